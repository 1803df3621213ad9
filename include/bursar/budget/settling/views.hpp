#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/views.hpp"

/// What debts look like from outside.
namespace bursar::budget {

/// Who a paper deals with: the code of a person or a party, or a name; none where it is nobody.
inline std::optional<std::string> who_of(const Books& books, PaperId id) {
  const auto& paper = books.budget.papers[id];
  if (paper.party != PartyId{}) return books.budget.setup.parties()[paper.party].code.value;
  if (paper.person != PersonId{}) return books.people.persons()[paper.person].code.value;
  if (paper.kind != PaperKind::receipt) return {};
  const auto payer = books.budget.papers.text(id);
  return payer.empty() ? std::optional<std::string>() : std::string(payer);
}

/// What is owed 往来款.
struct DueRow {
  PaperCode paper;
  DueKind kind{};
  std::optional<std::string> who;
  std::optional<FundCode> fund;
  Money amount, open;
  std::optional<Date> due;

  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &DueRow::paper, "its paper", "单据号");
    v("kind", &DueRow::kind, "what is owed; only an advance is owed to the school", "往来性质");
    v("who", &DueRow::who, "with which person or party", "往来人员或单位");
    v("fund", &DueRow::fund, "of which fund", "资金");
    v("amount", &DueRow::amount, "how much it was, yuan", "金额");
    v("open", &DueRow::open, "what is open of it, yuan", "未结金额");
    v("due", &DueRow::due, "until when", "到期日");
  }
};
/// A debt as a row.
inline DueRow due_row(const Books& books, const Due& due) {
  const auto& budget = books.budget;
  DueRow row;
  row.paper = PaperCode(budget.papers.code(due.paper)), row.kind = due.kind;
  row.who = who_of(books, due.paper);
  row.fund = code_or_none(budget.funds.funds(), due.fund);
  row.amount = due.amount, row.open = due.open, row.due = due.due.date();
  return row;
}

}  // namespace bursar::budget
