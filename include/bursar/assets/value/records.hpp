#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/assets/fwd.hpp"
#include "bursar/assets/value/terms.hpp"
#include "bursar/base/text.hpp"

/// What assets are worth over time: rules of depreciation, the monthly run 折旧.
namespace bursar::assets {

using MonthRuleCode = Code<struct MonthRuleTag>;  ///< a rule of when to begin and to stop 起止规则
using VariantCode = Code<struct VariantTag>;  ///< a kind within a class: brick, steel 类别细分

/// How long things of a class last, from a day on 折旧年限规定.
struct LifeRule {
  SchemeCode scheme;
  ClassCode classes;  ///< those whose code begins so
  std::optional<VariantCode> variant;
  Name name;
  Date from;
  bool depreciated = true;
  int months = 0;  ///< the least life
  Method method{};
  Name jurisdiction;
  Name source;
};

/// In which month depreciation begins and stops 折旧起止规则.
struct MonthRule {
  MonthRuleCode code;
  Turn starts{};  ///< depreciated from the month of acquisition, or the next
  Turn stops{};   ///< not depreciated from the month of leaving, or the next
  Money nominal;  ///< an asset at this amount or less is not depreciated
  Name jurisdiction;
  Name source;
};

/// What was decided of one asset, against the rule of its class.
struct LifeChoice {
  bool depreciated = true;
  std::optional<VariantCode> variant;
  std::optional<Method> method;
  std::optional<int> months;     ///< of life in all
  std::optional<int> remaining;  ///< of life from when the books take it on
  std::optional<Money> opening;  ///< depreciated before the books took it on
  int from = 0;  ///< the month from which opening and remaining count; 0: the books' first
  Money salvage;
  int rate = 0;
  std::int64_t total_units = 0;
  Every every{};
};

/// How one asset is depreciated, packed for millions.
///
/// What is depreciated by the end of a month follows from it alone: nothing is changed by a run.
struct Plan {
  Money base;                 ///< what is spread
  Money per;                  ///< of it in a month, by equal parts
  Money opening;              ///< depreciated before it
  std::uint16_t first = 0;    ///< month of the first part, counted from kFirstYear
  std::uint16_t periods = 0;  ///< how many parts; 0 for nothing to spread
  std::uint32_t table = 0;    ///< where the parts differ: the number of their table, from 1

  /// The month of the first part.
  int first_month() const { return first + kFirstYear * 12; }
  /// The same, set.
  void set_first(int month) { first = static_cast<std::uint16_t>(month - kFirstYear * 12); }
  /// Spreads the base in equal parts over so many months.
  void spread_over(int months) {
    periods = static_cast<std::uint16_t>(base == Money() ? 0 : months);
    per = fraction(base, 1, months);
  }
};

/// What is spread by the end of a month where the parts differ.
struct PlanRow {
  int month = 0;
  Money by_then;
};

/// How an asset was depreciated until its plan was changed.
struct PastPlan {
  Plan plan;
  Money cost;     ///< its original value then
  int until = 0;  ///< the last month it was good for
};

/// What was said of a month before its run: work done, or fen by hand.
struct Said {
  int month = 0;
  std::int64_t what = 0;
};

/// A month that was depreciated 月度计提.
struct Run {
  int month = 0;
  std::int64_t count = 0;     ///< assets with an amount
  Money total;                ///< their amounts
  Money opening;              ///< depreciation of earlier months that came onto the books
  std::size_t taken_on = 0;   ///< how many assets had a plan before it
  std::uint64_t changes = 0;  ///< how often values had changed before it
  bool reversed = false;
};

/// What an asset was worth when it left, or a part of it did.
struct Left {
  AssetId asset{};
  Date on;
  Money cost;
  Money accumulated;
  Money booked;  ///< depreciation that the runs had booked; the rest came or went with the leaving
  bool moved = false;  ///< to another card, where it goes on
};

}  // namespace bursar::assets
