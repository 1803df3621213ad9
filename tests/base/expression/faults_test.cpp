// What can be wrong with an expression, where it is said to be, and in which order it is found.
#include "bursar/base/expression/faults.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

#include "base/expression/rig.hpp"
#include "bursar/base/expression/compile.hpp"
#include "bursar/base/expression/lexer.hpp"
#include "bursar/base/expression/syntax.hpp"
#include "bursar/base/expression/typing.hpp"

namespace bursar::expression::test {
namespace {

struct Row {
  const char* source;
  const char* fault;  // code, column, near
};

void check(std::initializer_list<Row> rows, const ListScope& scope = usual_scope()) {
  const auto values = usual_values();
  for (const auto& [source, fault] : rows)
    EXPECT_EQ(outcome(source, scope, values), fault) << source;
}

std::string times(int count, std::string_view text) {
  std::string all;
  for (; count > 0; --count) all += text;
  return all;
}

TEST(Fault, OfWords) {
  check({{"", "empty 1 "},
         {" \t\n\u3000", "empty 1 "},
         {"1 ! 2", "character 3 !"},
         {"人数", "character 1 人"},
         {"${n} ＝ 1", "character 6 ＝"},
         {"${q} = ‘yes’", "character 8 ‘"},
         {"a & b", "character 3 &"},
         {"1 \r 2", "character 3 \r"},
         {"$n", "character 1 $"},
         {"{n}", "character 1 {"},
         {"${}", "character 3 }"},
         {"${ }", "character 4 }"},
         {"${a b}", "character 5 b"},
         {"${a'}", "character 4 '"},
         {"${a{}", "character 4 {"},
         {"1 + \xFF", "character 5 \uFFFD"},
         {"'a\xE4\xB8'", "character 3 \uFFFD"},
         {"'人\xC3", "character 3 \uFFFD"},
         {"1 + 'abc", "text_open 5 'abc"},
         {"\"it's", "text_open 1 \"it's"},
         {"'", "text_open 1 '"},
         {"1 = '0123456789012345678901234567890123456789",
          "text_open 5 '012345678901234567890123456789012345678"},
         {"1234567890123", "number 1 1234567890123"},
         {"1 + 0.1234567", "number 5 0.1234567"},
         {"${n", "unfinished 4 "},
         {"${", "unfinished 3 "},
         {"${n ", "unfinished 5 "}});
}

TEST(Fault, OfTheirOrder) {
  check({{"1 2", "syntax 3 2"},
         {"1 +", "unfinished 4 "},
         {"1 + ", "unfinished 5 "},
         {"-", "unfinished 2 "},
         {"(1", "unfinished 3 "},
         {"not(", "unfinished 5 "},
         {"min(1,", "unfinished 7 "},
         {"min(1", "unfinished 6 "},
         {"()", "syntax 2 )"},
         {"(1))", "syntax 4 )"},
         {")", "syntax 1 )"},
         {"min(1,)", "syntax 7 )"},
         {"min(,1)", "syntax 5 ,"},
         {"1, 2", "syntax 2 ,"},
         {"(1, 2)", "syntax 3 ,"},
         {"* 2", "syntax 1 *"},
         {"2 * / 2", "character 5 /"},
         {"+2", "syntax 1 +"},
         {"1 == 2", "syntax 4 ="},
         {"1 < > 2", "syntax 5 >"},
         {"1 = 2 = 3", "syntax 7 ="},
         {"1 = 2 != 3", "syntax 7 !="},
         {"1 < 2 < 3", "syntax 7 <"},
         {"1 < 2 + 1 >= 3", "syntax 11 >="},
         {"1 = 2 < 3 = 4", "syntax 11 ="},
         {"true", "syntax 1 true"},
         {"and", "syntax 1 and"},
         {"1 and", "unfinished 6 "},
         {"1 AND 2", "syntax 3 AND"},
         {"1 true()", "syntax 3 true"},
         {"5 div-2", "syntax 3 div-2"},
         {"1 not(2)", "syntax 3 not"},
         {"1a", "syntax 2 a"},
         {"1.", "syntax 2 ."},
         {"1.2.3", "syntax 4 .3"},
         {"${n}${m}", "syntax 5 ${m}"},
         {"'a' 'b'", "syntax 5 'b'"},
         {"1 (2)", "syntax 3 ("},
         {"f(g()", "unfinished 6 "}});
}

TEST(Fault, OfNames) {
  check({{"${m} + ${x} + ${y}", "name 8 ${x}"},
         {"1 + ${ 某项 }", "name 5 ${ 某项 }"},
         {"${n} < ${after}", "later 8 ${after}"},
         {"regex(., 'a')", "function 1 regex"},
         {"True()", "function 1 True"},
         {"1 + and(2)", "function 5 and"},
         {"now()", "function 1 now"},
         {"foo(${x})", "name 5 ${x}"},
         {"foo(1 + 'a')", "type 7 +"},
         {"not()", "arguments 1 not"},
         {"true(1)", "arguments 1 true"},
         {"concat('a')", "arguments 1 concat"},
         {"min()", "arguments 1 min"},
         {"max(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17)", "arguments 1 max"},
         {"if(true(), 1)", "arguments 1 if"},
         {"round(1)", "arguments 1 round"},
         {"round('a')", "arguments 1 round"},
         {"round(1, ${n})", "literal 1 round"},
         {"round(1, 7)", "literal 1 round"},
         {"round(1, 1.5)", "literal 1 round"},
         {"round(1, -1)", "literal 1 round"},
         {"round('a', ${n})", "literal 1 round"},
         {"round('a', 1)", "type 1 round"},
         {"round(1, 'a')", "type 1 round"},
         {"date(${t})", "literal 1 date"},
         {"date(5)", "type 1 date"},
         {"date('2026-02-30')", "date 6 '2026-02-30'"},
         {"date('tomorrow')", "date 6 'tomorrow'"},
         {"date('')", "date 6 ''"},
         {"limit(concat('a', 'b'))", "literal 1 limit"},
         {"limit(1)", "type 1 limit"}});
  auto scope = usual_scope();
  scope.limits = false;
  scope.self.reset();
  check({{"1 < limit('a')", "function 5 limit"}, {"1 < .", "self 5 ."}, {"limit(.)", "self 7 ."}},
        scope);
  scope.names.push_back({std::string(64, 'x'), Type::number});
  scope.names.push_back({std::string(65, 'x'), Type::number});
  EXPECT_EQ(outcome("${" + std::string(64, 'x') + "}", scope, usual_values()), "none");
  EXPECT_EQ(outcome("${" + std::string(65, 'x') + "}", scope, usual_values()),
            "name 1 ${" + std::string(38, 'x'));
}

TEST(Fault, OfTypes) {
  check({{"1 + 'a'", "type 3 +"},
         {"1 + ''", "type 3 +"},
         {"'a' * 2", "type 5 *"},
         {"-'a'", "type 1 -"},
         {"-${d}", "type 1 -"},
         {"1 + ${d}", "type 3 +"},
         {"${d} + ${d}", "type 6 +"},
         {"${d} * 2", "type 6 *"},
         {"5 - ${d}", "type 3 -"},
         {"${d} - '2026-01-01'", "type 6 -"},
         {"1 and true()", "type 3 and"},
         {"true() or ''", "type 8 or"},
         {"'' or true()", "type 4 or"},
         {"not('')", "type 1 not"},
         {"not(1)", "type 1 not"},
         {"if('', 1, 2)", "type 1 if"},
         {"if(1, 1, 2)", "type 1 if"},
         {"if(true(), 1, 'a')", "type 1 if"},
         {"if(true(), ${d}, '2026-01-01')", "type 1 if"},
         {"coalesce(1, true())", "type 1 coalesce"},
         {"coalesce(${s}, ${none})", "type 1 coalesce"},
         {"coalesce(${g}, 1)", "type 1 coalesce"},
         {"1 = 'a'", "type 3 ="},
         {"${t} = 1", "type 6 ="},
         {"1 = true()", "type 3 ="},
         {"'a' < 'b'", "type 5 <"},
         {"'2026-01-01' < '2026-01-02'", "type 14 <"},
         {"${g} < 2", "type 6 <"},
         {"${g} = -1", "type 6 ="},
         {"${n} < ''", "type 6 <"},
         {"true() > false()", "type 8 >"},
         {"${s} = 'x'", "type 6 ="},
         {"${s} = ${s}", "type 6 ="},
         {"${s} < 1", "type 6 <"},
         {"${d} = 'tomorrow'", "type 6 ="},
         {"${d} = '2026-02-30'", "date 8 '2026-02-30'"},
         {"'2026-13-01' < ${d}", "date 1 '2026-13-01'"},
         {"selected(${n}, 1)", "type 1 selected"},
         {"selected(${s}, true())", "type 1 selected"},
         {"selected(${t}, 1)", "type 1 selected"},
         {"count-selected(${q})", "type 1 count-selected"},
         {"count-selected('')", "type 1 count-selected"},
         {"string-length(1)", "type 1 string-length"},
         {"contains(${s}, 'x')", "type 1 contains"},
         {"concat(1, ${s})", "type 1 concat"},
         {"concat(true(), 'a')", "type 1 concat"},
         {"number(1)", "type 1 number"},
         {"min(1, ${d})", "type 1 min"},
         {"int('')", "type 1 int"},
         {"(1 + 'a') * (2 + 'b')", "type 4 +"},
         {"1 * (2 + (3 - 'b'))", "type 13 -"}});
}

TEST(Fault, OfChoices) {
  check({{"${q} = 'maybe'", "option 8 'maybe'"},
         {"'maybe' != ${q}", "option 1 'maybe'"},
         {"${q} = 1", "option 8 1"},
         {"${g} = 3", "option 8 3"},
         {"${g} = 2.0", "option 8 2.0"},
         {"${q} = ' '", "option 8 ' '"},
         {"selected(${q}, 'maybe')", "option 16 'maybe'"},
         {"selected(${q}, '')", "option 16 ''"},
         {"selected(${s}, 'z')", "option 16 'z'"},
         {"selected(${s}, 11)", "option 16 11"}});
  auto scope = usual_scope();
  scope.self = Named{".", Type::text, {"a", "b"}};
  check({{". = 'c'", "option 5 'c'"}, {"selected(., 'c')", "option 13 'c'"}}, scope);
}

TEST(Fault, OfTheWhole) {
  const auto scope = usual_scope();
  const auto values = usual_values();
  EXPECT_EQ(outcome("  1 + 2", scope, values, Type::boolean), "wanted 3 1");
  EXPECT_EQ(outcome("''", scope, values, Type::number), "wanted 1 ''");
  EXPECT_EQ(outcome("${s}", scope, values), "wanted 1 ${s}");
  EXPECT_EQ(outcome("if(${b}, ${s}, '')", scope, values), "wanted 1 if");
  EXPECT_EQ(outcome("1 + 2", scope, values, Type::number), "3");
  EXPECT_EQ(outcome("${what}", scope, values, Type::boolean), "none");
}

TEST(Fault, OfSize) {
  const auto scope = usual_scope();
  const auto values = usual_values();
  const auto of = [&](const std::string& source) { return outcome(source, scope, values); };
  EXPECT_EQ(of(times(999, " ") + "1"), "1");
  EXPECT_EQ(of(times(1000, " ") + "1"), "long 1001 ");
  EXPECT_EQ(of("'" + times(998, "字") + "'"), "'" + times(998, "字") + "'");
  EXPECT_EQ(of("'" + times(999, "字") + "'"), "long 1001 ");
  EXPECT_EQ(of(times(1001, "!")), "long 1001 ");
  EXPECT_EQ(of(times(32, "(") + "1" + times(32, ")")), "1");
  EXPECT_EQ(of(times(33, "(") + "1" + times(33, ")")), "deep 33 (");
  EXPECT_EQ(of(times(32, "-") + "1"), "1");
  EXPECT_EQ(of(times(33, "-") + "1"), "deep 33 -");
  EXPECT_EQ(of(times(16, "-(") + "-1"), "deep 33 -");
  EXPECT_EQ(of(times(32, "int(") + "1.5" + times(32, ")")), "1");
  EXPECT_EQ(of(times(33, "int(") + "1.5"), "deep 129 int");
  EXPECT_EQ(of(times(40, "-1+") + "1"), "-39") << "signs that are done nest nothing";
  EXPECT_EQ(of(times(40, "(1)+") + "1"), "41");
  EXPECT_EQ(of(times(127, "1+") + "-1"), "126");
  EXPECT_EQ(of(times(128, "1+") + "1"), "large 257 1");
  EXPECT_EQ(of(times(127, "1+") + "--1"), "large 257 1");
  EXPECT_EQ(of(times(200, "1+") + ")"), "large 257 1") << "left to right";
  EXPECT_EQ(of(times(33, "(") + ")"), "deep 33 (");
  EXPECT_EQ(of("1 1" + times(33, "(")), "syntax 3 1");
}

TEST(Fault, ComesInTheOrderOfThePasses) {
  check({{"1 2 !", "character 5 !"},
         {"'a' + 1 1", "syntax 9 1"},
         {"${x} + 12345678901234", "number 8 12345678901234"},
         {"foo() )", "syntax 7 )"},
         {"1 + 'a' + ${x}", "type 3 +"},
         {"(", "unfinished 2 "},
         {"${q} = 'maybe' and ${x}", "option 8 'maybe'"}});
}

TEST(Fault, IsFoundWithoutTypesWhereNoneIsKnown) {
  check({{"${what} < 'a'", "type 9 <"},
         {"${what} < true()", "type 9 <"},
         {"${what} = ${s}", "type 9 ="},
         {"${what} + 'a'", "type 9 +"},
         {"${what} < '2026-02-30'", "date 11 '2026-02-30'"},
         {"${what} < '2026-02-28' and ${what} = 'a' and ${what} > 5 and ${what}", "false"},
         {"concat(${what}, 'a')", "'a'"},
         {"count-selected(${what})", "0"},
         {"selected(${what}, 5)", "false"},
         {"if(${what}, ${what}, 5)", "5"},
         {"(${what} - ${d}) * 2", "none"},
         {"(${d} - ${what}) * 2", "none"},
         {"(${what} + 1) < today()", "false"}});
}

TEST(Fault, SaysWhatIsWrongInTwoLanguages) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(FaultCode::large); ++i) {
    const Fault fault{static_cast<FaultCode>(i), 3, "№"};
    EXPECT_TRUE(names.insert(fault.name()).second);
    EXPECT_EQ(fault.text().find('{'), std::string::npos) << fault.name();
    EXPECT_EQ(fault.text_zh().find('{'), std::string::npos) << fault.name();
    EXPECT_EQ(fault.text().find("№") != std::string::npos,
              fault.text_zh().find("№") != std::string::npos)
        << fault.name();
  }
  const Fault option{FaultCode::option, 8, "'maybe'"};
  EXPECT_EQ(option.text(), "\"'maybe'\" is none of the choices");
  EXPECT_EQ(option.text_zh(), "“'maybe'”不是可选项");
  EXPECT_EQ((Fault{FaultCode::too_long, 1001, ""}).name(), "long");
  EXPECT_EQ((Fault{FaultCode::large, 1, ""}).text_zh(), "过大");
}

}  // namespace
}  // namespace bursar::expression::test
