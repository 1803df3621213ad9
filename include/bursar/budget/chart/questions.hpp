#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "bursar/budget/chart/checks.hpp"

namespace bursar::budget {

/// The chart of accounts.
struct Accounts {
  static constexpr std::string_view kind = "budget.accounts";
  static constexpr std::string_view about = "the accounts, all or those of a regime";
  static constexpr std::string_view about_zh = "会计科目表";
  std::optional<RegimeCode> regime;
  template <class V>
  static constexpr void fields(V&& v) {
    v("regime", &Accounts::regime, "only those that hold under it", "会计制度");
  }
};
/// An account 会计科目.
struct AccountRow {
  AccountCode account;
  std::string name;
  Nature nature{};
  Role role{};
  std::vector<Detail> by;
  template <class V>
  static constexpr void fields(V&& v) {
    v("account", &AccountRow::account, "its code", "科目编号");
    v("name", &AccountRow::name, "its name", "科目名称");
    v("nature", &AccountRow::nature, "its nature", "性质");
    v("role", &AccountRow::role, "what it serves for", "用途");
    v("by", &AccountRow::by, "what each entry on it says besides", "辅助核算");
  }
};
inline std::vector<AccountRow> answer(const Accounts& q, const Books& books, Date) {
  std::vector<AccountRow> rows;
  for (const auto& one : books.budget.chart.accounts()) {
    if (q.regime && !one.regime.empty() && one.regime != *q.regime) continue;
    AccountRow row{one.code, one.name.value, one.nature, one.role, {}};
    if (one.by_who) row.by.push_back(Detail::who);
    if (one.by_fund) row.by.push_back(Detail::fund);
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(),
            [](const auto& a, const auto& b) { return a.account < b.account; });
  return rows;
}

/// The posting rules.
struct Postings {
  static constexpr std::string_view kind = "budget.postings";
  static constexpr std::string_view about =
      "what events are booked as under a regime, the most particular rule of each first";
  static constexpr std::string_view about_zh = "记账规则表";
  RegimeCode regime;
  std::optional<Event> event;
  template <class V>
  static constexpr void fields(V&& v) {
    v("regime", &Postings::regime, "under which regime", "会计制度");
    v("event", &Postings::event, "only this event", "业务");
  }
};
/// A posting rule 记账规则.
struct PostingRow {
  Event event{};
  std::string conditions;
  std::string lines;
  template <class V>
  static constexpr void fields(V&& v) {
    v("event", &PostingRow::event, "which event", "业务");
    v("conditions", &PostingRow::conditions, "in which case: means=bank; empty: any", "情形");
    v("lines", &PostingRow::lines, "its entries: debit 1601 cost, credit money cost", "分录");
  }
};

namespace detail {
inline std::string conditions_of(const Posting& rule, const Books& books) {
  std::string text;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text += text.empty() ? "" : " ";
    text += std::string(name) + "=" + std::string(value);
  };
  if (rule.means) add("means", enum_name(*rule.means));
  if (rule.origin) add("origin", enum_name(*rule.origin));
  add("class", rule.classes);
  add("detail", rule.detail);
  for (const auto unit : rule.units) add("unit", books.people.units()[unit].code);
  return text;
}
inline std::string lines_of(const Posting& rule, const Chart& chart) {
  std::string text;
  for (const auto& line : rule.lines) {
    const std::string_view on =
        line.place ? enum_name(*line.place) : std::string_view(chart.accounts()[line.account].code);
    text += text.empty() ? "" : ", ";
    text += std::string(enum_name(line.way)) + " " + std::string(on) + " ";
    text += enum_name(line.part);
  }
  return text;
}
}  // namespace detail

inline std::vector<PostingRow> answer(const Postings& q, const Books& books, Date) {
  std::vector<PostingRow> rows;
  for (std::size_t i = 0; i < names(Event{}).size(); ++i) {
    const auto event = static_cast<Event>(i);
    if (q.event && *q.event != event) continue;
    for (const auto& rule : books.budget.chart.postings(q.regime, event))
      rows.push_back(
          {event, detail::conditions_of(rule, books), detail::lines_of(rule, books.budget.chart)});
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using ChartQuestions = Types<Accounts, Postings>;

}  // namespace bursar::budget
