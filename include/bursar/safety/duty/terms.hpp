#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/time_of_day.hpp"
#include "bursar/safety/terms.hpp"

/// The words and parts of rosters, patrols and the guards' book.
namespace bursar::safety {

/// The most slots of a roster, and the most points of a route.
inline constexpr std::size_t kSlotLimit = 48;
inline constexpr std::size_t kPointLimit = 200;
/// The most days that duties are published for at once.
inline constexpr int kPublishedDays = 400;

/// What guards write down 安保事项.
enum class GuardEvent : std::uint8_t {
  handover,
  opened,
  closed,
  visitor,
  patrol,
  refused,
  trouble,
  other
};
constexpr auto names(GuardEvent) {
  return std::array<EnumName, 8>{{{"handover", "交接"},
                                  {"opened", "开门"},
                                  {"closed", "关门"},
                                  {"visitor", "来访"},
                                  {"patrol", "巡查"},
                                  {"refused", "拒入"},
                                  {"trouble", "情况"},
                                  {"other", "其他"}}};
}

/// Why a slot of a day has fewer people than it needs 空岗原因.
enum class GapReason : std::uint8_t { unpublished, left, post, certificate, absent };
constexpr auto names(GapReason) {
  return std::array<EnumName, 5>{{{"unpublished", "未排班"},
                                  {"left", "已离校"},
                                  {"post", "不任该岗"},
                                  {"certificate", "证书无效"},
                                  {"absent", "缺勤"}}};
}

/// A duty of the day 岗次.
struct Slot {
  SlotCode slot;
  Name name;
  TimeOfDay begins;
  TimeOfDay ends;
  std::optional<RoomCode> room;
  Whole<1, 50> need;
  std::optional<std::vector<Whole<1, 7>>> weekdays;
  std::optional<bool> outside;
  std::optional<CertificateCode> certificate;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Slot;
    v("slot", &T::slot, "code of the slot", "岗次");
    v("name", &T::name, "its name", "名称");
    v("begins", &T::begins, "from when, as 07:30", "起时");
    v("ends", &T::ends, "until when, on the same day; a night is two slots", "止时");
    v("room", &T::room, "where", "房间");
    v("need", &T::need, "how many there must be", "人数");
    v("weekdays", &T::weekdays, "on which days of the week, 1 is Monday; left out, on all", "星期");
    v("outside", &T::outside, "true: people from outside may stand here; left out, not",
      "可由外部人员承担");
    v("certificate", &T::certificate, "the certificate that whoever stands here must have",
      "证书种类");
  }
};

/// Who stands where on which days 值班.
struct Duty {
  SlotCode slot;
  std::optional<Date> on;
  std::optional<Whole<1, 7>> weekday;
  std::optional<PersonCode> person;
  std::optional<Name> outside;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Duty;
    v("slot", &T::slot, "which slot", "岗次");
    v("on", &T::on, "on this day, in the place of those of the weekday …", "日期");
    v("weekday", &T::weekday, "… or on each such day of the week of the period, 1 is Monday",
      "星期");
    v("person", &T::person, "who of the school", "值班人");
    v("outside", &T::outside, "or who from outside", "外部人员或单位");
  }
};

/// Who was not there, and why 缺勤.
struct Absence {
  PersonCode person;
  Remark why;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Absence;
    v("person", &T::person, "who", "缺勤人");
    v("why", &T::why, "why", "原因");
  }
};

/// Where a patrol looks 点位.
struct Point {
  PointCode point;
  Name name;
  std::optional<RoomCode> room;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Point;
    v("point", &T::point, "code of the point", "点位");
    v("name", &T::name, "its name", "名称");
    v("room", &T::room, "the room that it is", "房间");
  }
};

/// What a patrol saw at a point 到点.
struct Visit {
  PointCode point;
  std::optional<TimeOfDay> time;
  bool fine = false;
  std::optional<Remark> note;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Visit;
    v("point", &T::point, "which point", "点位");
    v("time", &T::time, "at what time, as 08:00", "时间");
    v("fine", &T::fine, "whether all was well", "正常");
    v("note", &T::note, "what was not", "备注");
  }
};

}  // namespace bursar::safety
