#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/library/reasons.hpp"
#include "bursar/library/records.hpp"
#include "bursar/people/reasons.hpp"

/// Copies that are lost, damaged, missing or withdrawn, and reading corners 遗失污损、剔旧、图书角.
namespace bursar::library {

/// Reports that a copy was lost or damaged, and what is to be made good 遗失污损登记.
struct ReportCopy {
  static constexpr std::string_view kind = "library.report_copy";
  static constexpr std::string_view about =
      "reports a copy as lost or damaged, and the price to be made good; a loan of it ends";
  static constexpr std::string_view about_zh = "图书遗失、污损登记";
  static constexpr std::array refusals{&case_taken,  &copy_unknown, &not_available, &reader_unknown,
                                       &card_closed, &not_borrower, &price_negative};

  CaseCode incident;
  CopyCode copy;
  Harm harm{};
  std::optional<ReaderCode> reader;
  std::optional<Money> amount;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("incident", &ReportCopy::incident, "number of the case", "遗失污损单号");
    v("copy", &ReportCopy::copy, "which copy", "条码");
    v("harm", &ReportCopy::harm, "lost or damaged", "情形");
    v("reader", &ReportCopy::reader, "who answers for it; left out, who has it on loan", "书卡号");
    v("amount", &ReportCopy::amount,
      "to be made good, yuan; left out, the copy's price where somebody answers for it",
      "应赔金额");
    v("remark", &ReportCopy::remark, "how it happened", "说明");
  }
};

/// Records money that made a copy good: the price of a book, no fee 赔款.
struct PayForCopy {
  static constexpr std::string_view kind = "library.pay_for_copy";
  static constexpr std::string_view about =
      "records money paid for a lost or damaged copy, in full or in part; lending has no fee";
  static constexpr std::string_view about_zh = "图书赔款登记";
  static constexpr std::array refusals{&case_unknown, &case_ended, &pays_too_much, &price_negative};

  CaseCode incident;
  Money amount;
  Name receipt;

  template <class V>
  static constexpr void fields(V&& v) {
    v("incident", &PayForCopy::incident, "which case", "遗失污损单号");
    v("amount", &PayForCopy::amount, "paid now, yuan", "赔款金额");
    v("receipt", &PayForCopy::receipt, "number of the receipt", "收据号");
  }
};

/// Takes a new copy of the same title for a lost or damaged one 赔书.
struct ReplaceCopy {
  static constexpr std::string_view kind = "library.replace_copy";
  static constexpr std::string_view about =
      "takes a new copy of the same title in place of one lost or damaged, which ends the case";
  static constexpr std::string_view about_zh = "赔书";
  static constexpr std::array refusals{&case_unknown, &case_ended, &copy_taken};

  CaseCode incident;
  CopyCode copy;

  template <class V>
  static constexpr void fields(V&& v) {
    v("incident", &ReplaceCopy::incident, "which case", "遗失污损单号");
    v("copy", &ReplaceCopy::copy, "barcode of the new copy", "新书条码");
  }
};

/// Lets what is left to be made good go 免赔.
struct WaiveCase {
  static constexpr std::string_view kind = "library.waive_case";
  static constexpr std::string_view about =
      "lets go what is left to be made good; never by who reported the case, nor by who "
      "answers for it";
  static constexpr std::string_view about_zh = "免赔";
  static constexpr std::array refusals{&case_unknown, &case_ended, &own_case, &own_debt};

  CaseCode incident;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("incident", &WaiveCase::incident, "which case", "遗失污损单号");
    v("reason", &WaiveCase::reason, "why", "原因");
  }
};

/// Puts copies that were lost, missing or damaged back on the shelf 找回、修复.
struct RestoreCopies {
  static constexpr std::string_view kind = "library.restore_copies";
  static constexpr std::string_view about =
      "puts copies that turned up or were mended back on the shelf; what is open for them ends, "
      "and what was paid for a lost one is to be given back";
  static constexpr std::string_view about_zh = "图书找回、修复上架";
  static constexpr std::array refusals{&copy_unknown, &copy_repeated, &nothing_to_restore};

  std::vector<CopyCode> copies;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &RestoreCopies::copies, "barcodes", "条码");
    v("remark", &RestoreCopies::remark, "where found, how mended", "备注");
  }
};

/// Notes copies that a count did not find on the shelf 盘点未见.
struct MarkMissing {
  static constexpr std::string_view kind = "library.mark_missing";
  static constexpr std::string_view about =
      "notes copies that should be on the shelf and were not found there by a count";
  static constexpr std::string_view about_zh = "图书盘点未见";
  static constexpr std::array refusals{&copy_unknown, &copy_repeated, &not_available};

  std::vector<CopyCode> copies;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &MarkMissing::copies, "barcodes", "条码");
    v("remark", &MarkMissing::remark, "which count", "盘点说明");
  }
};

/// Takes worn or outdated copies out of the stock 剔旧.
struct WithdrawCopies {
  static constexpr std::string_view kind = "library.withdraw_copies";
  static constexpr std::string_view about =
      "takes copies out of the stock for good, on an approved list; their asset card is written "
      "off by its own form";
  static constexpr std::string_view about_zh = "图书剔旧注销";
  static constexpr std::array refusals{&copy_unknown, &copy_repeated, &not_available};

  std::vector<CopyCode> copies;
  Remark reason;
  Name approval;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &WithdrawCopies::copies, "barcodes", "条码");
    v("reason", &WithdrawCopies::reason, "why", "原因");
    v("approval", &WithdrawCopies::approval, "the approved list", "批准文号");
  }
};

/// Lends copies to a class's reading corner in bulk 图书角借书.
struct DepositCopies {
  static constexpr std::string_view kind = "library.deposit_copies";
  static constexpr std::string_view about =
      "lends copies to the reading corner of a class until a day; its teacher answers for them";
  static constexpr std::string_view about_zh = "图书角集体借书";
  static constexpr std::array refusals{
      &deposit_taken, &people::unit_unknown, &people::person_unknown, &people::person_left,
      &copy_unknown,  &copy_repeated,        &not_available,          &date_too_early};

  DepositCode deposit;
  UnitCode unit;
  PersonCode teacher;
  std::vector<CopyCode> copies;
  Date until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("deposit", &DepositCopies::deposit, "its number", "借书单号");
    v("unit", &DepositCopies::unit, "which class", "班级");
    v("teacher", &DepositCopies::teacher, "who answers for them", "责任教师");
    v("copies", &DepositCopies::copies, "barcodes", "条码");
    v("until", &DepositCopies::until, "last day", "应还日期");
  }
};

/// Takes copies back from reading corners 图书角还书.
struct ReturnDeposit {
  static constexpr std::string_view kind = "library.return_deposit";
  static constexpr std::string_view about = "takes copies back from reading corners";
  static constexpr std::string_view about_zh = "图书角还书";
  static constexpr std::array refusals{&copy_unknown, &copy_repeated, &not_in_corner};

  std::vector<CopyCode> copies;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &ReturnDeposit::copies, "barcodes", "条码");
  }
};

}  // namespace bursar::library
