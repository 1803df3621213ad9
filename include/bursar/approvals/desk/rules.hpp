#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/desk/still_finishes.hpp"
#include "bursar/approvals/desk/submitting/rules.hpp"
#include "bursar/base/result.hpp"
#include "bursar/books.hpp"

/// What moves a case: of each form a `check`, and an `act` that then cannot fail.
namespace bursar::approvals {

/// A form that moves one case.
template <class F>
concept MovesCase = requires(const F& form, Case& one, const Now& now) {
  act(form, one, now);
};

namespace detail {
/// Whether no more than one step is left before the end.
inline bool near_end(const Case& one) {
  int left = 0;
  for (std::size_t i = 0; i < one.steps.size(); ++i)
    left += one.steps[i].taken && one.plan->steps[i].aside == 0 &&
            (one.steps[i].state == StepState::open || one.steps[i].state == StepState::waiting);
  return left <= 1;
}

/// What a case comes to by a form: nothing yet, or its own form is posted, or found stale.
template <MovesCase F>
void foresee(F& form, const Case& one, const Now& now, const Context& context) {
  auto after = one;
  act(form, after, now);
  if (!Machine(after, now).passed()) return;
  auto inside = under(context, one.code);
  inside.by = now.people.persons()[one.submitter].code;
  inside.seq = context.seq + 1;
  const auto verdict = context.papers->decide(one.form, one.fields, inside);
  form.ends = verdict ? Ending::posted : Ending::stale;
  if (verdict) return;
  const auto& refusal = verdict.refusal();
  form.stale = std::string(refusal.code()) + ": " + refusal.text();
}

/// Ends or suspends a case where what was done has that effect.
template <class F>
void finish(const F& form, CaseId id, const Now& now, Books& books, const Context& context) {
  auto& one = books.approvals.change(id);
  if (one.ended()) {
    books.approvals.close(id);
    context.papers->release(one.form, one.fields, under(context, one.code));
  }
  if constexpr (requires { form.ends; }) {
    if (form.ends == Ending::stale) {
      one.state = CaseState::stale;
      one.stale = form.stale->value;
      Machine(one, now).note(Action::staled, kNone, {}, {}, one.stale);
    }
    if (form.ends == Ending::posted) {
      Machine(one, now).end(CaseState::posted);
      Machine(one, now).note(Action::posted);
      books.approvals.close(id);
      books.approvals.pass(id);
      context.papers->release(one.form, one.fields, under(context, one.code));
    }
  }
}
}  // namespace detail

template <MovesCase F>
void complete(F& form, const Books& books, const Context& context) {
  const auto id = open_case(books.approvals, form.case_code);
  if constexpr (requires { form.ends; }) {
    form.ends.reset();
    form.stale.reset();
  }
  if (!id) return;
  const auto& one = books.approvals.cases()[*id];
  if constexpr (requires { form.digest; })
    if (!form.digest) form.digest = one.digest;
  if constexpr (requires { form.ends; }) {
    const Now now(books.people, books.approvals, context);
    if (detail::near_end(one) && check(form, one, now)) detail::foresee(form, one, now, context);
  }
}

template <MovesCase F>
Verdict decide(const F& form, const Books& books, const Context& context) {
  const auto id = open_case(books.approvals, form.case_code);
  if (!id) return id.refusal();
  const auto& one = books.approvals.cases()[*id];
  const Now now(books.people, books.approvals, context);
  if (auto verdict = check(form, one, now); !verdict) return verdict;
  return check_still_finishes(form, one, now);
}

template <MovesCase F>
void post(const F& form, Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  const auto id = books.approvals.cases().id(form.case_code);
  act(form, books.approvals.change(id), now);
  detail::finish(form, id, now, books, context);
}

// The submitter takes it back.

inline Verdict decide(const Withdraw& form, const Books& books, const Context& context) {
  const auto id = live_case(books.approvals, form.case_code);
  if (!id) return id.refusal();
  const Now now(books.people, books.approvals, context);
  const auto& one = books.approvals.cases()[*id];
  // Of who has left, whoever has the right by their post takes it back.
  const bool gone = !books.people.persons()[one.submitter].here(now.day);
  if (gone && books.people.may_file(now.by, Withdraw::kind, now.day)) return {};
  return detail::check_submitter(one, now);
}

inline void post(const Withdraw& form, Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  const auto id = books.approvals.cases().id(form.case_code);
  Machine machine(books.approvals.change(id), now);
  machine.note(Action::withdrawn, kNone, {}, {}, form.reason.value);
  machine.end(CaseState::withdrawn);
  detail::finish(form, id, now, books, context);
}

// Somebody leaves.

inline Verdict decide(const HandOver& form, const Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  if (auto v = people::check_known(books.people, "person", form.person); !v) return v;
  if (auto v = people::check_present(books.people, "to", form.to, now.day); !v) return v;
  const auto person = books.people.persons().id(form.person);
  if (form.person == form.to) return refuse(transfer_same, "to", {{"person", form.to.value}});
  bool any = false;
  for (const auto id : books.approvals.open()) {
    const auto& before = books.approvals.cases()[id];
    const auto seats = detail::held_by(before, now, person);
    if (seats.empty()) continue;
    any = true;
    auto after = before;
    Verdict verdict;
    for (const auto seat : seats) {
      verdict = detail::check_move(after, seat, now, form.to);
      if (!verdict) break;
      detail::move_seat(after, seat, books.people.persons().id(form.to));
    }
    if (verdict) verdict = check_still_finishes(before, after, now);
    if (verdict) continue;
    auto refusal = std::move(verdict).refusal();
    refusal.figures.push_back({"case", before.code.value});
    return refusal;
  }
  if (any) return {};
  return refuse(nothing_to_hand_over, "person", {{"person", form.person.value}});
}

inline void post(const HandOver& form, Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  const auto person = books.people.persons().id(form.person);
  const auto to = books.people.persons().id(form.to);
  for (const auto id : books.approvals.open()) {
    auto& one = books.approvals.change(id);
    for (const auto seat : detail::held_by(one, now, person)) {
      Machine(one, now).note(Action::handed_over, one.seats[seat].step, person, to,
                             form.reason.value);
      detail::move_seat(one, seat, to);
    }
  }
}

}  // namespace bursar::approvals
