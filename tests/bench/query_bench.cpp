// Queries, growth with size, and memory, on registers of a hundred thousand and a million forms.
#include <malloc.h>

#include <boost/unordered/unordered_flat_map.hpp>
#include <map>
#include <random>

#include "bench/bench.hpp"
#include "bench/fixture.hpp"

namespace bench {
namespace {

constexpr int kForms = 400'000, kLookups = 2'000'000;

struct Data {
  std::unique_ptr<School> school = in_memory(kForms);
  std::vector<std::string> codes;
  std::vector<std::string> asked;  ///< in an order that no cache foresees
  Data() {
    const auto books = school->read();
    for (std::size_t i = 1; i <= books->assets.size(); ++i)
      codes.emplace_back(books->assets.text(books->assets[assets::AssetId(i)].code));
    std::mt19937 random(1);
    for (int i = 0; i < kLookups; ++i) asked.push_back(codes[random() % codes.size()]);
  }
};
const Data& data() {
  static const Data all;
  return all;
}

/// Nanoseconds of one look-up among many.
double each(const std::vector<std::string>& asked,
            const std::function<void(const std::string&)>& f) {
  return seconds([&] {
           for (const auto& code : asked) f(code);
         }) *
         1e9 / static_cast<double>(asked.size());
}

const Bench by_code("query_code", [](const std::string& name) {
  boost::unordered_flat_map<std::string, Money> bare;
  const auto books = data().school->read();
  for (const auto& code : data().codes) bare[code] = books->assets.find(code)->cost;
  const auto ours = [&] {
    return each(data().asked, [&](const auto& code) { used(books->assets.find(code)->cost); });
  };
  const auto against = [&] {
    return each(data().asked, [&](const auto& code) { used(bare.find(code)->second); });
  };
  print(name, in_turns(5, ours, against), "ns", Better::less, 0.5);
});

/// A group's total by the code of its room, custodian …, against a hash map of such totals.
void group_bench(const std::string& name, const char* prefix, int count,
                 assets::Total (*ask)(const Books&, const std::string&)) {
  const auto books = data().school->read();
  boost::unordered_flat_map<std::string, assets::Total> bare;
  std::vector<std::string> asked;
  for (int i = 0; i < kLookups; ++i) asked.push_back(numbered(prefix, i * 7 % count));
  for (const auto& code : asked) bare[code] = ask(*books, code);
  const auto ours = [&] { return each(asked, [&](const auto& code) { used(ask(*books, code)); }); };
  const auto against = [&] {
    return each(asked, [&](const auto& code) { used(bare.find(code)->second); });
  };
  print(name, in_turns(5, ours, against), "ns", Better::less, 0.5);
}

const Bench by_custodian("query_custodian", [](const std::string& name) {
  group_bench(name, "p", kPeople, [](const Books& books, const std::string& code) {
    const auto id = books.people.persons().id(code);
    return books.assets.total(assets::Dimension::custodian, static_cast<std::uint32_t>(id));
  });
});

const Bench by_room("query_room", [](const std::string& name) {
  group_bench(name, "r", kRooms, [](const Books& books, const std::string& code) {
    const auto id = books.assets.rooms().id(code);
    return books.assets.total(assets::Dimension::room, static_cast<std::uint32_t>(id));
  });
});

/// Ten times the time at a size against the time at ten times the size.
void growth(const std::string& name, const std::function<double(int)>& time) {
  const auto sides = in_turns(
      3, [&] { return time(1'000'000); }, [&] { return 10 * time(100'000); });
  print(name, sides, "s", Better::less, 0.9);
}

const Bench growth_submit("growth_submit", [](const std::string& name) {
  growth(name, [](int forms) { return seconds([&] { in_memory(forms); }); });
});

const Bench growth_batch("growth_batch", [](const std::string& name) {
  growth(name, [](int forms) {
    const Folder folder;
    const auto school = open(folder.file("school.db"));
    must(school->batch([](auto& ledger) { return furnish(ledger), Verdict{}; }));
    return seconds([&] {
      for (int i = 0; i < forms; i += 10'000) file_batch(*school, i, i + 10'000);
    });
  });
});

const Bench growth_replay("growth_replay", [](const std::string& name) {
  growth(name, [](int forms) {
    const auto school = in_memory(forms);
    return seconds([&] { school->as_of(~std::uint64_t{0}); });
  });
});

std::size_t heap() { return mallinfo2().uordblks + mallinfo2().hblkhd; }

/// What the fields of an asset take when they are packed by hand: numbers at the width they need,
/// texts that repeat as four bytes, texts that don't as their bytes and a length.
double packed_by_hand(const Books& books) {
  struct Numbers {
    std::int64_t cost;
    std::uint32_t category, room, unit, user, responsible, custodian, transfer;
    std::uint32_t acquired, warranty_until, due, quantity;
    std::uint32_t name, measure, brand, model, voucher, remark;
    std::uint8_t way, source, state;
  };
  double bytes = 0;
  const auto& register_ = books.assets;
  for (std::size_t i = 1; i <= register_.size(); ++i) {
    const auto& asset = register_[assets::AssetId(i)];
    bytes += sizeof(Numbers) + 2.0 + static_cast<double>(register_.text(asset.code).size()) + 2.0 +
             static_cast<double>(register_.text(asset.serial).size());
  }
  return bytes / static_cast<double>(register_.size());
}

const Bench memory("memory_asset", [](const std::string& name) {
  const auto school = in_memory(kForms);
  const auto before = heap();
  const auto copy = school->as_of(~std::uint64_t{0});
  const auto bytes =
      static_cast<double>(heap() - before) / static_cast<double>(copy->assets.size());
  print(name, {bytes, packed_by_hand(*copy)}, "bytes", Better::less, 0.5);
});

}  // namespace
}  // namespace bench
