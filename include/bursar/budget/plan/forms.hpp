#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/people/reasons.hpp"

/// The budget of a year: drafted, adopted 预算编制与批复.
namespace bursar::budget {

/// Drafts a line 编制预算项目.
struct DraftLine {
  static constexpr std::string_view kind = "budget.draft_line";
  static constexpr std::string_view about =
      "drafts a line of a year's budget, or drafts it anew; every dimension is filled in";
  static constexpr std::string_view about_zh = "编制预算项目";
  static constexpr std::array refusals{
      &line_adopted,         &dimension_blank, &fund_unknown,
      &year_unopened,        &year_closed,     &class_unknown,
      &people::unit_unknown, &held_not_income, &purpose_differs,
      &fund_not_open,        &line_same,       &amount_not_positive,
      &split_count,          &split_differs,   &line_beyond_range};

  LineCode line;
  Name name;
  Year year;
  Side side{};
  std::optional<FundCode> fund;
  std::optional<ClassCode> function;
  std::optional<ClassCode> economic;
  std::optional<ClassCode> project;
  std::optional<UnitCode> unit;
  Money amount;
  std::optional<Split> split;
  std::optional<std::vector<Money>> parts;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DraftLine;
    v("line", &T::line, "code of the line", "预算项目编号");
    v("name", &T::name, "what it is for", "名称");
    v("year", &T::year, "of which year", "年度");
    v("side", &T::side, "income or outlay", "收支");
    v("fund", &T::fund, "from which fund, or into it", "资金");
    v("function", &T::function, "functional class", "功能分类");
    v("economic", &T::economic, "economic class; of an income line its class of income",
      "经济分类");
    v("project", &T::project, "project", "项目");
    v("unit", &T::unit, "unit", "部门");
    v("amount", &T::amount, "for the whole year, yuan", "全年金额");
    v("split", &T::split, "into which periods the year is split; left out, one", "分期方式");
    v("parts", &T::parts,
      "the amount of each period; left out, in equal parts, the rest in the last", "各期金额");
  }
};

/// Takes back a draft 撤回草案.
struct DropDraft {
  static constexpr std::string_view kind = "budget.drop_draft";
  static constexpr std::string_view about = "takes back a draft line";
  static constexpr std::string_view about_zh = "撤回预算草案项目";
  static constexpr std::array refusals{&line_unknown, &line_adopted};

  LineCode line;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &DropDraft::line, "which draft", "预算项目");
  }
};

/// Adopts a budget 预算批复.
struct Adopt {
  static constexpr std::string_view kind = "budget.adopt";
  static constexpr std::string_view about =
      "adopts the draft lines of a year, all together: each fund spends no more than it has; "
      "the budget has one more version";
  static constexpr std::string_view about_zh = "预算批复";
  static constexpr std::array refusals{
      &ledger_unknown,  &year_unopened,   &year_closed, &nothing_drafted,  &fund_not_open,
      &purpose_differs, &plan_unbalanced, &share_unmet, &sha256_malformed, &plan_differs};

  LedgerCode ledger;
  Year year;
  Name document;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<std::int64_t> count;
  std::optional<Money> income;
  std::optional<Money> outlay;
  std::optional<std::int64_t> version;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Adopt;
    v("ledger", &T::ledger, "of which set of accounts", "账套");
    v("year", &T::year, "which year", "年度");
    v("document", &T::document, "the document that adopts it", "批复文号");
    v("evidence", &T::evidence, "files that prove it", "附件");
    v("count", &T::count, "draft lines; left out, by the books", "项目数");
    v("income", &T::income, "their income, yuan; left out, by the books", "收入预算");
    v("outlay", &T::outlay, "their outlay, yuan; left out, by the books", "支出预算");
    v("version", &T::version, "version of the year's budget; left out, by the books", "版本");
  }
};

/// Every form of this subject: a new one is added here.
using PlanForms = Types<DraftLine, DropDraft, Adopt>;

}  // namespace bursar::budget
