#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/people/heads.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/limits/checks.hpp"
#include "bursar/safety/schedules/checks.hpp"

/// Who answers for a hazard, how late it is, and what its steps are refused for.
namespace bursar::safety {

/// The open hazard that a failed item is known by already, or none.
inline HazardId open_hazard(const Books& books, const FindingKey& key) {
  const auto& hazards = books.safety.hazards;
  const auto id = hazards.last(key);
  return id != HazardId{} && open(hazards[id].state) ? id : HazardId{};
}

/// Whether a hazard still has to be put right, so that it can be late.
inline bool to_be_rectified(const Hazard& hazard) {
  return hazard.state == HazardState::registered || hazard.state == HazardState::settled;
}

/// Who answers for a hazard on a day: who was settled, else the holders of its post in its unit,
/// else those of it anywhere, else the heads of the unit, and of those above. Nobody where all are
/// gone.
inline std::vector<PersonId> owners(const Books& books, HazardId id, Date day) {
  const auto& hazard = books.safety.hazards[id];
  if (hazard.settled && books.people.persons()[hazard.settled->person].here(day))
    return {hazard.settled->person};
  auto unit = unit_of(books, hazard.target);
  if (hazard.owner != PostId{}) {
    auto holders = holders_for(books, hazard.owner, target_of(unit), day);
    if (!holders.empty()) return holders;
  }
  for (; unit != UnitId{}; unit = books.people.units()[unit].parent)
    if (auto heads = people::heads_of(books.people, unit, day); !heads.empty()) return heads;
  return {};
}

/// How many working days a hazard is late on a day; none where it needs not be put right any more.
inline int days_late(const Books& books, HazardId id, Date day) {
  const auto& hazard = books.safety.hazards[id];
  if (!to_be_rectified(hazard)) return 0;
  return approvals::working_days_between(books.approvals.years(), hazard.due, day);
}
/// How far up it has gone: 1 from the first working day that it is late, and one more every so many
/// as the limit escalation-days says.
inline int escalation_level(const Books& books, HazardId id, Date day) {
  const int late = days_late(books, id, day);
  if (late == 0) return 0;
  const auto pace = limit_whole(books, "escalation-days", day);
  return 1 + (pace && *pace > 0 ? (late - 1) / *pace : 0);
}
/// To whom it has gone: at each level the first heads, from its unit upwards, whom it had not
/// reached.
inline std::vector<PersonId> escalated(const Books& books, HazardId id, Date day) {
  auto reached = owners(books, id, day);
  const auto below = reached.size();
  const auto unit = unit_of(books, books.safety.hazards[id].target);
  for (int level = escalation_level(books, id, day); level > 0; --level) {
    std::vector<PersonId> heads;
    for (auto at = unit; at != UnitId{} && heads.empty(); at = books.people.units()[at].parent) {
      heads = people::heads_of(books.people, at, day);
      std::erase_if(heads, [&](PersonId one) { return people::among(reached, one); });
    }
    if (heads.empty()) break;
    reached.insert(reached.end(), heads.begin(), heads.end());
  }
  return {reached.begin() + static_cast<std::ptrdiff_t>(below), reached.end()};
}

/// When a hazard was closed last; only of one that is closed.
inline Date closed_on(const Hazard& hazard) { return hazard.trail.back().on; }

/// The day by which a hazard is to be put right: as given, else by the limit of its grade; none
/// where there is none.
inline std::optional<Date> due_or_limit(const Books& books, const std::optional<Date>& due,
                                        Grade grade, Date today) {
  if (due) return due;
  const auto* code = grade == Grade::major ? "rectify-days-major" : "rectify-days";
  const auto days = limit_whole(books, code, today);
  if (!days) return {};
  return approvals::after_working_days(books.approvals.years(), today, *days);
}

/// The hazard is there.
inline Verdict check_hazard(const Books& books, std::string_view field, const HazardCode& code) {
  if (books.safety.hazards.id(code) != HazardId{}) return {};
  return refuse(hazard_unknown, field, {{"hazard", code.value}});
}
inline Refusal wrong_state(std::string_view field, const Hazard& hazard) {
  return refuse(hazard_state, field, {{"hazard", hazard.code.value}, word("state", hazard.state)});
}
/// A list of hazards fits, and names each once.
inline Verdict check_hazard_list(const std::vector<HazardCode>& codes) {
  if (auto v = check_count("hazards", codes.size(), kHazardLimit); !v) return v;
  std::set<std::string_view> seen;
  for (const auto& code : codes)
    if (!seen.insert(code).second)
      return refuse(hazard_repeated, "hazards", {{"hazard", code.value}});
  return {};
}
/// A day until when there is, and it has not passed.
inline Verdict check_due(const std::optional<Date>& due, Date today) {
  if (!due) return refuse(due_missing, "due");
  if (*due >= today) return {};
  return refuse(due_past, "due", {{"due", date_text(*due)}, {"today", date_text(today)}});
}
namespace detail {
/// Whether somebody put a hazard right, or filed that, since it was found or opened again.
inline bool has_rectified(const Hazard& hazard, PersonId person) {
  for (auto step = hazard.trail.rbegin(); step != hazard.trail.rend(); ++step) {
    if (step->what == HazardEvent::reopened) return false;
    const bool by = step->person == person || step->by == person;
    if (step->what == HazardEvent::rectified && by) return true;
  }
  return false;
}
}  // namespace detail
/// Who looks whether it was put right is somebody else than who did it or filed it, also where that
/// was tried before.
inline Verdict check_verifier(const Books& books, std::string_view field, HazardId id,
                              const Context& context) {
  const auto& hazard = books.safety.hazards[id];
  if (!detail::has_rectified(hazard, filer(books, context))) return {};
  return refuse(verifier_rectified, field,
                {{"hazard", hazard.code.value}, {"person", context.by.value}});
}

}  // namespace bursar::safety
