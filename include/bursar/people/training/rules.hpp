#pragma once

#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"
#include "bursar/people/training/forms.hpp"

/// Trainings are put on record.
namespace bursar::people {

/// The most people that one training is recorded for.
inline constexpr std::size_t kMostTrained = 1000;

inline void complete(RecordTraining& form, const Books&, const Context& context) {
  if (!form.on) form.on = context.today;
}

namespace detail {
/// Nobody is named twice.
inline Verdict check_once(std::string_view field, const std::vector<PersonCode>& persons) {
  std::set<std::string_view> seen;
  for (const auto& person : persons)
    if (!seen.insert(person).second)
      return refuse(person_repeated, field, {{"person", person.value}});
  return {};
}
}  // namespace detail

inline Verdict decide(const RecordTraining& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (auto v = check_length("persons", form.persons.size(), kMostTrained); !v) return v;
  if (people.trainings.all().has(form.training))
    return refuse(training_taken, "training", {{"training", form.training.value}});
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (auto v = detail::check_once("persons", form.persons); !v) return v;
  for (const auto& person : form.persons)
    if (auto v = check_was_here(people, "persons", person, *form.on); !v) return v;
  return check_files(form.files);
}

inline void post(const RecordTraining& form, Books& books, const Context&) {
  auto& people = books.people;
  Training training;
  training.code = form.training;
  training.topic = form.topic, training.trainer = form.trainer;
  training.on = *form.on, training.minutes = form.minutes.value;
  for (const auto& person : form.persons) training.persons.push_back(people.persons().id(person));
  training.certificate = form.certificate;
  if (form.files) training.files = *form.files;
  people.trainings.add(std::move(training));
}

}  // namespace bursar::people
