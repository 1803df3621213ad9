#pragma once

#include <optional>
#include <vector>

#include "bursar/people/records.hpp"

namespace bursar::people {

/// A training, and who was there 培训.
struct Training {
  TrainingCode code;
  Name topic, trainer;
  Date on;
  int minutes = 0;
  std::vector<PersonId> persons;
  std::optional<CertificateCode> certificate;  ///< the kind of certificate that it was held for
  std::vector<EvidenceFile> files;
};

}  // namespace bursar::people
