#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "bursar/assets/fwd.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"

/// The words and parts that papers of loss and damage are filled in with.
namespace bursar::assets {

/// What happened to the things 性质.
enum class LossNature : std::uint8_t { lost, damaged, stolen };
constexpr auto names(LossNature) {
  return std::array<EnumName, 3>{{{"lost", "丢失"}, {"damaged", "损坏"}, {"stolen", "被盗"}}};
}

/// What it came from, by the inquiry 原因.
enum class LossCause : std::uint8_t {
  wear,
  negligence,
  misuse,
  accident,
  theft,
  force_majeure,
  unknown
};
constexpr auto names(LossCause) {
  return std::array<EnumName, 7>{{{"wear", "自然损耗"},
                                  {"negligence", "保管不善"},
                                  {"misuse", "使用不当"},
                                  {"accident", "意外事故"},
                                  {"theft", "盗窃"},
                                  {"force_majeure", "不可抗力"},
                                  {"unknown", "原因不明"}}};
}

/// What a compensation is measured by 赔偿依据.
enum class LossBasis : std::uint8_t { repair_cost, net_value, original_value };
constexpr auto names(LossBasis) {
  return std::array<EnumName, 3>{
      {{"repair_cost", "维修费用"}, {"net_value", "净值"}, {"original_value", "原值"}}};
}

/// What became of a thing of a case 处理结果.
enum class LossOutcome : std::uint8_t { open, found, repaired, left, written_off };
constexpr auto names(LossOutcome) {
  return std::array<EnumName, 5>{{{"open", "未结"},
                                  {"found", "找回"},
                                  {"repaired", "修复"},
                                  {"left", "不再修复"},
                                  {"written_off", "已核销"}}};
}

/// How things of a case come back without a write-off 恢复方式.
enum class Recovery : std::uint8_t { found, repaired, left };
constexpr auto names(Recovery) {
  return std::array<EnumName, 3>{{{"found", "找回"}, {"repaired", "修复"}, {"left", "不再修复"}}};
}
/// The outcome that it is.
constexpr LossOutcome outcome_of(Recovery recovery) {
  constexpr std::array outcomes{LossOutcome::found, LossOutcome::repaired, LossOutcome::left};
  return outcomes[static_cast<std::size_t>(recovery)];
}

/// One card of a case, or some pieces of its lot 报损明细.
struct LossItem {
  AssetCode asset;
  std::optional<Quantity> pieces;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &LossItem::asset, "which asset", "资产编号");
    v("pieces", &LossItem::pieces, "how many of its pieces; left out, all", "数量");
  }
};

/// A hundredth of a per cent 万分比.
using LossShare = Whole<1, 10'000>;

/// Somebody who answers for a part of a loss 责任认定.
struct Liable {
  std::optional<PersonCode> person;
  std::optional<Name> payer;
  LossShare share;
  std::optional<Money> amount;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &Liable::person, "who answers for it, of the school's people", "责任人");
    v("payer", &Liable::payer,
      "or somebody else: an insurer, a pupil's parent; with neither, the school bears it itself",
      "其他赔付方");
    v("share", &Liable::share, "share of the whole in hundredths of a per cent, 1 to 10000",
      "份额（万分比）");
    v("amount", &Liable::amount, "the share in yuan; left out, it is worked out", "应赔金额");
  }
};

}  // namespace bursar::assets
