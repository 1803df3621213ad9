#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/desk/choices.hpp"
#include "bursar/approvals/desk/submitting/acts.hpp"
#include "bursar/approvals/desk/submitting/forms.hpp"
#include "bursar/approvals/desk/submitting/way.hpp"
#include "bursar/approvals/flows/proof.hpp"
#include "bursar/base/result.hpp"
#include "bursar/books.hpp"

/// A form is handed in, and becomes a case.
namespace bursar::approvals {

namespace detail {
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
  keep_choices(one, now, nullptr, choices);
  const auto found = stuck(one, now.people, now.approvals, now.day);
  if (!found) return {};
  return refusal_of(*found);
}

/// Who hands a form in may file it, today too.
inline Verdict check_filer(const FormName& form, const Books& books, const Context& context) {
  const auto by = books.people.persons().id(context.by);
  if (books.people.may_file(by, form, context.today)) return {};
  return refuse(
      people::not_allowed, "by",
      {{"person", context.by.value}, {"form", form.value}, {"date", date_text(context.today)}});
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

inline void complete(Submit& form, const Books& books, const Context& context) {
  if (!form.case_code) {
    auto number = "C" + std::to_string(context.seq);
    while (books.approvals.cases().has(number)) number += "'";  // somebody gave it to another
    form.case_code = number;
  }
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
  if (!form.digest && !detail::known_form(form.form, context))
    return refuse(people::form_unknown, "form", {{"form", form.form.value}});
  if (auto verdict = detail::check_filer(form.form, books, context); !verdict) return verdict;
  if (books.approvals.cases().has(*form.case_code))
    return refuse(case_taken, "case", {{"case", form.case_code->value}});
  const auto inside = detail::under(context, *form.case_code);
  if (!form.digest) return context.papers->prepare(form.form, form.fields_, inside).refusal();
  if (auto v = context.papers->decide(form.form, form.fields_, inside); !v) return v;
  if (auto v = detail::check_route(form, form.form, form.fields_, books, context); !v) return v;
  auto one = detail::drafted(form, books, context);
  return detail::check_way(one, form.choices, Now(books.people, books.approvals, context));
}

inline void post(const Submit& form, Books& books, const Context& context) {
  const Now now(books.people, books.approvals, context);
  auto one = detail::drafted(form, books, context);
  detail::remember(books.approvals, one, context);
  keep_choices(one, now, nullptr, form.choices);
  Machine machine(one, now);
  one.acts.reserve(one.steps.size() + 2);  // as many as it has where all goes well
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

/// Whether it keeps the policy, flow and version that it started on: nothing was changed.
inline bool keeps_way(const Resubmit& form, const Case& one) {
  return one.state == CaseState::returned && !form.fields_;
}

/// The case as it would begin again.
inline Case again(const Resubmit& form, const Case& before, const Books& books,
                  const Context& context) {
  auto one = before;
  if (form.fields_) one.fields = form.fields_->value;
  one.submitted = context.at;
  if (goes_straight(form, before)) return one;
  one.straight = false;
  one.choices.clear();
  one.seats.clear();
  if (!keeps_way(form, before)) fill(one, form, books, context);
  return one;
}
}  // namespace detail

inline void complete(Resubmit& form, const Books& books, const Context& context) {
  detail::unroute(form);
  const auto* one = books.approvals.cases().find(form.case_code);
  if (!one) return;
  std::string fields = one->fields;
  if (form.fields_) {
    auto prepared =
        context.papers->prepare(one->form, *form.fields_, detail::under(context, one->code));
    if (!prepared) return;
    fields = *std::move(prepared);
    form.fields_ = fields;
    if (fields == one->fields) form.fields_.reset();
  }
  if (detail::keeps_way(form, *one))
    form.digest = one->digest;
  else
    detail::route(form, one->form, fields, books, context);
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
  if (auto v = detail::check_filer(one.form, books, context); !v) return v;
  if (!form.digest) return context.papers->prepare(one.form, fields, inside).refusal();
  if (auto v = context.papers->decide(one.form, fields, inside); !v) return v;
  if (!detail::keeps_way(form, one))
    if (auto v = detail::check_route(form, one.form, fields, books, context); !v) return v;
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
  detail::remember(books.approvals, one, context);
  keep_choices(one, now, nullptr, form.choices);
  if (form.fields_) context.papers->reserve(one.form, one.fields, inside);
  Machine machine(one, now);
  machine.note(Action::resubmitted);
  straight ? machine.resume() : machine.start();
  one.stale.clear();
}

}  // namespace bursar::approvals
