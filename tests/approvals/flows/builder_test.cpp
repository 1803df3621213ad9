// A flow written in C++ as its regulation reads, and read back.
#include "bursar/approvals/flows/builder.hpp"

#include <gtest/gtest.h>

#include "approvals/flows/filing.hpp"

namespace bursar::approvals {
namespace {

using Builder = Filing;

TEST_F(Builder, AFlowReadsAsItsRegulation) {
  const auto code = define(FlowDraft("write-off", "报废审批")
                               .source("处置办法")
                               .step("affairs", "总务室认定")
                               .by_post("general")
                               .within(3)
                               .branch("size", Split::exclusive)
                               .arm("large", when("cost", Is::at_least, "50000"))
                               .step("meeting", "校务会")
                               .by_post("office")
                               .meeting("校务会", 5)
                               .arm("small")
                               .step("head", "校长")
                               .by_post("principal")
                               .join()
                               .then("finance", "财务入账")
                               .by_post("finance"));
  ASSERT_EQ(code, "") << text;
  const auto sheet = answer(FlowText{"write-off", {}}, books, day);
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->row.version, 1);
  EXPECT_TRUE(sheet->row.in_force);
  ASSERT_EQ(sheet->steps.size(), 4u);
  EXPECT_EQ(sheet->steps[1].when, "cost at_least 50000");
  EXPECT_EQ(sheet->steps[1].when_zh, "cost不小于50000");
  EXPECT_EQ(sheet->steps[1].decides, "校务会");
  EXPECT_EQ(sheet->steps[2].when_zh, "分支size的其他情形");
  EXPECT_EQ(sheet->steps[3].after, (std::vector<StepCode>{"meeting", "head"}));
  EXPECT_EQ(sheet->steps[3].who, "post finance");
  EXPECT_EQ(sheet->steps[3].now, std::vector<PersonCode>{"li"});
  EXPECT_FALSE(answer(FlowText{"write-off", 2}, books, day));
  EXPECT_EQ(bind("p", "write-off"), "");
  EXPECT_EQ(answer(AllFlows{}, books, day)[0].policies, std::vector<PolicyCode>{"p"});
}

}  // namespace
}  // namespace bursar::approvals
