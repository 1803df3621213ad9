#pragma once

#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/slots.hpp"
#include "bursar/budget/vouchers/records.hpp"

namespace bursar::budget {

/// What is kept of a month of a set of accounts as its vouchers come; by account, from the first.
struct LedgerMonth {
  std::vector<VoucherId> vouchers;  ///< by their numbers
  std::vector<Turnover> all;
  std::vector<Turnover> internal;  ///< of it, with other sets of accounts of the school
  std::vector<Turnover> closing;   ///< of it, by the closing of the year
};

/// The months counted on over the years, as runs of depreciation count them.
constexpr int month_number(int year, int month) { return year * 12 + month - 1; }

/// Every voucher with its entries; balances and turnovers are kept as entries come 凭证.
class Vouchers {
 public:
  /// A set of accounts and a month of it, by `month_number`.
  using MonthKey = std::pair<LedgerId, int>;

  const Voucher& operator[](VoucherId id) const { return vouchers_[id]; }
  /// How many there are: they are counted from 1.
  std::size_t size() const { return vouchers_.size(); }
  /// Calls `f(entry)` for each entry of a voucher.
  template <class F>
  void each_entry(const Voucher& voucher, F f) const {
    const auto first = static_cast<std::uint32_t>(voucher.first);
    for (std::uint32_t i = 0; i < voucher.count; ++i) f(entries_[EntryId(first + i)]);
  }
  /// What a voucher is about.
  std::string_view summary(const Voucher& voucher) const { return texts_[voucher.summary]; }
  /// The voucher of a number in a month, or none.
  VoucherId find(LedgerId ledger, int month, std::uint32_t number) const {
    const auto found = months_.find({ledger, month});
    if (found == months_.end() || number == 0 || number > found->second.vouchers.size()) return {};
    return found->second.vouchers[number - 1];
  }

  /// The voucher of a month's depreciation that stands, by `month_number`; or none.
  VoucherId of_run(int month) const {
    const auto found = runs_.find(month);
    return found == runs_.end() ? VoucherId{} : found->second;
  }

  /// The months that have vouchers, by set of accounts and then by month.
  const std::map<MonthKey, LedgerMonth>& months() const { return months_; }
  /// Calls `f(month, turnovers)` for the months of a set of accounts up to one, in their order.
  template <class F>
  void each_month(LedgerId ledger, int until, F f) const {
    for (auto at = months_.lower_bound({ledger, 0});
         at != months_.end() && at->first.first == ledger && at->first.second <= until; ++at)
      f(at->first.second, at->second);
  }
  /// The balance of an account of a set of accounts: debits above zero.
  Money balance(LedgerId ledger, AccountId account) const {
    const auto found = totals_.find({ledger, account});
    return found == totals_.end() ? Money() : found->second;
  }
  /// Whether there is an entry on an account of a set of accounts.
  bool entered(LedgerId ledger, AccountId account) const {
    return totals_.contains({ledger, account});
  }
  /// Calls `f(holding, balance)` for what each balance is made of, zero ones too, in no order.
  template <class F>
  void each_balance(F f) const {
    for (const auto& [holding, balance] : balances_) f(holding, balance);
  }

  // What posting does; only rules call these.
  /// Begins a voucher, which has the next number of its month.
  VoucherId begin(Voucher voucher, std::string_view summary) {
    const auto ymd = voucher.on.date()->year_month_day();
    current_ = &months_[{voucher.ledger, month_number(ymd.year, ymd.month.as_number())}];
    voucher.number = static_cast<std::uint32_t>(current_->vouchers.size() + 1);
    voucher.first = static_cast<EntryId>(entries_.size() + 1);
    voucher.count = 0;
    voucher.summary = texts_.intern(summary);
    const auto id = vouchers_.add(voucher);
    current_->vouchers.push_back(id);
    return id;
  }
  /// Enters an entry into the voucher that was begun last.
  void enter(const Entry& entry, bool internal) {
    auto& voucher = vouchers_[VoucherId(vouchers_.size())];
    entries_.add(entry);
    ++voucher.count;
    at(current_->all, entry.account).add(entry);
    if (internal) at(current_->internal, entry.account).add(entry);
    if (voucher.closing) at(current_->closing, entry.account).add(entry);
    const auto amount = entry.signed_amount();
    totals_[{voucher.ledger, entry.account}] += amount;
    balances_[{voucher.ledger, entry.account, entry.fund, entry.person, entry.party,
               entry.money}] += amount;
  }
  /// Keeps the voucher of a month's depreciation, that its taking back finds it; none: there is
  /// none any more.
  void keep_run(int month, VoucherId voucher) { runs_[month] = voucher; }

 private:
  struct Hash {
    std::size_t operator()(const std::pair<LedgerId, AccountId>& key) const {
      return boost::hash<std::pair<std::uint32_t, std::uint32_t>>{}(
          {static_cast<std::uint32_t>(key.first), static_cast<std::uint32_t>(key.second)});
    }
    std::size_t operator()(const Holding& key) const {
      std::size_t seed = 0;
      const auto mix = [&](auto id) { boost::hash_combine(seed, static_cast<std::uint32_t>(id)); };
      mix(key.ledger), mix(key.account), mix(key.fund);
      mix(key.person), mix(key.party), mix(key.money);
      return seed;
    }
  };
  static Turnover& at(std::vector<Turnover>& turnovers, AccountId account) {
    const auto index = static_cast<std::size_t>(account) - 1;
    if (index >= turnovers.size()) turnovers.resize(index + 1);
    return turnovers[index];
  }

  Slots<VoucherId, Voucher> vouchers_;
  Slots<EntryId, Entry> entries_;
  TextPool texts_;
  std::map<MonthKey, LedgerMonth> months_;
  std::map<int, VoucherId> runs_;
  LedgerMonth* current_ = nullptr;  // of the voucher that was begun last
  boost::unordered_flat_map<std::pair<LedgerId, AccountId>, Money, Hash> totals_;
  boost::unordered_flat_map<Holding, Money, Hash> balances_;
};

}  // namespace bursar::budget
