#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/meters/records.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/people/reasons.hpp"

/// What the counters of things show: pages, hours, kilometres 计数器读数.
namespace bursar::assets {

/// What a counter can show.
using MeterNumber = Whole<0, 2'000'000'000>;

/// Says how far a counter may go in a day, from a day on 计数日限额.
struct SetMeterLimit {
  static constexpr std::string_view kind = "assets.set_meter_limit";
  static constexpr std::string_view about =
      "says how far a counter can plausibly go in a day, from a day on; a reading beyond it needs "
      "somebody else's confirmation; 0 lifts the limit";
  static constexpr std::string_view about_zh = "设定计数日限额";
  static constexpr std::array refusals{&upkeep_target, &category_unknown, &asset_unknown,
                                       &asset_disposed, &upkeep_rule_earlier};

  Meter meter{};
  std::optional<CategoryCode> category;
  std::optional<AssetCode> asset;
  Whole<0, 10'000'000> per_day;
  std::optional<Date> from;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("meter", &SetMeterLimit::meter, "which counter", "计数器");
    v("category", &SetMeterLimit::category, "of what category", "资产类别");
    v("asset", &SetMeterLimit::asset, "or of what asset, before what holds for its category",
      "资产编号");
    v("per_day", &SetMeterLimit::per_day, "at most so much a day", "每天上限");
    v("from", &SetMeterLimit::from, "from when; left out, today", "自");
    v("source", &SetMeterLimit::source, "why so much: the maker's figures, experience", "依据");
  }
};

/// Reads a counter 抄表.
struct ReadMeter {
  static constexpr std::string_view kind = "assets.read_meter";
  static constexpr std::string_view about =
      "reads a counter of an asset; it never falls, and a leap beyond the daily limit is confirmed "
      "by somebody else";
  static constexpr std::string_view about_zh = "抄表";
  static constexpr std::array refusals{
      &asset_unknown,  &asset_disposed,         &meter_falls,
      &meter_too_far,  &meter_own_confirmation, &date_in_future,
      &date_too_early, &people::person_unknown, &people::person_left};

  AssetCode asset;
  Meter meter{};
  MeterNumber reading;
  std::optional<Date> on;
  std::optional<PersonCode> confirmed_by;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ReadMeter::asset, "which asset", "资产编号");
    v("meter", &ReadMeter::meter, "which counter", "计数器");
    v("reading", &ReadMeter::reading, "what it shows", "读数");
    v("on", &ReadMeter::on, "day of the reading; left out, today", "抄表日期");
    v("confirmed_by", &ReadMeter::confirmed_by, "who else saw it, where it leapt", "确认人");
  }
};

/// A counter was exchanged or reset 换表.
struct ExchangeMeter {
  static constexpr std::string_view kind = "assets.exchange_meter";
  static constexpr std::string_view about =
      "records that a counter was exchanged or reset: what it showed last, and with what the new "
      "one begins";
  static constexpr std::string_view about_zh = "换表（清零）";
  static constexpr std::array refusals{
      &asset_unknown,          &asset_disposed,         &meter_never_read, &meter_falls,
      &meter_too_far,          &meter_own_confirmation, &date_in_future,   &date_too_early,
      &people::person_unknown, &people::person_left};

  AssetCode asset;
  Meter meter{};
  MeterNumber old;
  MeterNumber reading;
  Remark reason;
  std::optional<Date> on;
  std::optional<PersonCode> confirmed_by;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ExchangeMeter::asset, "which asset", "资产编号");
    v("meter", &ExchangeMeter::meter, "which counter", "计数器");
    v("old", &ExchangeMeter::old, "what the old one showed last", "旧表读数");
    v("reading", &ExchangeMeter::reading, "with what the new one begins", "新表读数");
    v("reason", &ExchangeMeter::reason, "why", "原因");
    v("on", &ExchangeMeter::on, "day of it; left out, today", "换表日期");
    v("confirmed_by", &ExchangeMeter::confirmed_by, "who else saw it, where the old one leapt",
      "确认人");
  }
};

}  // namespace bursar::assets
