#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "findings.hpp"

namespace bursar::csv {

/// Watches for the same code twice in a file.
///
/// Rows that are alike were pasted twice: the first stands. Rows that differ are both refused,
/// since nobody can tell here which of them is right.
class Twice {
 public:
  Twice(std::vector<Row>& good, std::string column) : good_(good), column_(std::move(column)) {}

  /// Takes note of a row's code; a good row is the newest in `good`. False where the row must go.
  bool check(const Record& record, const std::string& code, bool is_good, Findings& bad) {
    const auto [place, is_new] =
        first_.try_emplace(code, First{record.row, is_good ? good_.size() - 1 : kNowhere});
    if (is_new) return true;
    const auto& first = place->second;
    const bool alike = is_good && first.place != kNowhere &&
                       same_fields(good_[first.place].form, good_.back().form);
    bad.add(record, column_, why(alike ? row_twice : code_twice, code, first.row));
    if (!alike && first.place != kNowhere && struck_.insert(first.place).second) {
      const auto& row = good_[first.place];
      bad.add(Finding{row.row, row.line, column_, why(code_twice, code, record.row)});
    }
    return false;
  }

  /// Takes the rows out of `good` that a later one has the code of, and gives their number.
  std::size_t strike() {
    if (struck_.empty()) return 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < good_.size(); ++i) {
      if (struck_.contains(i)) continue;
      if (kept != i) good_[kept] = std::move(good_[i]);
      ++kept;
    }
    good_.resize(kept);
    return struck_.size();
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  struct First {
    std::size_t row = 0;
    std::size_t place = kNowhere;  ///< in `good`
  };

  static Refusal why(const Reason& reason, const std::string& code, std::size_t other) {
    return refuse(reason, "asset", {{"code", code}, {"row", std::to_string(other)}});
  }

  std::vector<Row>& good_;
  std::string column_;
  std::unordered_map<std::string, First> first_;
  std::unordered_set<std::size_t> struck_;
};

}  // namespace bursar::csv
