#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <utility>

#include "bursar/base/table.hpp"
#include "bursar/budget/funds/records.hpp"

namespace bursar::budget {

/// Where money comes from and where it lies 资金与资金账户.
class Funds {
 public:
  /// Every fund, ended ones too.
  const Table<FundId, Fund>& funds() const { return funds_; }
  /// Every money account, closed ones too.
  const Table<MoneyId, MoneyAccount>& money() const { return money_; }

  /// What a fund took in and gave out in a year.
  FundYear year(FundId fund, int year) const {
    const auto found = years_.find(key(fund, year));
    return found == years_.end() ? FundYear{} : found->second;
  }
  /// What a fund had when a year began: what it has, less what came and went since.
  Money brought(FundId fund, int number) const {
    auto had = funds_[fund].balance;
    for (; number <= latest_; ++number) {
      const auto moved = year(fund, number);
      had += moved.paid - moved.received;
    }
    return had;
  }

  // What posting does; only rules call these.
  /// Registers a fund.
  void add(Fund fund) { funds_.add(std::move(fund)); }
  /// Registers a money account.
  void add(MoneyAccount money) { money_.add(std::move(money)); }
  /// A fund, to be changed.
  Fund& change(FundId id) { return funds_[id]; }
  /// A money account, to be changed.
  MoneyAccount& change(MoneyId id) { return money_[id]; }
  /// What a fund takes in and gives out in a year, to be changed.
  FundYear& change(FundId fund, int year) {
    latest_ = std::max(latest_, year);
    return years_[key(fund, year)];
  }
  /// Notes a day on which a paper used the fund.
  void touch(FundId fund, Date day) {
    auto& last = funds_[fund].last;
    last = last ? std::max(*last, day) : day;
  }

 private:
  static std::uint64_t key(FundId fund, int year) {
    return std::uint64_t{static_cast<std::uint32_t>(fund)} << 16 | static_cast<std::uint16_t>(year);
  }

  Table<FundId, Fund> funds_;
  Table<MoneyId, MoneyAccount> money_;
  boost::unordered_flat_map<std::uint64_t, FundYear> years_;
  int latest_ = 0;  // year in which a fund took in or gave out anything
};

}  // namespace bursar::budget
