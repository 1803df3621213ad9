#pragma once

#include <algorithm>
#include <vector>

#include "bursar/people/register.hpp"

/// Who heads which unit, and above whom they stand: what approvals and safety ask alike.
namespace bursar::people {

using Persons = std::vector<PersonId>;

inline bool among(const Persons& persons, PersonId person) {
  return std::find(persons.begin(), persons.end(), person) != persons.end();
}

/// Who heads a unit that day: the holders of its posts that are marked so.
inline Persons heads_of(const Register& people, UnitId unit, Date day) {
  Persons found;
  for (const auto& one : people.appointments())
    if (one.unit == unit && people.posts()[one.post].heads && one.period.holds(day) &&
        people.persons()[one.person].here(day) && !among(found, one.person))
      found.push_back(one.person);
  return found;
}

/// The unit in which a person works that day: of their first appointment that holds.
inline UnitId unit_of(const Register& people, PersonId person, Date day) {
  for (const auto index : people.persons()[person].appointments) {
    const auto& one = people.appointments()[index];
    if (one.period.holds(day)) return one.unit;
  }
  return Register::kWhole;
}

/// The unit above whose head somebody's superior is looked for: the highest that they head, else
/// the one they work in.
inline UnitId rank_of(const Register& people, PersonId person, Date day) {
  UnitId highest{};
  for (const auto index : people.persons()[person].appointments) {
    const auto& one = people.appointments()[index];
    if (!one.period.holds(day) || !people.posts()[one.post].heads) continue;
    auto at = highest;  // higher is whatever the other lies below
    while (at != UnitId{} && at != one.unit) at = people.units()[at].parent;
    if (highest == UnitId{} || at == one.unit) highest = one.unit;
  }
  return highest == UnitId{} ? unit_of(people, person, day) : highest;
}

}  // namespace bursar::people
