#include "columns.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "text.hpp"

namespace bursar::csv {
namespace {

/// The columns of a header with what each of them matches.
class Matches {
 public:
  Matches(const Record& header, const Headers& headers) {
    std::map<std::string, std::size_t> counts;
    for (const auto cell : header.cells) {
      const auto count = ++counts[whole_header_key(cell)];
      all_.push_back(is_blank(cell) ? std::nullopt : headers.match(cell, count));
      for (const auto& key : header_keys(cell, count)) keys_.insert(key);
    }
  }

  const std::optional<Match>& operator[](std::size_t column) const { return all_[column]; }
  std::size_t size() const { return all_.size(); }
  bool has_key(const std::string& key) const { return keys_.contains(key); }

  /// The columns that mean a field most surely.
  std::vector<std::size_t> best(std::size_t slot) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < size(); ++i) {
      if (!all_[i] || all_[i]->field != slot) continue;
      if (!out.empty() && all_[i]->strength < all_[out[0]]->strength) out.clear();
      if (out.empty() || all_[i]->strength == all_[out[0]]->strength) out.push_back(i);
    }
    return out;
  }

 private:
  std::vector<std::optional<Match>> all_;
  std::set<std::string> keys_;
};

std::string term(std::size_t slot) {
  return std::string(slots()[slot].name) + " " + std::string(slots()[slot].zh);
}

class Mapper {
 public:
  Mapper(const Record& header, const Headers& headers, const Options& options, Findings& notes)
      : header_(header),
        headers_(headers),
        options_(options),
        notes_(notes),
        matches_(header, headers) {}

  Result<Mapping> map() {
    mapping_.header_row = header_.row;
    for (const auto cell : header_.cells)
      mapping_.columns.push_back({std::string(trimmed(cell)), ""});
    mapping_.of_slot.resize(slots().size());
    for (std::size_t slot = 0; slot < slots().size(); ++slot) choose(slot);
    note_unused();
    note_absent();
    if (auto verdict = check_required(); !verdict) return verdict;
    return std::move(mapping_);
  }

 private:
  const std::string& name(std::size_t column) const { return mapping_.columns[column].header; }

  void choose(std::size_t slot) {
    auto best = matches_.best(slot);
    if (best.empty()) return;
    if (best.size() > 1 && !joins(slot, best)) {
      for (std::size_t i = 1; i < best.size(); ++i) mapping_.twins.emplace_back(best[0], best[i]);
      best.resize(1);
    }
    for (const auto column : best) mapping_.columns[column].field = slots()[slot].name;
    if (best.size() > 1) note_joined(slot, best);
    mapping_.of_slot[slot] = std::move(best);
  }

  /// Different headers of one field make one text; the same header twice was pasted twice.
  bool joins(std::size_t slot, const std::vector<std::size_t>& columns) const {
    std::set<std::string> keys;
    for (const auto column : columns) keys.insert(whole_header_key(name(column)));
    return slots()[slot].joins && keys.size() == columns.size();
  }

  void note_joined(std::size_t slot, const std::vector<std::size_t>& columns) {
    std::string list;
    for (const auto column : columns) list.append(list.empty() ? "" : " + ").append(name(column));
    notes_.add(
        header_, name(columns[0]),
        refuse(column_joined, slots()[slot].name, {{"headers", list}, {"field", term(slot)}}));
  }

  bool is_twin(std::size_t column) const {
    return std::any_of(mapping_.twins.begin(), mapping_.twins.end(),
                       [&](const auto& twins) { return twins.second == column; });
  }

  void note_unused() {
    for (std::size_t i = 0; i < matches_.size(); ++i)
      if (mapping_.columns[i].field.empty() && !name(i).empty() && !is_twin(i))
        notes_.add(header_, name(i), why_unused(i));
  }

  Refusal why_unused(std::size_t column) const {
    const auto& match = matches_[column];
    if (!match || match->field == kNoField) return refuse(column_unused, "");
    const auto used = mapping_.of_slot[match->field][0];
    return refuse(column_weaker, slots()[match->field].name,
                  {{"used", name(used)}, {"field", term(match->field)}});
  }

  void note_absent() {
    for (const auto& [key, header] : headers_.given_headers())
      if (!matches_.has_key(key)) notes_.add(header_, header, refuse(header_absent, ""));
  }

  bool filled(std::size_t slot) const {
    if (!mapping_.of_slot[slot].empty()) return true;
    for (const auto& [field, text] : options_.defaults)
      if (slot_of(field) == slot) return true;
    return slots()[slot].name == "cost" && filled(slot_of("unit_price"));
  }

  Verdict check_required() const {
    std::string missing, first, have;
    for (std::size_t slot = 0; slot < slots().size(); ++slot) {
      if (!slots()[slot].required || filled(slot)) continue;
      if (first.empty()) first = slots()[slot].name;
      missing.append(missing.empty() ? "" : ", ").append(term(slot));
    }
    if (missing.empty()) return {};
    for (const auto& column : mapping_.columns)
      have.append(have.empty() ? "" : ", ").append(shown(column.header));
    return refuse(column_missing, first, {{"fields", missing}, {"headers", have}});
  }

  const Record& header_;
  const Headers& headers_;
  const Options& options_;
  Findings& notes_;
  Matches matches_;
  Mapping mapping_;
};

}  // namespace

Result<Mapping> map_columns(const Record& header, const Headers& headers, const Options& options,
                            Findings& notes) {
  return Mapper(header, headers, options, notes).map();
}

std::size_t recognised(const Record& record, const Headers& headers) {
  const Matches matches(record, headers);
  std::set<std::size_t> fields;
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (matches[i] && matches[i]->field != kNoField) fields.insert(matches[i]->field);
  return fields.size();
}

}  // namespace bursar::csv
