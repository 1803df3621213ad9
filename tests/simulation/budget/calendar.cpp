// What the calendar asks of the office: months and years are closed, the next year is planned.
#include "bursar/assets/value/views.hpp"
#include "bursar/budget/closing/checks.hpp"
#include "simulation/budget/office.hpp"

namespace bursar::test {
namespace {

using namespace budget;

Filing asked(std::string kind, Fields fields) { return {std::move(kind), fields.done(), {}}; }

Fields of_year(Office& office, LedgerId ledger, int year) {
  Fields fields;
  fields.text("ledger", office.ledger_code(ledger)).number("year", year);
  return fields;
}

/// Whether a year has a line with the same dimensions, a draft too.
bool planned(const Plan& plan, const budget::Line& line, int year) {
  auto like = line;
  like.year = static_cast<std::uint16_t>(year);
  return plan.like(like) != LineId{};
}

/// The next year is opened, its lines are drafted as this year's were, and adopted together.
Filing next_budget(Office& office, LedgerId ledger, const FiscalYear& open) {
  const auto& [setup, plan] = std::tie(office.budget().setup, office.budget().plan);
  const int next = open.year + 1;
  auto fields = of_year(office, ledger, next);
  if (!setup.year(ledger, next)) {
    if (!open.regime.empty()) fields.text("regime", open.regime.value);
    return asked("budget.open_year", fields);
  }
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    const auto& line = plan[LineId(i)];
    const auto& fund = office.budget().funds.funds()[line.fund];
    if (!line.adopted || line.year != open.year || planned(plan, line, next)) continue;
    if (ledger_of(office.books(), LineId(i)) != ledger) continue;
    if (fund.until && *fund.until < first_day_of(next)) continue;
    Fields draft;
    draft.text("line", office.fresh("N")).text("name", "项目").number("year", next);
    draft.text("side", std::string(enum_name(line.side))).text("fund", fund.code.value);
    draft.text("function", setup.code(line.function).value);
    draft.text("economic", setup.code(line.economic).value);
    draft.text("project", setup.code(line.project).value);
    draft.text("unit", office.books().people.units()[line.unit].code.value);
    // No more outlay than this year's, so that it stays within what comes in.
    const auto amount = line.side == Side::income ? line.budget : Money::fen(line.budget.fen() / 2);
    draft.text("amount", amount.text()).text("split", office.word({"year", "quarter", "month"}));
    return asked("budget.draft_line", draft);
  }
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    const auto& line = plan[LineId(i)];
    if (line.year == next && !line.adopted && ledger_of(office.books(), LineId(i)) == ledger)
      return asked("budget.adopt", fields.text("document", "预算批复"));
  }
  return {};
}

/// A claim that still stands on a line of a year that was carried over.
Filing left_over(Office& office, LedgerId ledger, int year) {
  const auto& claims = office.budget().claims;
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i) {
    const auto& part = claims[ClaimPartId(i)];
    const bool stands = part.open > Money() || claims[part.claim].state == ClaimState::requested;
    if (!stands || office.budget().plan[part.line].year != year) continue;
    if (ledger_of(office.books(), part.line) != ledger) continue;
    if (ended(claims[part.claim].state)) continue;
    const std::string code(claims.code(part.claim));
    return asked("budget.release", Fields().text("claim", code).text("reason", "年终清理"));
  }
  return {};
}

/// What the end of the year asks, once eleven months are closed.
Filing year_end(Office& office, LedgerId ledger, const FiscalYear& open) {
  if (office.today() <= last_day_of(open.year)) return {};
  if (!open.carried) return {"budget.carry_over", carry_over(office, ledger, open.year), {}};
  auto left = left_over(office, ledger, open.year);
  if (!left.kind.empty() && !office.one_in(3)) return left;
  return asked("budget.close_year", of_year(office, ledger, open.year));
}

/// The depreciation of a month that is to be closed.
Filing depreciation(Office& office, int until) {
  const auto& values = office.books().values;
  if (!values.begun() || values.last_month() >= until) return {};
  const int next = values.last_month() + 1;
  Fields fields;
  return asked("assets.run_depreciation",
               fields.number("year", next / 12).number("month", next % 12 + 1));
}

Filing due_of(Office& office, LedgerId ledger) {
  const auto* open = open_year(office.budget().setup.ledgers()[ledger]);
  if (!open) return {};
  const int month = open->closed_months + 1;
  const auto last = make_date(open->year, month, 1)->end_of_month();
  const bool over = office.today() > last;
  if (over && ledger == office.budget().setup.main()) {
    auto run = depreciation(office, open->year * 12 + month - 1);
    if (!run.kind.empty()) return run;
  }
  const auto plans_from = *make_date(open->year, 11, 20);
  if (office.today() >= plans_from && !office.one_in(3)) {
    auto budget = next_budget(office, ledger, *open);
    if (!budget.kind.empty()) return budget;
  }
  if (month == 12) return year_end(office, ledger, *open);
  // Papers of the month before come late: it is not closed at once.
  const bool late = office.today() > last + boost::gregorian::days(8);
  if (!late) return {};
  return asked("budget.close_month", of_year(office, ledger, open->year).number("month", month));
}

}  // namespace

Filing due_now(Office& office) {
  for (std::uint32_t i = 1; i <= 3; ++i) {
    auto due = due_of(office, LedgerId(i));
    if (!due.kind.empty()) return due;
  }
  return {};
}

}  // namespace bursar::test
