#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/csv/reading.hpp"
#include "bursar/school.hpp"

/// Brings a register that somebody else kept into a school's books 导入资产台账.
namespace bursar::csv {

/// What becomes of the rows of a file.
enum class Mode : std::uint8_t { dry_run, all_or_none, good_rows };
constexpr auto names(Mode) {
  return std::array<EnumName, 3>{
      {{"dry_run", "试导入"}, {"all_or_none", "全部或不导入"}, {"good_rows", "只导入正确的行"}}};
}

/// How a file is to be imported.
struct ImportOptions {
  Options reading;
  Mode mode = Mode::dry_run;
  /// Cells may hold the name of a room, unit or person, or of a category within `category_prefix`,
  /// where exactly one has it. A code comes before a name.
  bool by_name = true;
};

/// What came of an import.
struct Imported {
  /// `good` are the rows that were posted, or would be; what the books refuse is in `bad`.
  Reading reading;
  std::size_t accepted = 0;  ///< new rows: posted, or in a dry run fit to be posted
  std::size_t repeated = 0;  ///< rows that an earlier run of this import has posted already
  std::uint64_t first_seq = 0, last_seq = 0;  ///< the journal's entries; 0 where nothing was posted
  std::optional<Refusal> stopped;  ///< why nothing was posted, where rows should have been

  /// Whether anything was posted.
  bool posted() const { return last_seq != 0; }
};

/// The bytes that the name of an import may have, so that a row's code fits behind it.
inline constexpr std::size_t kImportNameLimit = 40;

namespace detail {
/// What an import does within a transaction of a school.
struct Desk {
  std::function<Verdict(const assets::Acquire&)> check;
  std::function<Result<Posted>(const assets::Acquire&, std::string reference)> submit;
};
using Fill = std::function<Verdict(Desk&)>;

/// What an import asks of a school, whatever its registers and forms.
struct Door {
  std::function<Verdict(const assets::Acquire&)> preview;
  std::function<Verdict(const Fill&)> batch;
  std::function<void(const Fill&)> rehearse;
};

/// The names in the books as further values of the options.
void add_names(Options& options, const people::Register& people, const assets::Register& assets);

Result<Imported> import_through(const Door& door, std::string_view bytes, const std::string& name,
                                const ImportOptions& options);

template <class Ledger>
Desk desk_of(Ledger& ledger, const Who& who) {
  return {[&](const assets::Acquire& form) { return ledger.preview(form, who); },
          [&](const assets::Acquire& form, std::string reference) {
            return ledger.submit(form, Who{who.by, who.at, std::move(reference)});
          }};
}
}  // namespace detail

/// Imports a register from the bytes of a CSV file, each row as a form assets.acquire.
///
/// - `dry_run` posts nothing, and reports what would come of each row by the books of this moment.
/// - `all_or_none` posts all rows in one transaction; where any row is bad, none of them
///   (csv.rows_refused), with the same report.
/// - `good_rows` posts the good rows in one transaction, and reports the bad ones. Only where the
///   file differs from what was announced (`expect_rows`, `expect_cost`) nothing is posted.
///
/// `who.reference` names the import, at most kImportNameLimit bytes; left out, the file's digest
/// stands for it. A row's own reference is that name and the row's code. So the same import may run
/// again after a failure: rows that were posted before are counted in `repeated`, none twice. The
/// same name with other contents for a code is refused for that row (journal.reference_reused).
///
/// Refused as a whole, with nothing posted: what `read_register` refuses, a filer without the
/// right, a moment before the last entry, and csv.cancelled. `progress` is called within the
/// transaction while rows are posted, and must not turn to the school.
template <class B, class F>
Result<Imported> import_register(BasicSchool<B, F>& school, std::string_view bytes, const Who& who,
                                 ImportOptions options = {}) {
  if (options.by_name) {
    const auto books = school.read();
    detail::add_names(options.reading, books->people, books->assets);
  }
  detail::Door door;
  door.preview = [&](const assets::Acquire& form) { return school.preview(form, who); };
  door.batch = [&](const detail::Fill& fill) {
    return school.batch([&](auto& ledger) {
      auto desk = detail::desk_of(ledger, who);
      return fill(desk);
    });
  };
  door.rehearse = [&](const detail::Fill& fill) {
    school.rehearse([&](auto& ledger) {
      auto desk = detail::desk_of(ledger, who);
      return fill(desk);
    });
  };
  return detail::import_through(door, bytes, who.reference, options);
}

}  // namespace bursar::csv
