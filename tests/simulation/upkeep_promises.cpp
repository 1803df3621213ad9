// What the rules of upkeep promise of any books.
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "bursar/assets/upkeep/questions.hpp"
#include "simulation/upkeep.hpp"

namespace bursar::test {
namespace {

using namespace assets;

void remakes(const Books& books, const Expect& expect) {
  for (const auto& one : books.upkeep.remakes.all()) {
    const auto& code = one.code.value;
    expect(one.cost_before + one.parts == one.cost_after + one.left_cost + one.eliminated,
           code + " accounts for every fen of original value");
    expect(one.accumulated_before == one.accumulated_after + one.left_accumulated + one.eliminated,
           code + " accounts for every fen of depreciation");
    for (const auto id : one.sources) {
      const auto* ending = books.assets.ending(id);
      expect(ending && ending->on == one.on, code + " ended its sources");
    }
    expect((one.leftover != AssetId{}) != one.no_leftover.has_value() ||
               one.kind != RemakeKind::refurbished,
           code + " says what was left over");
  }
}

void conditions(const Books& books, Date today, const Expect& expect) {
  const auto rate = answer(ServiceableRate{}, books, today).front();
  for (const auto by : {Dimension::category, Dimension::room, Dimension::state}) {
    ServiceableRow sum;
    for (const auto& row : answer(ServiceableRate{by, {}}, books, today)) {
      sum.pieces += row.pieces;
      sum.serviceable += row.serviceable;
    }
    expect(sum.pieces == rate.pieces && sum.serviceable == rate.serviceable,
           "the serviceable pieces of groups make those of all");
  }
  expect(rate.pieces == books.assets.total().quantity, "the rate is of all pieces");
  std::map<AssetId, Date> last;
  std::set<AssetId> resized;  // its quantity was adjusted: the worst pieces went first
  for (const auto& one : books.upkeep.conditions.records()) {
    const auto name = upkeep::asset_code(books, one.asset).value;
    for (const auto count : one.grades.of) expect(count >= 0, name + " has no negative pieces");
    const auto before = last.emplace(one.asset, one.on).first;
    expect(before->second <= one.on, name + " is graded in the order of days");
    before->second = one.on;
    if (one.grades.sum() != books.assets[one.asset].quantity) resized.insert(one.asset);
  }
  for (const auto& [id, day] : last) {
    if (books.assets.ending(id) || resized.contains(id)) continue;
    const auto grades = upkeep::grades_of(books, id);
    const auto name = upkeep::asset_code(books, id).value;
    expect(grades.broken() >= books.upkeep.repairs.pieces(id), name + " under repair is broken");
    expect(grades.broken() >= books.upkeep.inspections.failing(id),
           name + " that failed is broken");
  }
}

void repairs(const Books& books, const Expect& expect) {
  std::map<AssetId, std::int64_t> open;
  for (const auto& one : books.upkeep.repairs.all()) {
    if (one.status == RepairStatus::open) open[one.asset] += one.pieces;
    expect((one.status == RepairStatus::open) == !one.until.has_value(),
           one.code.value + " ended where it is not open");
    expect(!one.until || *one.until >= one.from, one.code.value + " ended after it began");
    expect(!one.capitalised || one.voucher, one.code.value + " was capitalised on a voucher");
    const bool paid = one.labour + one.parts > Money();
    expect(!one.in_warranty || !paid || one.why_paid, one.code.value + " says why it was paid");
  }
  for (const auto& [id, pieces] : open)
    expect(books.upkeep.repairs.pieces(id) == pieces, "open repairs are counted");
}

void uses(const Books& books, const Expect& expect) {
  const auto& all = books.upkeep.usage.uses();
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      expect(all[i].asset != all[j].asset || all[i].on != all[j].on || all[i].start >= all[j].end ||
                 all[j].start >= all[i].end,
             "nobody uses what another uses");
  std::set<std::tuple<AssetId, people::PersonId, UseDemand, Date>> known;
  for (const auto& one : books.upkeep.usage.breaches()) {
    expect(known.emplace(one.asset, one.person, one.demand, one.on).second,
           "a breach of a day is known once");
    expect(!one.reported || one.by != one.person, "nobody reports themselves");
  }
}

void meters(const Books& books, const Expect& expect) {
  std::map<std::pair<AssetId, Meter>, const MeterReading*> last;
  for (const auto& one : books.upkeep.meters.all()) {
    auto& before = last[{one.asset, one.meter}];
    if (before) {
      const auto seen = one.old.value_or(one.reading);
      expect(seen >= before->reading && one.on >= before->on, "a counter never falls");
      expect(one.total - before->total == seen - before->reading, "what it counted adds up");
    }
    before = &one;
  }
}

void kits(const Books& books, const Expect& expect) {
  const auto& parts = books.upkeep.parts;
  for (const auto& [id, kit] : parts.kits())
    for (const auto part : kit.parts) {
      expect(parts.whole(part) == id, "a part knows what it belongs to");
      expect(!parts.within(id, part), "nothing belongs to itself");
    }
  for (const auto& row : answer(Kits{}, books, {}))
    expect(
        row.pieces_there >= 0 && row.pieces_there <= row.pieces &&
            row.complete == (row.apart.empty() && row.missing.empty() && row.missing_parts.empty()),
        row.kit.value + " is complete where nothing is missing or apart");
}

void histories(const Books& books, Date today, const Expect& expect) {
  for (const auto& one : books.upkeep.warranties)
    expect(!one.before || one.until > *one.before, "a warranty only grows");
  for (const auto& row : answer(InspectionsDue{}, books, today))
    expect(row.days_late >= 0 && (row.days_late > 0) == (row.due < today) &&
               (!row.last || row.due >= *row.last),
           row.asset.value + " is late from the day after it was due");
  for (std::uint32_t i = 1; i <= books.assets.size(); ++i) {
    const auto code = upkeep::asset_code(books, AssetId(i));
    const auto rows = answer(Timeline{code, {}, {}}, books, today);
    expect(rows.size() == books.upkeep.happenings(AssetId(i)).size(),
           code.value + " forgets nothing");
    for (std::size_t n = 1; n < rows.size(); ++n)
      expect(rows[n - 1].on <= rows[n].on, code.value + " has its history in order");
  }
}

}  // namespace

void promise_upkeep(const Books& books, Date today, const Expect& expect) {
  remakes(books, expect);
  conditions(books, today, expect);
  repairs(books, expect);
  uses(books, expect);
  meters(books, expect);
  kits(books, expect);
  histories(books, today, expect);
}

}  // namespace bursar::test
