#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "bursar/assets/booking/questions.hpp"
#include "bursar/assets/disposal/questions.hpp"
#include "bursar/assets/filter.hpp"
#include "bursar/assets/label/questions.hpp"
#include "bursar/assets/loss/questions.hpp"
#include "bursar/assets/provision/questions.hpp"
#include "bursar/assets/stocktake/questions.hpp"
#include "bursar/assets/upkeep/questions.hpp"
#include "bursar/assets/value/questions.hpp"
#include "bursar/assets/views.hpp"
#include "bursar/base/types.hpp"

/// What may be asked of the register of assets. `answer(question, books, day)` answers each; the
/// books may be those of an earlier day.
namespace bursar::assets {

/// What the assets that fit a filter are worth.
struct TotalValue {
  static constexpr std::string_view kind = "assets.total_value";
  static constexpr std::string_view about = "original value of assets, yuan";
  static constexpr std::string_view about_zh = "资产原值合计";
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &TotalValue::where, "which assets; left out, all", "条件");
  }
};
inline Money answer(const TotalValue& q, const Books& books, Date) {
  return Wanted(q.where.value_or(Filter{}), books).total().value;
}

/// How many cards fit a filter.
struct Count {
  static constexpr std::string_view kind = "assets.count";
  static constexpr std::string_view about = "how many cards of assets";
  static constexpr std::string_view about_zh = "资产卡片数";
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &Count::where, "which assets; left out, all", "条件");
  }
};
inline std::int64_t answer(const Count& q, const Books& books, Date) {
  return Wanted(q.where.value_or(Filter{}), books).total().count;
}

/// How many pieces fit a filter.
struct Pieces {
  static constexpr std::string_view kind = "assets.quantity";
  static constexpr std::string_view about = "how many pieces of assets";
  static constexpr std::string_view about_zh = "资产数量合计";
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &Pieces::where, "which assets; left out, all", "条件");
  }
};
inline std::int64_t answer(const Pieces& q, const Books& books, Date) {
  return Wanted(q.where.value_or(Filter{}), books).total().quantity;
}

/// The totals of the groups of a dimension.
struct Totals {
  static constexpr std::string_view kind = "assets.totals";
  static constexpr std::string_view about = "count, pieces and value of each group that has any";
  static constexpr std::string_view about_zh = "分组合计";
  Dimension by{};
  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &Totals::by, "what to group by", "分组");
  }
};

/// The cards that fit a filter.
struct List {
  static constexpr std::string_view kind = "assets.list";
  static constexpr std::string_view about = "the cards of assets, by their codes";
  static constexpr std::string_view about_zh = "资产清单";
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &List::where, "which assets; left out, all", "条件");
  }
};
inline std::vector<AssetCard> answer(const List& q, const Books& books, Date) {
  std::vector<AssetCard> cards;
  Wanted(q.where.value_or(Filter{}), books).each([&](AssetId id) {
    cards.push_back(card_of(books, id));
  });
  std::sort(cards.begin(), cards.end(),
            [](const auto& a, const auto& b) { return a.asset < b.asset; });
  return cards;
}

/// The card of one asset.
struct Card {
  static constexpr std::string_view kind = "assets.card";
  static constexpr std::string_view about = "the card of one asset, or null";
  static constexpr std::string_view about_zh = "资产卡片";
  AssetCode asset;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Card::asset, "which asset", "资产编号");
  }
};
inline std::optional<AssetCard> answer(const Card& q, const Books& books, Date) {
  const auto id = books.assets.id(q.asset);
  return id == AssetId{} ? std::optional<AssetCard>() : card_of(books, id);
}

/// The loans that should have been back.
struct OverdueLoans {
  static constexpr std::string_view kind = "assets.overdue";
  static constexpr std::string_view about = "loans whose due date has passed, the oldest first";
  static constexpr std::string_view about_zh = "逾期未还";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<Overdue> answer(const OverdueLoans&, const Books& books, Date day) {
  std::vector<Overdue> rows;
  const auto& assets = books.assets;
  for (const auto id :
       assets.members(Dimension::state, static_cast<std::uint32_t>(State::on_loan))) {
    const auto& a = assets[id];
    const auto due = *a.due.date();
    if (due < day)
      rows.push_back({AssetCode(assets.text(a.code)), std::string(assets.text(a.name)),
                      books.people.persons()[a.user].code, due, (day - due).days()});
  }
  std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.due < b.due; });
  return rows;
}

/// Every room.
struct Rooms {
  static constexpr std::string_view kind = "assets.rooms";
  static constexpr std::string_view about = "every room with its contents and its custody card";
  static constexpr std::string_view about_zh = "保管室与保管卡";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<RoomCard> answer(const Rooms&, const Books& books, Date day) {
  std::vector<RoomCard> rows;
  for (std::size_t i = 1; i <= books.assets.rooms().size(); ++i)
    rows.push_back(room_card(books, RoomId(i), day));
  return rows;
}

/// The transfers.
struct Transfers {
  static constexpr std::string_view kind = "assets.transfers";
  static constexpr std::string_view about = "transfers, all or those that stand so";
  static constexpr std::string_view about_zh = "转移单";
  std::optional<Transfer::Status> status;
  template <class V>
  static constexpr void fields(V&& v) {
    v("status", &Transfers::status, "only those that stand so", "状态");
  }
};
inline std::vector<TransferRow> answer(const Transfers& q, const Books& books, Date) {
  std::vector<TransferRow> rows;
  const auto& assets = books.assets;
  for (const auto& t : assets.transfers()) {
    if (q.status && *q.status != t.status) continue;
    std::vector<AssetCode> codes;
    for (const auto id : t.assets) codes.emplace_back(assets.text(assets[id].code));
    rows.push_back({t.code, t.status, codes, assets.rooms()[t.to_room].code,
                    books.people.units()[t.to_unit].code,
                    books.people.persons()[t.requested_by].code, t.requested_on});
  }
  return rows;
}

namespace detail {
template <class Records>
GroupTotal named_total(const Records& records, std::uint32_t key, const Total& total) {
  const auto& record = records[static_cast<decltype(records.id({}))>(key)];
  return {record.code.value, record.name.value, total.count, total.quantity, total.value};
}
}  // namespace detail

inline std::vector<GroupTotal> answer(const Totals& q, const Books& books, Date) {
  std::vector<GroupTotal> rows;
  const auto add = [&](std::size_t size, auto row) {
    for (std::uint32_t key = 0; key <= size; ++key)
      if (const auto total = books.assets.total(q.by, key); total.count > 0)
        rows.push_back(row(key, total));
  };
  const auto named = [&](const auto& records) {
    add(records.size(), [&](std::uint32_t key, const Total& total) {
      return detail::named_total(records, key, total);
    });
  };
  switch (q.by) {
    case Dimension::category:
      named(books.assets.categories());
      break;
    case Dimension::room:
      named(books.assets.rooms());
      break;
    case Dimension::custodian:
      named(books.people.persons());
      break;
    case Dimension::unit:
      named(books.people.units());
      break;
    case Dimension::state:
      add(names(State{}).size(), [](std::uint32_t key, const Total& t) {
        const auto name = names(State{})[key];
        return GroupTotal{std::string(name.name), std::string(name.zh), t.count, t.quantity,
                          t.value};
      });
  }
  return rows;
}

/// The questions to the register itself: a new one is added here.
using RegisterQuestions =
    Joined<Types<TotalValue, Count, Pieces, Totals, List, Card, OverdueLoans, Rooms, Transfers>,
           LabelQuestions>;

/// Every question of assets.
using Questions = Joined<RegisterQuestions, ValueQuestions, StocktakeQuestions, DisposalQuestions,
                         UpkeepQuestions, LossQuestions, BookingQuestions, ProvisionQuestions>;

}  // namespace bursar::assets
