#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/library/titles/rules.hpp"

/// The stock in figures 馆藏统计.
namespace bursar::library {

/// What the library has of one main class 分类馆藏.
struct ClassRow {
  std::string main_class;
  std::string name;
  std::int64_t titles = 0, copies = 0;
  Money value;

  template <class V>
  static constexpr void fields(V&& v) {
    v("main_class", &ClassRow::main_class, "letter of the main class", "大类");
    v("name", &ClassRow::name, "its name", "类名");
    v("titles", &ClassRow::titles, "titles with a copy", "种数");
    v("copies", &ClassRow::copies, "copies", "册数");
    v("value", &ClassRow::value, "their prices together, yuan", "金额");
  }
};

/// What the library has, by main class.
struct Holdings {
  static constexpr std::string_view kind = "library.holdings";
  static constexpr std::string_view about =
      "titles, copies and value that the library has, by main class of the Chinese classification";
  static constexpr std::string_view about_zh = "分类馆藏统计";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<ClassRow> answer(const Holdings&, const Books& books, Date) {
  constexpr std::array<std::string_view, 22> kNames{"马列主义、毛泽东思想、邓小平理论",
                                                    "哲学、宗教",
                                                    "社会科学总论",
                                                    "政治、法律",
                                                    "军事",
                                                    "经济",
                                                    "文化、科学、教育、体育",
                                                    "语言、文字",
                                                    "文学",
                                                    "艺术",
                                                    "历史、地理",
                                                    "自然科学总论",
                                                    "数理科学和化学",
                                                    "天文学、地球科学",
                                                    "生物科学",
                                                    "医药、卫生",
                                                    "农业科学",
                                                    "工业技术",
                                                    "交通运输",
                                                    "航空、航天",
                                                    "环境科学、安全科学",
                                                    "综合性图书"};
  std::array<ClassRow, 22> all;
  const auto& library = books.library;
  for (std::uint32_t i = 1; i <= library.titles().size(); ++i) {
    const auto& title = library.titles()[TitleId(i)];
    auto& row = all[kMainClasses.find(library.text(title.call).front())];
    std::int64_t copies = 0;
    for (auto id = title.first; id != CopyId{}; id = library.copies()[id].next) {
      if (!is_held(library.copies()[id].status)) continue;
      ++copies;
      row.value += library.copies()[id].price;
    }
    row.titles += copies > 0;
    row.copies += copies;
  }
  std::vector<ClassRow> rows;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].copies == 0) continue;
    all[i].main_class = kMainClasses.substr(i, 1);
    all[i].name = kNames[i];
    rows.push_back(all[i]);
  }
  return rows;
}

/// How many copies are in each state 馆藏状态.
struct StockFigures {
  std::int64_t titles = 0, copies = 0;
  Money value;
  std::int64_t on_shelf = 0, on_loan = 0, set_aside = 0, in_corner = 0, damaged = 0, missing = 0,
               lost = 0, withdrawn = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("titles", &StockFigures::titles, "titles in the catalogue", "书目种数");
    v("copies", &StockFigures::copies,
      "copies that the library has: on the shelf, lent, set aside, in corners, damaged",
      "馆藏册数");
    v("value", &StockFigures::value, "their prices together, yuan", "馆藏金额");
    v("on_shelf", &StockFigures::on_shelf, "copies on the shelf", "在架");
    v("on_loan", &StockFigures::on_loan, "copies on loan", "借出");
    v("set_aside", &StockFigures::set_aside, "copies set aside for readers", "预约待取");
    v("in_corner", &StockFigures::in_corner, "copies in reading corners", "图书角");
    v("damaged", &StockFigures::damaged, "copies damaged", "污损");
    v("missing", &StockFigures::missing, "copies that a count did not find", "盘点未见");
    v("lost", &StockFigures::lost, "copies lost", "遗失");
    v("withdrawn", &StockFigures::withdrawn, "copies withdrawn", "剔旧");
  }
};

/// The stock in figures.
struct Stock {
  static constexpr std::string_view kind = "library.stock";
  static constexpr std::string_view about = "titles, and copies in each state";
  static constexpr std::string_view about_zh = "馆藏总量";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline StockFigures answer(const Stock&, const Books& books, Date) {
  StockFigures sum;
  const auto& library = books.library;
  std::array<std::int64_t, names(Status{}).size()> by{};
  for (std::uint32_t i = 1; i <= library.copies().size(); ++i) {
    const auto& copy = library.copies()[CopyId(i)];
    ++by[static_cast<std::size_t>(copy.status)];
    if (!is_held(copy.status)) continue;
    ++sum.copies;
    sum.value += copy.price;
  }
  sum.titles = static_cast<std::int64_t>(library.titles().size());
  sum.on_shelf = by[0], sum.on_loan = by[1], sum.set_aside = by[2], sum.in_corner = by[3];
  sum.damaged = by[4], sum.missing = by[5], sum.lost = by[6], sum.withdrawn = by[7];
  return sum;
}

/// Copies for each pupil 生均图书.
struct PerPupilFigures {
  std::int64_t copies = 0, pupils = 0, hundredths = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &PerPupilFigures::copies, "copies that the library has", "馆藏册数");
    v("pupils", &PerPupilFigures::pupils, "pupils", "学生数");
    v("hundredths", &PerPupilFigures::hundredths,
      "hundredths of a copy for each pupil, rounded down", "生均册数（百分之一册）");
  }
};

/// How many copies there are for each pupil.
struct PerPupil {
  static constexpr std::string_view kind = "library.per_pupil";
  static constexpr std::string_view about = "copies for each pupil, by the headcount given";
  static constexpr std::string_view about_zh = "生均图书册数";
  Whole<1, 1'000'000> pupils;
  template <class V>
  static constexpr void fields(V&& v) {
    v("pupils", &PerPupil::pupils, "how many pupils the school has", "学生数");
  }
};
inline PerPupilFigures answer(const PerPupil& q, const Books& books, Date day) {
  const auto copies = answer(Stock{}, books, day).copies;
  return {copies, q.pupils, copies * 100 / q.pupils};
}

/// An asset card of books beside the copies that are booked under it 账实对照.
struct BookedRow {
  AssetCode asset;
  std::string name;
  std::int64_t pieces = 0, copies = 0, more = 0;
  Money cost, value, worth_more;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &BookedRow::asset, "code of the card; empty for copies under no card", "资产编号");
    v("name", &BookedRow::name, "what it is", "资产名称");
    v("pieces", &BookedRow::pieces, "pieces on the card; 0 where it left the books", "账面数量");
    v("copies", &BookedRow::copies, "copies that the library has under it", "馆藏册数");
    v("more", &BookedRow::more, "copies more than pieces; below zero, fewer", "册数差额");
    v("cost", &BookedRow::cost, "original value on the card, yuan", "账面原值");
    v("value", &BookedRow::value, "prices of the copies together, yuan", "馆藏金额");
    v("worth_more", &BookedRow::worth_more, "value more than cost, yuan", "金额差额");
  }
};

/// The asset cards of books beside the copies.
struct Booked {
  static constexpr std::string_view kind = "library.booked";
  static constexpr std::string_view about =
      "asset cards that copies are booked under, beside the copies: pieces and value";
  static constexpr std::string_view about_zh = "图书账实对照（资产卡片与馆藏）";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<BookedRow> answer(const Booked&, const Books& books, Date) {
  std::map<std::string, BookedRow> rows;
  const auto& library = books.library;
  for (std::uint32_t i = 1; i <= library.copies().size(); ++i) {
    const auto& copy = library.copies()[CopyId(i)];
    const auto code = copy.asset == AssetId{}
                          ? std::string()
                          : std::string(books.assets.text(books.assets[copy.asset].code));
    auto& row = rows[code];
    row.asset = AssetCode(code);
    if (copy.asset != AssetId{} && row.name.empty()) {
      const auto& asset = books.assets[copy.asset];
      row.name = books.assets.text(asset.name);
      const bool gone = books.assets.ending(copy.asset) != nullptr;
      if (!gone) row.pieces = asset.quantity, row.cost = asset.cost;
    }
    if (!is_held(copy.status)) continue;
    ++row.copies;
    row.value += copy.price;
  }
  std::vector<BookedRow> all;
  for (auto& [code, row] : rows) {
    row.more = row.copies - row.pieces;
    row.worth_more = row.value - row.cost;
    all.push_back(row);
  }
  return all;
}

}  // namespace bursar::library
