#include <algorithm>

#include "budget/naive_books.hpp"

/// Days, sets of accounts, funds, money accounts, controls.
namespace bursar::test::plain {

Day last_of(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return year * 10000 + month * 100 + (month == 2 && leap ? 29 : days[month - 1]);
}

Day next_day(Day day) {
  const int year = year_of(day), month = month_of(day);
  if (day < last_of(year, month)) return day + 1;
  return month < 12 ? year * 10000 + (month + 1) * 100 + 1 : (year + 1) * 10000 + 101;
}

bool begins(const std::string& text, const std::string& front) { return text.starts_with(front); }

bool among(const Codes& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Fen Line::total() const {
  Fen sum = 0;
  for (const auto part : budget) sum += part;
  return sum;
}

std::string Model::file(const Act& act) {
  Model trial = *this;
  try {
    trial.run(act, "");
  } catch (const No& why) {
    return why.code.starts_with("people.") ? why.code : "budget." + why.code;
  }
  *this = std::move(trial);
  return "posted";
}

void Model::run(const Act& act, const std::string& under) {
  if (run_setup(act) || run_plan(act, under) || run_claims(act, under) || run_papers(act, under))
    end_empty_claims();
  else
    throw No{"no such form " + act.kind};
}

bool Model::run_chart(const Act& act) {
  const auto& kind = act.kind;
  if (kind == "open_ledger") {
    no(ledgers.contains(act.code), "ledger_taken");
    ledgers[act.code];
    if (main.empty()) main = act.code;
  } else if (kind == "end_control") {
    const auto found = controls.find(act.code);
    no(found == controls.end() || found->second.ended, "control_unknown");
    found->second.ended = true;
  } else if (kind == "add_account")
    add_account(act);
  else if (kind == "set_posting")
    set_posting(act);
  else if (kind == "set_closing")
    set_closing(act);
  else if (kind == "enter_opening")
    enter_opening(act);
  else if (kind == "set_standard")
    set_standard(act);
  else
    return false;
  return true;
}

bool Model::run_setup(const Act& act) {
  const auto& kind = act.kind;
  if (run_chart(act)) return true;
  if (kind == "open_year")
    open_year(act);
  else if (kind == "add_class")
    add_class(act);
  else if (kind == "add_party")
    add_party(act);
  else if (kind == "add_fund")
    add_fund(act);
  else if (kind == "end_fund")
    end_fund(act);
  else if (kind == "register_money")
    register_money(act);
  else if (kind == "entrust_money")
    entrust_money(act);
  else if (kind == "close_money")
    close_money(act);
  else if (kind == "set_control")
    set_control(act);
  else if (kind == "set_share")
    set_share(act);
  else
    return false;
  return true;
}

void Model::open_year(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  auto& years = ledgers[act.ledger].years;
  no(years.contains(act.year), "year_taken");
  no(!years.empty() && years.rbegin()->first + 1 != act.year, "year_order");
  no(act.regime.empty() && !years.empty() && !years.rbegin()->second.regime.empty(),
     "regime_unknown");
  if (!act.regime.empty()) {
    no(std::none_of(rules.begin(), rules.end(),
                    [&](const Rule& rule) { return rule.regime == act.regime; }),
       "regime_unknown");
    const bool assets = act.ledger == main && ledgers.at(main).opened;
    no(assets && !serves_assets(act.regime), "posting_missing");
  }
  years[act.year].regime = act.regime;
}

void Model::add_class(const Act& act) {
  no(!classes.emplace(act.dimension, act.code).second, "class_taken");
}

void Model::add_party(const Act& act) {
  no(parties.contains(act.code), "party_taken");
  no(!act.ledger.empty() && !ledgers.contains(act.ledger), "ledger_unknown");
  no((act.word == "internal") == act.ledger.empty(), "party_internal");
  if (!act.ledger.empty())
    for (const auto& [code, party] : parties) no(party.ledger == act.ledger, "party_internal");
  parties[act.code] = {act.word, act.ledger};
}

void Model::add_fund(const Act& act) {
  no(funds.contains(act.code), "fund_taken");
  const auto ledger = act.ledger.empty() ? main : act.ledger;
  no(!ledgers.contains(ledger), "ledger_unknown");
  no(act.until && *act.until < *act.from, "fund_dates");
  for (const auto& project : act.projects)
    no(!classes.contains({"project", project}), "class_unknown");
  for (const auto& unit : act.units) no(!units.contains(unit), "people.unit_unknown");
  Fund fund;
  fund.origin = act.word;
  fund.ledger = ledger;
  fund.from = *act.from;
  fund.until = act.until.value_or(kNever);
  fund.classes = act.classes;
  fund.barred = act.barred;
  fund.projects = act.projects;
  fund.units = act.units;
  fund.number = ++numbered;
  fund.carry = act.carry;
  const bool keeps = act.word == "grant" || act.word == "donation" || act.word == "held";
  if (fund.carry.empty()) fund.carry = keeps ? "roll" : "return";
  funds[act.code] = fund;
}

/// A fund has ended when its last day is past, whoever set it; until then it may be set anew.
void Model::end_fund(const Act& act) {
  const auto found = funds.find(act.code);
  no(found == funds.end() || found->second.until < today, "fund_unknown");
  auto& fund = found->second;
  const auto until = act.until.value_or(today);
  no(until < fund.from, "fund_dates");
  for (const auto& [code, paper] : papers)
    no(among(paper.funds, act.code) && paper.on > until, "fund_used");
  no(act.figure && *act.figure != fund.balance, "plan_differs");
  fund.until = until;
}

void Model::check_person(const std::string& person) const {
  no(!persons.contains(person), "people.person_unknown");
  no(persons.at(person).left, "people.person_left");
}

void Model::register_money(const Act& act) {
  no(money.contains(act.code), "money_taken");
  const auto ledger = act.ledger.empty() ? main : act.ledger;
  no(!ledgers.contains(ledger), "ledger_unknown");
  const auto role = [&](const std::string& account) { return accounts.at(account).role; };
  for (const auto& account : {act.account, act.position})
    no(!account.empty() && !accounts.contains(account), "account_unknown");
  no(!act.account.empty() && role(act.account) != "money", "money_accounts");
  no(!act.position.empty() && role(act.position) != "position", "money_accounts");
  no(act.person.empty() && act.word == "cash", "custodian_missing");
  if (!act.person.empty()) check_person(act.person);
  Money one;
  one.means = act.word;
  one.ledger = ledger;
  one.account = act.account;
  one.position = act.position;
  one.from = act.from.value_or(today);
  if (!act.person.empty()) one.keepers.emplace_back(one.from, act.person);
  money[act.code] = one;
}

void Model::entrust_money(const Act& act) {
  const auto found = money.find(act.code);
  no(found == money.end(), "money_unknown");
  auto& one = found->second;
  no(one.closed != kNever, "money_closed");
  const auto from = act.from.value_or(today);
  no(!one.keepers.empty() && from <= one.keepers.back().first, "custody_earlier");
  check_person(act.person);
  one.keepers.emplace_back(from, act.person);
}

void Model::close_money(const Act& act) {
  const auto found = money.find(act.code);
  no(found == money.end(), "money_unknown");
  no(found->second.closed != kNever, "money_closed");
  no(found->second.balance != 0, "money_not_empty");
  found->second.closed = today;
}

void Model::set_control(const Act& act) {
  no(controls.contains(act.code), "control_taken");
  no(std::count_if(controls.begin(), controls.end(),
                   [](const auto& one) { return !one.second.ended; }) >= 256,
     "control_too_many");
  no(!act.fund.empty() && !funds.contains(act.fund), "fund_unknown");
  no(!act.project.empty() && !classes.contains({"project", act.project}), "class_unknown");
  no(!act.unit.empty() && !units.contains(act.unit), "people.unit_unknown");
  no(act.amount && *act.amount < 0, "amount_not_positive");
  no(act.level == "together" && act.span == "period", "control_unfit");
  Control one;
  one.number = ++numbered;
  one.mode = act.word;
  one.span = act.span;
  one.level = act.level.empty() ? "line" : act.level;
  one.fund = act.fund;
  one.function = act.function;
  one.economic = act.economic;
  one.project = act.project;
  one.unit = act.unit;
  one.tolerance = act.amount;
  one.percent = act.percent;
  controls[act.code] = one;
}

void Model::set_standard(const Act& act) {
  auto& days = standards[act.code];
  for (const auto& [from, amount] : days) no(from >= *act.from, "standard_taken");
  no(*act.amount <= 0, "amount_not_positive");
  days.emplace_back(*act.from, *act.amount);
}

void Model::set_share(const Act& act) {
  no(shares.contains(act.code), "share_taken");
  no(!funds.contains(act.fund), "fund_unknown");
  shares[act.code] = {act.fund,    act.front, act.word == "at_least",
                      act.percent, act.year,  act.month ? act.month : 9999};
}

}  // namespace bursar::test::plain
