#pragma once

#include <memory>
#include <string>
#include <utility>

#include "bursar/json/door.hpp"
#include "bursar/school.hpp"
#include "bursar/sqlite/journal.hpp"

namespace bursar {

/// Opens a school's books in one SQLite file, or begins them there. `clock` gives the moment of
/// submissions that bring none.
inline std::unique_ptr<School> open(const std::string& file, Clock clock = {},
                                    SqliteOptions options = {}) {
  return std::make_unique<School>(std::make_unique<SqliteJournal>(file, options), json::replay,
                                  std::move(clock));
}

}  // namespace bursar
