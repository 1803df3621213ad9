#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/time_of_day.hpp"
#include "bursar/safety/incidents/terms.hpp"
#include "bursar/safety/records.hpp"

/// What happened, and what was done about it.
namespace bursar::safety {

/// That somebody was told of an incident 事故报告.
struct Telling {
  Name told, channel;
  bool authority = false;
  Date on;
  std::optional<Minute> time;  ///< of the day
  PersonId by{};
  Minute minutes = 0;           ///< after the incident; whole days where a time is missing
  std::optional<Minute> limit;  ///< within how many it had to be, by the limits when it was filed
  std::vector<EvidenceFile> files;

  /// Whether it took longer.
  bool late() const { return limit && minutes > *limit; }
};

/// What was found out about an incident last 事故调查.
struct Investigation {
  Date on;  ///< the day of the form
  PersonId by{};
  std::vector<CauseLine> causes;
  std::vector<PersonId> responsible;
  std::vector<EvidenceFile> files;
};

/// An accident, or what nearly became one 事故.
struct Incident {
  IncidentCode code;
  Field field{};
  Severity reported{}, severity{};  ///< as found, else as reported
  Date on;
  std::optional<Minute> time;  ///< of the day
  Target target;
  Name place;
  Remark what;
  std::int32_t hurt = 0, dead = 0, pupils = 0;
  Money reported_loss, loss;  ///< as found, else as reported
  PersonId by{};
  std::vector<EvidenceFile> files;
  std::vector<Telling> tellings;  ///< in the order that they were filed
  std::optional<Investigation> investigation;
  std::vector<HazardId> hazards;  ///< that are put right for it, each once
  std::optional<Date> closed;
  Remark conclusion;
  std::vector<EvidenceFile> closing_files;

  /// The earliest telling to an authority, or null.
  const Telling* told() const {
    const Telling* first = nullptr;
    for (const auto& one : tellings)
      if (one.authority && (!first || one.minutes < first->minutes)) first = &one;
    return first;
  }
};

}  // namespace bursar::safety
