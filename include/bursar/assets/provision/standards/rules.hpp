#pragma once

#include <string>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/provision/standards/forms.hpp"

namespace bursar::assets {

/// Some category's code begins so.
inline Verdict check_beginning(const Books& books, std::string_view field,
                               const CategoryCode& beginning) {
  for (const auto& category : books.assets.categories())
    if (category.code.value.starts_with(beginning.value)) return {};
  return refuse(categories_unknown, field, {{"category", beginning.value}});
}

inline void complete(SetStandard& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const SetStandard& form, const Books& books, const Context&) {
  if (books.provision.standards().has(form.standard))
    return refuse(standard_taken, "standard", {{"standard", form.standard.value}});
  const int aims = form.posts.has_value() + form.units_below.has_value() + form.rooms.has_value();
  if (aims != 1) return refuse(standard_unclear, "");
  if (form.posts)
    for (const auto& post : *form.posts)
      if (!books.people.posts().has(post))
        return refuse(people::post_unknown, "posts", {{"post", post.value}});
  if (auto v = check_unit(books.people, "units_below", form.units_below); !v) return v;
  for (const auto& one : form.categories)
    if (auto verdict = check_beginning(books, "categories", one); !verdict) return verdict;
  if (form.ceiling && *form.ceiling < Money())
    return refuse(cost_negative, "ceiling", {{"cost", form.ceiling->text()}});
  return {};
}

inline void post(const SetStandard& form, Books& books, const Context&) {
  ProvisionStandard standard;
  standard.code = form.standard;
  standard.name = form.name;
  standard.to = form.posts ? Provided::persons : form.rooms ? Provided::rooms : Provided::units;
  if (form.posts)
    for (const auto& post : *form.posts) standard.posts.push_back(books.people.posts().id(post));
  if (form.units_below) standard.below = books.people.units().id(*form.units_below);
  if (form.rooms) standard.rooms = *form.rooms;
  standard.categories = form.categories;
  standard.quantity = form.quantity.value_or(1).value;
  standard.ceiling = form.ceiling;
  standard.years = form.years ? form.years->value : 0;
  standard.from = *form.from;
  standard.source = form.source;
  books.provision.add(std::move(standard));
}

inline Verdict decide(const EndStandard& form, const Books& books, const Context&) {
  const auto* found = books.provision.standards().find(form.standard);
  if (!found) return refuse(standard_unknown, "standard", {{"standard", form.standard.value}});
  if (found->until)
    return refuse(standard_ended, "standard",
                  {{"standard", form.standard.value}, {"until", date_text(*found->until)}});
  if (form.until > found->from) return {};
  return refuse(date_too_early, "until",
                {{"date", date_text(form.until)}, {"from", date_text(found->from)}});
}

inline void post(const EndStandard& form, Books& books, const Context&) {
  books.provision.end_standard(books.provision.standards().id(form.standard), form.until);
}

}  // namespace bursar::assets
