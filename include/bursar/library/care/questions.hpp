#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/library/records.hpp"

/// What was lost and made good, and what is in reading corners 遗失污损与图书角.
namespace bursar::library {

/// A case of loss or damage 遗失污损单.
struct CaseRow {
  CaseCode incident;
  CopyCode copy;
  std::string name;
  Harm harm{};
  std::optional<ReaderCode> reader;
  std::optional<PersonCode> teacher;
  CopyCase::Status status{};
  Money amount, paid, left, back;
  std::vector<std::string> receipts;
  PersonCode reported_by;
  Date on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("incident", &CaseRow::incident, "its number", "遗失污损单号");
    v("copy", &CaseRow::copy, "barcode", "条码");
    v("name", &CaseRow::name, "name of the book", "书名");
    v("harm", &CaseRow::harm, "lost or damaged", "情形");
    v("reader", &CaseRow::reader, "the card that answers for it", "书卡号");
    v("teacher", &CaseRow::teacher, "the teacher whose reading corner it was in", "责任教师");
    v("status", &CaseRow::status, "how it stands", "状态");
    v("amount", &CaseRow::amount, "to be made good, yuan", "应赔金额");
    v("paid", &CaseRow::paid, "paid, yuan", "已赔金额");
    v("left", &CaseRow::left, "still to be made good, yuan", "待赔金额");
    v("back", &CaseRow::back, "paid for what was found or replaced after all: to give back, yuan",
      "应退金额");
    v("receipts", &CaseRow::receipts, "numbers of the receipts", "收据号");
    v("reported_by", &CaseRow::reported_by, "who reported it", "登记人");
    v("on", &CaseRow::on, "when", "登记日期");
  }
};

/// The cases.
struct Cases {
  static constexpr std::string_view kind = "library.cases";
  static constexpr std::string_view about = "copies lost or damaged, and what was made good";
  static constexpr std::string_view about_zh = "图书遗失污损与赔付";
  std::optional<CopyCase::Status> status;
  template <class V>
  static constexpr void fields(V&& v) {
    v("status", &Cases::status, "only those that stand so", "状态");
  }
};
inline std::vector<CaseRow> answer(const Cases& q, const Books& books, Date) {
  std::vector<CaseRow> rows;
  const auto& library = books.library;
  const auto& persons = books.people.persons();
  for (const auto& one : library.cases()) {
    if (q.status && *q.status != one.status) continue;
    const auto& copy = library.copies()[one.copy];
    const bool given =
        one.status == CopyCase::Status::found || one.status == CopyCase::Status::replaced;
    CaseRow row{one.code,
                CopyCode(library.text(copy.code)),
                std::string(library.text(library.titles()[copy.title].name)),
                one.harm,
                {},
                {},
                one.status,
                one.amount,
                one.paid,
                one.status == CopyCase::Status::open ? one.amount - one.paid : Money(),
                given ? one.paid : Money(),
                {},
                persons[one.reported_by].code,
                one.on};
    if (one.reader != ReaderId{}) row.reader = library.readers()[one.reader].code;
    if (one.teacher != PersonId{}) row.teacher = persons[one.teacher].code;
    for (const auto& payment : one.payments) row.receipts.push_back(payment.receipt.value);
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Copies in a class's reading corner 图书角.
struct DepositRow {
  DepositCode deposit;
  UnitCode unit;
  PersonCode teacher;
  Date on, until;
  std::int64_t copies = 0, left = 0, overdue = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("deposit", &DepositRow::deposit, "its number", "借书单号");
    v("unit", &DepositRow::unit, "which class", "班级");
    v("teacher", &DepositRow::teacher, "who answers for them", "责任教师");
    v("on", &DepositRow::on, "handed over when", "借出日期");
    v("until", &DepositRow::until, "last day", "应还日期");
    v("copies", &DepositRow::copies, "copies handed over", "借出册数");
    v("left", &DepositRow::left, "of them still there", "未还册数");
    v("overdue", &DepositRow::overdue, "days overdue; 0 where it is not, or nothing is left",
      "逾期天数");
  }
};

/// The reading corners.
struct Deposits {
  static constexpr std::string_view kind = "library.corners";
  static constexpr std::string_view about = "copies lent to the reading corners of classes";
  static constexpr std::string_view about_zh = "班级图书角";
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("unit", &Deposits::unit, "only of this class", "班级");
  }
};
inline std::vector<DepositRow> answer(const Deposits& q, const Books& books, Date day) {
  std::vector<DepositRow> rows;
  for (const auto& one : books.library.deposits()) {
    const auto& unit = books.people.units()[one.unit].code;
    if (q.unit && *q.unit != unit) continue;
    const auto late = one.left > 0 && day > one.until ? (day - one.until).days() : 0;
    rows.push_back({one.code, unit, books.people.persons()[one.teacher].code, one.on, one.until,
                    static_cast<std::int64_t>(one.copies.size()), one.left, late});
  }
  return rows;
}

}  // namespace bursar::library
