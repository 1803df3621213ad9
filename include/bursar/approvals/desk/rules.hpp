#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/desk/acts.hpp"
#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/flows/proof.hpp"
#include "bursar/approvals/route.hpp"
#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/journal/sha256.hpp"

namespace bursar::approvals {

namespace detail {
inline Context under(const Context& context, const CaseCode& code) {
  auto inside = context;
  inside.under = code;
  return inside;
}

/// What signatures are for: the form's name and its bytes.
inline std::string digest_of(std::string_view form, std::string_view fields) {
  std::string bytes(form);
  bytes += '\n';
  bytes += fields;
  return hex(sha256(bytes));
}

inline bool known_form(const FormName& form, const Context& context) {
  const auto kinds = context.papers->kinds();
  return std::find(kinds.begin(), kinds.end(), std::string_view(form)) != kinds.end();
}

/// The submitter, and the people whom the policy's fields name.
inline std::vector<PersonCode> parties_of(const Policy& policy, std::string_view fields,
                                          const Books& books, const Context& context) {
  std::vector<PersonCode> found{context.by};
  for (const auto& field : policy.parties)
    for (auto& value : context.papers->values(fields, field)) {
      PersonCode person(std::move(value));
      if (books.people.persons().has(person) &&
          std::find(found.begin(), found.end(), person) == found.end())
        found.push_back(std::move(person));
    }
  return found;
}

/// The version of a case's flow that a submission says it goes by.
template <class Form>
std::shared_ptr<const FlowVersion> version_of(const Form& form, const Register& approvals) {
  const auto* flow = approvals.flows().find(*form.flow);
  return flow->versions[static_cast<std::size_t>(form.version->value - 1)];
}

/// Writes down what the books say of a form that is handed in: its digest, policy, flow and way.
/// Leaves them out where the books say no.
template <class Form>
void route(Form& form, std::string_view kind, std::string_view fields, const Books& books,
           const Context& context) {
  const auto& approvals = books.approvals;
  form.digest = digest_of(kind, fields);
  const auto policy = policy_of(approvals, kind, fields, context);
  if (!policy || *policy == PolicyId{}) return;
  const auto& found = approvals.policies()[*policy];
  form.policy = found.code;
  if (!found.flow) return;
  const auto version = approvals.flows()[*found.flow].on(context.today);
  if (!version) return;
  form.flow = approvals.flows()[*found.flow].code;
  form.version = version->number;
  const auto plan = plan_of(approvals, version, context.today);
  const auto way = taken(*plan, fields_of(*context.papers, kind, fields));
  form.taken.emplace();
  for (std::size_t i = 0; i < way.size(); ++i)
    if (way[i]) form.taken->push_back(plan->steps[i].code);
  form.parties = parties_of(found, fields, books, context);
}

template <class Form>
void unroute(Form& form) {
  form.digest.reset();
  form.policy.reset();
  form.flow.reset();
  form.version.reset();
  form.taken.reset();
  form.parties.reset();
}

/// The policy wants signatures, and of this submitter.
template <class Form>
Verdict check_route(const Form& form, const FormName& kind, std::string_view fields,
                    const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  const auto policy = policy_of(approvals, kind, fields, context);
  if (!policy) return policy.refusal();
  if (*policy == PolicyId{} || !approvals.policies()[*policy].flow)
    return refuse(no_signature_needed, "form", {{"form", kind.value}});
  const auto& found = approvals.policies()[*policy];
  if (!form.flow)
    return refuse(
        flow_unknown, "form",
        {{"flow", approvals.flows()[*found.flow].code.value}, {"date", date_text(context.today)}});
  if (found.submitters.empty()) return {};
  std::string posts;
  for (const auto post : found.submitters) {
    for (const auto person : books.people.holders(post, context.today))
      if (books.people.persons()[person].code == context.by) return {};
    posts += (posts.empty() ? "" : ", ") + books.people.posts()[post].code.value;
  }
  return refuse(submitter_unfit, "by",
                {{"policy", found.code.value}, {"posts", posts}, {"form", kind.value}});
}

/// Puts a submission into a case that has not begun.
template <class Form>
void fill(Case& one, const Form& form, const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  one.digest = form.digest->value;
  one.policy = approvals.policies().id(*form.policy);
  one.plan = plan_of(approvals, version_of(form, approvals), context.today);
  one.unit = unit_of(books.people, one.submitter, context.today);
  one.parties.clear();
  for (const auto& person : *form.parties) one.parties.push_back(books.people.persons().id(person));
  one.steps.assign(one.plan->steps.size(), {});
  for (const auto& code : *form.taken) one.steps[step_of(*one.plan, code)].taken = true;
  one.choices.clear();
  one.seats.clear();
}

/// Those named for later steps may be, and there are people to finish the case. One that has not
/// begun is `returned`, so that it is judged as starting over.
inline Verdict check_way(Case& one, const std::optional<std::vector<Choice>>& choices,
                         const Now& now) {
  if (auto verdict = check_choices(one, now, nullptr, choices); !verdict) return verdict;
  keep_choices(one, now, choices);
  const auto found = stuck(one, now.people, now.approvals, now.day);
  if (!found) return {};
  return refuse(cannot_finish, "", {{"why", found->why}, {"why_zh", found->why_zh}});
}

inline Case drafted(const Submit& form, const Books& books, const Context& context) {
  Case one;
  one.code = *form.case_code;
  one.form = form.form.value;
  one.fields = form.fields_.value;
  one.submitter = books.people.persons().id(context.by);
  one.submitted = context.at;
  one.seq = context.seq;
  one.state = CaseState::returned;
  fill(one, form, books, context);
  return one;
}
}  // namespace detail

// Handing in.

inline void complete(Submit& form, const Books& books, const Context& context) {
  if (!form.case_code) form.case_code = "C" + std::to_string(context.seq);
  detail::unroute(form);
  if (of_approvals(form.form) || !detail::known_form(form.form, context)) return;
  auto prepared =
      context.papers->prepare(form.form, form.fields_, detail::under(context, *form.case_code));
  if (!prepared) return;
  form.fields_ = *std::move(prepared);
  detail::route(form, form.form, form.fields_, books, context);
}

inline Verdict decide(const Submit& form, const Books& books, const Context& context) {
  if (of_approvals(form.form)) return refuse(not_approvable, "form", {{"form", form.form.value}});
  if (!detail::known_form(form.form, context))
    return refuse(people::form_unknown, "form", {{"form", form.form.value}});
  const auto by = books.people.persons().id(context.by);
  if (!books.people.may_file(by, form.form, context.today))
    return refuse(people::not_allowed, "by",
                  {{"person", context.by.value},
                   {"form", form.form.value},
                   {"date", date_text(context.today)}});
  if (books.approvals.cases().has(*form.case_code))
    return refuse(case_taken, "case", {{"case", form.case_code->value}});
  const auto inside = detail::under(context, *form.case_code);
  if (!form.digest) return context.papers->prepare(form.form, form.fields_, inside).refusal();
  if (auto v = detail::check_route(form, form.form, form.fields_, books, context); !v) return v;
  if (auto v = context.papers->decide(form.form, form.fields_, inside); !v) return v;
  auto one = detail::drafted(form, books, context);
  return detail::check_way(one, form.choices, Now(books.people, books.approvals, context));
}

inline void post(const Submit& form, Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  auto one = detail::drafted(form, books, context);
  books.approvals.remember(one.plan);
  keep_choices(one, now, form.choices);
  Machine machine(one, now);
  machine.note(Action::submitted);
  machine.start();
  context.papers->reserve(one.form, one.fields, detail::under(context, one.code));
  books.approvals.open(std::move(one));
}

namespace detail {
/// Whether a case goes on where it was returned: nothing was changed, and its flow goes straight.
inline bool goes_straight(const Resubmit& form, const Case& one) {
  return one.state == CaseState::returned && one.straight && !form.fields_;
}

/// The case as it would begin again.
inline Case again(const Resubmit& form, const Case& before, const Books& books,
                  const Context& context) {
  auto one = before;
  if (form.fields_) one.fields = form.fields_->value;
  one.submitted = context.at;
  if (goes_straight(form, before)) return one;
  one.straight = false;
  fill(one, form, books, context);
  return one;
}
}  // namespace detail

inline void complete(Resubmit& form, const Books& books, const Context& context) {
  detail::unroute(form);
  const auto* one = books.approvals.cases().find(form.case_code);
  if (!one || detail::goes_straight(form, *one)) return;
  const bool mended = form.fields_.has_value();
  std::string fields = one->fields;
  if (mended) {
    auto prepared =
        context.papers->prepare(one->form, *form.fields_, detail::under(context, one->code));
    if (!prepared) return;
    fields = *std::move(prepared);
    if (fields == one->fields)
      form.fields_.reset();
    else
      form.fields_ = fields;
    if (detail::goes_straight(form, *one)) return;
  }
  detail::route(form, one->form, fields, books, context);
  // What was not changed keeps the version it started on, unless it was found stale.
  if (form.fields_ || one->state == CaseState::stale || !form.policy) return;
  form.policy = books.approvals.policies()[one->policy].code;
  form.flow = books.approvals.flows()[one->plan->flow->flow].code;
  form.version = one->plan->flow->number;
  form.taken.emplace();
  for (std::size_t i = 0; i < one->steps.size(); ++i)
    if (one->steps[i].taken) form.taken->push_back(one->plan->steps[i].code);
}

inline Verdict decide(const Resubmit& form, const Books& books, const Context& context) {
  const auto id = live_case(books.approvals, form.case_code);
  if (!id) return id.refusal();
  const auto& one = books.approvals.cases()[*id];
  if (one.state == CaseState::open) return refuse(case_waiting, "case", {{"case", one.code.value}});
  const Now now(books.people, books.approvals, context);
  if (auto verdict = detail::check_submitter(one, now); !verdict) return verdict;
  const auto inside = detail::under(context, one.code);
  const auto& fields = form.fields_ ? form.fields_->value : one.fields;
  if (!detail::goes_straight(form, one)) {
    if (!form.digest) return context.papers->prepare(one.form, fields, inside).refusal();
    if (auto v = detail::check_route(form, one.form, fields, books, context); !v) return v;
  }
  if (auto v = context.papers->decide(one.form, fields, inside); !v) return v;
  auto next = detail::again(form, one, books, context);
  return detail::check_way(next, form.choices, now);
}

inline void post(const Resubmit& form, Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  auto& one = books.approvals.change(books.approvals.cases().id(form.case_code));
  const bool straight = detail::goes_straight(form, one);
  const auto inside = detail::under(context, one.code);
  if (form.fields_) context.papers->release(one.form, one.fields, inside);
  one = detail::again(form, one, books, context);
  books.approvals.remember(one.plan);
  keep_choices(one, now, form.choices);
  if (form.fields_) context.papers->reserve(one.form, one.fields, inside);
  Machine machine(one, now);
  machine.note(Action::resubmitted);
  straight ? machine.resume() : machine.start();
  one.stale.clear();
}

// On the way: each form has its `check` and `act`.

/// A form that moves one case.
template <class F>
concept MovesCase = requires(const F& form, Case& one, const Now& now) {
  act(form, one, now);
};

namespace detail {
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
    if (check(form, one, now)) detail::foresee(form, one, now, context);
  }
}

template <MovesCase F>
Verdict decide(const F& form, const Books& books, const Context& context) {
  const auto id = open_case(books.approvals, form.case_code);
  if (!id) return id.refusal();
  return check(form, books.approvals.cases()[*id], Now(books.people, books.approvals, context));
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
  return detail::check_submitter(books.approvals.cases()[*id],
                                 Now(books.people, books.approvals, context));
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
    auto one = books.approvals.cases()[id];
    for (const auto seat : detail::held_by(one, person)) {
      any = true;
      auto verdict = detail::check_move(one, seat, now, form.to);
      if (!verdict) {
        auto refusal = std::move(verdict).refusal();
        refusal.figures.emplace_back("case", one.code.value);
        return refusal;
      }
      detail::move_seat(one, seat, books.people.persons().id(form.to));
    }
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
    for (const auto seat : detail::held_by(one, person)) {
      Machine(one, now).note(Action::handed_over, one.seats[seat].step, person, to,
                             form.reason.value);
      detail::move_seat(one, seat, to);
    }
  }
}

}  // namespace bursar::approvals
