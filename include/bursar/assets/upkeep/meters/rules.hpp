#pragma once

#include <algorithm>
#include <string>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/meters/forms.hpp"

namespace bursar::assets {

inline void complete(SetMeterLimit& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const SetMeterLimit& form, const Books& books, const Context&) {
  if (auto verdict = upkeep::check_target(form, books); !verdict) return verdict;
  return upkeep::check_later(
      books.upkeep.meters.limits.latest(form.meter, upkeep::target_of(form, books)), *form.from);
}

inline void post(const SetMeterLimit& form, Books& books, const Context&) {
  books.upkeep.meters.limits.add(form.meter, upkeep::target_of(form, books),
                                 {*form.from, form.per_day, form.source});
}

namespace upkeep {
/// A counter goes on from its last reading, and not further than it can since the last one before
/// that day: the readings of a day share what a day allows.
template <class Form>
Verdict check_reading(const Form& form, std::int64_t reading, std::string_view field,
                      const Books& books, const Context& context) {
  const auto id = books.assets.id(form.asset);
  const auto* last = books.upkeep.meters.last(id, form.meter);
  const auto since = last ? last->on : std::optional<Date>();
  if (auto v = upkeep::check_on(books.assets[id], *form.on, context, since); !v) return v;
  if (auto v = people::check_was_here(books.people, "confirmed_by", form.confirmed_by, *form.on);
      !v)
    return v;
  if (form.confirmed_by && *form.confirmed_by == context.by)
    return refuse(meter_own_confirmation, "confirmed_by", {{"person", context.by.value}});
  if (!last) return {};
  if (reading < last->reading)
    return refuse(meter_falls, field,
                  {{"last", std::to_string(last->reading)},
                   {"date", date_text(last->on)},
                   {"reading", std::to_string(reading)}});
  const auto category = books.assets[id].category;
  const auto* limit = books.upkeep.meters.limits.on(form.meter, id, category, *form.on);
  const auto* base = books.upkeep.meters.before(id, form.meter, *form.on);
  const auto days = std::max<std::int64_t>(1, (*form.on - base->on).days());
  const auto increase = last->total + reading - last->reading - base->total;
  if (!limit || limit->per_day == 0 || increase <= limit->per_day * days || form.confirmed_by)
    return {};
  return refuse(meter_too_far, field,
                {{"increase", std::to_string(increase)},
                 {"days", std::to_string(days)},
                 {"limit", std::to_string(limit->per_day)},
                 {"date", date_text(base->on)}});
}

/// Keeps a reading: `seen` is what the counter showed that ran until then.
template <class Form>
void keep_reading(const Form& form, Books& books, const Context& context, std::int64_t seen,
                  std::optional<std::int64_t> old) {
  MeterReading reading;
  reading.asset = books.assets.id(form.asset);
  reading.meter = form.meter;
  reading.on = *form.on;
  reading.reading = form.reading;
  reading.old = old;
  const auto* last = books.upkeep.meters.last(reading.asset, form.meter);
  reading.total = last ? last->total + seen - last->reading : 0;
  reading.confirmed_by = person_id(books, form.confirmed_by);
  reading.by = books.people.persons().id(context.by);
  const auto number = books.upkeep.meters.add(reading);
  books.upkeep.happened(reading.asset, {*form.on, UpkeepEvent::metered, number});
}
}  // namespace upkeep

inline void complete(ReadMeter& form, const Books&, const Context& context) {
  fill(form.on, context);
}

inline Verdict decide(const ReadMeter& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  return upkeep::check_reading(form, form.reading, "reading", books, context);
}

inline void post(const ReadMeter& form, Books& books, const Context& context) {
  upkeep::keep_reading(form, books, context, form.reading, {});
}

inline void complete(ExchangeMeter& form, const Books&, const Context& context) {
  fill(form.on, context);
}

inline Verdict decide(const ExchangeMeter& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  if (!books.upkeep.meters.last(books.assets.id(form.asset), form.meter))
    return refuse(meter_never_read, "meter",
                  {word("meter", form.meter), {"asset", form.asset.value}});
  return upkeep::check_reading(form, form.old, "old", books, context);
}

inline void post(const ExchangeMeter& form, Books& books, const Context& context) {
  upkeep::keep_reading(form, books, context, form.old, form.old.value);
}

}  // namespace bursar::assets
