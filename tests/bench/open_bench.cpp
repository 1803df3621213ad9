// How long it takes to open a million entries.
#include "bench/bench.hpp"
#include "bench/fixture.hpp"

namespace bench {
namespace {

constexpr int kMillion = 1'000'000;

const Bench replay("open_replay", [](const std::string& name) {
  const Folder folder;
  const auto path = folder.file("school.db");
  {
    const auto school = open(path);
    must(school->batch([](auto& ledger) { return furnish(ledger), Verdict{}; }));
    for (int i = 0; i < kMillion; i += 50'000) file_batch(*school, i, i + 50'000);
  }
  Bare bare(path);
  const auto ours = [&] { return seconds([&] { open(path); }); };
  const auto against = [&] { return seconds([&] { bare.select(); }); };
  print(name, in_turns(3, ours, against), "s", Better::less, 0.25);
});

}  // namespace
}  // namespace bench
