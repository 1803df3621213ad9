#pragma once

#include <array>
#include <string>
#include <string_view>

namespace bursar {

/// A SHA-256 digest.
using Sha256 = std::array<unsigned char, 32>;

/// The digest of some bytes.
Sha256 sha256(std::string_view bytes);

/// A digest as 64 hexadecimal characters.
inline std::string hex(const Sha256& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(64);
  for (const auto byte : digest) {
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

}  // namespace bursar

#ifndef BURSAR_COMPILED
#include "bursar/journal/sha256-inl.hpp"
#endif
