#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/describe.hpp"
#include "bursar/base/result.hpp"
#include "bursar/csv/reasons.hpp"

namespace bursar::csv {

/// The most bytes a file may have: 256 MiB.
inline constexpr std::size_t kFileLimit = std::size_t{256} << 20;

/// How the characters of a file are written 编码. A Chinese Excel saves "CSV" as GB18030.
enum class Encoding : std::uint8_t { utf8, gb18030, utf16_le, utf16_be };
constexpr auto names(Encoding) {
  return std::array<EnumName, 4>{{{"UTF-8", "UTF-8"},
                                  {"GB18030", "GB18030"},
                                  {"UTF-16LE", "UTF-16LE"},
                                  {"UTF-16BE", "UTF-16BE"}}};
}

/// A file's text as UTF-8 without a byte order mark, and how it was written.
struct Decoded {
  std::string text;
  Encoding encoding{};
  bool marked = false;  ///< a byte order mark stood in front
};

/// Reads the bytes of a file as text: by its byte order mark, else as UTF-8, else as GB18030.
///
/// `encoding` is what the caller knows better; a byte order mark that contradicts it wins. Refused
/// are files beyond kFileLimit, Excel workbooks, zero bytes, bytes that are neither encoding, a
/// UTF-8 file with a damaged byte or cut within a character (rather than read as GB18030 nonsense),
/// and one without any Chinese that both encodings fit. Offsets count bytes from 0.
Result<Decoded> decode(std::string_view bytes, std::optional<Encoding> encoding = {});

}  // namespace bursar::csv
