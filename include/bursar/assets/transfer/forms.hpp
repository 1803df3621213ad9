#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/people/reasons.hpp"

/// From one unit or custody room to another: asked for there, in effect when general affairs posts
/// it 部门转移.
namespace bursar::assets {

/// Asks for assets to go to another custody room or unit 转移申请.
struct RequestTransfer {
  static constexpr std::string_view kind = "assets.request_transfer";
  static constexpr std::string_view about =
      "asks for assets to go to another unit or custody room; nothing moves until general affairs "
      "posts it";
  static constexpr std::string_view about_zh = "部门转移申请";
  static constexpr std::array refusals{
      &transfer_taken,      &asset_unknown,       &asset_repeated, &lent,
      &transfer_pending,    &write_off_pending,   &loss_pending,   &asset_disposed,
      &room_unknown,        &transfer_same,       &no_custodian,   &people::person_unknown,
      &people::person_left, &people::unit_unknown};

  TransferCode transfer;
  std::vector<AssetCode> assets;
  RoomCode room;
  std::optional<UnitCode> unit;
  std::optional<PersonCode> custodian;
  std::optional<PersonCode> responsible;
  std::optional<Remark> reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("transfer", &RequestTransfer::transfer, "number of this transfer", "转移单号");
    v("assets", &RequestTransfer::assets, "which assets", "资产编号");
    v("room", &RequestTransfer::room, "where to", "转入地点");
    v("unit", &RequestTransfer::unit, "to which unit; left out, that of the room", "转入部门");
    v("custodian", &RequestTransfer::custodian,
      "who keeps them then; left out, who keeps the room then", "保管人");
    v("responsible", &RequestTransfer::responsible, "who answers for them then", "责任人");
    v("reason", &RequestTransfer::reason, "why", "事由");
  }
};

/// Puts a transfer into effect 转移入账, by general affairs 总务处.
struct PostTransfer {
  static constexpr std::string_view kind = "assets.post_transfer";
  static constexpr std::string_view about =
      "puts a requested transfer into effect; filed by general affairs, never by who asked for it";
  static constexpr std::string_view about_zh = "转移入账（总务处）";
  static constexpr std::array refusals{&transfer_unknown,       &transfer_ended,
                                       &own_transfer,           &no_custodian,
                                       &people::person_unknown, &people::person_left};

  TransferCode transfer;
  std::optional<PersonCode> custodian;

  template <class V>
  static constexpr void fields(V&& v) {
    v("transfer", &PostTransfer::transfer, "number of the transfer", "转移单号");
    v("custodian", &PostTransfer::custodian,
      "who keeps them from now on; left out, as requested, else the keeper of the room", "保管人");
  }
};

/// Takes a requested transfer back, or turns it down 取消转移.
struct CancelTransfer {
  static constexpr std::string_view kind = "assets.cancel_transfer";
  static constexpr std::string_view about = "ends a requested transfer without effect";
  static constexpr std::string_view about_zh = "取消转移";
  static constexpr std::array refusals{&transfer_unknown, &transfer_ended};

  TransferCode transfer;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("transfer", &CancelTransfer::transfer, "number of the transfer", "转移单号");
    v("reason", &CancelTransfer::reason, "why", "原因");
  }
};

}  // namespace bursar::assets
