#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/finding.hpp"
#include "bursar/approvals/desk/forms.hpp"
#include "bursar/base/assert.hpp"

/// What may be done in a case: of each form a `check`, and an `act` that then cannot fail.
namespace bursar::approvals {

namespace detail {
/// Where a step's code puts the code of one beside it, in a sub-flow too.
inline std::string beside(const StepCode& step, std::string_view code) {
  return step.value.substr(0, step.value.rfind('.') + 1) + std::string(code);
}

/// Whether a rule's seat is named at the step `chooser`, or by the submitter where that is none.
inline bool chosen_at(const SeatRule& rule, const StepCode& own, const StepCode* chooser) {
  if (!rule.chosen_by) return false;
  if (chooser == nullptr) return rule.chosen_by->value == "submitter";
  return beside(own, rule.chosen_by->value) == chooser->value;
}

/// The rules of a step whose seats are named there.
inline std::vector<const SeatRule*> to_choose(const Case& one, std::uint16_t step,
                                              const StepCode* chooser) {
  std::vector<const SeatRule*> found;
  const auto& seats = terms_of(one, step).seats;
  if (!seats || !one.steps[step].taken) return found;
  for (const auto& rule : *seats)
    if (chosen_at(rule, one.plan->steps[step].code, chooser)) found.push_back(&rule);
  return found;
}

inline Refusal unfit(const Choice& choice, std::string why) {
  return refuse(choice_unfit, "choices",
                {{"person", choice.person.value}, {"step", choice.step.value}, {"why", why}});
}
}  // namespace detail

/// Whether those who are named for later steps may be, and everybody who must be is.
inline Verdict check_choices(const Case& one, const Now& now, const StepCode* chooser,
                             const std::optional<std::vector<Choice>>& given) {
  const std::vector<Choice> none;
  const auto& choices = given ? *given : none;
  std::vector<std::size_t> count(one.plan->steps.size());
  Persons taken;
  for (const auto& choice : choices) {
    const auto step = step_of(one, choice.step);
    if (!step) return step.refusal();
    const auto rules = detail::to_choose(one, *step, chooser);
    if (count[*step] >= rules.size()) return detail::unfit(choice, "nobody is named there");
    if (auto v = check_receiver(one, kNone, now, choice.person, "choices"); !v) return v;
    const auto person = now.people.persons().id(choice.person);
    if (!among(named(*rules[count[*step]], now.circle(one)), person))
      return detail::unfit(choice, "not one of those it may be");
    if (among(taken, person) && !one.plan->flow->same_person)
      return detail::unfit(choice, "named twice");
    taken.push_back(person);
    ++count[*step];
  }
  for (std::uint16_t i = 0; i < count.size(); ++i) {
    const auto named_before = std::count_if(one.choices.begin(), one.choices.end(),
                                            [&](const auto& c) { return c.first == i; });
    const auto known = count[i] > 0 ? count[i] : static_cast<std::size_t>(named_before);
    if (known < detail::to_choose(one, i, chooser).size())
      return refuse(choice_needed, "choices", {{"step", one.plan->steps[i].code.value}});
  }
  return {};
}

/// Keeps who was named, in place of who was named for the same steps before.
inline void keep_choices(Case& one, const Now& now,
                         const std::optional<std::vector<Choice>>& choices) {
  if (!choices) return;
  for (const auto& choice : *choices)
    std::erase_if(one.choices,
                  [&](const auto& c) { return c.first == *step_of(one, choice.step); });
  for (const auto& choice : *choices)
    one.choices.emplace_back(*step_of(one, choice.step), now.people.persons().id(choice.person));
}

namespace detail {
template <class Form>
SeatFound seat_at(const Form& form, const Case& one, const Now& now, bool asked = false) {
  const auto found = find_seat(form, one, now, asked);
  BURSAR_ASSERT(found);
  return *found;
}

/// A seat that somebody decides by their own yes or no, not by what others decided elsewhere.
template <class Form>
Result<SeatFound> signing_seat(const Form& form, const Case& one, const Now& now,
                               bool asked = false) {
  auto found = find_seat(form, one, now, asked);
  if (!found || counts(one, one.seats[found->seat])) return found;
  const auto step = one.seats[found->seat].step;
  const auto& terms = terms_of(one, step);
  return refuse(meeting_needed, "step",
                {{"step", one.plan->steps[step].code.value},
                 {"body", terms.meeting ? terms.meeting->body.value : terms.outside->value}});
}

inline Verdict verdict_of(const Result<SeatFound>& found) {
  return found ? Verdict{} : Verdict(found.refusal());
}
}  // namespace detail

// Yes and no.

inline Verdict check(const Approve& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  if (!found) return found.refusal();
  const auto step = one.seats[found->seat].step;
  return check_choices(one, now, &one.plan->steps[step].code, form.choices);
}
inline void act(const Approve& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  keep_choices(one, now, form.choices);
  Machine machine(one, now);
  machine.note(Action::approved, one.seats[found.seat].step, found.in_name, {},
               form.note ? form.note->value : "");
  machine.decide(found.seat, true, now.by, found.in_name);
}

inline Verdict check(const Refuse& form, const Case& one, const Now& now) {
  return detail::verdict_of(detail::signing_seat(form, one, now));
}
inline void act(const Refuse& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  Machine machine(one, now);
  machine.note(Action::refused, one.seats[found.seat].step, found.in_name, {}, form.reason.value);
  machine.decide(found.seat, false, now.by, found.in_name);
}

// Back and forth.

inline Verdict check(const SendBack& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  if (!found || !form.to) return detail::verdict_of(found);
  const auto to = step_of(one, *form.to);
  if (!to) return to.refusal();
  const auto step = one.seats[found->seat].step;
  if (one.steps[*to].state == StepState::passed && ahead(*one.plan, *to)[step]) return {};
  return refuse(return_forward, "to",
                {{"to", form.to->value}, {"step", one.plan->steps[step].code.value}});
}
inline void act(const SendBack& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  Machine machine(one, now);
  machine.note(Action::sent_back, one.seats[found.seat].step, found.in_name, {}, form.reason.value);
  form.to ? machine.send_back(*step_of(one, *form.to)) : machine.to_submitter();
}

namespace detail {
/// The last standing yes of a person, at a step where one is named.
inline std::uint16_t own_yes(const Case& one, const Now& now, std::uint16_t step) {
  std::uint16_t last = kNone;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    const bool own = seat.by == now.by || (seat.by != PersonId{} && seat.in_name == now.by);
    if (seat.state != SeatState::approved || !own || !counts(one, seat)) continue;
    if (one.steps[seat.step].state != StepState::open &&
        one.steps[seat.step].state != StepState::passed)
      continue;
    if (step != kNone && seat.step != step) continue;
    if (last == kNone || seat.step > one.seats[last].step) last = i;
  }
  return last;
}

/// The first decided seat that came after a seat, or kNone.
inline std::uint16_t decided_after(const Case& one, std::uint16_t seat) {
  const auto step = one.seats[seat].step;
  const auto later = ahead(*one.plan, step);
  const bool in_turn = terms_of(one, step).mode.value_or(Mode::all) == Mode::in_turn;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& other = one.seats[i];
    if (other.state != SeatState::approved && other.state != SeatState::refused) continue;
    if (later[other.step]) return i;
    if (other.parent == seat && other.where == Where::after) return i;
    if (in_turn && other.step == step && other.parent == kNone && i > seat) return i;
  }
  return kNone;
}
}  // namespace detail

inline Verdict check(const Retract& form, const Case& one, const Now& now) {
  std::uint16_t step = kNone;
  if (form.step) {
    const auto wanted = step_of(one, *form.step);
    if (!wanted) return wanted.refusal();
    step = *wanted;
  }
  const auto seat = detail::own_yes(one, now, step);
  if (seat == kNone)
    return refuse(not_approved, "by",
                  {{"person", detail::code_of(now.people, now.by)},
                   {"step", form.step ? form.step->value : "any step"}});
  const auto after = detail::decided_after(one, seat);
  if (after == kNone) return {};
  return refuse(acted_since, "step",
                {{"person", detail::code_of(now.people, one.seats[after].by)},
                 {"date", one.seats[after].at.text()}});
}
inline void act(const Retract& form, Case& one, const Now& now) {
  const auto seat = detail::own_yes(one, now, form.step ? *step_of(one, *form.step) : kNone);
  Machine machine(one, now);
  machine.note(Action::retracted, one.seats[seat].step, one.seats[seat].in_name, {},
               form.reason.value);
  auto& own = one.seats[seat];
  const auto step = own.step;
  own.state = SeatState::undecided;
  own.by = own.in_name = {};
  own.at = {};
  machine.reopen(step);
}

// Whose seat it is.

namespace detail {
inline Verdict check_move(const Case& one, std::uint16_t seat, const Now& now,
                          const PersonCode& to) {
  if (auto verdict = check_receiver(one, seat, now, to, "to"); !verdict) return verdict;
  const auto id = now.people.persons().id(to);
  const auto& own = one.seats[seat];
  if (own.holder != id && signers(one, own, now) != Persons{id}) return {};
  return refuse(transfer_same, "to", {{"person", to.value}});
}

inline void move_seat(Case& one, std::uint16_t seat, PersonId to) {
  auto& own = one.seats[seat];
  own.holder = to;
  own.claimed = own.consulted = {};
}
}  // namespace detail

inline Verdict check(const Transfer& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  if (!found) return found.refusal();
  return detail::check_move(one, found->seat, now, form.to);
}
inline void act(const Transfer& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  const auto to = now.people.persons().id(form.to);
  Machine(one, now).note(Action::transferred, one.seats[found.seat].step, found.in_name, to,
                         form.reason.value);
  detail::move_seat(one, found.seat, to);
}

namespace detail {
/// The seats of a case that stand in a person's name and wait.
inline std::vector<std::uint16_t> held_by(const Case& one, PersonId person) {
  std::vector<std::uint16_t> found;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    if (seat.state == SeatState::undecided &&
        (one.steps[seat.step].state == StepState::open ||
         one.steps[seat.step].state == StepState::waiting) &&
        (seat.holder == person || seat.claimed == person))
      found.push_back(i);
  }
  return found;
}
}  // namespace detail

// Asking others.

namespace detail {
/// The seat about which a person was asked, at a step where one is named.
inline std::uint16_t asked_at(const Case& one, PersonId person, std::uint16_t step) {
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (one.seats[i].consulted == person && one.steps[one.seats[i].step].state == StepState::open &&
        one.seats[i].state == SeatState::undecided && (step == kNone || one.seats[i].step == step))
      return i;
  return kNone;
}

/// The seat that a consultation is about: asked onwards by who was asked, else one's own.
inline Result<SeatFound> consulting_seat(const Consult& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  if (const auto asked = asked_at(one, now.by, *step); asked != kNone)
    return SeatFound{asked, one.seats[asked].holder};
  return signing_seat(form, one, now, true);
}
}  // namespace detail

inline Verdict check(const Consult& form, const Case& one, const Now& now) {
  const auto found = detail::consulting_seat(form, one, now);
  if (!found) return found.refusal();
  if (auto v = check_receiver(one, kNone, now, form.person, "person"); !v) return v;
  const auto person = now.people.persons().id(form.person);
  if (person != now.by && !among(signers(one, one.seats[found->seat], now), person)) return {};
  return refuse(second_seat, "person",
                {{"person", form.person.value},
                 {"step", one.plan->steps[one.seats[found->seat].step].code.value}});
}
inline void act(const Consult& form, Case& one, const Now& now) {
  const auto found = *detail::consulting_seat(form, one, now);
  auto& seat = one.seats[found.seat];
  seat.consulted = now.people.persons().id(form.person);
  Machine(one, now).note(Action::consulted, seat.step, found.in_name, seat.consulted,
                         form.question.value);
}

inline Verdict check(const Answer& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  const auto seat = detail::asked_at(one, now.by, *step);
  if (seat == kNone)
    return refuse(not_consulted, "by",
                  {{"person", detail::code_of(now.people, now.by)}, {"case", one.code.value}});
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (*step == kNone && one.seats[i].step != one.seats[seat].step &&
        detail::asked_at(one, now.by, one.seats[i].step) == i)
      return refuse(seats_several, "step",
                    {{"person", detail::code_of(now.people, now.by)},
                     {"steps", one.plan->steps[one.seats[seat].step].code.value + ", " +
                                   one.plan->steps[one.seats[i].step].code.value}});
  return {};
}
inline void act(const Answer& form, Case& one, const Now& now) {
  const auto seat = detail::asked_at(one, now.by, *open_step(one, form.step));
  one.seats[seat].consulted = {};
  Machine(one, now).note(Action::answered, one.seats[seat].step, {}, {}, form.answer_.value);
}

// Added seats.

/// The most seats a case may have, added ones with it.
inline constexpr std::size_t kSeatLimit = 200;

inline Verdict check(const AddSeat& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  if (!found) return found.refusal();
  if (auto v = check_receiver(one, kNone, now, form.person, "person"); !v) return v;
  const auto& seat = one.seats[found->seat];
  if (now.people.persons().id(form.person) == now.by ||
      now.people.persons().id(form.person) == found->in_name)
    return refuse(second_seat, "person",
                  {{"person", form.person.value}, {"step", one.plan->steps[seat.step].code.value}});
  if (one.seats.size() < kSeatLimit) return {};
  return refuse(adds_too_many, "case",
                {{"case", one.code.value}, {"limit", std::to_string(kSeatLimit)}});
}
inline void act(const AddSeat& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  Seat added;
  added.step = one.seats[found.seat].step;
  added.parent = found.seat;
  added.where = form.where;
  added.holder = now.people.persons().id(form.person);
  added.adder = now.by;
  one.seats.push_back(added);
  Machine(one, now).note(Action::added, added.step, found.in_name, added.holder, form.reason.value);
}

namespace detail {
/// The seat of a person that is to be removed: an added one before one of the flow.
inline Result<std::uint16_t> removable(const RemoveSeat& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  const auto person = now.people.persons().id(form.person);
  std::uint16_t found = kNone;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    if (person == PersonId{} || seat.state == SeatState::removed || seat.holder != person ||
        one.steps[seat.step].state != StepState::open || (*step != kNone && seat.step != *step))
      continue;
    if (found != kNone && one.seats[found].parent != kNone && seat.parent == kNone) continue;
    if (found != kNone && one.seats[found].step != seat.step && !form.step)
      return refuse(seats_several, "step",
                    {{"person", form.person.value},
                     {"steps", one.plan->steps[one.seats[found].step].code.value + ", " +
                                   one.plan->steps[seat.step].code.value}});
    found = i;
  }
  if (found != kNone) return found;
  return refuse(no_seat, "person", {{"person", form.person.value}, {"case", one.code.value}});
}
}  // namespace detail

inline Verdict check(const RemoveSeat& form, const Case& one, const Now& now) {
  const auto found = detail::removable(form, one, now);
  if (!found) return found.refusal();
  const auto& seat = one.seats[*found];
  if (seat.parent == kNone)
    return refuse(not_added, "person",
                  {{"person", form.person.value}, {"step", one.plan->steps[seat.step].code.value}});
  const bool above = now.by == seat.adder || now.by == one.seats[seat.parent].adder;
  if (!above) return refuse(not_adder, "by", {{"adder", detail::code_of(now.people, seat.adder)}});
  if (seat.state == SeatState::undecided) return {};
  return refuse(seat_decided, "person",
                {{"holder", form.person.value}, {"decision", std::string(enum_name(seat.state))}});
}
inline void act(const RemoveSeat& form, Case& one, const Now& now) {
  const auto found = *detail::removable(form, one, now);
  auto& seat = one.seats[found];
  seat.state = SeatState::removed;
  // What was added to it goes with it: nobody is to sign there to no effect.
  for (auto& added : one.seats)
    if (added.parent != kNone && one.seats[added.parent].state == SeatState::removed &&
        added.state == SeatState::undecided)
      added.state = SeatState::removed;
  Machine machine(one, now);
  machine.note(Action::removed, seat.step, {}, seat.holder, form.reason.value);
  machine.settle(seat.step);
}

// Common seats, and haste.

namespace detail {
/// A common seat that somebody else has claimed and this person could act at.
inline std::uint16_t claimed_by_other(const Case& one, const Now& now, std::uint16_t step) {
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    if (seat.claimed == PersonId{} || (step != kNone && seat.step != step) || !decidable(one, i))
      continue;
    auto unclaimed = seat;
    unclaimed.claimed = {};
    if (in_whose_name(one, unclaimed, now, now.by) != PersonId{}) return i;
  }
  return kNone;
}
}  // namespace detail

inline Verdict check(const Claim& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  const auto claimed = [&](std::uint16_t seat) {
    return refuse(already_claimed, "step",
                  {{"holder", detail::code_of(now.people, one.seats[seat].claimed)},
                   {"step", one.plan->steps[one.seats[seat].step].code.value}});
  };
  if (!found) {
    if (found.refusal().reason != &no_seat && found.refusal().reason != &former_signer)
      return found.refusal();
    const auto step = open_step(one, form.step);
    const auto other = step ? detail::claimed_by_other(one, now, *step) : kNone;
    return other == kNone ? Verdict(found.refusal()) : Verdict(claimed(other));
  }
  const auto& seat = one.seats[found->seat];
  const auto several = eligible(now.circle(one), owners(one, seat, now));
  if (seat.holder != PersonId{} || several.size() < 2)
    return refuse(claim_needless, "step",
                  {{"holder", detail::codes_of(now.people, several)},
                   {"step", one.plan->steps[seat.step].code.value}});
  if (seat.claimed != PersonId{} && among(several, seat.claimed)) return claimed(found->seat);
  return check_one_seat(one, found->seat, now, found->in_name, "by", true);
}
inline void act(const Claim& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  one.seats[found.seat].claimed = found.in_name;
  Machine(one, now).note(Action::claimed, one.seats[found.seat].step, found.in_name);
}

namespace detail {
inline Verdict check_submitter(const Case& one, const Now& now) {
  if (one.submitter == now.by) return {};
  return refuse(not_submitter, "by",
                {{"case", one.code.value},
                 {"submitter", code_of(now.people, one.submitter)},
                 {"person", code_of(now.people, now.by)}});
}
}  // namespace detail

inline Verdict check(const Remind&, const Case& one, const Now& now) {
  if (auto verdict = detail::check_submitter(one, now); !verdict) return verdict;
  if (one.reminded != now.day) return {};
  return refuse(reminded_today, "case",
                {{"case", one.code.value}, {"date", date_text(*one.reminded)}});
}
inline void act(const Remind& form, Case& one, const Now& now) {
  one.reminded = now.day;
  Machine(one, now).note(Action::reminded, kNone, {}, {}, form.note ? form.note->value : "");
}

// What others decided.

namespace detail {
/// The seat of a recorder, at a step that a meeting, or an outside body, decides.
template <class Form>
Result<SeatFound> recorder(const Form& form, const Case& one, const Now& now, bool meeting) {
  auto found = find_seat(form, one, now);
  if (!found) return found;
  const auto step = one.seats[found->seat].step;
  const auto& terms = terms_of(one, step);
  if (meeting ? !terms.meeting : !terms.outside)
    return refuse(meeting_unfit, "step", {{"step", one.plan->steps[step].code.value}});
  const auto from = one.submitted.date(now.people.offset_minutes());
  if (form.on < from || form.on > now.day)
    return refuse(
        outcome_dated, "on",
        {{"on", date_text(form.on)}, {"from", date_text(from)}, {"today", date_text(now.day)}});
  return found;
}

inline bool carried(const RecordMeeting& form, const MeetingTerms& terms) {
  if (!terms.percent) return form.in_favour.value > form.against.value;
  return form.in_favour.value * 100 >= terms.percent->value * form.present.value;
}

inline void record(Case& one, const Now& now, const SeatFound& found, bool yes, Action action,
                   std::string text) {
  Machine machine(one, now);
  auto& seat = one.seats[found.seat];
  const auto step = seat.step;
  machine.note(action, step, found.in_name, {}, std::move(text));
  seat.state = yes ? SeatState::approved : SeatState::refused;
  seat.by = now.by;
  seat.in_name = found.in_name;
  seat.at = now.at;
  yes ? machine.pass(step) : machine.fail(step);
}
}  // namespace detail

inline Verdict check(const RecordMeeting& form, const Case& one, const Now& now) {
  const auto found = detail::recorder(form, one, now, true);
  if (!found) return found.refusal();
  const auto& terms = *terms_of(one, one.seats[found->seat].step).meeting;
  const auto present = form.present.value;
  if (present < terms.quorum.value)
    return refuse(
        quorum_missed, "present",
        {{"present", std::to_string(present)}, {"quorum", std::to_string(terms.quorum.value)}});
  const auto votes = form.in_favour.value + form.against.value + form.abstaining.value;
  if (votes == present && (!terms.members || present <= terms.members->value)) return {};
  return refuse(votes_differ, "present",
                {{"in_favour", std::to_string(form.in_favour.value)},
                 {"against", std::to_string(form.against.value)},
                 {"abstaining", std::to_string(form.abstaining.value)},
                 {"present", std::to_string(present)}});
}
inline void act(const RecordMeeting& form, Case& one, const Now& now) {
  const auto found = *detail::recorder(form, one, now, true);
  const auto& terms = *terms_of(one, one.seats[found.seat].step).meeting;
  detail::record(one, now, found, detail::carried(form, terms), Action::met, form.resolution.value);
}

inline Verdict check(const RecordOutside& form, const Case& one, const Now& now) {
  return detail::verdict_of(detail::recorder(form, one, now, false));
}
inline void act(const RecordOutside& form, Case& one, const Now& now) {
  detail::record(one, now, *detail::recorder(form, one, now, false), form.granted, Action::replied,
                 form.reference.value);
}

// When nobody acts.

namespace detail {
/// Who takes a seat over where its time is over: the first above those who may sign there.
inline PersonId above(const Case& one, std::uint16_t seat, const Now& now) {
  auto own = eligible(now.circle(one), owners(one, one.seats[seat], now));
  if (own.empty()) own = owners(one, one.seats[seat], now);
  const auto unit = own.empty() ? one.unit : unit_of(now.people, own.front(), now.day);
  Persons below = own;
  for (;;) {
    const auto heads = superiors(now.circle(one), unit, below);
    if (heads.empty()) return {};
    for (const auto person : heads)
      if (!counts(one, one.seats[seat]) || other_seat(one, seat, person, true) == kNone)
        return person;
    below.insert(below.end(), heads.begin(), heads.end());
  }
}

inline std::vector<std::uint16_t> undecided(const Case& one, std::uint16_t step) {
  std::vector<std::uint16_t> found;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (one.seats[i].step == step && one.seats[i].state == SeatState::undecided) found.push_back(i);
  return found;
}
}  // namespace detail

inline Verdict check(const TimeOut& form, const Case& one, const Now& now) {
  const auto found = open_step(one, form.step);
  if (!found) return found.refusal();
  const auto& run = one.steps[*found];
  const auto step = form.step.value;
  if (!run.due) return refuse(no_deadline, "step", {{"step", step}});
  if (now.day <= *run.due)
    return refuse(not_late, "step", {{"step", step}, {"due", date_text(*run.due)}});
  const auto late = terms_of(one, *found).late.value_or(Late::remind);
  if (late == Late::remind && run.reminded == now.day)
    return refuse(reminded_today, "step",
                  {{"case", one.code.value}, {"date", date_text(*run.reminded)}});
  if (late != Late::escalate) return {};
  Persons waited_for;
  for (const auto seat : detail::undecided(one, *found)) {
    if (!reached(one, seat)) continue;
    if (detail::above(one, seat, now) != PersonId{}) return {};
    for (const auto person : owners(one, one.seats[seat], now)) waited_for.push_back(person);
  }
  return refuse(nobody_above, "step", {{"person", detail::codes_of(now.people, waited_for)}});
}
inline void act(const TimeOut& form, Case& one, const Now& now) {
  const auto step = *open_step(one, form.step);
  const auto late = terms_of(one, step).late.value_or(Late::remind);
  Machine machine(one, now);
  machine.note(Action::timed_out, step, {}, {}, std::string(enum_name(late)));
  auto& run = one.steps[step];
  if (late == Late::remind) run.reminded = now.day;
  if (late == Late::refuse) machine.fail(step);
  if (late == Late::escalate) {
    for (const auto seat : detail::undecided(one, step)) {
      // Who took one seat cannot take the next: it stays where it is when nobody else is above.
      const auto taker = reached(one, seat) ? detail::above(one, seat, now) : PersonId{};
      if (taker != PersonId{}) detail::move_seat(one, seat, taker);
    }
    run.due = machine.due(step);
  }
  if (late != Late::approve) return;
  for (const auto seat : detail::undecided(one, step)) {
    one.seats[seat].state = SeatState::approved;
    one.seats[seat].at = now.at;
  }
  machine.pass(step);
}

namespace detail {
/// The seat that is decided in others' stead.
inline Result<std::uint16_t> overridden(const Override& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  if (auto verdict = check_digest(one, form.digest); !verdict) return verdict;
  if (auto verdict = check_no_party(one, now, now.by, "by"); !verdict) return verdict;
  if (form.holder)
    if (auto v = people::check_known(now.people, "holder", *form.holder); !v) return v;
  const auto holder = form.holder ? now.people.persons().id(*form.holder) : PersonId{};
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    if (one.seats[i].step != *step || !decidable(one, i)) continue;
    if (!form.holder || among(signers(one, one.seats[i], now), holder)) return i;
  }
  return refuse(
      no_seat, "step",
      {{"person", form.holder ? form.holder->value : "anybody"}, {"case", one.code.value}});
}
}  // namespace detail

inline Verdict check(const Override& form, const Case& one, const Now& now) {
  const auto seat = detail::overridden(form, one, now);
  if (!seat) return seat.refusal();
  if (!counts(one, one.seats[*seat])) {
    const auto& terms = terms_of(one, one.seats[*seat].step);
    return refuse(meeting_needed, "step",
                  {{"step", form.step.value},
                   {"body", terms.meeting ? terms.meeting->body.value : terms.outside->value}});
  }
  return check_one_seat(one, *seat, now, now.by, "by", false);
}
inline void act(const Override& form, Case& one, const Now& now) {
  const auto seat = *detail::overridden(form, one, now);
  Machine machine(one, now);
  const auto signers_now = signers(one, one.seats[seat], now);
  machine.note(Action::overridden, one.seats[seat].step, {},
               signers_now.empty() ? PersonId{} : signers_now.front(), form.reason.value);
  one.seats[seat].consulted = {};
  machine.decide(seat, form.approve_, now.by, now.by);
}

}  // namespace bursar::approvals
