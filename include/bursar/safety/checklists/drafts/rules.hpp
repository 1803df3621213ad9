#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/safety/checklists/answers/checks.hpp"
#include "bursar/safety/checklists/checks.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Inspections that are not finished are kept, and dropped.
namespace bursar::safety {

inline void complete(DraftInspection& form, const Books& books, const Context& context) {
  if (!form.version)
    if (const auto pinned = pinned_version(form, books, form.checklist, context.today))
      form.version = Whole<1, 10000>(*pinned);
  if (!form.level) form.level = level_asked(books, form.schedule, context.today);
}

namespace detail {
/// The answers are to items of the version, each once; what they say is not looked at yet.
inline Verdict check_draft_answers(const DraftInspection& form, const TemplateVersion& version) {
  if (!form.answers) return {};
  std::set<std::string_view> seen;
  for (const auto& one : *form.answers) {
    const auto wrong = [&](const Reason& reason) {
      return refuse(reason, "answers", {{"item", one.item.value}});
    };
    if (version.place(one.item) == kNoPlace) return wrong(item_unknown);
    if (!seen.insert(one.item).second) return wrong(answer_repeated);
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const DraftInspection& form, const Books& books, const Context& context) {
  if (auto v = check_answer_counts(form.answers); !v) return v;
  if (auto v = check_not_recorded(books, form.inspection); !v) return v;
  if (auto v = check_own_draft(books, form.inspection, context); !v) return v;
  if (auto v = check_version(form, books, form.checklist, context.today); !v) return v;
  if (auto v = check_target(form, books); !v) return v;
  const auto& checklists = books.safety.checklists;
  const auto id = checklists.templates().id(form.checklist);
  const auto number = pinned_version(form, books, id, context.today);
  return detail::check_draft_answers(form, *checklists.version(id, *number));
}

inline void post(const DraftInspection& form, Books& books, const Context& context) {
  auto& checklists = books.safety.checklists;
  DraftText text;
  text.by = filer(books, context), text.at = context.at;
  text.checklist = checklists.templates().id(form.checklist);
  text.version = *pinned_version(form, books, text.checklist, context.today);
  text.schedule = form.schedule, text.level = form.level;
  text.unit = form.unit, text.room = form.room, text.asset = form.asset;
  text.again = form.again, text.use = form.use, text.answers = or_none(form.answers);
  const auto id = checklists.save(form.inspection, std::move(text));
  happened(books, LedgerKind::draft_inspection, id, context);
}

inline Verdict decide(const DropDraft& form, const Books& books, const Context& context) {
  if (!books.safety.checklists.draft(form.inspection))
    return refuse(draft_unknown, "inspection", {{"inspection", form.inspection.value}});
  return check_own_draft(books, form.inspection, context);
}

inline void post(const DropDraft& form, Books& books, const Context& context) {
  const auto id = books.safety.checklists.end_draft(form.inspection);
  happened(books, LedgerKind::drop_draft, id, context);
}

}  // namespace bursar::safety
