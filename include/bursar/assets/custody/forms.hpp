#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/people/reasons.hpp"

/// Who uses, answers for and keeps what: issue, return, loan, move, hand over 领用、借用与交接.
namespace bursar::assets {

/// Issues assets from store to who uses them 领用.
struct Issue {
  static constexpr std::string_view kind = "assets.issue";
  static constexpr std::string_view about =
      "issues assets from a custody room to a user; user, responsible and custodian are three "
      "roles";
  static constexpr std::string_view about_zh = "资产领用";
  static constexpr std::array refusals{
      &asset_unknown,       &asset_repeated,      &not_in_store,   &transfer_pending,
      &write_off_pending,   &loss_pending,        &asset_disposed, &needs_transfer,
      &date_in_future,      &date_too_early,      &room_unknown,   &people::person_unknown,
      &people::person_left, &people::unit_unknown};

  std::vector<AssetCode> assets;
  PersonCode user;
  std::optional<PersonCode> responsible;
  std::optional<PersonCode> custodian;
  std::optional<RoomCode> room;
  std::optional<UnitCode> unit;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &Issue::assets, "which assets", "资产编号");
    v("user", &Issue::user, "who uses them", "使用人");
    v("responsible", &Issue::responsible, "who answers for them; left out, the user", "责任人");
    v("custodian", &Issue::custodian, "who keeps them; left out, as before", "保管人");
    v("room", &Issue::room, "where they are used, under the same custody room; left out, as before",
      "使用地点");
    v("unit", &Issue::unit, "unit that uses them; left out, that of the room, or as before",
      "使用部门");
    v("on", &Issue::on, "day of issue; left out, today", "领用日期");
  }
};

/// Takes assets back into store 收回.
struct Return {
  static constexpr std::string_view kind = "assets.return";
  static constexpr std::string_view about =
      "takes issued or lent assets back into their custody room; user and responsible are cleared "
      "and its keeper keeps them again";
  static constexpr std::string_view about_zh = "资产收回（归还）";
  static constexpr std::array refusals{
      &asset_unknown, &asset_repeated, &not_out,        &transfer_pending, &write_off_pending,
      &loss_pending,  &asset_disposed, &date_in_future, &date_too_early,   &no_custodian};

  std::vector<AssetCode> assets;
  std::optional<Date> on;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &Return::assets, "which assets", "资产编号");
    v("on", &Return::on, "day of return; left out, today", "归还日期");
    v("remark", &Return::remark, "in what condition, and anything else", "备注");
  }
};

/// Lends assets to somebody until a day 借用.
struct Lend {
  static constexpr std::string_view kind = "assets.lend";
  static constexpr std::string_view about = "lends assets from store to somebody until a due date";
  static constexpr std::string_view about_zh = "资产借用";
  static constexpr std::array refusals{
      &asset_unknown,     &asset_repeated, &not_in_store,           &transfer_pending,
      &write_off_pending, &loss_pending,   &asset_disposed,         &date_in_future,
      &date_too_early,    &due_too_early,  &people::person_unknown, &people::person_left};

  std::vector<AssetCode> assets;
  PersonCode borrower;
  Date due;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &Lend::assets, "which assets", "资产编号");
    v("borrower", &Lend::borrower, "to whom; answers for them meanwhile", "借用人");
    v("due", &Lend::due, "last day of the loan", "应还日期");
    v("on", &Lend::on, "day of lending; left out, today", "借用日期");
  }
};

/// Gives a loan more time 续借.
struct ExtendLoan {
  static constexpr std::string_view kind = "assets.extend_loan";
  static constexpr std::string_view about = "gives assets on loan a later due date";
  static constexpr std::string_view about_zh = "续借";
  static constexpr std::array refusals{&asset_unknown, &asset_repeated, &not_on_loan,
                                       &due_too_early};

  std::vector<AssetCode> assets;
  Date due;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &ExtendLoan::assets, "which assets", "资产编号");
    v("due", &ExtendLoan::due, "the new last day, later than the one before", "应还日期");
  }
};

/// Moves assets to another place of the same custody room and unit 移动.
struct Move {
  static constexpr std::string_view kind = "assets.move";
  static constexpr std::string_view about =
      "moves assets to another place under the same custody room and unit; anything further is a "
      "transfer";
  static constexpr std::string_view about_zh = "资产移动（同一保管室内）";
  static constexpr std::array refusals{
      &asset_unknown,    &asset_repeated,    &room_unknown,   &lent,
      &transfer_pending, &write_off_pending, &loss_pending,   &asset_disposed,
      &needs_transfer,   &nothing_changes,   &date_in_future, &date_too_early};

  std::vector<AssetCode> assets;
  RoomCode room;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &Move::assets, "which assets", "资产编号");
    v("room", &Move::room, "where to", "存放地点");
    v("on", &Move::on, "day of the move; left out, today", "移动日期");
  }
};

/// The roles that a person can hand over.
enum class Role : std::uint8_t { custodian, responsible, user };
constexpr auto names(Role) {
  return std::array<EnumName, 3>{
      {{"custodian", "保管人"}, {"responsible", "责任人"}, {"user", "使用人"}}};
}

/// Hands all that somebody keeps, answers for or uses to another 交接.
struct HandOver {
  static constexpr std::string_view kind = "assets.hand_over";
  static constexpr std::string_view about =
      "hands all that a person keeps, answers for or uses to another, in all rooms or in one";
  static constexpr std::string_view about_zh = "资产交接";
  static constexpr std::array refusals{
      &people::person_unknown, &people::person_left, &same_person, &room_unknown, &no_duties,
      &date_in_future,         &count_differs};

  PersonCode from;
  PersonCode to;
  Role role{};
  std::optional<RoomCode> room;
  std::optional<Date> on;
  std::optional<std::int64_t> count;

  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &HandOver::from, "who hands over", "移交人");
    v("to", &HandOver::to, "who takes over", "接收人");
    v("role", &HandOver::role, "in which role", "角色");
    v("room", &HandOver::room, "only what is in this room", "房间编号");
    v("on", &HandOver::on, "day of the hand-over; left out, today", "交接日期");
    v("count", &HandOver::count, "how many cards change hands; left out, filled in", "卡片数");
  }
};

}  // namespace bursar::assets
