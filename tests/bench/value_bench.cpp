// A month's depreciation of a million assets, against the same arithmetic over plain arrays.
#include <cstdint>

#include "bench/bench.hpp"
#include "bench/fixture.hpp"

namespace bench {
namespace {

constexpr int kBatches = 100, kEach = 10'000, kFirst = 2026 * 12;

int cost_of(int batch) { return 300'000 + batch * 777; }
int acquired_in(int batch) { return kFirst - 1 - batch % 40; }

/// A school with a million assets, taken on in January 2026.
std::unique_ptr<School> depreciating() {
  auto school = std::make_unique<School>(std::make_unique<MemoryJournal>(), json::reader());
  furnish(*school);
  using namespace assets;
  must(school->submit(
      AddMonthRule{"government", Turn::same_month, Turn::same_month, "rule", {}, {}}, zhou()));
  must(school->submit(
      SetLife{"gbt14885-2022", "A02", "all", Date(2019, 1, 1), "rule", Months(72), {}, {}, {}, {}},
      zhou()));
  must(school->submit(BeginDepreciation{"government", Year(2026), MonthOfYear(1)}, zhou()));
  for (int i = 0; i < kBatches; ++i) {
    Acquire first;
    first.asset = numbered("D", i) + "-00000";
    first.name = "thing";
    first.category = numbered("gbt14885-2022:A020101", 10 + i % kCategories);
    first.cost = Money::fen(cost_of(i));
    first.room = numbered("r", i % kRooms);
    first.acquired = first_day(acquired_in(i));
    must(school->submit(AcquireBatch{Whole<1, 10'000>(kEach), first}, zhou()));
  }
  return school;
}

/// The same as a program without books has it.
struct Plain {
  std::vector<std::int64_t> cost, accumulated;
  std::vector<std::int32_t> first, months;

  Plain() {
    for (int i = 0; i < kBatches; ++i) {
      cost.insert(cost.end(), kEach, cost_of(i));
      first.insert(first.end(), kEach, acquired_in(i));
      months.insert(months.end(), kEach, 72);
    }
    accumulated.resize(cost.size());
    for (std::size_t i = 0; i < cost.size(); ++i)
      accumulated[i] = (cost[i] * 2 + 72) / 144 * (kFirst - first[i]);
  }

  /// Depreciates a month and gives what it came to.
  std::int64_t run(int month) {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < cost.size(); ++i) {
      const int part = month - first[i] + 1;
      if (part > months[i]) continue;
      const auto per = (cost[i] * 2 + months[i]) / (months[i] * 2);
      const auto amount =
          part == months[i] ? cost[i] - accumulated[i] : std::min(per, cost[i] - accumulated[i]);
      accumulated[i] += amount;
      total += amount;
    }
    return total;
  }
  std::int64_t sum() const {
    std::int64_t all = 0;
    for (const auto one : accumulated) all += one;
    return all;
  }
};

const Bench depreciation("depreciation_month", [](const std::string& name) {
  auto school = depreciating();
  Plain plain;
  int ours_next = kFirst, plain_next = kFirst;
  std::int64_t ours_sum = 0, plain_sum = 0;
  const auto ours = [&] {
    const int month = ours_next++;
    Who who = zhou();
    who.at = Moment::start_of(assets::last_day(month));
    return seconds([&] {
      must(school->submit(
          assets::RunDepreciation{
              assets::Year(month / 12), assets::MonthOfYear(month % 12 + 1), {}, {}, {}},
          who));
      const auto books = school->read();
      Money all;
      for (std::size_t i = 1; i <= books->assets.size(); ++i)
        all += books->values.accumulated(assets::AssetId(i));
      ours_sum = all.fen();
    });
  };
  const auto against = [&] {
    return seconds([&] {
      plain.run(plain_next++);
      plain_sum = plain.sum();
    });
  };
  ours(), against();  // the first run takes the assets on
  const auto sides = in_turns(9, ours, against);
  if (ours_sum != plain_sum) throw std::runtime_error("the two sides differ");
  print(name, sides, "s", Better::less, 0.33);
});

}  // namespace
}  // namespace bench
