#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/safety/checklists/again/rules.hpp"
#include "bursar/safety/ledger/effects.hpp"
#include "bursar/safety/schedules/effects.hpp"

namespace bursar {

/// The answers as they were scored, from the first step that needed it on.
template <>
struct Workings<safety::Inspect> {
  std::unique_ptr<const safety::Scored> scored;
};

}  // namespace bursar

/// Inspections are recorded.
namespace bursar::safety {

namespace detail {
template <class T>
void take(std::optional<T>& field, const std::optional<T>& from) {
  if (!field) field = from;
}
/// What the filer's own draft says, where the form leaves it out.
inline void take_draft(Inspect& form, const Books& books, const Context& context) {
  const auto* draft = books.safety.checklists.draft(form.inspection);
  if (!draft || draft->by != filer(books, context)) return;
  take(form.checklist, std::optional(books.safety.checklists.templates()[draft->checklist].code));
  if (!form.unit && !form.room && !form.asset)
    form.unit = draft->unit, form.room = draft->room, form.asset = draft->asset;
  take(form.schedule, draft->schedule), take(form.again, draft->again);
  take(form.use, draft->use), take(form.answers, std::optional(draft->answers));
  if (!level_asked(books, form.schedule, context.today)) take(form.level, draft->level);
}
/// The checklist of the schedule that the form names.
inline void take_schedule(Inspect& form, const Books& books, Date day) {
  take(form.level, level_asked(books, form.schedule, day));
  if (form.checklist || !form.schedule) return;
  const auto* found = books.safety.schedules.all().find(*form.schedule);
  if (!found) return;
  const auto id = round_on(books, *found, day).version->checklist;
  if (id != TemplateId{}) form.checklist = books.safety.checklists.templates()[id].code;
}
/// The version that a form was completed with; null where there is no such.
inline const TemplateVersion* version_named(const Inspect& form, const Books& books) {
  if (!form.checklist || !form.version) return nullptr;
  const auto& checklists = books.safety.checklists;
  const auto id = checklists.templates().id(*form.checklist);
  return id == TemplateId{} ? nullptr : checklists.version(id, *form.version);
}
/// The answers scored by the checklist that the form names: before, or now.
inline const Scored& scored(const Inspect& form, const Books& books, Date day,
                            Workings<Inspect>& workings) {
  if (!workings.scored) {
    auto view = view_of(form.answers);
    view.again = again_of(form, books);
    workings.scored = std::make_unique<const Scored>(*version_named(form, books), view, books, day);
  }
  return *workings.scored;
}
/// Score, result and findings, where nothing is wrong with the answers: what is wrong is refused
/// before they are asked.
inline void take_figures(Inspect& form, const Books& books, Date day, Workings<Inspect>& workings) {
  const auto* version = version_named(form, books);
  const auto* first = again_of(form, books);
  const bool known = version && target_of(form, books) && (first || !form.again);
  if (!known || (first && &books.safety.checklists.version_of(*first) != version)) return;
  const auto& scored = detail::scored(form, books, day, workings);
  if (!scored.fine()) return;
  take(form.earned, std::optional(Whole<0, 50000000>(static_cast<std::int32_t>(scored.earned))));
  take(form.possible,
       std::optional(Whole<0, 50000000>(static_cast<std::int32_t>(scored.possible))));
  take(form.result, std::optional(scored.result()));
  if (!form.findings) form.findings = next_findings(form, scored, books);
}
}  // namespace detail

inline void complete(Inspect& form, const Books& books, const Context& context,
                     Workings<Inspect>& workings) {
  detail::take_draft(form, books, context);
  complete_again(form, books);
  detail::take_schedule(form, books, context.today);
  if (form.checklist && !form.version)
    if (const auto pinned = pinned_version(form, books, *form.checklist, context.today))
      form.version = Whole<1, 10000>(*pinned);
  detail::take_figures(form, books, context.today, workings);
}

namespace detail {
inline Verdict check_inspection_code(const Inspect& form, const Books& books,
                                     const Context& context) {
  if (auto v = check_not_recorded(books, form.inspection); !v) return v;
  if (form.inspection.value.size() > kInspectionCodeLimit)
    return refuse(code_long, "inspection", {{"inspection", form.inspection.value}});
  return check_own_draft(books, form.inspection, context);
}
inline Verdict check_inspection_schedule(const Inspect& form, const Books& books,
                                         const Context& context) {
  if (!form.schedule) return {};
  const auto written = target_text(form);
  Asked asked;
  asked.schedule = *form.schedule, asked.task = Task::inspection;
  asked.checklist = books.safety.checklists.templates().id(*form.checklist);
  asked.target = target_of(form, books), asked.written = written;
  asked.use = form.use, asked.on = context.today;
  return check_schedule(books, asked, context);
}
inline Verdict check_level(const Inspect& form, const Books& books, Date day) {
  const auto asked = level_asked(books, form.schedule, day);
  if (!asked || !form.level || *form.level == *asked) return {};
  return figure_differs("level", std::string(enum_name(*form.level)),
                        std::string(enum_name(*asked)));
}
/// The answers, what they come to, and the files.
inline Verdict check_content(const Inspect& form, const Books& books, const Context& context,
                             Workings<Inspect>& workings) {
  const auto& version = *version_named(form, books);
  const auto& scored = detail::scored(form, books, context.today, workings);
  if (auto v = check_answers(version, scored); !v) return v;
  if (auto v = check_rechecked(form, version, scored, books, context); !v) return v;
  const auto findings = next_findings(form, scored, books);
  if (auto v = check_hazards_free(findings, books); !v) return v;
  if (auto v = check_level(form, books, context.today); !v) return v;
  if (auto v = check_figures(form, scored, findings); !v) return v;
  if (auto v = check_answer_files(form.answers); !v) return v;
  return safety::check_evidence(form.files);
}
}  // namespace detail

inline Verdict decide(const Inspect& form, const Books& books, const Context& context,
                      Workings<Inspect>& workings) {
  if (auto v = check_answer_counts(form.answers); !v) return v;
  if (auto v = detail::check_inspection_code(form, books, context); !v) return v;
  if (!form.checklist) return refuse(template_missing, "template");
  if (auto v = check_version(form, books, *form.checklist, context.today); !v) return v;
  if (auto v = detail::check_inspection_schedule(form, books, context); !v) return v;
  if (auto v = check_target(form, books); !v) return v;
  if (auto v = check_again(form, books); !v) return v;
  return detail::check_content(form, books, context, workings);
}

namespace detail {
inline Inspection inspection_of(const Inspect& form, const Books& books, const Context& context) {
  Inspection one;
  one.at = context.at, one.on = context.today, one.by = filer(books, context);
  one.checklist = books.safety.checklists.templates().id(*form.checklist);
  one.version = static_cast<std::uint16_t>(form.version->value);
  if (form.schedule) one.schedule = books.safety.schedules.all().id(*form.schedule);
  one.target = *target_of(form, books), one.level = form.level, one.use = form.use;
  if (form.again) one.again = books.safety.checklists.id(*form.again);
  one.earned = static_cast<std::uint32_t>(form.earned->value);
  one.possible = static_cast<std::uint32_t>(form.possible->value);
  one.result = *form.result;
  return one;
}
/// Keeps one answer, packed. A calculated value is kept as if it were answered.
inline void keep_answer(Checklists& checklists, const TemplateVersion& version, std::size_t at,
                        const ScoredItem& one, bool failed) {
  const auto& item = version.items[at];
  const auto value =
      item.kind == Kind::calculated ? one.value : *value_of(version, item, *one.answer);
  AnswerRecord record;
  record.item = static_cast<std::uint16_t>(at), record.failed = failed;
  record.na = one.answer && one.answer->na.value_or(false);
  record.empty = value.empty();
  if (!value.empty())
    record.value = packed(version, item, value, [&](auto text) { return checklists.keep(text); });
  if (one.answer && one.answer->note) record.note = checklists.keep(*one.answer->note);
  checklists.add(record, one.answer ? one.answer->files : std::nullopt);
}
/// Keeps the answers in the order of the items. What failed is what the findings name.
inline void keep_answers(const Inspect& form, const Scored& scored, Books& books) {
  const auto& version = *version_named(form, books);
  std::size_t next = 0;
  for (std::size_t i = 0; i < scored.items.size(); ++i) {
    const auto& one = scored.items[i];
    const bool calculated = version.items[i].kind == Kind::calculated && one.asked;
    if (!one.answer && !(calculated && !one.value.empty())) continue;
    const auto& findings = *form.findings;
    const bool failed = next < findings.size() && findings[next].item == version.items[i].code;
    keep_answer(books.safety.checklists, version, i, one, failed);
    if (failed) ++next;
  }
}

/// What is wrong, as the hazard says it: the item's wording, with the note.
inline Remark what_failed(const Inspect& form, const ItemRecord& item) {
  std::string text = item.name.value;
  for (const auto& one : entries(form.answers))
    if (one.item == item.code && one.note && !one.note->empty()) text += ": " + one.note->value;
  return std::string(expression::detail::first_characters(text, Remark::max));
}
inline NewHazard hazard_of(const Inspect& form, const Books& books, const ItemRecord& item,
                           const Finding& finding, InspectionId id, const Context& context) {
  const auto& version = *version_named(form, books);
  const auto& one = books.safety.checklists[id];
  NewHazard hazard;
  hazard.code = finding.hazard, hazard.source = Source::inspection;
  hazard.what = what_failed(form, item), hazard.field = version.field;
  hazard.grade = item.grade, hazard.major = item.major, hazard.owner = item.owner;
  hazard.target = one.target, hazard.inspection = id;
  hazard.rule = item.source.empty() ? version.source : item.source;
  hazard.key = key_of(one.checklist, item, one.target);
  hazard.due = approvals::after_working_days(books.approvals.years(), context.today, item.days);
  return hazard;
}
/// Opens a hazard for each finding, or finds it again on the one that is open.
inline void keep_findings(const Inspect& form, Books& books, InspectionId id,
                          const Context& context) {
  const auto& version = *version_named(form, books);
  for (const auto& finding : *form.findings) {
    const auto at = version.place(finding.item);
    auto hazard = books.safety.hazards.id(finding.hazard);
    if (!form.again)
      hazard = open_finding(books, hazard_of(form, books, version.items[at], finding, id, context),
                            context);
    books.safety.checklists.add(FindingRecord{hazard, at, finding.again.value_or(false)});
  }
}
/// Notes under its schedule that it was done.
inline void note_inspection(Books& books, InspectionId id, const Context& context) {
  const auto& one = books.safety.checklists[id];
  if (one.schedule == ScheduleId{}) return;
  note_done(books, one.schedule, one.target, context.today, id);
  if (one.use)
    note_use(books, one.schedule, AssetId(one.target.number), *one.use, context.today, id, one.by);
}
}  // namespace detail

inline void post(const Inspect& form, Books& books, const Context& context,
                 Workings<Inspect>& workings) {
  auto& checklists = books.safety.checklists;
  const auto* first = again_of(form, books);
  const auto asked = first ? open_findings(books, *first) : std::vector<OpenFinding>();
  const auto& scored = detail::scored(form, books, context.today, workings);
  const auto id = checklists.add(form.inspection, or_none(form.remark),
                                 detail::inspection_of(form, books, context));
  detail::keep_answers(form, scored, books);
  detail::keep_findings(form, books, id, context);
  if (form.again) recheck_findings(books, asked, id, context);
  checklists.attach(form.files);
  checklists.end_draft(form.inspection);
  detail::note_inspection(books, id, context);
  happened(books, LedgerKind::inspect, id, context);
}

}  // namespace bursar::safety
