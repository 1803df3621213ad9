// The library, as the clerk fills its forms in.
#include "simulation/library.hpp"

#include <algorithm>

#include "bursar/library/rules.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using library::Copy;
using library::CopyId;
using library::Reader;
using library::ReaderId;
using library::Status;
using library::TitleId;

const library::Register& shelves(Clerk& clerk) { return clerk.books().library; }

/// Up to three copies that fit; now and then one that does not.
Clerk::Strings some_copies(Clerk& clerk, const std::function<bool(const Copy&)>& fits) {
  const auto& books = shelves(clerk);
  Clerk::Strings fit;
  const auto code = [&](std::uint32_t i) {
    return std::string(books.text(books.copies()[CopyId(i)].code));
  };
  for (std::uint32_t i = 1; i <= books.copies().size(); ++i)
    if (fits(books.copies()[CopyId(i)]))
      fit.insert(fit.begin() + static_cast<std::ptrdiff_t>(clerk.below(fit.size() + 1)), code(i));
  fit.resize(std::min(fit.size(), 1 + clerk.below(3)));
  if (books.copies().size() > 0 && clerk.one_in(14))
    fit.push_back(code(1 + static_cast<std::uint32_t>(clerk.below(books.copies().size()))));
  if (fit.empty() || clerk.one_in(40)) fit.emplace_back("none");
  return fit;
}

Clerk::Strings in(Clerk& clerk, Status status) {
  return some_copies(clerk, [&](const Copy& copy) { return copy.status == status; });
}

std::string some_reader(Clerk& clerk, const std::function<bool(const Reader&)>& fits) {
  std::string code = "none";
  std::size_t seen = 0;
  for (const auto& one : shelves(clerk).readers())
    if ((fits(one) || clerk.one_in(30)) && clerk.below(++seen) == 0) code = one.code.value;
  return code;
}

std::string some_title(Clerk& clerk, const std::function<bool(TitleId)>& fits) {
  const auto& books = shelves(clerk);
  std::string code = "none";
  std::size_t seen = 0;
  for (std::uint32_t i = 1; i <= books.titles().size(); ++i)
    if ((fits(TitleId(i)) || clerk.one_in(25)) && clerk.below(++seen) == 0)
      code = books.text(books.titles()[TitleId(i)].code);
  return code;
}

bool usable(Clerk& clerk, const Reader& reader) {
  return library::check_usable(clerk.books(), reader.code, clerk.today()) &&
         shelves(clerk).rule(reader.kind, clerk.today());
}

std::string title(Clerk& clerk, bool amends) {
  const auto all = [](TitleId) { return true; };
  Fields fields;
  fields.text("title", amends || clerk.one_in(9) ? some_title(clerk, all) : clerk.fresh("B"));
  if (!amends) fields.text("name", "书").text("call", clerk.one_in(9) ? "L1" : "I287/1");
  if (clerk.one_in(3)) fields.text("isbn", clerk.one_in(4) ? "123" : "978-7-5346-1918-2");
  if (!amends || clerk.one_in(2))
    fields.number("price", 1 + static_cast<int>(clerk.below(60)) - clerk.one_in(12) * 70);
  if (clerk.one_in(3)) fields.number("year", 1990 + static_cast<int>(clerk.below(30)));
  return fields.done();
}

std::string copies(Clerk& clerk, bool books) {
  const auto any = [](const assets::Asset&) { return true; };
  Fields fields;
  if (books)
    return fields.list("copies", some_copies(clerk, [](const Copy&) { return true; }))
        .text("asset", clerk.some_asset(any))
        .done();
  const auto bare = [&](TitleId id) { return shelves(clerk).titles()[id].copies == 0; };
  auto of = some_title(clerk, bare);
  if (of == "none" || clerk.one_in(4)) of = some_title(clerk, [](TitleId) { return true; });
  fields.text("title", of);
  fields.text("first", clerk.one_in(12) ? in(clerk, Status::on_shelf).front()
                                        : clerk.fresh("T") + (clerk.one_in(5) ? "-9" : "-09"));
  fields.number("count", clerk.one_in(3) ? static_cast<int>(clerk.below(9)) : 1);
  if (clerk.one_in(3)) fields.text("asset", clerk.some_asset(any));
  return (clerk.one_in(4) ? fields.text("acquired", clerk.day(-20, 2)) : fields).done();
}

std::string rule(Clerk& clerk) {
  auto kind = static_cast<library::ReaderKind>(clerk.below(3));
  for (const auto one : {library::ReaderKind::pupil, library::ReaderKind::teacher})
    if (!shelves(clerk).rule(one, clerk.today()) && !clerk.one_in(6)) kind = one;
  auto from = clerk.today() - boost::gregorian::days(20);
  bool known = false;
  for (const auto& one : shelves(clerk).rules())
    if (one.kind == kind) from = one.from, known = true;
  Fields fields;
  fields.text("reader_kind", std::string(enum_name(kind)))
      .number("most", 4 + static_cast<int>(clerk.below(5)))
      .number("days", 5 + static_cast<int>(clerk.below(60)))
      .number("renewals", static_cast<int>(clerk.below(5)))
      .number("holds", 1 + static_cast<int>(clerk.below(2)))
      .number("pick_up", static_cast<int>(clerk.below(5) == 0));
  if (clerk.one_in(2)) fields.raw("overdue_blocks", clerk.one_in(4) ? "true" : "false");
  if (clerk.one_in(5)) fields.text("fee", clerk.one_in(2) ? "0" : "0.50");
  return fields.text("from", clerk.day_after(from, known ? 20 : 0)).text("source", "制度").done();
}

std::string open_card(Clerk& clerk) {
  Fields fields;
  fields.text("reader",
              clerk.one_in(10) ? some_reader(clerk, [](auto&) { return true; }) : clerk.fresh("R"));
  if (clerk.one_in(3)) {
    fields.text("reader_kind", clerk.one_in(2) ? "teacher" : "staff");
    if (!clerk.one_in(12)) fields.text("person", clerk.person());
    if (clerk.one_in(12)) fields.text("name", "王");
  } else {
    fields.text("reader_kind", "pupil").text("name", "李").text("unit", clerk.any_unit());
    if (!clerk.one_in(12)) fields.text("number", clerk.one_in(9) ? "N1" : clerk.fresh("N"));
  }
  if (clerk.one_in(3)) fields.text("from", clerk.day(-30, 2));
  return (clerk.one_in(3) ? fields.text("until", clerk.day(-3, 200)) : fields).done();
}

std::string card(Clerk& clerk, std::string_view kind) {
  const bool closes = kind == "library.close_card";
  Fields fields;
  const auto code = some_reader(clerk, [&](const Reader& one) {
    return !one.closed && (!closes || (one.out.empty() && one.owes.empty()) || clerk.one_in(5));
  });
  fields.text("reader", code);
  if (closes) return fields.done();
  if (kind == "library.suspend_card")
    return fields.text("until", clerk.day(-1, 6)).text("reason", "逾期").done();
  if (clerk.one_in(3)) fields.text("name", "张");
  if (clerk.one_in(2)) fields.text("unit", clerk.any_unit());
  return (clerk.one_in(2) ? fields.text("until", clerk.day(-3, 200)) : fields).done();
}

std::string lend(Clerk& clerk) {
  const auto& books = shelves(clerk);
  const auto code = some_reader(clerk, [&](const Reader& one) { return usable(clerk, one); });
  const auto id = books.readers().id(code);
  Fields fields;
  fields.text("reader", code);
  fields.list("copies", some_copies(clerk, [&](const Copy& copy) {
                return copy.status == Status::on_shelf ||
                       (copy.status == Status::set_aside && copy.waits == id);
              }));
  if (clerk.one_in(6)) fields.text("on", clerk.day(-2, 1));
  return (clerk.one_in(6) ? fields.text("due", clerk.day(0, 20)) : fields).done();
}

bool renewable(Clerk& clerk, const Copy& copy) {
  const library::CopyCode code(shelves(clerk).text(copy.code));
  return bool(library::detail::check_renewal(clerk.books(), copy, code, clerk.today()));
}

bool any_renewable(Clerk& clerk) {
  const auto& books = shelves(clerk);
  for (std::uint32_t i = 1; i <= books.copies().size(); ++i)
    if (renewable(clerk, books.copies()[CopyId(i)])) return true;
  return false;
}

std::string renew(Clerk& clerk) {
  return Fields()
      .list("copies", some_copies(clerk,
                                  [&](const Copy& copy) {
                                    if (copy.status != Status::on_loan) return false;
                                    return clerk.one_in(6) || renewable(clerk, copy);
                                  }))
      .done();
}

std::string hold(Clerk& clerk, bool cancels) {
  const auto& books = shelves(clerk);
  Fields fields;
  const auto code = some_reader(clerk, [&](const Reader& one) {
    return cancels ? !one.holds.empty() : usable(clerk, one) && one.holds.empty();
  });
  const auto* reader = books.readers().find(code);
  const auto fits = [&](TitleId id) {
    if (cancels)
      return reader &&
             std::find(reader->holds.begin(), reader->holds.end(), id) != reader->holds.end();
    return books.any_copy(id, library::is_lendable) &&
           !books.any_copy(id, [](Status one) { return one == Status::on_shelf; });
  };
  return fields.text("reader", code).text("title", some_title(clerk, fits)).done();
}

std::string incident(Clerk& clerk, std::string_view kind) {
  const auto& books = shelves(clerk);
  Fields fields;
  if (kind == "library.report_copy") {
    fields.text("incident", clerk.one_in(12) ? "none" : clerk.fresh("I"));
    fields.text("copy", in(clerk, clerk.one_in(5)   ? Status::on_shelf
                                  : clerk.one_in(4) ? Status::set_aside
                                                    : Status::on_loan)
                            .front());
    fields.text("harm", clerk.one_in(2) ? "lost" : "damaged");
    if (clerk.one_in(5))
      fields.text("reader", some_reader(clerk, [](const Reader& one) { return !one.closed; }));
    return (clerk.one_in(6) ? fields.number("amount", 9) : fields).done();
  }
  const library::CopyCase* found = nullptr;
  std::size_t seen = 0;
  for (const auto& one : books.cases())
    if ((one.status == library::CopyCase::Status::open || clerk.one_in(25)) &&
        clerk.below(++seen) == 0)
      found = &one;
  fields.text("incident", found ? found->code.value : "none");
  if (kind == "library.replace_copy")
    return fields
        .text("copy", clerk.one_in(8) ? in(clerk, Status::on_shelf).front() : clerk.fresh("TR"))
        .done();
  if (kind == "library.waive_case") {
    const auto& people = clerk.books().people;
    for (std::uint32_t i = 1; i <= people.persons().size() && !clerk.one_in(6); ++i)
      if (people.may_file(people::PersonId(i), kind, clerk.today()) &&
          (!found || found->reported_by != people::PersonId(i)))
        clerk.filed_by(people.persons()[people::PersonId(i)].code.value);
    return fields.text("reason", "困难").done();
  }
  const auto left = found ? found->amount - found->paid : Money::yuan(1);
  const auto part = Money::fen(
      1 + static_cast<std::int64_t>(clerk.below(static_cast<std::size_t>(left.fen()) + 9)));
  return fields.text("amount", (clerk.one_in(2) ? left : part).text()).text("receipt", "SJ").done();
}

std::string listed(Clerk& clerk, std::string_view kind) {
  Fields fields;
  if (kind == "library.return") {
    fields.list("copies", in(clerk, Status::on_loan));
    return (clerk.one_in(5) ? fields.text("on", clerk.day(-2, 1)) : fields).done();
  }
  if (kind == "library.pass_on")
    return fields
        .list("copies",
              some_copies(clerk,
                          [&](const Copy& copy) {
                            return copy.status == Status::set_aside &&
                                   (*copy.until.date() < clerk.today() || clerk.one_in(9));
                          }))
        .done();
  if (kind == "library.restore_copies")
    return fields
        .list("copies", some_copies(clerk,
                                    [](const Copy& copy) {
                                      return copy.status >= Status::damaged &&
                                             copy.status <= Status::lost;
                                    }))
        .done();
  if (kind == "library.return_deposit")
    return fields.list("copies", in(clerk, Status::in_corner)).done();
  const auto shelf = clerk.one_in(4) ? Status::damaged : Status::on_shelf;
  if (kind == "library.withdraw_copies")
    return fields.list("copies", in(clerk, shelf))
        .text("reason", "旧")
        .text("approval", "号")
        .done();
  fields.list("copies", in(clerk, Status::on_shelf));
  if (kind == "library.mark_missing") return fields.done();
  return fields.text("deposit", clerk.one_in(12) ? "none" : clerk.fresh("D"))
      .text("unit", clerk.any_unit())
      .text("teacher", clerk.person())
      .text("until", clerk.day(-1, 40))
      .done();
}

std::string fill(Clerk& clerk, std::string_view kind) {
  const auto is = [&](auto... kinds) { return ((kind == kinds) || ...); };
  if (is("library.add_title", "library.amend_title"))
    return title(clerk, kind == "library.amend_title");
  if (is("library.add_copies", "library.book_copies"))
    return copies(clerk, kind == "library.book_copies");
  if (is("library.set_lending_rule")) return rule(clerk);
  if (is("library.open_card")) return open_card(clerk);
  if (is("library.amend_card", "library.suspend_card", "library.close_card"))
    return card(clerk, kind);
  if (is("library.lend")) return lend(clerk);
  if (is("library.renew")) return renew(clerk);
  if (is("library.place_hold", "library.cancel_hold"))
    return hold(clerk, kind == "library.cancel_hold");
  if (is("library.report_copy", "library.pay_for_copy", "library.replace_copy",
         "library.waive_case"))
    return incident(clerk, kind);
  return listed(clerk, kind);
}

/// A copy that was set aside too long goes to who is next.
std::string_view apt(Clerk& clerk) {
  const auto& books = shelves(clerk);
  for (std::uint32_t i = 1; i <= books.copies().size(); ++i) {
    const auto& copy = books.copies()[CopyId(i)];
    if (copy.status == Status::set_aside && *copy.until.date() < clerk.today())
      return "library.pass_on";
  }
  return "";
}

bool any_copy(const library::Register& books, Status status) {
  for (std::uint32_t i = 1; i <= books.copies().size(); ++i)
    if (books.copies()[CopyId(i)].status == status) return true;
  return false;
}

/// What was not lent does not come back, what was not reported is not paid for.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& books = shelves(clerk);
  const auto is = [&](auto... kinds) { return ((kind == kinds) || ...); };
  const auto any = [](const auto& all, auto fits) {
    return std::any_of(all.begin(), all.end(), fits);
  };
  if (is("library.renew")) return any_renewable(clerk) ? "" : "library.lend";
  if (is("library.return")) return any_copy(books, Status::on_loan) ? "" : "library.lend";
  if (is("library.return_deposit"))
    return any_copy(books, Status::in_corner) ? "" : "library.deposit_copies";
  if (is("library.pay_for_copy", "library.replace_copy", "library.waive_case")) {
    const auto open = [](auto& one) { return one.status == library::CopyCase::Status::open; };
    return any(books.cases(), open) ? "" : "library.report_copy";
  }
  if (is("library.pass_on")) return apt(clerk).empty() ? "library.place_hold" : "";
  const auto holds = [](const Reader& one) { return !one.holds.empty(); };
  return is("library.cancel_hold") && !any(books.readers(), holds) ? "library.place_hold" : "";
}

}  // namespace

Subject library_subject() {
  return {{{"library.add_title", 3},        {"library.amend_title", 2},
           {"library.add_copies", 4},       {"library.book_copies", 3},
           {"library.set_lending_rule", 2}, {"library.open_card", 5},
           {"library.amend_card", 2},       {"library.suspend_card", 2},
           {"library.close_card", 2},       {"library.lend", 9},
           {"library.return", 4},           {"library.renew", 7},
           {"library.place_hold", 6},       {"library.cancel_hold", 3},
           {"library.pass_on", 9},          {"library.report_copy", 7},
           {"library.pay_for_copy", 4},     {"library.replace_copy", 4},
           {"library.waive_case", 5},       {"library.restore_copies", 2},
           {"library.mark_missing", 2},     {"library.withdraw_copies", 2},
           {"library.deposit_copies", 2},   {"library.return_deposit", 2}},
          fill,
          nullptr,
          promise_library,
          apt,
          before};
}

}  // namespace bursar::test
