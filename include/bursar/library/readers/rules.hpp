#pragma once

#include <algorithm>
#include <string>

#include "bursar/library/checks.hpp"
#include "bursar/library/readers/forms.hpp"

namespace bursar::library {

inline void complete(SetLendingRule& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const SetLendingRule& form, const Books& books, const Context&) {
  if (form.fee && *form.fee != Money())
    return refuse(fee_charged, "fee", {{"fee", form.fee->text()}});
  for (const auto& rule : books.library.rules())
    if (rule.kind == form.reader_kind && rule.from >= *form.from)
      return refuse(rule_earlier, "from",
                    {word("kind", rule.kind), {"from", date_text(rule.from)}});
  return {};
}

inline void post(const SetLendingRule& form, Books& books, const Context&) {
  const auto or_else = [](const auto& field, std::int32_t other) {
    return field ? field->value : other;
  };
  books.library.add(LendingRule{form.reader_kind, *form.from, form.most, form.days,
                                or_else(form.renewals, 1), or_else(form.holds, 2),
                                or_else(form.pick_up, 3), form.overdue_blocks.value_or(true),
                                form.source});
}

inline void complete(OpenCard& form, const Books&, const Context& context) {
  fill(form.from, context);
}

namespace detail {
/// A card for a pupil, or for a person of the school: not something between the two.
inline bool clear(const OpenCard& form) {
  if (form.reader_kind != ReaderKind::pupil) return form.person && !form.name && !form.number;
  return !form.person && form.name && form.unit && form.number;
}
}  // namespace detail

inline Verdict decide(const OpenCard& form, const Books& books, const Context&) {
  const auto& library = books.library;
  if (library.readers().has(form.reader))
    return refuse(reader_taken, "reader", {{"reader", form.reader.value}});
  if (!detail::clear(form)) return refuse(reader_unclear, "reader_kind");
  if (auto v = check_present(books.people, "person", form.person, *form.from); !v) return v;
  if (auto v = check_unit(books.people, "unit", form.unit); !v) return v;
  const auto holder = form.person ? form.person->value : form.number->value;
  const auto card = form.person ? library.card_of(books.people.persons().id(*form.person))
                                : library.card_of(form.number->value);
  if (card != ReaderId{})
    return refuse(has_card, form.person ? "person" : "number",
                  {{"holder", holder}, {"reader", library.readers()[card].code.value}});
  return form.until ? check_from("until", *form.until, *form.from) : Verdict{};
}

inline void post(const OpenCard& form, Books& books, const Context&) {
  Reader reader;
  reader.code = form.reader;
  reader.kind = form.reader_kind;
  reader.person = form.person ? books.people.persons().id(*form.person) : PersonId{};
  reader.name = form.person ? books.people.persons()[reader.person].name : *form.name;
  reader.unit = people::unit_or_whole(books.people, form.unit);
  if (form.number) reader.number = *form.number;
  reader.from = *form.from;
  reader.until = form.until;
  books.library.add(std::move(reader));
}

inline Verdict decide(const AmendCard& form, const Books& books, const Context&) {
  if (auto verdict = check_reader(books, form.reader); !verdict) return verdict;
  if (auto v = check_unit(books.people, "unit", form.unit); !v) return v;
  const auto& library = books.library;
  const auto& reader = *library.readers().find(form.reader);
  if (form.name && reader.person != PersonId{}) return refuse(reader_unclear, "name");
  if (form.until) {
    auto earliest = reader.from;
    for (const auto loan : reader.out)
      earliest = std::max(earliest, *library.loans()[loan].due.date());
    if (auto v = check_from("until", *form.until, earliest); !v) return v;
  }
  const bool unit = form.unit && books.people.units().id(*form.unit) != reader.unit;
  if (unit || (form.name && *form.name != reader.name) ||
      (form.until && form.until != reader.until))
    return {};
  return refuse(nothing_changes, "");
}

inline void post(const AmendCard& form, Books& books, const Context&) {
  auto& reader = books.library.change(books.library.readers().id(form.reader));
  if (form.name) reader.name = *form.name;
  if (form.unit) reader.unit = books.people.units().id(*form.unit);
  if (form.until) reader.until = form.until;
}

inline Verdict decide(const SuspendCard& form, const Books& books, const Context& context) {
  if (auto verdict = check_reader(books, form.reader); !verdict) return verdict;
  if (auto v = check_from("until", form.until, context.today); !v) return v;
  const auto& now = books.library.readers().find(form.reader)->suspended;
  const bool same =
      now ? *now == form.until || (*now <= context.today && form.until == context.today)
          : form.until == context.today;
  return same ? Verdict(refuse(nothing_changes, "until")) : Verdict{};
}

inline void post(const SuspendCard& form, Books& books, const Context&) {
  books.library.change(books.library.readers().id(form.reader)).suspended = form.until;
}

inline Verdict decide(const CloseCard& form, const Books& books, const Context&) {
  if (auto verdict = check_reader(books, form.reader); !verdict) return verdict;
  const auto& reader = *books.library.readers().find(form.reader);
  if (!reader.out.empty())
    return refuse(still_out, "reader",
                  {{"reader", form.reader.value}, {"count", std::to_string(reader.out.size())}});
  if (!reader.owes.empty())
    return refuse(still_owes, "reader",
                  {{"reader", form.reader.value},
                   {"case", books.library.cases()[reader.owes.front()].code.value}});
  if (reader.person == PersonId{} || !books.library.answers(reader.person)) return {};
  return refuse(still_answers, "reader",
                {{"person", books.people.persons()[reader.person].code.value}});
}

inline void post(const CloseCard& form, Books& books, const Context& context) {
  auto& library = books.library;
  const auto id = library.readers().id(form.reader);
  const auto holds = library.readers()[id].holds;
  for (const auto title : holds) {
    library.end_hold(title, id);
    library.serve(title, context.today);
  }
  library.close(id, context.today);
}

}  // namespace bursar::library
