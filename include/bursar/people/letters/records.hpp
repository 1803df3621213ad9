#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/people/letters/terms.hpp"
#include "bursar/people/records.hpp"

namespace bursar::assets {
struct RoomTag;
}

/// Letters of responsibility, who signs them, and the tenants among these 责任书与租赁单位.
namespace bursar::people {

using RoomCode = Code<assets::RoomTag>;  ///< a room of the school 房间

/// Somebody who rents from the school 租赁单位.
struct Lessee {
  LesseeCode code;
  Name name;
  std::optional<RoomCode> room;
  Period period;
};

/// A party of a letter: by its kind, the number of a unit, a person or a lessee.
struct PartyId {
  LetterKind kind{};
  std::uint32_t number = 0;  ///< 0 is none
  friend auto operator<=>(const PartyId&, const PartyId&) = default;
};

/// A party that is to sign 签订方.
struct Addressee {
  PartyId party;
  int expected = 1;             ///< how many signatures
  int given = 0;                ///< how many there are
  std::optional<Date> on = {};  ///< day of the last one

  /// Whether every signature is there.
  bool done() const { return given >= expected; }
};

/// A letter that is to be signed 责任书.
struct Letter {
  LetterCode code;
  Name name;
  Name field;  ///< what duty it is about: letters of one field are one duty
  EvidenceFile file;
  Date from;
  Date due;                   ///< when everybody is to have signed
  std::optional<Date> until;  ///< the last day it holds
  std::vector<Addressee> parties;
  Remark source;
  std::optional<Date> closed = {};

  /// Whether it binds whoever signed it on a day.
  bool holds(Date day) const { return day >= from && (!until || day <= *until); }
  /// The place of a party in it.
  std::optional<std::size_t> place(const PartyId& party) const {
    for (std::size_t i = 0; i < parties.size(); ++i)
      if (parties[i].party == party) return i;
    return {};
  }
};

}  // namespace bursar::people
