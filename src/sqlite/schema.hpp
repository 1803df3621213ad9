#pragma once

#include "database.hpp"

namespace bursar::sqlite {

/// "Burs" in the file's header: how file(1) and we know a journal.
inline constexpr int kApplicationId = 0x42757273;
/// Raised whenever an older release could misread what a newer one writes.
inline constexpr int kFormat = 1;

/// The columns in the order in which rows.hpp reads them.
#define BURSAR_JOURNAL_COLUMNS "seq, at, \"by\", kind, form, reference, digest, hash"

/// Makes an empty database a journal, and refuses one that is not a journal of ours.
void open_schema(Database& database);

}  // namespace bursar::sqlite
