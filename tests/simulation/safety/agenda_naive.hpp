#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "simulation/safety/past.hpp"

/// What is due of safety, by a walk over all that ever was.
namespace bursar::test::recalled {

/// What is asked for: of which days, whose, of which unit, of which sources (none: all).
struct Wanted {
  Date from, until;
  bool late = false;
  std::string person, post, unit;
  std::set<std::string> sources;
};

/// Something that is due and not done.
struct Due {
  std::string source, key;
  Date due;
  std::string state;  ///< open, late, coming
  std::set<std::string> persons;
  std::string post, unit, rule;
  std::int64_t days_late = 0, level = 0;
};

/// What is due on a day, by days, sources and keys.
std::vector<Due> agenda(const Past& past, const Wanted& wanted, Date day);

}  // namespace bursar::test::recalled
