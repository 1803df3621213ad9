#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/expression/types.hpp"
#include "bursar/safety/checklists/register.hpp"

/// Answers as they are written, as expressions have them, and as they are packed.
namespace bursar::safety {

using expression::Value;

/// The place of an option in its list, or kNoPlace.
inline std::uint16_t option_place(const ListRecord& list, std::string_view option) {
  for (std::size_t i = 0; i < list.options.size(); ++i)
    if (list.options[i].value.value == option) return static_cast<std::uint16_t>(i);
  return kNoPlace;
}
/// Calls `f(place)` for the options of an answer of several, kNoPlace of one that is none.
template <class F>
void each_option(const ListRecord& list, std::string_view answer, F f) {
  for (bool more = true; more;) {
    const auto end = answer.find(' ');
    f(option_place(list, answer.substr(0, end)));
    more = end != answer.npos;
    if (more) answer.remove_prefix(end + 1);
  }
}

namespace detail {
/// Options with one space between, each once.
inline bool options_fit(const ListRecord& list, std::string_view answer) {
  std::bitset<kOptionLimit> chosen;
  bool fits = true;
  each_option(list, answer, [&](std::uint16_t at) {
    fits = fits && at != kNoPlace && !chosen[at];
    if (fits) chosen.set(at);
  });
  return fits;
}
inline std::optional<Value> some(Value value) {
  return value.empty() ? std::nullopt : std::optional(value);
}
}  // namespace detail

/// Reads what is written as an answer to an item; none where it does not read as its kind.
inline std::optional<Value> read_answer(const TemplateVersion& version, const ItemRecord& item,
                                        std::string_view text) {
  switch (item.kind) {
    case Kind::yes_no:
      return text == "yes" || text == "no" ? std::optional(Value::text(text)) : std::nullopt;
    case Kind::number: {
      const auto number = expression::Decimal::parse(text);
      return number && item.whole && !number->is_whole() ? std::nullopt
                                                         : detail::some(Value::of(number));
    }
    case Kind::choice:
      if (option_place(version.lists[item.list], text) == kNoPlace) return {};
      return Value::text(text);
    case Kind::choices:
      if (!detail::options_fit(version.lists[item.list], text)) return {};
      return Value::set(text);
    case Kind::text:
      return is_blank(text) ? Value() : Value::text(text);
    case Kind::date:
      return detail::some(Value::of(parse_date(text)));
    default:
      return {};
  }
}
/// What an answer comes to: of evidence the number of its files, else what is written. Empty where
/// nothing is, and where it does not apply; none where it does not read as its kind.
inline std::optional<Value> value_of(const TemplateVersion& version, const ItemRecord& item,
                                     const Answer& answer) {
  if (answer.na.value_or(false)) return Value();
  if (answer.value) return read_answer(version, item, *answer.value);
  if (item.kind != Kind::evidence || !answer.files || answer.files->empty()) return Value();
  return Value::of(expression::Decimal(static_cast<std::int32_t>(answer.files->size())));
}

/// A value as it is packed; of texts and of several choices what `keep` made of it.
template <class Keep>
std::int64_t packed(const TemplateVersion& version, const ItemRecord& item, const Value& value,
                    Keep keep) {
  using expression::Type;
  if (item.kind == Kind::yes_no) return value.text() == "yes" ? 1 : 0;
  if (item.kind == Kind::choice) return option_place(version.lists[item.list], value.text());
  if (value.type() == Type::text || value.type() == Type::set)
    return static_cast<std::int64_t>(keep(value.text()));
  return value.rank();
}
/// A packed answer as expressions have it.
inline Value value_of(const Checklists& checklists, const TemplateVersion& version,
                      const AnswerRecord& answer) {
  using expression::Type;
  const auto& item = version.items[answer.item];
  if (answer.na || answer.empty) return {};
  if (item.kind == Kind::yes_no) return Value::text(answer.value == 1 ? "yes" : "no");
  if (item.kind == Kind::choice)
    return Value::text(
        version.lists[item.list].options[static_cast<std::size_t>(answer.value)].value);
  if (item.type == Type::number) return Value::of(expression::Decimal::of_millionths(answer.value));
  if (item.type == Type::date) return Value::day(answer.value);
  if (item.type == Type::boolean) return Value::of(answer.value == 1);
  const auto text = checklists.text(static_cast<TextId>(answer.value));
  return item.type == Type::set ? Value::set(text) : Value::text(text);
}
/// A value as people read it; none where it is empty.
inline std::optional<std::string> value_text(const Value& value) {
  using expression::Type;
  switch (value.type()) {
    case Type::none:
    case Type::any:
      return {};
    case Type::boolean:
      return value.yes() ? "true" : "false";
    case Type::number:
      return value.number()->text();
    case Type::date:
      return date_text(*value.date());
    case Type::text:
    case Type::set:
      break;
  }
  return std::string(value.text());
}

/// What an answer is worth, and whether it is wrong.
struct Mark {
  int percent = 100;
  bool failed = false;
};
inline Mark mark_of(const OptionRecord& option) { return {option.percent, option.fails}; }
/// By the item's kind alone: yes, in its range, by the options. Of several the least counts.
inline Mark mark_of(const TemplateVersion& version, const ItemRecord& item, const Value& value) {
  const auto all_or_nothing = [](bool passed) { return Mark{passed ? 100 : 0, !passed}; };
  if (item.kind == Kind::number) {
    const auto number = value.rank();
    return all_or_nothing((!item.least || number >= *item.least) &&
                          (!item.most || number <= *item.most));
  }
  if (item.list == kNoPlace) return all_or_nothing(value.text() == "yes");
  Mark mark;
  const auto& list = version.lists[item.list];
  each_option(list, value.text(), [&](std::uint16_t at) {
    const auto one = mark_of(list.options[at]);
    mark.percent = std::min(mark.percent, one.percent);
    mark.failed = mark.failed || one.failed;
  });
  return mark;
}

}  // namespace bursar::safety
