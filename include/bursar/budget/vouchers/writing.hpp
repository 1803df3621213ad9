#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/result.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/register.hpp"

/// How vouchers are written, and undone in red; what a year and dealings between sets of accounts
/// of the school allow.
namespace bursar::budget {

/// Most that the debits of a year of one set of accounts come to: 100 trillion yuan.
inline constexpr Money kTurnoverLimit = Money::yuan(100'000'000'000'000);

/// What all vouchers of a paper have in common.
struct Slip {
  Date on;
  PaperId paper{};
  std::uint64_t seq = 0;
  PersonId by{};
  std::string_view summary;
  bool closing = false;
};

/// The vouchers that a paper made, which lie end to end.
struct Booked {
  VoucherId first{};
  std::uint32_t count = 0;
};

/// The regime that a set of accounts goes by on a day; empty where it keeps no accounts.
inline std::string_view regime_on(const Register& budget, LedgerId ledger, Date on) {
  const auto* year = budget.setup.year(ledger, on.year());
  return year ? std::string_view(year->regime) : std::string_view();
}
/// The set of accounts that a party is, or none.
inline LedgerId ledger_of(const Register& budget, PartyId party) {
  return party == PartyId{} ? LedgerId{} : budget.setup.parties()[party].ledger;
}

/// Sums what sets of accounts of the school book with each other: in each book both sides of a
/// dealing come to nothing together, so merged accounts leave it out.
class Dealings {
 public:
  explicit Dealings(const Register& budget) : budget_(budget) {}

  /// Counts an entry, where it is with another set of accounts.
  void add(LedgerId ledger, const Entry& entry) {
    const auto other = ledger_of(budget_, entry.party);
    if (other == LedgerId{}) return;
    const auto book = book_of(budget_.chart.accounts()[entry.account].nature);
    const bool first = ledger <= other;
    auto& pair = of(std::min(ledger, other), std::max(ledger, other), book);
    (first ? pair.there : pair.back) += entry.signed_amount();
  }
  /// Refuses the first pair that does not come to nothing.
  Verdict check() const {
    const auto code = [&](LedgerId id) { return budget_.setup.ledgers()[id].code.value; };
    for (const auto& one : pairs_)
      if (one.there + one.back != Money())
        return refuse(internal_differs, "",
                      {{"ledger", code(one.a)},
                       {"other", code(one.b)},
                       {"amount", one.there.text()},
                       {"back", one.back.text()}});
    return {};
  }

 private:
  struct Pair {
    LedgerId a{}, b{};
    Book book{};
    Money there, back;
  };
  Pair& of(LedgerId a, LedgerId b, Book book) {
    for (auto& one : pairs_)
      if (one.a == a && one.b == b && one.book == book) return one;
    return pairs_.emplace_back(Pair{a, b, book, {}, {}});
  }

  const Register& budget_;
  std::vector<Pair> pairs_;
};

namespace detail {
inline Money debit_of(const Entry& entry) {
  if (entry.way != Way::debit) return {};
  return std::max(entry.amount, Money() - entry.amount);
}
}  // namespace detail

/// A year of a set of accounts can have so many debits more.
inline Verdict check_turnover(const Register& budget, LedgerId ledger, Date on, Money debits) {
  const auto* year = budget.setup.year(ledger, on.year());
  if (!year || debits <= kTurnoverLimit - year->turnover) return {};
  return refuse(turnover_beyond_range, "",
                {{"ledger", budget.setup.ledgers()[ledger].code.value},
                 {"year", std::to_string(on.year())},
                 {"limit", kTurnoverLimit.text()}});
}

/// Writes the vouchers of one paper, one for each set of accounts that has entries.
class Booking {
 public:
  Booking(Register& budget, const Slip& slip) : budget_(budget), slip_(slip) {}

  /// Goes on with a new voucher, of a set of accounts.
  void turn_to(LedgerId ledger) { ledger_ = ledger, begun_ = false; }
  /// Books an entry.
  void enter(const Entry& entry) {
    if (!begun_) begin();
    budget_.vouchers.enter(entry, ledger_of(budget_, entry.party) != LedgerId{});
    turnover() += detail::debit_of(entry);
  }
  /// What was written.
  const Booked& booked() const { return booked_; }

 private:
  void begin() {
    begun_ = true;
    Voucher voucher;
    voucher.ledger = ledger_, voucher.on = slip_.on;
    voucher.paper = slip_.paper, voucher.seq = slip_.seq, voucher.by = slip_.by;
    voucher.closing = slip_.closing;
    const auto id = budget_.vouchers.begin(voucher, slip_.summary);
    if (booked_.count++ == 0) booked_.first = id;
  }
  Money& turnover() { return budget_.setup.change(ledger_, slip_.on.year()).turnover; }

  Register& budget_;
  const Slip& slip_;
  LedgerId ledger_{};
  bool begun_ = false;
  Booked booked_;
};

namespace detail {
/// Calls `f(voucher)` for vouchers that lie end to end.
template <class F>
void each_voucher(const Register& budget, const Booked& booked, F f) {
  const auto first = static_cast<std::uint32_t>(booked.first);
  for (std::uint32_t i = 0; i < booked.count; ++i) f(budget.vouchers[VoucherId(first + i)]);
}
}  // namespace detail

/// Vouchers can be undone by red ones on a day: the accounts' side of a red entry.
inline Verdict check_red(const Register& budget, const Booked& booked, Date on) {
  Verdict verdict;
  detail::each_voucher(budget, booked, [&](const Voucher& voucher) {
    Money debits;
    budget.vouchers.each_entry(voucher,
                               [&](const Entry& entry) { debits += detail::debit_of(entry); });
    if (verdict) verdict = check_turnover(budget, voucher.ledger, on, debits);
  });
  return verdict;
}
/// Undoes vouchers: the same entries with amounts below zero.
inline Booked book_red(Register& budget, const Booked& booked, const Slip& slip) {
  Booking booking(budget, slip);
  detail::each_voucher(budget, booked, [&](const Voucher& voucher) {
    booking.turn_to(voucher.ledger);
    budget.vouchers.each_entry(voucher, [&](Entry entry) {
      entry.amount = Money() - entry.amount;
      booking.enter(entry);
    });
  });
  return booking.booked();
}

}  // namespace bursar::budget
