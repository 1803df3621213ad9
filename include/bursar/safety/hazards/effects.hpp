#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "bursar/safety/hazards/checks.hpp"

/// How hazards come to be and move on: inspections, reports and incidents all go through here.
namespace bursar::safety {

/// What is wrong, as whoever found it says it.
struct NewHazard {
  HazardCode code;
  Source source{};
  Remark what;
  Field field{};
  Grade grade{};
  MajorId major{};
  Target target;
  Date due;
  PostId owner{};
  Remark rule;                    ///< the rule of the item that failed
  std::optional<FindingKey> key;  ///< of an item that failed
  InspectionId inspection{};
  IncidentId incident{};
  HazardId repeats{};  ///< of a report; what an item repeats follows from its key
  std::vector<EvidenceFile> files;
};

namespace detail {
/// A step of today by who files, with the state and the due as they are.
inline HazardStep step_now(const Books& books, HazardId id, HazardEvent what, Remark text,
                           const Context& context) {
  const auto& hazard = books.safety.hazards[id];
  HazardStep step;
  step.what = what, step.state = hazard.state, step.seq = context.seq;
  step.on = context.today, step.by = filer(books, context);
  step.due = hazard.due, step.text = std::move(text);
  return step;
}
/// The closed hazard of the same item that a new one repeats, if it was closed lately.
inline HazardId repeated(const Books& books, const FindingKey& key, Date today) {
  const auto& hazards = books.safety.hazards;
  const auto last = hazards.last(key);
  if (last == HazardId{}) return {};
  const auto months = limit_whole(books, "repeat-months", today);
  if (!months) return last;
  constexpr int most = 12 * (kLastYear - kFirstYear);  // all that the books can have
  const auto until = months_after(closed_on(hazards[last]), std::min(*months, most));
  return until >= today ? last : HazardId{};
}
inline HazardId found_again(Books& books, HazardId id, const Remark& what, const Context& context) {
  auto& hazards = books.safety.hazards;
  hazards.step(id, step_now(books, id, HazardEvent::found_again, what, context));
  ++hazards.change(id).times;
  return id;
}
inline Hazard hazard_of(const Books& books, const NewHazard& found, const Context& context) {
  Hazard hazard;
  hazard.code = found.code, hazard.source = found.source, hazard.what = found.what;
  hazard.field = found.field, hazard.grade = found.grade, hazard.major = found.major;
  hazard.target = found.target, hazard.found = context.today, hazard.due = found.due;
  hazard.owner = found.owner, hazard.rule = found.rule, hazard.key = found.key;
  hazard.inspection = found.inspection, hazard.incident = found.incident;
  hazard.repeats = found.key ? repeated(books, *found.key, context.today) : found.repeats;
  if (hazard.repeats != HazardId{}) hazard.chain = books.safety.hazards[hazard.repeats].chain + 1;
  return hazard;
}
}  // namespace detail

/// Something is wrong. What a failed item found is the open hazard of that item, if there is one:
/// found again; else it is a hazard of its own, with the day and who filed it.
inline HazardId open_finding(Books& books, const NewHazard& found, const Context& context) {
  if (found.key)
    if (const auto known = open_hazard(books, *found.key); known != HazardId{})
      return detail::found_again(books, known, found.what, context);
  auto hazard = detail::hazard_of(books, found, context);
  HazardStep first;
  first.what = HazardEvent::found, first.seq = context.seq;
  first.on = context.today, first.by = filer(books, context);
  first.due = found.due, first.text = found.what, first.files = found.files;
  hazard.trail.push_back(std::move(first));
  const auto id = books.safety.hazards.add(std::move(hazard));
  if (found.incident != IncidentId{}) books.safety.incidents.link(found.incident, id);
  return id;
}

/// Somebody looked whether a hazard was put right. What passed is closed, a major one verified and
/// still to be struck off; what did not goes back to what it was before.
inline void verify(Books& books, HazardId id, bool passed, const Remark& text,
                   const std::vector<EvidenceFile>& files, const Context& context) {
  const auto& hazard = books.safety.hazards[id];
  const auto what = passed ? HazardEvent::verified : HazardEvent::rejected;
  auto step = detail::step_now(books, id, what, text, context);
  const bool major = hazard.grade == Grade::major;
  step.state = passed ? (major ? HazardState::verified : HazardState::closed) : hazard.before;
  step.files = files;
  books.safety.hazards.step(id, std::move(step));
}

/// An inspection looked again at a hazard that is open: put right, it is verified as it is
/// otherwise, or sent back; a major one that fails after it was verified is to be put right anew;
/// else it is found again. That one which nobody put right has passed is refused before.
inline void recheck(Books& books, HazardId id, bool passed, const Context& context,
                    const Remark& text = {}) {
  const auto state = books.safety.hazards[id].state;
  if (state == HazardState::rectified) return verify(books, id, passed, text, {}, context);
  if (passed) return;
  if (state != HazardState::verified) {
    detail::found_again(books, id, text, context);
    return;
  }
  auto step = detail::step_now(books, id, HazardEvent::rejected, text, context);
  step.state = HazardState::settled;
  books.safety.hazards.step(id, std::move(step));
}

}  // namespace bursar::safety
