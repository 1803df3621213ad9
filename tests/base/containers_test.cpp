// What registers are made of, how values are written, and the bounds of every form.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "bursar/base/canonical.hpp"
#include "bursar/base/check.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/base/table.hpp"

namespace bursar {
namespace {

enum class Id : std::uint32_t {};
struct Named {
  std::string code;
  int value = 0;
};

TEST(TextPool, KeepsTheEmptyTextAsNothing) {
  TextPool pool;
  EXPECT_EQ(pool.add(""), TextId{});
  EXPECT_EQ(pool.intern(""), TextId{});
  EXPECT_EQ(pool[TextId{}], "");
  EXPECT_NE(pool.add("x"), TextId{});
}

TEST(TextPool, InternsATextOnce) {
  TextPool pool;
  const auto first = pool.intern("台");
  EXPECT_EQ(pool.intern("台"), first);
  EXPECT_NE(pool.intern("套"), first);
  EXPECT_NE(pool.add("台"), first);
}

TEST(TextPool, NeverMovesATextOverManyChunks) {
  TextPool pool;
  std::mt19937 random(1);
  std::vector<std::pair<TextId, std::string>> kept;
  std::vector<const char*> places;
  for (int i = 0; i < 3'000; ++i) {
    std::string text(1 + random() % (i % 100 == 0 ? 60'000 : 300), static_cast<char>('a' + i % 26));
    const auto id = i % 2 == 0 ? pool.add(text) : pool.intern(text);
    places.push_back(pool[id].data());
    kept.emplace_back(id, std::move(text));
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    ASSERT_EQ(pool[kept[i].first], kept[i].second);
    ASSERT_EQ(pool[kept[i].first].data(), places[i]);
  }
}

TEST(TextPool, TakesTextsOf65535BytesAndNoLonger) {
  TextPool pool;
  const std::string longest(0xFFFF, 'x');
  EXPECT_EQ(pool[pool.add(longest)], longest);
  EXPECT_THROW(pool.add(longest + 'x'), BrokenInvariant);
}

TEST(CodeIndex, FindsByTextAndTakesACodeOnce) {
  TextPool pool;
  CodeIndex<Id> index(pool);
  std::map<std::string, Id> model;
  for (std::uint32_t i = 1; i <= 5'000; ++i) {
    const auto code = "PC-" + std::to_string(i);
    EXPECT_EQ(pool[index.add(code, Id(i))], code);
    model[code] = Id(i);
  }
  for (const auto& [code, id] : model) EXPECT_EQ(index.find(code), id);
  EXPECT_EQ(index.find("PC-0"), Id{});
  EXPECT_THROW(index.add("PC-17", Id(9'999)), BrokenInvariant);
}

TEST(Table, CountsFromOneAndNeverMovesARecord) {
  Table<Id, Named> table;
  std::vector<const Named*> places;
  for (int i = 0; i < 2'000; ++i) {
    const auto id = table.add({"r" + std::to_string(i), i});
    EXPECT_EQ(id, Id(static_cast<std::uint32_t>(i + 1)));
    places.push_back(&table[id]);
  }
  for (int i = 0; i < 2'000; ++i) {
    const auto code = "r" + std::to_string(i);
    ASSERT_EQ(table.find(code), places[static_cast<std::size_t>(i)]);
    ASSERT_EQ(table.find(code)->value, i);
  }
  EXPECT_EQ(table.id("r2000"), Id{});
  EXPECT_FALSE(table.has("r2000"));
  EXPECT_EQ(table.find("r2000"), nullptr);
  EXPECT_THROW(table[Id{}], BrokenInvariant);
  EXPECT_THROW(table[Id{2'001}], BrokenInvariant);
  EXPECT_THROW(table.add({"r7", 7}), BrokenInvariant);
}

TEST(Slots, GrowWithoutMoving) {
  Slots<Id, int> slots;
  const auto* first = &slots[slots.add(1)];
  for (int i = 2; i <= 5'000; ++i) EXPECT_EQ(slots.add(i), Id(static_cast<std::uint32_t>(i)));
  EXPECT_EQ(first, &slots[Id{1}]);
  for (int i = 1; i <= 5'000; ++i) ASSERT_EQ(slots[Id(static_cast<std::uint32_t>(i))], i);
  EXPECT_THROW(slots[Id{}], BrokenInvariant);
  EXPECT_THROW(slots[Id{5'001}], BrokenInvariant);
}

enum class Colour : std::uint8_t { red, green };
constexpr auto names(Colour) { return std::array<EnumName, 2>{{{"red", "红"}, {"green", "绿"}}}; }

struct Nested {
  Whole<1, 9> number;
  std::optional<Text<3>> text;
  template <class V>
  static constexpr void fields(V&& v) {
    v("number", &Nested::number, "a number", "数");
    v("text", &Nested::text, "a text", "文");
  }
};

struct Everything {
  Code<struct AnyTag> code = "c";
  Text<5> text = "t";
  Money money;
  Date day{2026, 3, 2};
  Colour colour{};
  std::vector<Code<struct AnyTag>> list{"a"};
  std::optional<bool> flag;
  std::optional<std::int64_t> count;
  Nested nested;
  template <class V>
  static constexpr void fields(V&& v) {
    v("code", &Everything::code, "a code", "编号");
    v("text", &Everything::text, "a text", "文");
    v("money", &Everything::money, "an amount", "金额");
    v("day", &Everything::day, "a day", "日");
    v("colour", &Everything::colour, "a colour", "色");
    v("list", &Everything::list, "a list", "表");
    v("flag", &Everything::flag, "a flag", "旗");
    v("count", &Everything::count, "a count", "数");
    v("nested", &Everything::nested, "a struct", "内");
  }
};

TEST(CanonicalJson, ListsFieldsInOrderAndLeavesOutAbsentOnes) {
  Everything all;
  EXPECT_EQ(to_json(all),
            R"({"code":"c","text":"t","money":"0.00","day":"2026-03-02","colour":"red",)"
            R"("list":["a"],"nested":{"number":1}})");
  all.flag = false;
  all.count = -5;
  all.colour = Colour::green;
  all.list = {"a", "b"};
  all.nested.text = "x";
  EXPECT_EQ(to_json(all),
            R"({"code":"c","text":"t","money":"0.00","day":"2026-03-02","colour":"green",)"
            R"("list":["a","b"],"flag":false,"count":-5,"nested":{"number":1,"text":"x"}})");
}

TEST(CanonicalJson, EscapesOnlyWhatJsonDemands) {
  EXPECT_EQ(to_json(std::string("a\"b\\c/d")), R"("a\"b\\c/d")");
  EXPECT_EQ(to_json(std::string("\n\t\r\b\f\x01\x1f\x7f")),
            "\"\\n\\t\\u000d\\u0008\\u000c\\u0001\\u001f\x7f\"");
  EXPECT_EQ(to_json(std::string("保管室😀")), "\"保管室😀\"");
  EXPECT_EQ(to_json(std::string(1, '\0')), "\"\\u0000\"");
  EXPECT_EQ(to_json(std::string()), "\"\"");
}

TEST(CanonicalJson, WritesPlainValues) {
  EXPECT_EQ(to_json(true), "true");
  EXPECT_EQ(to_json(std::int64_t{-7}), "-7");
  EXPECT_EQ(to_json(std::uint64_t{18'446'744'073'709'551'615u}), "18446744073709551615");
  EXPECT_EQ(to_json(std::optional<bool>()), "null");
  EXPECT_EQ(to_json(std::vector<bool>{}), "[]");
  EXPECT_EQ(to_json(Money::fen(-5)), "\"-0.05\"");
  EXPECT_EQ(to_json(Moment{0}), "\"1970-01-01T00:00:00Z\"");
}

/// The code and field of the refusal of a form that was changed so.
template <class Change>
std::string refused(Change change) {
  Everything form;
  change(form);
  const auto verdict = check_bounds(form);
  if (verdict) return "accepted";
  return std::string(verdict.refusal().code()) + " " + verdict.refusal().field;
}

TEST(Bounds, AcceptWhatIsInRange) {
  EXPECT_EQ(refused([](auto&) {}), "accepted");
  EXPECT_EQ(refused([](auto& f) { f.text = "保管室保管"; }), "accepted");
  EXPECT_EQ(refused([](auto& f) { f.list.assign(kListLimit, "x"); }), "accepted");
}

TEST(Bounds, RefuseEachFieldByItsType) {
  EXPECT_EQ(refused([](auto& f) { f.code = "a b"; }), "base.code_malformed code");
  EXPECT_EQ(refused([](auto& f) { f.code = ""; }), "base.code_malformed code");
  EXPECT_EQ(refused([](auto& f) { f.text = ""; }), "base.text_empty text");
  EXPECT_EQ(refused([](auto& f) { f.text = "六个字的文本"; }), "base.text_too_long text");
  EXPECT_EQ(refused([](auto& f) { f.text = "a\x01"; }), "base.text_malformed text");
  EXPECT_EQ(refused([](auto& f) { f.text = "\xC3("; }), "base.text_malformed text");
  EXPECT_EQ(refused([](auto& f) { f.money = Money::fen(Money::kLimitFen + 1); }),
            "base.amount_out_of_range money");
  EXPECT_EQ(refused([](auto& f) { f.day = Date(); }), "base.date_out_of_range day");
  EXPECT_EQ(refused([](auto& f) { f.day = Date(1899, 12, 31); }), "base.date_out_of_range day");
  EXPECT_EQ(refused([](auto& f) { f.day = Date(2200, 1, 1); }), "base.date_out_of_range day");
  EXPECT_EQ(refused([](auto& f) { f.day = Date(boost::gregorian::pos_infin); }),
            "base.date_out_of_range day");
  EXPECT_EQ(refused([](auto& f) { f.colour = static_cast<Colour>(2); }),
            "base.choice_unknown colour");
}

TEST(Bounds, ReachIntoListsAndStructs) {
  EXPECT_EQ(refused([](auto& f) { f.list.clear(); }), "base.list_empty list");
  EXPECT_EQ(refused([](auto& f) { f.list.assign(kListLimit + 1, "x"); }),
            "base.list_too_long list");
  EXPECT_EQ(refused([](auto& f) { f.list = {"a", "", "b"}; }), "base.code_malformed list[1]");
  EXPECT_EQ(refused([](auto& f) { f.nested.number = 10; }),
            "base.number_out_of_range nested.number");
  EXPECT_EQ(refused([](auto& f) { f.nested.text = "long"; }), "base.text_too_long nested.text");
  EXPECT_EQ(refused([](auto& f) { f.nested.text = " "; }), "base.text_empty nested.text");
}

TEST(Bounds, NameTheFirstFieldThatIsWrong) {
  EXPECT_EQ(refused([](auto& f) { f.text = "", f.code = ""; }), "base.code_malformed code");
}

}  // namespace
}  // namespace bursar
