#include <array>
#include <optional>

#include "bursar/csv/cells.hpp"
#include "bursar/csv/sheet.hpp"
#include "text.hpp"

namespace bursar::csv {
namespace {

/// The numbers of a date in their order, as they were typed.
struct Numbers {
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
};

bool take_separator(std::string_view& text) {
  for (const std::string_view one : {"-", "/", ".", "年", "月", "。", "、", "—", "–", "\\"})
    if (take(text, one)) return true;
  return false;
}

/// "14:30", "0:00:00.000"
bool is_time(std::string_view text) {
  return text.find(':') != text.npos && text.find_first_not_of("0123456789:.") == text.npos;
}

/// Leaves out the time of day and the day of the week, which Excel's long formats add.
std::string_view day_only(std::string_view text) {
  text = trimmed(text.substr(0, text.find("星期")));
  const auto gap = text.find_first_of(" T");
  if (gap != text.npos && is_time(trimmed(text.substr(gap + 1)))) text = text.substr(0, gap);
  return text;
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ') out += c;
  return out;
}

std::optional<Numbers> numbers_in(std::string_view text) {
  Numbers numbers;
  while (!text.empty()) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length == 0 || length > 4 || numbers.count == 3) return {};
    numbers.parts[numbers.count++] = text.substr(0, length);
    text.remove_prefix(length);
    if (text == "日" || text == "号") return numbers;
    if (!text.empty() && !take_separator(text)) return {};
  }
  return numbers;
}

int value(std::string_view digits) { return *bursar::detail::number(digits); }

Result<Date> dated(std::string_view field, std::string_view text, int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return refuse(base::date_out_of_range, field);
  if (const auto date = make_date(year, month, day)) return *date;
  return refuse_cell(date_impossible, field, text);
}

Result<Date> from_three(std::string_view field, std::string_view text, const Numbers& numbers) {
  const auto& [first, second, third] = numbers.parts;
  if (first.size() == 3 || second.size() > 2) return refuse_cell(date_unreadable, field, text);
  if (first.size() < 4)
    return refuse_cell(third.size() == 4 ? date_order : date_short_year, field, text);
  if (third.size() > 2) return refuse_cell(date_unreadable, field, text);
  return dated(field, text, value(first), value(second), value(third));
}

Refusal from_fewer(std::string_view field, std::string_view text, const Numbers& numbers) {
  const auto size = [&](std::size_t i) { return numbers.parts[i].size(); };
  if (numbers.count == 1)
    return refuse_cell(size(0) == 4 ? date_without_month : date_unreadable, field, text);
  const bool year = size(0) == 4 || size(1) == 4;
  return refuse_cell(year ? date_without_day : date_short_year, field, text);
}

Date serial_date(std::string_view digits) {
  return Date(1899, 12, 30) + boost::gregorian::days(value(digits));
}

/// Dates written without separators.
Result<Date> from_digits(std::string_view field, std::string_view digits, bool serial) {
  const auto year = digits.size() < 4 ? 0 : value(digits.substr(0, 4));
  const bool full_year = year >= kFirstYear && year <= kLastYear;
  switch (digits.size()) {
    case 8:
      return dated(field, digits, year, value(digits.substr(4, 2)), value(digits.substr(6)));
    case 6:
      return refuse_cell(full_year ? date_without_day : date_short_year, field, digits);
    case 5:
      if (digits[0] == '0') return refuse_cell(date_unreadable, field, digits);
      if (serial) return serial_date(digits);
      return refuse(date_serial, field,
                    {{"text", std::string(digits)}, {"date", date_text(serial_date(digits))}});
    case 4:
      return refuse_cell(full_year ? date_without_month : date_unreadable, field, digits);
    default:
      return refuse_cell(date_unreadable, field, digits);
  }
}

}  // namespace

bool looks_serial(std::string_view cell) {
  const auto text = folded(cell);
  return text.size() == 5 && all_digits(text) && text[0] != '0';
}

Result<Date> read_date(std::string_view field, std::string_view cell, bool serial) {
  const auto whole = folded(cell);
  if (is_sheet_error(whole)) return refuse_cell(cell_error, field, whole);
  const auto text = without_spaces(day_only(whole));
  if (all_digits(text)) return from_digits(field, text, serial);
  const auto numbers = numbers_in(text);
  if (!numbers || numbers->count == 0) return refuse_cell(date_unreadable, field, whole);
  if (numbers->count < 3) return from_fewer(field, whole, *numbers);
  return from_three(field, whole, *numbers);
}

}  // namespace bursar::csv
