#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/desk/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// Who did what, and who was told.
namespace bursar::approvals {

/// Who did what 办理记录一览.
struct Acts {
  static constexpr std::string_view kind = "approvals.acts";
  static constexpr std::string_view about = "who did what in a case, or in all, in its order";
  static constexpr std::string_view about_zh = "办理记录";
  std::optional<CaseCode> case_code;
  std::optional<PersonCode> person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Acts::case_code, "only of this case", "审批单号");
    v("person", &Acts::person, "only what this person did, or what was done in their name", "人员");
  }
};

inline std::vector<ActRow> answer(const Acts& q, const Books& books, Date) {
  std::vector<ActRow> rows;
  const auto person = q.person ? books.people.persons().id(*q.person) : PersonId{};
  for (const auto& one : books.approvals.cases()) {
    if (q.case_code && *q.case_code != one.code) continue;
    for (const auto& act : one.acts) {
      if (q.person && act.by != person && act.in_name != person) continue;
      ActRow row{one.code,
                 static_cast<std::int64_t>(act.seq),
                 act.at.text(),
                 books.people.persons()[act.by].code,
                 {},
                 act.action,
                 {},
                 detail::code(books, act.other),
                 {}};
      if (act.in_name != act.by) row.in_name_of = detail::code(books, act.in_name);
      if (!act.step.empty()) row.step = act.step;
      if (!act.text.empty()) row.text = act.text;
      rows.push_back(std::move(row));
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const ActRow& a, const ActRow& b) { return a.entry < b.entry; });
  return rows;
}

/// Which cases somebody is told of, without a say 抄送我的.
struct Copies {
  static constexpr std::string_view kind = "approvals.copies";
  static constexpr std::string_view about = "the cases that a person is told of, without a say";
  static constexpr std::string_view about_zh = "抄送我的";
  PersonCode person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &Copies::person, "who is told", "人员");
  }
};

inline std::vector<CopyRow> answer(const Copies& q, const Books& books, Date) {
  std::vector<CopyRow> rows;
  const auto person = books.people.persons().id(q.person);
  for (const auto& one : books.approvals.cases())
    for (const auto& [told, step] : one.copies)
      if (told == person)
        rows.push_back(
            {one.code, one.form, one.state, step, books.people.persons()[one.submitter].code});
  return rows;
}

using HistoryQuestions = Types<Acts, Copies>;

}  // namespace bursar::approvals
