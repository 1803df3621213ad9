#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "bursar/agenda/filter.hpp"
#include "bursar/budget/settling/views.hpp"

/// What is owed: taxes, advances, payables, what the treasury gets.
namespace bursar::agenda {

namespace detail {
inline Source source_of(budget::DueKind kind) {
  switch (kind) {
    case budget::DueKind::advance:
      return Source::advance;
    case budget::DueKind::payable:
      return Source::payable;
    case budget::DueKind::treasury:
      return Source::treasury;
    case budget::DueKind::tax:
      break;
  }
  return Source::tax;
}
/// What a debt rests on: that it is paid in time, cleared, handed over.
inline std::string_view rule_of(Source source) {
  if (source == Source::tax) return "按时完税";
  if (source == Source::payable) return "按期付款";
  return source == Source::treasury ? "应缴财政款及时上缴" : "借款核销";
}
/// Who it is with, or which tax, and how much is open.
inline std::string debt_text(const Books& books, const budget::Due& due) {
  auto who = budget::who_of(books, due.paper).value_or("");
  if (due.kind == budget::DueKind::tax) who = books.budget.papers.text(due.paper);
  const auto what = together(word_of(source_of(due.kind)), who);
  return together(what, due.open.text() + "元");
}
}  // namespace detail

/// What is open of what is owed, and has a day.
inline void add_dues(Search& search) {
  const auto& papers = search.books.budget.papers;
  search.each_due(papers.open_dues(), [&](Date day, budget::PaperId id) {
    const auto& due = *papers.due(id);
    const auto source = detail::source_of(due.kind);
    if (!search.wants(source)) return;
    Item item;
    item.source = source;
    item.key = std::string(enum_name(source)) + ":" + std::string(papers.code(id));
    item.about = detail::debt_text(search.books, due), item.due = day;
    item.rule = detail::rule_of(source);
    const auto person = papers[id].person;
    if (source == Source::advance && person != PersonId{}) item.persons = {person};
    search.add(std::move(item));
  });
}

}  // namespace bursar::agenda
