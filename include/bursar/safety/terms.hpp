#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bursar/base/describe.hpp"
#include "bursar/people/records.hpp"
#include "bursar/safety/fwd.hpp"

/// The closed lists of words that several subjects of safety are filled in with.
namespace bursar::safety {

using people::EvidenceFile;

/// The most files that a paper may have.
inline constexpr std::size_t kFileLimit = 50;

/// What is checked, and what a hazard or an incident is about 检查类别.
enum class Field : std::uint8_t {
  building,
  electricity,
  gas,
  fire,
  canteen,
  public_place,
  laboratory,
  sports,
  dormitory,
  gate,
  traffic,
  equipment,
  health,
  weather,
  other
};
constexpr auto names(Field) {
  return std::array<EnumName, 15>{{{"building", "建筑"},
                                   {"electricity", "用电"},
                                   {"gas", "用气"},
                                   {"fire", "消防"},
                                   {"canteen", "食堂"},
                                   {"public_place", "公共场所"},
                                   {"laboratory", "实验室"},
                                   {"sports", "体育器材"},
                                   {"dormitory", "宿舍"},
                                   {"gate", "门卫"},
                                   {"traffic", "交通"},
                                   {"equipment", "设备"},
                                   {"health", "卫生"},
                                   {"weather", "季节天气"},
                                   {"other", "其他"}}};
}

/// What a target is 对象种类.
enum class TargetKind : std::uint8_t { whole, unit, room, asset };
constexpr auto names(TargetKind) {
  return std::array<EnumName, 4>{
      {{"whole", "全校"}, {"unit", "部门"}, {"room", "房间"}, {"asset", "资产"}}};
}

/// How bad a hazard is 隐患等级.
enum class Grade : std::uint8_t { general, major };
constexpr auto names(Grade) {
  return std::array<EnumName, 2>{{{"general", "一般"}, {"major", "重大"}}};
}

/// Who looks: those who are there, those who answer for it, everybody together 检查层级.
enum class Level : std::uint8_t { self_check, review, census };
constexpr auto names(Level) {
  return std::array<EnumName, 3>{{{"self_check", "自查"}, {"review", "复查"}, {"census", "普查"}}};
}

/// What a schedule asks for 任务.
enum class Task : std::uint8_t { inspection, drill, session, patrol };
constexpr auto names(Task) {
  return std::array<EnumName, 4>{{{"inspection", "检查"},
                                  {"drill", "演练"},
                                  {"session", "教育活动与会议"},
                                  {"patrol", "巡查"}}};
}

/// Which days count 计入的日子.
enum class Days : std::uint8_t { every, working, term, school };
constexpr auto names(Days) {
  return std::array<EnumName, 4>{{{"every", "每天"},
                                  {"working", "工作日"},
                                  {"term", "学期内每天"},
                                  {"school", "学期内工作日"}}};
}

/// When an asset is looked at, that is looked at before and after its use 使用前后.
enum class UseMoment : std::uint8_t { before, after };
constexpr auto names(UseMoment) {
  return std::array<EnumName, 2>{{{"before", "使用前"}, {"after", "使用后"}}};
}

/// What is practised 演练种类.
enum class DrillKind : std::uint8_t {
  evacuation,
  fire,
  earthquake,
  stampede,
  violence,
  food,
  weather,
  traffic,
  other
};
constexpr auto names(DrillKind) {
  return std::array<EnumName, 9>{{{"evacuation", "应急疏散"},
                                  {"fire", "灭火"},
                                  {"earthquake", "地震"},
                                  {"stampede", "防踩踏"},
                                  {"violence", "防暴恐"},
                                  {"food", "食物中毒"},
                                  {"weather", "恶劣天气"},
                                  {"traffic", "校车交通"},
                                  {"other", "其他"}}};
}

/// How people are taught or meet 教育活动与会议种类.
enum class SessionKind : std::uint8_t {
  flag_speech,
  lecture,
  class_meeting,
  contest,
  display,
  broadcast,
  parents,
  meeting,
  report
};
constexpr auto names(SessionKind) {
  return std::array<EnumName, 9>{{{"flag_speech", "国旗下讲话"},
                                  {"lecture", "讲座"},
                                  {"class_meeting", "班队会"},
                                  {"contest", "知识竞赛"},
                                  {"display", "宣传栏"},
                                  {"broadcast", "广播"},
                                  {"parents", "家长会"},
                                  {"meeting", "安全例会"},
                                  {"report", "报告会"}}};
}

}  // namespace bursar::safety
