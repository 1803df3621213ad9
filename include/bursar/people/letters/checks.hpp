#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/base/result.hpp"
#include "bursar/people/letters/forms.hpp"
#include "bursar/people/register.hpp"

/// What is asked of letters again and again.
namespace bursar::people {

/// A party by its kind and code; number 0 where there is none such.
inline PartyId party_of(const Register& people, LetterKind kind, std::string_view code) {
  if (kind == LetterKind::person)
    return {kind, static_cast<std::uint32_t>(people.persons().id(code))};
  if (kind == LetterKind::lessee)
    return {kind, static_cast<std::uint32_t>(people.letters.lessees().id(code))};
  return {kind, static_cast<std::uint32_t>(people.units().id(code))};
}

/// The code of a party.
inline std::string_view party_code(const Register& people, const PartyId& party) {
  if (party.kind == LetterKind::person) return people.persons()[PersonId(party.number)].code;
  if (party.kind == LetterKind::lessee)
    return people.letters.lessees()[LesseeId(party.number)].code;
  return people.units()[UnitId(party.number)].code;
}

/// The name of a party.
inline std::string_view party_name(const Register& people, const PartyId& party) {
  if (party.kind == LetterKind::person) return people.persons()[PersonId(party.number)].name;
  if (party.kind == LetterKind::lessee)
    return people.letters.lessees()[LesseeId(party.number)].name;
  return people.units()[UnitId(party.number)].name;
}

/// The letter is there, and not closed.
inline Verdict check_open_letter(const Register& people, const LetterCode& code) {
  const auto* letter = people.letters.all().find(code);
  if (!letter) return refuse(letter_unknown, "letter", {{"letter", code.value}});
  if (!letter->closed) return {};
  return refuse(letter_closed, "letter", {{"letter", code.value}});
}

}  // namespace bursar::people
