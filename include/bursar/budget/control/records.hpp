#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/budget/terms.hpp"

/// Controls, shares, standards.
namespace bursar::budget {

/// What the lines that a control covers together have in a month 合并控制.
struct Together {
  Money budget, used;
};

/// How spending is held to the budget 预算控制规则.
struct Control {
  ControlCode code;
  Mode mode{};
  Span span{};
  Level level{};
  FundId fund{};                 ///< none: any
  ClassCode function, economic;  ///< fronts of codes; empty: any
  ClassId project{};             ///< none: any
  UnitId unit{};                 ///< with those below; none: any
  std::optional<Money> tolerance;
  std::optional<std::int32_t> percent;  ///< hundredths of a per cent of the budget compared
  Remark source;
  bool ended = false;
};

/// What a control of level together compares in one year.
struct ControlYear {
  std::array<Together, 12> months{};  ///< a period counts in its first month
  Money overrun;
};

/// A spending that passed a warning 预警记录.
struct Warning {
  MovementId movement{};
  ControlId control{};
  Money over;  ///< by how much use passes what is allowed
};

/// A share that a fund's budget keeps 支出结构比例.
struct Share {
  ShareCode code;
  FundId fund{};
  ClassCode classes;
  Compare compare{};
  std::int32_t percent = 0;  ///< hundredths of a per cent
  std::int32_t from = 0, until = 0;
  Remark source;
};

/// How much public money there is for a pupil, from a day on 生均公用经费定额.
struct Standard {
  StandardCode code;
  Name name, jurisdiction;
  Money per_pupil;
  Date from;
  std::int32_t least_pupils = 0;
  Remark source;
};

}  // namespace bursar::budget
