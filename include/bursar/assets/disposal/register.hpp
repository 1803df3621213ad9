#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "bursar/assets/disposal/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// The rules of size and the write-off papers, ended ones too 报废与处置.
class Disposals {
 public:
  /// Every rule, in the order of their first days.
  const Table<DisposalRuleId, DisposalRule>& rules() const { return rules_; }
  /// Every paper, in the order in which they were filed.
  const Table<WriteOffId, WriteOff>& papers() const { return papers_; }

  /// The code of a paper that holds assets, by its number.
  std::string_view paper(std::uint32_t number) const { return papers_[WriteOffId(number)].code; }

  /// The rule of a day, or none: of those that have begun the latest, unless it has ended.
  DisposalRuleId rule(Date day) const {
    for (auto i = static_cast<std::uint32_t>(rules_.size()); i > 0; --i)
      if (rules_[DisposalRuleId(i)].from <= day)
        return rules_[DisposalRuleId(i)].holds(day) ? DisposalRuleId(i) : DisposalRuleId{};
    return {};
  }
  /// The band that a paper was filed under.
  const DisposalBand& band(const WriteOff& paper) const {
    return rules_[paper.rule].bands[paper.band];
  }

  // What posting does; only rules call these.
  /// Sets a rule that begins after all others.
  void add(DisposalRule rule) { rules_.add(std::move(rule)); }
  /// A rule, to be ended.
  DisposalRule& rule(DisposalRuleId id) { return rules_[id]; }
  /// Files a paper.
  WriteOffId add(WriteOff paper) { return papers_.add(std::move(paper)); }
  /// A paper, to be changed.
  WriteOff& change(WriteOffId id) { return papers_[id]; }

 private:
  Table<DisposalRuleId, DisposalRule> rules_;
  Table<WriteOffId, WriteOff> papers_;
};

}  // namespace bursar::assets
