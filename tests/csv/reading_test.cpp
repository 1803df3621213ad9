#include "bursar/csv/reading.hpp"

#include "csv/sample.hpp"

namespace bursar::csv {
namespace {

using test::kHeader;
using test::kRegister;
using test::kRows;
using test::Lines;
using test::lines_of;
using test::read;
using test::refused;
using test::with_column;

TEST(CsvReading, ReadsEveryFieldByItsChineseTermAndByItsEnglishName) {
  std::string zh, en;
  assets::Acquire::fields(
      [&](std::string_view name, auto, std::string_view, std::string_view term) {
        if (name == "payment") return;  // a register is taken over, not bought
        zh.append(zh.empty() ? "" : ",").append(term);
        en.append(en.empty() ? "" : ",").append(name);
      });
  const std::string row =
      "PC-1,电脑,gbt:A1,5600,R201,2014-3-5,2,台,购置,财政拨款,GA,zhou,li,wang,联想,M4600,SN-1,"
      "2017-3-4,记-12,新购\n";
  const auto reading = read(zh + "\n" + row);
  ASSERT_EQ(reading.good.size(), 1u);
  const auto& form = reading.good[0].form;
  EXPECT_TRUE(same_fields(form, read(en + "\n" + row).good.at(0).form));
  EXPECT_EQ(form.asset.value, "PC-1");
  EXPECT_EQ(form.cost.text(), "5600.00");
  EXPECT_EQ(date_text(*form.acquired), "2014-03-05");
  EXPECT_EQ(form.quantity->value, 2);
  EXPECT_EQ(*form.way, assets::Way::purchase);
  EXPECT_EQ(*form.source, assets::Source::appropriation);
  EXPECT_EQ(form.user->value, "wang");
  EXPECT_EQ(date_text(*form.warranty_until), "2017-03-04");
  EXPECT_EQ(form.remark->value, "新购");
  EXPECT_TRUE(reading.notes.empty());
}

TEST(CsvReading, SaysWhatItFound) {
  const auto reading = read("\xEF\xBB\xBF" + test::replaced(kRegister, ",", ";"));
  EXPECT_EQ(reading.encoding, Encoding::utf8);
  EXPECT_EQ(reading.delimiter, ';');
  EXPECT_EQ(reading.header_row, 1u);
  ASSERT_EQ(reading.columns.size(), 5u);
  EXPECT_EQ(reading.columns[3].header, "原值");
  EXPECT_EQ(reading.columns[3].field, "cost");
  EXPECT_EQ(reading.rows, 2u);
  EXPECT_EQ(reading.cost->text(), "11200.50");
  EXPECT_EQ(reading.good[1].row, 3u);
  EXPECT_TRUE(reading.clean());
}

TEST(CsvReading, ReadsTheSameFromEveryEncodingAndDelimiter) {
  const auto expected = read(kRegister);
  for (const char* delimiter : {",", ";", "\t"}) {
    const auto text = test::replaced(kRegister, ",", delimiter);
    for (const auto& bytes :
         {text, test::encoded(text, "GB18030"), "\xFF\xFE" + test::encoded(text, "UTF-16LE")}) {
      const auto reading = read(bytes);
      ASSERT_EQ(reading.good.size(), 2u);
      EXPECT_EQ(reading.delimiter, delimiter[0]);
      for (std::size_t i = 0; i < 2; ++i)
        EXPECT_TRUE(same_fields(reading.good[i].form, expected.good[i].form));
    }
  }
}

TEST(CsvReading, ReportsEveryBadCellOfEveryBadRow) {
  const auto reading = read(kHeader +
                            ",购置日期,数量\n"
                            "PC-1,,gbt:A1,12.345,R201,2014年3月,1\n"
                            "PC-2,\"a\nb\",gbt:A1,12,R201,2014-3-5,1\n"
                            "PC-3,电脑,gbt:A1,12,R 1,2014-3-5,零\n");
  EXPECT_EQ(lines_of(reading.bad),
            (Lines{"2 原值 csv.money_too_fine", "2 购置日期 csv.date_without_day",
                   "2 资产名称 csv.cell_empty", "4 存放地点 base.code_malformed",
                   "4 数量 csv.number_unreadable"}));
  EXPECT_EQ(reading.bad[3].line, 5u);
  EXPECT_EQ(reading.bad[0].why.field, "cost");
  EXPECT_EQ(reading.bad_rows, 2u);
  EXPECT_EQ(reading.rows, 3u);
  ASSERT_EQ(reading.good.size(), 1u);
  EXPECT_EQ(reading.good[0].form.name.value, "a\nb");
}

TEST(CsvReading, RefusesRowsWithOtherThanTheHeadersCells) {
  const auto reading = read(kHeader + "\nPC-1,电脑,gbt:A1,1,R201,x\nPC-2,电脑,gbt:A1\n" + kRows);
  EXPECT_EQ(lines_of(reading.bad), (Lines{"2  csv.cells_differ", "3  csv.cells_differ"}));
  EXPECT_EQ(reading.good.size(), 2u);
  EXPECT_EQ(reading.bad[0].why.text(), "the row has 6 cells, the header has 5");
}

TEST(CsvReading, AcceptsTheCellsThatExcelLeavesOutButNotAtACutEnd) {
  const auto header = kHeader + ",备注,品牌\n";
  const auto reading = read(header + kRows);
  EXPECT_EQ(reading.good.size(), 2u);
  EXPECT_EQ(lines_of(reading.notes), (Lines{"0  csv.rows_short"}));
  const auto cut = read(header + "PC-1,电脑,gbt:A1,1,R1,,\nPC-2,电脑,gbt:A1,1,R1");
  EXPECT_EQ(lines_of(cut.bad), (Lines{"3  csv.cells_differ"}));
  EXPECT_EQ(lines_of(cut.notes), (Lines{"0  csv.end_open"}));
}

TEST(CsvReading, RefusesFilesWithoutRows) {
  EXPECT_EQ(refused("").code(), "csv.file_empty");
  EXPECT_EQ(refused("\n,,\n").code(), "csv.file_empty");
  EXPECT_EQ(refused(kHeader + "\n").code(), "csv.rows_none");
  EXPECT_EQ(refused(kHeader + "\n合计,,,0,\n").code(), "csv.rows_none");
}

TEST(CsvReading, RefusesTheSameCodeTwiceInBothRowsButAPastedRowOnce) {
  const std::string row = "PC-1,电脑,gbt:A1,5600,R201\n";
  const auto pasted = read(kHeader + "\n" + row + row);
  EXPECT_EQ(lines_of(pasted.bad), (Lines{"3 资产编号 csv.row_twice"}));
  EXPECT_EQ(pasted.good.size(), 1u);

  const auto differing = read(kHeader + "\n" + row + "ＰＣ-1,打印机,gbt:A1,800,R201\n" + kRows);
  EXPECT_EQ(lines_of(differing.bad),
            (Lines{"2 资产编号 csv.code_twice", "3 资产编号 csv.code_twice",
                   "4 资产编号 csv.row_twice"}));
  EXPECT_EQ(differing.bad[1].why.text(), "row 2 has the code PC-1 too, with other contents");
  EXPECT_EQ(differing.bad_rows, 3u);
  ASSERT_EQ(differing.good.size(), 1u);
  EXPECT_EQ(differing.good[0].form.asset.value, "PC-2");
  EXPECT_EQ(differing.cost->text(), "5600.50");
}

TEST(CsvReading, SeesTheCodeOfABadRowToo) {
  const auto reading = read(kHeader + "\nPC-1,,gbt:A1,1,R1\n" + kRows);
  EXPECT_EQ(lines_of(reading.bad),
            (Lines{"2 资产名称 csv.cell_empty", "3 资产编号 csv.code_twice"}));
}

TEST(CsvReading, WorksTheCostOutFromUnitPriceAndQuantity) {
  const std::string header = "资产编号,资产名称,资产类别,存放地点,数量,单价\n";
  const auto cost = [&](const std::string& row) {
    const auto reading = read(header + "PC-1,椅,gbt:A1,R1," + row + "\n");
    return reading.good.empty() ? lines_of(reading.bad).at(0) : reading.good[0].form.cost.text();
  };
  EXPECT_EQ(cost("40,80.05"), "3202.00");
  EXPECT_EQ(cost(",80.05"), "80.05");
  EXPECT_EQ(cost("3,1.2万"), "36000.00");
  EXPECT_EQ(cost("40,"), "2 原值 csv.cell_empty");
  EXPECT_EQ(cost("x,80"), "2 数量 csv.number_unreadable");
  EXPECT_EQ(cost("1000000,90000000000"), "2 单价 base.amount_out_of_range");
}

TEST(CsvReading, RefusesACostThatIsNotUnitPriceTimesQuantity) {
  const auto reading = read(kHeader +
                            ",数量,单价\n"
                            "PC-1,椅,gbt:A1,3202,R1,40,80.05\n"
                            "PC-2,椅,gbt:A1,3200,R1,40,80.05\n"
                            "PC-3,椅,gbt:A1,,R1,40,80.05\n"
                            "PC-4,椅,gbt:A1,99,R1,40,\n");
  EXPECT_EQ(lines_of(reading.bad), (Lines{"3 原值 csv.cost_differs"}));
  EXPECT_EQ(reading.bad[0].why.text(), "40 at 80.05 make 3202.00, not 3200.00");
  ASSERT_EQ(reading.good.size(), 3u);
  EXPECT_EQ(reading.good[1].form.cost.text(), "3202.00");
  EXPECT_EQ(reading.good[2].form.cost.text(), "99.00");
}

TEST(CsvReading, TakesTheMeasureOutOfTheQuantity) {
  const auto reading = read(kHeader +
                            ",数量,计量单位\n"
                            "PC-1,椅,gbt:A1,1,R1,2台,\n"
                            "PC-2,椅,gbt:A1,1,R1,2台,台\n"
                            "PC-3,椅,gbt:A1,1,R1,2台,套\n");
  EXPECT_EQ(lines_of(reading.bad), (Lines{"4 数量 csv.measure_differs"}));
  EXPECT_EQ(reading.good[0].form.measure->value, "台");
  EXPECT_EQ(reading.good[1].form.quantity->value, 2);
}

TEST(CsvReading, ReadsDayNumbersOnlyWhereTheWholeColumnHasThem) {
  const auto all = read(kHeader +
                        ",购置日期\nPC-1,a,g:A,1,R,41703\nPC-2,a,g:A,1,R,\n"
                        "PC-3,a,g:A,1,R,43344\n合计,,,3,,\n");
  EXPECT_EQ(date_text(*all.good.at(0).form.acquired), "2014-03-05");
  EXPECT_EQ(lines_of(all.notes).at(0), "1 购置日期 csv.dates_serial");
  EXPECT_EQ(all.notes[0].why.text(),
            "the dates are day numbers of Excel: 41703 is read as 2014-03-05");
  const auto mixed = read(kHeader + ",购置日期\nPC-1,a,g:A,1,R,41703\nPC-2,a,g:A,1,R,2014-3-5\n");
  EXPECT_EQ(lines_of(mixed.bad), (Lines{"2 购置日期 csv.date_serial"}));
}

TEST(CsvReading, LeavesOutWhatSaysNothing) {
  for (const auto* nothing : {"", "/", "-", "无", "　"}) {
    const auto reading = read(with_column("购置日期", nothing));
    ASSERT_EQ(reading.good.size(), 1u) << nothing;
    EXPECT_FALSE(reading.good[0].form.acquired);
  }
  EXPECT_EQ(lines_of(read(kHeader + "\nPC-1,无,gbt:A1,1,R1\n").bad),
            (Lines{"2 资产名称 csv.cell_empty"}));
}

TEST(CsvReading, HoldsTheFileToWhatWasAnnounced) {
  Options options;
  options.expect_rows = 2;
  options.expect_cost = Money::parse("11200.50");
  EXPECT_TRUE(read(kRegister, options).clean());
  options.expect_rows = 3;
  options.expect_cost = Money::parse("11200.51");
  const auto reading = read(kRegister, options);
  EXPECT_EQ(lines_of(reading.bad), (Lines{"0  csv.rows_differ", "0  csv.sum_differs"}));
  EXPECT_EQ(reading.bad[1].why.text(), "11200.51 yuan were announced, the rows add up to 11200.50");
  EXPECT_EQ(lines_of(read(kHeader + "\nPC-1,电脑,gbt:A1,?,R1\n", options).bad).at(1),
            "0  csv.sum_unknown");
}

TEST(CsvReading, StopsWhereTheCallerSaysSo) {
  std::string bytes = kHeader + "\n";
  for (int i = 0; i < 2500; ++i) bytes += "PC-" + std::to_string(i) + ",a,g:A,1,R\n";
  Lines seen;
  Options options;
  options.progress = [&](const Progress& progress) {
    seen.push_back(std::to_string(progress.done) + "/" + std::to_string(progress.total));
    return true;
  };
  read(bytes, options);
  EXPECT_EQ(seen, (Lines{"1000/2501", "2000/2501", "2501/2501"}));
  options.progress = [](const Progress& progress) { return progress.done < 2000; };
  EXPECT_EQ(refused(bytes, options).text(), "stopped by the caller after 2000 of 2501 rows");
}

TEST(CsvReading, CountsFindingsBeyondTheLimit) {
  std::string bytes = kHeader + "\n";
  for (std::size_t i = 0; i < kFindingLimit / 4 + 10; ++i) bytes += "R 1,,x y,?,\n";
  const auto reading = read(bytes);
  EXPECT_EQ(reading.bad.size(), kFindingLimit);
  EXPECT_EQ(reading.bad_rows, kFindingLimit / 4 + 10);
  EXPECT_EQ(reading.left_off + kFindingLimit, reading.bad_rows * 5);
}

}  // namespace
}  // namespace bursar::csv
