// What a program tells of itself, and the values it is made of.
#include "bursar/base/expression/program.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/expression/rig.hpp"
#include "bursar/base/expression/decimal.hpp"
#include "bursar/base/expression/expression.hpp"
#include "bursar/base/expression/fitting.hpp"
#include "bursar/base/expression/scope.hpp"
#include "bursar/base/expression/types.hpp"
#include "bursar/base/expression/words.hpp"

namespace bursar::expression::test {
namespace {

Program made(std::string_view source) {
  return std::get<Program>(compile(source, usual_scope(), Type::any));
}

TEST(Program, TellsTheNamesItMentions) {
  const auto program = made("${q} = 'yes' and ${n} > 1 or ${ q } = 'no' and ${人数} < limit('a')");
  std::vector<std::string> names;
  std::vector<std::uint32_t> positions;
  for (const auto& mention : program.names()) {
    names.push_back(mention.name);
    positions.push_back(mention.position);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"q", "n", "人数"}));
  EXPECT_EQ(positions, (std::vector<std::uint32_t>{7, 0, 12}));
  EXPECT_EQ(program.names()[0].type, Type::text);
  EXPECT_EQ(program.names()[1].type, Type::number);
}

TEST(Program, TellsWhatItAsksBesides) {
  EXPECT_TRUE(made(". > 1").asks_here());
  EXPECT_FALSE(made("1.5 > .1").asks_here());
  const auto program = made("limit('b') + limit('a') > limit('b')");
  EXPECT_EQ(std::vector<std::string>(program.limits().begin(), program.limits().end()),
            (std::vector<std::string>{"b", "a"}));
  EXPECT_TRUE(made("1").limits().empty());
}

TEST(Program, TellsItsTypeAndSteps) {
  EXPECT_EQ(made("1 + 2").type(), Type::number);
  EXPECT_EQ(made("''").type(), Type::text);
  EXPECT_EQ(made("today() + 1").type(), Type::date);
  EXPECT_EQ(made("1 < 2").type(), Type::boolean);
  EXPECT_EQ(made("${what}").type(), Type::any);
  EXPECT_EQ(made("if(true(), '', 2)").type(), Type::number);
  EXPECT_EQ(made("1 + 2").steps(), 3u);
  EXPECT_EQ(made("date('2026-03-02')").steps(), 1u) << "a literal day is one";
}

TEST(Program, OutlivesItsSourceAndItsScope) {
  auto source = std::make_unique<std::string>("concat('a long text that is kept', ${t})");
  auto scope = std::make_unique<ListScope>(usual_scope());
  auto first = std::get<Program>(compile(*source, *scope, Type::text));
  source.reset(), scope.reset();
  const auto program = std::move(first);
  const auto values = usual_values();
  EXPECT_EQ(shown(evaluate(program, values)), "'a long text that is kept灭火器 a'");
  const auto copy = program;
  EXPECT_EQ(evaluate(copy, values), evaluate(program, values));
}

TEST(Program, IsEvaluatedHoweverManyValuesWait) {
  std::string source = "1";
  for (int i = 0; i < 31; ++i) source = "1+(" + source + ")";
  EXPECT_EQ(shown(evaluate(made(source), usual_values())), "32");
  const std::string fifteen = "concat(1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,";
  source = fifteen + fifteen + fifteen + "0)))";
  EXPECT_GT(made(source).code().depth, 40u);
  EXPECT_EQ(shown(evaluate(made("string-length(" + source + ")"), usual_values())), "46");
}

TEST(Decimal, ReadsAndWrites) {
  for (const auto* text : {"0", "1", "-1", "0.5", "-0.000001", "12.34", "999999999999.999999",
                           "-999999999999.999999", "100", "0.1", "0.100001"})
    EXPECT_EQ(Decimal::parse(text)->text(), text);
  EXPECT_EQ(Decimal::parse("-0")->text(), "0");
  EXPECT_EQ(Decimal::parse("1200.00"), Decimal(1200)) << "as Money writes it";
  for (const auto* text : {"", "-", ".", "1.", "-.", "+1", "1,0", " 1", "1 ", "1.2.3", "1-", "１",
                           "1000000000000", "0.0000001", "1e2", "--1"})
    EXPECT_FALSE(Decimal::parse(text)) << text;
  EXPECT_FALSE(Decimal::of_millionths(Decimal::kBeyond));
  EXPECT_FALSE(Decimal::of_millionths(-Decimal::kBeyond));
}

TEST(Value, IsWhatItWasMadeOf) {
  EXPECT_EQ(Value::of(true).type(), Type::boolean);
  EXPECT_FALSE(Value::of(false).yes());
  EXPECT_EQ(Value::of(Decimal(-3)).number(), Decimal(-3));
  EXPECT_FALSE(Value::of(Decimal(1)).date() || Value::text("1").number());
  const auto day = *parse_date("2024-02-29");
  EXPECT_EQ(Value::of(day).date(), day);
  EXPECT_EQ(Value::day(day.day_number()), Value::of(day));
  EXPECT_TRUE(Value().empty() && Value::set("").empty() && Value::of(parse_date("")).empty());
  EXPECT_EQ(Value::set("a b").text(), "a b");
  EXPECT_NE(Value::set("a"), Value::text("a"));
}

TEST(Value, IsReadAsItsType) {
  EXPECT_EQ(shown(read_value(Type::number, "-0.50")), "-0.5");
  EXPECT_EQ(shown(read_value(Type::date, "2026-03-02")), "2026-03-02");
  EXPECT_EQ(shown(read_value(Type::boolean, "false")), "false");
  EXPECT_EQ(shown(read_value(Type::set, "a b")), "{a b}");
  EXPECT_EQ(shown(read_value(Type::any, "5")), "'5'");
  for (const auto type : {Type::number, Type::date, Type::boolean, Type::none})
    EXPECT_TRUE(read_value(type, "x").empty());
  for (const auto type : {Type::number, Type::text, Type::set, Type::any})
    EXPECT_TRUE(read_value(type, " \u3000\t").empty());
}

TEST(Type, HasAName) {
  EXPECT_EQ(type_name(Type::boolean), "bool");
  EXPECT_EQ(type_name(Type::set), "set");
}

}  // namespace
}  // namespace bursar::expression::test
