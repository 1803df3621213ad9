#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/fwd.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/people/fwd.hpp"

/// The words and parts that flows and policies are written in.
namespace bursar::approvals {

using people::FormName;
using people::PostCode;
using people::UnitCode;

/// How the seats of a step decide 会签方式.
enum class Mode : std::uint8_t { all, in_turn, any, vote, groups };
constexpr auto names(Mode) {
  return std::array<EnumName, 5>{{{"all", "并行会签"},
                                  {"in_turn", "顺序会签"},
                                  {"any", "或签"},
                                  {"vote", "票签"},
                                  {"groups", "分组会签"}}};
}

/// What a step's no comes to 驳回后.
enum class AfterNo : std::uint8_t { ends, goes_back };
constexpr auto names(AfterNo) {
  return std::array<EnumName, 2>{{{"ends", "终止"}, {"goes_back", "退回"}}};
}

/// How a case goes forward again after it was sent back 退回后重走方式.
enum class Again : std::uint8_t { step_by_step, straight };
constexpr auto names(Again) {
  return std::array<EnumName, 2>{{{"step_by_step", "逐级重走"}, {"straight", "直达退回人"}}};
}

/// What happens to a step whose working days are over 超时处理.
enum class Late : std::uint8_t { remind, escalate, refuse, approve };
constexpr auto names(Late) {
  return std::array<EnumName, 4>{
      {{"remind", "提醒"}, {"escalate", "转上级"}, {"refuse", "驳回"}, {"approve", "默认同意"}}};
}

/// Which arms of a fork are gone 分支类型.
enum class Split : std::uint8_t { exclusive, parallel, inclusive };
constexpr auto names(Split) {
  return std::array<EnumName, 3>{
      {{"exclusive", "条件分支"}, {"parallel", "并行分支"}, {"inclusive", "包容分支"}}};
}

/// Where an added seat stands to the adder's own 加签位置.
enum class Where : std::uint8_t { before, after, beside };
constexpr auto names(Where) {
  return std::array<EnumName, 3>{{{"before", "前加签"}, {"after", "后加签"}, {"beside", "并加签"}}};
}

/// How a field of a form compares with a value 比较.
enum class Is : std::uint8_t {
  at_least,
  more_than,
  at_most,
  less_than,
  equal,
  not_equal,
  one_of,
  begins,
  absent,
  holds
};
constexpr auto names(Is) {
  return std::array<EnumName, 10>{{{"at_least", "不小于"},
                                   {"more_than", "大于"},
                                   {"at_most", "不大于"},
                                   {"less_than", "小于"},
                                   {"equal", "等于"},
                                   {"not_equal", "不等于"},
                                   {"one_of", "属于"},
                                   {"begins", "以…开头"},
                                   {"absent", "未填"},
                                   {"holds", "满足"}}};
}

/// What is asked of a form's field 条件. Of a field in a list (`assets[].asset`) it holds where it
/// holds of one entry; `not_equal` where it holds of all. With `holds` the value is an expression
/// (docs/expressions.md): "." is the field's value, `${cost}` any other field.
struct Condition {
  Name field;
  Is is{};
  std::optional<Remark> value;
  std::optional<std::vector<Name>> values;

  template <class V>
  static constexpr void fields(V&& v) {
    v("field", &Condition::field, "field of the form: cost, assets[].asset", "字段");
    v("is", &Condition::is, "how it compares", "比较");
    v("value", &Condition::value,
      "with what; for all but one_of and absent; for holds an expression", "值");
    v("values", &Condition::values, "with which; for one_of", "值列表");
  }
  friend bool operator==(const Condition&, const Condition&) = default;
};

/// What somebody is in a group 小组职务.
struct MemberRole {
  PersonCode person;
  Name role;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &MemberRole::person, "a member", "成员");
    v("role", &MemberRole::role, "what they are in it", "职务");
  }
  friend bool operator==(const MemberRole&, const MemberRole&) = default;
};

/// Who a seat belongs to 签字席位. Exactly one of post, person, head, superior, group is given.
struct SeatRule {
  std::optional<PostCode> post;
  std::optional<PersonCode> person;
  std::optional<bool> head;
  std::optional<Whole<1, 9>> superior;
  std::optional<GroupCode> group;
  std::optional<UnitCode> unit;
  std::optional<StepCode> chosen_by;
  std::optional<bool> each;
  std::optional<Whole<1, 1000>> weight;
  std::optional<Name> side;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &SeatRule::post, "whoever holds this post", "岗位");
    v("person", &SeatRule::person, "this person", "人员");
    v("head", &SeatRule::head, "true: the head of `unit`, or of the submitter's unit",
      "部门负责人");
    v("superior", &SeatRule::superior, "the submitter's superior so many levels up", "上级层级");
    v("group", &SeatRule::group, "the members of this group", "小组");
    v("unit", &SeatRule::unit, "for post and head: of this unit only", "部门");
    v("chosen_by", &SeatRule::chosen_by,
      "one of these people, named at this earlier step, or by \"submitter\"", "指派人");
    v("each", &SeatRule::each,
      "a seat for each of them; left out, true for a group and false for a post", "每人一席");
    v("weight", &SeatRule::weight, "of its vote; left out, 1", "票权");
    v("side", &SeatRule::side, "for mode groups: which group of seats it belongs to", "所属分组");
  }
  friend bool operator==(const SeatRule&, const SeatRule&) = default;
};

/// What one side needs in a step of groups 分组票数.
struct SideQuorum {
  Name side;
  Whole<1, 1000> needed;

  template <class V>
  static constexpr void fields(V&& v) {
    v("side", &SideQuorum::side, "which group of seats", "分组");
    v("needed", &SideQuorum::needed, "how many of them must approve", "需同意数");
  }
  friend bool operator==(const SideQuorum&, const SideQuorum&) = default;
};

/// A meeting that decides a step 会议.
struct MeetingTerms {
  Name body;
  Whole<1, 1000> quorum;
  std::optional<Whole<1, 1000>> members;
  std::optional<Whole<1, 100>> percent;

  template <class V>
  static constexpr void fields(V&& v) {
    v("body", &MeetingTerms::body, "which meeting", "会议");
    v("quorum", &MeetingTerms::quorum, "how many must attend", "法定到会人数");
    v("members", &MeetingTerms::members, "how many it has; left out, not checked", "成员人数");
    v("percent", &MeetingTerms::percent,
      "share of those present that must be for it; left out, more for than against",
      "通过比例（%）");
  }
  friend bool operator==(const MeetingTerms&, const MeetingTerms&) = default;
};

/// A step of a flow 环节.
struct FlowStep {
  StepCode step;
  Name name;
  std::optional<std::vector<SeatRule>> seats;
  std::optional<Mode> mode;
  std::optional<Whole<1, 1000>> needed;
  std::optional<Whole<1, 100>> percent;
  std::optional<std::vector<SideQuorum>> sides;
  std::optional<MeetingTerms> meeting;
  std::optional<Name> outside;
  std::optional<FlowCode> flow;
  std::optional<bool> waits;
  std::optional<std::vector<Condition>> when;
  std::optional<ArmCode> arm;
  std::optional<AfterNo> after_no;
  std::optional<StepCode> back_to;
  std::optional<Whole<1, 999>> days;
  std::optional<Late> late;
  std::optional<Remark> silence;
  std::optional<std::vector<SeatRule>> copies;

  template <class V>
  static constexpr void fields(V&& v) {
    v("step", &FlowStep::step, "code of the step", "环节编号");
    v("name", &FlowStep::name, "its name", "环节名称");
    v("seats", &FlowStep::seats,
      "who decides; for a meeting or outside body who enters the outcome", "签字席位");
    v("mode", &FlowStep::mode, "how they decide; left out, all", "会签方式");
    v("needed", &FlowStep::needed, "for vote: weight of approvals that passes it", "需同意票数");
    v("percent", &FlowStep::percent, "for vote: share of all seats' weight that passes it",
      "通过比例（%）");
    v("sides", &FlowStep::sides, "for groups: what each needs", "分组票数");
    v("meeting", &FlowStep::meeting, "a meeting decides", "会议");
    v("outside", &FlowStep::outside, "an outside body decides: its name", "外部机关");
    v("flow", &FlowStep::flow, "another flow's steps stand here", "子流程");
    v("waits", &FlowStep::waits, "whether what follows waits for that flow; left out, true",
      "是否等待");
    v("when", &FlowStep::when, "only where all of these hold", "条件");
    v("arm", &FlowStep::arm, "the arm of a branch that it stands in", "支路");
    v("after_no", &FlowStep::after_no, "what its no comes to; left out, ends", "驳回后");
    v("back_to", &FlowStep::back_to, "for goes_back: to which step; left out, the submitter",
      "退回环节");
    v("days", &FlowStep::days, "working days it may take", "时限（工作日）");
    v("late", &FlowStep::late, "what happens then; left out, remind", "超时处理");
    v("silence", &FlowStep::silence, "for late approve: the words that allow it", "默认同意依据");
    v("copies", &FlowStep::copies, "who is told when it opens", "抄送");
  }
  friend bool operator==(const FlowStep&, const FlowStep&) = default;
};

/// One way of a fork 支路.
struct BranchArm {
  ArmCode arm;
  std::optional<std::vector<Condition>> when;

  template <class V>
  static constexpr void fields(V&& v) {
    v("arm", &BranchArm::arm, "code of the arm", "支路编号");
    v("when", &BranchArm::when, "gone where all of these hold; left out, the way of all others",
      "条件");
  }
  friend bool operator==(const BranchArm&, const BranchArm&) = default;
};

/// A fork of a flow and its arms; they join behind their last step 分支.
struct Branch {
  BranchCode branch;
  Split split{};
  std::vector<BranchArm> arms;

  template <class V>
  static constexpr void fields(V&& v) {
    v("branch", &Branch::branch, "code of the branch", "分支编号");
    v("split", &Branch::split, "which arms are gone", "分支类型");
    v("arms", &Branch::arms, "its arms in their order", "支路");
  }
  friend bool operator==(const Branch&, const Branch&) = default;
};

/// A later seat and who is named for it 指派.
struct Choice {
  StepCode step;
  PersonCode person;

  template <class V>
  static constexpr void fields(V&& v) {
    v("step", &Choice::step, "the step whose seat it is", "环节");
    v("person", &Choice::person, "who", "人员");
  }
  friend bool operator==(const Choice&, const Choice&) = default;
};

}  // namespace bursar::approvals
