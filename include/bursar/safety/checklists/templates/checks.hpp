#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/expression/decimal.hpp"
#include "bursar/safety/checklists/checks.hpp"
#include "bursar/safety/checklists/forms.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/limits/checks.hpp"

/// What the parts of a checklist are refused for, but for their expressions.
namespace bursar::safety {

/// The list that an item chooses from; null where it names none that is there.
inline const ChoiceList* list_of(const DefineTemplate& form, const Item& item) {
  if (!item.list) return nullptr;
  for (const auto& one : entries(form.lists))
    if (one.list == *item.list) return &one;
  return nullptr;
}
/// Whether an answer from this list can be wrong, or worth less than all.
inline bool can_fail(const ChoiceList& list) {
  return std::any_of(list.options.begin(), list.options.end(), [](const Option& one) {
    return one.fails.value_or(false) || (one.percent && one.percent->value < 100);
  });
}
/// Whether an item can fail. Of a list that is not there nobody knows: it may.
inline bool can_fail(const DefineTemplate& form, const Item& item) {
  if (item.kind == Kind::yes_no || item.passes) return true;
  if (item.kind == Kind::number) return item.least || item.most;
  if (item.kind != Kind::choice && item.kind != Kind::choices) return false;
  const auto* list = list_of(form, item);
  return !list || can_fail(*list);
}

namespace detail {
inline Verdict check_template_counts(const DefineTemplate& form) {
  if (auto v = check_count("sections", entries(form.sections).size(), kSectionLimit); !v) return v;
  if (auto v = check_count("lists", entries(form.lists).size(), kChoiceListLimit); !v) return v;
  for (const auto& list : entries(form.lists))
    if (auto v = check_count("lists", list.options.size(), kOptionLimit); !v) return v;
  return check_count("items", form.items.size(), kItemLimit);
}
/// The next version begins later than the last, and not in the past.
inline Verdict check_template_from(const DefineTemplate& form, const Books& books,
                                   const Context& context) {
  const auto* known = books.safety.checklists.templates().find(form.checklist);
  if (!known) return {};
  const auto from = day_of(form.from, context), last = known->versions.back().from;
  if (from <= last)
    return refuse(template_taken, "from",
                  {{"template", form.checklist.value}, {"from", date_text(last)}});
  if (from >= context.today) return {};
  return refuse(template_past, "from",
                {{"from", date_text(from)}, {"today", date_text(context.today)}});
}

inline bool option_written(std::string_view value) {
  constexpr std::string_view wide = "\u3000";
  return !value.empty() && value.size() <= Text<64>::max &&
         value.find_first_of(" \t\n") == value.npos && value.find(wide) == value.npos;
}
inline Verdict check_options_once(const ChoiceList& list) {
  std::set<std::string_view> seen;
  for (const auto& one : list.options)
    if (!seen.insert(one.value).second)
      return refuse(option_repeated, "lists",
                    {{"list", list.list.value}, {"option", one.value.value}});
  return {};
}
/// Every option can be answered, and there is one.
inline Verdict check_options_written(const ChoiceList& list) {
  const auto wrong = [&](std::string_view option) {
    return refuse(option_unfit, "lists",
                  {{"list", list.list.value}, {"option", std::string(option)}});
  };
  if (list.options.empty()) return wrong("");
  for (const auto& one : list.options)
    if (!option_written(one.value)) return wrong(one.value);
  return {};
}
inline Verdict check_lists(const DefineTemplate& form) {
  std::set<std::string_view> seen;
  for (const auto& one : entries(form.lists))
    if (!seen.insert(one.list).second)
      return refuse(list_repeated, "lists", {{"list", one.list.value}});
  for (const auto& one : entries(form.lists))
    if (auto v = check_options_once(one); !v) return v;
  for (const auto& one : entries(form.lists))
    if (auto v = check_options_written(one); !v) return v;
  return {};
}

/// The place of a section among the first `before` of them, or none.
inline std::optional<std::size_t> section_place(const std::vector<Section>& sections,
                                                std::string_view code, std::size_t before) {
  for (std::size_t i = 0; i < before; ++i)
    if (sections[i].section.value == code) return i;
  return {};
}
inline Refusal no_section(std::string_view field, const SectionCode& code) {
  return refuse(section_unknown, field, {{"section", code.value}});
}
inline Verdict check_sections_named(const DefineTemplate& form) {
  const auto& sections = entries(form.sections);
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (section_place(sections, sections[i].section, i))
      return refuse(section_repeated, "sections", {{"section", sections[i].section.value}});
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (const auto& within = sections[i].within; within && !section_place(sections, *within, i))
      return no_section("sections", *within);
  for (const auto& item : form.items)
    if (item.section && !section_place(sections, *item.section, sections.size()))
      return no_section("items", *item.section);
  return {};
}
inline Verdict check_sections(const DefineTemplate& form) {
  if (auto v = check_sections_named(form); !v) return v;
  const auto& sections = entries(form.sections);
  std::vector<std::size_t> depth;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const auto& within = sections[i].within;
    depth.push_back(within ? depth[*section_place(sections, *within, i)] + 1 : 1);
    if (depth.back() > kSectionDepth)
      return refuse(section_deep, "sections", {{"section", sections[i].section.value}});
  }
  return {};
}

/// Letters, digits, - . _, a letter or _ first; whatever is beyond ASCII is a letter.
inline bool item_named(std::string_view name) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
  };
  const auto follows = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  return !name.empty() && letter(name[0]) && std::all_of(name.begin(), name.end(), follows);
}

/// Why an item is put together wrongly.
struct UnfitItem {
  std::string_view why, why_zh;
};
inline bool range_written(const Item& item) {
  using expression::Decimal;
  const auto least = item.least ? Decimal::parse(*item.least) : std::nullopt;
  const auto most = item.most ? Decimal::parse(*item.most) : std::nullopt;
  if (least.has_value() != item.least.has_value() || most.has_value() != item.most.has_value())
    return false;
  return !least || !most || *least <= *most;
}
inline bool range_fits(const Item& item) {
  const bool number = item.kind == Kind::number;
  if (!number && (item.least || item.most || item.whole.value_or(false))) return false;
  if (item.unit && !number && item.kind != Kind::calculated) return false;
  return range_written(item);
}
inline bool passes_fits(const Item& item) {
  if (!item.passes) return true;
  const bool said = item.kind == Kind::yes_no || item.kind == Kind::choice ||
                    item.kind == Kind::choices || item.kind == Kind::note;
  return !said && !item.least && !item.most;
}
inline bool constraint_fits(const Item& item) {
  const bool answered =
      item.kind != Kind::note && item.kind != Kind::evidence && item.kind != Kind::calculated;
  return item.constraint ? answered : !item.message;
}
/// What is said of a failure.
inline bool speaks_of_failure(const Item& item) {
  return (item.weight && item.weight->value > 0) || item.critical.value_or(false) ||
         item.proof.value_or(false) || item.grade || item.major || item.days || item.owner;
}
/// The first thing that does not fit of an item, if there is one.
inline std::optional<UnfitItem> unfit(const DefineTemplate& form, const Item& item) {
  const bool chosen = item.kind == Kind::choice || item.kind == Kind::choices;
  const bool unanswered = item.kind == Kind::note || item.kind == Kind::calculated;
  if (chosen != item.list.has_value())
    return UnfitItem{"choices, and only they, have a list", "单选、多选须有且仅它们有选项表"};
  if ((item.kind == Kind::calculated) != item.calculation.has_value())
    return UnfitItem{"calculated items, and only they, have a calculation",
                     "计算项须有且仅它有计算式"};
  if (!range_fits(item))
    return UnfitItem{"a range is two decimals of a number, the lower first",
                     "合格范围须为数值项的两个小数，先小后大"};
  if (!passes_fits(item))
    return UnfitItem{"it says otherwise already when it passes", "合格与否已另有规定"};
  if (!constraint_fits(item))
    return UnfitItem{"nothing is to be constrained", "没有可校验的答案或条件"};
  if (unanswered && (item.required.value_or(false) || item.not_applicable.value_or(false)))
    return UnfitItem{"nobody answers it", "此项不作答"};
  if (!can_fail(form, item) && speaks_of_failure(item))
    return UnfitItem{"it cannot fail", "此项不会不合格"};
  if (item.kind == Kind::evidence && item.proof.value_or(false))
    return UnfitItem{"it is evidence itself", "本身即证据"};
  if (item.major && item.grade == Grade::general)
    return UnfitItem{"a direct item makes it major", "直接判定项即为重大"};
  return {};
}

/// An item by itself: its name, what it is made of, and the codes it names.
inline Verdict check_item(const DefineTemplate& form, std::size_t at,
                          const TemplateVersion& version, const Books& books,
                          const Context& context) {
  const auto& item = form.items[at];
  if (!item_named(item.item)) return refuse(item_name, "items", {{"item", item.item.value}});
  if (version.place(item.item) != at)
    return refuse(item_repeated, "items", {{"item", item.item.value}});
  if (const auto wrong = unfit(form, item))
    return refuse(item_unfit, "items",
                  {{"item", item.item.value},
                   {"why", std::string(wrong->why)},
                   {"why_zh", std::string(wrong->why_zh)}});
  if (item.list && !list_of(form, item))
    return refuse(list_unknown, "items", {{"list", item.list->value}});
  if (auto v = check_major(books, "items", item.major, context.today); !v) return v;
  return check_post(books, "items", item.owner);
}
}  // namespace detail

}  // namespace bursar::safety
