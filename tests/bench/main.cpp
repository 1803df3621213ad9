#include <cstring>
#include <iostream>

#include "bench/bench.hpp"

// bursar_bench [NAME…]: all benches, or those whose names begin so.
int main(int count, char** names) {
  auto& all = bench::Bench::all();
  std::sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.name < b.name; });
  bool any = false;
  for (const auto& item : all) {
    const auto wanted = [&](const char* name) { return item.name.rfind(name, 0) == 0; };
    if (count > 1 && std::none_of(names + 1, names + count, wanted)) continue;
    any = true;
    item.run(item.name);
  }
  if (any) return 0;
  std::cerr << "no bench is called so; there are:";
  for (const auto& item : all) std::cerr << ' ' << item.name;
  std::cerr << '\n';
  return 2;
}
