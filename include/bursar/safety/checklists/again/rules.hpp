#pragma once

#include <algorithm>
#include <vector>

#include "bursar/safety/checklists/answers/checks.hpp"
#include "bursar/safety/checklists/checks.hpp"
#include "bursar/safety/hazards/effects.hpp"

/// An inspection looks again at what an earlier one found and is open still 复查.
namespace bursar::safety {

/// Fills in the checklist and the target of the first inspection, where they are left out.
inline void complete_again(Inspect& form, const Books& books) {
  const auto* first = again_of(form, books);
  if (!first) return;
  if (!form.checklist) form.checklist = books.safety.checklists.templates()[first->checklist].code;
  if (form.unit || form.room || form.asset) return;
  const auto target = first->target;
  if (target.kind == TargetKind::unit) form.unit = books.people.units()[UnitId(target.number)].code;
  if (target.kind == TargetKind::room) form.room = room_code(books, RoomId(target.number));
  if (target.kind == TargetKind::asset) form.asset = asset_code(books, AssetId(target.number));
}

/// The first inspection is there, was made with this checklist of this target, and something that
/// it found is open.
inline Verdict check_again(const Inspect& form, const Books& books) {
  if (!form.again) return {};
  const auto wrong = [&](const Reason& reason) {
    return refuse(reason, "again", {{"inspection", form.again->value}});
  };
  const auto* first = again_of(form, books);
  if (!first) return wrong(inspection_unknown);
  const bool same = books.safety.checklists.templates().id(*form.checklist) == first->checklist &&
                    target_of(form, books) == first->target;
  if (!same) return wrong(again_template);
  if (open_findings(books, *first).empty()) return wrong(findings_none);
  return {};
}

namespace detail {
inline Verdict check_passed(const Books& books, const ItemRecord& item, HazardId id,
                            const Context& context) {
  const auto& hazard = books.safety.hazards[id];
  if (to_be_rectified(hazard))
    return refuse(finding_unrectified, "answers",
                  {{"item", item.code.value}, {"hazard", hazard.code.value}});
  if (hazard.state != HazardState::rectified) return {};
  return check_verifier(books, "answers", id, context);
}
}  // namespace detail

/// What passes now was put right before, by somebody else than who looks again.
inline Verdict check_rechecked(const Inspect& form, const TemplateVersion& version,
                               const Scored& scored, const Books& books, const Context& context) {
  const auto* first = again_of(form, books);
  if (!first) return {};
  for (const auto& one : open_findings(books, *first)) {
    const auto& now = scored.items[one.item];
    if (!now.scored || now.failed) continue;
    if (auto v = detail::check_passed(books, version.items[one.item], one.hazard, context); !v)
      return v;
  }
  return {};
}

/// Moves the hazards on that an inspection looked at again: what passed is verified, what failed
/// goes back or is found again. What is not applicable now is left as it is.
inline void recheck_findings(Books& books, const std::vector<OpenFinding>& asked, InspectionId id,
                             const Context& context) {
  const auto& checklists = books.safety.checklists;
  checklists.each_answer(checklists[id], [&](const AnswerRecord& answer, const auto&) {
    if (answer.na || answer.empty) return;
    const auto found = std::find_if(asked.begin(), asked.end(), [&](const OpenFinding& one) {
      return one.item == answer.item;
    });
    if (found == asked.end()) return;
    recheck(books, found->hazard, !answer.failed, context, Remark(checklists.text(answer.note)));
  });
}

}  // namespace bursar::safety
