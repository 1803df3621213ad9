#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/library/records.hpp"

/// What is out, who waits, how much is read 流通.
namespace bursar::library {

/// A copy that should have been back 逾期未还.
struct OverdueRow {
  CopyCode copy;
  std::string name;
  ReaderCode reader;
  std::string holder;
  UnitCode unit;
  Date due;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copy", &OverdueRow::copy, "barcode", "条码");
    v("name", &OverdueRow::name, "its name", "书名");
    v("reader", &OverdueRow::reader, "the card that it is lent on", "书卡号");
    v("holder", &OverdueRow::holder, "the reader's name", "姓名");
    v("unit", &OverdueRow::unit, "class or unit", "班级、部门");
    v("due", &OverdueRow::due, "last day", "应还日期");
    v("days", &OverdueRow::days, "days since", "逾期天数");
  }
};

/// What should have been back.
struct Overdue {
  static constexpr std::string_view kind = "library.overdue";
  static constexpr std::string_view about = "copies that should have been back, the oldest first";
  static constexpr std::string_view about_zh = "图书逾期清单";
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("unit", &Overdue::unit, "only readers of this class or unit", "班级、部门");
  }
};
inline std::vector<OverdueRow> answer(const Overdue& q, const Books& books, Date day) {
  std::vector<OverdueRow> rows;
  const auto& library = books.library;
  for (const auto& reader : library.readers()) {
    const auto& unit = books.people.units()[reader.unit].code;
    if (q.unit && *q.unit != unit) continue;
    for (const auto id : reader.out) {
      const auto& loan = library.loans()[id];
      const auto due = *loan.due.date();
      if (due >= day) continue;
      const auto& copy = library.copies()[loan.copy];
      rows.push_back({CopyCode(library.text(copy.code)),
                      std::string(library.text(library.titles()[copy.title].name)), reader.code,
                      reader.name.value, unit, due, (day - due).days()});
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.due < b.due; });
  return rows;
}

/// A reader who waits for a title 预约.
struct HoldRow {
  TitleCode title;
  std::string name;
  ReaderCode reader;
  std::int64_t place = 0;
  Date placed;
  std::optional<CopyCode> copy;
  std::optional<Date> until;
  bool lapsed = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &HoldRow::title, "which title", "书目号");
    v("name", &HoldRow::name, "its name", "书名");
    v("reader", &HoldRow::reader, "whose card", "书卡号");
    v("place", &HoldRow::place, "place in the queue, from 1", "排队序号");
    v("placed", &HoldRow::placed, "since when", "预约日期");
    v("copy", &HoldRow::copy, "the copy set aside", "保留条码");
    v("until", &HoldRow::until, "last day to pick it up", "保留至");
    v("lapsed", &HoldRow::lapsed, "whether that day has passed", "已过期");
  }
};

/// Who waits.
struct Holds {
  static constexpr std::string_view kind = "library.holds";
  static constexpr std::string_view about =
      "readers who wait for titles, in the order of the queue";
  static constexpr std::string_view about_zh = "预约清单";
  std::optional<TitleCode> title;
  template <class V>
  static constexpr void fields(V&& v) {
    v("title", &Holds::title, "only for this title", "书目号");
  }
};
inline std::vector<HoldRow> answer(const Holds& q, const Books& books, Date day) {
  const auto& library = books.library;
  std::vector<TitleId> titles;
  for (const auto& reader : library.readers())
    titles.insert(titles.end(), reader.holds.begin(), reader.holds.end());
  std::sort(titles.begin(), titles.end());
  titles.erase(std::unique(titles.begin(), titles.end()), titles.end());
  std::vector<HoldRow> rows;
  for (const auto id : titles) {
    const auto& title = library.titles()[id];
    if (q.title && library.title(*q.title) != id) continue;
    std::int64_t place = 0;
    for (const auto& one : library.holds(id)) {
      HoldRow row{TitleCode(library.text(title.code)),
                  std::string(library.text(title.name)),
                  library.readers()[one.reader].code,
                  ++place,
                  one.placed,
                  {},
                  {},
                  false};
      if (one.copy != CopyId{}) {
        const auto& copy = library.copies()[one.copy];
        row.copy = CopyCode(library.text(copy.code));
        row.until = copy.until.date();
        row.lapsed = *row.until < day;
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

/// By what loans are counted 统计口径.
enum class By : std::uint8_t { reader_kind, unit, title };
constexpr auto names(By) {
  return std::array<EnumName, 3>{
      {{"reader_kind", "读者类别"}, {"unit", "班级、部门"}, {"title", "书目"}}};
}

/// Loans of a group 借阅统计.
struct LendingRow {
  std::string key;
  std::string name;
  std::int64_t loans = 0, readers = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &LendingRow::key, "code of the group", "编号");
    v("name", &LendingRow::name, "its name", "名称");
    v("loans", &LendingRow::loans, "loans", "借阅册次");
    v("readers", &LendingRow::readers, "cards that borrowed", "借阅人数");
  }
};

/// Loans of a period, by group, the most first.
struct Lending {
  static constexpr std::string_view kind = "library.lending";
  static constexpr std::string_view about =
      "loans of a period by kind of reader, class or title, the most read first; never by reader";
  static constexpr std::string_view about_zh = "借阅统计（排行）";
  By by{};
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<Whole<1, 100'000>> top;
  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &Lending::by, "what to group by", "统计口径");
    v("from", &Lending::from, "first day of lending", "起始日期");
    v("until", &Lending::until, "last day of lending", "截止日期");
    v("top", &Lending::top, "only the first so many", "前几名");
  }
};
namespace detail {
template <class Q>
bool within(const Q& q, Date day) {
  return (!q.from || day >= *q.from) && (!q.until || day <= *q.until);
}

inline std::pair<std::string, std::string> group_name(const Books& books, By by,
                                                      std::uint32_t key) {
  const auto& library = books.library;
  if (by == By::unit) {
    const auto& unit = books.people.units()[UnitId(key)];
    return {unit.code.value, unit.name.value};
  }
  if (by == By::title) {
    const auto& title = library.titles()[TitleId(key)];
    return {std::string(library.text(title.code)), std::string(library.text(title.name))};
  }
  const auto name = names(ReaderKind{})[key];
  return {std::string(name.name), std::string(name.zh)};
}
}  // namespace detail
inline std::vector<LendingRow> answer(const Lending& q, const Books& books, Date) {
  const auto& library = books.library;
  std::map<std::uint32_t, std::vector<ReaderId>> groups;
  for (std::uint32_t i = 1; i <= library.loans().size(); ++i) {
    const auto& loan = library.loans()[LoanId(i)];
    if (!detail::within(q, *loan.lent.date())) continue;
    const auto key = q.by == By::unit ? static_cast<std::uint32_t>(loan.unit)
                     : q.by == By::title
                         ? static_cast<std::uint32_t>(library.copies()[loan.copy].title)
                         : static_cast<std::uint32_t>(loan.kind);
    groups[key].push_back(loan.reader);
  }
  std::vector<LendingRow> rows;
  for (auto& [key, readers] : groups) {
    auto [code, name] = detail::group_name(books, q.by, key);
    const auto loans = static_cast<std::int64_t>(readers.size());
    std::sort(readers.begin(), readers.end());
    const auto last = std::unique(readers.begin(), readers.end());
    rows.push_back({std::move(code), std::move(name), loans, last - readers.begin()});
  }
  std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) {
    return a.loans != b.loans ? a.loans > b.loans : a.key < b.key;
  });
  if (q.top && rows.size() > static_cast<std::size_t>(*q.top))
    rows.resize(static_cast<std::size_t>(*q.top));
  return rows;
}

/// How much of the stock is read 流通率.
struct CirculationFigures {
  std::int64_t loans = 0, copies = 0, permille = 0, lent_copies = 0, used_permille = 0;
  Money fees;

  template <class V>
  static constexpr void fields(V&& v) {
    v("loans", &CirculationFigures::loans, "loans of the period", "借阅册次");
    v("copies", &CirculationFigures::copies, "copies that the library has", "馆藏册数");
    v("permille", &CirculationFigures::permille,
      "loans of copies, per mille, rounded down; 0 where there are no copies", "流通率（‰）");
    v("lent_copies", &CirculationFigures::lent_copies,
      "copies that the library has and that were lent at least once in the period", "被借册数");
    v("used_permille", &CirculationFigures::used_permille, "of all copies, per mille, rounded down",
      "图书利用率（‰）");
    v("fees", &CirculationFigures::fees, "fees for lending, yuan: none", "借阅费收入");
  }
};

/// How much of the stock is read in a period.
struct Circulation {
  static constexpr std::string_view kind = "library.circulation";
  static constexpr std::string_view about =
      "loans of a period, against the copies that the library has on the day";
  static constexpr std::string_view about_zh = "图书流通率";
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &Circulation::from, "first day of lending", "起始日期");
    v("until", &Circulation::until, "last day of lending", "截止日期");
  }
};
inline CirculationFigures answer(const Circulation& q, const Books& books, Date) {
  CirculationFigures sum;
  const auto& library = books.library;
  std::vector<bool> lent(library.copies().size() + 1);
  for (std::uint32_t i = 1; i <= library.loans().size(); ++i) {
    const auto& loan = library.loans()[LoanId(i)];
    if (!detail::within(q, *loan.lent.date())) continue;
    ++sum.loans;
    lent[static_cast<std::size_t>(loan.copy)] = true;
  }
  for (std::uint32_t i = 1; i <= library.copies().size(); ++i) {
    if (!is_held(library.copies()[CopyId(i)].status)) continue;
    ++sum.copies;
    sum.lent_copies += lent[i];
  }
  if (sum.copies > 0) sum.permille = sum.loans * 1000 / sum.copies;
  if (sum.copies > 0) sum.used_permille = sum.lent_copies * 1000 / sum.copies;
  return sum;
}

}  // namespace bursar::library
