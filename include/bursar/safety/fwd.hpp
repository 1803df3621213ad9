#pragma once

#include <cstdint>

#include "bursar/base/code.hpp"
#include "bursar/people/fwd.hpp"

namespace bursar::budget {
struct ClaimTag;
}  // namespace bursar::budget

namespace bursar::assets {
struct AssetTag;
struct RoomTag;
struct CategoryTag;
struct RepairTag;
enum class AssetId : std::uint32_t;
enum class RoomId : std::uint32_t;
}  // namespace bursar::assets

namespace bursar::people {
struct CertificateTag;
}  // namespace bursar::people

/// Safety 安全: the codes of what is checked, found and done.
namespace bursar::safety {

using assets::AssetId;
using assets::RoomId;
using people::PersonId;
using people::PostCode;
using people::PostId;
using people::UnitCode;
using people::UnitId;

using LimitCode = Code<struct LimitTag>;        ///< a dated figure of a law or rule 限值编号
using TermCode = Code<struct TermTag>;          ///< a term of the school 学期
using MajorCode = Code<struct MajorTag>;        ///< what alone makes a hazard major 判定项编号
using MeasureCode = Code<struct MeasureTag>;    ///< what readiness is counted by 三防指标
using TemplateCode = Code<struct TemplateTag>;  ///< a checklist in all its versions 检查表编号
using SectionCode = Code<struct SectionTag>;    ///< a section of a checklist 分节
using ListCode = Code<struct ListTag>;          ///< options to choose from 选项表
using ItemCode = Code<struct ItemTag>;          ///< an item, named as in XLSForm 项目名
using InspectionCode = Code<struct InspectionTag>;  ///< an inspection 检查编号
using ScheduleCode = Code<struct ScheduleTag>;      ///< what is to be done how often 计划编号
using HazardCode = Code<struct HazardTag>;          ///< something that is wrong 隐患编号
using IncidentCode = Code<struct IncidentTag>;      ///< what happened 事故编号
using PlanCode = Code<struct PlanTag>;              ///< an emergency plan 预案编号
using ActivationCode = Code<struct ActivationTag>;  ///< a plan put into action 启动编号
using DrillCode = Code<struct DrillTag>;            ///< a drill 演练编号
using SessionCode = Code<struct SessionTag>;        ///< education, a meeting 活动编号
using RosterCode = Code<struct RosterTag>;          ///< who is on duty when 值班表编号
using SlotCode = Code<struct SlotTag>;              ///< a duty of the day 岗次
using RouteCode = Code<struct RouteTag>;            ///< where a patrol goes 巡查路线
using PointCode = Code<struct PointTag>;            ///< where it looks 点位
using PatrolCode = Code<struct PatrolTag>;          ///< a patrol 巡查编号
using GuardLogCode = Code<struct GuardLogTag>;      ///< a line of the guards' book 日志编号

using AssetCode = Code<assets::AssetTag>;              ///< an asset's number 资产编号
using RoomCode = Code<assets::RoomTag>;                ///< a room 房间
using CategoryCode = Code<assets::CategoryTag>;        ///< scheme and class 资产类别
using RepairCode = Code<assets::RepairTag>;            ///< a repair 报修单号
using ClaimCode = Code<budget::ClaimTag>;              ///< money set aside 占用单号
using CertificateCode = Code<people::CertificateTag>;  ///< a kind of certificate 证书种类

/// A limit's number; 0 is none.
enum class LimitId : std::uint32_t {};
/// A term's number; 0 is none.
enum class TermId : std::uint32_t {};
/// A direct item's number; 0 is none.
enum class MajorId : std::uint32_t {};
/// A measure's number; 0 is none.
enum class MeasureId : std::uint32_t {};
/// A checklist's number; 0 is none.
enum class TemplateId : std::uint32_t {};
/// An inspection's number; 0 is none.
enum class InspectionId : std::uint32_t {};
/// A draft's number; 0 is none.
enum class DraftId : std::uint32_t {};
/// A schedule's number; 0 is none.
enum class ScheduleId : std::uint32_t {};
/// A hazard's number; 0 is none.
enum class HazardId : std::uint32_t {};
/// An incident's number; 0 is none.
enum class IncidentId : std::uint32_t {};
/// An emergency plan's number; 0 is none.
enum class PlanId : std::uint32_t {};
/// An activation's number; 0 is none.
enum class ActivationId : std::uint32_t {};
/// A drill's number; 0 is none.
enum class DrillId : std::uint32_t {};
/// A session's number; 0 is none.
enum class SessionId : std::uint32_t {};
/// A roster's number; 0 is none.
enum class RosterId : std::uint32_t {};
/// A route's number; 0 is none.
enum class RouteId : std::uint32_t {};
/// A patrol's number; 0 is none.
enum class PatrolId : std::uint32_t {};
/// The number of a line of the guards' book; 0 is none.
enum class GuardLogId : std::uint32_t {};

struct Register;

}  // namespace bursar::safety
