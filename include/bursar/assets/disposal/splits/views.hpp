#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "bursar/assets/disposal/views.hpp"

/// Large write-offs that were made into small ones 疑似拆分.
///
/// No regulation says that small papers in a row are one large one, so nothing is refused: they are
/// shown to who approves, who may have it filed anew as one.
namespace bursar::assets {

namespace detail {
/// The part of a paper that a category or an applicant has in it.
struct SplitPaper {
  const WriteOff* paper;
  WriteOffSize size;
};
using SplitParts = std::map<std::uint32_t, std::vector<SplitPaper>>;

inline SplitParts split_parts(const Books& books, WriteOffSplit::By by) {
  SplitParts parts;
  for (const auto& paper : books.disposals.papers()) {
    const bool stands =
        paper.status == WriteOff::Status::pending || paper.status == WriteOff::Status::posted;
    if (!stands) continue;
    for (const auto& item : paper.items) {
      const auto category = books.assets[item.asset].category;
      const auto key = by == WriteOffSplit::By::category
                           ? static_cast<std::uint32_t>(category)
                           : static_cast<std::uint32_t>(paper.applicant);
      auto& list = parts[key];
      if (list.empty() || list.back().paper != &paper) list.push_back({&paper, {}});
      list.back().size.add({books.assets.categories()[category].code, item.cost, item.pieces});
    }
  }
  return parts;
}

/// The papers from `first` on within so many days; where they pass a band together, a row.
inline void add_split(std::vector<WriteOffSplit>& rows, const Books& books,
                      const std::vector<SplitPaper>& parts, std::size_t first, std::size_t& reached,
                      int days) {
  const auto& start = *parts[first].paper;
  const auto& rule = books.disposals.rules()[start.rule];
  if (days == 0) days = rule.split_days;
  WriteOffSplit row;
  WriteOffSize together;
  std::uint32_t most = 0;
  std::size_t next = first;
  for (; next < parts.size(); ++next) {
    const auto& [paper, size] = parts[next];
    if ((paper->requested_on - start.requested_on).days() >= days) break;
    for (const auto& item : size.items) together.add(item);
    most = std::max(most, band_of(rule, size_of(books, *paper)));
    row.write_offs.push_back(paper->code);
    row.until = paper->requested_on;
  }
  if (next <= reached || row.write_offs.size() < 2) return;
  const auto band = band_of(rule, together);
  if (band <= most) return;
  reached = next;
  row.from = start.requested_on;
  row.cost = together.cost;
  row.band = rule.bands[most].band;
  row.band_together = rule.bands[band].band;
  rows.push_back(std::move(row));
}
}  // namespace detail

/// Papers of one category or applicant that within so many days (0: as their rule says) together
/// would fall in a larger band than each; none is listed in two rows of which one holds the other.
inline std::vector<WriteOffSplit> write_off_splits(const Books& books, int days) {
  std::vector<WriteOffSplit> rows;
  for (const auto by : {WriteOffSplit::By::category, WriteOffSplit::By::applicant})
    for (const auto& [key, parts] : detail::split_parts(books, by)) {
      const auto before = rows.size();
      std::size_t reached = 0;
      for (std::size_t i = 0; i < parts.size(); ++i)
        detail::add_split(rows, books, parts, i, reached, days);
      for (auto i = before; i < rows.size(); ++i) {
        const auto name = [&](const auto& record) {
          rows[i].key = record.code.value, rows[i].name = record.name.value;
        };
        rows[i].by = by;
        by == WriteOffSplit::By::category ? name(books.assets.categories()[CategoryId(key)])
                                          : name(books.people.persons()[PersonId(key)]);
      }
    }
  return rows;
}

/// The other papers that with this one look split, as its rule says.
inline std::vector<WriteOffCode> split_with(const Books& books, const WriteOff& paper) {
  std::vector<WriteOffCode> others;
  for (const auto& split : write_off_splits(books, 0)) {
    const auto& codes = split.write_offs;
    if (std::find(codes.begin(), codes.end(), paper.code) == codes.end()) continue;
    for (const auto& code : codes)
      if (code != paper.code) others.push_back(code);
  }
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  return others;
}

}  // namespace bursar::assets
