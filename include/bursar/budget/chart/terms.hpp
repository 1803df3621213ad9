#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/budget/terms.hpp"

/// The words and parts of the chart of accounts and its rules.
namespace bursar::budget {

/// What an account is 科目性质; the last three are of the budgetary book.
enum class Nature : std::uint8_t {
  asset,
  liability,
  net_asset,
  income,
  expense,
  budget_income,
  budget_outlay,
  budget_balance
};
constexpr auto names(Nature) {
  return std::array<EnumName, 8>{{{"asset", "资产"},
                                  {"liability", "负债"},
                                  {"net_asset", "净资产"},
                                  {"income", "收入"},
                                  {"expense", "费用"},
                                  {"budget_income", "预算收入"},
                                  {"budget_outlay", "预算支出"},
                                  {"budget_balance", "预算结余"}}};
}
/// Whether the account is closed at the end of a year.
constexpr bool nominal(Nature nature) {
  return nature == Nature::income || nature == Nature::expense || nature == Nature::budget_income ||
         nature == Nature::budget_outlay;
}

/// The two books that are kept beside each other 平行账.
enum class Book : std::uint8_t { financial, budgetary };
constexpr auto names(Book) {
  return std::array<EnumName, 2>{{{"financial", "财务会计"}, {"budgetary", "预算会计"}}};
}
/// The book of an account.
constexpr Book book_of(Nature nature) {
  return nature < Nature::budget_income ? Book::financial : Book::budgetary;
}

/// What an account serves for 科目用途; those but plain ones are booked by papers of their own.
enum class Role : std::uint8_t { plain, money, position, cost, depreciation };
constexpr auto names(Role) {
  return std::array<EnumName, 5>{{{"plain", "一般"},
                                  {"money", "资金账户"},
                                  {"position", "资金结存"},
                                  {"cost", "固定资产原值"},
                                  {"depreciation", "固定资产累计折旧"}}};
}

/// What an entry on an account says besides 辅助核算.
enum class Detail : std::uint8_t { who, fund };
constexpr auto names(Detail) {
  return std::array<EnumName, 2>{{{"who", "往来人员或单位"}, {"fund", "资金"}}};
}

/// The two sides of an entry 借贷.
enum class Way : std::uint8_t { debit, credit };
constexpr auto names(Way) { return std::array<EnumName, 2>{{{"debit", "借"}, {"credit", "贷"}}}; }

/// What happens that is booked by a rule 业务.
enum class Event : std::uint8_t {
  received,
  spent,
  owed,
  tax_owed,
  settled,
  advanced,
  cleared,
  advance_back,
  moved,
  asset_paid,
  asset_owed,
  asset_received,
  asset_left,
  asset_changed,
  depreciated,
  depreciation_taken_on
};
constexpr auto names(Event) {
  return std::array<EnumName, 16>{{{"received", "收款"},
                                   {"spent", "支出"},
                                   {"owed", "应付支出"},
                                   {"tax_owed", "计提税费"},
                                   {"settled", "结清应付"},
                                   {"advanced", "借出、预付"},
                                   {"cleared", "借款核销"},
                                   {"advance_back", "借款交回"},
                                   {"moved", "资金划转"},
                                   {"asset_paid", "购入资产"},
                                   {"asset_owed", "赊购资产"},
                                   {"asset_received", "取得资产"},
                                   {"asset_left", "资产处置"},
                                   {"asset_changed", "资产账面调整"},
                                   {"depreciated", "计提折旧"},
                                   {"depreciation_taken_on", "补记折旧"}}};
}

/// Which of an event's figures an entry carries 金额项.
enum class Part : std::uint8_t {
  amount,
  cost,
  fees,
  price,
  booked,
  net,
  catch_up,
  difference,
  proceeds,
  costs,
  gain,
  shortfall
};
constexpr auto names(Part) {
  return std::array<EnumName, 12>{{{"amount", "金额"},
                                   {"cost", "原值"},
                                   {"fees", "相关税费"},
                                   {"price", "价值（原值减税费）"},
                                   {"booked", "已提折旧"},
                                   {"net", "净值"},
                                   {"catch_up", "补提折旧"},
                                   {"difference", "原值与折旧之差"},
                                   {"proceeds", "处置收入"},
                                   {"costs", "处置费用"},
                                   {"gain", "处置净收入"},
                                   {"shortfall", "处置净支出"}}};
}

/// An account that the paper decides 科目位置.
enum class Place : std::uint8_t { money, position, other_money, other_position };
constexpr auto names(Place) {
  return std::array<EnumName, 4>{{{"money", "资金账户科目"},
                                  {"position", "资金结存科目"},
                                  {"other_money", "对方资金账户科目"},
                                  {"other_position", "对方资金结存科目"}}};
}

/// One entry of a posting rule 分录模板.
struct PostingLine {
  Way way{};
  std::optional<AccountCode> account;
  std::optional<Place> place;
  Part part{};

  template <class V>
  static constexpr void fields(V&& v) {
    v("way", &PostingLine::way, "debit or credit", "借贷");
    v("account", &PostingLine::account, "on which account", "科目");
    v("place", &PostingLine::place, "or on that of the money account of the paper", "科目位置");
    v("part", &PostingLine::part, "which figure of the event", "金额项");
  }
  friend bool operator==(const PostingLine&, const PostingLine&) = default;
};

}  // namespace bursar::budget
