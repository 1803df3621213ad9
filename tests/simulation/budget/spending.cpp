// What the office sets aside, pays, owes, advances and takes in.
#include <algorithm>
#include <set>

#include "bursar/budget/checks.hpp"
#include "bursar/budget/claims/terms.hpp"
#include "simulation/budget/office.hpp"

namespace bursar::test {
namespace {

using namespace budget;

/// A part of a claim that still holds something, or none.
ClaimPartId open_part(Office& office, const Items& items, bool one_fund) {
  const auto& claims = office.budget().claims;
  return office.one<ClaimPartId>(claims.part_count(), [&](ClaimPartId id) {
    const auto& part = claims[id];
    const auto& line = office.budget().plan[part.line];
    const auto& claim = claims[part.claim];
    if (part.open == Money() || ended(claim.state) || line.year != office.today().year())
      return false;
    if (*claim.until.date() < office.today()) return false;
    if (items.json.empty()) return true;
    return ledger_of(office.books(), part.line) == items.ledger &&
           (!one_fund || line.fund == items.fund);
  });
}

LineId open_line(Office& office, const Items& items, bool one_fund) {
  if (items.json.empty()) return office.line(Side::outlay);
  return office.one<LineId>(office.budget().plan.size(), [&](LineId id) {
    const auto& line = office.budget().plan[id];
    return line.adopted && line.side == Side::outlay && line.year == office.today().year() &&
           ledger_of(office.books(), id) == items.ledger && (!one_fund || line.fund == items.fund);
  });
}

/// Paid from a money account, or owed until a day.
void paid_or_owed(Office& office, Fields& fields, const Items& items) {
  if (office.one_in(3)) {
    fields.text("due", office.day(0, 60));
    return;
  }
  const auto& funds = office.budget().funds.funds();
  const bool treasury = items.fund != FundId{} && funds[items.fund].kind == FundKind::appropriation;
  if (treasury && office.one_in(3))
    fields.text("money", office.word({"direct", "direct", "prior"}));
  else
    fields.text("money", office.money(items.ledger, items.sum, items.cash));
}

/// The invoices of a paper, or files; now and then an invoice that another paper had.
void proven(Office& office, Fields& fields, Money sum, const std::string& paper) {
  if (office.one_in(3)) return void(fields.raw("evidence", kEvidence));
  auto& known = office.invoices();
  Fields invoice;
  auto number = office.fresh("n");
  for (const auto& [one, before] : known) {
    const auto id = office.budget().papers.id(before);
    const bool again = id != PaperId{} && office.budget().papers[id].reversed != PaperId{};
    if (!office.one_in(again ? 3 : 60)) continue;
    number = one;
    if (again) invoice.text("again", before);
    break;
  }
  known[number] = paper;
  invoice.text("invoice", number).text("amount", sum.text());
  fields.raw("invoices", json_list({invoice.done()}));
}

std::string spent(Office& office, std::string_view who, const std::string& code) {
  Fields fields;
  const auto paper = office.fresh("d");
  const bool one_fund = office.one_in(2);
  const auto items = some_items(office, true, one_fund);
  fields.text("paper", paper).text(who, code).raw("items", json_list(items.json));
  paid_or_owed(office, fields, items);
  proven(office, fields, items.sum, paper);
  office.on(fields);
  return fields.done();
}

/// One set of accounts pays the other.
std::string inside(Office& office) {
  Fields fields;
  const auto paper = office.fresh("d");
  const bool main = office.one_in(2);
  const auto id = office.line(Side::outlay, LedgerId(main ? 1 : 2));
  const auto amount = office.some(Money::yuan(300));
  const auto item = Fields().text("line", office.code(id)).text("amount", amount.text()).done();
  const auto income = office.line(Side::income, LedgerId(main ? 2 : 1));
  const auto fund = income == LineId{} ? FundId{} : office.budget().plan[income].fund;
  const auto fund_code =
      fund == FundId{} ? std::string("gk") : office.budget().funds.funds()[fund].code.value;
  fields.text("paper", paper).text("party", main ? "in-canteen" : "in-main");
  fields.raw("items", json_list({item}));
  fields.text("money", office.money(LedgerId(main ? 1 : 2), amount, false));
  fields.raw("into", Fields()
                         .text("fund", fund_code)
                         .text("money", main ? "cbank" : "bank")
                         .text("line", office.code(income))
                         .done());
  return fields.raw("evidence", kEvidence).done();
}

std::string pay(Office& office) {
  if (office.one_in(8)) return inside(office);
  return spent(office, "party", office.word({"s1", "s1", "s2", "tax", "in-main"}));
}

std::string reimburse(Office& office) {
  return spent(office, "person", office.word({"tang", "zhou", "lin", "chen", "wu", "li"}));
}

std::string owe_tax(Office& office) {
  Fields fields;
  const auto items = some_items(office, true, true);
  fields.text("paper", office.fresh("d")).text("tax", "印花税").text("party", "tax");
  fields.raw("items", json_list(items.json)).text("due", office.day(0, 40));
  office.on(fields);
  return fields.done();
}

std::string advance(Office& office) {
  Fields fields;
  const auto& claims = office.budget().claims;
  const auto part = open_part(office, {}, false);
  fields.text("paper", office.fresh("d"));
  if (part == ClaimPartId{}) return fields.text("claim", "c0").done();
  const auto& claim = claims[claims[part].claim];
  const auto amount = office.some(claims[part].open);
  fields.text("claim", std::string(claims.code(claims[part].claim)));
  fields.text("amount", amount.text());
  const auto ledger = ledger_of(office.books(), claims[part].line);
  fields.text("money", office.money(ledger, amount, claim.cash));
  fields.text("due", office.day(0, 40));
  if (office.one_in(2))
    fields.text("person", office.word({"zhou", "lin", "wu"}));
  else
    fields.text("party", office.word({"s1", "s2"}));
  office.on(fields);
  return fields.done();
}

/// An advance is cleared out of its claim, mostly; what goes beyond it is paid or owed.
std::string clear_advance(Office& office) {
  Fields fields;
  const auto paper = office.fresh("d");
  const auto& budget = office.budget();
  const auto id = office.due({DueKind::advance});
  fields.text("paper", paper);
  if (id == PaperId{}) return fields.text("advance", "d0").done();
  fields.text("advance", std::string(budget.papers.code(id)));
  const auto& due = *budget.papers.due(id);
  Items items;
  for (auto at = due.claim == ClaimPartId{} ? ClaimPartId{}
                                            : budget.claims[budget.claims[due.claim].claim].first;
       at != ClaimPartId{}; at = budget.claims.next(at)) {
    const auto& part = budget.claims[at];
    const auto left = std::min(part.open, due.open - items.sum);
    if (left <= Money()) continue;
    const auto amount = office.some(left);
    items.json.push_back(Fields()
                             .text("line", office.code(part.line))
                             .text("amount", amount.text())
                             .text("claim", std::string(budget.claims.code(part.claim)))
                             .done());
    items.sum += amount;
    items.ledger = ledger_of(office.books(), part.line);
  }
  if (items.json.empty() || office.one_in(6)) items = some_items(office, false, true);
  fields.raw("items", json_list(items.json));
  items.cash = false;
  paid_or_owed(office, fields, items);
  proven(office, fields, items.sum, paper);
  office.on(fields);
  return fields.done();
}

std::string settle(Office& office) {
  Fields fields;
  fields.text("paper", office.fresh("d"));
  const auto& papers = office.budget().papers;
  const auto id = office.due({DueKind::advance, DueKind::payable, DueKind::tax, DueKind::treasury});
  if (id == PaperId{}) return fields.text("settles", "d0").text("money", "bank").done();
  fields.text("settles", std::string(papers.code(id)));
  const auto& due = *papers.due(id);
  const auto amount = office.one_in(2) ? due.open : office.some(due.open);
  const auto like = office.one<PaperId>(papers.size(), [&](PaperId other) {
    const auto* one = papers.due(other);
    return one && one->kind == DueKind::advance && one->open > Money() && one->fund == due.fund &&
           papers[other].party == papers[id].party && papers[other].person == papers[id].person;
  });
  if (due.kind == DueKind::payable && like != PaperId{}) {
    fields.text("against", std::string(papers.code(like)));
  } else {
    if (amount != due.open) fields.text("amount", amount.text());
    fields.text("money", office.money(papers[id].ledger, amount, due.cash));
  }
  office.on(fields);
  return fields.done();
}

std::string receive(Office& office) {
  Fields fields;
  const auto id = office.line(Side::income);
  const bool held = office.one_in(5) || id == LineId{};
  const auto& funds = office.budget().funds.funds();
  const auto fund = held ? funds.id("df") : office.budget().plan[id].fund;
  fields.text("paper", office.fresh("d")).text("fund", funds[fund].code.value);
  fields.text("amount", office.some(Money::yuan(20'000)).text());
  if (!held) fields.text("line", office.code(id));
  fields.text("money", office.money(funds[fund].ledger, Money(), true));
  switch (office.below(4)) {
    case 0:
      fields.text("party", office.word({"bureau", "s1", "in-canteen"}));
      break;
    case 1:
      fields.text("person", office.word({"zhou", "lin", "nobody"}));
      break;
    default:
      fields.text("payer", "家长");
  }
  const auto kind = funds[fund].kind;
  if (kind == FundKind::grant || kind == FundKind::donation || office.one_in(5))
    fields.raw("evidence", kEvidence);
  office.on(fields);
  return fields.done();
}

std::string move_money(Office& office) {
  Fields fields;
  const auto& all = office.budget().funds.money();
  const auto from = office.one<MoneyId>(all.size(), [&](MoneyId id) {
    return all[id].balance > Money() && all[id].kind != MoneyKind::prior_quota;
  });
  fields.text("paper", office.fresh("d"));
  if (from == MoneyId{}) return fields.text("from", "bank").text("to", "bank").done();
  fields.text("from", all[from].code.value);
  fields.text("to", office.money(all[from].ledger, Money(), true));
  fields.text("amount", office.some(all[from].balance).text());
  office.on(fields);
  return fields.done();
}

}  // namespace

Items some_items(Office& office, bool claims, bool one_fund) {
  Items items;
  std::set<std::pair<LineId, ClaimId>> there;
  const auto& budget = office.budget();
  for (auto left = 1 + office.below(3); left > 0; --left) {
    const auto id =
        claims && !office.one_in(3) ? open_part(office, items, one_fund) : ClaimPartId{};
    const bool out_of = id != ClaimPartId{};
    const auto line = out_of ? budget.claims[id].line : open_line(office, items, one_fund);
    const auto claim = out_of ? budget.claims[id].claim : ClaimId{};
    if (!there.emplace(line, claim).second && !office.one_in(15)) continue;
    Fields item;
    const auto room = line == LineId{} ? Money::yuan(1) : budget.plan[line].available();
    const auto most = out_of ? budget.claims[id].open : Money::fen(room.fen() / 6);
    const auto amount = office.some(most);
    item.text("line", office.code(line)).text("amount", amount.text());
    if (out_of) item.text("claim", std::string(budget.claims.code(claim)));
    if (out_of && office.one_in(4)) item.raw("last", "true");
    items.json.push_back(item.done());
    items.sum += amount;
    items.cash = items.cash && out_of && budget.claims[claim].cash;
    if (line == LineId{} || items.json.size() > 1) continue;
    items.ledger = ledger_of(office.books(), line);
    items.fund = budget.plan[line].fund;
  }
  return items;
}

std::vector<Habit> spending_habits() {
  return {{"budget.pay", 26, &pay},
          {"budget.reimburse", 12, &reimburse},
          {"budget.owe_tax", 8, &owe_tax},
          {"budget.advance", 12, &advance},
          {"budget.clear_advance", 10, &clear_advance},
          {"budget.settle", 14, &settle},
          {"budget.receive", 16, &receive},
          {"budget.move_money", 6, &move_money}};
}

}  // namespace bursar::test
