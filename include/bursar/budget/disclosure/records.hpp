#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/budget/terms.hpp"

namespace bursar::budget {

/// What was made public, when, to whom 公开记录.
struct Disclosure {
  DisclosureCode code;
  Disclosed subject{};
  Name title, audience, channel;
  LedgerId ledger{};
  std::optional<std::int32_t> year;
  Date on;
  std::optional<Date> until;
  std::vector<EvidenceFile> evidence;
  PersonId by{};
};

}  // namespace bursar::budget
