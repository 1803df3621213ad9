#pragma once

#include <cstdint>

#include "bursar/books.hpp"

/// What inspections, drills, sessions and patrols do to the schedules they were done under.
namespace bursar::safety {

/// A schedule was done for a target on a day by the inspection, drill, session or patrol of that
/// number.
template <class Id>
void note_done(Books& books, ScheduleId schedule, Target target, Date on, Id done_by) {
  books.safety.schedules.note_done(schedule, target, {on, static_cast<std::uint32_t>(done_by)});
}

/// An asset was looked at before or after its use; that it was done is noted apart.
inline void note_use(Books& books, ScheduleId schedule, AssetId asset, UseMoment use, Date on,
                     InspectionId look, PersonId by) {
  const UseDay day{schedule, asset, on};
  if (use == UseMoment::before) return books.safety.schedules.begin_use(day, look, by);
  books.safety.schedules.end_use(day, look);
}

}  // namespace bursar::safety
