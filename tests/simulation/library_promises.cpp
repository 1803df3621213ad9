// What the library promises of any books, checked the slow way.
#include <algorithm>
#include <map>

#include "bursar/library/questions.hpp"
#include "simulation/library.hpp"

namespace bursar::test {
namespace {

using library::CopyId;
using library::ReaderId;
using library::Status;
using library::TitleId;

void promise_copies(const library::Register& books, const Expect& expect) {
  std::map<library::DepositId, std::int64_t> corners;
  for (std::uint32_t i = 1; i <= books.copies().size(); ++i) {
    const auto& copy = books.copies()[CopyId(i)];
    const auto what = "the copy " + std::string(books.text(copy.code));
    expect((copy.status == Status::on_loan) == (copy.loan != library::LoanId{}),
           what + " has a loan while it is on loan");
    if (copy.loan != library::LoanId{})
      expect(books.loans()[copy.loan].copy == CopyId(i) && !books.loans()[copy.loan].ended,
             what + " is the one that its loan is of");
    expect((copy.status == Status::set_aside) == (copy.waits != ReaderId{}),
           what + " waits for somebody while it is set aside");
    const auto& holds = books.holds(copy.title);
    const auto mine = std::count_if(holds.begin(), holds.end(), [&](const auto& one) {
      return one.copy == CopyId(i) && one.reader == copy.waits;
    });
    expect(mine == (copy.status == Status::set_aside), what + " is set aside for one who holds it");
    expect((copy.status == Status::in_corner) == (copy.corner != library::DepositId{}),
           what + " belongs to a deposit while it is in a corner");
    expect(copy.status != Status::on_shelf || !books.awaited(copy.title),
           what + " is not on the shelf while somebody waits for it");
    ++corners[copy.corner];
  }
  std::uint32_t number = 0;
  for (const auto& one : books.deposits())
    expect(one.left == corners[library::DepositId(++number)],
           one.code.value + " counts what is left of it");
}

}  // namespace

void promise_library(const Books& all, Date today, const Expect& expect) {
  const auto& books = all.library;
  promise_copies(books, expect);
  std::map<ReaderId, std::size_t> out, owes;
  std::map<TitleId, std::uint32_t> lent;
  for (std::uint32_t i = 1; i <= books.loans().size(); ++i) {
    const auto& loan = books.loans()[library::LoanId(i)];
    if (!loan.ended) ++out[loan.reader];
    ++lent[books.copies()[loan.copy].title];
    expect(*loan.due.date() >= *loan.lent.date(), "a loan ends after it began");
  }
  for (std::uint32_t i = 1; i <= books.titles().size(); ++i)
    expect(books.titles()[TitleId(i)].loans == lent[TitleId(i)], "a title counts its loans");
  std::map<CopyId, const library::CopyCase*> last;
  for (const auto& one : books.cases()) {
    last[one.copy] = &one;
    const bool open = one.status == library::CopyCase::Status::open;
    if (open) ++owes[one.reader];
    const bool owed = one.paid < one.amount || one.amount == Money();
    expect(one.paid <= one.amount && (!open || owed), one.code.value + " is open until it is paid");
    expect(!open || books.open_case(one.copy) == books.cases().id(one.code),
           one.code.value + " is found by its copy");
  }
  for (const auto& [copy, one] : last) {
    using How = library::CopyCase::Status;
    const auto status = books.copies()[copy].status;
    const bool gone = status == Status::lost || status == Status::withdrawn;
    const bool kept = one->status == How::open || one->status == How::paid ||
                      (one->status == How::waived && one->paid > Money());
    expect(one->harm != library::Harm::lost || gone || !kept,
           one->code.value + " keeps no money for a book that is there again");
  }
  for (const auto& one : books.readers()) {
    const auto id = books.readers().id(one.code);
    expect(one.out.size() == out[id], one.code.value + " has the loans that are open");
    expect(one.owes.size() == owes[id], one.code.value + " owes what is open");
    expect(!one.closed || (one.out.empty() && one.holds.empty() && one.owes.empty()),
           one.code.value + " was closed with nothing out");
    const auto card = one.person != people::PersonId{} ? books.card_of(one.person)
                                                       : books.card_of(one.number.value);
    expect(one.closed.has_value() == (card != id), one.code.value + " is its holder's card");
    for (const auto title : one.holds) {
      const auto& holds = books.holds(title);
      expect(std::count_if(holds.begin(), holds.end(),
                           [&](const auto& hold) { return hold.reader == id; }) == 1,
             one.code.value + " is once in the queue");
    }
  }
  const auto figures = answer(library::Stock{}, all, today);
  std::int64_t held = 0;
  for (const auto& row : answer(library::Holdings{}, all, today)) held += row.copies;
  expect(held == figures.copies, "the classes hold what the library has");
}

}  // namespace bursar::test
