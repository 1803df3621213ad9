#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/base/canonical.hpp"
#include "bursar/base/check.hpp"
#include "bursar/base/context.hpp"
#include "bursar/base/result.hpp"
#include "bursar/school/accounting.hpp"

namespace bursar {

/// A form whose type was left behind: all that the way from filing to the books asks of it.
template <class B>
class AnyForm {
 public:
  virtual ~AnyForm() = default;

  virtual std::string_view kind() const = 0;
  /// True where a seat is the right to file it, and no post is asked for.
  virtual bool by_seat() const = 0;
  /// Another one with the same fields.
  virtual std::unique_ptr<AnyForm> clone() const = 0;
  /// Each field within the bounds of its type.
  virtual Verdict check() const = 0;
  /// Fills in what was left out and the books know.
  virtual void fill_in(const B& books, const Context& context) = 0;
  virtual Verdict decide(const B& books, const Context& context) const = 0;
  virtual void post(B& books, const Context& context) const = 0;
  /// Sets aside what it would spend while it waits for signatures, and frees it again.
  virtual void reserve(B& books, const Context& context) const = 0;
  virtual void release(B& books, const Context& context) const = 0;
  /// Appends its canonical JSON.
  virtual void write(std::string& out) const = 0;
};

namespace detail {
// The members below have the names of the rules, and would hide them.
template <class Form, class B>
void complete_form(Form& form, const B& books, const Context& context, Workings<Form>& workings) {
  if constexpr (requires { complete(form, books, context, workings); })
    complete(form, books, context, workings);
  else if constexpr (requires { complete(form, books, context); })
    complete(form, books, context);
}
template <class Form, class B>
Verdict decide_form(const Form& form, const B& books, const Context& context,
                    Workings<Form>& workings) {
  if constexpr (requires { decide(form, books, context, workings); })
    return decide(form, books, context, workings);
  else
    return decide(form, books, context);
}
template <class Form, class B>
void post_form(const Form& form, B& books, const Context& context, Workings<Form>& workings) {
  if constexpr (requires { post(form, books, context, workings); })
    post(form, books, context, workings);
  else
    post(form, books, context);
}
}  // namespace detail

/// A form of one type, for books of one type. What its rules leave out (`complete`, `reserve`,
/// `release`, a constant `by_seat`) is left out here, and so are entries in the accounts for books
/// that have none.
template <class Form, class B>
class FormOf final : public AnyForm<B> {
 public:
  explicit FormOf(Form form = {}) : form_(std::move(form)) {}
  Form& form() { return form_; }

  std::string_view kind() const override { return Form::kind; }
  bool by_seat() const override {
    if constexpr (requires { Form::by_seat; }) return Form::by_seat;
    return false;
  }
  std::unique_ptr<AnyForm<B>> clone() const override { return std::make_unique<FormOf>(form_); }
  Verdict check() const override { return check_bounds(form_); }
  void fill_in(const B& books, const Context& context) override {
    workings_ = {};
    detail::complete_form(form_, books, context, workings_);
  }
  Verdict decide(const B& books, const Context& context) const override {
    auto verdict = detail::decide_form(form_, books, context, workings_);
    if constexpr (requires(const Form& f) { check_entries(f, books, context); })
      if (verdict) return check_entries(form_, books, context);
    return verdict;
  }
  void post(B& books, const Context& context) const override {
    if constexpr (requires(const Form& f, Totals t) { post_entries(f, t, books, context); }) {
      const auto before = totals_of(books);
      detail::post_form(form_, books, context, workings_);
      post_entries(form_, before, books, context);
    } else {
      detail::post_form(form_, books, context, workings_);
    }
  }
  void reserve(B& books, const Context& context) const override {
    if constexpr (requires(const Form& f) { reserve_for(f, books, context); })
      reserve_for(form_, books, context);
  }
  void release(B& books, const Context& context) const override {
    if constexpr (requires(const Form& f) { release_for(f, books, context); })
      release_for(form_, books, context);
  }
  void write(std::string& out) const override { append_json(out, form_); }

 private:
  Form form_;
  mutable Workings<Form> workings_;
};

/// A form of this library among the forms of an integrator's books.
template <class B, class Base>
class Widened final : public AnyForm<B> {
 public:
  explicit Widened(std::unique_ptr<AnyForm<Base>> form) : form_(std::move(form)) {}

  std::string_view kind() const override { return form_->kind(); }
  bool by_seat() const override { return form_->by_seat(); }
  std::unique_ptr<AnyForm<B>> clone() const override {
    return std::make_unique<Widened>(form_->clone());
  }
  Verdict check() const override { return form_->check(); }
  void fill_in(const B& b, const Context& c) override { form_->fill_in(b, c); }
  Verdict decide(const B& b, const Context& c) const override { return form_->decide(b, c); }
  void post(B& b, const Context& c) const override { form_->post(b, c); }
  void reserve(B& b, const Context& c) const override { form_->reserve(b, c); }
  void release(B& b, const Context& c) const override { form_->release(b, c); }
  void write(std::string& out) const override { form_->write(out); }

 private:
  std::unique_ptr<AnyForm<Base>> form_;
};

}  // namespace bursar
