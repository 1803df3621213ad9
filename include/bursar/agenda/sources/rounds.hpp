#pragma once

#include <string>
#include <tuple>
#include <utility>

#include "bursar/agenda/filter.hpp"

/// Rounds, drills, sessions and patrols that a schedule asks for, and looks after use.
namespace bursar::agenda {

namespace detail {
inline Source source_of(safety::Task task) {
  switch (task) {
    case safety::Task::drill:
      return Source::drill;
    case safety::Task::session:
      return Source::session;
    case safety::Task::patrol:
      return Source::patrol;
    case safety::Task::inspection:
      break;
  }
  return Source::round;
}

/// What is to be done for one target in one window.
inline Item round_item(Search& search, const safety::Schedule& schedule,
                       const safety::ScheduleVersion& version, safety::Target target,
                       const safety::Window& window) {
  const auto& books = search.books;
  Item item;
  item.source = source_of(schedule.task);
  item.key = std::string(enum_name(item.source)) + ":" + schedule.code.value + "/" +
             safety::target_text(books, target) + "/" + date_text(window.begins);
  item.about = together(version.name.value, target_name(books, target));
  item.due = window.due, item.from = window.begins, item.rule = version.source.value;
  item.post = version.post, item.unit = safety::unit_of(books, target);
  if (version.post != PostId{}) item.persons = search.holders(version.post, target);
  return item;
}

/// The windows of a schedule that are not over: what was missed is nothing to do any more.
inline void add_rounds_of(Search& search, safety::ScheduleId id) {
  const auto& books = search.books;
  const auto& schedule = books.safety.schedules.all()[id];
  if (!search.wants(source_of(schedule.task))) return;
  const auto first = search.first();
  safety::each_window(
      books, schedule, first, search.until(),
      [&](const safety::ScheduleVersion& version, const safety::Window& window) {
        if (window.due < first || !search.shows(window.due) || !safety::demanded(schedule, window))
          return;
        for (const auto target : version.targets)
          if (safety::asks_for(books, window, target) &&
              safety::times_done(books, id, target, window) < window.times)
            search.add(round_item(search, schedule, version, target, window));
      });
}
}  // namespace detail

/// What schedules ask for by their windows.
inline void add_rounds(Search& search) {
  const auto count = search.books.safety.schedules.all().size();
  for (std::uint32_t i = 1; i <= count; ++i) detail::add_rounds_of(search, safety::ScheduleId(i));
}

/// Assets that were looked at before their use today, and not after it yet.
inline void add_uses(Search& search) {
  const auto& [books, day] = std::tie(search.books, search.day);
  if (!search.wants(Source::use)) return;
  const auto& schedules = books.safety.schedules;
  const auto& waiting = schedules.in_use();
  auto at = waiting.lower_bound({day, safety::ScheduleId{}, safety::AssetId{}});
  for (; at != waiting.end() && std::get<0>(*at) == PackedDate(day); ++at) {
    const auto [on, id, asset] = *at;
    const auto& schedule = schedules.all()[id];
    if (!safety::demanded(schedule, {day, day, 1})) continue;
    const auto* version = safety::version_on(schedule.versions, day);
    if (!version) version = &schedule.versions.front();
    Item item;
    item.source = Source::use;
    item.key = "use:" + schedule.code.value + "/" + safety::asset_code(books, asset).value + "/" +
               date_text(day);
    item.about = together(version->name.value, asset_name(books, asset));
    item.due = day, item.rule = version->source.value;
    item.persons = {schedules.use(id, asset, day)->by};
    item.unit = safety::unit_of(books, safety::target_of(asset));
    search.add(std::move(item));
  }
}

}  // namespace bursar::agenda
