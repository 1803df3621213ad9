#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/absence/forms.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What may be asked about standing in.
namespace bursar::approvals {

/// Somebody who acts in another's name for a time.
struct StandInRow {
  PersonCode person;
  PersonCode stand_in;
  Date from;
  std::optional<Date> until;
  bool now = false;
  std::vector<people::FormName> forms;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &StandInRow::person, "who is away", "被代理人");
    v("stand_in", &StandInRow::stand_in, "who acts in their name", "代理人");
    v("from", &StandInRow::from, "first day", "开始日期");
    v("until", &StandInRow::until, "first day without it", "结束日期");
    v("now", &StandInRow::now, "whether it holds on the day asked for", "当日有效");
    v("forms", &StandInRow::forms, "only for cases of these; none, for all", "限定单据");
  }
};

/// Who stands in for whom.
struct StandIns {
  static constexpr std::string_view kind = "approvals.stand_ins";
  static constexpr std::string_view about =
      "who stands in for whom and when, past ones too; where a person is named, theirs";
  static constexpr std::string_view about_zh = "代理清单";
  std::optional<PersonCode> person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &StandIns::person, "only for this person; left out, for all", "被代理人");
  }
};
inline std::vector<StandInRow> answer(const StandIns& q, const Books& books, Date day) {
  std::vector<StandInRow> rows;
  const auto& persons = books.people.persons();
  for (const auto& one : books.approvals.deputies())
    if (const auto& code = persons[one.person].code; !q.person || code == *q.person)
      rows.push_back({code, persons[one.stand_in].code, one.period.from, one.period.until,
                      one.period.holds(day), one.forms});
  return rows;
}

/// Every question of this subject: a new one is added here.
using AbsenceQuestions = Types<StandIns>;

}  // namespace bursar::approvals
