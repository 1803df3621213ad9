#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/assets/checks.hpp"
#include "bursar/assets/value/effects.hpp"

namespace bursar::assets {

/// What all assets together may be worth: no more than a form can say, so that every sum can be
/// signed for.
inline constexpr Money kTotalLimit = Money::fen(Money::kLimitFen);

inline void complete(Acquire& form, const Books& books, const Context& context) {
  fill(form.acquired, context);
  fill_unit(form.unit, books, form.room);
  fill_keeper(form.custodian, books, form.room, context.today);
}

namespace detail {
inline Verdict check_cost(const Books& books, Money cost, Money before, std::int64_t times) {
  if (cost < Money()) return refuse(cost_negative, "cost", {{"cost", cost.text()}});
  if (books.assets.total().value - before + cost * times <= kTotalLimit) return {};
  return refuse(total_beyond_range, "cost", {{"limit", kTotalLimit.text()}});
}

inline Verdict check_people(const Acquire& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  const auto today = context.today;
  if (auto verdict = check_unit(people, "unit", form.unit); !verdict) return verdict;
  if (auto v = check_custodian(books, form.custodian, form.room, today); !v) return v;
  if (auto v = check_present(people, "responsible", form.responsible, today); !v) return v;
  return check_present(people, "user", form.user, today);
}

/// All that is asked of an acquisition but that its code is free.
inline Verdict check_acquisition(const Acquire& form, const Books& books, const Context& context,
                                 std::int64_t times) {
  if (auto verdict = check_category(books, form.category); !verdict) return verdict;
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  if (auto v = check_past("acquired", *form.acquired, context); !v) return v;
  if (auto v = check_cost(books, form.cost, Money(), times); !v) return v;
  if (form.warranty_until && *form.warranty_until < *form.acquired)
    return refuse(date_too_early, "warranty_until",
                  {{"date", date_text(*form.warranty_until)}, {"from", date_text(*form.acquired)}});
  return check_people(form, books, context);
}

inline Asset packed(const Acquire& form, Books& books) {
  auto& assets = books.assets;
  const auto text = [&](const auto& field) { return field ? assets.intern(*field) : TextId{}; };
  Asset asset;
  asset.name = assets.intern(form.name);
  asset.measure = text(form.measure);
  asset.brand = text(form.brand);
  asset.model = text(form.model);
  asset.serial = form.serial ? assets.keep(*form.serial) : TextId{};
  asset.voucher = text(form.voucher);
  asset.remark = text(form.remark);
  asset.cost = form.cost;
  asset.category = assets.categories().id(form.category);
  asset.room = assets.rooms().id(form.room);
  asset.unit = books.people.units().id(*form.unit);
  asset.custodian = person_id(books, form.custodian);
  asset.responsible = person_id(books, form.responsible);
  asset.user = person_id(books, form.user);
  asset.acquired = form.acquired;
  asset.since = form.acquired;
  asset.warranty_until = form.warranty_until;
  asset.quantity = static_cast<std::uint32_t>(form.quantity.value_or(1).value);
  asset.way = form.way.value_or(Way::purchase);
  asset.source = form.source.value_or(Source::appropriation);
  asset.state = state_at(asset, assets.rooms()[asset.room].kind);
  return asset;
}

inline Refusal taken(std::string_view code) {
  return refuse(code_taken, "asset", {{"code", std::string(code)}});
}
}  // namespace detail

inline Verdict decide(const Acquire& form, const Books& books, const Context& context) {
  if (books.assets.find(form.asset)) return detail::taken(form.asset);
  return detail::check_acquisition(form, books, context, 1);
}

inline void post(const Acquire& form, Books& books, const Context&) {
  books.assets.add(form.asset, detail::packed(form, books));
}

inline void complete(AcquireBatch& form, const Books& books, const Context& context) {
  complete(form.first, books, context);
}

inline Verdict decide(const AcquireBatch& form, const Books& books, const Context& context) {
  if (form.count.value > 1 && form.first.serial)
    return refuse(serial_of_many, "first.serial", {{"serial", form.first.serial->value}});
  CodeSeries codes(form.first.asset);
  for (int i = 0; i < form.count.value; ++i) {
    if (i > 0 && !codes.next())
      return refuse(
          codes_run_out, "count",
          {{"code", form.first.asset.value}, {"count", std::to_string(form.count.value)}});
    if (books.assets.find(codes.code())) return detail::taken(codes.code());
  }
  return detail::check_acquisition(form.first, books, context, form.count);
}

inline void post(const AcquireBatch& form, Books& books, const Context&) {
  const auto asset = detail::packed(form.first, books);
  CodeSeries codes(form.first.asset);
  for (int i = 0; i < form.count.value; ++i, codes.next()) books.assets.add(codes.code(), asset);
}

namespace detail {
/// Whether the form says anything about a card that the card does not say already.
inline bool changes_something(const Adjust& form, const Asset& asset, const Books& books) {
  const auto& assets = books.assets;
  const auto text = [&](const auto& field, TextId now) {
    return field && std::string_view(*field) != assets.text(now);
  };
  const auto other = [](const auto& field, const auto& now) { return field && *field != now; };
  return text(form.name, asset.name) || text(form.brand, asset.brand) ||
         text(form.model, asset.model) || text(form.serial, asset.serial) ||
         text(form.voucher, asset.voucher) || text(form.measure, asset.measure) ||
         text(form.remark, asset.remark) || other(form.way, asset.way) ||
         other(form.source, asset.source) || other(form.cost, asset.cost) ||
         other(form.category, assets.categories()[asset.category].code) ||
         (form.quantity && form.quantity->value != static_cast<int>(asset.quantity)) ||
         (form.acquired && PackedDate(form.acquired) != asset.acquired) ||
         (form.warranty_until && PackedDate(form.warranty_until) != asset.warranty_until);
}
}  // namespace detail

namespace detail {
/// What is depreciated stays within the new value, and another class says how long things last.
inline Verdict check_depreciation(const Adjust& form, const Books& books) {
  const auto id = books.assets.id(form.asset);
  if (form.cost)
    if (auto v = check_cover(books, "cost", id, *form.cost); !v) return v;
  if (!form.category || !books.values.planned(id)) return {};
  const auto* choice = books.values.choice(id);
  const bool by_itself =
      choice && (!choice->depreciated || choice->months || choice->remaining ||
                 choice->method == Method::units_of_work || choice->method == Method::by_hand);
  if (by_itself) return {};
  const auto variant = choice ? choice->variant : std::optional<VariantCode>();
  const auto category = books.assets.categories().id(*form.category);
  const auto day = last_day(books.values.last_month());
  if (life_rule_of(books, category, variant, day)) return {};
  return refuse(life_rule_unknown, "category",
                {{"variant", variant ? variant->value : ""},
                 {"category", form.category->value},
                 {"date", date_text(day)}});
}
}  // namespace detail

inline Verdict decide(const Adjust& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  const auto* asset = books.assets.find(form.asset);
  if (form.category)
    if (auto verdict = check_category(books, *form.category); !verdict) return verdict;
  if (form.acquired)
    if (auto v = check_past("acquired", *form.acquired, context); !v) return v;
  if (form.cost)
    if (auto v = detail::check_cost(books, *form.cost, asset->cost, 1); !v) return v;
  if (auto verdict = detail::check_depreciation(form, books); !verdict) return verdict;
  if (!detail::changes_something(form, *asset, books)) return refuse(nothing_changes, "");
  if ((form.cost || form.quantity) && !form.voucher)
    return refuse(voucher_missing, "voucher", {{"asset", form.asset.value}});
  return {};
}

inline void post(const Adjust& form, Books& books, const Context&) {
  auto& assets = books.assets;
  const auto set = [&](TextId& text, const auto& field) {
    if (field) text = assets.intern(*field);
  };
  const auto id = assets.id(form.asset);
  const auto cost = assets[id].cost;
  assets.change(id, [&](Asset& asset) {
    set(asset.name, form.name);
    set(asset.brand, form.brand);
    set(asset.model, form.model);
    set(asset.serial, form.serial);
    set(asset.voucher, form.voucher);
    set(asset.measure, form.measure);
    set(asset.remark, form.remark);
    if (form.category) asset.category = assets.categories().id(*form.category);
    if (form.cost) asset.cost = *form.cost;
    if (form.quantity) asset.quantity = static_cast<std::uint32_t>(form.quantity->value);
    if (form.acquired) asset.acquired = form.acquired;
    if (form.warranty_until) asset.warranty_until = form.warranty_until;
    if (form.way) asset.way = *form.way;
    if (form.source) asset.source = *form.source;
  });
  if (form.cost || form.category || form.acquired)
    replan(books, id, cost, books.values.accumulated(id), form.category || form.acquired);
}

}  // namespace bursar::assets
