#include "bursar/csv/import.hpp"

#include <algorithm>

#include "bursar/journal/sha256.hpp"
#include "bursar/people/reasons.hpp"
#include "findings.hpp"
#include "lines.hpp"
#include "slots.hpp"

namespace bursar::csv::detail {
namespace {

/// The name of an import, or what stands for it.
Result<std::string> name_for(std::string_view bytes, const std::string& name) {
  constexpr std::size_t digits = 24;
  if (name.empty()) return "csv-" + hex(sha256(bytes)).substr(0, digits);
  if (!well_formed_code(name)) return refuse(base::code_malformed, "reference", {{"code", name}});
  if (name.size() <= kImportNameLimit) return name;
  return refuse(reference_too_long, "reference", {{"limit", std::to_string(kImportNameLimit)}});
}

/// A refusal that concerns the filer or the moment, and so every row alike.
bool concerns_all(const Refusal& why) {
  return why.field == "by" || why.field == "at" || why.reason == &people::not_founded;
}

/// One import, on its way through a school's door.
class Import {
 public:
  Import(const Door& door, std::string name, const ImportOptions& options, Reading reading)
      : door_(door),
        name_(std::move(name)),
        options_(options),
        refused_(out_.reading.left_off),
        kept_(reading.good.size(), Kept::open) {
    out_.reading = std::move(reading);
  }

  Result<Imported> run() {
    auto verdict = work();
    if (!verdict) return verdict;
    settle();
    return std::move(out_);
  }

 private:
  /// What is known of a good row so far.
  enum class Kept : std::uint8_t { open, accepted, repeated, refused };

  Reading& reading() { return out_.reading; }

  Verdict work() {
    if (options_.mode == Mode::good_rows) return off_the_announcement() ? rehearsed() : post_good();
    if (options_.mode == Mode::dry_run || !reading().clean()) return rehearsed();
    return post_all();
  }

  bool off_the_announcement() const {
    const auto& bad = out_.reading.bad;
    return !bad.empty() && bad.front().row == 0;
  }

  /// Looks at every row, and then again at those that are refused: an earlier run may have posted
  /// them. Nothing is written.
  Verdict rehearsed() {
    auto verdict = each(Progress::Stage::checking, [&](std::size_t i) {
      auto answer = door_.preview(reading().good[i].form);
      if (answer) kept_[i] = Kept::accepted;
      return answer || !concerns_all(answer.refusal()) ? Verdict() : std::move(answer);
    });
    if (!verdict || !any(Kept::open)) return verdict;
    door_.rehearse([&](Desk& desk) {
      verdict = each(Progress::Stage::checking, [&](std::size_t i) {
        return kept_[i] == Kept::open ? submit(desk, i) : Verdict();
      });
      return Verdict();
    });
    forget_entries();
    return verdict;
  }

  Verdict post_good() {
    auto verdict = door_.batch([&](Desk& desk) {
      return each(Progress::Stage::posting, [&](std::size_t i) { return submit(desk, i); });
    });
    if (!verdict) forget_entries();
    return verdict;
  }

  /// Checks all rows before the first is posted: giving up a transaction costs most once something
  /// is written.
  Verdict post_all() {
    auto verdict = door_.batch([&](Desk& desk) { return fill_all(desk); });
    if (verdict || verdict.refusal().reason != &rows_refused) return verdict;
    forget_entries();
    return {};
  }

  Verdict fill_all(Desk& desk) {
    auto verdict = each(Progress::Stage::checking, [&](std::size_t i) {
      auto answer = desk.check(reading().good[i].form);
      if (answer) return Verdict();
      return concerns_all(answer.refusal()) ? std::move(answer) : submit(desk, i);
    });
    if (verdict && !any(Kept::refused))
      verdict = each(Progress::Stage::posting, [&](std::size_t i) {
        return kept_[i] == Kept::open ? submit(desk, i) : Verdict();
      });
    if (!verdict || !any(Kept::refused)) return verdict;
    return refuse(rows_refused, "");
  }

  /// Files a row; what only this row is refused for becomes a finding.
  Verdict submit(Desk& desk, std::size_t i) {
    const auto& row = reading().good[i];
    auto outcome = desk.submit(row.form, reference(row.form.asset));
    if (!outcome && concerns_all(outcome.refusal())) return std::move(outcome).refusal();
    if (!outcome) {
      kept_[i] = Kept::refused;
      refuse_row(row, std::move(outcome).refusal());
      return {};
    }
    kept_[i] = outcome->repeated ? Kept::repeated : Kept::accepted;
    if (outcome->repeated) return {};
    if (out_.first_seq == 0) out_.first_seq = outcome->seq;
    out_.last_seq = outcome->seq;
    return {};
  }

  std::string reference(std::string_view code) const {
    constexpr std::size_t digits = 23;
    auto whole = name_ + ":" + std::string(code);
    if (whole.size() <= kCodeLimit) return whole;
    return name_ + ":" + hex(sha256(code)).substr(0, digits);
  }

  void refuse_row(const Row& row, Refusal why) {
    auto column = column_of(why.field == "reference" ? "asset" : why.field);
    refused_.add(Finding{row.row, row.line, std::move(column), std::move(why)});
  }

  /// The header over a field, its Chinese term where it has no column, "" for the row as a whole.
  std::string column_of(std::string_view field) const {
    for (const auto& column : out_.reading.columns)
      if (!field.empty() && column.field == field) return column.header;
    const auto slot = slot_of(field);
    return slot == kNoField ? std::string() : std::string(slots()[slot].zh);
  }

  template <class Do>
  Verdict each(Progress::Stage stage, Do act) {
    const auto total = reading().good.size();
    for (std::size_t i = 0; i < total; ++i) {
      if (auto verdict = act(i); !verdict) return verdict;
      auto verdict = report_progress(options_.reading, {stage, i + 1, total});
      if (!verdict) return verdict;
    }
    return {};
  }

  bool any(Kept what) const { return std::find(kept_.begin(), kept_.end(), what) != kept_.end(); }
  void forget_entries() { out_.first_seq = out_.last_seq = 0; }

  /// Moves the rows that the books refuse from the good to the bad.
  void settle() {
    const auto count = [&](Kept what) {
      return static_cast<std::size_t>(std::count(kept_.begin(), kept_.end(), what));
    };
    out_.accepted = count(Kept::accepted) + count(Kept::open);
    out_.repeated = count(Kept::repeated);
    reading().bad_rows += count(Kept::refused);
    std::size_t next = 0;
    std::erase_if(reading().good, [&](const Row&) { return kept_[next++] == Kept::refused; });
    merge_findings();
    Sum cost;
    for (const auto& row : reading().good) cost.add(row.form.cost);
    reading().cost = cost.known();
    if (options_.mode == Mode::all_or_none && !reading().clean())
      out_.stopped = refuse(rows_refused, "", {{"rows", std::to_string(reading().bad_rows)}});
    if (options_.mode != Mode::dry_run && off_the_announcement())
      out_.stopped = refuse(file_refused, "");
  }

  void merge_findings() {
    auto& bad = reading().bad;
    for (auto& finding : refused_.take()) bad.push_back(std::move(finding));
    std::stable_sort(bad.begin(), bad.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
  }

  const Door& door_;
  std::string name_;
  const ImportOptions& options_;
  Imported out_;
  Findings refused_;
  std::vector<Kept> kept_;
};

}  // namespace

Result<Imported> import_through(const Door& door, std::string_view bytes, const std::string& name,
                                const ImportOptions& options) {
  auto import_name = name_for(bytes, name);
  if (!import_name) return std::move(import_name).refusal();
  auto reading = read_register(bytes, options.reading);
  if (!reading) return std::move(reading).refusal();
  return Import(door, *std::move(import_name), options, *std::move(reading)).run();
}

}  // namespace bursar::csv::detail
