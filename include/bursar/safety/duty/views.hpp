#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/safety/duty/checks.hpp"
#include "bursar/safety/views.hpp"

/// What rows about duties are made of.
namespace bursar::safety {

/// Whether a question that may name a roster asks for one.
inline bool asks_for(const Books& books, const std::optional<RosterCode>& roster, RosterId id) {
  return !roster || books.safety.duty.rosters()[id].code == *roster;
}

/// Who stands somewhere, as a row has it: somebody of the school, or somebody from outside.
inline std::string stander_name(const Books& books, const Stander& who) {
  return who.person == PersonId{} ? who.outside.value
                                  : books.people.persons()[who.person].code.value;
}

/// A slot of a day, with who is planned for it and who was there.
struct SlotView {
  RosterId roster{};
  Date day;
  std::uint16_t place = 0;
  const RosterVersion* version = nullptr;
  const DutyDay* planned = nullptr;  ///< null where nobody is planned that day

  const SlotRecord& slot() const { return version->slots[place]; }
  /// Who was there, or null where that was not recorded.
  const Attendance* attended() const { return planned ? planned->attended(place) : nullptr; }
  /// Calls `f(duty)` for each duty of the slot.
  template <class F>
  void each_duty(F f) const {
    if (!planned) return;
    for (const auto& one : planned->duties)
      if (one.slot == place) f(one);
  }
  /// How many of its duties are of people from outside.
  std::int64_t outside() const {
    std::int64_t count = 0;
    each_duty([&](const DutyRecord& one) { count += one.who.person == PersonId{}; });
    return count;
  }
};

/// Calls `f(view)` for each slot of the days of a roster that somebody is planned for.
template <class F>
void each_planned_slot(const Books& books, RosterId id, Span span, F f) {
  const auto& duty = books.safety.duty;
  const auto& roster = duty.rosters()[id];
  duty.each_day(id, span.from, span.until, [&](Date day, const DutyDay& planned) {
    SlotView view{id, day, 0, roster.on(day), &planned};
    std::optional<std::uint16_t> before;  // duties are kept by slots
    for (const auto& one : planned.duties) {
      if (before == one.slot) continue;
      before = view.place = one.slot;
      f(view);
    }
  });
}

/// Calls `f(view)` for each slot of the days of a roster that must be covered.
template <class F>
void each_demanded_slot(const Books& books, RosterId id, Span span, F f) {
  const auto& duty = books.safety.duty;
  const auto& roster = duty.rosters()[id];
  for (auto day = std::max(span.from, roster.versions.front().from); day <= span.until;
       day += kOneDay) {
    const auto* version = roster.on(day);
    if (!version) continue;
    SlotView view{id, day, 0, version, duty.day(id, day)};
    for (std::size_t i = 0; i < version->slots.size(); ++i) {
      view.place = static_cast<std::uint16_t>(i);
      if (demanded(books, *version, view.slot(), day)) f(view);
    }
  }
}

/// How many a slot of a day has, and what the first reason is where it has fewer than it needs.
struct Cover {
  std::int64_t have = 0;
  GapReason reason = GapReason::unpublished;
};
inline Cover cover_of(const Books& books, const SlotView& at) {
  Cover cover;
  if (const auto* attended = at.attended()) {
    cover.have = static_cast<std::int64_t>(attended->present.size() + attended->covered_by.size()) +
                 attended->outside_present;
    cover.reason = GapReason::absent;
    return cover;
  }
  std::optional<GapReason> first;
  at.each_duty([&](const DutyRecord& one) {
    std::optional<GapReason> why;
    if (one.who.person != PersonId{})
      why = unfit(books, one.who.person, *at.version, at.slot(), at.day);
    if (!why) ++cover.have;
    if (!first) first = why;
  });
  cover.reason = first.value_or(GapReason::unpublished);
  return cover;
}

/// Whether whoever has a duty was there; none where nobody recorded it, or where of several people
/// from outside only some came.
inline std::optional<bool> attended(const SlotView& at, const DutyRecord& duty) {
  const auto* recorded = at.attended();
  if (!recorded) return {};
  if (duty.who.person != PersonId{}) {
    const auto& there = recorded->present;
    return std::find(there.begin(), there.end(), duty.who.person) != there.end();
  }
  if (recorded->outside_present == 0) return false;
  return recorded->outside_present == at.outside() ? std::optional(true) : std::nullopt;
}

}  // namespace bursar::safety
