#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/reasons.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/fwd.hpp"
#include "bursar/people/reasons.hpp"

/// Standing in for somebody who is away 代理.
namespace bursar::approvals {

/// Names who signs in somebody's name for a time 设置代理.
struct StandIn {
  static constexpr std::string_view kind = "approvals.stand_in";
  static constexpr std::string_view about =
      "names who acts at a person's seats, in that person's name, from a day until another; for "
      "oneself, or for others with the right to file this form";
  static constexpr std::string_view about_zh = "设置代理";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&stand_in_self,
                                       &stand_in_circular,
                                       &stand_in_taken,
                                       &stand_in_past,
                                       &not_yours,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &people::form_unknown,
                                       &people::dates_reversed};

  std::optional<PersonCode> person;
  PersonCode stand_in;
  std::optional<Date> from;
  Date until;
  std::optional<std::vector<people::FormName>> forms;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &StandIn::person, "who is away; left out, who files this", "被代理人");
    v("stand_in", &StandIn::stand_in, "who acts in their name", "代理人");
    v("from", &StandIn::from, "first day; left out, today", "开始日期");
    v("until", &StandIn::until, "first day without it", "结束日期");
    v("forms", &StandIn::forms, "only for cases of these forms, or domains as assets.*",
      "限定单据");
  }
};

/// Ends that before its time 结束代理.
struct EndStandIn {
  static constexpr std::string_view kind = "approvals.end_stand_in";
  static constexpr std::string_view about = "ends a stand-in before its time";
  static constexpr std::string_view about_zh = "结束代理";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&stand_in_unknown, &stand_in_past, &not_yours,
                                       &people::person_unknown};

  std::optional<PersonCode> person;
  PersonCode stand_in;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &EndStandIn::person, "who was away; left out, who files this", "被代理人");
    v("stand_in", &EndStandIn::stand_in, "who acted in their name", "代理人");
    v("until", &EndStandIn::until, "first day without it; left out, today", "结束日期");
  }
};

using AbsenceForms = Types<StandIn, EndStandIn>;

}  // namespace bursar::approvals
