#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/proof.hpp"

namespace bursar::test {

/// People, posts and flows for what is proved without a school.
struct Cast {
  people::Register people;
  approvals::Register approvals;
  Date day{2026, 3, 2};

  Cast() { unit("school"); }

  people::UnitId unit(const char* code, const char* parent = nullptr) {
    return people.add(
        people::Unit{code, code, parent ? people.units().id(parent) : people::UnitId{}});
  }
  people::PostId post(const std::string& code, bool heads = false) {
    return people.add(people::Post{code, code, false, heads, {}});
  }
  people::PersonId person(const std::string& code) {
    return people.add(people::Person{code, code, 100, Date(2020, 9, 1)});
  }
  void appoint(std::string_view who, std::string_view post, std::string_view unit = "school") {
    people.appoint({people.persons().id(who),
                    people.posts().id(post),
                    people.units().id(unit),
                    {Date(2020, 9, 1), {}}});
  }
  /// A post of one holder.
  void holds(const char* who, const char* post_code, const char* unit_code = "school",
             bool heads = false) {
    if (!people.posts().has(post_code)) post(post_code, heads);
    if (!people.persons().has(who)) person(who);
    appoint(who, post_code, unit_code);
  }
  std::shared_ptr<const approvals::Plan> plan(std::vector<approvals::FlowStep> steps,
                                              bool same_person = false) {
    approvals::FlowVersion version;
    version.from = day;
    version.steps = std::move(steps);
    version.same_person = same_person;
    return approvals::make_plan(std::make_shared<const approvals::FlowVersion>(std::move(version)),
                                [](const auto&) { return nullptr; });
  }
  people::PersonId id(std::string_view who) const { return people.persons().id(who); }
};

inline approvals::SeatRule by_post(const char* post) {
  approvals::SeatRule rule;
  rule.post = post;
  return rule;
}
inline approvals::SeatRule by_person(const std::string& person) {
  approvals::SeatRule rule;
  rule.person = person;
  return rule;
}

inline approvals::FlowStep step(const std::string& code, std::vector<approvals::SeatRule> seats) {
  approvals::FlowStep one;
  one.step = code;
  one.name = code;
  one.seats = std::move(seats);
  return one;
}

}  // namespace bursar::test
