#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/proof.hpp"
#include "bursar/approvals/flows/ways.hpp"

/// Whether flows can be finished whoever submits, and open cases by whoever is there. Both take
/// the people as an argument of its own: those of the books, or those of a preview.
namespace bursar::approvals {

/// Everybody who may submit under a policy that day.
inline Persons submitters(const people::Register& people, const Policy& policy, Date day) {
  Persons found;
  for (std::size_t i = 1; i <= people.persons().size(); ++i) {
    const auto person = static_cast<PersonId>(i);
    if (!people.persons()[person].here(day)) continue;
    const auto files = [&](const auto& form) { return people.may_file(person, form, day); };
    const auto holds = [&](std::size_t index) {
      const auto& one = people.appointments()[index];
      return one.period.holds(day) && std::find(policy.submitters.begin(), policy.submitters.end(),
                                                one.post) != policy.submitters.end();
    };
    const auto& posts = people.persons()[person].appointments;
    if (policy.submitters.empty() ? std::any_of(policy.forms.begin(), policy.forms.end(), files)
                                  : std::any_of(posts.begin(), posts.end(), holds))
      found.push_back(person);
  }
  return found;
}

/// Everybody who is here that day.
inline Persons everybody(const people::Register& people, Date day) {
  Persons found;
  for (std::size_t i = 1; i <= people.persons().size(); ++i)
    if (people.persons()[static_cast<PersonId>(i)].here(day))
      found.push_back(static_cast<PersonId>(i));
  return found;
}

/// Whether one way can be finished, asked for one submitter after the other. All who neither sign
/// on it nor head anything share an answer with their unit.
class Prover {
 public:
  Prover(const Plan& plan, const Way& way, const people::Register& people,
         const Register& approvals, Date day)
      : plan_(plan), way_(way), people_(people), approvals_(approvals), day_(day) {}

  std::optional<Stuck> stuck_for(PersonId submitter) {
    const auto unit = unit_of(people_, submitter, day_);
    if (heads(submitter)) return ask(unit, submitter);
    auto found = units_.find(unit);
    if (found == units_.end()) found = units_.emplace(unit, Answer{signers(unit), {}}).first;
    auto& known = found->second;
    if (among(known.signers, submitter)) return ask(unit, submitter);
    if (!known.stuck) known.stuck = ask(unit, submitter);
    return *known.stuck;
  }

 private:
  struct Answer {
    Persons signers;
    std::optional<std::optional<Stuck>> stuck;
  };

  std::optional<Stuck> ask(UnitId unit, PersonId submitter) const {
    const Persons parties{submitter};
    return stuck(plan_, way_.taken, {people_, approvals_, unit, parties, day_});
  }

  bool heads(PersonId person) const {
    const auto& posts = people_.persons()[person].appointments;
    return std::any_of(posts.begin(), posts.end(), [&](std::size_t index) {
      return people_.posts()[people_.appointments()[index].post].heads;
    });
  }

  Persons signers(UnitId unit) const {
    const Persons nobody;
    Persons found;
    const auto need = needed(plan_, way_.taken, {people_, approvals_, unit, nobody, day_}, {});
    for (const auto& chair : need.chairs)
      for (const auto* some : {&chair.owners, &chair.able})
        found.insert(found.end(), some->begin(), some->end());
    return found;
  }

  const Plan& plan_;
  const Way& way_;
  const people::Register& people_;
  const Register& approvals_;
  Date day_;
  std::map<UnitId, Answer> units_;
};

/// A way of a flow that cannot be finished for somebody who may submit 流程走不通之处.
struct FlowGap {
  FlowCode flow;
  PolicyCode policy;
  FormName form;
  std::optional<StepCode> step;
  PersonCode submitter;
  std::vector<PersonCode> who;
  std::string values;
  std::string why;
  std::string why_zh;

  template <class V>
  static constexpr void fields(V&& v) {
    v("flow", &FlowGap::flow, "the flow", "流程编号");
    v("policy", &FlowGap::policy, "the policy that leads there", "审批规则编号");
    v("form", &FlowGap::form, "the form", "单据");
    v("step", &FlowGap::step, "the step that cannot be decided", "环节");
    v("submitter", &FlowGap::submitter, "where this person submits", "提交人");
    v("who", &FlowGap::who, "who is wanted there", "相关签字人");
    v("values", &FlowGap::values, "fields of a form that goes this way; … any other, ∅ left out",
      "字段取值");
    v("why", &FlowGap::why, "why, in English", "原因（英文）");
    v("why_zh", &FlowGap::why_zh, "why, in Chinese", "原因");
  }
};

/// A case that the people of a day cannot finish 无法办结的审批单.
struct StrandedCase {
  CaseCode case_code;
  std::optional<StepCode> step;
  std::vector<PersonCode> who;
  std::string why;
  std::string why_zh;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &StrandedCase::case_code, "the case", "审批单号");
    v("step", &StrandedCase::step, "the step that cannot be decided", "环节");
    v("who", &StrandedCase::who, "who is wanted there", "相关签字人");
    v("why", &StrandedCase::why, "why, in English", "原因（英文）");
    v("why_zh", &StrandedCase::why_zh, "why, in Chinese", "原因");
  }
};

namespace detail {
inline std::vector<PersonCode> codes(const people::Register& people, const Persons& persons) {
  std::vector<PersonCode> found;
  for (const auto one : persons) found.push_back(people.persons()[one].code);
  return found;
}

inline std::optional<StepCode> step_or_none(const Stuck& stuck) {
  return stuck.step.empty() ? std::optional<StepCode>() : std::optional(stuck.step);
}
}  // namespace detail

/// Every flow in force under every policy, for everybody who may submit, on every way: what cannot
/// be finished. A flow with more ways than can be tried is left to its definition.
inline std::vector<FlowGap> check_all(const people::Register& people, const Register& approvals,
                                      Date day, const Papers* papers = nullptr) {
  std::vector<FlowGap> rows;
  for (const auto& policy : approvals.policies()) {
    if (policy.ended || !policy.flow) continue;
    const auto& flow = approvals.flows()[*policy.flow];
    const auto version = flow.on(day);
    if (!version) continue;
    const auto plan = plan_of(approvals, version, day);
    const auto persons = submitters(people, policy, day);
    for (const auto& form : policy.forms)
      for (const auto& way : ways(*plan, policy.when, form, papers).value_or(std::vector<Way>())) {
        if (!way.sure && !signed_on(*plan, way)) continue;
        Prover prover(*plan, way, people, approvals, day);
        for (const auto person : persons)
          if (const auto found = prover.stuck_for(person))
            rows.push_back({flow.code, policy.code, form, detail::step_or_none(*found),
                            people.persons()[person].code, detail::codes(people, found->owners),
                            way.values, found->why, found->why_zh});
      }
  }
  return rows;
}

/// The open cases that these people could not finish on that day.
inline std::vector<StrandedCase> stranded(const people::Register& people, const Register& approvals,
                                          Date day) {
  std::vector<StrandedCase> rows;
  for (const auto id : approvals.open()) {
    const auto& one = approvals.cases()[id];
    if (one.ended()) continue;
    if (const auto found = stuck(one, people, approvals, day))
      rows.push_back({one.code, detail::step_or_none(*found), detail::codes(people, found->owners),
                      found->why, found->why_zh});
  }
  return rows;
}

}  // namespace bursar::approvals
