#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/agenda/filter.hpp"
#include "bursar/safety/hazards/checks.hpp"
#include "bursar/safety/incidents/checks.hpp"

/// Hazards that are to be put right, looked at again or listed, and incidents.
namespace bursar::agenda {

namespace detail {
/// What a row about a hazard has in any case.
inline Item hazard_item(const Books& books, Source source, std::string_view word,
                        const safety::Hazard& hazard) {
  Item item;
  item.source = source, item.key = std::string(word) + ":" + hazard.code.value;
  item.about = hazard.what.value, item.due = hazard.due;
  item.unit = safety::unit_of(books, hazard.target);
  return item;
}

inline void add_rectification(Search& search, safety::HazardId id) {
  const auto& books = search.books;
  const auto& hazard = books.safety.hazards[id];
  if (!search.wants(Source::rectification) || !safety::to_be_rectified(hazard)) return;
  if (!search.shows(hazard.due)) return;
  auto item = hazard_item(books, Source::rectification, "hazard", hazard);
  item.rule = hazard.rule.empty() ? "五落实" : hazard.rule.value;
  item.persons = safety::owners(books, id, search.day);
  item.level = safety::escalation_level(books, id, search.day);
  for (const auto one : safety::escalated(books, id, search.day)) item.persons.push_back(one);
  search.add(std::move(item));
}

/// Somebody else than who put it right looks at it: the first heads from its unit upwards.
inline void add_verification(Search& search, safety::HazardId id) {
  const auto& books = search.books;
  const auto& hazard = books.safety.hazards[id];
  if (!search.wants(Source::verification) || hazard.state != safety::HazardState::rectified) return;
  auto item = hazard_item(books, Source::verification, "verify", hazard);
  const auto& done = *hazard.rectified;
  if (const auto days = safety::limit_whole(books, "verify-days", done.on))
    item.due = approvals::after_working_days(books.approvals.years(), done.on, *days);
  if (!search.shows(item.due)) return;
  item.rule = "整改验收";
  item.persons = search.heads(
      item.unit, [&](PersonId one) { return !safety::detail::has_rectified(hazard, one); });
  search.add(std::move(item));
}

/// A major hazard is listed above; once it is verified it is struck off.
inline void add_strike_off(Search& search, safety::HazardId id) {
  const auto& books = search.books;
  const auto& hazard = books.safety.hazards[id];
  if (!search.wants(Source::strike_off) || hazard.grade != safety::Grade::major) return;
  if (hazard.listed && hazard.state != safety::HazardState::verified) return;
  auto item = hazard_item(books, Source::strike_off, "major", hazard);
  const auto days = safety::limit_whole(books, "list-days", hazard.found);
  if (days && !hazard.listed) item.due = hazard.found + boost::gregorian::days(*days);
  if (!search.shows(item.due)) return;
  item.rule = "挂牌督办";
  item.persons = safety::owners(books, id, search.day);
  search.add(std::move(item));
}

/// A day by a limit, and the rule that it rests on.
struct ByLimit {
  Date due;
  std::string rule;
};
/// The day by which an authority has to be told of an accident, where it was not.
inline ByLimit told_by(const Books& books, const safety::Incident& one) {
  const auto own = "tell-minutes-" + std::string(enum_name(one.severity));
  const bool general = !safety::limit_whole(books, own, one.on);
  const auto* limit = books.safety.limits.limit(general ? "tell-minutes" : own, one.on);
  const auto begun = day_minute(one.on) + one.time.value_or(0);
  return {day_of(begun + *safety::tell_limit(books, one)), limit->source.value};
}
/// The day of the next thing to be done about an open incident; none: nothing has one.
inline std::optional<ByLimit> next_of(const Books& books, const safety::Incident& one) {
  if (safety::is_untold(books, one)) return told_by(books, one);
  if (one.investigation) return {};
  const auto days = safety::limit_whole(books, "investigate-days", one.on);
  if (!days) return {};
  return ByLimit{one.on + boost::gregorian::days(*days),
                 books.safety.limits.limit("investigate-days", one.on)->source.value};
}
}  // namespace detail

/// What open hazards ask for.
inline void add_hazards(Search& search) {
  const bool any = search.wants(Source::rectification) || search.wants(Source::verification) ||
                   search.wants(Source::strike_off);
  if (!any) return;
  search.books.safety.hazards.open().each_all([&](Date, safety::HazardId id) {
    detail::add_rectification(search, id);
    detail::add_verification(search, id);
    detail::add_strike_off(search, id);
  });
}

/// Accidents that an authority has not been told of, and incidents not looked into.
inline void add_incidents(Search& search) {
  if (!search.wants(Source::incident)) return;
  const auto& books = search.books;
  for (const auto id : books.safety.incidents.open()) {
    const auto& one = books.safety.incidents[id];
    auto next = detail::next_of(books, one);
    if (!next || !search.shows(next->due)) continue;
    Item item;
    item.source = Source::incident, item.key = "incident:" + one.code.value;
    item.about = one.what.value, item.due = next->due, item.rule = std::move(next->rule);
    item.unit = safety::unit_of(books, one.target), item.persons = search.heads(item.unit);
    search.add(std::move(item));
  }
}

}  // namespace bursar::agenda
