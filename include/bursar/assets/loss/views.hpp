#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bursar/assets/loss/records.hpp"
#include "bursar/assets/views.hpp"
#include "bursar/books.hpp"

/// What cases of loss and damage look like from outside.
namespace bursar::assets {

/// A case as it stands 报损单.
struct LossRow {
  LossCode loss;
  LossCase::Status status{};
  LossNature nature{};
  std::optional<std::string> thing;
  std::vector<AssetCode> assets;
  std::int64_t pieces = 0;
  UnitCode unit;
  Date on;
  PersonCode reported_by;
  Date reported_on;
  std::int64_t days = 0;
  Money amount;
  Money due;
  Money paid;
  Money waived;
  Money owed;
  Money to_refund;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &LossRow::loss, "its number", "报损单号");
    v("status", &LossRow::status, "how it stands", "状态");
    v("nature", &LossRow::nature, "lost, damaged or stolen", "性质");
    v("thing", &LossRow::thing, "a thing without a card", "无卡物品");
    v("assets", &LossRow::assets, "which assets; none for a thing without a card", "资产编号");
    v("pieces", &LossRow::pieces, "how many pieces", "数量");
    v("unit", &LossRow::unit, "unit in whose care they were; of several, the first", "部门");
    v("on", &LossRow::on, "day on which it happened or was noticed", "日期");
    v("reported_by", &LossRow::reported_by, "who reported it", "报告人");
    v("reported_on", &LossRow::reported_on, "when", "报告日期");
    v("days", &LossRow::days, "days from the report until it was closed, or so far", "办理天数");
    v("amount", &LossRow::amount,
      "the loss as found, before that the original value; 0 where all was found again, yuan",
      "损失金额");
    v("due", &LossRow::due, "to be compensated, without the school's own share, yuan", "应赔金额");
    v("paid", &LossRow::paid, "paid, yuan", "已赔金额");
    v("waived", &LossRow::waived, "waived, yuan", "减免金额");
    v("owed", &LossRow::owed, "still owed, yuan", "尚欠金额");
    v("to_refund", &LossRow::to_refund, "paid and due no more, yuan", "应退金额");
  }
};

/// One thing of a case 报损明细.
struct LossLine {
  std::optional<AssetCode> asset;
  std::string name;
  std::int64_t pieces = 0;
  Money cost;
  Money net;
  UnitCode unit;
  std::optional<RoomCode> room;
  std::optional<PersonCode> custodian;
  std::optional<PersonCode> responsible;
  std::optional<PersonCode> user;
  LossOutcome outcome{};
  std::optional<Date> ended_on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &LossLine::asset, "which asset", "资产编号");
    v("name", &LossLine::name, "what it is", "名称");
    v("pieces", &LossLine::pieces, "how many pieces", "数量");
    v("cost", &LossLine::cost, "original value, or what it is worth, yuan", "原值");
    v("net", &LossLine::net, "net value when it was reported, yuan", "净值");
    v("unit", &LossLine::unit, "unit in whose care it was", "部门");
    v("room", &LossLine::room, "where it was", "地点");
    v("custodian", &LossLine::custodian, "who kept it then", "保管人");
    v("responsible", &LossLine::responsible, "who answered for it then", "责任人");
    v("user", &LossLine::user, "who used or had borrowed it then", "使用人");
    v("outcome", &LossLine::outcome, "what became of it", "处理结果");
    v("ended_on", &LossLine::ended_on, "when", "结案日期");
  }
};

/// What somebody owes of a case 赔偿明细.
struct LossDebt {
  LossCode loss;
  std::optional<PersonCode> person;
  std::optional<std::string> payer;
  std::int64_t share = 0;
  Money due;
  Money paid;
  Money waived;
  Money owed;
  Money to_refund;
  Date decided_on;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &LossDebt::loss, "of which case", "报损单号");
    v("person", &LossDebt::person, "who answers for it", "责任人");
    v("payer", &LossDebt::payer, "or which other payer; neither: the school itself", "其他赔付方");
    v("share", &LossDebt::share, "share in hundredths of a per cent", "份额（万分比）");
    v("due", &LossDebt::due, "the share, yuan", "应赔金额");
    v("paid", &LossDebt::paid, "paid, yuan", "已赔金额");
    v("waived", &LossDebt::waived, "waived, yuan", "减免金额");
    v("owed", &LossDebt::owed, "still owed, yuan", "尚欠金额");
    v("to_refund", &LossDebt::to_refund, "paid and due no more, yuan", "应退金额");
    v("decided_on", &LossDebt::decided_on, "day of the finding", "认定日期");
    v("days", &LossDebt::days, "days since", "认定后天数");
  }
};

/// All of a case 报损案卷.
struct LossSheet {
  LossRow row;
  std::string what;
  PersonCode found_by;
  std::optional<std::string> police;
  std::vector<LossLine> lines;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<LossCause> cause;
  std::optional<std::string> finding;
  std::optional<LossBasis> basis;
  std::optional<PersonCode> decided_by;
  std::optional<Date> decided_on;
  std::optional<std::vector<LossDebt>> debts;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &LossSheet::row, "how it stands", "报损单");
    v("what", &LossSheet::what, "what happened", "经过");
    v("found_by", &LossSheet::found_by, "who noticed it", "发现人");
    v("police", &LossSheet::police, "number of the report to the police", "报案回执号");
    v("lines", &LossSheet::lines, "its things, with who had them", "明细");
    v("evidence", &LossSheet::evidence, "files by their digests", "附件");
    v("cause", &LossSheet::cause, "what it came from", "原因");
    v("finding", &LossSheet::finding, "what the inquiry found", "调查结论");
    v("basis", &LossSheet::basis, "what the amount is measured by", "赔偿依据");
    v("decided_by", &LossSheet::decided_by, "who found it so", "认定人");
    v("decided_on", &LossSheet::decided_on, "when", "认定日期");
    v("debts", &LossSheet::debts, "who answers for it", "责任方");
  }
};

/// A person's code, or none.
inline std::optional<PersonCode> person_or_none(const Books& books, PersonId person) {
  if (person == PersonId{}) return {};
  return books.people.persons()[person].code;
}

/// A case, on a day.
inline LossRow loss_row(const Books& books, const LossCase& one, Date day) {
  LossRow row;
  row.loss = one.code;
  row.status = one.status();
  row.nature = one.nature;
  if (!one.thing.empty()) row.thing = one.thing.value;
  auto last = one.reported_on;
  for (const auto& item : one.items) {
    if (item.asset != AssetId{})
      row.assets.emplace_back(books.assets.text(books.assets[item.asset].code));
    row.pieces += item.pieces;
    if (item.ended_on) last = std::max(last, *item.ended_on);
  }
  row.unit = books.people.units()[one.items[0].unit].code;
  row.on = one.on;
  row.reported_by = books.people.persons()[one.reported_by].code;
  row.reported_on = one.reported_on;
  row.days = ((one.closed() ? last : day) - one.reported_on).days();
  row.amount = one.amount();
  for (const auto& debt : one.debts) {
    if (!debt.own()) row.due += debt.due;
    row.paid += debt.paid;
    row.waived += debt.waived;
    row.owed += debt.owed();
    row.to_refund += debt.to_refund();
  }
  return row;
}

/// One thing of a case.
inline LossLine loss_line(const Books& books, const LossCase& one, const LossCase::Item& item) {
  LossLine line;
  const auto& assets = books.assets;
  line.name = one.thing.value;
  if (item.asset != AssetId{}) {
    line.asset = AssetCode(assets.text(assets[item.asset].code));
    line.name = assets.text(assets[item.asset].name);
  }
  line.pieces = item.pieces;
  line.cost = item.cost, line.net = item.cost - item.accumulated;
  line.unit = books.people.units()[item.unit].code;
  if (item.room != RoomId{}) line.room = assets.rooms()[item.room].code;
  line.custodian = person_or_none(books, item.custodian);
  line.responsible = person_or_none(books, item.responsible);
  line.user = person_or_none(books, item.user);
  line.outcome = item.outcome;
  line.ended_on = item.ended_on;
  return line;
}

/// What somebody owes of a case, on a day.
inline LossDebt loss_debt(const Books& books, const LossCase& one, const LossCase::Debt& debt,
                          Date day) {
  LossDebt row;
  row.loss = one.code;
  row.person = person_or_none(books, debt.person);
  if (!debt.payer.empty()) row.payer = debt.payer.value;
  row.share = debt.share;
  row.due = debt.due, row.paid = debt.paid, row.waived = debt.waived;
  row.owed = debt.owed(), row.to_refund = debt.to_refund();
  row.decided_on = one.finding->on;
  row.days = (day - one.finding->on).days();
  return row;
}

}  // namespace bursar::assets
