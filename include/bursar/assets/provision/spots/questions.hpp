#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/provision/views.hpp"
#include "bursar/assets/views.hpp"

/// Which key spots are watched 重点部位监控覆盖.
namespace bursar::assets {

/// A key spot with its cameras 重点部位.
struct SpotRow {
  SpotCode spot;
  std::string name;
  RoomCode room;
  std::string why;
  Date from;
  std::optional<Date> until;
  std::vector<AssetCode> watched_by;
  std::vector<AssetCode> blind;

  template <class V>
  static constexpr void fields(V&& v) {
    v("spot", &SpotRow::spot, "code of the spot", "重点部位编号");
    v("name", &SpotRow::name, "what it is called", "名称");
    v("room", &SpotRow::room, "where it is", "所在地点");
    v("why", &SpotRow::why, "why it must be watched", "设立原因");
    v("from", &SpotRow::from, "first day", "起始日期");
    v("until", &SpotRow::until, "first day it is none any more", "撤销日期");
    v("watched_by", &SpotRow::watched_by, "cameras that watch it", "有效监控");
    v("blind", &SpotRow::blind,
      "cameras pointed at it that do not: moved, in store, lent, disposed, in a loss case, under "
      "repair or unserviceable",
      "失效监控");
  }
};

/// Every key spot.
struct KeySpots {
  static constexpr std::string_view kind = "assets.spots";
  static constexpr std::string_view about = "key spots, former ones too, with their cameras";
  static constexpr std::string_view about_zh = "重点部位清单";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<SpotRow> answer(const KeySpots&, const Books& books, Date day) {
  std::vector<SpotRow> rows;
  for (const auto& spot : books.provision.spots()) {
    auto& row = rows.emplace_back(SpotRow{spot.code,
                                          spot.name.value,
                                          books.assets.rooms()[spot.room].code,
                                          spot.why.value,
                                          spot.from,
                                          spot.until,
                                          {},
                                          {}});
    for (const auto camera : spot.cameras)
      (provision::watches(books, camera, day) ? row.watched_by : row.blind)
          .emplace_back(books.assets.text(books.assets[camera].code));
  }
  return rows;
}

/// How many of the key spots are watched 监控覆盖率.
struct SpotFigures {
  std::int64_t spots = 0, watched = 0, permille = 0, cameras = 0;
  std::vector<SpotCode> uncovered;

  template <class V>
  static constexpr void fields(V&& v) {
    v("spots", &SpotFigures::spots, "key spots on the day", "重点部位数");
    v("watched", &SpotFigures::watched, "of them with a camera that works", "已覆盖数");
    v("permille", &SpotFigures::permille,
      "watched of all, per mille, rounded down; 0 where there is none", "覆盖率（‰）");
    v("cameras", &SpotFigures::cameras, "cameras that watch any of them", "有效监控数");
    v("uncovered", &SpotFigures::uncovered, "spots that no camera watches", "未覆盖部位");
  }
};

/// How far key spots are watched.
struct SpotCoverage {
  static constexpr std::string_view kind = "assets.spot_coverage";
  static constexpr std::string_view about =
      "how many key spots are watched on a day, and which not";
  static constexpr std::string_view about_zh = "重点部位监控覆盖率";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline SpotFigures answer(const SpotCoverage&, const Books& books, Date day) {
  SpotFigures sum;
  std::vector<AssetId> cameras;
  for (const auto& spot : books.provision.spots()) {
    if (!spot.holds(day)) continue;
    const auto before = cameras.size();
    for (const auto camera : spot.cameras)
      if (provision::watches(books, camera, day)) cameras.push_back(camera);
    ++sum.spots;
    sum.watched += cameras.size() > before;
    if (cameras.size() == before) sum.uncovered.push_back(spot.code);
  }
  std::sort(cameras.begin(), cameras.end());
  sum.cameras = std::unique(cameras.begin(), cameras.end()) - cameras.begin();
  if (sum.spots > 0) sum.permille = sum.watched * 1000 / sum.spots;
  return sum;
}

}  // namespace bursar::assets
