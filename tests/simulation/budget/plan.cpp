// What the office plans: drafts, the adopted budget and its changes.
#include <algorithm>

#include "bursar/budget/checks.hpp"
#include "simulation/budget/office.hpp"

namespace bursar::test {
namespace {

using namespace budget;

std::string draft_line(Office& office) {
  Fields fields;
  const auto& plan = office.budget().plan;
  const auto old = office.one<LineId>(plan.size(), [&](LineId id) {
    return plan[id].year != 0 && (!plan[id].adopted || office.one_in(40));
  });
  const bool again = old != LineId{} && office.one_in(4);
  const auto fund = office.word({"zc", "zc", "jz", "gk", "st"});
  fields.text("line", again ? office.code(old) : office.fresh("L")).text("name", "项目");
  fields.number("year", office.today().year()).text("side", "outlay").text("fund", fund);
  fields.text("function", office.word({"2050202", "2050299"}));
  fields.text("economic", office.word({"30201", "30207", "30211", "30213", "30217", "31003"}));
  fields.text("project", office.word({"daily", "repair"}));
  if (!office.one_in(9)) fields.text("unit", office.word({"zongwu", "jiaodao", "grade1"}));
  const auto amount = office.some(Money::yuan(900));
  fields.text("amount", amount.text());
  if (office.one_in(5))
    fields.text("split", "half").list("parts", {amount.text(), office.one_in(4) ? "1" : "0"});
  else if (office.one_in(2))
    fields.text("split", office.word({"half", "quarter", "month", "by_hand"}));
  return fields.done();
}

std::string drop_draft(Office& office) {
  const auto& plan = office.budget().plan;
  const auto id = office.one<LineId>(plan.size(), [&](LineId one) {
    const auto& line = plan[one];
    const bool next = line.year > office.today().year();  // those the calendar needs
    return line.year != 0 && !line.adopted && (!next || office.one_in(9));
  });
  const auto code = id == LineId{} || office.one_in(6) ? "gk-office" : office.code(id);
  return Fields().text("line", code).done();
}

std::string adopt(Office& office) {
  const auto& plan = office.budget().plan;
  const auto id = office.one<LineId>(plan.size(), [&](LineId one) {
    return plan[one].year == office.today().year() && !plan[one].adopted;
  });
  const auto ledger = id == LineId{} ? office.ledger() : ledger_of(office.books(), id);
  Fields fields;
  fields.text("ledger", office.ledger_code(ledger)).number("year", office.today().year());
  return fields.text("document", "会议纪要").done();
}

void maybe_month(Office& office, Fields& fields) {
  if (office.one_in(2)) fields.number("month", 1 + static_cast<int>(office.below(12)));
}

std::string amend(Office& office) {
  std::vector<std::string> items;
  const auto ledger = office.ledger();
  for (auto left = 1 + office.below(2); left > 0; --left) {
    Fields item;
    const bool more = office.one_in(2);
    const auto id = office.line(more && office.one_in(2) ? Side::income : Side::outlay, ledger);
    const auto amount = office.some(Money::yuan(more ? 400 : 60));
    item.text("line", office.code(id)).text("amount", (more ? "" : "-") + amount.text());
    maybe_month(office, item);
    items.push_back(item.done());
  }
  Fields fields;
  fields.raw("items", json_list(items)).text("document", "批复").text("reason", "追加追减");
  return fields.done();
}

std::string transfer(Office& office) {
  const auto from = office.line(Side::outlay);
  const auto& plan = office.budget().plan;
  const auto to = office.one<LineId>(plan.size(), [&](LineId id) {
    return from != LineId{} && id != from && plan[id].adopted && plan[id].side == Side::outlay &&
           plan[id].year == plan[from].year && plan[id].fund == plan[from].fund;
  });
  Fields item, fields;
  item.text("from", office.code(from));
  item.text("to", office.code(office.one_in(9) ? office.line(Side::outlay) : to));
  item.text("amount", office.some(Money::yuan(300)).text());
  maybe_month(office, item);
  fields.raw("items", json_list({item.done()})).text("document", "会议纪要");
  return fields.text("reason", office.in_case() ? "k 调剂" : "调剂").done();
}

std::string overrun(Office& office) {
  return Fields()
      .text("line", office.code(office.line(Side::outlay)))
      .text("amount", office.some(Money::yuan(800)).text())
      .text("reason", office.in_case() ? "k 急需" : "急需")
      .done();
}

std::string carry(Office& office) {
  const auto year = office.today().year() - (office.one_in(2) ? 1 : 0);
  return carry_over(office, office.ledger(), year);
}

/// The adopted outlay line of the next year with the same dimensions, gone through the slow way.
LineId next_of(const Plan& plan, LineId id) {
  const auto& line = plan[id];
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    const auto& next = plan[LineId(i)];
    if (next.adopted && next.side == line.side && next.year == line.year + 1 &&
        next.fund == line.fund && next.function == line.function &&
        next.economic == line.economic && next.project == line.project && next.unit == line.unit)
      return LineId(i);
  }
  return LineId{};
}

}  // namespace

std::string carry_over(Office& office, LedgerId ledger, int year) {
  const auto& plan = office.budget().plan;
  const auto of = [&](LineId id, int of_year) {
    const auto& line = plan[id];
    return line.adopted && line.side == Side::outlay && line.year == of_year &&
           ledger_of(office.books(), id) == ledger;
  };
  std::vector<std::string> targets, pools;
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    const auto id = LineId(i);
    if (!of(id, year) || next_of(plan, id) != LineId{}) continue;
    const auto to = office.one<LineId>(plan.size(), [&](LineId next) {
      return of(next, year + 1) && plan[next].fund == plan[id].fund;
    });
    if (to == LineId{}) continue;
    targets.push_back(Fields().text("line", office.code(id)).text("to", office.code(to)).done());
  }
  const auto pool = office.one<LineId>(plan.size(), [&](LineId id) {
    const auto& fund = office.budget().funds.funds()[plan[id].fund];
    return of(id, year + 1) && fund.carry == Carry::sweep;
  });
  if (pool != LineId{}) pools.push_back(office.code(pool));
  Fields fields;
  fields.text("ledger", office.ledger_code(ledger)).number("year", year);
  if (!targets.empty()) fields.raw("targets", json_list(targets));
  if (!pools.empty()) fields.list("pools", pools);
  return fields.done();
}

std::vector<Habit> plan_habits() {
  return {{"budget.draft_line", 8, &draft_line}, {"budget.drop_draft", 3, &drop_draft},
          {"budget.adopt", 5, &adopt},           {"budget.amend", 7, &amend},
          {"budget.transfer", 8, &transfer},     {"budget.overrun", 6, &overrun},
          {"budget.carry_over", 1, &carry}};
}

}  // namespace bursar::test
