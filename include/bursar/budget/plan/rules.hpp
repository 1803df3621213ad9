#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/plan/checks.hpp"
#include "bursar/budget/plan/effects.hpp"
#include "bursar/budget/plan/forms.hpp"

/// A budget is drafted and adopted.
namespace bursar::budget {

namespace detail {
/// A year's amount in equal parts, the rest in the last.
inline std::vector<Money> equal_parts(Money amount, std::size_t count) {
  const auto each = Money::fen(amount.fen() / static_cast<std::int64_t>(count));
  std::vector<Money> parts(count, each);
  parts.back() = amount - each * static_cast<std::int64_t>(count - 1);
  return parts;
}
inline Dimension economic_of(Side side) {
  return side == Side::income ? Dimension::income : Dimension::economic;
}
/// The draft as the register packs it; all that it names is in the books.
inline Line line_of(const DraftLine& form, const Books& books) {
  const auto& setup = books.budget.setup;
  Line line;
  line.year = static_cast<std::uint16_t>(form.year.value), line.side = form.side;
  line.fund = books.budget.funds.funds().id(*form.fund);
  line.function = setup.class_of(Dimension::function, *form.function);
  line.economic = setup.class_of(economic_of(form.side), *form.economic);
  line.project = setup.class_of(Dimension::project, *form.project);
  line.unit = books.people.units().id(*form.unit);
  line.split = form.split.value_or(Split::year);
  return line;
}
/// Each dimension is filled in: a stop is not bypassed by a blank field.
inline Verdict check_filled(const DraftLine& form) {
  const auto blank = [&](std::string_view dimension, std::string_view zh) {
    return refuse(dimension_blank, dimension,
                  {{"line", form.line.value}, {"dimension", std::string(dimension), zh}});
  };
  if (!form.fund) return blank("fund", "资金");
  if (!form.function) return blank("function", "功能分类");
  if (!form.economic) return blank("economic", "经济分类");
  if (!form.project) return blank("project", "项目");
  return form.unit ? Verdict{} : blank("unit", "部门");
}
inline Verdict check_dimensions(const DraftLine& form, const Books& books) {
  if (auto verdict = check_filled(form); !verdict) return verdict;
  if (auto verdict = check_fund(books, *form.fund); !verdict) return verdict;
  const auto& fund = *books.budget.funds.funds().find(*form.fund);
  if (auto v = check_year(books, fund.ledger, form.year, "year"); !v) return v;
  if (auto v = check_class(books, "function", Dimension::function, *form.function); !v) return v;
  if (auto v = check_class(books, "economic", economic_of(form.side), *form.economic); !v) return v;
  if (auto v = check_class(books, "project", Dimension::project, *form.project); !v) return v;
  if (auto verdict = check_unit(books.people, "unit", form.unit); !verdict) return verdict;
  if (form.side == Side::outlay || fund.kind != FundKind::held) return {};
  return refuse(held_not_income, "fund", {{"fund", fund.code.value}});
}
inline Verdict check_parts(const DraftLine& form) {
  if (auto verdict = check_amount("amount", form.amount); !verdict) return verdict;
  Money sum;
  const auto count = form.parts ? form.parts->size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto part = (*form.parts)[i];
    if (part < Money()) return refuse(amount_not_positive, "parts", {{"amount", part.text()}});
    sum += part;
  }
  const auto split = form.split.value_or(Split::year);
  if (count != periods_of(split))
    return refuse(split_count, "parts",
                  {{"line", form.line.value},
                   word("split", split),
                   {"count", std::to_string(periods_of(split))},
                   {"given", std::to_string(count)}});
  if (sum == form.amount) return {};
  return refuse(split_differs, "parts",
                {{"line", form.line.value}, {"sum", sum.text()}, {"amount", form.amount.text()}});
}
/// The year with the draft, in place of an earlier draft of its code.
inline Verdict check_draft_range(const DraftLine& form, const Books& books) {
  const auto& plan = books.budget.plan;
  const auto ledger = books.budget.funds.funds().find(*form.fund)->ledger;
  auto sum = plan.all(ledger, form.year).of(form.side) + form.amount;
  if (const auto id = plan.id(form.line); id != LineId{}) {
    const auto& before = plan[id];
    if (before.year == form.year.value && before.side == form.side &&
        ledger_of(books, id) == ledger)
      sum -= before.budget;
  }
  if (form.amount <= kMostBudget && sum <= kMostBudget) return {};
  return refuse_range("amount", form.line);
}
}  // namespace detail

inline void complete(DraftLine& form, const Books&, const Context&) {
  if (!form.split) form.split = Split::year;
  if (!form.parts && *form.split != Split::by_hand)
    form.parts = detail::equal_parts(form.amount, periods_of(*form.split));
}

inline Verdict decide(const DraftLine& form, const Books& books, const Context&) {
  const auto& plan = books.budget.plan;
  const auto known = plan.id(form.line);
  if (known != LineId{} && plan[known].adopted)
    return refuse(line_adopted, "line", {{"line", form.line.value}});
  if (auto verdict = detail::check_dimensions(form, books); !verdict) return verdict;
  const auto line = detail::line_of(form, books);
  if (auto verdict = check_purpose(books, line); !verdict) return verdict;
  if (auto v = check_fund_in_year(books, line.fund, form.year); !v) return v;
  if (const auto same = plan.like(line); same != LineId{} && same != known)
    return refuse(line_same, "line",
                  {{"other", std::string(plan.code(same))}, {"line", form.line.value}});
  if (auto verdict = detail::check_parts(form); !verdict) return verdict;
  return detail::check_draft_range(form, books);
}

inline void post(const DraftLine& form, Books& books, const Context&) {
  auto& plan = books.budget.plan;
  if (const auto known = plan.id(form.line); known != LineId{})
    plan.drop(known, ledger_of(books, known));
  const auto line = detail::line_of(form, books);
  const auto ledger = books.budget.funds.funds()[line.fund].ledger;
  plan.draft(form.line, form.name.value, line, *form.parts, ledger);
}

inline Verdict decide(const DropDraft& form, const Books& books, const Context&) {
  if (auto verdict = check_known_line(books, "line", form.line); !verdict) return verdict;
  if (!books.budget.plan[books.budget.plan.id(form.line)].adopted) return {};
  return refuse(line_adopted, "line", {{"line", form.line.value}});
}

inline void post(const DropDraft& form, Books& books, const Context&) {
  const auto line = books.budget.plan.id(form.line);
  books.budget.plan.drop(line, ledger_of(books, line));
}

namespace detail {
/// The drafts of a set of accounts for a year, in order of number, and what they come to.
struct Drafts {
  std::vector<LineId> lines;
  PlanChange change;
};
inline Drafts drafts_of(const Books& books, LedgerId ledger, int year) {
  const auto& funds = books.budget.funds.funds();
  const auto& plan = books.budget.plan;
  Drafts found;
  found.change.ledger = ledger, found.change.year = year;
  for (std::uint32_t i = 1; i <= funds.size(); ++i) {
    if (funds[FundId(i)].ledger != ledger) continue;
    for (const auto id : plan.of(FundId(i), year))
      if (!plan[id].adopted) found.lines.push_back(id);
  }
  std::sort(found.lines.begin(), found.lines.end());
  for (const auto id : found.lines) found.change.add(books, id, plan[id].budget);
  return found;
}
inline std::int64_t version_after(const Books& books, LedgerId ledger, int year) {
  return std::int64_t{books.budget.setup.year(ledger, year)->version} + 1;
}
inline Verdict check_drafts(const Adopt& form, const Books& books, const Drafts& drafts) {
  if (drafts.lines.empty())
    return refuse(nothing_drafted, "",
                  {{"year", std::to_string(form.year)}, {"ledger", form.ledger.value}});
  for (const auto id : drafts.lines) {
    const auto& line = books.budget.plan[id];
    if (auto v = check_fund_in_year(books, line.fund, line.year); !v) return v;
    if (auto verdict = check_purpose(books, line); !verdict) return verdict;
  }
  if (auto verdict = check_balance(books, drafts.change); !verdict) return verdict;
  return check_shares(books, drafts.change);
}
}  // namespace detail

inline void complete(Adopt& form, const Books& books, const Context&) {
  const auto ledger = books.budget.setup.ledgers().id(form.ledger);
  if (!books.budget.setup.year(ledger, form.year)) return;
  const auto drafts = detail::drafts_of(books, ledger, form.year);
  complete_figure(form.count, static_cast<std::int64_t>(drafts.lines.size()));
  complete_figure(form.income, drafts.change.all.income);
  complete_figure(form.outlay, drafts.change.all.outlay);
  complete_figure(form.version, detail::version_after(books, ledger, form.year));
}

inline Verdict decide(const Adopt& form, const Books& books, const Context&) {
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  const auto ledger = books.budget.setup.ledgers().id(form.ledger);
  if (auto verdict = check_year(books, ledger, form.year, "year"); !verdict) return verdict;
  const auto drafts = detail::drafts_of(books, ledger, form.year);
  if (auto verdict = detail::check_drafts(form, books, drafts); !verdict) return verdict;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  const auto count = static_cast<std::int64_t>(drafts.lines.size());
  const auto& sums = drafts.change.all;
  if (auto verdict = check_figure("count", count, form.count); !verdict) return verdict;
  if (auto verdict = check_figure("income", sums.income, form.income); !verdict) return verdict;
  if (auto verdict = check_figure("outlay", sums.outlay, form.outlay); !verdict) return verdict;
  return check_figure("version", detail::version_after(books, ledger, form.year), form.version);
}

inline void post(const Adopt& form, Books& books, const Context& context) {
  const auto ledger = books.budget.setup.ledgers().id(form.ledger);
  const auto version = next_version(books, ledger, form.year);
  for (const auto id : detail::drafts_of(books, ledger, form.year).lines) {
    adopt(books, id);
    Movement movement;
    movement.line = id, movement.on = context.today, movement.version = version;
    movement.change = Change::adopted, movement.amount = books.budget.plan[id].budget;
    note(books, movement);
  }
  BudgetVersion adopted;
  adopted.ledger = ledger, adopted.year = form.year, adopted.document = form.document;
  if (form.evidence) adopted.evidence = *form.evidence;
  note_version(books, std::move(adopted), context);
}

}  // namespace bursar::budget
