#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/library/fwd.hpp"

/// The school library: titles, copies, cards, loans and holds 图书馆.
namespace bursar::library {

/// What kind of reader a card is for 读者类别.
enum class ReaderKind : std::uint8_t { pupil, teacher, staff };
constexpr auto names(ReaderKind) {
  return std::array<EnumName, 3>{{{"pupil", "学生"}, {"teacher", "教师"}, {"staff", "职工"}}};
}

/// Where a copy is 图书状态. The first five are of copies that the library has.
enum class Status : std::uint8_t {
  on_shelf,
  on_loan,
  set_aside,
  in_corner,
  damaged,
  missing,
  lost,
  withdrawn
};
constexpr auto names(Status) {
  return std::array<EnumName, 8>{{{"on_shelf", "在架"},
                                  {"on_loan", "借出"},
                                  {"set_aside", "预约待取"},
                                  {"in_corner", "图书角"},
                                  {"damaged", "污损"},
                                  {"missing", "盘点未见"},
                                  {"lost", "遗失"},
                                  {"withdrawn", "剔旧"}}};
}
/// Whether the library has the copy: its own barcode, wherever it is lent to.
constexpr bool is_held(Status status) { return status <= Status::damaged; }
/// Whether the copy can be read: on the shelf, or with somebody who will bring it back.
constexpr bool is_lendable(Status status) { return status <= Status::in_corner; }

/// A title 书目: one entry of the catalogue.
struct Title {
  TextId code{}, name{}, author{}, publisher{}, isbn{}, call{};
  Money price;
  CopyId first{}, last{};    ///< its copies, in the order they came
  std::uint32_t copies = 0;  ///< entered ever
  std::uint32_t loans = 0;   ///< of all its copies, ever
  std::uint16_t year = 0;    ///< of publication; 0 where it is not known
};

/// A copy 复本, under its barcode.
struct Copy {
  TextId code{};
  TitleId title{};
  AssetId asset{};     ///< the card it is booked under, or none
  CopyId next{};       ///< the title's next copy
  LoanId loan{};       ///< who has it, where it is on loan
  ReaderId waits{};    ///< for whom it is set aside
  DepositId corner{};  ///< the deposit that it is in
  PackedDate until;    ///< set aside until this day
  PackedDate since;    ///< the day of its last event
  PackedDate acquired;
  Money price;
  Status status{};
};

/// Who may borrow what for how long, from a day on 借阅规则. Lending costs nothing.
struct LendingRule {
  ReaderKind kind{};
  Date from;
  std::int32_t most = 0;       ///< copies at once
  std::int32_t days = 0;       ///< days of a loan, and of each renewal
  std::int32_t renewals = 0;   ///< how often a loan may be renewed
  std::int32_t holds = 0;      ///< titles held at once
  std::int32_t pick_up = 0;    ///< days that a copy is set aside
  bool overdue_blocks = true;  ///< whether who has something overdue gets nothing more
  Name source;
};

/// A loan 借阅. Kept for good; a reader's own are reached from their card alone.
struct Loan {
  CopyId copy{};
  ReaderId reader{};
  UnitId unit{};  ///< the reader's then
  PackedDate lent, due, ended;
  LoanId before{};  ///< the same reader's loan before
  ReaderKind kind{};
  std::uint8_t renewals = 0;
};

/// A title held for a reader 预约.
struct Hold {
  ReaderId reader{};
  Date placed;
  CopyId copy{};  ///< set aside for them, or none yet
};

/// A reader's card 书卡. Pupils are not persons of the books: a name, a class and a number.
struct Reader {
  ReaderCode code;
  ReaderKind kind{};
  Name name;
  PersonId person{};  ///< of teachers and staff
  UnitId unit{};      ///< the class of a pupil, the unit of others
  Text<40> number;    ///< a pupil's number 学号
  Date from;
  std::optional<Date> until;      ///< the last day
  std::optional<Date> suspended;  ///< the first day it is good again
  std::optional<Date> closed;
  std::vector<LoanId> out;     ///< open loans
  std::vector<TitleId> holds;  ///< titles held
  std::vector<CaseId> owes;    ///< cases that are open against them
  LoanId last{};               ///< their last loan
};

/// What happened to a copy 遗失污损.
enum class Harm : std::uint8_t { lost, damaged };
constexpr auto names(Harm) {
  return std::array<EnumName, 2>{{{"lost", "遗失"}, {"damaged", "污损"}}};
}

/// A copy that was lost or damaged, and what is made good for it 遗失污损单.
struct CopyCase {
  /// How a case stands.
  enum class Status : std::uint8_t { open, paid, replaced, waived, found };
  /// Money that came in for it: no fee, but the price of the book.
  struct Payment {
    Name receipt;
    Money amount;
    Date on;
  };

  CaseCode code;
  CopyId copy{};
  Harm harm{};
  ReaderId reader{};   ///< who answers for it, or nobody
  PersonId teacher{};  ///< who answers for it where it was in a reading corner
  Money amount;
  Money paid;
  std::vector<Payment> payments;
  Status status = Status::open;
  PersonId reported_by{};
  Date on;
};
constexpr auto names(CopyCase::Status) {
  return std::array<EnumName, 5>{{{"open", "待赔"},
                                  {"paid", "已赔款"},
                                  {"replaced", "已赔书"},
                                  {"waived", "免赔"},
                                  {"found", "已找回或修复"}}};
}

/// Copies lent to a class in bulk 图书角.
struct Deposit {
  DepositCode code;
  UnitId unit{};
  PersonId teacher{};
  Date on, until;
  std::vector<CopyId> copies;  ///< as they were handed over
  std::int64_t left = 0;       ///< still there
};

}  // namespace bursar::library
