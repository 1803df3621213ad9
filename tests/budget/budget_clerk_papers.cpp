#include "budget/budget_clerk.hpp"

/// What the clerk pays, owes and takes in.
namespace bursar::test {

using plain::Act;
using plain::Codes;
using plain::Fen;
using plain::Item;

void BudgetClerk::fill_bills(const Model& model, Act& act) {
  act.files = one_in(2);
  if (one_in(3)) return;
  Fen total = 0;
  for (const auto& item : act.items) total += item.amount;
  const auto count = 1 + below(2);
  for (int i = 0; i < count; ++i) {
    plain::Bill bill;
    bill.invoice = number("n");
    bill.amount = std::max<Fen>(!one_in(40), i == 0 ? total + below(3) - one_in(15) : 1);
    if (one_in(15) && !model.invoices.empty()) bill.invoice = any(model.invoices).first;
    act.bills.push_back(bill);
  }
  for (const auto& [invoice, paper] : model.invoices) {
    if (model.papers.at(paper).reversed_by.empty() || !one_in(4)) continue;
    act.bills.front().invoice = invoice;
    act.bills.front().again = paper;
  }
  if (one_in(30) && !model.papers.empty()) act.bills.front().again = any(model.papers).first;
}

void BudgetClerk::fill_payment(const Model& model, Act& act) {
  const auto found = model.lines.find(act.items.front().line);
  const auto ledger = found == model.lines.end() ? "main" : model.ledger_of(found->second);
  if (one_in(3))
    act.due = later(model);
  else
    act.money = cash_or_bank(model, ledger);
}

Act BudgetClerk::spend(const Model& model) {
  auto act = make(any(Codes{"pay", "pay", "pay", "reimburse", "owe_tax"}));
  act.code = number("d");
  fill_items(model, act, true);
  fill_day(model, act);
  fill_payment(model, act);
  if (act.kind == "owe_tax") {
    act.party = "tax";
    act.money.clear();
    act.due = plain::last_of(plain::year_of(model.today), plain::month_of(model.today));
    return act;
  }
  fill_bills(model, act);
  if (act.kind == "pay")
    act.party = any(Codes{"s1", "s2"});
  else
    act.person = "p" + std::to_string(below(5));
  return act;
}

/// One set of accounts pays the other.
Act BudgetClerk::inside(const Model& model) {
  auto act = spend(model);
  act.kind = "pay";
  act.person.clear();
  const auto found = model.lines.find(act.items.front().line);
  const bool main = found != model.lines.end() && model.ledger_of(found->second) == "main";
  act.party = main ? "in-food" : "in-main";
  act.money = main ? "bank" : "fbank";
  act.due.reset();
  if (act.bills.empty()) act.files = 1;
  act.into.emplace();
  act.into->fund = main ? "K" : any(Codes{"A", "B", "C", "D", "H"});
  act.into->money = main ? "fbank" : any(Codes{"bank", "bank2", "cash", "quota"});
  for (const auto& [code, line] : model.lines)
    if (line.adopted && line.income && line.fund == act.into->fund && !one_in(6))
      act.into->line = code;
  return act;
}

Act BudgetClerk::advance(const Model& model) {
  auto act = make("advance");
  act.code = number("d");
  act.ref = live_claim(model);
  if (act.ref.empty()) return claim(model);
  const auto found = model.claims.find(act.ref);
  act.amount = found == model.claims.end() ? 1 : amount(model.open_of(found->second));
  std::string ledger = "main";
  if (found != model.claims.end() && !found->second.parts.empty())
    ledger = model.ledger_of(
        model.lines.at(model.parts[static_cast<std::size_t>(found->second.parts.front())].line));
  act.money = ledger == "main" ? any(Codes{"bank", "bank", "cash", "bank2", "quota"})
                               : any(Codes{"fbank", "fbank", "fcash"});
  act.due = later(model);
  if (one_in(2))
    act.person = "p" + std::to_string(below(5));
  else
    act.party = any(Codes{"s1", "s2"});
  fill_day(model, act);
  return act;
}

Act BudgetClerk::clear(const Model& model) {
  auto act = make("clear_advance");
  act.code = number("d");
  act.ref = due(model, "advance");
  if (act.ref.empty()) return advance(model);
  const auto& due = model.dues.at(act.ref);
  if (one_in(5) || due.claim.empty()) {
    fill_items(model, act, true);
  } else
    for (const auto at : model.claims.at(due.claim).parts) {
      const auto& part = model.parts[static_cast<std::size_t>(at)];
      if (!act.items.empty() && one_in(3)) continue;
      Item item;
      item.line = part.line;
      item.claim = due.claim;
      item.amount = amount(one_in(2) ? std::min(part.open, due.open) : part.open);
      item.last = one_in(3);
      act.items.push_back(item);
    }
  fill_day(model, act);
  fill_payment(model, act);
  fill_bills(model, act);
  return act;
}

Act BudgetClerk::settle(const Model& model) {
  auto act = make("settle");
  act.code = number("d");
  act.ref = due(model, one_in(3) ? "advance" : "");
  if (act.ref.empty()) return spend(model);
  const auto found = model.dues.find(act.ref);
  if (one_in(2)) act.amount = found == model.dues.end() ? 1 : amount(found->second.open);
  act.money =
      cash_or_bank(model, found == model.dues.end() ? std::string("main") : found->second.ledger);
  for (const auto& [code, other] : model.dues) {
    if (found == model.dues.end() || other.kind != "advance" || other.open == 0) continue;
    if (other.who == found->second.who ? one_in(2) : one_in(30)) act.against = code;
  }
  if (!act.against.empty() && !one_in(10)) act.money.clear();
  fill_day(model, act);
  return act;
}

Act BudgetClerk::receive(const Model& model) {
  auto act = make("receive");
  act.code = number("d");
  act.fund = any(model.funds).first;
  const auto& fund = model.funds.at(act.fund);
  act.money = cash_or_bank(model, fund.ledger);
  act.amount = amount(20000);
  if (fund.origin != "held" || one_in(20))
    for (const auto& [code, line] : model.lines)
      if ((line.fund == act.fund && line.income && line.adopted &&
           line.year == plain::year_of(model.today)) ||
          one_in(60))
        act.line = code;
  if (fund.origin == "grant" || fund.origin == "donation") act.files = !one_in(10);
  if (one_in(3)) act.party = any(Codes{"s1", "in-food", "tax"});
  if (one_in(5)) act.person = "p1";
  fill_day(model, act);
  if (!one_in(5)) return act;
  act = make("move_money");
  act.code = number("d");
  act.money = any(model.money).first;
  act.to = cash_or_bank(model, model.money.at(act.money).ledger);
  act.amount = amount(model.money.at(act.money).balance);
  fill_day(model, act);
  return act;
}

Act BudgetClerk::reverse(const Model& model) {
  auto act = make("reverse_paper");
  act.code = number("d");
  Codes codes;
  for (const auto& [code, paper] : model.papers)
    if ((paper.kind != "reversal" && paper.reversed_by.empty()) || one_in(12))
      codes.push_back(code);
  act.ref = codes.empty() ? "d0" : any(codes);
  fill_day(model, act);
  return act;
}

/// What happens once in a while.
Act BudgetClerk::odd(const Model& model) {
  if (one_in(4)) return any(founding_);
  if (one_in(3)) return chart_more(model);
  switch (below(6)) {
    case 0: {
      auto act = make("end_fund");
      act.code = any(model.funds).first;
      if (one_in(2))
        act.until = one_in(2) ? 20260115 : plain::last_of(plain::year_of(model.today), 12);
      if (one_in(4)) act.figure = model.funds.at(act.code).balance + one_in(3);
      return one_in(4) ? act : close(model);
    }
    case 1: {
      auto act = make(one_in(4) ? "close_money" : "entrust_money");
      act.code = any(model.money).first;
      act.person = any(Codes{"p3", "p3", "p4", "p8", "gone"});
      if (one_in(4)) act.from = 20250601;
      return act;
    }
    case 2: {
      auto act = make("open_year");
      act.ledger = any(model.ledgers).first;
      act.year = model.ledgers.at(act.ledger).years.rbegin()->first + 1 + one_in(6);
      if (accounts_) act.regime = one_in(6) ? "none" : "r";
      return one_in(4) ? act : close(model);
    }
    case 3: {
      auto act = money(number("m"), any(Codes{"bank", "cash"}), one_in(2) ? "main" : "food");
      if (one_in(3)) act.person = "";
      return one_in(4) ? act : close(model);
    }
    case 4: {
      auto act = fund(one_in(3) ? "A" : number("F"), "grant", one_in(2) ? "main" : "none");
      return one_in(4) ? act : close(model);
    }
    default:
      return close(model);
  }
}

void BudgetClerk::spoil_word(Act& act) {
  const auto put = [&](std::string& code, const char* other) {
    if (!code.empty()) code = other;
  };
  switch (below(7)) {
    case 0:
      return put(act.money, "m0");
    case 1:
      return put(act.party, one_in(2) ? "s9" : "in-food");
    case 2:
      return put(act.person, one_in(2) ? "p8" : "gone");
    case 3:
      return put(act.fund, "F0");
    case 4:
      return put(act.ledger, one_in(2) ? "none" : "food");
    case 5:
      return put(act.economic, "399");
    default:
      return put(act.line, one_in(2) ? "L0" : "I1");
  }
}

/// What only some forms have.
void BudgetClerk::spoil_form(const Model& model, Act& act) {
  if (act.kind == "draft_line") {
    if (one_in(3)) return act.unit.clear();
    if (one_in(3)) act.split = "by_hand";
    if (one_in(2)) act.amount = plain::kMostFen;
    if (one_in(2)) act.some_parts = !act.parts.empty() && !act.some_parts;
    return;
  }
  if (act.kind == "clear_advance" || act.kind == "settle" || act.kind == "reverse_paper") {
    if (!model.papers.empty()) act.ref = any(model.papers).first;
    return;
  }
  if (act.kind == "pay" || act.kind == "reimburse") {
    act.due.reset();
    if (one_in(2)) act.money.clear();
  }
}

void BudgetClerk::spoil(const Model& model, Act& act) {
  if (one_in(5)) return spoil_form(model, act);
  switch (below(9)) {
    case 0:
      if (act.amount) act.amount = -below(3);
      return;
    case 1:
      if (!act.items.empty()) act.items.front().amount = one_in(2) ? 0 : 99999999;
      return;
    case 2:
      if (!act.items.empty()) act.items.back().line = any(model.lines).first;
      return;
    case 3:
      if (!act.items.empty() && act.kind != "amend" && act.kind != "transfer")
        act.items.back().claim = model.claims.empty() ? "c0" : any(model.claims).first;
      return;
    case 4:
      act.bad_digest = act.files > 0;
      return;
    case 5:
      act.by = "p3";
      return;
    case 6:
      if (!model.papers.empty() && act.code.starts_with("d")) act.code = any(model.papers).first;
      if (!model.claims.empty() && act.code.starts_with("c")) act.code = any(model.claims).first;
      return;
    case 7:
      if (act.on) act.on = plain::next_day(model.today);
      return;
    default:
      return spoil_word(act);
  }
}

/// A code that begins with k says so to the school's policies.
bool BudgetClerk::in_case(Act& act) {
  static const Codes kinds{"reserve", "commit",  "pay",           "reimburse", "owe_tax", "advance",
                           "settle",  "overrun", "clear_advance", "amend",     "transfer"};
  if (!plain::among(kinds, act.kind)) return false;
  const bool marked = act.code.starts_with('k');
  if (!marked && (act.kind == "overrun" ? one_in(4) : !one_in(5))) return false;
  if (!marked) act.code = 'k' + act.code;
  act.by = "p0";
  act.on.reset();
  return true;
}

Act BudgetClerk::next(const Model& model) {
  if (one_in(10)) {
    const auto closing = due_closing(model);
    if (closing) return *closing;
  }
  if (one_in(30)) {
    const auto late = late_opening(model);
    if (late) return *late;
  }
  if (accounts_ && one_in(giant_ ? 12 : 25)) return voucher(model);
  const auto roll = below(100);
  auto act = roll < 18   ? claim(model)
             : roll < 30 ? end(model)
             : roll < 48 ? spend(model)
             : roll < 52 ? inside(model)
             : roll < 59 ? advance(model)
             : roll < 65 ? clear(model)
             : roll < 70 ? settle(model)
             : roll < 79 ? receive(model)
             : roll < 83 ? reverse(model)
             : roll < 90 ? change(model)
             : roll < 95 ? plan(model)
             : roll < 97 ? close(model)
             : roll < 98 ? voucher(model)
                         : odd(model);
  if (act.kind == "reserve" || act.kind == "release")
    for (auto& one : act.items) one.claim.clear();
  if (one_in(10)) spoil(model, act);
  if (act.kind == "reserve" || act.kind == "release")
    for (auto& one : act.items) one.claim.clear();
  return act;
}

}  // namespace bursar::test
