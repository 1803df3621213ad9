#pragma once

#include <boost/json/value.hpp>
#include <cstddef>
#include <string_view>

#include "bursar/base/result.hpp"

namespace bursar::json {

/// What a stranger's text may be: longer or deeper is refused.
inline constexpr std::size_t kTextLimit = 1 << 20;
/// How deep objects and lists may stand in each other.
inline constexpr std::size_t kDepthLimit = 16;

/// Parses a stranger's JSON. Refuses what is not JSON, too long, too deep, and an object that has
/// a key twice, which most readers would let pass with one of the two lost.
Result<boost::json::value> parse(std::string_view text);

}  // namespace bursar::json
