#pragma once

#include <string>
#include <utility>
#include <vector>

#include "bursar/csv/reading.hpp"
#include "bursar/csv/sheet.hpp"

namespace bursar::csv {

/// Collects findings up to kFindingLimit, and counts the rest.
class Findings {
 public:
  explicit Findings(std::size_t& left_off) : left_off_(left_off) {}

  void add(const Record& record, std::string column, Refusal why) {
    add(Finding{record.row, record.line, std::move(column), std::move(why)});
  }
  void add(Finding finding) {
    if (all_.size() == kFindingLimit)
      ++left_off_;
    else
      all_.push_back(std::move(finding));
  }
  std::size_t size() const { return all_.size(); }
  std::vector<Finding> take() { return std::move(all_); }

 private:
  std::size_t& left_off_;
  std::vector<Finding> all_;
};

/// Tells the caller how far the work is, every thousand rows and at the end; refuses where the
/// caller stops it.
inline Verdict report_progress(const Options& options, const Progress& progress) {
  constexpr std::size_t step = 1000;
  const auto [stage, done, total] = progress;
  if (!options.progress || (done % step != 0 && done != total)) return {};
  if (options.progress(progress)) return {};
  return refuse(cancelled, "", {{"done", std::to_string(done)}, {"total", std::to_string(total)}});
}

}  // namespace bursar::csv
