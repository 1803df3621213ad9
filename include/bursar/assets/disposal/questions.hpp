#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/disposal/splits/views.hpp"
#include "bursar/assets/disposal/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// The rules of size.
struct DisposalRules {
  static constexpr std::string_view kind = "assets.disposal_rules";
  static constexpr std::string_view about = "who approves which write-offs: every rule, ended too";
  static constexpr std::string_view about_zh = "处置审批权限规定";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<DisposalRuleRow> answer(const DisposalRules&, const Books& books, Date) {
  std::vector<DisposalRuleRow> rows;
  for (const auto& rule : books.disposals.rules()) rows.push_back(disposal_rule_row(rule));
  return rows;
}

/// One rule of size with its bands.
struct DisposalRuleText {
  static constexpr std::string_view kind = "assets.disposal_rule";
  static constexpr std::string_view about =
      "one rule of who approves write-offs, with its bands; left out, that of the day; or null";
  static constexpr std::string_view about_zh = "处置审批权限规定全文";
  std::optional<DisposalRuleCode> rule;
  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &DisposalRuleText::rule, "which rule; left out, that of the day", "规定编号");
  }
};
inline std::optional<DisposalRuleSheet> answer(const DisposalRuleText& q, const Books& books,
                                               Date day) {
  const auto& disposals = books.disposals;
  const auto id = q.rule ? disposals.rules().id(*q.rule) : disposals.rule(day);
  if (id == DisposalRuleId{}) return {};
  const auto& rule = disposals.rules()[id];
  return DisposalRuleSheet{disposal_rule_row(rule), rule.bands};
}

/// The write-off papers.
struct WriteOffs {
  static constexpr std::string_view kind = "assets.write_offs";
  static constexpr std::string_view about = "write-off papers with their age, all or some";
  static constexpr std::string_view about_zh = "报废处置单";
  std::optional<WriteOff::Status> status;
  std::optional<AssetCode> asset;
  std::optional<std::int64_t> days;
  template <class V>
  static constexpr void fields(V&& v) {
    v("status", &WriteOffs::status, "only those that stand so", "状态");
    v("asset", &WriteOffs::asset, "only those of this asset", "资产编号");
    v("days", &WriteOffs::days, "only those of so many days or more", "办理天数下限");
  }
};
inline std::vector<WriteOffRow> answer(const WriteOffs& q, const Books& books, Date day) {
  std::vector<WriteOffRow> rows;
  const auto asset = q.asset ? books.assets.id(*q.asset) : AssetId{};
  const auto names_it = [&](const WriteOff& paper) {
    return std::any_of(paper.items.begin(), paper.items.end(),
                       [&](const auto& item) { return item.asset == asset; });
  };
  for (const auto& paper : books.disposals.papers()) {
    if (q.status && *q.status != paper.status) continue;
    if (q.asset && !names_it(paper)) continue;
    auto row = write_off_row(books, paper, day);
    if (!q.days || row.days >= *q.days) rows.push_back(std::move(row));
  }
  return rows;
}

/// What waits for its approval, together.
struct PendingWriteOffs {
  static constexpr std::string_view kind = "assets.pending_write_offs";
  static constexpr std::string_view about =
      "what is on the books still and waits for its write-off, and for how long";
  static constexpr std::string_view about_zh = "待核销资产合计";
  template <class V>
  static constexpr void fields(V&&) {}
};
/// What waits for its approval 待核销资产合计.
struct PendingTotal {
  std::int64_t papers = 0;
  std::int64_t count = 0;
  std::int64_t pieces = 0;
  Money cost;
  Money net;
  std::optional<Date> oldest;
  std::int64_t days = 0;
  template <class V>
  static constexpr void fields(V&& v) {
    v("papers", &PendingTotal::papers, "papers", "处置单数");
    v("count", &PendingTotal::count, "cards on them", "卡片数");
    v("pieces", &PendingTotal::pieces, "pieces", "数量");
    v("cost", &PendingTotal::cost, "original value, yuan", "原值");
    v("net", &PendingTotal::net, "net value at the application, yuan", "净值");
    v("oldest", &PendingTotal::oldest, "day of the oldest application", "最早申请日期");
    v("days", &PendingTotal::days, "days since", "最长办理天数");
  }
};
inline PendingTotal answer(const PendingWriteOffs&, const Books& books, Date day) {
  PendingTotal sum;
  for (const auto& paper : books.disposals.papers()) {
    if (paper.status != WriteOff::Status::pending) continue;
    if (!sum.oldest) sum.oldest = paper.requested_on;
    ++sum.papers;
    sum.count += static_cast<std::int64_t>(paper.items.size());
    sum.pieces += paper.pieces();
    sum.cost += paper.cost;
    sum.net += paper.net();
  }
  if (sum.oldest) sum.days = (day - *sum.oldest).days();
  return sum;
}

/// What a paper's approval decides on, and what came of it.
struct WriteOffPaper {
  static constexpr std::string_view kind = "assets.write_off_paper";
  static constexpr std::string_view about =
      "all of one write-off paper: figures, band, chain, what looks split, outcome; or null";
  static constexpr std::string_view about_zh = "处置审批表";
  WriteOffCode write_off;
  template <class V>
  static constexpr void fields(V&& v) {
    v("write_off", &WriteOffPaper::write_off, "which paper", "处置单号");
  }
};
inline std::optional<WriteOffSheet> answer(const WriteOffPaper& q, const Books& books, Date day) {
  const auto* paper = books.disposals.papers().find(q.write_off);
  if (!paper) return {};
  const auto text = [](const auto& t) {
    return t.empty() ? std::optional<std::string>() : std::optional(t.value);
  };
  WriteOffSheet sheet;
  sheet.paper = write_off_row(books, *paper, day);
  sheet.reason = paper->reason.value;
  sheet.early = text(paper->early);
  for (const auto& item : paper->items) sheet.lines.push_back(write_off_line(books, item));
  sheet.unit_most = paper->unit_most;
  sheet.rule = books.disposals.rules()[paper->rule].code;
  sheet.band = books.disposals.band(*paper);
  sheet.evidence = paper->evidence;
  sheet.together = split_with(books, *paper);
  sheet.approvals = paper->approvals;
  if (!paper->case_code.empty()) sheet.case_code = paper->case_code;
  sheet.filed = text(paper->filed);
  sheet.recipient = text(paper->recipient);
  if (paper->status == WriteOff::Status::posted)
    sheet.proceeds = paper->proceeds, sheet.costs = paper->costs;
  if (paper->ended_on) sheet.ended_by = books.people.persons()[paper->ended_by].code;
  sheet.outcome = text(paper->outcome);
  return sheet;
}

/// Write-offs that look split.
struct WriteOffSplits {
  static constexpr std::string_view kind = "assets.write_off_splits";
  static constexpr std::string_view about =
      "papers of one category or applicant that together, within so many days, would fall in a "
      "larger band than each";
  static constexpr std::string_view about_zh = "疑似拆分处置";
  std::optional<Whole<1, 3660>> days;
  template <class V>
  static constexpr void fields(V&& v) {
    v("days", &WriteOffSplits::days, "within so many days; left out, as the rule says", "天数");
  }
};
inline std::vector<WriteOffSplit> answer(const WriteOffSplits& q, const Books& books, Date) {
  return write_off_splits(books, q.days ? q.days->value : 0);
}

/// What disposals are grouped by 分组.
enum class DisposedBy : std::uint8_t { manner, ground, category };
constexpr auto names(DisposedBy) {
  return std::array<EnumName, 3>{
      {{"manner", "处置方式"}, {"ground", "事由"}, {"category", "类别"}}};
}

/// What left the books in a period.
struct DisposalTotals {
  static constexpr std::string_view kind = "assets.disposals";
  static constexpr std::string_view about =
      "what left the books by write-offs in a period: original value, depreciation, net value, "
      "proceeds; a paper's proceeds go to its categories by original value";
  static constexpr std::string_view about_zh = "资产处置汇总";
  std::optional<DisposedBy> by;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &DisposalTotals::by, "what to group by; left out, the manner", "分组");
    v("from", &DisposalTotals::from, "first day; left out, ever", "起始日期");
    v("until", &DisposalTotals::until, "last day; left out, until now", "截止日期");
  }
};
/// What left the books in one group 资产处置汇总.
struct DisposedTotal {
  std::string key;
  std::string name;
  std::int64_t papers = 0;
  std::int64_t pieces = 0;
  Money cost;
  Money accumulated;
  Money net;
  Money proceeds;
  Money costs;
  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &DisposedTotal::key, "code of the group; \"none\" without a ground", "编号");
    v("name", &DisposedTotal::name, "its name", "名称");
    v("papers", &DisposedTotal::papers, "papers", "处置单数");
    v("pieces", &DisposedTotal::pieces, "pieces", "数量");
    v("cost", &DisposedTotal::cost, "original value, yuan", "原值");
    v("accumulated", &DisposedTotal::accumulated, "depreciated of it, yuan", "累计折旧");
    v("net", &DisposedTotal::net, "net value, yuan", "净值");
    v("proceeds", &DisposedTotal::proceeds, "proceeds, yuan", "处置收入");
    v("costs", &DisposedTotal::costs, "costs of disposal, yuan", "处置费用");
  }
};

namespace detail {
inline std::pair<std::string, std::string> disposal_group(const Books& books, const WriteOff& paper,
                                                          const WriteOff::Item& item,
                                                          DisposedBy by) {
  const auto named = [](auto value) {
    const auto name = names(value)[static_cast<std::size_t>(value)];
    return std::pair(std::string(name.name), std::string(name.zh));
  };
  if (by == DisposedBy::manner) return named(paper.manner);
  if (by == DisposedBy::ground && !paper.ground) return {"none", ""};
  if (by == DisposedBy::ground) return named(*paper.ground);
  const auto& category = books.assets.categories()[books.assets[item.asset].category];
  return {category.code.value, category.name.value};
}
}  // namespace detail

inline std::vector<DisposedTotal> answer(const DisposalTotals& q, const Books& books, Date) {
  std::map<std::string, DisposedTotal> groups;
  for (const auto& paper : books.disposals.papers()) {
    if (paper.status != WriteOff::Status::posted) continue;
    if ((q.from && *paper.ended_on < *q.from) || (q.until && *paper.ended_on > *q.until)) continue;
    std::vector<Money> values;
    for (const auto& item : paper.items) values.push_back(item.cost);
    const auto proceeds = split_by_value(paper.proceeds, values);
    const auto costs = split_by_value(paper.costs, values);
    std::map<std::string, int> met;
    for (std::size_t i = 0; i < paper.items.size(); ++i) {
      const auto& item = paper.items[i];
      const auto [key, name] =
          detail::disposal_group(books, paper, item, q.by.value_or(DisposedBy::manner));
      auto& group = groups[key];
      group.key = key, group.name = name;
      group.papers += met[key]++ == 0;
      group.pieces += item.pieces;
      group.cost += item.cost;
      group.accumulated += item.accumulated;
      group.net += item.cost - item.accumulated;
      group.proceeds += proceeds[i];
      group.costs += costs[i];
    }
  }
  std::vector<DisposedTotal> rows;
  for (auto& [key, group] : groups) rows.push_back(std::move(group));
  return rows;
}

/// Every question of this subject: a new one is added here.
using DisposalQuestions = Types<DisposalRules, DisposalRuleText, WriteOffs, PendingWriteOffs,
                                WriteOffPaper, WriteOffSplits, DisposalTotals>;

}  // namespace bursar::assets
