// Whether there are people to finish a case: against trying everybody everywhere.
#include "bursar/approvals/flows/proof.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "approvals/flows/proving.hpp"

namespace bursar::approvals {
namespace {

using test::by_person;
using test::by_post;
using test::step;
using Proof = Proving;

TEST_F(Proof, AFormThatMeetsNoStepIsStuck) {
  cast.person("li");
  const Persons parties{cast.id("li")};
  const auto plan = cast.plan({step("a", {by_person("li")})});
  const Circle circle{cast.people, cast.approvals, {}, parties, cast.day};
  EXPECT_TRUE(stuck(*plan, {false}, circle));
}

// Everything tried: each seat with each person in each name that may act there, no two seats with
// a person in common.
class Trial {
 public:
  Trial(const Plan& plan, const Circle& circle) : plan_(plan), circle_(circle) {
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
      for (const auto& rule : *plan.steps[i].terms->seats) add(i, rule);
  }
  std::size_t size() const { return seats_.size(); }
  bool can() { return can(0); }

 private:
  struct Place {
    std::size_t step;
    std::int32_t weight;
    std::string side;
    std::vector<std::pair<PersonId, PersonId>> may;
    bool seat = true;  // false where nobody is there to have one
    bool filled = false;
  };

  void add(std::size_t at, const SeatRule& rule) {
    const auto owners = named(rule, circle_);
    std::vector<Persons> seats{owners};
    if (rule.each.value_or(rule.group.has_value())) {
      seats.clear();
      for (const auto one : owners) seats.push_back({one});
      if (owners.empty()) seats.push_back({});
    }
    for (const auto& each : seats) {
      Place place{at, rule.weight ? rule.weight->value : 1, rule.side ? rule.side->value : "", {}};
      place.seat = !each.empty() || !rule.each.value_or(rule.group.has_value());
      for (const auto name : eligible(circle_, each))
        for (const auto actor : acting_for(circle_, name, "assets.issue"))
          if (!among(circle_.parties, actor)) place.may.emplace_back(actor, name);
      seats_.push_back(std::move(place));
    }
  }

  bool can(std::size_t seat) {
    if (seat == seats_.size()) return done();
    if (can(seat + 1)) return true;
    for (const auto& [actor, name] : seats_[seat].may) {
      if (among(used_, actor) || among(used_, name)) continue;
      used_.push_back(actor);
      used_.push_back(name);
      seats_[seat].filled = true;
      const bool found = can(seat + 1);
      seats_[seat].filled = false;
      used_.resize(used_.size() - 2);
      if (found) return true;
    }
    return false;
  }

  bool done() const {
    for (std::size_t i = 0; i < plan_.steps.size(); ++i)
      if (!passes(i)) return false;
    return true;
  }
  bool passes(std::size_t at) const {
    const auto& terms = *plan_.steps[at].terms;
    std::int32_t has = 0, all = 0;
    std::map<std::string, std::int32_t> sides;
    bool every = true;
    for (const auto& one : seats_) {
      if (one.step != at) continue;
      all += one.seat ? one.weight : 0;
      every = every && one.filled;
      if (one.filled) has += one.weight, ++sides[one.side];
    }
    const auto mode = terms.mode.value_or(Mode::all);
    if (mode == Mode::any) return has > 0;
    if (mode == Mode::vote)
      return terms.needed ? has >= terms.needed->value
                          : has > 0 && has * 100 >= terms.percent->value * all;
    if (mode != Mode::groups) return every;
    return std::all_of(terms.sides->begin(), terms.sides->end(), [&](const SideQuorum& one) {
      return sides[one.side.value] >= one.needed.value;
    });
  }

  const Plan& plan_;
  const Circle& circle_;
  std::vector<Place> seats_;
  Persons used_;
};

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  int operator()(int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(engine_);
  }

 private:
  std::mt19937 engine_;
};

std::string nth(const char* what, int i) { return what + std::to_string(i); }

void random_people(test::Cast& cast, Chance& dice, int people) {
  cast.unit("east", "school");
  for (int i = 0; i < 3; ++i) cast.post(nth("post", i), i == 0);
  for (int i = 0; i < people; ++i) cast.person(nth("p", i));
  for (int i = 0; i < people + 1; ++i)
    cast.appoint(nth("p", dice(0, people - 1)), nth("post", dice(0, 2)),
                 dice(0, 1) ? "east" : "school");
  Group group{"group", "group", {}};
  for (int i = 0; i < people; ++i)
    if (dice(0, 2) == 0) group.members.push_back(cast.id(nth("p", i)));
  cast.approvals.set(group);
  for (int i = dice(0, 2); i > 0; --i)
    cast.approvals.add(Deputy{cast.id(nth("p", dice(0, people - 1))),
                              cast.id(nth("p", dice(0, people - 1))),
                              {cast.day, {}},
                              {}});
}

SeatRule random_seat(Chance& dice, int people) {
  SeatRule rule;
  switch (dice(0, 5)) {
    case 0:
      rule.person = nth("p", dice(0, people - 1));
      break;
    case 1:
      rule.group = "group";
      rule.each = dice(0, 1) == 1;
      break;
    case 2:
      rule.head = true;
      break;
    case 3:
      rule.superior = dice(1, 2);
      break;
    default:
      rule.post = nth("post", dice(0, 2));
      rule.each = dice(0, 2) == 0;
  }
  return rule;
}

FlowStep random_step(Chance& dice, int people, int i) {
  FlowStep one = step(nth("s", i), {});
  const int seats = dice(1, 2);
  for (int s = 0; s < seats; ++s) one.seats->push_back(random_seat(dice, people));
  one.mode = static_cast<Mode>(dice(0, 4));
  if (one.mode == Mode::vote) {
    for (auto& seat : *one.seats)
      if (dice(0, 1)) seat.weight = dice(1, 4);
    if (dice(0, 1))
      one.needed = dice(1, 4);
    else
      one.percent = dice(1, 100);
  }
  if (one.mode == Mode::groups) {
    for (auto& seat : *one.seats) seat.side = Name(nth("side", dice(0, 1)));
    one.sides = {{(*one.seats)[0].side.value(), dice(1, 2)}};
  }
  return one;
}

TEST(ProofAtRandom, AgreesWithTryingEverything) {
  Chance dice(7);
  int possible = 0, tried = 0;
  for (int round = 0; round < 6'000; ++round) {
    test::Cast cast;
    const int people = dice(2, 6);
    random_people(cast, dice, people);
    std::vector<FlowStep> steps;
    for (int i = dice(1, 3); i > 0; --i) steps.push_back(random_step(dice, people, i));
    const auto plan = cast.plan(std::move(steps));
    Persons parties{cast.id("p0")};
    if (dice(0, 3) == 0) parties.push_back(cast.id("p1"));
    const Circle circle{cast.people, cast.approvals, unit_of(cast.people, parties[0], cast.day),
                        parties, cast.day};
    Trial trial(*plan, circle);
    if (trial.size() > 8) continue;
    const bool can = trial.can();
    possible += can;
    ++tried;
    const auto found = stuck(*plan, std::vector(plan->steps.size(), true), circle);
    ASSERT_EQ(!found, can) << "round " << round << (found ? ": " + found->why : "");
    ASSERT_TRUE(!found || !(found->why.empty() || found->why_zh.empty()));
  }
  EXPECT_GT(tried, 4'000);
  EXPECT_GT(possible, tried / 10);
  EXPECT_LT(possible, tried * 9 / 10);
}

}  // namespace
}  // namespace bursar::approvals
