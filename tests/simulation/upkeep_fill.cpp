// Forms of upkeep as the clerk fills them in.
#include <functional>

#include "bursar/assets/upkeep/remake/rules.hpp"
#include "bursar/assets/value/effects.hpp"
#include "simulation/fields.hpp"
#include "simulation/upkeep.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::State;

class UpkeepForms {
 public:
  explicit UpkeepForms(Clerk& clerk)
      : clerk_(clerk), books_(clerk.books()), assets_(books_.assets), upkeep_(books_.upkeep) {}

  std::string fill(std::string_view kind) {
    if (kind == "assets.split") return split();
    if (kind == "assets.merge") return merge();
    if (kind == "assets.refurbish") return refurbish();
    if (kind == "assets.request_repair") return request();
    if (kind == "assets.finish_repair") return finish();
    if (kind == "assets.record_condition") return condition();
    if (kind.ends_with("inspection") || kind.ends_with("inspection_rule")) return inspect(kind);
    if (kind == "assets.log_use" || kind == "assets.report_breach") return use(kind);
    if (kind.starts_with("assets.set_") && kind != "assets.set_kit_contents") return rule(kind);
    if (kind.ends_with("_meter")) return meter(kind);
    if (kind == "assets.extend_warranty") return warranty();
    return kit(kind);
  }

  bool any_near() const {
    for (std::uint32_t i = 1; i <= assets_.size(); ++i)
      if (has_near(AssetId(i))) return true;
    return false;
  }
  bool any_like() const {
    for (std::uint32_t i = 1; i <= assets_.size(); ++i)
      if (free(AssetId(i)) && has_like(AssetId(i))) return true;
    return false;
  }

 private:
  AssetId id(const std::string& code) const { return assets_.id(code); }
  bool one_in(std::size_t n) { return clerk_.one_in(n); }
  int below(int n) { return static_cast<int>(clerk_.below(static_cast<std::size_t>(n))); }
  std::string any(const std::function<bool(AssetId)>& fits) {
    return clerk_.some_asset([&](const Asset& asset) { return fits(id(code(asset))); });
  }
  std::string code(const Asset& asset) const { return std::string(assets_.text(asset.code)); }
  /// Sometimes a day; mostly left out.
  void on(Fields& fields) {
    if (one_in(5)) fields.text("on", clerk_.day(-6, 1));
  }
  bool free(AssetId one) const {
    return assets_[one].hold == assets::Hold::none && assets_[one].state != State::disposed;
  }
  /// A card that can become another, but for what the form says of it.
  bool ready(AssetId one) const {
    return assets_[one].state != State::on_loan && upkeep_.repairs.open(one).empty() &&
           !upkeep_.parts.concerned(one) && upkeep_.inspections.failing(one) == 0;
  }
  std::string paper() {
    const auto& papers = upkeep_.remakes.all();
    return papers.size() > 0 && one_in(20) ? papers[assets::RemakeId{1}].code.value
                                           : clerk_.fresh("CB");
  }

  std::string split() {
    const auto source = any([&](AssetId one) { return ready(one) && assets_[one].quantity > 1; });
    const auto* asset = assets_.find(source);
    const int pieces = asset ? static_cast<int>(asset->quantity) : 2;
    const int first = 1 + below(std::max(1, pieces - 1));
    const auto cost = asset ? asset->cost : Money::yuan(5);
    const bool stated = pieces == 1 || one_in(3);
    const auto share = Money::fen(cost.fen() / 3);
    const auto part = [&](int quantity, Money value) {
      Fields fields;
      fields.text("asset", one_in(30) ? source : clerk_.fresh("x"))
          .number("quantity", std::max(1, quantity));
      if (stated) fields.text("cost", value.text());
      if (!one_in(4)) fields.text("grade", one_in(3) ? "worn" : "good");
      return fields.done();
    };
    const auto last = part(pieces - first + one_in(12), cost - share + Money::fen(one_in(15)));
    Fields fields;
    fields.text("remake", paper()).text("asset", source).text("voucher", "J-1");
    on(fields);
    return fields.raw("into", "[" + part(first, share) + "," + last + "]").done();
  }

  /// Whether one can be merged with another.
  bool like(AssetId one, AssetId other) const {
    return one != other && ready(one) && ready(other) && free(other) &&
           assets::upkeep::difference(assets_[one], assets_[other]).empty();
  }
  bool has_like(AssetId one) const {
    for (std::uint32_t i = 1; i <= assets_.size(); ++i)
      if (like(one, AssetId(i))) return true;
    return false;
  }

  std::string merge() {
    const auto first = any([&](AssetId one) { return has_like(one); });
    const auto second =
        any([&](AssetId one) { return id(first) != AssetId{} && like(one, id(first)); });
    Fields fields;
    fields.text("remake", paper()).list("assets", {first, second});
    on(fields);
    return fields.text("into", clerk_.fresh("m")).text("voucher", "J-2").done();
  }

  bool stored(AssetId one) const {
    return ready(one) && assets_[one].state == State::in_store &&
           assets_[one].hold == assets::Hold::none;
  }
  /// Whether one can be refurbished with another.
  bool near(AssetId one, AssetId other) const {
    const auto a = assets_[one], b = assets_[other];
    return one != other && stored(one) && stored(other) && a.unit == b.unit &&
           a.category == b.category && assets_.store_of(a.room) == assets_.store_of(b.room);
  }
  bool has_near(AssetId one) const {
    for (std::uint32_t i = 1; i <= assets_.size(); ++i)
      if (near(one, AssetId(i))) return true;
    return false;
  }

  std::string refurbish() {
    const auto first = any([&](AssetId one) { return has_near(one); });
    const auto near = [&](AssetId one) {
      return id(first) != AssetId{} && this->near(id(first), one);
    };
    auto second = any(near);
    const auto* a = assets_.find(first);
    // The naive books know no days of acquisition, by which the category would go.
    if (id(second) != AssetId{} && !near(id(second))) second = first;
    const auto* b = assets_.find(second);
    // Nor do they know depreciation, which an asset that gains does not take over.
    const bool whole =
        a &&
        assets::worth_on_leaving(clerk_.books(), id(first), clerk_.today()).accumulated == Money();
    const bool gains = whole && b && b->state == State::in_store && one_in(3);
    const auto sum = (a ? a->cost : Money()) + (b && !gains ? b->cost : Money());
    Fields fields;
    fields.text("remake", paper()).text("voucher", "J-3");
    fields.text("basis", gains && !one_in(10) ? "net" : "original");
    if (gains)
      fields.list("assets", {first}).text("gains", second);
    else
      fields.list("assets", {first, second})
          .raw("into", Fields().text("asset", clerk_.fresh("z")).text("name", "整合").done());
    if (a && !gains) fields.text("room", assets_.rooms()[assets_.store_of(a->room)].code.value);
    if (!gains && one_in(2)) fields.text("custodian", clerk_.person());
    if (one_in(2)) fields.number("parts", below(300) - 5 * one_in(12));
    const bool left = one_in(2);
    if (left)
      fields.raw("leftover",
                 Fields()
                     .text("asset", clerk_.fresh("l"))
                     .text("name", "残件")
                     .text("cost", Money::fen(sum.fen() / 2 + (one_in(9) ? sum.fen() : 0)).text())
                     .done());
    if (left == one_in(12)) fields.text("no_leftover", "全部用上");
    return on(fields), fields.done();
  }

  std::string request() {
    const auto asset = any([&](AssetId one) {
      return assets_[one].state != State::on_loan &&
             upkeep_.repairs.pieces(one) < assets_[one].quantity;
    });
    const auto& repairs = upkeep_.repairs.all();
    const bool again = repairs.size() > 0 && one_in(15);
    Fields fields;
    fields.text("repair", again ? repairs[assets::RepairId{1}].code.value : clerk_.fresh("BX"))
        .text("asset", asset)
        .text("fault", "不转");
    if (one_in(3)) fields.number("pieces", 1 + below(3));
    if (one_in(4)) fields.text("reported_by", clerk_.person());
    return on(fields), fields.done();
  }

  std::string finish() {
    std::string repair = "none";
    for (const auto& one : upkeep_.repairs.all())
      if ((one.status == assets::RepairStatus::open || one_in(25)) &&
          (repair == "none" || one_in(3)))
        repair = one.code.value;
    const bool mended = !one_in(4);
    Fields fields;
    fields.text("repair", repair).text("outcome", mended ? "mended" : "given_up");
    if (one_in(3))
      fields.text("mended_by", clerk_.person());
    else if (!one_in(12))
      fields.text("contractor", "新星电脑");
    const bool paid = one_in(2);
    if (paid) fields.number("labour", below(90)).number("parts", below(200) - 9 * one_in(15));
    if (paid && one_in(2)) fields.text("why_paid", "人为损坏");
    if (paid && one_in(2)) {
      fields.raw("capitalised", "true");
      if (!one_in(6)) fields.text("voucher", "J-4");
      if (one_in(3)) fields.number("replaced", below(300));
    }
    if (mended && one_in(4)) fields.text("grade", one_in(6) ? "faulty" : "worn");
    return on(fields), fields.done();
  }

  std::string condition() {
    const auto asset = clerk_.some_asset([](const Asset&) { return true; });
    const auto* found = assets_.find(asset);
    const int pieces = found ? static_cast<int>(found->quantity) : 1;
    const auto line = [&](std::string_view grade, int count) {
      return Fields()
          .text("asset", asset)
          .text("grade", std::string(grade))
          .number("pieces", count)
          .done();
    };
    const int broken = below(pieces + 1);
    std::string lines;
    if (broken < pieces) lines = line("good", pieces - broken + one_in(12));
    if (broken > 0)
      lines += (lines.empty() ? "" : ",") + line(one_in(2) ? "faulty" : "worn", broken);
    Fields fields;
    fields.raw("lines", "[" + lines + "]");
    if (one_in(4)) fields.text("assessor", clerk_.person());
    return on(fields), fields.done();
  }

  void target(Fields& fields, const std::string& asset) {
    const auto* found = assets_.find(asset);
    if (found && !one_in(3))
      fields.text("category", assets_.categories()[found->category].code.value);
    else if (!one_in(9))
      fields.text("asset", asset);
  }

  std::string inspect(std::string_view kind) {
    const auto name = one_in(2) ? "消防检查" : "电检";
    const auto number = upkeep_.inspections.kinds().id(name);
    const auto asset = any([&](AssetId one) {
      const auto category = assets_[one].category;
      const auto* rule = upkeep_.inspections.rules.on(number, one, category, clerk_.today());
      return kind == "assets.set_inspection_rule" || (rule && !rule->lifted());
    });
    Fields fields;
    fields.text("inspection", name);
    if (kind == "assets.set_inspection_rule") {
      target(fields, asset);
      if (!one_in(6)) fields.number("months", 1 + below(24));
      if (one_in(8)) fields.number("days", 10);
      if (one_in(2)) fields.text("from", clerk_.day(-10, 5));
      return fields.text("jurisdiction", "本校").text("source", "制度").done();
    }
    fields.list("assets", {asset});
    const bool failed = one_in(3);
    fields.text("result", failed ? "failed" : "passed");
    if (failed && one_in(2)) fields.number("failed", 1 + below(3));
    if (one_in(2))
      fields.text("inspector", clerk_.person());
    else
      fields.text("body", "检验所");
    return on(fields), fields.done();
  }

  std::string rule(std::string_view kind) {
    const auto asset = clerk_.some_asset([](const Asset&) { return true; });
    Fields fields;
    target(fields, asset);
    if (one_in(2)) fields.text("from", clerk_.day(-10, 5));
    fields.text("source", "制度");
    if (kind == "assets.set_availability") return fields.number("minutes", below(300)).done();
    if (kind == "assets.set_meter_limit")
      return fields.text("meter", one_in(2) ? "pages" : "hours")
          .number("per_day", below(60))
          .done();
    const auto demand = static_cast<assets::UseDemand>(below(5));
    const bool limited =
        demand == assets::UseDemand::logged_in_time || demand == assets::UseDemand::not_too_long;
    fields.text("demand", std::string(enum_name(demand))).text("jurisdiction", "本校");
    if (limited != one_in(12)) fields.number("limit", below(40));
    return fields.done();
  }

  std::string use(std::string_view kind) {
    const bool report = kind == "assets.report_breach";
    auto demand = assets::UseDemand{};
    const auto asset = any([&](AssetId one) {
      for (int d = 0; d < 5; ++d) {
        const auto* rule = upkeep_.usage.rules.on(static_cast<assets::UseDemand>(d), one,
                                                  assets_[one].category, clerk_.today());
        if (rule && !rule->lifted) return true;
      }
      return !report && one_in(3);
    });
    const auto* found = assets_.find(asset);
    for (int d = 0; d < 5 && found; ++d)
      if (upkeep_.usage.rules.on(static_cast<assets::UseDemand>(d), id(asset), found->category,
                                 clerk_.today()))
        demand = static_cast<assets::UseDemand>(d);
    Fields fields;
    if (report) {
      fields.text("asset", asset).text("person", clerk_.person()).text("remark", "检查发现");
      return on(fields), fields.text("demand", std::string(enum_name(demand))).done();
    }
    if (found && one_in(4))
      fields.text("room", assets_.rooms()[found->room].code.value);
    else
      fields.list("assets", {asset});
    const int start = below(1300);
    fields.text("user", clerk_.person()).number("start", start).number("end", start + below(90));
    if (found && (found->quantity == 1 ? one_in(2) : one_in(20)))
      fields.text("after", one_in(3) ? "faulty" : "good");
    if (one_in(4)) fields.raw("signed_out", "false").raw("left_on", "true");
    return on(fields), fields.done();
  }

  std::string meter(std::string_view kind) {
    const bool exchange = kind == "assets.exchange_meter";
    const auto which = one_in(2) ? assets::Meter::pages : assets::Meter::hours;
    const auto asset = any([&](AssetId one) {
      return exchange || one_in(2) ? upkeep_.meters.last(one, which) != nullptr : true;
    });
    const auto* last = upkeep_.meters.last(id(asset), which);
    const auto reading = (last ? last->reading : 0) + below(50) - (one_in(8) ? 40 : 0);
    Fields fields;
    fields.text("asset", asset).text("meter", std::string(enum_name(which)));
    if (exchange) fields.number("old", std::max<std::int64_t>(0, reading)).text("reason", "换表");
    fields.number("reading", exchange ? below(5) : std::max<std::int64_t>(0, reading));
    if (one_in(3)) fields.text("confirmed_by", clerk_.person());
    return on(fields), fields.done();
  }

  std::string warranty() {
    Fields fields;
    fields.list("assets", {clerk_.some_asset([](const Asset&) { return true; })});
    return fields.text("until", clerk_.day(one_in(4) ? -9 : 30, 900)).text("paper", "YB").done();
  }

  std::string kit(std::string_view kind) {
    Fields fields;
    if (kind == "assets.attach_parts") {
      const auto part = any([&](AssetId one) { return upkeep_.parts.whole(one) == AssetId{}; });
      const auto* a = assets_.find(part);
      const auto whole = any([&](AssetId one) {
        return a && one != id(part) && assets_[one].room == a->room &&
               assets_[one].custodian == a->custodian;
      });
      return on(fields), fields.text("whole", whole).list("assets", {part}).done();
    }
    if (kind == "assets.detach_parts") {
      const auto part = any([&](AssetId one) { return upkeep_.parts.whole(one) != AssetId{}; });
      return on(fields), fields.list("assets", {part}).text("reason", "更换").done();
    }
    if (kind == "assets.set_kit_contents") {
      const auto box = clerk_.some_asset([](const Asset&) { return true; });
      if (!one_in(5)) fields.raw("items", R"([{"item":"试管","pieces":12}])");
      return on(fields), fields.text("kit", box).done();
    }
    const auto box = any([&](AssetId one) {
      const auto* kit = upkeep_.parts.kit(one);
      return kit && (kit->contents > 0 || !kit->parts.empty());
    });
    const auto* found = upkeep_.parts.kit(id(box));
    if (found && found->contents > 0 && one_in(2))
      fields.raw("missing", R"([{"item":"试管","pieces":)" + std::to_string(1 + below(14)) + "}]");
    if (found && !found->parts.empty() && one_in(2))
      fields.list("missing_parts", {code(assets_[found->parts.front()])});
    return on(fields), fields.text("kit", box).done();
  }

  Clerk& clerk_;
  const Books& books_;
  const assets::Register& assets_;
  const assets::Upkeep& upkeep_;
};

}  // namespace

bool any_to_refurbish(Clerk& clerk) { return UpkeepForms(clerk).any_near(); }

bool any_to_merge(Clerk& clerk) { return UpkeepForms(clerk).any_like(); }

std::string_view apt_of_upkeep(Clerk& clerk) {
  return clerk.one_in(4) && any_to_refurbish(clerk) ? "assets.refurbish" : "";
}

std::string fill_upkeep(Clerk& clerk, std::string_view kind) {
  return UpkeepForms(clerk).fill(kind);
}

}  // namespace bursar::test
