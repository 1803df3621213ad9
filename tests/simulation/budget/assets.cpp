// What the office does with assets once the accounts are open: buys, corrects, writes off.
#include "bursar/assets/disposal/terms.hpp"
#include "bursar/budget/checks.hpp"
#include "simulation/budget/office.hpp"

namespace bursar::test {
namespace {

using namespace budget;
using assets::Asset;
using assets::AssetId;
using assets::State;

/// An asset on the books that waits for nothing, or none.
AssetId some_asset(Office& office) {
  const auto& assets = office.books().assets;
  return office.one<AssetId>(assets.size(), [&](AssetId id) {
    return assets[id].state != State::disposed && assets[id].hold == assets::Hold::none;
  });
}
std::string code_of(Office& office, AssetId id) {
  const auto& assets = office.books().assets;
  return id == AssetId{} ? "none" : std::string(assets.text(assets[id].code));
}

/// Paid out of a line, or owed; out of a claim where there is one on the line.
std::string payment(Office& office, Money amount, LineId line, const std::string& paper) {
  Fields fields;
  const auto& claims = office.budget().claims;
  const auto part = office.one<ClaimPartId>(claims.part_count(), [&](ClaimPartId id) {
    return claims[id].line == line && claims[id].open >= amount &&
           !ended(claims[claims[id].claim].state);
  });
  fields.text("paper", paper).text("line", office.code(line));
  if (part != ClaimPartId{} && !office.one_in(3)) {
    fields.text("claim", std::string(claims.code(claims[part].claim)));
    if (office.one_in(4)) fields.raw("last", "true");
  }
  const bool owed = office.one_in(3);
  if (owed || office.one_in(2)) fields.text("party", office.word({"s1", "s2"}));
  if (owed)
    fields.text("due", office.day(0, 60));
  else
    fields.text("money", office.one_in(5) ? "direct" : office.money(LedgerId{1}, amount, false));
  if (office.one_in(2)) fields.list("invoices", {office.fresh("n")});
  return fields.done();
}

/// A line of the main set of accounts for equipment.
LineId equipment(Office& office) {
  const auto& plan = office.budget().plan;
  const auto& setup = office.budget().setup;
  return office.one<LineId>(plan.size(), [&](LineId id) {
    const auto& line = plan[id];
    return line.adopted && line.side == Side::outlay && line.year == office.today().year() &&
           setup.code(line.economic).value.starts_with("310");
  });
}

std::string acquisition(Office& office, const std::string& asset, int count) {
  Fields fields;
  const auto id = equipment(office);
  const auto room = id == LineId{} ? Money::yuan(100) : office.budget().plan[id].available();
  const auto cost = office.some(Money::fen(room.fen() / (12 * count)));
  fields.text("asset", asset).text("name", "设备").text("cost", cost.text());
  fields.text("category", office.word({"gbt14885-2022:A02010105", "gbt14885-2022:A02020000",
                                       "gbt14885-2022:A05010203"}));
  fields.text("room", office.word({"main", "main", "c1"}));
  if (office.one_in(5)) fields.number("quantity", 2 + static_cast<int>(office.below(4)));
  const auto paper = office.fresh("d");
  if (!office.one_in(5)) {
    if (!office.one_in(9)) fields.raw("payment", payment(office, cost * count, id, paper));
    return fields.done();
  }
  fields.text("way", office.word({"donation", "transfer_in"})).text("source", "other");
  if (!office.one_in(3)) return fields.done();
  const auto fees = office.some(Money::fen(cost.fen() / 9));
  return fields
      .raw("payment", Fields()
                          .text("paper", paper)
                          .text("line", office.code(id))
                          .text("money", office.money(LedgerId{1}, fees, false))
                          .text("fees", fees.text())
                          .done())
      .done();
}

std::string acquire(Office& office) { return acquisition(office, office.fresh("a"), 1); }

std::string acquire_batch(Office& office) {
  const auto count = 2 + static_cast<int>(office.below(3));
  return Fields()
      .number("count", count)
      .raw("first", acquisition(office, office.fresh("b") + "-01", count))
      .done();
}

/// A cost put right: original value changes without a purchase.
std::string adjust(Office& office) {
  Fields fields;
  fields.text("asset", code_of(office, some_asset(office))).text("reason", "更正");
  fields.text("cost", office.some(Money::yuan(8'000)).text()).text("voucher", office.fresh("V"));
  return fields.done();
}

std::string run_depreciation(Office& office) {
  const int next = office.books().values.last_month() + 1 + (office.one_in(4) ? 1 : 0);
  return Fields().number("year", next / 12).number("month", next % 12 + 1).done();
}
std::string reverse_depreciation(Office& office) {
  const int last = office.books().values.last_month();
  return Fields()
      .number("year", last / 12)
      .number("month", last % 12 + 1)
      .text("reason", "多提")
      .done();
}

std::string request_write_off(Office& office) {
  const auto manner = office.word({"scrapped", "scrapped", "sold", "donated"});
  Fields fields;
  fields.text("write_off", office.fresh("W"));
  const auto item = Fields().text("asset", code_of(office, some_asset(office))).done();
  fields.raw("assets", json_list({item})).text("manner", manner);
  if (manner == "scrapped") fields.text("ground", "beyond_repair");
  office.filed_by("lin");
  return fields.text("reason", "无法使用").text("early", "急需").done();
}

/// What is left of an old asset brings something, or costs something to take away.
std::string post_write_off(Office& office) {
  using Paper = assets::WriteOff;
  const auto& papers = office.books().disposals.papers();
  const auto id = office.one<assets::WriteOffId>(papers.size(), [&](assets::WriteOffId one) {
    return papers[one].status == Paper::Status::pending;
  });
  Fields fields;
  fields.text("write_off", id == assets::WriteOffId{} ? "W0" : papers[id].code.value);
  fields.raw("approvals", json_list({Fields()
                                         .text("step", "head")
                                         .text("document", "文1")
                                         .text("on", date_text(office.today()))
                                         .done()}));
  const auto manner = id == assets::WriteOffId{} ? assets::Manner::scrapped : papers[id].manner;
  const bool sold = manner == assets::Manner::sold || office.one_in(3);
  if (manner != assets::Manner::scrapped) fields.text("recipient", "接收单位");
  const bool costs = office.one_in(3);
  if (sold) fields.text("proceeds", office.some(Money::yuan(300)).text());
  if (costs) fields.text("costs", office.some(Money::yuan(200)).text());
  if ((sold || costs) && !office.one_in(8))
    fields.raw("settlement", Fields()
                                 .text("paper", office.fresh("d"))
                                 .text("money", office.money(LedgerId{1}, Money::yuan(300), false))
                                 .text("line", office.code(office.line(Side::outlay, LedgerId{1})))
                                 .done());
  office.filed_by("zhou");
  return fields.done();
}

}  // namespace

std::vector<Habit> asset_habits() {
  return {{"assets.acquire", 12, &acquire},
          {"assets.acquire_batch", 3, &acquire_batch},
          {"assets.adjust", 3, &adjust},
          {"assets.run_depreciation", 2, &run_depreciation},
          {"assets.reverse_depreciation", 1, &reverse_depreciation},
          {"assets.request_write_off", 4, &request_write_off},
          {"assets.post_write_off", 5, &post_write_off}};
}

}  // namespace bursar::test
