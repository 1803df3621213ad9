#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What may be asked about trainings.
namespace bursar::people {

/// How long somebody was trained 培训学时.
struct TrainingHoursRow {
  PersonCode person;
  std::int64_t trainings = 0;
  std::int64_t minutes = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &TrainingHoursRow::person, "who", "人员");
    v("trainings", &TrainingHoursRow::trainings, "trainings they were at", "培训次数");
    v("minutes", &TrainingHoursRow::minutes, "how long these were together", "培训时长（分钟）");
  }
};

/// Who was trained for how long.
struct TrainingHours {
  static constexpr std::string_view kind = "people.training_hours";
  static constexpr std::string_view about =
      "trainings of each person in a period; whoever is here on the day is listed without any, too";
  static constexpr std::string_view about_zh = "培训学时";
  std::optional<PersonCode> person;
  std::optional<PostCode> post;
  std::optional<UnitCode> unit;
  std::optional<CertificateCode> certificate;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = TrainingHours;
    v("person", &T::person, "only this person", "人员");
    v("post", &T::post, "only trainings of people who held this post that day", "岗位");
    v("unit", &T::unit, "only of people with a post in this unit or below it that day", "部门");
    v("certificate", &T::certificate, "only trainings for this kind of certificate", "证书种类");
    v("from", &T::from, "first day; left out, 1 January of the year of the day", "起始日");
    v("until", &T::until, "last day; left out, the day of the question", "截止日（含）");
  }
};

namespace detail {
/// Whether a unit is another or lies below it.
inline bool lies_in(const Register& people, UnitId unit, UnitId above) {
  for (; unit != UnitId{}; unit = people.units()[unit].parent)
    if (unit == above) return true;
  return false;
}

/// Whether somebody held the post asked for, in the unit asked for, on a day.
inline bool worked(const TrainingHours& q, const Register& people, PersonId person, Date day) {
  if (!q.post && !q.unit) return true;
  const auto post = q.post ? people.posts().id(*q.post) : PostId{};
  const auto unit = q.unit ? people.units().id(*q.unit) : UnitId{};
  const auto& all = people.persons()[person].appointments;
  return std::any_of(all.begin(), all.end(), [&](std::size_t index) {
    const auto& one = people.appointments()[index];
    return one.period.holds(day) && (!q.post || one.post == post) &&
           (!q.unit || lies_in(people, one.unit, unit));
  });
}
}  // namespace detail

inline std::vector<TrainingHoursRow> answer(const TrainingHours& q, const Books& books, Date day) {
  const auto& people = books.people;
  const auto from = q.from.value_or(Date(day.year(), 1, 1)), until = q.until.value_or(day);
  std::vector<TrainingHoursRow> sums(people.persons().size());
  const auto sum_of = [&](PersonId id) -> auto& { return sums[static_cast<std::size_t>(id) - 1]; };
  for (const auto& one : people.trainings.all()) {
    if (one.on < from || one.on > until) continue;
    if (q.certificate && q.certificate != one.certificate) continue;
    for (const auto person : one.persons) {
      if (!detail::worked(q, people, person, one.on)) continue;
      ++sum_of(person).trainings;
      sum_of(person).minutes += one.minutes;
    }
  }
  std::vector<TrainingHoursRow> rows;
  for (std::uint32_t i = 1; i <= people.persons().size(); ++i) {
    const auto& person = people.persons()[PersonId(i)];
    auto& row = sum_of(PersonId(i));
    if (q.person && *q.person != person.code) continue;
    const bool here = person.here(day) && detail::worked(q, people, PersonId(i), day);
    if (row.trainings == 0 && !here) continue;
    row.person = person.code;
    rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end(),
            [](const auto& a, const auto& b) { return a.person < b.person; });
  return rows;
}

/// Every question of this subject: a new one is added here.
using TrainingQuestions = Types<TrainingHours>;

}  // namespace bursar::people
