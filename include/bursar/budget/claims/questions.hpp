#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/claims/rounds/rules.hpp"
#include "bursar/budget/claims/views.hpp"

/// What may be asked about claims.
namespace bursar::budget {

/// The claims.
struct ClaimList {
  static constexpr std::string_view kind = "budget.claims";
  static constexpr std::string_view about = "requests and orders, all or some";
  static constexpr std::string_view about_zh = "占用单";
  std::optional<ClaimState> state;
  std::optional<LineCode> line;
  std::optional<PartyCode> party;
  std::optional<std::int64_t> days;
  template <class V>
  static constexpr void fields(V&& v) {
    v("state", &ClaimList::state, "only those that stand so", "状态");
    v("line", &ClaimList::line, "only those of this line", "预算项目");
    v("party", &ClaimList::party, "only those with this party", "对方单位");
    v("days", &ClaimList::days, "only those of so many days or more", "天数下限");
  }
};
namespace detail {
inline bool fits(const ClaimList& q, const Books& books, ClaimId id, Date day) {
  const auto& [claims, plan] = std::tie(books.budget.claims, books.budget.plan);
  const auto& claim = claims[id];
  if (q.state && claim.state != *q.state) return false;
  if (q.party &&
      (claim.party == PartyId{} || claim.party != books.budget.setup.parties().id(*q.party)))
    return false;
  if (q.days && (day - *claim.on.date()).days() < *q.days) return false;
  const auto line = q.line ? plan.id(*q.line) : LineId{};
  return !q.line || (line != LineId{} && claims.part_of(id, line) != ClaimPartId{});
}
}  // namespace detail
inline std::vector<ClaimRow> answer(const ClaimList& q, const Books& books, Date day) {
  std::vector<ClaimRow> rows;
  for (std::uint32_t i = 1; i <= books.budget.claims.size(); ++i)
    if (detail::fits(q, books, ClaimId(i), day)) rows.push_back(claim_row(books, ClaimId(i)));
  sort_by(rows, &ClaimRow::claim);
  return rows;
}

/// All of a claim.
struct ClaimText {
  static constexpr std::string_view kind = "budget.claim";
  static constexpr std::string_view about =
      "all of one claim: its lines, and what came out of it; or null";
  static constexpr std::string_view about_zh = "占用单明细";
  ClaimCode claim;
  template <class V>
  static constexpr void fields(V&& v) {
    v("claim", &ClaimText::claim, "which claim", "占用单号");
  }
};
inline std::optional<ClaimSheet> answer(const ClaimText& q, const Books& books, Date) {
  const auto id = books.budget.claims.id(q.claim);
  if (id == ClaimId{}) return {};
  return claim_sheet(books, id);
}

/// A request that waits 待安排用款.
struct RequestRow {
  std::int64_t rank = 0;
  ClaimCode claim;
  std::int64_t priority = 0;
  Date on;
  Money amount;
  bool fits = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rank", &RequestRow::rank, "its place, from 1", "次序");
    v("claim", &RequestRow::claim, "its number", "申请单号");
    v("priority", &RequestRow::priority, "1 the most pressing", "轻重缓急");
    v("on", &RequestRow::on, "its day", "日期");
    v("amount", &RequestRow::amount, "how much, yuan", "金额");
    v("fits", &RequestRow::fits, "whether an allocation now would grant it", "可安排");
  }
};
/// The requests that wait.
struct Requests {
  static constexpr std::string_view kind = "budget.requests";
  static constexpr std::string_view about =
      "requests that wait for money of a year, the most pressing first";
  static constexpr std::string_view about_zh = "待安排用款申请";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Requests::year, "of which year; left out, that of the day", "年度");
    v("ledger", &Requests::ledger, "of which set of accounts; left out, the main one", "账套");
  }
};
inline std::vector<RequestRow> answer(const Requests& q, const Books& books, Date day) {
  const auto& claims = books.budget.claims;
  const Waiting waiting{ledger_or_main(books, q.ledger), year_asked(q.year, day), {}};
  Trial trial(books);
  std::vector<RequestRow> rows;
  for (const auto& [priority, on, id] : claims.requests()) {
    if (!among(books, id, waiting, day)) continue;
    RequestRow row;
    row.rank = static_cast<std::int64_t>(rows.size() + 1);
    row.claim = ClaimCode(claims.code(id)), row.priority = priority, row.on = *on.date();
    for (const auto part : parts_of(books, id)) row.amount += claims[part].amount;
    row.fits = fits(trial, books, id);
    rows.push_back(std::move(row));
  }
  return rows;
}

/// A warning that was passed 预警记录.
struct WarningRow {
  Date on;
  std::optional<PaperCode> paper;
  std::optional<ClaimCode> claim;
  LineCode line;
  ControlCode control;
  Money amount, over;

  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &WarningRow::on, "day", "日期");
    v("paper", &WarningRow::paper, "by which paper", "单据号");
    v("claim", &WarningRow::claim, "or which claim", "占用单号");
    v("line", &WarningRow::line, "on which line", "预算项目");
    v("control", &WarningRow::control, "which control warned", "控制规则");
    v("amount", &WarningRow::amount, "how much was asked for, yuan", "金额");
    v("over", &WarningRow::over, "by how much it passes what is allowed, yuan", "超出");
  }
};
/// The warnings of a year.
struct Warnings {
  static constexpr std::string_view kind = "budget.warnings";
  static constexpr std::string_view about = "warnings of a year that papers and claims passed";
  static constexpr std::string_view about_zh = "预警记录";
  std::optional<Year> year;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Warnings::year, "of which year; left out, that of the day", "年度");
  }
};
inline std::vector<WarningRow> answer(const Warnings& q, const Books& books, Date day) {
  const auto& [claims, plan] = std::tie(books.budget.claims, books.budget.plan);
  const int year = year_asked(q.year, day);
  std::vector<WarningRow> rows;
  for (const auto& warning : books.budget.control.warnings()) {
    const auto& movement = claims[warning.movement];
    if (plan[movement.line].year != year) continue;
    WarningRow row;
    row.on = *movement.on.date(), row.line = LineCode(plan.code(movement.line));
    row.paper = paper_code(books, movement.paper);
    if (movement.part != ClaimPartId{})
      row.claim = ClaimCode(claims.code(claims[movement.part].claim));
    row.control = books.budget.control.controls()[warning.control].code;
    row.amount = movement.amount, row.over = warning.over;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using ClaimsQuestions = Types<ClaimList, ClaimText, Requests, Warnings>;

}  // namespace bursar::budget
