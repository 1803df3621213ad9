#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"
#include "bursar/people/letters/checks.hpp"

/// Letters are given out, signed and put away; lessees come and go.
namespace bursar::people {

/// The most parties of a letter, and the most signatures that one form brings.
inline constexpr std::size_t kMostParties = 2000;

inline void complete(RegisterLessee& form, const Books&, const Context& context) {
  if (!form.from) form.from = context.today;
}

inline Verdict decide(const RegisterLessee& form, const Books& books, const Context&) {
  if (books.people.letters.lessees().has(form.lessee))
    return refuse(code_taken, "lessee", {{"code", form.lessee.value}});
  return check_period(*form.from, form.until);
}

inline void post(const RegisterLessee& form, Books& books, const Context&) {
  books.people.letters.add(Lessee{form.lessee, form.name, form.room, {*form.from, form.until}});
}

inline void complete(EndLessee& form, const Books&, const Context& context) {
  if (!form.until) form.until = context.today;
}

inline Verdict decide(const EndLessee& form, const Books& books, const Context&) {
  const auto* lessee = books.people.letters.lessees().find(form.lessee);
  if (!lessee) return refuse(lessee_unknown, "lessee", {{"lessee", form.lessee.value}});
  if (auto v = check_period(lessee->period.from, form.until); !v) return v;
  const auto& ends = lessee->period.until;
  if (!ends || *ends > *form.until) return {};
  return refuse(lessee_ended, "lessee", {{"lessee", form.lessee.value}});
}

inline void post(const EndLessee& form, Books& books, const Context&) {
  auto& letters = books.people.letters;
  letters.end(letters.lessees().id(form.lessee), *form.until);
}

namespace detail {
/// Everybody of a kind on a day. Pupils and parents are no persons of the books: they are listed
/// by whoever gives the letter out.
inline std::vector<Party> everybody(const Register& people, LetterKind kind, Date day) {
  std::vector<Party> all;
  const auto add = [&](std::string_view code) { all.push_back({kind, Text<64>(code), {}}); };
  if (kind == LetterKind::unit)
    for (const auto& unit : people.units())
      if (people.units().id(unit.code) != Register::kWhole) add(unit.code);
  if (kind == LetterKind::person)
    for (const auto& person : people.persons())
      if (person.here(day)) add(person.code);
  if (kind == LetterKind::lessee)
    for (const auto& lessee : people.letters.lessees())
      if (lessee.period.holds(day)) add(lessee.code);
  return all;
}
}  // namespace detail

inline void complete(IssueLetter& form, const Books& books, const Context& context) {
  if (!form.from) form.from = context.today;
  if (form.parties || !form.kind_of_party) return;
  auto all = detail::everybody(books.people, *form.kind_of_party, *form.from);
  if (!all.empty()) form.parties = std::move(all);
}

namespace detail {
/// Each party is there, is named once, and signs as often as such a party can.
inline Verdict check_parties(const Register& people, const std::vector<Party>& parties) {
  std::set<std::pair<LetterKind, std::string_view>> named;
  for (const auto& one : parties) {
    if (!named.emplace(one.kind, one.code).second)
      return refuse(party_repeated, "parties", {{"party", one.code.value}});
    if (party_of(people, one.kind, one.code).number == 0)
      return refuse(party_unknown, "parties", {{"party", one.code.value}});
    if (one.expected.value_or(1).value > 1 && !signs_often(one.kind))
      return refuse(expected_unfit, "parties", {{"party", one.code.value}});
  }
  return {};
}

/// A letter for any lessee is for all whose lease holds that day, but for those that another letter
/// about the same duty names.
inline Verdict check_lessees(const Register& people, const IssueLetter& form) {
  const auto& letters = people.letters;
  std::set<std::string_view> named;
  for (const auto& one : *form.parties)
    if (one.kind == LetterKind::lessee) named.insert(one.code);
  if (named.empty()) return {};
  for (const auto& lessee : letters.lessees()) {
    if (!lessee.period.holds(*form.from) || named.contains(lessee.code)) continue;
    if (!letters.named(form.field, party_of(people, LetterKind::lessee, lessee.code), *form.from))
      return refuse(lessee_missing, "parties", {{"lessee", lessee.code.value}});
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const IssueLetter& form, const Books& books, const Context&) {
  const auto& people = books.people;
  const auto count = form.parties ? form.parties->size() : 0;
  if (auto v = check_length("parties", count, kMostParties); !v) return v;
  if (people.letters.all().has(form.letter))
    return refuse(letter_taken, "letter", {{"letter", form.letter.value}});
  if (count == 0) return refuse(letter_parties, "parties");
  if (auto v = check_last_day("due", *form.from, form.due); !v) return v;
  if (auto v = check_last_day("until", form.due, form.until); !v) return v;
  if (auto v = detail::check_parties(people, *form.parties); !v) return v;
  if (auto v = detail::check_lessees(people, form); !v) return v;
  return check_file("file", form.file);
}

inline void post(const IssueLetter& form, Books& books, const Context&) {
  auto& people = books.people;
  Letter letter;
  letter.code = form.letter, letter.name = form.name, letter.field = form.field;
  letter.file = form.file, letter.source = form.source;
  letter.from = *form.from, letter.due = form.due, letter.until = form.until;
  for (const auto& one : *form.parties)
    letter.parties.push_back(
        {party_of(people, one.kind, one.code), one.expected.value_or(1).value});
  people.letters.add(std::move(letter));
}

inline void complete(SignLetter& form, const Books&, const Context& context) {
  if (!form.on) form.on = context.today;
}

namespace detail {
/// Whoever signs is named in the letter, and signs no more often than it asks, those before in the
/// same form counted.
inline Verdict check_signatures(const Register& people, const Letter& letter,
                                const std::vector<Signature>& signatures) {
  std::map<PartyId, const Addressee*> named;
  for (const auto& one : letter.parties) named.emplace(one.party, &one);
  std::map<PartyId, int> given;
  for (const auto& one : signatures) {
    const auto found = named.find(party_of(people, one.kind, one.code));
    if (found == named.end())
      return refuse(party_unaddressed, "signatures", {{"party", one.code.value}});
    const auto& party = *found->second;
    auto& more = given[party.party];
    more += one.count.value_or(1).value;
    if (party.given + more > party.expected)
      return refuse(signed_over, "signatures",
                    {{"party", one.code.value}, {"expected", std::to_string(party.expected)}});
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const SignLetter& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (auto v = check_length("signatures", form.signatures.size(), kMostParties); !v) return v;
  if (auto v = check_open_letter(people, form.letter); !v) return v;
  if (auto v = check_past("on", *form.on, context); !v) return v;
  const auto& letter = *people.letters.all().find(form.letter);
  if (auto v = detail::check_signatures(people, letter, form.signatures); !v) return v;
  return check_file("file", form.file);
}

inline void post(const SignLetter& form, Books& books, const Context&) {
  auto& people = books.people;
  const auto id = people.letters.all().id(form.letter);
  std::map<PartyId, std::size_t> places;
  for (const auto& one : people.letters.all()[id].parties) places.emplace(one.party, places.size());
  for (const auto& one : form.signatures)
    people.letters.sign(id, places.at(party_of(people, one.kind, one.code)),
                        one.count.value_or(1).value, *form.on);
}

namespace detail {
/// Whether a party must have signed before a letter is put away, whatever the reason: lessees are
/// never let off while their lease holds.
inline bool never_let_off(const Register& people, const PartyId& party, Date day) {
  if (party.kind != LetterKind::lessee) return false;
  return people.letters.lessees()[LesseeId(party.number)].period.holds(day);
}
}  // namespace detail

inline Verdict decide(const CloseLetter& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (auto v = check_open_letter(people, form.letter); !v) return v;
  for (const auto& one : people.letters.all().find(form.letter)->parties) {
    if (one.done()) continue;
    if (form.reason && !detail::never_let_off(people, one.party, context.today)) continue;
    const auto code = party_code(people, one.party);
    return refuse(letter_unsigned, "letter",
                  {{"letter", form.letter.value}, {"party", std::string(code)}});
  }
  return {};
}

inline void post(const CloseLetter& form, Books& books, const Context& context) {
  auto& letters = books.people.letters;
  letters.close(letters.all().id(form.letter), context.today);
}

}  // namespace bursar::people
