#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/reasons.hpp"
#include "bursar/approvals/terms.hpp"
#include "bursar/base/result.hpp"

/// What can be wrong with a step as it is written, whatever stands around it.
namespace bursar::approvals {

/// What a step or a branch has against it: the figures `why` and `why_zh` of its refusal.
struct Flaw {
  std::string_view en, zh;
};

namespace flaws {
inline constexpr Flaw nobody{"it has neither seats nor a flow", "既无签字席位，也无子流程"};
inline constexpr Flaw of_flow{
    "a flow stands here: only `waits`, `when` and `arm` can be said of it",
    "此处为子流程，只能另写是否等待、条件和支路"};
inline constexpr Flaw waits_alone{"`waits` is said of a flow that stands here",
                                  "“是否等待”只用于子流程"};
inline constexpr Flaw kind_of_seat{
    "a seat is of exactly one: post, person, head, superior or group",
    "席位须且只须注明岗位、人员、部门负责人、上级、小组之一"};
inline constexpr Flaw unit_alone{"`unit` goes with a post or a head", "“部门”只用于岗位和负责人"};
inline constexpr Flaw each_alone{"`each` goes with a post or a group that nobody chooses from",
                                 "“每人一席”只用于无需指派的岗位和小组"};
inline constexpr Flaw person_chosen{"a person is named already: there is nothing to choose",
                                    "已指明人员，无可指派"};
inline constexpr Flaw weight_alone{"`weight` goes with mode vote", "“票权”只用于票签"};
inline constexpr Flaw side_alone{"`side` goes with mode groups", "“所属分组”只用于分组会签"};
inline constexpr Flaw copy_votes{"who is told has no seat: no weight, side, choice or each",
                                 "抄送没有席位，不写票权、分组、指派和每人一席"};
inline constexpr Flaw two_outside{"a meeting or an outside body decides, not both",
                                  "会议与外部机关二者居其一"};
inline constexpr Flaw recorded_votes{"its outcome is entered: it has no mode, votes or sides",
                                     "其结果系录入，不写会签方式、票数和分组"};
inline constexpr Flaw members_few{"the meeting's quorum is more than its members",
                                  "会议法定人数超过成员人数"};
inline constexpr Flaw vote_needs{"a vote needs one of `needed` and `percent`",
                                 "票签须注明同意票数或通过比例之一"};
inline constexpr Flaw vote_alone{"`needed` and `percent` go with mode vote",
                                 "“需同意票数”和“通过比例”只用于票签"};
inline constexpr Flaw vote_high{"it needs more votes than its seats can have",
                                "需同意票数超过席位总票数"};
inline constexpr Flaw sides_needed{"mode groups needs `sides`", "分组会签须注明各组票数"};
inline constexpr Flaw sides_alone{"`sides` goes with mode groups", "“分组票数”只用于分组会签"};
inline constexpr Flaw side_repeated{"a side is there twice", "分组重复"};
inline constexpr Flaw side_unknown{"a seat has no side, or one that `sides` does not name",
                                   "有席位未注明分组，或其分组不在分组票数内"};
inline constexpr Flaw side_high{"a side needs more approvals than it has seats",
                                "某组需同意数超过其席位数"};
inline constexpr Flaw late_needs{"`late` needs `days`", "超时处理须有时限"};
inline constexpr Flaw silence_needs{"to approve by silence needs the words that allow it",
                                    "默认同意须注明依据"};
inline constexpr Flaw silence_alone{"`silence` goes with late approve",
                                    "“默认同意依据”只用于超时默认同意"};
inline constexpr Flaw back_alone{"`back_to` goes with after_no goes_back",
                                 "“退回环节”只用于驳回后退回"};
inline constexpr Flaw reserved{"this code means whoever submits, and holds no dot",
                               "环节编号不得为 submitter，不得含点号"};
}  // namespace flaws

namespace detail {
inline int kinds_of(const SeatRule& rule) {
  return rule.post.has_value() + rule.person.has_value() + rule.head.value_or(false) +
         rule.superior.has_value() + rule.group.has_value();
}

inline const Flaw* flaw_of_who(const SeatRule& rule) {
  if (kinds_of(rule) != 1 || rule.head == false) return &flaws::kind_of_seat;
  if (rule.unit && !rule.post && !rule.head) return &flaws::unit_alone;
  return nullptr;
}

inline const Flaw* flaw_of_seat(const SeatRule& rule, Mode mode) {
  if (const auto* flaw = flaw_of_who(rule)) return flaw;
  if (rule.each && (rule.chosen_by || (!rule.post && !rule.group))) return &flaws::each_alone;
  if (rule.person && rule.chosen_by) return &flaws::person_chosen;
  if (rule.weight && mode != Mode::vote) return &flaws::weight_alone;
  if (rule.side && mode != Mode::groups) return &flaws::side_alone;
  return nullptr;
}

inline const Flaw* flaw_of_copy(const SeatRule& rule) {
  if (rule.weight || rule.side || rule.chosen_by || rule.each) return &flaws::copy_votes;
  return flaw_of_who(rule);
}

/// A seat for each of many: how many, only the day tells.
inline bool open_ended(const SeatRule& rule) {
  return !rule.chosen_by && rule.each.value_or(rule.group.has_value());
}

inline const Flaw* flaw_of_vote(const FlowStep& step) {
  if (step.needed.has_value() == step.percent.has_value()) return &flaws::vote_needs;
  std::int32_t total = 0;
  for (const auto& one : *step.seats) {
    if (open_ended(one)) return nullptr;
    total += one.weight ? one.weight->value : 1;
  }
  return step.needed && step.needed->value > total ? &flaws::vote_high : nullptr;
}

inline const Flaw* flaw_of_sides(const FlowStep& step) {
  if (!step.sides) return &flaws::sides_needed;
  for (std::size_t i = 0; i < step.sides->size(); ++i) {
    const auto& side = (*step.sides)[i];
    std::int32_t seats = 0;
    for (const auto& one : *step.seats)
      if (one.side == side.side) seats += open_ended(one) ? 1'000 : 1;
    if (side.needed.value > seats) return &flaws::side_high;
    for (std::size_t other = 0; other < i; ++other)
      if ((*step.sides)[other].side == side.side) return &flaws::side_repeated;
  }
  const auto unknown = [&](const SeatRule& rule) {
    return std::none_of(step.sides->begin(), step.sides->end(),
                        [&](const SideQuorum& one) { return one.side == rule.side; });
  };
  const bool any = std::any_of(step.seats->begin(), step.seats->end(), unknown);
  return any ? &flaws::side_unknown : nullptr;
}

inline const Flaw* flaw_of_votes(const FlowStep& step) {
  const auto mode = step.mode.value_or(Mode::all);
  if (step.meeting && step.outside) return &flaws::two_outside;
  if ((step.meeting || step.outside) && (step.mode || step.needed || step.percent || step.sides))
    return &flaws::recorded_votes;
  if (step.meeting && step.meeting->members && *step.meeting->members < step.meeting->quorum)
    return &flaws::members_few;
  if (mode != Mode::vote && (step.needed || step.percent)) return &flaws::vote_alone;
  if (mode != Mode::groups && step.sides) return &flaws::sides_alone;
  if (mode == Mode::vote) return flaw_of_vote(step);
  return mode == Mode::groups ? flaw_of_sides(step) : nullptr;
}

inline const Flaw* flaw_of_end(const FlowStep& step) {
  if (step.late && !step.days) return &flaws::late_needs;
  if (step.late == Late::approve && !step.silence) return &flaws::silence_needs;
  if (step.late != Late::approve && step.silence) return &flaws::silence_alone;
  if (step.back_to && step.after_no != AfterNo::goes_back) return &flaws::back_alone;
  return nullptr;
}

inline const Flaw* flaw_of_inner(const FlowStep& step) {
  const bool more = step.seats || step.mode || step.needed || step.percent || step.sides ||
                    step.meeting || step.outside || step.after_no || step.back_to || step.days ||
                    step.late || step.silence || step.copies;
  return more ? &flaws::of_flow : nullptr;
}
}  // namespace detail

/// What is wrong with a step seen alone, or null.
inline const Flaw* flaw_of(const FlowStep& step) {
  const std::string_view code = step.step;
  if (code == "submitter" || code.find('.') != code.npos) return &flaws::reserved;
  if (step.flow) return detail::flaw_of_inner(step);
  if (step.waits) return &flaws::waits_alone;
  if (!step.seats) return &flaws::nobody;
  for (const auto& one : *step.seats)
    if (const auto* flaw = detail::flaw_of_seat(one, step.mode.value_or(Mode::all))) return flaw;
  if (step.copies)
    for (const auto& one : *step.copies)
      if (const auto* flaw = detail::flaw_of_copy(one)) return flaw;
  if (const auto* flaw = detail::flaw_of_votes(step)) return flaw;
  return detail::flaw_of_end(step);
}

}  // namespace bursar::approvals
