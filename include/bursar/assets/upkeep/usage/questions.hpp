#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/usage/views.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// An entry of the usage log 使用记录.
struct UseRow {
  AssetCode asset;
  PersonCode user;
  Date on;
  std::int64_t start = 0, end = 0, minutes = 0;
  std::optional<std::string> lesson;
  std::optional<Grade> before, after;
  bool signed_out = true;
  bool left_on = false;
  Date logged_on;
  std::optional<PersonCode> by;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &UseRow::asset, "what was used", "资产编号");
    v("user", &UseRow::user, "who used it", "使用人");
    v("on", &UseRow::on, "when", "使用日期");
    v("start", &UseRow::start, "from, in minutes after midnight", "开始（分）");
    v("end", &UseRow::end, "to, in minutes after midnight", "结束（分）");
    v("minutes", &UseRow::minutes, "minutes used", "使用分钟");
    v("lesson", &UseRow::lesson, "for what lesson", "课题");
    v("before", &UseRow::before, "condition before", "使用前状况");
    v("after", &UseRow::after, "condition after", "使用后状况");
    v("signed_out", &UseRow::signed_out, "whether the user signed out", "已签退");
    v("left_on", &UseRow::left_on, "whether it was left switched on", "未关机断电");
    v("logged_on", &UseRow::logged_on, "day of the entry", "登记日期");
    v("by", &UseRow::by, "who filed the entry", "登记人");
  }
};

/// The usage log.
struct UsageLog {
  static constexpr std::string_view kind = "assets.usage_log";
  static constexpr std::string_view about = "the usage log, in the order of posting";
  static constexpr std::string_view about_zh = "使用登记簿";
  std::optional<AssetCode> asset;
  std::optional<PersonCode> user;
  std::optional<Date> from, until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &UsageLog::asset, "only of this asset", "资产编号");
    v("user", &UsageLog::user, "only of this person", "使用人");
    v("from", &UsageLog::from, "the first day", "起");
    v("until", &UsageLog::until, "the last day", "止");
  }
};
inline std::vector<UseRow> answer(const UsageLog& q, const Books& books, Date) {
  std::vector<UseRow> rows;
  const auto& persons = books.people.persons();
  for (const auto& use : books.upkeep.usage.uses()) {
    if (q.asset && books.assets.id(*q.asset) != use.asset) continue;
    if (q.user && persons.id(*q.user) != use.user) continue;
    if ((q.from && use.on < *q.from) || (q.until && use.on > *q.until)) continue;
    const auto lesson = use.lesson ? std::optional<std::string>(use.lesson->value) : std::nullopt;
    rows.push_back({upkeep::asset_code(books, use.asset), persons[use.user].code, use.on, use.start,
                    use.end, use.end - use.start, lesson, use.before, use.after, use.signed_out,
                    use.left_on, use.logged_on, upkeep::person_code(books, use.by)});
  }
  return rows;
}

/// A breach of a rule of use 违规使用.
struct BreachRow {
  AssetCode asset;
  PersonCode person;
  UnitCode unit;
  UseDemand demand{};
  Date on;
  std::int64_t figure = 0;
  bool reported = false;
  std::optional<PersonCode> by;
  std::optional<std::string> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &BreachRow::asset, "of which asset", "资产编号");
    v("person", &BreachRow::person, "by whom", "使用人");
    v("unit", &BreachRow::unit, "unit that the asset was with then", "使用部门");
    v("demand", &BreachRow::demand, "against which rule", "规定");
    v("on", &BreachRow::on, "when", "日期");
    v("figure", &BreachRow::figure, "days too late, or minutes too long; else 0", "超限数");
    v("reported", &BreachRow::reported, "by an inspector; else the log itself shows it",
      "检查发现");
    v("by", &BreachRow::by, "who filed the report or the entry", "登记人");
    v("remark", &BreachRow::remark, "what was found", "情况");
  }
};

/// The breaches of rules of use.
struct Breaches {
  static constexpr std::string_view kind = "assets.breaches";
  static constexpr std::string_view about = "breaches of rules of use in a period";
  static constexpr std::string_view about_zh = "违规使用明细";
  std::optional<Date> from, until;
  std::optional<PersonCode> person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &Breaches::from, "the first day", "起");
    v("until", &Breaches::until, "the last day", "止");
    v("person", &Breaches::person, "only by this person", "使用人");
  }
};

namespace upkeep {
template <class Question, class Visit>
void each_breach(const Question& q, const Books& books, Visit visit) {
  for (const auto& one : books.upkeep.usage.breaches())
    if ((!q.from || one.on >= *q.from) && (!q.until || one.on <= *q.until)) visit(one);
}
}  // namespace upkeep

inline std::vector<BreachRow> answer(const Breaches& q, const Books& books, Date) {
  std::vector<BreachRow> rows;
  const auto& persons = books.people.persons();
  upkeep::each_breach(q, books, [&](const Breach& one) {
    if (q.person && persons.id(*q.person) != one.person) return;
    const auto remark = one.remark ? std::optional<std::string>(one.remark->value) : std::nullopt;
    rows.push_back({upkeep::asset_code(books, one.asset), persons[one.person].code,
                    books.people.units()[one.unit].code, one.demand, one.on, one.figure,
                    one.reported, upkeep::person_code(books, one.by), remark});
  });
  return rows;
}

/// By what breaches are counted.
enum class BreachGroup : std::uint8_t { demand, person, unit };
constexpr auto names(BreachGroup) {
  return std::array<EnumName, 3>{{{"demand", "规定"}, {"person", "使用人"}, {"unit", "使用部门"}}};
}

/// Breaches of a group 违规统计.
struct BreachTotal {
  std::string key;
  std::string name;
  std::int64_t breaches = 0;
  std::int64_t reported = 0;
  std::int64_t shown = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &BreachTotal::key, "code of the group", "编号");
    v("name", &BreachTotal::name, "its name", "名称");
    v("breaches", &BreachTotal::breaches, "breaches", "违规次数");
    v("reported", &BreachTotal::reported, "of them found by inspectors", "检查发现");
    v("shown", &BreachTotal::shown, "of them shown by the log itself", "登记显示");
  }
};

/// Breaches counted.
struct BreachTotals {
  static constexpr std::string_view kind = "assets.breach_totals";
  static constexpr std::string_view about = "breaches of a period per rule, person or unit";
  static constexpr std::string_view about_zh = "违规使用统计";
  std::optional<BreachGroup> by;
  std::optional<Date> from, until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &BreachTotals::by, "what to count by; left out, the rule", "分组");
    v("from", &BreachTotals::from, "the first day", "起");
    v("until", &BreachTotals::until, "the last day", "止");
  }
};
inline std::vector<BreachTotal> answer(const BreachTotals& q, const Books& books, Date) {
  std::map<std::string, BreachTotal> groups;
  const auto& people = books.people;
  upkeep::each_breach(q, books, [&](const Breach& one) {
    const auto demand = names(UseDemand{})[static_cast<std::size_t>(one.demand)];
    std::string key(demand.name), name(demand.zh);
    if (q.by == BreachGroup::person)
      key = people.persons()[one.person].code, name = people.persons()[one.person].name.value;
    if (q.by == BreachGroup::unit)
      key = people.units()[one.unit].code, name = people.units()[one.unit].name.value;
    auto& row = groups[key];
    row.key = key;
    row.name = name;
    ++row.breaches;
    ++(one.reported ? row.reported : row.shown);
  });
  std::vector<BreachTotal> rows;
  for (auto& [key, row] : groups) rows.push_back(std::move(row));
  return rows;
}

/// How much things are used, of how much they could be 利用率.
struct Utilisation {
  static constexpr std::string_view kind = "assets.utilisation";
  static constexpr std::string_view about =
      "minutes used of minutes available, for each asset for which it is said what is available";
  static constexpr std::string_view about_zh = "利用率明细";
  Date from;
  Date until;
  std::optional<Filter> where;
  std::optional<bool> idle;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &Utilisation::from, "the first day", "起");
    v("until", &Utilisation::until, "the last day", "止");
    v("where", &Utilisation::where, "which assets; left out, all", "条件");
    v("idle", &Utilisation::idle, "only those that nobody used, or that somebody did", "闲置");
  }
};
inline std::vector<UtilisationRow> answer(const Utilisation& q, const Books& books, Date) {
  auto rows = upkeep::utilised(books, q.where.value_or(Filter{}), q.from, q.until);
  if (q.idle) std::erase_if(rows, [&](const auto& row) { return (row.uses == 0) != *q.idle; });
  return rows;
}

/// All of it together 利用率汇总.
struct UtilisationRate {
  static constexpr std::string_view kind = "assets.utilisation_rate";
  static constexpr std::string_view about =
      "minutes used of minutes available, all assets together, and how many were idle";
  static constexpr std::string_view about_zh = "利用率";
  Date from;
  Date until;
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &UtilisationRate::from, "the first day", "起");
    v("until", &UtilisationRate::until, "the last day", "止");
    v("where", &UtilisationRate::where, "which assets; left out, all", "条件");
  }
};
inline UtilisationTotal answer(const UtilisationRate& q, const Books& books, Date) {
  UtilisationTotal total;
  for (const auto& row : upkeep::utilised(books, q.where.value_or(Filter{}), q.from, q.until)) {
    ++total.assets;
    total.idle += row.uses == 0;
    total.used += row.used;
    total.available += row.available;
  }
  total.per_ten_thousand = upkeep::per_ten_thousand(total.used, total.available);
  return total;
}

/// The questions about use.
using UsageQuestions =
    Types<UsageLog, Breaches, BreachTotals, Utilisation, UtilisationRate, UseRules>;

}  // namespace bursar::assets
