#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/forms.hpp"
#include "bursar/approvals/records.hpp"

/// A second desk, as naive as can be: names instead of numbers, a list of votes instead of states,
/// everything asked anew each time. It is written from the promises, not from the rules.
namespace bursar::test::naive {

using approvals::CaseState;
using approvals::StepState;
using approvals::Where;
using Names = std::vector<std::string>;
using Fields = std::map<std::string, std::string>;

/// A day, counted.
using Day = long;

bool among(const Names& names, const std::string& name);

struct Time {
  Day from = 0;
  std::optional<Day> until;
  bool holds(Day day) const { return day >= from && (!until || day < *until); }
};

struct Person {
  Day joined = 0;
  std::optional<Day> left;
};

struct Appointment {
  std::string person, post, unit;
  Time time;
};

struct Deputy {
  std::string person, stand_in;
  Time time;
  Names forms;  ///< none: all
};

/// Forms whose unit begins so go through this flow.
struct Policy {
  std::string code, begins, flow;
  Names submitters;    ///< holders of these posts submit
  bool party = false;  ///< who is named in `name` applied too
};

/// The circumstances of a case that its seats depend on.
struct Circle {
  std::string unit;
  Names parties;
};

/// The school around the cases: who is who on the day that it is.
struct World {
  Day today = 0;
  std::string whole;                         ///< the root of the units
  std::map<std::string, std::string> units;  ///< each with the one above it
  std::set<std::string> heads;               ///< posts that head their unit
  std::set<std::string> filing;              ///< posts whose holders file the form
  std::set<std::string> managing;            ///< and those who hand over, time out, override
  std::map<std::string, Person> persons;
  std::vector<Appointment> appointments;  ///< as they were made
  std::map<std::string, Names> groups;
  std::vector<Deputy> deputies;
  std::map<std::string, std::vector<std::pair<Day, approvals::DefineFlow>>> flows;
  std::vector<Policy> policies;
  std::set<Day> off, worked;  ///< of the calendar

  bool here(const std::string& person) const;
  /// Whether something may be given to somebody: here, and not about to leave.
  bool staying(const std::string& person) const;
  bool may_file(const std::string& person) const { return holds_of(filing, person); }
  bool may_manage(const std::string& person) const { return holds_of(managing, person); }
  bool holds_of(const std::set<std::string>& posts, const std::string& person) const;
  Names heads_of(const std::string& unit) const;
  Names holders(const std::string& post, const std::string& unit) const;
  std::string unit_of(const std::string& person) const;
  std::string rank_of(const std::string& person) const;
  /// Everybody whom a rule names.
  Names named(const approvals::SeatRule& rule, const Circle& circle) const;
  /// Everybody above, level by level, without those of `below` and the parties.
  std::vector<Names> above(const std::string& unit, const Names& below, const Circle& circle) const;
  /// Who of the owners may sign; where all applied themselves, those above.
  Names eligible(const Names& owners, const Circle& circle) const;
  /// They themselves, and who stands in, and for those again.
  Names acting_for(const std::string& person, const Circle& circle) const;
  bool working(Day day) const;
  /// The last day of so many working days from today.
  Day due(int days) const;
  const approvals::DefineFlow* flow(const std::string& code) const;
};

/// An expression about a field, and what it asks, told once more.
struct Expression {
  const char* field;
  const char* text;
  bool (*holds)(const Fields& form);
};
/// Those that the clerk writes into conditions.
const std::vector<Expression>& expressions();

/// A step with its sub-flows put in place.
struct Step {
  std::string code;
  approvals::FlowStep terms;  ///< steps that it names have the names they have in the whole
  std::vector<std::vector<approvals::Condition>> when;
  std::vector<std::pair<approvals::Branch, std::string>> arms;
  std::set<std::size_t> needs;
  int aside = 0;

  bool recorded() const { return terms.meeting || terms.outside; }
};

struct Plan {
  std::string flow;
  std::vector<Step> steps;
  bool straight = false, same_person = false;

  std::optional<std::size_t> find(const std::string& code) const;
  /// Whether a step comes after another, however far.
  bool after(std::size_t step, std::size_t other) const;
  bool taken(std::size_t step, const Fields& form) const;
};

Plan plan_of(const World& world, const approvals::DefineFlow& flow);

struct Seat {
  int id = 0;
  int rule = -1, parent = -1;  ///< its rule's place; the adder's seat by its id
  Where where{};
  bool removed = false;
  std::string holder, claimed, consulted, adder, added_for;
};

/// A vote that stands.
struct Vote {
  int seat = 0;
  std::size_t step = 0;
  bool yes = false;
  std::string by, in_name;  ///< nobody, where silence decided
};

/// How a step stands. It waits with its seats where it sent the case back and is to go on.
struct Run {
  StepState state = StepState::waiting;
  bool taken = false;
  std::vector<Seat> seats;
  std::optional<Day> due, reminded;

  bool held() const { return state == StepState::waiting && !seats.empty(); }
  bool live() const { return state == StepState::open || held(); }
};

struct Choice {
  std::string step, person;
};

struct Case {
  std::string code, submitter, policy;
  Fields form;
  Circle circle;
  Plan plan;
  std::vector<Run> runs;
  std::vector<Vote> votes;
  std::vector<Choice> choices;
  std::vector<std::pair<std::string, std::size_t>> copies;
  CaseState state = CaseState::open;
  bool straight = false;  ///< an unchanged form goes on where it was returned
  int number = 0;
  int seats = 0;  ///< ever made
  Day submitted = 0;
  std::optional<Day> reminded;

  bool ended() const { return state >= CaseState::posted; }
  const Vote* vote(const Seat& seat) const;
  bool undecided(const Seat& seat) const { return !seat.removed && !vote(seat); }
  Seat* seat(std::size_t step, int id);
  bool done(std::size_t step) const;
  bool ready(std::size_t step) const;
};

/// One of the desk's forms.
struct Act {
  std::string kind, by, code;
  std::string step, person, to, holder;
  bool yes = true, wrong_digest = false;
  Where where{};
  int present = 0, in_favour = 0, against = 0, abstaining = 0;
  Day on = 0;
  std::vector<std::pair<std::string, std::string>> choices;
  std::optional<Fields> form;
};

}  // namespace bursar::test::naive
