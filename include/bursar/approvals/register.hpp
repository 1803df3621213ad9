#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bursar/approvals/expressions.hpp"
#include "bursar/approvals/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::approvals {

/// Flows, policies, stand-ins, calendars, and every case there was.
class Register {
 public:
  /// Every flow.
  const Table<FlowId, Flow>& flows() const { return flows_; }
  /// Every group.
  const Table<GroupId, Group>& groups() const { return groups_; }
  /// Every policy, ended ones too.
  const Table<PolicyId, Policy>& policies() const { return policies_; }
  /// Every stand-in, past ones too.
  const std::vector<Deputy>& deputies() const { return deputies_; }
  /// What notices say of the days of years.
  const std::map<int, Year>& years() const { return years_; }
  /// Every case, ended ones too.
  const Table<CaseId, Case>& cases() const { return cases_; }
  /// Those that have not ended, in the order of their submission.
  const std::vector<CaseId>& open() const { return open_; }

  /// The policies of a form that have not ended, the lowest rank first.
  const std::vector<PolicyId>& of_form(std::string_view form) const {
    static const std::vector<PolicyId> none;
    const auto found = by_form_.find(form);
    return found == by_form_.end() ? none : found->second;
  }
  /// The case that an entry opened, or none.
  CaseId opened_by(std::uint64_t seq) const {
    if (newest_ < seq) return {};
    const auto at = std::lower_bound(cases_.begin(), cases_.end(), seq,
                                     [](const Case& one, std::uint64_t s) { return one.seq < s; });
    const bool found = at != cases_.end() && at->seq == seq;
    return found ? static_cast<CaseId>(at - cases_.begin() + 1) : CaseId{};
  }
  /// The case that has all its signatures and whose form is the next entry, or none.
  CaseId passed() const { return passed_; }
  /// The plan that cases of a version go by, or null; its sub-flows may have changed since.
  std::shared_ptr<const Plan> remembered(const FlowVersion& flow) const {
    const auto found = plans_.find(&flow);
    return found == plans_.end() ? nullptr : found->second;
  }
  /// The expressions that were asked before.
  const Expressions& expressions() const { return expressions_; }

  // What posting does; only rules call these, and the ledger the last two.
  void set(int year, Year days) { years_[year] = std::move(days); }
  void set(Group group) {
    const auto known = groups_.id(group.code);
    if (known == GroupId{})
      groups_.add(std::move(group));
    else
      groups_[known] = std::move(group);
  }
  void define(const FlowCode& code, FlowVersion version) {
    auto id = flows_.id(code);
    if (id == FlowId{}) id = flows_.add({code, {}});
    version.flow = id;
    flows_[id].versions.push_back(std::make_shared<const FlowVersion>(std::move(version)));
  }
  void add(Policy policy) {
    const auto forms = policy.forms;
    const auto id = policies_.add(std::move(policy));
    for (const auto& form : forms) {
      auto& list = by_form_[form.value];
      const auto before = [&](PolicyId one) { return policies_[one].rank <= policies_[id].rank; };
      list.insert(std::find_if_not(list.begin(), list.end(), before), id);
    }
  }
  void end(PolicyId policy) {
    policies_[policy].ended = true;
    for (auto& [form, list] : by_form_) std::erase(list, policy);
  }
  /// Lets the next cases share a plan. It keeps its version alive, so its address names it.
  void remember(std::shared_ptr<const Plan> plan) {
    const auto* flow = plan->flow.get();
    plans_[flow] = std::move(plan);
  }
  /// Lets the next forms of a kind share the expressions of some conditions.
  void remember(std::string_view kind, const std::vector<Condition>& conditions,
                const Papers* papers) {
    expressions_.keep(kind, conditions, papers);
  }
  void add(Deputy deputy) { deputies_.push_back(std::move(deputy)); }
  void end_deputy(std::size_t index, Date until) { deputies_[index].period.until = until; }
  CaseId open(Case opened) {
    newest_ = opened.seq;
    const auto id = cases_.add(std::move(opened));
    open_.push_back(id);
    return id;
  }
  Case& change(CaseId id) { return cases_[id]; }
  /// The case can be left out of `open`.
  void close(CaseId id) {
    const auto at = std::lower_bound(open_.begin(), open_.end(), id);
    if (at != open_.end() && *at == id) open_.erase(at);
  }
  void pass(CaseId id) { passed_ = id; }
  /// The form of the case that passed is in the journal.
  void settle(std::uint64_t seq) {
    cases_[passed_].posted = seq;
    passed_ = {};
  }

 private:
  Table<FlowId, Flow> flows_;
  Table<GroupId, Group> groups_;
  Table<PolicyId, Policy> policies_;
  std::map<std::string, std::vector<PolicyId>, std::less<>> by_form_;
  std::unordered_map<const FlowVersion*, std::shared_ptr<const Plan>> plans_;
  Expressions expressions_;
  std::vector<Deputy> deputies_;
  std::map<int, Year> years_;
  Table<CaseId, Case> cases_;
  std::vector<CaseId> open_;  // numbers grow, so it is sorted
  CaseId passed_{};
  std::uint64_t newest_ = 0;  ///< the entry that opened the last case
};

}  // namespace bursar::approvals
