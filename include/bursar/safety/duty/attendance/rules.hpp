#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/safety/duty/checks.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Who was on duty of those planned 值班考勤.
namespace bursar::safety {

inline void complete(RecordAttendance& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// Who is planned for a slot of a day: the school's people, and how many from outside.
struct Planned {
  std::vector<PersonId> people;
  std::int32_t outside = 0;

  bool none() const { return people.empty() && outside == 0; }
};
inline Planned planned_for(const DutyDay* day, std::uint16_t slot) {
  Planned planned;
  if (!day) return planned;
  for (const auto& one : day->duties) {
    if (one.slot != slot) continue;
    if (one.who.person != PersonId{}) planned.people.push_back(one.who.person);
    planned.outside += one.who.person == PersonId{};
  }
  return planned;
}

/// The place of the slot that a form names, or nothing where nobody is planned for it.
inline std::optional<std::uint16_t> planned_slot(const RecordAttendance& form, const Books& books,
                                                 Date on) {
  const auto& duty = books.safety.duty;
  const auto roster = duty.rosters().id(form.roster);
  const auto* version = duty.rosters()[roster].on(on);
  const auto place = version ? version->slot(form.slot) : std::nullopt;
  if (!place || planned_for(duty.day(roster, on), *place).none()) return {};
  return place;
}

/// Everybody whom a form says to have been there, or not.
inline std::vector<PersonCode> listed(const RecordAttendance& form) {
  auto codes = or_none(form.present);
  for (const auto& one : or_none(form.absent)) codes.push_back(one.person);
  return codes;
}

/// Each of those planned is in one of the two lists, once, and nobody else; who stood in was not
/// planned, is named once.
inline Verdict check_listed(const RecordAttendance& form, const Books& books,
                            const Planned& planned) {
  const auto& persons = books.people.persons();
  const auto codes = listed(form), covers = or_none(form.covered_by);
  const auto differs = [](const PersonCode& person) {
    return refuse(attendance_differs, "present", {{"person", person.value}});
  };
  const auto is_planned = [&](const PersonCode& code) {
    return std::count(planned.people.begin(), planned.people.end(), persons.id(code)) > 0;
  };
  for (const auto id : planned.people)
    if (std::count(codes.begin(), codes.end(), persons[id].code) != 1)
      return differs(persons[id].code);
  for (const auto& code : codes)
    if (!is_planned(code)) return differs(code);
  for (const auto& code : covers)
    if (is_planned(code) || std::count(covers.begin(), covers.end(), code) > 1)
      return differs(code);
  return {};
}

inline std::int32_t outside_present(const RecordAttendance& form) {
  return form.outside_present ? form.outside_present->value : 0;
}

/// Whoever stood there was at the school, in the post, and had the certificate; no more stood in
/// than were absent.
inline Verdict check_stood(const RecordAttendance& form, const Books& books, std::uint16_t place,
                           Date on) {
  const auto covers = or_none(form.covered_by);
  for (const auto& code : or_none(form.present))
    if (auto v = people::check_was_here(books.people, "present", code, on); !v) return v;
  for (const auto& code : covers)
    if (auto v = people::check_was_here(books.people, "covered_by", code, on); !v) return v;
  const auto& version = *books.safety.duty.rosters().find(form.roster)->on(on);
  const auto& slot = version.slots[place];
  for (const auto& code : or_none(form.present))
    if (auto v = check_qualified(books, "present", code, version, slot, on); !v) return v;
  for (const auto& code : covers)
    if (auto v = check_qualified(books, "covered_by", code, version, slot, on); !v) return v;
  if (covers.size() <= or_none(form.absent).size()) return {};
  return refuse(attendance_differs, "covered_by", {{"person", covers.back().value}});
}
}  // namespace detail

inline Verdict decide(const RecordAttendance& form, const Books& books, const Context& context) {
  if (auto v = check_roster(books, form.roster); !v) return v;
  const auto on = day_of(form.on, context);
  if (auto v = check_past("on", on, context); !v) return v;
  const auto place = detail::planned_slot(form, books, on);
  if (!place)
    return refuse(duty_unknown, "slot",
                  {{"slot", form.slot.value}, {"date", date_text(on)}, {"who", "-"}});
  const auto& day = *books.safety.duty.day(books.safety.duty.rosters().id(form.roster), on);
  if (day.attended(*place))
    return refuse(attended_already, "slot", {{"slot", form.slot.value}, {"date", date_text(on)}});
  const auto planned = detail::planned_for(&day, *place);
  if (auto v = detail::check_listed(form, books, planned); !v) return v;
  if (const auto came = detail::outside_present(form); came > planned.outside)
    return refuse(
        outside_over, "outside_present",
        {{"planned", std::to_string(planned.outside)}, {"present", std::to_string(came)}});
  return detail::check_stood(form, books, *place, on);
}

inline void post(const RecordAttendance& form, Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  const auto& persons = books.people.persons();
  Attendance attendance;
  attendance.slot = *detail::planned_slot(form, books, on);
  attendance.by = filer(books, context), attendance.at = context.at;
  for (const auto& code : or_none(form.present)) attendance.present.push_back(persons.id(code));
  for (const auto& one : or_none(form.absent))
    attendance.absent.emplace_back(persons.id(one.person), one.why);
  for (const auto& code : or_none(form.covered_by))
    attendance.covered_by.push_back(persons.id(code));
  attendance.outside_present = detail::outside_present(form);
  const auto roster = books.safety.duty.rosters().id(form.roster);
  books.safety.duty.add(roster, on, std::move(attendance));
  happened(books, LedgerKind::record_attendance, roster, context);
}

}  // namespace bursar::safety
