// What the office registers: sets of accounts, funds, money accounts, controls, standards.
#include "bursar/budget/checks.hpp"
#include "simulation/budget/office.hpp"

namespace bursar::test {
namespace {

using namespace budget;

std::string open_ledger(Office& office) {
  const auto code = office.one_in(3) ? office.word({"main", "club"}) : office.fresh("g");
  return Fields().text("ledger", code).text("name", "账套").done();
}

/// The year after the last, of a set of accounts that has years, mostly; one of the three first
/// ones only near its beginning, as the calendar asks.
std::string open_year(Office& office) {
  const auto& ledgers = office.budget().setup.ledgers();
  const auto id = office.one<LedgerId>(ledgers.size(), [&](LedgerId one) {
    return static_cast<std::uint32_t>(one) > 3 || office.one_in(12);
  });
  Fields fields;
  fields.text("ledger", office.ledger_code(id));
  const bool first = id == LedgerId{} || ledgers[id].years.empty();
  fields.number("year", first ? 2026 : ledgers[id].years.back().year + (office.one_in(4) ? 2 : 1));
  if (office.ledger_code(id) != "club" && !office.one_in(6))
    fields.text("regime", office.one_in(10) ? "none" : "cn-gov-2022");
  else if (id == LedgerId{1} || id == LedgerId{2})
    fields.text("regime", "cn-gov-2022");
  if (office.one_in(4)) fields.number("surplus_limit", 300);
  return fields.done();
}

std::string add_class(Office& office) {
  Fields fields;
  if (office.one_in(3))
    fields.text("dimension", "economic").text("code", "302");  // is there already
  else
    fields.text("dimension", office.word({"function", "economic", "income", "project"}))
        .text("code", office.one_in(4) ? office.word({"daily", "2050202"}) : office.fresh("x"));
  return fields.text("name", "类").done();
}

std::string add_party(Office& office) {
  Fields fields;
  fields.text("party", office.one_in(5) ? "s1" : office.fresh("s")).text("name", "单位");
  fields.text("role", office.word({"supplier", "supplier", "payer", "authority", "internal"}));
  if (office.one_in(5)) fields.text("ledger", office.ledger_code(office.ledger()));
  return fields.done();
}

std::string add_fund(Office& office) {
  Fields fields;
  fields.text("fund", office.one_in(5) ? "gk" : office.fresh("F")).text("name", "资金");
  fields.text("origin", office.word({"grant", "self_raised", "donation", "held", "appropriation"}));
  fields.text("purpose", "专项").text("source", "文件").text("from", office.day(-60, 30));
  if (office.one_in(3)) fields.text("until", office.day(-70, 400));
  if (office.one_in(2)) fields.text("ledger", office.ledger_code(office.ledger()));
  if (office.one_in(4)) fields.list("classes", {"302"});
  if (office.one_in(6)) fields.list("projects", {office.word({"repair", "dream"})});
  if (office.one_in(6)) fields.list("units", {office.word({"jiaodao", "nowhere"})});
  return fields.done();
}

/// A fund of those that came later: without the first ones there would be little to do.
std::string end_fund(Office& office) {
  const auto& funds = office.budget().funds.funds();
  const auto id = office.one<FundId>(funds.size(), [&](FundId one) {
    return funds[one].code.value.starts_with("F") && !funds[one].until;
  });
  Fields fields;
  fields.text("fund", id == FundId{} ? "F0" : funds[id].code.value).text("reason", "项目完成");
  if (office.one_in(2)) fields.text("until", office.day(-20, 60));
  if (office.one_in(4)) fields.text("balance", office.one_in(2) ? "0.00" : "1.00");
  return fields.done();
}

std::string register_money(Office& office) {
  Fields fields;
  const auto cash = office.one_in(3);
  fields.text("money", office.one_in(5) ? "bank" : office.fresh("m")).text("name", "账户");
  fields.text("means", cash ? "cash" : "bank");
  if (office.one_in(4)) fields.text("ledger", "canteen");
  fields.text("account", office.one_in(8) ? office.word({"5001", "9"}) : cash ? "1001" : "1002");
  fields.text("position", office.one_in(12) ? "1002" : "8001.02");
  if (cash && !office.one_in(6)) fields.text("custodian", office.word({"chen", "wu", "li"}));
  return fields.text("from", office.day(-9, 0)).done();
}

std::string entrust_money(Office& office) {
  return Fields()
      .text("money", office.word({"cash", "cash", "ccash", "m0"}))
      .text("custodian", office.word({"chen", "wu", "li", "nobody"}))
      .text("from", office.day(0, 2))
      .done();
}

std::string close_money(Office& office) {
  const auto& all = office.budget().funds.money();
  const auto id = office.one<MoneyId>(all.size(), [&](MoneyId one) {
    return all[one].code.value.starts_with("m") && !all[one].closed &&
           (all[one].balance == Money() || office.one_in(3));
  });
  const auto code = id == MoneyId{} ? office.word({"m0", "bank"}) : all[id].code.value;
  return Fields().text("money", code).text("reason", "销户").done();
}

std::string set_control(Office& office) {
  Fields fields;
  fields.text("control", office.one_in(5) ? "flow" : office.fresh("K"));
  fields.text("mode", office.word({"stop", "stop", "warn", "none"}));
  fields.text("span", office.word({"period", "cumulative", "year"}));
  if (office.one_in(2)) fields.text("level", office.word({"line", "together"}));
  if (office.one_in(2)) fields.text("fund", office.word({"gk", "zc", "st", "bz", "F0"}));
  if (office.one_in(3)) fields.text("economic", office.word({"302", "30201", "31"}));
  if (office.one_in(4)) fields.text("function", office.word({"205", "2050299"}));
  if (office.one_in(5)) fields.text("project", office.word({"daily", "repair", "dream"}));
  if (office.one_in(5)) fields.text("unit", office.word({"jiaodao", "zongwu"}));
  if (office.one_in(3)) fields.text("tolerance", office.some(Money::yuan(900)).text());
  if (office.one_in(3)) fields.number("percent", static_cast<int>(office.below(900)));
  return fields.text("source", "财务制度").done();
}

std::string end_control(Office& office) {
  const auto& controls = office.budget().control.controls();
  const auto id = office.one<ControlId>(controls.size(), [&](ControlId one) {
    return controls[one].code.value.starts_with("K") && (!controls[one].ended || office.one_in(9));
  });
  const auto code = id == ControlId{} ? "K0" : controls[id].code.value;
  return Fields().text("control", code).text("reason", "制度修订").done();
}

/// Shares that any sound budget keeps: who breaks one is met by amending and transferring.
std::string set_share(Office& office) {
  Fields fields;
  const bool least = office.one_in(2);
  fields.text("share", office.one_in(4) ? "train" : office.fresh("q"));
  fields.text("fund", office.word({"gk", "zc", "F0"})).text("classes", least ? "3" : "31005");
  fields.text("compare", least ? "at_least" : "at_most");
  fields.number("percent", least ? 9000 : 6000).number("from", office.today().year());
  return fields.text("source", "文件").done();
}

std::string set_standard(Office& office) {
  return Fields()
      .text("standard", office.word({"primary", "junior"}))
      .text("name", "生均公用经费")
      .text("per_pupil", office.some(Money::yuan(900)).text())
      .text("from", office.day(office.one_in(3) ? -90 : -1, 0))
      .text("source", "文件")
      .done();
}

std::string set_use_target(Office& office) {
  Fields fields;
  fields.text("utility", office.word({"water", "electricity", "gas"}));
  fields.number("per_head", static_cast<int>(office.below(9000))).text("source", "节约规定");
  if (office.one_in(2)) fields.text("from", office.day(-30, 9));
  return fields.done();
}

std::string set_headcount(Office& office) {
  Fields fields;
  fields.number("pupils", 800 + static_cast<int>(office.below(99))).number("staff", 52);
  if (office.one_in(2)) fields.text("from", office.day(-30, 9));
  return fields.done();
}

std::string disclose(Office& office) {
  Fields fields;
  fields.text("disclosure", office.one_in(4) ? "G1" : office.fresh("G"));
  fields.text("subject", office.word({"budget", "final_accounts", "canteen", "assets"}));
  fields.text("title", "公示").text("audience", "家长").text("channel", "公示栏");
  if (office.one_in(3)) fields.text("ledger", office.ledger_code(office.ledger()));
  if (office.one_in(3)) fields.number("year", office.today().year());
  office.on(fields);
  if (office.one_in(2)) fields.text("until", office.day(-4, 30));
  return fields.raw("evidence", kEvidence).done();
}

}  // namespace

std::vector<Habit> setup_habits() {
  return {{"budget.open_ledger", 2, &open_ledger},
          {"budget.open_year", 2, &open_year},
          {"budget.add_class", 4, &add_class},
          {"budget.add_party", 3, &add_party},
          {"budget.add_fund", 4, &add_fund},
          {"budget.end_fund", 2, &end_fund},
          {"budget.register_money", 4, &register_money},
          {"budget.entrust_money", 2, &entrust_money},
          {"budget.close_money", 2, &close_money},
          {"budget.set_control", 3, &set_control},
          {"budget.end_control", 3, &end_control},
          {"budget.set_share", 1, &set_share},
          {"budget.set_standard", 3, &set_standard},
          {"budget.set_use_target", 3, &set_use_target},
          {"budget.set_headcount", 3, &set_headcount},
          {"budget.disclose", 3, &disclose}};
}

}  // namespace bursar::test
