#pragma once

#include <optional>
#include <string>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/people/appointments/forms.hpp"
#include "bursar/people/certificates/checks.hpp"
#include "bursar/people/checks.hpp"
#include "bursar/people/rights/forms.hpp"

namespace bursar::people {

namespace detail {
/// Post and unit of an appointment, each known.
template <class Form>
Verdict known_place(const Register& people, const Form& form) {
  if (auto verdict = check_post(people, form.post); !verdict) return verdict;
  return check_unit(people, "unit", form.unit);
}

/// No appointment of the same kind in the same time; `ending` is one that makes room that day.
inline Verdict room_for(const Register& people, const Appointment& wanted,
                        std::optional<std::size_t> ending) {
  const auto& post = people.posts()[wanted.post];
  const auto& all = people.appointments();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == ending || all[i].post != wanted.post) continue;
    if (!all[i].period.overlaps(wanted.period)) continue;
    const auto& holder = people.persons()[all[i].person];
    if (all[i].person == wanted.person && all[i].unit == wanted.unit)
      return refuse(already_appointed, "person",
                    {{"person", holder.code.value},
                     {"post", post.code.value},
                     {"unit", people.units()[wanted.unit].code.value},
                     {"from", date_text(all[i].period.from)}});
    if (post.single)
      return refuse(post_taken, "post", {{"post", post.code.value}, {"holder", holder.code.value}});
  }
  return {};
}

/// Nothing that the person filed may lose its right afterwards: an end lies on or after the day of
/// the last form they filed.
inline Verdict check_unfiled(const Register& people, std::string_view field, PersonId person,
                             Date end) {
  const auto& found = people.persons()[person];
  if (!found.filed || *found.filed <= end) return {};
  return refuse(
      filed_since, field,
      {{"person", found.code.value}, {"filed", date_text(*found.filed)}, {"date", date_text(end)}});
}

inline Refusal no_appointment(std::string_view field, const PersonCode& person,
                              const PostCode& post, std::string_view unit, Date day) {
  return refuse(not_appointed, field,
                {{"person", person.value},
                 {"post", post.value},
                 {"unit", std::string(unit)},
                 {"date", date_text(day)}});
}
}  // namespace detail

inline Verdict decide(const Appoint& form, const Books& books, const Context&) {
  const auto& people = books.people;
  if (auto verdict = check_present(people, "person", form.person, form.from); !verdict)
    return verdict;
  if (auto verdict = detail::known_place(people, form); !verdict) return verdict;
  if (form.until && *form.until <= form.from)
    return refuse(dates_reversed, "until",
                  {{"from", date_text(form.from)}, {"until", date_text(*form.until)}});
  const auto person = people.persons().id(form.person);
  const auto post = people.posts().id(form.post);
  const auto unit = unit_or_whole(people, form.unit);
  if (auto v = detail::room_for(people, {person, post, unit, {form.from, form.until}}, {}); !v)
    return v;
  return check_certified(people, "person", person, post, form.from);
}

inline void post(const Appoint& form, Books& books, const Context&) {
  auto& people = books.people;
  people.appoint({people.persons().id(form.person),
                  people.posts().id(form.post),
                  unit_or_whole(people, form.unit),
                  {form.from, form.until}});
}

inline Verdict decide(const EndAppointment& form, const Books& books, const Context&) {
  const auto& people = books.people;
  if (auto verdict = check_known(people, "person", form.person); !verdict) return verdict;
  if (auto verdict = detail::known_place(people, form); !verdict) return verdict;
  const auto unit = unit_or_whole(people, form.unit);
  const auto index = people.appointment(people.persons().id(form.person),
                                        people.posts().id(form.post), unit, form.until);
  if (!index)
    return detail::no_appointment("person", form.person, form.post, people.units()[unit].code,
                                  form.until);
  const auto person = people.persons().id(form.person);
  if (auto v = detail::check_unfiled(people, "until", person, form.until); !v) return v;
  if (!people.filed_for_good(Allow::kind, form.until,
                             [&](std::size_t a, std::size_t) { return a != index; }))
    return refuse(last_authority, "person");
  return {};
}

inline void post(const EndAppointment& form, Books& books, const Context&) {
  auto& people = books.people;
  const auto index =
      people.appointment(people.persons().id(form.person), people.posts().id(form.post),
                         unit_or_whole(people, form.unit), form.until);
  people.end_appointment(*index, form.until);
}

inline Verdict decide(const Rotate& form, const Books& books, const Context&) {
  const auto& people = books.people;
  if (auto verdict = detail::known_place(people, form); !verdict) return verdict;
  if (auto verdict = check_known(people, "predecessor", form.predecessor); !verdict) return verdict;
  if (auto verdict = check_present(people, "successor", form.successor, form.from); !verdict)
    return verdict;
  const auto unit = unit_or_whole(people, form.unit);
  const auto post = people.posts().id(form.post);
  const auto ending =
      people.appointment(people.persons().id(form.predecessor), post, unit, form.from);
  if (!ending)
    return detail::no_appointment("predecessor", form.predecessor, form.post,
                                  people.units()[unit].code, form.from);
  const auto predecessor = people.persons().id(form.predecessor);
  if (auto v = detail::check_unfiled(people, "from", predecessor, form.from); !v) return v;
  if (form.predecessor == form.successor)
    return refuse(already_appointed, "successor",
                  {{"person", form.successor.value},
                   {"post", form.post.value},
                   {"unit", people.units()[unit].code.value},
                   {"from", date_text(people.appointments()[*ending].period.from)}});
  const auto successor = people.persons().id(form.successor);
  if (auto v = detail::room_for(people, {successor, post, unit, {form.from, {}}}, ending); !v)
    return v;
  return check_certified(people, "successor", successor, post, form.from);
}

inline void post(const Rotate& form, Books& books, const Context&) {
  auto& people = books.people;
  const auto unit = unit_or_whole(people, form.unit);
  const auto post = people.posts().id(form.post);
  const auto ending =
      people.appointment(people.persons().id(form.predecessor), post, unit, form.from);
  people.end_appointment(*ending, form.from);
  people.appoint({people.persons().id(form.successor), post, unit, {form.from, {}}});
}

inline Verdict decide(const Leave& form, const Books& books, const Context&) {
  const auto& people = books.people;
  if (auto verdict = check_known(people, "person", form.person); !verdict) return verdict;
  const auto id = people.persons().id(form.person);
  const auto& person = people.persons()[id];
  if (person.left)
    return refuse(already_left, "person",
                  {{"person", form.person.value}, {"date", date_text(*person.left)}});
  if (form.gone_from <= person.joined)
    return refuse(dates_reversed, "gone_from",
                  {{"from", date_text(person.joined)}, {"until", date_text(form.gone_from)}});
  if (auto v = detail::check_unfiled(people, "gone_from", id, form.gone_from); !v) return v;
  const auto duties = books.assets.duties_of(id, form.gone_from);
  if (!duties.none())
    return refuse(still_keeps, "person",
                  {{"person", form.person.value},
                   {"kept", std::to_string(duties.kept)},
                   {"responsible", std::to_string(duties.responsible)},
                   {"used", std::to_string(duties.used)},
                   {"rooms", std::to_string(duties.rooms)}});
  const auto& all = people.appointments();
  const auto stays = [&](std::size_t a, std::size_t) { return all[a].person != id; };
  if (!people.filed_for_good(Allow::kind, form.gone_from, stays))
    return refuse(last_authority, "person");
  return {};
}

inline void post(const Leave& form, Books& books, const Context&) {
  books.people.leave(books.people.persons().id(form.person), form.gone_from);
}

}  // namespace bursar::people
