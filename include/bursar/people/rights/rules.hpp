#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"
#include "bursar/people/rights/forms.hpp"

namespace bursar::people {

inline void complete(Allow& form, const Books&, const Context& context) {
  if (!form.from) form.from = context.today;
}

inline Verdict decide(const Allow& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (auto verdict = check_post(people, form.post); !verdict) return verdict;
  auto grants = people.posts().find(form.post)->grants;
  for (const auto& name : form.forms) {
    const Grant wanted{name, {*form.from, {}}};
    const auto known = [&](std::string_view kind) { return wanted.covers(kind); };
    const auto kinds = context.papers->kinds();
    if (std::none_of(kinds.begin(), kinds.end(), known))
      return refuse(form_unknown, "forms", {{"form", name.value}});
    for (const auto& one : grants)
      if (one.covers(name) && one.period.overlaps(wanted.period))
        return refuse(already_allowed, "forms",
                      {{"post", form.post.value},
                       {"form", name.value},
                       {"from", date_text(one.period.from)}});
    grants.push_back(wanted);
  }
  return {};
}

inline void post(const Allow& form, Books& books, const Context&) {
  auto& people = books.people;
  const auto post = people.posts().id(form.post);
  for (const auto& name : form.forms) people.allow(post, {name, {*form.from, {}}});
}

namespace detail {
/// The open right of a post to a form exactly as it was given.
inline std::optional<std::size_t> open_grant(const Post& post, const FormName& form, Date day) {
  for (std::size_t i = 0; i < post.grants.size(); ++i) {
    const auto& grant = post.grants[i];
    if (grant.form == form && !grant.period.until && grant.period.from <= day) return i;
  }
  return {};
}
}  // namespace detail

inline void complete(Disallow& form, const Books&, const Context& context) {
  if (!form.until) form.until = context.today;
}

inline Verdict decide(const Disallow& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (*form.until < context.today)
    return refuse(right_used, "until",
                  {{"date", date_text(*form.until)}, {"today", date_text(context.today)}});
  if (auto verdict = check_post(people, form.post); !verdict) return verdict;
  const auto id = people.posts().id(form.post);
  const auto grant = detail::open_grant(people.posts()[id], form.form, *form.until);
  if (!grant)
    return refuse(allowed_not, "form", {{"post", form.post.value}, {"form", form.form.value}});
  const auto stays = [&](std::size_t a, std::size_t g) {
    return people.appointments()[a].post != id || g != *grant;
  };
  if (!people.filed_for_good(Allow::kind, *form.until, stays))
    return refuse(last_authority, "form");
  return {};
}

inline void post(const Disallow& form, Books& books, const Context&) {
  auto& people = books.people;
  const auto id = people.posts().id(form.post);
  people.disallow(id, *detail::open_grant(people.posts()[id], form.form, *form.until), *form.until);
}

}  // namespace bursar::people
