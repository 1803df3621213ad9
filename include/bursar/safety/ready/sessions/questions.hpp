#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/ready/sessions/forms.hpp"
#include "bursar/safety/views.hpp"

/// What may be asked of education and meetings.
namespace bursar::safety {

/// Education, or a meeting 安全教育与会议.
struct SessionRow {
  SessionCode session;
  SessionKind kind{};
  std::string topic, speaker;
  std::optional<std::string> from_outside;
  Date on;
  std::int64_t minutes = 0, units = 0, expected = 0, present = 0;
  std::optional<std::int64_t> per_mille;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SessionRow;
    v("session", &T::session, "number of the session", "活动编号");
    v("kind", &T::kind, "what kind of session", "活动种类");
    v("topic", &T::topic, "on what", "主题");
    v("speaker", &T::speaker, "who spoke", "主讲人");
    v("from_outside", &T::from_outside, "for which body outside the school", "外请单位");
    v("on", &T::on, "on which day", "日期");
    v("minutes", &T::minutes, "how long it took", "时长（分钟）");
    v("units", &T::units, "units of its audience", "受众部门数");
    v("expected", &T::expected, "how many were expected: the denominator", "应到人数");
    v("present", &T::present, "how many came: the numerator", "实到人数");
    v("per_mille", &T::per_mille, "the rate in thousandths, rounded down; none of nobody",
      "到会率（‰）");
  }
};

/// The sessions.
struct SessionList {
  static constexpr std::string_view kind = "safety.sessions";
  static constexpr std::string_view about =
      "education and meetings by day; of a unit, those with people of it, who alone are counted";
  static constexpr std::string_view about_zh = "安全教育与会议记录";
  std::optional<SessionKind> what;
  std::optional<UnitCode> unit;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("kind", &SessionList::what, "only of this kind", "活动种类");
    v("unit", &SessionList::unit, "only people of this unit and those below it", "部门");
    v("from", &SessionList::from, "from this day; left out, from 1 January", "起");
    v("until", &SessionList::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
/// The part of an audience that a question asks for.
inline std::vector<Attended> audience_of(const Books& books, const Session& session,
                                         const std::optional<UnitCode>& unit) {
  std::vector<Attended> asked;
  for (const auto& one : session.audience)
    if (asks_for(books, unit, target_of(one.unit))) asked.push_back(one);
  return asked;
}

/// Calls `f(session, audience)` for the sessions that a question asks for, in the order of posting.
template <class Question, class F>
void each_session(const Question& q, const Books& books, Date day, F f) {
  const auto span = span_of(q.from, q.until, day);
  for (const auto& one : books.safety.ready.sessions()) {
    if (!span.holds(one.on) || (q.what && one.kind != *q.what)) continue;
    const auto audience = audience_of(books, one, q.unit);
    if (!audience.empty()) f(one, audience);
  }
}

inline SessionRow session_row(const Session& one, const std::vector<Attended>& audience) {
  SessionRow row;
  row.session = one.code, row.kind = one.kind, row.on = one.on, row.minutes = one.minutes;
  row.topic = one.topic.value, row.speaker = one.speaker.value;
  row.from_outside = text_or_none(one.from_outside);
  row.units = static_cast<std::int64_t>(audience.size());
  for (const auto& unit : audience) row.expected += unit.expected, row.present += unit.present;
  row.per_mille = per_mille(row.present, row.expected);
  return row;
}
}  // namespace detail

inline std::vector<SessionRow> answer(const SessionList& q, const Books& books, Date day) {
  std::vector<SessionRow> rows;
  detail::each_session(q, books, day, [&](const Session& one, const auto& audience) {
    rows.push_back(detail::session_row(one, audience));
  });
  sort_by(rows, &SessionRow::on);
  return rows;
}

/// What education reached 安全教育覆盖.
struct EducationRow {
  std::optional<SessionKind> kind;
  std::int64_t sessions = 0, minutes = 0, expected = 0, present = 0;
  std::optional<std::int64_t> per_mille;
  std::int64_t units_expected = 0, units_reached = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = EducationRow;
    v("kind", &T::kind, "what kind of session; none: all together", "活动种类");
    v("sessions", &T::sessions, "how many there were", "活动数");
    v("minutes", &T::minutes, "how long they took together", "时长（分钟）");
    v("expected", &T::expected, "how many were expected, over all: the denominator", "应到人次");
    v("present", &T::present, "how many came: the numerator", "实到人次");
    v("per_mille", &T::per_mille, "the rate in thousandths, rounded down; none of nobody",
      "覆盖率（‰）");
    v("units_expected", &T::units_expected, "units that were to come to any of them", "应到部门数");
    v("units_reached", &T::units_reached, "of them such that anybody came of", "覆盖部门数");
  }
};

/// What education and meetings reached.
struct Education {
  static constexpr std::string_view kind = "safety.education";
  static constexpr std::string_view about =
      "how many people and units education and meetings reached: by kind, where there was any, "
      "then all together";
  static constexpr std::string_view about_zh = "安全教育覆盖情况";
  std::optional<SessionKind> what;
  std::optional<UnitCode> unit;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("kind", &Education::what, "only of this kind", "活动种类");
    v("unit", &Education::unit, "only people of this unit and those below it", "部门");
    v("from", &Education::from, "from this day; left out, from 1 January", "起");
    v("until", &Education::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
/// A row of education while it is added up.
struct Reach {
  EducationRow row;
  std::set<UnitId> expected, reached;

  void add(const Session& one, const std::vector<Attended>& audience) {
    ++row.sessions;
    row.minutes += one.minutes;
    for (const auto& unit : audience) {
      row.expected += unit.expected, row.present += unit.present;
      expected.insert(unit.unit);
      if (unit.present > 0) reached.insert(unit.unit);
    }
  }
  EducationRow done() {
    row.per_mille = per_mille(row.present, row.expected);
    row.units_expected = static_cast<std::int64_t>(expected.size());
    row.units_reached = static_cast<std::int64_t>(reached.size());
    return row;
  }
};
}  // namespace detail

inline std::vector<EducationRow> answer(const Education& q, const Books& books, Date day) {
  std::array<detail::Reach, names(SessionKind{}).size() + 1> sums;
  detail::each_session(q, books, day, [&](const Session& one, const auto& audience) {
    sums[static_cast<std::size_t>(one.kind)].add(one, audience);
    sums.back().add(one, audience);
  });
  std::vector<EducationRow> rows;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const bool all = i + 1 == sums.size();
    if (!all && sums[i].row.sessions == 0) continue;
    if (!all) sums[i].row.kind = static_cast<SessionKind>(i);
    rows.push_back(sums[i].done());
  }
  return rows;
}

/// Every question of sessions: a new one is added here.
using SessionsQuestions = Types<SessionList, Education>;

}  // namespace bursar::safety
