// Inspections, rounds, duties, certificates and the ledger of the books against the naive ones.
#include <algorithm>

#include "bursar/people/certificates/checks.hpp"
#include "bursar/people/questions.hpp"
#include "bursar/safety/checklists/questions.hpp"
#include "bursar/safety/ledger/questions.hpp"
#include "bursar/safety/schedules/questions.hpp"
#include "simulation/safety/promises.hpp"

namespace bursar::test::trial {
namespace {

using boost::gregorian::days;
using recalled::Past;
using namespace safety;

void hold_answers(const Books& books, const Inspection& one, const recalled::Look& look,
                  const Hold& hold) {
  const auto& checklists = books.safety.checklists;
  const auto& version = checklists.version_of(one);
  std::size_t answered = 0;
  checklists.each_answer(one, [&](const AnswerRecord& record, const auto&) {
    const auto& item = version.items[record.item].code.value;
    const auto& mark = look.marks.items.at(item);
    answered += version.items[record.item].kind != Kind::calculated;
    hold(record.empty == mark.value.none && record.failed == (mark.asked && mark.failed),
         look.code + " keeps another answer to " + item);
    if (version.items[record.item].kind == Kind::number && !record.empty)
      hold(record.value == mark.value.number, look.code + " keeps another number of " + item);
  });
  hold(answered == look.answers.size(), look.code + " keeps another number of answers");
}

void hold_look(const Books& books, const recalled::Look& look, Date today, const Hold& hold) {
  const auto& checklists = books.safety.checklists;
  const auto id = checklists.id(look.code);
  hold(id != InspectionId{}, look.code + " is not there");
  if (id == InspectionId{}) return;
  const auto& one = checklists[id];
  hold(one.earned == look.marks.earned && one.possible == look.marks.possible &&
           one.result == (look.marks.passed ? Outcome::passed : Outcome::failed),
       look.code + " has another score");
  hold(target_text(books, one.target) == look.target && one.version == look.version &&
           one.on.date() == look.on,
       look.code + " is of something else");
  std::size_t at = 0;
  checklists.each_finding(one, [&](const FindingRecord& finding) {
    hold(at < look.findings.size() &&
             books.safety.hazards[finding.hazard].code.value == look.findings[at].text("hazard"),
         look.code + " found something else");
    ++at;
  });
  hold(at == look.findings.size(), look.code + " found less");
  hold_answers(books, one, look, hold);
  std::int64_t earned = 0, possible = 0;
  for (const auto& part : answer(ScoreParts{look.code}, books, today))
    earned += part.earned, possible += part.possible;
  hold(earned == look.marks.earned && possible == look.marks.possible,
       look.code + ": its parts are not the whole");
}

std::string told(const recalled::Ask& ask) {
  return ask.schedule + " of " + ask.target + " from " + date_text(ask.begins) + " to " +
         date_text(ask.due) + ", " + std::to_string(ask.done) + " of " + std::to_string(ask.times);
}

void hold_missed(const Books& books, const std::vector<recalled::Ask>& asked, Date from, Date today,
                 const Hold& hold) {
  MissedList q;
  q.from = from;
  std::size_t missed = 0;
  for (const auto& one : asked) missed += one.done < one.times && one.due < today;
  const auto rows = answer(q, books, today);
  hold(rows.size() == missed, "another number of rounds was missed");
  for (const auto& row : rows) {
    const auto found = std::find_if(asked.begin(), asked.end(), [&](const recalled::Ask& one) {
      return one.schedule == row.schedule.value && one.target == row.target &&
             one.begins == row.begins && one.due == row.due && one.times - one.done == row.lacking;
    });
    hold(found != asked.end(), row.schedule.value + " was not missed");
  }
}

/// What is asked from the first day until some weeks from today, and how it stands.
void hold_rounds(const Books& books, const Past& past, Date today, const Hold& hold) {
  const Date from(2026, 1, 1);
  const auto until = today + days(40);
  RoundList q;
  q.from = from, q.until = until;
  std::vector<recalled::Ask> rows;
  std::int64_t states[4] = {};
  for (const auto& row : answer(q, books, today)) {
    rows.push_back({row.schedule.value, row.target, row.begins, row.due, row.demanded, row.done});
    ++states[static_cast<std::size_t>(row.state)];
    hold((row.state == RoundState::done) == (row.done >= row.demanded), "a round is done or not");
  }
  std::sort(rows.begin(), rows.end());
  const auto asked = past.asked(from, until);
  for (std::size_t i = 0; i < std::max(rows.size(), asked.size()); ++i) {
    const bool same = i < rows.size() && i < asked.size() && rows[i] == asked[i];
    if (same) continue;
    hold(false, "rounds: the books have " + (i < rows.size() ? told(rows[i]) : "none more") +
                    ", by the days it is " + (i < asked.size() ? told(asked[i]) : "none more"));
    break;
  }
  hold_missed(books, asked, from, today, hold);
  RoundFigures figures;
  figures.by = RoundGroup::task, figures.from = from, figures.until = until;
  std::int64_t windows = 0, done = 0, missed = 0, open = 0;
  for (const auto& row : answer(figures, books, today))
    windows += row.windows, done += row.done, missed += row.missed, open += row.open;
  const auto coming = states[static_cast<std::size_t>(RoundState::coming)];
  hold(windows == std::int64_t(rows.size()) && done + missed + open + coming == windows &&
           missed == states[static_cast<std::size_t>(RoundState::missed)],
       "the figures of the rounds are not the rounds");
}

void hold_uses(const Books& books, const Past& past, const Hold& hold) {
  std::size_t between = 0;
  for (const auto& [use, count] : past.uses) between += count == 1;
  hold(books.safety.schedules.in_use().size() == between, "another number of things is in use");
}

std::multiset<recalled::Shift> shifts_of(const Books& books, const RosterVersion& version,
                                         const DutyDay& day) {
  std::multiset<recalled::Shift> all;
  for (const auto& one : day.duties) {
    const bool outside = one.who.person == people::PersonId{};
    all.insert({version.slots[one.slot].code.value,
                outside ? "=" + one.who.outside.value
                        : books.people.persons()[one.who.person].code.value});
  }
  return all;
}

void hold_duties(const Books& books, const Past& past, const Hold& hold) {
  const auto& duty = books.safety.duty;
  for (const auto& [code, rota] : past.rotas) {
    const auto id = duty.rosters().id(code);
    hold(duty.rosters()[id].published == rota.published, code + " is published to another day");
    for (const auto& [day, shifts] : rota.shifts) {
      const auto* planned = duty.day(id, day);
      const auto* version = duty.rosters()[id].on(day);
      const bool same =
          !planned ? shifts.empty() : version && shifts_of(books, *version, *planned) == shifts;
      hold(same, code + " has other duties on " + date_text(day));
      if (!planned) continue;
      std::size_t attended = 0;
      for (const auto& [roster, slot, on] : past.attended) attended += roster == code && on == day;
      hold(planned->attendance.size() == attended, code + " was attended otherwise");
    }
  }
}

void hold_papers(const Books& books, const Past& past, Date today, const Chance& chance,
                 const Hold& hold) {
  for (const auto& [person, period] : past.staff.persons)
    for (const auto* kind : {"guard", "lift"}) {
      const auto day = today + days(static_cast<int>(chance(400)) - 300);
      const auto known = books.people.certificates.kinds().id(kind);
      const auto id = books.people.persons().id(person);
      hold(people::certified(books.people, id, known, day) ==
               past.staff.certified(person, kind, day),
           person + " has " + kind + " or not on " + date_text(day));
    }
}

void hold_ledger(const Books& books, const Past& past, const Hold& hold) {
  const auto& rows = books.safety.ledger.rows();
  hold(rows.size() == past.rows.size(), "another number of rows in the ledger");
  for (std::size_t i = 0; i < std::min(rows.size(), past.rows.size()); ++i) {
    const auto& line = past.rows[i];
    hold(rows[i].seq == line.seq && *rows[i].on.date() == line.on &&
             "safety." + std::string(enum_name(rows[i].kind)) == line.kind &&
             books.people.persons()[rows[i].by].code.value == line.by,
         "the ledger has another row for " + line.kind);
  }
  LedgerList q;
  q.from = Date(kFirstYear, 1, 1), q.until = Date(kLastYear, 12, 31);
  hold(answer(q, books, Date(kLastYear, 1, 1)).size() == rows.size(), "the ledger leaves rows out");
}

}  // namespace

void promise_checks(const Books& books, const Past& past, Date today, const Hold& hold) {
  hold(books.safety.checklists.size() == past.looks.size(), "another number of inspections");
  for (const auto& [code, look] : past.looks) hold_look(books, look, today, hold);
  std::size_t drafts = 0;
  for (const auto& one : books.safety.checklists.drafts()) {
    drafts += one.text != nullptr;
    hold((one.text != nullptr) == past.drafts.contains(one.code.value),
         one.code.value + " is a draft or not");
  }
  hold(drafts == past.drafts.size(), "another number of drafts");
  hold_rounds(books, past, today, hold);
  hold_uses(books, past, hold);
}

void promise_watch(const Books& books, const Past& past, Date today, const Chance& chance,
                   const Hold& hold) {
  hold_duties(books, past, hold);
  hold_papers(books, past, today, chance, hold);
  hold_ledger(books, past, hold);
}

}  // namespace bursar::test::trial
