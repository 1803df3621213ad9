#include "reader.hpp"

#include <algorithm>

namespace bursar::csv {
namespace {

/// The first column of a field, or one that no row has.
std::size_t column_of(const Mapping& mapping, std::string_view field) {
  const auto& columns = mapping.of_slot[slot_of(field)];
  return columns.empty() ? kColumnLimit : columns[0];
}

/// The last column that a row needs: without it, a required field would be missing.
std::size_t last_needed(const Mapping& mapping, const Options& options) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < slots().size(); ++i) {
    const auto& columns = mapping.of_slot[i];
    const bool has_default = options.defaults.contains(std::string(slots()[i].name)) ||
                             options.defaults.contains(std::string(slots()[i].zh));
    if (slots()[i].required && !columns.empty() && !has_default) last = std::max(last, columns[0]);
  }
  return last;
}

}  // namespace

Reader::Reader(std::string_view text, const Options& options, const Shape& shape, RowReader& rows,
               Reading& reading, Findings& notes)
    : text_(text),
      options_(options),
      shape_(shape),
      rows_(rows),
      reading_(reading),
      notes_(notes),
      bad_(reading.left_off),
      twice_(reading.good, rows.header(slot_of("asset"))),
      last_needed_(last_needed(rows.mapping(), options)),
      cost_column_(column_of(rows.mapping(), "cost")),
      price_column_(column_of(rows.mapping(), "unit_price")),
      code_column_(column_of(rows.mapping(), "asset")) {}

Verdict Reader::read() {
  reading_.good.reserve(shape_.rows - shape_.blank);
  Records records(text_, reading_.delimiter);
  Record record;
  while (records.next(record)) {
    if (record.row > reading_.header_row && !record.blank) row(record);
    if (auto verdict = report(record.row); !verdict) return verdict;
  }
  if (reading_.rows == 0) return refuse(rows_none, "");
  finish();
  return {};
}

Verdict Reader::report(std::size_t done) const {
  return report_progress(options_, {Progress::Stage::reading, done, shape_.rows});
}

void Reader::row(const Record& record) {
  if (passes_over(record)) return;
  ++reading_.rows;
  const auto findings = bad_.size() + reading_.left_off;
  if (fits(record)) asset(record);
  if (bad_.size() + reading_.left_off != findings) ++reading_.bad_rows;
}

/// Rows that are no assets: totals, the header again, signatures.
bool Reader::passes_over(const Record& record) {
  if (repeats(record, reading_.columns)) {
    notes_.add(record, "", refuse(header_again, ""));
    return true;
  }
  const auto kind = kind_of(record);
  if (is_footer(record, kind)) {
    notes_.add(record, "", refuse(line_below, "", {{"text", shown(text_of(record))}}));
    return true;
  }
  if (kind != Line::subtotal && kind != Line::total) return false;
  const auto cost = slot_of("cost");
  totals_.check(record, kind, cell_at(record, cost_column_), rows_.amounts(cost),
                rows_.header(cost), bad_, notes_);
  below_total_ = below_total_ || kind == Line::total;
  return true;
}

bool Reader::is_footer(const Record& record, Line kind) const {
  const bool priced =
      !cell_at(record, cost_column_).empty() || !cell_at(record, price_column_).empty();
  if (priced || kind == Line::total || kind == Line::subtotal) return false;
  return kind == Line::footer || (below_total_ && cell_at(record, code_column_).empty());
}

/// Refuses a row whose cells cannot be told apart. Excel leaves out empty cells at the end of rows;
/// a file that was cut ends in such a row too, but without a line break.
bool Reader::fits(const Record& record) {
  const auto cells = record.cells.size(), columns = reading_.columns.size();
  const bool is_short = cells < columns;
  if (cells > columns || (is_short && (record.open || cells <= last_needed_))) {
    bad_.add(record, "",
             refuse(cells_differ, "",
                    {{"cells", std::to_string(cells)}, {"columns", std::to_string(columns)}}));
    totals_.add({});
    return false;
  }
  short_rows_ += is_short;
  for (std::size_t i = 0; i < cells; ++i) {
    if (!reading_.columns[i].header.empty() || is_blank(record.cells[i])) continue;
    if (unnamed_cells_++ == 0) first_unnamed_ = {record.row, record.line, "", {}};
  }
  return true;
}

void Reader::asset(const Record& record) {
  const bool good = rows_.read(record, bad_);
  totals_.add(rows_.cost());
  const auto* code = rows_.code();
  if (good) reading_.good.push_back({record.row, record.line, std::move(rows_.draft().form)});
  if (!code) return;
  const auto& known = good ? reading_.good.back().form.asset.value : *code;
  const bool stays = twice_.check(record, known, good, bad_);
  if (good && !stays) reading_.good.pop_back();
}

void Reader::finish() {
  reading_.bad_rows += twice_.strike();
  check_announced();
  if (shape_.blank > 0) note_file(rows_blank, {{"count", std::to_string(shape_.blank)}});
  if (short_rows_ > 0) note_file(rows_short, {{"count", std::to_string(short_rows_)}});
  if (shape_.open) note_file(end_open);
  if (unnamed_cells_ > 0) {
    first_unnamed_.why = refuse(cells_unnamed, "", {{"count", std::to_string(unnamed_cells_)}});
    notes_.add(first_unnamed_);
  }
  Sum cost;
  for (const auto& one : reading_.good) cost.add(one.form.cost);
  reading_.cost = cost.known();
  reading_.bad = bad_.take();
  std::stable_sort(reading_.bad.begin(), reading_.bad.end(),
                   [](const auto& a, const auto& b) { return a.row < b.row; });
}

void Reader::check_announced() {
  const auto& rows = options_.expect_rows;
  if (rows && *rows != reading_.rows)
    bad_.add(Finding{
        0, 0, "",
        refuse(rows_differ, "",
               {{"expected", std::to_string(*rows)}, {"rows", std::to_string(reading_.rows)}})});
  const auto& expected = options_.expect_cost;
  const auto& sum = totals_.all().known();
  if (!expected || sum == expected) return;
  Figures figures{{"expected", expected->text()}};
  if (sum) figures.push_back({"sum", sum->text()});
  bad_.add(Finding{0, 0, "", refuse(sum ? sum_differs : sum_unknown, "cost", figures)});
}

void Reader::note_file(const Reason& reason, Figures figures) {
  notes_.add(Finding{0, 0, "", refuse(reason, "", std::move(figures))});
}

}  // namespace bursar::csv
