#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/library/titles/rules.hpp"

/// What the library has 馆藏.
namespace bursar::library {

/// A title with its copies 书目.
struct TitleRow {
  TitleCode title;
  std::string name;
  std::string call;
  std::string isbn;
  std::string author;
  std::string publisher;
  std::int64_t year = 0;
  Money price;
  std::int64_t copies = 0, on_shelf = 0, waiting = 0, loans = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &TitleRow::title, "code of the title", "书目号");
    v("name", &TitleRow::name, "its name", "书名");
    v("call", &TitleRow::call, "call number", "索书号");
    v("isbn", &TitleRow::isbn, "ISBN without hyphens", "国际标准书号");
    v("author", &TitleRow::author, "who wrote it", "著者");
    v("publisher", &TitleRow::publisher, "who published it", "出版社");
    v("year", &TitleRow::year, "year of publication; 0 where it is not known", "出版年");
    v("price", &TitleRow::price, "price of a copy, yuan", "定价");
    v("copies", &TitleRow::copies, "copies that the library has", "馆藏册数");
    v("on_shelf", &TitleRow::on_shelf, "of them on the shelf", "在架册数");
    v("waiting", &TitleRow::waiting, "readers who hold it", "预约人数");
    v("loans", &TitleRow::loans, "how often it was lent, ever", "累计借阅次数");
  }
};

/// The catalogue.
struct Titles {
  static constexpr std::string_view kind = "library.titles";
  static constexpr std::string_view about =
      "titles in the order they were entered: all, or those that fit what is given";
  static constexpr std::string_view about_zh = "书目查询";
  std::optional<TitleCode> title;
  std::optional<Name> name;
  std::optional<Name> author;
  std::optional<Text<20>> isbn;
  std::optional<Text<40>> call;
  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &Titles::title, "only this one", "书目号");
    v("name", &Titles::name, "whose name holds this", "书名含");
    v("author", &Titles::author, "whose author holds this", "著者含");
    v("isbn", &Titles::isbn, "with this ISBN", "国际标准书号");
    v("call", &Titles::call, "whose call number begins so", "索书号前缀");
  }
};
namespace detail {
inline TitleRow title_row(const Register& library, TitleId id) {
  const auto& t = library.titles()[id];
  const auto text = [&](TextId one) { return std::string(library.text(one)); };
  TitleRow row{TitleCode(text(t.code)),
               text(t.name),
               text(t.call),
               text(t.isbn),
               text(t.author),
               text(t.publisher),
               t.year,
               t.price,
               0,
               0,
               0,
               t.loans};
  for (auto copy = t.first; copy != CopyId{}; copy = library.copies()[copy].next) {
    row.copies += is_held(library.copies()[copy].status);
    row.on_shelf += library.copies()[copy].status == Status::on_shelf;
  }
  row.waiting = static_cast<std::int64_t>(library.holds(id).size());
  return row;
}

inline bool fits(const Titles& q, const Register& library, const Title& title) {
  const auto holds = [&](const auto& part, TextId text) {
    return !part || library.text(text).find(*part) != std::string_view::npos;
  };
  if (!holds(q.name, title.name) || !holds(q.author, title.author)) return false;
  if (q.isbn && library.text(title.isbn) != plain_isbn(q.isbn->value)) return false;
  return !q.call || library.text(title.call).starts_with(*q.call);
}
}  // namespace detail
inline std::vector<TitleRow> answer(const Titles& q, const Books& books, Date) {
  std::vector<TitleRow> rows;
  const auto& library = books.library;
  const auto one = q.title ? library.title(*q.title) : TitleId{};
  if (q.title && one == TitleId{}) return rows;
  const auto add = [&](TitleId id) {
    if (detail::fits(q, library, library.titles()[id]))
      rows.push_back(detail::title_row(library, id));
  };
  if (one != TitleId{}) return add(one), rows;
  for (std::uint32_t i = 1; i <= library.titles().size(); ++i) add(TitleId(i));
  return rows;
}

/// A copy and where it is; who has it is not said here 复本.
struct CopyRow {
  CopyCode copy;
  TitleCode title;
  std::string name;
  Status status{};
  std::optional<Date> due;
  std::optional<DepositCode> corner;
  std::optional<AssetCode> asset;
  Money price;
  Date acquired;
  Date since;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copy", &CopyRow::copy, "barcode", "条码");
    v("title", &CopyRow::title, "of which title", "书目号");
    v("name", &CopyRow::name, "its name", "书名");
    v("status", &CopyRow::status, "where it is", "图书状态");
    v("due", &CopyRow::due, "last day of the loan, the deposit or the setting aside", "到期日期");
    v("corner", &CopyRow::corner, "the deposit that it is in", "图书角借书单号");
    v("asset", &CopyRow::asset, "the asset card that it is booked under", "资产编号");
    v("price", &CopyRow::price, "price, yuan", "单价");
    v("acquired", &CopyRow::acquired, "day of acquisition", "入藏日期");
    v("since", &CopyRow::since, "day of the last event", "最近变动日期");
  }
};

/// Copies.
struct Copies {
  static constexpr std::string_view kind = "library.copies";
  static constexpr std::string_view about =
      "copies and where they are, not who has them: all, of a title, or in a state";
  static constexpr std::string_view about_zh = "馆藏复本";
  std::optional<TitleCode> title;
  std::optional<CopyCode> copy;
  std::optional<Status> status;
  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &Copies::title, "only of this title", "书目号");
    v("copy", &Copies::copy, "only this one", "条码");
    v("status", &Copies::status, "only in this state", "图书状态");
  }
};
namespace detail {
inline CopyRow copy_row(const Books& books, CopyId id) {
  const auto& library = books.library;
  const auto& c = library.copies()[id];
  const auto& t = library.titles()[c.title];
  CopyRow row{CopyCode(library.text(c.code)),
              TitleCode(library.text(t.code)),
              std::string(library.text(t.name)),
              c.status,
              {},
              {},
              {},
              c.price,
              *c.acquired.date(),
              *c.since.date()};
  if (c.status == Status::on_loan) row.due = library.loans()[c.loan].due.date();
  if (c.status == Status::set_aside) row.due = c.until.date();
  if (c.status == Status::in_corner) {
    row.due = library.deposits()[c.corner].until;
    row.corner = library.deposits()[c.corner].code;
  }
  if (c.asset != AssetId{}) row.asset = AssetCode(books.assets.text(books.assets[c.asset].code));
  return row;
}
}  // namespace detail
inline std::vector<CopyRow> answer(const Copies& q, const Books& books, Date) {
  std::vector<CopyRow> rows;
  const auto& library = books.library;
  const auto add = [&](CopyId id) {
    if (!q.status || library.copies()[id].status == *q.status)
      rows.push_back(detail::copy_row(books, id));
  };
  if (q.copy) {
    const auto id = library.copy(*q.copy);
    const bool of_title =
        !q.title || (id != CopyId{} && library.copies()[id].title == library.title(*q.title));
    if (id != CopyId{} && of_title) add(id);
  } else if (q.title) {
    const auto title = library.title(*q.title);
    if (title == TitleId{}) return rows;
    for (auto id = library.titles()[title].first; id != CopyId{}; id = library.copies()[id].next)
      add(id);
  } else {
    for (std::uint32_t i = 1; i <= library.copies().size(); ++i) add(CopyId(i));
  }
  return rows;
}

}  // namespace bursar::library
