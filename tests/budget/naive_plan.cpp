#include <algorithm>
#include <set>
#include <tuple>

#include "budget/naive_books.hpp"

/// The budget: drafts, adoption, amendment, transfer.
namespace bursar::test::plain {

bool Model::run_plan(const Act& act, const std::string& under) {
  const auto& kind = act.kind;
  if (kind == "draft_line")
    draft_line(act);
  else if (kind == "drop_draft") {
    no(!lines.contains(act.code), "line_unknown");
    no(lines.at(act.code).adopted, "line_adopted");
    lines.erase(act.code);
  } else if (kind == "adopt")
    adopt(act);
  else if (kind == "amend")
    amend(act);
  else if (kind == "transfer")
    transfer(act);
  else if (kind == "carry_over")
    carry_over(act);
  else if (kind == "overrun")
    overrun(act, under);
  else
    return false;
  return true;
}

void Model::draft_line(const Act& act) {
  const auto old = lines.find(act.code);
  no(old != lines.end() && old->second.adopted, "line_adopted");
  for (const auto& given : {act.fund, act.function, act.economic, act.project, act.unit})
    no(given.empty(), "dimension_blank");
  no(!funds.contains(act.fund), "fund_unknown");
  const auto& fund = funds.at(act.fund);
  const auto& years = ledgers.at(fund.ledger).years;
  no(!years.contains(act.year), "year_unopened");
  no(years.at(act.year).closed, "year_closed");
  const bool income = act.word == "income";
  no(!classes.contains({"function", act.function}), "class_unknown");
  no(!classes.contains({income ? "income" : "economic", act.economic}), "class_unknown");
  no(!classes.contains({"project", act.project}), "class_unknown");
  no(!units.contains(act.unit), "people.unit_unknown");
  no(income && fund.origin == "held", "held_not_income");
  Line line;
  line.number = old == lines.end() ? ++numbered : old->second.number;
  line.year = act.year;
  line.income = income;
  line.fund = act.fund;
  line.function = act.function;
  line.economic = act.economic;
  line.project = act.project;
  line.unit = act.unit;
  check_purpose(line);
  no(fund.from > last_of(act.year) || fund.until < act.year * 10000 + 101, "fund_not_open");
  for (const auto& [code, one] : lines)
    no(code != act.code && one.year == line.year && one.income == income && one.fund == line.fund &&
           one.function == line.function && one.economic == line.economic &&
           one.project == line.project && one.unit == line.unit,
       "line_same");
  split(act, line);
  lines[act.code] = line;
  check_range(act.code);
}

void Model::split(const Act& act, Line& line) const {
  const auto amount = *act.amount;
  no(amount <= 0, "amount_not_positive");
  const std::map<std::string, int> counts{{"", 1},        {"year", 1},   {"half", 2},
                                          {"quarter", 4}, {"month", 12}, {"by_hand", 12}};
  const auto n = counts.at(act.split);
  const auto size = static_cast<std::size_t>(n);
  line.used.assign(size, 0);
  if (!act.some_parts) {
    no(act.split == "by_hand", "split_count");
    line.budget.assign(size, amount / n);
    line.budget.back() = amount - amount / n * (n - 1);
    return;
  }
  no(act.parts.size() != size, "split_count");
  line.budget = act.parts;
  for (const auto part : act.parts) no(part < 0, "amount_not_positive");
  no(line.total() != amount, "split_differs");
}

bool Model::fits_purpose(const Line& line) const {
  const auto& fund = funds.at(line.fund);
  const auto front = [&](const std::string& one) { return begins(line.economic, one); };
  const auto unit = [&](const std::string& one) { return below(line.unit, one); };
  const auto any = [](const Codes& codes, auto fits) {
    return std::any_of(codes.begin(), codes.end(), fits);
  };
  return line.income ||
         ((fund.classes.empty() || any(fund.classes, front)) && !any(fund.barred, front) &&
          (fund.projects.empty() || among(fund.projects, line.project)) &&
          (fund.units.empty() || any(fund.units, unit)));
}

void Model::check_purpose(const Line& line) const { no(!fits_purpose(line), "purpose_differs"); }

/// Of its own budget, and of all lines of its ledger, year and side, drafts among them.
void Model::check_range(const std::string& code) const {
  const auto& line = lines.at(code);
  Fen sum = 0;
  for (const auto& [other, one] : lines)
    if (one.year == line.year && one.income == line.income && ledger_of(one) == ledger_of(line))
      sum += one.total();
  no(line.total() > kMostFen || sum > kMostFen, "line_beyond_range");
}

Codes Model::lines_by_number(const std::string& ledger, int year) const {
  std::map<int, std::string> ordered;
  for (const auto& [code, line] : lines)
    if (line.year == year && ledger_of(line) == ledger) ordered[line.number] = code;
  Codes codes;
  for (const auto& [number, code] : ordered) codes.push_back(code);
  return codes;
}

Codes Model::funds_by_number(const std::set<std::string>& some) const {
  std::map<int, std::string> ordered;
  for (const auto& code : some) ordered[funds.at(code).number] = code;
  Codes codes;
  for (const auto& [number, code] : ordered) codes.push_back(code);
  return codes;
}

void Model::check_balance(const std::string& code, int year) const {
  const auto& fund = funds.at(code);
  if (fund.origin == "held") return;
  const auto since = [&](const auto& by_year) {
    Fen sum = 0;
    for (const auto& [one, amount] : by_year) sum += one >= year ? amount : 0;
    return sum;
  };
  Fen means = fund.balance - since(fund.received) + since(fund.paid), outlay = 0;
  for (const auto& [name, line] : lines)
    if (line.fund == code && line.year == year && line.adopted)
      (line.income ? means : outlay) += line.total();
  no(outlay > means, "plan_unbalanced");
}

void Model::check_shares(const std::string& fund, int year) const {
  for (const auto& [code, share] : shares) {
    if (share.fund != fund || year < share.from || year > share.until) continue;
    __extension__ using Wide = __int128;
    Wide total = 0, some = 0;
    for (const auto& [name, line] : lines) {
      if (line.fund != fund || line.year != year || !line.adopted || line.income) continue;
      total += line.total();
      if (begins(line.economic, share.front)) some += line.total();
    }
    const auto right = total * share.percent;
    no(share.least ? some * 10000 < right : some * 10000 > right, "share_unmet");
  }
}

void Model::adopt(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  auto& years = ledgers.at(act.ledger).years;
  no(!years.contains(act.year), "year_unopened");
  auto& year = years.at(act.year);
  no(year.closed, "year_closed");
  std::set<std::string> touched;
  Fen sums = 0;
  for (const auto& code : lines_by_number(act.ledger, act.year)) {
    auto& line = lines.at(code);
    if (line.adopted) continue;
    const auto& fund = funds.at(line.fund);
    no(fund.from > last_of(act.year) || fund.until < act.year * 10000 + 101, "fund_not_open");
    check_purpose(line);
    line.adopted = true;
    touched.insert(line.fund);
    if (!line.income) sums += line.total();
  }
  no(touched.empty(), "nothing_drafted");
  for (const auto& fund : funds_by_number(touched)) check_balance(fund, act.year);
  for (const auto& fund : funds_by_number(touched)) check_shares(fund, act.year);
  check_digest(act);
  no(act.figure && *act.figure != sums, "plan_differs");
  ++year.version;
}

/// The month that an item of a change falls in, where it names none.
int Model::month_for(const Line& line, const Item& item) const {
  if (item.month) return item.month;
  const auto year = year_of(today);
  return line.year == year ? month_of(today) : line.year > year ? 1 : 12;
}

void Model::cut(const std::string& code, int cell, Fen amount) {
  auto& line = lines.at(code);
  auto& budget = line.budget[static_cast<std::size_t>(cell)];
  no(budget < amount, "period_short");
  if (!line.income) no(line.available() < amount, "beyond_available");
  budget -= amount;
  if (!line.income) check_control(code, cell, 0);
}

void Model::add(const std::string& code, int cell, Fen amount) {
  lines.at(code).budget[static_cast<std::size_t>(cell)] += amount;
  check_range(code);
}

void Model::amend_item(const Act& act, const Item& item) {
  no(!lines.contains(item.line), "line_unknown");
  const auto& line = lines.at(item.line);
  no(!line.adopted, "line_draft");
  no(ledgers.at(ledger_of(line)).years.at(line.year).closed, "year_closed");
  const auto& first = lines.at(act.items.front().line);
  no(ledger_of(line) != ledger_of(first), "ledger_mixed");
  no(line.year != first.year, "year_differs");
  no(item.amount == 0, "amount_zero");
  const auto cell = line.cell_of(month_for(line, item));
  if (item.amount < 0)
    cut(item.line, cell, -item.amount);
  else
    add(item.line, cell, item.amount);
}

void Model::amend(const Act& act) {
  check_digest(act);
  std::set<std::string> touched, seen;
  for (const auto& item : act.items) {
    no(!seen.insert(item.line).second, "item_repeated");
    amend_item(act, item);
    touched.insert(lines.at(item.line).fund);
  }
  const auto& first = lines.at(act.items.front().line);
  for (const auto& fund : funds_by_number(touched)) check_balance(fund, first.year);
  for (const auto& fund : funds_by_number(touched)) check_shares(fund, first.year);
  auto& year = ledgers.at(ledger_of(first)).years.at(first.year);
  ++year.version;
  no(act.figure && *act.figure != year.version, "plan_differs");
}

void Model::transfer_item(const Item& item) {
  no(item.amount <= 0, "amount_not_positive");
  no(item.line == item.to, "transfer_same");
  for (const auto& code : {item.line, item.to}) no(!lines.contains(code), "line_unknown");
  for (const auto& code : {item.line, item.to}) no(!lines.at(code).adopted, "line_draft");
  for (const auto& code : {item.line, item.to}) no(lines.at(code).income, "line_side");
  const auto &from = lines.at(item.line), &to = lines.at(item.to);
  for (const auto* one : {&from, &to})
    no(ledgers.at(ledger_of(*one)).years.at(one->year).closed, "year_closed");
  no(from.fund != to.fund, "fund_crossed");
  no(from.year != to.year, "year_differs");
  const auto month = month_for(from, item);
  cut(item.line, from.cell_of(month), item.amount);
  add(item.to, to.cell_of(month), item.amount);
}

void Model::transfer(const Act& act) {
  check_digest(act);
  std::set<std::pair<std::string, int>> touched;
  std::set<std::tuple<std::string, std::string, int>> moved;
  for (const auto& item : act.items) {
    no(!moved.emplace(item.line, item.to, item.month).second, "item_repeated");
    transfer_item(item);
    touched.emplace(lines.at(item.line).fund, lines.at(item.line).year);
  }
  std::set<std::pair<std::string, int>> years;
  for (const auto& [fund, year] : touched) {
    check_shares(fund, year);
    years.emplace(funds.at(fund).ledger, year);
  }
  for (const auto& [ledger, year] : years) ++ledgers.at(ledger).years.at(year).version;
  const auto& first = lines.at(act.items.front().line);
  const auto version = ledgers.at(ledger_of(first)).years.at(first.year).version;
  no(act.figure && *act.figure != version, "plan_differs");
}

void Model::overrun(const Act& act, const std::string& under) {
  no(under.empty(), "overrun_unapproved");
  no(!lines.contains(act.line), "line_unknown");
  auto& line = lines.at(act.line);
  no(!line.adopted, "line_draft");
  no(line.income, "line_side");
  no(ledgers.at(ledger_of(line)).years.at(line.year).closed, "year_closed");
  no(*act.amount <= 0, "amount_not_positive");
  check_digest(act);
  no(line.total() + line.overrun + *act.amount > kMostFen, "line_beyond_range");
  line.overrun += *act.amount;
}

}  // namespace bursar::test::plain
