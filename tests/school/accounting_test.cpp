// Whatever happens to assets, the accounts have what the register has, and money is where it is
// said to be.
#include "bursar/school/accounting.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/rules.hpp"
#include "bursar/budget/rules.hpp"
#include "bursar/people/rules.hpp"
#include "bursar/school/any_form.hpp"

namespace bursar::test {
namespace {

using namespace budget;

/// A school of one person with its accounts, to which forms are filed.
class Office {
 public:
  Office() : today(2026, 1, 6) {
    must(people::Found{"hp", "Heping", "+08:00", "zhou", "Zhou", "head", "Head"});
    must(people::AddPerson{"lin", "Lin", {}, {}});
    must(assets::AdoptScheme{"s", "s", "1"});
    must(assets::AddCategory{"s", "A", "a"});
    assets::OpenRoom room;
    room.room = "ZB", room.name = "store", room.type = assets::RoomKind::main_store;
    must(room);
    must(assets::AppointKeeper{"ZB", "zhou", {}});
    must(assets::SetLife{"s", "A", "a", Date(2019, 1, 1), "r", assets::Months(40), {}, {}, {}, {}});
    must(assets::AddMonthRule{
        "r", assets::Turn::same_month, assets::Turn::same_month, "r", Money::yuan(1), {}});
    assets::DisposalBand band;
    band.band = "all", band.name = "all";
    assets::SetDisposalRule rule;
    rule.rule = "r", rule.jurisdiction = "hp", rule.from = Date(2026, 1, 1), rule.source = "r";
    rule.bands = {band};
    must(rule);
    set_up_budget();
  }

  template <class Form>
  Verdict file(Form form, const char* by = "zhou") {
    FormOf<Form, Books> any(std::move(form));
    Context context;
    context.by = by, context.today = today, context.seq = ++seq_;
    any.fill_in(books, context);
    auto verdict = any.decide(books, context);
    if (verdict) any.post(books, context);
    return verdict;
  }
  template <class Form>
  void must(Form form) {
    const auto verdict = file(std::move(form));
    ASSERT_TRUE(verdict) << Form::kind << ": " << verdict.refusal().text();
  }
  template <class Form>
  std::string told(Form form, const char* by = "zhou") {
    const auto verdict = file(std::move(form), by);
    return verdict ? std::string(Form::kind) : std::string(verdict.refusal().code());
  }

  /// Opens the accounts with what the register has, and takes money in.
  void open() {
    EnterOpening form;
    form.ledger = "main", form.evidence = {{"f", std::string(64, 'a')}};
    const auto now = totals_of(books);
    std::vector<VoucherLine> lines;
    const auto add = [&](const char* account, Money debit) {
      if (debit == Money()) return;
      auto& line = lines.emplace_back();
      line.account = account;
      (debit > Money() ? line.debit : line.credit) = debit > Money() ? debit : Money() - debit;
    };
    add("1601", now.cost), add("1602", Money() - now.accumulated);
    add("3001", now.accumulated - now.cost);
    form.lines = lines;
    must(form);
    Receive receive;
    receive.paper = "R", receive.fund = "f", receive.amount = Money::yuan(500'000);
    receive.money = "bank", receive.line = "in";
    must(receive);
  }

  Money balance(const char* account) const {
    return books.budget.vouchers.balance(LedgerId{1}, books.budget.chart.accounts().id(account));
  }
  void expect_agrees() const {
    const auto now = totals_of(books);
    ASSERT_EQ(balance("1601").text(), now.cost.text());
    ASSERT_EQ((Money() - balance("1602")).text(), now.accumulated.text());
    Money money, owed;
    for (const auto& one : books.budget.funds.money()) money += one.balance;
    for (std::uint32_t i = 1; i <= books.budget.papers.size(); ++i)
      if (const auto* due = books.budget.papers.due(PaperId(i)); due && due->fund == FundId{})
        owed += due->open;
    ASSERT_EQ(money.text(), balance("1002").text());
    ASSERT_EQ((books.budget.funds.funds()[FundId(1)].balance + owed).text(), money.text());
    ASSERT_EQ((Money() - balance("2103")).text(), owed.text());
    for (const auto book : {Book::financial, Book::budgetary}) {
      Money sum;
      books.budget.vouchers.each_balance([&](const Holding& held, Money amount) {
        if (book_of(books.budget.chart.accounts()[held.account].nature) == book) sum += amount;
      });
      ASSERT_EQ(sum, Money());
    }
  }

  Books books;
  Date today;

 private:
  void account(const char* code, Nature nature, std::optional<Role> role = {}) {
    must(AddAccount{code, code, nature, role, {}, {}, {}});
  }
  /// A rule of lines as "+1601 cost": debit, account or place, part.
  void rule(Event event, const std::vector<std::array<const char*, 2>>& lines,
            std::optional<UnitCode> unit = {}) {
    SetPosting form;
    form.regime = "r", form.event = event, form.source = "r";
    if (unit) form.units = {{*unit}};
    for (const auto& [where, part] : lines) {
      auto& line = form.lines.emplace_back();
      line.way = where[0] == '+' ? Way::debit : Way::credit;
      line.place = enum_from<Place>(where + 1);
      if (!line.place) line.account = where + 1;
      line.part = *enum_from<Part>(part);
    }
    must(form);
  }
  void line(const char* code, Side side, const char* economic, Money amount) {
    DraftLine form;
    form.line = code, form.name = code, form.year = Year(2026), form.side = side;
    form.fund = "f", form.function = "205", form.economic = economic, form.project = "p";
    form.unit = "hp", form.amount = amount;
    must(form);
  }

  void set_up_budget() {
    must(OpenLedger{"main", "main"});
    account("1002", Nature::asset, Role::money), account("1601", Nature::asset, Role::cost);
    account("1602", Nature::asset, Role::depreciation), account("1902", Nature::asset);
    account("2103", Nature::liability), account("2302", Nature::liability);
    account("3001", Nature::net_asset), account("3501", Nature::net_asset);
    account("4001", Nature::income), account("4603", Nature::income);
    account("5001", Nature::expense), account("5101", Nature::expense);
    account("5301", Nature::expense), account("6001", Nature::budget_income);
    account("7201", Nature::budget_outlay);
    account("8001", Nature::budget_balance, Role::position);
    rules();
    must(OpenYear{"main", Year(2026), RegimeCode("r"), {}});
    must(AddClass{Dimension::function, "205", "x", {}});
    must(AddClass{Dimension::economic, "310", "x", {}});
    must(AddClass{Dimension::income, "4001", "x", {}});
    must(AddClass{Dimension::project, "p", "x", {}});
    AddFund fund;
    fund.fund = "f", fund.name = "f", fund.origin = FundKind::self_raised, fund.purpose = "x";
    fund.source = "x", fund.from = Date(2026, 1, 1);
    must(fund);
    RegisterMoney money;
    money.money = "bank", money.name = "bank", money.means = MoneyKind::bank;
    money.account = "1002", money.position = "8001", money.from = Date(2026, 1, 1);
    must(money);
    line("in", Side::income, "4001", Money::yuan(500'000));
    line("out", Side::outlay, "310", Money::yuan(400'000));
    must(Adopt{"main", Year(2026), "x", {}, {}, {}, {}, {}});
  }

  void rules() {
    rule(Event::received,
         {{"+money", "amount"}, {"-4001", "amount"}, {"+position", "amount"}, {"-6001", "amount"}});
    rule(Event::asset_paid,
         {{"+1601", "cost"}, {"-money", "cost"}, {"+7201", "cost"}, {"-position", "cost"}});
    rule(Event::asset_owed, {{"+1601", "cost"}, {"-2302", "cost"}});
    rule(Event::asset_received, {{"+1601", "cost"},
                                 {"-4603", "price"},
                                 {"-money", "fees"},
                                 {"+7201", "fees"},
                                 {"-position", "fees"}});
    rule(Event::asset_left, {{"+5301", "net"},
                             {"+1602", "booked"},
                             {"+5001", "catch_up"},
                             {"-1601", "cost"},
                             {"+money", "proceeds"},
                             {"-2103", "gain"},
                             {"-money", "costs"},
                             {"+5301", "shortfall"},
                             {"+7201", "shortfall"},
                             {"-position", "shortfall"}});
    rule(Event::asset_changed, {{"+1601", "cost"}, {"-1602", "booked"}, {"-1902", "difference"}});
    rule(Event::depreciated, {{"+5001", "amount"}, {"-1602", "amount"}});
    rule(Event::depreciated, {{"+5101", "amount"}, {"-1602", "amount"}}, UnitCode("hp"));
    rule(Event::depreciation_taken_on, {{"+3501", "amount"}, {"-1602", "amount"}});
  }

  std::uint64_t seq_ = 0;
};

/// Files forms of assets at random.
class Filer {
  using AssetCode = assets::AssetCode;

 public:
  explicit Filer(unsigned seed) : random_(seed) {}

  std::string step() {
    if (below(20) == 0) office.today += boost::gregorian::days(below(12));
    switch (below(9)) {
      case 0:
      case 1:
        return acquire();
      case 2:
        return batch();
      case 3:
        return decide_life();
      case 4:
        return run();
      case 5:
        return reverse();
      case 6:
        return revalue();
      default:
        return leave();
    }
  }

  /// The accounts open with what is depreciated up to their first year.
  void open() {
    while (office.books.values.begun() && next() < 2026 * 12)
      ASSERT_EQ(run(), "assets.run_depreciation");
    office.open();
  }

  Office office;

 private:
  int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
  std::string fresh(const char* what) { return what + std::to_string(++last_); }
  /// One that is there, or none.
  AssetCode some() {
    const auto& assets = office.books.assets;
    std::vector<AssetCode> there;
    for (std::uint32_t i = 1; i <= assets.size(); ++i)
      if (assets[assets::AssetId(i)].state != assets::State::disposed)
        there.emplace_back(std::string(assets.text(assets[assets::AssetId(i)].code)));
    return there.empty() ? AssetCode("none") : there[random_() % there.size()];
  }
  assets::Acquire card() {
    assets::Acquire form;
    form.asset = fresh("A") + "-100", form.name = "thing", form.category = "s:A", form.room = "ZB";
    form.cost = Money::fen(100 + below(300'000)), form.quantity = Quantity(1 + below(5));
    form.acquired = office.today - boost::gregorian::days(below(300));
    const int how = below(5);
    if (how > 2) form.way = how == 3 ? assets::Way::donation : assets::Way::found;
    if (how == 4) return form;
    auto& payment = form.payment.emplace();
    payment.paper = fresh("P");
    if (below(9) > 0) payment.line = "out";
    if (how == 0) payment.due = office.today;
    if (how > 0) payment.money = "bank";
    if (how == 3) payment.fees = Money::fen(below(300));
    if (below(4) == 0) payment.invoices = {{assets::InvoiceCode(fresh("I"))}};
    return form;
  }
  std::string acquire() { return office.told(card()); }
  std::string batch() {
    return office.told(assets::AcquireBatch{Whole<1, 10'000>(1 + below(4)), card()});
  }
  std::string decide_life() {
    assets::SetDepreciation form;
    form.asset = some(), form.reason = "x";
    const auto* asset = office.books.assets.find(form.asset);
    if (asset && below(2)) form.opening = Money::fen(asset->cost.fen() / 3);
    if (asset && below(2)) form.salvage = Money::fen(asset->cost.fen() / 5);
    return office.told(form);
  }
  int next() const {
    const auto& values = office.books.values;
    if (values.begun()) return values.last_month() + 1;
    const auto& setup = office.books.budget.setup;
    return setup.ledgers()[setup.main()].opened ? 2026 * 12 : 2025 * 12 + 10;
  }
  std::string run() {
    const auto year = assets::Year(next() / 12);
    const auto month = assets::MonthOfYear(next() % 12 + 1);
    if (!office.books.values.begun())
      return office.told(assets::BeginDepreciation{"r", year, month});
    return office.told(assets::RunDepreciation{year, month, {}, {}, {}});
  }
  std::string reverse() {
    const int last = next() - 1;
    return office.told(assets::ReverseDepreciation{assets::Year(last / 12),
                                                   assets::MonthOfYear(last % 12 + 1), "x"});
  }
  std::string revalue() {
    const auto code = some();
    const auto* asset = office.books.assets.find(code);
    const auto cost = (asset ? asset->cost : Money()) + Money::fen(below(3000) - 1000);
    return office.told(assets::Revalue{code, cost, "v", "x"});
  }
  std::string leave() {
    assets::RequestWriteOff request;
    request.write_off = fresh("W"), request.manner = assets::Manner::sold, request.reason = "x";
    request.early = "x";
    auto& item = request.assets.emplace_back();
    item.asset = some();
    if (below(2)) item.pieces = Quantity(1 + below(3));
    const auto number = request.write_off;
    if (const auto verdict = office.file(request); !verdict)
      return std::string(verdict.refusal().code());
    return sell(number);
  }
  std::string sell(const assets::WriteOffCode& number) {
    assets::PostWriteOff form;
    form.write_off = number, form.recipient = "x";
    form.proceeds = Money::fen(1 + below(900)), form.costs = Money::fen(below(900));
    if (below(6) > 0) {
      form.settlement = {PaperCode(fresh("S")), MoneyCode("bank"), {}};
      if (below(4) > 0) form.settlement->line = "out";
    }
    return office.told(form, "lin");  // who applied does not post it
  }

  std::mt19937 random_;
  int last_ = 0;
};

TEST(Accounting, KeepsTheAccountsAsTheRegisterIs) {
  std::map<std::string, int> told;
  for (unsigned seed = 1; seed <= 20 && !testing::Test::HasFailure(); ++seed) {
    Filer filer(seed);
    for (int step = 0; step < 250; ++step) {
      if (step == 20) filer.open();
      const auto what = filer.step();
      ++told[what];
      if (step < 20) continue;
      filer.office.expect_agrees();
      if (testing::Test::HasFailure()) FAIL() << seed << ", step " << step << ": " << what;
    }
  }
  for (const auto* what :
       {"assets.acquire", "assets.acquire_batch", "assets.set_depreciation",
        "assets.run_depreciation", "assets.reverse_depreciation", "assets.revalue",
        "assets.post_write_off", "budget.payment_missing", "budget.money_missing"})
    EXPECT_GT(told[what], 5) << what;
}

}  // namespace
}  // namespace bursar::test
