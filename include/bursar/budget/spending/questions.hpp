#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/spending/views.hpp"

/// What may be asked about papers and invoices.
namespace bursar::budget {

/// The papers.
struct PaperList {
  static constexpr std::string_view kind = "budget.papers";
  static constexpr std::string_view about = "papers that booked something, all or some";
  static constexpr std::string_view about_zh = "单据";
  std::optional<PaperKind> of;
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<Name> who;
  std::optional<LineCode> line;
  template <class V>
  static constexpr void fields(V&& v) {
    v("kind", &PaperList::of, "only of this kind", "单据种类");
    v("from", &PaperList::from, "first day; left out, ever", "起始日期");
    v("until", &PaperList::until, "last day; left out, until now", "截止日期");
    v("who", &PaperList::who, "only with this person or party", "往来人员或单位");
    v("line", &PaperList::line, "only those on this line", "预算项目");
  }
};
namespace detail {
inline bool on_line(const Books& books, PaperId id, LineId line) {
  bool found = false;
  each_movement(books, id, [&](MovementId, const Movement& one) { found |= one.line == line; });
  return found;
}
inline bool fits(const PaperList& q, const Books& books, PaperId id) {
  const auto& paper = books.budget.papers[id];
  if (q.of && paper.kind != *q.of) return false;
  if (q.from && *paper.on.date() < *q.from) return false;
  if (q.until && *paper.on.date() > *q.until) return false;
  if (q.who && who_of(books, id) != q.who->value) return false;
  return !q.line || on_line(books, id, books.budget.plan.id(*q.line));
}
}  // namespace detail
inline std::vector<PaperRow> answer(const PaperList& q, const Books& books, Date) {
  std::vector<PaperRow> rows;
  for (std::uint32_t i = 1; i <= books.budget.papers.size(); ++i)
    if (detail::fits(q, books, PaperId(i))) rows.push_back(paper_row(books, PaperId(i)));
  sort_by(rows, &PaperRow::paper);
  return rows;
}

/// All of a paper.
struct PaperText {
  static constexpr std::string_view kind = "budget.paper";
  static constexpr std::string_view about =
      "all of one paper: its lines, what proves it, what is owed, its vouchers; or null";
  static constexpr std::string_view about_zh = "单据明细";
  PaperCode paper;
  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &PaperText::paper, "which paper", "单据号");
  }
};
inline std::optional<PaperSheet> answer(const PaperText& q, const Books& books, Date) {
  const auto id = books.budget.papers.id(q.paper);
  if (id == PaperId{}) return {};
  return paper_sheet(books, id);
}

/// The invoices.
struct InvoiceList {
  static constexpr std::string_view kind = "budget.invoices";
  static constexpr std::string_view about = "invoices and the papers that claimed them";
  static constexpr std::string_view about_zh = "发票登记";
  std::optional<InvoiceCode> invoice;
  template <class V>
  static constexpr void fields(V&& v) {
    v("invoice", &InvoiceList::invoice, "only this one", "发票代码号码");
  }
};
inline std::vector<InvoiceRow> answer(const InvoiceList& q, const Books& books, Date) {
  std::vector<InvoiceRow> rows;
  books.budget.papers.each_invoice([&](std::string_view code, const InvoiceUse& use) {
    if (!q.invoice || InvoiceKey(code).is(*q.invoice))
      rows.push_back(invoice_row(books, code, use));
  });
  sort_by(rows, &InvoiceRow::invoice);
  return rows;
}

/// Every question of this subject: a new one is added here.
using SpendingQuestions = Types<PaperList, PaperText, InvoiceList>;

}  // namespace bursar::budget
