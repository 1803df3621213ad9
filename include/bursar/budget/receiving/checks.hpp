#pragma once

#include <optional>

#include "bursar/budget/checks.hpp"

/// What money that comes in is asked: for which fund, and on which line.
namespace bursar::budget {

/// Money may come in for the fund on a day: on an income line of its own, or on none where it is
/// held for others.
inline Verdict check_receipt(const Books& books, const FundCode& code,
                             const std::optional<LineCode>& line, Date on) {
  if (auto verdict = check_fund(books, code); !verdict) return verdict;
  const auto& fund = *books.budget.funds.funds().find(code);
  if (!fund.holds(on)) return refuse_fund_day(fund, "fund", date_text(on));
  if (fund.kind == FundKind::held)
    return line ? refuse(held_not_income, "line", {{"fund", code.value}}) : Verdict();
  const auto& plan = books.budget.plan;
  const auto id = line ? plan.id(*line) : LineId{};
  const bool other = id != LineId{} && plan[id].fund != books.budget.funds.funds().id(code);
  if (!line || other)
    return refuse(receipt_line, "line", {{"line", line ? line->value : "-"}, {"fund", code.value}});
  return check_line(books, "line", *line, on, Side::income);
}

}  // namespace bursar::budget
