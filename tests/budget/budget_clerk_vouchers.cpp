#include "budget/budget_clerk.hpp"

/// What the clerk opens the books with, and books by hand.
namespace bursar::test {

using plain::Act;
using plain::Codes;
using plain::Fen;
using plain::Hand;

namespace {
Hand hand(const std::string& account, bool debit, Fen amount) {
  Hand one;
  one.account = account;
  (debit ? one.debit : one.credit) = amount;
  return one;
}

/// What lines come to in a book of a set of accounts: debits less credits.
Fen sum_of(const std::vector<Hand>& hands, const std::string& ledger, bool budgetary) {
  Fen sum = 0;
  for (const auto& one : hands)
    if (one.ledger == ledger && (one.account >= "6") == budgetary)
      sum += one.debit.value_or(0) - one.credit.value_or(0);
  return sum;
}

/// One more line, so that a book balances.
void balance(std::vector<Hand>& hands, const std::string& ledger, bool budgetary,
             const std::string& account) {
  const auto sum = sum_of(hands, ledger, budgetary);
  if (sum == 0) return;
  hands.push_back(hand(account, sum < 0, sum < 0 ? -sum : sum));
  hands.back().ledger = ledger;
}
}  // namespace

/// An old debt, on the account that such debts are kept on.
Hand BudgetClerk::old_debt(const std::string& ledger) {
  const auto kind = any(Codes{"advance", "advance", "payable", "payable", "tax", "treasury"});
  const bool person = one_in(2);
  const std::map<std::string, std::string> accounts{{"advance", person ? "1218" : "1214"},
                                                    {"payable", "2302"},
                                                    {"tax", "2102"},
                                                    {"treasury", "2103"}};
  auto one = hand(accounts.at(kind), kind == "advance", 100 + below(5000));
  one.owed = kind;
  one.paper = number("o");
  one.due = 20260331;
  one.fund = ledger == "food" ? "K" : kind == "treasury" ? "H" : any(Codes{"A", "B", "C", "D"});
  if (kind == "treasury") return one;
  if (person && kind != "tax")
    one.person = "p" + std::to_string(below(3));
  else
    one.party = kind == "tax" ? "tax" : any(Codes{"s1", "s2"});
  return one;
}

Act BudgetClerk::opening(const std::string& ledger) {
  auto act = make("enter_opening");
  act.ledger = ledger;
  act.files = 1;
  if (one_in(3)) return act;
  using Place = std::pair<std::string, std::string>;
  const auto places = ledger == "food" ? std::vector<Place>{{"fbank", "1002"}, {"fcash", "1001"}}
                                       : std::vector<Place>{{"bank", "1002"},
                                                            {"bank2", "1002"},
                                                            {"cash", "1001"},
                                                            {"quota", "1011"},
                                                            {"prior", "1201"}};
  const std::map<std::string, std::string> positions{{"1011", "8001.01"}, {"1201", "8001.03"}};
  for (const auto& [money, account] : places) {
    if (one_in(3)) continue;
    act.hands.push_back(hand(account, true, 1000 + below(60000)));
    act.hands.back().money = money;
    act.hands.back().fund = ledger == "food" ? "K" : any(Codes{"A", "B", "C", "D", "H"});
    const auto found = positions.find(account);
    const auto amount = act.hands.back().debit.value_or(0);
    act.hands.push_back(hand(found == positions.end() ? "8001.02" : found->second, true, amount));
  }
  for (auto left = below(5); left > 0; --left) act.hands.push_back(old_debt(ledger));
  balance(act.hands, "", false, "3001");
  balance(act.hands, "", true, "8101");
  if (one_in(8)) spoil_hands(act);
  return act;
}

/// The same again, as it should be: some openings are spoilt.
std::optional<Act> BudgetClerk::late_opening(const Model& model) {
  if (!accounts_) return std::nullopt;
  for (const auto& [code, ledger] : model.ledgers)
    if (!ledger.opened) return opening(code);
  return std::nullopt;
}

/// What an account is kept by.
void BudgetClerk::fill_details(const Model& model, Hand& one, const std::string& ledger) {
  const auto found = model.accounts.find(one.account);
  if (found == model.accounts.end()) return;
  if (found->second.by_fund)
    one.fund = ledger == "food" ? "K" : any(Codes{"A", "B", "C", "D", "H"});
  if (!found->second.by_who || !one.party.empty()) return;
  if (one_in(2))
    one.person = any(Codes{"p1", "p2", "gone"});
  else
    one.party = any(Codes{"s1", "s2", "tax"});
}

Act BudgetClerk::voucher(const Model& model) {
  auto act = make("post_voucher");
  act.code = number("d");
  act.ledger = one_in(3) ? "food" : "main";
  act.files = 1;
  const Codes financial{"1214", "1218", "2102", "2302", "3001", "4601", "5001", "5002", "5301"};
  const auto most = giant_ && one_in(2) ? plain::kMostFen : Fen{20000};
  for (auto left = most == plain::kMostFen ? 90 : 1 + below(3); left > 0; --left)
    act.hands.push_back(
        hand(any(financial), one_in(2), most == plain::kMostFen ? most : amount(most)));
  if (one_in(5)) act.hands.push_back(hand("8101", true, amount(most)));
  if (one_in(3)) {  // with the other set of accounts
    const std::string other = act.ledger == "main" ? "food" : "main";
    const auto sum = amount(most);
    const bool debit = one_in(2);
    act.hands.push_back(hand("2302", debit, sum));
    act.hands.back().party = "in-" + other;
    act.hands.push_back(hand("1214", !debit, sum - one_in(8)));
    act.hands.back().party = "in-" + act.ledger;
    act.hands.back().ledger = other;
    balance(act.hands, other, false, "5301");
  }
  // As many lines as there are of the greatest amount, for no line may be above it.
  if (most == plain::kMostFen)
    for (auto left = sum_of(act.hands, "", false) / most; left != 0; left += left < 0 ? 1 : -1)
      act.hands.push_back(hand("3001", left < 0, most));
  balance(act.hands, "", false, "3001");
  balance(act.hands, "", true, "8101");
  for (auto& one : act.hands)
    fill_details(model, one, one.ledger.empty() ? act.ledger : one.ledger);
  fill_day(model, act);
  if (one_in(6)) spoil_hands(act);
  return act;
}

void BudgetClerk::spoil_hands(Act& act) {
  if (act.hands.empty()) return;
  auto& one = act.hands[static_cast<std::size_t>(below(static_cast<int>(act.hands.size())))];
  switch (below(11)) {
    case 0:
      return act.hands.pop_back();
    case 1:
      one.credit = one.debit;
      return;
    case 2:
      (one.debit ? one.debit : one.credit) = one_in(2) ? 0 : 77;
      return;
    case 3:
      one.account = any(Codes{"9999", "1002", "1601", "4601", "6601", "8001.02", "5002", "1602"});
      return;
    case 4:
      one.fund = one_in(2) ? "" : any(Codes{"K", "A", "F0"});
      return;
    case 5:
      one.person = any(Codes{"", "p1", "p8", "gone"});
      return;
    case 6:
      one.party = any(Codes{"", "s1", "s9", "in-food"});
      return;
    case 7:
      one.money = any(Codes{"", "bank", "fbank", "m0", "direct"});
      return;
    case 8:
      one.ledger = any(Codes{"main", "food", "none"});
      return;
    case 9:
      one.paper = one_in(2) ? "" : "o1";
      return;
    default:
      one.due = one_in(2) ? std::nullopt : std::optional<plain::Day>(20260401);
  }
}

/// An account, a rule, a step or a standard more.
Act BudgetClerk::chart_more(const Model& model) {
  switch (below(5)) {
    case 0: {
      auto act = make("add_account");
      act.code = any(Codes{"1001", "1003", "4601.01", "5001.1", "8001.04", "X1", "2401"});
      act.word = any(Codes{"", "plain", "money", "position", "cost"});
      if (one_in(3)) act.nature = 1 + below(8);
      if (act.code == "X1" && !act.nature) act.nature = 3;
      act.by_who = one_in(4);
      return act;
    }
    case 1: {
      auto act = make("set_closing");
      act.regime = one_in(4) ? "other" : "r";
      act.month = 1 + below(12);
      act.front = any(Codes{"4", "5", "1011", "8001.01", "16", "7", "1", "5002", "99", "8101"});
      act.account = any(Codes{"3001", "8101", "1201", "8001.03", "1601", "8001", "5002"});
      if (one_in(3)) act.origins = {any(Codes{"appropriation", "grant", "held"})};
      return act;
    }
    case 2: {
      auto act = make("set_standard");
      act.code = any(Codes{"primary", "junior"});
      act.from = 20260101 + 100 * below(12);
      act.amount = one_in(10) ? 0 : 65000 + below(20000);
      return act;
    }
    default:
      return rule_more(model);
  }
}

/// A rule like one that is there, with other conditions, mostly changed for the worse.
Act BudgetClerk::rule_more(const Model&) {
  Codes none;
  std::vector<const Act*> all;
  for (const auto& act : founding_)
    if (act.kind == "set_posting") all.push_back(&act);
  if (all.empty()) return rule("spent", {"D 5001 amount", "C money amount"});
  auto act = *any(all);
  act.by = "p0";
  if (one_in(2)) act.means = any(Codes{"", "cash", "bank", "quota", "direct"});
  if (one_in(3)) act.origin = any(Codes{"", "grant", "held", "donation"});
  if (one_in(4)) act.front = any(Codes{"", "30201", "i1", "31"});
  if (one_in(6)) act.detail = any(Codes{"", "payable", "offset_person", "party"});
  if (one_in(6)) act.units = {any(Codes{"w", "u1", "u9"})};
  if (one_in(8)) act.regime = "other";
  if (one_in(3)) return act;
  auto& line = act.lines[static_cast<std::size_t>(below(static_cast<int>(act.lines.size())))];
  switch (below(6)) {
    case 0:
      line.account = any(Codes{"5002", "9999", "1002", "8001.02", "1601", "1602", "6601"});
      if (!one_in(3)) line.place.clear();
      break;
    case 1:
      line.place = any(Codes{"money", "position", "other_money", "other_position"});
      if (!one_in(3)) line.account.clear();
      break;
    case 2:
      line.part = any(Codes{"amount", "cost", "fees", "price", "booked", "net", "difference",
                            "catch_up", "proceeds", "costs", "gain", "shortfall"});
      break;
    case 3:
      line.debit = !line.debit;
      break;
    case 4:
      if (act.lines.size() > 1) act.lines.pop_back();
      break;
    default:
      act.lines.push_back(line);
  }
  return act;
}

}  // namespace bursar::test
