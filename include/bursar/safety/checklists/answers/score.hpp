#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bursar/base/expression/evaluate.hpp"
#include "bursar/safety/checklists/answers/reading.hpp"
#include "bursar/safety/checklists/reasons.hpp"
#include "bursar/safety/limits/checks.hpp"

/// Answers against a checklist: what applies, what is wrong with them, what they score.
namespace bursar::safety {

/// The answers of an inspection, in any order.
struct AnswerView {
  std::span<const Answer> answers;
  /// Looked at again: only what it found and is open is asked, the rest is as it was.
  const Inspection* again = nullptr;
};
inline AnswerView view_of(const std::optional<std::vector<Answer>>& answers) {
  return {answers ? std::span<const Answer>(*answers) : std::span<const Answer>()};
}

/// What an item came to.
struct ScoredItem {
  Value value;                     ///< empty where it does not apply or nothing is answered
  const Answer* answer = nullptr;  ///< as filed
  std::uint8_t percent = 0;
  bool asked = true, relevant = true, na = false;
  bool scored = false, failed = false;
};

/// Something that is wrong with the answer to an item, by its place.
struct Flaw {
  std::uint16_t item = 0;
  const Reason* why = nullptr;
};

/// The answers of one inspection, scored. One pass over the items in their order: an item's
/// expressions name earlier ones only. It does not stop at a flaw. Texts of values are those of
/// the answers, of the books or its own, so all of them must outlive it, and it stays where it is.
class Scored final : public expression::Lookup {
 public:
  Scored(const TemplateVersion& version, const AnswerView& view, const Books& books, Date day)
      : items(version.items.size()),
        version_(version),
        books_(books),
        day_(day),
        again_(view.again != nullptr),
        sections_(version.sections.size(), Applies::unknown) {
    if (view.again) recall(*view.again);
    match(view.answers);
    for (std::size_t i = 0; i < items.size(); ++i) ask(i);
  }
  Scored(const Scored&) = delete;
  Scored& operator=(const Scored&) = delete;

  std::vector<ScoredItem> items;           ///< in the order of the version
  std::vector<Flaw> flaws;                 ///< in their order
  const Answer* stranger = nullptr;        ///< the first answer that fits no item …
  const Reason* why_strange = nullptr;     ///< … which is not there, or answered already
  std::uint32_t earned = 0, possible = 0;  ///< weights times per cent
  bool critical_failed = false;            ///< an item failed that fails the whole

  /// Whether every answer can be taken as it is.
  bool fine() const { return !stranger && flaws.empty(); }
  /// How the inspection ends: a critical item decides alone, then the mark to pass, if any.
  Outcome result() const {
    const auto mark = version_.pass_mark;
    const bool below =
        mark && possible > 0 && std::uint64_t{earned} * 100 < std::uint64_t{*mark} * possible;
    return critical_failed || below ? Outcome::failed : Outcome::passed;
  }

  Value value(const expression::Mention& mention) const override {
    return items[mention.position].value;
  }
  Value here() const override { return here_; }
  Date today() const override { return day_; }
  std::optional<expression::Decimal> limit(std::string_view code) const override {
    return safety::limit(books_, code, day_);
  }

 private:
  enum class Applies : std::uint8_t { unknown, yes, no };

  /// What an earlier inspection found and is open is asked; all else is as it was then. Where that
  /// one looked again itself, what it did not ask is as it was before it.
  void recall(const Inspection& first) {
    for (auto& one : items) one.asked = one.relevant = false;
    const auto& hazards = books_.safety.hazards;
    books_.safety.checklists.each_finding(first, [&](const FindingRecord& found) {
      auto& one = items[found.item];
      one.asked = one.relevant = open(hazards[found.hazard].state);
    });
    for (const auto* then = &first; then; then = before(*then)) recall_answers(*then);
  }
  const Inspection* before(const Inspection& one) const {
    return one.again == InspectionId{} ? nullptr : &books_.safety.checklists[one.again];
  }
  void recall_answers(const Inspection& then) {
    const auto& checklists = books_.safety.checklists;
    checklists.each_answer(then, [&](const AnswerRecord& answer, const auto&) {
      auto& one = items[answer.item];
      if (one.relevant) return;
      one.relevant = true, one.na = answer.na;
      one.value = value_of(checklists, version_, answer);
    });
  }

  /// Finds the items of the answers. Those mostly come in the order of the items.
  void match(std::span<const Answer> answers) {
    std::size_t next = 0;
    for (const auto& answer : answers) {
      const auto at = version_.place(answer.item, next);
      const bool known = at != kNoPlace && items[at].asked;
      if (!known || items[at].answer) {
        if (stranger) continue;
        stranger = &answer, why_strange = known ? &answer_repeated : &item_unknown;
        continue;
      }
      items[at].answer = &answer;
      next = at + std::size_t{1};
    }
  }

  void ask(std::size_t at) {
    auto& one = items[at];
    if (!one.asked) return;
    const auto& item = version_.items[at];
    if (!again_) one.relevant = applies(item);
    if (!one.relevant) {
      if (one.answer) flaw(at, answer_irrelevant);
    } else if (read(at)) {
      weigh(at);
    }
  }
  /// Whether an item applies: its sections do, and its own condition holds.
  bool applies(const ItemRecord& item) {
    return section_applies(item.section) && holds_or_none(item.relevant_program);
  }
  bool section_applies(std::uint16_t at) {
    if (at == kNoPlace) return true;
    if (sections_[at] == Applies::unknown) {
      const auto& section = version_.sections[at];
      const bool yes = section_applies(section.within) && holds_or_none(section.relevant_program);
      sections_[at] = yes ? Applies::yes : Applies::no;
    }
    return sections_[at] == Applies::yes;
  }
  /// A condition that names only what does not apply does not hold, whatever it says of it: what
  /// hangs on an item does not apply where the item does not.
  bool holds_or_none(std::uint16_t program) const {
    if (program == kNoPlace) return true;
    const auto& condition = version_.programs[program];
    return !hangs_in_air(condition) && expression::holds(condition, *this);
  }
  /// Whether it names items, and none of them applies.
  bool hangs_in_air(const expression::Program& program) const {
    const auto names = program.names();
    return !names.empty() && std::none_of(names.begin(), names.end(), [&](const auto& name) {
      return items[name.position].relevant;
    });
  }

  /// Takes the answer as a value; false where it is flawed, or there is none to go on with.
  bool read(std::size_t at) {
    auto& one = items[at];
    const auto& item = version_.items[at];
    if (!one.answer) {
      calculate(one, item);
      return !one.value.empty() || missing(at);
    }
    const auto value = value_of(version_, item, *one.answer);
    one.na = one.answer->na.value_or(false);
    const bool both = one.na && written(item, *one.answer);
    if (!value || both) return flaw(at, answer_unfit);
    if (one.na && !item.not_applicable) return flaw(at, na_unfit);
    one.value = *value;
    calculate(one, item);
    return !one.value.empty() || one.na || missing(at);
  }
  static bool written(const ItemRecord& item, const Answer& answer) {
    return answer.value && !(item.kind == Kind::text && is_blank(*answer.value));
  }
  void calculate(ScoredItem& one, const ItemRecord& item) const {
    if (item.calculation_program == kNoPlace) return;
    const auto& program = version_.programs[item.calculation_program];
    // What is asked again applied then.
    if (again_ || !hangs_in_air(program)) one.value = expression::evaluate(program, *this);
    if (one.value.type() == expression::Type::text && is_blank(one.value.text())) one.value = {};
  }
  bool missing(std::size_t at) {
    const auto& item = version_.items[at];
    const bool answerable = item.kind != Kind::calculated && item.kind != Kind::note;
    return !(item.required || (again_ && answerable)) || flaw(at, answer_required);
  }

  /// Holds what was answered against what is asked for, and scores it.
  void weigh(std::size_t at) {
    auto& one = items[at];
    const auto& item = version_.items[at];
    here_ = one.value;
    if (here_.empty()) return;
    if (item.constraint_program != kNoPlace &&
        !expression::holds(version_.programs[item.constraint_program], *this))
      flaw(at, constraint_failed);
    if (!item.can_fail) return;
    const auto mark = mark_now(item);
    one.scored = true, one.failed = mark.failed;
    one.percent = static_cast<std::uint8_t>(mark.percent);
    earned += static_cast<std::uint32_t>(item.weight * mark.percent);
    possible += item.weight * 100u;
    if (!one.failed) return;
    critical_failed = critical_failed || item.critical;
    if (item.proof && !(one.answer && one.answer->files && !one.answer->files->empty()))
      flaw(at, evidence_missing);
  }
  /// The mark of the answer in hand.
  Mark mark_now(const ItemRecord& item) const {
    if (item.passes_program == kNoPlace) return mark_of(version_, item, here_);
    const bool passed = expression::holds(version_.programs[item.passes_program], *this);
    return {passed ? 100 : 0, !passed};
  }
  bool flaw(std::size_t at, const Reason& why) {
    flaws.push_back({static_cast<std::uint16_t>(at), &why});
    return false;
  }

  const TemplateVersion& version_;
  const Books& books_;
  Date day_;
  bool again_;
  std::vector<Applies> sections_;
  Value here_;
};

/// Scores answers by a version of a checklist, on a day.
inline Scored score(const TemplateVersion& version, const AnswerView& view, const Books& books,
                    Date day) {
  return Scored(version, view, books, day);
}

}  // namespace bursar::safety
