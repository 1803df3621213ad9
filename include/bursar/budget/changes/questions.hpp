#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/plan/views.hpp"

/// What may be asked about how a budget came about and changed.
namespace bursar::budget {

/// A version of a year's budget 预算版本.
struct VersionRow {
  std::int64_t version = 0;
  Date on;
  PersonCode by;
  std::optional<std::string> document, reason;
  Money income, outlay;

  template <class V>
  static constexpr void fields(V&& v) {
    v("version", &VersionRow::version, "which version", "版本");
    v("on", &VersionRow::on, "day", "日期");
    v("by", &VersionRow::by, "who entered it", "经办人");
    v("document", &VersionRow::document, "the document it rests on", "文号");
    v("reason", &VersionRow::reason, "why", "原因");
    v("income", &VersionRow::income, "all income after it, yuan", "收入预算");
    v("outlay", &VersionRow::outlay, "all outlay after it, yuan", "支出预算");
  }
};
/// The versions of a budget.
struct Versions {
  static constexpr std::string_view kind = "budget.versions";
  static constexpr std::string_view about = "versions of a year's budget and what they rest on";
  static constexpr std::string_view about_zh = "预算版本";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Versions::year, "of which year; left out, that of the day", "年度");
    v("ledger", &Versions::ledger, "of which set of accounts; left out, the main one", "账套");
  }
};
inline std::vector<VersionRow> answer(const Versions& q, const Books& books, Date day) {
  const auto ledger = ledger_or_main(books, q.ledger);
  const int year = year_asked(q.year, day);
  std::vector<VersionRow> rows;
  for (const auto& one : books.budget.plan.versions())
    if (one.ledger == ledger && one.year == year)
      rows.push_back({one.number, one.on, books.people.persons()[one.by].code,
                      text_or_none(one.document), text_or_none(one.reason), one.income,
                      one.outlay});
  return rows;
}

/// A version of a line 预算项目版本.
struct LineVersionRow {
  std::int64_t version = 0;
  Date on;
  Change change{};
  Money amount, budget;

  template <class V>
  static constexpr void fields(V&& v) {
    v("version", &LineVersionRow::version, "which version", "版本");
    v("on", &LineVersionRow::on, "day", "日期");
    v("change", &LineVersionRow::change, "what happened", "变动");
    v("amount", &LineVersionRow::amount, "by how much, yuan", "金额");
    v("budget", &LineVersionRow::budget, "budget after it, yuan", "变动后预算");
  }
};
/// How a line's budget came about.
struct LineVersions {
  static constexpr std::string_view kind = "budget.line_versions";
  static constexpr std::string_view about = "what changed the budget of a line, version by version";
  static constexpr std::string_view about_zh = "预算项目变动";
  LineCode line;
  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &LineVersions::line, "which line", "预算项目");
  }
};
inline std::vector<LineVersionRow> answer(const LineVersions& q, const Books& books, Date) {
  std::vector<LineVersionRow> rows;
  const auto id = books.budget.plan.id(q.line);
  if (id == LineId{}) return rows;
  Money budget;
  for (const auto at : movements_of(books, id)) {
    const auto& one = books.budget.claims[at];
    if (one.version == 0) continue;
    budget += one.amount;
    rows.push_back({one.version, *one.on.date(), one.change, one.amount, budget});
  }
  return rows;
}

/// An overrun that was approved 超预算批准.
struct OverrunRow {
  LineCode line;
  Money amount;
  Date on;
  std::string case_code, reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &OverrunRow::line, "which line", "预算项目");
    v("amount", &OverrunRow::amount, "by how much, yuan", "超出金额");
    v("on", &OverrunRow::on, "day", "日期");
    v("case", &OverrunRow::case_code, "approved in which case", "审批单号");
    v("reason", &OverrunRow::reason, "why", "理由");
  }
};
/// The overruns of a year.
struct Overruns {
  static constexpr std::string_view kind = "budget.overruns";
  static constexpr std::string_view about = "overruns of a year that were approved";
  static constexpr std::string_view about_zh = "超预算审批";
  std::optional<Year> year;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Overruns::year, "of which year; left out, that of the day", "年度");
  }
};
inline std::vector<OverrunRow> answer(const Overruns& q, const Books& books, Date day) {
  const auto& plan = books.budget.plan;
  const int year = year_asked(q.year, day);
  std::vector<OverrunRow> rows;
  for (const auto& one : plan.allowances())
    if (plan[one.line].year == year)
      rows.push_back(
          {LineCode(plan.code(one.line)), one.amount, one.on, one.case_code, one.reason.value});
  return rows;
}

/// What was carried over of a fund 资金结转.
struct CarriedRow {
  FundCode fund;
  Money claimed, rolled, swept, returned;

  template <class V>
  static constexpr void fields(V&& v) {
    v("fund", &CarriedRow::fund, "the fund", "资金");
    v("claimed", &CarriedRow::claimed, "with open claims, yuan", "占用结转");
    v("rolled", &CarriedRow::rolled, "rolled, yuan", "结转");
    v("swept", &CarriedRow::swept, "swept, yuan", "归集");
    v("returned", &CarriedRow::returned, "to be given back, yuan", "缴回");
  }
};
/// What was carried over.
struct CarriedFunds {
  static constexpr std::string_view kind = "budget.carried";
  static constexpr std::string_view about = "what was carried of a year into the next, by fund";
  static constexpr std::string_view about_zh = "预算结转";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &CarriedFunds::year, "the year that ended; left out, that of the day", "年度");
    v("ledger", &CarriedFunds::ledger, "of which set of accounts; left out, the main one", "账套");
  }
};
inline std::vector<CarriedRow> answer(const CarriedFunds& q, const Books& books, Date day) {
  const auto ledger = ledger_or_main(books, q.ledger);
  const int year = year_asked(q.year, day);
  std::vector<CarriedRow> rows;
  for (const auto& one : books.budget.plan.carried())
    if (one.ledger == ledger && one.year == year)
      rows.push_back({books.budget.funds.funds()[one.fund].code, one.claimed, one.rolled, one.swept,
                      one.returned});
  sort_by(rows, &CarriedRow::fund);
  return rows;
}

/// Every question of this subject: a new one is added here.
using ChangesQuestions = Types<Versions, LineVersions, Overruns, CarriedFunds>;

}  // namespace bursar::budget
