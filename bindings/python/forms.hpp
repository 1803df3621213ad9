#pragma once

#include <memory>
#include <utility>

#include "bursar/base/types.hpp"
#include "bursar/school.hpp"
#include "layouts.hpp"

/// Forms on their way from Python into the school, each with its own type.
namespace bursar::python {

/// A form that has been read from Python: what can be done with it, without the GIL.
class Filed {
 public:
  virtual ~Filed() = default;
  virtual Result<Posted> submit(School& school, const Who& who) const = 0;
  virtual Result<Posted> append(School::Ledger& ledger, const Who& who) const = 0;
  virtual Verdict preview(School& school, const Who& who) const = 0;
};

template <class Form>
class Held : public Filed {
 public:
  explicit Held(Form form) : form_(std::move(form)) {}
  Result<Posted> submit(School& school, const Who& who) const override {
    return school.submit(form_, who);
  }
  Result<Posted> append(School::Ledger& ledger, const Who& who) const override {
    return ledger.submit(form_, who);
  }
  Verdict preview(School& school, const Who& who) const override {
    return school.preview(form_, who);
  }

 private:
  Form form_;
};

/// Reads a form of one type. Throws Refused for values that cannot be.
template <class Form>
std::unique_ptr<Filed> filed_as(py::handle object) {
  Form form;
  if (auto verdict = read_struct(object, layout_of<Form>(), &form, ""); !verdict)
    throw Refused{std::move(verdict).refusal()};
  return std::make_unique<Held<Form>>(std::move(form));
}

/// Reads any form. Throws TypeError for what is none.
std::unique_ptr<Filed> filed(py::handle object);

/// Makes the forms of a domain known.
template <class Forms>
void add_forms() {
  Forms::each([]<class Form>() { layout_of<Form>().filed = &filed_as<Form>; });
}

}  // namespace bursar::python
