#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/budget/terms.hpp"

/// The words and parts of papers that spend.
namespace bursar::budget {

/// What kind a paper is 单据种类.
enum class PaperKind : std::uint8_t {
  payment,
  reimbursement,
  tax,
  advance,
  clearing,
  settlement,
  receipt,
  movement,
  voucher,
  reversal,
  acquisition,
  disposal
};
constexpr auto names(PaperKind) {
  return std::array<EnumName, 12>{{{"payment", "付款单"},
                                   {"reimbursement", "报销单"},
                                   {"tax", "税费计提单"},
                                   {"advance", "借款单"},
                                   {"clearing", "核销单"},
                                   {"settlement", "结算单"},
                                   {"receipt", "收款单"},
                                   {"movement", "划转单"},
                                   {"voucher", "记账凭证"},
                                   {"reversal", "红字冲销单"},
                                   {"acquisition", "资产登记单"},
                                   {"disposal", "资产处置单"}}};
}

/// What is owed, and which way 往来性质. The first is owed to us.
enum class DueKind : std::uint8_t { advance, payable, tax, treasury };
constexpr auto names(DueKind) {
  return std::array<EnumName, 4>{{{"advance", "借款、预付款"},
                                  {"payable", "应付款"},
                                  {"tax", "应交税费"},
                                  {"treasury", "应缴财政款"}}};
}

/// An invoice and what of it is claimed here 发票.
struct Invoice {
  InvoiceCode invoice;
  Money amount;
  std::optional<PaperCode> again;

  template <class V>
  static constexpr void fields(V&& v) {
    v("invoice", &Invoice::invoice, "its code and number together", "发票代码号码");
    v("amount", &Invoice::amount, "its amount with tax, yuan", "价税合计");
    v("again", &Invoice::again,
      "where a paper claimed it that was reversed since: that paper; else it is claimed once, ever",
      "原报销单据号");
  }
};

/// Where money comes in that another set of accounts of the school pays 内部收款.
struct InternalReceipt {
  FundCode fund;
  MoneyCode money;
  std::optional<LineCode> line;

  template <class V>
  static constexpr void fields(V&& v) {
    v("fund", &InternalReceipt::fund, "for which fund of theirs", "资金");
    v("money", &InternalReceipt::money, "into which money account of theirs", "收款账户");
    v("line", &InternalReceipt::line, "their income line; needed but for money held for others",
      "收入预算项目");
  }
};

}  // namespace bursar::budget
