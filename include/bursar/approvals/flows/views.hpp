#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/flows/words.hpp"
#include "bursar/books.hpp"

/// What flows and policies look like from outside.
namespace bursar::approvals {

/// A version of a flow 流程版本.
struct FlowRow {
  FlowCode flow;
  std::int64_t version = 1;
  Date from;
  std::string name;
  std::string source;
  std::int64_t steps = 0;
  Again again{};
  bool same_person = false;
  bool in_force = false;
  std::vector<PolicyCode> policies;

  template <class V>
  static constexpr void fields(V&& v) {
    v("flow", &FlowRow::flow, "its code", "流程编号");
    v("version", &FlowRow::version, "its version", "版本");
    v("from", &FlowRow::from, "its first day", "施行日期");
    v("name", &FlowRow::name, "its name", "流程名称");
    v("source", &FlowRow::source, "the regulation that it follows", "依据");
    v("steps", &FlowRow::steps, "steps, without those of flows inside it", "环节数");
    v("again", &FlowRow::again, "how a case that was sent back goes forward", "退回后重走方式");
    v("same_person", &FlowRow::same_person, "whether one person may fill two seats of a case",
      "允许一人多席");
    v("in_force", &FlowRow::in_force, "whether new cases take it that day", "是否现行");
    v("policies", &FlowRow::policies, "the policies that lead to the flow", "审批规则");
  }
};

/// A step of a flow with its sub-flows in their places 环节.
struct FlowStepRow {
  StepCode step;
  std::string name;
  std::vector<StepCode> after;
  std::string when, when_zh;
  std::string who, who_zh;
  std::vector<PersonCode> now;
  std::optional<Mode> mode;
  std::string decides;
  std::optional<std::int64_t> days;
  std::optional<Late> late;
  AfterNo after_no{};
  bool waits = true;

  template <class V>
  static constexpr void fields(V&& v) {
    v("step", &FlowStepRow::step, "its code; of a flow inside, outer.inner", "环节编号");
    v("name", &FlowStepRow::name, "its name", "环节名称");
    v("after", &FlowStepRow::after, "the steps that it comes directly after", "前一环节");
    v("when", &FlowStepRow::when, "its conditions and those of its arms, in English",
      "条件（英文）");
    v("when_zh", &FlowStepRow::when_zh, "the same in Chinese", "条件");
    v("who", &FlowStepRow::who, "who decides, in English", "签字人（英文）");
    v("who_zh", &FlowStepRow::who_zh, "the same in Chinese", "签字人");
    v("now", &FlowStepRow::now, "who they are that day, where that does not hang on the submitter",
      "现任");
    v("mode", &FlowStepRow::mode, "how the seats decide; null where an outcome is entered",
      "会签方式");
    v("decides", &FlowStepRow::decides, "the meeting or outside body that decides, or empty",
      "会议或外部机关");
    v("days", &FlowStepRow::days, "working days it may take", "时限（工作日）");
    v("late", &FlowStepRow::late, "what happens then", "超时处理");
    v("after_no", &FlowStepRow::after_no, "what its no comes to", "驳回后");
    v("waits", &FlowStepRow::waits, "whether the case's end waits for it", "是否等待");
  }
};

/// A version of a flow with its steps 流程全文.
struct FlowSheet {
  FlowRow row;
  std::vector<FlowStepRow> steps;
  std::vector<Branch> branches;

  template <class V>
  static constexpr void fields(V&& v) {
    v("flow", &FlowSheet::row, "the version", "流程版本");
    v("steps", &FlowSheet::steps, "its steps in their order", "环节");
    v("branches", &FlowSheet::branches, "its forks", "分支");
  }
};

/// A policy 审批规则.
struct PolicyRow {
  PolicyCode policy;
  std::vector<FormName> forms;
  std::string when, when_zh;
  std::optional<FlowCode> flow;
  std::int64_t rank = 0;
  std::vector<PostCode> submitters;
  std::vector<std::string> parties;
  std::string source;
  bool ended = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("policy", &PolicyRow::policy, "its code", "审批规则编号");
    v("forms", &PolicyRow::forms, "the forms under it", "单据");
    v("when", &PolicyRow::when, "only those for which this holds, in English", "条件（英文）");
    v("when_zh", &PolicyRow::when_zh, "the same in Chinese", "条件");
    v("flow", &PolicyRow::flow, "the flow they go through; null where none needs a signature",
      "流程编号");
    v("rank", &PolicyRow::rank, "lower ones are asked first", "次序");
    v("submitters", &PolicyRow::submitters, "posts whose holders submit; empty: whoever may file",
      "提交岗位");
    v("parties", &PolicyRow::parties, "fields that name who applied too", "关联人字段");
    v("source", &PolicyRow::source, "the regulation that it follows", "依据");
    v("ended", &PolicyRow::ended, "whether it holds no more", "是否停用");
  }
};

namespace detail {
inline Why joined(const std::vector<Why>& all, const Why& between) {
  Why out;
  for (const auto& one : all) out = out.en.empty() ? one : std::move(out) + between + one;
  return out;
}

inline Why told(const Condition& one) {
  Why value;
  if (one.value) value = {one.value->value, one.value->value};
  if (one.values)
    for (const auto& each : *one.values)
      value = joined(value.en.empty() ? std::vector<Why>{{each.value, each.value}}
                                      : std::vector<Why>{value, {each.value, each.value}},
                     {", ", "、"});
  const auto all = names(one.is);
  const auto& name = all[static_cast<std::size_t>(one.is)];
  const auto space = value.en.empty() ? "" : " ";
  if (one.is == Is::holds)
    return {one.field.value + " holds (" + value.en + ")",
            one.field.value + "满足（" + value.zh + "）"};
  if (one.is == Is::begins)
    return {one.field.value + " begins " + value.en, one.field.value + "以“" + value.zh + "”开头"};
  return {one.field.value + " " + std::string(name.name) + space + value.en,
          one.field.value + std::string(name.zh) + value.zh};
}

inline Why told(const std::vector<Condition>& all) {
  std::vector<Why> found;
  for (const auto& one : all) found.push_back(told(one));
  return joined(found, {" and ", "且"});
}

inline Why told(const PlanStep& step) {
  std::vector<Why> found;
  for (const auto& at : step.arms) {
    const auto& arm = at.branch->arms[at.arm];
    if (arm.when)
      found.push_back(told(*arm.when));
    else if (at.branch->split != Split::parallel)
      found.push_back({"no other arm of " + at.branch->branch.value,
                       "分支" + at.branch->branch.value + "的其他情形"});
  }
  for (const auto* when : step.when) found.push_back(told(*when));
  return joined(found, {" and ", "且"});
}

inline Why told_kind(const SeatRule& rule) {
  const auto of = rule.unit ? " of " + rule.unit->value : std::string();
  const auto of_zh = rule.unit ? rule.unit->value : std::string();
  if (rule.post) return {"post " + rule.post->value + of, of_zh + "岗位" + rule.post->value};
  if (rule.person) return {"person " + rule.person->value, rule.person->value};
  if (rule.group) return {"group " + rule.group->value, "小组" + rule.group->value};
  if (rule.superior) {
    const auto up = std::to_string(rule.superior->value);
    return {"the submitter's superior " + up + " up", "提交人上" + up + "级领导"};
  }
  return {"the head" + (of.empty() ? " of the submitter's unit" : of),
          (of_zh.empty() ? "提交人所在部门" : of_zh) + "负责人"};
}

inline Why told(const SeatRule& rule) {
  auto who = told_kind(rule);
  if (rule.chosen_by)
    return Why{"one of ", "由" + rule.chosen_by->value + "在"} + who +
           Why{", named by " + rule.chosen_by->value, "中指派"};
  if (rule.each.value_or(rule.group.has_value())) who = std::move(who) + Why{" (each)", "（每人）"};
  return who;
}

/// Whoever does not hang on the submitter, that day.
inline std::vector<PersonCode> told_now(const FlowStep& step, const Books& books, Date day) {
  const Persons nobody;
  const Circle circle{books.people, books.approvals, {}, nobody, day};
  std::vector<PersonCode> found;
  if (!step.seats) return found;
  for (const auto& rule : *step.seats) {
    if (rule.superior || (rule.head && !rule.unit)) continue;
    for (const auto one : named(rule, circle))
      if (const auto& code = books.people.persons()[one].code;
          std::find(found.begin(), found.end(), code) == found.end())
        found.push_back(code);
  }
  return found;
}
}  // namespace detail

inline FlowRow flow_row(const Books& books, const Flow& flow, const FlowVersion& version,
                        Date day) {
  FlowRow row;
  row.flow = flow.code;
  row.version = version.number;
  row.from = version.from;
  row.name = version.name.value;
  row.source = version.source.value;
  row.steps = static_cast<std::int64_t>(version.steps.size());
  row.again = version.again;
  row.same_person = version.same_person;
  row.in_force = flow.on(day).get() == &version;
  for (const auto& policy : books.approvals.policies())
    if (!policy.ended && policy.flow == version.flow) row.policies.push_back(policy.code);
  return row;
}

inline FlowStepRow flow_step_row(const Books& books, const Plan& plan, const PlanStep& step,
                                 Date day) {
  const auto& terms = *step.terms;
  FlowStepRow row;
  row.step = step.code;
  row.name = terms.name.value;
  for (const auto before : step.needs) row.after.push_back(plan.steps[before].code);
  auto when = detail::told(step);
  row.when = std::move(when.en), row.when_zh = std::move(when.zh);
  std::vector<Why> seats;
  if (terms.seats)
    for (const auto& one : *terms.seats) seats.push_back(detail::told(one));
  auto who = detail::listed(seats);
  row.who = std::move(who.en), row.who_zh = std::move(who.zh);
  row.now = detail::told_now(terms, books, day);
  if (!terms.meeting && !terms.outside) row.mode = terms.mode.value_or(Mode::all);
  if (terms.meeting) row.decides = terms.meeting->body.value;
  if (terms.outside) row.decides = terms.outside->value;
  if (terms.days) row.days = terms.days->value, row.late = terms.late.value_or(Late::remind);
  row.after_no = terms.after_no.value_or(AfterNo::ends);
  row.waits = step.aside == 0;
  return row;
}

inline PolicyRow policy_row(const Books& books, const Policy& policy) {
  PolicyRow row;
  row.policy = policy.code;
  row.forms = policy.forms;
  auto when = detail::told(policy.when);
  row.when = std::move(when.en), row.when_zh = std::move(when.zh);
  if (policy.flow) row.flow = books.approvals.flows()[*policy.flow].code;
  row.rank = policy.rank;
  for (const auto one : policy.submitters) row.submitters.push_back(books.people.posts()[one].code);
  for (const auto& one : policy.parties) row.parties.push_back(one.value);
  row.source = policy.source.value;
  row.ended = policy.ended;
  return row;
}

}  // namespace bursar::approvals
