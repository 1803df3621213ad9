// What flows and policies ask of a form's fields.
#include "bursar/approvals/flows/conditions.hpp"

#include <gtest/gtest.h>

#include <map>

#include "approvals/papers.hpp"

namespace bursar::approvals {
namespace {

Condition asks(Is is, const char* value) { return {"cost", is, value, {}}; }
bool of(Is is, const char* value, const char* has) {
  return holds(asks(is, value), std::vector<std::string>{has});
}

TEST(Conditions, CompareNumbersByTheirAmountAndNotByTheirWriting) {
  EXPECT_TRUE(of(Is::at_least, "50000", "50000.00"));
  EXPECT_FALSE(of(Is::at_least, "50000", "49999.99"));
  EXPECT_FALSE(of(Is::at_least, "50000", "6000")) << "as text it would be more";
  EXPECT_TRUE(of(Is::more_than, "-1", "0"));
  EXPECT_FALSE(of(Is::more_than, "1.50", "1.5"));
  EXPECT_TRUE(of(Is::at_most, "0.1", "0.10"));
  EXPECT_TRUE(of(Is::less_than, "0.1", "0.09"));
  EXPECT_TRUE(of(Is::equal, "7", "7.00"));
  EXPECT_FALSE(of(Is::not_equal, "7", "7.00"));
}

TEST(Conditions, CompareDaysAndTexts) {
  EXPECT_TRUE(of(Is::at_least, "2026-03-02", "2026-10-01"));
  EXPECT_FALSE(of(Is::less_than, "2026-03-02", "2026-03-02"));
  EXPECT_TRUE(of(Is::begins, "A02", "A0201"));
  EXPECT_FALSE(of(Is::begins, "A0201", "A02"));
  EXPECT_TRUE(of(Is::equal, "true", "true"));
}

TEST(Conditions, KnowRoomsFromNumbersByTheFieldsType) {
  const auto same = [](FieldType type) {
    return holds(asks(Is::equal, "3.10"), Values({"3.1"}, type));
  };
  EXPECT_TRUE(same(FieldType::number));
  EXPECT_FALSE(same(FieldType::text));
}

TEST(Conditions, HoldOfOneEntryOfAListAndNotEqualOfAll) {
  const std::vector<std::string> two{"zhou", "li"}, none;
  EXPECT_TRUE(holds(asks(Is::equal, "li"), two));
  EXPECT_FALSE(holds(asks(Is::not_equal, "li"), two));
  EXPECT_TRUE(holds(asks(Is::not_equal, "wang"), two));
  EXPECT_TRUE(holds(asks(Is::not_equal, "wang"), none));
  EXPECT_FALSE(holds(asks(Is::equal, "wang"), none));
  const Condition one_of{"cost", Is::one_of, {}, {{"wang", "li"}}},
      absent{"cost", Is::absent, {}, {}};
  EXPECT_TRUE(holds(one_of, two));
  EXPECT_FALSE(holds(one_of, none));
  EXPECT_FALSE(holds(absent, two));
  EXPECT_TRUE(holds(absent, none));
}

std::string refusal(const Condition& condition) {
  const test::Paper paper{{{"cost", FieldType::number},
                           {"on", FieldType::date},
                           {"room", FieldType::text},
                           {"own", FieldType::boolean}}};
  const auto verdict = check_condition(condition, "assets.issue", paper, "when");
  return verdict ? "" : std::string(verdict.refusal().code());
}

TEST(Conditions, AreCheckedAgainstTheirField) {
  const auto text = [](const char* field, Is is, const char* value) {
    return refusal({field, is, value, {}});
  };
  EXPECT_EQ(text("cost", Is::at_least, "50000"), "");
  EXPECT_EQ(text("on", Is::less_than, "2026-09-01"), "");
  EXPECT_EQ(text("room", Is::begins, "A"), "");
  EXPECT_EQ(text("own", Is::equal, "false"), "");
  EXPECT_EQ(text("price", Is::equal, "1"), "approvals.field_unknown");
  for (const auto& wrong : {text("cost", Is::at_least, "much"), text("cost", Is::equal, "0.001"),
                            text("cost", Is::begins, "5"), text("on", Is::at_least, "50000"),
                            text("on", Is::equal, "2026-02-30"), text("room", Is::at_least, "3"),
                            text("own", Is::equal, "yes"), text("own", Is::less_than, "true"),
                            text("cost", Is::one_of, "1"), text("cost", Is::absent, "1")})
    EXPECT_EQ(wrong, "approvals.condition_unfit");
  EXPECT_EQ(refusal({"cost", Is::equal, {}, {}}), "approvals.condition_unfit");
  EXPECT_EQ(refusal({"cost", Is::one_of, {}, {{"1", "x"}}}), "approvals.condition_unfit");
  EXPECT_EQ(refusal({"cost", Is::one_of, {}, {{"1", "2"}}}), "");
  EXPECT_EQ(refusal({"cost", Is::absent, {}, {}}), "");
}

TEST(Conditions, NeedAnOrderedValueEvenWhereTheFieldIsNotKnownYet) {
  EXPECT_TRUE(check_condition(asks(Is::at_least, "3"), "when"));
  EXPECT_TRUE(check_condition(asks(Is::at_least, "2026-01-01"), "when"));
  EXPECT_FALSE(check_condition(asks(Is::at_least, "much"), "when"));
  EXPECT_TRUE(check_condition(asks(Is::equal, "much"), "when"));
}

}  // namespace
}  // namespace bursar::approvals
