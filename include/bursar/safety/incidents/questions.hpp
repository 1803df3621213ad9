#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/incidents/checks.hpp"
#include "bursar/safety/views.hpp"

/// What may be asked about incidents.
namespace bursar::safety {

/// An incident 事故.
struct IncidentRow {
  IncidentCode incident;
  Field field{};
  Severity severity{};
  Date on;
  std::optional<std::string> time;
  std::string target, what;
  std::int64_t hurt = 0, dead = 0, pupils = 0;
  Money loss;
  std::optional<std::string> told;
  std::optional<std::int64_t> minutes, limit;
  std::optional<bool> late;
  std::vector<CauseLine> causes;
  std::vector<HazardCode> hazards;
  std::int64_t open_actions = 0;
  std::optional<Date> closed;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = IncidentRow;
    v("incident", &T::incident, "its number", "事故编号");
    v("field", &T::field, "what it has to do with", "类别");
    v("severity", &T::severity, "how bad it was, as found else as reported", "事故等级");
    v("on", &T::on, "its day", "日期");
    v("time", &T::time, "and its time", "时间");
    v("target", &T::target, "of what", "对象");
    v("what", &T::what, "what happened", "经过");
    v("hurt", &T::hurt, "how many were hurt", "受伤人数");
    v("dead", &T::dead, "how many died", "死亡人数");
    v("pupils", &T::pupils, "how many of them are pupils", "其中学生");
    v("loss", &T::loss, "what it cost, as found else as reported, yuan", "直接损失");
    v("told", &T::told, "the authority that was told first", "报告对象");
    v("minutes", &T::minutes, "how long after the incident that was", "报告用时（分）");
    v("limit", &T::limit, "within how many minutes it must be", "报告时限（分）");
    v("late", &T::late, "whether it took longer", "迟报");
    v("causes", &T::causes, "why it happened", "事故原因");
    v("hazards", &T::hazards, "what is put right for it", "整改措施");
    v("open_actions", &T::open_actions, "how many of these are open", "未销案整改");
    v("closed", &T::closed, "the day it was closed", "结案日期");
  }
};
/// An incident as a row.
inline IncidentRow incident_row(const Books& books, const Incident& one) {
  IncidentRow row;
  row.incident = one.code, row.field = one.field, row.severity = one.severity, row.on = one.on;
  if (one.time) row.time = time_text(*one.time);
  row.target = target_text(books, one.target), row.what = one.what.value;
  row.hurt = one.hurt, row.dead = one.dead, row.pupils = one.pupils, row.loss = one.loss;
  row.limit = tell_limit(books, one);
  if (const auto* told = one.told()) {
    row.told = told->told.value, row.minutes = told->minutes;
    row.limit = told->limit;
    if (told->limit) row.late = told->late();
  }
  if (one.investigation) row.causes = one.investigation->causes;
  for (const auto id : one.hazards) {
    row.hazards.push_back(books.safety.hazards[id].code);
    row.open_actions += open(books.safety.hazards[id].state);
  }
  row.closed = one.closed;
  return row;
}

/// The incidents.
struct IncidentList {
  static constexpr std::string_view kind = "safety.incidents";
  static constexpr std::string_view about =
      "incidents of a time; without one also whatever is not closed";
  static constexpr std::string_view about_zh = "事故";
  std::optional<Severity> severity;
  std::optional<bool> open;
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = IncidentList;
    v("severity", &T::severity, "only of this severity", "事故等级");
    v("open", &T::open, "true: only those not closed; false: only the closed ones", "未结案");
    v("from", &T::from, "from this day on; left out, from 1 January", "起");
    v("until", &T::until, "until this day; left out, until the day asked for", "止");
    v("unit", &T::unit, "only of this unit and those below", "部门");
  }
};
inline std::vector<IncidentRow> answer(const IncidentList& q, const Books& books, Date day) {
  std::vector<IncidentRow> rows;
  const auto span = span_of(q.from, q.until, day);
  for (const auto& one : books.safety.incidents.all()) {
    const bool any_time = !q.from && !q.until && !one.closed;
    if (!any_time && !span.holds(one.on)) continue;
    if (q.severity && one.severity != *q.severity) continue;
    if (q.open && *q.open == one.closed.has_value()) continue;
    if (asks_for(books, q.unit, one.target)) rows.push_back(incident_row(books, one));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const IncidentRow& a, const IncidentRow& b) { return a.on < b.on; });
  return rows;
}

/// How long there was no accident 安全天数.
struct WithoutRow {
  std::optional<Date> last;
  std::int64_t days = 0, accidents = 0, near_misses = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = WithoutRow;
    v("last", &T::last, "day of the last accident; none was ever reported without it",
      "最近事故日期");
    v("days", &T::days, "days since then, else since the first form of safety", "安全天数");
    v("accidents", &T::accidents, "accidents of the time", "事故数");
    v("near_misses", &T::near_misses, "near misses of the time; they end no row of days", "未遂数");
  }
};
/// Days without an accident.
struct DaysWithout {
  static constexpr std::string_view kind = "safety.days_without";
  static constexpr std::string_view about =
      "how many days there was no accident, and how many accidents and near misses a time had";
  static constexpr std::string_view about_zh = "安全天数";
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &DaysWithout::from, "counted from this day on; left out, from 1 January", "起");
    v("until", &DaysWithout::until, "counted until this day; left out, until the day asked for",
      "止");
    v("unit", &DaysWithout::unit, "only of this unit and those below", "部门");
  }
};
inline WithoutRow answer(const DaysWithout& q, const Books& books, Date day) {
  WithoutRow row;
  const auto span = span_of(q.from, q.until, day);
  for (const auto& one : books.safety.incidents.all()) {
    if (one.on > day || !asks_for(books, q.unit, one.target)) continue;
    const bool counted = span.holds(one.on), was = accident(one.severity);
    row.accidents += counted && was, row.near_misses += counted && !was;
    if (was && (!row.last || *row.last < one.on)) row.last = one.on;
  }
  const auto& ledger = books.safety.ledger.rows();
  const auto first = ledger.empty() ? day : *ledger.front().on.date();
  row.days = (day - row.last.value_or(first)).days();
  return row;
}

/// What losses are grouped by 汇总方式.
enum class LossGroup : std::uint8_t { month, field, unit };
constexpr auto names(LossGroup) {
  return std::array<EnumName, 3>{{{"month", "月份"}, {"field", "类别"}, {"unit", "部门"}}};
}
/// What incidents cost 事故损失.
struct LossRow {
  std::string key;
  std::int64_t incidents = 0;
  Money loss;

  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &LossRow::key, "of which group; empty for all", "分组");
    v("incidents", &LossRow::incidents, "incidents, near misses too", "事故数");
    v("loss", &LossRow::loss, "what they cost, as found else as reported, yuan", "直接损失");
  }
};
/// What incidents cost.
struct Losses {
  static constexpr std::string_view kind = "safety.losses";
  static constexpr std::string_view about = "what the incidents of a time cost, by groups";
  static constexpr std::string_view about_zh = "事故损失";
  std::optional<LossGroup> by;
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &Losses::by, "grouped by what; left out, one row", "汇总方式");
    v("from", &Losses::from, "from this day on; left out, from 1 January", "起");
    v("until", &Losses::until, "until this day; left out, until the day asked for", "止");
    v("unit", &Losses::unit, "only of this unit and those below", "部门");
  }
};
namespace detail {
inline std::string loss_key(const std::optional<LossGroup>& by, const Books& books,
                            const Incident& one) {
  if (!by) return {};
  if (*by == LossGroup::month) return month_text(one.on);
  if (*by == LossGroup::field) return std::string(enum_name(one.field));
  return books.people.units()[unit_of(books, one.target)].code.value;
}
}  // namespace detail
inline std::vector<LossRow> answer(const Losses& q, const Books& books, Date day) {
  std::map<std::string, LossRow> groups;
  if (!q.by) groups[""];
  const auto span = span_of(q.from, q.until, day);
  for (const auto& one : books.safety.incidents.all()) {
    if (!span.holds(one.on) || !asks_for(books, q.unit, one.target)) continue;
    auto& row = groups[detail::loss_key(q.by, books, one)];
    ++row.incidents, row.loss += one.loss;
  }
  std::vector<LossRow> rows;
  for (auto& [key, row] : groups) {
    row.key = key;
    rows.push_back(row);
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using IncidentsQuestions = Types<IncidentList, DaysWithout, Losses>;

}  // namespace bursar::safety
