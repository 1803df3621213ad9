#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/absence/forms.hpp"
#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"

namespace bursar::approvals {

namespace detail {
using FormNames = std::vector<people::FormName>;

/// Whether a stand-in for these forms, or for all where there are none, is one for this form, or
/// for this whole domain.
inline bool covers_form(const FormNames& names, std::string_view form) {
  const auto wider = [&](const people::FormName& name) {
    return people::Grant{name, {}}.covers(form);
  };
  return names.empty() || std::any_of(names.begin(), names.end(), wider);
}

/// Whether two stand-ins have a form in common: of two names that overlap, one is in the other.
inline bool share_form(const FormNames& a, const FormNames& b) {
  const auto in = [](const FormNames& names) {
    return [&](const people::FormName& name) { return covers_form(names, name); };
  };
  return a.empty() || b.empty() || std::any_of(b.begin(), b.end(), in(a)) ||
         std::any_of(a.begin(), a.end(), in(b));
}

/// Whether two windows have a day in common; one that was ended on its first day has none.
inline bool share_day(const people::Period& a, const people::Period& b) {
  const auto some = [](const people::Period& one) { return !one.until || one.from < *one.until; };
  return some(a) && some(b) && a.overlaps(b);
}

/// Those that have a day and a form in common with a new one.
inline std::vector<Deputy> deputies_beside(const Register& approvals, const Deputy& wanted) {
  std::vector<Deputy> found;
  for (const auto& one : approvals.deputies())
    if (share_day(one.period, wanted.period) && share_form(one.forms, wanted.forms))
      found.push_back(one);
  return found;
}

/// Who stands in for whom that day in that form, from the stand-in of a new one on until its
/// person: the persons in their order, or nobody where it does not lead there.
inline std::vector<PersonId> circle_on(const std::vector<Deputy>& all, const Deputy& wanted,
                                       Date day, std::string_view form) {
  struct Step {
    PersonId person;
    std::size_t from;
  };
  std::vector<Step> reached{{wanted.stand_in, 0}};
  const auto known = [&](PersonId person) {
    return std::any_of(reached.begin(), reached.end(),
                       [&](const Step& one) { return one.person == person; });
  };
  for (std::size_t i = 0; i < reached.size() && !known(wanted.person); ++i)
    for (const auto& one : all)
      if (one.person == reached[i].person && one.period.holds(day) &&
          covers_form(one.forms, form) && !known(one.stand_in))
        reached.push_back({one.stand_in, i});
  if (!known(wanted.person)) return {};
  std::vector<PersonId> chain;
  std::size_t at = 0;
  while (reached[at].person != wanted.person) ++at;
  for (; at != 0; at = reached[at].from) chain.push_back(reached[at].person);
  chain.push_back(wanted.stand_in);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

/// The chain that a new one would close on any of its days, in any of its forms. What several have
/// in common begins with one of them, and is a form or domain that one of them names, or, where
/// none names any, every form.
inline std::vector<PersonId> circle(const std::vector<Deputy>& all, const Deputy& wanted) {
  std::set<Date> days{wanted.period.from};
  std::set<std::string_view> forms;
  if (wanted.forms.empty()) forms.insert("");
  for (const auto& name : wanted.forms) forms.insert(name);
  for (const auto& one : all) {
    days.insert(std::max(one.period.from, wanted.period.from));
    for (const auto& name : one.forms)
      if (covers_form(wanted.forms, name)) forms.insert(name);
  }
  for (const auto day : days)
    for (const auto form : forms)
      if (auto chain = circle_on(all, wanted, day, form); !chain.empty()) return chain;
  return {};
}

/// Only they themselves speak for a person, and who may file the form for others.
inline Verdict check_yours(const people::Register& people, const PersonCode& person,
                           std::string_view kind, const Context& context) {
  if (person == context.by || people.may_file(people.persons().id(context.by), kind, context.today))
    return {};
  return refuse(
      not_yours, "person",
      {{"person", context.by.value}, {"holder", person.value}, {"form", std::string(kind)}});
}

inline Verdict check_window(const StandIn& form, const Context& context) {
  if (*form.from < context.today)
    return refuse(stand_in_past, "from", {{"today", date_text(context.today)}});
  if (form.until <= *form.from)
    return refuse(people::dates_reversed, "until",
                  {{"from", date_text(*form.from)}, {"until", date_text(form.until)}});
  return {};
}

/// Both are here when it begins, and the stand-in to its end.
inline Verdict check_pair(const people::Register& people, const StandIn& form) {
  if (auto v = people::check_was_here(people, "person", *form.person, *form.from); !v) return v;
  if (auto v = people::check_was_here(people, "stand_in", form.stand_in, *form.from); !v) return v;
  const auto& left = people.persons().find(form.stand_in)->left;
  if (left && *left < form.until)
    return refuse(people::person_left, "stand_in",
                  {{"person", form.stand_in.value}, {"date", date_text(*left)}});
  if (*form.person == form.stand_in) return refuse(stand_in_self, "stand_in");
  return {};
}

inline Verdict check_forms(const StandIn& form, const Context& context) {
  const auto kinds = context.papers->kinds();
  for (const auto& name : form.forms.value_or(FormNames())) {
    const auto known = [&](std::string_view kind) { return covers_form({name}, kind); };
    if (std::none_of(kinds.begin(), kinds.end(), known))
      return refuse(people::form_unknown, "forms", {{"form", name.value}});
  }
  return {};
}

inline Deputy deputy_of(const people::Register& people, const StandIn& form) {
  return {people.persons().id(*form.person),
          people.persons().id(form.stand_in),
          {*form.from, form.until},
          form.forms.value_or(FormNames())};
}

inline Verdict check_free(const people::Register& people, const std::vector<Deputy>& beside,
                          const Deputy& wanted) {
  const auto& persons = people.persons();
  for (const auto& one : beside)
    if (one.person == wanted.person && one.stand_in == wanted.stand_in)
      return refuse(stand_in_taken, "stand_in",
                    {{"stand_in", persons[one.stand_in].code.value},
                     {"person", persons[one.person].code.value},
                     {"from", date_text(one.period.from)}});
  const auto chain = circle(beside, wanted);
  if (chain.empty()) return {};
  auto text = persons[wanted.person].code.value;
  for (const auto person : chain) text += " → " + persons[person].code.value;
  return refuse(stand_in_circular, "stand_in",
                {{"person", persons[wanted.person].code.value}, {"chain", text}});
}
}  // namespace detail

inline void complete(StandIn& form, const Books&, const Context& context) {
  if (!form.person) form.person = context.by;
  if (!form.from) form.from = context.today;
}

inline Verdict decide(const StandIn& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (auto v = people::check_known(people, "person", *form.person); !v) return v;
  if (auto v = detail::check_yours(people, *form.person, StandIn::kind, context); !v) return v;
  if (auto v = detail::check_window(form, context); !v) return v;
  if (auto v = detail::check_pair(people, form); !v) return v;
  if (auto v = detail::check_forms(form, context); !v) return v;
  const auto wanted = detail::deputy_of(people, form);
  return detail::check_free(people, detail::deputies_beside(books.approvals, wanted), wanted);
}

inline void post(const StandIn& form, Books& books, const Context&) {
  books.approvals.add(detail::deputy_of(books.people, form));
}

namespace detail {
/// The windows of two persons that hold on a day, by their places.
inline std::vector<std::size_t> held_on(const Books& books, const EndStandIn& form) {
  std::vector<std::size_t> found;
  const auto person = books.people.persons().id(*form.person);
  const auto stand_in = books.people.persons().id(form.stand_in);
  const auto& all = books.approvals.deputies();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].person == person && all[i].stand_in == stand_in && all[i].period.holds(*form.until))
      found.push_back(i);
  return found;
}
}  // namespace detail

inline void complete(EndStandIn& form, const Books&, const Context& context) {
  if (!form.person) form.person = context.by;
  if (!form.until) form.until = context.today;
}

inline Verdict decide(const EndStandIn& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (auto v = people::check_known(people, "person", *form.person); !v) return v;
  if (auto v = people::check_known(people, "stand_in", form.stand_in); !v) return v;
  if (auto v = detail::check_yours(people, *form.person, EndStandIn::kind, context); !v) return v;
  if (*form.until < context.today)
    return refuse(stand_in_past, "until", {{"today", date_text(context.today)}});
  if (detail::held_on(books, form).empty())
    return refuse(stand_in_unknown, "stand_in",
                  {{"person", form.person->value}, {"date", date_text(*form.until)}});
  return {};
}

/// One that has not begun is ended by its own first day.
inline void post(const EndStandIn& form, Books& books, const Context&) {
  for (const auto index : detail::held_on(books, form))
    books.approvals.end_deputy(index, *form.until);
}

}  // namespace bursar::approvals
