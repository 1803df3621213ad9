#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bursar/assets/booking/checks.hpp"

/// What becomes of a booking: taken, brought back, given up, forgotten.
namespace bursar::assets {

namespace detail {
/// A booking that must be there.
inline const Booking& booking_of(const Books& books, const BookingCode& code) {
  return *books.bookings.all().find(code);
}

/// The booking, and those after it in its series that nobody has taken and that are not over.
inline std::vector<BookingId> with_following(const Books& books, const CancelBooking& form,
                                             Minute now) {
  const auto& all = books.bookings.all();
  const auto first = all.id(form.booking);
  std::vector<BookingId> found{first};
  if (!form.following.value_or(false) || all[first].series == BookingId{}) return found;
  for (auto i = static_cast<std::uint32_t>(first) + 1; i <= all.size(); ++i) {
    const auto& one = all[BookingId(i)];
    if (one.series != all[first].series) break;  // a series is kept in one piece
    if (one.status == BookingStatus::booked && one.to > now) found.push_back(BookingId(i));
  }
  return found;
}

/// When something was done, as the form says; now where it says nothing.
template <class Form>
void fill_time(Form& form, const Books& books, const Context& context) {
  const auto now = now_of(books, context);
  if (!form.at && !form.on) form.at = TimeOfDay(time_text(now % kDayMinutes));
  fill(form.on, context);
  if (!form.at) form.at = TimeOfDay(time_text(now % kDayMinutes));
}

/// A minute that has come.
template <class Form>
Verdict check_time_past(const Form& form, const Books& books, const Context& context) {
  if (auto v = check_time("at", form.at); !v) return v;
  const auto at = day_minute(*form.on) + *parse_time(*form.at);
  const auto now = now_of(books, context);
  if (at <= now) return {};
  return refuse(time_ahead, "at", {{"time", minute_text(at)}, {"now", minute_text(now)}});
}

template <class Form>
Minute minute_at(const Form& form) {
  return day_minute(*form.on) + *parse_time(*form.at);
}
}  // namespace detail

inline Verdict decide(const CancelBooking& form, const Books& books, const Context& context) {
  if (auto v = check_booking(books, form.booking, BookingStatus::booked); !v) return v;
  const auto& booking = detail::booking_of(books, form.booking);
  if (now_of(books, context) < booking.to) return {};
  return refuse(booking_over, "booking",
                {{"booking", form.booking.value}, {"to", minute_text(booking.to)}});
}

inline void post(const CancelBooking& form, Books& books, const Context& context) {
  for (const auto id : detail::with_following(books, form, now_of(books, context)))
    books.bookings.change(id, [&](Booking& booking) {
      booking.status = BookingStatus::cancelled;
      booking.remark = form.reason;
    });
}

inline void complete(TakeBooking& form, const Books& books, const Context& context) {
  detail::fill_time(form, books, context);
}

inline Verdict decide(const TakeBooking& form, const Books& books, const Context& context) {
  if (auto v = check_booking(books, form.booking, BookingStatus::booked); !v) return v;
  if (auto v = detail::check_time_past(form, books, context); !v) return v;
  const auto id = books.bookings.all().id(form.booking);
  const auto& booking = books.bookings.all()[id];
  const auto at = detail::minute_at(form);
  if (at >= booking.to)
    return refuse(booking_over, "at",
                  {{"booking", form.booking.value}, {"to", minute_text(booking.to)}});
  if (*form.on < day_of(booking.from))
    return refuse(booking_ahead, "on",
                  {{"booking", form.booking.value}, {"from", minute_text(booking.from)}});
  if (const auto out = books.bookings.calendar(booking.thing)->out; out != BookingId{}) {
    const auto& other = books.bookings.all()[out];
    return refuse(still_out, "booking",
                  {{"person", person_text(books, other.person)},
                   {"thing", thing_text(books, other.thing)},
                   {"taken", minute_text(other.taken)},
                   {"to", minute_text(other.to)},
                   {"booking", other.code.value}});
  }
  const auto back = books.bookings.calendar(booking.thing)->last_back;
  if (at < back)
    return refuse(times_reversed, "at", {{"from", minute_text(back)}, {"to", minute_text(at)}});
  if (auto v = check_untaken(books, booking.thing, "at", at, booking.from, id); !v) return v;
  const auto& person = books.people.persons()[booking.person].code;
  if (auto v = people::check_was_here(books.people, "booking", person, *form.on); !v) return v;
  return check_usable(books, booking.thing, "booking", *form.on, *form.on);
}

inline void post(const TakeBooking& form, Books& books, const Context&) {
  books.bookings.change(books.bookings.all().id(form.booking), [&](Booking& booking) {
    booking.status = BookingStatus::out;
    booking.taken = detail::minute_at(form);
    booking.starts = std::min(booking.starts, booking.taken);
  });
}

inline void complete(ReturnBooking& form, const Books& books, const Context& context) {
  detail::fill_time(form, books, context);
}

inline Verdict decide(const ReturnBooking& form, const Books& books, const Context& context) {
  if (auto v = check_booking(books, form.booking, BookingStatus::out); !v) return v;
  if (auto v = detail::check_time_past(form, books, context); !v) return v;
  const auto& booking = detail::booking_of(books, form.booking);
  const auto at = detail::minute_at(form);
  if (at >= booking.taken) return {};
  return refuse(times_reversed, "at",
                {{"from", minute_text(booking.taken)}, {"to", minute_text(at)}});
}

inline void post(const ReturnBooking& form, Books& books, const Context&) {
  books.bookings.change(books.bookings.all().id(form.booking), [&](Booking& booking) {
    booking.status = BookingStatus::back;
    booking.back = detail::minute_at(form);
    booking.ends = std::max(booking.starts, std::min(booking.to, booking.back));
    booking.remark = form.remark.value_or(Remark());
  });
}

inline Verdict decide(const NoteNoShow& form, const Books& books, const Context& context) {
  if (auto v = check_booking(books, form.booking, BookingStatus::booked); !v) return v;
  const auto& booking = detail::booking_of(books, form.booking);
  if (now_of(books, context) >= booking.from) return {};
  return refuse(booking_ahead, "booking",
                {{"booking", form.booking.value}, {"from", minute_text(booking.from)}});
}

inline void post(const NoteNoShow& form, Books& books, const Context&) {
  books.bookings.change(books.bookings.all().id(form.booking), [&](Booking& booking) {
    booking.status = BookingStatus::no_show;
    booking.remark = form.remark.value_or(Remark());
  });
}

}  // namespace bursar::assets
