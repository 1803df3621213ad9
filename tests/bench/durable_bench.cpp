// What it costs to be durable: our submissions against bare SQLite inserting the same rows.
#include <thread>

#include "bench/bench.hpp"
#include "bench/fixture.hpp"

namespace bench {
namespace {

constexpr int kBatch = 10'000, kBatches = 20;
constexpr int kSingles = 4'000;

/// The rows that a year of so many forms leaves in the journal.
const std::vector<StoredEntry>& rows(int forms) {
  static const auto all = entries(*in_memory(kBatch * kBatches));
  if (all.size() < static_cast<std::size_t>(forms)) throw std::runtime_error("too few rows");
  return all;
}

double batches_ours() {
  const Folder folder;
  const auto school = open(folder.file("ours.db"));
  must(school->batch([](auto& ledger) { return furnish(ledger), Verdict{}; }));
  auto forms = year(kBatch * kBatches);  // ready before the clock starts, as the bare side's rows
  const auto time = seconds([&] {
    for (std::size_t i = 0; i < forms.size(); i += kBatch)
      must(school->batch([&](School::Ledger& ledger) {
        for (auto form = i; form < i + kBatch; ++form) submit(ledger, std::move(forms[form]));
        return Verdict{};
      }));
  });
  return kBatch * kBatches / time;
}

double batches_bare() {
  const auto& all = rows(kBatch * kBatches);
  const Folder folder;
  Bare bare(folder.file("bare.db"));
  const auto time = seconds([&] {
    for (int b = 0; b < kBatches; ++b) {
      bare.run("BEGIN IMMEDIATE");
      for (int i = b * kBatch; i < (b + 1) * kBatch; ++i)
        bare.insert(all[static_cast<std::size_t>(i)]);
      bare.run("COMMIT");
    }
  });
  return kBatch * kBatches / time;
}

double singles_ours(int threads, int forms) {
  const Folder folder;
  const auto school = open(folder.file("ours.db"));
  must(school->batch([](auto& ledger) { return furnish(ledger), Verdict{}; }));
  const auto time = seconds([&] {
    std::vector<std::thread> all;
    for (int t = 0; t < threads; ++t)
      all.emplace_back([&, t] {
        for (int i = t; i < forms; i += threads) must(school->submit(acquisition(i), zhou()));
      });
    for (auto& thread : all) thread.join();
  });
  return forms / time;
}

double singles_bare() {
  const auto& all = rows(kSingles);
  const Folder folder;
  Bare bare(folder.file("bare.db"));
  const auto time = seconds([&] {
    for (int i = 0; i < kSingles; ++i) {
      bare.run("BEGIN IMMEDIATE");
      bare.insert(all[static_cast<std::size_t>(i)]);
      bare.run("COMMIT");
    }
  });
  return kSingles / time;
}

const Bench batch("durable_batch", [](const std::string& name) {
  rows(1);
  print(name, in_turns(5, batches_ours, batches_bare), "entries/s", Better::more, 0.8);
});

const Bench single("durable_single", [](const std::string& name) {
  rows(1);
  print(name,
        in_turns(
            5, [] { return singles_ours(1, kSingles); }, singles_bare),
        "submits/s", Better::more, 0.9);
});

const Bench threads("threads_16", [](const std::string& name) {
  const auto sixteen = [] { return singles_ours(16, 10 * kSingles); };
  const auto one = [] { return singles_ours(1, kSingles); };
  print(name, in_turns(5, sixteen, one), "submits/s", Better::more, 20);
});

}  // namespace
}  // namespace bench
