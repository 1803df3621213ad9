#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/disposal/reasons.hpp"
#include "bursar/assets/loss/reasons.hpp"
#include "bursar/assets/loss/records.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// Losses and damage, and who answers for them 损坏、丢失与赔偿.
namespace bursar::assets {

/// Reports that things are lost, damaged or stolen 报损.
struct ReportLoss {
  static constexpr std::string_view kind = "assets.report_loss";
  static constexpr std::string_view about =
      "reports things lost, damaged or stolen: assets, or a thing without a card such as a window "
      "pane; the assets wait for the case until it ends";
  static constexpr std::string_view about_zh = "损坏、丢失报告单";
  static constexpr std::array refusals{
      &loss_taken,          &loss_of_nothing,   &loss_place_missing, &loss_amount_low,
      &pieces_beyond,       &sha256_malformed,  &asset_unknown,      &asset_repeated,
      &transfer_pending,    &write_off_pending, &loss_pending,       &asset_disposed,
      &room_unknown,        &date_in_future,    &date_too_early,     &people::person_unknown,
      &people::unit_unknown};

  LossCode loss;
  LossNature nature{};
  Remark what;
  std::optional<std::vector<LossItem>> assets;
  std::optional<Name> thing;
  std::optional<Quantity> pieces;
  std::optional<Money> amount;
  std::optional<RoomCode> room;
  std::optional<UnitCode> unit;
  std::optional<Date> on;
  std::optional<PersonCode> found_by;
  std::optional<Name> police;
  std::optional<std::vector<EvidenceFile>> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &ReportLoss::loss, "number of this case", "报损单号");
    v("nature", &ReportLoss::nature, "lost, damaged or stolen", "性质");
    v("what", &ReportLoss::what, "what happened", "经过");
    v("assets", &ReportLoss::assets, "which assets", "资产明细");
    v("thing", &ReportLoss::thing, "or a thing without a card", "无卡物品");
    v("pieces", &ReportLoss::pieces, "how many of that thing; left out, one", "数量");
    v("amount", &ReportLoss::amount, "what they are worth together, yuan", "金额");
    v("room", &ReportLoss::room, "where that thing was", "地点");
    v("unit", &ReportLoss::unit,
      "unit in whose care the things were; left out, that of each asset, or of the room", "部门");
    v("on", &ReportLoss::on, "day on which it happened or was noticed; left out, today", "日期");
    v("found_by", &ReportLoss::found_by, "who noticed it; left out, who reports it", "发现人");
    v("police", &ReportLoss::police, "number of the report to the police", "报案回执号");
    v("evidence", &ReportLoss::evidence, "photographs, statements and the like", "附件");
  }
};

/// Finds why things were lost and who answers for it 责任认定.
struct DecideLoss {
  static constexpr std::string_view kind = "assets.decide_loss";
  static constexpr std::string_view about =
      "the inquiry's finding: cause, amount and who answers for which share; by nobody concerned; "
      "a later finding takes the place of an earlier one, and what was paid counts on";
  static constexpr std::string_view about_zh = "损坏、丢失责任认定";
  static constexpr std::array refusals{
      &loss_unknown,        &loss_closed,           &own_loss,
      &loss_basis_unfit,    &loss_amount_missing,   &loss_amount_low,
      &liable_unclear,      &liable_repeated,       &liable_shares,
      &loss_amount_differs, &people::person_unknown};

  LossCode loss;
  LossCause cause{};
  Remark finding;
  LossBasis basis{};
  std::optional<Money> amount;
  std::optional<std::vector<Liable>> liable;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &DecideLoss::loss, "number of the case", "报损单号");
    v("cause", &DecideLoss::cause, "what it came from", "原因");
    v("finding", &DecideLoss::finding, "what the inquiry found", "调查结论");
    v("basis", &DecideLoss::basis, "what the amount is measured by", "赔偿依据");
    v("amount", &DecideLoss::amount,
      "the loss, yuan; left out, the original or net value by the books", "损失金额");
    v("liable", &DecideLoss::liable, "who answers for it; left out, nobody", "责任方");
  }
};

/// Takes in a compensation, whole or in part 收取赔款.
struct PayLoss {
  static constexpr std::string_view kind = "assets.pay_loss";
  static constexpr std::string_view about = "takes in a compensation, whole or in part";
  static constexpr std::string_view about_zh = "收取赔款";
  static constexpr std::array refusals{&loss_unknown,  &loss_undecided, &liable_unclear,
                                       &not_liable,    &own_loss,       &loss_amount_low,
                                       &loss_overpaid, &date_in_future, &date_too_early};

  LossCode loss;
  std::optional<PersonCode> person;
  std::optional<Name> payer;
  Money amount;
  Name receipt;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &PayLoss::loss, "number of the case", "报损单号");
    v("person", &PayLoss::person, "who pays", "责任人");
    v("payer", &PayLoss::payer, "or which other payer", "其他赔付方");
    v("amount", &PayLoss::amount, "how much, yuan; at most what is owed", "金额");
    v("receipt", &PayLoss::receipt, "number of the receipt", "收据号");
    v("on", &PayLoss::on, "day of payment; left out, today", "收款日期");
  }
};

/// Lets somebody off a compensation, whole or in part 减免赔款.
struct WaiveLoss {
  static constexpr std::string_view kind = "assets.waive_loss";
  static constexpr std::string_view about =
      "lets somebody off a compensation, whole or in part; neither by them nor by who found that "
      "they answer for it";
  static constexpr std::string_view about_zh = "减免赔款";
  static constexpr std::array refusals{&loss_unknown, &loss_undecided, &liable_unclear,
                                       &not_liable,   &own_loss,       &loss_amount_low,
                                       &loss_overpaid};

  LossCode loss;
  std::optional<PersonCode> person;
  std::optional<Name> payer;
  std::optional<Money> amount;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &WaiveLoss::loss, "number of the case", "报损单号");
    v("person", &WaiveLoss::person, "who is let off", "责任人");
    v("payer", &WaiveLoss::payer, "or which other payer", "其他赔付方");
    v("amount", &WaiveLoss::amount, "how much, yuan; left out, all that is owed", "金额");
    v("reason", &WaiveLoss::reason, "why", "减免理由");
  }
};

/// Pays back what is due no more: the thing was found, or the finding has changed 退还赔款.
struct RefundLoss {
  static constexpr std::string_view kind = "assets.refund_loss";
  static constexpr std::string_view about =
      "pays back what was paid and is due no more, after the thing was found or a new finding";
  static constexpr std::string_view about_zh = "退还赔款";
  static constexpr std::array refusals{&loss_unknown,       &loss_undecided, &liable_unclear,
                                       &not_liable,         &own_loss,       &loss_amount_low,
                                       &loss_refund_beyond, &date_in_future, &date_too_early};

  LossCode loss;
  std::optional<PersonCode> person;
  std::optional<Name> payer;
  std::optional<Money> amount;
  Name receipt;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &RefundLoss::loss, "number of the case", "报损单号");
    v("person", &RefundLoss::person, "who gets it back", "责任人");
    v("payer", &RefundLoss::payer, "or which other payer", "其他赔付方");
    v("amount", &RefundLoss::amount, "how much, yuan; left out, all there is to get back", "金额");
    v("receipt", &RefundLoss::receipt, "number of the voucher", "凭证号");
    v("on", &RefundLoss::on, "day of payment; left out, today", "退款日期");
  }
};

/// Things of a case are back: found, or repaired 报损结案（恢复）.
struct ResolveLoss {
  static constexpr std::string_view kind = "assets.resolve_loss";
  static constexpr std::string_view about =
      "things of a case are found again or repaired, and free; what is gone for good leaves the "
      "books by a write-off that names the case";
  static constexpr std::string_view about_zh = "报损结案（找回、修复）";
  static constexpr std::array refusals{
      &loss_unknown,      &loss_closed,        &not_of_loss, &asset_repeated, &asset_unknown,
      &write_off_pending, &loss_outcome_unfit, &own_loss,    &date_in_future, &date_too_early};

  LossCode loss;
  Recovery outcome{};
  std::optional<std::vector<AssetCode>> assets;
  std::optional<Date> on;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &ResolveLoss::loss, "number of the case", "报损单号");
    v("outcome", &ResolveLoss::outcome,
      "found; repaired; or left as it is, for a thing without a card", "处理结果");
    v("assets", &ResolveLoss::assets, "which of its assets; left out, all still open", "资产编号");
    v("on", &ResolveLoss::on, "day of it; left out, today", "日期");
    v("remark", &ResolveLoss::remark, "where and how", "备注");
  }
};

/// Every form of this subject: a new one is added here.
using LossForms = Types<ReportLoss, DecideLoss, PayLoss, WaiveLoss, RefundLoss, ResolveLoss>;

}  // namespace bursar::assets
