#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/reasons.hpp"
#include "bursar/approvals/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// Flows, and which forms go under them 流程与审批规则.
namespace bursar::approvals {

/// Names people together 设立小组.
struct SetGroup {
  static constexpr std::string_view kind = "approvals.set_group";
  static constexpr std::string_view about =
      "names people together, for seats that are a group's; again, from a later day, others";
  static constexpr std::string_view about_zh = "设立小组";
  static constexpr std::array refusals{&member_repeated, &role_stranger, &cannot_finish,
                                       &people::person_unknown, &people::person_left};

  GroupCode group;
  Name name;
  std::vector<PersonCode> members;
  std::optional<std::vector<MemberRole>> roles = {};

  template <class V>
  static constexpr void fields(V&& v) {
    v("group", &SetGroup::group, "code of the group", "小组编号");
    v("name", &SetGroup::name, "its name", "小组名称");
    v("members", &SetGroup::members, "who is in it from now on", "成员");
    v("roles", &SetGroup::roles, "what some of them are in it: chair, secretary", "职务");
  }
};

/// Defines a flow, or its next version 定义流程.
struct DefineFlow {
  static constexpr std::string_view kind = "approvals.define_flow";
  static constexpr std::string_view about =
      "defines a flow or its next version, after proving that every step can be reached, every way "
      "ends, and there are people to finish it; cases that are on their way keep their version";
  static constexpr std::string_view about_zh = "定义流程";
  static constexpr std::array refusals{
      &flow_dates,           &version_unfit,          &step_repeated,
      &step_unfit,           &branch_unfit,           &condition_unfit,
      &field_unknown,        &flow_unknown,           &flow_circular,
      &step_unreachable,     &way_unsigned,           &too_many_paths,
      &cannot_finish,        &group_unknown,          &people::post_unknown,
      &people::unit_unknown, &people::person_unknown, &people::person_left,
      &expression_wrong};

  FlowCode flow;
  Name name;
  std::optional<Date> from;
  std::optional<Remark> source;
  std::vector<FlowStep> steps;
  std::optional<std::vector<Branch>> branches;
  std::optional<Again> again;
  std::optional<bool> same_person;
  std::optional<Whole<1, 100000>> version;

  template <class V>
  static constexpr void fields(V&& v) {
    v("flow", &DefineFlow::flow, "code of the flow", "流程编号");
    v("name", &DefineFlow::name, "its name", "流程名称");
    v("from", &DefineFlow::from, "its first day, after that of the version before; left out, today",
      "施行日期");
    v("source", &DefineFlow::source, "the regulation that it follows", "依据");
    v("steps", &DefineFlow::steps, "its steps in their order", "环节");
    v("branches", &DefineFlow::branches, "its forks", "分支");
    v("again", &DefineFlow::again,
      "how a case that was sent back goes forward; left out, step by step", "退回后重走方式");
    v("same_person", &DefineFlow::same_person,
      "true: one person may fill two seats of a case; left out, no", "允许一人多席");
    v("version", &DefineFlow::version, "its version; left out, the next", "版本");
  }
};

/// Puts forms under a flow 设置审批规则.
struct SetPolicy {
  static constexpr std::string_view kind = "approvals.set_policy";
  static constexpr std::string_view about =
      "puts forms under a flow, or says that they need no signature, where conditions on their "
      "fields hold; of several policies the one of the lowest rank counts, and a form that has "
      "policies and fits none is refused";
  static constexpr std::string_view about_zh = "设置审批规则";
  static constexpr std::array refusals{
      &policy_taken,    &policy_unfit, &not_approvable,       &field_unknown,
      &condition_unfit, &flow_unknown, &cannot_finish,        &too_many_paths,
      &way_unsigned,    &step_unfit,   &people::form_unknown, &people::post_unknown,
      &expression_wrong};

  PolicyCode policy;
  std::vector<FormName> forms;
  std::optional<std::vector<Condition>> when;
  std::optional<FlowCode> flow;
  std::optional<bool> unsigned_;
  std::optional<Whole<1, 1000>> rank;
  std::optional<std::vector<PostCode>> submitters;
  std::optional<std::vector<Name>> parties;
  std::optional<Remark> source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("policy", &SetPolicy::policy, "code of the policy", "审批规则编号");
    v("forms", &SetPolicy::forms, "which forms", "单据");
    v("when", &SetPolicy::when, "only those of which all of these hold", "条件");
    v("flow", &SetPolicy::flow, "the flow that they go through", "流程");
    v("unsigned", &SetPolicy::unsigned_, "true: they need no signature", "无需签字");
    v("rank", &SetPolicy::rank, "lower ones are asked first; left out, 100", "次序");
    v("submitters", &SetPolicy::submitters,
      "posts whose holders submit under it; left out, whoever may file the form", "提交岗位");
    v("parties", &SetPolicy::parties,
      "fields of the form that name people who applied with the submitter: they do not sign",
      "关联人字段");
    v("source", &SetPolicy::source, "the regulation that it follows", "依据");
  }
};

/// Takes forms out of a policy again 停用审批规则.
struct EndPolicy {
  static constexpr std::string_view kind = "approvals.end_policy";
  static constexpr std::string_view about =
      "ends a policy; cases that are on their way finish under it";
  static constexpr std::string_view about_zh = "停用审批规则";
  static constexpr std::array refusals{&policy_unknown};

  PolicyCode policy;

  template <class V>
  static constexpr void fields(V&& v) {
    v("policy", &EndPolicy::policy, "which policy", "审批规则编号");
  }
};

using FlowForms = Types<SetGroup, DefineFlow, SetPolicy, EndPolicy>;

}  // namespace bursar::approvals
