#pragma once

#include "bursar/base/canonical.hpp"
#include "bursar/json/read.hpp"
#include "kinds.hpp"
#include "schema_of.hpp"
#include "told.hpp"

/// Makes the table's rows of a subject from its lists of types.
namespace bursar::json {

namespace detail {

template <class Form>
void replay_form(const bj::value& fields, Books& books, const Context& context) {
  Form form;
  if (auto verdict = read(fields, form); !verdict)
    throw JournalError("journal entry " + std::to_string(context.seq) + ": " +
                       std::string(Form::kind) + ": " + verdict.refusal().text());
  post(form, books, context);
}

template <class Form, class Door>
Result<Posted> submit_form(Door& door, const bj::value& fields, const Who& who) {
  Form form;
  if (auto verdict = read(fields, form); !verdict) return verdict;
  return door.submit(std::move(form), who);
}

template <class Form>
Verdict preview_form(School& school, const bj::value& fields, const Who& who) {
  Form form;
  if (auto verdict = read(fields, form); !verdict) return verdict;
  return school.preview(std::move(form), who);
}

template <class Question>
Result<std::string> answer_question(const bj::value& fields, const Books& books, Date day) {
  Question question;
  if (auto verdict = read(fields, question); !verdict) return verdict;
  if (auto verdict = check_bounds(question); !verdict) return verdict;
  return to_json(answer(question, books, day));
}

}  // namespace detail

template <class Forms, class Questions>
Subject subject_of() {
  Subject subject;
  Forms::each([&]<class Form>() {
    subject.forms.push_back({Form::kind, &detail::replay_form<Form>,
                             &detail::submit_form<Form, School>,
                             &detail::submit_form<Form, School::Ledger>,
                             &detail::preview_form<Form>, &told_form<Form>, &form_schema<Form>});
  });
  Questions::each([&]<class Question>() {
    subject.questions.push_back({Question::kind, &detail::answer_question<Question>,
                                 &told_question<Question>, &question_schema<Question>});
  });
  return subject;
}

}  // namespace bursar::json
