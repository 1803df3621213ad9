#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/duty/views.hpp"

/// What may be asked of rosters and duties.
namespace bursar::safety {

/// A slot of a version of a roster 值班岗次.
struct RosterRow {
  RosterCode roster;
  std::string name;
  Date from;
  std::optional<Date> until;
  std::optional<PostCode> post;
  Days days{};
  SlotCode slot;
  std::string slot_name, begins, ends;
  std::optional<RoomCode> room;
  std::int64_t need = 0;
  std::string weekdays;
  bool outside = false;
  std::optional<CertificateCode> certificate;
  std::optional<Date> published;
  std::optional<std::string> source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RosterRow;
    v("roster", &T::roster, "code of the roster", "值班表编号");
    v("name", &T::name, "its name", "名称");
    v("from", &T::from, "first day of this version", "起始日期");
    v("until", &T::until, "its last day; none: for good", "截止日期");
    v("post", &T::post, "the post of those on duty; none: any", "值班岗位");
    v("days", &T::days, "which days it is for", "计入的日子");
    v("slot", &T::slot, "code of the slot", "岗次");
    v("slot_name", &T::slot_name, "its name", "岗次名称");
    v("begins", &T::begins, "from when", "起时");
    v("ends", &T::ends, "until when", "止时");
    v("room", &T::room, "where", "房间");
    v("need", &T::need, "how many there must be", "人数");
    v("weekdays", &T::weekdays, "on which days of the week, 1 is Monday", "星期");
    v("outside", &T::outside, "whether people from outside may stand there", "可由外部人员承担");
    v("certificate", &T::certificate, "the certificate that whoever stands there has", "证书种类");
    v("published", &T::published, "the last day of the roster that duties are published for",
      "已排班至");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

/// Every roster.
struct RosterList {
  static constexpr std::string_view kind = "safety.rosters";
  static constexpr std::string_view about =
      "rosters in all their versions, a row a slot, by code and first day";
  static constexpr std::string_view about_zh = "值班表";
  std::optional<RosterCode> roster;
  template <class V>
  static constexpr void fields(V&& v) {
    v("roster", &RosterList::roster, "only this one", "值班表编号");
  }
};

namespace detail {
inline std::string weekdays_text(const SlotRecord& slot) {
  std::string text;
  for (int i = 0; i < 7; ++i)
    if ((slot.weekdays >> i & 1) != 0) text += static_cast<char>('1' + i);
  return text;
}

inline RosterRow roster_row(const Books& books, const Roster& roster, const RosterVersion& version,
                            const SlotRecord& slot) {
  RosterRow row;
  row.roster = roster.code, row.name = version.name.value;
  row.from = version.from, row.until = version.until;
  row.post = code_or_none(books.people.posts(), version.post), row.days = version.days;
  row.slot = slot.code, row.slot_name = slot.name.value;
  row.begins = time_text(slot.begins), row.ends = time_text(slot.ends);
  row.room = code_or_none(books.assets.rooms(), slot.room);
  row.need = slot.need, row.weekdays = weekdays_text(slot), row.outside = slot.outside;
  if (!slot.certificate.value.empty()) row.certificate = slot.certificate;
  row.published = roster.published, row.source = text_or_none(version.source);
  return row;
}
}  // namespace detail

inline std::vector<RosterRow> answer(const RosterList& q, const Books& books, Date) {
  std::vector<RosterRow> rows;
  for (const auto& roster : books.safety.duty.rosters()) {
    if (q.roster && roster.code != *q.roster) continue;
    for (const auto& version : roster.versions)
      for (const auto& slot : version.slots)
        rows.push_back(detail::roster_row(books, roster, version, slot));
  }
  sort_by(rows, &RosterRow::roster);
  return rows;
}

/// Somebody's duty on a day 值班.
struct DutyRow {
  RosterCode roster;
  SlotCode slot;
  Date on;
  std::string begins, ends;
  std::optional<PersonCode> who;
  std::optional<std::string> outside;
  std::vector<std::string> was;
  std::optional<bool> attended;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DutyRow;
    v("roster", &T::roster, "of which roster", "值班表编号");
    v("slot", &T::slot, "which slot", "岗次");
    v("on", &T::on, "on which day", "日期");
    v("begins", &T::begins, "from when", "起时");
    v("ends", &T::ends, "until when", "止时");
    v("who", &T::who, "who of the school", "值班人");
    v("outside", &T::outside, "or who from outside", "外部人员或单位");
    v("was", &T::was, "whose it was before it changed hands, the first first", "原值班人");
    v("attended", &T::attended,
      "whether they were there; none where that was not recorded, or where only some of those "
      "from outside came",
      "到岗");
  }
};

/// Who is on duty when.
struct DutyList {
  static constexpr std::string_view kind = "safety.duties";
  static constexpr std::string_view about = "published duties by day, roster and slot";
  static constexpr std::string_view about_zh = "排班清单";
  std::optional<RosterCode> roster;
  std::optional<PersonCode> person;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("roster", &DutyList::roster, "only of this roster", "值班表编号");
    v("person", &DutyList::person, "only duties of this person", "值班人");
    v("from", &DutyList::from, "from this day; left out, from 1 January", "起");
    v("until", &DutyList::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
inline DutyRow duty_row(const Books& books, const SlotView& at, const DutyRecord& duty) {
  DutyRow row;
  row.roster = books.safety.duty.rosters()[at.roster].code;
  row.slot = at.slot().code, row.on = at.day;
  row.begins = time_text(at.slot().begins), row.ends = time_text(at.slot().ends);
  row.who = code_or_none(books.people.persons(), duty.who.person);
  row.outside = text_or_none(duty.who.outside);
  for (const auto& one : duty.was) row.was.push_back(stander_name(books, one));
  row.attended = attended(at, duty);
  return row;
}
}  // namespace detail

inline std::vector<DutyRow> answer(const DutyList& q, const Books& books, Date day) {
  const auto span = span_of(q.from, q.until, day);
  std::vector<DutyRow> rows;
  for (std::uint32_t i = 1; i <= books.safety.duty.rosters().size(); ++i)
    if (asks_for(books, q.roster, RosterId(i)))
      each_planned_slot(books, RosterId(i), span, [&](const SlotView& at) {
        at.each_duty([&](const DutyRecord& duty) {
          auto row = detail::duty_row(books, at, duty);
          if (!q.person || row.who == *q.person) rows.push_back(std::move(row));
        });
      });
  std::stable_sort(rows.begin(), rows.end(), [](const DutyRow& a, const DutyRow& b) {
    return std::tie(a.on, a.roster) < std::tie(b.on, b.roster);
  });
  return rows;
}

/// A slot of a day with fewer people than it needs 空岗.
struct GapRow {
  RosterCode roster;
  SlotCode slot;
  Date on;
  std::int64_t need = 0, have = 0;
  GapReason reason{};

  template <class V>
  static constexpr void fields(V&& v) {
    using T = GapRow;
    v("roster", &T::roster, "of which roster", "值班表编号");
    v("slot", &T::slot, "which slot", "岗次");
    v("on", &T::on, "on which day", "日期");
    v("need", &T::need, "how many there must be", "应有人数");
    v("have", &T::have,
      "planned people who are here, in the post and certified, and people from outside; once "
      "attendance is recorded, who was there or stood in",
      "实有人数");
    v("reason", &T::reason, "why: that of the first who is lacking", "原因");
  }
};

/// Where somebody is lacking.
struct RosterGaps {
  static constexpr std::string_view kind = "safety.roster_gaps";
  static constexpr std::string_view about =
      "slots with fewer people than they need, by day, roster and slot: not published, or since "
      "then somebody left, lost the post or the certificate, or was absent";
  static constexpr std::string_view about_zh = "空岗清单";
  std::optional<RosterCode> roster;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("roster", &RosterGaps::roster, "only of this roster", "值班表编号");
    v("from", &RosterGaps::from, "from this day; left out, from 1 January", "起");
    v("until", &RosterGaps::until, "to this day; left out, to the day asked", "止");
  }
};

inline std::vector<GapRow> answer(const RosterGaps& q, const Books& books, Date day) {
  std::vector<GapRow> rows;
  const auto& rosters = books.safety.duty.rosters();
  for (std::uint32_t i = 1; i <= rosters.size(); ++i)
    if (asks_for(books, q.roster, RosterId(i)))
      each_demanded_slot(books, RosterId(i), span_of(q.from, q.until, day), [&](const auto& at) {
        const auto cover = cover_of(books, at);
        if (cover.have < at.slot().need)
          rows.push_back({rosters[at.roster].code, at.slot().code, at.day, at.slot().need,
                          cover.have, cover.reason});
      });
  std::stable_sort(rows.begin(), rows.end(), [](const GapRow& a, const GapRow& b) {
    return std::tie(a.on, a.roster) < std::tie(b.on, b.roster);
  });
  return rows;
}

/// Every question of rosters: a new one is added here.
using RostersQuestions = Types<RosterList, DutyList, RosterGaps>;

}  // namespace bursar::safety
