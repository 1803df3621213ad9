// Conditions that are expressions: what they may say of a form, and what they come to.
#include "bursar/approvals/expressions.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "approvals/papers.hpp"
#include "bursar/approvals/flows/builder.hpp"
#include "bursar/approvals/flows/conditions.hpp"

namespace bursar::approvals {
namespace {

/// A form with a field of each type and two in lists; it has the values that a test gives it.
class Sheet final : public test::Paper {
 public:
  using Texts = std::map<std::string, std::vector<std::string>, std::less<>>;
  explicit Sheet(Texts texts = {})
      : Paper({{"cost", FieldType::number},
               {"ceiling", FieldType::number},
               {"payment.amount", FieldType::number},
               {"on", FieldType::date},
               {"room", FieldType::text},
               {"own", FieldType::boolean},
               {"items[].cost", FieldType::number},
               {"rooms[]", FieldType::text}}),
        texts_(std::move(texts)) {}

  std::vector<std::string> values(std::string_view, std::string_view path) const override {
    const auto found = texts_.find(path);
    return found == texts_.end() ? std::vector<std::string>() : found->second;
  }

 private:
  Texts texts_;
};

/// What is wrong with a condition, as fault:column; empty where nothing is.
std::string told(const Verdict& verdict) {
  if (verdict) return "";
  std::string fault, column;
  for (const auto& one : verdict.refusal().figures) {
    if (one.name == "fault") fault = one.value;
    if (one.name == "column") column = one.value;
  }
  return fault.empty() ? std::string(verdict.refusal().code()) : fault + ":" + column;
}
std::string wrong(const char* field, const char* text) {
  return told(check_condition(when_holds(field, text), "assets.issue", Sheet(), "when"));
}
std::string wrong_anywhere(const char* text) {
  return told(check_condition(when_holds("cost", text), "when"));
}

bool met(const Sheet& sheet, const char* field, const char* text) {
  const Expressions none;
  const FormFields fields(sheet, none, "assets.issue", "{}", Date(2026, 3, 2));
  return holds(when_holds(field, text), fields);
}

TEST(ApprovalExpressions, NameTheFieldsOfTheForm) {
  EXPECT_EQ(wrong("cost", ". > 5000 and ${room} = ''"), "");
  EXPECT_EQ(wrong("cost", "${payment.amount} > ${cost} * 0.3"), "");
  EXPECT_EQ(wrong("on", ". - today() < 30 or . = '2026-03-02'"), "");
  EXPECT_EQ(wrong("own", ". and not(${own})"), "");
  EXPECT_EQ(wrong("items[].cost", ". > ${ceiling}"), "");
  EXPECT_EQ(wrong("room", "${price} > 1"), "name:1");
  EXPECT_EQ(wrong("cost", ". > ${items[].cost}"), "name:5") << "which of them?";
  EXPECT_EQ(wrong("price", "true()"), "approvals.field_unknown");
}

TEST(ApprovalExpressions, FitTheTypesOfTheFields) {
  EXPECT_EQ(wrong("cost", "${room} > 1"), "type:9");
  EXPECT_EQ(wrong("room", ". > 1"), "type:3");
  EXPECT_EQ(wrong("on", ". = '2026-02-30'"), "date:5");
  EXPECT_EQ(wrong("cost", ". + 1"), "wanted:1");
  EXPECT_EQ(wrong("cost", ". > limit('guards')"), "function:5") << "a figure of safety's";
  EXPECT_EQ(wrong("cost", "count-selected(${room}) = 1"), "type:1");
}

TEST(ApprovalExpressions, OfAFormNotKnownYetAreWrongOnlyWhereNoTypeHelps) {
  EXPECT_EQ(wrong_anywhere("${anything} > 1 and . = 'x'"), "");
  EXPECT_EQ(wrong_anywhere("${a} - ${b} < 3"), "");
  EXPECT_EQ(wrong_anywhere("${a} >"), "unfinished:7");
  EXPECT_EQ(wrong_anywhere("${list[].a} > 1"), "name:1");
  EXPECT_EQ(wrong_anywhere("limit('x') > 1"), "function:1");
  EXPECT_EQ(wrong_anywhere(" "), "empty:1");
  EXPECT_EQ(wrong_anywhere("1 + 1"), "wanted:1");
  const Condition none{"cost", Is::holds, {}, {}}, several{"cost", Is::holds, "true()", {{"x"}}};
  EXPECT_EQ(told(check_condition(none, "when")), "approvals.condition_unfit");
  EXPECT_EQ(told(check_condition(several, "when")), "approvals.condition_unfit");
}

TEST(ApprovalExpressions, ReadEachFieldAsItsType) {
  const Sheet sheet({{"cost", {"5000.01"}},
                     {"payment.amount", {"1500"}},
                     {"on", {"2026-03-31"}},
                     {"room", {"3.10"}},
                     {"own", {"true"}}});
  EXPECT_TRUE(met(sheet, "cost", ". > 5000 and . < 5000.02"));
  EXPECT_TRUE(met(sheet, "cost", "${payment.amount} < . * 0.3 and 1500 = ${payment.amount}"));
  EXPECT_TRUE(met(sheet, "on", ". - today() = 29 and . = '2026-03-31'"));
  EXPECT_FALSE(met(sheet, "room", ". = '3.1'")) << "a room is no number";
  EXPECT_TRUE(met(sheet, "own", "."));
  EXPECT_TRUE(met(sheet, "room", "${own} and ${ceiling} = ''"));
  EXPECT_FALSE(met(sheet, "ceiling", ". >= 0")) << "it was left out";
  EXPECT_TRUE(met(sheet, "ceiling", "coalesce(., 0) = 0"));
  EXPECT_FALSE(met(Sheet(Sheet::Texts{{"cost", {"much"}}}), "cost", ". != ''"))
      << "that is no number";
  EXPECT_FALSE(met(sheet, "price", "true()  or ${price} = ''")) << "the form has no such field";
}

TEST(ApprovalExpressions, HoldOfAListWhereTheyHoldOfOneOfIt) {
  const Sheet two({{"items[].cost", {"5", "7"}}, {"rooms[]", {"A1", "B1"}}, {"ceiling", {"6"}}});
  EXPECT_TRUE(met(two, "items[].cost", ". > ${ceiling}"));
  EXPECT_TRUE(met(two, "items[].cost", ". < ${ceiling}"));
  EXPECT_FALSE(met(two, "items[].cost", ". > ${ceiling} and . < ${ceiling}")) << "of one alone";
  EXPECT_TRUE(met(two, "rooms[]", "starts-with(., 'B')"));
  EXPECT_FALSE(met(two, "rooms[]", ". = ''"));
  EXPECT_TRUE(met(Sheet(), "rooms[]", ". = ''")) << "asked once, of nothing";
  EXPECT_FALSE(met(Sheet(), "rooms[]", "starts-with(., 'B')"));
}

TEST(ApprovalExpressions, ThatWereKeptComeToTheSame) {
  const Sheet sheet({{"on", {"2026-03-02"}}, {"cost", {"7"}}});
  const std::vector<Condition> all{when_holds("on", ". = '2026-03-02'"),
                                   when_holds("cost", ". > 9"), when("cost", Is::equal, "7"),
                                   when_holds("price", ". > 1")};
  Expressions kept;
  kept.keep("assets.issue", all, &sheet);
  kept.keep("assets.return", {when("cost", Is::equal, "7")}, nullptr);
  EXPECT_TRUE(kept.find("assets.issue", all[0]));
  EXPECT_TRUE(kept.find("assets.issue", all[1]));
  EXPECT_FALSE(kept.find("assets.return", all[0])) << "another form's fields are of other types";
  EXPECT_FALSE(kept.find("assets.issue", all[3])) << "it fits no field";
  const auto today = Date(2026, 3, 2);
  const Expressions none;
  const FormFields ready(sheet, kept, "assets.issue", "{}", today),
      fresh(sheet, none, "assets.issue", "{}", today);
  for (const auto& one : all) EXPECT_EQ(holds(one, ready), holds(one, fresh));
  EXPECT_TRUE(holds(all[0], ready) && !holds(all[1], ready) && holds(all[2], ready));
}

}  // namespace
}  // namespace bursar::approvals
