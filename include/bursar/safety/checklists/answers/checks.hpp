#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/safety/checklists/answers/score.hpp"
#include "bursar/safety/checklists/forms.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/hazards/checks.hpp"

/// What answers are refused for, and what failed comes to.
namespace bursar::safety {

/// There are not too many answers, and none has too many files.
inline Verdict check_answer_counts(const std::optional<std::vector<Answer>>& answers) {
  if (!answers) return {};
  if (auto v = check_count("answers", answers->size(), kAnswerLimit); !v) return v;
  for (const auto& one : *answers)
    if (one.files)
      if (auto v = check_count("answers", one.files->size(), kAnswerFileLimit); !v) return v;
  return {};
}
/// Every file of the answers has a well-formed digest.
inline Verdict check_answer_files(const std::optional<std::vector<Answer>>& answers) {
  if (!answers) return {};
  for (const auto& one : *answers)
    if (one.files)
      if (auto v = safety::check_evidence(*one.files, "answers"); !v) return v;
  return {};
}

/// A flaw of an answer as the refusal that it is.
inline Refusal refusal_of(const TemplateVersion& version, const Scored& scored, const Flaw& flaw) {
  const auto& item = version.items[flaw.item];
  const auto* answer = scored.items[flaw.item].answer;
  Figures figures{{"item", item.code.value}};
  if (flaw.why == &answer_unfit) {
    figures.push_back(word("kind", item.kind));
    figures.push_back({"value", answer && answer->value ? answer->value->value : std::string()});
  }
  if (flaw.why == &constraint_failed)
    figures.push_back(
        {"message", (item.message.empty() ? item.constraint.value : item.message.value)});
  return refuse(*flaw.why, "answers", std::move(figures));
}
/// The answer that fits no item, as the refusal that it is.
inline Refusal strange_answer(const Scored& scored) {
  return refuse(*scored.why_strange, "answers", {{"item", scored.stranger->item.value}});
}
/// Every answer is one to an item that is asked, once, and is as the item wants it.
inline Verdict check_answers(const TemplateVersion& version, const Scored& scored) {
  if (scored.stranger) return strange_answer(scored);
  if (scored.flaws.empty()) return {};
  return refusal_of(version, scored, scored.flaws.front());
}

/// The hazards that an inspection found and that are open, with the places of their items.
struct OpenFinding {
  std::uint16_t item = 0;
  HazardId hazard{};
};
inline std::vector<OpenFinding> open_findings(const Books& books, const Inspection& one) {
  std::vector<OpenFinding> found;
  books.safety.checklists.each_finding(one, [&](const FindingRecord& finding) {
    if (open(books.safety.hazards[finding.hazard].state))
      found.push_back({finding.item, finding.hazard});
  });
  return found;
}

/// By what a failed item is known again.
inline FindingKey key_of(TemplateId checklist, const ItemRecord& item, Target target) {
  return {checklist, item.code, target};
}

namespace detail {
/// Looked at again, what failed is on the hazard that it was on.
inline std::vector<Finding> findings_again(const TemplateVersion& version, const Scored& scored,
                                           const Books& books, const Inspection& first) {
  std::vector<Finding> findings;
  for (const auto& one : open_findings(books, first))
    if (scored.items[one.item].failed)
      findings.push_back(
          {version.items[one.item].code, books.safety.hazards[one.hazard].code, true});
  return findings;
}
/// The hazard that a failed item opens: the inspection's code with its number among the new ones.
inline HazardCode new_hazard_code(const InspectionCode& inspection, int number) {
  return HazardCode(inspection.value + "-" + std::to_string(number));
}
}  // namespace detail

/// What the items that failed come to: the open hazard of the item, or a new one.
inline std::vector<Finding> next_findings(const Inspect& form, const Scored& scored,
                                          const Books& books) {
  const auto& checklists = books.safety.checklists;
  const auto checklist = checklists.templates().id(*form.checklist);
  const auto& version = *checklists.version(checklist, *form.version);
  if (form.again)
    return detail::findings_again(version, scored, books, checklists[checklists.id(*form.again)]);
  std::vector<Finding> findings;
  int number = 0;
  for (std::size_t i = 0; i < scored.items.size(); ++i) {
    if (!scored.items[i].failed) continue;
    const auto& item = version.items[i];
    const auto known = open_hazard(books, key_of(checklist, item, *target_of(form, books)));
    if (known != HazardId{})
      findings.push_back({item.code, books.safety.hazards[known].code, true});
    else
      findings.push_back({item.code, detail::new_hazard_code(form.inspection, ++number), {}});
  }
  return findings;
}

namespace detail {
inline Verdict figure_differs(std::string_view field, std::string given, std::string by_books) {
  return refuse(
      figures_differ, field,
      {{"field", std::string(field)}, {"given", std::move(given)}, {"books", std::move(by_books)}});
}
template <class T>
Verdict check_number(std::string_view field, const std::optional<T>& given, std::uint32_t books) {
  if (!given || static_cast<std::uint32_t>(given->value) == books) return {};
  return figure_differs(field, std::to_string(given->value), std::to_string(books));
}
/// Findings as they stand in a refusal: "f03 J-1, f07 J-2".
inline std::string findings_text(const std::vector<Finding>& findings) {
  std::string text;
  for (const auto& one : findings)
    text += (text.empty() ? "" : ", ") + one.item.value + " " + one.hazard.value;
  return text;
}
inline Verdict check_result(const Inspect& form, const Scored& scored) {
  if (!form.result || *form.result == scored.result()) return {};
  return figure_differs("result", std::string(enum_name(*form.result)),
                        std::string(enum_name(scored.result())));
}
}  // namespace detail

/// What new hazards would be called is free.
inline Verdict check_hazards_free(const std::vector<Finding>& findings, const Books& books) {
  for (const auto& one : findings)
    if (!one.again && books.safety.hazards.id(one.hazard) != HazardId{})
      return refuse(hazard_taken, "inspection", {{"hazard", one.hazard.value}});
  return {};
}
/// What the form says of score, result and findings is what the books come to.
inline Verdict check_figures(const Inspect& form, const Scored& scored,
                             const std::vector<Finding>& findings) {
  if (auto v = detail::check_number("earned", form.earned, scored.earned); !v) return v;
  if (auto v = detail::check_number("possible", form.possible, scored.possible); !v) return v;
  if (auto v = detail::check_result(form, scored); !v) return v;
  if (!form.findings || *form.findings == findings) return {};
  return detail::figure_differs("findings", detail::findings_text(*form.findings),
                                detail::findings_text(findings));
}

}  // namespace bursar::safety
