#include "bursar/csv/cells.hpp"

#include "bursar/assets/records.hpp"
#include "csv/sample.hpp"

namespace bursar::csv {
namespace {

struct Case {
  std::string cell;
  std::string expected;  ///< the value, or the code of the refusal
};

template <class T, class Show>
std::string outcome(const Result<T>& read, Show show) {
  return read ? show(*read) : std::string(read.refusal().code());
}

std::string day(std::string_view cell, bool serial = false) {
  return outcome(read_date("acquired", cell, serial), date_text);
}
std::string amount(std::string_view cell, AmountUnit unit = AmountUnit::yuan) {
  return outcome(read_money("cost", cell, unit), [](Money money) { return money.text(); });
}

TEST(CsvCells, ReadsCodes) {
  const Case cases[] = {{"PC-001", "PC-001"},
                        {"  PC-001\t", "PC-001"},
                        {"ＰＣ－００１", "PC-001"},
                        {"\u3000教具-０７\u00A0", "教具-07"},
                        {"PC\u200B-1\uFEFF", "PC-1"},
                        {"=\"00123\"", "00123"},
                        {"'00123", "00123"},
                        {"1E5", "1E5"},
                        {"1.2E+05", "csv.code_scientific"},
                        {"１.２３Ｅ＋１５", "csv.code_scientific"},
                        {"#N/A", "csv.cell_error"},
                        {"#####", "csv.cell_error"}};
  for (const auto& [cell, expected] : cases)
    EXPECT_EQ(outcome(read_code("asset", cell), [](auto& code) { return code; }), expected) << cell;
}

TEST(CsvCells, ReadsDates) {
  const Case cases[] = {{"2014-03-05", "2014-03-05"},
                        {"2014-3-5", "2014-03-05"},
                        {"2014/3/5", "2014-03-05"},
                        {"2014.3.5", "2014-03-05"},
                        {"2014。3。5", "2014-03-05"},
                        {"２０１４．３．５", "2014-03-05"},
                        {"2014年3月5日", "2014-03-05"},
                        {"2014年03月05", "2014-03-05"},
                        {"2014 年 3 月 5 号", "2014-03-05"},
                        {"2014年3月5日 星期三", "2014-03-05"},
                        {"20140305", "2014-03-05"},
                        {"2014/3/5 0:00", "2014-03-05"},
                        {"2014-03-05T09:30:00", "2014-03-05"},
                        {"2014-03-05 09:30:00.000", "2014-03-05"},
                        {"2024-2-29", "2024-02-29"}};
  for (const auto& [cell, expected] : cases) EXPECT_EQ(day(cell), expected) << cell;
}

TEST(CsvCells, RefusesDatesThatLeaveSomethingOpen) {
  const Case cases[] = {{"2014年3月", "csv.date_without_day"},
                        {"2014-3", "csv.date_without_day"},
                        {"2014.03", "csv.date_without_day"},
                        {"201403", "csv.date_without_day"},
                        {"3/2014", "csv.date_without_day"},
                        {"2014", "csv.date_without_month"},
                        {"2014年", "csv.date_without_month"},
                        {"14-3-5", "csv.date_short_year"},
                        {"14.3.5", "csv.date_short_year"},
                        {"3月5日", "csv.date_short_year"},
                        {"140305", "csv.date_short_year"},
                        {"3/5/2014", "csv.date_order"},
                        {"05-03-2014", "csv.date_order"},
                        {"2014-2-30", "csv.date_impossible"},
                        {"2014-13-1", "csv.date_impossible"},
                        {"2023-2-29", "csv.date_impossible"},
                        {"1850-1-1", "base.date_out_of_range"},
                        {"2014-3-5-6", "csv.date_unreadable"},
                        {"2014-3-123", "csv.date_unreadable"},
                        {"去年", "csv.date_unreadable"},
                        {"5-Mar-14", "csv.date_unreadable"},
                        {"2014--5", "csv.date_unreadable"},
                        {"12", "csv.date_unreadable"},
                        {"1234567890123", "csv.date_unreadable"},
                        {"2014-3-5 morning", "csv.date_unreadable"},
                        {"41703", "csv.date_serial"},
                        {"#VALUE!", "csv.cell_error"},
                        {"", "csv.date_unreadable"}};
  for (const auto& [cell, expected] : cases) EXPECT_EQ(day(cell), expected) << cell;
}

TEST(CsvCells, ReadsDayNumbersOfExcelWhereTheColumnHasThem) {
  EXPECT_EQ(day("41703", true), "2014-03-05");
  EXPECT_EQ(day("36526", true), "2000-01-01");
  EXPECT_EQ(day("2014-3-5", true), "2014-03-05");
  EXPECT_EQ(day("01703", true), "csv.date_unreadable");
  EXPECT_TRUE(looks_serial("41703"));
  EXPECT_TRUE(looks_serial(" ４１７０３"));
  EXPECT_FALSE(looks_serial("4170"));
  EXPECT_FALSE(looks_serial("20140305"));
}

TEST(CsvCells, ReadsAmounts) {
  const Case cases[] = {{"1200", "1200.00"},
                        {"1200.5", "1200.50"},
                        {"1200.50", "1200.50"},
                        {"1200.5000", "1200.50"},
                        {".5", "0.50"},
                        {"0", "0.00"},
                        {"￥1,200.00", "1200.00"},
                        {"¥ 1,234,567.89", "1234567.89"},
                        {"RMB 1200", "1200.00"},
                        {"人民币1200元", "1200.00"},
                        {"1200元", "1200.00"},
                        {"1200 元整", "1200.00"},
                        {"１，２００．００", "1200.00"},
                        {"1.2万", "12000.00"},
                        {"1.2万元", "12000.00"},
                        {"1.234567万", "12345.67"},
                        {"0.1万", "1000.00"},
                        {"￥3万元整", "30000.00"},
                        {"1.5亿", "150000000.00"},
                        {"-1200", "-1200.00"},
                        {"−1200", "-1200.00"},
                        {"￥-1,200", "-1200.00"},
                        {"-￥1,200", "-1200.00"},
                        {"(1,200.00)", "-1200.00"},
                        {"（￥35.50）", "-35.50"},
                        {"￥(35.50)", "-35.50"},
                        {"+12", "12.00"},
                        {"100000000000", "100000000000.00"},
                        {"000012", "12.00"}};
  for (const auto& [cell, expected] : cases) EXPECT_EQ(amount(cell), expected) << cell;
}

TEST(CsvCells, RefusesAmountsThatAreNone) {
  const Case cases[] = {{"12.345", "csv.money_too_fine"},
                        {"1.2345678万", "csv.money_too_fine"},
                        {"1,20.00", "csv.money_grouping"},
                        {"1200,00", "csv.money_grouping"},
                        {"1,2000", "csv.money_grouping"},
                        {",200", "csv.money_grouping"},
                        {"1.2E+04", "csv.money_scientific"},
                        {"$1,200", "csv.money_foreign"},
                        {"1200美元", "csv.money_foreign"},
                        {"HKD 12", "csv.money_foreign"},
                        {"约1200", "csv.money_unreadable"},
                        {"1200/台", "csv.money_unreadable"},
                        {"1万2千", "csv.money_unreadable"},
                        {"壹仟元整", "csv.money_unreadable"},
                        {"1.2.3", "csv.money_unreadable"},
                        {"5.", "csv.money_unreadable"},
                        {".", "csv.money_unreadable"},
                        {"元", "csv.money_unreadable"},
                        {"万", "csv.money_unreadable"},
                        {"--5", "csv.money_unreadable"},
                        {"(5", "csv.money_unreadable"},
                        {"5)", "csv.money_unreadable"},
                        {"", "csv.money_unreadable"},
                        {"100000000000.01", "base.amount_out_of_range"},
                        {"99999999999999999999999999", "base.amount_out_of_range"},
                        {"#REF!", "csv.cell_error"}};
  for (const auto& [cell, expected] : cases) EXPECT_EQ(amount(cell), expected) << cell;
}

TEST(CsvCells, CountsInTheColumnsUnitUnlessTheCellHasItsOwn) {
  EXPECT_EQ(amount("1.2", AmountUnit::wan), "12000.00");
  EXPECT_EQ(amount("￥1.2", AmountUnit::wan), "12000.00");
  EXPECT_EQ(amount("1200元", AmountUnit::wan), "1200.00");
  EXPECT_EQ(amount("1.2万", AmountUnit::wan), "12000.00");
}

TEST(CsvCells, ReadsWholeNumbers) {
  const Case cases[] = {{"12", "12"},
                        {"１２", "12"},
                        {"1,200", "1200"},
                        {"3.00", "3"},
                        {"-3", "-3"},
                        {"3.5", "csv.number_unreadable"},
                        {"1,20", "csv.number_unreadable"},
                        {"十", "csv.number_unreadable"},
                        {"99999999999999999999", "csv.number_unreadable"},
                        {"#NUM!", "csv.cell_error"}};
  for (const auto& [cell, expected] : cases)
    EXPECT_EQ(outcome(read_number("quantity", cell), [](auto n) { return std::to_string(n); }),
              expected)
        << cell;
}

TEST(CsvCells, TakesANumberAndItsUnitApart) {
  const auto split = [](std::string_view cell) {
    const auto pieces = split_pieces(cell);
    return pieces.number + "|" + pieces.measure;
  };
  EXPECT_EQ(split("2台"), "2|台");
  EXPECT_EQ(split(" ４０ 套 "), "40|套");
  EXPECT_EQ(split("12"), "12|");
  EXPECT_EQ(split("1,200个"), "1,200|个");
  EXPECT_EQ(split("2台3套"), "2台3套|");
  EXPECT_EQ(split("两台"), "两台|");
}

TEST(CsvCells, ReadsChoicesByNameTermAndCustomaryWord) {
  const auto way = [](std::string_view cell) {
    auto value = assets::Way{};
    const auto verdict = read_cell("way", cell, {}, value);
    return verdict ? std::string(enum_name(value)) : std::string(verdict.refusal().code());
  };
  const Case cases[] = {
      {"purchase", "purchase"},       {"Purchase", "purchase"},       {"购置", "purchase"},
      {" 购入", "purchase"},          {"transfer in", "transfer_in"}, {"无偿调入", "transfer_in"},
      {"调拨", "transfer_in"},        {"捐赠", "donation"},           {"盘盈", "found"},
      {"偷来", "base.choice_unknown"}};
  for (const auto& [cell, expected] : cases) EXPECT_EQ(way(cell), expected) << cell;
}

TEST(CsvCells, EveryCustomaryWordNamesAChoice) {
  const auto check = [](std::string_view field, auto choice) {
    EXPECT_FALSE(words_of(field).empty());
    for (const auto& word : words_of(field)) {
      EXPECT_TRUE(enum_from<decltype(choice)>(word.name)) << word.name;
      auto value = choice;
      EXPECT_TRUE(read_cell(field, word.zh, {}, value)) << word.zh;
    }
  };
  check("way", assets::Way{});
  check("source", assets::Source{});
  EXPECT_TRUE(words_of("name").empty());
}

TEST(CsvCells, ReadsYesAndNo) {
  for (const auto* yes : {"是", "√", "yes", "Y", "1", "有"})
    EXPECT_TRUE(*read_yes_no("single", yes)) << yes;
  for (const auto* no : {"否", "×", "no", "N", "0", "无"})
    EXPECT_FALSE(*read_yes_no("single", no)) << no;
  EXPECT_EQ(read_yes_no("single", "也许").refusal().code(), "csv.yes_no_unreadable");
}

TEST(CsvCells, ReadsByTheTypeOfAFieldWithinItsBounds) {
  std::optional<Quantity> quantity;
  EXPECT_TRUE(read_cell("quantity", "40", {}, quantity));
  EXPECT_EQ(quantity->value, 40);
  EXPECT_EQ(read_cell("quantity", "0", {}, quantity).refusal().code(), "base.number_out_of_range");
  EXPECT_EQ(read_cell("quantity", "5000000000", {}, quantity).refusal().code(),
            "base.number_out_of_range");
  assets::RoomCode room;
  EXPECT_EQ(read_cell("room", "R 201", {}, room).refusal().code(), "base.code_malformed");
  Name name;
  EXPECT_TRUE(read_cell("name", " 联想\n台式机 ", {}, name));
  EXPECT_EQ(name.value, "联想\n台式机");
  EXPECT_EQ(read_cell("name", std::string(101, 'a'), {}, name).refusal().code(),
            "base.text_too_long");
  EXPECT_EQ(read_cell("name", "a\x01", {}, name).refusal().code(), "base.text_malformed");
}

TEST(CsvCells, KnowsWhatPeopleWriteForNothing) {
  for (const auto* nothing : {"", " ", "/", "-", "—", "——", "无", "N/A", "　"})
    EXPECT_TRUE(says_nothing(nothing)) << nothing;
  for (const auto* something : {"0", "无线路由器", "a", "无锡"})
    EXPECT_FALSE(says_nothing(something)) << something;
  EXPECT_TRUE(says_ditto(" 同上"));
  EXPECT_FALSE(says_ditto("同上层"));
}

TEST(CsvCells, ShowsTheCellInTheRefusalButNotAllOfALongOne) {
  const auto refusal = read_date("acquired", std::string(500, 'x')).refusal();
  EXPECT_EQ(refusal.field, "acquired");
  EXPECT_EQ(refusal.figures[0].value, std::string(40, 'x') + "…");
}

}  // namespace
}  // namespace bursar::csv
