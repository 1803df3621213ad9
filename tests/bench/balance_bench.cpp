// The trial balance of a million postings, against hledger and ledger on a file in their format.
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "bench/bench.hpp"
#include "bench/budget_fixture.hpp"
#include "budget/other_programs.hpp"
#include "bursar/budget/vouchers/export/views.hpp"
#include "bursar/budget/vouchers/questions.hpp"

namespace bench {
namespace {

using test::Program;

constexpr int kPostings = 1'000'000, kEach = 4, kLines = 1'000, kBatch = 50'000 / kEach,
              kAnswers = 100;
const Who kYearEnd{"zhou", *Moment::parse("2026-12-31T01:00:00Z"), ""};

/// The i-th paper's day.
Date day_of(int i, int all) {
  return Date(2026, 1, 1) + boost::gregorian::days(static_cast<int>(std::int64_t{i} * 365 / all));
}
/// A voucher by hand: two entries in each book, as a payment has.
budget::PostVoucher voucher(int i, int all) {
  static constexpr std::array financial{"1302", "2307", "3001", "4609", "5001", "5101"};
  static constexpr std::array budgetary{"8101", "8102", "8201", "8202"};
  budget::PostVoucher form;
  form.paper = numbered("V-2026-", i), form.ledger = "main", form.summary = "月末调整";
  form.evidence = test::evidence();
  form.on = day_of(i, all);
  const auto amount = Money::fen(100 + std::int64_t{i} * 7'919 % 99'999'999);
  const auto enter = [&](const auto& accounts) {
    const auto at = static_cast<std::size_t>(i / 4), count = accounts.size();
    form.lines.emplace_back().account = accounts[at % count];
    form.lines.back().debit = amount;
    form.lines.emplace_back().account = accounts[(at / count + at + 1) % count];
    form.lines.back().credit = amount;
  };
  enter(financial), enter(budgetary);
  return form;
}

budget::Pay payment(int i, int all) {
  budget::Pay form;
  form.paper = numbered("P-2026-", i), form.party = "supplier", form.money = "bank";
  form.on = day_of(i, all);
  auto& item = form.items.emplace_back();
  item.line = numbered("L", i % kLines), item.amount = Money::fen(100 + i * 79 % 99'999);
  form.invoices.emplace().push_back({numbered("25500000000", i), item.amount, {}});
  return form;
}
/// Of four papers three are payments and one a voucher by hand, of four entries each.
void file_paper(School::Ledger& door, int i, int all) {
  if (i % 4 < 3)
    must(door.submit(payment(i, all), kYearEnd));
  else
    must(door.submit(voucher(i, all), kYearEnd));
}

/// Keeps accounts of a year with so many postings, by the ordinary forms.
void keep(School& school, int postings) {
  plan(school, kLines, Money::yuan(1'000'000));
  const int all = postings / kEach;
  for (int from = 0; from < all; from += kBatch)
    must(school.batch([&](School::Ledger& door) {
      for (int i = from; i < std::min(from + kBatch, all); ++i) file_paper(door, i, all);
      return Verdict{};
    }));
}

auto balance(const School& school) {
  const budget::TrialBalance december{{}, budget::Year(2026), 12, {}};
  return answer(december, *school.read(), Date(2026, 12, 31));
}
double answering(const School& school) {
  return seconds([&] {
           for (int i = 0; i < kAnswers; ++i) used(balance(school));
         }) /
         kAnswers;
}

/// Our export without what it says of an entry besides: it costs the others time, and they need not
/// know it.
void write_plain(const std::string& file, const std::string& journal) {
  std::ofstream out(file, std::ios::binary);
  std::istringstream lines(journal);
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("    ;")) out << line << '\n';
}

/// Our file of a million postings, closed, and the same in the others' format.
struct Million {
  Folder folder;
  std::string ours = folder.file("school.db"), theirs = folder.file("main.journal");
  Million() {
    const auto school = open(ours);
    keep(*school, kPostings);
    write_plain(theirs, budget::hledger_journal(*school->read(), budget::LedgerId(1)));
  }
};

/// Seconds, each the median of its rounds.
struct Times {
  double opened, closed, theirs;
};

Times measured(Program program) {
  static const Million files;
  std::vector<double> opened, closed, theirs;
  for (int round = 0; round < 3; ++round) {
    std::unique_ptr<School> school;
    closed.push_back(seconds([&] { used(balance(*(school = open(files.ours)))); }));
    opened.push_back(answering(*school));
    std::string report;
    theirs.push_back(
        seconds([&] { report = test::balance_report(program, files.theirs, Date(2027, 1, 1)); }));
    const auto differs = test::difference(balance(*school), test::balances_of(report));
    if (!differs.empty()) throw std::runtime_error("another balance: " + differs);
  }
  return {median(opened), median(closed), median(theirs)};
}

/// Both rows of a program stand on the same runs; where it is not installed, the row says so.
const Times* times(const std::string& name, Program program) {
  if (!test::installed(program)) {
    std::printf("{\"bench\":\"%s\",\"missing\":\"%s\"}\n", name.c_str(),
                test::not_compared(program).c_str());
    return nullptr;
  }
  static std::map<Program, Times> known;
  const auto found = known.find(program);
  return &(found != known.end() ? found : known.emplace(program, measured(program)).first)->second;
}

void opened(const std::string& name, Program program) {
  if (const auto* time = times(name, program))
    print(name, {time->opened, time->theirs}, "s", Better::less, 20);
}
void closed(const std::string& name, Program program) {
  if (const auto* time = times(name, program))
    print(name, {time->closed, time->theirs}, "s", Better::less, 5);
}

const Bench hledger("trial_balance_vs_hledger",
                    [](const std::string& name) { opened(name, Program::hledger); });
const Bench hledger_cold("trial_balance_vs_hledger_cold",
                         [](const std::string& name) { closed(name, Program::hledger); });
const Bench ledger("trial_balance_vs_ledger",
                   [](const std::string& name) { opened(name, Program::ledger); });
const Bench ledger_cold("trial_balance_vs_ledger_cold",
                        [](const std::string& name) { closed(name, Program::ledger); });

// What a trial balance takes must not grow with the postings: it is summed from months.
const Bench growth("growth_trial_balance", [](const std::string& name) {
  School small(std::make_unique<MemoryJournal>(), json::reader());
  School large(std::make_unique<MemoryJournal>(), json::reader());
  keep(small, kPostings / 10);
  keep(large, kPostings);
  const auto sides = in_turns(
      3, [&] { return answering(large); }, [&] { return 10 * answering(small); });
  print(name, sides, "s", Better::less, 0.9);
});

}  // namespace
}  // namespace bench
