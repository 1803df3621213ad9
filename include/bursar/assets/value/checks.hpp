#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/value/register.hpp"
#include "bursar/assets/value/schedule.hpp"
#include "bursar/books.hpp"

/// How an asset comes by its plan of depreciation.
namespace bursar::assets {

/// Whether an asset is depreciated, and why not 是否计提折旧.
enum class Depreciated : std::uint8_t { yes, by_class, nominal, decided, disposed, undecided };
constexpr auto names(Depreciated) {
  return std::array<EnumName, 6>{{{"yes", "计提"},
                                  {"not_by_class", "按类别不提"},
                                  {"nominal_amount", "名义金额"},
                                  {"decided_not", "单独决定不提"},
                                  {"disposed", "已核销"},
                                  {"undecided", "年限未定"}}};
}

/// "2026-03" of a month.
inline std::string month_text(int month) { return date_text(first_day(month)).substr(0, 7); }

/// The rule for the life of an asset's class on a day, or null.
inline const LifeRule* life_rule_of(const Books& books, CategoryId category,
                                    const std::optional<VariantCode>& variant, Date day) {
  const std::string_view code = books.assets.categories()[category].code;
  const auto colon = code.find(':');
  return books.values.life_rule(code.substr(0, colon), code.substr(colon + 1), variant, day);
}

/// How long assets of a class last at least by the rules of a day, in months; nothing where no rule
/// says so. Of several kinds within a class, the shortest.
inline std::optional<int> least_life(const Books& books, CategoryId category, Date day) {
  std::optional<int> least;
  std::vector<std::optional<VariantCode>> variants{std::nullopt};
  for (const auto& rule : books.values.life_rules())
    if (rule.variant) variants.push_back(rule.variant);
  for (const auto& variant : variants) {
    const auto* rule = life_rule_of(books, category, variant, day);
    if (rule && rule->depreciated) least = std::min(least.value_or(rule->months), rule->months);
  }
  return least;
}

/// The same of one asset, by the kind within its class that it was said to be.
inline std::optional<int> least_life(const Books& books, AssetId id, Date day) {
  const auto category = books.assets[id].category;
  const auto* choice = books.values.choice(id);
  if (!choice || !choice->variant) return least_life(books, category, day);
  const auto* rule = life_rule_of(books, category, choice->variant, day);
  return rule && rule->depreciated ? std::optional(rule->months) : std::nullopt;
}

/// A plan with the amounts of its table, where it has one.
struct Planned {
  Depreciated how{};
  Plan plan;
  std::optional<std::vector<PlanRow>> rows = {};
};

/// Makes the plans of assets that are taken on in a month, by the rules then in force.
class Planner {
 public:
  Planner(const Books& books, int month) : books_(books), day_(last_day(month)) {}

  /// How an asset is depreciated from its acquisition on.
  Planned plan(AssetId id) {
    const auto& asset = books_.assets[id];
    auto planned = life(id);
    auto& plan = planned.plan;
    plan.opening = books_.values.accumulated(id);
    if (planned.how != Depreciated::yes) return planned;
    const auto& rule = books_.values.rule();
    const auto acquired = month_number(*asset.acquired.date());
    const int first = acquired + (rule.starts == Turn::next_month);
    const int start = start_of(first);
    const int months = choice_.remaining ? *choice_.remaining : months_ - (start - first);
    spread(planned, id, start, std::max(1, months));
    return planned;
  }

  /// How an asset that has a plan goes on with so much depreciated: the rest of its cost is spread
  /// over what is left of its life, from the month after the last that was run. Its life is said
  /// anew, or stays.
  Planned go_on(AssetId id, Money accumulated, bool anew) {
    const auto& values = books_.values;
    auto planned = life(id);
    planned.plan.opening = accumulated;
    if (planned.how != Depreciated::yes) return planned;
    const auto& before = values.plan(id);
    const int first = std::max(before.first_month(), values.last_month() + 1);
    int end = values.last_planned(id).value_or(first);
    if (anew || before.base == Money()) end = end_of_life(id);
    spread(planned, id, first, std::max(1, end - first + 1));
    return planned;
  }

  /// The last month of an asset's life by its class, also of one that has left; nothing where it
  /// is not depreciated by time.
  std::optional<int> end_by_class(AssetId id) {
    const auto how = life(id).how;
    if (how != Depreciated::yes && how != Depreciated::disposed) return {};
    return months_ == 0 && !choice_.remaining ? std::optional<int>() : end_of_life(id);
  }
  /// Whether an asset is depreciated, or was before it left.
  bool by_time(AssetId id) {
    const auto how = life(id).how;
    return how == Depreciated::yes || how == Depreciated::disposed;
  }
  /// How long an asset is to last in all; 0 where it is not depreciated by time.
  int months(AssetId id) { return life(id).how == Depreciated::yes ? months_ : 0; }
  /// By which method; ask only after its months.
  Method method() const { return method_; }
  /// Whether an asset is depreciated.
  Depreciated how(AssetId id) { return life(id).how; }

 private:
  /// The month from which its plan runs: what was said to remain counts from when it was said.
  int start_of(int first) const {
    if (!choice_.opening && !choice_.remaining) return first;
    return std::max({first, books_.values.begins(), choice_.from});
  }

  /// The last month of its life.
  int end_of_life(AssetId id) const {
    const auto acquired = month_number(*books_.assets[id].acquired.date());
    const int first = acquired + (books_.values.rule().starts == Turn::next_month);
    return choice_.remaining ? start_of(first) + *choice_.remaining - 1 : first + months_ - 1;
  }

  /// Settles whether, how and how long: by what was decided of the asset, else by its class.
  Planned life(AssetId id) {
    const auto& asset = books_.assets[id];
    const auto* choice = books_.values.choice(id);
    choice_ = choice ? *choice : LifeChoice{};
    months_ = 0;
    if (!choice_.depreciated) return {Depreciated::decided, {}};
    if (!choice && asset.cost <= books_.values.rule().nominal) return {Depreciated::nominal, {}};
    const auto* rule = rule_of(asset.category);
    const bool timeless =
        choice_.method == Method::units_of_work || choice_.method == Method::by_hand;
    if (!rule && !choice_.months && !choice_.remaining && !timeless)
      return {Depreciated::undecided, {}};
    if (rule && !rule->depreciated && !choice_.months && !choice_.remaining && !timeless)
      return {Depreciated::by_class, {}};
    months_ = choice_.months ? *choice_.months : rule ? rule->months : 0;
    method_ = choice_.method ? *choice_.method : rule ? rule->method : Method::straight_line;
    const bool gone = asset.state == State::disposed;
    return {gone ? Depreciated::disposed : Depreciated::yes, {}};
  }

  const LifeRule* rule_of(CategoryId category) {
    if (choice_.variant) return life_rule_of(books_, category, choice_.variant, day_);
    const auto index = static_cast<std::size_t>(category);
    if (index >= rules_.size()) rules_.resize(index + 1);
    if (!rules_[index]) rules_[index] = life_rule_of(books_, category, std::nullopt, day_);
    return *rules_[index];
  }

  void spread(Planned& planned, AssetId id, int first, int months) {
    const auto cost = books_.assets[id].cost;
    auto& plan = planned.plan;
    plan.base = cost - choice_.salvage - plan.opening;
    plan.set_first(first);
    if (method_ == Method::straight_line && choice_.every == Every::month)
      return plan.spread_over(months);
    planned.rows.emplace();
    if (method_ == Method::units_of_work || method_ == Method::by_hand)
      return said(id, plan.base, first, *planned.rows);
    const auto terms = terms_from(cost, plan.opening, first, months);
    Money by_then;
    const int life = months_ > 0 ? months_ : months;
    for (const auto& row : detail::Scheduling(terms, life).rows())
      planned.rows->push_back({month_number(row.to), by_then += row.amount});
  }

  /// The amounts that follow from work done, or that were said by hand, from a month on.
  void said(AssetId id, Money base, int first, std::vector<PlanRow>& rows) const {
    std::int64_t before = 0, done = 0;
    Money by_then;
    for (const auto& one : books_.values.said(id)) {
      if (one.month < first) {
        before += one.what;
        continue;
      }
      done += one.what;
      const auto whole = std::max<std::int64_t>(1, choice_.total_units - before);
      by_then = method_ == Method::by_hand ? by_then + Money::fen(one.what)
                                           : fraction(base, std::min(done, whole), whole);
      if (!rows.empty() && rows.back().month == one.month) rows.pop_back();
      rows.push_back({one.month, std::min(base, by_then)});
    }
  }

  DepreciationTerms terms_from(Money cost, Money opening, int first, int months) const {
    const int length = months_in(choice_.every);
    DepreciationTerms terms;
    terms.method = method_;
    terms.cost = cost;
    terms.start = first_day(first);
    terms.periods = (months + length - 1) / length;
    terms.every = choice_.every;
    terms.salvage = choice_.salvage;
    terms.opening = opening;
    terms.rate = choice_.rate;
    return terms;
  }

  const Books& books_;
  Date day_;
  std::vector<std::optional<const LifeRule*>> rules_;
  LifeChoice choice_;
  int months_ = 0;
  Method method_{};
};

/// What a month's run comes to 当月应提.
struct DueDepreciation {
  std::int64_t count = 0;
  Money total;
  Money opening;
  std::int64_t undecided = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("count", &DueDepreciation::count, "assets with an amount", "计提项数");
    v("total", &DueDepreciation::total, "their amounts, yuan", "计提金额");
    v("opening", &DueDepreciation::opening,
      "depreciation of earlier months that comes with cards taken on, also from cards that became "
      "them, yuan",
      "补记以前累计折旧");
    v("undecided", &DueDepreciation::undecided, "assets whose life nobody has decided",
      "年限未定项数");
  }
  friend bool operator==(const DueDepreciation&, const DueDepreciation&) = default;
};

/// What depreciating the next month comes to, for every asset on the books.
inline DueDepreciation due_depreciation(const Books& books) {
  const auto& values = books.values;
  const int month = values.last_month() + 1;
  const auto planned_ones = values.next();
  DueDepreciation due{planned_ones.count, planned_ones.total, {}, 0};
  Planner planner(books, month);
  const int before = values.begins() - 1;
  for (auto i = values.taken_on() + 1; i <= books.assets.size(); ++i) {
    if (books.assets[AssetId(i)].state == State::disposed) continue;
    const auto planned = planner.plan(AssetId(i));
    const auto spread = [&](int until) {
      if (!planned.rows) return values.spread(planned.plan, until);
      return Values::looked_up(*planned.rows, until);
    };
    due.undecided += planned.how == Depreciated::undecided;
    due.opening += planned.plan.opening + spread(before);
    const auto amount = spread(month) - spread(before);
    due.count += amount != Money();
    due.total += amount;
  }
  return due;
}

/// The first asset whose life nobody has decided, or none.
inline AssetId first_undecided(const Books& books, int month) {
  Planner planner(books, month);
  for (auto i = books.values.taken_on() + 1; i <= books.assets.size(); ++i)
    if (books.assets[AssetId(i)].state != State::disposed &&
        planner.how(AssetId(i)) == Depreciated::undecided)
      return AssetId(i);
  return {};
}

}  // namespace bursar::assets
