// Whether there are people to finish a case: against trying everybody everywhere.
#include "bursar/approvals/flows/proof.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "approvals/cast.hpp"

namespace bursar::approvals {
namespace {

using test::by_person;
using test::by_post;
using test::step;

class Proof : public testing::Test {
 protected:
  std::string why(const std::shared_ptr<const Plan>& plan, const char* submitter, bool zh = false,
                  Choices choices = {}) {
    const Persons parties{cast.id(submitter)};
    const Circle circle{cast.people, cast.approvals, unit_of(cast.people, parties[0], cast.day),
                        parties, cast.day};
    const auto found = stuck(*plan, std::vector(plan->steps.size(), true), circle, choices);
    return !found ? "" : zh ? found->why_zh : found->why;
  }
  test::Cast cast;
};

TEST_F(Proof, NobodySignsTheirOwnForm) {
  cast.holds("zhou", "general");
  cast.person("li");
  const auto plan = cast.plan({step("a", {by_post("general")})});
  EXPECT_EQ(why(plan, "li"), "");
  EXPECT_EQ(why(plan, "zhou"),
            "nobody but zhou can sign a, and zhou submitted; nobody stands above");
  EXPECT_EQ(why(plan, "zhou", true), "环节“a”只有zhou能签，而zhou就是提交人，其上也没有可签的人");
  cast.holds("head", "principal", "school", true);
  EXPECT_EQ(why(plan, "zhou"), "") << "the seat goes to the superior";
}

TEST_F(Proof, SaysWhoseSeatIsNobodys) {
  cast.person("li");
  cast.person("gone");
  cast.post("custodian");
  cast.people.leave(cast.id("gone"), Date(2026, 1, 1));
  cast.approvals.set(Group{"board", "资产小组", {cast.id("gone")}});
  EXPECT_EQ(why(cast.plan({step("a", {by_post("custodian")})}), "li"),
            "post custodian is held by nobody on 2026-03-02: step a cannot be signed");
  EXPECT_EQ(why(cast.plan({step("a", {by_post("custodian")})}), "li", true),
            "2026-03-02岗位“custodian”无人任职，环节“a”无人可签");
  EXPECT_EQ(why(cast.plan({step("a", {by_person("gone")})}), "li"),
            "gone is not here on 2026-03-02: step a cannot be signed");
  SeatRule group, head, superior;
  group.group = "board";
  head.head = true;
  superior.superior = 1;
  EXPECT_EQ(why(cast.plan({step("a", {group})}), "li"),
            "nobody of group board is here on 2026-03-02: step a cannot be signed");
  EXPECT_EQ(why(cast.plan({step("a", {head})}), "li"),
            "unit school has no head on 2026-03-02: step a cannot be signed");
  EXPECT_EQ(why(cast.plan({step("a", {superior})}), "li", true),
            "2026-03-02提交人没有上1级领导，环节“a”无人可签");
}

TEST_F(Proof, OnePersonFillsOneSeat) {
  cast.holds("zhou", "general");
  cast.holds("zhou", "finance");
  cast.person("li");
  const auto steps = [] {
    return std::vector{step("a", {by_post("general")}), step("b", {by_post("finance")})};
  };
  EXPECT_EQ(why(cast.plan(steps()), "li"),
            "steps a, b need 2 different people and only zhou can sign: one person fills one seat");
  EXPECT_EQ(why(cast.plan(steps()), "li", true),
            "环节“a”、“b”需要2个不同的人签字，而能签的只有zhou：一人只能占一席");
  EXPECT_EQ(why(cast.plan(steps(), true), "li"), "");
  cast.holds("wang", "finance");
  EXPECT_EQ(why(cast.plan(steps()), "li"), "");
  EXPECT_EQ(why(cast.plan(steps()), "wang"),
            "steps a, b need 2 different people and only zhou can sign, while wang submitted: "
            "one person fills one seat");
}

TEST_F(Proof, CountsWhoEntersOutcomesForNothing) {
  cast.holds("zhou", "general");
  cast.person("li");
  auto meeting = step("m", {by_post("general")});
  meeting.meeting = MeetingTerms{"教职工代表大会", 30, {}, {}};
  EXPECT_EQ(why(cast.plan({step("a", {by_post("general")}), meeting}), "li"), "");
  EXPECT_NE(why(cast.plan({meeting}), "zhou"), "");
}

TEST_F(Proof, TakesVotesByTheirWeight) {
  cast.holds("zhou", "general");
  cast.holds("li", "finance");
  cast.person("wang");
  auto vote = step("v", {by_post("general"), by_post("finance")});
  vote.mode = Mode::vote;
  vote.percent = 60;
  (*vote.seats)[0].weight = 3;
  (*vote.seats)[1].weight = 2;
  EXPECT_EQ(why(cast.plan({vote}), "wang"), "");
  EXPECT_EQ(why(cast.plan({vote}), "li"), "") << "3 of 5 are 60 per cent";
  EXPECT_EQ(why(cast.plan({vote}), "zhou"),
            "step v needs 3 votes, and its seats have 2: nobody but zhou can sign v, and zhou "
            "submitted; nobody stands above");
}

TEST_F(Proof, HoldsThoseWhoAreNamedToTheirSeat) {
  cast.holds("zhou", "general");
  cast.holds("li", "general");
  cast.person("wang");
  auto chosen = by_post("general");
  chosen.chosen_by = StepCode(kSubmitter);
  const auto plan = cast.plan({step("a", {chosen}), step("b", {by_person("zhou")})});
  EXPECT_EQ(why(plan, "wang"), "");
  EXPECT_EQ(why(plan, "wang", false, {{0, cast.id("li")}}), "");
  EXPECT_NE(why(plan, "wang", false, {{0, cast.id("zhou")}}), "");
}

TEST_F(Proof, OfARunningCaseCountsWhoHasSigned) {
  cast.holds("zhou", "general");
  cast.holds("li", "general");
  cast.person("wang");
  Case of;
  of.plan = cast.plan({step("a", {by_post("general")}), step("b", {by_person("zhou")})});
  of.submitter = cast.id("wang");
  of.unit = people::Register::kWhole;
  of.steps = {{StepState::open, true, {}, {}, {}, {}}, {StepState::waiting, true, {}, {}, {}, {}}};
  Seat seat;
  seat.rule = 0;
  of.seats = {seat};
  const auto ask = [&] { return stuck(of, cast.people, cast.approvals, cast.day); };
  EXPECT_FALSE(ask());
  of.seats[0].claimed = cast.id("zhou");
  EXPECT_TRUE(ask()) << "who claims the first seat cannot sign the second";
  of.seats[0].state = SeatState::approved;
  of.seats[0].by = cast.id("li");
  of.steps[0].state = StepState::passed;
  EXPECT_FALSE(ask());
  of.seats[0].in_name = cast.id("zhou");
  ASSERT_TRUE(ask());
  EXPECT_EQ(ask()->why,
            "nobody but zhou can sign b, and who has decided in this case fills no second seat");
  of.state = CaseState::stale;
  EXPECT_FALSE(ask()) << "it would start over, its votes void";
}

TEST_F(Proof, OfARunningCaseWaitsForAddedSeats) {
  cast.holds("zhou", "general");
  cast.person("li");
  cast.person("wang");
  Case of;
  of.plan = cast.plan({step("a", {by_post("general")})});
  of.submitter = cast.id("wang");
  of.unit = people::Register::kWhole;
  of.steps = {{StepState::open, true, {}, {}, {}, {}}};
  Seat own, added;
  own.rule = 0;
  added.parent = 0;
  added.holder = cast.id("li");
  of.seats = {own, added};
  const auto ask = [&] { return stuck(of, cast.people, cast.approvals, cast.day); };
  EXPECT_FALSE(ask());
  auto left = cast.people;
  left.leave(cast.id("li"), cast.day);
  const auto found = stuck(of, left, cast.approvals, cast.day);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->why, "li, whose seat it is at a, is not here on 2026-03-02");
  of.seats[0].state = SeatState::approved;
  of.seats[0].by = cast.id("zhou");
  EXPECT_FALSE(ask());
  of.seats[1].holder = cast.id("zhou");
  EXPECT_TRUE(ask());
}

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
