#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/budget/reasons.hpp"
#include "bursar/people/checks.hpp"

/// What the rules of the budget ask again and again.
namespace bursar::budget {

using people::check_present;
using people::check_unit;

/// The day that a paper counts on: its own, else today, which under an approval case is that of
/// the last signature.
inline Date day_of(const std::optional<Date>& on, const Context& context) {
  return on.value_or(context.today);
}
/// Fills in the day of a paper. Under an approval case it stays left out, so that the day of the
/// last signature counts.
inline void complete_day(std::optional<Date>& on, const Context& context) {
  if (!on && context.under.empty()) on = context.today;
}
/// The year of a day, its month from 1, the last and the first day of a year.
inline int year_of(Date day) { return day.year(); }
inline int month_of(Date day) { return day.month().as_number(); }
inline Date last_day_of(int year) { return Date(static_cast<unsigned short>(year), 12, 31); }
inline Date first_day_of(int year) { return Date(static_cast<unsigned short>(year), 1, 1); }

/// The set of accounts that the form names, else the main one.
inline LedgerId ledger_or_main(const Books& books, const std::optional<LedgerCode>& ledger) {
  const auto& setup = books.budget.setup;
  return ledger ? setup.ledgers().id(*ledger) : setup.main();
}
/// The set of accounts of a line: that of its fund.
inline LedgerId ledger_of(const Books& books, LineId line) {
  return books.budget.funds.funds()[books.budget.plan[line].fund].ledger;
}
/// The code of a set of accounts, for a refusal.
inline std::string ledger_text(const Books& books, LedgerId id) {
  return id == LedgerId{} ? std::string("-") : books.budget.setup.ledgers()[id].code.value;
}
/// The code of a person, for a refusal.
inline std::string person_text(const Books& books, PersonId id) {
  return id == PersonId{} ? std::string() : books.people.persons()[id].code.value;
}
/// The period of a line that a day lies in.
inline std::uint8_t period_on(const Line& line, Date day) {
  return static_cast<std::uint8_t>(period_of(line.split, month_of(day)));
}
/// Whether a unit is another or lies below it.
inline bool within(const Books& books, UnitId unit, UnitId above) {
  for (; unit != UnitId{}; unit = books.people.units()[unit].parent)
    if (unit == above) return true;
  return false;
}

/// The set of accounts is there.
inline Verdict check_ledger(const Books& books, const LedgerCode& ledger) {
  if (books.budget.setup.ledgers().has(ledger)) return {};
  const auto code = ledger.value.empty() ? std::string("-") : ledger.value;
  return refuse(ledger_unknown, "ledger", {{"ledger", code}});
}
/// The same, where the form names one; without any, there is no main one to stand for it.
inline Verdict check_ledger(const Books& books, const std::optional<LedgerCode>& ledger) {
  return check_ledger(books, ledger.value_or(LedgerCode()));
}
/// The fund is there.
inline Verdict check_fund(const Books& books, const FundCode& fund) {
  if (books.budget.funds.funds().has(fund)) return {};
  return refuse(fund_unknown, "fund", {{"fund", fund.value}});
}
/// The same, where the form names one.
inline Verdict check_fund(const Books& books, const std::optional<FundCode>& fund) {
  return fund ? check_fund(books, *fund) : Verdict{};
}
/// The class of a dimension is there.
inline Verdict check_class(const Books& books, std::string_view field, Dimension dimension,
                           const ClassCode& code) {
  if (books.budget.setup.class_of(dimension, code) != ClassId{}) return {};
  return refuse(class_unknown, field, {word("dimension", dimension), {"class", code.value}});
}
/// The year was opened.
inline Verdict check_year_opened(const Books& books, LedgerId ledger, int year,
                                 std::string_view field) {
  if (books.budget.setup.year(ledger, year)) return {};
  return refuse(year_unopened, field,
                {{"year", std::to_string(year)}, {"ledger", ledger_text(books, ledger)}});
}
/// The year is open, and not closed.
inline Verdict check_year(const Books& books, LedgerId ledger, int year, std::string_view field) {
  if (auto verdict = check_year_opened(books, ledger, year, field); !verdict) return verdict;
  if (!books.budget.setup.year(ledger, year)->closed()) return {};
  return refuse(year_closed, field,
                {{"year", std::to_string(year)}, {"ledger", ledger_text(books, ledger)}});
}
/// A day that has come.
inline Verdict check_past(Date day, const Context& context) {
  if (day <= context.today) return {};
  return refuse(date_in_future, "on",
                {{"date", date_text(day)}, {"today", date_text(context.today)}});
}
/// A day that has come, of a year that is open.
inline Verdict check_open_day(const Books& books, LedgerId ledger, Date on,
                              const Context& context) {
  if (auto verdict = check_past(on, context); !verdict) return verdict;
  return check_year(books, ledger, year_of(on), "on");
}
/// The same, of a month that is open: for papers that book something.
inline Verdict check_booking_day(const Books& books, LedgerId ledger, Date on,
                                 const Context& context) {
  if (auto verdict = check_open_day(books, ledger, on, context); !verdict) return verdict;
  const auto& year = *books.budget.setup.year(ledger, year_of(on));
  if (month_of(on) > year.closed_months) return {};
  return refuse(month_closed, "on",
                {{"month", date_text(on).substr(0, 7)}, {"ledger", ledger_text(books, ledger)}});
}

/// Each file has a well-formed digest.
inline Verdict check_evidence(const std::optional<std::vector<EvidenceFile>>& evidence) {
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (!evidence) return {};
  for (const auto& [file, sha256] : *evidence)
    if (sha256.value.size() != 64 || !std::all_of(sha256.value.begin(), sha256.value.end(), digit))
      return refuse(sha256_malformed, "evidence", {{"file", file.value}});
  return {};
}

namespace detail {
inline Refusal refuse_figure(std::string_view field, std::string books, std::string given) {
  return refuse(
      plan_differs, field,
      {{"field", std::string(field)}, {"books", std::move(books)}, {"given", std::move(given)}});
}
}  // namespace detail

/// A figure that was filled in is that of the books.
inline Verdict check_figure(std::string_view field, Money books, const std::optional<Money>& form) {
  if (!form || books == *form) return {};
  return detail::refuse_figure(field, books.text(), form->text());
}
/// The same of a number.
inline Verdict check_figure(std::string_view field, std::int64_t books,
                            const std::optional<std::int64_t>& form) {
  if (!form || books == *form) return {};
  return detail::refuse_figure(field, std::to_string(books), std::to_string(*form));
}
/// Fills in a figure that was left out.
template <class T, class Value>
void complete_figure(std::optional<T>& field, const Value& value) {
  if (!field) field = value;
}

/// An amount above zero.
inline Verdict check_amount(std::string_view field, Money amount) {
  if (amount > Money()) return {};
  return refuse(amount_not_positive, field, {{"amount", amount.text()}});
}
/// The most that a line, or all lines of a side in a year, may come to.
inline constexpr Money kMostBudget = Money::fen(Money::kLimitFen);
/// A line, or its side of a year, would come to more than that.
inline Refusal refuse_range(std::string_view field, std::string_view line) {
  return refuse(line_beyond_range, field,
                {{"line", std::string(line)}, {"limit", kMostBudget.text()}});
}

/// The fund may not be spent on a day.
inline Refusal refuse_fund_day(const Fund& fund, std::string_view field, std::string date) {
  return refuse(fund_not_open, field,
                {{"fund", fund.code.value},
                 {"from", date_text(fund.from)},
                 {"until", fund.until ? date_text(*fund.until) : "-"},
                 {"date", std::move(date)}});
}
/// The line is in the books.
inline Verdict check_known_line(const Books& books, std::string_view field, const LineCode& code) {
  if (books.budget.plan.id(code) != LineId{}) return {};
  return refuse(line_unknown, field, {{"line", code.value}});
}
/// The line is adopted.
inline Verdict check_adopted(const Books& books, std::string_view field, const LineCode& code) {
  if (auto verdict = check_known_line(books, field, code); !verdict) return verdict;
  if (books.budget.plan[books.budget.plan.id(code)].adopted) return {};
  return refuse(line_draft, field, {{"line", code.value}});
}
/// The line is of a side.
inline Verdict check_side(const Books& books, std::string_view field, const LineCode& code,
                          Side side) {
  const auto& line = books.budget.plan[books.budget.plan.id(code)];
  if (line.side == side) return {};
  return refuse(line_side, field, {{"line", code.value}, word("side", line.side)});
}
/// The line is of another year than the paper.
inline Refusal refuse_year(std::string_view field, const LineCode& code, const Line& line,
                           std::string date) {
  return refuse(
      year_differs, field,
      {{"line", code.value}, {"year", std::to_string(line.year)}, {"date", std::move(date)}});
}
/// A line of the adopted budget, of the year of a day, whose fund may be used on that day.
inline Verdict check_line(const Books& books, std::string_view field, const LineCode& code, Date on,
                          Side side) {
  if (auto verdict = check_adopted(books, field, code); !verdict) return verdict;
  if (auto verdict = check_side(books, field, code, side); !verdict) return verdict;
  const auto& line = books.budget.plan[books.budget.plan.id(code)];
  if (line.year != year_of(on)) return refuse_year(field, code, line, date_text(on));
  const auto& fund = books.budget.funds.funds()[line.fund];
  return fund.holds(on) ? Verdict{} : refuse_fund_day(fund, field, date_text(on));
}

}  // namespace bursar::budget
