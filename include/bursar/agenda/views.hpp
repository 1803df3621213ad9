#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bursar/agenda/filter.hpp"
#include "bursar/safety/views.hpp"

/// What the agenda looks like from outside.
namespace bursar::agenda {

using people::PostCode;
using people::UnitCode;

/// Something that is due and not done 待办事项.
struct AgendaRow {
  Source source{};
  std::string key, about;
  Date due;
  std::optional<Date> from;
  std::vector<PersonCode> persons;
  std::optional<PostCode> post;
  std::optional<UnitCode> unit;
  std::string rule;
  Standing state{};
  std::int64_t days_late = 0, level = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AgendaRow;
    v("source", &T::source, "where it comes from", "来源");
    v("key", &T::key, "what it is, the same on every day until it is done", "事项编号");
    v("about", &T::about, "what is to be done", "事项");
    v("due", &T::due, "its last day", "到期日");
    v("from", &T::from, "the first day on which it can be done; none: any", "起始日期");
    v("persons", &T::persons, "who is to do it, by those in office on the day; none: nobody named",
      "责任人");
    v("post", &T::post, "whose holders they are", "责任岗位");
    v("unit", &T::unit, "in which unit", "部门");
    v("rule", &T::rule, "what it rests on", "依据");
    v("state", &T::state, "how it stands on the day", "状态");
    v("days_late", &T::days_late, "days since it was due; 0 where it is not late", "逾期天数");
    v("level", &T::level, "how many heads further up a late hazard has gone", "升级层级");
  }
};

/// What is due as a row, on the day that is asked for.
inline AgendaRow row_of(const Search& search, const Item& item) {
  const auto& people = search.books.people;
  AgendaRow row;
  row.source = item.source, row.key = item.key, row.about = item.about;
  row.due = item.due, row.from = item.from, row.rule = item.rule;
  row.persons = safety::person_codes(search.books, item.persons);
  std::sort(row.persons.begin(), row.persons.end());
  row.persons.erase(std::unique(row.persons.begin(), row.persons.end()), row.persons.end());
  row.post = safety::code_or_none(people.posts(), item.post);
  row.unit = safety::code_or_none(people.units(), item.unit);
  row.state = item.standing(search.day), row.level = item.level;
  row.days_late = std::max<std::int64_t>(0, (search.day - item.due).days());
  return row;
}
/// All that was found, by days, sources and keys.
inline std::vector<AgendaRow> rows_of(const Search& search) {
  std::vector<AgendaRow> rows;
  rows.reserve(search.found().size());
  for (const auto& item : search.found()) rows.push_back(row_of(search, item));
  std::sort(rows.begin(), rows.end(), [](const AgendaRow& a, const AgendaRow& b) {
    return std::tie(a.due, a.source, a.key) < std::tie(b.due, b.source, b.key);
  });
  return rows;
}

/// How much is due 待办汇总.
struct AgendaCount {
  std::string key;
  std::int64_t open = 0, late = 0, coming = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AgendaCount;
    v("key", &T::key, "which source, or whose; - of what nobody is named for", "分组");
    v("open", &T::open, "what can be done and is not late", "待办");
    v("late", &T::late, "what is late", "逾期");
    v("coming", &T::coming, "what cannot be done yet", "未到");
  }
  /// Counts one more.
  void count(Standing standing) {
    open += standing == Standing::open, late += standing == Standing::late;
    coming += standing == Standing::coming;
  }
};

}  // namespace bursar::agenda
