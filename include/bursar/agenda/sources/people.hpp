#pragma once

#include <cstddef>
#include <string>
#include <tuple>
#include <utility>

#include "bursar/agenda/filter.hpp"
#include "bursar/people/certificates/questions.hpp"
#include "bursar/safety/duty/checks.hpp"

/// What people owe themselves: certificates to renew, duties to stand.
namespace bursar::agenda {

namespace detail {
/// The rule by which somebody needs a certificate: that of a post of theirs, else of its kind.
inline const people::Requirement* requirement_of(const Books& books, const people::Certificate& one,
                                                 Date day, Item& item) {
  const auto& people = books.people;
  const auto posts = people::detail::certificate_row(people, one, day).required_by;
  if (!posts.empty()) item.post = people.posts().id(posts.front());
  return people.certificates.in_force(one.kind, item.post, day);
}
}  // namespace detail

/// Certificates of people who are here that end, the latest of each kind.
inline void add_certificates(Search& search) {
  if (!search.wants(Source::certificate)) return;
  const auto& people = search.books.people;
  search.each_due(people.certificates.ending(), [&](Date due, std::size_t place) {
    const auto& one = people.certificates.all()[place];
    const auto& person = people.persons()[one.person];
    if (!person.here(search.day)) return;
    Item item;
    const auto& kind = people.certificates.kinds()[one.kind].code.value;
    const auto* rule = detail::requirement_of(search.books, one, search.day, item);
    item.source = Source::certificate, item.key = "certificate:" + kind + "/" + person.code.value;
    item.about = together(rule ? rule->name.value : kind, person.name.value), item.due = due;
    item.rule = rule ? rule->source.value : "证书有效期";
    item.persons = {one.person};
    search.add(std::move(item));
  });
}

namespace detail {
/// The duties of a slot of a day, of people of the school.
inline void add_duties_of(Search& search, safety::RosterId id, Date day, std::uint16_t place) {
  const auto& books = search.books;
  const auto& roster = books.safety.duty.rosters()[id];
  const auto& version = *roster.on(day);
  const auto& slot = version.slots[place];
  for (const auto& duty : books.safety.duty.day(id, day)->duties) {
    if (duty.slot != place || duty.who.person == PersonId{}) continue;
    if (!books.people.persons()[duty.who.person].here(day)) continue;
    Item item;
    item.source = Source::duty;
    item.key = "duty:" + roster.code.value + "/" + slot.code.value + "/" + date_text(day) + "/" +
               books.people.persons()[duty.who.person].code.value;
    item.about = together(version.name.value, slot.name.value);
    item.due = day, item.from = day, item.rule = version.source.value;
    item.persons = {duty.who.person};
    search.add(std::move(item));
  }
}
}  // namespace detail

/// Duties that somebody is planned for and nobody was recorded for.
inline void add_duties(Search& search) {
  if (!search.wants(Source::duty)) return;
  const auto& waiting = search.books.safety.duty.unrecorded();
  const PackedDate last(search.until());
  for (auto at = waiting.lower_bound({search.earliest(), safety::RosterId{}, 0});
       at != waiting.end() && std::get<0>(*at) <= last; ++at) {
    const auto [on, roster, place] = *at;
    detail::add_duties_of(search, roster, *on.date(), place);
  }
}

}  // namespace bursar::agenda
