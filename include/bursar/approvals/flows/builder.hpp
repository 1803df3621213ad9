#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/forms.hpp"

/// Flows written in C++ as the regulation reads.
namespace bursar::approvals {

/// A condition on a field: `when("cost", Is::at_least, "50000")`.
inline Condition when(Name field, Is is, Remark value) {
  return {std::move(field), is, std::move(value), {}};
}
/// One of several values.
inline Condition when_one_of(Name field, std::vector<Name> values) {
  return {std::move(field), Is::one_of, {}, std::move(values)};
}
/// An expression: `when_holds("cost", ". > 5000 and ${source} = 'other'")`.
inline Condition when_holds(Name field, Remark expression) {
  return {std::move(field), Is::holds, std::move(expression), {}};
}
/// Left out.
inline Condition when_absent(Name field) { return {std::move(field), Is::absent, {}, {}}; }

/// Writes a DefineFlow step by step. What follows a `step` is said of it, what follows a `by_…` of
/// that seat, and steps behind an `arm` stand in it until `join`.
///
///     FlowDraft("write-off", "报废审批")
///         .step("affairs", "总务室认定").by_post("general-affairs").within(3)
///         .branch("size", Split::exclusive)
///         .arm("large", when("cost", Is::at_least, "50000"))
///         .step("meeting", "校务会").by_post("office").meeting("校务会", 5)
///         .arm("small").step("head", "校长").by_post("principal")
///         .join().then("finance", "财务入账").by_post("finance");
class FlowDraft {
 public:
  FlowDraft(FlowCode flow, Name name) {
    form_.flow = std::move(flow);
    form_.name = std::move(name);
  }

  /// The form, to be filed.
  operator const DefineFlow&() const { return form_; }
  const DefineFlow& form() const { return form_; }

  // Of the flow.
  FlowDraft& source(Remark text) { return form_.source = std::move(text), *this; }
  FlowDraft& from(Date day) { return form_.from = day, *this; }
  FlowDraft& again(Again way) { return form_.again = way, *this; }
  FlowDraft& same_person() { return form_.same_person = true, *this; }

  // Forks.
  FlowDraft& branch(BranchCode code, Split split) {
    if (!form_.branches) form_.branches.emplace();
    form_.branches->push_back({std::move(code), split, {}});
    return *this;
  }
  FlowDraft& arm(ArmCode code, std::vector<Condition> conditions) {
    arm_ = code;
    form_.branches->back().arms.push_back({std::move(code), std::move(conditions)});
    return *this;
  }
  FlowDraft& arm(ArmCode code, Condition condition) {
    return arm(std::move(code), std::vector{std::move(condition)});
  }
  FlowDraft& arm(ArmCode code) {
    arm_ = code;
    form_.branches->back().arms.push_back({std::move(code), {}});
    return *this;
  }
  FlowDraft& join() { return arm_.reset(), *this; }

  // Steps.
  FlowDraft& step(StepCode code, Name name) {
    auto& one = form_.steps.emplace_back();
    one.step = std::move(code);
    one.name = std::move(name);
    one.arm = arm_;
    return *this;
  }
  FlowDraft& then(StepCode code, Name name) { return step(std::move(code), std::move(name)); }
  FlowDraft& runs(FlowCode flow) { return last().flow = std::move(flow), *this; }
  FlowDraft& aside() { return last().waits = false, *this; }
  FlowDraft& only(Condition condition) {
    if (!last().when) last().when.emplace();
    last().when->push_back(std::move(condition));
    return *this;
  }

  // Who decides.
  FlowDraft& by(SeatRule seat) {
    if (!last().seats) last().seats.emplace();
    last().seats->push_back(std::move(seat));
    return *this;
  }
  FlowDraft& by_post(PostCode post) { return with(&SeatRule::post, std::move(post)); }
  FlowDraft& by_person(PersonCode person) { return with(&SeatRule::person, std::move(person)); }
  FlowDraft& by_group(GroupCode group) { return with(&SeatRule::group, std::move(group)); }
  FlowDraft& by_head() { return with(&SeatRule::head, true); }
  FlowDraft& by_superior(int levels = 1) { return with(&SeatRule::superior, levels); }
  FlowDraft& of(UnitCode unit) { return seat().unit = std::move(unit), *this; }
  FlowDraft& each(bool one = true) { return seat().each = one, *this; }
  FlowDraft& weight(int votes) { return seat().weight = votes, *this; }
  FlowDraft& side(Name name) { return seat().side = std::move(name), *this; }
  FlowDraft& chosen_by(StepCode step) { return seat().chosen_by = std::move(step), *this; }

  // How they decide.
  FlowDraft& in_turn() { return last().mode = Mode::in_turn, *this; }
  FlowDraft& any() { return last().mode = Mode::any, *this; }
  FlowDraft& vote(int needed) {
    last().mode = Mode::vote;
    return last().needed = needed, *this;
  }
  FlowDraft& vote_percent(int percent) {
    last().mode = Mode::vote;
    return last().percent = percent, *this;
  }
  FlowDraft& groups(std::vector<SideQuorum> sides) {
    last().mode = Mode::groups;
    return last().sides = std::move(sides), *this;
  }
  FlowDraft& meeting(Name body, int quorum) {
    return last().meeting = MeetingTerms{std::move(body), quorum, {}, {}}, *this;
  }
  FlowDraft& outside(Name body) { return last().outside = std::move(body), *this; }

  // By when, and what a no comes to.
  FlowDraft& within(int days, Late late = Late::remind) {
    last().late = late;
    return last().days = days, *this;
  }
  FlowDraft& silence(Remark words) { return last().silence = std::move(words), *this; }
  FlowDraft& goes_back() { return last().after_no = AfterNo::goes_back, *this; }
  FlowDraft& back_to(StepCode step) { return last().back_to = std::move(step), goes_back(); }
  FlowDraft& tells(SeatRule who) {
    if (!last().copies) last().copies.emplace();
    last().copies->push_back(std::move(who));
    return *this;
  }

 private:
  FlowStep& last() { return form_.steps.back(); }
  SeatRule& seat() { return last().seats->back(); }
  template <class Member, class Value>
  FlowDraft& with(Member member, Value value) {
    SeatRule rule;
    rule.*member = std::move(value);
    return by(std::move(rule));
  }

  DefineFlow form_;
  std::optional<ArmCode> arm_;
};

}  // namespace bursar::approvals
