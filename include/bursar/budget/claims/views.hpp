#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/budget/views.hpp"

/// What claims look like from outside.
namespace bursar::budget {

/// A claim 占用单.
struct ClaimRow {
  ClaimCode claim;
  ClaimState state{};
  Date on, until;
  PersonCode by;
  std::optional<PartyCode> party;
  std::string text;
  std::optional<std::int64_t> priority;
  Money amount, open, advanced;
  std::optional<std::string> held;
  std::vector<ClaimCode> from;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ClaimRow;
    v("claim", &T::claim, "its number", "占用单号");
    v("state", &T::state, "how it stands", "状态");
    v("on", &T::on, "day from which it counts", "日期");
    v("until", &T::until, "last day that it holds", "有效期至");
    v("by", &T::by, "who filed it", "经办人");
    v("party", &T::party, "with whom, of an order", "对方单位");
    v("text", &T::text, "what for, or the number of the order", "用途");
    v("priority", &T::priority, "1 the most pressing", "轻重缓急");
    v("amount", &T::amount, "what it was filed for, yuan", "金额");
    v("open", &T::open, "what it still holds, yuan", "未用金额");
    v("advanced", &T::advanced, "open advances on it, yuan", "借款");
    v("held", &T::held, "the approval case that deals with it", "办理中的审批单");
    v("from", &T::from, "claims that it came out of", "来源占用单");
  }
};

/// The parts of a claim, in their order.
inline std::vector<ClaimPartId> parts_of(const Books& books, ClaimId id) {
  const auto& claims = books.budget.claims;
  std::vector<ClaimPartId> parts;
  for (auto part = claims[id].first; part != ClaimPartId{}; part = claims.next(part))
    parts.push_back(part);
  return parts;
}
/// A claim as a row.
inline ClaimRow claim_row(const Books& books, ClaimId id) {
  const auto& claims = books.budget.claims;
  const auto& claim = claims[id];
  ClaimRow row;
  row.claim = ClaimCode(claims.code(id)), row.state = claim.state;
  row.on = *claim.on.date(), row.until = *claim.until.date();
  row.by = books.people.persons()[claim.by].code;
  row.party = code_or_none(books.budget.setup.parties(), claim.party);
  row.text = claims.text(claim.text), row.advanced = claim.advanced;
  if (claim.priority > 0) row.priority = claim.priority;
  for (const auto part : parts_of(books, id)) {
    row.amount += claims[part].amount, row.open += claims[part].open;
    const auto holder = claims.held(part, {}).second;
    if (!holder.empty() && !row.held) row.held = holder;
    if (claims[part].from == ClaimPartId{}) continue;
    const ClaimCode from(claims.code(claims[claims[part].from].claim));
    if (std::find(row.from.begin(), row.from.end(), from) == row.from.end())
      row.from.push_back(from);
  }
  return row;
}

/// What a claim holds of a line 占用明细.
struct ClaimPartRow {
  LineCode line;
  Money amount, open;
  std::optional<ClaimCode> from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &ClaimPartRow::line, "which line", "预算项目");
    v("amount", &ClaimPartRow::amount, "what it was filed for, yuan", "金额");
    v("open", &ClaimPartRow::open, "what it still holds, yuan", "未用金额");
    v("from", &ClaimPartRow::from, "out of which claim", "来源占用单");
  }
};
/// All of a claim 占用单明细.
struct ClaimSheet {
  ClaimRow row;
  std::vector<ClaimPartRow> parts;
  std::vector<ClaimCode> claims;
  std::vector<PaperCode> papers;

  template <class V>
  static constexpr void fields(V&& v) {
    v("claim", &ClaimSheet::row, "the claim", "占用单");
    v("parts", &ClaimSheet::parts, "its lines", "明细");
    v("claims", &ClaimSheet::claims, "claims that came out of it", "后续占用单");
    v("papers", &ClaimSheet::papers, "papers that spent of it", "后续单据");
  }
};

namespace detail {
inline std::vector<ClaimCode> claims_from(const Books& books, const std::set<ClaimPartId>& parts) {
  const auto& claims = books.budget.claims;
  std::set<ClaimId> found;
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i)
    if (parts.contains(claims[ClaimPartId(i)].from)) found.insert(claims[ClaimPartId(i)].claim);
  std::vector<ClaimCode> codes;
  for (const auto id : found) codes.emplace_back(claims.code(id));
  return codes;
}
inline std::vector<PaperCode> papers_from(const Books& books, const std::set<ClaimPartId>& parts) {
  const auto& [claims, plan] = std::tie(books.budget.claims, books.budget.plan);
  std::set<PaperId> found;
  std::set<LineId> lines;
  for (const auto part : parts) lines.insert(claims[part].line);
  for (const auto line : lines)
    for (auto at = plan[line].last; at != MovementId{}; at = claims[at].before)
      if (claims[at].change == Change::spent && parts.contains(claims[at].part))
        found.insert(claims[at].paper);
  std::vector<PaperCode> codes;
  for (const auto id : found)
    if (const auto code = paper_code(books, id)) codes.push_back(*code);
  return codes;
}
}  // namespace detail

/// All of a claim.
inline ClaimSheet claim_sheet(const Books& books, ClaimId id) {
  const auto& claims = books.budget.claims;
  ClaimSheet sheet;
  sheet.row = claim_row(books, id);
  std::set<ClaimPartId> own;
  for (const auto part : parts_of(books, id)) {
    const auto& one = claims[part];
    own.insert(part);
    ClaimPartRow row{LineCode(books.budget.plan.code(one.line)), one.amount, one.open, {}};
    if (one.from != ClaimPartId{}) row.from = ClaimCode(claims.code(claims[one.from].claim));
    sheet.parts.push_back(std::move(row));
  }
  sheet.claims = detail::claims_from(books, own);
  sheet.papers = detail::papers_from(books, own);
  return sheet;
}

}  // namespace bursar::budget
