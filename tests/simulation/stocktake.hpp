#pragma once

#include <string_view>

#include "simulation/stocktake_naive.hpp"
#include "simulation/subject.hpp"

/// What a stocktake waits for.
namespace bursar::test {

/// Nothing keeps its counting from being ended.
bool to_close(const Books& books, const Stocktake& stocktake);
/// Its counters disagree about something.
bool to_recount(const Books& books, const Stocktake& stocktake);
/// Every difference is settled, and who is responsible may say so.
bool to_finish(Clerk& clerk, const Stocktake& stocktake);
/// A difference that a form of its own settles: by a card, by a loss case, by a move.
bool to_book(const Line& line);
bool to_report(const Books& books, const Line& line);
bool to_put_right(const Books& books, const Line& line);

/// What should be filed of some stocktake just now.
std::string_view apt_of_stocktakes(Clerk& clerk);
/// What brings a stocktake to the stage at which such a form is filed.
std::string_view before_of_stocktakes(Clerk& clerk, std::string_view kind);

}  // namespace bursar::test
