// What is depreciated of all assets together, against the slow sum, whatever happens to them.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/value/rules.hpp"

namespace bursar::assets {
namespace {

/// Books with assets to which something happens, a step at a time.
class Fortunes {
 public:
  explicit Fortunes(unsigned seed) : random_(seed) {
    auto& assets = books_.assets;
    assets.add(Scheme{SchemeCode("s"), Name("s"), Name("1")});
    for (const auto* code : {"s:A", "s:B"}) assets.add(Category{CategoryCode(code), Name(code)});
    file(SetLife{"s", "A", "a", Date(2019, 1, 1), "rule", Months(40), {}, {}, {}, {}});
    file(SetLife{
        "s", "B", "b", Date(2019, 1, 1), "rule", Months(30), {}, {}, Method::double_declining, {}});
    file(AddMonthRule{"rule", Turn::same_month, Turn::same_month, "rule", Money::yuan(1), {}});
  }

  /// Lets something happen, and gives the name of it; nothing where it was refused.
  std::string step() {
    switch (below(12)) {
      case 0:
      case 1:
        return acquire(), "acquire";
      case 2:
        return decide_life();
      case 3:
      case 4:
        return run();
      case 5:
        return reverse();
      case 6:
        return revalue();
      case 7:
        return work();
      default:
        return leave();
    }
  }

  /// Whether the sum that is kept is that of all that are there.
  void expect_sum() const {
    Money slow;
    for (std::uint32_t i = 1; i <= books_.assets.size(); ++i)
      if (books_.assets[AssetId(i)].state != State::disposed)
        slow += books_.values.accumulated(AssetId(i));
    ASSERT_EQ(books_.values.total_accumulated().text(), slow.text());
  }
  Money sum() const { return books_.values.total_accumulated(); }

 private:
  int below(unsigned most) { return static_cast<int>(random_() % most); }
  Context context() const {
    Context context;
    context.today = Date(2030, 1, 1);
    return context;
  }
  template <class Form>
  bool file(Form form) {
    if constexpr (requires { complete(form, books_, context()); })
      complete(form, books_, context());
    if (!decide(form, books_, context())) return false;
    post(form, books_, context());
    return true;
  }
  template <class Form>
  std::string told(Form form) {
    return file(std::move(form)) ? std::string(Form::kind) : std::string();
  }
  std::string code() const { return "a" + std::to_string(books_.assets.size() + 1); }
  /// One that is there, or none.
  AssetId some() {
    std::vector<AssetId> there;
    for (std::uint32_t i = 1; i <= books_.assets.size(); ++i)
      if (books_.assets[AssetId(i)].state != State::disposed) there.push_back(AssetId(i));
    return there.empty() ? AssetId{} : there[random_() % there.size()];
  }
  AssetCode code_of(AssetId id) const {
    return AssetCode(std::string(books_.assets.text(books_.assets[id].code)));
  }
  /// The last month that was run, or the first one of all.
  int month() const { return books_.values.begun() ? books_.values.last_month() : 2026 * 12; }
  Date day() { return first_day(month() - 1 + below(3)); }

  AssetId acquire() {
    Asset asset;
    asset.category = CategoryId(1 + below(2));
    asset.cost = Money::fen(50 + below(900'000));
    asset.quantity = static_cast<std::uint32_t>(1 + below(9));
    asset.acquired = first_day(2025 * 12 + below(20));
    asset.since = asset.acquired;
    return books_.assets.add(code(), asset);
  }

  std::string decide_life() {
    const auto id = some();
    if (id == AssetId{}) return {};
    const auto part = Money::fen(books_.assets[id].cost.fen() / (2 + below(6)));
    SetDepreciation form;
    form.asset = code_of(id), form.reason = "why";
    if (below(3) == 0) form.opening = part;
    if (below(4) == 0) form.remaining = Months(1 + below(30));
    if (below(4) == 0) form.salvage = part;
    if (below(6) == 0) form.depreciated = false;
    if (below(5) == 0) form.method = Method::units_of_work, form.total_units = WorkUnits(500);
    return told(std::move(form));
  }

  std::string run() {
    if (!books_.values.begun())
      return below(3) ? "" : told(BeginDepreciation{"rule", Year(2026), MonthOfYear(1)});
    const int next = books_.values.last_month() + 1;
    return told(RunDepreciation{Year(next / 12), MonthOfYear(next % 12 + 1), {}, {}, {}});
  }
  std::string reverse() {
    const int last = month();
    return told(ReverseDepreciation{Year(last / 12), MonthOfYear(last % 12 + 1), "wrong"});
  }

  std::string revalue() {
    const auto id = some();
    if (id == AssetId{}) return {};
    const auto cost = books_.assets[id].cost + Money::fen(below(4000) - 1500);
    return told(Revalue{code_of(id), cost, "v", "why"});
  }
  std::string work() {
    const auto id = some();
    const int next = month() + 1;
    if (id == AssetId{}) return {};
    return told(
        RecordWork{code_of(id), Year(next / 12), MonthOfYear(next % 12 + 1), WorkUnits(below(90))});
  }

  /// It leaves, or some pieces of it, or they go on on a card of their own.
  std::string leave() {
    const auto id = some();
    if (id == AssetId{} || below(3) == 0) return {};
    const auto on = day();
    const auto whole = books_.assets[id].quantity;
    const int kind = below(3);
    if (kind == 0 || whole < 2) {
      retire(books_, id, {End::scrapped, on});
      return "retire";
    }
    const auto pieces = 1 + below(whole - 1);
    const auto share = share_on_leaving(books_, id, on, pieces);
    retire_part(books_, id, on, pieces, share, kind == 2);
    if (kind == 1) return "retire_part";
    auto card = books_.assets[id];
    card.cost = share.cost, card.quantity = static_cast<std::uint32_t>(pieces);
    card.links = {};
    const auto added = books_.assets.add(code(), card);
    take_over(books_, added, share.accumulated, id);
    return "take_over";
  }

  std::mt19937 random_;
  Books books_;
};

TEST(Accumulated, IsTheSumOfAllThatAreOnTheBooks) {
  std::map<std::string, int> happened;
  Money most;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    Fortunes fortunes(seed);
    for (int step = 0; step < 400; ++step) {
      const auto what = fortunes.step();
      ++happened[what];
      fortunes.expect_sum();
      if (HasFailure()) FAIL() << "seed " << seed << ", step " << step << ": " << what;
      most = std::max(most, fortunes.sum());
    }
  }
  for (const auto* what : {"acquire", "assets.set_depreciation", "assets.run_depreciation",
                           "assets.reverse_depreciation", "assets.revalue", "assets.record_work",
                           "retire", "retire_part", "take_over"})
    EXPECT_GT(happened[what], 30) << what;
  EXPECT_GT(most, Money::yuan(10'000)) << "something was depreciated";
}

}  // namespace
}  // namespace bursar::assets
