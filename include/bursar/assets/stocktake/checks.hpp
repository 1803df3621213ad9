#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/filter.hpp"
#include "bursar/assets/stocktake/forms.hpp"
#include "bursar/assets/stocktake/views.hpp"

/// What the rules of a stocktake ask again and again.
namespace bursar::assets {

/// The number that a sample is drawn by: FNV-1a of "seed/code" in 64 bits, stirred as SplitMix64
/// ends. Those with the smallest numbers are drawn, so whoever has the seed draws the same.
constexpr std::uint64_t draw_number(std::string_view seed, std::string_view code) {
  std::uint64_t number = 0xcbf29ce484222325;
  const auto take = [&](char c) {
    number = (number ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  };
  for (const char c : seed) take(c);
  take('/');
  for (const char c : code) take(c);
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
  number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
  return number ^ (number >> 31);
}

namespace detail {
/// The assets that a stocktake would be about, before any sample is drawn.
inline std::vector<AssetId> scope_of(const OpenStocktake& form, const Books& books) {
  Filter where;
  where.room = form.room, where.below = form.below, where.category = form.category;
  where.custodian = form.custodian, where.unit = form.unit;
  std::vector<AssetId> found;
  Wanted(where, books).each([&](AssetId id) { found.push_back(id); });
  return found;
}

/// Those that are to be counted, in the order of the register.
inline std::vector<AssetId> drawn(const OpenStocktake& form, const Books& books) {
  auto found = scope_of(form, books);
  if (form.sample && form.seed) {
    std::vector<std::pair<std::uint64_t, AssetId>> numbers;
    const auto& assets = books.assets;
    for (const auto id : found)
      numbers.emplace_back(draw_number(*form.seed, assets.text(assets[id].code)), id);
    std::sort(numbers.begin(), numbers.end());
    const auto size = static_cast<std::size_t>(form.sample->value);
    numbers.resize(std::min(numbers.size(), size));
    found.clear();
    for (const auto& [number, id] : numbers) found.push_back(id);
  }
  std::sort(found.begin(), found.end());
  return found;
}
}  // namespace detail

/// The stocktake is there, and at that stage.
inline Verdict check_stage(const Books& books, const StocktakeCode& code, Stage stage) {
  const auto* stocktake = books.stocktakes.find(code);
  if (!stocktake) return refuse(stocktake_unknown, "stocktake", {{"stocktake", code.value}});
  if (stocktake->stage == stage) return {};
  return refuse(stocktake_stage, "stocktake",
                {{"stocktake", code.value}, word("stage", stocktake->stage)});
}

/// Something of a stocktake by the code under which it is counted.
struct Thing {
  AssetId asset{};
  const Counted* counted = nullptr;
  const ExpectedLine* planned = nullptr;

  Thing(const Books& books, const Stocktake& stocktake, std::string_view code)
      : asset(books.assets.id(code)),
        counted(stocktake.find(asset, code)),
        planned(stocktake.line(asset)) {}
  /// What the count found of it.
  Judged judged(const Books& books, const Stocktake& stocktake) const {
    return judge(books, stocktake, *counted, planned, asset);
  }
};

/// The difference of it is not settled yet.
inline Verdict check_unsettled(const Stocktake& stocktake, const Counted& counted,
                               std::string_view field, std::string_view code) {
  const auto* settled = stocktake.settlement(counted);
  if (!settled) return {};
  return refuse(difference_settled, field,
                {{"asset", std::string(code)}, word("how", settled->how)});
}

/// It is part of the stocktake, and differs in a way that `fits`.
template <class Fits>
Verdict check_difference(const Books& books, const Stocktake& stocktake, std::string_view field,
                         const AssetCode& code, Fits fits) {
  const Thing thing(books, stocktake, code);
  if (!thing.counted)
    return refuse(line_unknown, field,
                  {{"asset", code.value}, {"stocktake", stocktake.code.value}});
  if (auto v = check_unsettled(stocktake, *thing.counted, field, code); !v) return v;
  const auto judged = thing.judged(books, stocktake);
  if (fits(judged)) return {};
  return refuse(difference_other, field, {{"asset", code.value}, word("finding", judged.finding)});
}

}  // namespace bursar::assets
