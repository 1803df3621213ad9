#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/checklists/answers/checks.hpp"
#include "bursar/safety/checklists/checks.hpp"
#include "bursar/safety/views.hpp"

/// What may be asked about inspections that are not finished.
namespace bursar::safety {

/// A draft 检查草稿.
struct DraftRow {
  InspectionCode inspection;
  TemplateCode checklist;
  std::int64_t version = 1;
  PersonCode by;
  std::int64_t answered = 0, problems = 0;
  std::optional<ItemCode> item;
  std::optional<std::string> why, why_zh;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DraftRow;
    v("inspection", &T::inspection, "number that the inspection will have", "检查编号");
    v("template", &T::checklist, "by which checklist", "检查表编号");
    v("version", &T::version, "by which version of it", "版本");
    v("by", &T::by, "whose it is", "检查人");
    v("answered", &T::answered, "items with an answer", "已答项数");
    v("problems", &T::problems, "how much would stand against it as it is", "问题数");
    v("item", &T::item, "the first item of these", "首个问题项目");
    v("why", &T::why, "and why", "原因（英文）");
    v("why_zh", &T::why_zh, "the same in Chinese", "原因");
  }
};
/// The drafts.
struct DraftList {
  static constexpr std::string_view kind = "safety.drafts";
  static constexpr std::string_view about =
      "inspections that are not finished, and what is still missing or wrong in each";
  static constexpr std::string_view about_zh = "检查草稿";
  std::optional<PersonCode> person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &DraftList::person, "only theirs", "人员");
  }
};

namespace detail {
/// What would stand against the answers of a draft, were it filed on the day.
inline void add_problems(DraftRow& row, const DraftText& text, const Books& books, Date day) {
  const auto& version = *books.safety.checklists.version(text.checklist, text.version);
  const auto* first = again_of(text, books);
  if (first && &books.safety.checklists.version_of(*first) != &version) first = nullptr;
  const Scored scored(version, {text.answers, first}, books, day);
  row.problems = static_cast<std::int64_t>(scored.flaws.size()) + (scored.stranger ? 1 : 0);
  if (scored.fine()) return;
  const auto refusal =
      scored.stranger ? strange_answer(scored) : refusal_of(version, scored, scored.flaws.front());
  row.item =
      scored.stranger ? scored.stranger->item : version.items[scored.flaws.front().item].code;
  row.why = refusal.text(), row.why_zh = refusal.text_zh();
}
}  // namespace detail

inline std::vector<DraftRow> answer(const DraftList& q, const Books& books, Date day) {
  std::vector<DraftRow> rows;
  for (const auto& draft : books.safety.checklists.drafts()) {
    if (!draft.text) continue;
    DraftRow row;
    row.by = books.people.persons()[draft.text->by].code;
    if (q.person && row.by != *q.person) continue;
    row.inspection = draft.code, row.version = draft.text->version;
    row.checklist = books.safety.checklists.templates()[draft.text->checklist].code;
    row.answered = static_cast<std::int64_t>(draft.text->answers.size());
    detail::add_problems(row, *draft.text, books, day);
    rows.push_back(std::move(row));
  }
  sort_by(rows, &DraftRow::inspection);
  return rows;
}

}  // namespace bursar::safety
