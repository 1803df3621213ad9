#include "budget/budget_clerk.hpp"

/// The school that the clerk makes up, and its plan.
namespace bursar::test {

using plain::Act;
using plain::Codes;
using plain::Fen;

namespace {
const Codes kFunctions{"f1", "f2"};
const Codes kClasses{"30101", "30201", "30202", "310"};
const Codes kIncome{"i1", "i2"};
const Codes kProjects{"daily", "build"};
const Codes kUnits{"w", "u1", "u2"};
}  // namespace

Act BudgetClerk::make(const std::string& kind) {
  Act act;
  act.kind = kind;
  act.by = "p" + std::to_string(below(3));
  return act;
}

Fen BudgetClerk::amount(Fen most) {
  if (most < 1) most = 1;
  const auto some = static_cast<Fen>(random_()) % most + 1;
  return one_in(4) ? most : one_in(3) ? (some + 9) / 10 : some;
}

void BudgetClerk::classes(std::vector<Act>& acts) {
  const auto add = [&](const std::string& dimension, const Codes& codes) {
    for (const auto& code : codes) {
      acts.push_back(make("add_class"));
      acts.back().dimension = dimension;
      acts.back().code = code;
    }
  };
  add("function", kFunctions);
  add("economic", kClasses);
  add("income", kIncome);
  add("project", kProjects);
  const auto party = [&](const std::string& code, const std::string& word,
                         const std::string& ledger) {
    acts.push_back(make("add_party"));
    acts.back().code = code;
    acts.back().word = word;
    acts.back().ledger = ledger;
  };
  party("s1", "supplier", "");
  party("s2", "supplier", "");
  party("tax", "authority", "");
  party("in-main", "internal", "main");
  party("in-food", "internal", "food");
  party("bad", one_in(2) ? "internal" : "payer", one_in(2) ? "main" : "food");
}

Act BudgetClerk::fund(const std::string& code, const std::string& origin,
                      const std::string& ledger) {
  auto act = make("add_fund");
  act.code = code;
  act.word = origin;
  act.ledger = ledger == "main" && one_in(2) ? "" : ledger;
  act.from = one_in(4) ? 20260201 : 20250101;
  if (one_in(4)) act.until = any(std::vector<plain::Day>{20261130, 20261231, 20270630});
  if (one_in(4)) act.carry = any(Codes{"roll", "sweep", "return"});
  if (one_in(4)) act.classes = {"302", "310"};
  if (one_in(5)) act.barred = {"301"};
  if (one_in(6)) act.projects = {any(kProjects)};
  if (one_in(6)) act.units = {any(kUnits)};
  return act;
}

void BudgetClerk::funds(std::vector<Act>& acts) {
  acts.push_back(fund("A", "appropriation", "main"));
  acts.push_back(fund("B", "grant", "main"));
  acts.push_back(fund("C", "self_raised", "main"));
  acts.back().carry = "sweep";
  acts.push_back(fund("D", "donation", "main"));
  acts.push_back(fund("H", "held", "main"));
  acts.push_back(fund("K", "self_raised", "food"));
}

Act BudgetClerk::money(const std::string& code, const std::string& means,
                       const std::string& ledger) {
  auto act = make("register_money");
  act.code = code;
  act.word = means;
  act.ledger = ledger == "main" && one_in(2) ? "" : ledger;
  if (means == "cash") act.person = "p3";
  act.from = 20250601;
  if (!accounts_ || one_in(40)) return act;
  const std::map<std::string, std::pair<std::string, std::string>> places{
      {"cash", {"1001", "8001.02"}},
      {"bank", {"1002", "8001.02"}},
      {"quota", {"1011", "8001.01"}},
      {"prior_quota", {"1201", "8001.03"}},
      {"direct", {"", "8001.01"}}};
  act.account = places.at(means).first;
  act.position = places.at(means).second;
  return act;
}

void BudgetClerk::moneys(std::vector<Act>& acts) {
  acts.push_back(money("bank", "bank", "main"));
  acts.push_back(money("bank2", "bank", "main"));
  acts.push_back(money("cash", "cash", "main"));
  acts.push_back(money("quota", "quota", "main"));
  acts.push_back(money("prior", "prior_quota", "main"));
  acts.push_back(money("direct", "direct", "main"));
  acts.push_back(money("fbank", "bank", "food"));
  acts.push_back(money("fcash", "cash", "food"));
}

Act BudgetClerk::draft(const std::string& ledger, int year, bool income) {
  auto act = make("draft_line");
  act.code = number(income ? "I" : "L");
  act.year = year;
  act.word = income ? "income" : "outlay";
  act.fund = ledger == "food" ? "K" : any(Codes{"A", "B", "C", "D"});
  if (!income && one_in(6)) act.fund = "H";
  act.function = any(kFunctions);
  act.economic = any(income ? kIncome : kClasses);
  act.project = one_in(4) ? "build" : "daily";
  act.unit = any(kUnits);
  act.amount = income ? 200000 + below(400000) : 1000 + below(60000);
  if (one_in(60)) act.amount = 4'000'000'000'000;
  act.split = any(Codes{"", "year", "half", "quarter", "month", "by_hand"});
  act.some_parts = act.split == "by_hand" || one_in(5);
  const std::map<std::string, std::size_t> counts{{"", 1},        {"year", 1},   {"half", 2},
                                                  {"quarter", 4}, {"month", 12}, {"by_hand", 12}};
  if (act.some_parts) {
    act.parts.assign(counts.at(act.split), *act.amount / 12);
    Fen sum = 0;
    for (const auto part : act.parts) sum += part;
    act.parts[static_cast<std::size_t>(below(static_cast<int>(act.parts.size())))] +=
        *act.amount - sum + one_in(20);
  }
  return act;
}

Act BudgetClerk::control() {
  auto act = make("set_control");
  act.code = number("ctl");
  act.word = any(Codes{"stop", "stop", "stop", "warn", "none"});
  act.span = any(Codes{"period", "cumulative", "year"});
  act.level = any(Codes{"", "line", "together"});
  if (one_in(2)) act.fund = any(Codes{"A", "B", "C", "D", "H", "K"});
  if (one_in(3)) act.function = any(Codes{"f", "f1", "f2"});
  if (one_in(3)) act.economic = any(Codes{"3", "302", "30201", "310"});
  if (one_in(4)) act.project = any(kProjects);
  if (one_in(4)) act.unit = any(kUnits);
  if (one_in(4)) act.amount = below(3000);
  if (one_in(4)) act.percent = below(2000);
  return act;
}

Act BudgetClerk::share() {
  auto act = make("set_share");
  act.code = number("sh");
  act.fund = any(Codes{"A", "B", "C", "D"});
  act.front = any(Codes{"302", "310", "30201"});
  act.word = one_in(2) ? "at_least" : "at_most";
  act.percent = act.word == "at_least" ? below(1500) : 4000 + below(6001);
  act.year = 2026 + below(2);
  if (one_in(3)) act.month = act.year + below(2);
  return act;
}

/// What each fund has to begin with, on the income lines that were drafted first.
void BudgetClerk::first_money(std::vector<Act>& acts) {
  std::map<std::string, std::string> income;
  for (const auto& act : acts)
    if (act.kind == "draft_line" && act.word == "income") income.emplace(act.fund, act.code);
  const std::vector<std::pair<std::string, std::string>> ways{
      {"A", "quota"}, {"A", "bank"},  {"A", "prior"}, {"B", "bank"},
      {"B", "cash"},  {"C", "cash"},  {"C", "bank"},  {"H", "bank2"},
      {"D", "bank2"}, {"K", "fbank"}, {"K", "fcash"}, {"B", "quota"}};
  for (const auto& [fund, money] : ways) {
    acts.push_back(make("receive"));
    acts.back().code = number("d");
    acts.back().fund = fund;
    acts.back().money = money;
    acts.back().amount = 1000 + below(50000);
    acts.back().files = 1;
    if (fund != "H") acts.back().line = income[fund];
  }
}

std::vector<Act> BudgetClerk::founding() {
  std::vector<Act> acts;
  accounts_ = one_in(3) || one_in(2);
  giant_ = accounts_ && one_in(6);
  if (accounts_) chart(acts);
  for (const auto& ledger : {"main", "food"}) {
    acts.push_back(make("open_ledger"));
    acts.back().code = ledger;
    for (const int year : {2026, 2027}) {
      acts.push_back(make("open_year"));
      acts.back().ledger = ledger;
      acts.back().year = year;
      if (accounts_) acts.back().regime = "r";
    }
  }
  classes(acts);
  funds(acts);
  moneys(acts);
  for (const auto& ledger : {"main", "food"})
    if (accounts_ && !one_in(12)) acts.push_back(opening(ledger));
  for (auto left = below(4); left > 0; --left) acts.push_back(control());
  if (one_in(3)) acts.push_back(share());
  for (const auto& one : {"A", "B", "C", "D", "K"}) {
    acts.push_back(draft(one[0] == 'K' ? "food" : "main", 2026, true));
    acts.back().fund = one;
  }
  for (auto left = 14 + below(8); left > 0; --left)
    acts.push_back(draft(one_in(4) ? "food" : "main", 2026, one_in(3)));
  for (const auto& ledger : {"main", "food"}) {
    acts.push_back(make("adopt"));
    acts.back().ledger = ledger;
    acts.back().year = 2026;
  }
  first_money(acts);
  founding_ = acts;
  return acts;
}

/// A fund without an income line in a year, drafted or adopted, or "".
std::string BudgetClerk::poor_fund(const Model& model, int year) {
  for (const auto* fund : {"A", "B", "C", "D", "K"}) {
    bool there = false;
    for (const auto& [code, line] : model.lines)
      there = there || (line.income && line.fund == fund && line.year == year);
    if (!there && model.funds.at(fund).until / 10000 >= year) return fund;
  }
  return {};
}

Act BudgetClerk::plan(const Model& model) {
  const auto ledger = one_in(3) ? "food" : "main";
  const auto year = plain::year_of(model.today) + below(2);
  if (one_in(3)) {
    auto act = make("adopt");
    act.ledger = ledger;
    act.year = year;
    return act;
  }
  std::string some;
  for (const auto& [code, line] : model.lines)
    if (!line.adopted) some = code;
  if (!some.empty() && one_in(4)) {
    auto act = make("drop_draft");
    act.code = some;
    return act;
  }
  const auto poor = poor_fund(model, year);
  if (!poor.empty() && !one_in(4)) {
    auto act = draft(poor == "K" ? "food" : "main", year, true);
    act.fund = poor;
    return act;
  }
  auto act = draft(ledger, year, one_in(6));
  // The next year has mostly the lines of this one.
  const auto like = line(model, act.word == "income", ledger);
  if (!like.empty() && !one_in(3)) {
    const auto& one = model.lines.at(like);
    act.fund = one.fund;
    act.function = one.function;
    act.economic = one.economic;
    act.project = one.project;
    act.unit = one.unit;
    act.year = one.year + 1;
  }
  if (!some.empty() && one_in(4)) act.code = some;
  return act;
}

}  // namespace bursar::test
