#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "bursar/budget/views.hpp"

/// What may be asked about use per head.
namespace bursar::budget {

/// What was used of water, electricity or gas, and by how many 人均用量.
struct UsePerHeadRow {
  std::int64_t meters = 0;
  std::int64_t consumption = 0;
  std::int64_t heads = 0;
  std::int64_t days = 0;
  std::optional<std::int64_t> per_head;
  std::optional<std::int64_t> target;
  bool over = false;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = UsePerHeadRow;
    v("meters", &T::meters, "meters that were read", "表数");
    v("consumption", &T::consumption, "cubic metres or kilowatt-hours, over all meters", "用量");
    v("heads", &T::heads, "pupils and staff, by days, rounded down", "人数");
    v("days", &T::days, "days between the two", "天数");
    v("per_head", &T::per_head, "a head's use in 30 days, thousandths; none without heads or days",
      "人均30天用量（千分位）");
    v("target", &T::target, "target of the first day, thousandths; none where none was set",
      "人均月定额（千分位）");
    v("over", &T::over, "whether a head used more than the target", "超定额");
  }
};

/// What was used per head.
struct UsePerHead {
  static constexpr std::string_view kind = "budget.use_per_head";
  static constexpr std::string_view about =
      "water, electricity or gas used per head between two days: each meter counts from its last "
      "reading by the first day (else its first reading) to its last reading by the other";
  static constexpr std::string_view about_zh = "人均用量";
  Utility utility{};
  Date from;
  Date until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("utility", &UsePerHead::utility, "of what", "种类");
    v("from", &UsePerHead::from, "the day it begins: that of the reading before", "起");
    v("until", &UsePerHead::until, "the day it ends: that of the last reading", "止");
  }
};

namespace detail {
/// The meters that count a utility.
constexpr assets::Meter meter_of(Utility utility) {
  constexpr std::array meters{assets::Meter::water, assets::Meter::electricity, assets::Meter::gas};
  return meters[static_cast<std::size_t>(utility)];
}

/// What all meters of a utility counted between two days, as `assets.meter_consumption` has it of
/// one.
inline void add_consumption(UsePerHeadRow& row, const UsePerHead& q, const Books& books) {
  struct Counted {
    std::int64_t opening = 0, closing = 0;
  };
  std::map<assets::AssetId, Counted> meters;
  for (const auto& one : books.upkeep.meters.all()) {
    if (one.meter != meter_of(q.utility) || one.on > q.until) continue;
    auto [at, first] = meters.try_emplace(one.asset);
    if (first || one.on <= q.from) at->second.opening = one.total;
    at->second.closing = one.total;
  }
  for (const auto& [asset, counted] : meters) row.consumption += counted.closing - counted.opening;
  row.meters = static_cast<std::int64_t>(meters.size());
}

/// The heads of each day added up, from a day to the eve of another.
inline std::int64_t head_days(const Use& use, Date from, Date until) {
  std::int64_t sum = 0;
  const auto& counts = use.headcounts();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto begin = std::max(from, counts[i].from);
    const auto end = i + 1 < counts.size() ? std::min(until, counts[i + 1].from) : until;
    if (begin < end) sum += (end - begin).days() * (counts[i].pupils + counts[i].staff);
  }
  return sum;
}
}  // namespace detail

inline UsePerHeadRow answer(const UsePerHead& q, const Books& books, Date) {
  const auto& use = books.budget.use;
  UsePerHeadRow row;
  detail::add_consumption(row, q, books);
  row.days = std::max<std::int64_t>(0, (q.until - q.from).days());
  if (row.days > 0) row.heads = detail::head_days(use, q.from, q.until) / row.days;
  if (const auto* target = use.target(q.utility, q.from)) row.target = target->per_head;
  if (row.heads == 0) return row;
  __extension__ using Wide = __int128;
  const Wide thousandths = Wide(row.consumption) * 1000 * 30, whole = Wide(row.heads) * row.days;
  row.per_head = static_cast<std::int64_t>((2 * thousandths + whole) / (2 * whole));
  row.over = row.target && *row.per_head > *row.target;
  return row;
}

/// Every question of this subject: a new one is added here.
using UseQuestions = Types<UsePerHead>;

}  // namespace bursar::budget
