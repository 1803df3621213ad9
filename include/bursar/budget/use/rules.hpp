#pragma once

#include <string>

#include "bursar/budget/checks.hpp"
#include "bursar/budget/use/forms.hpp"

/// Targets of use per head are set and heads are counted.
namespace bursar::budget {

inline void complete(SetUseTarget& form, const Books&, const Context& context) {
  if (!form.from) form.from = context.today;
}

inline Verdict decide(const SetUseTarget& form, const Books& books, const Context&) {
  const auto& earlier = books.budget.use.targets(form.utility);
  if (earlier.empty() || earlier.back().from < *form.from) return {};
  return refuse(target_earlier, "from",
                {word("utility", form.utility), {"from", date_text(earlier.back().from)}});
}

inline void post(const SetUseTarget& form, Books& books, const Context&) {
  books.budget.use.add(UseTarget{form.utility, form.per_head, *form.from, form.source});
}

inline void complete(SetHeadcount& form, const Books&, const Context& context) {
  if (!form.from) form.from = context.today;
}

inline Verdict decide(const SetHeadcount& form, const Books& books, const Context&) {
  const auto& earlier = books.budget.use.headcounts();
  if (earlier.empty() || earlier.back().from < *form.from) return {};
  return refuse(headcount_earlier, "from", {{"from", date_text(earlier.back().from)}});
}

inline void post(const SetHeadcount& form, Books& books, const Context&) {
  books.budget.use.add(Headcount{form.pupils, form.staff, *form.from});
}

}  // namespace bursar::budget
