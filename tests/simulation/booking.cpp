// Bookings: nobody has a thing while somebody else has it.
#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "bursar/assets/booking/questions.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::Bookable;
using assets::Booking;
using assets::BookingId;
using assets::BookingStatus;
using assets::Minute;
using assets::RoomId;

Fields& name(Fields& fields, const Books& books, const Bookable& thing) {
  return fields.text(thing.asset == AssetId{} ? "room" : "asset", assets::thing_text(books, thing));
}

/// A booking that fits; now and then another, or none.
std::string booking(Clerk& clerk, const std::function<bool(const Booking&)>& fits) {
  const auto& all = clerk.books().bookings.all();
  std::vector<std::string> found;
  for (const auto& one : all)
    if (fits(one)) found.push_back(one.code.value);
  if (found.empty() || clerk.one_in(12))
    for (const auto& one : all) found.push_back(one.code.value);
  return found.empty() || clerk.one_in(30) ? "y0" : found[clerk.below(found.size())];
}

/// Whether it is time to take what was booked, and nobody has it.
bool takeable(Clerk& clerk, const Booking& one) {
  const auto today = assets::day_minute(clerk.today());
  return one.status == BookingStatus::booked && one.from < today + assets::kDayMinutes &&
         one.to > today && one.from > today - 3 * assets::kDayMinutes &&
         clerk.books().bookings.calendar(one.thing)->out == BookingId{};
}

/// The fields of a booking of a thing that may be booked, mostly of a day to come.
std::string reservation(Clerk& clerk) {
  const auto& books = clerk.books();
  std::vector<Bookable> open;
  for (const auto& [thing, calendar] : books.bookings.calendars()) {
    const auto* rule = calendar.rule(clerk.today());
    const bool free =
        thing.asset == AssetId{} || (books.assets[thing.asset].hold == assets::Hold::none &&
                                     books.assets[thing.asset].state < assets::State::on_loan);
    if ((rule && rule->bookable && free) || clerk.one_in(20)) open.push_back(thing);
  }
  Fields fields;
  const bool taken = books.bookings.all().size() > 0 && clerk.one_in(15);
  fields.text("booking", taken ? books.bookings.all().begin()->code.value : clerk.fresh("y"));
  if (open.empty())
    fields.text("room", clerk.any_room());
  else
    name(fields, books, open[clerk.below(open.size())]);
  if (clerk.one_in(25)) fields.text("asset", "none");
  const auto start = 1 + static_cast<int>(clerk.below(clerk.one_in(3) ? 8 : 2));
  const auto on = clerk.one_in(15) ? clerk.day(-2, 0) : clerk.day(start, start);
  fields.text("on", on);
  const char* times[] = {"00:00", "08:00", "12:30", "23:59"};
  const auto from = clerk.below(3);
  fields.text("from", clerk.one_in(25) ? "8点" : times[from]);
  fields.text("to", clerk.one_in(3) ? "24:00" : times[from + 1]);
  if (!clerk.one_in(4)) fields.text("until", clerk.day(start, start + 9));
  if (clerk.one_in(2)) fields.text("person", clerk.person());
  return fields.done();
}

std::string set_bookable(Clerk& clerk) {
  Fields fields;
  if (clerk.one_in(2))
    fields.text("asset", clerk.some_asset([](const Asset&) { return true; }));
  else
    fields.text("room", clerk.any_room());
  if (clerk.one_in(3)) fields.text("from", clerk.day(-3, 4));
  if (clerk.one_in(9)) fields.text("opens", clerk.one_in(2) ? "25:00" : "08:00");
  if (clerk.one_in(9)) fields.text("closes", clerk.one_in(2) ? "07:00" : "23:59");
  if (clerk.one_in(9)) fields.text("days", clerk.one_in(2) ? "54" : "123456");
  if (clerk.one_in(9)) fields.number("notice", static_cast<int>(clerk.below(900)));
  if (clerk.one_in(9)) fields.number("longest", 1 + static_cast<int>(clerk.below(20000)));
  if (clerk.one_in(6)) fields.number("ahead", 2 + static_cast<int>(clerk.below(20)));
  return fields.done();
}

std::string fill(Clerk& clerk, std::string_view kind) {
  const auto& books = clerk.books();
  const auto today = assets::day_minute(clerk.today());
  if (kind == "assets.set_bookable") return set_bookable(clerk);
  if (kind == "assets.reserve") return reservation(clerk);
  Fields fields;
  if (kind == "assets.reserve_series") {
    fields.number("count", 1 + static_cast<int>(clerk.below(3))).raw("first", reservation(clerk));
    if (clerk.one_in(3)) fields.number("every", 1 + static_cast<int>(clerk.below(9)));
    if (clerk.one_in(10)) fields.raw("except", "[\"" + clerk.day(0, 8) + "\"]");
    return fields.done();
  }
  if (kind == "assets.stop_booking") {
    const auto& all = books.bookings.calendars();
    fields.text("reason", "维修").text("from", clerk.day(-1, 5));
    if (all.empty() || clerk.one_in(8)) return fields.text("room", clerk.any_room()).done();
    auto at = all.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(clerk.below(all.size())));
    return name(fields, books, at->first).done();
  }
  const auto booked = [](const Booking& one) { return one.status == BookingStatus::booked; };
  if (kind == "assets.cancel_booking") {
    if (clerk.one_in(2)) fields.raw("following", clerk.one_in(3) ? "false" : "true");
    const auto later = [&](const Booking& one) { return booked(one) && one.to > today; };
    return fields.text("booking", booking(clerk, later)).text("reason", "改期").done();
  }
  if (kind == "assets.take_booking") {
    fields.text("booking",
                booking(clerk, [&](const Booking& one) { return takeable(clerk, one); }));
    if (clerk.one_in(12)) fields.text("at", "00:01");
    return fields.done();
  }
  if (kind == "assets.return_booking") {
    const auto out = [](const Booking& one) { return one.status == BookingStatus::out; };
    fields.text("booking", booking(clerk, out));
    return (clerk.one_in(12) ? fields.text("on", clerk.day(-2, 1)) : fields).done();
  }
  return fields
      .text("booking",
            booking(clerk, [&](const Booking& one) { return booked(one) && one.from < today; }))
      .done();
}

/// The first booking other than `but` that has a thing at some time, by looking at all.
const Booking* naive(const Books& books, const Bookable& thing, Minute from, Minute to,
                     const Booking* but) {
  const Booking* first = nullptr;
  for (const auto& one : books.bookings.all())
    if (&one != but && one.thing == thing && assets::holds_time(one.status) && one.starts < to &&
        one.ends > from && one.starts < one.ends && (!first || one.starts < first->starts))
      first = &one;
  return first;
}

void one_booking(const Books& books, const Booking& one, const Expect& expect) {
  const auto& code = one.code.value;
  const auto& all = books.bookings;
  const auto id = all.all().id(one.code);
  expect(one.from < one.to && one.starts <= one.ends, code + " has a time");
  if (assets::holds_time(one.status))
    expect(!naive(books, one.thing, one.starts, one.ends, &one), code + " has its time alone");
  const Minute probes[] = {one.from - 1, one.from, (one.from + one.to) / 2, one.to - 1, one.to};
  for (const auto from : probes)
    for (const Minute length : {Minute{1}, Minute{60}, one.to - one.from})
      for (const auto but : {BookingId{}, id})
        expect(
            all.overlapping(one.thing, from, from + length, but) ==
                naive(books, one.thing, from, from + length, but == BookingId{} ? nullptr : &one),
            code + " is found where it is");
  const auto out = all.calendar(one.thing)->out;
  expect((one.status == BookingStatus::out) == (out == id),
         code + " is out where it is said to be");
  expect((one.back != 0) == (one.status == BookingStatus::back), code + " is back when it is");
  expect(one.back == 0 || one.back >= one.taken, code + " was taken before it was back");
  if (one.status == BookingStatus::back)
    expect(one.ends <= one.to, code + " keeps nobody out when it is back");
  if (one.series != BookingId{})
    expect(one.series <= id && all.all()[one.series].series == one.series,
           code + " has the first of its series");
}

void promise(const Books& books, Date today, const Expect& expect) {
  for (const auto& one : books.bookings.all()) one_booking(books, one, expect);
  expect(answer(assets::BookingConflicts{}, books, today).empty(), "no bookings conflict");
  for (const auto& [thing, calendar] : books.bookings.calendars())
    for (std::size_t i = 1; i < calendar.rules.size(); ++i)
      expect(calendar.rules[i - 1].from < calendar.rules[i].from, "rules come in their order");
  assets::FreeTimes q;
  q.on = today, q.days = 4;
  for (const auto& one : answer(q, books, today)) {
    const auto thing = assets::thing_of(one, books);
    const auto from = assets::day_minute(one.on) + *assets::parse_time(one.from);
    expect(one.minutes > 0 && !naive(books, thing, from, from + one.minutes, nullptr),
           "what is free is nobody's");
  }
  assets::BookingUse use;
  use.from = use.until = today;
  for (const auto& row : answer(use, books, today))
    expect(row.booked_minutes <= row.open_minutes && row.used_minutes <= row.open_minutes,
           row.name + " is used within its hours");
}

/// What nobody may book is not reserved, what nobody reserved is not taken.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& bookings = clerk.books().bookings;
  if (kind == "assets.set_bookable") return "";
  if (bookings.calendars().empty()) return "assets.set_bookable";
  if (kind.starts_with("assets.reserve") || kind == "assets.stop_booking") return "";
  const auto any = [&](BookingStatus status) {
    const auto& all = bookings.all();
    return std::any_of(all.begin(), all.end(),
                       [&](const Booking& one) { return one.status == status; });
  };
  if (kind == "assets.return_booking" && any(BookingStatus::out)) return "";
  const auto& all = bookings.all();
  const bool soon =
      std::any_of(all.begin(), all.end(), [&](const Booking& one) { return takeable(clerk, one); });
  if (kind == "assets.return_booking") return soon ? "assets.take_booking" : "assets.reserve";
  const bool some = kind == "assets.take_booking" ? soon : any(BookingStatus::booked);
  return some ? "" : "assets.reserve";
}

}  // namespace

Subject booking_subject() {
  return {{{"assets.set_bookable", 6},
           {"assets.stop_booking", 1},
           {"assets.reserve", 14},
           {"assets.reserve_series", 6},
           {"assets.cancel_booking", 3},
           {"assets.take_booking", 9},
           {"assets.return_booking", 6},
           {"assets.note_no_show", 2}},
          fill,
          nullptr,
          promise,
          nullptr,
          before};
}

}  // namespace bursar::test
