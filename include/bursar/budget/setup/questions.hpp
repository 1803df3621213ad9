#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/views.hpp"

/// What may be asked about sets of accounts and classes.
namespace bursar::budget {

/// A set of accounts with its last year 账套.
struct LedgerRow {
  LedgerCode ledger;
  std::string name;
  std::optional<std::int64_t> year;
  std::optional<RegimeCode> regime;
  std::int64_t closed_months = 0;
  std::int64_t version = 0;
  std::optional<Date> carried;

  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &LedgerRow::ledger, "its code", "账套编号");
    v("name", &LedgerRow::name, "its name", "账套名称");
    v("year", &LedgerRow::year, "a year of it; none where none is open", "年度");
    v("regime", &LedgerRow::regime, "the accounting regime of the year", "会计制度");
    v("closed_months", &LedgerRow::closed_months, "how many months are closed", "已结账月数");
    v("version", &LedgerRow::version, "version of its budget; 0 before it is adopted", "预算版本");
    v("carried", &LedgerRow::carried, "the day on which it was carried over", "结转日期");
  }
};
/// The sets of accounts.
struct Ledgers {
  static constexpr std::string_view kind = "budget.ledgers";
  static constexpr std::string_view about = "sets of accounts, a row for each year";
  static constexpr std::string_view about_zh = "账套与年度";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<LedgerRow> answer(const Ledgers&, const Books& books, Date) {
  std::vector<LedgerRow> rows;
  for (const auto& ledger : books.budget.setup.ledgers()) {
    if (ledger.years.empty()) rows.push_back({ledger.code, ledger.name.value, {}, {}, 0, 0, {}});
    for (const auto& year : ledger.years) {
      const auto regime = year.regime.empty() ? std::optional<RegimeCode>() : year.regime;
      rows.push_back({ledger.code, ledger.name.value, year.year, regime, year.closed_months,
                      year.version, year.carried});
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.ledger < b.ledger; });
  return rows;
}

/// A class of a dimension 分类.
struct ClassRow {
  ClassCode code;
  std::string name;

  template <class V>
  static constexpr void fields(V&& v) {
    v("code", &ClassRow::code, "its code", "编号");
    v("name", &ClassRow::name, "its name", "名称");
  }
};
/// The classes of a dimension.
struct Classes {
  static constexpr std::string_view kind = "budget.classes";
  static constexpr std::string_view about = "classes of a dimension, or projects";
  static constexpr std::string_view about_zh = "预算分类与项目";
  Dimension dimension{};
  template <class V>
  static constexpr void fields(V&& v) {
    v("dimension", &Classes::dimension, "which dimension", "维度");
  }
};
inline std::vector<ClassRow> answer(const Classes& q, const Books& books, Date) {
  std::vector<ClassRow> rows;
  for (const auto& one : books.budget.setup.classes())
    if (one.dimension == q.dimension) rows.push_back({one.name_code, one.name.value});
  sort_by(rows, &ClassRow::code);
  return rows;
}

/// Every question of this subject: a new one is added here.
using SetupQuestions = Types<Ledgers, Classes>;

}  // namespace bursar::budget
