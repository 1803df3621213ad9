#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bursar/budget/checks.hpp"

/// What all subjects of the budget show alike.
namespace bursar::budget {

/// A share of a whole as two figures, and per mille rounded down 比率.
struct Rate {
  Money n, d;
  std::optional<std::int64_t> per_mille;

  template <class V>
  static constexpr void fields(V&& v) {
    v("n", &Rate::n, "the part, yuan", "分子");
    v("d", &Rate::d, "the whole, yuan", "分母");
    v("per_mille", &Rate::per_mille, "per mille, rounded down; none of nothing", "千分比");
  }
};
/// The rate of a part in a whole.
inline Rate rate_of(Money n, Money d) {
  __extension__ using Wide = __int128;
  Rate rate{n, d, {}};
  if (d == Money()) return rate;
  const Wide thousandfold = Wide(n.fen()) * 1000, whole = d.fen();
  const Wide exact = thousandfold / whole;
  const bool below = thousandfold % whole != 0 && (thousandfold < 0) != (whole < 0);
  rate.per_mille = static_cast<std::int64_t>(exact - below);
  return rate;
}

/// A text, or none where it is empty.
template <class T>
std::optional<std::string> text_or_none(const T& text) {
  if (text.empty()) return {};
  return std::string(text.value);
}
/// The code of whatever is kept in a table, or none.
template <class Table, class Id>
auto code_or_none(const Table& table, Id id) {
  using Code = std::remove_cvref_t<decltype(table[id].code)>;
  return id == Id{} ? std::optional<Code>() : std::optional<Code>(table[id].code);
}
/// The year that a question is about: its own, else that of the day.
inline int year_asked(const std::optional<Year>& year, Date day) {
  return year ? year->value : year_of(day);
}
/// The adopted lines of a set of accounts in a year, fund by fund; drafts too where they are asked
/// for.
inline std::vector<LineId> lines_of(const Books& books, LedgerId ledger, int year,
                                    bool drafts = false) {
  const auto& funds = books.budget.funds.funds();
  std::vector<LineId> found;
  for (std::uint32_t i = 1; i <= funds.size(); ++i) {
    if (ledger == LedgerId{} || funds[FundId(i)].ledger != ledger) continue;
    for (const auto id : books.budget.plan.of(FundId(i), year))
      if (drafts || books.budget.plan[id].adopted) found.push_back(id);
  }
  return found;
}
/// The code of a paper; papers are kept beside the vouchers.
template <class B>
std::optional<PaperCode> paper_code(const B& books, PaperId id) {
  if constexpr (requires { books.budget.papers.code(id); })
    if (id != PaperId{}) return PaperCode(books.budget.papers.code(id));
  return {};
}
/// Puts rows in the order of their codes.
template <class Row, class Code>
void sort_by(std::vector<Row>& rows, Code Row::*code) {
  std::sort(rows.begin(), rows.end(),
            [&](const Row& a, const Row& b) { return a.*code < b.*code; });
}

}  // namespace bursar::budget
