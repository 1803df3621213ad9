#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/schedules/views.hpp"

/// What may be asked about campaigns 专项检查.
namespace bursar::safety {

/// A campaign 专项检查.
struct CampaignRow {
  ScheduleCode schedule;
  std::string name;
  Date from, until;
  std::int64_t targets = 0, inspected = 0, findings = 0, due = 0, closed = 0;
  std::optional<std::int64_t> per_mille;
  std::optional<std::string> directive;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = CampaignRow;
    v("schedule", &T::schedule, "its code", "计划编号");
    v("name", &T::name, "its name", "名称");
    v("from", &T::from, "first day", "起");
    v("until", &T::until, "last day", "止");
    v("targets", &T::targets, "how much is to be inspected", "对象数");
    v("inspected", &T::inspected, "how much of it was; none: nobody carried it out", "已检对象数");
    v("findings", &T::findings, "what failed", "发现问题数");
    v("due", &T::due, "hazards of these that are due by the day", "到期隐患数");
    v("closed", &T::closed, "those of them that are closed", "已销案数");
    v("per_mille", &T::per_mille, "closed of due, in thousandths", "整改率（千分比）");
    v("directive", &T::directive, "the paper from above that orders it", "上级文件");
  }
};
/// The campaigns.
struct CampaignList {
  static constexpr std::string_view kind = "safety.campaigns";
  static constexpr std::string_view about =
      "campaigns that began in a time: what was inspected, found and put right";
  static constexpr std::string_view about_zh = "专项检查";
  std::optional<Date> from, until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &CampaignList::from, "begun from this day on; left out, from 1 January", "起");
    v("until", &CampaignList::until, "begun until this day; left out, until the day asked for",
      "止");
  }
};
namespace detail {
/// What a campaign came to for one target.
inline void add_campaign(CampaignRow& row, std::set<HazardId>& hazards, const Books& books,
                         const Asking& asking) {
  ++row.targets, row.inspected += asking.done > 0;
  const auto& checklists = books.safety.checklists;
  each_done(books, asking, [&](std::uint32_t number) {
    const auto& inspection = checklists[InspectionId(number)];
    row.findings += inspection.findings;
    checklists.each_finding(inspection,
                            [&](const FindingRecord& one) { hazards.insert(one.hazard); });
  });
}
inline CampaignRow campaign_row(const Books& books, ScheduleId id, Date day) {
  const auto& schedule = books.safety.schedules.all()[id];
  const auto& version = schedule.versions.front();
  CampaignRow row;
  row.schedule = schedule.code, row.name = version.name.value;
  row.from = version.from, row.until = *version.until;
  row.directive = text_or_none(version.directive);
  std::set<HazardId> hazards;
  for (const auto target : version.targets) {
    const Window days{row.from, row.until, 1};
    add_campaign(
        row, hazards, books,
        {id, &version, target, row.from, row.until, 1, times_done(books, id, target, days)});
  }
  for (const auto hazard : hazards) {
    const auto& one = books.safety.hazards[hazard];
    const bool due = one.due <= day;
    row.due += due, row.closed += due && !open(one.state);
  }
  row.per_mille = per_mille(row.closed, row.due);
  return row;
}
}  // namespace detail
inline std::vector<CampaignRow> answer(const CampaignList& q, const Books& books, Date day) {
  std::vector<CampaignRow> rows;
  const auto span = span_of(q.from, q.until, day);
  const auto& all = books.safety.schedules.all();
  for (std::uint32_t i = 1; i <= all.size(); ++i) {
    const auto& version = all[ScheduleId(i)].versions.front();
    if (version.every == Every::campaign && span.holds(version.from))
      rows.push_back(detail::campaign_row(books, ScheduleId(i), day));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const CampaignRow& a, const CampaignRow& b) { return a.from < b.from; });
  return rows;
}

/// Every question about campaigns: a new one is added here.
using CampaignsQuestions = Types<CampaignList>;

}  // namespace bursar::safety
