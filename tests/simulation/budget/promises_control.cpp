// What must not move from one entry to the next: stops hold, ends are final, sums stay.
#include <algorithm>
#include <array>
#include <map>

#include "bursar/budget/checks.hpp"
#include "simulation/budget/promises.hpp"

namespace bursar::test {
namespace {

using namespace budget;

/// The naive reading of controls: what each of them leaves, from the cells of all lines.
class Margins {
 public:
  explicit Margins(const Books& books) : books_(books), plan_(books.budget.plan) {
    for (const auto& one : plan_.allowances()) overruns_[one.line] += one.amount;
  }

  void note(LineId id, Standing& all) const {
    const auto& line = plan_[id];
    bool covered = false;
    for (const auto& control : books_.budget.control.controls()) {
      if (control.ended || !covers(control, line)) continue;
      covered = true;
      if (control.mode == Mode::stop) note(control, id, all);
    }
    if (covered) return;
    all.by_default.insert(id);
    all.margins[{id, 0}] = line.available() + overrun(id);
  }

 private:
  using Months = std::array<std::pair<Money, Money>, 12>;

  Money overrun(LineId id) const {
    const auto found = overruns_.find(id);
    return found == overruns_.end() ? Money() : found->second;
  }
  bool covers(const Control& control, const budget::Line& line) const {
    const auto& setup = books_.budget.setup;
    const auto front = [&](ClassId id, const ClassCode& code) {
      return setup.code(id).value.starts_with(code.value);
    };
    return (control.fund == FundId{} || control.fund == line.fund) &&
           (control.project == ClassId{} || control.project == line.project) &&
           front(line.function, control.function) && front(line.economic, control.economic) &&
           (control.unit == UnitId{} || within(books_, line.unit, control.unit));
  }
  /// Adds what a line has to the first months of its periods.
  void add(LineId id, Months& months) const {
    const auto periods = periods_of(plan_[id].split);
    for (std::size_t k = 0; k < periods; ++k) {
      auto& month = months[12 * k / periods];
      month.first += plan_.cell(id, k).budget;
      month.second += plan_.cell(id, k).used;
    }
  }
  static Money left(const Control& control, Money budget, Money used) {
    std::optional<Money> tolerance = control.tolerance;
    if (control.percent) {
      const auto share = Money::fen(std::max(budget, Money()).fen() * *control.percent / 10'000);
      if (!tolerance || share < *tolerance) tolerance = share;
    }
    return budget + tolerance.value_or(Money()) - used;
  }
  void note(const Control& control, LineId id, Standing& all) const {
    Months months{};
    Money over = overrun(id);
    if (control.level == Level::line) {
      add(id, months);
    } else {
      over = {};
      for (std::uint32_t i = 1; i <= plan_.size(); ++i) {
        const auto& line = plan_[LineId(i)];
        const bool counts =
            line.adopted && line.side == Side::outlay && line.year == plan_[id].year;
        if (!counts || !covers(control, line)) continue;
        add(LineId(i), months);
        over += overrun(LineId(i));
      }
    }
    Money budget, used;
    for (std::size_t m = 0; m < 12; ++m) {
      if (control.span == Span::period) budget = used = {};
      budget += months[m].first, used += months[m].second;
      if (control.span == Span::year && m < 11) continue;
      const auto margin = left(control, budget, used) + over;
      const auto place = std::pair(id, m);
      const auto found = all.margins.find(place);
      if (found == all.margins.end() || margin < found->second) all.margins[place] = margin;
    }
  }

  const Books& books_;
  const Plan& plan_;
  std::map<LineId, Money> overruns_;
};

}  // namespace

Standing standing(const Books& books) {
  Standing all;
  const auto& [plan, claims, setup] =
      std::tie(books.budget.plan, books.budget.claims, books.budget.setup);
  const Margins margins(books);
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    const auto& line = plan[LineId(i)];
    if (!line.adopted) continue;
    const auto ledger = ledger_of(books, LineId(i));
    const auto key = setup.ledgers()[ledger].code.value + std::to_string(line.year) +
                     std::string(enum_name(line.side));
    all.budgets[key] += line.budget;
    if (line.side == Side::outlay && !setup.year(ledger, line.year)->closed())
      margins.note(LineId(i), all);
  }
  for (std::uint32_t i = 1; i <= claims.size(); ++i)
    if (const auto state = claims[ClaimId(i)].state; ended(state)) all.ends[ClaimId(i)] = state;
  return all;
}

void promise_step(const Standing& before, const Standing& after, const Books& books,
                  const std::set<std::string>& kinds, const Expect& expect) {
  const auto any = [&](std::initializer_list<const char*> some) {
    return std::any_of(some.begin(), some.end(), [&](auto one) { return kinds.contains(one); });
  };
  // Promise 11: a transfer moves budget, and nothing else does but what adopts, amends, carries.
  if (!any({"budget.adopt", "budget.amend", "budget.carry_over"}))
    expect(before.budgets == after.budgets, "the sum of a year's budgets stays");
  // Promise 4: an end is final, but for a claim that was used up and has something back.
  for (const auto& [id, end] : before.ends) {
    const auto now = after.ends.find(id);
    expect(end == ClaimState::used || (now != after.ends.end() && now->second == end),
           std::string(books.budget.claims.code(id)) + " ended once");
  }
  // Promise 3. A control that is set or ended may find it otherwise.
  if (any({"budget.set_control", "budget.end_control"})) return;
  for (const auto& [place, margin] : after.margins) {
    const auto was = before.margins.find(place);
    if (margin >= Money() || (was != before.margins.end() && margin >= was->second)) continue;
    // Lines that are adopted or carried join others that may be overspent together.
    const bool joins = any({"budget.adopt", "budget.carry_over"});
    if (joins && !after.by_default.contains(place.first)) continue;
    expect(false, std::string(books.budget.plan.code(place.first)) + " passes its stop by " +
                      (Money() - margin).text());
  }
}

}  // namespace bursar::test
