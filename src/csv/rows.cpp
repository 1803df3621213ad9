#include "rows.hpp"

#include <utility>

#include "bursar/base/assert.hpp"
#include "text.hpp"

namespace bursar::csv {
namespace {

std::size_t slot(std::string_view name) {
  const auto found = slot_of(name);
  BURSAR_ASSERT(found != kNoField);
  return found;
}

/// The fields that rows are worked out from, by place.
struct Places {
  std::size_t asset = slot("asset"), category = slot("category"), cost = slot("cost"),
              quantity = slot("quantity"), measure = slot("measure"), price = slot("unit_price");
};
const Places& at() {
  static const Places places;
  return places;
}

}  // namespace

RowReader::RowReader(const Mapping& mapping) : mapping_(&mapping), fields_(slots().size()) {
  for (std::size_t i = 0; i < fields_.size(); ++i) fields_[i].columns = mapping.of_slot[i];
}

Result<RowReader> RowReader::from(const Options& options, const Mapping& mapping,
                                  std::optional<AmountUnit> amounts_above) {
  RowReader reader(mapping);
  if (auto verdict = reader.take(options, amounts_above); !verdict) return verdict;
  return reader;
}

Verdict RowReader::take(const Options& options, std::optional<AmountUnit> amounts_above) {
  prefix_ = options.category_prefix;
  for (const auto& name : options.fill_down) {
    const auto place = known_slot(name);
    if (!place) return place.refusal();
    fields_[*place].fill_down = true;
  }
  for (const auto& [name, texts] : options.values) {
    const auto place = known_slot(name);
    if (!place) return place.refusal();
    for (const auto& [text, code] : texts) fields_[*place].values.emplace(folded(text), code);
  }
  for (const auto i : {at().cost, at().price}) {
    const auto named = fields_[i].columns.empty() ? std::nullopt : header_unit(header(i));
    const auto stated = named ? named : amounts_above;
    fields_[i].ways.amounts = options.amounts.value_or(stated.value_or(AmountUnit::yuan));
  }
  for (const auto& [name, text] : options.defaults) {
    const auto place = known_slot(name);
    if (!place) return place.refusal();
    fields_[*place].fallback = text;
    if (auto verdict = check_fallback(*place); !verdict) return verdict;
  }
  return {};
}

Verdict RowReader::check_fallback(std::size_t slot) {
  auto verdict = read_field(slot, fields_[slot].fallback);
  draft_ = {};
  return verdict;
}

std::string RowReader::header(std::size_t slot) const {
  const auto& columns = fields_[slot].columns;
  if (columns.empty()) return std::string(slots()[slot].zh);
  return mapping_->columns[columns[0]].header;
}

const std::string* RowReader::code() const {
  return fields_[at().asset].state == State::good ? &draft_.form.asset.value : nullptr;
}

std::optional<Money> RowReader::cost() const {
  if (fields_[at().cost].state != State::good) return {};
  return draft_.form.cost;
}

bool RowReader::read(const Record& record, Findings& bad) {
  record_ = &record;
  bad_ = &bad;
  good_ = true;
  draft_ = {};
  for (std::size_t i = 0; i < fields_.size(); ++i) read_slot(i, record);
  work_out_cost();
  settle_measure();
  require_all();
  return good_;
}

void RowReader::read_slot(std::size_t slot, const Record& record) {
  auto& field = fields_[slot];
  field.state = State::absent;
  if (field.columns.empty() && field.fallback.empty()) return;
  const auto cell = raw(record, field);
  if (says_nothing(cell)) return;
  field.state = State::good;
  if (auto verdict = read_field(slot, cell); !verdict) fail(slot, std::move(verdict).refusal());
}

/// What stands in the cells of a field, or what stands for them where they are empty.
std::string_view RowReader::raw(const Record& record, Field& field) {
  auto cell = joined(record, field);
  if (says_ditto(cell) || (field.fill_down && cell.empty())) cell = field.above;
  if (cell.data() != field.above.data()) field.above = cell;
  return says_nothing(cell) ? std::string_view(field.fallback) : cell;
}

std::string_view RowReader::joined(const Record& record, const Field& field) {
  const auto cell = [&](std::size_t column) {
    return column < record.cells.size() ? trimmed(record.cells[column]) : std::string_view();
  };
  if (field.columns.empty()) return {};
  if (field.columns.size() == 1) return cell(field.columns[0]);
  scratch_.clear();
  for (const auto column : field.columns)
    if (!says_nothing(cell(column)))
      scratch_.append(scratch_.empty() ? "" : " ").append(cell(column));
  return scratch_;
}

Verdict RowReader::read_field(std::size_t slot, std::string_view cell) {
  const auto& field = fields_[slot];
  std::string category;
  if (!field.values.empty()) {
    const auto found = field.values.find(folded(cell));
    if (found != field.values.end()) {
      if (found->second.empty()) return refuse_cell(name_shared, slots()[slot].name, cell);
      cell = found->second;
    }
  }
  if (slot == at().category && !prefix_.empty()) {
    category = folded(cell);
    if (category.find(':') == category.npos) category.insert(0, prefix_);
    cell = category;
  }
  return slots()[slot].read(draft_, cell, field.ways);
}

/// Unit price times quantity, where the file has no cost; where it has both, they must agree.
void RowReader::work_out_cost() {
  auto& cost = fields_[at().cost].state;
  if (fields_[at().price].state != State::good) {
    if (fields_[at().price].state == State::bad && cost == State::absent) cost = State::bad;
    return;
  }
  if (fields_[at().quantity].state == State::bad || cost == State::bad) {
    cost = State::bad;
    return;
  }
  const std::int64_t quantity = draft_.form.quantity.value_or(Quantity(1));
  std::int64_t fen = 0;
  const bool beyond = __builtin_mul_overflow(draft_.price->fen(), quantity, &fen);
  if (!beyond && Money::fen(fen).in_range()) return check_product(Money::fen(fen));
  cost = State::bad;
  fail(at().price, refuse(base::amount_out_of_range, "unit_price",
                          {{"amount", draft_.price->text() + " × " + std::to_string(quantity)}}));
}

void RowReader::check_product(Money product) {
  auto& cost = fields_[at().cost].state;
  if (cost == State::good && draft_.form.cost != product)
    return fail(at().cost, refuse(cost_differs, "cost",
                                  {{"quantity", std::to_string(draft_.form.quantity.value_or(1))},
                                   {"price", draft_.price->text()},
                                   {"product", product.text()},
                                   {"cost", draft_.form.cost.text()}}));
  draft_.form.cost = product;
  cost = State::good;
}

/// "2台" brings its unit of measure along.
void RowReader::settle_measure() {
  auto& measure = draft_.form.measure;
  if (draft_.counted_in.empty() || fields_[at().measure].state == State::bad) return;
  if (fields_[at().quantity].state == State::bad) return;
  if (measure && measure->value != draft_.counted_in)
    return fail(at().quantity, refuse(measure_differs, "quantity",
                                      {{"one", draft_.counted_in}, {"other", measure->value}}));
  if (measure) return;
  measure.emplace(draft_.counted_in);
  auto verdict = bursar::detail::check_value("measure", measure);
  if (!verdict) fail(at().quantity, std::move(verdict).refusal());
}

void RowReader::require_all() {
  for (std::size_t i = 0; i < fields_.size(); ++i)
    if (slots()[i].required && fields_[i].state == State::absent)
      fail(i, refuse(cell_empty, slots()[i].name));
}

void RowReader::fail(std::size_t slot, Refusal why) {
  fields_[slot].state = State::bad;
  good_ = false;
  bad_->add(*record_, header(slot), std::move(why));
}

}  // namespace bursar::csv
