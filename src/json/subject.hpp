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
Result<std::unique_ptr<AnyForm<Books>>> read_form(const bj::value& fields) {
  auto form = std::make_unique<FormOf<Form, Books>>();
  if (auto verdict = read(fields, form->form()); !verdict) return verdict;
  return std::unique_ptr<AnyForm<Books>>(std::move(form));
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
    subject.forms.push_back(
        {Form::kind, &detail::read_form<Form>, &told_form<Form>, &form_schema<Form>});
  });
  Questions::each([&]<class Question>() {
    subject.questions.push_back({Question::kind, &detail::answer_question<Question>,
                                 &told_question<Question>, &question_schema<Question>});
  });
  return subject;
}

}  // namespace bursar::json
