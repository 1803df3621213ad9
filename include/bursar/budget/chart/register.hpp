#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/table.hpp"
#include "bursar/budget/chart/records.hpp"

namespace bursar::budget {

/// The chart of accounts, the posting rules and the closing steps of each regime 会计科目与规则.
class Chart {
 public:
  /// Every account, in the order in which they were added.
  const Table<AccountId, Account>& accounts() const { return accounts_; }
  /// The one account of role cost, or depreciation; none where there is none yet.
  AccountId of_role(Role role) const {
    return role == Role::cost ? cost_ : role == Role::depreciation ? depreciation_ : AccountId{};
  }
  /// Whether there are accounts below one of that code; then it takes no entry itself.
  bool above_others(std::string_view code) const { return above_.contains(code); }

  /// Whether a posting rule names an account, or a closing step goes into it.
  bool named(AccountId id) const { return named_.contains(id); }

  /// The rules of a regime for an event, the most particular first.
  std::span<const Posting> postings(std::string_view regime, Event event) const {
    const auto* rules = of(regime);
    return rules ? std::span<const Posting>(rules->postings[static_cast<std::size_t>(event)])
                 : std::span<const Posting>();
  }
  /// The rule that an event is booked by, or null.
  const Posting* choose(std::string_view regime, Event event, const Facts& facts) const {
    for (const auto& rule : postings(regime, event))
      if (rule.fits(facts)) return &rule;
    return nullptr;
  }
  /// The closing steps of a regime, in their order.
  std::span<const ClosingStep> steps(std::string_view regime) const {
    const auto* rules = of(regime);
    return rules ? std::span<const ClosingStep>(rules->steps) : std::span<const ClosingStep>();
  }
  /// Whether a regime is known: it has a rule at least.
  bool knows(std::string_view regime) const {
    const auto* rules = of(regime);
    return rules && std::any_of(rules->postings.begin(), rules->postings.end(),
                                [](const auto& list) { return !list.empty(); });
  }
  /// Whether a closing step takes an account's balance: one of the same book and not of the
  /// register of assets; what lies in money accounts goes into money accounts.
  bool closes(const ClosingStep& step, AccountId id) const {
    const auto &from = accounts_[id], &to = accounts_[step.to];
    const bool of_assets = from.role == Role::cost || from.role == Role::depreciation;
    return id != step.to && step.covers(from.code) && !of_assets &&
           book_of(from.nature) == book_of(to.nature) &&
           (from.role == Role::money) == (to.role == Role::money);
  }

  // What posting does; only rules call these.
  /// Adds an account whose code is free.
  void add(Account account) {
    const std::string_view code = account.code;
    for (auto dot = code.find('.'); dot != code.npos; dot = code.find('.', dot + 1))
      above_.emplace(code.substr(0, dot));
    const auto role = account.role;
    const auto id = accounts_.add(std::move(account));
    if (role == Role::cost) cost_ = id;
    if (role == Role::depreciation) depreciation_ = id;
  }
  /// Sets a rule; of equally particular ones the first set stays in front.
  void add(Posting rule) {
    for (const auto& line : rule.lines)
      if (!line.place) named_.insert(line.account);
    auto& list = regimes_[rule.regime.value].postings[static_cast<std::size_t>(rule.event)];
    const auto behind = [&](const Posting& one) { return one.rank() < rule.rank(); };
    list.insert(std::find_if(list.begin(), list.end(), behind), std::move(rule));
  }
  /// Sets a closing step.
  void add(ClosingStep step) {
    named_.insert(step.to);
    auto& list = regimes_[step.regime.value].steps;
    const auto behind = [&](const ClosingStep& one) { return one.order > step.order; };
    list.insert(std::find_if(list.begin(), list.end(), behind), std::move(step));
  }

 private:
  struct Rules {
    std::array<std::vector<Posting>, names(Event{}).size()> postings;
    std::vector<ClosingStep> steps;
  };
  const Rules* of(std::string_view regime) const {
    const auto found = regimes_.find(regime);
    return found == regimes_.end() ? nullptr : &found->second;
  }

  Table<AccountId, Account> accounts_;
  AccountId cost_{}, depreciation_{};
  std::set<std::string, std::less<>> above_;
  std::set<AccountId> named_;
  std::map<std::string, Rules, std::less<>> regimes_;
};

}  // namespace bursar::budget
