#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// A reading of a counter 读数.
struct MeterRow {
  AssetCode asset;
  Meter meter{};
  Date on;
  std::int64_t reading = 0;
  bool exchanged = false;
  std::int64_t old = 0;
  std::int64_t total = 0;
  std::optional<PersonCode> confirmed_by;
  std::optional<PersonCode> by;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &MeterRow::asset, "of which asset", "资产编号");
    v("meter", &MeterRow::meter, "which counter", "计数器");
    v("on", &MeterRow::on, "when", "抄表日期");
    v("reading", &MeterRow::reading, "what it showed", "读数");
    v("exchanged", &MeterRow::exchanged, "whether the counter was exchanged", "换表");
    v("old", &MeterRow::old, "where it was exchanged, what the old one showed last", "旧表读数");
    v("total", &MeterRow::total, "counted since the first reading, over all counters", "累计");
    v("confirmed_by", &MeterRow::confirmed_by, "who confirmed a leap", "确认人");
    v("by", &MeterRow::by, "who filed it", "抄表人");
  }
};

/// The readings.
struct MeterReadings {
  static constexpr std::string_view kind = "assets.meter_readings";
  static constexpr std::string_view about = "readings of counters, in the order of posting";
  static constexpr std::string_view about_zh = "抄表记录";
  std::optional<AssetCode> asset;
  std::optional<Meter> meter;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &MeterReadings::asset, "only of this asset", "资产编号");
    v("meter", &MeterReadings::meter, "only of this counter", "计数器");
  }
};
inline std::vector<MeterRow> answer(const MeterReadings& q, const Books& books, Date) {
  std::vector<MeterRow> rows;
  for (const auto& one : books.upkeep.meters.all()) {
    if (q.asset && books.assets.id(*q.asset) != one.asset) continue;
    if (q.meter && *q.meter != one.meter) continue;
    rows.push_back({upkeep::asset_code(books, one.asset), one.meter, one.on, one.reading,
                    one.old.has_value(), one.old.value_or(0), one.total,
                    upkeep::person_code(books, one.confirmed_by),
                    upkeep::person_code(books, one.by)});
  }
  return rows;
}

/// What a counter counted between two days 用量.
struct Consumption {
  Date opening_on;
  std::int64_t opening = 0;
  Date closing_on;
  std::int64_t closing = 0;
  std::int64_t consumption = 0;
  std::int64_t exchanges = 0;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("opening_on", &Consumption::opening_on, "day of the reading it begins with", "期初抄表日期");
    v("opening", &Consumption::opening, "that reading", "期初读数");
    v("closing_on", &Consumption::closing_on, "day of the reading it ends with", "期末抄表日期");
    v("closing", &Consumption::closing, "that reading", "期末读数");
    v("consumption", &Consumption::consumption, "counted between, over exchanges", "用量");
    v("exchanges", &Consumption::exchanges, "exchanges between", "换表次数");
    v("days", &Consumption::days, "days between the two readings", "天数");
  }
};

/// What a counter counted between two days.
struct MeterConsumption {
  static constexpr std::string_view kind = "assets.meter_consumption";
  static constexpr std::string_view about =
      "what a counter counted from the last reading by a day (else its first) to the last reading "
      "by another; null without readings";
  static constexpr std::string_view about_zh = "期间用量";
  AssetCode asset;
  Meter meter{};
  Date from;
  Date until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &MeterConsumption::asset, "of which asset", "资产编号");
    v("meter", &MeterConsumption::meter, "which counter", "计数器");
    v("from", &MeterConsumption::from, "the day it begins", "起");
    v("until", &MeterConsumption::until, "the day it ends", "止");
  }
};
inline std::optional<Consumption> answer(const MeterConsumption& q, const Books& books, Date) {
  const MeterReading *opening = nullptr, *closing = nullptr;
  std::int64_t exchanges = 0;
  for (const auto number : books.upkeep.meters.of(books.assets.id(q.asset), q.meter)) {
    const auto& one = books.upkeep.meters.all()[number];
    if (one.on > q.until) break;
    if (!opening || one.on <= q.from) {
      opening = &one;
      exchanges = 0;
    } else {
      exchanges += one.old.has_value();
    }
    closing = &one;
  }
  if (!opening) return {};
  return Consumption{opening->on,
                     opening->reading,
                     closing->on,
                     closing->reading,
                     closing->total - opening->total,
                     exchanges,
                     (closing->on - opening->on).days()};
}

/// The questions about counters.
using MeterQuestions = Types<MeterReadings, MeterConsumption>;

}  // namespace bursar::assets
