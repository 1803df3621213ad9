#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/people/certificates/checks.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/duty/forms.hpp"

/// What the rules of duties ask again and again: which days count, and who may stand where.
namespace bursar::safety {

inline constexpr boost::gregorian::days kOneDay(1);

/// Whether a day is one of those that a roster is for.
inline bool on_roster(const Books& books, Days days, Date day) {
  const bool worked = days == Days::working || days == Days::school;
  const bool taught = days == Days::term || days == Days::school;
  return (!worked || approvals::works(books.approvals.years(), day)) &&
         (!taught || books.safety.limits.term(day));
}
/// Whether a slot must be covered on a day.
inline bool demanded(const Books& books, const RosterVersion& version, const SlotRecord& slot,
                     Date day) {
  return slot.on_weekday(day) && on_roster(books, version.days, day);
}
/// The day of the week, 1 for Monday.
inline int weekday_of(Date day) { return (day.day_of_week().as_number() + 6) % 7 + 1; }

/// The roster is in the books.
inline Verdict check_roster(const Books& books, const RosterCode& roster) {
  if (books.safety.duty.rosters().has(roster)) return {};
  return refuse(roster_unknown, "roster", {{"roster", roster.value}});
}

/// Whether somebody holds a post on a day, in any unit; everybody does where none is asked.
inline bool holds_post(const Books& books, PersonId person, PostId post, Date day) {
  const auto& people = books.people;
  if (post == PostId{}) return true;
  const auto& indices = people.persons()[person].appointments;
  return std::any_of(indices.begin(), indices.end(), [&](std::size_t index) {
    const auto& one = people.appointments()[index];
    return one.post == post && one.period.holds(day);
  });
}

/// Whether somebody has the certificate that a slot asks for on a day.
inline bool holds_certificate(const Books& books, PersonId person, const SlotRecord& slot,
                              Date day) {
  if (slot.certificate.value.empty()) return true;
  const auto& people = books.people;
  return people::certified(people, person, people.certificates.kinds().id(slot.certificate), day);
}

/// Why somebody cannot stand at a slot on a day, or nothing.
inline std::optional<GapReason> unfit(const Books& books, PersonId person,
                                      const RosterVersion& version, const SlotRecord& slot,
                                      Date day) {
  if (!books.people.persons()[person].here(day)) return GapReason::left;
  if (!holds_post(books, person, version.post, day)) return GapReason::post;
  if (!holds_certificate(books, person, slot, day)) return GapReason::certificate;
  return {};
}

/// Somebody who is in the books holds the post of a roster and the certificate of a slot.
inline Verdict check_qualified(const Books& books, std::string_view field, const PersonCode& person,
                               const RosterVersion& version, const SlotRecord& slot, Date day) {
  const auto id = books.people.persons().id(person);
  if (!holds_post(books, id, version.post, day))
    return refuse(not_of_post, field,
                  {{"person", person.value},
                   {"post", books.people.posts()[version.post].code.value},
                   {"date", date_text(day)}});
  if (holds_certificate(books, id, slot, day)) return {};
  return people::check_unlapsed(books.people, field, person, slot.certificate, day);
}

/// Somebody may stand at a slot on a day: they are here, in the post, with the certificate.
inline Verdict check_fit(const Books& books, std::string_view field, const PersonCode& person,
                         const RosterVersion& version, const SlotRecord& slot, Date day) {
  if (auto v = people::check_was_here(books.people, field, person, day); !v) return v;
  return check_qualified(books, field, person, version, slot, day);
}

/// People from outside stand only where they may.
inline Verdict check_outside(std::string_view field, const SlotRecord& slot,
                             const std::optional<Name>& outside) {
  if (!outside || slot.outside) return {};
  return refuse(outside_unfit, field, {{"slot", slot.code.value}});
}

/// Whom a form names, of the school or from outside.
inline Stander stander(const Books& books, const std::optional<PersonCode>& person,
                       const std::optional<Name>& outside) {
  return {person ? books.people.persons().id(*person) : PersonId{}, or_none(outside)};
}
/// The same as it is written in a refusal.
inline std::string stander_text(const std::optional<PersonCode>& person,
                                const std::optional<Name>& outside) {
  return person ? person->value : outside ? outside->value : std::string("-");
}

/// Calls `f(roster, duty, slot)` for every duty that somebody has on a day, in any roster.
template <class F>
void each_duty_of(const Books& books, PersonId person, Date day, F f) {
  const auto& duty = books.safety.duty;
  for (std::uint32_t i = 1; i <= duty.rosters().size(); ++i) {
    const auto* planned = duty.day(RosterId(i), day);
    if (!planned) continue;
    const auto& slots = duty.rosters()[RosterId(i)].on(day)->slots;
    for (const auto& one : planned->duties)
      if (one.who.person == person) f(RosterId(i), one, slots[one.slot]);
  }
}

inline Refusal refuse_repeated(std::string_view field, const PersonCode& person,
                               const SlotRecord& slot, Date day) {
  return refuse(duty_repeated, field,
                {{"person", person.value}, {"slot", slot.code.value}, {"date", date_text(day)}});
}
inline Refusal refuse_overlap(std::string_view field, const PersonCode& person,
                              const SlotRecord& slot, const SlotRecord& other, Date day) {
  return refuse(duty_overlaps, field,
                {{"person", person.value},
                 {"date", date_text(day)},
                 {"slot", slot.code.value},
                 {"other", other.code.value}});
}

/// A slot of a day of a roster.
struct SlotDay {
  RosterId roster{};
  std::uint16_t slot = 0;
  Date day;

  friend bool operator==(const SlotDay&, const SlotDay&) = default;
};

/// Somebody does not stand at a slot already, nor anywhere else at its time, but for a duty that
/// they give up.
inline Verdict check_free(const Books& books, std::string_view field, const PersonCode& person,
                          const SlotDay& at, const std::optional<SlotDay>& given_up = {}) {
  const auto id = books.people.persons().id(person);
  const auto& slot = books.safety.duty.rosters()[at.roster].on(at.day)->slots[at.slot];
  bool repeated = false;
  const SlotRecord* other = nullptr;
  each_duty_of(books, id, at.day, [&](RosterId roster, const DutyRecord& one, const auto& theirs) {
    const SlotDay stands{roster, one.slot, at.day};
    if (given_up && stands == *given_up) return;
    if (stands == at)
      repeated = true;
    else if (!other && theirs.overlaps(slot))
      other = &theirs;
  });
  if (repeated) return refuse_repeated(field, person, slot, at.day);
  return other ? Verdict(refuse_overlap(field, person, slot, *other, at.day)) : Verdict();
}

}  // namespace bursar::safety
