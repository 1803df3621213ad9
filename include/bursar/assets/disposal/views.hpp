#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bursar/assets/disposal/checks.hpp"
#include "bursar/assets/views.hpp"

/// What the papers of disposal look like from outside.
namespace bursar::assets {

/// A rule of size 处置审批权限规定.
struct DisposalRuleRow {
  DisposalRuleCode rule;
  std::string jurisdiction;
  Date from;
  std::optional<Date> until;
  std::string source;
  std::int64_t split_days = 0;
  std::vector<BandCode> bands;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &DisposalRuleRow::rule, "its code", "规定编号");
    v("jurisdiction", &DisposalRuleRow::jurisdiction, "where it holds", "适用地区");
    v("from", &DisposalRuleRow::from, "its first day", "施行日期");
    v("until", &DisposalRuleRow::until, "the first day on which it holds no more", "废止日期");
    v("source", &DisposalRuleRow::source, "the document that it stands in", "依据");
    v("split_days", &DisposalRuleRow::split_days,
      "days looked at together for splitting; 0 where the rule names none", "拆分核查天数");
    v("bands", &DisposalRuleRow::bands, "its bands, from the smallest to the largest", "档次");
  }
};

/// A rule of size with all that its bands say 处置审批权限规定全文.
struct DisposalRuleSheet {
  DisposalRuleRow row;
  std::vector<DisposalBand> bands;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &DisposalRuleSheet::row, "the rule", "规定");
    v("bands", &DisposalRuleSheet::bands, "its bands, from the smallest to the largest", "档次");
  }
};

/// A write-off paper as it stands 报废处置单.
struct WriteOffRow {
  WriteOffCode write_off;
  WriteOff::Status status{};
  Manner manner{};
  std::optional<Ground> ground;
  std::optional<LossCode> loss;
  BandCode band;
  PersonCode applicant;
  std::optional<PersonCode> joint;
  bool joined = true;
  Date requested_on;
  std::optional<Date> ended_on;
  std::int64_t days = 0;
  std::vector<AssetCode> assets;
  std::int64_t pieces = 0;
  Money cost;
  Money net;

  template <class V>
  static constexpr void fields(V&& v) {
    v("write_off", &WriteOffRow::write_off, "its number", "处置单号");
    v("status", &WriteOffRow::status, "how it stands", "状态");
    v("manner", &WriteOffRow::manner, "how the things leave", "处置方式");
    v("ground", &WriteOffRow::ground, "on which ground", "报废报损事由");
    v("loss", &WriteOffRow::loss, "the loss case behind it", "报损单号");
    v("band", &WriteOffRow::band, "the band of size", "档次");
    v("applicant", &WriteOffRow::applicant, "who applied", "申请人");
    v("joint", &WriteOffRow::joint, "who applies with them", "联合申请人");
    v("joined", &WriteOffRow::joined, "whether they have signed; true where nobody is to",
      "联合申请已签字");
    v("requested_on", &WriteOffRow::requested_on, "day of the application", "申请日期");
    v("ended_on", &WriteOffRow::ended_on, "day of the outcome", "办结日期");
    v("days", &WriteOffRow::days, "days from the application to the outcome, or so far",
      "办理天数");
    v("assets", &WriteOffRow::assets, "which assets", "资产编号");
    v("pieces", &WriteOffRow::pieces, "how many pieces", "数量");
    v("cost", &WriteOffRow::cost, "original value, yuan", "原值");
    v("net", &WriteOffRow::net, "net value at the application, or when they left, yuan", "净值");
  }
};

/// One line of a paper 处置明细.
struct WriteOffLine {
  AssetCode asset;
  std::string name;
  CategoryCode category;
  Date acquired;
  std::int64_t pieces = 0;
  Money cost;
  Money accumulated;
  Money net;
  Money unit_value;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &WriteOffLine::asset, "which asset", "资产编号");
    v("name", &WriteOffLine::name, "what it is", "资产名称");
    v("category", &WriteOffLine::category, "scheme:class", "资产类别");
    v("acquired", &WriteOffLine::acquired, "day of acquisition", "取得日期");
    v("pieces", &WriteOffLine::pieces, "how many pieces", "数量");
    v("cost", &WriteOffLine::cost, "their original value, yuan", "原值");
    v("accumulated", &WriteOffLine::accumulated, "depreciated of it, yuan", "累计折旧");
    v("net", &WriteOffLine::net, "what is left, yuan", "净值");
    v("unit_value", &WriteOffLine::unit_value, "original value of a piece, rounded up, yuan",
      "单价");
  }
};

/// What the approval of a paper decides on, and what came of it 处置审批表.
struct WriteOffSheet {
  WriteOffRow paper;
  std::string reason;
  std::optional<std::string> early;
  std::vector<WriteOffLine> lines;
  Money unit_most;
  DisposalRuleCode rule;
  DisposalBand band;
  std::vector<EvidenceFile> evidence;
  std::vector<WriteOffCode> together;
  std::vector<StepGiven> approvals;
  std::optional<std::string> case_code;
  std::optional<std::string> filed;
  std::optional<std::string> recipient;
  std::optional<Money> proceeds;
  std::optional<Money> costs;
  std::optional<PersonCode> ended_by;
  std::optional<std::string> outcome;

  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &WriteOffSheet::paper, "how it stands", "处置单");
    v("reason", &WriteOffSheet::reason, "why", "申请理由");
    v("early", &WriteOffSheet::early, "why before the least life", "提前处置理由");
    v("lines", &WriteOffSheet::lines, "its assets", "明细");
    v("unit_most", &WriteOffSheet::unit_most, "original value of the dearest piece, yuan",
      "最高单价");
    v("rule", &WriteOffSheet::rule, "the rule it was filed under", "权限规定");
    v("band", &WriteOffSheet::band, "the band, with who approves", "档次");
    v("evidence", &WriteOffSheet::evidence, "files by their digests", "附件");
    v("together", &WriteOffSheet::together,
      "papers that together with this one would fall in a larger band", "疑似拆分的处置单");
    v("approvals", &WriteOffSheet::approvals, "the approval as given", "审批");
    v("case", &WriteOffSheet::case_code, "the approval case that posted it", "审批单号");
    v("filed", &WriteOffSheet::filed, "number under which it was put on file", "备案文号");
    v("recipient", &WriteOffSheet::recipient, "buyer, donee or receiving unit", "接收方");
    v("proceeds", &WriteOffSheet::proceeds, "proceeds, yuan", "处置收入");
    v("costs", &WriteOffSheet::costs, "costs of the disposal, yuan", "处置费用");
    v("ended_by", &WriteOffSheet::ended_by, "who posted, withdrew or rejected it", "办结人");
    v("outcome", &WriteOffSheet::outcome, "why it was withdrawn or rejected", "撤回或驳回理由");
  }
};

/// Papers that are each small and together would not be 疑似拆分.
struct WriteOffSplit {
  /// What they have in common.
  enum class By : std::uint8_t { category, applicant };

  By by{};
  std::string key;
  std::string name;
  std::vector<WriteOffCode> write_offs;
  Date from;
  Date until;
  Money cost;
  BandCode band;
  BandCode band_together;

  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &WriteOffSplit::by, "what they have in common", "共同点");
    v("key", &WriteOffSplit::key, "code of the category or applicant", "编号");
    v("name", &WriteOffSplit::name, "its name", "名称");
    v("write_offs", &WriteOffSplit::write_offs, "the papers", "处置单号");
    v("from", &WriteOffSplit::from, "day of the first", "首次申请日期");
    v("until", &WriteOffSplit::until, "day of the last", "末次申请日期");
    v("cost", &WriteOffSplit::cost, "original value together, yuan", "原值合计");
    v("band", &WriteOffSplit::band, "the largest band that one of them falls in", "各单最高档次");
    v("band_together", &WriteOffSplit::band_together, "the band they would fall in together",
      "合并后档次");
  }
};
constexpr auto names(WriteOffSplit::By) {
  return std::array<EnumName, 2>{{{"category", "类别"}, {"applicant", "申请人"}}};
}

/// A rule of size.
inline DisposalRuleRow disposal_rule_row(const DisposalRule& rule) {
  DisposalRuleRow row{rule.code,         rule.jurisdiction.value, rule.from, rule.until,
                      rule.source.value, rule.split_days,         {}};
  for (const auto& band : rule.bands) row.bands.push_back(band.band);
  return row;
}

/// A paper, on a day.
inline WriteOffRow write_off_row(const Books& books, const WriteOff& paper, Date day) {
  const auto& persons = books.people.persons();
  WriteOffRow row;
  row.write_off = paper.code;
  row.status = paper.status;
  row.manner = paper.manner;
  row.ground = paper.ground;
  if (paper.loss != LossId{}) row.loss = books.losses.cases()[paper.loss].code;
  row.band = books.disposals.band(paper).band;
  row.applicant = persons[paper.applicant].code;
  if (paper.joint != PersonId{}) {
    row.joint = persons[paper.joint].code;
    row.joined = paper.joined;
  }
  row.requested_on = paper.requested_on;
  row.ended_on = paper.ended_on;
  row.days = (paper.ended_on.value_or(day) - paper.requested_on).days();
  for (const auto& item : paper.items)
    row.assets.emplace_back(books.assets.text(books.assets[item.asset].code));
  row.pieces = paper.pieces();
  row.cost = paper.cost;
  row.net = paper.net();
  return row;
}

/// One line of a paper.
inline WriteOffLine write_off_line(const Books& books, const WriteOff::Item& item) {
  const auto& assets = books.assets;
  const auto& asset = assets[item.asset];
  const auto& category = assets.categories()[asset.category].code;
  WriteOffSize size;
  size.add({category, item.cost, item.pieces});
  return {AssetCode(assets.text(asset.code)),
          std::string(assets.text(asset.name)),
          category,
          *asset.acquired.date(),
          item.pieces,
          item.cost,
          item.accumulated,
          item.cost - item.accumulated,
          size.unit_most};
}

}  // namespace bursar::assets
