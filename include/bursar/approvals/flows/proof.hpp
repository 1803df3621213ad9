#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/demands.hpp"
#include "bursar/approvals/flows/words.hpp"
#include "bursar/approvals/reasons.hpp"
#include "bursar/base/refusal.hpp"

/// Whether there are people to finish a case, each filling one seat.
namespace bursar::approvals {

/// Where a case cannot be finished, and why.
struct Stuck {
  StepCode step;   ///< empty where the form would meet no step at all
  Persons owners;  ///< who is wanted there, or whom its seat belongs to
  std::string why, why_zh;
};

/// The refusal of what cannot be finished.
inline Refusal refusal_of(const Stuck& stuck) {
  return refuse(cannot_finish, "", {{"why", stuck.why}, {"why_zh", stuck.why_zh}});
}

namespace detail {
inline std::optional<Stuck> stuck(const Plan& plan, const Circle& circle, const Needed& need) {
  const auto found = shortage(need.chairs, need.demands, plan.flow->same_person);
  if (!found) return {};
  const auto& demand = need.demands[found->demand];
  Stuck out{plan.steps[demand.step].code, found->people, {}, {}};
  if (out.owners.empty())
    for (const auto& ballot : demand.ballots)
      for (const auto chair : ballot.chairs) {
        const auto& seat = need.chairs[chair];
        const auto gone = seat.holder == PersonId{} ? Persons{} : Persons{seat.holder};
        for (const auto one : seat.owners.empty() ? gone : seat.owners)
          if (!among(out.owners, one)) out.owners.push_back(one);
      }
  auto words = why(plan, circle, need, *found);
  out.why = std::move(words.en);
  out.why_zh = std::move(words.zh);
  return out;
}
}  // namespace detail

/// Why a form that takes these steps cannot be finished by the people of the circle's day; nothing
/// where it can. Steps aside are counted too. A form that meets no step that its end waits for is
/// stuck: nobody would have signed it.
///
/// `choices` are the later signers named so far; where nobody is named yet, anybody who could be.
inline std::optional<Stuck> stuck(const Plan& plan, const std::vector<bool>& taken,
                                  const Circle& circle, const Choices& choices = {}) {
  bool met = false;
  for (std::size_t i = 0; i < plan.steps.size(); ++i)
    met = met || (taken[i] && plan.steps[i].aside == 0);
  if (!met) return Stuck{{}, {}, "the form would meet no step of its flow", "单据不经过任何环节"};
  return detail::stuck(plan, circle, needed(plan, taken, circle, choices));
}

/// The same of a case that has not ended, from where it stands: its votes are cast, its seats have
/// their holders. One that would start over is judged as if it did.
inline std::optional<Stuck> stuck(const Case& of, const people::Register& people,
                                  const Register& approvals, Date day) {
  auto parties = of.parties;
  if (!among(parties, of.submitter)) parties.push_back(of.submitter);
  const Circle circle{people, approvals, of.unit, parties, day};
  if (of.state != CaseState::open && !people.persons()[of.submitter].here(day)) {
    const auto who = detail::Teller(*of.plan, circle).person(of.submitter);
    return Stuck{{},
                 {of.submitter},
                 "it lies with " + who.en + ", who is not here any more: it can be withdrawn",
                 "审批单在" + who.zh + "处，其人已离校，可由有权者撤销"};
  }
  const bool anew =
      of.state == CaseState::stale || (of.state == CaseState::returned && !of.straight);
  if (!anew) return detail::stuck(*of.plan, circle, needed(of, circle));
  std::vector<bool> taken;
  for (const auto& one : of.steps) taken.push_back(one.taken);
  return stuck(*of.plan, taken, circle, of.choices);
}

}  // namespace bursar::approvals
