// What other programs make of our vouchers: the same balances, to the fen.
#include "bursar/budget/vouchers/export/views.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <random>

#include "budget/kept_accounts.hpp"
#include "budget/other_programs.hpp"
#include "bursar/budget/vouchers/questions.hpp"
#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"
#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

using namespace budget;

// What a voucher by hand may be booked on in each book; three names are made to be misread.
constexpr std::array kFinancial{"1301", "1302", "1613",    "2201",    "2307",    "3001",
                                "4604", "5001", "4699.01", "4699.02", "4699.03", "5101"};
constexpr std::array kBudgetary{"8101", "8102", "8201", "8202"};

const Who kTang{"tang", *Moment::parse("2027-01-05T01:00:00Z"), ""};
const std::array<LedgerCode, 2> kLedgers{"main", "canteen"};

/// Two sets of accounts with vouchers of a whole year; from the same seed always the same.
class Year2026 {
 public:
  explicit Year2026(std::uint32_t seed)
      : school(std::make_unique<MemoryJournal>(), json::reader()), random_(seed) {
    found();
    insist(school.batch([&](School::Ledger& ledger) {
      for (int i = 0; i < 1'000; ++i) next(ledger, i);
      return Verdict{};
    }));
  }

  School school;
  std::size_t red = 0;

 private:
  void found() {
    insist(school.submit(people::Found{"hp", "Heping", "+08:00", "tang", "Tang", "head", "Head"},
                         kTang));
    insist(school.submit(people::Allow{"head", {"budget.*"}, {}}, kTang));
    keep_accounts(school, kTang, Money::yuan(7'000'000));
    account("4699.01", "其他: 一;二|三（四）(five) [2026/13/99]");
    account("4699.02", "  two  blanks\tand\u3000\u3000more ");
    account("4699.03", "\" = @ {3} * ! # %");
    insist(school.submit(OpenLedger{"canteen", "食堂 ; canteen"}, kTang));
    insist(school.submit(OpenYear{"canteen", 2026, RegimeCode("cn-gov-2019"), {}}, kTang));
    EnterOpening nothing;
    nothing.ledger = "canteen", nothing.evidence = evidence();
    insist(school.submit(nothing, kTang));
  }
  void account(const char* code, const char* name) {
    AddAccount form;
    form.account = code, form.name = name, form.nature = Nature::income;
    insist(school.submit(form, kTang));
  }

  std::int64_t to(std::int64_t most) { return 1 + std::int64_t(random_() % std::uint64_t(most)); }
  template <class List>
  const auto& any(const List& list) {
    return list[random_() % list.size()];
  }

  // A few debits in a book, and one credit of their sum.
  template <class List>
  void balanced(PostVoucher& form, const LedgerCode& ledger, const List& accounts) {
    Money sum;
    for (auto count = to(4); count > 0; --count) {
      auto& line = form.lines.emplace_back();
      line.account = any(accounts), line.ledger = ledger;
      line.debit = Money::fen(to(any(std::array<std::int64_t, 3>{99, 1'000'000, 10'000'000'000})));
      sum += *line.debit;
    }
    auto& line = form.lines.emplace_back();
    line.account = any(accounts), line.ledger = ledger, line.credit = sum;
  }

  void next(School::Ledger& ledger, int i) {
    if (!papers_.empty() && i % 8 == 0) return undo(ledger, i);
    PostVoucher form;
    form.paper = "V-" + std::to_string(i), form.ledger = any(kLedgers);
    form.on = Date(2026, 1, 1) + boost::gregorian::days(static_cast<int>(to(365) - 1));
    form.summary = any(std::array{"调整; 一|二", "(付款) = * \"a\"", "月末\n结转", "100% @ {1}"});
    form.evidence = evidence();
    balanced(form, form.ledger, kFinancial);
    if (i % 2 == 0) balanced(form, form.ledger, kBudgetary);
    if (i % 16 == 1) balanced(form, any(kLedgers), kFinancial);
    insist(ledger.submit(form, kTang));
    papers_.emplace_back(form.paper, *form.on);
  }
  void undo(School::Ledger& ledger, int i) {
    const auto at = papers_.begin() + static_cast<std::ptrdiff_t>(random_() % papers_.size());
    ReversePaper form;
    form.paper = "R-" + std::to_string(i), form.reverses = at->first, form.reason = "wrong";
    form.on =
        std::min(at->second + boost::gregorian::days(static_cast<int>(to(60))), Date(2026, 12, 31));
    insist(ledger.submit(form, kTang));
    papers_.erase(at);
    ++red;
  }

  std::mt19937_64 random_;
  std::vector<std::pair<PaperCode, Date>> papers_;  // those that stand
};

std::string exported(const School& school, const LedgerCode& ledger) {
  const auto books = school.read();
  return hledger_journal(*books, books->budget.setup.ledgers().id(ledger));
}
std::vector<AccountBalanceRow> trial_balance(const School& school, const LedgerCode& ledger,
                                             int month) {
  const TrialBalance question{ledger, Year(2026), month, {}};
  return answer(question, *school.read(), Date(2027, 1, 5));
}

TEST(Export, WritesNamesThatNobodyMisreads) {
  const Year2026 year(1);
  const auto text = exported(year.school, "main");
  EXPECT_TRUE(text.starts_with("; 和平小学\ncommodity CNY\n    format CNY 1000.00\n"));
  for (const auto* line :
       {"\naccount financial:asset:1002 银行存款\n    ; type: A\n",
        "\naccount budgetary:budget_balance:8001.02 货币资金\naccount ",
        "\naccount financial:income:4699.01 其他： 一；二｜三（四）(five) [2026/13/99]\n",
        "\naccount financial:income:4699.02 two blanks and more\n    ; type: R\n",
        "\n2026-01-01 * (main-202601-0001) 期初余额 opening balances\n"
        "    financial:asset:1002 银行存款  CNY 7000000.00\n    ; fund: own\n    ; money: bank\n"
        "    budgetary:budget_balance:8001.02 货币资金  CNY 7000000.00\n"
        "    financial:net_asset:3001 累计盈余  CNY -7000000.00\n"})
    EXPECT_NE(text.find(line), text.npos) << line;
  EXPECT_TRUE(exported(year.school, "canteen").starts_with("; 食堂 ; canteen\n"));
}

/// The programs that are there; says which are not.
std::vector<Program> programs() {
  std::vector<Program> there;
  for (const auto one : {Program::hledger, Program::ledger})
    if (installed(one))
      there.push_back(one);
    else
      std::cerr << not_compared(one) << '\n';
  return there;
}

// A program that is not installed has no test here, so none passes without having compared.
class OtherProgram : public testing::TestWithParam<Program> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(OtherProgram);
INSTANTIATE_TEST_SUITE_P(Export, OtherProgram, testing::ValuesIn(programs()),
                         [](const auto& one) { return name_of(one.param); });

TEST_P(OtherProgram, HasTheSameBalances) {
  const Year2026 year(2026);
  EXPECT_GT(year.red, 100u);
  const Folder folder;
  for (const auto& ledger : kLedgers) {
    const auto file = folder.file(ledger.value + ".journal");
    std::ofstream(file, std::ios::binary) << exported(year.school, ledger);
    for (const int month : {1, 5, 12}) {
      const auto before = Date(2026, static_cast<unsigned short>(month), 1).end_of_month() +
                          boost::gregorian::days(1);
      const auto theirs = balances_of(balance_report(GetParam(), file, before));
      EXPECT_GT(theirs.size(), 10u);
      EXPECT_EQ(difference(trial_balance(year.school, ledger, month), theirs), "")
          << ledger.value << " at the end of month " << month;
    }
  }
}

}  // namespace
}  // namespace bursar::test
