#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "bursar/safety/checklists/views.hpp"

/// A checklist as the form that defines it, to be taken elsewhere or to be the draft of the next
/// version. What the form may leave out is left out where it comes to the same.
namespace bursar::safety {

namespace detail {
/// A value, or none where it is what would be there by itself.
template <class T, class Stored>
std::optional<T> unless(Stored stored, Stored by_itself) {
  return stored == by_itself ? std::optional<T>() : std::optional<T>(T(stored));
}
inline std::optional<bool> if_true(bool value) { return unless<bool>(value, false); }
/// A text as a form has it, or none where it is empty.
template <class T>
std::optional<T> if_written(const T& text) {
  return text.empty() ? std::optional<T>() : std::optional<T>(text);
}
template <class T>
std::optional<std::vector<T>> if_any(std::vector<T> list) {
  return list.empty() ? std::nullopt : std::optional(std::move(list));
}
inline std::optional<Text<20>> bound(const std::optional<std::int64_t>& millionths) {
  const auto text = decimal_or_none(millionths);
  return text ? std::optional<Text<20>>(Text<20>(*text)) : std::nullopt;
}

inline std::vector<Section> sections_of(const TemplateVersion& version) {
  std::vector<Section> sections;
  for (const auto& one : version.sections) {
    sections.push_back({one.code, one.name, {}, if_written(one.relevant)});
    if (one.within != kNoPlace) sections.back().within = version.sections[one.within].code;
  }
  return sections;
}
inline std::vector<ChoiceList> lists_of(const TemplateVersion& version) {
  std::vector<ChoiceList> lists;
  for (const auto& list : version.lists) {
    lists.push_back({list.code, {}});
    for (const auto& one : list.options)
      lists.back().options.push_back(
          {one.value, one.name, unless<Whole<0, 100>>(int{one.percent}, 100), if_true(one.fails)});
  }
  return lists;
}

/// What an item says of its failure beyond what the checklist says.
inline void fill_failure(const Books& books, const TemplateVersion& version,
                         const ItemRecord& record, Item& item) {
  item.weight = unless<Whole<0, 1000>>(int{record.weight}, record.can_fail ? 1 : 0);
  item.critical = if_true(record.critical), item.proof = if_true(record.proof);
  item.days = unless<Whole<1, 365>>(int{record.days}, int{version.days});
  item.major = code_or_none(books.safety.limits.majors(), record.major);
  item.grade = unless<Grade>(record.grade, item.major ? Grade::major : Grade::general);
  if (record.owner != version.owner) item.owner = code_or_none(books.people.posts(), record.owner);
}
/// An item as its checklist's form has it.
inline Item item_of(const Books& books, const TemplateVersion& version, const ItemRecord& record) {
  Item item;
  item.item = record.code, item.name = record.name, item.kind = record.kind;
  if (record.section != kNoPlace) item.section = version.sections[record.section].code;
  if (record.list != kNoPlace) item.list = version.lists[record.list].code;
  item.hint = if_written(record.hint), item.message = if_written(record.message);
  item.required = unless<bool>(record.required, record.kind <= Kind::choices);
  item.relevant = if_written(record.relevant), item.constraint = if_written(record.constraint);
  item.calculation = if_written(record.calculation), item.passes = if_written(record.passes);
  item.least = bound(record.least), item.most = bound(record.most);
  item.whole = if_true(record.whole), item.unit = if_written(record.unit);
  item.not_applicable = if_true(record.not_applicable);
  item.source = if_written(record.source);
  fill_failure(books, version, record, item);
  return item;
}
}  // namespace detail

/// A version of a checklist as the form that defines it.
inline DefineTemplate definition(const Books& books, const TemplateCode& code,
                                 const TemplateVersion& version) {
  DefineTemplate form;
  form.checklist = code, form.name = version.name, form.field = version.field;
  form.from = version.from, form.version = Whole<1, 10000>(version.number);
  form.sections = detail::if_any(detail::sections_of(version));
  form.lists = detail::if_any(detail::lists_of(version));
  for (const auto& item : version.items)
    form.items.push_back(detail::item_of(books, version, item));
  form.days = Whole<1, 365>(version.days);
  form.owner = code_or_none(books.people.posts(), version.owner);
  if (version.pass_mark) form.pass_mark = Whole<0, 100>(*version.pass_mark);
  form.source = detail::if_written(version.source);
  form.files = detail::if_any(version.files);
  return form;
}

}  // namespace bursar::safety
