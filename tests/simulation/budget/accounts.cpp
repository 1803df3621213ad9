// What the office books by hand, in red, and closes; its chart and rules.
#include <algorithm>

#include "bursar/budget/closing/checks.hpp"
#include "bursar/budget/vouchers/checks.hpp"
#include "simulation/budget/office.hpp"

namespace bursar::test {
namespace {

using namespace budget;

std::string add_account(Office& office) {
  Fields fields;
  fields.text("account", office.one_in(5) ? "1002" : office.fresh("59")).text("name", "科目");
  fields.text("nature", office.one_in(5) ? "asset" : "expense");
  if (office.one_in(6)) fields.text("role", office.word({"plain", "cost", "money"}));
  if (office.one_in(4)) fields.list("by", {office.word({"who", "fund"})});
  return fields.done();
}

std::string entry(const char* way, const std::string& account) {
  return Fields().text("way", way).text("account", account).text("part", "amount").done();
}

/// A rule of a regime that no year goes by.
std::string set_posting(Office& office) {
  Fields fields;
  std::vector<std::string> lines{entry("debit", office.one_in(9) ? "99" : "5901")};
  if (!office.one_in(6)) lines.push_back(entry("credit", office.one_in(9) ? "1601" : "2201"));
  fields.text("regime", "trial").text("event", office.one_in(9) ? "moved" : "tax_owed");
  fields.raw("lines", json_list(lines));
  fields.text("detail", office.one_in(6) ? "same" : office.fresh("w"));
  return fields.text("source", "文件").done();
}

std::string set_closing(Office& office) {
  return Fields()
      .text("regime", office.one_in(9) ? "cn-gov-2022" : "trial")
      .number("order", office.one_in(6) ? 10 : 1 + static_cast<int>(office.below(999)))
      .text("from", office.word({"5001", "5901", "5101", "7201"}))
      .text("to", office.word({"3001", "3301", "3301"}))
      .text("source", "文件")
      .done();
}

std::string enter_opening(Office& office) {
  return Fields()
      .text("ledger", office.word({"main", "canteen", "club", "none"}))
      .raw("evidence", kEvidence)
      .done();
}

std::string hand_line(const std::string& account, const char* side, Money amount) {
  return Fields().text("account", account).text(side, amount.text()).done();
}

std::string post_voucher(Office& office) {
  Fields fields;
  const auto amount = office.some(Money::yuan(700));
  const auto other = office.one_in(9) ? amount + Money::fen(1) : amount;
  std::vector<std::string> lines{
      hand_line(office.word({"5901", "1701", "5101", "1002"}), "debit", amount),
      hand_line(office.word({"2201", "3101", "3501", "2302"}), "credit", other)};
  if (office.one_in(3)) {
    lines.push_back(hand_line("8201", "debit", other));
    lines.push_back(hand_line("8202", "credit", other));
  }
  fields.text("paper", office.fresh("d")).text("ledger", office.ledger_code(office.ledger()));
  fields.raw("lines", json_list(lines)).text("summary", "调整").raw("evidence", kEvidence);
  office.on(fields);
  return fields.done();
}

std::string reverse_paper(Office& office) {
  const auto& papers = office.budget().papers;
  const auto id = office.one<PaperId>(papers.size(), [&](PaperId one) {
    const auto& paper = papers[one];
    const bool good = paper.kind < PaperKind::reversal && paper.reversed == PaperId{} &&
                      paper.on.date()->year() == office.today().year();
    return good || office.one_in(60);
  });
  Fields fields;
  fields.text("paper", office.fresh("d"));
  fields.text("reverses", id == PaperId{} ? "d0" : std::string(papers.code(id)));
  fields.text("reason", "填写有误");
  office.on(fields);
  return fields.done();
}

/// A month of the first open year of a set of accounts, so many after those that are closed.
std::string month(Office& office, int after) {
  const auto ledger = office.ledger();
  const auto* open = open_year(office.budget().setup.ledgers()[ledger]);
  Fields fields;
  fields.text("ledger", office.ledger_code(ledger));
  fields.number("year", open ? open->year : int{office.today().year()});
  const auto number = (open ? open->closed_months : 0) + after + (office.one_in(5) ? 1 : 0);
  return fields.number("month", std::clamp(number, 1, 12)).done();
}
std::string close_month(Office& office) { return month(office, 1); }
std::string reopen_month(Office& office) {
  auto fields = month(office, 0);
  fields.pop_back();
  return fields + R"(,"reason":"漏记"})";
}

std::string close_year(Office& office) {
  const auto ledger = office.ledger();
  const auto* open = open_year(office.budget().setup.ledgers()[ledger]);
  return Fields()
      .text("ledger", office.ledger_code(ledger))
      .number("year", open ? open->year : int{office.today().year()})
      .done();
}

std::string lies(const char* money, const char* account, const char* fund, int yuan) {
  return Fields()
      .text("account", account)
      .text("debit", Money::yuan(yuan).text())
      .text("money", money)
      .text("fund", fund)
      .done();
}
std::string owes(const char* account, const char* side, const char* kind, const char* paper,
                 const char* who, const char* name, const char* fund, int yuan) {
  Fields fields;
  fields.text("account", account).text(side, Money::yuan(yuan).text()).text(who, name);
  return fields.text("fund", fund)
      .text("owed", kind)
      .text("paper", paper)
      .text("due", "2026-03-31")
      .done();
}

}  // namespace

std::string opening(const Books& books, bool main) {
  std::vector<std::string> lines;
  Money rest = Money::yuan(50'000);
  if (!main) {
    lines = {lies("cbank", "1002", "st", 50'000)};
  } else {
    lines = {lies("bank", "1002", "gk", 180'000),
             lies("bank", "1002", "zc", 60'000),
             lies("bank", "1002", "jz", 25'000),
             lies("bank2", "1002", "df", 12'000),
             lies("bank2", "1002", "bz", 80'000),
             lies("cash", "1001", "zc", 3'000),
             lies("prior", "1201", "gk", 40'000),
             owes("1218", "debit", "advance", "old-a", "person", "lin", "zc", 1'000),
             owes("2302", "credit", "payable", "old-p", "party", "s1", "gk", 2'500),
             owes("2103", "credit", "treasury", "old-t", "party", "bureau", "df", 800),
             hand_line("1601", "debit", register_cost(books)),
             hand_line("1602", "credit", register_accumulated(books))};
    rest = Money::yuan(400'000 + 1'000 - 2'500 - 800) + register_cost(books) -
           register_accumulated(books);
  }
  const auto cash = Money::yuan(main ? 400'000 : 50'000);
  lines.push_back(hand_line("3001", "credit", rest));
  lines.push_back(hand_line("8001.02", "debit", cash));
  lines.push_back(hand_line("8101", "credit", cash));
  return Fields()
      .text("ledger", main ? "main" : "canteen")
      .raw("lines", json_list(lines))
      .raw("evidence", kEvidence)
      .done();
}

std::vector<Habit> account_habits() {
  return {{"budget.add_account", 2, &add_account},   {"budget.set_posting", 3, &set_posting},
          {"budget.set_closing", 2, &set_closing},   {"budget.enter_opening", 1, &enter_opening},
          {"budget.post_voucher", 8, &post_voucher}, {"budget.reverse_paper", 10, &reverse_paper},
          {"budget.close_month", 4, &close_month},   {"budget.reopen_month", 2, &reopen_month},
          {"budget.close_year", 2, &close_year}};
}

}  // namespace bursar::test
