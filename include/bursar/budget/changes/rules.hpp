#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/changes/forms.hpp"
#include "bursar/budget/effects.hpp"
#include "bursar/budget/plan/checks.hpp"

/// An adopted budget changes by documents: it is added to, cut, moved between lines, passed.
namespace bursar::budget {

/// The month in whose period a line changes: as given, else that of today in its year, the first
/// before it, the last after it.
inline int month_to_change(const std::optional<MonthOfYear>& month, const Line& line, Date today) {
  if (month) return *month;
  if (line.year == year_of(today)) return month_of(today);
  return line.year > year_of(today) ? 1 : 12;
}
/// The period of that month.
inline std::uint8_t period_to_change(const std::optional<MonthOfYear>& month, const Line& line,
                                     Date today) {
  return static_cast<std::uint8_t>(period_of(line.split, month_to_change(month, line, today)));
}

namespace detail {
/// Goes through the items of a form that changes a budget: each sees those before it.
class Changes {
 public:
  Changes(const Books& books, const Context& context)
      : books_(books), context_(context), trial_(books, context.under) {}

  /// What the items so far come to.
  const PlanChange& change() const { return change_; }

  /// The first line says which set of accounts and year the form is of.
  void begin(LineId first) {
    if (change_.ledger != LedgerId{}) return;
    change_.ledger = ledger_of(books_, first);
    change_.year = books_.budget.plan[first].year;
  }
  Verdict check_open_year(LineId id) const {
    return check_year(books_, ledger_of(books_, id), books_.budget.plan[id].year, "items");
  }
  Verdict check_same_ledger(LineId id, const LineCode& code) const {
    const auto ledger = ledger_of(books_, id);
    if (ledger == change_.ledger) return {};
    return refuse(ledger_mixed, "items",
                  {{"line", code.value},
                   {"ledger", ledger_text(books_, ledger)},
                   {"other", ledger_text(books_, change_.ledger)}});
  }
  Verdict check_same_year(LineId id, const LineCode& code) const {
    const auto& line = books_.budget.plan[id];
    if (line.year == change_.year) return {};
    return refuse_year("items", code, line, std::to_string(change_.year));
  }
  /// A line can lose an amount: its period has it, nobody has taken it, and no stop is passed
  /// without it.
  Verdict cut(LineId id, const std::optional<MonthOfYear>& month, Money amount) {
    const auto& line = books_.budget.plan[id];
    const std::string code(books_.budget.plan.code(id));
    const auto period = period_to_change(month, line, context_.today);
    const auto has = trial_.cell(id, period).budget;
    if (has < amount)
      return refuse(period_short, "items",
                    {{"line", code},
                     {"budget", has.text()},
                     {"month", std::to_string(month_to_change(month, line, context_.today))},
                     {"amount", amount.text()}});
    const auto available = trial_.available(id);
    if (line.side == Side::outlay && available < amount)
      return refuse(beyond_available, "items",
                    {{"line", code}, {"available", available.text()}, {"amount", amount.text()}});
    add(id, month, Money() - amount);
    return line.side == Side::income ? Verdict{} : check_room(trial_, id, period, Money());
  }
  /// A line has an amount more, or less.
  void add(LineId id, const std::optional<MonthOfYear>& month, Money amount) {
    trial_.add_budget(id, period_to_change(month, books_.budget.plan[id], context_.today), amount);
    change_.add(books_, id, amount);
  }

 private:
  const Books& books_;
  const Context& context_;
  Trial trial_;
  PlanChange change_;
};

inline Verdict check_item(const Amend& form, std::size_t at, const Books& books, Changes& so_far) {
  const auto& item = form.items[at];
  for (std::size_t i = 0; i < at; ++i)
    if (form.items[i].line == item.line)
      return refuse(item_repeated, "items", {{"line", item.line.value}});
  if (auto verdict = check_adopted(books, "items", item.line); !verdict) return verdict;
  const auto id = books.budget.plan.id(item.line);
  so_far.begin(id);
  if (auto verdict = so_far.check_open_year(id); !verdict) return verdict;
  if (auto verdict = so_far.check_same_ledger(id, item.line); !verdict) return verdict;
  if (auto verdict = so_far.check_same_year(id, item.line); !verdict) return verdict;
  if (item.amount == Money()) return refuse(amount_zero, "items", {{"line", item.line.value}});
  if (item.amount < Money()) return so_far.cut(id, item.month, Money() - item.amount);
  so_far.add(id, item.month, item.amount);
  return check_range(books, so_far.change(), id);
}

/// The set of accounts and the year of a form, by its first line; nothing where that is unknown.
inline std::optional<std::pair<LedgerId, int>> budget_of(const Books& books,
                                                         const LineCode& first) {
  const auto id = books.budget.plan.id(first);
  if (id == LineId{}) return {};
  return std::pair(ledger_of(books, id), int{books.budget.plan[id].year});
}
/// In a case it stays left out: other changes may come before the last signature.
inline void complete_version(std::optional<std::int64_t>& version, const Books& books,
                             const LineCode& first, const Context& context) {
  const auto found = budget_of(books, first);
  if (!version && found && context.under.empty())
    version = books.budget.setup.year(found->first, found->second)->version + std::int64_t{1};
}
inline Verdict check_version(const std::optional<std::int64_t>& version, const Books& books,
                             const PlanChange& change) {
  const auto& year = *books.budget.setup.year(change.ledger, change.year);
  return check_figure("version", year.version + std::int64_t{1}, version);
}

/// Changes a line's budget in the period of a month, and notes it under a version.
inline void change_budget(Books& books, LineId id, std::uint8_t period, Money amount, Change change,
                          std::uint32_t version, Date on) {
  Movement movement;
  movement.line = id, movement.on = on, movement.version = version;
  movement.change = change, movement.cell = period, movement.amount = amount;
  note(books, movement);
  add_budget(books, id, period, amount);
}
template <class Form>
BudgetVersion version_of(const Form& form, LedgerId ledger, int year) {
  BudgetVersion version;
  version.ledger = ledger, version.year = year;
  version.document = form.document, version.reason = form.reason;
  if (form.evidence) version.evidence = *form.evidence;
  return version;
}
/// What a line is to lose.
inline Taking lost(const Books& books, const LineCode& code,
                   const std::optional<MonthOfYear>& month, Money amount, Date today) {
  const auto id = books.budget.plan.id(code);
  return {id, period_to_change(month, books.budget.plan[id], today), amount};
}
/// A case sets aside what its form would cut.
inline void hold_cuts(Books& books, const std::vector<Taking>& cuts, std::string_view under) {
  Hold held;
  held.case_code = under;
  hold_net(held, cuts);
  hold(books, std::move(held));
}
}  // namespace detail

inline void complete(Amend& form, const Books& books, const Context& context) {
  detail::complete_version(form.version, books, form.items.front().line, context);
}

inline Verdict decide(const Amend& form, const Books& books, const Context& context) {
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  detail::Changes so_far(books, context);
  for (std::size_t at = 0; at < form.items.size(); ++at)
    if (auto v = detail::check_item(form, at, books, so_far); !v) return v;
  if (auto verdict = check_balance(books, so_far.change()); !verdict) return verdict;
  if (auto verdict = check_shares(books, so_far.change()); !verdict) return verdict;
  return detail::check_version(form.version, books, so_far.change());
}

inline void post(const Amend& form, Books& books, const Context& context) {
  const auto [ledger, year] = *detail::budget_of(books, form.items.front().line);
  const auto version = next_version(books, ledger, year);
  for (const auto& [code, amount, month] : form.items) {
    const auto id = books.budget.plan.id(code);
    const auto period = period_to_change(month, books.budget.plan[id], context.today);
    detail::change_budget(books, id, period, amount, Change::amended, version, context.today);
  }
  note_version(books, detail::version_of(form, ledger, year), context);
}

inline void reserve_for(const Amend& form, Books& books, const Context& context) {
  std::vector<Taking> cuts;
  for (const auto& [line, amount, month] : form.items)
    if (books.budget.plan[books.budget.plan.id(line)].side == Side::outlay)
      cuts.push_back(detail::lost(books, line, month, Money() - amount, context.today));
  detail::hold_cuts(books, cuts, context.under);
}
inline void release_for(const Amend&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

namespace detail {
inline Verdict check_ends(const TransferItem& item, const Books& books, Changes& so_far) {
  if (auto v = check_known_line(books, "items", item.from); !v) return v;
  if (auto v = check_known_line(books, "items", item.to); !v) return v;
  if (auto verdict = check_adopted(books, "items", item.from); !verdict) return verdict;
  if (auto verdict = check_adopted(books, "items", item.to); !verdict) return verdict;
  if (auto v = check_side(books, "items", item.from, Side::outlay); !v) return v;
  if (auto v = check_side(books, "items", item.to, Side::outlay); !v) return v;
  const auto& plan = books.budget.plan;
  const auto from = plan.id(item.from), to = plan.id(item.to);
  so_far.begin(from);
  if (auto verdict = so_far.check_open_year(from); !verdict) return verdict;
  if (auto verdict = so_far.check_open_year(to); !verdict) return verdict;
  const auto& funds = books.budget.funds.funds();
  if (plan[from].fund != plan[to].fund)
    return refuse(fund_crossed, "items",
                  {{"from", item.from.value},
                   {"from_fund", funds[plan[from].fund].code.value},
                   {"to", item.to.value},
                   {"to_fund", funds[plan[to].fund].code.value}});
  if (auto verdict = so_far.check_same_ledger(from, item.from); !verdict) return verdict;
  if (auto verdict = so_far.check_same_year(from, item.from); !verdict) return verdict;
  return so_far.check_same_year(to, item.to);
}
/// An item moves budget between the same lines and months as one before it: a row pasted twice.
template <class Item>
bool moved_before(Item first, Item item) {
  return std::any_of(first, item, [&](const TransferItem& one) {
    return one.from == item->from && one.to == item->to && one.month == item->month;
  });
}
inline Verdict check_item(const TransferItem& item, const Books& books, Changes& so_far) {
  if (auto verdict = check_amount("items", item.amount); !verdict) return verdict;
  if (item.from == item.to) return refuse(transfer_same, "items", {{"line", item.from.value}});
  if (auto verdict = check_ends(item, books, so_far); !verdict) return verdict;
  const auto& plan = books.budget.plan;
  const auto to = plan.id(item.to);
  if (auto v = so_far.cut(plan.id(item.from), item.month, item.amount); !v) return v;
  so_far.add(to, item.month, item.amount);
  return check_range(books, so_far.change(), to);
}
}  // namespace detail

inline void complete(Transfer& form, const Books& books, const Context& context) {
  detail::complete_version(form.version, books, form.items.front().from, context);
}

inline Verdict decide(const Transfer& form, const Books& books, const Context& context) {
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  detail::Changes so_far(books, context);
  for (auto item = form.items.begin(); item != form.items.end(); ++item) {
    if (detail::moved_before(form.items.begin(), item))
      return refuse(item_repeated, "items", {{"line", item->from.value}});
    if (auto verdict = detail::check_item(*item, books, so_far); !verdict) return verdict;
  }
  if (auto verdict = check_shares(books, so_far.change()); !verdict) return verdict;
  return detail::check_version(form.version, books, so_far.change());
}

inline void post(const Transfer& form, Books& books, const Context& context) {
  const auto& plan = books.budget.plan;
  const auto [ledger, year] = *detail::budget_of(books, form.items.front().from);
  const auto version = next_version(books, ledger, year);
  for (const auto& item : form.items) {
    const auto move = [&](LineId id, Money by) {
      const auto period = period_to_change(item.month, plan[id], context.today);
      detail::change_budget(books, id, period, by, Change::transferred, version, context.today);
    };
    move(plan.id(item.from), Money() - item.amount);
    move(plan.id(item.to), item.amount);
  }
  note_version(books, detail::version_of(form, ledger, year), context);
}

inline void reserve_for(const Transfer& form, Books& books, const Context& context) {
  std::vector<Taking> cuts;
  for (const auto& [from, to, amount, month] : form.items) {
    cuts.push_back(detail::lost(books, from, month, amount, context.today));
    cuts.push_back(detail::lost(books, to, month, Money() - amount, context.today));
  }
  detail::hold_cuts(books, cuts, context.under);
}
inline void release_for(const Transfer&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

}  // namespace bursar::budget
