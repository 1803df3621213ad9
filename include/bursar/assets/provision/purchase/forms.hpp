#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "bursar/assets/provision/reasons.hpp"
#include "bursar/assets/provision/records.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/people/reasons.hpp"

/// The stock is looked through before anything is bought 购前查库.
namespace bursar::assets {

/// Says from a day on whether a purchase of a category needs a check before it 规定购前查库.
struct RequireStockCheck {
  static constexpr std::string_view kind = "assets.require_stock_check";
  static constexpr std::string_view about =
      "says from a day on that a purchase of these categories needs a check of the stock in so "
      "many days before it, or that it no longer does";
  static constexpr std::string_view about_zh = "规定购前查库";
  static constexpr std::array refusals{&provision_rule_earlier, &categories_unknown};

  CategoryCode categories;
  Whole<0, 3650> days;
  std::optional<Date> from;
  Name source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("categories", &RequireStockCheck::categories, "a category, or the beginning of their codes",
      "资产类别");
    v("days", &RequireStockCheck::days,
      "for how many days a check is good; 0 where none is needed any more", "有效天数");
    v("from", &RequireStockCheck::from, "first day in force; left out, today", "施行日期");
    v("source", &RequireStockCheck::source, "the document it rests on", "依据");
  }
};

/// Looks through the stock before a purchase, and decides what to buy 购前查库.
struct CheckStock {
  static constexpr std::string_view kind = "assets.check_stock";
  static constexpr std::string_view about =
      "looks before a purchase for what is in store or idle, for what the standards leave "
      "open, and "
      "decides how many to redistribute and how many to buy";
  static constexpr std::string_view about_zh = "购前查库";
  static constexpr std::array refusals{
      &check_taken,   &category_unknown, &people::person_unknown, &people::person_left,
      &cost_negative, &count_differs,    &decision_differs,       &beyond_stock,
      &stock_covers,  &beyond_ceiling,   &beyond_entitlement};

  StockCheckCode check;
  CategoryCode category;
  Quantity quantity;
  std::optional<PersonCode> person;
  std::optional<Money> price;
  std::optional<Whole<0, 2'000'000'000>> in_store;
  std::optional<Whole<0, 2'000'000'000>> idle;
  std::optional<Whole<0, 2'000'000'000>> open;
  std::optional<Whole<0, 1'000'000>> redistribute;
  std::optional<Whole<0, 1'000'000>> buy;
  std::optional<Remark> reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("check", &CheckStock::check, "number of the check", "查库单号");
    v("category", &CheckStock::category, "what is wanted, scheme:class", "资产类别");
    v("quantity", &CheckStock::quantity, "pieces wanted", "所需数量");
    v("person", &CheckStock::person, "for whom; left out, nobody in particular", "使用人");
    v("price", &CheckStock::price, "expected price of a piece, yuan", "预计单价");
    v("in_store", &CheckStock::in_store, "pieces in store, filled in", "在库数量");
    v("idle", &CheckStock::idle, "pieces declared idle elsewhere, filled in", "闲置数量");
    v("open", &CheckStock::open, "pieces that the standards leave open, filled in", "标准内缺口");
    v("redistribute", &CheckStock::redistribute,
      "pieces to take from stock; left out, as many as there are", "调剂数量");
    v("buy", &CheckStock::buy, "pieces to buy; left out, the rest", "拟购数量");
    v("reason", &CheckStock::reason,
      "why more is bought than stock and standards call for, or at a higher price", "理由");
  }
};

}  // namespace bursar::assets
