#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "approvals/papers.hpp"
#include "bursar/approvals/flows/builder.hpp"
#include "bursar/approvals/flows/questions.hpp"
#include "bursar/approvals/flows/rules.hpp"

namespace bursar::approvals {

/// A school of five where flows, policies and groups are filed.
class Filing : public testing::Test {
 protected:
  Filing() {
    auto& people = books.people;
    people.add(people::Unit{"school", "学校", {}});
    for (const auto* who : {"head", "zhou", "li", "wang", "clerk"})
      people.add(people::Person{who, who, 100, Date(2020, 9, 1)});
    appoint("head", "principal", true);
    appoint("zhou", "general");
    appoint("li", "finance");
    appoint("wang", "custodian");
    appoint("clerk", "office");
    people.allow(people.posts().id("office"), {"assets.issue", {day, {}}});
    context.papers = &papers;
    context.today = day;
  }

  void appoint(const char* who, const char* post, bool heads = false) {
    auto& people = books.people;
    if (!people.posts().has(post)) people.add(people::Post{post, post, false, heads, {}});
    people.appoint({people.persons().id(who),
                    people.posts().id(post),
                    people::Register::kWhole,
                    {Date(2020, 9, 1), {}}});
  }

  /// Files a form; gives how it was refused.
  template <class Form>
  std::string file(Form form) {
    if constexpr (requires { complete(form, books, context); }) complete(form, books, context);
    const auto verdict = decide(form, books, context);
    text = verdict ? "" : verdict.refusal().text();
    field = verdict ? "" : verdict.refusal().field;
    if (!verdict) return std::string(verdict.refusal().code());
    post(form, books, context);
    return "";
  }
  std::string define(const FlowDraft& draft) { return file(draft.form()); }
  std::string bind(const char* policy, const char* flow, std::vector<Condition> only = {}) {
    SetPolicy form;
    form.policy = policy;
    form.forms = {"assets.issue"};
    form.flow = flow;
    if (!only.empty()) form.when = std::move(only);
    return file(form);
  }
  static FlowDraft small() {
    return FlowDraft("small", "小额").step("a", "认定").by_post("general");
  }
  /// What a step's refusal says of it.
  std::string flaw(const FlowDraft& draft) {
    const auto code = define(draft);
    if (code != "approvals.step_unfit" && code != "approvals.branch_unfit") return code;
    return text.substr(text.find(": ") + 2);
  }

  Date day{2026, 3, 2};
  Books books;
  test::Paper papers{
      {{"cost", FieldType::number}, {"room", FieldType::text}, {"joint", FieldType::text}},
      {"assets.issue", "assets.return", "approvals.approve"}};
  Context context;
  std::string text, field;
};

}  // namespace bursar::approvals
