#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/agenda/sources/assets.hpp"
#include "bursar/agenda/sources/hazards.hpp"
#include "bursar/agenda/sources/money.hpp"
#include "bursar/agenda/sources/papers.hpp"
#include "bursar/agenda/sources/people.hpp"
#include "bursar/agenda/sources/rounds.hpp"
#include "bursar/agenda/views.hpp"
#include "bursar/base/types.hpp"

/// What may be asked about what is due.
namespace bursar::agenda {

namespace detail {
/// What is due by all sources, as a question asks for it. A new source is added here.
template <class Question>
Search looked_for(const Question& q, const Books& books, Date day) {
  Search search(q, books, day);
  for (const auto add : {add_rounds, add_uses, add_hazards, add_incidents, add_approvals,
                         add_letters, add_plans, add_loans, add_books, add_stocktakes,
                         add_warranties, add_equipment, add_dues, add_certificates, add_duties})
    add(search);
  return search;
}
/// The fields that every question about the agenda has.
template <class T, class V>
constexpr void fields_of(V&& v) {
  v("from", &T::from, "due from this day on; left out, from the day asked for", "起");
  v("until", &T::until, "due until this day; left out, 30 days later; at most 400 days", "止");
  v("person", &T::person, "only what this person is to do", "责任人");
  v("post", &T::post, "only what is this post's, or somebody's who holds it", "责任岗位");
  v("unit", &T::unit, "only of this unit and those below", "部门");
  v("sources", &T::sources, "only of these sources", "来源");
  v("late", &T::late, "true: also what was due before the first day and can still be done",
    "含逾期");
}
}  // namespace detail

/// What is due.
struct AgendaList {
  static constexpr std::string_view kind = "agenda.list";
  static constexpr std::string_view about =
      "what is due in a time and not done, from everywhere in the books, with who is to do it";
  static constexpr std::string_view about_zh = "待办日历";
  std::optional<Date> from, until;
  std::optional<PersonCode> person;
  std::optional<PostCode> post;
  std::optional<UnitCode> unit;
  std::optional<std::vector<Source>> sources;
  std::optional<bool> late;
  template <class V>
  static constexpr void fields(V&& v) {
    detail::fields_of<AgendaList>(v);
  }
};
inline std::vector<AgendaRow> answer(const AgendaList& q, const Books& books, Date day) {
  return rows_of(detail::looked_for(q, books, day));
}

/// How much is due.
struct AgendaCounts {
  static constexpr std::string_view kind = "agenda.counts";
  static constexpr std::string_view about =
      "how much is due in a time and not done, by source or by person; what several people are to "
      "do counts for each";
  static constexpr std::string_view about_zh = "待办汇总";
  std::optional<Date> from, until;
  std::optional<PersonCode> person;
  std::optional<PostCode> post;
  std::optional<UnitCode> unit;
  std::optional<std::vector<Source>> sources;
  std::optional<bool> late;
  std::optional<CountBy> by;
  template <class V>
  static constexpr void fields(V&& v) {
    detail::fields_of<AgendaCounts>(v);
    v("by", &AgendaCounts::by, "counted by what; left out, by source", "汇总方式");
  }
};
inline std::vector<AgendaCount> answer(const AgendaCounts& q, const Books& books, Date day) {
  std::map<std::string, AgendaCount> groups;
  const bool by_person = q.by == CountBy::person;
  for (const auto& row : rows_of(detail::looked_for(q, books, day))) {
    if (!by_person) groups[std::string(enum_name(row.source))].count(row.state);
    if (by_person && row.persons.empty()) groups["-"].count(row.state);
    for (const auto& person : row.persons)
      if (by_person) groups[person.value].count(row.state);
  }
  std::vector<AgendaCount> rows;
  for (auto& [key, group] : groups) {
    group.key = key;
    rows.push_back(group);
  }
  return rows;
}

/// Every question about the agenda: a new one is added here.
using Questions = Types<AgendaList, AgendaCounts>;

}  // namespace bursar::agenda
