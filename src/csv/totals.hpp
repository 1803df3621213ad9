#pragma once

#include "findings.hpp"
#include "lines.hpp"
#include "text.hpp"

namespace bursar::csv {

/// Compares the rows of totals in a file with the rows above them.
class Totals {
 public:
  void add(std::optional<Money> cost) {
    for (auto* sum : {&all_, &since_total_, &since_any_}) sum->add(cost);
  }

  /// A row of totals: a subtotal counts from the last such row, a total from the last total or from
  /// the top. `cell` is what it has in the column of costs.
  void check(const Record& record, Line kind, std::string_view cell, AmountUnit unit,
             const std::string& column, Findings& bad, Findings& notes) {
    const auto stated = read_money("cost", cell, unit);
    const auto sum = kind == Line::subtotal ? since_any_ : all_;
    const bool pages = kind == Line::total && stated && since_total_.known() == *stated;
    since_any_ = {};
    if (kind == Line::total) since_total_ = {};
    if (!stated || !sum.known()) {
      notes.add(record, column, refuse(total_unchecked, "cost"));
    } else if (pages || *sum.known() == *stated) {
      notes.add(record, column, refuse(total_agrees, "cost", {{"total", stated->text()}}));
    } else {
      bad.add(
          record, column,
          refuse(total_differs, "cost", {{"total", stated->text()}, {"sum", sum.known()->text()}}));
    }
  }

  const Sum& all() const { return all_; }

 private:
  Sum all_, since_total_, since_any_;
};

}  // namespace bursar::csv
