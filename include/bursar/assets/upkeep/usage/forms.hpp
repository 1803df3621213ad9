#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/assets/upkeep/usage/records.hpp"
#include "bursar/people/reasons.hpp"

/// Who used what, when, and by the rules or not 多媒体使用管理.
namespace bursar::assets {

/// Gives a rule of use from a day on, or lifts it 使用规定.
struct SetUseRule {
  static constexpr std::string_view kind = "assets.set_use_rule";
  static constexpr std::string_view about =
      "gives a rule of use for a category or an asset from a day on, or lifts it";
  static constexpr std::string_view about_zh = "设定使用规定";
  static constexpr std::array refusals{&upkeep_target,  &category_unknown,    &asset_unknown,
                                       &asset_disposed, &upkeep_rule_earlier, &upkeep_rule_figure};

  UseDemand demand{};
  std::optional<CategoryCode> category;
  std::optional<AssetCode> asset;
  std::optional<Whole<0, 1'440>> limit;
  std::optional<bool> lifted;
  std::optional<Date> from;
  Name jurisdiction;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("demand", &SetUseRule::demand, "what is demanded", "规定");
    v("category", &SetUseRule::category, "of what category", "资产类别");
    v("asset", &SetUseRule::asset, "or of what asset, before what holds for its category",
      "资产编号");
    v("limit", &SetUseRule::limit,
      "days after the use for logged_in_time (0: the same day), minutes for not_too_long; else "
      "none",
      "限额");
    v("lifted", &SetUseRule::lifted, "whether nothing is demanded any more; left out, no", "取消");
    v("from", &SetUseRule::from, "from when; left out, today", "自");
    v("jurisdiction", &SetUseRule::jurisdiction, "where it holds", "适用地区");
    v("source", &SetUseRule::source, "the rules it is from", "依据");
  }
};

/// Says how long things can be used on a working day 可用机时.
struct SetAvailability {
  static constexpr std::string_view kind = "assets.set_availability";
  static constexpr std::string_view about =
      "says for how many minutes of a working day a category or an asset can be used, from a day "
      "on: what utilisation is measured against; 0 for holidays";
  static constexpr std::string_view about_zh = "设定可用机时";
  static constexpr std::array refusals{&upkeep_target, &category_unknown, &asset_unknown,
                                       &asset_disposed, &upkeep_rule_earlier};

  std::optional<CategoryCode> category;
  std::optional<AssetCode> asset;
  Whole<0, 1'440> minutes;
  std::optional<Whole<1, 7>> weekdays;
  std::optional<Date> from;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("category", &SetAvailability::category, "of what category", "资产类别");
    v("asset", &SetAvailability::asset, "or of what asset, before what holds for its category",
      "资产编号");
    v("minutes", &SetAvailability::minutes, "minutes a working day", "每工作日可用分钟");
    v("weekdays", &SetAvailability::weekdays,
      "how many days of the week are working days, from Monday; left out, 5", "每周工作日");
    v("from", &SetAvailability::from, "from when; left out, today", "自");
    v("source", &SetAvailability::source, "why so: the timetable, a holiday", "依据");
  }
};

/// Logs the use of assets, or of a room with its equipment 使用登记.
struct LogUse {
  static constexpr std::string_view kind = "assets.log_use";
  static constexpr std::string_view about =
      "logs who used assets, or a room with its equipment, from when to when; what the entry "
      "itself shows against the rules of use is recorded as a breach";
  static constexpr std::string_view about_zh = "使用登记";
  static constexpr std::array refusals{&usage_what,
                                       &room_unknown,
                                       &usage_room_empty,
                                       &asset_unknown,
                                       &asset_disposed,
                                       &asset_repeated,
                                       &usage_times,
                                       &usage_overlaps,
                                       &usage_under_repair,
                                       &usage_grade_of_lot,
                                       &date_in_future,
                                       &date_too_early,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &inspection_overdue};

  std::optional<std::vector<AssetCode>> assets;
  std::optional<RoomCode> room;
  PersonCode user;
  std::optional<Date> on;
  Whole<0, 1'439> start;
  Whole<1, 1'440> end;
  std::optional<Name> lesson;
  std::optional<Grade> before;
  std::optional<Grade> after;
  std::optional<bool> signed_out;
  std::optional<bool> left_on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &LogUse::assets, "what was used; left out, what rules of use cover in the room",
      "资产编号");
    v("room", &LogUse::room, "or the room whose equipment was used", "房间编号");
    v("user", &LogUse::user, "who used it", "使用人");
    v("on", &LogUse::on, "day of the use; left out, today", "使用日期");
    v("start", &LogUse::start, "from, in minutes after midnight: 8:30 is 510", "开始（分）");
    v("end", &LogUse::end, "to, in minutes after midnight", "结束（分）");
    v("lesson", &LogUse::lesson, "for what lesson", "课题");
    v("before", &LogUse::before, "in what condition it was before", "使用前状况");
    v("after", &LogUse::after, "and after", "使用后状况");
    v("signed_out", &LogUse::signed_out, "whether the user signed out; left out, yes", "已签退");
    v("left_on", &LogUse::left_on, "whether it was left switched on; left out, no", "未关机断电");
  }
};

/// Reports a breach of a rule of use 违规使用登记.
struct ReportBreach {
  static constexpr std::string_view kind = "assets.report_breach";
  static constexpr std::string_view about =
      "reports a breach of a rule of use that an inspector found; never filed by the user";
  static constexpr std::string_view about_zh = "违规使用登记";
  static constexpr std::array refusals{
      &asset_unknown,  &asset_disposed, &breach_no_rule,         &breach_own,         &breach_known,
      &date_in_future, &date_too_early, &people::person_unknown, &people::person_left};

  AssetCode asset;
  PersonCode person;
  UseDemand demand{};
  Remark remark;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ReportBreach::asset, "which asset", "资产编号");
    v("person", &ReportBreach::person, "who used it so", "使用人");
    v("demand", &ReportBreach::demand, "against which rule", "规定");
    v("remark", &ReportBreach::remark, "what was found", "情况");
    v("on", &ReportBreach::on, "day of the breach; left out, today", "日期");
  }
};

}  // namespace bursar::assets
