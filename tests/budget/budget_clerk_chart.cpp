#include "budget/budget_clerk.hpp"

/// The accounts of the clerk's school.
namespace bursar::test {

using plain::Act;
using plain::Codes;

/// Lines as "D 5001 amount", "C money amount".
Act BudgetClerk::rule(const std::string& event, const Codes& lines) {
  auto act = make("set_posting");
  act.regime = "r";
  act.word = event;
  for (const auto& text : lines) {
    const auto end = text.find(' ', 2);
    plain::RuleLine line;
    line.debit = text.front() == 'D';
    const auto where = text.substr(2, end - 2);
    (where.front() >= '1' && where.front() <= '9' ? line.account : line.place) = where;
    line.part = text.substr(end + 1);
    act.lines.push_back(line);
  }
  return act;
}

/// Without these nothing is opened: they are never used here.
void BudgetClerk::asset_rules(std::vector<Act>& acts) {
  acts.push_back(rule("depreciated", {"D 5001 amount", "C 1602 amount"}));
  acts.push_back(rule("depreciation_taken_on", {"D 3001 amount", "C 1602 amount"}));
  acts.push_back(rule("asset_changed", {"D 1601 cost", "C 1602 booked", "C 3001 difference"}));
  acts.push_back(
      rule("asset_left", {"D 1602 booked", "D 5301 net", "D 5301 catch_up", "C 1601 cost",
                          "D money proceeds", "C money costs", "C 2103 gain", "D 5301 shortfall"}));
}

void BudgetClerk::rules(std::vector<Act>& acts) {
  const std::string out = "D 7201 amount", position = "C position amount";
  const auto add = [&](const std::string& event, const Codes& lines, const std::string& means,
                       const std::string& detail) {
    if (one_in(30)) return;  // this one is missing
    acts.push_back(rule(event, lines));
    acts.back().means = means;
    acts.back().detail = detail;
  };
  add("received", {"D money amount", "C 4601 amount", "D position amount", "C 6601 amount"}, "",
      "");
  acts.push_back(rule("received", {"D money amount", "C 2307 amount"}));
  acts.back().origin = "held";
  add("spent", {"D 5001 amount", "C money amount", out, position}, "", "");
  add("spent", {"D 5001 amount", "C 4001 amount", out, "C 6001 amount"}, "direct", "");
  acts.push_back(rule("spent", {"D 5002 amount", "C money amount", out, position}));
  acts.back().front = "302";
  add("owed", {"D 5001 amount", "C 2302 amount"}, "", "");
  add("tax_owed", {"D 5001 amount", "C 2102 amount"}, "", "");
  for (const auto& [detail, account] : {std::pair{"payable", "2302"}, {"tax", "2102"}}) {
    const std::string debit = std::string("D ") + account + " amount";
    add("settled", {debit, "C money amount", out, position}, "", detail);
    acts.push_back(rule("settled", {debit, "C 4001 amount", out, "C 6001 amount"}));
    acts.back().means = "direct";
    acts.back().detail = detail;
  }
  for (const auto& [detail, account] : {std::pair{"person", "1218"}, {"party", "1214"}}) {
    const auto line = [account = account](const char* way) {
      return std::string(way) + account + " amount";
    };
    add("advanced", {line("D "), "C money amount"}, "", detail);
    add("advance_back", {"D money amount", line("C ")}, "", detail);
    add("cleared", {"D 5001 amount", line("C "), out, position}, "", detail);
    const auto offset = std::string("offset_") + detail;
    add("settled", {"D 2302 amount", line("C "), out, position}, "", offset);
  }
  add("moved", {"D other_money amount", "C money amount", "D other_position amount", position}, "",
      "");
}

void BudgetClerk::chart(std::vector<Act>& acts) {
  const std::map<std::string, std::string> roles{
      {"1001", "money"},       {"1002", "money"},       {"1011", "money"},
      {"1201", "money"},       {"1601", "cost"},        {"1602", "depreciation"},
      {"8001.01", "position"}, {"8001.02", "position"}, {"8001.03", "position"}};
  for (const auto* code :
       {"1001", "1002", "1011", "1201", "1214",    "1218",    "1601",   "1602", "2102",
        "2103", "2302", "2307", "3001", "4001",    "4601",    "5001",   "5002", "5301",
        "6001", "6601", "7201", "8101", "8001.01", "8001.02", "8001.03"}) {
    acts.push_back(make("add_account"));
    auto& act = acts.back();
    act.code = code;
    const auto role = roles.find(code);
    act.word = role == roles.end() ? "plain" : role->second;
    act.by_who = act.code == "1218" || act.code == "1214" || act.code == "2302";
    act.by_fund = act.by_who && one_in(2);
    if (act.code == "4601") act.by_who = one_in(6);
    if (act.code == "5002" && one_in(5)) act.regime = "other";
  }
  asset_rules(acts);
  rules(acts);
  int order = 0;
  using Step = std::pair<std::string, std::string>;
  for (const auto& [from, to] : {Step{"4", "3001"},
                                 {"5", "3001"},
                                 {"6", "8101"},
                                 {"72", "8101"},
                                 {"1011", "1201"},
                                 {"8001.01", "8001.03"}}) {
    if (one_in(20) || (from.size() > 3 && one_in(3))) continue;
    acts.push_back(make("set_closing"));
    acts.back().regime = "r";
    acts.back().front = from;
    acts.back().account = to;
    acts.back().month = ++order;
  }
}

}  // namespace bursar::test
