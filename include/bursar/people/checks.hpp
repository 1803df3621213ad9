#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/context.hpp"
#include "bursar/base/reasons.hpp"
#include "bursar/base/result.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/people/register.hpp"

/// What the rules of every domain ask of the people that a form names.
namespace bursar::people {

/// The person is in the books.
inline Verdict check_known(const Register& people, std::string_view field,
                           const PersonCode& person) {
  if (people.persons().has(person)) return {};
  return refuse(person_unknown, field, {{"person", person.value}});
}

/// The person is in the books, here on that day, and not about to leave: what is given to somebody
/// whose leaving is recorded would have nobody in the end.
inline Verdict check_present(const Register& people, std::string_view field,
                             const PersonCode& person, Date day) {
  if (auto verdict = check_known(people, field, person); !verdict) return verdict;
  const auto& found = *people.persons().find(person);
  if (found.here(day) && !found.left) return {};
  return refuse(person_left, field,
                {{"person", person.value}, {"date", date_text(found.left.value_or(day))}});
}

/// The same, where the form names somebody at all.
inline Verdict check_present(const Register& people, std::string_view field,
                             const std::optional<PersonCode>& person, Date day) {
  return person ? check_present(people, field, *person, day) : Verdict{};
}

/// The person is in the books and was here on that day, for what they did or saw then; that they
/// leave later is nothing to it.
inline Verdict check_was_here(const Register& people, std::string_view field,
                              const PersonCode& person, Date day) {
  if (auto verdict = check_known(people, field, person); !verdict) return verdict;
  const auto& found = *people.persons().find(person);
  if (found.here(day)) return {};
  const bool gone = found.left && day >= *found.left;
  return refuse(person_left, field,
                {{"person", person.value}, {"date", date_text(gone ? *found.left : day)}});
}

/// The same, where the form names somebody at all.
inline Verdict check_was_here(const Register& people, std::string_view field,
                              const std::optional<PersonCode>& person, Date day) {
  return person ? check_was_here(people, field, *person, day) : Verdict{};
}

/// The post is in the books.
inline Verdict check_post(const Register& people, const PostCode& post) {
  if (people.posts().has(post)) return {};
  return refuse(post_unknown, "post", {{"post", post.value}});
}

/// The unit is in the books, where the form names one.
inline Verdict check_unit(const Register& people, std::string_view field,
                          const std::optional<UnitCode>& unit) {
  if (!unit || people.units().has(*unit)) return {};
  return refuse(unit_unknown, field, {{"unit", unit->value}});
}

namespace detail {
inline Refusal refuse_reversed(std::string_view field, Date from, Date until) {
  return refuse(dates_reversed, field, {{"from", date_text(from)}, {"until", date_text(until)}});
}
}  // namespace detail

/// The first day that is none any more lies behind the first day, where there is one.
inline Verdict check_period(Date from, const std::optional<Date>& until) {
  if (!until || *until > from) return {};
  return detail::refuse_reversed("until", from, *until);
}

/// The last day is no day before the first, where there is one.
inline Verdict check_last_day(std::string_view field, Date from, const std::optional<Date>& last) {
  if (!last || *last >= from) return {};
  return detail::refuse_reversed(field, from, *last);
}

/// A day that has come.
inline Verdict check_past(std::string_view field, Date day, const Context& context) {
  if (day <= context.today) return {};
  return refuse(date_in_future, field,
                {{"date", date_text(day)}, {"today", date_text(context.today)}});
}

/// A list that is bounded more closely than lists are in general.
inline Verdict check_length(std::string_view field, std::size_t count, std::size_t limit) {
  if (count <= limit) return {};
  return refuse(base::list_too_long, field,
                {{"count", std::to_string(count)}, {"limit", std::to_string(limit)}});
}

/// The most files that a form may be proved by.
inline constexpr std::size_t kMostFiles = 50;

/// The file has a well-formed digest.
inline Verdict check_file(std::string_view field, const EvidenceFile& file) {
  const std::string_view sha256 = file.sha256;
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (sha256.size() == 64 && std::all_of(sha256.begin(), sha256.end(), digit)) return {};
  return refuse(sha256_malformed, field, {{"file", file.file.value}});
}

/// The same, where the form names one.
inline Verdict check_file(std::string_view field, const std::optional<EvidenceFile>& file) {
  return file ? check_file(field, *file) : Verdict{};
}

/// Each file has a well-formed digest, and they are not too many.
inline Verdict check_files(const std::optional<std::vector<EvidenceFile>>& files) {
  if (!files) return {};
  if (auto verdict = check_length("files", files->size(), kMostFiles); !verdict) return verdict;
  for (const auto& file : *files)
    if (auto verdict = check_file("files", file); !verdict) return verdict;
  return {};
}

/// The unit that the form names, else the school as a whole.
inline UnitId unit_or_whole(const Register& people, const std::optional<UnitCode>& unit) {
  return unit ? people.units().id(*unit) : Register::kWhole;
}

}  // namespace bursar::people
