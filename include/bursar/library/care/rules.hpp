#pragma once

#include <algorithm>
#include <string>

#include "bursar/library/care/forms.hpp"
#include "bursar/library/lending/rules.hpp"
#include "bursar/library/titles/rules.hpp"

namespace bursar::library {

inline void complete(ReportCopy& form, const Books& books, const Context&) {
  const auto& library = books.library;
  const auto id = library.copy(form.copy);
  if (id == CopyId{}) return;
  const auto& copy = library.copies()[id];
  if (!form.reader && copy.status == Status::on_loan)
    form.reader = library.readers()[library.loans()[copy.loan].reader].code;
  if (form.amount) return;
  const bool answered = form.reader || copy.status == Status::in_corner;
  form.amount = answered ? copy.price : Money();
}

inline Verdict decide(const ReportCopy& form, const Books& books, const Context&) {
  const auto& library = books.library;
  if (library.cases().has(form.incident))
    return refuse(case_taken, "incident", {{"case", form.incident.value}});
  const auto id = library.copy(form.copy);
  if (id == CopyId{}) return refuse(copy_unknown, "copy", {{"copy", form.copy.value}});
  const auto& copy = library.copies()[id];
  if (!is_lendable(copy.status) && copy.status != Status::missing)
    return refuse(not_available, "copy", {{"copy", form.copy.value}, word("status", copy.status)});
  if (form.reader)
    if (auto verdict = check_reader(books, *form.reader); !verdict) return verdict;
  if (copy.status == Status::on_loan) {
    const auto& borrower = library.readers()[library.loans()[copy.loan].reader].code;
    if (*form.reader != borrower)
      return refuse(not_borrower, "reader",
                    {{"copy", form.copy.value}, {"reader", borrower.value}});
  }
  return check_price("amount", form.amount);
}

inline void post(const ReportCopy& form, Books& books, const Context& context) {
  auto& library = books.library;
  const auto id = library.copy(form.copy);
  auto& copy = library.change(id);
  CopyCase one;
  one.code = form.incident;
  one.copy = id;
  one.harm = form.harm;
  one.reader = form.reader ? library.readers().id(*form.reader) : ReaderId{};
  one.amount = *form.amount;
  one.reported_by = books.people.persons().id(context.by);
  one.on = context.today;
  if (copy.status == Status::in_corner) {
    one.teacher = library.deposits()[copy.corner].teacher;
    library.leave_corner(id);
  }
  if (copy.status == Status::on_loan) library.end_loan(id, context.today);
  if (copy.status == Status::set_aside) library.release(id);
  copy.status = form.harm == Harm::lost ? Status::lost : Status::damaged;
  copy.since = context.today;
  library.serve(copy.title, context.today);
  const bool owed = one.amount > Money() || one.reader != ReaderId{} || one.teacher != PersonId{};
  library.add(std::move(one));
  if (!owed) library.end_case(library.cases().id(form.incident), CopyCase::Status::waived);
}

namespace detail {
inline Verdict check_case(const Books& books, const CaseCode& code) {
  const auto* found = books.library.cases().find(code);
  if (!found) return refuse(case_unknown, "incident", {{"case", code.value}});
  if (found->status == CopyCase::Status::open) return {};
  return refuse(case_ended, "incident", {{"case", code.value}, word("status", found->status)});
}
}  // namespace detail

inline Verdict decide(const PayForCopy& form, const Books& books, const Context&) {
  if (auto verdict = detail::check_case(books, form.incident); !verdict) return verdict;
  if (form.amount <= Money())
    return refuse(price_negative, "amount", {{"price", form.amount.text()}});
  const auto& found = *books.library.cases().find(form.incident);
  const auto left = found.amount - found.paid;
  if (form.amount <= left) return {};
  return refuse(pays_too_much, "amount", {{"left", left.text()}});
}

inline void post(const PayForCopy& form, Books& books, const Context& context) {
  const auto id = books.library.cases().id(form.incident);
  auto& one = books.library.change(id);
  one.payments.push_back({form.receipt, form.amount, context.today});
  one.paid += form.amount;
  if (one.paid == one.amount) books.library.end_case(id, CopyCase::Status::paid);
}

inline Verdict decide(const ReplaceCopy& form, const Books& books, const Context&) {
  if (auto verdict = detail::check_case(books, form.incident); !verdict) return verdict;
  if (books.library.copy(form.copy) == CopyId{}) return {};
  return refuse(copy_taken, "copy", {{"copy", form.copy.value}});
}

inline void post(const ReplaceCopy& form, Books& books, const Context& context) {
  auto& library = books.library;
  const auto id = library.cases().id(form.incident);
  const auto& gone = library.copies()[library.cases()[id].copy];
  Copy copy;
  copy.title = gone.title;
  copy.asset = gone.asset;
  copy.price = gone.price;
  copy.acquired = copy.since = context.today;
  detail::enter(books, form.copy, 1, copy, context.today);
  library.end_case(id, CopyCase::Status::replaced);
}

inline Verdict decide(const WaiveCase& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_case(books, form.incident); !verdict) return verdict;
  const auto& found = *books.library.cases().find(form.incident);
  const auto by = books.people.persons().id(context.by);
  const Figures figures{{"person", context.by.value}, {"case", form.incident.value}};
  if (found.reported_by == by) return refuse(own_case, "incident", figures);
  const auto& readers = books.library.readers();
  const bool debtor =
      found.teacher == by || (found.reader != ReaderId{} && readers[found.reader].person == by);
  return debtor ? Verdict(refuse(own_debt, "incident", figures)) : Verdict{};
}

inline void post(const WaiveCase& form, Books& books, const Context&) {
  books.library.end_case(books.library.cases().id(form.incident), CopyCase::Status::waived);
}

inline Verdict decide(const RestoreCopies& form, const Books& books, const Context&) {
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    if (copy.status == Status::damaged || copy.status == Status::missing ||
        copy.status == Status::lost)
      return Verdict{};
    return Verdict(
        refuse(nothing_to_restore, "copies", {{"copy", code.value}, word("status", copy.status)}));
  });
}

namespace detail {
/// Whether a case ends when its copy is there again: nobody owes for it any more, and what was paid
/// for a book that was lost is to be given back.
inline bool ends_when_found(const CopyCase& one) {
  const bool ended = one.status == CopyCase::Status::paid || one.status == CopyCase::Status::waived;
  return one.status == CopyCase::Status::open ||
         (ended && one.harm == Harm::lost && one.paid > Money());
}
}  // namespace detail

inline void post(const RestoreCopies& form, Books& books, const Context& context) {
  auto& library = books.library;
  for (const auto& code : form.copies) {
    const auto id = library.copy(code);
    const auto last = library.last_case(id);
    if (last != CaseId{} && detail::ends_when_found(library.cases()[last]))
      library.end_case(last, CopyCase::Status::found);
    detail::shelve(books, id, context.today, context.today);
  }
}

inline Verdict decide(const MarkMissing& form, const Books& books, const Context&) {
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    return copy.status == Status::on_shelf ? Verdict{} : Verdict(unavailable(copy, code));
  });
}

inline void post(const MarkMissing& form, Books& books, const Context& context) {
  for (const auto& code : form.copies) {
    auto& copy = books.library.change(books.library.copy(code));
    copy.status = Status::missing;
    copy.since = context.today;
  }
}

inline Verdict decide(const WithdrawCopies& form, const Books& books, const Context&) {
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    const bool here = copy.status == Status::on_shelf || copy.status == Status::damaged;
    const bool gone = copy.status == Status::missing || copy.status == Status::lost;
    return here || gone ? Verdict{} : Verdict(unavailable(copy, code));
  });
}

inline void post(const WithdrawCopies& form, Books& books, const Context& context) {
  for (const auto& code : form.copies) {
    auto& copy = books.library.change(books.library.copy(code));
    copy.status = Status::withdrawn;
    copy.since = context.today;
  }
}

inline Verdict decide(const DepositCopies& form, const Books& books, const Context& context) {
  if (books.library.deposits().has(form.deposit))
    return refuse(deposit_taken, "deposit", {{"deposit", form.deposit.value}});
  if (auto v = check_unit(books.people, "unit", form.unit); !v) return v;
  if (auto v = check_present(books.people, "teacher", form.teacher, context.today); !v) return v;
  if (auto v = check_from("until", form.until, context.today); !v) return v;
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    return copy.status == Status::on_shelf ? Verdict{} : Verdict(unavailable(copy, code));
  });
}

inline void post(const DepositCopies& form, Books& books, const Context& context) {
  Deposit deposit;
  deposit.code = form.deposit;
  deposit.unit = books.people.units().id(form.unit);
  deposit.teacher = books.people.persons().id(form.teacher);
  deposit.on = context.today;
  deposit.until = form.until;
  for (const auto& code : form.copies) deposit.copies.push_back(books.library.copy(code));
  books.library.deposit(std::move(deposit));
}

inline Verdict decide(const ReturnDeposit& form, const Books& books, const Context&) {
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    if (copy.status == Status::in_corner) return Verdict{};
    return Verdict(refuse(not_in_corner, "copies", {{"copy", code.value}}));
  });
}

inline void post(const ReturnDeposit& form, Books& books, const Context& context) {
  for (const auto& code : form.copies) {
    const auto id = books.library.copy(code);
    books.library.leave_corner(id);
    detail::shelve(books, id, context.today, context.today);
  }
}

}  // namespace bursar::library
