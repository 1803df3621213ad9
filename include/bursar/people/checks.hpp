#pragma once

#include <optional>
#include <string_view>

#include "bursar/base/result.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/people/register.hpp"

/// What the rules of every domain ask of the people that a form names.
namespace bursar::people {

/// The person is in the books.
inline Verdict check_known(const Register& people, std::string_view field,
                           const PersonCode& person) {
  if (people.persons().has(person)) return {};
  return refuse(person_unknown, field, {{"person", person.value}});
}

/// The person is in the books, here on that day, and not about to leave: what is given to somebody
/// whose leaving is recorded would have nobody in the end.
inline Verdict check_present(const Register& people, std::string_view field,
                             const PersonCode& person, Date day) {
  if (auto verdict = check_known(people, field, person); !verdict) return verdict;
  const auto& found = *people.persons().find(person);
  if (found.here(day) && !found.left) return {};
  return refuse(person_left, field,
                {{"person", person.value}, {"date", date_text(found.left.value_or(day))}});
}

/// The same, where the form names somebody at all.
inline Verdict check_present(const Register& people, std::string_view field,
                             const std::optional<PersonCode>& person, Date day) {
  return person ? check_present(people, field, *person, day) : Verdict{};
}

/// The person is in the books and was here on that day, for what they did or saw then; that they
/// leave later is nothing to it.
inline Verdict check_was_here(const Register& people, std::string_view field,
                              const PersonCode& person, Date day) {
  if (auto verdict = check_known(people, field, person); !verdict) return verdict;
  const auto& found = *people.persons().find(person);
  if (found.here(day)) return {};
  const bool gone = found.left && day >= *found.left;
  return refuse(person_left, field,
                {{"person", person.value}, {"date", date_text(gone ? *found.left : day)}});
}

/// The same, where the form names somebody at all.
inline Verdict check_was_here(const Register& people, std::string_view field,
                              const std::optional<PersonCode>& person, Date day) {
  return person ? check_was_here(people, field, *person, day) : Verdict{};
}

/// The post is in the books.
inline Verdict check_post(const Register& people, const PostCode& post) {
  if (people.posts().has(post)) return {};
  return refuse(post_unknown, "post", {{"post", post.value}});
}

/// The unit is in the books, where the form names one.
inline Verdict check_unit(const Register& people, std::string_view field,
                          const std::optional<UnitCode>& unit) {
  if (!unit || people.units().has(*unit)) return {};
  return refuse(unit_unknown, field, {{"unit", unit->value}});
}

/// The unit that the form names, else the school as a whole.
inline UnitId unit_or_whole(const Register& people, const std::optional<UnitCode>& unit) {
  return unit ? people.units().id(*unit) : Register::kWhole;
}

}  // namespace bursar::people
