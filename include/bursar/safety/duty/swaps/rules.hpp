#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "bursar/safety/duty/checks.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Duties change hands 换班、替班.
namespace bursar::safety {

namespace detail {
/// One duty of a swap: at which slot of which day, whose it is, and who takes it.
struct Handing {
  SlotCode slot;
  Date day;
  std::optional<PersonCode> from, to;
  std::optional<Name> from_outside, to_outside;
  std::string_view whose, who;  ///< the fields that name the two
};

inline Handing handing(const SwapDuty& form) {
  return {form.slot, form.on, form.person, form.to, form.outside, form.to_outside, "person", "to"};
}
/// The duty that is taken in return, where there is one.
inline std::optional<Handing> handing_back(const SwapDuty& form) {
  if (!form.back_slot || !form.back_on) return {};
  return Handing{*form.back_slot, *form.back_on, form.to, form.person,
                 form.to_outside, form.outside,  "to",    "person"};
}

/// The slot of a day of a roster, or nothing where it has none of that code then.
inline std::optional<SlotDay> slot_day(const Books& books, RosterId roster, const SlotCode& slot,
                                       Date day) {
  const auto* version = books.safety.duty.rosters()[roster].on(day);
  const auto place = version ? version->slot(slot) : std::nullopt;
  return place ? std::optional(SlotDay{roster, *place, day}) : std::nullopt;
}
inline const SlotRecord& slot_of(const Books& books, const SlotDay& at) {
  return books.safety.duty.rosters()[at.roster].on(at.day)->slots[at.slot];
}

/// Somebody has that duty.
inline Verdict check_has(const Books& books, RosterId roster, const Handing& one) {
  const auto at = slot_day(books, roster, one.slot, one.day);
  const auto* planned = books.safety.duty.day(roster, one.day);
  const auto who = stander(books, one.from, one.from ? std::nullopt : one.from_outside);
  if (at && planned &&
      std::any_of(planned->duties.begin(), planned->duties.end(),
                  [&](const auto& duty) { return duty.slot == at->slot && duty.who == who; }))
    return {};
  return refuse(duty_unknown, one.whose,
                {{"slot", one.slot.value},
                 {"date", date_text(one.day)},
                 {"who", stander_text(one.from, one.from_outside)}});
}

/// The duty is still to come, and nobody recorded who was there.
inline Verdict check_to_come(const Books& books, RosterId roster, const Handing& one, Date today) {
  const auto at = *slot_day(books, roster, one.slot, one.day);
  if (one.day >= today && !books.safety.duty.day(roster, one.day)->attended(at.slot)) return {};
  return refuse(duty_over, one.whose == "person" ? "on" : "back_on",
                {{"date", date_text(one.day)}});
}

/// The form names one giver and one taker, and of a duty in return both its slot and its day.
inline Verdict check_one(const SwapDuty& form) {
  if (form.person.has_value() != form.outside.has_value() &&
      form.to.has_value() != form.to_outside.has_value() &&
      form.back_slot.has_value() == form.back_on.has_value())
    return {};
  return refuse(duty_one, "slot", {{"slot", form.slot.value}});
}

/// Whoever takes a duty may stand there; `other` is what they give up for it.
inline Verdict check_takes(const Books& books, RosterId roster, const Handing& one,
                           const std::optional<Handing>& other) {
  if (!one.to) return {};
  const auto at = *slot_day(books, roster, one.slot, one.day);
  const auto& version = *books.safety.duty.rosters()[roster].on(one.day);
  if (auto v = check_fit(books, one.who, *one.to, version, slot_of(books, at), one.day); !v)
    return v;
  std::optional<SlotDay> given_up;
  if (other) given_up = slot_day(books, roster, other->slot, other->day);
  return check_free(books, one.who, *one.to, at, given_up);
}

inline void hand_over(Books& books, RosterId roster, const Handing& one) {
  const auto at = *slot_day(books, roster, one.slot, one.day);
  books.safety.duty.hand_over(roster, one.day, at.slot, stander(books, one.from, one.from_outside),
                              stander(books, one.to, one.to_outside));
}
}  // namespace detail

inline Verdict decide(const SwapDuty& form, const Books& books, const Context& context) {
  if (auto v = check_roster(books, form.roster); !v) return v;
  const auto roster = books.safety.duty.rosters().id(form.roster);
  const auto given = detail::handing(form);
  const auto back = detail::handing_back(form);
  const auto both = [&](auto check) {
    auto verdict = check(given, back);
    if (verdict && back) verdict = check(*back, std::optional(given));
    return verdict;
  };
  if (auto v =
          both([&](const auto& one, const auto&) { return detail::check_has(books, roster, one); });
      !v)
    return v;
  if (auto v = both([&](const auto& one, const auto&) {
        return detail::check_to_come(books, roster, one, context.today);
      });
      !v)
    return v;
  if (auto v = detail::check_one(form); !v) return v;
  if (auto v = both([&](const auto& one, const auto&) {
        const auto at = *detail::slot_day(books, roster, one.slot, one.day);
        return check_outside(one.who, detail::slot_of(books, at), one.to_outside);
      });
      !v)
    return v;
  return both([&](const auto& one, const auto& other) {
    return detail::check_takes(books, roster, one, other);
  });
}

inline void post(const SwapDuty& form, Books& books, const Context& context) {
  const auto roster = books.safety.duty.rosters().id(form.roster);
  detail::hand_over(books, roster, detail::handing(form));
  if (const auto back = detail::handing_back(form)) detail::hand_over(books, roster, *back);
  happened(books, LedgerKind::swap_duty, roster, context);
}

}  // namespace bursar::safety
