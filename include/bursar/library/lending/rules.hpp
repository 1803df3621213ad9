#pragma once

#include <algorithm>
#include <string>

#include "bursar/library/checks.hpp"
#include "bursar/library/lending/forms.hpp"

namespace bursar::library {

inline void complete(Lend& form, const Books& books, const Context& context) {
  fill(form.on, context);
  const auto* reader = books.library.readers().find(form.reader);
  const auto* rule = reader ? books.library.rule(reader->kind, *form.on) : nullptr;
  if (rule && !form.due) form.due = last_day(*reader, *rule, *form.on);
}

namespace detail {
/// The reader may have so many more on that day.
inline Verdict check_allowance(const Lend& form, const Books& books) {
  const auto& library = books.library;
  const auto& reader = *library.readers().find(form.reader);
  const auto& rule = *library.rule(reader.kind, *form.on);
  if (reader.out.size() + form.copies.size() > static_cast<std::size_t>(rule.most))
    return refuse(too_many, "copies",
                  {{"reader", form.reader.value},
                   {"most", std::to_string(rule.most)},
                   {"count", std::to_string(reader.out.size())}});
  for (const auto id : reader.out) {
    const auto& loan = library.loans()[id];
    if (rule.overdue_blocks && *loan.due.date() < *form.on)
      return refuse(reader_overdue, "reader",
                    {{"reader", form.reader.value},
                     {"copy", copy_text(books, loan.copy)},
                     {"due", date_text(*loan.due.date())}});
  }
  const auto latest = last_day(reader, rule, *form.on);
  if (*form.due > latest)
    return refuse(due_too_late, "due",
                  {{"due", date_text(*form.due)}, {"latest", date_text(latest)}});
  return check_from("due", *form.due, *form.on);
}
}  // namespace detail

inline Verdict decide(const Lend& form, const Books& books, const Context& context) {
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (auto v = check_usable(books, form.reader, *form.on); !v) return v;
  if (auto v = check_rule(books, form.reader, *form.on); !v) return v;
  if (auto verdict = detail::check_allowance(form, books); !verdict) return verdict;
  const auto reader = books.library.readers().id(form.reader);
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    if (copy.status == Status::set_aside && copy.waits != reader)
      return Verdict(refuse(set_aside_for, "copies",
                            {{"copy", code.value}, {"date", date_text(*copy.until.date())}}));
    if (copy.status != Status::on_shelf && copy.status != Status::set_aside)
      return Verdict(unavailable(copy, code));
    return check_from("on", *form.on, *copy.since.date());
  });
}

inline void post(const Lend& form, Books& books, const Context& context) {
  auto& library = books.library;
  const auto id = library.readers().id(form.reader);
  const auto& reader = library.readers()[id];
  const auto title = [&](const CopyCode& code) {
    return library.copies()[library.copy(code)].title;
  };
  for (const auto& code : form.copies) library.end_hold(title(code), id);
  for (const auto& code : form.copies)
    library.lend(
        Loan{library.copy(code), id, reader.unit, *form.on, *form.due, {}, {}, reader.kind, 0});
  for (const auto& code : form.copies) library.serve(title(code), context.today);
}

inline void complete(Return& form, const Books&, const Context& context) { fill(form.on, context); }

namespace detail {
inline Verdict check_lent(const Copy& copy, const CopyCode& code) {
  if (copy.status == Status::on_loan) return {};
  return refuse(not_lent, "copies", {{"copy", code.value}, word("status", copy.status)});
}
}  // namespace detail

inline Verdict decide(const Return& form, const Books& books, const Context& context) {
  if (auto v = check_past("on", *form.on, context); !v) return v;
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    if (auto verdict = detail::check_lent(copy, code); !verdict) return verdict;
    return check_from("on", *form.on, *copy.since.date());
  });
}

namespace detail {
/// Puts a copy on the shelf, or aside for who waits.
inline void shelve(Books& books, CopyId id, Date since, Date today) {
  auto& copy = books.library.change(id);
  copy.status = Status::on_shelf;
  copy.since = since;
  books.library.serve(copy.title, today);
}
}  // namespace detail

inline void post(const Return& form, Books& books, const Context& context) {
  for (const auto& code : form.copies) {
    const auto id = books.library.copy(code);
    books.library.end_loan(id, *form.on);
    detail::shelve(books, id, *form.on, context.today);
  }
}

namespace detail {
/// The term of a loan after its renewal, or none where no rule is in force.
inline Date renewed(const Books& books, const Loan& loan, Date today) {
  const auto& reader = books.library.readers()[loan.reader];
  const auto* rule = books.library.rule(reader.kind, today);
  return rule ? last_day(reader, *rule, *loan.due.date()) : *loan.due.date();
}

inline Verdict check_renewal(const Books& books, const Copy& copy, const CopyCode& code,
                             Date today) {
  const auto& library = books.library;
  if (auto verdict = check_lent(copy, code); !verdict) return verdict;
  const auto& loan = library.loans()[copy.loan];
  const auto& reader = library.readers()[loan.reader];
  if (auto v = check_usable(books, reader.code, today); !v) return v;
  const auto due = *loan.due.date();
  if (due < today)
    return refuse(reader_overdue, "copies",
                  {{"reader", reader.code.value}, {"copy", code.value}, {"due", date_text(due)}});
  const auto* rule = library.rule(reader.kind, today);
  if (!rule || loan.renewals >= rule->renewals)
    return refuse(renewed_out, "copies",
                  {{"copy", code.value}, {"count", std::to_string(loan.renewals)}});
  if (library.awaited(copy.title)) return refuse(awaited, "copies", {{"copy", code.value}});
  if (renewed(books, loan, today) > due) return {};
  return refuse(renewal_gains_nothing, "copies", {{"copy", code.value}, {"due", date_text(due)}});
}
}  // namespace detail

inline Verdict decide(const Renew& form, const Books& books, const Context& context) {
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    return detail::check_renewal(books, copy, code, context.today);
  });
}

inline void post(const Renew& form, Books& books, const Context& context) {
  for (const auto& code : form.copies) {
    const auto id = books.library.copies()[books.library.copy(code)].loan;
    books.library.renew(id, detail::renewed(books, books.library.loans()[id], context.today));
  }
}

namespace detail {
inline bool has_title(const Books& books, const Reader& reader, TitleId title) {
  const auto& library = books.library;
  if (std::find(reader.holds.begin(), reader.holds.end(), title) != reader.holds.end()) return true;
  return std::any_of(reader.out.begin(), reader.out.end(), [&](LoanId id) {
    return library.copies()[library.loans()[id].copy].title == title;
  });
}
}  // namespace detail

inline Verdict decide(const PlaceHold& form, const Books& books, const Context& context) {
  const auto& library = books.library;
  if (auto v = check_usable(books, form.reader, context.today); !v) return v;
  if (auto v = check_rule(books, form.reader, context.today); !v) return v;
  if (auto verdict = check_title(books, form.title); !verdict) return verdict;
  const auto& reader = *library.readers().find(form.reader);
  const auto title = library.title(form.title);
  if (detail::has_title(books, reader, title))
    return refuse(holds_already, "title",
                  {{"reader", form.reader.value}, {"title", form.title.value}});
  if (!library.any_copy(title, is_lendable))
    return refuse(no_copies, "title", {{"title", form.title.value}});
  if (library.any_copy(title, [](Status one) { return one == Status::on_shelf; }))
    return refuse(on_shelf_now, "title", {{"title", form.title.value}});
  const auto most = library.rule(reader.kind, context.today)->holds;
  if (reader.holds.size() < static_cast<std::size_t>(most)) return {};
  return refuse(too_many_holds, "reader",
                {{"reader", form.reader.value}, {"most", std::to_string(most)}});
}

inline void post(const PlaceHold& form, Books& books, const Context& context) {
  auto& library = books.library;
  library.hold(library.title(form.title),
               {library.readers().id(form.reader), context.today, CopyId{}});
}

inline Verdict decide(const CancelHold& form, const Books& books, const Context&) {
  const auto* reader = books.library.readers().find(form.reader);
  if (!reader) return refuse(reader_unknown, "reader", {{"reader", form.reader.value}});
  if (auto verdict = check_title(books, form.title); !verdict) return verdict;
  const auto title = books.library.title(form.title);
  if (std::find(reader->holds.begin(), reader->holds.end(), title) != reader->holds.end())
    return {};
  return refuse(holds_not, "title", {{"reader", form.reader.value}, {"title", form.title.value}});
}

inline void post(const CancelHold& form, Books& books, const Context& context) {
  const auto title = books.library.title(form.title);
  books.library.end_hold(title, books.library.readers().id(form.reader));
  books.library.serve(title, context.today);
}

inline Verdict decide(const PassOn& form, const Books& books, const Context& context) {
  return check_copies(books, form.copies, [&](CopyId, const Copy& copy, const CopyCode& code) {
    if (copy.status != Status::set_aside)
      return Verdict(refuse(not_set_aside, "copies", {{"copy", code.value}}));
    if (*copy.until.date() < context.today) return Verdict{};
    return Verdict(refuse(pick_up_open, "copies",
                          {{"copy", code.value}, {"date", date_text(*copy.until.date())}}));
  });
}

inline void post(const PassOn& form, Books& books, const Context& context) {
  for (const auto& code : form.copies) {
    const auto& copy = books.library.copies()[books.library.copy(code)];
    books.library.end_hold(copy.title, copy.waits);
    books.library.serve(copy.title, context.today);
  }
}

}  // namespace bursar::library
