// Expressions and what they come to.
#include "bursar/base/expression/evaluate.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <variant>

#include "base/expression/rig.hpp"
#include "bursar/base/expression/operations.hpp"

namespace bursar::expression::test {
namespace {

struct Row {
  const char* source;
  const char* value;
};

void check(std::initializer_list<Row> rows) {
  const auto scope = usual_scope();
  const auto values = usual_values();
  for (const auto& [source, value] : rows)
    EXPECT_EQ(outcome(source, scope, values), value) << source;
}

TEST(Expression, ReadsLiterals) {
  check({{"12", "12"},
         {"0012.50", "12.5"},
         {".5", "0.5"},
         {"999999999999.999999", "999999999999.999999"},
         {"0000999999999999.9999990000", "999999999999.999999"},
         {"'a \"b\" c'", "'a \"b\" c'"},
         {"\"it's\"", "'it's'"},
         {"' '", "' '"},
         {"''", "none"},
         {"\"\"", "none"},
         {"true()", "true"},
         {" false ( ) ", "false"},
         {"\u3000(\t1\n)\u3000", "1"}});
}

TEST(Expression, KnowsNamesHereAndToday) {
  check({{"${n}", "7"},
         {"${ n }", "7"},
         {"${\u3000人数\n}", "45"},
         {"${m}", "-2.5"},
         {"${empty}", "none"},
         {"${blank}", "none"},
         {"${t}", "'灭火器 a'"},
         {"${q}", "'yes'"},
         {"${b}", "true"},
         {".", "12"},
         {". + .5", "12.5"},
         {".*.", "144"},
         {"today()", "2026-03-02"},
         {"limit('pupils') - ${人数}", "0"},
         {"limit('seconds')", "120.5"},
         {"limit('nothing')", "none"}});
}

TEST(Expression, BindsAsXPathDoes) {
  check({{"1 + 2 * 3", "7"},
         {"(1 + 2) * 3", "9"},
         {"10 - 4 - 3", "3"},
         {"100 div 10 div 2", "5"},
         {"7 mod 4 * 2", "6"},
         {"- 2 * - 3", "6"},
         {"--2", "2"},
         {"2--2", "4"},
         {"-${m}", "2.5"},
         {"1 < 2 = true()", "true"},
         {"true() = 1 < 2", "true"},
         {"1 + 1 < 3 and 2 = 2", "true"},
         {"true() or true() and false()", "true"},
         {"(true() or true()) and false()", "false"},
         {"false() and (false()) or (true())", "true"},
         {"not(1 = 2) and not(2 = 3)", "true"},
         {"1<2 and 2>1 and 2>=2 and 2<=2 and 1!=2", "true"}});
}

TEST(Expression, CountsExactlyToSixPlaces) {
  check({{"0.1 + 0.2 = 0.3", "true"},
         {"1 div 3", "0.333333"},
         {"2 div 3", "0.666667"},
         {"-2 div 3", "-0.666667"},
         {"1 div 3 * 3", "0.999999"},
         {"0.000001 * 0.5", "0.000001"},
         {"-0.000001 * 0.5", "-0.000001"},
         {"0.000001 * 0.4", "0"},
         {"1 div 0", "none"},
         {"1 mod 0", "none"},
         {"7 mod 3", "1"},
         {"-7 mod 3", "-1"},
         {"7 mod -3", "1"},
         {"5.5 mod 2", "1.5"},
         {"-5.5 mod 2", "-1.5"},
         {"999999999999 + 1", "none"},
         {"999999999999.999999 + 0.000001", "none"},
         {"0 - 999999999999.999999 - 0.000001", "none"},
         {"1000000 * 1000000", "none"},
         {"1000000 * 999999.999999", "999999999999"},
         {"999999999999 div 0.000001", "none"},
         {"0 * -1", "0"},
         {"0 * -1 = 0", "true"}});
}

TEST(Expression, CountsDays) {
  check({{"${d} - ${e}", "3"},
         {"${e} - ${d}", "-3"},
         {"${e} + 2", "2026-03-01"},
         {"${d} - 1", "2026-03-01"},
         {"${d} + 0.5", "none"},
         {"${d} + ${empty}", "none"},
         {"date('2199-12-31') + 1", "none"},
         {"date('1900-01-01') - 1", "none"},
         {"date('1900-01-01') + 109571", "2199-12-30"},
         {"date('1900-01-01') + 999999999999", "none"},
         {"date('2024-02-28') + 1", "2024-02-29"},
         {"${d} > ${e} and ${d} >= today() and ${e} < ${d}", "true"},
         {"${d} = '2026-03-02'", "true"},
         {"'2026-03-02' != ${d}", "false"},
         {"'2026-03-01' < ${d}", "true"},
         {"${d} <= '2026-03-01'", "false"},
         {"'2026-03-02' = '2026-03-02'", "true"}});
}

TEST(Expression, TakesEmptyOnesByTheTable) {
  check(
      {{"${empty} + 1", "none"},   {"1 - ${empty}", "none"},     {"${empty} * 0", "none"},
       {"1 div ${empty}", "none"}, {"1 mod ${empty}", "none"},   {"-${empty}", "none"},
       {"${empty} < 1", "false"},  {"${empty} >= 1", "false"},   {"${empty} <= ${empty}", "false"},
       {"${empty} = 1", "false"},  {"${empty} != 1", "true"},    {"${empty} = ${empty}", "true"},
       {"${empty} = ''", "true"},  {"${empty} != ''", "false"},  {"${n} = ''", "false"},
       {"${n} != ''", "true"},     {"'' = ${blank}", "true"},    {"${none} = ''", "true"},
       {"${s} = \"\"", "false"},   {"'' = ''", "true"},          {"'' = ' '", "false"},
       {"1 div 0 = ''", "true"},   {"not(1 div 0 = 1)", "true"}, {"if(1 div 0 = 1, 1, 2)", "2"}});
}

TEST(Expression, ChoosesBetweenTwo) {
  check({{"if(true(), 1, 2)", "1"},
         {"if(false(), 1, 2)", "2"},
         {"if(true(), '', 2)", "none"},
         {"if(false(), '', 2)", "2"},
         {"if(true(), '', '')", "none"},
         {"coalesce(${empty}, 3)", "3"},
         {"coalesce(${n}, 3)", "7"},
         {"coalesce('', '')", "none"},
         {"coalesce('', 'a')", "'a'"},
         {"coalesce(${e}, ${d})", "2026-02-27"},
         {"coalesce(${q}, 'other')", "'yes'"},
         {"selected(coalesce(${none}, ''), 'x')", "false"},
         {"count-selected(if(true(), ${s}, ''))", "2"}});
}

TEST(Expression, KnowsWhatIsChosen) {
  check({{"selected(${s}, 'x')", "true"},
         {"selected(${s}, 'y')", "false"},
         {"selected(${s}, 10)", "true"},
         {"selected(${none}, 'x')", "false"},
         {"selected(${q}, 'yes')", "true"},
         {"selected(${q}, 'no')", "false"},
         {"selected(${g}, 2)", "true"},
         {"selected(${s}, ${q})", "false"},
         {"selected(${s}, ${blank})", "false"},
         {"selected(${blank}, ${blank})", "false"},
         {"selected(${t}, '灭火器')", "false"},
         {"selected(${t}, '灭火器 a')", "true"},
         {"selected(${s}, concat('x', ' 10'))", "false"},
         {"count-selected(${s})", "2"},
         {"count-selected(${none})", "0"},
         {"${q} = 'yes'", "true"},
         {"'no' != ${q}", "true"},
         {"${g} = 2", "true"},
         {"03 = ${g}", "false"},
         {"${q} = ${g}", "false"}});
}

TEST(Expression, WorksOnTexts) {
  check({{"string-length(${t})", "5"},
         {"string-length('')", "0"},
         {"string-length(${blank})", "0"},
         {"contains(${t}, '火')", "true"},
         {"contains(${t}, '水')", "false"},
         {"contains(${t}, '')", "false"},
         {"contains(${blank}, 'a')", "false"},
         {"starts-with(${t}, '灭')", "true"},
         {"starts-with(${t}, 'a')", "false"},
         {"starts-with('', '')", "false"},
         {"concat(${n}, ' of ', ${人数}, ' on ', ${d})", "'7 of 45 on 2026-03-02'"},
         {"concat(${m}, ${empty}, ${blank}, 0.50)", "'-2.50.5'"},
         {"concat('', ${empty})", "none"},
         {"number('12.50')", "12.5"},
         {"number('-.5')", "-0.5"},
         {"number('--5')", "none"},
         {"number('- 5')", "none"},
         {"number('5.')", "none"},
         {"number('.')", "none"},
         {"number('+5')", "none"},
         {"number('1e3')", "none"},
         {"number(' 5')", "none"},
         {"number('')", "none"},
         {"number('0001.1000000')", "1.1"},
         {"number('1234567890123')", "none"},
         {"number('0.1234567')", "none"}});
}

TEST(Expression, RoundsHalfAwayFromZero) {
  check({{"round(2.5, 0)", "3"},
         {"round(-2.5, 0)", "-3"},
         {"round(2.4, 0)", "2"},
         {"round(0.125, 2)", "0.13"},
         {"round(0.125, 6)", "0.125"},
         {"round(999999999999.9, 0)", "none"},
         {"round(${empty}, 1)", "none"},
         {"round(1.55, 1.0)", "1.6"},
         {"int(2.9)", "2"},
         {"int(-2.9)", "-2"},
         {"int(${empty})", "none"},
         {"min(3)", "3"},
         {"min(3, ${empty}, -2, 1)", "-2"},
         {"max(${empty}, 3, -2, 1)", "3"},
         {"max(-3, -2)", "-2"},
         {"max(${empty}, 1 div 0)", "none"}});
}

TEST(Expression, OfATextThatGrowsTooLongIsNone) {
  const auto scope = usual_scope();
  auto values = usual_values();
  std::string long_one;
  for (int i = 0; i < 999; ++i) long_one += "字";
  values.texts["t"] = long_one;
  EXPECT_EQ(outcome("concat(${t}, '1')", scope, values), "'" + long_one + "1'");
  EXPECT_EQ(outcome("concat(${t}, '12')", scope, values), "none");
  EXPECT_EQ(outcome("string-length(concat(${t}, 5))", scope, values), "1000");
}

TEST(Expression, TakesAValueOfAnotherTypeThanSaidAsNone) {
  const auto scope = usual_scope();
  auto values = usual_values();
  values.texts["n"] = "seven";
  values.texts["d"] = "2026-02-30";
  values.texts["b"] = "yes";
  EXPECT_EQ(outcome("${n} = ''", scope, values), "true");
  EXPECT_EQ(outcome("${d} = '' and not(${b})", scope, values), "true");
}

TEST(Expression, OfUnknownTypesIsAskedOfWhatComes) {
  const auto scope = usual_scope();
  auto values = usual_values();
  EXPECT_EQ(outcome("${what} + 1", scope, values), "none");
  EXPECT_EQ(outcome("${what} = ''", scope, values), "true");
  values.texts["what"] = "a";
  EXPECT_EQ(outcome("${what} = 'a'", scope, values), "true");
  EXPECT_EQ(outcome("${what} = 1 or ${what} < 1 or ${what}", scope, values), "false");
  EXPECT_EQ(outcome("selected(${what}, 'a')", scope, values), "true");
  EXPECT_EQ(outcome("not(${what})", scope, values), "true");
  EXPECT_EQ(outcome("-${what}", scope, values), "none");
  EXPECT_EQ(outcome("${what} - ${d}", scope, values), "none");
}

TEST(Expression, HoldsWhereItIsTrueAndNotEmpty) {
  auto scope = usual_scope();
  auto values = usual_values();
  const auto met = [&](const char* source) {
    return holds(std::get<Program>(compile(source, scope, Type::boolean)), values);
  };
  EXPECT_TRUE(met("${b}"));
  values.texts.erase("b");
  EXPECT_FALSE(met("${b}"));
  EXPECT_TRUE(met("not(${b})"));
  EXPECT_TRUE(met("${b} = ''"));
}

TEST(Constraint, IsNotAskedOfAnEmptyAnswer) {
  auto scope = usual_scope();
  auto values = usual_values();
  const auto constraint = std::get<Program>(compile(". > 20", scope, Type::boolean));
  EXPECT_FALSE(answer_allowed(constraint, values));
  values.texts["."] = "21";
  EXPECT_TRUE(answer_allowed(constraint, values));
  values.texts.erase(".");
  EXPECT_FALSE(holds(constraint, values));
  EXPECT_TRUE(answer_allowed(constraint, values));
  values.texts["."] = " ";
  values.self = Type::text;
  scope.self = Named{".", Type::text};
  EXPECT_TRUE(answer_allowed(std::get<Program>(compile("false()", scope, Type::any)), values));
}

}  // namespace
}  // namespace bursar::expression::test
