#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/booking/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// Reserving shared equipment and rooms without overlaps 预约.
class Bookings {
 public:
  /// What may be booked and by whom it is: its rules in the order of their days, and who has it
  /// when, by the first minute. Those times never overlap.
  struct Calendar {
    std::vector<BookingRule> rules;
    std::map<Minute, BookingId> times;
    BookingId out{};       ///< the booking on which it was taken and is not back
    Minute last_back = 0;  ///< when it was last brought back

    /// The rule of a day, or null where there is none yet.
    const BookingRule* rule(Date day) const {
      for (auto one = rules.rbegin(); one != rules.rend(); ++one)
        if (one->from <= day) return &*one;
      return nullptr;
    }
  };

  /// Every booking, ended ones too.
  const Table<BookingId, Booking>& all() const { return all_; }
  /// What may be booked, or could once.
  const std::map<Bookable, Calendar>& calendars() const { return calendars_; }
  /// The calendar of a thing, or null.
  const Calendar* calendar(const Bookable& thing) const {
    const auto found = calendars_.find(thing);
    return found == calendars_.end() ? nullptr : &found->second;
  }

  /// A booking other than `but` that has the thing at some time from one minute to another: the
  /// first such, or null.
  const Booking* overlapping(const Bookable& thing, Minute from, Minute to,
                             BookingId but = {}) const {
    const auto* one = calendar(thing);
    if (!one || from >= to) return nullptr;
    auto at = one->times.upper_bound(from);
    if (at != one->times.begin() && all_[std::prev(at)->second].ends > from) --at;
    for (; at != one->times.end() && at->first < to; ++at)
      if (at->second != but) return &all_[at->second];
    return nullptr;
  }

  // What posting does; only rules call these.
  /// Sets a rule for a thing, later than those it has.
  void add(const Bookable& thing, BookingRule rule) {
    calendars_[thing].rules.push_back(std::move(rule));
  }
  /// Keeps a booking of a free time.
  BookingId add(Booking booking) {
    const auto id = all_.add(std::move(booking));
    calendars_[all_[id].thing].times.emplace(all_[id].starts, id);
    return id;
  }
  /// Says that a booking is the first of its series, or follows it.
  void join(BookingId id, BookingId series) { all_[id].series = series; }
  /// Changes a booking and keeps the calendar of its thing in step.
  template <class Change>
  void change(BookingId id, Change change) {
    auto& booking = all_[id];
    auto& calendar = calendars_[booking.thing];
    const auto held = calendar.times.find(booking.starts);
    if (held != calendar.times.end() && held->second == id) calendar.times.erase(held);
    change(booking);
    if (holds_time(booking.status) && booking.starts < booking.ends)
      calendar.times.emplace(booking.starts, id);
    calendar.last_back = std::max(calendar.last_back, booking.back);
    if (booking.status == BookingStatus::out)
      calendar.out = id;
    else if (calendar.out == id)
      calendar.out = {};
  }

 private:
  Table<BookingId, Booking> all_;
  std::map<Bookable, Calendar> calendars_;
};

}  // namespace bursar::assets
