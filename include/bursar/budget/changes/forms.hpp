#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/changes/terms.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/claims/reasons.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/terms.hpp"

/// How an adopted budget changes: amended, transferred, carried over, overrun 预算调整.
namespace bursar::budget {

/// Adds to lines or cuts them 预算追加追减.
struct Amend {
  static constexpr std::string_view kind = "budget.amend";
  static constexpr std::string_view about =
      "adds to lines of an adopted budget or cuts them, by a document from above or a decision: "
      "a supplement, a cut; income and outlay of a fund keep their balance";
  static constexpr std::string_view about_zh = "预算追加追减";
  static constexpr std::array refusals{
      &sha256_malformed, &item_repeated,     &line_unknown,    &line_draft,   &year_closed,
      &ledger_mixed,     &year_differs,      &amount_zero,     &period_short, &beyond_available,
      &stopped,          &line_beyond_range, &plan_unbalanced, &share_unmet,  &plan_differs};

  std::vector<AmendItem> items;
  Name document;
  Remark reason;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<std::int64_t> version;

  template <class V>
  static constexpr void fields(V&& v) {
    v("items", &Amend::items, "which lines, and by how much", "明细");
    v("document", &Amend::document, "the document it rests on", "依据文号");
    v("reason", &Amend::reason, "why", "原因");
    v("evidence", &Amend::evidence, "files that prove it", "附件");
    v("version", &Amend::version, "version of the year's budget; left out, by the books", "版本");
  }
};

/// Moves budget between lines 预算调剂.
struct Transfer {
  static constexpr std::string_view kind = "budget.transfer";
  static constexpr std::string_view about =
      "moves budget between lines of the same fund; the total stays, and what is reserved, "
      "committed or spent is not touched";
  static constexpr std::string_view about_zh = "预算调剂";
  static constexpr std::array refusals{
      &sha256_malformed, &item_repeated, &amount_not_positive, &transfer_same, &line_unknown,
      &line_draft,       &line_side,     &year_closed,         &fund_crossed,  &ledger_mixed,
      &year_differs,     &period_short,  &beyond_available,    &stopped,       &line_beyond_range,
      &share_unmet,      &plan_differs};

  std::vector<TransferItem> items;
  Name document;
  Remark reason;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<std::int64_t> version;

  template <class V>
  static constexpr void fields(V&& v) {
    v("items", &Transfer::items, "from which line to which, and how much", "明细");
    v("document", &Transfer::document, "the document it rests on", "依据文号");
    v("reason", &Transfer::reason, "why", "原因");
    v("evidence", &Transfer::evidence, "files that prove it", "附件");
    v("version", &Transfer::version, "version of the year's budget; left out, by the books",
      "版本");
  }
};

/// Carries a year over 预算结转.
struct CarryOver {
  static constexpr std::string_view kind = "budget.carry_over";
  static constexpr std::string_view about =
      "carries a year into the next: open commitments with their budget, and what is left of "
      "each fund by its policy";
  static constexpr std::string_view about_zh = "预算结转";
  static constexpr std::array refusals{&ledger_unknown,     &year_unopened,   &year_closed,
                                       &carried_already,    &carry_too_early, &fund_not_open,
                                       &carry_target_unfit, &pool_missing,    &carry_target_missing,
                                       &line_beyond_range,  &plan_differs};

  LedgerCode ledger;
  Year year;
  std::optional<std::vector<CarryTarget>> targets;
  std::optional<std::vector<LineCode>> pools;
  std::optional<Money> claimed;
  std::optional<Money> rolled;
  std::optional<Money> swept;
  std::optional<Money> returned;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = CarryOver;
    v("ledger", &T::ledger, "of which set of accounts", "账套");
    v("year", &T::year, "the year that ends", "年度");
    v("targets", &T::targets, "lines and their next; left out, the line with the same dimensions",
      "对应项目");
    v("pools", &T::pools,
      "for each fund that is swept the line of the next year that takes the rest", "归集项目");
    v("claimed", &T::claimed, "carried with open claims, yuan; left out, by the books", "占用结转");
    v("rolled", &T::rolled, "rolled, yuan; left out, by the books", "结转");
    v("swept", &T::swept, "swept, yuan; left out, by the books", "归集");
    v("returned", &T::returned, "to be given back, yuan; left out, by the books", "缴回");
  }
};

/// Lets a line pass its stop 超预算审批.
struct Overrun {
  static constexpr std::string_view kind = "budget.overrun";
  static constexpr std::string_view about =
      "lets a line pass its stop by an amount; takes effect by an approval case alone";
  static constexpr std::string_view about_zh = "超预算审批";
  static constexpr std::array refusals{&overrun_unapproved, &line_unknown,     &line_draft,
                                       &line_side,          &year_closed,      &amount_not_positive,
                                       &sha256_malformed,   &line_beyond_range};

  LineCode line;
  Money amount;
  Remark reason;
  std::optional<std::vector<EvidenceFile>> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &Overrun::line, "which line", "预算项目");
    v("amount", &Overrun::amount, "by how much, yuan", "超出金额");
    v("reason", &Overrun::reason, "why", "理由");
    v("evidence", &Overrun::evidence, "files that prove it", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using ChangesForms = Types<Amend, Transfer, CarryOver, Overrun>;

}  // namespace bursar::budget
