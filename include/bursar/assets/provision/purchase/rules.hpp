#pragma once

#include <algorithm>
#include <limits>
#include <string>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/provision/purchase/forms.hpp"
#include "bursar/assets/provision/standards/rules.hpp"
#include "bursar/assets/provision/views.hpp"

namespace bursar::assets {

inline void complete(RequireStockCheck& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const RequireStockCheck& form, const Books& books, const Context&) {
  if (auto v = check_beginning(books, "categories", form.categories); !v) return v;
  for (const auto& rule : books.provision.check_rules())
    if (rule.categories == form.categories && rule.from >= *form.from)
      return refuse(provision_rule_earlier, "from", {{"from", date_text(rule.from)}});
  return {};
}

inline void post(const RequireStockCheck& form, Books& books, const Context&) {
  books.provision.add(CheckRule{form.categories, *form.from, form.days, form.source});
}

namespace provision {
/// A figure as a form carries it.
inline std::int32_t figure(std::int64_t number) {
  constexpr std::int64_t most = 2'000'000'000;
  return static_cast<std::int32_t>(std::min(number, most));
}

/// What the books say of a category at the moment of a check.
struct Found {
  std::int32_t in_store = 0, idle = 0, open = 0;
  bool standard = false;
};
inline Found found(const CheckStock& form, const Books& books, Date day) {
  const auto category = books.assets.categories().id(form.category);
  if (category == CategoryId{}) return {};
  const auto there = stock(books, category);
  const auto still = open(books, form.category, person_id(books, form.person), day);
  return {figure(there.in_store), figure(there.idle), figure(still.pieces), still.standard};
}

inline Verdict check_figure(std::string_view field, std::int64_t given, std::int64_t count) {
  if (given == count) return {};
  return refuse(count_differs, field,
                {{"count", std::to_string(count)}, {"given", std::to_string(given)}});
}

/// Not above the ceiling of any standard that speaks of the category, or with a reason.
inline Verdict check_price(const CheckStock& form, const Books& books, Date day) {
  if (!form.price || form.reason || form.buy->value == 0) return {};
  for (const auto& standard : books.provision.standards()) {
    if (!standard.holds(day) || !standard.ceiling || !covers(standard, form.category)) continue;
    if (*form.price > *standard.ceiling)
      return refuse(beyond_ceiling, "price",
                    {{"price", form.price->text()},
                     {"ceiling", standard.ceiling->text()},
                     {"standard", standard.code.value}});
  }
  return {};
}

/// What is decided: it adds up, the stock is used first, and the standards are kept, or there is a
/// reason.
inline Verdict check_decision(const CheckStock& form, const Found& now) {
  const std::int64_t wanted = form.quantity, take = *form.redistribute, buy = *form.buy;
  const std::int64_t there = std::int64_t{now.in_store} + now.idle;
  if (take + buy != wanted)
    return refuse(decision_differs, "buy",
                  {{"redistribute", std::to_string(take)},
                   {"buy", std::to_string(buy)},
                   {"quantity", std::to_string(wanted)}});
  if (take > there)
    return refuse(beyond_stock, "redistribute",
                  {{"redistribute", std::to_string(take)}, {"available", std::to_string(there)}});
  if (form.reason) return {};
  if (buy > 0 && take < there)
    return refuse(stock_covers, "reason",
                  {{"available", std::to_string(there)},
                   {"redistribute", std::to_string(take)},
                   {"buy", std::to_string(buy)}});
  if (now.standard && wanted > now.open)
    return refuse(beyond_entitlement, "reason",
                  {{"quantity", std::to_string(wanted)}, {"open", std::to_string(now.open)}});
  return {};
}
}  // namespace provision

inline void complete(CheckStock& form, const Books& books, const Context& context) {
  const auto now = provision::found(form, books, context.today);
  if (!form.in_store) form.in_store = now.in_store;
  if (!form.idle) form.idle = now.idle;
  if (!form.open && now.standard) form.open = now.open;
  const auto there = std::int64_t{now.in_store} + now.idle;
  const auto wanted = std::clamp(form.quantity.value, Quantity::least, Quantity::most);
  if (!form.redistribute && !form.buy)
    form.redistribute = static_cast<std::int32_t>(std::min<std::int64_t>(wanted, there));
  if (!form.redistribute) form.redistribute = std::max(0, wanted - form.buy->value);
  if (!form.buy) form.buy = std::max(0, wanted - form.redistribute->value);
}

inline Verdict decide(const CheckStock& form, const Books& books, const Context& context) {
  if (books.provision.checks().has(form.check))
    return refuse(check_taken, "check", {{"check", form.check.value}});
  if (auto verdict = check_category(books, form.category); !verdict) return verdict;
  if (auto v = check_present(books.people, "person", form.person, context.today); !v) return v;
  if (form.price && *form.price < Money())
    return refuse(cost_negative, "price", {{"cost", form.price->text()}});
  const auto now = provision::found(form, books, context.today);
  if (auto v = provision::check_figure("in_store", *form.in_store, now.in_store); !v) return v;
  if (auto v = provision::check_figure("idle", *form.idle, now.idle); !v) return v;
  if (form.open)
    if (auto v = provision::check_figure("open", *form.open, now.open); !v) return v;
  if (auto v = provision::check_decision(form, now); !v) return v;
  return provision::check_price(form, books, context.today);
}

inline void post(const CheckStock& form, Books& books, const Context& context) {
  StockCheck check;
  check.code = form.check;
  check.category = books.assets.categories().id(form.category);
  check.quantity = form.quantity;
  check.in_store = *form.in_store;
  check.idle = *form.idle;
  check.standard = form.open.has_value();
  check.open = form.open ? form.open->value : 0;
  check.redistribute = *form.redistribute;
  check.buy = *form.buy;
  check.reasoned = form.reason.has_value();
  check.person = person_id(books, form.person);
  check.checked_by = books.people.persons().id(context.by);
  check.on = context.today;
  books.provision.add(check);
}

}  // namespace bursar::assets
