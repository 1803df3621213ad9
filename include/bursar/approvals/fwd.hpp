#pragma once

#include <cstdint>

#include "bursar/base/code.hpp"

namespace bursar::approvals {

using CaseCode = Code<struct CaseTag>;      ///< a suspended form on its way 审批单号
using FlowCode = Code<struct FlowTag>;      ///< a flow in all its versions 审批流程
using StepCode = Code<struct StepTag>;      ///< a step of a flow 环节
using PolicyCode = Code<struct PolicyTag>;  ///< which forms go under which flow 审批规则
using GroupCode = Code<struct GroupTag>;    ///< people named together 小组
using BranchCode = Code<struct BranchTag>;  ///< a fork of a flow 分支
using ArmCode = Code<struct ArmTag>;        ///< one way of a fork 支路

/// A case's number; 0 is none.
enum class CaseId : std::uint32_t {};
/// A flow's number; 0 is none.
enum class FlowId : std::uint32_t {};
/// A policy's number; 0 is none.
enum class PolicyId : std::uint32_t {};
/// A group's number; 0 is none.
enum class GroupId : std::uint32_t {};

class Register;

}  // namespace bursar::approvals
