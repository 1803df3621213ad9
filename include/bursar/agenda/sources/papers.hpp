#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "bursar/agenda/filter.hpp"
#include "bursar/approvals/desk/questions.hpp"
#include "bursar/people/letters/checks.hpp"

/// Papers that wait for somebody: cases, letters of responsibility, emergency plans.
namespace bursar::agenda {

namespace detail {
inline void add_step(Search& search, const approvals::Case& one, std::uint16_t step,
                     const approvals::Now& now) {
  const auto& run = one.steps[step];
  if (run.state != approvals::StepState::open || !run.due || !search.shows(*run.due)) return;
  const auto& policy = search.books.approvals.policies()[one.policy];
  Item item;
  item.source = Source::approval;
  item.key = "approval:" + one.code.value + "/" + one.plan->steps[step].code.value;
  item.about = together(approvals::terms_of(one, step).name.value, one.code.value);
  item.due = *run.due;
  item.rule = policy.source.empty() ? one.plan->flow->source.value : policy.source.value;
  item.persons = approvals::detail::waited_for(one, step, now);
  search.add(std::move(item));
}

/// Who signs for a party: a person, the heads of a unit; nobody of ours for a lessee.
inline void name_signers(Search& search, const people::PartyId& party, Item& item) {
  if (party.kind == people::LetterKind::person) item.persons = {PersonId(party.number)};
  if (party.kind == people::LetterKind::person || party.kind == people::LetterKind::lessee) return;
  item.unit = UnitId(party.number), item.persons = search.heads(item.unit);
}
/// Whether a party is at the school no more, so that nobody can sign for it.
inline bool gone(const Search& search, const people::PartyId& party) {
  const auto& people = search.books.people;
  if (party.kind == people::LetterKind::person)
    return !people.persons()[PersonId(party.number)].here(search.day);
  if (party.kind != people::LetterKind::lessee) return false;
  return !people.letters.lessees()[people::LesseeId(party.number)].period.holds(search.day);
}
inline void add_signatures(Search& search, const people::Letter& letter) {
  const auto& people = search.books.people;
  for (const auto& one : letter.parties) {
    if (one.done() || gone(search, one.party)) continue;
    Item item;
    item.source = Source::letter;
    item.key = "letter:" + letter.code.value + "/" + std::string(enum_name(one.party.kind)) + "/" +
               std::string(people::party_code(people, one.party));
    item.about = together(letter.name.value, people::party_name(people, one.party));
    item.due = letter.due, item.rule = letter.source.value;
    name_signers(search, one.party, item);
    search.add(std::move(item));
  }
}
}  // namespace detail

/// Steps of cases that wait for a signature until a day.
inline void add_approvals(Search& search) {
  if (!search.wants(Source::approval)) return;
  const auto& books = search.books;
  const approvals::Now now(books.people, books.approvals,
                           approvals::detail::asked_on(books, search.day));
  for (const auto id : books.approvals.open()) {
    const auto& one = books.approvals.cases()[id];
    if (one.state != approvals::CaseState::open) continue;
    for (std::uint16_t i = 0; i < one.steps.size(); ++i) detail::add_step(search, one, i, now);
  }
}

/// Letters that somebody has not signed.
inline void add_letters(Search& search) {
  if (!search.wants(Source::letter)) return;
  const auto& letters = search.books.people.letters;
  for (const auto id : letters.open())
    if (search.shows(letters.all()[id].due)) detail::add_signatures(search, letters.all()[id]);
}

/// Emergency plans that are looked through again.
inline void add_plans(Search& search) {
  if (!search.wants(Source::plan)) return;
  for (const auto& plan : search.books.safety.ready.plans()) {
    const auto* version = safety::version_on(plan.versions, search.day);
    if (!version) continue;
    Item item;
    item.source = Source::plan, item.key = "plan:" + plan.code.value;
    item.about = version->name.value, item.due = months_after(version->from, version->review);
    item.post = version->owner, item.persons = search.holders(version->owner);
    search.add(std::move(item));
  }
}

}  // namespace bursar::agenda
