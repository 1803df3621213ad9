#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/seats.hpp"

/// What stands on the boxes and arrows of a picture.
namespace bursar::approvals::pictures {

/// In which language a picture speaks.
enum class Tongue : std::uint8_t { zh, en };
constexpr auto names(Tongue) { return std::array<EnumName, 2>{{{"zh", "中文"}, {"en", "英文"}}}; }

/// What a picture is drawn from: names of people, posts and groups.
struct Sight {
  const people::Register& people;
  const Register& approvals;
  Tongue tongue = Tongue::zh;

  /// The one of two words that is in its language.
  std::string_view say(std::string_view zh, std::string_view en) const {
    return tongue == Tongue::zh ? zh : en;
  }
  /// The name of an enumeration's value.
  template <NamedEnum E>
  std::string say(E value) const {
    const auto all = names(value);
    const auto& name = all[static_cast<std::size_t>(value)];
    std::string text(say(name.zh, name.name));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
  }
};

/// Texts with something between them, empty ones left out.
inline std::string join(const std::vector<std::string>& texts, std::string_view between) {
  std::string out;
  for (const auto& text : texts) {
    if (text.empty()) continue;
    if (!out.empty()) out += between;
    out += text;
  }
  return out;
}

/// Texts in brackets behind something: （甲，乙）. Nothing where all are empty.
inline std::string in_brackets(const Sight& sight, const std::vector<std::string>& texts) {
  const auto inside = join(texts, sight.say("，", ", "));
  if (inside.empty()) return {};
  return std::string(sight.say("（", " (")) + inside + std::string(sight.say("）", ")"));
}

namespace detail {
/// Of those that have one: the others are told in words.
inline std::string_view sign(Is is) {
  constexpr std::array<std::string_view, 7> signs{"≥", ">", "≤", "<", "=", "≠", "∈"};
  return signs[static_cast<std::size_t>(is)];
}

/// The record's name by its code, else the code.
template <class Records, class Key>
std::string named(const Records& records, const Key& code) {
  const auto* found = records.find(code);
  return found ? found->name.value : code.value;
}

inline std::string head_words(const SeatRule& rule, const Sight& sight) {
  if (!rule.unit) return std::string(sight.say("部门负责人", "head of the unit"));
  const auto unit = named(sight.people.units(), *rule.unit);
  return sight.tongue == Tongue::zh ? unit + "负责人" : "head of " + unit;
}

inline std::string superior_words(int levels, const Sight& sight) {
  const auto number = std::to_string(levels);
  return sight.tongue == Tongue::zh ? "上" + number + "级" : "superior " + number + " up";
}

/// Whom a rule names, without how.
inline std::string whom(const SeatRule& rule, const Sight& sight) {
  if (rule.person) return named(sight.people.persons(), *rule.person);
  if (rule.group) return named(sight.approvals.groups(), *rule.group);
  if (rule.superior) return superior_words(*rule.superior, sight);
  if (!rule.post) return head_words(rule, sight);
  const auto post = named(sight.people.posts(), *rule.post);
  if (!rule.unit) return post;
  return named(sight.people.units(), *rule.unit) + std::string(sight.say("", " ")) + post;
}
}  // namespace detail

/// A condition with a short sign: cost ≥ 50000.
inline std::string words(const Condition& one, const Sight& sight) {
  const auto& field = one.field.value;
  std::vector<std::string> values;
  for (const auto& value : one.values.value_or(std::vector<Name>())) values.push_back(value.value);
  const auto value = one.value.value_or(Remark()).value;
  if (one.is == Is::absent) return field + std::string(sight.say("未填", " left out"));
  if (one.is == Is::holds)
    return field + std::string(sight.say("满足（", " holds (")) + value +
           std::string(sight.say("）", ")"));
  if (one.is == Is::begins)
    return field + std::string(sight.say("以“", " begins “")) + value +
           std::string(sight.say("”开头", "”"));
  if (one.is == Is::one_of)
    return field + " " + std::string(detail::sign(one.is)) + " {" + join(values, ", ") + "}";
  return field + " " + std::string(detail::sign(one.is)) + " " + value;
}

/// Conditions that hold together.
inline std::string words(const std::vector<Condition>& all, const Sight& sight) {
  std::vector<std::string> texts;
  for (const auto& one : all) texts.push_back(words(one, sight));
  return join(texts, sight.say(" 且 ", " and "));
}

/// What stands on the arrow into an arm.
inline std::string words(const Branch& branch, const BranchArm& arm, const Sight& sight) {
  if (arm.when) return words(*arm.when, sight);
  return std::string(branch.split == Split::parallel ? "" : sight.say("其他", "otherwise"));
}

/// Whom a seat belongs to, and what is particular to it.
inline std::string words(const SeatRule& rule, const Sight& sight) {
  std::vector<std::string> notes;
  if (rule.each.value_or(rule.group.has_value()))
    notes.emplace_back(sight.say("每人一席", "a seat each"));
  if (rule.weight && rule.weight->value != 1) notes.push_back("×" + std::to_string(*rule.weight));
  if (rule.chosen_by) {
    const bool own = rule.chosen_by->value == "submitter";
    const auto by = own ? std::string(sight.say("提交人", "submitter")) : rule.chosen_by->value;
    notes.push_back(sight.tongue == Tongue::zh ? "由" + by + "指定" : "chosen at " + by);
  }
  if (rule.side) notes.push_back(rule.side->value);
  return detail::whom(rule, sight) + in_brackets(sight, notes);
}

namespace detail {
inline std::string vote_words(const FlowStep& step) {
  if (step.needed) return "≥" + std::to_string(*step.needed);
  return step.percent ? "≥" + std::to_string(*step.percent) + "%" : std::string();
}

inline std::string mode_words(const FlowStep& step, const Sight& sight) {
  const auto mode = step.mode.value_or(Mode::all);
  std::vector<std::string> notes;
  if (mode == Mode::vote) notes.push_back(vote_words(step));
  for (const auto& side : step.sides.value_or(std::vector<SideQuorum>()))
    notes.push_back(side.side.value + "≥" + std::to_string(side.needed));
  return sight.say(mode) + in_brackets(sight, notes);
}

inline std::string meeting_words(const MeetingTerms& meeting, const Sight& sight) {
  std::vector<std::string> notes{std::string(sight.say("到会≥", "present ≥")) +
                                 std::to_string(meeting.quorum)};
  if (meeting.percent)
    notes.push_back(std::string(sight.say("同意≥", "for ≥")) + std::to_string(*meeting.percent) +
                    "%");
  return std::string(sight.say("会议：", "meeting: ")) + meeting.body.value +
         in_brackets(sight, notes);
}
}  // namespace detail

/// Who decides a step: the names, in turn with arrows between them.
inline std::string who_words(const FlowStep& step, const Sight& sight) {
  std::vector<std::string> texts;
  for (const auto& rule : step.seats.value_or(std::vector<SeatRule>()))
    texts.push_back(words(rule, sight));
  const bool in_turn = step.mode.value_or(Mode::all) == Mode::in_turn;
  const auto who = join(texts, in_turn ? " → " : sight.say("、", ", "));
  const bool entered = step.meeting || step.outside;
  return entered && !who.empty() ? std::string(sight.say("录入：", "entered by: ")) + who : who;
}

/// How a step is decided; nothing where one seat decides it.
inline std::string how_words(const FlowStep& step, const Sight& sight) {
  if (step.meeting) return detail::meeting_words(*step.meeting, sight);
  if (step.outside) return std::string(sight.say("外部机关：", "outside: ")) + step.outside->value;
  const auto seats = step.seats.value_or(std::vector<SeatRule>());
  const auto several = [](const SeatRule& one) { return one.each.value_or(one.group.has_value()); };
  const bool alone = seats.size() == 1 && !several(seats.front());
  return alone && step.mode.value_or(Mode::all) == Mode::all ? std::string()
                                                             : detail::mode_words(step, sight);
}

/// How long it may take, and what then.
inline std::string time_words(const FlowStep& step, const Sight& sight) {
  if (!step.days) return {};
  const auto late = sight.say(step.late.value_or(Late::remind));
  const auto days = std::to_string(*step.days);
  return sight.tongue == Tongue::zh ? days + "个工作日，逾期" + late
                                    : days + " working days, then " + late;
}

}  // namespace bursar::approvals::pictures
