#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bursar/agenda/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/people/records.hpp"

/// What sources say of what is due, before anybody is named by a code.
namespace bursar::agenda {

using people::PersonId;
using people::PostId;
using people::UnitId;

/// Something that is due and not done.
struct Item {
  Source source{};
  std::string key;    ///< the same as long as it is the same thing that is due
  std::string about;  ///< what is to be done, for people
  Date due;
  std::string rule;          ///< what it rests on; empty: nothing but what it is
  std::optional<Date> from;  ///< the first day on which it can be done; none: any
  std::vector<PersonId> persons = {};
  PostId post{};
  UnitId unit{};
  int level = 0;  ///< how far up a late hazard has gone

  /// How it stands on a day.
  Standing standing(Date day) const {
    if (due < day) return Standing::late;
    return from && *from > day ? Standing::coming : Standing::open;
  }
};

}  // namespace bursar::agenda
