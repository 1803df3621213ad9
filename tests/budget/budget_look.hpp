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
    std::map<std::string, plain::Fen> open;  ///< by line, what is above zero
    friend bool operator==(const Claim&, const Claim&) = default;
  };

  std::map<std::string, Line> lines;
  std::map<std::string, Claim> claims;
  std::map<std::string, plain::Fen> money, funds;
  std::map<std::string, plain::Fen> dues;       ///< what is open of each paper that has a due
  std::map<std::string, std::string> invoices;  ///< each with the paper it points to
  std::map<std::string, std::string> years;     ///< "main 2026": months closed, carried, closed
  std::map<std::string, plain::Fen> accounts;   ///< "main 1002": debits less credits, but 0
  friend bool operator==(const Look&, const Look&) = default;
};

Look look(const plain::Model& model);

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
  virtual void withdraw(const std::string& code, plain::Day today) = 0;
  virtual Look look() = 0;
};

}  // namespace bursar::test
