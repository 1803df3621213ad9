// Files that were cut, bytes that were hit, and large ones.
#include <random>

#include "csv/sample.hpp"

namespace bursar::csv {
namespace {

using test::encoded;
using test::read;

const std::string kSmall =
    "和平小学固定资产登记表,,,,,\r\n"
    "资产编号,资产名称,资产类别,原值,存放地点,备注\r\n"
    "ＰＣ-1,\"电脑\n联想\",gbt:A1,\"￥5,600.00\",R201,\"17\"\" 显示器\"\r\n"
    "PC-2,课桌,gbt:A1,1.2万,R202,\r\n"
    "合计,,,\"17,600.00\",,\r\n";

/// All rows of a file that was cut are the whole file's, but the last may be cut in its last cell:
/// then the report says that no line break ends it.
void expect_honest(std::string_view bytes, const Reading& whole) {
  const auto cut = read_register(bytes);
  if (!cut) return;
  for (std::size_t i = 0; i < cut->good.size(); ++i) {
    if (same_fields(cut->good[i].form, whole.good.at(i).form)) continue;
    EXPECT_EQ(i + 1, cut->good.size());
    EXPECT_EQ(cut->notes.back().why.code(), "csv.end_open");
  }
}

TEST(CsvDamage, NoCutFileIsReadAsWhole) {
  for (const auto* encoding : {"UTF-8", "GB18030"}) {
    const auto bytes = encoded(kSmall, encoding);
    const auto whole = read(bytes);
    ASSERT_EQ(whole.good.size(), 2u);
    for (std::size_t size = 0; size < bytes.size(); ++size)
      expect_honest(std::string_view(bytes).substr(0, size), whole);
  }
}

TEST(CsvDamage, ACutFileFailsWhatWasAnnounced) {
  Options options;
  options.expect_rows = 2;
  options.expect_cost = Money::yuan(17'600);
  ASSERT_TRUE(read(kSmall, options).clean());
  const auto end_of_costs = kSmall.find("R202");
  for (std::size_t size = 0; size < end_of_costs; ++size) {
    const auto cut = read_register(std::string_view(kSmall).substr(0, size), options);
    EXPECT_TRUE(!cut || !cut->clean()) << size;
  }
}

TEST(CsvDamage, AnyByteMayBeHit) {
  for (const auto* encoding : {"UTF-8", "GB18030"}) {
    const auto bytes = encoded(kSmall, encoding);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      for (const char hit : {'\0', '"', ',', '\n', ';', '9', '\x80', '\xFF', '\xE3'}) {
        auto damaged = bytes;
        damaged[i] = hit;
        const auto reading = read_register(damaged);
        if (reading) {
          EXPECT_LE(reading->good.size() + reading->bad_rows, reading->rows);
        }
      }
    }
  }
}

TEST(CsvDamage, AnyBytesAreReadOrRefused) {
  std::mt19937 random(20260302);
  const std::string_view alphabet = "\",;\t\r\n 1.-(E+#资产编号原值合计:名\xB0\xFE\x81";
  for (int i = 0; i < 3000; ++i) {
    std::string bytes = i % 2 == 0 ? kSmall.substr(0, 130) : "";
    for (auto left = random() % 200; left > 0; --left)
      bytes += alphabet[random() % alphabet.size()];
    const auto reading = read_register(bytes);
    if (reading) {
      EXPECT_LE(reading->good.size() + reading->bad_rows, reading->rows);
    }
  }
}

/// A register of so many rows, with a bad date in every thousandth.
std::string large(int rows) {
  std::string out = "资产编号,资产名称,资产类别,单价,数量,存放地点,购置日期,备注\r\n";
  for (int i = 0; i < rows; ++i) {
    const auto n = std::to_string(i);
    out += "ＰＣ-" + n + ",台式计算机,gbt:A1,\"￥1," + std::to_string(100 + i % 900) + ".50\",";
    out += std::to_string(1 + i % 3) + "台,R" + std::to_string(i % 40) + ",2014/" +
           (i % 1000 == 999 ? "2/30" : std::to_string(1 + i % 12) + "/5") + ",\"第一行\n" + n +
           "\"\r\n";
  }
  return out;
}

TEST(CsvDamage, ReadsAHundredThousandRowsExactly) {
  constexpr int rows = 100'000;
  const auto reading = read(large(rows));
  EXPECT_EQ(reading.rows, 100'000u);
  EXPECT_EQ(reading.bad.size(), 100u);
  ASSERT_EQ(reading.good.size(), 99'900u);
  std::int64_t fen = 0;
  for (int i = 0; i < rows; ++i)
    if (i % 1000 != 999) fen += (100'000 + (100 + i % 900) * 100 + 50) * (1 + i % 3);
  EXPECT_EQ(reading.cost, Money::fen(fen));
  EXPECT_EQ(reading.bad[1].row, 2001u);
  EXPECT_EQ(reading.bad[1].line, 4000u);
  EXPECT_EQ(reading.bad[1].why.code(), "csv.date_impossible");
  EXPECT_EQ(reading.good.back().form.asset.value, "PC-99998");
  EXPECT_EQ(reading.good.back().form.remark->value, "第一行\n99998");
}

}  // namespace
}  // namespace bursar::csv
