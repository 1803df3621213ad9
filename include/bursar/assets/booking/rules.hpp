#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/acquisition/rules.hpp"
#include "bursar/assets/booking/checks.hpp"
#include "bursar/assets/booking/taking/rules.hpp"
#include "bursar/base/check.hpp"

namespace bursar::assets {

inline void complete(SetBookable& form, const Books&, const Context& context) {
  fill(form.from, context);
  if (!form.opens) form.opens = TimeOfDay("00:00");
  if (!form.closes) form.closes = TimeOfDay("24:00");
  if (!form.days) form.days = Text<7>("1234567");
}

namespace detail {
/// A new rule is later than those that the thing has.
inline Verdict check_rule_day(const Books& books, const Bookable& thing, Date from) {
  const auto* calendar = books.bookings.calendar(thing);
  if (!calendar || calendar->rules.back().from < from) return {};
  return refuse(
      rule_earlier, "from",
      {{"thing", thing_text(books, thing)}, {"from", date_text(calendar->rules.back().from)}});
}
}  // namespace detail

inline Verdict decide(const SetBookable& form, const Books& books, const Context&) {
  if (auto v = check_thing(form, books); !v) return v;
  if (form.asset)
    if (auto v = check_asset(books, "asset", *form.asset); !v) return v;
  if (auto v = check_time("opens", form.opens); !v) return v;
  if (auto v = check_time("closes", form.closes); !v) return v;
  if (*parse_time(*form.opens) >= *parse_time(*form.closes))
    return refuse(times_reversed, "closes",
                  {{"from", form.opens->value}, {"to", form.closes->value}});
  if (!parse_days(*form.days)) return refuse(days_malformed, "days", {{"days", form.days->value}});
  return detail::check_rule_day(books, thing_of(form, books), *form.from);
}

inline void post(const SetBookable& form, Books& books, const Context&) {
  BookingRule rule;
  rule.from = *form.from;
  rule.opens = *parse_time(*form.opens), rule.closes = *parse_time(*form.closes);
  rule.days = *parse_days(*form.days);
  if (form.notice) rule.notice = form.notice->value;
  if (form.longest) rule.longest = form.longest->value;
  if (form.ahead) rule.ahead = form.ahead->value;
  rule.source = form.source.value_or(Remark());
  books.bookings.add(thing_of(form, books), std::move(rule));
}

inline void complete(StopBooking& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const StopBooking& form, const Books& books, const Context&) {
  if (auto v = check_thing(form, books); !v) return v;
  const auto thing = thing_of(form, books);
  const auto* calendar = books.bookings.calendar(thing);
  if (!calendar || !calendar->rules.back().bookable)
    return refuse(not_bookable, "",
                  {{"thing", thing_text(books, thing)}, {"date", date_text(*form.from)}});
  return detail::check_rule_day(books, thing, *form.from);
}

inline void post(const StopBooking& form, Books& books, const Context&) {
  BookingRule rule;
  rule.from = *form.from;
  rule.bookable = false;
  rule.source = form.reason;
  books.bookings.add(thing_of(form, books), std::move(rule));
}

inline void complete(Reserve& form, const Books&, const Context& context) {
  if (!form.person) form.person = context.by;
  if (!form.until) form.until = form.on;
}

namespace detail {
/// The time that a booking asks for.
struct Span {
  Minute from = 0, to = 0;
  explicit Span(const Reserve& form)
      : from(day_minute(form.on) + *parse_time(form.from)),
        to(day_minute(*form.until) + *parse_time(form.to)) {}
};

inline Verdict check_hours(const Books& books, const Reserve& form, const Bookable& thing) {
  const auto* calendar = books.bookings.calendar(thing);
  const auto name = thing_text(books, thing);
  const auto outside = [&](std::string_view field, const BookingRule& rule) {
    return refuse(outside_hours, field,
                  {{"thing", name},
                   {"opens", time_text(rule.opens)},
                   {"closes", time_text(rule.closes)},
                   {"days", days_text(rule.days)}});
  };
  for (const auto day : {form.on, *form.until}) {
    const auto* rule = calendar ? calendar->rule(day) : nullptr;
    if (!rule || !rule->bookable)
      return refuse(not_bookable, day == form.on ? "on" : "until",
                    {{"thing", name}, {"date", date_text(day)}});
    if (!rule->open_on(day)) return outside(day == form.on ? "on" : "until", *rule);
  }
  const auto& first = *calendar->rule(form.on);
  const auto& last = *calendar->rule(*form.until);
  if (*parse_time(form.from) < first.opens) return outside("from", first);
  if (*parse_time(form.to) > last.closes) return outside("to", last);
  return {};
}

inline Verdict check_limits(const Books& books, const Reserve& form, const Bookable& thing,
                            Minute now) {
  const auto& rule = *books.bookings.calendar(thing)->rule(form.on);
  const auto name = thing_text(books, thing);
  const Span time(form);
  if (time.from < now + rule.notice)
    return refuse(
        notice_short, "from",
        {{"thing", name}, {"notice", std::to_string(rule.notice)}, {"now", minute_text(now)}});
  const auto last = day_of(now) + boost::gregorian::days(rule.ahead);
  if (rule.ahead > 0 && form.on > last)
    return refuse(
        too_far_ahead, "on",
        {{"thing", name}, {"ahead", std::to_string(rule.ahead)}, {"until", date_text(last)}});
  if (rule.longest > 0 && time.to - time.from > rule.longest)
    return refuse(booking_too_long, "to",
                  {{"thing", name},
                   {"minutes", std::to_string(time.to - time.from)},
                   {"longest", std::to_string(rule.longest)}});
  return {};
}

/// All that is asked of one booking.
inline Verdict check_reserve(const Reserve& form, const Books& books, const Context& context) {
  if (books.bookings.all().has(form.booking))
    return refuse(booking_taken, "booking", {{"booking", form.booking.value}});
  if (auto v = check_thing(form, books); !v) return v;
  if (auto v = check_time("from", form.from); !v) return v;
  if (auto v = check_time("to", form.to); !v) return v;
  if (auto v = check_present(books.people, "person", form.person, form.on); !v) return v;
  const Span time(form);
  const auto thing = thing_of(form, books);
  if (time.from >= time.to)
    return refuse(times_reversed, "to",
                  {{"from", minute_text(time.from)}, {"to", minute_text(time.to)}});
  if (auto v = check_usable(books, thing, "asset", form.on, context.today); !v) return v;
  if (auto v = check_hours(books, form, thing); !v) return v;
  if (auto v = check_limits(books, form, thing, now_of(books, context)); !v) return v;
  return check_untaken(books, thing, "from", time.from, time.to);
}

inline BookingId keep(const Reserve& form, Books& books, const Context& context) {
  Booking booking;
  booking.code = form.booking;
  booking.thing = thing_of(form, books);
  booking.person = person_id(books, form.person);
  booking.booked_by = books.people.persons().id(context.by);
  const Span time(form);
  booking.from = booking.starts = time.from;
  booking.to = booking.ends = time.to;
  if (form.asset) {
    const auto& asset = books.assets[booking.thing.asset];
    booking.store = books.assets.store_of(asset.room);
    booking.unit = asset.unit;
  }
  booking.purpose = form.purpose.value_or(Remark());
  return books.bookings.add(std::move(booking));
}
}  // namespace detail

inline Verdict decide(const Reserve& form, const Books& books, const Context& context) {
  return detail::check_reserve(form, books, context);
}

inline void post(const Reserve& form, Books& books, const Context& context) {
  detail::keep(form, books, context);
}

inline void complete(ReserveSeries& form, const Books& books, const Context& context) {
  complete(form.first, books, context);
  if (!form.every) form.every = 7;
}

namespace detail {
/// The single bookings of a series; fewer than there should be where codes or days run out.
inline std::vector<Reserve> single_ones(const ReserveSeries& form) {
  std::vector<Reserve> all;
  CodeSeries codes(form.first.booking);
  for (int i = 0; i < form.count.value; ++i) {
    Reserve one = form.first;
    const boost::gregorian::days shift(i * form.every->value);
    one.on += shift, *one.until += shift;
    if (form.except && std::count(form.except->begin(), form.except->end(), one.on) > 0) continue;
    if (!all.empty() && !codes.next()) break;
    one.booking = codes.code();
    all.push_back(std::move(one));
  }
  return all;
}

/// Each day that is left out is one of the series.
inline Verdict check_except(const ReserveSeries& form) {
  if (!form.except) return {};
  for (const auto day : *form.except) {
    const auto shift = (day - form.first.on).days();
    const bool within = shift >= 0 && shift % form.every->value == 0 &&
                        shift / form.every->value < form.count.value;
    if (!within) return refuse(dates_outside, "except", {{"date", date_text(day)}});
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const ReserveSeries& form, const Books& books, const Context& context) {
  const auto last =
      form.first.on + boost::gregorian::days((form.count.value - 1) * form.every->value);
  if (!in_range(last)) return refuse(base::date_out_of_range, "count");
  if (auto v = detail::check_except(form); !v) return v;
  const auto all = detail::single_ones(form);
  if (all.empty()) return refuse(nothing_changes, "except");
  for (const auto& one : all)
    if (auto v = bursar::detail::inside("first.", detail::check_reserve(one, books, context)); !v)
      return v;
  std::set<Date> left_out;
  if (form.except) left_out.insert(form.except->begin(), form.except->end());
  if (all.size() + left_out.size() < static_cast<std::size_t>(form.count.value))
    return refuse(
        codes_run_out, "count",
        {{"code", form.first.booking.value}, {"count", std::to_string(form.count.value)}});
  const detail::Span time(form.first);
  if (all.size() == 1 || time.to - time.from <= form.every->value * kDayMinutes) return {};
  return refuse(booking_overlaps, "every",
                {{"person", form.first.person->value},
                 {"thing", thing_text(books, thing_of(form.first, books))},
                 {"from", minute_text(time.from)},
                 {"to", minute_text(time.to)},
                 {"booking", form.first.booking.value}});
}

inline void post(const ReserveSeries& form, Books& books, const Context& context) {
  BookingId first{};
  for (const auto& one : detail::single_ones(form)) {
    const auto id = detail::keep(one, books, context);
    if (first == BookingId{}) first = id;
    books.bookings.join(id, first);
  }
}

}  // namespace bursar::assets
