#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/rules.hpp"
#include "bursar/approvals/flows/audit.hpp"

/// What would come of a form, before anyone files it 预览.
namespace bursar::approvals {

/// A step that a form would go through.
struct ForeseenStep {
  StepCode step;
  Name name;
  Mode mode{};
  std::vector<PersonCode> who;
  std::optional<Name> body;
  std::optional<Date> due;

  template <class V>
  static constexpr void fields(V&& v) {
    v("step", &ForeseenStep::step, "the step", "环节");
    v("name", &ForeseenStep::name, "its name", "环节名称");
    v("mode", &ForeseenStep::mode, "how its seats decide", "会签方式");
    v("who", &ForeseenStep::who, "who could sign, by the people of that day", "可签字人");
    v("body", &ForeseenStep::body, "the meeting or outside body that decides", "会议或外部机关");
    v("due", &ForeseenStep::due, "by when, where every step takes as long as it may", "期限");
  }
};

/// What would come of a form 预览结果.
struct Foreseen {
  std::string form;
  bool waits = false;
  std::optional<PolicyCode> policy;
  std::optional<FlowCode> flow;
  std::optional<std::int64_t> version;
  std::vector<PersonCode> parties;
  std::vector<ForeseenStep> steps;
  std::vector<StrandedCase> strands;

  template <class V>
  static constexpr void fields(V&& v) {
    v("form", &Foreseen::form, "the form as it would be posted, all figures worked out, as JSON",
      "单据内容");
    v("waits", &Foreseen::waits, "whether it would wait for signatures", "需审批");
    v("policy", &Foreseen::policy, "the policy that says so", "审批规则");
    v("flow", &Foreseen::flow, "the flow it would go through", "流程");
    v("version", &Foreseen::version, "in which version", "版本");
    v("parties", &Foreseen::parties, "who could not sign it", "关联人");
    v("steps", &Foreseen::steps, "the steps on its way", "环节");
    v("strands", &Foreseen::strands, "running cases that it would leave with nobody to finish them",
      "将无法办结的审批单");
  }
};

/// What would come of a form that waits for signatures.
inline Foreseen foresee(const Submit& form, const Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  auto one = detail::drafted(form, books, context);
  keep_choices(one, now, nullptr, form.choices);
  Foreseen seen;
  seen.form = form.fields_.value;
  seen.waits = true;
  seen.policy = form.policy;
  seen.flow = form.flow;
  seen.version = form.version->value;
  seen.parties = *form.parties;
  // Each step counts from the latest day on which one that it needs may end.
  std::vector<Date> ends(one.steps.size(), context.today);
  for (std::uint16_t i = 0; i < one.steps.size(); ++i) {
    for (const auto need : one.plan->steps[i].needs) ends[i] = std::max(ends[i], ends[need]);
    if (!one.steps[i].taken) continue;
    const auto& terms = terms_of(one, i);
    ForeseenStep step{
        one.plan->steps[i].code, terms.name, terms.mode.value_or(Mode::all), {}, {}, {}};
    if (terms.meeting) step.body = terms.meeting->body;
    if (terms.outside) step.body = terms.outside;
    if (terms.days) {
      ends[i] = after_working_days(books.approvals.years(), ends[i], terms.days->value);
      step.due = ends[i];
    }
    for (const auto& rule : *terms.seats)
      for (const auto person : eligible(now.circle(one), named(rule, now.circle(one))))
        if (const auto& code = books.people.persons()[person].code;
            std::find(step.who.begin(), step.who.end(), code) == step.who.end())
          step.who.push_back(code);
    seen.steps.push_back(std::move(step));
  }
  return seen;
}

/// The running cases that people, as they would be, could not finish: today, or from a day on that
/// changes who is here. What cannot be finished already does not count.
inline std::vector<StrandedCase> newly_stranded(const people::Register& after,
                                                const people::Register& before,
                                                const Register& approvals, Date today) {
  std::vector<Date> days{today};
  const auto add = [&](const std::optional<Date>& day) {
    if (day && *day > today && std::find(days.begin(), days.end(), *day) == days.end())
      days.push_back(*day);
  };
  for (const auto& one : after.appointments()) add(one.period.from), add(one.period.until);
  for (const auto& one : after.persons()) add(one.left);
  std::vector<StrandedCase> found;
  for (const auto day : days) {
    const auto known = stranded(before, approvals, day);
    for (auto& row : stranded(after, approvals, day)) {
      const auto same = [&](const StrandedCase& one) { return one.case_code == row.case_code; };
      if (std::none_of(known.begin(), known.end(), same) &&
          std::none_of(found.begin(), found.end(), same))
        found.push_back(std::move(row));
    }
  }
  return found;
}

}  // namespace bursar::approvals
