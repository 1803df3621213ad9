#include "bursar/csv/sheet.hpp"

#include <numeric>

#include "csv/sample.hpp"

namespace bursar::csv {
namespace {

using test::Lines;

/// Each row as "row/line: cell|cell".
Lines rows(std::string_view text, char delimiter = ',') {
  Records records(text, delimiter);
  Record record;
  Lines out;
  while (records.next(record)) {
    auto line = std::to_string(record.row) + "/" + std::to_string(record.line) + ": ";
    for (std::size_t i = 0; i < record.cells.size(); ++i)
      line.append(i > 0 ? "|" : "").append(record.cells[i]);
    out.push_back(line + (record.blank ? " blank" : "") + (record.open ? " open" : ""));
  }
  if (records.damage()) out.push_back(records.damage()->text());
  return out;
}

struct Case {
  std::string text;
  Lines rows;
  char delimiter = ',';
};

TEST(CsvSheet, ReadsRowsAsPeopleAndProgramsWriteThem) {
  const Case cases[] = {
      {"", {}},
      {"a,b\nc,d\n", {"1/1: a|b", "2/2: c|d"}},
      {"a,b\r\nc,d\r\n", {"1/1: a|b", "2/2: c|d"}},
      {"a,b\rc,d\r", {"1/1: a|b", "2/2: c|d"}},
      {"a,b\nc,d", {"1/1: a|b", "2/2: c|d open"}},
      {"a,", {"1/1: a| open"}},
      {"a,\n", {"1/1: a|"}},
      {"a\n\n \n,,\nb\n", {"1/1: a", "2/2:  blank", "3/3:   blank", "4/4: || blank", "5/5: b"}},
      {"\u3000,\u00A0\n", {"1/1: \u3000|\u00A0 blank"}},
      {"\"a,b\",\"c\"\n", {"1/1: a,b|c"}},
      {"\"a\"\"b\",\"\"\n", {"1/1: a\"b|"}},
      {"\"\"\"\"\n", {"1/1: \""}},
      {"\"a\nb\",c\nd,e\n", {"1/1: a\nb|c", "2/3: d|e"}},
      {"\"a\r\nb\rc\",d\r\ne,f\r\n", {"1/1: a\nb\nc|d", "2/4: e|f"}},
      {"17\" monitor,a\"b\"\n", {"1/1: 17\" monitor|a\"b\""}},
      {"\"a\"  ,b\n", {"1/1: a|b"}},
      {" \"a\",b\n", {"1/1:  \"a\"|b"}},
      {"a;b,c;d\n", {"1/1: a|b,c|d"}, ';'},
      {"a\tb\t\"c\td\"\n", {"1/1: a|b|c\td"}, '\t'},
      {"sep=;\r\na;b\r\n", {"2/2: a|b"}, ';'},
  };
  for (const auto& [text, expected, delimiter] : cases) EXPECT_EQ(rows(text, delimiter), expected);
}

TEST(CsvSheet, NamesTheLineAndColumnOfADamage) {
  EXPECT_EQ(rows("a,b\nc,\"d\ne,f\n"),
            (Lines{"1/1: a|b",
                   "the quote opened in line 2, column 2 is never closed: was the file "
                   "cut?"}));
  EXPECT_EQ(rows("\"x\ny\",\"a\"b\n"),
            (Lines{"line 2, column 2: text follows a closing quote; a quote within a cell is "
                   "written twice"}));
}

std::string code(std::string_view text) {
  const auto shape = survey(text, ',');
  return shape ? "" : std::string(shape.refusal().code());
}

TEST(CsvSheet, HoldsItsLimits) {
  const auto cell = [](std::size_t count, std::string_view one) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += one;
    return out;
  };
  EXPECT_EQ(code(cell(kCellLimit, "字")), "");
  EXPECT_EQ(code(cell(kCellLimit + 1, "字")), "csv.cell_too_long");
  EXPECT_EQ(code("\"" + cell(kCellLimit + 1, "a") + "\""), "csv.cell_too_long");
  EXPECT_EQ(code(cell(kColumnLimit - 1, ",")), "");
  EXPECT_EQ(code(cell(kColumnLimit, ",")), "csv.columns_too_many");
  EXPECT_EQ(code(cell(kRowLimit, "a\n")), "");
  EXPECT_EQ(code(cell(kRowLimit + 1, "a\n")), "csv.rows_too_many");
}

TEST(CsvSheet, CountsRowsAndKnowsWhetherTheLastIsEnded) {
  const auto shape = survey("a,b\n\nc,d", ',');
  ASSERT_TRUE(shape);
  EXPECT_EQ(shape->rows, 3u);
  EXPECT_EQ(shape->blank, 1u);
  EXPECT_TRUE(shape->open);
  EXPECT_FALSE(survey("a,b\n", ',')->open);
  EXPECT_EQ(survey("sep=,\na,b\n", ',')->rows, 2u);
}

TEST(CsvSheet, KnowsExcelsFirstLine) {
  EXPECT_EQ(named_delimiter("sep=;\na;b"), ';');
  EXPECT_EQ(named_delimiter("sep=\t\r\na"), '\t');
  EXPECT_FALSE(named_delimiter("sep=\"\na"));
  EXPECT_FALSE(named_delimiter("sep,a\n"));
  EXPECT_FALSE(named_delimiter("sep=;"));
}

TEST(CsvSheet, TrimsEverySpaceThatPeoplePaste) {
  EXPECT_EQ(trimmed(" \t\u3000\uFEFFa b\u200B\u00A0\r\n"), "a b");
  EXPECT_EQ(trimmed("\u3000"), "");
  EXPECT_EQ(trimmed("中"), "中");
  EXPECT_TRUE(is_blank("\u3000 \u2003"));
  EXPECT_FALSE(is_blank("."));
}

}  // namespace
}  // namespace bursar::csv
