#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/clerk.hpp"
#include "simulation/model.hpp"

/// What the simulation knows of one subject of the books; each has a file of its own here.
namespace bursar::test {

/// Takes note of a promise, and whether it holds.
using Expect = std::function<void(bool holds, const std::string& promise)>;

struct Subject {
  std::vector<Weight> forms;
  /// Fills in a form of this subject: mostly such as the books allow.
  std::string (*fill)(Clerk& clerk, std::string_view kind) = nullptr;
  /// Takes an entry into the naive books; null where it changes no card.
  void (*apply)(Model& model, const Model::Form& form, std::string_view kind) = nullptr;
  /// What its rules promise of any books, checked the slow way.
  void (*promise)(const Books& books, Date today, const Expect& expect) = nullptr;
  /// What should be filed just now, where it would seldom be by chance; "" for nothing.
  std::string_view (*apt)(Clerk& clerk) = nullptr;
  /// What has to be filed before there is anything that such a form could be about; "" for nothing.
  std::string_view (*before)(Clerk& clerk, std::string_view kind) = nullptr;
};

Subject value_subject();
Subject stocktake_subject();
Subject disposal_subject();
Subject upkeep_subject();
Subject loss_subject();
Subject booking_subject();
Subject provision_subject();
Subject library_subject();
Subject people_papers_subject();

inline const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all{
      value_subject(),     stocktake_subject(), disposal_subject(),
      upkeep_subject(),    loss_subject(),      booking_subject(),
      provision_subject(), library_subject(),   people_papers_subject()};
  return all;
}

/// The subject of a kind of form, or null.
inline const Subject* subject_of(std::string_view kind) {
  for (const auto& subject : subjects())
    for (const auto& form : subject.forms)
      if (form.kind == kind) return &subject;
  return nullptr;
}

}  // namespace bursar::test
