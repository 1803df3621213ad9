// Depreciation: rules, decisions, monthly runs and what they promise.
#include <algorithm>

#include "bursar/assets/questions.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::State;

std::string some_class(Clerk& clerk) {
  const auto& books = clerk.books();
  const auto& categories = books.assets.categories();
  if (books.values.begun() && !clerk.one_in(4))
    if (const auto id = assets::first_undecided(books, books.values.last_month() + 1);
        id != AssetId{})
      return categories[books.assets[id].category].code.value;
  if (categories.size() == 0 || clerk.one_in(10)) return "none:none";
  return categories[assets::CategoryId(1 + clerk.below(categories.size()))].code.value;
}

std::string fill_rule(Clerk& clerk, std::string_view kind) {
  Fields fields;
  if (kind == "assets.add_month_rule") {
    fields.text("rule", clerk.one_in(3) ? "government" : clerk.fresh("m"));
    fields.text("starts", clerk.one_in(2) ? "same_month" : "next_month");
    fields.text("stops", clerk.one_in(2) ? "same_month" : "next_month").text("source", "准则");
    if (clerk.one_in(2)) fields.text("nominal", clerk.one_in(5) ? "-1.00" : "1.00");
    return fields.done();
  }
  if (kind == "assets.begin_depreciation") {
    const auto& rules = clerk.books().values.month_rules();
    const auto rule =
        rules.empty() || clerk.one_in(8) ? "none" : rules[clerk.below(rules.size())].code.value;
    return fields.text("rule", rule)
        .number("year", 2026)
        .number("month", 1 + static_cast<int>(clerk.below(3)))
        .done();
  }
  const auto category = some_class(clerk);
  const auto colon = category.find(':');
  // Rules for whole schemes now and then, so that nothing stays undecided for long.
  const bool whole = clerk.one_in(2);
  fields.text("scheme", category.substr(0, colon));
  fields.text("classes", whole ? "c" : category.substr(colon + 1));
  fields.text("name", "类").text("from", clerk.day(-900, -200)).text("source", "规定");
  if (clerk.one_in(6)) fields.raw("depreciated", "false");
  if (!clerk.one_in(6)) fields.number("months", 1 + static_cast<int>(clerk.below(70)));
  if (clerk.one_in(8)) fields.text("variant", "brick");
  if (clerk.one_in(8)) fields.text("method", clerk.one_in(2) ? "double_declining" : "by_days");
  return fields.done();
}

/// A month near the one that is next to be run.
void month(Clerk& clerk, Fields& fields, int spread) {
  const auto& values = clerk.books().values;
  int next = values.begun() ? values.last_month() + 1 : assets::month_number(clerk.today());
  if (clerk.one_in(8)) next += static_cast<int>(clerk.below(3)) - spread;
  fields.number("year", next / 12).number("month", next % 12 + 1);
}

std::string fill_decision(Clerk& clerk) {
  Fields fields;
  const auto code = clerk.some_asset([](const Asset&) { return true; });
  fields.text("asset", code).text("reason", "决定");
  if (clerk.one_in(6)) return fields.raw("depreciated", "false").done();
  const auto method = clerk.below(5);
  if (method == 0) fields.text("method", "units_of_work").number("total_units", 1000);
  if (method == 1) fields.text("method", "by_hand");
  if (method == 2) fields.text("method", "written_down_value").number("rate", 2500);
  if (method > 1 && !clerk.one_in(5))
    fields.number("months", 24 + static_cast<int>(clerk.below(60)));
  if (clerk.one_in(4)) fields.number("remaining", 1 + static_cast<int>(clerk.below(20)));
  if (clerk.one_in(5)) fields.text("every", "quarter");
  const auto* asset = clerk.books().assets.find(code);
  const auto part = asset ? Money::fen(asset->cost.fen() / 5) : Money::yuan(1);
  if (clerk.one_in(3)) fields.text("salvage", part.text());
  if (clerk.one_in(4)) fields.text("opening", clerk.one_in(4) ? "-1.00" : part.text());
  return fields.done();
}

/// An asset that is depreciated by a method, mostly.
std::string depreciated_by(Clerk& clerk, assets::Method method) {
  const auto& books = clerk.books();
  return clerk.some_asset([&](const Asset& asset) {
    const auto* choice = books.values.choice(books.assets.id(books.assets.text(asset.code)));
    return choice && choice->method == method;
  });
}

/// What of a card is still to be depreciated; zero where there is nothing.
Money left_of(Clerk& clerk, const std::string& code) {
  const auto& books = clerk.books();
  const auto id = books.assets.id(code);
  const auto* choice = id == AssetId{} ? nullptr : books.values.choice(id);
  if (!choice) return {};
  return std::max(Money(), books.assets[id].cost - books.values.accumulated(id) - choice->salvage);
}

std::string fill(Clerk& clerk, std::string_view kind) {
  Fields fields;
  if (kind == "assets.set_depreciation") return fill_decision(clerk);
  if (kind == "assets.run_depreciation") {
    month(clerk, fields, 1);
    return (clerk.one_in(12) ? fields.text("total", "0.01") : fields).done();
  }
  if (kind == "assets.reverse_depreciation") {
    const auto* run = clerk.books().values.last_run();
    const int last = run ? run->month : 2026 * 12;
    const int given = last + (clerk.one_in(8) ? 1 : 0);
    return fields.number("year", given / 12)
        .number("month", given % 12 + 1)
        .text("reason", "误")
        .done();
  }
  if (kind == "assets.revalue") {
    const auto code = clerk.some_asset([](const Asset&) { return true; });
    const auto* asset = clerk.books().assets.find(code);
    const auto cost = asset ? asset->cost : Money();
    const auto now = Money::fen(cost.fen() + 1000 - static_cast<int>(clerk.below(1400)));
    return fields.text("asset", code)
        .text("cost", now.text())
        .text("voucher", "V")
        .text("reason", "估")
        .done();
  }
  if (kind == "assets.record_work") {
    fields.text("asset", depreciated_by(clerk, assets::Method::units_of_work));
    month(clerk, fields, 1);
    return fields.number("units", static_cast<int>(clerk.below(200))).done();
  }
  if (kind == "assets.depreciate_by_hand") {
    const auto code = depreciated_by(clerk, assets::Method::by_hand);
    fields.text("asset", code);
    month(clerk, fields, 1);
    const auto most = clerk.one_in(6) ? 2'000'000 : left_of(clerk, code).fen() / 4;
    const auto amount =
        Money::fen(static_cast<std::int64_t>(clerk.below(static_cast<std::size_t>(most) + 1)) -
                   (clerk.one_in(9) ? most : 0));
    return fields.text("amount", amount.text()).text("reason", "核定").done();
  }
  return fill_rule(clerk, kind);
}

void apply(Model& model, const Model::Form& form, std::string_view kind) {
  if (kind == "assets.revalue")
    model.asset(form.text("asset")).cost = *Money::parse(form.text("cost"));
}

class ValuePromises {
 public:
  ValuePromises(const Books& books, Date today, const Expect& expect)
      : books_(books), today_(today), expect_(expect) {}

  void keep() {
    const auto& values = books_.values;
    Money planned, booked, all;
    for (std::uint32_t i = 1; i <= books_.assets.size(); ++i) {
      asset(AssetId(i));
      const bool there = books_.assets[AssetId(i)].state != State::disposed;
      if (there && values.planned(AssetId(i))) planned += values.accumulated(AssetId(i));
      if (there) all += values.accumulated(AssetId(i));
    }
    expect_(values.total_accumulated() == all,
            "what is depreciated together is kept: " + values.total_accumulated().text() + " and " +
                all.text());
    if (values.begun()) next_month();
    for (const auto& run : values.runs())
      if (!run.reversed) booked += run.total + run.opening;
    for (const auto& left : values.left()) booked = booked - left.booked;
    expect_(planned == booked, "what is depreciated is what the runs booked, less what left: " +
                                   planned.text() + " and " + booked.text());
  }

 private:
  /// The month to come, asset by asset.
  void next_month() {
    const auto& values = books_.values;
    const int next = values.last_month() + 1;
    std::int64_t count = 0;
    Money total;
    for (std::uint32_t i = 1; i <= values.taken_on(); ++i) {
      const auto& plan = values.plan(AssetId(i));
      const auto amount = values.spread(plan, next) - values.spread(plan, next - 1);
      count += amount != Money();
      total += amount;
    }
    expect_(values.next().count == count && values.next().total == total,
            "the next month is what the plans say");
  }

  void asset(AssetId id) {
    const auto now = assets::worth(books_, id);
    const std::string code(books_.assets.text(books_.assets[id].code));
    const auto* choice = books_.values.choice(id);
    const auto salvage = choice ? choice->salvage : Money();
    const bool gone = books_.assets[id].state == State::disposed;
    expect_(now.accumulated >= Money() && now.net() >= (gone ? Money() : salvage),
            code + " is worth no less than nothing");
    if (!books_.values.begun()) return;
    const auto rows = answer(assets::AssetSchedule{assets::AssetCode(code)}, books_, today_);
    Money before, after;
    for (const auto& row : rows) {
      expect_(row.amount >= Money() && row.net >= Money(), code + " has no negative row");
      (row.booked ? before : after) = row.accumulated;
    }
    // After a part has left, the rows before are those of the whole.
    const auto& left = books_.values.left();
    const bool parted =
        std::any_of(left.begin(), left.end(), [&](const auto& one) { return one.asset == id; });
    const bool rowed = !rows.empty() && rows.front().booked && !gone && !parted;
    if (rowed && books_.values.planned(id))
      expect_(before == now.accumulated, code + " has a schedule that agrees with its card");
    const auto& plan = books_.values.planned(id) ? books_.values.plan(id) : assets::Plan{};
    if (plan.periods > 0 && !gone)
      expect_(rows.back().accumulated == now.cost - salvage,
              code + " is depreciated to its salvage");
  }

  const Books& books_;
  Date today_;
  const Expect& expect_;
};

void promise(const Books& books, Date today, const Expect& expect) {
  ValuePromises(books, today, expect).keep();
}

bool decided(Clerk& clerk, assets::Method method) {
  const auto& books = clerk.books();
  for (std::uint32_t i = 1; i <= books.assets.size(); ++i)
    if (const auto* choice = books.values.choice(AssetId(i)))
      if (choice->method == method && !books.assets.ending(AssetId(i))) return true;
  return false;
}

/// Work is recorded, or an amount said, of what was decided to be depreciated by it; a month is
/// run when it has begun, and taken back while nothing stands on it.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& values = clerk.books().values;
  const auto is = [&](auto... kinds) { return ((kind == kinds) || ...); };
  const bool month = is("assets.run_depreciation", "assets.reverse_depreciation",
                        "assets.record_work", "assets.depreciate_by_hand");
  if (month && !values.begun())
    return values.month_rules().empty() ? "assets.add_month_rule" : "assets.begin_depreciation";
  const bool early = values.begun() && assets::first_day(values.last_month() + 1) > clerk.today();
  if (is("assets.begin_depreciation") && values.begun()) return "assets.revalue";
  if (month && !is("assets.reverse_depreciation") && early) return "assets.set_depreciation";
  if (is("assets.record_work"))
    return decided(clerk, assets::Method::units_of_work) ? "" : "assets.set_depreciation";
  if (is("assets.depreciate_by_hand"))
    return decided(clerk, assets::Method::by_hand) ? "" : "assets.set_depreciation";
  const auto* run = values.last_run();
  const bool free = run && run->changes == values.changes();
  return is("assets.reverse_depreciation") && !free ? "assets.run_depreciation" : "";
}

/// Runs need every life decided; a run is taken back before anything stands on it.
std::string_view apt(Clerk& clerk) {
  const auto& values = clerk.books().values;
  if (values.month_rules().empty()) return "assets.add_month_rule";
  if (!values.begun()) return "assets.begin_depreciation";
  const auto* run = values.last_run();
  if (run && run->changes == values.changes() && clerk.one_in(2))
    return "assets.reverse_depreciation";
  if (assets::first_day(values.last_month() + 1) > clerk.today()) return "";
  if (clerk.one_in(2) && decided(clerk, assets::Method::units_of_work)) return "assets.record_work";
  if (clerk.one_in(4) && decided(clerk, assets::Method::by_hand))
    return "assets.depreciate_by_hand";
  if (assets::first_undecided(clerk.books(), values.last_month() + 1) != AssetId{})
    return "assets.set_life";
  return "assets.run_depreciation";
}

}  // namespace

Subject value_subject() {
  return {{{"assets.set_life", 7},
           {"assets.add_month_rule", 2},
           {"assets.begin_depreciation", 1},
           {"assets.set_depreciation", 7},
           {"assets.run_depreciation", 9},
           {"assets.reverse_depreciation", 4},
           {"assets.revalue", 4},
           {"assets.record_work", 4},
           {"assets.depreciate_by_hand", 5}},
          fill,
          apply,
          promise,
          apt,
          before};
}

}  // namespace bursar::test
