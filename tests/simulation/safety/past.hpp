#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "simulation/safety/sheets.hpp"

/// The books of safety once more, kept from the journal alone and in the plainest way: everything
/// by its code, every question a walk over all that ever was.
namespace bursar::test::recalled {

/// Days that are worked, terms, and figures from a day on.
struct Calendar {
  std::map<int, std::set<Date>> off, worked;  ///< by years
  std::map<std::string, std::pair<Date, Date>> terms;
  struct Limit {
    std::int64_t number = 0;
    std::string source;
  };
  std::map<std::string, std::map<Date, Limit>> limits;  ///< whole numbers alone

  bool works(Date day) const;
  bool in_term(Date day) const;
  /// The day on which so many working days are over.
  Date after(Date day, std::int64_t working_days) const;
  std::optional<std::int64_t> limit(const std::string& code, Date day) const;
  /// The paper that a limit rests on, on a day on which it is in force.
  std::string source(const std::string& code, Date day) const;
  /// Whether a day is one of those that `days` counts: every, working, term, school.
  bool counts(const std::string& days, Date day) const;
};

/// One thing that happened to a hazard.
struct Step {
  std::string what, state, by;
  std::uint64_t seq = 0;
  Date on, due;
};

/// A hazard.
struct Trouble {
  std::string source, field, grade, target, owner, key, incident, repeats;
  std::string state = "registered", before, settled;
  std::set<std::string> menders;  ///< who rectified it or filed that, since it was opened last
  Date found, due;
  bool listed = false;
  int chain = 1, times = 1;
  std::vector<Step> trail;

  bool open() const { return state != "closed"; }
  /// When it was closed last.
  Date closed() const { return trail.back().on; }
};

/// An inspection.
struct Look {
  std::string code, checklist, schedule, target, by, result, again;
  std::int64_t version = 1, earned = 0, possible = 0;
  Date on;
  std::vector<Form> answers, findings;
  Marks marks;
};

/// An accident, or what nearly became one.
struct Mishap {
  std::string reported, severity, target, time;
  Date on;
  std::vector<std::pair<bool, Date>> told;  ///< whether an authority, when
  std::set<std::string> hazards;
  bool investigated = false;
  std::optional<Date> closed;
};

/// Somebody's duty.
struct Shift {
  std::string slot, who;  ///< a person, or "=" and who from outside
  friend auto operator<=>(const Shift&, const Shift&) = default;
};
struct Rota {
  std::vector<std::pair<Date, Form>> versions;
  std::optional<Date> published;
  std::map<Date, std::multiset<Shift>> shifts;

  /// As it is on a day, or null.
  const Form* on(Date day) const;
};

/// People, in which posts, with which certificates.
struct Staff {
  struct Post {
    std::string person, post, unit;
    Date from;
    std::optional<Date> until;
  };
  struct Paper {
    std::string kind, person, number;
    Date from;
    std::optional<Date> until, revoked;
  };
  struct Rule {
    std::string kind, post;
    Date from;
    std::optional<Date> until;
  };
  std::map<std::string, std::pair<Date, std::optional<Date>>> persons;  ///< joined, left
  std::map<std::string, std::string> units;  ///< with those above; of the school ""
  std::set<std::string> heads;               ///< posts whose holders head their unit
  std::vector<Post> posts;
  std::vector<Paper> papers;
  std::vector<Rule> rules;

  bool here(const std::string& person, Date day) const;
  bool holds(const std::string& person, const std::string& post, Date day) const;
  bool certified(const std::string& person, const std::string& kind, Date day) const;
  /// The kinds that a post needs on a day.
  std::vector<std::string> needed(const std::string& post, Date day) const;
  /// Who holds a post on a day: of a unit those who hold it there, if anybody does.
  std::set<std::string> holders(const std::string& post, const std::string& unit, Date day) const;
  /// Who heads a unit on a day.
  std::set<std::string> heads_of(const std::string& unit, Date day) const;
};

/// A schedule with all its versions, and when it was done for what.
struct Plan {
  std::vector<Form> versions;
  std::vector<Date> from;
  std::optional<Date> ended;
  std::multimap<std::string, Date> done;  ///< by targets
};
/// What was asked of a target in some days.
struct Ask {
  std::string schedule, target;
  Date begins, due;
  std::int64_t times = 1, done = 0;

  auto all() const { return std::tie(schedule, target, begins, due, times, done); }
  friend bool operator<(const Ask& a, const Ask& b) { return a.all() < b.all(); }
  friend bool operator==(const Ask& a, const Ask& b) { return a.all() == b.all(); }
};

/// All of it. What the books posted and should not have is written down in `wrongs`.
class Past {
 public:
  void take(const Line& line);

  Calendar calendar;
  Staff staff;
  std::map<std::string, std::vector<Sheet>> sheets;
  std::map<std::string, Trouble> hazards;
  std::map<std::string, std::string> latest;  ///< the last hazard of a failed item
  std::map<std::string, Look> looks;
  std::map<std::string, std::string> drafts;  ///< whose they are
  std::map<std::string, Mishap> mishaps;
  std::map<std::string, Plan> plans;
  std::vector<std::string> plan_order;
  std::map<std::tuple<std::string, std::string, Date>, int> uses;  ///< looks around a use
  std::map<std::string, Rota> rotas;
  std::map<std::string, std::vector<std::pair<Date, Form>>> routes;
  std::set<std::tuple<std::string, std::string, Date>> attended;  ///< by rosters, slots, days
  std::map<std::string, Date> majors;  ///< direct items, with the first day of the last version
  std::map<std::string, std::vector<std::pair<Date, Form>>> emergency;  ///< emergency plans
  std::map<std::string, std::string> places;  ///< the units of rooms and assets, as targets
  std::set<std::string> active;               ///< activations that were not ended
  std::vector<Line> rows;                     ///< of the ledger
  std::vector<std::string> wrongs;

  /// What the schedules ask in windows that end from a day to another, by testing each day.
  std::vector<Ask> asked(Date from, Date until) const;
  /// The unit of a target.
  std::string unit_of(const std::string& target) const;
  /// The version of a checklist of a day.
  const Sheet* sheet(const std::string& checklist, Date day) const;

 private:
  void expect(bool holds, const std::string& promise) {
    if (!holds) wrongs.push_back(promise);
  }
  void take_setup(const Line& line);
  void take_people(const Line& line);
  void take_hazard(const Line& line);
  void take_incident(const Line& line);
  void take_done(const Line& line);
  void take_duty(const Line& line);

  void inspect(const Line& line);
  void expect_findings(const Look& look, const std::vector<std::string>& failed);
  void find(const Line& line, const Look& look, const Form& finding);
  void look_again(const Line& line, const Look& look, const std::set<std::string>& asked);
  void report(const Line& line);
  Step& step(const Line& line, const std::string& hazard, const std::string& what,
             const std::string& state);
  void verify(const Line& line, const std::string& hazard, bool passed);
  void expect_closed_well(const std::string& code);
  void expect_posts(const std::string& person, const std::string& post, Date day);
  void publish(const Form& form);
  void expect_covered(const std::string& roster, const Form& version, Date day);
  void expect_fit(const std::string& who, const Form& version, const Form& slot, Date day);
  void expect_shifts(Date day);
  void swap(const Form& form);
  /// The windows of a version that begin by `until` and are not over before `from`.
  std::vector<std::pair<Date, Date>> windows(const Plan& plan, std::size_t version, Date from,
                                             Date until) const;
  bool overtaken(const Plan& plan, std::size_t version, Date due) const;
  void ask_windows(const std::string& code, const Plan& plan, std::size_t version, Date from,
                   Date until, std::vector<Ask>& all) const;

  std::string root_;  ///< the unit that is the school
};

/// What a version of a schedule is asked of.
std::vector<std::string> targets(const Form& version);

}  // namespace bursar::test::recalled
