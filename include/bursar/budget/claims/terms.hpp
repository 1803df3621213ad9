#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/budget/terms.hpp"

/// The words and parts of papers that set money aside.
namespace bursar::budget {

/// How a claim stands 占用状态. The last four are ends; it has one of them.
enum class ClaimState : std::uint8_t {
  requested,
  reserved,
  committed,
  used,
  released,
  cancelled,
  lapsed
};
constexpr auto names(ClaimState) {
  return std::array<EnumName, 7>{{{"requested", "待安排"},
                                  {"reserved", "已占用"},
                                  {"committed", "已承诺"},
                                  {"used", "已用完"},
                                  {"released", "已释放"},
                                  {"cancelled", "已作废"},
                                  {"lapsed", "已到期"}}};
}
/// Whether nothing is held any more.
constexpr bool ended(ClaimState state) { return state >= ClaimState::used; }

/// What happens to the budget of a line 预算变动.
enum class Change : std::uint8_t {
  adopted,
  amended,
  transferred,
  carried,
  overrun,
  reserved,
  committed,
  spent,
  released,
  restored,
  lapsed,
  received
};
constexpr auto names(Change) {
  return std::array<EnumName, 12>{{{"adopted", "批复"},
                                   {"amended", "追加追减"},
                                   {"transferred", "调剂"},
                                   {"carried", "结转"},
                                   {"overrun", "超预算"},
                                   {"reserved", "占用"},
                                   {"committed", "承诺"},
                                   {"spent", "支出"},
                                   {"released", "释放"},
                                   {"restored", "恢复"},
                                   {"lapsed", "到期"},
                                   {"received", "收入"}}};
}

/// A line and an amount of it 预算明细.
struct LineAmount {
  LineCode line;
  Money amount;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &LineAmount::line, "which line", "预算项目");
    v("amount", &LineAmount::amount, "how much, yuan", "金额");
  }
};

/// A line, an amount of it, and the earlier claim that it comes out of 支出明细.
struct ClaimItem {
  LineCode line;
  Money amount;
  std::optional<ClaimCode> claim;
  std::optional<bool> last;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &ClaimItem::line, "which line", "预算项目");
    v("amount", &ClaimItem::amount, "how much, yuan", "金额");
    v("claim", &ClaimItem::claim, "out of which claim; left out, out of what is available",
      "占用单号");
    v("last", &ClaimItem::last,
      "true: what the claim holds of this line after it is given back; left out, it is kept",
      "余额释放");
  }
};

}  // namespace bursar::budget
