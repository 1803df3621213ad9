#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

/// What `./dev bench` measures: each bench times both sides in the same run, in turns, and prints
/// one JSON object a line. The ratio is always the higher the better.
namespace bench {

/// Seconds that something takes.
inline double seconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

inline double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Both sides measured in turns; each is the median of its rounds.
struct Sides {
  double ours = 0, against = 0;
};
inline Sides in_turns(int rounds, const std::function<double()>& ours,
                      const std::function<double()>& against) {
  std::vector<double> a, b;
  for (int i = 0; i < rounds; ++i) {
    a.push_back(ours());
    b.push_back(against());
  }
  return {median(a), median(b)};
}

/// Prints a result. `ours` and `against` are in the unit; where more is worse, as for seconds and
/// bytes, the ratio is the other way round.
enum class Better { more, less };
inline void print(const std::string& name, Sides sides, const char* unit, Better better,
                  double asked) {
  const double ratio =
      better == Better::more ? sides.ours / sides.against : sides.against / sides.ours;
  std::printf(
      "{\"bench\":\"%s\",\"ours\":%.6g,\"against\":%.6g,\"unit\":\"%s\",\"ratio\":%.3f,"
      "\"asked\":%g}\n",
      name.c_str(), sides.ours, sides.against, unit, ratio, asked);
  std::fflush(stdout);
}

/// A bench by its name; files register theirs with a static Bench.
struct Bench {
  Bench(std::string bench, std::function<void(const std::string&)> run) {
    all().push_back({std::move(bench), std::move(run)});
  }
  struct Item {
    std::string name;
    std::function<void(const std::string&)> run;
  };
  static std::vector<Item>& all() {
    static std::vector<Item> items;
    return items;
  }
};

}  // namespace bench
