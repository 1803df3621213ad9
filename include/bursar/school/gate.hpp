#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "bursar/approvals/desk/foresee.hpp"
#include "bursar/approvals/desk/forms.hpp"
#include "bursar/approvals/route.hpp"
#include "bursar/base/context.hpp"
#include "bursar/base/result.hpp"
#include "bursar/people/forms.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/school/any_form.hpp"
#include "bursar/school/reader.hpp"

namespace bursar {

/// What a form meets before it is posted: bounds, right, rules, and whether it has to wait for
/// signatures first.
template <class B>
class Gate {
 public:
  /// A form that is handed to the desk in place of the one that was filed.
  using Suspended = std::optional<FormOf<approvals::Submit, B>>;

  /// Everything that is asked of a form, in the order in which a clerk would want to hear of it.
  Verdict decide(AnyForm<B>& form, const B& books, const Context& context,
                 const BoundPapers<B>& papers, Suspended& suspended) const {
    if (auto verdict = form.check(); !verdict) return verdict;
    if (auto verdict = check_right(form, books, context); !verdict) return verdict;
    const bool covered = !books.approvals.of_form(form.kind()).empty();
    auto filed = covered ? form.clone() : nullptr;
    form.fill_in(books, context);
    if (covered)
      if (auto v = suspend(form, std::move(filed), books, context, papers, suspended); !v) return v;
    return suspended ? suspended->decide(books, context) : form.decide(books, context);
  }

  /// What would come of a form that was decided.
  approvals::Foreseen foresee(const AnyForm<B>& form, const B& books, const Context& context,
                              Suspended& suspended) const {
    if (suspended) return approvals::foresee(suspended->form(), books, context);
    approvals::Foreseen seen;
    form.write(seen.form);
    if (!form.kind().starts_with("people.") || !books.people.founded()) return seen;
    const auto after = std::make_unique<B>();  // forms of people change people alone
    after->people = books.people;
    form.post(*after, context);
    seen.strands =
        approvals::newly_stranded(after->people, books.people, books.approvals, context.today);
    return seen;
  }

 private:
  /// Hands the form to the desk, as it was filed, where a policy wants signatures of it.
  Verdict suspend(const AnyForm<B>& form, std::unique_ptr<AnyForm<B>> filed, const B& books,
                  const Context& context, const BoundPapers<B>& papers,
                  Suspended& suspended) const {
    const auto& approvals = books.approvals;
    const auto& first = approvals.policies()[approvals.of_form(form.kind()).front()];
    std::string json;
    if (!first.when.empty()) form.write(json);  // else the first fits whatever it says
    const auto policy = approvals::policy_of(approvals, form.kind(), json, context);
    if (!policy) {  // the form's own fault is told first: its figures may be why none fits
      if (auto verdict = form.decide(books, context); !verdict) return verdict;
      return policy.refusal();
    }
    if (!approvals.policies()[*policy].flow) return {};
    auto& paper = suspended.emplace().form();
    paper.form = form.kind();
    filed->write(paper.fields_.value);
    papers.offer(std::move(filed), paper.fields_.value);
    suspended->fill_in(books, context);
    return {};
  }

  /// Deny by default. The founding form needs no right; at the desk the seat is the right.
  Verdict check_right(const AnyForm<B>& form, const B& books, const Context& context) const {
    const auto& people = books.people;
    if (form.kind() == people::Found::kind) return {};
    if (!people.founded()) return refuse(people::not_founded, "");
    const auto person = people.persons().id(context.by);
    const bool here = person != people::PersonId{} && people.persons()[person].here(context.today);
    if (form.by_seat() ? here : people.may_file(person, form.kind(), context.today)) return {};
    return refuse(people::not_allowed, "by",
                  {{"person", context.by.value},
                   {"form", std::string(form.kind())},
                   {"date", date_text(context.today)}});
  }
};

}  // namespace bursar
