#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/loss/reasons.hpp"
#include "bursar/assets/value/effects.hpp"
#include "bursar/books.hpp"

/// How the rules of other subjects open a loss case, as the stocktake does for what it misses, and
/// end one, as a write-off does.
namespace bursar::assets {

/// The number of a loss case is free.
inline Verdict check_loss_free(const Books& books, std::string_view field, const LossCode& loss) {
  if (!books.losses.cases().has(loss)) return {};
  return refuse(loss_taken, field, {{"loss", loss.value}});
}

namespace detail {
/// So many pieces of an asset as a case remembers them, with who had them.
inline LossCase::Item loss_item(const Books& books, AssetId id, Date day, std::int64_t pieces) {
  const auto& asset = books.assets[id];
  const auto share = share_on_leaving(books, id, day, pieces);
  LossCase::Item item;
  item.asset = id;
  item.pieces = pieces;
  item.cost = share.cost, item.accumulated = share.accumulated;
  item.unit = asset.unit, item.room = asset.room;
  item.custodian = asset.custodian, item.responsible = asset.responsible, item.user = asset.user;
  return item;
}

/// Files a case, for which its assets wait from now on. A loan ends with it, and the borrower
/// stays who used the thing and answers for it.
inline void file_loss(Books& books, LossCase one) {
  const auto id = books.losses.add(std::move(one));
  const auto& filed = books.losses.cases()[id];
  for (const auto& item : filed.items) {
    if (item.asset == AssetId{}) continue;
    books.assets.change(item.asset, [&](Asset& asset) {
      asset.wait_for(Hold::loss, static_cast<std::uint32_t>(id));
      asset.since = filed.on;
      asset.due = {};
      if (asset.state == State::on_loan) asset.state = State::in_use;
    });
  }
}
}  // namespace detail

/// Opens a case for assets that wait for nothing: all pieces of each, noticed today.
inline void open_loss(Books& books, const LossCode& code, const std::vector<AssetId>& assets,
                      const Context& context, std::string_view remark) {
  LossCase one;
  one.code = code;
  one.nature = LossNature::lost;
  one.what = remark;
  one.on = one.reported_on = context.today;
  one.found_by = one.reported_by = books.people.persons().id(context.by);
  for (const auto id : assets)
    one.items.push_back(detail::loss_item(books, id, context.today, books.assets[id].quantity));
  detail::file_loss(books, std::move(one));
}

/// An asset of a case left the books: so many pieces with so much value were lost for good.
inline void write_off_loss(Books& books, LossId loss, AssetId asset, std::int64_t pieces,
                           Worth worth, Date day) {
  for (auto& item : books.losses.change(loss).items) {
    if (item.asset != asset) continue;
    item.pieces = pieces;
    item.cost = worth.cost, item.accumulated = worth.accumulated;
    item.outcome = LossOutcome::written_off;
    item.ended_on = day;
  }
}

}  // namespace bursar::assets
