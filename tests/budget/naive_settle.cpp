#include <algorithm>

#include "budget/naive_books.hpp"

/// Advances, what is owed, what comes in, what moves.
namespace bursar::test::plain {

void Model::check_advance_claim(const Act& act, Day on, const std::string&) const {
  const auto found = claims.find(act.ref);
  no(found == claims.end(), "claim_unknown");
  const auto& claim = found->second;
  no(claim.ended(), "claim_ended");
  no(claim.state == "requested", "claim_waits");
  no(claim.until < on, "claim_lapsed");
  Fen holds = 0;
  for (const auto part : claim.parts) holds += held(part);
  const auto open = open_of(claim);
  no(open >= *act.amount && open - holds < *act.amount, "claim_held");
  const auto line_of = [&](int part) -> const Line& {
    return lines.at(parts[static_cast<std::size_t>(part)].line);
  };
  for (const auto part : claim.parts) no(line_of(part).year != year_of(on), "year_differs");
  for (const auto part : claim.parts)
    no(!funds.at(line_of(part).fund).open_on(on), "fund_not_open");
  const auto& fund = line_of(claim.parts.front()).fund;
  for (const auto part : claim.parts) no(line_of(part).fund != fund, "funds_differ");
  no(open - claim.advanced < *act.amount, "claim_short");
}

void Model::advance(const Act& act, const std::string& under) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  const auto found = claims.find(act.ref);
  std::string first;
  if (found != claims.end())
    first = found->second.parts.empty()
                ? found->second.asked.front().line
                : parts[static_cast<std::size_t>(found->second.parts.front())].line;
  const auto ledger = first.empty() ? main : ledger_of(lines.at(first));
  check_date(ledger, on, true);
  no(act.person.empty() == act.party.empty(), "payee_one");
  if (!act.person.empty()) check_person(act.person);
  no(!act.party.empty() && !parties.contains(act.party), "party_unknown");
  no(!act.party.empty() && parties.at(act.party).role == "internal", "party_internal");
  no(*act.amount <= 0, "amount_not_positive");
  check_advance_claim(act, on, under);
  no(*act.due < on, "until_passed");
  check_digest(act);
  const auto fund = lines.at(first).fund;
  auto& claim = claims.at(act.ref);
  check_money(act.money, ledger, on);
  check_means(act.money, {"cash", "bank"}, {fund});
  const auto& one = money.at(act.money);
  for (const auto part : claim.parts)
    no(one.means == "cash" && !cash_planned(part), "cash_unplanned");
  no(one.balance < *act.amount, "money_short");
  no(funds.at(fund).balance < *act.amount, "fund_short");
  auto& paper = new_paper(act, "advance", ledger, on);
  pay_out(act.money, fund, *act.amount, paper);
  paper.funds.push_back(fund);
  claim.advanced += *act.amount;
  dues[act.code] = {"advance", paper.who,           fund,        ledger,
                    act.ref,   *act.amount,         *act.amount, *act.due,
                    false,     !act.person.empty(), act.money,   {}};
  const auto detail = act.person.empty() ? "party" : "person";
  book({{"advanced", fund, "", paper.who, detail, act.money, "", *act.amount, ledger}}, paper);
}

void Model::clear(const Act& act, const std::string& under) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  const auto ledger = ledger_of_items(act.items);
  check_date(ledger, on, true);
  no(!papers.contains(act.ref), "paper_unknown");
  no(papers.at(act.ref).kind != "advance", "paper_kind");
  auto& due = dues.at(act.ref);
  no(due.open == 0, "due_settled");
  no(due.who == act.by && under.empty(), "own_reimbursement");
  check_mixed(act.items);
  Fen total = 0;
  for (const auto& item : act.items) total += item.amount;
  const auto cleared = std::min(total, due.open);
  advance_on(due, -cleared);
  const auto moves = spend(act, on, under);
  for (const auto& item : act.items) no(lines.at(item.line).fund != due.fund, "funds_differ");
  check_evidence(act, total, under);
  const auto payment = payment_of(act, moves, cleared);
  check_payment(act, payment);
  auto& paper = new_paper(act, "clearing", ledger, on);
  paper.who = due.who;
  paper.moves = moves;
  due.open -= cleared;
  paper.settled.emplace_back(act.ref, cleared);
  post_payment(act, payment, "payable", paper);
  claim_bills(act, paper);
  auto events = spent_events(act, moves, cleared, act.money.empty() ? "owed" : "spent");
  for (auto& event : events)
    if (event.event == "cleared") {
      event.money = due.money;
      event.detail = due.person ? "person" : "party";
    } else if (act.money.empty())
      event.money.clear();
  for (auto& event : events) event.who = due.who;
  book(events, paper);
}

/// So much more is advanced on the claim of an advance; old ones have none.
void Model::advance_on(const Due& due, Fen amount) {
  if (due.kind == "advance" && !due.claim.empty()) claims.at(due.claim).advanced += amount;
}

void Model::settle_by_money(const Act& act, Due& due, Fen amount, Paper& paper) {
  const bool back = due.kind == "advance";
  check_money(act.money, due.ledger, paper.on);
  Codes fit{"cash", "bank"};
  if (back) fit.push_back("quota");
  if (due.kind == "payable" || due.kind == "tax")
    fit = {"cash", "bank", "quota", "prior_quota", "direct"};
  check_means(act.money, fit, {due.fund});
  const auto& one = money.at(act.money);
  if (back) {
    const Flow flow{act.money, due.fund, amount, amount, 0, -amount};
    post(flow, year_of(paper.on));
    paper.flows.push_back(flow);
    advance_on(due, -amount);
    return;
  }
  no(one.means == "cash" && !due.cash && due.kind != "treasury", "cash_unplanned");
  if (one.means != "direct") {
    no(one.balance < amount, "money_short");
    no(funds.at(due.fund).balance < amount, "fund_short");
  }
  pay_out(act.money, due.fund, amount, paper);
}

/// How much is settled.
Fen Model::check_dues(const Act& act) const {
  Codes both{act.ref};
  if (!act.against.empty()) both.push_back(act.against);
  for (const auto& code : both) no(!papers.contains(code), "paper_unknown");
  for (const auto& code : both) no(!dues.contains(code), "paper_kind");
  for (const auto& code : both) no(dues.at(code).open == 0, "due_settled");
  auto amount = act.amount.value_or(kMostFen);
  if (!act.amount)
    for (const auto& code : both) amount = std::min(amount, dues.at(code).open);
  no(amount <= 0, "amount_not_positive");
  for (const auto& code : both) no(dues.at(code).open < amount, "due_short");
  no(act.money.empty() == act.against.empty(), "money_missing");
  return amount;
}

std::vector<Event> Model::events_settled(const Act& act, Fen amount) const {
  const auto& due = dues.at(act.ref);
  Event like{"settled", due.fund, "", due.who, due.kind, act.money, "", amount, due.ledger};
  if (due.kind == "advance") {
    like.event = "advance_back";
    like.detail = due.person ? "person" : "party";
  }
  if (!act.against.empty()) {
    like.detail = dues.at(act.against).person ? "offset_person" : "offset_party";
    like.money = dues.at(act.against).money;
  }
  return due.parts.empty() ? std::vector{like} : settled_events(due, amount, like);
}

void Model::settle(const Act& act) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  const auto ledger = dues.contains(act.ref) ? dues.at(act.ref).ledger : main;
  check_date(ledger, on, true);
  const auto amount = check_dues(act);
  auto& due = dues.at(act.ref);
  Paper paper;
  paper.on = on;
  if (!act.against.empty()) {
    auto& other = dues.at(act.against);
    no(due.kind != "payable" || other.kind != "advance", "due_side");
    no(due.who != other.who, "due_party");
    no(due.fund != other.fund, "funds_differ");
    other.open -= amount;
    advance_on(other, -amount);
    paper.settled.emplace_back(act.against, amount);
  } else
    settle_by_money(act, due, amount, paper);
  due.open -= amount;
  paper.settled.emplace_back(act.ref, amount);
  paper.funds.push_back(due.fund);
  paper.who = due.who;
  paper.kind = "settlement";
  paper.ledger = ledger;
  book(events_settled(act, amount), paper);
  papers[act.code] = paper;
}

void Model::check_receipt(const std::string& code, const std::string& line, Day on) const {
  no(!funds.contains(code), "fund_unknown");
  const auto& fund = funds.at(code);
  no(!fund.open_on(on), "fund_not_open");
  if (fund.origin == "held") return no(!line.empty(), "held_not_income");
  const auto found = lines.find(line);
  no(line.empty() || (found != lines.end() && found->second.fund != code), "receipt_line");
  no(found == lines.end(), "line_unknown");
  no(!found->second.adopted, "line_draft");
  no(!found->second.income, "line_side");
  no(found->second.year != year_of(on), "year_differs");
}

void Model::check_payer(const Act& act) const {
  no(!act.person.empty() && !act.party.empty(), "payee_one");
  if (!act.person.empty()) check_person(act.person);
  no(!act.party.empty() && !parties.contains(act.party), "party_unknown");
  no(!act.party.empty() && parties.at(act.party).role == "internal", "party_internal");
}

void Model::receive(const Act& act) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  const auto ledger = funds.contains(act.fund) ? funds.at(act.fund).ledger : main;
  check_date(ledger, on, true);
  no(*act.amount <= 0, "amount_not_positive");
  check_receipt(act.fund, act.line, on);
  check_money(act.money, ledger, on);
  check_means(act.money, {"cash", "bank", "quota", "prior_quota"}, {act.fund});
  check_payer(act);
  check_digest(act);
  const auto& origin = funds.at(act.fund).origin;
  no((origin == "grant" || origin == "donation") && act.files == 0, "evidence_missing");
  auto& paper = new_paper(act, "receipt", ledger, on);
  const Flow flow{act.money, act.fund, *act.amount, *act.amount, *act.amount, 0};
  post(flow, year_of(on));
  paper.flows.push_back(flow);
  paper.funds.push_back(act.fund);
  book({{"received", act.fund, act.line, paper.who, "", act.money, "", *act.amount, ledger}},
       paper);
  if (act.line.empty()) return;
  lines.at(act.line).done += *act.amount;
  paper.incomes.emplace_back(act.line, *act.amount);
}

void Model::move_money(const Act& act) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  const auto ledger = money.contains(act.money) ? money.at(act.money).ledger : main;
  check_date(ledger, on, true);
  no(*act.amount <= 0, "amount_not_positive");
  for (const auto& code : {act.money, act.to})
    no(!money.contains(code) || money.at(code).from > on, "money_unknown");
  for (const auto& code : {act.money, act.to}) no(money.at(code).closed != kNever, "money_closed");
  no(act.money == act.to, "money_same");
  no(money.at(act.to).ledger != ledger, "money_ledger");
  for (const auto& code : {act.money, act.to})
    check_means(code, {"cash", "bank", "quota", "prior_quota"}, {});
  no(money.at(act.money).balance < *act.amount, "money_short");
  auto& paper = new_paper(act, "movement", ledger, on);
  for (const auto& flow :
       {Flow{act.money, "", -*act.amount, 0, 0, 0}, Flow{act.to, "", *act.amount, 0, 0, 0}}) {
    post(flow, year_of(on));
    paper.flows.push_back(flow);
  }
  book({{"moved", "", "", "", "", act.money, act.to, *act.amount, ledger}}, paper);
}

}  // namespace bursar::test::plain
