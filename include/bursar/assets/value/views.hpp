#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/value/effects.hpp"
#include "bursar/books.hpp"

/// What depreciation looks like from outside: rows with codes and names.
namespace bursar::assets {

/// An asset in the list of depreciation 折旧清单.
struct DepreciationRow {
  AssetCode asset;
  std::string name;
  CategoryCode category;
  Date acquired;
  Depreciated how{};
  std::optional<Method> method;
  std::optional<std::int64_t> months;
  Money cost;
  Money accumulated;
  Money net;
  Money last;
  Money next;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DepreciationRow;
    v("asset", &T::asset, "code of the asset", "资产编号");
    v("name", &T::name, "what it is", "资产名称");
    v("category", &T::category, "scheme:class", "资产类别");
    v("acquired", &T::acquired, "day of acquisition", "取得日期");
    v("how", &T::how, "whether it is depreciated, and why not", "是否计提");
    v("method", &T::method, "how the cost is spread", "折旧方法");
    v("months", &T::months, "its life in all, months", "预计使用月数");
    v("cost", &T::cost, "original value, yuan", "原值");
    v("accumulated", &T::accumulated, "depreciated so far, yuan", "累计折旧");
    v("net", &T::net, "left on the books, yuan", "净值");
    v("last", &T::last, "depreciated in the last month that was run, yuan", "本月折旧额");
    v("next", &T::next, "to be depreciated in the next, yuan", "下月折旧额");
  }
};

/// A month in the schedule of an asset.
struct AssetScheduleRow {
  std::int64_t number = 0;
  std::int64_t year = 0;
  std::int64_t month = 0;
  Money amount;
  Money accumulated;
  Money net;
  bool booked = false;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AssetScheduleRow;
    v("number", &T::number, "which row, from 1", "序号");
    v("year", &T::year, "which year", "年");
    v("month", &T::month, "which month", "月");
    v("amount", &T::amount, "depreciated in it, yuan", "折旧额");
    v("accumulated", &T::accumulated, "depreciated by its end, yuan", "累计折旧");
    v("net", &T::net, "left at its end, yuan", "净值");
    v("booked", &T::booked, "whether the runs have come so far", "是否已计提");
  }
};

/// A group of assets and what they are worth.
struct GroupValue {
  std::string code;
  std::string name;
  std::int64_t count = 0;
  Money cost;
  Money accumulated;
  Money net;
  Money last;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = GroupValue;
    v("code", &T::code, "code of the group", "代号");
    v("name", &T::name, "its name", "名称");
    v("count", &T::count, "entries of the register", "卡片数");
    v("cost", &T::cost, "original value, yuan", "原值");
    v("accumulated", &T::accumulated, "depreciated so far, yuan", "累计折旧");
    v("net", &T::net, "left on the books, yuan", "净值");
    v("last", &T::last, "depreciated in the last month that was run, yuan", "本月折旧额");
  }
};

/// What left the books, and what of it the runs had depreciated.
struct LeftRow {
  AssetCode asset;
  Date on;
  Money cost;
  Money accumulated;
  Money booked;
  Money difference;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = LeftRow;
    v("asset", &T::asset, "code of the asset, of which a part may stay", "资产编号");
    v("on", &T::on, "when", "日期");
    v("cost", &T::cost, "original value that left, yuan", "原值");
    v("accumulated", &T::accumulated, "depreciation that left with it, yuan", "累计折旧");
    v("booked", &T::booked, "of it, what the runs had booked, yuan", "已计提入账");
    v("difference", &T::difference,
      "what is booked with the leaving, by the month rule; below zero, taken back, yuan",
      "核销时补提或冲回");
  }
};

/// A month that was depreciated.
struct RunRow {
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t count = 0;
  Money total;
  Money opening;
  bool reversed = false;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RunRow;
    v("year", &T::year, "which year", "年");
    v("month", &T::month, "which month", "月");
    v("count", &T::count, "assets with an amount", "计提项数");
    v("total", &T::total, "their amounts, yuan", "计提金额");
    v("opening", &T::opening, "depreciation of earlier months that came onto the books, yuan",
      "补记以前累计折旧");
    v("reversed", &T::reversed, "whether it was taken back", "是否已冲回");
  }
};

/// What was depreciated of an asset in the last month that was run.
///
/// An asset that the run took on late counts the months that it caught up.
inline Money last_amount(const Values& values, AssetId id) {
  const auto* run = values.last_run();
  if (!run || !values.planned(id)) return {};
  const auto* plan = &values.plan(id);
  for (const auto& past : values.past(id))
    if (past.until >= run->month) {
      plan = &past.plan;  // what was changed since
      break;
    }
  const bool fresh = static_cast<std::size_t>(id) > run->taken_on;
  const int before = fresh ? values.begins() - 1 : run->month - 1;
  return values.spread(*plan, run->month) - values.spread(*plan, before);
}

/// An asset as the list of depreciation has it.
inline DepreciationRow depreciation_row(const Books& books, Planner& planner, AssetId id) {
  const auto& asset = books.assets[id];
  const auto& values = books.values;
  const auto now = worth(books, id);
  DepreciationRow row{AssetCode(books.assets.text(asset.code)),
                      std::string(books.assets.text(asset.name)),
                      books.assets.categories()[asset.category].code,
                      *asset.acquired.date(),
                      planner.how(id),
                      {},
                      {},
                      now.cost,
                      now.accumulated,
                      now.net(),
                      last_amount(values, id),
                      {}};
  if (row.how != Depreciated::yes) return row;
  if (const int months = planner.months(id); months > 0) row.months = months;
  row.method = planner.method();
  if (const auto end = values.last_planned(id); row.months && end) {
    const int first = month_number(row.acquired) + (values.rule().starts == Turn::next_month);
    row.months = *end - first + 1;  // as it was planned, whatever a later rule says
  }
  const int next = values.last_month() + 1;
  if (values.planned(id)) {
    row.next = values.spread(values.plan(id), next) - values.spread(values.plan(id), next - 1);
  } else {
    const auto planned = planner.plan(id);
    const auto spread = [&](int month) {
      return planned.rows ? Values::looked_up(*planned.rows, month)
                          : values.spread(planned.plan, month);
    };
    row.next = spread(next) - spread(values.begins() - 1);
  }
  return row;
}

namespace detail {
/// Puts the months of an asset's plans together.
class MonthRows {
 public:
  MonthRows(const Books& books, AssetId id) : values_(books.values), id_(id) {
    cost_ = books.assets[id].cost;
    const auto* ending = books.assets.ending(id);
    ended_ = ending != nullptr;
    if (ended_ && values_.begun())
      last_ = month_number(ending->on) - (values_.rule().stops == Turn::same_month);
  }

  std::vector<AssetScheduleRow> rows(const Books& books) {
    if (!values_.begun()) return {};
    if (!values_.planned(id_)) {
      const auto planned = Planner(books, values_.last_month() + 1).plan(id_);
      append(planned.plan, planned.rows ? &*planned.rows : nullptr, cost_, last_);
      return std::move(rows_);
    }
    for (const auto& past : values_.past(id_)) {
      const bool final = ended_ && &past == &values_.past(id_).back();
      append(past.plan, values_.table_of(past.plan), past.cost,
             final ? last_ : std::min(last_, past.until));
    }
    if (!ended_) append(values_.plan(id_), values_.table_of(values_.plan(id_)), cost_, last_);
    return std::move(rows_);
  }

 private:
  void append(const Plan& plan, const std::vector<PlanRow>* table, Money cost, int until) {
    accumulated_ = plan.opening;
    const auto add = [&](int month, Money by_then) {
      const auto now = plan.opening + by_then;
      if (month > until) return;
      rows_.push_back({static_cast<std::int64_t>(rows_.size()) + 1, month / 12, month % 12 + 1,
                       now - accumulated_, now, cost - now, month <= values_.last_month()});
      accumulated_ = now;
    };
    if (table)
      for (const auto& row : *table) add(row.month, row.by_then);
    else
      for (int i = 0; i < plan.periods; ++i)
        add(plan.first_month() + i, values_.spread(plan, plan.first_month() + i));
  }

  const Values& values_;
  AssetId id_;
  Money cost_, accumulated_;
  int last_ = month_number(kLastYear, 12);
  bool ended_ = false;
  std::vector<AssetScheduleRow> rows_;
};
}  // namespace detail

}  // namespace bursar::assets
