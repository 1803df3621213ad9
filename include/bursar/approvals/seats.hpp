#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "bursar/approvals/register.hpp"
#include "bursar/people/heads.hpp"
#include "bursar/people/register.hpp"

/// Who may sit where: the same answer for whoever signs, for previews and for the proof.
namespace bursar::approvals {

using people::among;
using people::heads_of;
using people::Persons;
using people::rank_of;
using people::unit_of;

/// The circumstances of a case that its seats depend on.
struct Circle {
  const people::Register& people;
  const Register& approvals;
  UnitId unit{};           ///< of the submitter
  const Persons& parties;  ///< the submitter and who applied with them: they never sign
  Date day;
};

/// The first people above who are neither of `below` nor applied: from the heads of the unit
/// upwards. Empty where nobody is.
inline Persons superiors(const Circle& circle, UnitId unit, const Persons& below) {
  for (; unit != UnitId{}; unit = circle.people.units()[unit].parent) {
    auto heads = heads_of(circle.people, unit, circle.day);
    std::erase_if(heads,
                  [&](PersonId one) { return among(below, one) || among(circle.parties, one); });
    if (!heads.empty()) return heads;
  }
  return {};
}

namespace detail {
inline Persons present(const Circle& circle, Persons persons) {
  std::erase_if(persons,
                [&](PersonId one) { return !circle.people.persons()[one].here(circle.day); });
  return persons;
}

inline Persons holders(const Circle& circle, PostId post, std::optional<UnitId> unit) {
  Persons found;
  for (const auto& one : circle.people.appointments())
    if (one.post == post && one.period.holds(circle.day) && (!unit || one.unit == *unit) &&
        !among(found, one.person))
      found.push_back(one.person);
  return found;
}
}  // namespace detail

/// Everybody whom a rule names that day, whether or not they may sign here.
inline Persons named(const SeatRule& rule, const Circle& circle) {
  const auto& people = circle.people;
  const auto unit = rule.unit ? std::optional(people.units().id(*rule.unit)) : std::nullopt;
  if (rule.person) return detail::present(circle, {people.persons().id(*rule.person)});
  if (rule.post)
    return detail::present(circle, detail::holders(circle, people.posts().id(*rule.post), unit));
  if (rule.group) {
    const auto* group = circle.approvals.groups().find(*rule.group);
    return group ? detail::present(circle, group->members) : Persons{};
  }
  if (rule.superior) {
    // The head of the own unit is one level up; who heads it themselves starts above it.
    auto at = circle.unit;
    auto left = rule.superior->value;
    for (; at != UnitId{}; at = people.units()[at].parent) {
      const auto heads = heads_of(people, at, circle.day);
      const bool own = std::any_of(heads.begin(), heads.end(),
                                   [&](PersonId one) { return among(circle.parties, one); });
      if (heads.empty() || own) continue;
      if (--left == 0) return heads;
    }
    return {};
  }
  return heads_of(people, unit.value_or(circle.unit), circle.day);
}

/// Who may decide of those whom a seat belongs to: nobody who submitted or applied; where only
/// such are, their superior.
inline Persons eligible(const Circle& circle, Persons owners) {
  const auto applied = [&](PersonId one) { return among(circle.parties, one); };
  if (owners.empty() || !std::all_of(owners.begin(), owners.end(), applied)) {
    std::erase_if(owners, applied);
    return owners;
  }
  const auto unit = rank_of(circle.people, owners.front(), circle.day);
  return superiors(circle, unit, owners);
}

namespace detail {
/// Whether a rule names somebody, as far as that is plain from it; else true.
inline bool may_name(const SeatRule& rule, const Circle& circle, PersonId person) {
  const auto& people = circle.people;
  if (rule.person) return people.persons().id(*rule.person) == person;
  if (rule.group) {
    const auto* group = circle.approvals.groups().find(*rule.group);
    return group && among(group->members, person);
  }
  if (!rule.post) return true;
  const auto post = people.posts().id(*rule.post);
  const auto& own = people.persons()[person].appointments;
  return std::any_of(own.begin(), own.end(),
                     [&](auto index) { return people.appointments()[index].post == post; });
}
}  // namespace detail

/// False where it is plain that somebody could not decide at a rule's seat, neither by the rule nor
/// as the superior of somebody who applied.
inline bool may_sit(const SeatRule& rule, const Circle& circle, PersonId person) {
  return detail::may_name(rule, circle, person) ||
         std::any_of(circle.parties.begin(), circle.parties.end(),
                     [&](PersonId one) { return detail::may_name(rule, circle, one); });
}

/// Who acts for a person that day in cases of a form: themselves, and whoever stands in, further
/// along the chain; never through somebody who applied, who would choose their own signer.
inline Persons acting_for(const Circle& circle, PersonId person, std::string_view form) {
  Persons found{person};
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const auto& one : circle.approvals.deputies()) {
      const auto covers = [&](const people::FormName& name) {
        return people::Grant{name, {circle.day, {}}}.covers(form);
      };
      const bool of_form =
          one.forms.empty() || std::any_of(one.forms.begin(), one.forms.end(), covers);
      if (one.person == found[i] && one.period.holds(circle.day) && of_form &&
          circle.people.persons()[one.stand_in].here(circle.day) && !among(found, one.stand_in) &&
          !among(circle.parties, one.stand_in))
        found.push_back(one.stand_in);
    }
  return found;
}

}  // namespace bursar::approvals
