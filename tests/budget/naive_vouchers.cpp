#include <algorithm>

#include "budget/naive_books.hpp"

/// Opening balances and vouchers by hand.
namespace bursar::test::plain {

Entry Model::entry_of(const Hand& hand, const std::string& home) {
  return {hand.ledger.empty() ? home : hand.ledger,       hand.account, hand.fund,
          hand.person.empty() ? hand.party : hand.person, hand.money,   hand.debit.has_value(),
          hand.debit.value_or(hand.credit.value_or(0))};
}

/// Which accounts take entries: of an opening nothing that is closed each year, by hand nothing
/// that has papers of its own.
void Model::check_hand_fit(const Hand& hand, const std::string& ledger, bool opening) const {
  const auto& account = accounts.at(hand.account);
  no(!opening && (account.role != "plain" || account.nature == 6 || account.nature == 7),
     "account_unfit");
  no(opening && account.nominal(), "account_unfit");
  const bool of_assets = account.role == "cost" || account.role == "depreciation";
  no(of_assets && ledger != main, "account_unfit");
  if (account.role == "money") {
    const auto lies = money.find(hand.money);
    const bool here = lies == money.end() ||
                      (lies->second.account == hand.account && lies->second.means != "direct");
    no(hand.credit || !here, "account_unfit");
  }
  no(above_others(hand.account), "account_unfit");
}

void Model::check_hand_details(const Hand& hand, bool opening) const {
  const auto& account = accounts.at(hand.account);
  const bool of_money = opening && account.role == "money", owed = opening && !hand.owed.empty();
  const bool who = !hand.person.empty() || !hand.party.empty();
  no(account.by_who && !who, "detail_missing");
  no((account.by_fund || of_money || owed) && hand.fund.empty(), "detail_missing");
  no(of_money && hand.money.empty(), "detail_missing");
  no(who && !account.by_who && !owed, "detail_needless");
  no(!hand.person.empty() && !hand.party.empty(), "detail_needless");
  no(!hand.fund.empty() && !account.by_fund && !of_money && !owed, "detail_needless");
  const bool given = owed && hand.owed == "advance";
  no(!hand.money.empty() && !of_money && !given, "detail_needless");
  const bool due = !hand.owed.empty() || !hand.paper.empty() || hand.due;
  no(due && (!opening || of_money), "detail_needless");
}

void Model::check_hand_names(const Hand& hand, const std::string& ledger) const {
  if (!hand.fund.empty())
    no(!funds.contains(hand.fund) || funds.at(hand.fund).ledger != ledger, "fund_unknown");
  no(!hand.person.empty() && !persons.contains(hand.person), "people.person_unknown");
  no(!hand.party.empty() && !parties.contains(hand.party), "party_unknown");
}

/// What only openings have.
void Model::check_hand_opened(const Hand& hand, const std::string& ledger) const {
  no(is_internal(hand.party), "party_internal");
  if (!hand.money.empty()) {
    no(!money.contains(hand.money), "money_unknown");
    no(money.at(hand.money).closed != kNever, "money_closed");
    no(money.at(hand.money).ledger != ledger, "money_ledger");
  }
  no(!hand.paper.empty() && papers.contains(hand.paper), "paper_taken");
  const auto given = !hand.owed.empty() + !hand.paper.empty() + hand.due.has_value();
  no(given != 0 && given != 3, "due_missing");
}

void Model::check_hand(const Hand& hand, const std::string& home, Day on, bool opening) const {
  no(opening && !hand.ledger.empty() && hand.ledger != home, "detail_needless");
  no(hand.debit.has_value() == hand.credit.has_value(), "voucher_sides");
  const auto entry = entry_of(hand, home);
  no(entry.amount <= 0, "amount_not_positive");
  no(!accounts.contains(hand.account), "account_unknown");
  const auto& regime = accounts.at(hand.account).regime;
  no(!regime.empty() && regime != ledgers.at(entry.ledger).years.at(year_of(on)).regime,
     "account_regime");
  check_hand_fit(hand, entry.ledger, opening);
  check_hand_details(hand, opening);
  check_hand_names(hand, entry.ledger);
  if (opening) check_hand_opened(hand, entry.ledger);
}

void Model::check_sides(const std::vector<Entry>& entries) const {
  std::map<std::pair<std::string, bool>, Fen> sums;
  for (const auto& entry : entries)
    sums[{entry.ledger, accounts.at(entry.account).budgetary()}] += entry.sign();
  for (const auto& [book, sum] : sums) no(sum != 0, "voucher_unbalanced");
}

/// An old debt is settled like a new one.
void Model::open_old(const Hand& hand, const Entry& entry, Day on) {
  const std::map<std::string, std::string> kinds{
      {"advance", "advance"}, {"payable", "payment"}, {"tax", "tax"}, {"treasury", "disposal"}};
  auto& paper = papers[hand.paper];
  paper.kind = kinds.at(hand.owed);
  paper.ledger = entry.ledger;
  paper.who = entry.who;

  paper.on = on;
  paper.old = true;
  auto& due = dues[hand.paper];
  due.kind = hand.owed;
  due.who = entry.who;
  due.fund = entry.fund;
  due.ledger = entry.ledger;
  due.amount = due.open = entry.amount;
  due.due = *hand.due;
  due.money = hand.money;
  due.person = !hand.person.empty();
}

void Model::enter_opening(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  auto& ledger = ledgers.at(act.ledger);
  const auto year = std::find_if(ledger.years.begin(), ledger.years.end(),
                                 [](const auto& one) { return !one.second.closed; });
  no(year == ledger.years.end(), "year_unopened");
  no(year->second.regime.empty(), "regime_unknown");
  no(ledger.opened, "opening_entered");
  for (const auto& [number, one] : ledger.years)
    no(act.ledger == main && !one.closed && !serves_assets(one.regime), "posting_missing");
  check_digest(act);
  const auto on = year->first * 10000 + 101;
  std::vector<Entry> entries;
  for (const auto& hand : act.hands) {
    check_hand(hand, act.ledger, on, true);
    entries.push_back(entry_of(hand, act.ledger));
    if (!hand.owed.empty()) {
      open_old(hand, entries.back(), on);
      entries.back().money.clear();
    }
    if (!hand.paper.empty()) papers[hand.paper];
  }
  check_sides(entries);
  std::map<std::string, Fen> of_assets;
  for (const auto& entry : entries) {
    const auto& role = accounts.at(entry.account).role;
    if (role == "cost" || role == "depreciation") of_assets[role] += entry.sign();
    if (role != "money") continue;
    money.at(entry.money).balance += entry.amount;
    funds.at(entry.fund).balance += entry.amount;
  }
  for (const auto& [role, sum] : of_assets) no(sum != 0, "opening_differs");
  ledger.opened = true;
  write(entries, on);
}

void Model::post_voucher(const Act& act) {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  check_digest(act);
  Codes some{act.ledger};
  for (const auto& hand : act.hands)
    if (!hand.ledger.empty() && !among(some, hand.ledger)) some.push_back(hand.ledger);
  for (const auto& code : some) no(!ledgers.contains(code), "ledger_unknown");
  for (const auto& code : some) {
    check_date(code, on, true);
    no(ledgers.at(code).years.at(year_of(on)).regime.empty(), "regime_unknown");
    no(!ledgers.at(code).opened, "opening_missing");
  }
  Paper paper;
  for (const auto& hand : act.hands) {
    check_hand(hand, act.ledger, on, false);
    paper.entries.push_back(entry_of(hand, act.ledger));
  }
  check_sides(paper.entries);
  check_dealings(paper.entries);
  check_turnover(paper.entries, on);
  write(paper.entries, on);
  paper.kind = "voucher";
  paper.ledger = act.ledger;
  paper.on = on;
  papers[act.code] = paper;
}

}  // namespace bursar::test::plain
