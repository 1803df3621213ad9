#include "simulation/budget/office.hpp"

#include <algorithm>

#include "bursar/budget/checks.hpp"

namespace bursar::test {

using namespace budget;

Office::Office(unsigned seed) : Writer(seed) {
  for (const auto& list : {setup_habits(), plan_habits(), claim_habits(), spending_habits(),
                           account_habits(), asset_habits()})
    habits_.insert(habits_.end(), list.begin(), list.end());
}

std::string Office::fresh(std::string_view front) {
  return (in_case_ ? "k" : "") + std::string(front) + std::to_string(++count_);
}

void Office::on(Fields& fields) {
  if (in_case_ || !one_in(4)) return;
  fields.text("on", one_in(8) ? day(-60, 2) : day(-3, 0));
}

Money Office::some(Money most) {
  if (most <= Money()) return Money::yuan(1 + static_cast<int>(below(50)));
  if (one_in(4)) return most;
  if (one_in(20)) return most + Money::fen(1 + static_cast<int>(below(90'000)));
  const auto part = static_cast<std::int64_t>(below(static_cast<std::size_t>(most.fen())));
  return Money::fen((one_in(3) ? part : part / 8) + 1);
}

LedgerId Office::ledger() { return LedgerId(one_in(2) ? 1 : 1 + below(3)); }

std::string Office::ledger_code(LedgerId id) const {
  return id == LedgerId{} ? "none" : budget().setup.ledgers()[id].code.value;
}

LineId Office::line(Side side, LedgerId ledger) {
  return one<LineId>(budget().plan.size(), [&](LineId id) {
    const auto& line = budget().plan[id];
    return line.adopted && line.side == side && line.year == today().year() &&
           (ledger == LedgerId{} || ledger_of(books(), id) == ledger);
  });
}

std::string Office::code(LineId id) const {
  return id == LineId{} ? "L0" : std::string(budget().plan.code(id));
}

std::string Office::money(LedgerId ledger, Money least, bool cash) {
  const auto& all = budget().funds.money();
  const auto found = one<MoneyId>(all.size(), [&](MoneyId id) {
    const auto& money = all[id];
    const bool fits = money.kind == MoneyKind::bank || (cash && money.kind == MoneyKind::cash);
    return fits && money.ledger == ledger && !money.closed && money.balance >= least;
  });
  if (found == MoneyId{} || one_in(12)) return word({"bank", "cash", "direct", "prior", "cbank"});
  return all[found].code.value;
}

PaperId Office::due(std::initializer_list<DueKind> kinds) {
  const auto& papers = budget().papers;
  return one<PaperId>(papers.size(), [&](PaperId id) {
    const auto* due = papers.due(id);
    return due && due->open > Money() &&
           std::find(kinds.begin(), kinds.end(), due->kind) != kinds.end();
  });
}

Filing Office::sent(std::string kind, std::string fields) {
  const auto by = one_in(40)     ? word({"chen", "wu", "li"})
                  : !by_.empty() ? by_
                                 : word({"tang", "zhou", "lin"});
  return {std::move(kind), std::move(fields), by, in_case_};
}

Filing Office::next(const Books& books, Date today) {
  static constexpr std::string_view kWaiting[] = {"budget.pay", "budget.reserve", "budget.transfer",
                                                  "assets.acquire"};
  books_ = &books;
  open(today);
  by_.clear();
  in_case_ = false;
  if (one_in(3))
    if (auto due = due_now(*this); !due.kind.empty()) return sent(due.kind, due.fields);
  const auto& habit = weighed(habits_);
  const bool may =
      std::find(std::begin(kWaiting), std::end(kWaiting), habit.kind) != std::end(kWaiting);
  in_case_ = habit.kind == "budget.overrun" ? !one_in(4) : may && one_in(6);
  auto fields = habit.fill(*this);
  if (one_in(9))
    fields = spoiled(fields, [&](const std::string& text) {
      return Money::parse(text)
                 ? word({"-5.00", "0", "99999999.99"})
                 : word({"nothing", "tang", "main", "gk", "bank", "gk-office", "canteen"});
    });
  return sent(std::string(habit.kind), std::move(fields));
}

}  // namespace bursar::test
