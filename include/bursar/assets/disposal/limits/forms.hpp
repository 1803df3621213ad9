#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/disposal/reasons.hpp"
#include "bursar/assets/disposal/terms.hpp"

/// What size of write-off is approved by whom 处置审批权限.
namespace bursar::assets {

/// Sets the bands of size from a day on 处置审批权限规定.
struct SetDisposalRule {
  static constexpr std::string_view kind = "assets.set_disposal_rule";
  static constexpr std::string_view about =
      "sets, from a day on, which sizes and classes of write-off are approved by whom; it takes "
      "the place of the rule before";
  static constexpr std::string_view about_zh = "处置审批权限规定";
  static constexpr std::array refusals{&disposal_rule_taken,     &disposal_rule_order,
                                       &disposal_band_repeated,  &disposal_bands_unordered,
                                       &disposal_bands_end,      &disposal_class_malformed,
                                       &disposal_amount_negative};

  DisposalRuleCode rule;
  Name jurisdiction;
  Date from;
  Remark source;
  std::optional<Whole<1, 3660>> split_days;
  std::vector<DisposalBand> bands;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &SetDisposalRule::rule, "code of the rule in this edition", "规定编号");
    v("jurisdiction", &SetDisposalRule::jurisdiction, "where it holds", "适用地区");
    v("from", &SetDisposalRule::from, "its first day, after that of the rule before", "施行日期");
    v("source", &SetDisposalRule::source, "the document that it stands in", "依据");
    v("split_days", &SetDisposalRule::split_days,
      "papers within so many days are looked at together for splitting", "拆分核查天数");
    v("bands", &SetDisposalRule::bands, "its bands, from the smallest to the largest", "档次");
  }
};

/// Ends a rule without another in its place 废止审批权限规定.
struct EndDisposalRule {
  static constexpr std::string_view kind = "assets.end_disposal_rule";
  static constexpr std::string_view about =
      "ends a rule of who approves write-offs; papers filed under it keep their band";
  static constexpr std::string_view about_zh = "废止处置审批权限规定";
  static constexpr std::array refusals{&disposal_rule_unknown, &disposal_rule_ended,
                                       &disposal_rule_past};

  DisposalRuleCode rule;
  std::optional<Date> until;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &EndDisposalRule::rule, "which rule", "规定编号");
    v("until", &EndDisposalRule::until, "first day on which it holds no more; left out, today",
      "废止日期");
    v("reason", &EndDisposalRule::reason, "why, and by which document", "事由");
  }
};

}  // namespace bursar::assets
