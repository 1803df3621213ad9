#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "budget/naive_books.hpp"

/// What is compared of two books.
namespace bursar::test {

struct Look {
  struct Line {
    bool adopted = false;
    std::vector<plain::Fen> budget, used;  ///< by cell; of an income line no use is compared
    plain::Fen reserved = 0, committed = 0, done = 0, overrun = 0;
    friend bool operator==(const Line&, const Line&) = default;
  };
  struct Claim {
    std::string state;
    int until = 0;  ///< as 20261231
    plain::Fen advanced = 0;
    std::vector<std::string> parts;  ///< "L3 cell 2 amount 500 open 100 from c1"
    friend bool operator==(const Claim&, const Claim&) = default;
  };

  using Words = std::map<std::string, std::string>;
  std::map<std::string, Line> lines;
  std::map<std::string, Claim> claims;
  std::map<std::string, plain::Fen> money;
  Words closed;    ///< the money accounts that are, with their days
  Words funds;     ///< what each has, took in and paid by year
  Words dues;      ///< of each paper that has one: what kind, how much, what is open of it
  Words papers;    ///< what kind, on which day, how many vouchers, by what reversed
  Words invoices;  ///< each with the paper it points to
  Words years;     ///< "main 2026": months closed, carried, version, all debits
  Words standards;
  std::map<std::string, plain::Fen> accounts;  ///< "main 1002 A bank": debits less credits, but 0
  std::map<std::string, int> vouchers;         ///< "main 202603": how many
  friend bool operator==(const Look&, const Look&) = default;
};

Look look(const plain::Model& model);

// Both looks say things in the same words.
std::string part_text(const std::string& line, int cell, plain::Fen amount, plain::Fen open,
                      const std::string& from);
std::string fund_text(plain::Fen balance, int until, const plain::YearSums& sums);
std::string due_text(const std::string& kind, plain::Fen amount, plain::Fen open, int due);
std::string paper_text(const std::string& kind, int on, std::size_t vouchers,
                       const std::string& reversed);
std::string year_text(int months, bool carried, std::uint32_t version, plain::Fen turnover);

/// "", or the first entry that differs, with both its values.
std::string difference(const Look& real, const Look& naive);

/// Books that are spoken to as the naive ones are.
class BudgetDesk {
 public:
  virtual ~BudgetDesk() = default;
  /// "posted" or the refusal's code.
  virtual std::string file(const plain::Act& act, plain::Day today) = 0;
  /// "waits" or the refusal's code.
  virtual std::string submit(const std::string& code, const plain::Act& act, plain::Day today) = 0;
  /// "posted", or "stale".
  virtual std::string grant(const std::string& code, plain::Day today) = 0;
  /// "waits" again, or the refusal's code.
  virtual std::string resubmit(const std::string& code, plain::Day today) = 0;
  virtual void withdraw(const std::string& code, plain::Day today) = 0;
  virtual Look look() = 0;
};

}  // namespace bursar::test
