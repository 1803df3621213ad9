#include "bursar/csv/decode.hpp"

#include "csv/sample.hpp"

namespace bursar::csv {
namespace {

using test::encoded;

const std::string kText = "资产编号,名称\r\nPC-1,“ThinkPad”㎡①\r\n";

Decoded good(std::string_view bytes, std::optional<Encoding> encoding = {}) {
  auto decoded = decode(bytes, encoding);
  if (decoded) return *std::move(decoded);
  ADD_FAILURE() << decoded.refusal().text();
  return {};
}

std::string code(std::string_view bytes, std::optional<Encoding> encoding = {}) {
  const auto decoded = decode(bytes, encoding);
  return decoded ? "read as " + std::string(enum_name(decoded->encoding))
                 : std::string(decoded.refusal().code());
}

std::string offset(std::string_view bytes) {
  const auto decoded = decode(bytes);
  if (decoded) return "";
  for (const auto& one : decoded.refusal().figures)
    if (one.name == "offset") return one.value;
  return "";
}

TEST(CsvDecode, ReadsEveryEncodingToTheSameText) {
  const std::tuple<std::string, Encoding, bool> files[] = {
      {kText, Encoding::utf8, false},
      {"\xEF\xBB\xBF" + kText, Encoding::utf8, true},
      {encoded(kText, "GB18030"), Encoding::gb18030, false},
      {"\xFF\xFE" + encoded(kText, "UTF-16LE"), Encoding::utf16_le, true},
      {"\xFE\xFF" + encoded(kText, "UTF-16BE"), Encoding::utf16_be, true}};
  for (const auto& [bytes, encoding, marked] : files) {
    const auto decoded = good(bytes);
    EXPECT_EQ(decoded.text, kText);
    EXPECT_EQ(decoded.encoding, encoding);
    EXPECT_EQ(decoded.marked, marked);
  }
}

TEST(CsvDecode, ReadsPlainAsciiAndNothing) {
  EXPECT_EQ(good("asset,name\n").text, "asset,name\n");
  EXPECT_EQ(good("").text, "");
  EXPECT_EQ(good("\xEF\xBB\xBF").text, "");
}

TEST(CsvDecode, ReadsCharactersBeyondGbk) {
  const std::string rare = "编号,姓名\n1,𠮷䶮\n";  // four bytes each in GB18030
  EXPECT_EQ(good(encoded(rare, "GB18030")).text, rare);
}

TEST(CsvDecode, RefusesWhatIsNoTextFile) {
  EXPECT_EQ(code("PK\x03\x04rest"), "csv.workbook");
  EXPECT_EQ(code("\xD0\xCF\x11\xE0rest"), "csv.workbook");
  EXPECT_EQ(code(std::string("a,b\0c", 5)), "csv.not_text");
  EXPECT_EQ(offset(std::string("a,b\0c", 5)), "3");
  EXPECT_EQ(code(encoded("资产编号,a", "UTF-16LE")), "csv.not_text");
  EXPECT_EQ(code(std::string("\xEF\xBB\xBF") + '\0'), "csv.not_text");
  EXPECT_EQ(code(std::string(kFileLimit + 1, 'a')), "csv.file_too_large");
}

TEST(CsvDecode, RefusesBytesOfNeitherEncodingWithTheirPlace) {
  const std::string bytes = encoded("资产", "GB18030") + "," + "\xFF\xFF\xFF" + "\n";
  EXPECT_EQ(code(bytes), "csv.encoding_unknown");
  EXPECT_EQ(offset(bytes), "5");
}

TEST(CsvDecode, NeverReadsDamagedUtf8AsNonsense) {
  auto bytes = kText;
  bytes[4] = 'x';
  EXPECT_EQ(code(bytes), "csv.encoding_damaged");
  EXPECT_EQ(offset(bytes), "3");
  EXPECT_EQ(code("\xEF\xBB\xBF\xD7\xCA"), "csv.encoding_damaged");
}

TEST(CsvDecode, RefusesFilesCutWithinACharacter) {
  const std::string text = "资产编号,资产名称\n";
  EXPECT_EQ(code(text.substr(0, 4)), "csv.file_cut");
  EXPECT_EQ(offset(text.substr(0, 11)), "9");
  const auto chinese = encoded(text, "GB18030");
  EXPECT_EQ(code(chinese.substr(0, 5)), "csv.file_cut");
  EXPECT_EQ(code("\xFF\xFE" + encoded(text, "UTF-16LE").substr(0, 5)), "csv.file_cut");
}

TEST(CsvDecode, AsksWhereBothEncodingsFit) {
  const std::string both = "name,room\ncaf\xC3\xA9,R1\n";  // é in UTF-8, 茅 in GB18030
  EXPECT_EQ(code(both), "csv.encoding_unclear");
  EXPECT_EQ(offset(both), "13");
  EXPECT_EQ(good(both, Encoding::utf8).text, both);
  EXPECT_EQ(good(both, Encoding::gb18030).text, "name,room\ncaf茅,R1\n");
  EXPECT_EQ(code("size\n1200\xC3\x97"
                 "600\n"),
            "read as UTF-8");  // ×, no Chinese in GB18030
}

TEST(CsvDecode, TakesTheCallersWordButNotAgainstAMark) {
  EXPECT_EQ(code(encoded(kText, "GB18030"), Encoding::utf8), "csv.encoding_damaged");
  EXPECT_EQ(good("\xEF\xBB\xBF" + kText, Encoding::gb18030).encoding, Encoding::utf8);
  EXPECT_EQ(good(encoded(kText, "UTF-16LE"), Encoding::utf16_le).text, kText);
  EXPECT_EQ(code("\xFF", Encoding::gb18030), "csv.encoding_damaged");
}

}  // namespace
}  // namespace bursar::csv
