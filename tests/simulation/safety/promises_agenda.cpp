// The agenda of the books against a walk over all that ever was.
#include <algorithm>

#include "bursar/agenda/questions.hpp"
#include "simulation/safety/agenda_naive.hpp"
#include "simulation/safety/promises.hpp"

namespace bursar::test::trial {
namespace {

using boost::gregorian::days;
using recalled::Due;
using recalled::Past;
using recalled::Wanted;

constexpr agenda::Source kSources[] = {
    agenda::Source::round,        agenda::Source::drill,      agenda::Source::session,
    agenda::Source::patrol,       agenda::Source::use,        agenda::Source::rectification,
    agenda::Source::verification, agenda::Source::strike_off, agenda::Source::incident,
    agenda::Source::certificate,  agenda::Source::plan,       agenda::Source::duty};

/// A range, and now and then a person, a post, a unit or some sources.
agenda::AgendaList question(const Past& past, Date day, const Chance& chance) {
  agenda::AgendaList q;
  if (chance(4) > 0) q.from = day + days(static_cast<int>(chance(60)) - 20);
  if (chance(4) > 0) q.until = q.from.value_or(day) + days(static_cast<int>(chance(120)));
  if (chance(2) == 0) q.late = chance(3) > 0;
  const auto person =
      std::next(past.staff.persons.begin(), std::ptrdiff_t(chance(past.staff.persons.size())));
  if (chance(4) == 0) q.person = person->first;
  if (chance(6) == 0) q.unit = chance(2) == 0 ? "jiaodao" : "zongwu";
  if (chance(5) > 0) return q;
  q.sources.emplace();
  for (const auto source : kSources)
    if (chance(3) == 0) q.sources->push_back(source);
  if (q.sources->empty()) q.sources.reset();
  return q;
}

Wanted wanted(const agenda::AgendaList& q, Date day) {
  Wanted one;
  one.from = q.from.value_or(day);
  one.until = std::min(q.until.value_or(one.from + days(30)), one.from + days(400));
  one.late = q.late.value_or(false);
  if (q.person) one.person = q.person->value;
  if (q.post) one.post = q.post->value;
  if (q.unit) one.unit = q.unit->value;
  if (q.sources)
    for (const auto source : *q.sources) one.sources.emplace(enum_name(source));
  return one;
}

/// A row of the books in the words of the naive ones.
Due due_of(const agenda::AgendaRow& row) {
  Due one;
  one.source = enum_name(row.source), one.key = row.key, one.due = row.due;
  one.state = enum_name(row.state);
  for (const auto& person : row.persons) one.persons.insert(person.value);
  one.unit = row.unit ? row.unit->value : "", one.post = row.post ? row.post->value : "";
  one.rule = row.rule, one.days_late = row.days_late, one.level = row.level;
  return one;
}

std::string told(const Due& one) {
  std::string text = one.key + " due " + date_text(one.due) + " " + one.state + " of " + one.unit +
                     " by " + one.rule + ", " + std::to_string(one.days_late) + " days, level " +
                     std::to_string(one.level) + ":";
  for (const auto& person : one.persons) text += " " + person;
  return text;
}

}  // namespace

void promise_agenda(const Books& books, const Past& past, Date today, const Chance& chance,
                    const Hold& hold) {
  const auto day = today + days(static_cast<int>(chance(3) == 0 ? chance(20) : 0));
  const auto q = question(past, day, chance);
  const auto rows = answer(q, books, day);
  std::set<std::string> keys;
  std::vector<std::string> ours, theirs;
  for (const auto& row : rows) {
    hold(keys.insert(row.key).second, row.key + " is on the agenda twice");
    ours.push_back(told(due_of(row)));
  }
  for (const auto& one : recalled::agenda(past, wanted(q, day), day)) theirs.push_back(told(one));
  std::sort(ours.begin(), ours.end()), std::sort(theirs.begin(), theirs.end());
  for (std::size_t i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
    if (i < ours.size() && i < theirs.size() && ours[i] == theirs[i]) continue;
    hold(false, "the agenda of " + date_text(day) + " has " +
                    (i < ours.size() ? ours[i] : "none more") + "; by a walk it is " +
                    (i < theirs.size() ? theirs[i] : "none more"));
    return;
  }
}

}  // namespace bursar::test::trial
