#include "bursar/csv/reading.hpp"

#include "reader.hpp"

namespace bursar::csv {
namespace {

/// The delimiter under which the header is recognised best.
char best_delimiter(std::string_view text, const Headers& headers) {
  if (const auto named = named_delimiter(text)) return *named;
  char best = kDelimiters[0];
  std::size_t most = 0;
  for (const char one : kDelimiters) {
    const auto heading = find_heading(text, one, headers);
    if (heading.recognised > most) best = one, most = heading.recognised;
  }
  return best;
}

bool can_delimit(char c) {
  return kDelimiters.find(c) != kDelimiters.npos || c == '|' || c == ':' || c == '^' || c == '~';
}

/// What the lines above a header say that matters: 金额单位：万元.
std::optional<AmountUnit> unit_above(const std::string& line) {
  const auto key = whole_header_key(line);
  if (key.find("单位") == key.npos && key.find("(万元)") == key.npos) return {};
  if (key.find("万元") != key.npos) return AmountUnit::wan;
  return {};
}

/// Reads one file, a step after the other.
class File {
 public:
  File(std::string text, const Options& options, Headers headers, Reading& reading)
      : text_(std::move(text)),
        options_(options),
        headers_(std::move(headers)),
        reading_(reading),
        notes_(reading.left_off) {}

  Verdict read() {
    if (options_.delimiter && !can_delimit(*options_.delimiter))
      return refuse(delimiter_unusable, "", {{"text", std::string(1, *options_.delimiter)}});
    reading_.delimiter = options_.delimiter.value_or(best_delimiter(text_, headers_));
    auto shape = survey(text_, reading_.delimiter);
    if (!shape) return std::move(shape).refusal();
    if (shape->rows == shape->blank) return refuse(file_empty, "");
    if (auto verdict = head(); !verdict) return verdict;
    auto rows = RowReader::from(options_, mapping_, amounts_above_);
    if (!rows) return std::move(rows).refusal();
    return body(*shape, *rows);
  }

 private:
  /// Finds the header, and takes its columns for fields.
  Verdict head() {
    const auto heading = find_heading(text_, reading_.delimiter, headers_);
    Records records(text_, reading_.delimiter);
    Record record;
    while (records.next(record) && record.row < heading.row) above(record);
    auto mapping = map_columns(record, headers_, options_, notes_);
    if (!mapping) return std::move(mapping).refusal();
    mapping_ = *std::move(mapping);
    reading_.header_row = mapping_.header_row;
    reading_.columns = mapping_.columns;
    return {};
  }

  void above(const Record& record) {
    if (record.blank) return;
    const auto text = text_of(record);
    if (const auto unit = unit_above(text)) amounts_above_ = unit;
    notes_.add(record, "", refuse(line_above, "", {{"text", shown(text)}}));
  }

  Verdict body(const Shape& shape, RowReader& rows) {
    const auto cost = slot_of("cost");
    if (rows.amounts(cost) == AmountUnit::wan)
      notes_.add(
          Finding{reading_.header_row, 0, rows.header(cost), refuse(amounts_in_wan, "cost")});
    auto verdict = look_at_columns(text_, reading_.delimiter, mapping_, rows, notes_);
    if (!verdict) return verdict;
    verdict = Reader(text_, options_, shape, rows, reading_, notes_).read();
    reading_.notes = notes_.take();
    return verdict;
  }

  std::string text_;
  const Options& options_;
  Headers headers_;
  Reading& reading_;
  Findings notes_;
  Mapping mapping_;
  std::optional<AmountUnit> amounts_above_;
};

}  // namespace

Result<Reading> read_register(std::string_view bytes, const Options& options) {
  auto headers = Headers::from(options);
  if (!headers) return std::move(headers).refusal();
  auto decoded = decode(bytes, options.encoding);
  if (!decoded) return std::move(decoded).refusal();
  Reading reading;
  reading.encoding = decoded->encoding;
  File file(std::move(decoded->text), options, *std::move(headers), reading);
  if (auto verdict = file.read(); !verdict) return verdict;
  return reading;
}

}  // namespace bursar::csv
