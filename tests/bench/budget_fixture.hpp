#pragma once

#include "bench/fixture.hpp"
#include "budget/kept_accounts.hpp"

/// A school with a budget of 2026 and its accounts, for the benches.
namespace bench {

inline constexpr int kFunctions = 20, kEconomic = 50;

inline void add_classes(School::Ledger& door, int lines) {
  const auto add = [&](budget::Dimension dimension, const char* front, int count) {
    for (int i = 0; i < count; ++i)
      must(door.submit(budget::AddClass{dimension, numbered(front, i), "a class", {}}, zhou()));
  };
  add(budget::Dimension::function, "20502", kFunctions);
  add(budget::Dimension::economic, "302", kEconomic);
  add(budget::Dimension::income, "4", 1);
  add(budget::Dimension::project, "X", lines / (kFunctions * kEconomic) + 1);
}

/// The i-th line: no two have the same dimensions.
inline budget::DraftLine outlay(int i, Money budget) {
  budget::DraftLine line;
  line.line = numbered("L", i), line.name = "办公及教学用品", line.year = 2026;
  line.side = budget::Side::outlay, line.fund = "own", line.unit = "unit0";
  line.function = numbered("20502", i % kFunctions);
  line.economic = numbered("302", i / kFunctions % kEconomic);
  line.project = numbered("X", i / (kFunctions * kEconomic));
  line.amount = budget;
  return line;
}
inline budget::DraftLine income(Money budget) {
  auto line = outlay(0, budget);
  line.line = "income", line.side = budget::Side::income, line.economic = "40";
  return line;
}

/// Sets up a school that keeps accounts, with so many lines adopted of so much each, and the money
/// for them in the bank; by the ordinary forms.
inline void plan(School& school, int lines, Money each) {
  must(school.batch([&](School::Ledger& door) {
    furnish(door);
    must(door.submit(people::Allow{"head", {"budget.*"}, {}}, zhou()));
    return Verdict{};
  }));
  test::keep_accounts(school, zhou(), each * lines);
  must(school.batch([&](School::Ledger& door) {
    add_classes(door, lines);
    must(door.submit(income(each * lines), zhou()));
    for (int i = 0; i < lines; ++i) must(door.submit(outlay(i, each), zhou()));
    budget::Adopt adopt;
    adopt.ledger = "main", adopt.year = 2026, adopt.document = "2026-1";
    must(door.submit(adopt, zhou()));
    return Verdict{};
  }));
}

}  // namespace bench
