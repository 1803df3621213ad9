#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"
#include "simulation/fields.hpp"
#include "simulation/writer.hpp"

/// The office of a school that keeps its budget and accounts: what it files, over some years.
///
/// The school is made by school.jsonl and accounts.jsonl beside this, with the packs between them:
/// 唐 tang the head, 周 zhou and 林 lin keep the books, 陈 chen keeps the cash, 吴 wu signs, 李 li has
/// left. Sets of accounts main and canteen keep double entry, club keeps lines and money alone.
namespace bursar::test {

/// A form as somebody files it.
struct Filing {
  std::string kind, fields;
  PersonCode by;
  bool in_case = false;  ///< by a case that waits for a signature
};

class Office;

/// What the office files, how often beside the others, and how it fills that in.
struct Habit {
  std::string_view kind;
  int weight;
  std::string (*fill)(Office& office);
};

/// Fills in random forms: mostly such as the books allow, the rest wrong somewhere.
class Office : public Writer {
 public:
  explicit Office(unsigned seed);

  /// The next form, by what the books hold: what the calendar asks for, or anything.
  Filing next(const Books& books, Date today);

  const Books& books() const { return *books_; }
  const budget::Register& budget() const { return books_->budget; }
  /// A code that was not used yet; of a form that is to wait for a signature it begins with k.
  std::string fresh(std::string_view front);
  /// The day of a paper, given now and then; never in a case, where the last signature's counts.
  void on(Fields& fields);
  /// An amount up to one: often all of it, now and then beyond it.
  Money some(Money most);
  /// The numbers of what fits.
  template <class Id, class Fits>
  std::vector<Id> numbers(std::size_t count, Fits fits) const {
    std::vector<Id> found;
    for (std::uint32_t i = 1; i <= count; ++i)
      if (fits(Id(i))) found.push_back(Id(i));
    return found;
  }
  /// One of those, or none.
  template <class Id, class Fits>
  Id one(std::size_t count, Fits fits) {
    const auto found = numbers<Id>(count, fits);
    return found.empty() ? Id{} : any(found);
  }

  /// A set of accounts: mostly the main one.
  budget::LedgerId ledger();
  std::string ledger_code(budget::LedgerId id) const;
  /// An adopted line of today's year; of one set of accounts, where that is given.
  budget::LineId line(budget::Side side, budget::LedgerId ledger = {});
  /// The code of a line; one that does not exist for none.
  std::string code(budget::LineId id) const;
  /// A money account that is open, of a set of accounts, with so much in it.
  std::string money(budget::LedgerId ledger, Money least, bool cash);
  /// A paper that owes, or is owed, something still; none where there is none.
  budget::PaperId due(std::initializer_list<budget::DueKind> kinds);

  /// Says who should file the form that is being filled in.
  void filed_by(std::string_view person) { by_ = person; }
  bool in_case() const { return in_case_; }
  /// Which paper an invoice was put on last.
  std::map<std::string, std::string>& invoices() { return invoices_; }

 private:
  Filing sent(std::string kind, std::string fields);
  std::vector<Habit> habits_;
  int count_ = 0;
  const Books* books_ = nullptr;
  std::string by_;
  bool in_case_ = false;
  std::map<std::string, std::string> invoices_;
};

std::vector<Habit> setup_habits();
std::vector<Habit> plan_habits();
std::vector<Habit> claim_habits();
std::vector<Habit> spending_habits();
std::vector<Habit> account_habits();
std::vector<Habit> asset_habits();

/// What the calendar asks for: months, years, depreciation, the next year's budget. Its kind is
/// empty where nothing is due.
Filing due_now(Office& office);
/// The lines of a year carried into the next, and the pools of what is swept.
std::string carry_over(Office& office, budget::LedgerId ledger, int year);
/// The opening balances of a set of accounts, assets as the register has them.
std::string opening(const Books& books, bool main);

/// What a paper spends: items of lines and out of claims, of one set of accounts.
struct Items {
  std::vector<std::string> json;
  Money sum;
  budget::LedgerId ledger{};
  budget::FundId fund{};
  bool cash = true;  ///< all of it was asked for in cash
};
/// Some items, with or without claims; of one fund where it is to be owed.
Items some_items(Office& office, bool claims, bool one_fund);
/// Files that prove something.
inline const std::string kEvidence =
    R"([{"file":"a.pdf","sha256":")" + std::string(64, 'a') + R"("}])";

}  // namespace bursar::test
