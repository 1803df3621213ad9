#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bursar {

/// Hashes short texts, eight bytes at a time: a form looks up the codes of its fields many times.
struct TextHash {
  using is_transparent = void;
  using is_avalanching = void;

  std::size_t operator()(std::string_view text) const {
    const char* at = text.data();
    auto left = text.size();
    std::uint64_t hash = left * kSpread;
    for (; left > 8; left -= 8, at += 8) hash = mixed(hash ^ read<std::uint64_t>(at));
    return mixed(hash ^ tail(at, left));
  }

 private:
  static constexpr std::uint64_t kSpread = 0x9E37'79B9'7F4A'7C15u;  // of the golden ratio

  template <class Word>
  static std::uint64_t read(const char* at) {
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
  }
  /// The last bytes, eight at most, of which some may be read twice.
  static std::uint64_t tail(const char* at, std::size_t left) {
    if (left >= 4) return read<std::uint32_t>(at) << 32 | read<std::uint32_t>(at + left - 4);
    if (left >= 2) return read<std::uint16_t>(at) << 16 | read<std::uint16_t>(at + left - 2);
    return left == 0 ? 0 : static_cast<unsigned char>(*at);
  }
  /// A product of 128 bits, folded: each bit of the text reaches each of the hash.
  static std::uint64_t mixed(std::uint64_t word) {
    __extension__ using Wide = unsigned __int128;
    const auto product = static_cast<Wide>(word ^ kSpread) * 0xD6E8'FEB8'6659'FD93u;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  }
};

}  // namespace bursar
