#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/provision/reasons.hpp"
#include "bursar/assets/provision/records.hpp"
#include "bursar/assets/reasons.hpp"

/// Key spots and the cameras that watch them 重点部位与视频监控.
namespace bursar::assets {

/// Names a key spot 设立重点部位.
struct AddSpot {
  static constexpr std::string_view kind = "assets.add_spot";
  static constexpr std::string_view about = "names a spot that cameras must watch, from a day on";
  static constexpr std::string_view about_zh = "设立重点部位";
  static constexpr std::array refusals{&spot_taken, &room_unknown};

  SpotCode spot;
  Name name;
  RoomCode room;
  Remark why;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("spot", &AddSpot::spot, "code of the spot", "重点部位编号");
    v("name", &AddSpot::name, "what it is called", "名称");
    v("room", &AddSpot::room, "the room or place that it belongs to", "所在地点");
    v("why", &AddSpot::why, "why it must be watched", "设立原因");
    v("from", &AddSpot::from, "first day; left out, today", "起始日期");
  }
};

/// A spot is key no longer 撤销重点部位.
struct EndSpot {
  static constexpr std::string_view kind = "assets.end_spot";
  static constexpr std::string_view about = "from that day on a spot need not be watched any more";
  static constexpr std::string_view about_zh = "撤销重点部位";
  static constexpr std::array refusals{&spot_unknown, &spot_ended, &date_too_early};

  SpotCode spot;
  Date until;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("spot", &EndSpot::spot, "which spot", "重点部位编号");
    v("until", &EndSpot::until, "first day it is none any more", "撤销日期");
    v("reason", &EndSpot::reason, "why", "原因");
  }
};

/// Points a camera at key spots 监控指向.
struct PointCamera {
  static constexpr std::string_view kind = "assets.point_camera";
  static constexpr std::string_view about =
      "from a day on a camera watches these spots and no others, from where it hangs now";
  static constexpr std::string_view about_zh = "监控指向重点部位";
  static constexpr std::array refusals{&asset_unknown,      &asset_disposed,    &transfer_pending,
                                       &loss_pending,       &write_off_pending, &spot_unknown,
                                       &spot_ended,         &spot_repeated,     &date_in_future,
                                       &camera_not_mounted, &date_too_early};

  AssetCode camera;
  std::vector<SpotCode> spots;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("camera", &PointCamera::camera, "which camera", "摄像机资产编号");
    v("spots", &PointCamera::spots, "all the spots that it watches", "重点部位编号");
    v("from", &PointCamera::from, "first day; left out, today", "起始日期");
  }
};

/// Turns a camera away from all spots 取消监控指向.
struct TurnCamera {
  static constexpr std::string_view kind = "assets.turn_camera";
  static constexpr std::string_view about = "a camera watches no spot any more";
  static constexpr std::string_view about_zh = "取消监控指向";
  static constexpr std::array refusals{&asset_unknown, &camera_not_pointed};

  AssetCode camera;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("camera", &TurnCamera::camera, "which camera", "摄像机资产编号");
    v("reason", &TurnCamera::reason, "why", "原因");
  }
};

}  // namespace bursar::assets
