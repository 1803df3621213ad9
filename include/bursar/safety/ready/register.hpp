#pragma once

#include <string_view>
#include <utility>

#include "bursar/base/table.hpp"
#include "bursar/safety/ready/records.hpp"

namespace bursar::safety {

/// Emergency plans and when they were in action, drills, sessions 预案、演练与教育.
class Ready {
 public:
  /// Every emergency plan.
  const Table<PlanId, Plan>& plans() const { return plans_; }
  /// A plan as it is on a day, or null where it is not in force yet or unknown.
  const PlanVersion* plan(std::string_view code, Date day) const {
    const auto* found = plans_.find(code);
    return found ? version_on(found->versions, day) : nullptr;
  }
  /// Every activation, ended ones too.
  const Table<ActivationId, Activation>& activations() const { return activations_; }
  /// Every drill.
  const Table<DrillId, Drill>& drills() const { return drills_; }
  /// Every session.
  const Table<SessionId, Session>& sessions() const { return sessions_; }

  // What posting does; only rules call these.
  /// An emergency plan, or its next version.
  PlanId add(const PlanCode& code, PlanVersion version) {
    auto id = plans_.id(code);
    if (id == PlanId{}) id = plans_.add(Plan{code, {}});
    plans_[id].versions.push_back(std::move(version));
    return id;
  }
  /// A plan is put into action.
  ActivationId add(Activation activation) { return activations_.add(std::move(activation)); }
  /// The action ends.
  void end(ActivationId id, const Noted& ended, const Remark& summary) {
    activations_[id].ended = ended, activations_[id].summary = summary;
  }
  /// A drill.
  DrillId add(Drill drill) { return drills_.add(std::move(drill)); }
  /// A session.
  SessionId add(Session session) { return sessions_.add(std::move(session)); }

 private:
  Table<PlanId, Plan> plans_;
  Table<ActivationId, Activation> activations_;
  Table<DrillId, Drill> drills_;
  Table<SessionId, Session> sessions_;
};

}  // namespace bursar::safety
