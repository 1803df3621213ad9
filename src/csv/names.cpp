#include "bursar/assets/register.hpp"
#include "bursar/csv/import.hpp"
#include "bursar/people/register.hpp"
#include "slots.hpp"

namespace bursar::csv::detail {
namespace {

using Values = std::map<std::string, std::string>;

/// Names of a table's records with their codes; "" for a name that several have. A code is no name.
template <class Table>
Values names_of(const Table& table, std::string_view prefix = {}) {
  Values out;
  for (const auto& record : table) {
    const std::string_view code = record.code;
    const auto name = folded(record.name);
    if (!code.starts_with(prefix) || table.has(name)) continue;
    const auto [place, is_new] = out.try_emplace(name, code);
    if (!is_new) place->second.clear();
  }
  return out;
}

/// What the caller says about a text comes before the books.
void add(Options& options, std::string_view field, const Values& names) {
  auto& values = options.values[std::string(field)];
  for (const auto& [given, texts] : options.values) {
    if (given == field || slot_of(given) != slot_of(field)) continue;
    values.insert(texts.begin(), texts.end());
  }
  std::set<std::string> known;
  for (const auto& [text, code] : values) known.insert(folded(text));
  for (const auto& [name, code] : names)
    if (!known.contains(name)) values.emplace(name, code);
}

}  // namespace

void add_names(Options& options, const people::Register& people, const assets::Register& assets) {
  const auto persons = names_of(people.persons());
  for (const auto field : {"custodian", "responsible", "user"}) add(options, field, persons);
  add(options, "room", names_of(assets.rooms()));
  add(options, "unit", names_of(people.units()));
  if (!options.category_prefix.empty())
    add(options, "category", names_of(assets.categories(), options.category_prefix));
}

}  // namespace bursar::csv::detail
