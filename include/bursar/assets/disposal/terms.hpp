#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/fwd.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"

/// The words and parts that papers of disposal are filled in with.
namespace bursar::assets {

using WriteOffCode = Code<struct WriteOffTag>;          ///< a write-off paper 报废处置单号
using DisposalRuleCode = Code<struct DisposalRuleTag>;  ///< a rule of size in one edition 权限规定
using BandCode = Code<struct DisposalBandTag>;  ///< a band of such a rule: small, large 档次
using StepCode = Code<struct ApprovalStepTag>;  ///< a step of approval 审批环节

/// The four grounds of order 738, art. 21 报废报损事由.
enum class Ground : std::uint8_t { beyond_repair, shortage, life_ended, force_majeure };
constexpr auto names(Ground) {
  return std::array<EnumName, 4>{{{"beyond_repair", "技术淘汰或无维修价值"},
                                  {"shortage", "盘亏、呆账及非正常损失"},
                                  {"life_ended", "超过使用年限且无法使用"},
                                  {"force_majeure", "不可抗力毁损灭失"}}};
}

/// How things leave the school 处置方式.
enum class Manner : std::uint8_t { scrapped, sold, donated, transferred_out, lost };
constexpr auto names(Manner) {
  return std::array<EnumName, 5>{{{"scrapped", "报废"},
                                  {"sold", "出售"},
                                  {"donated", "对外捐赠"},
                                  {"transferred_out", "无偿调出"},
                                  {"lost", "报损"}}};
}

/// How a card ends in that manner.
constexpr End end_of(Manner manner) {
  constexpr std::array ends{End::scrapped, End::sold, End::donated, End::transferred_out,
                            End::lost};
  return ends[static_cast<std::size_t>(manner)];
}
/// Whether somebody receives the things.
constexpr bool has_recipient(Manner manner) {
  return manner == Manner::sold || manner == Manner::donated || manner == Manner::transferred_out;
}
/// Whether there can be proceeds.
constexpr bool has_proceeds(Manner manner) {
  return manner == Manner::sold || manner == Manner::scrapped;
}

/// A file that proves something, by its digest: the books hold no files 附件.
struct EvidenceFile {
  Name file;
  Text<64> sha256;

  template <class V>
  static constexpr void fields(V&& v) {
    v("file", &EvidenceFile::file, "name of the file", "文件名");
    v("sha256", &EvidenceFile::sha256, "its SHA-256, 64 digits of 0-9 and a-f", "SHA-256 摘要");
  }
  friend bool operator==(const EvidenceFile&, const EvidenceFile&) = default;
};

/// One band of a rule of size: how far it reaches and who approves 审批权限档次.
struct DisposalBand {
  BandCode band;
  Name name;
  std::optional<Money> unit_max;
  std::optional<Money> batch_max;
  bool inclusive = true;
  std::optional<std::vector<CategoryCode>> classes;
  bool joint = false;
  std::vector<StepCode> chain;
  std::optional<Name> filing;

  template <class V>
  static constexpr void fields(V&& v) {
    v("band", &DisposalBand::band, "code of the band", "档次");
    v("name", &DisposalBand::name, "its name", "档次名称");
    v("unit_max", &DisposalBand::unit_max,
      "original value of one piece up to which it reaches, yuan; left out, any", "单价上限");
    v("batch_max", &DisposalBand::batch_max,
      "original value of the whole paper up to which it reaches, yuan; left out, any", "批量上限");
    v("inclusive", &DisposalBand::inclusive, "whether the limits themselves are within", "含上限");
    v("classes", &DisposalBand::classes,
      "categories that fall in it whatever their value, by the front of scheme:class",
      "不论金额的类别");
    v("joint", &DisposalBand::joint, "whether two people apply together", "联合申请");
    v("chain", &DisposalBand::chain, "who approves, step by step", "审批环节");
    v("filing", &DisposalBand::filing, "where it is put on file afterwards", "备案机关");
  }
  friend bool operator==(const DisposalBand&, const DisposalBand&) = default;
};

/// One asset of a write-off, or some pieces of its lot 处置明细.
struct WriteOffItem {
  AssetCode asset;
  std::optional<Quantity> pieces;
  std::optional<Money> cost;
  std::optional<Money> net;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &WriteOffItem::asset, "which asset", "资产编号");
    v("pieces", &WriteOffItem::pieces, "how many of its pieces; left out, all", "数量");
    v("cost", &WriteOffItem::cost, "their original value, yuan; left out, by the books", "原值");
    v("net", &WriteOffItem::net, "what is left of it on the books, yuan; left out, by the books",
      "净值");
  }
};

/// One step of approval as it was given 审批.
struct StepGiven {
  StepCode step;
  Name document;
  Date on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("step", &StepGiven::step, "which step", "审批环节");
    v("document", &StepGiven::document, "number of the resolution, opinion or reply", "文号");
    v("on", &StepGiven::on, "its day", "日期");
  }
  friend bool operator==(const StepGiven&, const StepGiven&) = default;
};

/// Where the proceeds of a disposal go and its costs come from 处置收支. The budget's rules apply.
struct Settlement {
  PaperCode paper;
  MoneyCode money;
  std::optional<LineCode> line;

  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &Settlement::paper, "number of the paper that is booked", "单据号");
    v("money", &Settlement::money,
      "into which money account the proceeds come, and from which the costs are paid", "资金账户");
    v("line", &Settlement::line,
      "which line of the budget bears what the costs are above the proceeds", "预算项目");
  }
  friend bool operator==(const Settlement&, const Settlement&) = default;
};

}  // namespace bursar::assets
