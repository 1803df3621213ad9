#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/desk/machine.hpp"
#include "bursar/approvals/reasons.hpp"
#include "bursar/base/result.hpp"
#include "bursar/people/checks.hpp"

/// Which seat somebody acts at, or why they have none.
namespace bursar::approvals {

namespace detail {
inline std::string code_of(const people::Register& people, PersonId person) {
  return person == PersonId{} ? std::string() : people.persons()[person].code.value;
}

inline std::string codes_of(const people::Register& people, const Persons& persons) {
  std::string text;
  for (const auto one : persons) text += (text.empty() ? "" : ", ") + code_of(people, one);
  return text;
}
}  // namespace detail

/// Whose a seat is that day, before anything is said of who may sign.
inline Persons owners(const Case& one, const Seat& seat, const Now& now) {
  const auto circle = now.circle(one);
  if (seat.holder != PersonId{}) return detail::present(circle, {seat.holder});
  return named(rule_of(one, seat), circle);
}

/// Who may decide a seat that day, apart from who stands in for them.
inline Persons signers(const Case& one, const Seat& seat, const Now& now) {
  auto found = eligible(now.circle(one), owners(one, seat, now));
  if (seat.claimed != PersonId{} && among(found, seat.claimed)) return {seat.claimed};
  return found;
}

/// In whose name a person acts at a seat: their own, or of the first they stand in for; none where
/// they have nothing to say there.
inline PersonId in_whose_name(const Case& one, const Seat& seat, const Now& now, PersonId person) {
  const auto circle = now.circle(one);
  const auto found = signers(one, seat, now);
  if (among(found, person)) return person;
  for (const auto holder : found)
    if (among(acting_for(circle, holder, one.form), person)) return holder;
  return {};
}

/// Whether people use up a seat there: who only enters what others decided does not.
inline bool counts(const Case& one, const Seat& seat) { return !recorded(one, seat.step); }

/// The other seat of a case that a person has signed, or, where asked, that stands in their name;
/// kNone where there is none, or the flow allows it.
inline std::uint16_t other_seat(const Case& one, std::uint16_t seat, PersonId person,
                                bool held_too) {
  if (one.plan->flow->same_person) return kNone;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& other = one.seats[i];
    if (i == seat || !counts(one, other) || other.state == SeatState::removed) continue;
    // A seat that was closed with its step is nobody's any more.
    const auto step = one.steps[other.step].state;
    const bool lives = step == StepState::open || step == StepState::waiting;
    const bool undecided = other.state == SeatState::undecided;
    const bool signed_it = !undecided && (other.by == person || other.in_name == person);
    const bool holds_it = undecided && lives && (other.holder == person || other.claimed == person);
    if (signed_it || (held_too && holds_it)) return i;
  }
  return kNone;
}

/// Who may decide a seat that day and has not signed another.
inline Persons free_signers(const Case& one, std::uint16_t seat, const Now& now) {
  auto found = signers(one, one.seats[seat], now);
  if (counts(one, one.seats[seat]))
    std::erase_if(found, [&](PersonId who) { return other_seat(one, seat, who, false) != kNone; });
  return found;
}

/// Refuses a second seat to somebody.
inline Verdict check_one_seat(const Case& one, std::uint16_t seat, const Now& now, PersonId person,
                              std::string_view field, bool held_too) {
  if (seat < one.seats.size() && !counts(one, one.seats[seat])) return {};
  const auto other = other_seat(one, seat, person, held_too);
  if (other == kNone) return {};
  return refuse(second_seat, field,
                {{"person", detail::code_of(now.people, person)},
                 {"step", one.plan->steps[one.seats[other].step].code.value}});
}

/// Refuses somebody who submitted or applied.
inline Verdict check_no_party(const Case& one, const Now& now, PersonId person,
                              std::string_view field) {
  if (!among(one.parties, person)) return {};
  return refuse(own_form, field, {{"person", detail::code_of(now.people, person)}});
}

/// Whether somebody may be given a seat.
inline Verdict check_receiver(const Case& one, std::uint16_t seat, const Now& now,
                              const PersonCode& person, std::string_view field) {
  if (auto verdict = people::check_present(now.people, field, person, now.day); !verdict)
    return verdict;
  const auto id = now.people.persons().id(person);
  if (auto verdict = check_no_party(one, now, id, field); !verdict) return verdict;
  return check_one_seat(one, seat, now, id, field, true);
}

/// The case of that number.
inline Result<CaseId> known_case(const Register& approvals, const CaseCode& code) {
  const auto id = approvals.cases().id(code);
  if (id != CaseId{}) return id;
  return refuse(case_unknown, "case", {{"case", code.value}});
}

/// A case that has not ended.
inline Result<CaseId> live_case(const Register& approvals, const CaseCode& code) {
  auto id = known_case(approvals, code);
  if (!id || !approvals.cases()[*id].ended()) return id;
  const auto state = approvals.cases()[*id].state;
  return refuse(case_ended, "case", {{"case", code.value}, word("state", state)});
}

/// A case on its way.
inline Result<CaseId> open_case(const Register& approvals, const CaseCode& code) {
  auto id = live_case(approvals, code);
  if (!id || approvals.cases()[*id].state == CaseState::open) return id;
  const auto state = approvals.cases()[*id].state;
  return refuse(case_with_submitter, "case", {{"case", code.value}, word("state", state)});
}

/// A step of a case by its code.
inline Result<std::uint16_t> step_of(const Case& one, const StepCode& code) {
  const auto& steps = one.plan->steps;
  for (std::uint16_t i = 0; i < steps.size(); ++i)
    if (steps[i].code == code) return i;
  return refuse(step_unknown, "step", {{"case", one.code.value}, {"step", code.value}});
}

/// The same, where the form names one and it must be open; kNone where it names none.
inline Result<std::uint16_t> open_step(const Case& one, const std::optional<StepCode>& code) {
  if (!code) return kNone;
  auto step = step_of(one, *code);
  if (!step || one.steps[*step].state == StepState::open) return step;
  const auto state = one.steps[*step].state;
  return refuse(step_not_open, "step", {{"step", code->value}, word("state", state)});
}

/// What is decided on is what was read.
inline Verdict check_digest(const Case& one, const std::optional<Text<64>>& digest) {
  if (!digest || digest->value == one.digest) return {};
  return refuse(digest_differs, "digest", {{"case", one.code.value}, {"digest", one.digest}});
}

/// A seat, and in whose name somebody acts there.
struct SeatFound {
  std::uint16_t seat = kNone;
  PersonId in_name{};
};

/// Looks for the seat that somebody acts at.
class SeatSearch {
 public:
  SeatSearch(const Case& one, const Now& now, std::uint16_t step, bool adding)
      : case_(one), now_(now), step_(step), adding_(adding) {
    const auto waits = [&](std::uint16_t seat) {
      return one.seats[seat].state == SeatState::undecided &&
             one.steps[one.seats[seat].step].state == StepState::open;
    };
    for (std::uint16_t i = 0; i < one.seats.size(); ++i)
      if (waits(i)) look_at(i);
    if (!fit_.empty()) return;
    for (std::uint16_t i = 0; i < one.seats.size(); ++i)  // those of before tell why there is none
      if (!waits(i)) look_at(i);
  }

  /// The one that can be decided now, or why there is none.
  Result<SeatFound> decidable_one() const {
    if (auto verdict = check_no_party(case_, now_, now_.by, "by"); !verdict) return verdict;
    if (fit_.empty()) return why_none();
    const auto other = [&](const SeatFound& one) {
      return case_.seats[one.seat].step != case_.seats[fit_[0].seat].step;
    };
    if (std::any_of(fit_.begin(), fit_.end(), other))
      return refuse(seats_several, "step", {{"person", who()}, {"steps", steps()}});
    const auto& found = fit_[0];
    for (const auto person : {now_.by, found.in_name})
      if (auto v = check_one_seat(case_, found.seat, now_, person, "by", false); !v) return v;
    return found;
  }

 private:
  void look_at(std::uint16_t seat) {
    const auto& own = case_.seats[seat];
    if (own.state == SeatState::removed || (step_ != kNone && own.step != step_)) return;
    const auto state = case_.steps[own.step].state;
    if (state == StepState::waiting) return;
    const auto in_name = in_whose_name(case_, own, now_, now_.by);
    if (in_name == PersonId{}) return;
    if (own.state != SeatState::undecided)
      decided_.push_back(seat);
    else if (state != StepState::open)
      closed_.push_back(seat);
    else if ((adding_ ? reached(case_, seat) : decidable(case_, seat)))
      fit_.push_back({seat, in_name});
    else
      waits_.push_back(seat);
  }

  Refusal why_none() const {
    if (!waits_.empty())
      return refuse(seat_waits, "by", {{"person", who()}, {"step", step_code(waits_[0])}});
    if (!decided_.empty()) {
      const auto& seat = case_.seats[decided_.back()];
      return refuse(
          seat_decided, "by",
          {{"holder", detail::code_of(now_.people, seat.by)}, word("decision", seat.state)});
    }
    if (!closed_.empty()) return refuse(seat_closed, "by", {{"step", step_code(closed_.back())}});
    if (auto former = former_holder()) return std::move(*former);
    return refuse(no_seat, "by", {{"person", who()}, {"case", case_.code.value}});
  }

  /// Who held the post of an open seat until others took it over is told so.
  std::optional<Refusal> former_holder() const {
    for (const auto& seat : case_.seats) {
      if (case_.steps[seat.step].state != StepState::open || seat.holder != PersonId{} ||
          seat.state != SeatState::undecided || (step_ != kNone && seat.step != step_))
        continue;
      const auto& rule = rule_of(case_, seat);
      if (!rule.post) continue;
      const auto post = now_.people.posts().id(*rule.post);
      for (const auto index : now_.people.persons()[now_.by].appointments) {
        const auto& one = now_.people.appointments()[index];
        const bool elsewhere =
            rule.unit && now_.people.units().id(*rule.unit) != one.unit;  // the post, not this seat
        if (one.post != post || elsewhere || !one.period.until || *one.period.until > now_.day)
          continue;
        return refuse(former_signer, "by",
                      {{"person", who()},
                       {"post", rule.post->value},
                       {"until", date_text(*one.period.until)},
                       {"holder", detail::codes_of(now_.people, signers(case_, seat, now_))}});
      }
    }
    return {};
  }

  std::string who() const { return detail::code_of(now_.people, now_.by); }
  std::string step_code(std::uint16_t seat) const {
    return case_.plan->steps[case_.seats[seat].step].code.value;
  }
  std::string steps() const {
    std::string text;
    for (const auto& one : fit_) text += (text.empty() ? "" : ", ") + step_code(one.seat);
    return text;
  }

  const Case& case_;
  const Now& now_;
  std::uint16_t step_;
  bool adding_;  ///< who adds seats need not wait for those added before theirs
  std::vector<SeatFound> fit_;
  std::vector<std::uint16_t> waits_, decided_, closed_;
};

/// Whether a form adds a seat.
template <class Form>
inline constexpr bool kAdds = requires(const Form& form) {
  form.where;
};

/// The seat at which who files the form acts: named by its step, or the only one. `asked` allows
/// seats about which somebody is asked and has not answered.
template <class Form>
Result<SeatFound> find_seat(const Form& form, const Case& one, const Now& now, bool asked = false) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  if constexpr (requires { form.digest; })
    if (auto verdict = check_digest(one, form.digest); !verdict) return verdict;
  auto found = SeatSearch(one, now, *step, kAdds<Form>).decidable_one();
  if (!found) return found;
  const auto consulted = one.seats[found->seat].consulted;
  // Of who has left nobody waits for an answer.
  const bool waits = consulted != PersonId{} && now.people.persons()[consulted].here(now.day);
  if (waits && !asked)
    return refuse(consulting, "by", {{"person", detail::code_of(now.people, consulted)}});
  return found;
}

}  // namespace bursar::approvals
