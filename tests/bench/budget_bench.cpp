// Money is asked for and spent: a request of one line, and a payment of one item out of it with one
// invoice, which books four entries.
#include <string>
#include <vector>

#include "bench/bench.hpp"
#include "bench/budget_fixture.hpp"

namespace bench {
namespace {

constexpr int kLines = 1'000'000, kPairs = 5'000, kDurableLines = 20'000, kBatch = 2'000;
const Money kBudget = Money::yuan(10'000);

/// The next of the lines in an order that no cache foresees.
std::string line_of(int i, int lines) {
  return numbered("L", static_cast<int>(std::int64_t{i} * 7'919 % lines));
}

budget::Reserve request(int i, int lines) {
  budget::Reserve form;
  form.claim = numbered("C-2026-", i), form.purpose = "三年级教学用纸";
  form.items = {{line_of(i, lines), Money::fen(1'000 + i % 977)}};
  return form;
}
budget::Pay payment(int i, int lines) {
  budget::Pay form;
  form.paper = numbered("P-2026-", i), form.party = "supplier", form.money = "bank";
  auto& item = form.items.emplace_back();
  const auto claim = request(i, lines);
  item.line = claim.items.front().line, item.amount = claim.items.front().amount;
  item.claim = claim.claim;
  form.invoices.emplace().push_back({numbered("25500000000", i), item.amount, {}});
  return form;
}
void reserve_and_spend(School::Ledger& door, int i, int lines) {
  must(door.submit(request(i, lines), zhou()));
  must(door.submit(payment(i, lines), zhou()));
}

struct Pair {
  budget::Reserve request;
  budget::Pay payment;
};
std::vector<Pair> pairs_of(const std::vector<StoredEntry>& rows) {
  std::vector<Pair> all;
  for (std::size_t i = 0; i + 2 <= rows.size(); i += 2)
    all.push_back({as<budget::Reserve>(rows[i]), as<budget::Pay>(rows[i + 1])});
  return all;
}

// Of the budget, a million lines of one period each and a million requests that stay open are there
// before the clock starts: through the forms as well, some seconds.
const Bench memory("reserve_spend_memory", [](const std::string& name) {
  School school(std::make_unique<MemoryJournal>(), json::reader());
  plan(school, kLines, kBudget);
  int next = 0;
  const auto reserve = [&](School::Ledger& door) {
    for (; next < kLines; ++next) must(door.submit(request(next, kLines), zhou()));
    return Verdict{};
  };
  must(school.batch(reserve));
  std::vector<Pair> pairs;
  const auto ours = [&] {
    const auto before = school.head().seq;
    const auto time = seconds([&] {
      must(school.batch([&](School::Ledger& door) {
        for (int i = 0; i < kPairs; ++i) reserve_and_spend(door, next++, kLines);
        return Verdict{};
      }));
    });
    pairs = pairs_of(entries(school, before));
    if (pairs.size() != kPairs) throw std::runtime_error("a payment is missing");
    return kPairs / time;
  };
  const auto bare = [&] {
    Head head;
    std::string json;
    const auto time = seconds([&] {
      for (const auto& one : pairs)
        encode(one.request, head, json), encode(one.payment, head, json);
    });
    return kPairs / time;
  };
  print(name, in_turns(7, ours, bare), "pairs/s", Better::more, 0.33);
});

const Bench durable("reserve_spend_durable", [](const std::string& name) {
  std::vector<StoredEntry> rows;
  const auto ours = [&] {
    const Folder folder;
    const auto school = open(folder.file("ours.db"));
    plan(*school, kDurableLines, kBudget);
    const auto before = school->head().seq;
    const auto time = seconds([&] {
      for (int from = 0; from < kDurableLines; from += kBatch)
        must(school->batch([&](School::Ledger& door) {
          for (int i = from; i < from + kBatch; ++i) reserve_and_spend(door, i, kDurableLines);
          return Verdict{};
        }));
    });
    if (rows.empty()) rows = entries(*school, before);
    return kDurableLines / time;
  };
  const auto bare = [&] {
    const Folder folder;
    Bare file(folder.file("bare.db"));
    const auto time = seconds([&] {
      for (std::size_t i = 0; i < rows.size(); i += std::size_t{2 * kBatch}) {
        file.run("BEGIN IMMEDIATE");
        for (auto row = i; row < i + std::size_t{2 * kBatch}; ++row) file.insert(rows[row]);
        file.run("COMMIT");
      }
    });
    return kDurableLines / time;
  };
  print(name, in_turns(5, ours, bare), "pairs/s", Better::more, 0.5);
});

}  // namespace
}  // namespace bench
