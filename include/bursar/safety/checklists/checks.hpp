#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/safety/checklists/forms.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/schedules/checks.hpp"

/// What several rules of checklists ask: by which version an inspection is, whose a draft is.
namespace bursar::safety {

/// The entries of a list that a form may leave out.
template <class T>
const std::vector<T>& entries(const std::optional<std::vector<T>>& list) {
  static const std::vector<T> none;
  return list ? *list : none;
}

/// The inspection that a form looks at again; null where it names none, or none that is there.
template <class Form>
const Inspection* again_of(const Form& form, const Books& books) {
  if (!form.again) return nullptr;
  const auto& checklists = books.safety.checklists;
  const auto id = checklists.id(*form.again);
  return id == InspectionId{} ? nullptr : &checklists[id];
}
/// The version that an inspection is made with: that of the one it looks at again, else that of its
/// draft, else that of the day. None where the checklist has none yet.
template <class Form>
std::optional<std::int32_t> pinned_version(const Form& form, const Books& books,
                                           TemplateId checklist, Date day) {
  const auto& checklists = books.safety.checklists;
  const auto* first = again_of(form, books);
  if (first && first->checklist == checklist) return first->version;
  const auto* draft = checklists.draft(form.inspection);
  if (draft && draft->checklist == checklist) return draft->version;
  const auto* version = version_on(checklists.templates()[checklist].versions, day);
  return version ? std::optional(version->number) : std::nullopt;
}
/// The same of a checklist by its code.
template <class Form>
std::optional<std::int32_t> pinned_version(const Form& form, const Books& books,
                                           const TemplateCode& code, Date day) {
  const auto id = books.safety.checklists.templates().id(code);
  return id == TemplateId{} ? std::nullopt : pinned_version(form, books, id, day);
}
/// The level that a schedule asks for on a day; none where it says nothing, or is not there.
inline std::optional<Level> level_asked(const Books& books,
                                        const std::optional<ScheduleCode>& schedule, Date day) {
  const auto* found = schedule ? books.safety.schedules.all().find(*schedule) : nullptr;
  return found ? round_on(books, *found, day).version->level : std::nullopt;
}

/// The code is not that of an inspection yet.
inline Verdict check_not_recorded(const Books& books, const InspectionCode& code) {
  if (books.safety.checklists.id(code) == InspectionId{}) return {};
  return refuse(inspection_taken, "inspection", {{"inspection", code.value}});
}
/// A draft of that code, if there is one, is the filer's, or of somebody who is here no more.
inline Verdict check_own_draft(const Books& books, const InspectionCode& code,
                               const Context& context) {
  const auto* draft = books.safety.checklists.draft(code);
  if (!draft || draft->by == filer(books, context)) return {};
  if (!books.people.persons()[draft->by].here(context.today)) return {};
  return refuse(draft_other, "inspection",
                {{"inspection", code.value}, {"person", person_text(books, draft->by)}});
}
/// The checklist is there, and the version is the one to be used.
template <class Form>
Verdict check_version(const Form& form, const Books& books, const TemplateCode& code, Date day) {
  const auto id = books.safety.checklists.templates().id(code);
  if (id == TemplateId{}) return refuse(template_unknown, "template", {{"template", code.value}});
  const auto pinned = pinned_version(form, books, id, day);
  if (pinned && (!form.version || form.version->value == *pinned)) return {};
  const int given = form.version ? form.version->value : 1;
  return refuse(version_unknown, "version",
                {{"template", code.value}, {"version", std::to_string(given)}});
}

}  // namespace bursar::safety
