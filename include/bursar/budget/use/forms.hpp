#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/budget/use/reasons.hpp"

/// How much a head may use, and how many heads there are 人均用量.
namespace bursar::budget {

/// Sets a target of use per head 设定人均用量定额.
struct SetUseTarget {
  static constexpr std::string_view kind = "budget.set_use_target";
  static constexpr std::string_view about =
      "says how much of water, electricity or gas a head may use in a month, from a day on";
  static constexpr std::string_view about_zh = "设定人均用量定额";
  static constexpr std::array refusals{&target_earlier};

  Utility utility{};
  Whole<0, 1000000000> per_head;
  std::optional<Date> from;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetUseTarget;
    v("utility", &T::utility, "of what", "种类");
    v("per_head", &T::per_head,
      "for each head and month, thousandths of a cubic metre or kilowatt-hour",
      "人均月用量（千分位）");
    v("from", &T::from, "first day; left out, today", "起始日期");
    v("source", &T::source, "the decision it rests on", "依据");
  }
};

/// Says how many heads there are 登记师生人数.
struct SetHeadcount {
  static constexpr std::string_view kind = "budget.set_headcount";
  static constexpr std::string_view about =
      "says how many pupils and staff there are from a day on: what figures per head are "
      "divided by";
  static constexpr std::string_view about_zh = "登记师生人数";
  static constexpr std::array refusals{&headcount_earlier};

  Whole<0, 100000> pupils;
  Whole<0, 100000> staff;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetHeadcount;
    v("pupils", &T::pupils, "pupils", "学生数");
    v("staff", &T::staff, "staff", "教职工数");
    v("from", &T::from, "first day; left out, today", "起始日期");
  }
};

/// Every form of this subject: a new one is added here.
using UseForms = Types<SetUseTarget, SetHeadcount>;

}  // namespace bursar::budget
