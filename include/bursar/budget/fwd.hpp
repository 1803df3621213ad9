#pragma once

#include <cstdint>

#include "bursar/base/code.hpp"
#include "bursar/people/fwd.hpp"

/// Budget and accounts 预算与账务: the codes of what is kept.
namespace bursar::budget {

using people::PersonId;
using people::UnitCode;
using people::UnitId;

using LedgerCode = Code<struct LedgerTag>;    ///< a set of accounts: school, canteen 账套
using RegimeCode = Code<struct RegimeTag>;    ///< an accounting regime 会计制度
using FundCode = Code<struct FundTag>;        ///< a source of money 资金
using ClassCode = Code<struct ClassTag>;      ///< a class of a dimension, a project 分类、项目
using LineCode = Code<struct LineTag>;        ///< a line of a year's budget 预算项目
using ClaimCode = Code<struct ClaimTag>;      ///< a request, an order 占用单号
using ControlCode = Code<struct ControlTag>;  ///< a budget control 控制规则
using ShareCode = Code<struct ShareTag>;      ///< a share that a budget keeps 比例规定
using StandardCode = Code<struct StandardTag>;  ///< public funds per pupil 定额
using MoneyCode = Code<struct MoneyTag>;        ///< a money account 资金账户
using PartyCode = Code<struct PartyTag>;        ///< somebody outside 往来单位
using AccountCode = Code<struct AccountTag>;    ///< an account of the chart 会计科目
using PaperCode = Code<struct PaperTag>;        ///< a paper that books something 单据号
using VoucherCode = Code<struct VoucherTag>;    ///< a voucher: main-202603-0012 凭证号
using InvoiceCode = Code<struct InvoiceTag>;    ///< an invoice, its code and number 发票号码
using DisclosureCode = Code<struct DisclosureTag>;  ///< a record of what was shown 公开编号

/// A set of accounts' number; 0 is none.
enum class LedgerId : std::uint32_t {};
/// A fund's number; 0 is none.
enum class FundId : std::uint32_t {};
/// A class's number; 0 is none.
enum class ClassId : std::uint32_t {};
/// A line's number; 0 is none.
enum class LineId : std::uint32_t {};
/// A claim's number; 0 is none.
enum class ClaimId : std::uint32_t {};
/// The number of one line's part of a claim; 0 is none.
enum class ClaimPartId : std::uint32_t {};
/// A control's number; 0 is none.
enum class ControlId : std::uint32_t {};
/// A share's number; 0 is none.
enum class ShareId : std::uint32_t {};
/// A money account's number; 0 is none.
enum class MoneyId : std::uint32_t {};
/// A party's number; 0 is none.
enum class PartyId : std::uint32_t {};
/// An account's number; 0 is none.
enum class AccountId : std::uint32_t {};
/// A paper's number; 0 is none.
enum class PaperId : std::uint32_t {};
/// A voucher's number; 0 is none.
enum class VoucherId : std::uint32_t {};
/// The number of a record of what was shown; 0 is none.
enum class DisclosureId : std::uint32_t {};
/// A movement's number; 0 is none.
enum class MovementId : std::uint32_t {};

struct Register;

}  // namespace bursar::budget
