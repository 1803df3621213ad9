// Hazards and incidents of the books against the naive ones.
#include "simulation/safety/promises.hpp"

#include <algorithm>

#include "bursar/safety/hazards/questions.hpp"
#include "bursar/safety/incidents/questions.hpp"

namespace bursar::test::trial {
namespace {

using boost::gregorian::days;
using recalled::Past;
using recalled::Trouble;
using namespace safety;

std::string hazard_code(const Books& books, HazardId id) {
  return id == HazardId{} ? "" : books.safety.hazards[id].code.value;
}

bool same_trail(const Books& books, const Hazard& hazard, const Trouble& other) {
  return std::equal(hazard.trail.begin(), hazard.trail.end(), other.trail.begin(),
                    other.trail.end(), [&](const HazardStep& a, const recalled::Step& b) {
                      return enum_name(a.what) == b.what && enum_name(a.state) == b.state &&
                             a.seq == b.seq && a.on == b.on && a.due == b.due &&
                             books.people.persons()[a.by].code.value == b.by;
                    });
}

void hold_hazard(const Books& books, const Hazard& hazard, const Trouble& other, const Hold& hold) {
  const auto& code = hazard.code.value;
  const auto owner = hazard.owner == PostId{} ? "" : books.people.posts()[hazard.owner].code.value;
  const auto settled =
      hazard.settled ? books.people.persons()[hazard.settled->person].code.value : "";
  hold(enum_name(hazard.state) == other.state, code + " is not " + other.state);
  hold(hazard.due == other.due && hazard.found == other.found, code + " has another day");
  hold(enum_name(hazard.grade) == other.grade && enum_name(hazard.field) == other.field &&
           enum_name(hazard.source) == other.source,
       code + " is of another grade, field or source");
  hold(target_text(books, hazard.target) == other.target, code + " is of " + other.target);
  hold(owner == other.owner && settled == other.settled, code + " is somebody else's");
  hold(hazard.listed == other.listed, code + " is listed or not");
  hold(hazard.chain == other.chain && hazard.times == other.times,
       code + " was found another number of times");
  hold(hazard_code(books, hazard.repeats) == other.repeats, code + " repeats another");
  hold(same_trail(books, hazard, other), code + " has another trail");
}

/// What of the hazards due in some days was closed at the end of them, or of today before that.
struct Rate {
  std::int64_t due = 0, closed = 0, in_time = 0, unverified = 0;
};
std::map<std::string, Rate> rates(const Past& past, Date from, Date until, Date today,
                                  const std::string& by) {
  std::map<std::string, Rate> groups;
  for (const auto& [code, one] : past.hazards) {
    const recalled::Step* last = nullptr;
    Date due;
    bool missed = false;  // what was closed late counts by the day that it missed for ever
    for (const auto& step : one.trail) {
      if (step.on > std::min(until, today)) break;
      if (!missed) due = step.due;
      const bool closes = step.state == "closed" && (!last || last->state != "closed");
      missed = missed || (closes && step.on > due);
      last = &step;
    }
    if (!last || due < from || until < due) continue;
    const auto month = date_text(due).substr(0, 7);
    auto& rate = groups[by.empty()      ? ""
                        : by == "grade" ? one.grade
                        : by == "field" ? one.field
                                        : month];
    ++rate.due;
    const bool closed = last->state == "closed";
    rate.closed += closed, rate.in_time += closed && last->on <= due;
    rate.unverified += last->state == "rectified";
  }
  return groups;
}

void hold_rate(const Books& books, const Past& past, Date today, const Chance& chance,
               const Hold& hold) {
  const auto past_day = [&](Date day) { return day - days(static_cast<int>(chance(200))); };
  RectificationRate q;
  q.until = past_day(today + days(40)), q.from = past_day(*q.until);
  const auto on = past_day(today);
  std::int64_t whole = -1;
  using By = std::optional<RateGroup>;
  for (const By by : {By(), By(RateGroup::grade), By(RateGroup::field), By(RateGroup::month)}) {
    q.by = by;
    const auto rows = answer(q, books, on);
    const auto name = by ? std::string(enum_name(*by)) : std::string();
    auto groups = rates(past, *q.from, *q.until, on, name);
    if (!by) groups[""];
    hold(rows.size() == groups.size(), "the rate has other groups by " + name);
    std::int64_t sum = 0;
    for (const auto& row : rows) {
      const auto& rate = groups[row.key];
      hold(row.due == rate.due && row.closed == rate.closed && row.in_time == rate.in_time &&
               row.unverified == rate.unverified,
           "the rate of " + row.key + " from " + date_text(*q.from) + " to " + date_text(*q.until) +
               " on " + date_text(on));
      hold(row.closed <= row.due && row.in_time + row.late == row.closed &&
               row.closed + row.open == row.due,
           "the rate is more than the whole");
      sum += row.due;
    }
    hold(whole < 0 || whole == sum, "the groups of the rate are not the whole");
    whole = sum;
  }
}

void hold_incidents(const Books& books, const Past& past, Date today, const Hold& hold) {
  IncidentList q;
  q.from = Date(kFirstYear, 1, 1);
  const auto rows = answer(q, books, today);
  hold(rows.size() == past.mishaps.size(), "another number of incidents");
  std::size_t open = 0;
  for (const auto& row : rows) {
    const auto& one = past.mishaps.at(row.incident.value);
    std::int64_t actions = 0;
    for (const auto& code : one.hazards) actions += past.hazards.at(code).open();
    open += !one.closed;
    hold(row.closed == one.closed && row.open_actions == actions &&
             row.hazards.size() == one.hazards.size() && enum_name(row.severity) == one.severity &&
             row.causes.empty() != one.investigated,
         row.incident.value + " is told otherwise");
    const auto id = books.safety.incidents.id(row.incident);
    hold(books.safety.incidents.open().contains(id) == !one.closed,
         row.incident.value + " is open or not");
  }
  hold(books.safety.incidents.open().size() == open, "another number of open incidents");
}

}  // namespace

void promise_hazards(const Books& books, const Past& past, Date today, const Chance& chance,
                     const Hold& hold) {
  const auto& all = books.safety.hazards;
  hold(all.all().size() == past.hazards.size(), "another number of hazards");
  std::map<std::string, int> keys;
  std::size_t open = 0;
  for (const auto& [code, other] : past.hazards) {
    const auto id = all.id(code);
    hold(id != HazardId{}, code + " is not there");
    if (id == HazardId{}) continue;
    hold_hazard(books, all[id], other, hold);
    hold(all.open().has(other.due, id) == other.open(), code + " is open or not");
    open += other.open();
    if (other.open() && !other.key.empty())
      hold(++keys[other.key] == 1, other.key + " has two open hazards");
  }
  hold(all.open().size() == open, "another number of open hazards");
  hold_rate(books, past, today, chance, hold);
  hold_incidents(books, past, today, hold);
}

}  // namespace bursar::test::trial
