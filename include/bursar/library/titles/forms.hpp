#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/library/reasons.hpp"
#include "bursar/library/records.hpp"

/// The catalogue: titles and their copies 编目.
namespace bursar::library {

/// Enters a title into the catalogue 书目著录.
struct AddTitle {
  static constexpr std::string_view kind = "library.add_title";
  static constexpr std::string_view about = "enters a title into the catalogue";
  static constexpr std::string_view about_zh = "书目著录";
  static constexpr std::array refusals{&title_taken, &isbn_malformed, &call_malformed,
                                       &price_negative};

  TitleCode title;
  Name name;
  Text<40> call;
  std::optional<Text<20>> isbn;
  std::optional<Name> author;
  std::optional<Name> publisher;
  std::optional<Whole<1000, 2199>> year;
  Money price;

  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &AddTitle::title, "code of the title", "书目号");
    v("name", &AddTitle::name, "its name", "书名");
    v("call", &AddTitle::call, "call number, beginning with its class (中图法)", "索书号");
    v("isbn", &AddTitle::isbn, "ISBN, 10 or 13 digits, with or without hyphens", "国际标准书号");
    v("author", &AddTitle::author, "who wrote it", "著者");
    v("publisher", &AddTitle::publisher, "who published it", "出版社");
    v("year", &AddTitle::year, "year of publication", "出版年");
    v("price", &AddTitle::price, "price of a copy, yuan", "定价");
  }
};

/// Puts a title's entry right 书目更正.
struct AmendTitle {
  static constexpr std::string_view kind = "library.amend_title";
  static constexpr std::string_view about = "puts the entry of a title right";
  static constexpr std::string_view about_zh = "书目更正";
  static constexpr std::array refusals{&title_unknown, &isbn_malformed, &call_malformed,
                                       &price_negative, &nothing_changes};

  TitleCode title;
  std::optional<Name> name;
  std::optional<Text<40>> call;
  std::optional<Text<20>> isbn;
  std::optional<Name> author;
  std::optional<Name> publisher;
  std::optional<Whole<1000, 2199>> year;
  std::optional<Money> price;

  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &AmendTitle::title, "which title", "书目号");
    v("name", &AmendTitle::name, "its name", "书名");
    v("call", &AmendTitle::call, "call number, beginning with its class (中图法)", "索书号");
    v("isbn", &AmendTitle::isbn, "ISBN", "国际标准书号");
    v("author", &AmendTitle::author, "who wrote it", "著者");
    v("publisher", &AmendTitle::publisher, "who published it", "出版社");
    v("year", &AmendTitle::year, "year of publication", "出版年");
    v("price", &AmendTitle::price, "price of a copy from now on, yuan", "定价");
  }
};

/// Enters copies of a title, their barcodes counted on from the first 图书入藏.
struct AddCopies {
  static constexpr std::string_view kind = "library.add_copies";
  static constexpr std::string_view about =
      "enters copies of a title, one or a series of barcodes counted on from the first";
  static constexpr std::string_view about_zh = "图书入藏（复本登记）";
  static constexpr std::array refusals{&title_unknown, &copy_taken,     &codes_run_out,
                                       &asset_unknown, &date_in_future, &price_negative};

  TitleCode title;
  CopyCode first;
  std::optional<Whole<1, 10'000>> count;
  std::optional<AssetCode> asset;
  std::optional<Money> price;
  std::optional<Date> acquired;

  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &AddCopies::title, "of which title", "书目号");
    v("first", &AddCopies::first, "barcode of the first copy", "起始条码");
    v("count", &AddCopies::count, "how many; left out, one", "复本数");
    v("asset", &AddCopies::asset, "the asset card that they are booked under", "资产编号");
    v("price", &AddCopies::price, "price of a copy, yuan; left out, that of the title", "单价");
    v("acquired", &AddCopies::acquired, "day of acquisition; left out, today", "入藏日期");
  }
};

/// Says under which asset card copies are booked 图书与资产对应.
struct BookCopies {
  static constexpr std::string_view kind = "library.book_copies";
  static constexpr std::string_view about = "says under which asset card copies are booked";
  static constexpr std::string_view about_zh = "图书对应资产卡片";
  static constexpr std::array refusals{&copy_unknown, &copy_repeated, &asset_unknown,
                                       &nothing_changes};

  std::vector<CopyCode> copies;
  AssetCode asset;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &BookCopies::copies, "which copies", "条码");
    v("asset", &BookCopies::asset, "the asset card", "资产编号");
  }
};

}  // namespace bursar::library
