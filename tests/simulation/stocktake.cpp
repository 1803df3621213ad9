// Stocktakes: what is counted, what differs, how it is settled.
#include "simulation/stocktake.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "simulation/fields.hpp"

namespace bursar::test {
namespace {

using assets::Asset;

using Which = std::function<bool(const Stocktake&)>;

/// Fills in the forms of one stocktake that fits, else of any, else of none.
class Filler {
 public:
  Filler(Clerk& clerk, const Which& fits) : clerk_(clerk) {
    std::vector<const Stocktake*> fitting;
    const auto& all = clerk.books().stocktakes.all();
    for (const auto& one : all)
      if (fits(one)) fitting.push_back(&one);
    if (fitting.empty() || clerk.one_in(12))
      for (const auto& one : all) fitting.push_back(&one);
    if (!fitting.empty()) stocktake_ = fitting[clerk.below(fitting.size())];
    fields_.text("stocktake", stocktake_ ? stocktake_->code.value : "q0");
  }

  Fields& fields() { return fields_; }
  const Stocktake* stocktake() const { return stocktake_; }
  const Books& books() const { return clerk_.books(); }
  /// Lines that fit, in a random order, at most so many; now and then one that does not.
  std::vector<Line> lines(std::size_t most, const std::function<bool(const Line&)>& fits) {
    std::vector<Line> found;
    if (!stocktake_) return found;
    found = lines_of(books(), *stocktake_, fits);
    if (found.empty() || clerk_.one_in(12))
      found = lines_of(books(), *stocktake_, [](const Line&) { return true; });
    while (found.size() > most)
      found.erase(found.begin() + static_cast<std::ptrdiff_t>(clerk_.below(found.size())));
    return found;
  }
  Clerk::Strings codes(std::size_t most, const std::function<bool(const Line&)>& fits) {
    Clerk::Strings codes;
    for (const auto& line : lines(most, fits)) codes.push_back(line.code);
    return codes.empty() ? Clerk::Strings{"none"} : codes;
  }
  std::string person(PersonId id) const { return books().people.persons()[id].code.value; }
  std::string room(RoomId id) const { return books().assets.rooms()[id].code.value; }

  std::string record();
  std::string surplus();
  std::string shortage();

 private:
  PersonId a_counter();
  std::string count_line(const Line& line, const std::string& at);

  Clerk& clerk_;
  const Stocktake* stocktake_ = nullptr;
  Fields fields_;
};

PersonId Filler::a_counter() {
  std::vector<PersonId> here;
  for (const auto& one : stocktake_->counters)
    if (!books().people.persons()[one.person].left) here.push_back(one.person);
  return here.empty() ? PersonId{} : here[clerk_.below(here.size())];
}

std::string Filler::count_line(const Line& line, const std::string& at) {
  Fields fields;
  fields.text("asset", line.code);
  std::int64_t pieces = line.asset == AssetId{} ? 1 : books().assets[line.asset].quantity;
  if (clerk_.one_in(3)) pieces = std::max<std::int64_t>(0, pieces + (clerk_.one_in(4) ? 1 : -1));
  const bool again = line.judged.finding == Finding::own_count && !clerk_.one_in(5);
  if (again) pieces = line.judged.pieces, fields.text("room", room(line.judged.seen));
  if (pieces != 1 || clerk_.one_in(2)) fields.number("pieces", pieces);
  if (!again && clerk_.one_in(4)) fields.text("room", clerk_.room([](RoomId) { return true; }));
  return fields.text("description", "所见" + at).done();
}

std::string Filler::record() {
  const auto counter = stocktake_ ? a_counter() : PersonId{};
  if (counter == PersonId{})
    return fields_.text("room", "nowhere").raw("lines", "[{\"asset\":\"none\"}]").done();
  std::map<RoomId, std::vector<Line>> by_room;
  for (auto& line : lines_of(books(), *stocktake_, [&](const Line& one) {
         bool before = one.counted->settlement != 0;
         stocktake_->each_look(*one.counted, [&](const Sighting& look) {
           before = before || (look.counter == counter && look.round < one.counted->round);
         });
         const bool open =
             assets::is_open(one.judged.finding) && one.judged.finding != Finding::disputed;
         return !before && (open || clerk_.one_in(15));
       })) {
    const auto at = line.asset == AssetId{} ? RoomId(1) : books().assets[line.asset].room;
    by_room[at].push_back(std::move(line));
  }
  std::string at = clerk_.any_room(), all;
  if (!by_room.empty()) {
    auto found = by_room.begin();
    std::advance(found, static_cast<std::ptrdiff_t>(clerk_.below(by_room.size())));
    if (!clerk_.one_in(10)) at = room(found->first);
    for (const auto& line : found->second)
      if (!clerk_.one_in(14)) all += (all.empty() ? "" : ",") + count_line(line, at);
  }
  if (all.empty() || clerk_.one_in(4)) {
    const bool known = clerk_.one_in(3);
    const auto code =
        known ? clerk_.some_asset([](const Asset&) { return true; }) : clerk_.fresh("x");
    Fields extra;
    extra.text("asset", code).number("pieces", 1 + static_cast<int>(clerk_.below(2)));
    if (!clerk_.one_in(8)) extra.text("description", "无标签");
    all += (all.empty() ? "" : ",") + extra.done();
  }
  fields_.text("room", at).raw("lines", "[" + all + "]");
  if (!clerk_.one_in(15)) fields_.text("counter", person(counter));
  const auto witness = clerk_.person();
  if (!clerk_.one_in(4) && (witness != person(counter) || clerk_.one_in(4)))
    fields_.text("witness", witness);
  if (clerk_.one_in(9)) fields_.text("on", clerk_.day(-2, 1));
  return fields_.done();
}

std::string Filler::surplus() {
  const auto found = lines(1, to_book);
  const auto& assets = books().assets;
  Fields card;
  card.text("asset", clerk_.one_in(12) ? clerk_.some_asset([](const Asset&) { return true; })
                                       : clerk_.fresh("s"));
  card.text("name", "盘盈").text("room", clerk_.room([](RoomId) { return true; }));
  card.text("category", assets.categories().size() == 0
                            ? "gb:none"
                            : assets.categories()[assets::CategoryId(1)].code.value);
  card.number("cost", static_cast<int>(clerk_.below(900)));
  if (clerk_.one_in(12)) card.number("quantity", 3);
  if (clerk_.one_in(12)) card.text("way", "donation");
  return fields_.text("found", found.empty() ? "none" : found[0].code)
      .raw("card", card.done())
      .text("evidence", "市场价")
      .done();
}

std::string Filler::shortage() {
  const auto found = lines(2, [&](const Line& line) { return to_report(books(), line); });
  std::string all;
  for (const auto& line : found) {
    Fields one;
    one.text("asset", line.code);
    const auto lack = -line.judged.difference();
    if (line.asset != AssetId{} && lack < books().assets[line.asset].quantity && lack > 0)
      one.text("card", clerk_.one_in(10) ? line.code : clerk_.fresh("k"));
    if (clerk_.one_in(10)) one.number("pieces", 1);
    all += (all.empty() ? "" : ",") + one.done();
  }
  if (all.empty()) all = "{\"asset\":\"none\"}";
  return fields_.text("loss", clerk_.fresh("L"))
      .raw("lines", "[" + all + "]")
      .text("reason", "未见实物")
      .done();
}

std::string open_stocktake(Clerk& clerk) {
  const auto& all = clerk.books().stocktakes.all();
  Fields fields;
  const bool taken = all.size() > 0 && clerk.one_in(10);
  fields.text("stocktake", taken ? all.begin()->code.value : clerk.fresh("q"));
  fields.text("occasion", clerk.one_in(8) ? "disaster" : clerk.one_in(2) ? "periodic" : "other");
  std::set<std::string> counters;
  for (int i = 0; i < 5; ++i) counters.insert(clerk.person());
  Clerk::Strings list(counters.begin(), counters.end());
  if (clerk.one_in(12)) list.push_back(list.front());
  fields.list("counters", list);
  if (clerk.one_in(6)) fields.text("responsible", clerk.person());
  const auto filled = [&](RoomId id) {
    const auto key = static_cast<std::uint32_t>(id);
    return clerk.books().assets.total(assets::Dimension::room, key).count > 0 &&
           clerk.books().assets.total(assets::Dimension::room, key).count < 9;
  };
  if (!clerk.one_in(4)) fields.text("room", clerk.room(filled));
  if (clerk.one_in(14)) fields.text("below", clerk.any_room());
  if (clerk.one_in(16)) fields.text("custodian", clerk.person());
  if (clerk.one_in(16)) fields.text("unit", clerk.any_unit());
  const bool sampled = clerk.one_in(6);
  if (sampled) fields.number("sample", 1 + static_cast<int>(clerk.below(2)));
  if (sampled != clerk.one_in(15)) fields.text("seed", clerk.fresh("种子"));
  if (clerk.one_in(4)) fields.text("due", clerk.day(-2, 20));
  return fields.done();
}

std::string fill_counting(Clerk& clerk, std::string_view kind) {
  if (kind == "assets.open_stocktake") return open_stocktake(clerk);
  const auto counting = [](const Stocktake& one) { return one.stage == Stage::counting; };
  if (kind == "assets.close_counting")
    return Filler(clerk, [&](const Stocktake& one) { return to_close(clerk.books(), one); })
        .fields()
        .done();
  if (kind == "assets.record_count")
    return Filler(clerk,
                  [&](const Stocktake& one) {
                    return counting(one) && !lines_of(clerk.books(), one, [](const Line& line) {
                                               return assets::is_open(line.judged.finding);
                                             }).empty();
                  })
        .record();
  const auto disputed = [](const Line& line) { return line.judged.finding == Finding::disputed; };
  if (kind == "assets.order_recount") {
    const auto doubtful = [&](const Stocktake& one) { return to_recount(clerk.books(), one); };
    Filler to(clerk, clerk.one_in(4) ? Which(counting) : Which(doubtful));
    to.fields().text("reason", "复核");
    if (clerk.one_in(9)) return to.fields().list("rooms", {clerk.any_room()}).done();
    return to.fields().list("assets", to.codes(2, disputed)).done();
  }
  Filler to(clerk, counting);
  to.fields().text("counter", clerk.person());
  if (clerk.one_in(2)) to.fields().list("rooms", {clerk.any_room()});
  return to.fields().done();
}

std::string fill(Clerk& clerk, std::string_view kind) {
  if (kind == "assets.open_stocktake" || kind == "assets.assign_counter" ||
      kind == "assets.record_count" || kind == "assets.order_recount" ||
      kind == "assets.close_counting")
    return fill_counting(clerk, kind);
  const auto settling = [](const Stocktake& one) { return one.stage == Stage::settling; };
  const auto any = [&](auto fits) {
    return [&clerk, settling, fits](const Stocktake& one) {
      return settling(one) && !lines_of(clerk.books(), one, fits).empty();
    };
  };
  if (kind == "assets.abandon_stocktake")
    return Filler(clerk,
                  [&](auto& one) {
                    return one.stage == Stage::counting &&
                           (one.room == RoomId{} || clerk.one_in(3));
                  })
        .fields()
        .text("reason", "取消")
        .done();
  if (kind == "assets.reopen_stocktake")
    return Filler(clerk,
                  [&](auto& one) {
                    return one.stage == Stage::finished || clerk.one_in(4) ||
                           (one.stage == Stage::settling && one.due);
                  })
        .fields()
        .text("reason", "补盘")
        .done();
  if (kind == "assets.finish_stocktake") {
    Filler to(clerk, [&](const Stocktake& one) { return to_finish(clerk, one); });
    if (to.stocktake() && !clerk.one_in(8)) clerk.filed_by(to.person(to.stocktake()->responsible));
    return to.fields().done();
  }
  if (kind == "assets.book_surplus") return Filler(clerk, any(to_book)).surplus();
  const auto& books = clerk.books();
  if (kind == "assets.report_shortage")
    return Filler(clerk, any([&](const Line& line) { return to_report(books, line); })).shortage();
  if (kind == "assets.put_right") {
    const auto elsewhere = [&](const Line& line) { return to_put_right(books, line); };
    Filler to(clerk, any(elsewhere));
    to.fields().list("assets", to.codes(1, elsewhere));
    return to.fields().text("by", clerk.one_in(3) ? "books" : "thing").done();
  }
  Filler to(clerk, any(unsettled));
  to.fields().list("assets", to.codes(2, unsettled)).text("reason", "已查明");
  return (clerk.one_in(2) ? to.fields().text("accepted_by", clerk.person()) : to.fields()).done();
}

/// Where each thing of a stocktake was last seen, as naive as can be. A school that opens a
/// stocktake begins its notes anew.
std::map<std::string, std::map<std::string, std::string>> last_seen;

void apply(Model& model, const Model::Form& form, std::string_view kind) {
  const auto code = form.text("stocktake");
  if (kind == "assets.open_stocktake") last_seen[code].clear();
  if (kind == "assets.record_count")
    for (const auto& line : form.forms("lines"))
      if (line.number("pieces") > 0) last_seen[code][line.text("asset")] = line.text("room");
  if (kind == "assets.book_surplus")
    model.acquire(form.inner("card").text("asset"), form.inner("card"));
  if (kind == "assets.report_shortage")
    for (const auto& line : form.forms("lines")) {
      auto& lot = model.asset(line.text("asset"));
      if (!line.has("card")) {
        lot.lose();
        continue;
      }
      auto part = lot;
      part.quantity = line.number("pieces");
      part.cost = Money::fen(lot.cost.fen() * part.quantity / lot.quantity);
      lot.quantity -= part.quantity;
      lot.cost = lot.cost - part.cost;
      part.lose();
      model.enter(line.text("card"), part);
    }
  if (kind == "assets.put_right" && form.text("by") == "books")
    for (const auto& asset : form.list("assets")) {
      const auto one = model.asset(asset);
      const auto to = last_seen[code][asset];
      if (one.room == to) continue;
      boost::json::object card{{"category", one.category}, {"cost", one.cost.text()},
                               {"quantity", one.quantity}, {"room", to},
                               {"unit", one.unit},         {"custodian", one.custodian}};
      if (!one.responsible.empty()) card["responsible"] = one.responsible;
      if (!one.user.empty()) card["user"] = one.user;
      model.acquire(asset, Model::Form(card));
    }
}

void promise(const Books& books, Date today, const Expect& expect) {
  for (const auto& one : books.stocktakes.all()) {
    const auto& code = one.code.value;
    expect(std::is_sorted(one.lines.begin(), one.lines.end(),
                          [](auto& a, auto& b) { return a.asset < b.asset; }),
           code + " has its lines in order");
    expect(one.opened <= today && one.stage <= Stage::abandoned && !one.lines.empty(),
           code + " was opened to count something");
    assets::each_line(
        books, one,
        [&](const AssetCode& thing, AssetId asset, const Counted& counted,
            const ExpectedLine* planned, const Judged& judged) {
          const auto name = code + " of " + thing.value;
          expect(judged.finding == naive(books, one, counted, planned, asset),
                 name + " found what it found: " + std::string(enum_name(judged.finding)));
          expect(counted_by_others(one, counted), name + " had others count anew");
          const bool settled = counted.settlement != 0;
          expect(!settled || assets::is_difference(judged.finding), name + " settled a difference");
          if (one.stage == Stage::settling || one.stage == Stage::finished)
            expect(!assets::is_open(judged.finding), name + " decided its count");
          if (one.stage == Stage::finished)
            expect(settled || !assets::is_difference(judged.finding), name + " settled all");
          if (const auto* how = one.settlement(counted); how && planned)
            expect(how->accepted != planned->custodian, name + " was accepted by another");
        });
  }
}

}  // namespace

Subject stocktake_subject() {
  return {{{"assets.open_stocktake", 10},
           {"assets.assign_counter", 4},
           {"assets.record_count", 22},
           {"assets.order_recount", 9},
           {"assets.close_counting", 11},
           {"assets.book_surplus", 2},
           {"assets.report_shortage", 3},
           {"assets.put_right", 3},
           {"assets.explain_difference", 3},
           {"assets.finish_stocktake", 3},
           {"assets.reopen_stocktake", 2},
           {"assets.abandon_stocktake", 2}},
          fill,
          apply,
          promise,
          apt_of_stocktakes,
          before_of_stocktakes};
}

}  // namespace bursar::test
