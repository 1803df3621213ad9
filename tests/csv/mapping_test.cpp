// How columns are taken for fields: src/csv/headers.cpp and columns.cpp.
#include "csv/sample.hpp"

namespace bursar::csv {
namespace {

using test::kHeader;
using test::kRows;
using test::Lines;
using test::lines_of;
using test::read;
using test::refused;
using test::with_column;

TEST(CsvMapping, RecognisesTheHeadersThatRegistersHave) {
  const std::pair<std::string, std::string> headers[] = {{"*固定资产编号", "asset"},
                                                         {"卡片编号", "asset"},
                                                         {"设备名称", "name"},
                                                         {"资产分类代码", "category"},
                                                         {"账面原值(元)", "cost"},
                                                         {"原 值（万元）", "cost"},
                                                         {"总价", "cost"},
                                                         {"金额/元", "cost"},
                                                         {"单价(元)", "unit_price"},
                                                         {"存放位置", "room"},
                                                         {"房间\n号", "room"},
                                                         {"购置时间", "acquired"},
                                                         {"入账日期", "acquired"},
                                                         {"数量（台/件）", "quantity"},
                                                         {"单位", "measure"},
                                                         {"增加方式", "way"},
                                                         {"资金来源", "source"},
                                                         {"部门", "unit"},
                                                         {"保管员", "custodian"},
                                                         {"负责人", "responsible"},
                                                         {"领用人", "user"},
                                                         {"型号", "model"},
                                                         {"出厂编号", "serial"},
                                                         {"S/N", "serial"},
                                                         {"保修期至", "warranty_until"},
                                                         {"会计凭证号", "voucher"},
                                                         {"说明", "remark"},
                                                         {"Warranty Until", "warranty_until"},
                                                         {"ＣＯＳＴ", "cost"},
                                                         {"净值", ""},
                                                         {"序号", ""},
                                                         {"使用年限", ""}};
  for (const auto& [header, field] : headers) {
    Options options;
    options.defaults = {
        {"asset", "X"}, {"name", "x"}, {"category", "g:A"}, {"cost", "1"}, {"room", "R"}};
    const auto reading = read("品牌,\"" + header + "\"\n联想,1\n", options);
    EXPECT_EQ(reading.columns.at(1).field, field) << header;
  }
}

TEST(CsvMapping, SaysWhichColumnIsMissingAndWhichAreThere) {
  const auto refusal = refused("资产编号,名称,地点\nPC-1,电脑,R1\n");
  EXPECT_EQ(refusal.code(), "csv.column_missing");
  EXPECT_EQ(refusal.field, "category");
  EXPECT_EQ(refusal.text(),
            "no column for category 资产类别, cost 原值; the file has: 资产编号, "
            "名称, 地点");
  EXPECT_EQ(refused("hello\nworld\n").code(), "csv.column_missing");
}

TEST(CsvMapping, NotesColumnsThatAreNotUsed) {
  const auto reading = read(with_column("净值", "12"));
  EXPECT_EQ(lines_of(reading.notes), (Lines{"1 净值 csv.column_unused"}));
}

TEST(CsvMapping, PrefersTheSurerColumnAndSaysSo) {
  const auto reading = read(with_column("卡片编号", "K-1"));
  EXPECT_EQ(reading.good.at(0).form.asset.value, "PC-1");
  EXPECT_EQ(lines_of(reading.notes), (Lines{"1 卡片编号 csv.column_weaker"}));
  EXPECT_EQ(reading.notes[0].why.text(), "the column is not used: 资产编号 is the asset 资产编号");
}

TEST(CsvMapping, TakesAColumnThatWasPastedTwiceOnceIfItsCellsAreAlike) {
  const auto reading = read(with_column("原值", " 5600"));
  EXPECT_EQ(reading.good.size(), 1u);
  EXPECT_EQ(lines_of(reading.notes), (Lines{"1 F 原值 csv.column_same"}));
  const auto refusal =
      refused(kHeader + ",原值\nPC-1,a,g:A,1,R,1\nPC-2,a,g:A,2,R,3\n合计,,,3,,4\n");
  EXPECT_EQ(refusal.code(), "csv.column_twice");
  EXPECT_EQ(refusal.field, "cost");
  EXPECT_EQ(refusal.text_zh(), "“D 原值”和“F 原值”两列都是原值，但第3行不同：“2”与“3”");
}

TEST(CsvMapping, ComparesDifferentHeadersOfOneFieldToo) {
  const std::string header = "资产编号,资产名称,资产类别,存放地点,总价,账面原值\n";
  EXPECT_EQ(read(header + "PC-1,a,g:A,R,5,5\n").good.size(), 1u);
  EXPECT_EQ(refused(header + "PC-1,a,g:A,R,5,6\n").code(), "csv.column_twice");
  Options options;
  options.columns = {{"总价", "-"}};
  EXPECT_EQ(read(header + "PC-1,a,g:A,R,5,6\n", options).good.at(0).form.cost.text(), "6.00");
}

TEST(CsvMapping, JoinsSpecificationAndModel) {
  const auto reading =
      read(kHeader + ",规格,型号\nPC-1,a,g:A,1,R,1200×600,KZ-1\nPC-2,a,g:A,1,R,/,KZ-2\n");
  EXPECT_EQ(reading.good.at(0).form.model->value, "1200×600 KZ-1");
  EXPECT_EQ(reading.good.at(1).form.model->value, "KZ-2");
  EXPECT_EQ(reading.notes.at(0).why.text(), "规格 + 型号 together are the model 规格型号");
}

TEST(CsvMapping, FollowsTheCallersMapping) {
  const std::string bytes = "A,B,C,D,E,E\nPC-1,电脑,g:A,R1,9,5600\n";
  Options options;
  options.columns = {{"A", "asset"}, {"b", "资产名称"}, {"C", "category"}, {"D", "room"},
                     {"E", "-"},     {"E#2", "cost"},   {"F", "brand"}};
  const auto reading = read(bytes, options);
  EXPECT_EQ(reading.good.at(0).form.cost.text(), "5600.00");
  EXPECT_EQ(lines_of(reading.notes), (Lines{"1 E csv.column_unused", "1 F csv.header_absent"}));
  options.columns["C"] = "colour";
  const auto refusal = refused(bytes, options);
  EXPECT_EQ(refusal.code(), "csv.field_unknown");
  EXPECT_EQ(refusal.field, "colour");
}

TEST(CsvMapping, RefusesUnknownFieldsWhereverTheyAreNamed) {
  const auto code = [](const Options& options) { return refused(test::kRegister, options).code(); };
  Options defaults, values, fill_down;
  defaults.defaults["colour"] = "red";
  values.values["colour"]["red"] = "r";
  fill_down.fill_down.insert("colour");
  EXPECT_EQ(code(defaults), "csv.field_unknown");
  EXPECT_EQ(code(values), "csv.field_unknown");
  EXPECT_EQ(code(fill_down), "csv.field_unknown");
}

TEST(CsvMapping, FillsEmptyCellsWithDefaults) {
  Options options;
  options.defaults = {{"category", "g:A"}, {"取得方式", "捐赠"}, {"custodian", "zhou"}};
  const auto reading =
      read("资产编号,资产名称,原值,存放地点,保管人\nPC-1,a,1,R,li\nPC-2,a,1,R,\n", options);
  ASSERT_EQ(reading.good.size(), 2u);
  EXPECT_EQ(reading.good[0].form.category.value, "g:A");
  EXPECT_EQ(*reading.good[0].form.way, assets::Way::donation);
  EXPECT_EQ(reading.good[0].form.custodian->value, "li");
  EXPECT_EQ(reading.good[1].form.custodian->value, "zhou");
  options.defaults["cost"] = "cheap";
  EXPECT_EQ(refused(test::kRegister, options).code(), "csv.money_unreadable");
}

TEST(CsvMapping, LooksUpWhatPeopleWrite) {
  Options options;
  options.values["room"] = {{"一号楼 201", "R201"}, {"库房", ""}};
  options.values["取得方式"] = {{"厂家送的", "donation"}};
  const auto reading = read(kHeader +
                                ",取得方式\nPC-1,a,g:A,1,一号楼 ２０１,厂家送的\n"
                                "PC-2,a,g:A,1,R202,\nPC-3,a,g:A,1,库房,\n",
                            options);
  EXPECT_EQ(reading.good.at(0).form.room.value, "R201");
  EXPECT_EQ(*reading.good[0].form.way, assets::Way::donation);
  EXPECT_EQ(reading.good.at(1).form.room.value, "R202");
  EXPECT_EQ(lines_of(reading.bad), (Lines{"4 存放地点 csv.name_shared"}));
}

TEST(CsvMapping, PutsTheSchemeBeforeABareCategory) {
  Options options;
  options.category_prefix = "gbt14885-2022:";
  const auto reading = read(kHeader + "\nPC-1,a,Ａ02010105,1,R\nPC-2,a,own：7,1,R\n", options);
  EXPECT_EQ(reading.good.at(0).form.category.value, "gbt14885-2022:A02010105");
  EXPECT_EQ(reading.good.at(1).form.category.value, "own:7");
}

TEST(CsvMapping, RepeatsTheCellAboveWhereAskedOrWhereDitto) {
  Options options;
  options.fill_down = {"room"};
  const std::string bytes = kHeader +
                            "\nPC-1,电脑,g:A,1,R1\nPC-2,同上,g:A,1,\n,,,,\nPC-3,〃,g:A,1,\n"
                            "PC-4,椅,g:A,1,R2\nPC-5,同上,g:A,1,\n";
  const auto reading = read(bytes, options);
  ASSERT_EQ(reading.good.size(), 5u);
  EXPECT_EQ(reading.good[2].form.room.value, "R1");
  EXPECT_EQ(reading.good[2].form.name.value, "电脑");
  EXPECT_EQ(reading.good[4].form.room.value, "R2");
  EXPECT_EQ(reading.good[4].form.name.value, "椅");
  EXPECT_EQ(read(bytes).bad_rows, 3u);
}

TEST(CsvMapping, ReadsAmountsInTheUnitThatTheHeaderOrALineAboveNames) {
  const auto cost = [](const std::string& above, const std::string& header,
                       std::optional<AmountUnit> unit = {}) {
    Options options;
    options.amounts = unit;
    const auto bytes = above + test::replaced(kHeader, "原值", header) + "\nPC-1,a,g:A,1.2,R\n";
    return read(bytes, options).good.at(0).form.cost.text();
  };
  EXPECT_EQ(cost("", "原值"), "1.20");
  EXPECT_EQ(cost("", "原值（万元）"), "12000.00");
  EXPECT_EQ(cost("登记表,,,,金额单位：万元\n", "原值"), "12000.00");
  EXPECT_EQ(cost("登记表,,,,金额单位：万元\n", "原值（元）"), "1.20");
  EXPECT_EQ(cost("登记表,,,,金额单位：元\n", "原值"), "1.20");
  EXPECT_EQ(cost("", "原值（万元）", AmountUnit::yuan), "1.20");
  const auto reading = read(test::replaced(kHeader, "原值", "原值（万元）") + "\n" + kRows);
  EXPECT_EQ(lines_of(reading.notes), (Lines{"1 原值（万元） csv.amounts_in_wan"}));
}

TEST(CsvMapping, TakesOnlyUsableDelimiters) {
  Options options;
  options.delimiter = '"';
  EXPECT_EQ(refused(test::kRegister, options).code(), "csv.delimiter_unusable");
  options.delimiter = '|';
  EXPECT_EQ(read(test::replaced(test::kRegister, ",", "|"), options).good.size(), 2u);
}

}  // namespace
}  // namespace bursar::csv
