#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "bursar/base/context.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/journal/sha256.hpp"

namespace bursar {

/// Who files a form, when, and under which reference of the calling program.
struct Who {
  PersonCode by;
  std::optional<Moment> at = {};  ///< left out: the host's clock
  std::string reference = {};     ///< the same reference again gives the first outcome again
};

/// A form that is in the journal.
struct Posted {
  std::uint64_t seq = 0;
  Moment at;
  Sha256 hash{};
  bool repeated = false;       ///< it was there already, under the same reference
  std::string case_code = {};  ///< where it waits for signatures: the approval case
};

using Clock = std::function<Moment()>;

}  // namespace bursar
