#include <algorithm>

#include "budget/naive_books.hpp"

/// Papers that spend: evidence, how they are paid, what is owed.
namespace bursar::test::plain {

bool Model::run_papers(const Act& act, const std::string& under) {
  const auto& kind = act.kind;
  if (kind == "pay" || kind == "reimburse")
    pay(act, under);
  else if (kind == "owe_tax")
    owe_tax(act, under);
  else if (kind == "clear_advance")
    clear(act, under);
  else if (kind == "advance")
    advance(act, under);
  else if (kind == "settle")
    settle(act);
  else if (kind == "receive")
    receive(act);
  else if (kind == "move_money")
    move_money(act);
  else if (kind == "reverse_paper")
    reverse(act);
  else if (kind == "post_voucher")
    post_voucher(act);
  else if (kind == "close_month")
    close_month(act);
  else if (kind == "reopen_month")
    reopen_month(act);
  else if (kind == "close_year")
    close_year(act);
  else
    return false;
  return true;
}

void Model::check_cashier(const Act& act, Day on) const {
  for (const auto& [code, one] : money) {
    if (one.means != "cash" || one.closed != kNever) continue;
    std::string keeper;
    for (const auto& [from, who] : one.keepers)
      if (from <= on) keeper = who;
    no(keeper == act.by, "cashier_keeps_books");
  }
}

void Model::check_digest(const Act& act) const { no(act.bad_digest, "sha256_malformed"); }

void Model::check_bill(const Bill& bill, const std::string& under) const {
  for (const auto& [code, one] : cases)
    no(code != under && among(one.invoices, bill.invoice), "invoice_claimed");
  const auto found = invoices.find(bill.invoice);
  if (bill.again.empty()) return no(found != invoices.end(), "invoice_claimed");
  no(found == invoices.end(), "invoice_again");
  no(found->second != bill.again, "invoice_again");
  no(papers.at(bill.again).reversed_by.empty(), "invoice_again");
}

void Model::check_evidence(const Act& act, Fen total, const std::string& under) {
  check_digest(act);
  no(act.bills.empty() && act.files == 0, "evidence_missing");
  Fen sum = 0;
  std::set<std::string> seen;
  for (const auto& bill : act.bills) {
    no(!seen.insert(bill.invoice).second, "invoice_repeated");
    no(bill.amount <= 0, "amount_not_positive");
    check_bill(bill, under);
    sum += bill.amount;
  }
  no(!act.bills.empty() && sum < total, "invoices_short");
}

void Model::claim_bills(const Act& act, Paper& paper) {
  for (const auto& bill : act.bills) {
    invoices[bill.invoice] = act.code;
    paper.invoices.push_back(bill.invoice);
  }
}

void Model::check_money(const std::string& code, const std::string& ledger, Day on) const {
  const auto found = money.find(code);
  no(found == money.end() || found->second.from > on, "money_unknown");
  no(found->second.closed != kNever, "money_closed");
  no(found->second.ledger != ledger, "money_ledger");
}

void Model::check_means(const std::string& code, const Codes& fit, const Codes& some) const {
  const auto& means = money.at(code).means;
  no(!among(fit, means), "kind_unfit");
  if (means == "cash" || means == "bank") return;
  for (const auto& fund : some) {
    const auto& origin = funds.at(fund).origin;
    no(origin != "appropriation" && origin != "grant", "kind_unfit");
  }
}

/// What is paid or owed of the items after so much of them is cleared.
Model::Payment Model::payment_of(const Act& act, const std::vector<Move>& moves,
                                 Fen cleared) const {
  Payment payment;
  payment.paper = act.code;
  payment.on = day(act);
  payment.ledger = ledger_of_items(act.items);
  for (const auto& move : moves) {
    const auto against = std::min(cleared, move.amount);
    cleared -= against;
    if (move.amount == against) continue;
    auto& item = payment.rest.emplace_back();
    item.line = move.line;
    item.amount = move.amount - against;
    payment.total += move.amount - against;
    payment.cash_items = payment.cash_items && cash_planned(move.part);
  }
  return payment;
}

void Model::check_owed(const Act& act, const Payment& payment) const {
  no(!act.due, "due_missing");
  no(act.kind != "owe_tax" && *act.due < payment.on, "until_passed");
  const auto& fund = lines.at(payment.rest.front().line).fund;
  for (const auto& item : payment.rest) no(lines.at(item.line).fund != fund, "funds_differ");
  no(*act.due < payment.on, "until_passed");
}

void Model::check_paid(const Act& act, const Payment& payment) const {
  check_money(act.money, payment.ledger, payment.on);
  Codes some;
  std::map<std::string, Fen> sums;
  for (const auto& item : payment.rest) {
    const auto& fund = lines.at(item.line).fund;
    if (!among(some, fund)) some.push_back(fund);
    sums[fund] += item.amount;
  }
  const Codes any{"cash", "bank", "quota", "prior_quota", "direct"}, real{"cash", "bank"};
  check_means(act.money, act.into ? real : any, some);
  const auto& one = money.at(act.money);
  no(one.means == "cash" && !payment.cash_items, "cash_unplanned");
  if (one.means == "direct") return;
  no(one.balance < payment.total, "money_short");
  for (const auto& fund : some) no(funds.at(fund).balance < sums.at(fund), "fund_short");
}

void Model::check_payment(const Act& act, const Payment& payment) const {
  if (payment.total == 0) return;
  if (act.money.empty())
    check_owed(act, payment);
  else
    check_paid(act, payment);
}

void Model::post(const Flow& flow, int year) {
  if (!flow.money.empty()) money.at(flow.money).balance += flow.balance;
  if (flow.fund.empty()) return;
  auto& fund = funds.at(flow.fund);
  fund.balance += flow.fund_balance;
  fund.received[year] += flow.received;
  fund.paid[year] += flow.paid;
}

std::string Model::first_income(const std::string& fund, int year) const {
  for (const auto& code : lines_by_number(funds.at(fund).ledger, year)) {
    const auto& line = lines.at(code);
    if (line.adopted && line.income && line.fund == fund) return code;
  }
  return {};
}

void Model::pay_out(const std::string& code, const std::string& fund, Fen amount, Paper& paper) {
  const auto year = year_of(paper.on);
  Flow flow{code, fund, -amount, -amount, 0, amount};
  if (money.at(code).means == "direct") {
    flow = {code, fund, 0, 0, amount, amount};
    const auto line = first_income(fund, year);
    if (!line.empty()) {
      lines.at(line).done += amount;
      paper.incomes.emplace_back(line, amount);
    }
  }
  post(flow, year);
  paper.flows.push_back(flow);
}

Paper& Model::new_paper(const Act& act, const std::string& kind, const std::string& ledger,
                        Day on) {
  auto& paper = papers[act.code];
  paper.kind = kind;
  paper.ledger = ledger;
  paper.on = on;
  paper.who = act.person.empty() ? act.party : act.person;
  return paper;
}

void Model::post_payment(const Act& act, const Payment& payment, const std::string& kind,
                         Paper& paper) {
  for (const auto& item : act.items) paper.funds.push_back(lines.at(item.line).fund);
  if (payment.total == 0) return;
  if (!act.money.empty()) {
    for (const auto& item : payment.rest)
      pay_out(act.money, lines.at(item.line).fund, item.amount, paper);
    return;
  }
  auto& due = dues[act.code];
  due.kind = kind;
  due.who = paper.who;
  due.fund = lines.at(payment.rest.front().line).fund;
  due.ledger = payment.ledger;
  due.amount = due.open = payment.total;
  due.due = *act.due;
  due.cash = payment.cash_items;
  for (const auto& item : payment.rest) due.parts.emplace_back(item.line, item.amount);
}

void Model::pay(const Act& act, const std::string& under) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  const auto ledger = ledger_of_items(act.items);
  check_date(ledger, on, true);
  if (act.kind == "pay") {
    no(!parties.contains(act.party), "party_unknown");
    const auto& party = parties.at(act.party);
    no((party.role == "internal") != act.into.has_value(), "party_internal");
    no(act.into && party.ledger == ledger, "party_internal");
  } else {
    check_person(act.person);
    no(act.person == act.by && under.empty(), "own_reimbursement");
  }
  check_mixed(act.items);
  const auto moves = spend(act, on, under);
  const auto payment = payment_of(act, moves, 0);
  check_evidence(act, payment.total, under);
  check_payment(act, payment);
  auto& paper = new_paper(act, act.kind == "pay" ? "payment" : "reimbursement", ledger, on);
  paper.moves = moves;
  post_payment(act, payment, "payable", paper);
  claim_bills(act, paper);
  if (act.into) receive_inside(act, payment.total, paper);
  auto events = spent_events(act, moves, 0, act.money.empty() ? "owed" : "spent");
  if (act.into) {
    std::string ours;
    for (const auto& [code, one] : parties)
      if (one.ledger == ledger) ours = code;
    events.push_back({"received", act.into->fund, act.into->line, ours, "", act.into->money, "",
                      payment.total, parties.at(act.party).ledger});
  }
  book(events, paper);
}

/// The money comes in at another set of accounts of the school.
void Model::receive_inside(const Act& act, Fen total, Paper& paper) {
  no(act.money.empty(), "money_missing");
  const auto& ledger = parties.at(act.party).ledger;
  check_date(ledger, paper.on, true);
  check_receipt(act.into->fund, act.into->line, paper.on);
  check_money(act.into->money, funds.at(act.into->fund).ledger, paper.on);
  check_money(act.into->money, ledger, paper.on);
  check_means(act.into->money, {"cash", "bank", "quota", "prior_quota"}, {act.into->fund});
  const Flow flow{act.into->money, act.into->fund, total, total, total, 0};
  post(flow, year_of(paper.on));
  paper.flows.push_back(flow);
  paper.funds.push_back(act.into->fund);
  if (act.into->line.empty()) return;
  lines.at(act.into->line).done += total;
  paper.incomes.emplace_back(act.into->line, total);
}

void Model::owe_tax(const Act& act, const std::string& under) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  const auto ledger = ledger_of_items(act.items);
  check_date(ledger, on, true);
  no(!parties.contains(act.party), "party_unknown");
  no(parties.at(act.party).role == "internal", "party_internal");
  check_mixed(act.items);
  const auto moves = spend(act, on, under);
  const auto payment = payment_of(act, moves, 0);
  check_owed(act, payment);
  auto& paper = new_paper(act, "tax", ledger, on);
  paper.moves = moves;
  post_payment(act, payment, "tax", paper);
  book(spent_events(act, moves, 0, "tax_owed"), paper);
}

}  // namespace bursar::test::plain
