#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/provision/spots/questions.hpp"
#include "bursar/assets/upkeep/inspection/questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/safety/limits/checks.hpp"
#include "bursar/safety/views.hpp"

/// How ready the school is, by what it set to be measured by 三防建设.
namespace bursar::safety {

/// A measure and how far it is met 三防指标.
struct ReadinessRow {
  Category category{};
  MeasureCode measure;
  std::string name;
  std::int64_t have = 0;
  std::optional<std::int64_t> need;
  std::optional<bool> met;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ReadinessRow;
    v("category", &T::category, "people, things or technology", "三防类别");
    v("measure", &T::measure, "code of the measure", "指标编号");
    v("name", &T::name, "its name", "名称");
    v("have", &T::have,
      "people in the post; pieces that serve; pieces whose check is in time and that failed none; "
      "key spots that are watched",
      "实有数");
    v("need", &T::need,
      "how many there must be; none where its limit says nothing on the day, or goes by pupils "
      "and they were not counted",
      "应有数");
    v("met", &T::met, "whether there are as many; none where nothing says how many", "达标");
  }
};

/// How far each measure of readiness is met.
struct Readiness {
  static constexpr std::string_view kind = "safety.readiness";
  static constexpr std::string_view about =
      "the measures of readiness in force on the day, by category and code: what there is, and "
      "what there must be";
  static constexpr std::string_view about_zh = "三防建设达标情况";
  std::optional<Category> category;
  template <class V>
  static constexpr void fields(V&& v) {
    v("category", &Readiness::category, "only of this category", "三防类别");
  }
};

namespace detail {
/// How many people hold a post on a day, each counted once.
inline std::int64_t holding(const Books& books, PostId post, Date day) {
  auto people = books.people.holders(post, day);
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  return std::count_if(people.begin(), people.end(),
                       [&](PersonId id) { return books.people.persons()[id].here(day); });
}

/// The pieces on the books that serve, of the categories whose codes begin so.
inline std::int64_t serving(const Books& books, const CategoryCode& front) {
  std::int64_t pieces = 0;
  const auto& categories = books.assets.categories();
  for (std::uint32_t i = 1; i <= categories.size(); ++i) {
    const std::string_view code = categories[assets::CategoryId(i)].code;
    if (!code.starts_with(front.value)) continue;
    for (const auto id : books.assets.members(assets::Dimension::category, i))
      pieces += assets::upkeep::grades_of(books, id).serviceable();
  }
  return pieces;
}

/// What a measure counts on a day, and what there must be.
struct Counted {
  std::int64_t have = 0;
  std::optional<std::int64_t> need;
};

/// The pieces under a kind of check, and those of them whose check is in time and that fail none.
inline Counted inspected(const Books& books, const Text<64>& inspection, Date day) {
  assets::InspectionsDue q;
  q.inspection = assets::InspectionCode(inspection.value);
  Counted counted{0, 0};
  for (const auto& row : answer(q, books, day)) {
    *counted.need += row.quantity;
    if (row.due >= day && row.failing == 0) counted.have += row.quantity;
  }
  return counted;
}

/// What a measure asks for by its limit, whole ones, or by its own number.
inline std::optional<std::int64_t> needed(const Books& books, const MeasureVersion& measure,
                                          Date day) {
  if (measure.least > 0) return measure.least;
  const auto number = limit(books, books.safety.limits.limits()[measure.limit].code, day);
  if (!number) return {};
  constexpr auto one = expression::Decimal::kOne;
  return (number->millionths() + one - 1) / one;  // two and a half guards are three
}

inline Counted counted(const Books& books, const MeasureVersion& measure, Date day) {
  if (measure.spots) {
    const auto figures = answer(assets::SpotCoverage{}, books, day);
    return {figures.watched, figures.spots};
  }
  if (!measure.inspection.empty()) return inspected(books, measure.inspection, day);
  const auto have =
      measure.post != PostId{} ? holding(books, measure.post, day) : serving(books, measure.things);
  return {have, needed(books, measure, day)};
}
}  // namespace detail

inline std::vector<ReadinessRow> answer(const Readiness& q, const Books& books, Date day) {
  std::vector<ReadinessRow> rows;
  for (const auto& measure : books.safety.limits.measures()) {
    const auto* version = version_on(measure.versions, day);
    if (!version || (q.category && version->category != *q.category)) continue;
    const auto counted = detail::counted(books, *version, day);
    auto& row = rows.emplace_back();
    row.category = version->category, row.measure = measure.code, row.name = version->name.value;
    row.have = counted.have, row.need = counted.need;
    if (row.need) row.met = row.have >= *row.need;
  }
  sort_by(rows, &ReadinessRow::measure);
  sort_by(rows, &ReadinessRow::category);
  return rows;
}

/// How ready the school is in a category, or altogether 三防汇总.
struct ReadinessSum {
  std::optional<Category> category;
  std::int64_t measures = 0, met = 0;
  bool ready = false;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ReadinessSum;
    v("category", &T::category, "people, things or technology; none: all together", "三防类别");
    v("measures", &T::measures, "measures in force", "指标数");
    v("met", &T::met, "of them such that are met", "达标数");
    v("ready", &T::ready, "whether all of them are met", "全部达标");
  }
};

/// How ready the school is.
struct ReadinessFigures {
  static constexpr std::string_view kind = "safety.readiness_figures";
  static constexpr std::string_view about =
      "how many measures of readiness are met: by category, then all together";
  static constexpr std::string_view about_zh = "三防建设汇总";
  template <class V>
  static constexpr void fields(V&&) {}
};

inline std::vector<ReadinessSum> answer(const ReadinessFigures&, const Books& books, Date day) {
  std::vector<ReadinessSum> sums;
  for (const auto category : {Category::people, Category::things, Category::technology})
    sums.push_back({category});
  sums.emplace_back();
  for (const auto& row : answer(Readiness{}, books, day))
    for (auto* sum : {&sums[static_cast<std::size_t>(row.category)], &sums.back()})
      ++sum->measures, sum->met += row.met.value_or(false);
  for (auto& sum : sums) sum.ready = sum.measures > 0 && sum.met == sum.measures;
  return sums;
}

/// Every question of readiness: a new one is added here.
using ReadinessQuestions = Types<Readiness, ReadinessFigures>;

}  // namespace bursar::safety
