#pragma once

#include <stdexcept>
#include <string>

namespace bursar {

/// The books contradict themselves: a defect of the library or damage in memory, never a bad form.
class BrokenInvariant : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

namespace detail {
[[noreturn]] inline void broken(const char* what, const char* file, int line) {
  throw BrokenInvariant(std::string(what) + " (" + file + ":" + std::to_string(line) + ")");
}
}  // namespace detail
}  // namespace bursar

/// Stays on in releases: a wrong figure in a school's books costs more than a comparison.
#define BURSAR_ASSERT(condition) \
  ((condition) ? void() : ::bursar::detail::broken(#condition, __FILE__, __LINE__))
