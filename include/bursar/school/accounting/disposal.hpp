#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/disposal/rules.hpp"
#include "bursar/budget/settling/effects.hpp"
#include "bursar/budget/spending/checks.hpp"
#include "bursar/budget/spending/payment/checks.hpp"
#include "bursar/school/accounting/register.hpp"

/// What leaves the register in the accounts, with what its sale brings and costs.
namespace bursar {
namespace accounting {

/// What leaves: its cost, what was depreciated of it by that day, and by how much the register's
/// own sum falls.
struct Leaving {
  Money cost, accumulated, booked;
};

/// What will leave by a paper that is still to be posted.
inline Leaving leaving(const assets::PostWriteOff& form, const Books& books,
                       const Context& context) {
  const auto& paper = *books.disposals.papers().find(form.write_off);
  const auto day = assets::detail::leaving_day(form, context);
  const auto shares = assets::detail::worths_on_leaving(books, paper, day);
  Leaving sum;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto& item = paper.items[i];
    const auto now = assets::worth(books, item.asset);
    const bool whole = item.pieces == books.assets[item.asset].quantity;
    sum.cost += shares[i].cost, sum.accumulated += shares[i].accumulated;
    if (whole)
      sum.booked += now.accumulated;
    else if (now.cost != Money())
      sum.booked += assets::share_of(now.accumulated, shares[i].cost.fen(), now.cost.fen());
  }
  return sum;
}
/// What has left by a paper that was posted.
inline Leaving left(const assets::PostWriteOff& form, const Totals& before, const Books& books) {
  const auto now = totals_of(books);
  Leaving sum{before.cost - now.cost, {}, before.accumulated - now.accumulated};
  for (const auto& item : books.disposals.papers().find(form.write_off)->items)
    sum.accumulated += item.accumulated;
  return sum;
}

/// What a disposal brings and costs, where the money goes, and on which day it is booked.
class Sale {
 public:
  Sale(const assets::PostWriteOff& form, const Books& books, Date today)
      : settlement_(form.settlement ? &*form.settlement : nullptr),
        proceeds_(form.proceeds.value_or(Money())),
        costs_(form.costs.value_or(Money())),
        on_(booking_day(books, today)),
        manner_(enum_name(books.disposals.papers().find(form.write_off)->manner)) {
    if (settlement_ && settlement_->line && shortfall() > Money())
      items_.push_back({*settlement_->line, shortfall(), {}, {}});
  }

  /// Where its money goes, or null.
  const assets::Settlement* settlement() const { return settlement_; }
  Money proceeds() const { return proceeds_; }
  Money costs() const { return costs_; }
  /// Whether any money moves.
  bool moves_money() const { return proceeds_ + costs_ > Money(); }
  /// What is owed to the treasury of it.
  Money gain() const { return proceeds_ > costs_ ? proceeds_ - costs_ : Money(); }
  /// What the budget bears of it.
  Money shortfall() const { return costs_ > proceeds_ ? costs_ - proceeds_ : Money(); }
  Date on() const { return on_; }
  std::string_view manner() const { return manner_; }
  /// The shortfall as an item of its line; none where there is none.
  const std::vector<budget::ClaimItem>& items() const { return items_; }

  /// The event in the accounts.
  budget::Happening event(const Leaving& gone, const Books& books) const {
    const auto figures =
        budget::EventFigures::left(gone.cost, gone.accumulated, gone.booked, proceeds_, costs_);
    budget::Happening what;
    if (!items_.empty())
      what = budget::detail::on_line(books, books.budget.setup.main(), items_.front().line);
    what.event = budget::Event::asset_left, what.ledger = books.budget.setup.main();
    what.figures = figures, what.detail = manner_;
    if (settlement_) what.money = books.budget.funds.money().id(settlement_->money);
    return what;
  }

 private:
  const assets::Settlement* settlement_;
  Money proceeds_, costs_;
  Date on_;
  std::string_view manner_;
  std::vector<budget::ClaimItem> items_;
};

/// The money account takes proceeds, which lie somewhere, or has what the costs are beyond them;
/// so has the fund that bears it.
inline Verdict check_sale_money(const Sale& sale, const Books& books) {
  const auto main = books.budget.setup.main();
  const auto& code = sale.settlement()->money;
  if (auto v = budget::check_money(books, "settlement", code, main, sale.on()); !v) return v;
  const auto money = books.budget.funds.money().id(code);
  std::optional<budget::FundId> fund;
  if (sale.shortfall() > Money()) fund = budget::fund_of(books, *sale.settlement()->line);
  const auto use = sale.proceeds() > Money() ? budget::MoneyUse::advance : budget::MoneyUse::spend;
  if (auto v =
          budget::check_means(books, "settlement", money, fund, use, budget::Event::asset_left);
      !v)
    return v;
  const auto kind = books.budget.funds.money()[money].kind;
  if (fund && kind == budget::MoneyKind::cash)  // nobody asked for it before
    return refuse(budget::cash_unplanned, "settlement", {{"line", sale.settlement()->line->value}});
  if (!fund || !budget::has_balance(kind)) return {};
  if (auto v = budget::check_balance(books, "settlement", money, sale.shortfall()); !v) return v;
  return budget::check_fund_balance(books, "settlement", *fund, sale.shortfall());
}

/// Everything that the budget asks of a disposal with a settlement, but that it can be booked.
inline Verdict check_sale(const Sale& sale, const Books& books, const Context& context) {
  const auto main = books.budget.setup.main();
  const auto& settlement = *sale.settlement();
  if (auto v = budget::check_paper(books, settlement.paper, main, sale.on(), context); !v) return v;
  if (sale.shortfall() > Money()) {
    if (!settlement.line) return refuse(budget::payment_missing, "settlement");
    if (auto v = budget::check_one_ledger(books, sale.items(), main); !v) return v;
    if (auto v = budget::check_demands(books, sale.items(), sale.on(), context.under); !v) return v;
  }
  if (auto verdict = check_sale_money(sale, books); !verdict) return verdict;
  // Before the accounts are opened what lies in money accounts is not known to them.
  const bool kept = !budget::regime_on(books.budget, main, sale.on()).empty();
  if (!kept || books.budget.setup.ledgers()[main].opened) return {};
  return refuse(budget::opening_missing, "settlement",
                {{"ledger", budget::ledger_text(books, main)}});
}

/// Money comes in and goes out; what is left of it is owed to the treasury, what is lacking is
/// spent on the line.
inline budget::PaperId post_sale(const Sale& sale, Books& books, const Context& context) {
  const auto on = sale.on();
  budget::Paper paper;
  paper.kind = budget::PaperKind::disposal, paper.ledger = books.budget.setup.main();
  paper.by = books.people.persons().id(context.by), paper.on = on;
  paper.money = books.budget.funds.money().id(sale.settlement()->money);
  paper.amount = sale.gain() + sale.shortfall();
  const auto id = books.budget.papers.add(sale.settlement()->paper, paper);
  if (sale.gain() > Money()) {
    budget::move_balance(books, paper.money, sale.gain());
    budget::Due due;
    due.paper = id, due.kind = budget::DueKind::treasury, due.due = on, due.amount = sale.gain();
    budget::open_due(books, std::move(due));
  }
  for (const auto& demand : budget::demands_of(books, sale.items(), on)) {
    const auto fund = books.budget.plan[demand.line].fund;
    books.budget.papers.note(id, budget::spend(books, demand, id, on, context.under));
    budget::pay_by(books, id, paper.money, fund, on, demand.amount);
  }
  return id;
}

}  // namespace accounting

/// Where money moves it is said where, and the disposal can be booked.
inline Verdict check_entries(const assets::PostWriteOff& form, const Books& books,
                             const Context& context) {
  const accounting::Sale sale(form, books, context.today);
  const bool active = accounting::active(books, sale.on());
  if (active && sale.moves_money() && !sale.settlement())
    return refuse(budget::money_missing, "settlement");
  if (sale.settlement())
    if (auto v = accounting::check_sale(sale, books, context); !v) return v;
  if (!active) return {};
  const auto what = sale.event(accounting::leaving(form, books, context), books);
  return budget::check_booking(books.budget, {&what, 1}, sale.on());
}

/// Books what left, what it brought, and what it cost.
inline void post_entries(const assets::PostWriteOff& form, const Totals& before, Books& books,
                         const Context& context) {
  const accounting::Sale sale(form, books, context.today);
  const bool active = accounting::active(books, sale.on());
  const auto summary = "资产核销 " + form.write_off.value;
  auto slip = accounting::slip(books, sale.on(), summary, context);
  if (active) accounting::book_difference(books, before, slip);
  if (sale.settlement()) slip.paper = accounting::post_sale(sale, books, context);
  if (!active) return;
  const auto what = sale.event(accounting::left(form, before, books), books);
  const auto booked = budget::book(books.budget, {&what, 1}, slip);
  if (sale.settlement()) {
    books.budget.papers.change(slip.paper).voucher = booked.first;
    books.budget.papers.change(slip.paper).vouchers = booked.count;
  }
  accounting::assert_agrees(books);
}

}  // namespace bursar
