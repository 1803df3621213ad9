#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "bursar/budget/control/effects.hpp"
#include "bursar/budget/control/forms.hpp"

/// Controls, shares and standards are set.
namespace bursar::budget {

inline void complete(SetControl& form, const Books&, const Context&) {
  if (!form.level) form.level = Level::line;
}

inline Verdict decide(const SetControl& form, const Books& books, const Context&) {
  const auto& control = books.budget.control;
  if (control.controls().has(form.control))
    return refuse(control_taken, "control", {{"control", form.control.value}});
  if (control.in_force().size() >= Controls::kMost)
    return refuse(control_too_many, "", {{"limit", std::to_string(Controls::kMost)}});
  if (auto verdict = check_fund(books, form.fund); !verdict) return verdict;
  if (form.project)
    if (auto v = check_class(books, "project", Dimension::project, *form.project); !v) return v;
  if (auto verdict = check_unit(books.people, "unit", form.unit); !verdict) return verdict;
  if (form.tolerance && *form.tolerance < Money())
    return refuse(amount_not_positive, "tolerance", {{"amount", form.tolerance->text()}});
  if (form.level != Level::together || form.span != Span::period) return {};
  return refuse(control_unfit, "span", {word("span", form.span)});
}

inline void post(const SetControl& form, Books& books, const Context&) {
  auto& controls = books.budget.control;
  Control control;
  control.code = form.control;
  control.mode = form.mode, control.span = form.span, control.level = *form.level;
  if (form.fund) control.fund = books.budget.funds.funds().id(*form.fund);
  control.function = form.function.value_or(ClassCode());
  control.economic = form.economic.value_or(ClassCode());
  if (form.project)
    control.project = books.budget.setup.class_of(Dimension::project, *form.project);
  if (form.unit) control.unit = books.people.units().id(*form.unit);
  control.tolerance = form.tolerance;
  if (form.percent) control.percent = form.percent->value;
  control.source = form.source;
  const auto id = controls.add(std::move(control));
  const auto& set = controls.controls()[id];
  const auto covered = cover_again(
      books, [&](const Line& line) { return covers(books, set, line); },
      [&](auto& list) { list.push_back(id); });
  if (set.level == Level::together)
    for (const auto line : covered) join(books, id, line);
}

inline Verdict decide(const EndControl& form, const Books& books, const Context&) {
  const auto* control = books.budget.control.controls().find(form.control);
  if (control && !control->ended) return {};
  return refuse(control_unknown, "control", {{"control", form.control.value}});
}

inline void post(const EndControl& form, Books& books, const Context&) {
  auto& control = books.budget.control;
  const auto id = control.controls().id(form.control);
  const auto covered = [&](const Line& line) {
    const auto& list = control.list(line.controls);
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  cover_again(books, covered, [&](auto& list) { std::erase(list, id); });
  control.end(id);
}

inline Verdict decide(const SetShare& form, const Books& books, const Context&) {
  if (books.budget.control.shares().has(form.share))
    return refuse(share_taken, "share", {{"share", form.share.value}});
  return check_fund(books, form.fund);
}

inline void post(const SetShare& form, Books& books, const Context&) {
  Share share;
  share.code = form.share;
  share.fund = books.budget.funds.funds().id(form.fund);
  share.classes = form.classes, share.compare = form.compare, share.percent = form.percent;
  share.from = form.from, share.until = form.until.value_or(kLastYear);
  share.source = form.source;
  books.budget.control.add(std::move(share));
}

inline Verdict decide(const SetStandard& form, const Books& books, const Context&) {
  for (const auto& one : books.budget.control.standards())
    if (one.code == form.standard && one.from >= form.from)
      return refuse(standard_taken, "standard",
                    {{"standard", form.standard.value}, {"from", date_text(one.from)}});
  return check_amount("per_pupil", form.per_pupil);
}

inline void post(const SetStandard& form, Books& books, const Context&) {
  Standard standard;
  standard.code = form.standard, standard.name = form.name;
  standard.jurisdiction = form.jurisdiction.value_or(Name());
  standard.per_pupil = form.per_pupil, standard.from = form.from;
  standard.least_pupils = form.least_pupils ? form.least_pupils->value : 0;
  standard.source = form.source;
  books.budget.control.add(std::move(standard));
}

}  // namespace bursar::budget
