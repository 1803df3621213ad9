#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/inspection/rules.hpp"
#include "bursar/assets/upkeep/usage/forms.hpp"

namespace bursar::assets {

inline void complete(SetUseRule& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const SetUseRule& form, const Books& books, const Context&) {
  if (auto verdict = upkeep::check_target(form, books); !verdict) return verdict;
  const bool days = form.demand == UseDemand::logged_in_time;
  const bool limited = days || form.demand == UseDemand::not_too_long;
  const bool wanted = limited && !form.lifted.value_or(false);
  if (form.limit.has_value() != wanted)
    return refuse(upkeep_rule_figure, "limit",
                  {word("demand", form.demand),
                   {"unit", days      ? "days"
                            : limited ? "minutes"
                                      : "none"}});
  const auto& rules = books.upkeep.usage.rules;
  return upkeep::check_later(rules.latest(form.demand, upkeep::target_of(form, books)), *form.from);
}

inline void post(const SetUseRule& form, Books& books, const Context&) {
  books.upkeep.usage.rules.add(
      form.demand, upkeep::target_of(form, books),
      {*form.from, form.lifted.value_or(false), form.limit ? form.limit->value : 0,
       form.jurisdiction, form.source});
}

inline void complete(SetAvailability& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const SetAvailability& form, const Books& books, const Context&) {
  if (auto verdict = upkeep::check_target(form, books); !verdict) return verdict;
  const auto& available = books.upkeep.usage.available;
  return upkeep::check_later(available.latest(0, upkeep::target_of(form, books)), *form.from);
}

inline void post(const SetAvailability& form, Books& books, const Context&) {
  books.upkeep.usage.available.add(
      0, upkeep::target_of(form, books),
      {*form.from, form.minutes, form.weekdays ? form.weekdays->value : 5, form.source});
}

namespace upkeep {
/// The rule of use for an asset on a day, or null where none is in force.
inline const UseRule* use_rule(const Books& books, AssetId id, UseDemand demand, Date day) {
  const auto* rule = books.upkeep.usage.rules.on(demand, id, books.assets[id].category, day);
  return rule && !rule->lifted ? rule : nullptr;
}

/// What rules of use cover in a room on a day, by codes.
inline std::vector<AssetCode> equipment(const Books& books, RoomId room, Date day) {
  std::vector<AssetCode> found;
  for (const auto id : books.assets.members(Dimension::room, static_cast<std::uint32_t>(room)))
    for (std::size_t d = 0; d < names(UseDemand{}).size(); ++d)
      if (use_rule(books, id, static_cast<UseDemand>(d), day)) {
        found.push_back(upkeep::asset_code(books, id));
        break;
      }
  std::sort(found.begin(), found.end());
  return found;
}
}  // namespace upkeep

inline void complete(LogUse& form, const Books& books, const Context& context) {
  fill(form.on, context);
  if (form.assets || !form.room || !books.assets.rooms().has(*form.room)) return;
  auto found = upkeep::equipment(books, books.assets.rooms().id(*form.room), *form.on);
  if (!found.empty()) form.assets = std::move(found);
}

namespace upkeep {
inline Verdict check_used(const LogUse& form, const Books& books, const AssetCode& code,
                          const Context& context) {
  if (auto verdict = check_asset(books, "assets", code); !verdict) return verdict;
  const auto id = books.assets.id(code);
  const auto& asset = books.assets[id];
  if (auto v = upkeep::check_on(asset, *form.on, context); !v) return v;
  const auto& open = books.upkeep.repairs.open(id);
  if (!open.empty() && books.upkeep.repairs.pieces(id) >= asset.quantity) {
    const auto& repair = books.upkeep.repairs.all()[open.front()];
    if (repair.from < *form.on)
      return refuse(
          usage_under_repair, "assets",
          {{"asset", code.value}, {"repair", repair.code.value}, {"date", date_text(repair.from)}});
  }
  if ((form.before || form.after) && asset.quantity > 1)
    return refuse(usage_grade_of_lot, "after",
                  {{"asset", code.value}, {"quantity", std::to_string(asset.quantity)}});
  const auto* other = books.upkeep.usage.overlapping(id, *form.on, form.start, form.end);
  if (!other) return check_inspected(books, id, *form.on);
  return refuse(usage_overlaps, "start",
                {{"asset", code.value},
                 {"person", person_text(books, other->user)},
                 {"start", std::to_string(other->start)},
                 {"end", std::to_string(other->end)}});
}
}  // namespace upkeep

inline Verdict decide(const LogUse& form, const Books& books, const Context& context) {
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  if (!form.assets && !form.room) return refuse(usage_what, "assets");
  if (!form.assets)
    return refuse(usage_room_empty, "room",
                  {{"room", form.room->value}, {"date", date_text(*form.on)}});
  if (form.end <= form.start)
    return refuse(
        usage_times, "end",
        {{"start", std::to_string(form.start.value)}, {"end", std::to_string(form.end.value)}});
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (auto v = people::check_was_here(books.people, "user", form.user, *form.on); !v) return v;
  std::unordered_set<std::string_view> seen;
  for (const auto& code : *form.assets) {
    if (!seen.insert(code).second) return refuse(asset_repeated, "assets", {{"asset", code.value}});
    if (auto verdict = upkeep::check_used(form, books, code, context); !verdict) return verdict;
  }
  return {};
}

namespace upkeep {
inline void note_breach(Books& books, Breach breach) {
  if (books.upkeep.usage.known(breach)) return;  // one a day, person and rule is enough
  const auto asset = breach.asset;
  const auto on = breach.on;
  const auto number = books.upkeep.usage.add(std::move(breach));
  books.upkeep.happened(asset, {on, UpkeepEvent::breach, number});
}

/// The breaches that an entry itself shows.
inline void find_breaches(Books& books, const Use& use) {
  const auto found = [&](UseDemand demand, std::int64_t figure) {
    Breach breach;
    breach.asset = use.asset;
    breach.person = use.user;
    breach.unit = books.assets[use.asset].unit;
    breach.demand = demand;
    breach.on = use.on;
    breach.figure = figure;
    breach.by = use.by;
    note_breach(books, std::move(breach));
  };
  const auto rule = [&](UseDemand demand) { return use_rule(books, use.asset, demand, use.on); };
  const auto late = (use.logged_on - use.on).days();
  if (const auto* one = rule(UseDemand::logged_in_time); one && late > one->limit)
    found(UseDemand::logged_in_time, late - one->limit);
  if (rule(UseDemand::signed_out) && !use.signed_out) found(UseDemand::signed_out, 0);
  if (rule(UseDemand::switched_off) && use.left_on) found(UseDemand::switched_off, 0);
  if (const auto* one = rule(UseDemand::not_too_long); one && use.end - use.start > one->limit)
    found(UseDemand::not_too_long, use.end - use.start - one->limit);
}

/// A use after which the thing is worse than the books say is a record of its condition.
inline void grade_after_use(Books& books, const Use& use) {
  if (!use.after) return;
  const auto* last = books.upkeep.conditions.last(use.asset);
  auto grades = upkeep::grades_of(books, use.asset);
  if ((last && last->on > use.on) || grades[*use.after] > 0) return;
  for (auto worse = static_cast<std::size_t>(*use.after) + 1; worse < kGrades; ++worse)
    if (grades.of[worse] > 0) return;
  Grades now;
  now[*use.after] = 1;
  upkeep::regrade(books, {use.asset, use.on, use.user, ConditionCause::used, now});
}
}  // namespace upkeep

inline void post(const LogUse& form, Books& books, const Context& context) {
  for (const auto& code : *form.assets) {
    const Use use{books.assets.id(code),
                  books.people.persons().id(form.user),
                  *form.on,
                  form.start,
                  form.end,
                  form.lesson,
                  form.before,
                  form.after,
                  form.signed_out.value_or(true),
                  form.left_on.value_or(false),
                  books.people.persons().id(context.by),
                  context.today};
    const auto number = books.upkeep.usage.add(use);
    books.upkeep.happened(use.asset, {use.on, UpkeepEvent::used, number});
    upkeep::find_breaches(books, use);
    upkeep::grade_after_use(books, use);
  }
}

inline void complete(ReportBreach& form, const Books&, const Context& context) {
  fill(form.on, context);
}

namespace upkeep {
inline Breach breach_of(const ReportBreach& form, const Books& books, const Context& context) {
  Breach breach;
  breach.asset = books.assets.id(form.asset);
  breach.person = books.people.persons().id(form.person);
  breach.unit = books.assets[breach.asset].unit;
  breach.demand = form.demand;
  breach.on = *form.on;
  breach.reported = true;
  breach.by = books.people.persons().id(context.by);
  breach.remark = form.remark;
  return breach;
}
}  // namespace upkeep

inline Verdict decide(const ReportBreach& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  const auto id = books.assets.id(form.asset);
  if (auto v = upkeep::check_on(books.assets[id], *form.on, context); !v) return v;
  if (auto v = people::check_was_here(books.people, "person", form.person, *form.on); !v) return v;
  const Figures figures{{"asset", form.asset.value},
                        {"person", form.person.value},
                        word("demand", form.demand),
                        {"date", date_text(*form.on)}};
  if (form.person == context.by) return refuse(breach_own, "person", figures);
  if (!upkeep::use_rule(books, id, form.demand, *form.on))
    return refuse(breach_no_rule, "demand", figures);
  if (!books.upkeep.usage.known(upkeep::breach_of(form, books, context))) return {};
  return refuse(breach_known, "demand", figures);
}

inline void post(const ReportBreach& form, Books& books, const Context& context) {
  upkeep::note_breach(books, upkeep::breach_of(form, books, context));
}

}  // namespace bursar::assets
