#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/limits/views.hpp"

/// What may be asked about limits, terms and direct items.
namespace bursar::safety {

/// The limits.
struct LimitList {
  static constexpr std::string_view kind = "safety.limits";
  static constexpr std::string_view about =
      "figures of laws and rules in all their versions, and what each comes to on the day";
  static constexpr std::string_view about_zh = "限值";
  std::optional<LimitCode> limit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("limit", &LimitList::limit, "only this one", "限值编号");
  }
};
inline std::vector<LimitRow> answer(const LimitList& q, const Books& books, Date day) {
  std::vector<LimitRow> rows;
  for (const auto& one : books.safety.limits.limits()) {
    if (q.limit && one.code != *q.limit) continue;
    for (const auto& version : one.versions) rows.push_back(limit_row(books, one, version, day));
  }
  sort_by(rows, &LimitRow::limit);
  return rows;
}

/// The terms.
struct TermList {
  static constexpr std::string_view kind = "safety.terms";
  static constexpr std::string_view about = "terms of the school by their days";
  static constexpr std::string_view about_zh = "学期";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<TermRow> answer(const TermList&, const Books& books, Date) {
  const auto& limits = books.safety.limits;
  std::vector<TermRow> rows;
  for (const auto id : limits.by_day()) {
    const auto& one = limits.terms()[id];
    rows.push_back({one.code, one.name.value, one.from, one.until, one.source.value});
  }
  return rows;
}

/// The direct items.
struct MajorList {
  static constexpr std::string_view kind = "safety.major_items";
  static constexpr std::string_view about = "what alone makes a hazard major, in all versions";
  static constexpr std::string_view about_zh = "重大隐患直接判定项";
  std::optional<Field> field;
  template <class V>
  static constexpr void fields(V&& v) {
    v("field", &MajorList::field, "only of this", "类别");
  }
};
inline std::vector<MajorRow> answer(const MajorList& q, const Books& books, Date) {
  std::vector<MajorRow> rows;
  for (const auto& one : books.safety.limits.majors())
    for (const auto& version : one.versions)
      if (!q.field || version.field == *q.field)
        rows.push_back({one.code, version.name.value, version.field, version.from, version.until,
                        version.source.value});
  sort_by(rows, &MajorRow::major);
  return rows;
}

/// Every question of this subject: a new one is added here.
using LimitsQuestions = Types<LimitList, TermList, MajorList>;

}  // namespace bursar::safety
