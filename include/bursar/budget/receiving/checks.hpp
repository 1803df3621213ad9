#pragma once

#include <optional>
#include <string_view>

#include "bursar/budget/checks.hpp"

/// What money that comes in is asked: for which fund, and on which line.
namespace bursar::budget {

/// In which fields of a form the fund and the line stand that money comes in for.
struct ReceiptFields {
  std::string_view fund = "fund", line = "line";
};

/// Money may come in for the fund on a day: on an income line of its own, or on none where it is
/// held for others.
inline Verdict check_receipt(const Books& books, const FundCode& code,
                             const std::optional<LineCode>& line, Date on,
                             ReceiptFields fields = {}) {
  const auto& funds = books.budget.funds.funds();
  const auto* fund = funds.find(code);
  if (!fund) return refuse(fund_unknown, fields.fund, {{"fund", code.value}});
  if (!fund->holds(on)) return refuse_fund_day(*fund, fields.fund, date_text(on));
  if (fund->kind == FundKind::held)
    return line ? refuse(held_not_income, fields.line, {{"fund", code.value}}) : Verdict();
  const auto id = line ? books.budget.plan.id(*line) : LineId{};
  const bool other = id != LineId{} && books.budget.plan[id].fund != funds.id(code);
  if (!line || other)
    return refuse(receipt_line, fields.line,
                  {{"line", line ? line->value : "-"}, {"fund", code.value}});
  return check_line(books, fields.line, *line, on, Side::income);
}

}  // namespace bursar::budget
