#pragma once

#include <optional>

#include "bursar/budget/terms.hpp"

/// The parts of papers that change an adopted budget.
namespace bursar::budget {

/// A line and what is added to it or taken from it 追加追减明细.
struct AmendItem {
  LineCode line;
  Money amount;
  std::optional<MonthOfYear> month;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &AmendItem::line, "which line", "预算项目");
    v("amount", &AmendItem::amount, "by how much, yuan; below zero it is cut", "金额");
    v("month", &AmendItem::month, "in whose period; left out, that of today, or January before it",
      "月份");
  }
};

/// What one line gives to another 调剂明细.
struct TransferItem {
  LineCode from;
  LineCode to;
  Money amount;
  std::optional<MonthOfYear> month;

  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &TransferItem::from, "which line gives", "调出项目");
    v("to", &TransferItem::to, "which line takes", "调入项目");
    v("amount", &TransferItem::amount, "how much, yuan", "金额");
    v("month", &TransferItem::month,
      "in whose period of both; left out, that of today, or January before it", "月份");
  }
};

/// A line and the line of the next year that goes on from it 对应项目.
struct CarryTarget {
  LineCode line;
  LineCode to;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &CarryTarget::line, "line of the year that ends", "原预算项目");
    v("to", &CarryTarget::to, "line of the next year", "下年预算项目");
  }
};

}  // namespace bursar::budget
