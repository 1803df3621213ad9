#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/value/flow.hpp"
#include "bursar/assets/value/records.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// What assets are worth over time: rules of depreciation, plans and monthly runs 折旧.
///
/// A run changes no asset: what is depreciated follows from an asset's plan and the last month that
/// was run, so a run can be reversed, and no value can be below zero.
class Values {
 public:
  /// Every life rule, in the order in which they were set.
  const std::deque<LifeRule>& life_rules() const { return life_rules_; }
  /// The life rule of a class in force on a day: of those whose code it begins with the longest,
  /// and of that the newest; null where there is none, or only variants and none is named.
  const LifeRule* life_rule(std::string_view scheme, std::string_view code,
                            const std::optional<VariantCode>& variant, Date day) const {
    const LifeRule* best = nullptr;
    for (const auto& rule : life_rules_) {
      if (rule.scheme.value != scheme || !code.starts_with(rule.classes.value)) continue;
      if (rule.from > day || rule.variant != variant) continue;
      const auto longer = best ? rule.classes.value.size() <=> best->classes.value.size()
                               : std::strong_ordering::greater;
      if (longer > 0 || (longer == 0 && rule.from > best->from)) best = &rule;
    }
    return best;
  }
  /// Every month rule.
  const std::vector<MonthRule>& month_rules() const { return month_rules_; }
  /// The month rule of a code, or null.
  const MonthRule* month_rule(std::string_view code) const {
    const auto found = std::find_if(month_rules_.begin(), month_rules_.end(),
                                    [&](const auto& rule) { return rule.code.value == code; });
    return found == month_rules_.end() ? nullptr : &*found;
  }

  /// Whether the school depreciates.
  bool begun() const { return rule_.has_value(); }
  /// The month rule that the school keeps; ask only where it has begun.
  const MonthRule& rule() const { return *rule_; }
  /// The first month that the school's books depreciate.
  int begins() const { return begins_; }
  /// The last month that was depreciated; the one before the first where none was.
  int last_month() const { return last_month_; }
  /// Every run, reversed ones too.
  const std::vector<Run>& runs() const { return runs_; }
  /// The last run that stands, or null.
  const Run* last_run() const {
    const auto found =
        std::find_if(runs_.rbegin(), runs_.rend(), [](const Run& run) { return !run.reversed; });
    return found == runs_.rend() ? nullptr : &*found;
  }
  /// How many assets have a plan: those with a number up to it.
  std::size_t taken_on() const { return taken_on_; }
  /// The plan of an asset that has one.
  const Plan& plan(AssetId id) const { return plans_[id]; }
  /// Whether an asset has a plan.
  bool planned(AssetId id) const { return static_cast<std::size_t>(id) <= taken_on_; }
  /// What was decided of an asset, or null.
  const LifeChoice* choice(AssetId id) const {
    const auto found = choices_.find(id);
    return found == choices_.end() ? nullptr : &found->second;
  }
  /// What was said of an asset's months, in their order.
  const std::vector<Said>& said(AssetId id) const {
    static const std::vector<Said> none;
    const auto found = said_.find(id);
    return found == said_.end() ? none : found->second;
  }
  /// How an asset was depreciated before its plan was changed, oldest first.
  const std::vector<PastPlan>& past(AssetId id) const {
    static const std::vector<PastPlan> none;
    const auto found = past_.find(id);
    return found == past_.end() ? none : found->second;
  }
  /// The last month for which an asset has a plan, or had one when it left; nothing without a plan.
  std::optional<int> last_planned(AssetId id) const {
    if (!planned(id)) return {};
    const bool left = frozen_.contains(id) && !past(id).empty();
    const auto& plan = left ? past(id).back().plan : plans_[id];
    if (plan.table == 0 && plan.periods == 0) return {};
    if (plan.table == 0) return plan.first_month() + plan.periods - 1;
    const auto& rows = *table_of(plan);
    return rows.empty() ? last_month_ : rows.back().month;
  }
  /// Assets and parts that left, in their order.
  const std::vector<Left>& left() const { return left_; }
  /// How often a value changed otherwise than by a run.
  std::uint64_t changes() const { return changes_; }

  /// What a plan has spread by the end of a month.
  Money spread(const Plan& plan, int month) const {
    if (plan.table != 0) return looked_up(tables_[plan.table - 1], month);
    const int parts = month - plan.first_month() + 1;
    if (parts >= plan.periods) return plan.base;
    return parts <= 0 ? Money() : std::min(plan.base, plan.per * parts);
  }
  /// The same of a table's rows.
  static Money looked_up(const std::vector<PlanRow>& rows, int month) {
    const auto after = std::upper_bound(rows.begin(), rows.end(), month,
                                        [](int m, const PlanRow& row) { return m < row.month; });
    return after == rows.begin() ? Money() : (after - 1)->by_then;
  }
  /// The amounts of a plan whose parts differ; null where they don't.
  const std::vector<PlanRow>* table_of(const Plan& plan) const {
    return plan.table == 0 ? nullptr : &tables_[plan.table - 1];
  }
  /// What the assets that have a plan come to in the month after the last that was run.
  Flow::Month next() const { return flow_.at(last_month_ + 1); }
  /// What is depreciated of an asset by the runs made so far.
  Money accumulated(AssetId id) const {
    if (planned(id)) return plans_[id].opening + spread(plans_[id], last_month_);
    if (const auto gone = frozen_.find(id); gone != frozen_.end()) return gone->second;
    const auto* choice = this->choice(id);
    return choice ? choice->opening.value_or(Money()) : Money();
  }
  /// The same of all assets on the books together; kept as they change.
  Money total_accumulated() const { return total_; }

  // What posting does; only rules call these.
  /// Sets a life rule.
  void add(LifeRule rule) { life_rules_.push_back(std::move(rule)); }
  /// Adds a month rule.
  void add(MonthRule rule) { month_rules_.push_back(std::move(rule)); }
  /// The school depreciates from a month on.
  void begin(const MonthRule& rule, int month) {
    rule_.emplace(rule);
    begins_ = month;
    last_month_ = month - 1;
  }
  /// Keeps what was decided of an asset.
  void choose(AssetId id, LifeChoice choice) {
    total_ -= counted(id);
    choices_[id] = std::move(choice);
    total_ += counted(id);
  }
  /// Keeps the amounts of a plan whose parts differ, and gives their number.
  std::uint32_t add_table(std::vector<PlanRow> rows) {
    tables_.push_back(std::move(rows));
    return static_cast<std::uint32_t>(tables_.size());
  }
  /// Gives the next asset its plan.
  void take_on(Plan plan) {
    const auto id = AssetId(taken_on_ + 1);
    total_ -= counted(id);
    if (taken_on_ < plans_.size())
      plans_[id] = plan;  // again, after its run was reversed
    else
      plans_.add(plan);
    ++taken_on_;
    total_ += counted(id);
    flow_.add(plan, table_of(plan));
  }
  /// Changes the plan of an asset from the next month on.
  void replan(AssetId id, Plan plan, Money cost) {
    past_[id].push_back({plans_[id], cost, last_month_});
    flow_.remove(plans_[id], table_of(plans_[id]));
    flow_.add(plan, table_of(plan));
    total_ -= counted(id);
    plans_[id] = plan;
    total_ += counted(id);
    ++changes_;
  }
  /// Keeps what was said of a month, in the order of the months.
  void say(AssetId id, Said said) {
    auto& all = said_[id];
    const auto after = std::upper_bound(all.begin(), all.end(), said.month,
                                        [](int m, const Said& one) { return m < one.month; });
    all.insert(after, said);
  }
  /// An asset or a part of it leaves; what is depreciated of a whole one stands still.
  void leave(Left left, bool whole) {
    left_.push_back(left);
    ++changes_;
    if (!whole) return;
    total_ -= counted(left.asset);
    frozen_[left.asset] = left.accumulated;
    if (planned(left.asset)) replan(left.asset, {{}, {}, left.accumulated}, left.cost);
  }
  /// A month is depreciated.
  void run(Run run) {
    total_ += next().total;
    last_month_ = run.month;
    runs_.push_back(run);
  }
  /// The last month is depreciated no more.
  void reverse() {
    auto& run = *std::find_if(runs_.rbegin(), runs_.rend(), [](auto& r) { return !r.reversed; });
    run.reversed = true;
    --last_month_;
    total_ -= next().total;  // of all that have a plan; the new ones have none from here on
    for (auto i = taken_on_; i > run.taken_on; --i) {
      const auto& plan = plans_[AssetId(i)];
      flow_.remove(plan, table_of(plan));
      total_ -= counted(AssetId(i));
      taken_on_ = i - 1;
      total_ += counted(AssetId(i));
    }
  }

 private:
  /// What an asset counts in the total: what has left counts no more.
  Money counted(AssetId id) const { return frozen_.contains(id) ? Money() : accumulated(id); }

  std::deque<LifeRule> life_rules_;
  std::vector<MonthRule> month_rules_;
  std::optional<MonthRule> rule_;
  int begins_ = 0, last_month_ = 0;
  std::vector<Run> runs_;
  Slots<AssetId, Plan> plans_;
  Flow flow_;
  std::size_t taken_on_ = 0;
  std::deque<std::vector<PlanRow>> tables_;
  boost::unordered_flat_map<AssetId, LifeChoice> choices_;
  boost::unordered_flat_map<AssetId, std::vector<PastPlan>> past_;
  boost::unordered_flat_map<AssetId, std::vector<Said>> said_;
  std::vector<Left> left_;
  boost::unordered_flat_map<AssetId, Money> frozen_;  ///< of those that left
  Money total_;                                       ///< accumulated of all that are on the books
  std::uint64_t changes_ = 0;
};

}  // namespace bursar::assets
