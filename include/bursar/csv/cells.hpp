#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "bursar/base/check.hpp"
#include "bursar/csv/reasons.hpp"

/// What people type into cells, read as exact values.
namespace bursar::csv {

/// What an amount without a unit counts 金额单位.
enum class AmountUnit : std::uint8_t { yuan, wan };
constexpr auto names(AmountUnit) {
  return std::array<EnumName, 2>{{{"yuan", "元"}, {"wan", "万元"}}};
}

/// How the cells of one column are to be read.
struct Ways {
  AmountUnit amounts = AmountUnit::yuan;  ///< of amounts that bring no unit of their own
  bool serial_dates = false;              ///< the column holds day numbers of Excel
};

/// Full-width letters, digits and signs as half-width ones, odd spaces as plain ones, characters
/// that show nothing left out; white space at both ends is gone. "ＰＣ－０１　" gives "PC-01".
std::string folded(std::string_view cell);

/// True for what people write where there is nothing: "", "/", "-", "—", "无", "N/A".
bool says_nothing(std::string_view cell);

/// True for "同上" and "〃": the same as in the row above.
bool says_ditto(std::string_view cell);

/// A code: folded, without the ="…" or ' that keep a spreadsheet from touching it. Refused:
/// "1.2E+05", which was a code once (csv.code_scientific), and an error such as \#N/A.
Result<std::string> read_code(std::string_view field, std::string_view cell);

/// Text as it stands, without white space at both ends.
Result<std::string> read_text(std::string_view field, std::string_view cell);

/// A day: 2014-3-5, 2014/3/5, 2014.3.5, 2014年3月5日, 20140305, a time of day behind it left out.
///
/// `serial`: also day numbers of Excel, 41703 for 2014-03-05 (workbooks counting from 1900).
/// Refused is what leaves day, month, year or their order open: 2014年3月, 14-3-5, 3/5/2014.
Result<Date> read_date(std::string_view field, std::string_view cell, bool serial = false);

/// True for a day number of Excel: five digits.
bool looks_serial(std::string_view cell);

/// An amount, exactly: ￥1,200.00, 1200元, 1.2万, (35.50), RMB 0.5亿元整.
///
/// Refused: parts of a fen, commas that do not stand at thousands, other currencies, and 1.2E+04,
/// in which Excel has dropped digits.
Result<Money> read_money(std::string_view field, std::string_view cell,
                         AmountUnit unit = AmountUnit::yuan);

/// A whole number: 12, １２, 1,200, 3.00.
Result<std::int64_t> read_number(std::string_view field, std::string_view cell);

/// A number of pieces and what they are counted in: "2台" is "2" and "台".
struct Pieces {
  std::string number;
  std::string measure;
};
/// Parts a number from its measure.
Pieces split_pieces(std::string_view cell);

/// 是 or 否, √ or ×, yes or no, 1 or 0.
Result<bool> read_yes_no(std::string_view field, std::string_view cell);

/// The place in `choices` of a value by its English name, its Chinese term, or a word that people
/// use for it (`words`: name and word).
Result<std::size_t> read_choice(std::string_view field, std::string_view cell,
                                std::span<const EnumName> choices,
                                std::span<const EnumName> words = {});

/// Words that people use for the choices of a field of assets::Acquire: 购入 for purchase.
std::span<const EnumName> words_of(std::string_view field);

namespace detail {
template <class From, class To>
Verdict assign(Result<From> read, To& out) {
  if (!read) return std::move(read).refusal();
  out = static_cast<To>(*std::move(read));
  return {};
}

template <class T>
Verdict assign_whole(std::string_view field, std::string_view cell, T& out) {
  const auto number = read_number(field, cell);
  if (!number) return number.refusal();
  if (*number < T::least || *number > T::most)
    return refuse(base::number_out_of_range, field,
                  {{"number", std::to_string(*number)},
                   {"least", std::to_string(T::least)},
                   {"most", std::to_string(T::most)}});
  out = static_cast<std::int32_t>(*number);
  return {};
}
}  // namespace detail

/// Reads a cell as the type of a field, and checks the bounds of that type.
template <class T>
Verdict read_cell(std::string_view field, std::string_view cell, const Ways& ways, T& out) {
  Verdict verdict;
  if constexpr (is_optional<T>) {
    return read_cell(field, cell, ways, out.emplace());
  } else if constexpr (is_code<T>) {
    verdict = detail::assign(read_code(field, cell), out);
  } else if constexpr (is_text<T>) {
    verdict = detail::assign(read_text(field, cell), out);
  } else if constexpr (is_whole<T>) {
    verdict = detail::assign_whole(field, cell, out);
  } else if constexpr (std::is_same_v<T, Money>) {
    verdict = detail::assign(read_money(field, cell, ways.amounts), out);
  } else if constexpr (std::is_same_v<T, Date>) {
    verdict = detail::assign(read_date(field, cell, ways.serial_dates), out);
  } else if constexpr (std::is_same_v<T, bool>) {
    verdict = detail::assign(read_yes_no(field, cell), out);
  } else {
    static_assert(NamedEnum<T>, "a field of a type that a cell cannot hold");
    constexpr auto choices = names(T{});
    verdict = detail::assign(read_choice(field, cell, choices, words_of(field)), out);
  }
  return verdict ? bursar::detail::check_value(field, out) : std::move(verdict);
}

}  // namespace bursar::csv
