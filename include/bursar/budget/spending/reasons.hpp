#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why papers that spend, settle and receive are refused.
namespace bursar::budget {

inline constexpr Reason paper_taken{"budget.paper_taken", "there is a paper {paper} already",
                                    "单据{paper}已存在", ""};
inline constexpr Reason paper_unknown{"budget.paper_unknown", "there is no paper {paper}",
                                      "没有单据{paper}", ""};
inline constexpr Reason paper_kind{
    "budget.paper_kind", "{paper} is of the kind {kind}, which this form does not deal with",
    "{paper}是{kind}，不适用本单据", ""};
inline constexpr Reason cashier_keeps_books{
    "budget.cashier_keeps_books",
    "{person} keeps {money}: who holds the cash keeps no ledger of income, expense or debts",
    "{person}保管{money}，不得兼管收入、支出、债权债务账目",
    "会计法: 出纳人员不得兼任稽核、会计档案保管和收入、支出、费用、债权债务账目的登记"};
inline constexpr Reason date_in_future{"budget.date_in_future", "{date} is after today, {today}",
                                       "{date}晚于今天{today}", ""};
inline constexpr Reason ledger_mixed{
    "budget.ledger_mixed", "{line} is of {ledger}, the paper of {other}",
    "{line}属账套{ledger}，单据属账套{other}", "canteen books are separate"};
inline constexpr Reason evidence_missing{"budget.evidence_missing",
                                         "a paper needs an invoice or a file that proves it",
                                         "单据须附发票或凭据", "收支有据"};
inline constexpr Reason sha256_malformed{"budget.sha256_malformed",
                                         "the SHA-256 of {file} is not 64 digits of 0-9 and a-f",
                                         "{file}的SHA-256摘要不是64位小写十六进制数", ""};
inline constexpr Reason invoice_repeated{
    "budget.invoice_repeated", "the invoice {invoice} is there twice", "发票{invoice}重复出现", ""};
inline constexpr Reason invoice_claimed{
    "budget.invoice_claimed", "the invoice {invoice} was claimed by {paper}",
    "发票{invoice}已由{paper}报销", "one invoice is claimed once, ever"};
inline constexpr Reason invoice_again{
    "budget.invoice_again", "{invoice} was not claimed by {paper}, or {paper} stands",
    "发票{invoice}未由{paper}报销，或{paper}未冲销", "one invoice is claimed once, ever"};
inline constexpr Reason invoices_short{"budget.invoices_short",
                                       "the invoices come to {invoices}, {amount} is claimed",
                                       "发票合计{invoices}，报销{amount}", "收支有据"};
inline constexpr Reason money_ledger{"budget.money_ledger", "{money} is of {ledger}, not {other}",
                                     "资金账户{money}属账套{ledger}，不属{other}", ""};
inline constexpr Reason money_short{"budget.money_short",
                                    "{money} has {balance}, {amount} is needed",
                                    "资金账户{money}余额{balance}，需要{amount}", "量入为出"};
inline constexpr Reason money_missing{"budget.money_missing", "say which money account",
                                      "须指定资金账户", "only registered accounts exist"};
inline constexpr Reason money_same{"budget.money_same", "{money} cannot pay itself",
                                   "{money}不能转给自身", ""};
inline constexpr Reason fund_short{"budget.fund_short", "{fund} has {balance}, {amount} is needed",
                                   "资金{fund}余额{balance}，需要{amount}", "专款专用"};
inline constexpr Reason cash_unplanned{
    "budget.cash_unplanned", "{line} is paid in cash without a request for cash before it",
    "{line}以现金支付，事先没有现金用款申请", "现金使用须有计划、先审批"};
inline constexpr Reason payee_one{"budget.payee_one", "a paper has one payee: a person or a party",
                                  "单据须有且只有一个收款方", ""};
inline constexpr Reason payment_missing{"budget.payment_missing",
                                        "what is purchased says which line of the budget it spends",
                                        "购置资产须注明支出预算项目", "坚持按预算行事"};
inline constexpr Reason own_reimbursement{
    "budget.own_reimbursement", "{person} reimburses themselves: that needs an approval case",
    "{person}为本人报销，须经审批", "separation of duties"};
inline constexpr Reason due_missing{"budget.due_missing",
                                    "what is not paid at once needs the day when it is due",
                                    "未即时支付的须写明应付日期", ""};
inline constexpr Reason due_short{"budget.due_short", "{paper} has {open} open, not {amount}",
                                  "{paper}未结{open}，不足{amount}", ""};
inline constexpr Reason due_settled{"budget.due_settled", "{paper} is settled", "{paper}已结清",
                                    ""};
inline constexpr Reason due_party{"budget.due_party",
                                  "{paper} is with {who}, {other} with {other_who}",
                                  "{paper}的往来方为{who}，{other}为{other_who}", ""};
inline constexpr Reason due_side{"budget.due_side",
                                 "{paper} and {other} do not set each other off: {why}",
                                 "{paper}与{other}不能相抵：{why_zh}", ""};
inline constexpr Reason funds_differ{"budget.funds_differ",
                                     "{paper} is of the fund {fund}, {other} of {other_fund}",
                                     "{paper}属资金{fund}，{other}属资金{other_fund}", "专款专用"};
inline constexpr Reason held_not_income{
    "budget.held_not_income",
    "{fund} holds money for others, which is not income: it has no income line",
    "资金{fund}为代管款项，不是收入，不得记入收入预算", "代收款项全额转付，不作收入"};
inline constexpr Reason receipt_line{"budget.receipt_line",
                                     "{line} is not an income line of the fund {fund}",
                                     "{line}不是资金{fund}的收入预算项目", ""};
inline constexpr Reason kind_unfit{"budget.kind_unfit", "a paper of {event} does not go by {kind}",
                                   "{event}不能以{kind}办理", ""};

inline constexpr std::array spending_reasons{
    &paper_taken,       &paper_unknown,   &paper_kind,       &cashier_keeps_books,
    &date_in_future,    &ledger_mixed,    &evidence_missing, &sha256_malformed,
    &invoice_repeated,  &invoice_claimed, &invoice_again,    &invoices_short,
    &money_ledger,      &money_short,     &money_missing,    &money_same,
    &fund_short,        &cash_unplanned,  &payee_one,        &payment_missing,
    &own_reimbursement, &due_missing,     &due_short,        &due_settled,
    &due_party,         &due_side,        &funds_differ,     &held_not_income,
    &receipt_line,      &kind_unfit};

}  // namespace bursar::budget
