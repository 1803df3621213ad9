#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"
#include "bursar/safety/hazards/terms.hpp"
#include "bursar/safety/records.hpp"

/// What is wrong, and every step of putting it right.
namespace bursar::safety {

/// By what a failed item is known again: the checklist, the item by its name, the target.
struct FindingKey {
  TemplateId checklist{};
  ItemCode item;
  Target target;

  friend auto operator<=>(const FindingKey&, const FindingKey&) = default;
};

/// One thing that happened to a hazard 隐患经过. Never changed.
struct HazardStep {
  HazardEvent what{};
  HazardState state{};    ///< after it
  std::uint64_t seq = 0;  ///< its entry in the journal
  Date on;
  PersonId by{};
  PersonId person{};  ///< who answers for it from then on, or who put it right
  Date due;           ///< as it was after it
  Remark text;
  std::vector<EvidenceFile> files;
};

/// Who puts it right, how, with what money, until when: what was settled last 五落实.
struct Settlement {
  PersonId person{};
  Remark measure, interim;
  Money money;
  ClaimCode claim;
};

/// How it was put right last 整改.
struct Rectification {
  PersonId by{}, filed_by{};  ///< neither of them verifies it
  Date on;
  Remark done;
  Name contractor;
  Money cost;
  RepairCode repair;
};

/// That a major hazard was listed above, and struck off 挂牌督办.
struct Listing {
  Name authority, document;
  Date on;
  std::optional<Date> struck_off;
  Name struck_authority, struck_document;
};

/// Something that is wrong 隐患.
struct Hazard {
  HazardCode code;
  Source source{};
  Remark what;
  Field field{};
  Grade grade{};
  MajorId major{};
  Target target;
  Date found, due;
  PostId owner{};
  Remark rule;                    ///< the rule of the item that failed
  std::optional<FindingKey> key;  ///< of what an inspection found
  InspectionId inspection{};      ///< that found it first
  IncidentId incident{};          ///< that showed it
  HazardId repeats{};             ///< the closed one that it repeats
  std::int32_t chain = 1;         ///< how many there were one after the other, with this one
  std::int32_t times = 1;         ///< how often it was found while it was open
  HazardState state = HazardState::registered;
  HazardState before = HazardState::registered;  ///< what it was before it was put right last
  std::optional<Settlement> settled;             ///< none while registered
  std::optional<Rectification> rectified;        ///< the last, also after it was rejected
  std::vector<Listing> listings;                 ///< one for each time that it was listed
  bool listed = false;                           ///< the last of them holds
  std::vector<HazardStep> trail;                 ///< the earliest first
};

}  // namespace bursar::safety
