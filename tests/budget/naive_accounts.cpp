#include <algorithm>
#include <tuple>

#include "budget/naive_books.hpp"

/// What papers are booked as: the figure `amount` alone.
namespace bursar::test::plain {

const Rule& Model::rule_for(const std::string& regime, const Event& event) const {
  const auto means = event.money.empty() ? "" : money.at(event.money).means;
  const auto origin = event.fund.empty() ? "" : funds.at(event.fund).origin;
  const auto front = event.line.empty() ? "" : lines.at(event.line).economic;
  const Rule* best = nullptr;
  const auto rank = [](const Rule& rule) {
    return std::tuple(!rule.detail.empty(), !rule.means.empty(), !rule.origin.empty(),
                      rule.front.size());
  };
  for (const auto& rule : rules) {
    if (rule.regime != regime || rule.event != event.event || !rule.units.empty()) continue;
    if (!rule.means.empty() && rule.means != means) continue;
    if (!rule.origin.empty() && rule.origin != origin) continue;
    if (!begins(front, rule.front)) continue;
    if (!rule.detail.empty() && rule.detail != event.detail) continue;
    if (!best || rank(rule) > rank(*best)) best = &rule;
  }
  no(!best, "posting_missing");
  return *best;
}

/// No money moves where the treasury pays itself, or where something is set off.
std::string Model::account_for(const RuleLine& line, const Event& event) const {
  if (!line.account.empty()) return line.account;
  const auto& code = line.place.starts_with("other_") ? event.other : event.money;
  no(code.empty(), "money_accounts");
  const auto& one = money.at(code);
  const bool of_money = line.place.ends_with("money");
  no(of_money && (one.means == "direct" || begins(event.detail, "offset_")), "money_accounts");
  const auto& account = of_money ? one.account : one.position;
  no(account.empty(), "money_accounts");
  return account;
}

bool Model::is_internal(const std::string& who) const {
  const auto found = parties.find(who);
  return found != parties.end() && found->second.role == "internal";
}

Entry Model::entry_for(const RuleLine& line, const Event& event) const {
  Entry entry{event.ledger, account_for(line, event), event.fund, "", "", line.debit, event.amount};
  const auto& account = accounts.at(entry.account);
  const bool of_money = account.role == "money" || account.role == "position";
  if (is_internal(event.who) ? !of_money : account.by_who) entry.who = event.who;
  if (line.place.ends_with("money"))
    entry.money = line.place.starts_with("other_") ? event.other : event.money;
  return entry;
}

/// A book all of whose entries are on one account, where money lies in one place, gets none.
void Model::book_event(const Event& event, const std::string& regime, Paper& paper) const {
  const auto& rule = rule_for(regime, event);
  for (const auto& line : rule.lines) account_for(line, event);
  bool idle[2] = {true, true};
  Fen sums[2] = {0, 0};
  std::optional<Entry> first[2];
  for (const auto& line : rule.lines) {
    const auto entry = entry_for(line, event);
    const bool book = budgetary(line);
    if (!first[book]) first[book] = entry;
    if (entry.account != first[book]->account || entry.money != first[book]->money)
      idle[book] = false;
    sums[book] += entry.sign();
  }
  for (const auto& line : rule.lines) {
    const bool book = budgetary(line);
    if (idle[book] && sums[book] == 0) continue;
    const auto entry = entry_for(line, event);
    const auto& account = accounts.at(entry.account);
    no(!account.regime.empty() && account.regime != regime, "account_regime");
    no(account.by_who && entry.who.empty(), "detail_missing");
    no(account.by_fund && entry.fund.empty(), "detail_missing");
    paper.entries.push_back(entry);
  }
}

/// Books the events of a paper, those of each set of accounts together.
void Model::book(const std::vector<Event>& events, Paper& paper) {
  const auto regime_of = [&](const Event& event) {
    return ledgers.at(event.ledger).years.at(year_of(paper.on)).regime;
  };
  for (const auto& event : events)
    no(!regime_of(event).empty() && !ledgers.at(event.ledger).opened, "opening_missing");
  for (const auto& event : events)
    if (!regime_of(event).empty()) book_event(event, regime_of(event), paper);
  check_turnover(paper.entries, paper.on);
  check_dealings(paper.entries);
  write(paper.entries, paper.on);
}

/// The debits of a year of each set of accounts have a limit.
void Model::check_turnover(const std::vector<Entry>& entries, Day on) const {
  std::map<std::string, Fen> debits;
  for (const auto& entry : entries)
    if (entry.debit) debits[entry.ledger] += std::max(entry.amount, -entry.amount);
  for (const auto& [ledger, sum] : debits)
    no(ledgers.at(ledger).years.at(year_of(on)).turnover + sum > kMostTurnover,
       "turnover_beyond_range");
}

/// What each two sets of accounts have with each other comes to nothing, in both books.
void Model::check_dealings(const std::vector<Entry>& entries) const {
  std::map<std::tuple<std::string, std::string, bool>, Fen> sums;
  for (const auto& entry : entries) {
    if (!is_internal(entry.who)) continue;
    const auto& other = parties.at(entry.who).ledger;
    sums[{std::min(entry.ledger, other), std::max(entry.ledger, other),
          accounts.at(entry.account).budgetary()}] += entry.sign();
  }
  for (const auto& [pair, sum] : sums) no(sum != 0, "internal_differs");
}

/// Enters entries: one voucher for each set of accounts.
void Model::write(const std::vector<Entry>& entries, Day on) {
  std::set<std::string> some;
  for (const auto& entry : entries) {
    const Holding held{entry.ledger, entry.account, entry.fund, entry.who, entry.money};
    balances[held] += entry.sign();
    of_year[year_of(on)][held] += entry.sign();
    some.insert(entry.ledger);
    if (entry.debit)
      ledgers.at(entry.ledger).years.at(year_of(on)).turnover +=
          std::max(entry.amount, -entry.amount);
  }
  for (const auto& ledger : some) ++vouchers[{ledger, on / 100}];
}

/// The items of a paper in their order, each where it has to be in two.
std::vector<Event> Model::spent_events(const Act& act, const std::vector<Move>& moves, Fen cleared,
                                       const std::string& word) const {
  std::vector<Event> events;
  const auto who = act.person.empty() ? act.party : act.person;
  for (const auto& move : moves) {
    const auto against = std::min(cleared, move.amount);
    cleared -= against;
    const auto& fund = lines.at(move.line).fund;
    Event event{word, fund, move.line, who, "", act.money, "", against, funds.at(fund).ledger};
    if (against > 0) {
      event.event = "cleared";
      events.push_back(event);
      event.event = word;
    }
    event.amount = move.amount - against;
    if (event.amount > 0) events.push_back(event);
  }
  return events;
}

/// What is settled of a due's parts, in their order after what was settled before.
std::vector<Event> Model::settled_events(const Due& due, Fen amount, const Event& like) {
  std::vector<Event> events;
  auto skip = due.amount - due.open - amount;  // it is settled already when this is asked
  for (const auto& [line, part] : due.parts) {
    const auto before = std::min(skip, part);
    skip -= before;
    auto event = like;
    event.line = line;
    event.amount = std::min(amount, part - before);
    amount -= event.amount;
    if (event.amount > 0) events.push_back(event);
  }
  return events;
}

}  // namespace bursar::test::plain
