#pragma once

#include <string>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"
#include "bursar/people/founding/forms.hpp"

namespace bursar::people {

inline Verdict decide(const Found& form, const Books& books, const Context& context) {
  if (books.people.founded())
    return refuse(already_founded, "", {{"school", books.people.school().name.value}});
  if (!parse_offset(form.time_zone))
    return refuse(time_zone_malformed, "time_zone", {{"time_zone", form.time_zone.value}});
  if (form.authority != context.by)
    return refuse(authority_files, "authority", {{"person", form.authority.value}});
  return {};
}

inline void post(const Found& form, Books& books, const Context& context) {
  auto& people = books.people;
  const int offset = *parse_offset(form.time_zone);
  const Date today = context.at.date(offset);  // the context knew no time zone before this form
  people.found({form.school, form.time_zone, offset});
  const auto unit = people.add(Unit{form.unit, form.school, {}});
  const auto post = people.add(Post{form.post, form.post_name});
  people.allow(post, {FormName("people.*"), {today, {}}});
  const auto person = people.add(Person{form.authority, form.authority_name, 100, today});
  people.appoint({person, post, unit, {today, {}}});
}

inline Verdict decide(const AddUnit& form, const Books& books, const Context&) {
  if (books.people.units().has(form.unit))
    return refuse(code_taken, "unit", {{"code", form.unit.value}});
  return check_unit(books.people, "parent", form.parent);
}

inline void post(const AddUnit& form, Books& books, const Context&) {
  books.people.add(Unit{form.unit, form.name, unit_or_whole(books.people, form.parent)});
}

inline Verdict decide(const AddPost& form, const Books& books, const Context&) {
  if (!books.people.posts().has(form.post)) return {};
  return refuse(code_taken, "post", {{"code", form.post.value}});
}

inline void post(const AddPost& form, Books& books, const Context&) {
  books.people.add(
      Post{form.post, form.name, form.single.value_or(false), form.heads.value_or(false)});
}

inline Verdict decide(const SetHeads& form, const Books& books, const Context&) {
  if (auto verdict = check_post(books.people, form.post); !verdict) return verdict;
  if (books.people.posts().find(form.post)->heads != form.heads) return {};
  return refuse(heads_already, "heads", {{"post", form.post.value}});
}

inline void post(const SetHeads& form, Books& books, const Context&) {
  books.people.set_heads(books.people.posts().id(form.post), form.heads);
}

inline void complete(AddPerson& form, const Books&, const Context& context) {
  if (!form.joined) form.joined = context.today;
}

inline Verdict decide(const AddPerson& form, const Books& books, const Context&) {
  if (!books.people.persons().has(form.person)) return {};
  return refuse(code_taken, "person", {{"code", form.person.value}});
}

inline void post(const AddPerson& form, Books& books, const Context&) {
  books.people.add(Person{form.person, form.name, form.workload.value_or(100), *form.joined});
}

}  // namespace bursar::people
