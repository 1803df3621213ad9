// What the school owns: groups and totals against a naive recount, filters, and where rules end.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/assets/acquisition/rules.hpp"
#include "bursar/assets/cards/forms.hpp"
#include "bursar/assets/cards/rules.hpp"
#include "bursar/assets/catalogue/forms.hpp"
#include "bursar/assets/catalogue/rules.hpp"
#include "bursar/assets/checks.hpp"
#include "bursar/assets/custody/forms.hpp"
#include "bursar/assets/custody/rules.hpp"
#include "bursar/assets/filter.hpp"
#include "bursar/assets/forms.hpp"
#include "bursar/assets/questions.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/assets/records.hpp"
#include "bursar/assets/register.hpp"
#include "bursar/assets/rules.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/assets/transfer/forms.hpp"
#include "bursar/assets/transfer/rules.hpp"
#include "bursar/assets/views.hpp"
#include "bursar/questions.hpp"
#include "school/rig.hpp"

namespace bursar::assets {
namespace {

/// Changes an asset at random, in everything that groups and totals go by.
void shake(Asset& asset, std::mt19937& random) {
  const auto number = [&](std::uint32_t most) {
    return static_cast<std::uint32_t>(random() % most);
  };
  if (number(2)) asset.category = CategoryId(1 + number(4));
  if (number(2)) asset.room = RoomId(1 + number(6));
  if (number(2)) asset.unit = UnitId(1 + number(3));
  if (number(2)) asset.custodian = PersonId(1 + number(7));
  if (number(2)) asset.user = PersonId(number(7));
  if (number(2)) asset.responsible = PersonId(number(7));
  if (number(2)) asset.state = State(number(3));
  if (number(3) == 0) asset.cost = Money::fen(static_cast<int>(number(100'000)));
  if (number(3) == 0) asset.quantity = 1 + number(50);
}

void expect_groups(const Register& books, const std::vector<Asset>& model) {
  std::map<std::pair<std::size_t, std::uint32_t>, Total> naive;
  std::map<PersonId, Duties> duties;
  Total all;
  for (const auto& asset : model) {
    all += asset.total();
    for (std::size_t d = 0; d < kDimensions; ++d)
      naive[{d, asset.key(Dimension(d))}] += asset.total();
    ++duties[asset.custodian].kept;
    ++duties[asset.responsible].responsible;
    ++duties[asset.user].used;
  }
  EXPECT_EQ(books.total(), all);
  for (std::size_t d = 0; d < kDimensions; ++d)
    for (std::uint32_t key = 0; key < 12; ++key) {
      Total walked;
      for (const auto id : books.members(Dimension(d), key)) walked += books[id].total();
      ASSERT_EQ(walked, (naive[{d, key}])) << d << ' ' << key;
      ASSERT_EQ(books.total(Dimension(d), key), walked);
    }
  for (std::uint32_t person = 1; person < 12; ++person) {
    const auto told = books.duties_of(PersonId(person), Date(2026, 3, 2));
    const auto& real = duties[PersonId(person)];
    ASSERT_EQ(told.kept, real.kept);
    ASSERT_EQ(told.responsible, real.responsible);
    ASSERT_EQ(told.used, real.used);
  }
}

TEST(Register, KeepsGroupsAndTotalsInStepWithAnyChange) {
  std::mt19937 random(7);
  Register books;
  std::vector<Asset> model;
  for (int step = 0; step < 3'000; ++step) {
    if (model.size() < 40 || random() % 20 == 0) {
      Asset asset;
      asset.category = CategoryId(1), asset.room = RoomId(1), asset.unit = UnitId(1);
      asset.custodian = PersonId(1);
      shake(asset, random);
      const auto id = books.add("a" + std::to_string(model.size()), asset);
      model.push_back(books[id]);
    } else {
      const auto at = random() % model.size();
      const auto id = AssetId(static_cast<std::uint32_t>(at + 1));
      books.change(id, [&](Asset& asset) { shake(asset, random); });
      model[at] = books[id];
    }
    if (step % 50 == 0) expect_groups(books, model);
    if (testing::Test::HasFatalFailure()) return;
  }
  expect_groups(books, model);
}

TEST(Register, CountsAChangeOfARoomOnlyWhereItsContentsChange) {
  Register books;
  Asset asset;
  asset.room = RoomId(1);
  const auto id = books.add("a", asset);
  const auto before = books.changes(RoomId(1));
  books.change(id, [](Asset& a) { a.user = PersonId(3), a.state = State::in_use; });
  EXPECT_EQ(books.changes(RoomId(1)), before);
  books.change(id, [](Asset& a) { a.quantity = 5; });
  EXPECT_EQ(books.changes(RoomId(1)), before + 1);
  books.change(id, [](Asset& a) { a.room = RoomId(2); });
  EXPECT_EQ(books.changes(RoomId(1)), before + 2);
  EXPECT_EQ(books.changes(RoomId(9)), 0u);
}

TEST(CodeSeries, CountsTheDigitsAtTheEndOn) {
  const auto after = [](const char* first, int steps) {
    CodeSeries codes(first);
    for (; steps > 0; --steps)
      if (!codes.next()) return std::string("out");
    return codes.code();
  };
  EXPECT_EQ(after("PC-001", 0), "PC-001");
  EXPECT_EQ(after("PC-001", 1), "PC-002");
  EXPECT_EQ(after("PC-099", 1), "PC-100");
  EXPECT_EQ(after("PC-998", 1), "PC-999");
  EXPECT_EQ(after("PC-998", 2), "out");
  EXPECT_EQ(after("7", 2), "9");
  EXPECT_EQ(after("台", 1), "out");
  EXPECT_EQ(after("", 1), "out");
}

class AssetsTest : public testing::Test {
 protected:
  AssetsTest() {
    desk.play(test::kSmallSchool);
    for (int i = 0; i < 24; ++i) {
      const auto n = std::to_string(i);
      EXPECT_EQ(
          file("acquire", R"({"asset":"a)" + n + R"(","name":"n","category":"gb:pc","cost":)" + n +
                              R"(,"room":")" +
                              (i % 3 == 0   ? "c1"
                               : i % 3 == 1 ? "lab"
                                            : "main") +
                              R"(","quantity":)" + std::to_string(1 + i % 5) +
                              (i % 4 == 0 ? R"(,"user":"chen")" : "") +
                              (i % 6 == 1 ? R"(,"responsible":"zhou")" : "") + "}"),
          "posted");
    }
  }
  std::string file(std::string_view kind, std::string_view fields) {
    return desk.file("assets." + std::string(kind), fields);
  }
  test::Desk desk;
};

/// Which assets a filter is about, found by looking at each card.
std::vector<std::string> looked_up(const Filter& filter, const Books& books) {
  std::vector<std::string> found;
  for (const auto& card : answer(List{}, books, Date(2026, 3, 2))) {
    const auto fits = [](const auto& wanted, const auto& has) { return !wanted || *wanted == has; };
    const auto named = [](const auto& wanted, const auto& has) { return !wanted || wanted == has; };
    bool below = !filter.below;
    for (auto at = books.assets.rooms().id(card.room); !below && at != RoomId{};
         at = books.assets.rooms()[at].under)
      below = books.assets.rooms()[at].code == *filter.below;
    if (below && fits(filter.category, card.category) && fits(filter.room, card.room) &&
        fits(filter.custodian, card.custodian) && fits(filter.unit, card.unit) &&
        fits(filter.state, card.state) && named(filter.user, card.user) &&
        named(filter.responsible, card.responsible))
      found.push_back(card.asset.value);
  }
  return found;
}

TEST_F(AssetsTest, AreFoundByAnyFiltersTogether) {
  const auto reading = desk.school.read();
  const auto& books = *reading;
  std::mt19937 random(3);
  const auto maybe = [&](auto& field, std::vector<const char*> values) {
    if (random() % 3 == 0) field.emplace(values[random() % values.size()]);
  };
  std::size_t some = 0;
  for (int i = 0; i < 600; ++i) {
    Filter filter;
    maybe(filter.category, {"gb:pc", "gb:none"});
    maybe(filter.room, {"c1", "lab", "main", "none"});
    maybe(filter.below, {"c1", "lab", "main", "none"});
    maybe(filter.custodian, {"zhou", "lin", "chen", "nobody"});
    maybe(filter.unit, {"heping", "zongwu", "grade1", "nowhere"});
    maybe(filter.user, {"chen", "lin"});
    maybe(filter.responsible, {"zhou", "nobody"});
    if (random() % 4 == 0) filter.state = State(random() % 2);
    const auto expected = looked_up(filter, books);
    std::vector<std::string> listed;
    Total sum;
    for (const auto& card : answer(List{filter}, books, Date(2026, 3, 2))) {
      listed.push_back(card.asset.value);
      sum += Total{1, card.quantity, card.cost};
    }
    ASSERT_EQ(listed, expected);
    ASSERT_EQ(answer(Count{filter}, books, {}), sum.count);
    ASSERT_EQ(answer(Pieces{filter}, books, {}), sum.quantity);
    ASSERT_EQ(answer(TotalValue{filter}, books, {}), sum.value);
    some += !expected.empty();
  }
  EXPECT_GT(some, 30u);
}

TEST_F(AssetsTest, AddUpInEachDimension) {
  const auto books = desk.school.read();
  for (std::size_t d = 0; d < kDimensions; ++d) {
    Total sum;
    for (const auto& row : answer(Totals{Dimension(d)}, *books, {}))
      sum += Total{row.count, row.quantity, row.value};
    EXPECT_EQ(sum, books->assets.total());
  }
  EXPECT_EQ(books->assets.total_below(books->assets.main_store()), books->assets.total());
}

TEST_F(AssetsTest, HaveNoCategoryWhoseCodeNoFormCouldName) {
  const std::string scheme(40, 's'), code(24, 'c');
  EXPECT_EQ(file("adopt_scheme", R"({"scheme":")" + scheme + R"(","name":"n","edition":"1"})"),
            "posted");
  EXPECT_EQ(
      file("add_category", R"({"scheme":")" + scheme + R"(","code":")" + code + R"(","name":"n"})"),
      "refused:base.code_malformed");
  EXPECT_EQ(file("add_category",
                 R"({"scheme":")" + scheme + R"(","code":")" + code.substr(1) + R"(","name":"n"})"),
            "posted");
}

TEST_F(AssetsTest, AreWorthNoMoreThanSumsCanHold) {
  const auto acquire = [&](int n, const char* cost, const char* count) {
    return file("acquire_batch", R"({"count":)" + std::string(count) + R"(,"first":{"asset":"x)" +
                                     std::to_string(n) +
                                     R"(-0001","name":"n","category":"gb:pc",)" +
                                     R"("room":"lab","cost":")" + cost + "\"}}");
  };
  EXPECT_EQ(acquire(1, "100000000000.01", "1"), "refused:base.amount_out_of_range");
  EXPECT_EQ(acquire(1, "10000000.00", "9999"), "posted");
  EXPECT_EQ(acquire(2, "10000000.00", "1"), "refused:assets.total_beyond_range");
  EXPECT_EQ(file("adjust", R"({"asset":"a1","reason":"r","cost":"100000000000.00","voucher":"V"})"),
            "refused:assets.total_beyond_range");
  EXPECT_EQ(acquire(2, "0.00", "9999"), "posted");
  EXPECT_EQ(test::dump(test::Desk(desk.store).school), test::dump(desk.school));
}

TEST_F(AssetsTest, AreOverdueFromTheDayAfterTheLast) {
  EXPECT_EQ(file("lend", R"({"assets":["a1"],"borrower":"lin","due":"2026-03-10"})"),
            "refused:assets.not_in_store");
  EXPECT_EQ(file("lend", R"({"assets":["a2","a5"],"borrower":"lin","due":"2026-03-10"})"),
            "posted");
  EXPECT_EQ(file("extend_loan", R"({"assets":["a5"],"due":"2026-03-11"})"), "posted");
  const auto overdue = [&](unsigned short day) {
    std::string all;
    for (const auto& row : answer(OverdueLoans{}, *desk.school.read(), Date(2026, 3, day)))
      all += row.asset.value + " " + std::to_string(row.days) + " ";
    return all;
  };
  EXPECT_EQ(overdue(10), "");
  EXPECT_EQ(overdue(11), "a2 1 ");
  EXPECT_EQ(overdue(12), "a2 2 a5 1 ");
}

TEST_F(AssetsTest, OfARoomAreSignedForAndVerifiedByAnother) {
  const auto status = [&](const char* room) {
    const auto books = desk.school.read();
    return std::string(
        enum_name(card_status(books->assets, books->assets.rooms().id(room), Date(2026, 3, 2))));
  };
  EXPECT_EQ(status("lab"), "not_signed");
  desk.by = "lin";
  EXPECT_EQ(file("sign_card", R"({"room":"lab"})"), "posted");
  EXPECT_EQ(status("lab"), "signed");
  desk.by = "zhou";
  const auto pieces = desk.ask("assets.quantity", R"({"where":{"room":"lab"}})");
  EXPECT_EQ(file("verify_card", R"({"room":"lab","quantity":)" + pieces + "}"), "posted");
  EXPECT_EQ(status("lab"), "verified");
  EXPECT_EQ(file("adjust", R"({"asset":"a1","reason":"r","name":"new"})"), "posted");
  EXPECT_EQ(status("lab"), "verified") << "a name is not what was signed for";
  EXPECT_EQ(file("adjust", R"({"asset":"a1","reason":"r","quantity":9,"voucher":"V"})"), "posted");
  EXPECT_EQ(status("lab"), "outdated");
}

}  // namespace
}  // namespace bursar::assets
