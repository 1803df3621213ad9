#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "bursar/assets/fwd.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
namespace bursar::assets {

/// In what condition a piece is 完好等级. Good and worn pieces serve; the others do not.
enum class Grade : std::uint8_t { good, worn, faulty, unusable };
/// How many grades there are.
inline constexpr std::size_t kGrades = 4;
constexpr auto names(Grade) {
  return std::array<EnumName, kGrades>{
      {{"good", "完好"}, {"worn", "基本完好"}, {"faulty", "故障待修"}, {"unusable", "不能使用"}}};
}

/// How many pieces of a card are of each grade.
struct Grades {
  std::array<std::int64_t, kGrades> of{};

  std::int64_t& operator[](Grade grade) { return of[static_cast<std::size_t>(grade)]; }
  std::int64_t operator[](Grade grade) const { return of[static_cast<std::size_t>(grade)]; }
  /// All pieces.
  std::int64_t sum() const { return of[0] + of[1] + of[2] + of[3]; }
  /// Those that serve.
  std::int64_t serviceable() const { return of[0] + of[1]; }
  /// Those that do not.
  std::int64_t broken() const { return of[2] + of[3]; }
  /// Regrades up to `pieces` from one grade to another, and gives how many were left to do.
  std::int64_t move(Grade from, Grade to, std::int64_t pieces) {
    const auto moved = std::clamp<std::int64_t>(pieces, 0, (*this)[from]);
    (*this)[from] -= moved;
    (*this)[to] += moved;
    return pieces - moved;
  }
  /// As many as the card has now: pieces that joined are good, those that left were the worst.
  void fit(std::int64_t quantity) {
    of[0] += std::max<std::int64_t>(0, quantity - sum());
    for (auto grade = kGrades; grade-- > 0;)
      of[grade] -= std::clamp<std::int64_t>(sum() - quantity, 0, of[grade]);
  }
  friend bool operator==(const Grades&, const Grades&) = default;
};

/// What a dated rule is for: one asset, or a category.
struct RuleTarget {
  CategoryId category{};
  AssetId asset{};

  friend auto operator<=>(const RuleTarget&, const RuleTarget&) = default;
};

/// Rules as dated data: for each key and target, in the order of their days. An asset's own goes
/// before that of its category.
template <class Key, class Rule>
class UpkeepRules {
 public:
  /// Keeps a rule that begins after the one before it.
  void add(Key key, RuleTarget target, Rule rule) {
    rules_[{key, target}].push_back(std::move(rule));
  }
  /// The latest rule of a target, or null.
  const Rule* latest(Key key, RuleTarget target) const {
    const auto found = rules_.find({key, target});
    return found == rules_.end() ? nullptr : &found->second.back();
  }
  /// The rule for an asset of a category on a day, or null.
  const Rule* on(Key key, AssetId asset, CategoryId category, Date day) const {
    const auto* own = in_force({key, {{}, asset}}, day);
    return own ? own : in_force({key, {category, {}}}, day);
  }
  /// Calls `visit(key, target, rule)` for each rule, by keys, targets and days.
  template <class Visit>
  void each(Visit visit) const {
    for (const auto& [at, rules] : rules_)
      for (const auto& rule : rules) visit(at.first, at.second, rule);
  }

 private:
  const Rule* in_force(const std::pair<Key, RuleTarget>& at, Date day) const {
    const auto found = rules_.find(at);
    if (found == rules_.end()) return nullptr;
    const Rule* last = nullptr;
    for (const auto& rule : found->second)
      if (rule.from <= day) last = &rule;
    return last;
  }

  std::map<std::pair<Key, RuleTarget>, std::vector<Rule>> rules_;
};

/// What happened to an asset 维修与使用大事.
enum class UpkeepEvent : std::uint8_t {
  split,
  merged,
  refurbished,
  repair_requested,
  repair_finished,
  condition,
  inspected,
  used,
  breach,
  metered,
  attached,
  detached,
  contents,
  kit_checked,
  warranty
};
constexpr auto names(UpkeepEvent) {
  return std::array<EnumName, 15>{{{"split", "拆分"},
                                   {"merged", "合并"},
                                   {"refurbished", "整合"},
                                   {"repair_requested", "报修"},
                                   {"repair_finished", "维修结案"},
                                   {"condition", "完好登记"},
                                   {"inspected", "检验"},
                                   {"used", "使用"},
                                   {"breach", "违规"},
                                   {"metered", "抄表"},
                                   {"attached", "装上附件"},
                                   {"detached", "拆下附件"},
                                   {"contents", "成套清单"},
                                   {"kit_checked", "成套清点"},
                                   {"warranty", "延保"}}};
}

/// One thing that happened, and its number in the list of its kind.
struct Happening {
  Date on;
  UpkeepEvent what{};
  std::uint32_t number = 0;
};

}  // namespace bursar::assets
