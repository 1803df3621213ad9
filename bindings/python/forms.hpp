#pragma once

#include <memory>

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "bursar/school/any_form.hpp"
#include "layouts.hpp"

/// Forms on their way from Python into the school.
namespace bursar::python {

/// Reads a form of one type. Throws Refused for values that cannot be.
template <class Form>
std::unique_ptr<AnyForm<Books>> filed_as(py::handle object) {
  auto form = std::make_unique<FormOf<Form, Books>>();
  if (auto verdict = read_struct(object, layout_of<Form>(), &form->form(), ""); !verdict)
    throw Refused{std::move(verdict).refusal()};
  return form;
}

/// Reads any form. Throws TypeError for what is none.
std::unique_ptr<AnyForm<Books>> filed(py::handle object);

/// Makes the forms of a domain known.
template <class Forms>
void add_forms() {
  Forms::each([]<class Form>() { layout_of<Form>().filed = &filed_as<Form>; });
}

}  // namespace bursar::python
