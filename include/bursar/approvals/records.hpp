#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/people/records.hpp"

/// What is remembered of flows and of the cases that go through them.
namespace bursar::approvals {

using people::PersonId;
using people::PostId;
using people::UnitId;

/// What a year's notice says of its days 年度放假安排.
struct Year {
  std::vector<Date> off, worked;  ///< each sorted
  Remark source;
};

/// What a member is in a group 职务.
struct RoleOf {
  PersonId person{};
  Name role;
};

/// People named together 小组.
struct Group {
  GroupCode code;
  Name name;
  std::vector<PersonId> members;
  std::vector<RoleOf> roles = {};  ///< of some of them; somebody may have several
};

/// One version of a flow, as it was defined 流程版本.
struct FlowVersion {
  FlowId flow{};
  std::int32_t number = 1;
  Date from;
  Name name;
  Remark source;
  std::vector<FlowStep> steps;
  std::vector<Branch> branches;
  Again again = Again::step_by_step;
  bool same_person = false;
};

/// A flow in all its versions 审批流程.
struct Flow {
  FlowCode code;
  std::vector<std::shared_ptr<const FlowVersion>> versions;  ///< the oldest first

  /// The version of a day, or null.
  std::shared_ptr<const FlowVersion> on(Date day) const {
    std::shared_ptr<const FlowVersion> found;
    for (const auto& one : versions)
      if (one->from <= day) found = one;
    return found;
  }
};

/// Which forms go under which flow 审批规则.
struct Policy {
  PolicyCode code;
  std::vector<people::FormName> forms;
  std::vector<Condition> when;
  std::optional<FlowId> flow;  ///< none: no signature is needed
  std::int32_t rank = 100;
  std::vector<PostId> submitters;
  std::vector<Name> parties;
  Remark source;
  bool ended = false;
};

/// Somebody who acts in another's name for a time 代理.
struct Deputy {
  PersonId person{}, stand_in{};
  people::Period period;
  std::vector<people::FormName> forms;  ///< empty: all
};

/// One arm of a fork, by its place.
struct ArmOf {
  const Branch* branch{};
  std::uint16_t arm = 0;
};

/// A step of a flow with its sub-flows put in their places.
struct PlanStep {
  StepCode code;                                    ///< of a sub-flow's step: outer.inner
  const FlowStep* terms{};                          ///< as the flow, or the sub-flow, has it
  std::vector<const std::vector<Condition>*> when;  ///< its own, and those of the steps around it
  std::vector<ArmOf> arms;                          ///< the arms that it stands in
  std::vector<std::uint16_t> needs;                 ///< the steps that it comes directly after
  std::uint16_t aside = 0;  ///< not 0: in a sub-flow, of that number, that nothing waits for
};

/// A flow made ready to run: its steps in an order in which each comes after those it needs.
struct Plan {
  std::shared_ptr<const FlowVersion> flow;
  std::vector<std::shared_ptr<const FlowVersion>> inner;  ///< of the sub-flows, kept alive
  std::vector<PlanStep> steps;
};

/// How a case stands 审批状态.
enum class CaseState : std::uint8_t { open, returned, stale, posted, refused, withdrawn };
constexpr auto names(CaseState) {
  return std::array<EnumName, 6>{{{"open", "审批中"},
                                  {"returned", "已退回"},
                                  {"stale", "已失效"},
                                  {"posted", "已入账"},
                                  {"refused", "已驳回"},
                                  {"withdrawn", "已撤销"}}};
}

/// How a step stands 环节状态.
enum class StepState : std::uint8_t { waiting, open, passed, refused, skipped, closed };
constexpr auto names(StepState) {
  return std::array<EnumName, 6>{{{"waiting", "未到"},
                                  {"open", "办理中"},
                                  {"passed", "已通过"},
                                  {"refused", "未通过"},
                                  {"skipped", "不经过"},
                                  {"closed", "已关闭"}}};
}

/// How a seat stands 席位状态.
enum class SeatState : std::uint8_t { undecided, approved, refused, removed };
constexpr auto names(SeatState) {
  return std::array<EnumName, 4>{
      {{"undecided", "待办"}, {"approved", "同意"}, {"refused", "不同意"}, {"removed", "已减签"}}};
}

/// What was done in a case 办理动作.
enum class Action : std::uint8_t {
  submitted,
  resubmitted,
  approved,
  refused,
  sent_back,
  withdrawn,
  retracted,
  transferred,
  handed_over,
  consulted,
  answered,
  added,
  removed,
  claimed,
  reminded,
  timed_out,
  met,
  replied,
  overridden,
  posted,
  staled
};
constexpr auto names(Action) {
  return std::array<EnumName, 21>{
      {{"submitted", "提交"},      {"resubmitted", "重新提交"}, {"approved", "同意"},
       {"refused", "不同意"},      {"sent_back", "退回"},       {"withdrawn", "撤销"},
       {"retracted", "拿回"},      {"transferred", "转办"},     {"handed_over", "离职转办"},
       {"consulted", "委派"},      {"answered", "答复委派"},    {"added", "加签"},
       {"removed", "减签"},        {"claimed", "认领"},         {"reminded", "催办"},
       {"timed_out", "超时"},      {"met", "会议决议"},         {"replied", "外部批复"},
       {"overridden", "越权办理"}, {"posted", "入账"},          {"staled", "失效"}}};
}

/// No step, or no seat.
inline constexpr std::uint16_t kNone = 0xFFFF;

/// A seat of a case 席位.
struct Seat {
  std::uint16_t step = 0;
  std::uint16_t rule = kNone;    ///< its place in the step's list; none for an added one
  std::uint16_t parent = kNone;  ///< of an added one: the adder's seat
  Where where{};                 ///< and where it stands to it
  SeatState state = SeatState::undecided;
  PersonId holder{};     ///< by name: of a person, one of each, chosen, transferred, added
  PersonId claimed{};    ///< who took it, where several hold it by their post
  PersonId consulted{};  ///< who is asked and has not answered
  PersonId adder{};      ///< who added it
  PersonId added_for{};  ///< and in whose name
  PersonId by{};         ///< who decided
  PersonId in_name{};    ///< in whose name: the holder, where somebody stood in
  Moment at;             ///< when
};

/// How a step of a case stands.
struct StepRun {
  StepState state = StepState::waiting;
  bool taken = false;  ///< whether the form's way goes through it
  Moment opened, closed;
  std::optional<Date> due;
  std::optional<Date> reminded;
};

/// One thing that was done 办理记录.
struct Act {
  std::uint64_t seq = 0;  ///< its entry in the journal
  Moment at;
  PersonId by{};
  PersonId in_name{};
  Action action{};
  StepCode step;     ///< by its code: a changed form may go by another plan
  PersonId other{};  ///< whom it concerns
  std::string text;
};

/// Who was named beforehand for a seat of a later step 指派.
struct Chosen {
  std::uint16_t step = 0;
  std::uint16_t rule = 0;  ///< the seat's place in the step's list
  PersonId person{};
};
using Choices = std::vector<Chosen>;

/// Who was named for a seat, or nobody.
inline PersonId chosen_for(const Choices& choices, std::uint16_t step, std::uint16_t rule) {
  for (const auto& one : choices)
    if (one.step == step && one.rule == rule) return one.person;
  return {};
}

/// A suspended form on its way 审批单.
struct Case {
  CaseCode code;
  std::string form;    ///< its kind
  std::string fields;  ///< canonical JSON
  std::string digest;  ///< SHA-256 in hex of kind, newline, fields
  PersonId submitter{};
  UnitId unit{};  ///< of the submitter
  std::vector<PersonId> parties;
  PolicyId policy{};
  std::shared_ptr<const Plan> plan;
  std::vector<StepRun> steps;  ///< beside plan->steps
  std::vector<Seat> seats;
  Choices choices;
  std::vector<std::pair<PersonId, StepCode>> copies;  ///< who is told, and at which step
  std::vector<Act> acts;
  CaseState state = CaseState::open;
  Moment submitted;          ///< last time
  std::uint64_t seq = 0;     ///< the entry of its first submission
  std::uint64_t posted = 0;  ///< the entry of its form
  std::optional<Date> reminded;
  std::string stale;      ///< why
  bool straight = false;  ///< returned to the submitter, and goes straight back where unchanged

  /// Whether nothing can happen to it any more.
  bool ended() const { return state >= CaseState::posted; }
};

}  // namespace bursar::approvals
