#include "reader.hpp"

namespace bursar::csv {
namespace {

/// The header is looked for in so many rows.
constexpr std::size_t kHeadRows = 20;

std::size_t filled_cells(const Record& record) {
  std::size_t count = 0;
  for (const auto cell : record.cells) count += !is_blank(cell);
  return count;
}

/// "D 原值": a column as the spreadsheet names it, for headers that come twice.
std::string lettered(const Mapping& mapping, std::size_t column) {
  std::string letters;
  for (auto left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters + " " + mapping.columns[column].header;
}

/// A column of dates: does it hold day numbers of Excel, and nothing else?
struct SerialColumn {
  std::size_t slot;
  std::size_t column;
  std::string first;  ///< the first date, as it stands
  bool serial = true;

  void look(std::string_view cell) {
    if (!serial || says_nothing(cell) || says_ditto(cell)) return;
    if (first.empty()) first = cell;
    serial = looks_serial(cell);
  }
};

std::vector<SerialColumn> date_columns(const Mapping& mapping) {
  std::vector<SerialColumn> out;
  for (const auto name : {"acquired", "warranty_until"})
    if (const auto& columns = mapping.of_slot[slot_of(name)]; !columns.empty())
      out.push_back({slot_of(name), columns[0], "", true});
  return out;
}

Verdict compare_twins(const Record& record, const Mapping& mapping) {
  for (const auto& [first, second] : mapping.twins) {
    const auto one = cell_at(record, first), other = cell_at(record, second);
    if (one == other) continue;
    const auto& field = mapping.columns[first].field;
    return refuse(column_twice, field,
                  {{"first", lettered(mapping, first)},
                   {"second", lettered(mapping, second)},
                   {"field", std::string(slots()[slot_of(field)].zh)},
                   {"row", std::to_string(record.row)},
                   {"one", shown(one)},
                   {"other", shown(other)}});
  }
  return {};
}

bool undecided(const std::vector<SerialColumn>& dates) {
  for (const auto& one : dates)
    if (one.serial) return true;
  return false;
}

void settle(const std::vector<SerialColumn>& dates, const Mapping& mapping, RowReader& rows,
            Findings& notes) {
  for (const auto& one : dates) {
    if (!one.serial || one.first.empty()) continue;
    rows.use_serial_dates(one.slot);
    const auto date = read_date("", one.first, true);
    notes.add(Finding{mapping.header_row, 0, rows.header(one.slot),
                      refuse(dates_serial, slots()[one.slot].name,
                             {{"text", one.first}, {"date", date_text(*date)}})});
  }
  for (const auto& [first, second] : mapping.twins)
    notes.add(Finding{mapping.header_row, 0, lettered(mapping, second),
                      refuse(column_same, mapping.columns[first].field)});
}

}  // namespace

Heading find_heading(std::string_view text, char delimiter, const Headers& headers) {
  Records records(text, delimiter);
  Record record;
  Heading best, wide;
  for (std::size_t i = 0; i < kHeadRows && records.next(record); ++i) {
    if (wide.row == 0 && filled_cells(record) > 1) wide.row = record.row;
    const auto fields = recognised(record, headers);
    if (fields > best.recognised) best = {record.row, fields};
  }
  if (best.recognised > 1) return best;
  return wide.row > 0 ? wide : Heading{1, 0};
}

Verdict look_at_columns(std::string_view text, char delimiter, const Mapping& mapping,
                        RowReader& rows, Findings& notes) {
  auto dates = date_columns(mapping);
  Records records(text, delimiter);
  Record record;
  while ((!mapping.twins.empty() || undecided(dates)) && records.next(record)) {
    if (record.row <= mapping.header_row || record.blank) continue;
    if (repeats(record, mapping.columns) || kind_of(record) != Line::asset) continue;
    if (auto verdict = compare_twins(record, mapping); !verdict) return verdict;
    for (auto& one : dates) one.look(cell_at(record, one.column));
  }
  settle(dates, mapping, rows, notes);
  return {};
}

}  // namespace bursar::csv
