#pragma once

#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/disposal/checks.hpp"
#include "bursar/assets/loss/effects.hpp"
#include "bursar/assets/loss/forms.hpp"
#include "bursar/assets/loss/liability/rules.hpp"

namespace bursar::assets {

inline void complete(ReportLoss& form, const Books& books, const Context& context) {
  fill(form.on, context);
  if (!form.found_by) form.found_by = context.by;
  if (form.assets)
    for (auto& item : *form.assets)
      if (const auto* asset = books.assets.find(item.asset); asset && !item.pieces)
        item.pieces = static_cast<std::int32_t>(asset->quantity);
  if (!form.thing) return;
  if (!form.pieces) form.pieces = 1;
  if (form.room) fill_unit(form.unit, books, *form.room);
}

namespace detail {
/// A thing without a card has a name, an amount and somebody's care; a card has all that.
inline Verdict check_thing(const ReportLoss& form) {
  if (form.assets)
    return form.thing || form.amount || form.pieces ? refuse(loss_of_nothing, "thing") : Verdict{};
  if (!form.thing || !form.amount) return refuse(loss_of_nothing, "assets");
  if (*form.amount <= Money())
    return refuse(loss_amount_low, "amount", {{"amount", form.amount->text()}});
  return form.unit ? Verdict{} : Verdict(refuse(loss_place_missing, "unit"));
}

inline Verdict check_reported(const ReportLoss& form, const Books& books, const Context& context) {
  std::vector<AssetCode> codes;
  for (const auto& item : *form.assets) codes.push_back(item.asset);
  std::size_t at = 0;
  return check_assets(books, codes, [&](const Asset& asset, const AssetCode& code) {
    if (auto v = check_day(asset, *form.on, context); !v) return v;
    return check_pieces(code, *(*form.assets)[at++].pieces, asset.quantity);
  });
}
}  // namespace detail

inline Verdict decide(const ReportLoss& form, const Books& books, const Context& context) {
  if (auto verdict = check_loss_free(books, "loss", form.loss); !verdict) return verdict;
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  if (auto verdict = check_unit(books.people, "unit", form.unit); !verdict) return verdict;
  if (auto verdict = detail::check_thing(form); !verdict) return verdict;
  if (auto v = people::check_known(books.people, "found_by", *form.found_by); !v) return v;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto v = check_past("on", *form.on, context); !v) return v;
  return form.assets ? detail::check_reported(form, books, context) : Verdict{};
}

inline void post(const ReportLoss& form, Books& books, const Context& context) {
  const auto& people = books.people;
  LossCase one;
  one.code = form.loss;
  one.nature = form.nature;
  one.thing = form.thing.value_or(Name());
  one.what = form.what;
  one.on = *form.on;
  one.found_by = person_id(books, form.found_by);
  one.reported_by = people.persons().id(context.by);
  one.reported_on = context.today;
  one.police = form.police.value_or(Name());
  if (form.evidence) one.evidence = *form.evidence;
  if (form.assets)
    for (const auto& item : *form.assets)
      one.items.push_back(
          detail::loss_item(books, books.assets.id(item.asset), *form.on, item.pieces->value));
  if (form.thing) {
    one.items.emplace_back();
    one.items[0].pieces = form.pieces->value;
    one.items[0].cost = *form.amount;
  }
  for (auto& item : one.items) {
    if (form.unit) item.unit = people.units().id(*form.unit);
    if (form.room) item.room = books.assets.rooms().id(*form.room);
  }
  detail::file_loss(books, std::move(one));
}

namespace detail {
inline AssetCode lost_code(const Books& books, AssetId id) {
  return AssetCode(books.assets.text(books.assets[id].code));
}

/// What was lost is found, what was damaged is repaired; only what has no card is left as it is.
inline bool fits(Recovery outcome, const LossCase& one) {
  if (outcome == Recovery::left) return !one.thing.empty();
  return (outcome == Recovery::repaired) == (one.nature == LossNature::damaged);
}

inline Verdict check_back(const LossCase& one, const AssetCode& code, const Books& books, Date day,
                          const Context& context) {
  const auto id = books.assets.id(code);
  if (id == AssetId{}) return refuse(asset_unknown, "assets", {{"asset", code.value}});
  if (!one.open_item(id))
    return refuse(not_of_loss, "assets", {{"asset", code.value}, {"loss", one.code.value}});
  const auto& asset = books.assets[id];
  if (asset.hold == Hold::write_off) return check_free(books, "assets", asset, code);
  return check_day(asset, day, context);
}
}  // namespace detail

inline void complete(ResolveLoss& form, const Books& books, const Context& context) {
  fill(form.on, context);
  const auto* one = books.losses.cases().find(form.loss);
  if (!one || form.assets || one->closed() || !one->thing.empty()) return;
  form.assets.emplace();
  for (const auto& item : one->items)
    if (item.outcome == LossOutcome::open)
      form.assets->push_back(detail::lost_code(books, item.asset));
}

inline Verdict decide(const ResolveLoss& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_loss(books, form.loss); !verdict) return verdict;
  const auto& one = *books.losses.cases().find(form.loss);
  if (one.closed()) return refuse(loss_closed, "loss", {{"loss", form.loss.value}});
  const auto by = books.people.persons().id(context.by);
  for (const auto& debt : one.debts)
    if (debt.person == by) return detail::refuse_own_loss(context, form.loss);
  if (!detail::fits(form.outcome, one))
    return refuse(loss_outcome_unfit, "outcome",
                  {word("nature", one.nature), word("outcome", form.outcome)});
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (*form.on < one.on)
    return refuse(date_too_early, "on",
                  {{"date", date_text(*form.on)}, {"from", date_text(one.on)}});
  std::unordered_set<std::string_view> seen;
  if (form.assets)
    for (const auto& code : *form.assets) {
      if (!seen.insert(code).second)
        return refuse(asset_repeated, "assets", {{"asset", code.value}});
      if (auto v = detail::check_back(one, code, books, *form.on, context); !v) return v;
    }
  return {};
}

inline void post(const ResolveLoss& form, Books& books, const Context&) {
  auto& one = books.losses.change(books.losses.cases().id(form.loss));
  const auto end = [&](LossCase::Item& item) {
    item.outcome = outcome_of(form.outcome);
    item.ended_on = form.on;
  };
  if (!form.assets) end(one.items[0]);
  if (form.assets)
    for (const auto& code : *form.assets) {
      const auto id = books.assets.id(code);
      for (auto& item : one.items)
        if (item.asset == id) end(item);
      books.assets.change(id, [&](Asset& asset) {
        asset.wait_for(Hold::none);
        asset.since = *form.on;
      });
    }
  if (!one.nothing_lost()) return;
  for (auto& debt : one.debts) debt.due = {};  // nothing was lost: what was paid is due back
}

}  // namespace bursar::assets
