// The small values: money, dates, moments, codes, texts, numbers.
#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>
#include <string>

#include "bursar/base/code.hpp"
#include "bursar/base/context.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"

namespace bursar {
namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

TEST(Money, ReadsYuanWithUpToTwoDecimals) {
  EXPECT_EQ(Money::parse("12"), Money::yuan(12));
  EXPECT_EQ(Money::parse("12.5"), Money::fen(1250));
  EXPECT_EQ(Money::parse("-12.05"), Money::fen(-1205));
  EXPECT_EQ(Money::parse("0.01"), Money::fen(1));
  EXPECT_EQ(Money::parse("-0"), Money());
  EXPECT_EQ(Money::parse("007"), Money::yuan(7));
}

TEST(Money, ReadsNothingElse) {
  for (const auto* text : {"", "-", ".", "1.", ".5", "1.234", "+1", "1,000", " 1", "1 ", "1e3",
                           "--1", "1.-5", "1.5.", "１２", "¥5", "0x10", "nan"})
    EXPECT_FALSE(Money::parse(text)) << text;
}

TEST(Money, ReadsNoMoreThan14DigitsOfYuan) {
  EXPECT_EQ(Money::parse("100000000000.00"), Money::fen(Money::kLimitFen));
  EXPECT_EQ(Money::parse("-100000000000"), Money::fen(-Money::kLimitFen));
  EXPECT_EQ(Money::parse("100000000000.01"), Money::fen(Money::kLimitFen + 1))
      << "what is beyond the limit is refused as such, later";
  EXPECT_TRUE(Money::parse("-99999999999999.99"));
  EXPECT_FALSE(Money::parse("100000000000000"));
  EXPECT_FALSE(Money::parse(std::string(400, '9')));
}

TEST(Money, WritesWhatItReads) {
  for (const std::int64_t fen : {0L, 1L, 9L, 10L, 99L, 100L, 12345L, -1L, -99L, -100L, -12345L,
                                 Money::kLimitFen, -Money::kLimitFen}) {
    const auto money = Money::fen(fen);
    EXPECT_EQ(Money::parse(money.text()), money) << money.text();
  }
  EXPECT_EQ(Money::fen(120000).text(), "1200.00");
  EXPECT_EQ(Money::fen(-50).text(), "-0.50");
  EXPECT_EQ(Money::fen(kMost).text(), "92233720368547758.07");
  EXPECT_EQ(Money::fen(kLeast).text(), "-92233720368547758.08");
}

TEST(Money, ThrowsRatherThanWrapAround) {
  EXPECT_THROW(Money::fen(kMost) + Money::fen(1), std::overflow_error);
  EXPECT_THROW(Money::fen(kLeast) - Money::fen(1), std::overflow_error);
  EXPECT_THROW(Money::fen(kMost) * 2, std::overflow_error);
  EXPECT_THROW(Money::fen(kLeast) * -1, std::overflow_error);
  EXPECT_THROW((void)Money::yuan(kMost / 10), std::overflow_error);
  auto sum = Money::fen(kMost);
  EXPECT_THROW(sum += Money::fen(1), std::overflow_error);
  EXPECT_EQ(sum, Money::fen(kMost)) << "a sum that failed stays what it was";
}

TEST(Money, KnowsItsRangeEitherWay) {
  EXPECT_TRUE(Money::fen(Money::kLimitFen).in_range());
  EXPECT_TRUE(Money::fen(-Money::kLimitFen).in_range());
  EXPECT_FALSE(Money::fen(Money::kLimitFen + 1).in_range());
  EXPECT_FALSE(Money::fen(kLeast).in_range());
}

TEST(Date, IsARealDayBetween1900And2199) {
  EXPECT_TRUE(make_date(1900, 1, 1));
  EXPECT_TRUE(make_date(2199, 12, 31));
  EXPECT_FALSE(make_date(1899, 12, 31));
  EXPECT_FALSE(make_date(2200, 1, 1));
  EXPECT_FALSE(make_date(2026, 0, 1));
  EXPECT_FALSE(make_date(2026, 13, 1));
  EXPECT_FALSE(make_date(2026, 4, 0));
  EXPECT_FALSE(make_date(2026, 4, 31));
  EXPECT_FALSE(make_date(2026, -1, 1));
  EXPECT_FALSE(make_date(2026, 1, 100'000));
}

TEST(Date, HasLeapDaysWhereTheCalendarHas) {
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_FALSE(parse_date("2026-02-29"));
  EXPECT_FALSE(parse_date("1900-02-29"));
  EXPECT_FALSE(parse_date("2100-02-29"));
}

TEST(Date, IsReadExactly) {
  for (const auto* text : {"", "2026-3-02", "2026-03-2", "2026/03/02", "20260302", "2026-03-02 ",
                           " 2026-03-02", "02-03-2026", "2026-03-0x", "-026-03-02", "2026-+3-02",
                           "２０２６-03-02", "2026-03-02T00:00:00Z"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Date, WritesWhatItReads) {
  auto day = *make_date(kFirstYear, 1, 1);
  for (const auto last = *make_date(kLastYear, 12, 31); day <= last;
       day += boost::gregorian::days(1)) {
    const auto text = date_text(day);
    ASSERT_EQ(text.size(), 10u);
    ASSERT_EQ(parse_date(text), day) << text;
  }
}

TEST(Date, PackedIsTheSameDayOrNone) {
  EXPECT_FALSE(PackedDate().date());
  EXPECT_FALSE(PackedDate());
  EXPECT_FALSE(PackedDate(std::optional<Date>()).date());
  for (const auto* text : {"1900-01-01", "2024-02-29", "2026-03-02", "2199-12-31"}) {
    const PackedDate packed(parse_date(text));
    ASSERT_TRUE(packed);
    EXPECT_EQ(packed.date(), parse_date(text));
  }
  EXPECT_LT(PackedDate(*parse_date("2026-03-02")), PackedDate(*parse_date("2026-03-03")));
}

TEST(Date, MonthsLaterIsTheSameDayOrTheLastOfAShorterMonth) {
  EXPECT_EQ(months_after(Date(2026, 3, 15), 1), Date(2026, 4, 15));
  EXPECT_EQ(months_after(Date(2026, 1, 31), 1), Date(2026, 2, 28));
  EXPECT_EQ(months_after(Date(2026, 2, 28), 1), Date(2026, 3, 28));
  EXPECT_EQ(months_after(Date(2024, 2, 29), 12), Date(2025, 2, 28));
  EXPECT_EQ(months_after(Date(2026, 12, 1), 600), Date(2076, 12, 1));
}

TEST(Moment, IsReadExactlyAndWrittenAsRead) {
  for (const auto* text :
       {"1900-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z",
        "2026-03-02T01:30:00Z", "2024-02-29T23:59:59Z", "2199-12-31T23:59:59Z"}) {
    const auto moment = Moment::parse(text);
    ASSERT_TRUE(moment) << text;
    EXPECT_EQ(moment->text(), text);
  }
  EXPECT_EQ(Moment::parse("1970-01-02T00:00:01Z")->seconds, 86'401);
  EXPECT_EQ(Moment::parse("1969-12-31T23:59:59Z")->seconds, -1);
  for (const auto* text :
       {"", "2026-03-02", "2026-03-02T01:30:00", "2026-03-02 01:30:00Z", "2026-03-02T24:00:00Z",
        "2026-03-02T01:60:00Z", "2026-03-02T01:30:60Z", "2026-03-02T01:30:00z",
        "2026-02-29T01:30:00Z", "2026-03-02T01:30:00+08:00", "2026-03-02T1:30:000Z"})
    EXPECT_FALSE(Moment::parse(text)) << text;
}

TEST(Moment, IsAnotherDayWhereClocksRunAhead) {
  const auto evening = *Moment::parse("2026-03-01T16:00:00Z");
  EXPECT_EQ(date_text(evening.date(0)), "2026-03-01");
  EXPECT_EQ(date_text(evening.date(8 * 60)), "2026-03-02");
  EXPECT_EQ(date_text((evening + -1).date(8 * 60)), "2026-03-01");
  EXPECT_EQ(date_text(evening.date(-17 * 60)), "2026-02-28");
  EXPECT_EQ(date_text(Moment{-1}.date(0)), "1969-12-31");
  EXPECT_EQ(date_text(Moment{-86'400}.date(0)), "1969-12-31");
  EXPECT_EQ(date_text(Moment{-86'401}.date(0)), "1969-12-30");
}

TEST(Moment, StartsADayAtTheSchoolsMidnight) {
  const auto day = *parse_date("2026-03-02");
  for (const int offset : {0, 8 * 60, 5 * 60 + 45, -3 * 60 - 30}) {
    const auto start = Moment::start_of(day, offset);
    EXPECT_EQ(start.date(offset), day);
    EXPECT_EQ((start + -1).date(offset), day - boost::gregorian::days(1));
  }
}

TEST(TimeZone, IsWrittenWithSignHoursAndMinutes) {
  EXPECT_EQ(parse_offset("+08:00"), 480);
  EXPECT_EQ(parse_offset("-03:30"), -210);
  EXPECT_EQ(parse_offset("+00:00"), 0);
  EXPECT_EQ(parse_offset("+14:00"), 840);
  for (const auto* text : {"", "08:00", "+8:00", "+0800", "+15:00", "+08:60", "Z", "UTC+8",
                           "+ 8:00", "+08:00 ", "CST", "+08-00"})
    EXPECT_FALSE(parse_offset(text)) << text;
}

TEST(Code, IsAnyPrintableTextWithoutWhiteSpace) {
  for (const auto* text : {"PC2-001", "zhou", "教具-07", "a", "gbt14885-2022:A02010105", "№7", "é",
                           "😀", "\"", "\\", "{}", "\xEF\xBC\x80", "\xEF\xBD\x9F"})
    EXPECT_TRUE(well_formed_code(text)) << text;
  for (const auto* text : {"", " ", "a b", "a\tb", "a\n", "a\x01", "a\x7F"})
    EXPECT_FALSE(well_formed_code(text)) << text;
}

TEST(Code, HasAtMost64Bytes) {
  EXPECT_TRUE(well_formed_code(std::string(64, 'x')));
  EXPECT_FALSE(well_formed_code(std::string(65, 'x')));
  std::string chinese;
  for (int i = 0; i < 21; ++i) chinese += "室";
  EXPECT_TRUE(well_formed_code(chinese));
  EXPECT_FALSE(well_formed_code(chinese + "室"));
}

TEST(Code, RefusesFullWidthLetters) {
  for (const auto* text : {"ＰＣ１", "PC１", "！", "～", "a　b"})
    EXPECT_FALSE(well_formed_code(text)) << text;
}

TEST(Code, RefusesWhatCannotBeSeen) {
  for (const auto* hidden :
       {"\u00A0", "\u0085", "\u009F", "\u00AD", "\u1680", "\u180E", "\u2000", "\u200B",
        "\u200D", "\u200F", "\u2028", "\u2029", "\u202A", "\u202E", "\u202F", "\u205F",
        "\u2060", "\u2066", "\u2069", "\u206F", "\u3000", "\uFEFF"})
    EXPECT_FALSE(well_formed_code("PC1" + std::string(hidden))) << testing::PrintToString(hidden);
}

const std::string kMalformed[] = {"\x80",
                                  "\xBF",
                                  "\xC0\xAF",
                                  "\xC1\xBF",
                                  "\xC3",
                                  "\xC3(",
                                  "\xE0\x80\xAF",
                                  "\xE0\x9F\xBF",
                                  "\xE4\xB8",
                                  "\xED\xA0\x80",
                                  "\xED\xBF\xBF",
                                  "\xF0\x80\x80\x80",
                                  "\xF0\x8F\xBF\xBF",
                                  "\xF4\x90\x80\x80",
                                  "\xF5\x80\x80\x80",
                                  "\xF0\x9F\x98",
                                  "\xFE",
                                  "\xFF"};

TEST(Text, CountsCharactersNotBytes) {
  EXPECT_EQ(character_count(""), 0u);
  EXPECT_EQ(character_count("abc"), 3u);
  EXPECT_EQ(character_count("保管室"), 3u);
  EXPECT_EQ(character_count("é😀\U0010FFFF\uFFFF\u0800"), 5u);
  EXPECT_EQ(character_count("a\tb\nc"), 5u);
}

TEST(Text, IsWellFormedUtf8WithoutControls) {
  for (const auto& bytes : kMalformed) {
    EXPECT_FALSE(character_count("x" + bytes)) << testing::PrintToString(bytes);
    EXPECT_FALSE(character_count(bytes + "x")) << testing::PrintToString(bytes);
    EXPECT_FALSE(well_formed_code("x" + bytes)) << testing::PrintToString(bytes);
  }
  for (const char control : {'\x01', '\x08', '\x0B', '\r', '\x1B', '\x1F', '\x7F'})
    EXPECT_FALSE(character_count(std::string("a") + control));
  EXPECT_FALSE(character_count(std::string_view("a\0b", 3)));
}

TEST(Text, IsBlankWhereItShowsNothing) {
  for (const auto* text : {"", " ", "\t\n ", "　", " 　 "}) EXPECT_TRUE(is_blank(text)) << text;
  for (const auto* text : {"a", " a ", "　一", "\xE3", ".", "\xE3\x80"})
    EXPECT_FALSE(is_blank(text)) << text;
}

TEST(Whole, KnowsItsRange) {
  using Percent = Whole<1, 100>;
  EXPECT_EQ(Percent().value, 1);
  EXPECT_TRUE(Percent(1).in_range() && Percent(100).in_range());
  EXPECT_FALSE(Percent(0).in_range() || Percent(101).in_range() || Percent(-1).in_range());
  EXPECT_FALSE(Quantity(1'000'001).in_range());
}

}  // namespace
}  // namespace bursar
