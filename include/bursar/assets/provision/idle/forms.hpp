#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/provision/reasons.hpp"
#include "bursar/assets/provision/records.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/people/reasons.hpp"

/// What stands idle is offered to the other units before anything is bought 闲置资产调剂.
namespace bursar::assets {

/// Says from a day on how long in store makes an asset idle 规定闲置天数.
struct SetIdleDays {
  static constexpr std::string_view kind = "assets.set_idle_days";
  static constexpr std::string_view about =
      "says from a day on after how many days in store an asset counts as idle";
  static constexpr std::string_view about_zh = "规定闲置天数";
  static constexpr std::array refusals{&provision_rule_earlier};

  Whole<1, 3650> days;
  std::optional<Date> from;
  Name source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("days", &SetIdleDays::days, "days in store", "在库天数");
    v("from", &SetIdleDays::from, "first day in force; left out, today", "施行日期");
    v("source", &SetIdleDays::source, "the document it rests on", "依据");
  }
};

/// A unit says that it no longer needs assets 申报闲置.
struct DeclareIdle {
  static constexpr std::string_view kind = "assets.declare_idle";
  static constexpr std::string_view about =
      "says that assets are not needed where they are; good until something happens to them";
  static constexpr std::string_view about_zh = "申报闲置";
  static constexpr std::array refusals{&asset_unknown,     &asset_repeated,   &lent,
                                       &idle_already,      &transfer_pending, &loss_pending,
                                       &write_off_pending, &asset_disposed};

  std::vector<AssetCode> assets;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &DeclareIdle::assets, "which assets", "资产编号");
    v("reason", &DeclareIdle::reason, "why they are not needed, and in what condition", "原因");
  }
};

/// Takes the word back: the assets are needed after all 撤销闲置.
struct EndIdle {
  static constexpr std::string_view kind = "assets.end_idle";
  static constexpr std::string_view about = "says that assets declared idle are needed after all";
  static constexpr std::string_view about_zh = "撤销闲置申报";
  static constexpr std::array refusals{&asset_unknown,   &asset_repeated, &transfer_pending,
                                       &idle_undeclared, &loss_pending,   &write_off_pending,
                                       &asset_disposed};

  std::vector<AssetCode> assets;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &EndIdle::assets, "which assets", "资产编号");
  }
};

/// Offers idle assets to the other units until a day 发布调剂.
struct OfferIdle {
  static constexpr std::string_view kind = "assets.offer_idle";
  static constexpr std::string_view about =
      "offers idle assets to the other units until a day, before anything of the kind is bought";
  static constexpr std::string_view about_zh = "闲置资产调剂（发布）";
  static constexpr std::array refusals{
      &offer_code_taken, &date_too_early, &asset_unknown, &asset_repeated,   &not_idle,
      &already_offered,  &asset_disposed, &loss_pending,  &transfer_pending, &write_off_pending};

  OfferCode offer;
  std::vector<AssetCode> assets;
  Date until;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("offer", &OfferIdle::offer, "number of the offer", "调剂单号");
    v("assets", &OfferIdle::assets, "which assets", "资产编号");
    v("until", &OfferIdle::until, "last day on which they may be taken up", "截止日期");
    v("remark", &OfferIdle::remark, "condition, and anything else", "备注");
  }
};

/// A unit takes offered assets: this asks for their transfer, which general affairs posts 调剂申领.
struct TakeUpOffer {
  static constexpr std::string_view kind = "assets.take_up_offer";
  static constexpr std::string_view about =
      "takes up offered assets for another unit by requesting their transfer; they move when "
      "general affairs posts it";
  static constexpr std::string_view about_zh = "闲置资产调剂（申领）";
  static constexpr std::array refusals{&offer_unknown,
                                       &offer_ended,
                                       &not_offered,
                                       &own_offer,
                                       &not_idle,
                                       &room_unknown,
                                       &no_custodian,
                                       &people::person_unknown,
                                       &transfer_taken,
                                       &asset_unknown,
                                       &asset_repeated,
                                       &people::person_left,
                                       &transfer_pending,
                                       &loss_pending,
                                       &write_off_pending,
                                       &people::unit_unknown,
                                       &lent,
                                       &asset_disposed};

  OfferCode offer;
  std::optional<std::vector<AssetCode>> assets;
  TransferCode transfer;
  RoomCode room;
  std::optional<UnitCode> unit;
  std::optional<PersonCode> responsible;

  template <class V>
  static constexpr void fields(V&& v) {
    v("offer", &TakeUpOffer::offer, "which offer", "调剂单号");
    v("assets", &TakeUpOffer::assets, "which of its assets; left out, all that are left",
      "资产编号");
    v("transfer", &TakeUpOffer::transfer, "number of the transfer that this asks for", "转移单号");
    v("room", &TakeUpOffer::room, "where to", "转入地点");
    v("unit", &TakeUpOffer::unit, "for which unit; left out, that of the room", "转入部门");
    v("responsible", &TakeUpOffer::responsible, "who answers for them then", "责任人");
  }
};

/// Takes an offer back 撤回调剂.
struct WithdrawOffer {
  static constexpr std::string_view kind = "assets.withdraw_offer";
  static constexpr std::string_view about =
      "takes back what is left of an offer; transfers asked for stay";
  static constexpr std::string_view about_zh = "撤回调剂";
  static constexpr std::array refusals{&offer_unknown, &offer_ended};

  OfferCode offer;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("offer", &WithdrawOffer::offer, "which offer", "调剂单号");
    v("reason", &WithdrawOffer::reason, "why", "原因");
  }
};

}  // namespace bursar::assets
