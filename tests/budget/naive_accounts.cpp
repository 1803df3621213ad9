#include <algorithm>
#include <cctype>
#include <tuple>

#include "budget/naive_books.hpp"

/// The chart, the rules, and what papers are booked as: the figure `amount` alone.
namespace bursar::test::plain {

void Model::add_account(const Act& act) {
  no(accounts.contains(act.code), "account_taken");
  accounts[act.code] = {act.word, act.regime, act.by_who, act.by_fund};
}

/// The clerk sets rules that are proved to balance: the proof is not done again here.
void Model::set_posting(const Act& act) {
  for (const auto& rule : rules)
    no(rule.regime == act.regime && rule.event == act.word && rule.means == act.means &&
           rule.origin == act.origin && rule.front == act.front && rule.detail == act.detail,
       "posting_taken");
  for (const auto& line : act.lines)
    no(!line.account.empty() && !accounts.contains(line.account), "account_unknown");
  rules.push_back({act.regime, act.word, act.means, act.origin, act.front, act.detail, act.lines});
}

bool Model::serves_assets(const std::string& regime) const {
  const auto there = [&](const char* event) {
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
      return rule.regime == regime && rule.event == event && rule.means.empty() &&
             rule.origin.empty() && rule.front.empty() && rule.detail.empty();
    });
  };
  return there("asset_left") && there("asset_changed") && there("depreciated") &&
         there("depreciation_taken_on");
}

/// An opening without lines: the clerk opens before there is any money.
void Model::enter_opening(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  auto& ledger = ledgers.at(act.ledger);
  const auto year = std::find_if(ledger.years.begin(), ledger.years.end(),
                                 [](const auto& one) { return !one.second.closed; });
  no(year == ledger.years.end(), "year_unopened");
  no(year->second.regime.empty(), "regime_unknown");
  no(ledger.opened, "opening_entered");
  no(act.ledger == main && !serves_assets(year->second.regime), "posting_missing");
  check_digest(act);
  ledger.opened = true;
}

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
    if (rule.regime != regime || rule.event != event.event) continue;
    if (!rule.means.empty() && rule.means != means) continue;
    if (!rule.origin.empty() && rule.origin != origin) continue;
    if (!begins(front, rule.front)) continue;
    if (!rule.detail.empty() && rule.detail != event.detail) continue;
    if (!best || rank(rule) > rank(*best)) best = &rule;
  }
  no(!best, "posting_missing");
  return *best;
}

std::string Model::account_for(const RuleLine& line, const Event& event) const {
  if (!line.account.empty()) return line.account;
  const bool other = line.place.starts_with("other_");
  const auto& code = other ? event.other : event.money;
  no(code.empty(), "money_accounts");
  const auto& one = money.at(code);
  const auto& account = line.place.ends_with("money") ? one.account : one.position;
  no(account.empty(), "money_accounts");
  return account;
}

void Model::enter(const Entry& entry, Paper& paper) {
  balances[{entry.ledger, entry.account}] += entry.amount;
  paper.entries.push_back(entry);
}

void Model::book(const std::string& ledger, const std::vector<Event>& events, Paper& paper,
                 const std::string& party) {
  const auto& regime = ledgers.at(ledger).years.at(year_of(paper.on)).regime;
  if (regime.empty()) return;
  no(!ledgers.at(ledger).opened, "opening_missing");
  for (const auto& event : events)
    for (const auto& line : rule_for(regime, event).lines) {
      const auto code = account_for(line, event);
      const auto& account = accounts.at(code);
      no(!account.regime.empty() && account.regime != regime, "account_regime");
      no(account.by_who && event.who.empty(), "detail_missing");
      no(account.by_fund && event.fund.empty(), "detail_missing");
      const bool plain = account.role != "money" && account.role != "position";
      enter({ledger, code, plain ? party : "", line.debit ? event.amount : -event.amount}, paper);
    }
}

/// What each of two sets of accounts has with the other comes to nothing, in both books.
void Model::check_mirrored(const Paper& paper) const {
  Fen financial = 0, budgetary = 0;
  for (const auto& entry : paper.entries)
    if (!entry.who.empty()) (entry.account < "6" ? financial : budgetary) += entry.amount;
  no(financial != 0 || budgetary != 0, "internal_differs");
}

/// The items of a paper in their order, each where it has to be in two.
std::vector<Event> Model::spent_events(const Act& act, const std::vector<Move>& moves, Fen cleared,
                                       const std::string& word) const {
  std::vector<Event> events;
  const auto who = act.person.empty() ? act.party : act.person;
  for (const auto& move : moves) {
    const auto against = std::min(cleared, move.amount);
    cleared -= against;
    Event event{word, lines.at(move.line).fund, move.line, who, "", act.money, "", against};
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

/// The clerk sets steps between plain accounts of one book.
void Model::set_closing(const Act& act) {
  no(!closings.try_emplace({act.regime, act.month}, act.front, act.account).second,
     "closing_taken");
  no(!accounts.contains(act.account), "account_unknown");
}

/// Step by step; which fund or whose a balance is makes no difference to an account's sum.
void Model::close_accounts(const std::string& ledger, const std::string& regime) {
  for (const auto& [place, step] : closings) {
    if (place.first != regime) continue;
    const auto& [front, to] = step;
    Fen sum = 0;
    for (auto& [where, balance] : balances) {
      const auto& code = where.second;
      const bool below = code.size() == front.size() ||
                         (code.size() > front.size() &&
                          (code[front.size()] == '.' || std::isdigit(code[front.size()])));
      if (where.first != ledger || code == to || !begins(code, front) || !below) continue;
      sum += balance;
      balance = 0;
    }
    balances[{ledger, to}] += sum;
  }
}

/// Whether an account of income or outlay has a balance.
bool Model::left_over(const std::string& ledger) const {
  return std::any_of(balances.begin(), balances.end(), [&](const auto& one) {
    const auto nature = one.first.second.front();
    return one.first.first == ledger && one.second != 0 && nature >= '4' && nature <= '7';
  });
}

}  // namespace bursar::test::plain
