#include "budget/budget_clerk.hpp"

/// What the clerk has people do with lines, claims and the books.
namespace bursar::test {

using plain::Act;
using plain::Codes;
using plain::Fen;
using plain::Item;

std::string BudgetClerk::line(const Model& model, bool income, const std::string& ledger) {
  Codes codes;
  for (const auto& [code, line] : model.lines) {
    const bool now = line.year == plain::year_of(model.today);
    if (line.adopted && line.income == income && (now || one_in(12)) &&
        (ledger.empty() || model.ledger_of(line) == ledger))
      codes.push_back(code);
  }
  return codes.empty() ? "" : any(codes);
}

std::string BudgetClerk::live_claim(const Model& model) {
  Codes codes;
  for (const auto& [code, claim] : model.claims)
    if ((claim.live() && (claim.until >= model.today || one_in(4))) || one_in(20))
      codes.push_back(code);
  return codes.empty() ? "" : any(codes);
}

std::string BudgetClerk::due(const Model& model, const std::string& kind) {
  Codes codes;
  for (const auto& [code, due] : model.dues)
    if ((kind.empty() || due.kind == kind) && (due.open > 0 || one_in(10))) codes.push_back(code);
  return codes.empty() ? "" : any(codes);
}

std::string BudgetClerk::cash_or_bank(const Model& model, const std::string& ledger) {
  Codes codes;
  for (const auto& [code, one] : model.money)
    if (one.ledger == ledger || one_in(20)) codes.push_back(code);
  return codes.empty() ? "bank" : any(codes);
}

/// An item of a line of its own.
Item BudgetClerk::item(const Model& model, const std::string& ledger) {
  Item item;
  item.line = line(model, false, ledger);
  if (item.line.empty()) {
    item.line = "L1";
    item.amount = 1;
    return item;
  }
  const auto available = model.lines.at(item.line).available();
  item.amount = amount(one_in(10) ? available * 2 : one_in(3) ? available : available / 4);
  return item;
}

/// An item out of a claim.
Item BudgetClerk::out_of(const Model& model, const std::string& code) {
  const auto& claim = model.claims.at(code);
  if (claim.parts.empty()) {
    auto some = claim.asked.front();
    some.claim = code;
    return some;
  }
  const auto& part = model.parts[static_cast<std::size_t>(any(claim.parts))];
  Item item;
  item.line = part.line;
  item.claim = code;
  item.amount = amount(part.open + (one_in(12) ? 5 : 0));
  item.last = one_in(4);
  return item;
}

void BudgetClerk::fill_items(const Model& model, Act& act, bool with_claims) {
  std::string ledger;
  for (auto left = 1 + (one_in(2) ? below(3) : 0); left > 0; --left) {
    const auto claim = with_claims && !one_in(3) ? live_claim(model) : "";
    auto one = claim.empty() ? item(model, ledger) : out_of(model, claim);
    const auto found = model.lines.find(one.line);
    if (ledger.empty() && found != model.lines.end()) ledger = model.ledger_of(found->second);
    bool there = false;
    for (const auto& other : act.items)
      there = there || (other.line == one.line && other.claim == one.claim);
    if (!there || one_in(15)) act.items.push_back(one);
  }
}

void BudgetClerk::fill_day(const Model& model, Act& act) {
  if (!one_in(4)) return;
  act.on = model.today - std::min(below(3), model.today % 100 - 1);
  if (one_in(8)) act.on = model.today / 10000 * 10000 + 101 + 100 * below(12) + below(20);
  if (*act.on % 100 == 0) act.on = *act.on + 1;
  const auto last = plain::last_of(plain::year_of(*act.on), plain::month_of(*act.on));
  if (*act.on % 100 > 31 || *act.on > last) act.on = last;
}

/// The end of a month, mostly one that is not over.
plain::Day BudgetClerk::later(const Model& model) {
  const auto month = plain::month_of(model.today);
  const auto end = one_in(15) ? 1 + below(12) : month + below(13 - month);
  return plain::last_of(plain::year_of(model.today), end);
}

Act BudgetClerk::claim(const Model& model) {
  auto act = make(one_in(2) ? "reserve" : "commit");
  act.code = number("c");
  fill_items(model, act, act.kind == "commit");
  fill_day(model, act);
  if (act.kind == "reserve") {
    for (auto& one : act.items) one.last = false;
    act.cash = one_in(3);
    if (one_in(5)) act.priority = 1 + below(3);
    if (one_in(3)) act.unit = any(Codes{"w", "u1", "u2", "u3"});
  } else
    act.party = any(Codes{"s1", "s2", "s2", "in-food", "s9"});
  if (one_in(2)) act.until = later(model);
  return act;
}

Act BudgetClerk::end(const Model& model) {
  auto act = make(any(Codes{"release", "cancel", "cancel", "lapse", "allocate", "allocate"}));
  if (act.kind == "lapse") {
    if (one_in(3)) act.on = model.today - below(2) + (one_in(20) ? 1 : 0);
    if (act.on && (*act.on % 100 == 0 ||
                   *act.on > plain::last_of(plain::year_of(*act.on), plain::month_of(*act.on))))
      act.on.reset();
    return act;
  }
  if (act.kind == "allocate") {
    act.ledger = one_in(3) ? "food" : "main";
    act.year = plain::year_of(model.today);
    if (one_in(3)) act.fund = any(model.funds).first;
    return act;
  }
  act.ref = live_claim(model);
  if (act.ref.empty()) return claim(model);
  if (act.kind == "release" && model.claims.contains(act.ref) && one_in(2)) {
    act.some_items = true;
    act.items.push_back(out_of(model, act.ref));
    act.items.back().claim.clear();
    act.items.back().last = false;
  }
  return act;
}

Act BudgetClerk::amend(const Model& model) {
  auto act = make("amend");
  for (auto left = 1 + below(3); left > 0; --left) {
    Item one;
    one.line = line(model, one_in(2));
    if (one.line.empty()) one.line = "L0";
    one.amount = (one_in(2) ? 1 : -1) * amount(5000);
    if (one_in(2)) one.month = 1 + below(12);
    act.items.push_back(one);
  }
  return act;
}

Act BudgetClerk::transfer(const Model& model) {
  auto act = make("transfer");
  for (auto left = 1 + below(2); left > 0; --left) {
    Item one;
    one.line = line(model, false);
    if (one.line.empty()) one.line = "L0";
    one.to = line(model, false);
    for (int tries = 0; tries < 8 && model.lines.contains(one.line); ++tries) {
      if (!one.to.empty() && one.to != one.line &&
          model.lines.at(one.to).fund == model.lines.at(one.line).fund)
        break;
      one.to = line(model, false);
    }
    if (one.to.empty()) one.to = "L0";
    one.amount = amount(4000);
    if (one_in(2)) one.month = 1 + below(12);
    // Two sets of accounts or years in one transfer: the page does not say what that is.
    const auto fits = [&](const std::string& code) {
      const auto &lines = model.lines, &first = lines;
      if (act.items.empty() || !lines.contains(code)) return true;
      const auto front = first.find(act.items.front().line);
      return front == first.end() ||
             (model.ledger_of(lines.at(code)) == model.ledger_of(front->second) &&
              lines.at(code).year == front->second.year);
    };
    if (fits(one.line) && fits(one.to)) act.items.push_back(one);
  }
  return act;
}

Act BudgetClerk::carry(const Model& model) {
  auto act = make("carry_over");
  act.ledger = one_in(2) ? "food" : "main";
  act.year = plain::year_of(model.today) - (plain::month_of(model.today) < 12 ? 1 : 0);
  for (const auto& [code, one] : model.lines) {
    if (!one.adopted || one.income || one.year != act.year + 1 || one_in(3)) continue;
    act.pools.push_back(code);
    if (!one_in(12)) continue;
    Item target;
    target.line = line(model, false, act.ledger);
    target.to = code;
    if (!target.line.empty()) act.items.push_back(target);
  }
  for (const auto& [code, one] : model.lines) {
    if (!one.adopted || one.income || one.year != act.year || one_in(3)) continue;
    for (const auto& [next, other] : model.lines) {
      if (!other.adopted || other.income || other.year != act.year + 1 || other.fund != one.fund)
        continue;
      Item target;
      target.line = code;
      target.to = next;
      bool there = false;
      for (const auto& item : act.items) there = there || item.line == code;
      if (!there && one_in(2)) act.items.push_back(target);
    }
  }
  return act;
}

Act BudgetClerk::change(const Model& model) {
  switch (below(8)) {
    case 0:
      return control();
    case 1: {
      auto act = make("end_control");
      act.code = model.controls.empty() || one_in(6) ? "ctl0" : any(model.controls).first;
      return act;
    }
    case 2:
      return one_in(3) ? share() : carry(model);
    case 3: {
      auto act = make("overrun");
      act.line = line(model, false);
      if (act.line.empty()) act.line = "L0";
      act.amount = amount(3000);
      return act;
    }
    case 4:
    case 5:
      return amend(model);
    default:
      return transfer(model);
  }
}

/// A month that could be closed, a year that could be carried over or closed.
std::optional<Act> BudgetClerk::due_closing(const Model& model) {
  for (const auto& [code, ledger] : model.ledgers)
    for (const auto& [year, one] : ledger.years) {
      if (one.closed) continue;
      auto act = make("close_month");
      act.ledger = code;
      act.year = year;
      act.month = one.closed_months + 1;
      if (one.closed_months < 11) {
        if (model.today > plain::last_of(year, act.month)) return act;
        break;
      }
      if (model.today < plain::last_of(year)) break;
      if (!one.carried) {
        auto carried = carry(model);
        if (carried.ledger == code && carried.year == year) return carried;
        break;
      }
      act.kind = "close_year";
      return act;
    }
  return std::nullopt;
}

Act BudgetClerk::close(const Model& model) {
  auto act = make(any(Codes{"close_month", "close_month", "close_month", "reopen_month",
                            "close_year", "close_year"}));
  act.ledger = one_in(2) ? "food" : "main";
  act.year = plain::year_of(model.today);
  const auto& years = model.ledgers.at(act.ledger).years;
  for (const auto& [year, one] : years)
    if (!one.closed && !one_in(10)) {
      act.year = year;
      break;
    }
  if (act.kind == "close_year") return act;
  act.month = 1 + below(12);
  const auto found = years.find(act.year);
  if (found == years.end() || one_in(10)) return act;
  const auto closed = found->second.closed_months;
  act.month = act.kind == "close_month" ? std::min(closed + 1, 12) : std::max(closed, 1);
  return act;
}

}  // namespace bursar::test
