#pragma once

#include <cstdint>

#include "bursar/base/code.hpp"
#include "bursar/people/fwd.hpp"

namespace bursar::assets {
struct AssetTag;
enum class AssetId : std::uint32_t;
}  // namespace bursar::assets

namespace bursar::library {

using people::PersonId;
using people::UnitCode;
using people::UnitId;

using AssetCode = Code<assets::AssetTag>;   ///< the card that copies are booked under 资产编号
using assets::AssetId;                      ///< its number
using TitleCode = Code<struct TitleTag>;    ///< a title 书目号
using CopyCode = Code<struct CopyTag>;      ///< a copy's barcode 图书条码
using ReaderCode = Code<struct ReaderTag>;  ///< a reader's card 书卡号
using CaseCode = Code<struct CopyCaseTag>;  ///< a case of loss or damage 遗失污损单号
using DepositCode = Code<struct DepositTag>;  ///< books in a class's reading corner 图书角借书单号

/// A title's number; 0 is none.
enum class TitleId : std::uint32_t {};
/// A copy's number; 0 is none.
enum class CopyId : std::uint32_t {};
/// A reader's number; 0 is none.
enum class ReaderId : std::uint32_t {};
/// A loan's number; 0 is none.
enum class LoanId : std::uint32_t {};
/// A case's number; 0 is none.
enum class CaseId : std::uint32_t {};
/// A deposit's number; 0 is none.
enum class DepositId : std::uint32_t {};

class Register;

}  // namespace bursar::library
