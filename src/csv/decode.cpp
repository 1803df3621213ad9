#include "bursar/csv/decode.hpp"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "bursar/base/text.hpp"

namespace bursar::csv {
namespace {

using Where = std::size_t;

std::string hex(std::string_view bytes, Where at) {
  if (at >= bytes.size()) return "end";
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return {'0', 'x', digits[byte >> 4], digits[byte & 15]};
}

Refusal damaged(Encoding encoding, std::string_view bytes, Where at) {
  return refuse(
      encoding_damaged, "",
      {word("encoding", encoding), {"offset", std::to_string(at)}, {"byte", hex(bytes, at)}});
}

Refusal at_byte(const Reason& reason, Where at) {
  return refuse(reason, "", {{"offset", std::to_string(at)}});
}

/// What the bytes look like when they are taken for UTF-8.
struct Survey {
  std::size_t two = 0;     ///< characters of two bytes that GB18030 would read as Chinese too
  std::size_t many = 0;    ///< all other characters beyond ASCII
  std::size_t errors = 0;  ///< bytes that fit nowhere, but for a cut at the end
  std::optional<Where> first_error, first_two, cut;
};

/// True where a character begins that the end of the file cuts.
bool cut_at_end(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest[0]);
  const std::size_t length = lead < 0xC2   ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (rest.size() >= length) return false;
  for (const char c : rest.substr(1))
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) return false;
  return true;
}

void count_error(Survey& survey, std::string_view rest, Where at) {
  if (cut_at_end(rest)) {
    survey.cut = at;
    return;
  }
  if (!survey.first_error) survey.first_error = at;
  ++survey.errors;
}

void count_character(Survey& survey, std::string_view character, Where at) {
  const bool chinese_too =
      character.size() == 2 && static_cast<unsigned char>(character[1]) >= 0xA1;
  if (chinese_too && !survey.first_two) survey.first_two = at;
  ++(chinese_too ? survey.two : survey.many);
}

Survey survey_utf8(std::string_view bytes) {
  Survey survey;
  for (Where at = 0; at < bytes.size() && !survey.cut;) {
    const auto ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
    const auto step = ascii ? 1 : detail::utf8_step(bytes.substr(at));
    if (step > 1) count_character(survey, bytes.substr(at, step), at);
    if (step == 0) count_error(survey, bytes.substr(at), at);
    at += std::max<std::size_t>(step, 1);
  }
  return survey;
}

/// In a GB18030 text nearly every character is an error of UTF-8; a few errors are damage.
bool is_damaged_utf8(const Survey& survey) { return survey.two + survey.many > 4 * survey.errors; }

struct CloseIconv {
  void operator()(void* converter) const { iconv_close(converter); }
};
using Converter = std::unique_ptr<void, CloseIconv>;

/// Where a conversion could not go on, and whether that is because the text ends there.
struct Stop {
  Where at = 0;
  bool cut = false;
};

std::optional<std::string> convert(std::string_view bytes, Encoding from, Stop& stop) {
  const iconv_t opened = iconv_open("UTF-8", enum_name(from).data());
  if (opened == reinterpret_cast<iconv_t>(-1)) return {};
  const Converter converter(opened);
  std::string out(bytes.size() + bytes.size() / 2 + 16, '\0');  // two bytes become three at most
  auto* in = const_cast<char*>(bytes.data());
  auto in_left = bytes.size();
  auto* at = out.data();
  auto out_left = out.size();
  const auto result = iconv(converter.get(), &in, &in_left, &at, &out_left);
  if (result == static_cast<std::size_t>(-1)) {
    stop = {bytes.size() - in_left, errno == EINVAL};
    return {};
  }
  out.resize(out.size() - out_left);
  return out;
}

Result<Decoded> converted(std::string_view bytes, Encoding encoding, bool marked) {
  const auto mark = marked ? std::size_t{2} : 0;
  Stop stop;
  auto text = convert(bytes.substr(mark), encoding, stop);
  if (!text && stop.cut) return at_byte(file_cut, mark + stop.at);
  if (!text) return damaged(encoding, bytes, mark + stop.at);
  const auto zero = text->find('\0');
  if (zero != text->npos) return at_byte(not_text, zero);
  return Decoded{std::move(*text), encoding, marked};
}

Result<Decoded> utf8(std::string_view bytes, bool marked) {
  const auto mark = marked ? std::size_t{3} : 0;
  const auto survey = survey_utf8(bytes.substr(mark));
  if (survey.first_error) return damaged(Encoding::utf8, bytes, mark + *survey.first_error);
  if (survey.cut) return at_byte(file_cut, mark + *survey.cut);
  return Decoded{std::string(bytes.substr(mark)), Encoding::utf8, marked};
}

Result<Decoded> guessed(std::string_view bytes) {
  const auto survey = survey_utf8(bytes);
  if (survey.errors == 0 && !survey.cut) {
    if (survey.two > 0 && survey.many == 0) return at_byte(encoding_unclear, *survey.first_two);
    return Decoded{std::string(bytes), Encoding::utf8, false};
  }
  if (is_damaged_utf8(survey)) return utf8(bytes, false);
  Stop stop;
  if (auto text = convert(bytes, Encoding::gb18030, stop))
    return Decoded{std::move(*text), Encoding::gb18030, false};
  if (stop.cut) return at_byte(file_cut, stop.at);
  return refuse(encoding_unknown, "",
                {{"offset", std::to_string(stop.at)}, {"byte", hex(bytes, stop.at)}});
}

Verdict check_kind(std::string_view bytes) {
  if (bytes.size() > kFileLimit)
    return refuse(file_too_large, "",
                  {{"bytes", std::to_string(bytes.size())}, {"limit", std::to_string(kFileLimit)}});
  if (bytes.starts_with("PK\x03\x04")) return refuse(workbook, "", {{"kind", "xlsx"}});
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return refuse(workbook, "", {{"kind", "xls"}});
  return {};
}

Result<Decoded> unmarked(std::string_view bytes, std::optional<Encoding> encoding) {
  if (encoding && *encoding >= Encoding::utf16_le) return converted(bytes, *encoding, false);
  if (const auto zero = bytes.find('\0'); zero != bytes.npos) return at_byte(not_text, zero);
  if (!encoding) return guessed(bytes);
  return *encoding == Encoding::utf8 ? utf8(bytes, false) : converted(bytes, *encoding, false);
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, std::optional<Encoding> encoding) {
  if (auto verdict = check_kind(bytes); !verdict) return verdict;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    if (const auto zero = bytes.find('\0'); zero != bytes.npos) return at_byte(not_text, zero);
    return utf8(bytes, true);
  }
  if (bytes.starts_with("\xFF\xFE")) return converted(bytes, Encoding::utf16_le, true);
  if (bytes.starts_with("\xFE\xFF")) return converted(bytes, Encoding::utf16_be, true);
  return unmarked(bytes, encoding);
}

}  // namespace bursar::csv
