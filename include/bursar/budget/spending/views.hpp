#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/budget/settling/views.hpp"
#include "bursar/budget/vouchers/reversing/effects.hpp"
#include "bursar/budget/vouchers/views.hpp"

/// What papers look like from outside.
namespace bursar::budget {

/// A paper 单据.
struct PaperRow {
  PaperCode paper;
  PaperKind kind{};
  Date on;
  std::optional<std::string> who;
  Money amount;
  std::optional<MoneyCode> money;
  std::vector<VoucherCode> vouchers;
  std::optional<PaperCode> reversed_by;
  std::optional<PersonCode> by;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = PaperRow;
    v("paper", &T::paper, "its number", "单据号");
    v("kind", &T::kind, "what it is", "单据种类");
    v("on", &T::on, "its day", "日期");
    v("who", &T::who, "with which person or party", "往来人员或单位");
    v("amount", &T::amount, "how much, yuan; below zero of a red entry", "金额");
    v("money", &T::money, "by which money account", "资金账户");
    v("vouchers", &T::vouchers, "its vouchers", "记账凭证");
    v("reversed_by", &T::reversed_by, "the red entry that undid it", "冲销单号");
    v("by", &T::by, "who filed it; nobody, of a debt that the accounts opened with", "经办人");
  }
};
/// A paper as a row.
inline PaperRow paper_row(const Books& books, PaperId id) {
  const auto& budget = books.budget;
  const auto& paper = budget.papers[id];
  PaperRow row;
  row.paper = PaperCode(budget.papers.code(id)), row.kind = paper.kind;
  row.on = *paper.on.date(), row.who = who_of(books, id), row.amount = paper.amount;
  row.money = code_or_none(budget.funds.money(), paper.money);
  row.reversed_by = paper_code(books, paper.reversed);
  row.by = code_or_none(books.people.persons(), paper.by);
  detail::each_voucher(budget, {paper.voucher, paper.vouchers}, [&](const Voucher& voucher) {
    row.vouchers.push_back(voucher_code(budget, voucher));
  });
  return row;
}

/// What a paper did to a line 单据明细.
struct PaperItemRow {
  LineCode line;
  Money amount;
  std::optional<ClaimCode> claim;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &PaperItemRow::line, "which line", "预算项目");
    v("amount", &PaperItemRow::amount, "how much, yuan; below zero of a red entry", "金额");
    v("claim", &PaperItemRow::claim, "out of which claim", "占用单号");
  }
};
/// An invoice 发票.
struct InvoiceRow {
  InvoiceCode invoice;
  PaperCode paper;
  Money amount;
  bool reversed = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("invoice", &InvoiceRow::invoice, "its code and number together", "发票代码号码");
    v("paper", &InvoiceRow::paper, "the paper that claimed it last", "单据号");
    v("amount", &InvoiceRow::amount, "its amount with tax, yuan", "价税合计");
    v("reversed", &InvoiceRow::reversed, "whether that paper was undone", "是否已冲销");
  }
};
/// An invoice as a row.
inline InvoiceRow invoice_row(const Books& books, std::string_view code, const InvoiceUse& use) {
  const auto& papers = books.budget.papers;
  return {InvoiceCode(code), PaperCode(papers.code(use.paper)), use.amount,
          papers[use.paper].reversed != PaperId{}};
}

/// All of a paper 单据明细.
struct PaperSheet {
  PaperRow row;
  std::vector<PaperItemRow> items;
  std::vector<InvoiceRow> invoices;
  std::vector<EvidenceFile> evidence;
  std::optional<DueRow> due;
  std::vector<VoucherSheet> vouchers;

  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &PaperSheet::row, "the paper", "单据");
    v("items", &PaperSheet::items, "what it did to lines", "明细");
    v("invoices", &PaperSheet::invoices, "the invoices that it claimed", "发票");
    v("evidence", &PaperSheet::evidence, "the files that prove it", "附件");
    v("due", &PaperSheet::due, "what is owed under its number", "往来款");
    v("vouchers", &PaperSheet::vouchers, "its vouchers", "记账凭证");
  }
};
/// All of a paper.
inline PaperSheet paper_sheet(const Books& books, PaperId id) {
  const auto& budget = books.budget;
  const auto& paper = budget.papers[id];
  PaperSheet sheet;
  sheet.row = paper_row(books, id), sheet.evidence = budget.papers.evidence(id);
  each_movement(books, id, [&](MovementId, const Movement& movement) {
    PaperItemRow row{LineCode(budget.plan.code(movement.line)), movement.amount, {}};
    if (movement.part != ClaimPartId{})
      row.claim = ClaimCode(budget.claims.code(budget.claims[movement.part].claim));
    sheet.items.push_back(std::move(row));
  });
  budget.papers.each_invoice([&](std::string_view code, const InvoiceUse& use) {
    if (use.paper == id) sheet.invoices.push_back(invoice_row(books, code, use));
  });
  if (const auto* due = budget.papers.due(id)) sheet.due = due_row(books, *due);
  detail::each_voucher(budget, {paper.voucher, paper.vouchers}, [&](const Voucher& voucher) {
    sheet.vouchers.push_back(voucher_sheet(books, voucher));
  });
  return sheet;
}

}  // namespace bursar::budget
