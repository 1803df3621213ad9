#include "budget/budget_school.hpp"

#include <algorithm>
#include <sstream>

namespace bursar::test {

using plain::Act;
using plain::Fen;

namespace {
void say_words(std::ostream& out, const Act& act) {
  using Words = std::vector<std::pair<const char*, const std::string*>>;
  for (const auto& [name, value] : Words{{"code", &act.code},         {"ref", &act.ref},
                                         {"against", &act.against},   {"ledger", &act.ledger},
                                         {"fund", &act.fund},         {"line", &act.line},
                                         {"money", &act.money},       {"to", &act.to},
                                         {"party", &act.party},       {"person", &act.person},
                                         {"function", &act.function}, {"economic", &act.economic},
                                         {"project", &act.project},   {"unit", &act.unit},
                                         {"word", &act.word},         {"span", &act.span},
                                         {"level", &act.level},       {"split", &act.split},
                                         {"regime", &act.regime},     {"account", &act.account},
                                         {"carry", &act.carry},       {"position", &act.position},
                                         {"means", &act.means},       {"origin", &act.origin},
                                         {"detail", &act.detail},     {"front", &act.front}})
    if (!value->empty()) out << ' ' << name << '=' << *value;
  for (const auto& [name, list] :
       std::vector<std::pair<const char*, const plain::Codes*>>{{"class", &act.classes},
                                                                {"barred", &act.barred},
                                                                {"project", &act.projects},
                                                                {"unit", &act.units},
                                                                {"pool", &act.pools},
                                                                {"origin", &act.origins}})
    for (const auto& code : *list) out << ' ' << name << '=' << code;
}

void say_numbers(std::ostream& out, const Act& act) {
  const auto add = [&](const char* name, bool there, auto value) {
    if (there) out << ' ' << name << '=' << value;
  };
  add("on", act.on.has_value(), act.on.value_or(0));
  add("until", act.until.has_value(), act.until.value_or(0));
  add("due", act.due.has_value(), act.due.value_or(0));
  add("from", act.from.has_value(), act.from.value_or(0));
  add("amount", act.amount.has_value(), act.amount.value_or(0));
  add("figure", act.figure.has_value(), act.figure.value_or(0));
  add("year", act.year, act.year);
  add("month", act.month, act.month);
  add("percent", act.percent >= 0, act.percent);
  add("priority", act.priority, act.priority);
  add("cash", act.cash, true);
  add("nature", act.nature, act.nature);
  add("who", act.by_who, true);
  add("files", act.files, act.files);
  for (const auto part : act.parts) add("part", true, part);
}

std::string said(const Act& act) {
  std::ostringstream out;
  out << act.by << ' ' << act.kind;
  say_words(out, act);
  say_numbers(out, act);
  for (const auto& item : act.items)
    out << " [" << item.line << ' ' << item.amount << ' ' << item.claim << item.to
        << (item.last ? " last" : "") << ' ' << item.month << ']';
  for (const auto& bill : act.bills)
    out << " (" << bill.invoice << ' ' << bill.amount << ' ' << bill.again << ')';
  for (const auto& hand : act.hands) {
    out << (hand.debit ? " D " : " C ") << hand.account << ' '
        << hand.debit.value_or(hand.credit.value_or(0));
    if (hand.debit && hand.credit) out << " twice";
    for (const auto* word : {&hand.ledger, &hand.fund, &hand.person, &hand.party, &hand.money,
                             &hand.owed, &hand.paper})
      if (!word->empty()) out << ' ' << *word;
    if (hand.due) out << " due " << *hand.due;
  }
  for (const auto& line : act.lines)
    out << (line.debit ? " D " : " C ") << line.account << line.place << ' ' << line.part;
  if (act.into)
    out << " into " << act.into->fund << ' ' << act.into->money << ' ' << act.into->line;
  return out.str();
}
}  // namespace

BudgetSchool::BudgetSchool(BudgetClerk& clerk, std::unique_ptr<BudgetDesk> real)
    : clerk_(clerk), real_(std::move(real)) {
  naive.units = {{"w", ""}, {"u1", "w"}, {"u2", "u1"}};
  for (const auto* code : {"p0", "p1", "p2", "p3", "p4"}) naive.persons[code];
  naive.persons["gone"].left = true;
}

std::string BudgetSchool::found() {
  for (const auto& one : clerk_.founding()) {
    const auto why = act(one, "");
    if (!why.empty()) return why;
  }
  return {};
}

BudgetSchool::Margins BudgetSchool::margins() const {
  Margins all;
  for (const auto& [code, line] : naive.lines) {
    if (!line.adopted || line.income) continue;
    for (int cell = 0; cell < line.cells(); ++cell) {
      const auto margin = naive.margin(code, cell, 0, "stop");
      if (margin) all.emplace(code + ' ' + std::to_string(cell), *margin);
    }
  }
  return all;
}

BudgetSchool::Sums BudgetSchool::sums() const {
  Sums sums;
  for (const auto& [code, line] : naive.lines)
    if (line.adopted)
      sums[naive.ledger_of(line) + std::to_string(line.year) + (line.income ? "in" : "out")] +=
          line.total();
  return sums;
}

/// Where the page itself lets a margin fall below zero: what is adopted may join a group that is
/// overspent, budget is carried from the last cells whatever was used of them, a form that waits
/// holds what an earlier item of it would first free (`last`, a transfer).
bool BudgetSchool::excused(const std::string& kind, const std::string& code, bool known) const {
  if (kind == "adopt") return !known;
  if (kind == "carry_over")
    return naive.lines.at(code).available() + naive.lines.at(code).overrun >= 0;
  for (const auto& [number, one] : naive.cases) {
    if (one.act.kind != kind) continue;
    for (const auto& item : one.act.items)
      if (item.last || kind == "transfer") return true;
  }
  return false;
}

std::string BudgetSchool::check(const std::string& kind, const Margins& before,
                                const Sums& old) const {
  auto why = naive.broken();
  if (!why.empty()) return why;
  const bool overspent =
      std::any_of(before.begin(), before.end(), [](const auto& one) { return one.second < 0; });
  const bool carried = kind == "carry_over" && overspent;  // claims go, whatever budget there is
  if (kind != "set_control" && kind != "end_control" && !carried)
    for (const auto& [place, margin] : margins()) {
      const auto was = before.find(place);
      const bool known = was != before.end();
      if (margin >= 0 || (known && margin >= was->second)) continue;
      if (excused(kind, place.substr(0, place.find(' ')), known)) continue;
      return "the margin of " + place + " is " + std::to_string(margin) + ", it was " +
             (known ? std::to_string(was->second) : "none");
    }
  if (kind != "adopt" && kind != "amend" && kind != "carry_over" && old != sums())
    return "the sum of the budgets changed by " + kind;
  return {};
}

/// Does a form at both books, in a case where it has a number.
std::string BudgetSchool::act(const Act& act, const std::string& code) {
  const auto before = margins();
  const auto old = sums();
  const auto expected = code.empty() ? naive.file(act) : naive.submit(code, act);
  ++outcomes[act.kind][expected];
  log_ += std::to_string(naive.today) + ' ' + code + ' ' + said(act) + ": " + expected + '\n';
  if (real_) {
    const auto got =
        code.empty() ? real_->file(act, naive.today) : real_->submit(code, act, naive.today);
    if (got != expected) return "the books say " + got + ", the naive ones " + expected;
    const auto differs = difference(real_->look(), look(naive));
    if (!differs.empty()) return differs;
  }
  return expected == "posted" || expected == "waits" ? check(act.kind, before, old) : "";
}

/// Grants or withdraws a case that waits.
std::string BudgetSchool::decide() {
  const auto code = clerk_.any(naive.cases).first;
  const auto kind = naive.cases.at(code).act.kind;
  const auto before = margins();
  const auto old = sums();
  std::string expected = "withdrawn", got = "withdrawn";
  const bool stale = naive.cases.at(code).stale;
  if (clerk_.one_in(5)) {
    naive.withdraw(code);
    if (real_) real_->withdraw(code, naive.today);
  } else if (stale) {
    expected = naive.resubmit(code);
    if (real_) got = real_->resubmit(code, naive.today);
  } else {
    expected = naive.grant(code);
    if (real_) got = real_->grant(code, naive.today);
  }
  ++outcomes["case " + kind][expected];
  log_ += std::to_string(naive.today) + ' ' + code + " is decided: " + expected + '\n';
  if (real_) {
    if (got != (stale || expected == "posted" || expected == "withdrawn" ? expected : "stale"))
      return "the books say " + got + ", the naive ones " + expected;
    const auto differs = difference(real_->look(), look(naive));
    if (!differs.empty()) return differs;
  }
  return check(kind, before, old);
}

std::string BudgetSchool::step() {
  for (auto left = clerk_.days(); left > 0; --left) naive.today = plain::next_day(naive.today);
  if (!naive.cases.empty() && clerk_.one_in(8)) return decide();
  auto form = clerk_.next(naive);
  const auto code = clerk_.in_case(form) ? "k" + std::to_string(++cases_) : "";
  return act(form, code);
}

}  // namespace bursar::test
