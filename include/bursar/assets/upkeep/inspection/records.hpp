#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/text.hpp"

namespace bursar::assets {

using InspectionCode = Code<struct InspectionTag>;  ///< a kind of check: 灭火器送修, 电梯定检
/// A kind of check by number; 0 is none.
enum class InspectionId : std::uint32_t {};

/// A kind of check 检验项目.
struct InspectionKind {
  InspectionCode code;
};

/// How often a check is due from a day on 检验周期. Neither months nor days: no longer due.
struct InspectionRule {
  Date from;
  int months = 0, days = 0;
  int first_months = 0;   ///< for what was never checked, from its acquisition; 0: as always
  int first_days = 0;     ///< the same in days
  int ask_days = 0;       ///< how long before it is due the check is asked for; 0: it need not be
  bool bars_use = false;  ///< what is overdue or failed may not be used
  Name jurisdiction;
  Remark source;

  /// Whether nothing is due any more.
  bool lifted() const { return months == 0 && days == 0; }
  /// The day when a check is due again after one on a day.
  Date after(Date day) const {
    return months > 0 ? months_after(day, months) : day + boost::gregorian::days(days);
  }
  /// The day when the first check is due: not before the rule itself.
  Date first(Date acquired) const {
    const auto due = first_days > 0     ? acquired + boost::gregorian::days(first_days)
                     : first_months > 0 ? months_after(acquired, first_months)
                                        : after(acquired);
    return due < from ? from : due;
  }
};

/// A check that was made of an asset 检验记录.
struct Inspection {
  InspectionId kind{};
  AssetId asset{};
  Date on;
  std::int64_t failed = 0;                ///< pieces that did not pass
  PersonId inspector{};                   ///< of the school's own people, or nobody
  std::optional<Name> body{};             ///< who else
  std::optional<Text<64>> certificate{};  ///< SHA-256 of the certificate
  PersonId by{};
};

}  // namespace bursar::assets
