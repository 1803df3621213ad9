#include "budget/budget_rig.hpp"

/// What is compared, out of the books as they are kept.
namespace bursar::test {

namespace {
using plain::Fen;

int day_number(Date day) {
  return day.year() * 10000 + day.month().as_number() * 100 + day.day().as_number();
}
std::string name(auto value) { return std::string(enum_name(value)); }

void look_at_lines(const budget::Plan& plan, Look& look) {
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    const budget::LineId id{i};
    const auto& line = plan[id];
    if (line.year == 0) continue;
    auto& one = look.lines[std::string(plan.code(id))];
    one.adopted = line.adopted;
    for (std::size_t k = 0; k < periods_of(line.split); ++k) {
      one.budget.push_back(plan.cell(id, k).budget.fen());
      if (line.side == budget::Side::outlay) one.used.push_back(plan.cell(id, k).used.fen());
    }
    one.reserved = line.reserved.fen();
    one.committed = line.committed.fen();
    one.done = line.done.fen();
    one.overrun = plan.overrun(id).fen();
  }
}

void look_at_claims(const budget::Register& budget, Look& look) {
  const auto& claims = budget.claims;
  for (std::uint32_t i = 1; i <= claims.size(); ++i) {
    const budget::ClaimId id{i};
    const auto& claim = claims[id];
    auto& one = look.claims[std::string(claims.code(id))];
    one.state = name(claim.state);
    one.until = day_number(*claim.until.date());
    one.advanced = claim.advanced.fen();
    for (auto at = claim.first; at != budget::ClaimPartId{}; at = claims.next(at)) {
      const auto& part = claims[at];
      const auto from = part.from == budget::ClaimPartId{}
                            ? std::string()
                            : std::string(claims.code(claims[part.from].claim));
      one.parts.push_back(part_text(std::string(budget.plan.code(part.line)), part.cell,
                                    part.amount.fen(), part.open.fen(), from));
    }
  }
}

void look_at_money(const budget::Register& budget, Look& look) {
  for (const auto& one : budget.funds.money()) {
    look.money[one.code.value] = one.balance.fen();
    if (one.closed) look.closed[one.code.value] = std::to_string(day_number(*one.closed));
  }
  for (const auto& one : budget.funds.funds()) {
    plain::YearSums sums;
    for (int year = 2025; year < 2040; ++year) {
      const auto moved = budget.funds.year(budget.funds.funds().id(one.code), year);
      if (moved.received != Money() || moved.paid != Money())
        sums[year] = {moved.received.fen(), moved.paid.fen()};
    }
    const auto until = one.until ? day_number(*one.until) : plain::kNever;
    look.funds[one.code.value] = fund_text(one.balance.fen(), until, sums);
  }
}

void look_at_papers(const budget::Papers& papers, Look& look) {
  for (std::uint32_t i = 1; i <= papers.size(); ++i) {
    const budget::PaperId id{i};
    const auto& paper = papers[id];
    const std::string code(papers.code(id));
    const auto reversed = paper.reversed == budget::PaperId{}
                              ? std::string()
                              : std::string(papers.code(paper.reversed));
    look.papers[code] =
        paper_text(name(paper.kind), day_number(*paper.on.date()), paper.vouchers, reversed);
    if (const auto* due = papers.due(id))
      look.dues[code] = due_text(name(due->kind), due->amount.fen(), due->open.fen(),
                                 day_number(*due->due.date()));
  }
  papers.each_invoice([&](std::string_view code, const budget::InvoiceUse& use) {
    look.invoices[std::string(code)] = papers.code(use.paper);
  });
}

void look_at_ledgers(const budget::Register& budget, Look& look) {
  for (const auto& ledger : budget.setup.ledgers())
    for (const auto& year : ledger.years)
      look.years[ledger.code.value + ' ' + std::to_string(year.year)] = year_text(
          year.closed_months, year.carried.has_value(), year.version, year.turnover.fen());
  for (const auto& one : budget.control.standards())
    look.standards[one.code.value + ' ' + std::to_string(day_number(one.from))] =
        std::to_string(one.per_pupil.fen());
  for (const auto& [place, month] : budget.vouchers.months()) {
    const auto number = place.second / 12 * 100 + place.second % 12 + 1;
    look.vouchers[budget.setup.ledgers()[place.first].code.value + ' ' + std::to_string(number)] =
        static_cast<int>(month.vouchers.size());
  }
}

void look_at_accounts(const Books& books, Look& look) {
  const auto& budget = books.budget;
  budget.vouchers.each_balance([&](const budget::Holding& held, Money balance) {
    if (balance == Money()) return;
    auto where = budget.setup.ledgers()[held.ledger].code.value + ' ' +
                 budget.chart.accounts()[held.account].code.value;
    const auto add = [&](const auto& table, auto id) {
      if (id != decltype(id){}) where += ' ' + table[id].code.value;
    };
    add(budget.funds.funds(), held.fund);
    add(books.people.persons(), held.person);
    add(budget.setup.parties(), held.party);
    add(budget.funds.money(), held.money);
    look.accounts[where] = balance.fen();
  });
}
}  // namespace

Look look(const Books& books) {
  Look look;
  look_at_lines(books.budget.plan, look);
  look_at_claims(books.budget, look);
  look_at_money(books.budget, look);
  look_at_papers(books.budget.papers, look);
  look_at_ledgers(books.budget, look);
  look_at_accounts(books, look);
  return look;
}

}  // namespace bursar::test
