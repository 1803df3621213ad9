#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/safety/duty/checks.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Rosters are set, and who stands where is published.
namespace bursar::safety {

inline void complete(SetRoster& form, const Books&, const Context& context) {
  complete_day(form.from, context);
}

namespace detail {
/// A version begins after the one before it and after what is published, and ends no earlier.
inline Verdict check_roster_days(const SetRoster& form, const Books& books, Date from) {
  const auto* known = books.safety.duty.rosters().find(form.roster);
  const bool taken = known && (from <= known->versions.back().from ||
                               (known->published && from <= *known->published));
  if (!taken && (!form.until || *form.until >= from)) return {};
  return refuse(roster_dates, taken ? "from" : "until",
                {{"roster", form.roster.value}, {"from", date_text(from)}});
}

inline bool is_span(const Slot& slot) {
  const auto begins = parse_time(slot.begins), ends = parse_time(slot.ends);
  return begins && ends && *begins < *ends;
}

inline bool repeats(const std::vector<Whole<1, 7>>& weekdays) {
  const std::set<int> each(weekdays.begin(), weekdays.end());
  return each.size() < weekdays.size();
}

inline Verdict check_slots(const SetRoster& form, const Books& books) {
  std::set<std::string_view> seen;
  for (const auto& one : form.slots)
    if (!seen.insert(one.slot).second)
      return refuse(slot_repeated, "slots", {{"slot", one.slot.value}});
  for (const auto& one : form.slots)
    if (!is_span(one)) return refuse(slot_times, "slots", {{"slot", one.slot.value}});
  for (const auto& one : form.slots)
    if (auto v = safety::check_room(books, "slots", one.room); !v) return v;
  for (const auto& one : form.slots)
    if (one.weekdays && repeats(*one.weekdays))
      return refuse(weekday_repeated, "slots", {{"slot", one.slot.value}});
  return {};
}

inline SlotRecord slot_record(const Slot& slot, const Books& books) {
  SlotRecord record;
  record.code = slot.slot, record.name = slot.name;
  record.begins = *parse_time(slot.begins), record.ends = *parse_time(slot.ends);
  if (slot.room) record.room = books.assets.rooms().id(*slot.room);
  record.need = slot.need;
  if (slot.weekdays) record.weekdays = 0;
  for (const int weekday : slot.weekdays.value_or(std::vector<Whole<1, 7>>()))
    record.weekdays = static_cast<std::uint8_t>(record.weekdays | (1u << (weekday - 1)));
  record.outside = slot.outside.value_or(false);
  record.certificate = or_none(slot.certificate);
  return record;
}
}  // namespace detail

inline Verdict decide(const SetRoster& form, const Books& books, const Context& context) {
  if (auto v = check_count("slots", form.slots.size(), kSlotLimit); !v) return v;
  if (auto v = detail::check_roster_days(form, books, day_of(form.from, context)); !v) return v;
  if (auto v = check_post(books, "post", form.post); !v) return v;
  return detail::check_slots(form, books);
}

inline void post(const SetRoster& form, Books& books, const Context& context) {
  RosterVersion version;
  version.from = day_of(form.from, context), version.until = form.until;
  version.name = form.name, version.days = form.days;
  if (form.post) version.post = books.people.posts().id(*form.post);
  for (const auto& one : form.slots) version.slots.push_back(detail::slot_record(one, books));
  version.source = or_none(form.source);
  const auto id = books.safety.duty.add(form.roster, std::move(version));
  happened(books, LedgerKind::set_roster, id, context);
}

namespace detail {
/// Whether any slot of a roster must be covered from a day to the eve of another.
inline bool any_demanded(const Books& books, const Roster& roster, Date from, Date before) {
  for (auto day = from; day < before; day += kOneDay)
    if (const auto* version = roster.on(day))
      for (const auto& slot : version->slots)
        if (demanded(books, *version, slot, day)) return true;
  return false;
}

/// The first day that may be published: after the last one that is, and not before today, for what
/// is past is published no more.
inline Date next_published(const Roster& roster, Date today) {
  return roster.published ? std::max<Date>(*roster.published + kOneDay, today) : today;
}

/// A period goes on where the one before ended, leaves out no day that asks somebody, and is of
/// one version of the roster.
inline Verdict check_period(const PublishDuties& form, const Books& books, Date today) {
  const auto& roster = *books.safety.duty.rosters().find(form.roster);
  const auto next = next_published(roster, today);
  const bool fits = form.from <= form.until && form.from >= next &&
                    (form.until - form.from).days() < kPublishedDays && roster.on(form.from) &&
                    roster.on(form.from) == roster.on(form.until) &&
                    !(roster.published && any_demanded(books, roster, next, form.from));
  if (fits) return {};
  return refuse(roster_period, "from",
                {{"from", date_text(form.from)},
                 {"until", date_text(form.until)},
                 {"next", date_text(next)}});
}

/// The day that a duty of the form is for: its own, else the first of its weekday in the period.
inline Date first_day(const Duty& duty, Date from) {
  if (duty.on) return *duty.on;
  return from + boost::gregorian::days((duty.weekday->value - weekday_of(from) + 7) % 7);
}

inline Verdict check_duty(const Duty& duty, const PublishDuties& form, const Books& books,
                          const RosterVersion& version) {
  const auto place = version.slot(duty.slot);
  if (!place) return refuse(slot_unknown, "duties", {{"slot", duty.slot.value}});
  if (duty.on.has_value() == duty.weekday.has_value() ||
      duty.person.has_value() == duty.outside.has_value())
    return refuse(duty_one, "duties", {{"slot", duty.slot.value}});
  if (duty.person)
    if (auto v = people::check_known(books.people, "duties", *duty.person); !v) return v;
  const auto& slot = version.slots[*place];
  const auto day = first_day(duty, form.from);
  const bool asked =
      duty.on ? form.from <= day && day <= form.until && demanded(books, version, slot, day)
              : slot.on_weekday(day);
  if (!asked)
    return refuse(duty_day, "duties", {{"slot", duty.slot.value}, {"date", date_text(day)}});
  return check_outside("duties", slot, duty.outside);
}

/// What a form plans for each slot of a day: what it says of the day itself, else of its weekday.
class DutyPlan {
 public:
  DutyPlan(const PublishDuties& form, const RosterVersion& version) {
    for (const auto& one : form.duties) {
      const auto slot = *version.slot(one.slot);
      if (one.on) days_[{slot, PackedDate(*one.on)}].push_back(&one);
      if (one.weekday) weekdays_[{slot, one.weekday->value}].push_back(&one);
    }
  }
  const std::vector<const Duty*>& of(std::uint16_t slot, Date day) const {
    static const std::vector<const Duty*> none;
    if (const auto own = days_.find({slot, PackedDate(day)}); own != days_.end())
      return own->second;
    const auto found = weekdays_.find({slot, weekday_of(day)});
    return found == weekdays_.end() ? none : found->second;
  }

 private:
  std::map<std::pair<std::uint16_t, PackedDate>, std::vector<const Duty*>> days_;
  std::map<std::pair<std::uint16_t, int>, std::vector<const Duty*>> weekdays_;
};

/// Calls `f(day, place, slot, duties)` for each slot that must be covered in the period, by days
/// and slots, as long as it gives true.
template <class F>
void each_planned(const PublishDuties& form, const Books& books, const RosterVersion& version,
                  F f) {
  const DutyPlan plan(form, version);
  for (auto day = form.from; day <= form.until; day += kOneDay)
    for (std::uint16_t i = 0; i < version.slots.size(); ++i)
      if (demanded(books, version, version.slots[i], day))
        if (!f(day, i, version.slots[i], plan.of(i, day))) return;
}

/// Looks at one slot of a day after the other, and remembers who stands where that day.
class PlanCheck {
 public:
  PlanCheck(const Books& books, RosterId roster, const RosterVersion& version)
      : books_(books), roster_(roster), version_(version) {}

  /// Everybody may stand there, and nowhere else at that time; false where somebody may not.
  bool operator()(Date day, std::uint16_t place, const SlotRecord& slot,
                  const std::vector<const Duty*>& duties) {
    if (day != day_) placed_.clear(), day_ = day;
    for (const auto* one : duties) {
      if (!one->person) continue;
      refused_ = check(*one->person, place, slot);
      if (!refused_) return false;
      placed_.emplace(one->person->value, place);
    }
    const auto have = static_cast<std::int32_t>(duties.size());
    if (gap_ && have < slot.need)
      gap_ = refuse(roster_gap, "duties",
                    {{"slot", slot.code.value},
                     {"date", date_text(day)},
                     {"need", std::to_string(slot.need)},
                     {"have", std::to_string(have)}});
    return true;
  }
  /// Who may not stand somewhere, else the first slot that has fewer than it needs.
  Verdict verdict() && { return refused_ ? std::move(gap_) : std::move(refused_); }

 private:
  Verdict check(const PersonCode& who, std::uint16_t place, const SlotRecord& slot) const {
    if (auto v = check_fit(books_, "duties", who, version_, slot, day_); !v) return v;
    const auto [first, last] = placed_.equal_range(who.value);
    for (auto at = first; at != last; ++at)
      if (at->second == place) return refuse_repeated("duties", who, slot, day_);
    for (auto at = first; at != last; ++at)
      if (const auto& other = version_.slots[at->second]; other.overlaps(slot))
        return refuse_overlap("duties", who, slot, other, day_);
    return check_free(books_, "duties", who, {roster_, place, day_});
  }

  const Books& books_;
  RosterId roster_;
  const RosterVersion& version_;
  Date day_;
  std::multimap<std::string_view, std::uint16_t> placed_;  // people of the day, with their slots
  Verdict refused_, gap_;
};
}  // namespace detail

inline Verdict decide(const PublishDuties& form, const Books& books, const Context& context) {
  if (auto v = check_roster(books, form.roster); !v) return v;
  if (auto v = detail::check_period(form, books, context.today); !v) return v;
  const auto& version = *books.safety.duty.rosters().find(form.roster)->on(form.from);
  for (const auto& one : form.duties)
    if (auto v = detail::check_duty(one, form, books, version); !v) return v;
  detail::PlanCheck check(books, books.safety.duty.rosters().id(form.roster), version);
  detail::each_planned(form, books, version, std::ref(check));
  return std::move(check).verdict();
}

inline void post(const PublishDuties& form, Books& books, const Context& context) {
  auto& duty = books.safety.duty;
  const auto roster = duty.rosters().id(form.roster);
  const auto& version = *duty.rosters()[roster].on(form.from);
  detail::each_planned(
      form, books, version,
      [&](Date day, std::uint16_t place, const SlotRecord&, const auto& duties) {
        for (const auto* one : duties)
          duty.add(roster, day, {place, stander(books, one->person, one->outside), {}});
        return true;
      });
  duty.publish(roster, form.until);
  happened(books, LedgerKind::publish_duties, roster, context);
}

}  // namespace bursar::safety
