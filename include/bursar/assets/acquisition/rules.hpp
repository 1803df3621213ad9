#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/assets/checks.hpp"

namespace bursar::assets {

/// What all assets together may be worth: sums stay far from the end of 64 bits.
inline constexpr Money kTotalLimit = Money::fen(1'000 * Money::kLimitFen);

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
  return check_people(form, books, context);
}

/// In use where somebody uses it or answers for it, or where it stands outside a custody room.
inline State state_of(const Acquire& form, RoomKind room) {
  return form.user || form.responsible || !is_store(room) ? State::in_use : State::in_store;
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
  asset.warranty_until = form.warranty_until;
  asset.quantity = static_cast<std::uint32_t>(form.quantity.value_or(1).value);
  asset.way = form.way.value_or(Way::purchase);
  asset.source = form.source.value_or(Source::appropriation);
  asset.state = state_of(form, assets.rooms()[asset.room].kind);
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

/// Counts the digits at the end of a code on: PC-001, PC-002, … Nothing where they run out.
class CodeSeries {
 public:
  explicit CodeSeries(std::string_view first) : code_(first) {
    const auto last = first.find_last_not_of("0123456789");
    digits_ = last == first.npos ? 0 : last + 1;
  }

  const std::string& code() const { return code_; }
  /// Goes on to the next code; false where the digits run out.
  bool next() {
    for (auto at = code_.size(); at > digits_; --at) {
      if (code_[at - 1] != '9') return ++code_[at - 1], true;
      code_[at - 1] = '0';
    }
    return false;
  }

 private:
  std::string code_;
  std::size_t digits_ = 0;
};

inline void complete(AcquireBatch& form, const Books& books, const Context& context) {
  complete(form.first, books, context);
}

inline Verdict decide(const AcquireBatch& form, const Books& books, const Context& context) {
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
inline bool changes_nothing(const Adjust& form) {
  return !form.name && !form.category && !form.cost && !form.quantity && !form.acquired &&
         !form.brand && !form.model && !form.serial && !form.warranty_until && !form.voucher;
}
}  // namespace detail

inline Verdict decide(const Adjust& form, const Books& books, const Context& context) {
  const auto* asset = books.assets.find(form.asset);
  if (!asset) return refuse(asset_unknown, "asset", {{"asset", form.asset.value}});
  if (detail::changes_nothing(form)) return refuse(nothing_changes, "");
  if (form.category)
    if (auto verdict = check_category(books, *form.category); !verdict) return verdict;
  if (form.acquired)
    if (auto v = check_past("acquired", *form.acquired, context); !v) return v;
  return form.cost ? detail::check_cost(books, *form.cost, asset->cost, 1) : Verdict{};
}

inline void post(const Adjust& form, Books& books, const Context&) {
  auto& assets = books.assets;
  const auto set = [&](TextId& text, const std::optional<Name>& field) {
    if (field) text = assets.intern(*field);
  };
  assets.change(assets.id(form.asset), [&](Asset& asset) {
    set(asset.name, form.name);
    set(asset.brand, form.brand);
    set(asset.model, form.model);
    set(asset.serial, form.serial);
    set(asset.voucher, form.voucher);
    if (form.category) asset.category = assets.categories().id(*form.category);
    if (form.cost) asset.cost = *form.cost;
    if (form.quantity) asset.quantity = static_cast<std::uint32_t>(form.quantity->value);
    if (form.acquired) asset.acquired = form.acquired;
    if (form.warranty_until) asset.warranty_until = form.warranty_until;
  });
}

}  // namespace bursar::assets
