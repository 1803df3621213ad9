// What a stocktake waits for: to be counted, to be closed, to be settled, to be finished.
#include <algorithm>
#include <vector>

#include "bursar/assets/stocktake/settling/rules.hpp"
#include "simulation/stocktake.hpp"

namespace bursar::test {
namespace {

/// Whether it is a card that waits for nothing else.
bool free_card(const Books& books, AssetId id) {
  return id != AssetId{} && books.assets[id].hold == assets::Hold::none &&
         books.assets[id].state != assets::State::disposed;
}

bool walked(const Stocktake& stocktake, RoomId room) {
  return std::any_of(stocktake.lists.begin(), stocktake.lists.end(),
                     [&](const auto& list) { return list.room == room; });
}

std::string_view to_settle(Clerk& clerk, const Stocktake& stocktake) {
  const auto& books = clerk.books();
  const auto open = lines_of(books, stocktake, unsettled);
  if (open.empty()) return to_finish(clerk, stocktake) ? "assets.finish_stocktake" : "";
  const auto& line = open[clerk.below(open.size())];
  if (to_book(line)) return "assets.book_surplus";
  if (to_report(books, line)) return "assets.report_shortage";
  return to_put_right(books, line) ? "assets.put_right" : "assets.explain_difference";
}

bool any_at(const Books& books, Stage stage) {
  const auto& all = books.stocktakes.all();
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.stage == stage; });
}

/// Whether such a form, but for the opening, can be filed of a stocktake.
bool ready_for(Clerk& clerk, std::string_view kind, const Stocktake& one) {
  const auto& books = clerk.books();
  const auto any = [&](auto fits) {
    return one.stage == Stage::settling && !lines_of(books, one, fits).empty();
  };
  if (kind == "assets.close_counting") return to_close(books, one);
  if (kind == "assets.order_recount") return to_recount(books, one);
  if (kind == "assets.finish_stocktake") return to_finish(clerk, one);
  if (kind == "assets.book_surplus") return any(to_book);
  if (kind == "assets.report_shortage")
    return any([&](const Line& line) { return to_report(books, line); });
  if (kind == "assets.put_right")
    return any([&](const Line& line) { return to_put_right(books, line); });
  if (kind == "assets.explain_difference") return any(unsettled);
  if (kind == "assets.reopen_stocktake")
    return one.stage == Stage::finished || one.stage == Stage::settling;
  return one.stage == Stage::counting;
}

}  // namespace

bool to_close(const Books& books, const Stocktake& stocktake) {
  return stocktake.stage == Stage::counting &&
         lines_of(books, stocktake, [&](const Line& line) {
           return line.judged.finding >= Finding::own_count || line.counted->again ||
                  (line.judged.finding == Finding::not_counted &&
                   !walked(stocktake, books.assets[line.asset].room));
         }).empty();
}

bool to_recount(const Books& books, const Stocktake& stocktake) {
  const auto disputed = [](const Line& line) { return line.judged.finding == Finding::disputed; };
  return stocktake.stage == Stage::counting && !lines_of(books, stocktake, disputed).empty();
}

bool to_finish(Clerk& clerk, const Stocktake& stocktake) {
  return stocktake.stage == Stage::settling &&
         clerk.books().people.may_file(stocktake.responsible, "assets.finish_stocktake",
                                       clerk.today()) &&
         lines_of(clerk.books(), stocktake, unsettled).empty();
}

bool to_book(const Line& line) {
  return unsettled(line) && assets::detail::is_surplus(line.judged);
}

bool to_report(const Books& books, const Line& line) {
  return unsettled(line) && assets::detail::is_shortage(line.judged) &&
         free_card(books, line.asset) &&
         std::int64_t{books.assets[line.asset].quantity} == line.judged.expected;
}

bool to_put_right(const Books& books, const Line& line) {
  return unsettled(line) && assets::detail::is_elsewhere(line.judged) &&
         free_card(books, line.asset);
}

std::string_view apt_of_stocktakes(Clerk& clerk) {
  std::vector<const Stocktake*> settling, closing;
  bool disputed = false;
  for (const auto& one : clerk.books().stocktakes.all()) {
    if (one.stage == Stage::settling) settling.push_back(&one);
    if (to_close(clerk.books(), one)) closing.push_back(&one);
    disputed = disputed || to_recount(clerk.books(), one);
  }
  if (disputed && clerk.one_in(3)) return "assets.order_recount";
  if (!closing.empty() && clerk.one_in(2)) return "assets.close_counting";
  return settling.empty() ? "" : to_settle(clerk, *settling[clerk.below(settling.size())]);
}

std::string_view before_of_stocktakes(Clerk& clerk, std::string_view kind) {
  const auto& all = clerk.books().stocktakes.all();
  const auto fits = [&](const Stocktake& one) { return ready_for(clerk, kind, one); };
  if (kind == "assets.open_stocktake" || std::any_of(all.begin(), all.end(), fits)) return "";
  const auto other = apt_of_stocktakes(clerk);
  if (!other.empty()) return other;
  return any_at(clerk.books(), Stage::counting) ? "assets.record_count" : "assets.open_stocktake";
}

}  // namespace bursar::test
