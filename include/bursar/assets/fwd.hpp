#pragma once

#include <cstdint>

#include "bursar/base/code.hpp"
#include "bursar/people/fwd.hpp"

namespace bursar::budget {
struct LineTag;
struct ClaimTag;
struct MoneyTag;
struct PartyTag;
struct PaperTag;
struct InvoiceTag;
}  // namespace bursar::budget

namespace bursar::assets {

using people::PersonId;
using people::UnitCode;
using people::UnitId;

using AssetCode = Code<struct AssetTag>;        ///< an asset's number 资产编号
using SchemeCode = Code<struct SchemeTag>;      ///< a classification in one edition 分类标准
using ClassCode = Code<struct ClassTag>;        ///< a class within a scheme: A02010105 分类号
using CategoryCode = Code<struct CategoryTag>;  ///< scheme and class: gbt14885-2022:A02010105
using RoomCode = Code<struct RoomTag>;          ///< a room 房间、保管室
using LossCode = Code<struct LossTag>;          ///< a case of loss or damage 报损单号
using TransferCode = Code<struct TransferTag>;  ///< a transfer between units 转移单号

using LineCode = Code<budget::LineTag>;        ///< a line of the budget 预算项目
using ClaimCode = Code<budget::ClaimTag>;      ///< a request for money, an order 占用单号
using MoneyCode = Code<budget::MoneyTag>;      ///< a money account 资金账户
using PartyCode = Code<budget::PartyTag>;      ///< somebody outside 往来单位
using PaperCode = Code<budget::PaperTag>;      ///< a paper that books something 单据号
using InvoiceCode = Code<budget::InvoiceTag>;  ///< an invoice, its code and number 发票号码

/// An asset's number in the register; 0 is none.
enum class AssetId : std::uint32_t {};
/// A scheme's number; 0 is none.
enum class SchemeId : std::uint32_t {};
/// A category's number; 0 is none.
enum class CategoryId : std::uint32_t {};
/// A room's number; 0 is none.
enum class RoomId : std::uint32_t {};
/// A loss case's number; 0 is none.
enum class LossId : std::uint32_t {};
/// A transfer's number; 0 is none.
enum class TransferId : std::uint32_t {};

class Register;

}  // namespace bursar::assets
