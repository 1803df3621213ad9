// Which items a checklist may have, by themselves.
#include <algorithm>

#include "safety/naive_books.hpp"

namespace bursar::test::checklists {

using safety::Item;
using safety::Kind;
using Form = safety::DefineTemplate;

std::string kind_word(Kind kind) {
  static const char* words[] = {"yes_no", "number",   "choice",     "choices", "text",
                                "date",   "evidence", "calculated", "note"};
  return words[static_cast<int>(kind)];
}

const safety::Section* section_of(const Form& form, std::string_view code) {
  if (form.sections)
    for (const auto& one : *form.sections)
      if (std::string_view(one.section) == code) return &one;
  return nullptr;
}

const safety::ChoiceList* choice_list(const Form& form, const Item& item) {
  if (form.lists && item.list)
    for (const auto& one : *form.lists)
      if (one.list == *item.list) return &one;
  return nullptr;
}

std::vector<std::string> chain(const Form& form, const Item& item) {
  std::vector<std::string> out;
  if (!item.section) return out;
  const auto* section = section_of(form, *item.section);
  while (section) {
    out.push_back(text_of(section->section));
    section = section->within ? section_of(form, *section->within) : nullptr;
  }
  return out;
}

namespace {
bool chooses(Kind kind) { return kind == Kind::choice || kind == Kind::choices; }
}  // namespace

bool may_fail(const Form& form, const Item& item) {
  if (item.kind == Kind::yes_no || item.passes) return true;
  if (item.kind == Kind::number) return item.least || item.most;
  if (!chooses(item.kind)) return false;
  const auto* list = choice_list(form, item);
  if (!list) return true;  // that it is unknown is the fault to be told
  return std::any_of(list->options.begin(), list->options.end(), [](const auto& option) {
    return is_true(option.fails) || (option.percent && option.percent->value < 100);
  });
}

int weight(const Form& form, const Item& item) {
  if (item.weight) return *item.weight;
  return may_fail(form, item) ? 1 : 0;
}

bool is_major(const Item& item) { return item.major || item.grade == safety::Grade::major; }

namespace {

constexpr Why kLists{"choices, and only they, have a list", "单选、多选须有且仅它们有选项表"};
constexpr Why kCalculated{"calculated items, and only they, have a calculation",
                          "计算项须有且仅它有计算式"};
constexpr Why kRange{"a range is two decimals of a number, the lower first",
                     "合格范围须为数值项的两个小数，先小后大"};
constexpr Why kPasses{"it says otherwise already when it passes", "合格与否已另有规定"};
constexpr Why kConstraint{"nothing is to be constrained", "没有可校验的答案或条件"};
constexpr Why kNobody{"nobody answers it", "此项不作答"};
constexpr Why kFails{"it cannot fail", "此项不会不合格"};
constexpr Why kProof{"it is evidence itself", "本身即证据"};
constexpr Why kMajor{"a direct item makes it major", "直接判定项即为重大"};

bool range_unfit(const Item& item) {
  const bool number = item.kind == Kind::number;
  if (!number && (item.least || item.most || item.whole)) return true;
  if (item.unit && !number && item.kind != Kind::calculated) return true;
  Decimal least, most;
  if (item.least && read_decimal(text_of(*item.least), true, least) != Reading::good) return true;
  if (item.most && read_decimal(text_of(*item.most), true, most) != Reading::good) return true;
  return item.least && item.most && compared(least, most) > 0;
}

bool constraint_unfit(const Item& item) {
  const bool none =
      item.kind == Kind::note || item.kind == Kind::evidence || item.kind == Kind::calculated;
  return (item.constraint && none) || (item.message && !item.constraint);
}

bool asks_for_failure(const Item& item) {
  return (item.weight && item.weight->value > 0) || is_true(item.critical) || is_true(item.proof) ||
         item.grade || item.major || item.days || item.owner;
}

}  // namespace

const Why* unfit(const Form& form, const Item& item) {
  const auto kind = item.kind;
  if (chooses(kind) != item.list.has_value()) return &kLists;
  if ((kind == Kind::calculated) != item.calculation.has_value()) return &kCalculated;
  if (range_unfit(item)) return &kRange;
  const bool passes_unfit =
      kind == Kind::yes_no || chooses(kind) || kind == Kind::note || item.least || item.most;
  if (item.passes && passes_unfit) return &kPasses;
  if (constraint_unfit(item)) return &kConstraint;
  const bool nobody = kind == Kind::note || kind == Kind::calculated;
  if (nobody && (is_true(item.required) || is_true(item.not_applicable))) return &kNobody;
  if (asks_for_failure(item) && !may_fail(form, item)) return &kFails;
  if (is_true(item.proof) && kind == Kind::evidence) return &kProof;
  if (item.major && item.grade == safety::Grade::general) return &kMajor;
  return nullptr;
}

}  // namespace bursar::test::checklists
