// Rows of a register that are no assets: src/csv/lines.cpp and totals.hpp.
#include "csv/sample.hpp"

namespace bursar::csv {
namespace {

using test::kHeader;
using test::kRegister;
using test::kRows;
using test::Lines;
using test::lines_of;
using test::read;

TEST(CsvLines, PassesOverTitlesAboveTheHeader) {
  const auto reading =
      read("和平小学固定资产登记表,,,,\n\n部门：,总务处,日期：,2024-1-1,\n" + kRegister);
  EXPECT_EQ(reading.header_row, 4u);
  EXPECT_EQ(reading.good.size(), 2u);
  EXPECT_EQ(lines_of(reading.notes),
            (Lines{"1  csv.line_above", "3  csv.line_above", "0  csv.rows_blank"}));
  EXPECT_EQ(reading.notes[1].why.text(),
            "passed over above the header: \"部门： 总务处 日期： 2024-1-1\"");
}

TEST(CsvLines, PassesOverBlankRowsTheHeaderAgainAndSignatures) {
  const auto reading = read(kRegister + ",,,,\n" + kHeader + "\nPC-3,a,g:A,1,R\n" +
                            "以下空白,,,,\n制表人：周敏,,,,审核：李芳\n");
  EXPECT_EQ(reading.good.size(), 3u);
  EXPECT_TRUE(reading.clean());
  EXPECT_EQ(lines_of(reading.notes), (Lines{"5  csv.header_again", "7  csv.line_below",
                                            "8  csv.line_below", "0  csv.rows_blank"}));
}

TEST(CsvLines, ChecksTheTotalAgainstItsRows) {
  const auto good = read(kRegister + "合　计（2件）：,,,\"11,200.50\",\n,周敏,,,\n");
  EXPECT_TRUE(good.clean());
  EXPECT_EQ(lines_of(good.notes), (Lines{"4 原值 csv.total_agrees", "5  csv.line_below"}));
  const auto wrong = read(kRegister + "合计,,,11200,\n");
  EXPECT_EQ(lines_of(wrong.bad), (Lines{"4 原值 csv.total_differs"}));
  EXPECT_EQ(wrong.bad[0].why.text(),
            "the file's own total is 11200.00, its rows add up to 11200.50");
  EXPECT_EQ(wrong.good.size(), 2u);
  EXPECT_EQ(wrong.bad_rows, 0u);
}

TEST(CsvLines, CountsSubtotalsFromTheLastOne) {
  const auto reading = read(kHeader +
                            "\nA,a,g:A,1,R\n小计,,,1,\nB,a,g:A,2,R\nC,a,g:A,3,R\n"
                            "小计,,,5,\n总计,,,6,\nD,a,g:A,4,R\n合计,,,4,\n合计,,,10,\n");
  EXPECT_TRUE(reading.clean());
  EXPECT_EQ(reading.good.size(), 4u);
  EXPECT_EQ(lines_of(read(kHeader + "\nA,a,g:A,1,R\n小计,,,1,\nB,a,g:A,2,R\n小计,,,3,\n").bad),
            (Lines{"5 原值 csv.total_differs"}));
}

TEST(CsvLines, SaysWhereATotalCannotBeChecked) {
  const auto unread = read(kHeader + "\nA,a,g:A,?,R\n合计,,,5,\n");
  EXPECT_EQ(lines_of(unread.notes), (Lines{"3 原值 csv.total_unchecked"}));
  EXPECT_EQ(lines_of(unread.bad), (Lines{"2 原值 csv.money_unreadable"}));
  EXPECT_EQ(lines_of(read(kRegister + "合计,2台,,,\n").notes),
            (Lines{"4 原值 csv.total_unchecked"}));
}

TEST(CsvLines, NeverTakesAnAssetForSomethingElse) {
  const auto reading = read(kHeader +
                            "\nTotal-1,合计机,g:A,1,R\n小计器-1,a,g:A,1,R\n"
                            "备注：1,a,g:A,2,R\n合计,,,4,\nZ-1,a,g:A,4,R\n");
  EXPECT_EQ(reading.good.size(), 4u);
}

TEST(CsvLines, ReportsRatherThanDropsARowBelowTheTotalThatHasACode) {
  const auto reading = read(kRegister + "合计,,,11200.50,\nPC-3,电脑,gbt:A1,,R1\n");
  EXPECT_EQ(lines_of(reading.bad), (Lines{"5 原值 csv.cell_empty"}));
}

TEST(CsvLines, SaysThatCellsStandUnderNoHeader) {
  const auto reading = read(kHeader + ",\nPC-1,a,g:A,1,R,\nPC-2,a,g:A,1,R,坏了\n");
  EXPECT_EQ(lines_of(reading.notes), (Lines{"3  csv.cells_unnamed"}));
  EXPECT_EQ(reading.good.size(), 2u);
}

}  // namespace
}  // namespace bursar::csv
