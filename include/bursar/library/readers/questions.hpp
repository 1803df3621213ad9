#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/library/records.hpp"

/// Whose cards there are, and what one has been lent 读者.
namespace bursar::library {

/// A rule of lending 借阅规则.
struct LendingRuleRow {
  ReaderKind reader_kind{};
  Date from;
  std::int64_t most = 0, days = 0, renewals = 0, holds = 0, pick_up = 0;
  bool overdue_blocks = true;
  Money fee;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader_kind", &LendingRuleRow::reader_kind, "for which readers", "读者类别");
    v("from", &LendingRuleRow::from, "first day in force", "施行日期");
    v("most", &LendingRuleRow::most, "copies at once", "限借册数");
    v("days", &LendingRuleRow::days, "days of a loan and of each renewal", "借期（天）");
    v("renewals", &LendingRuleRow::renewals, "how often a loan is renewed", "续借次数");
    v("holds", &LendingRuleRow::holds, "titles held at once", "限预约种数");
    v("pick_up", &LendingRuleRow::pick_up, "days a copy is set aside", "预约保留天数");
    v("overdue_blocks", &LendingRuleRow::overdue_blocks,
      "whether who has something overdue gets nothing more", "逾期停借");
    v("fee", &LendingRuleRow::fee, "always 0: lending is free, yuan", "借阅费");
    v("source", &LendingRuleRow::source, "the document it rests on", "依据");
  }
};

/// The rules of lending.
struct LendingRules {
  static constexpr std::string_view kind = "library.rules";
  static constexpr std::string_view about = "the rules of lending, former ones too";
  static constexpr std::string_view about_zh = "借阅规则";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<LendingRuleRow> answer(const LendingRules&, const Books& books, Date) {
  std::vector<LendingRuleRow> rows;
  for (const auto& r : books.library.rules())
    rows.push_back({r.kind, r.from, r.most, r.days, r.renewals, r.holds, r.pick_up,
                    r.overdue_blocks, Money(), r.source.value});
  return rows;
}

/// How a card stands 书卡状态.
enum class CardState : std::uint8_t { valid, not_valid, suspended, closed, left };
constexpr auto names(CardState) {
  return std::array<EnumName, 5>{{{"valid", "有效"},
                                  {"not_valid", "未启用或过期"},
                                  {"suspended", "停用"},
                                  {"closed", "已注销"},
                                  {"left", "持卡人已离校"}}};
}

/// A reader's card, without what they read 书卡.
struct ReaderRow {
  ReaderCode reader;
  ReaderKind reader_kind{};
  std::string name;
  UnitCode unit;
  std::string number;
  std::optional<PersonCode> person;
  CardState state{};
  Date from;
  std::optional<Date> until;
  std::int64_t out = 0, holds = 0;
  Money owes;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &ReaderRow::reader, "number of the card", "书卡号");
    v("reader_kind", &ReaderRow::reader_kind, "pupil, teacher or staff", "读者类别");
    v("name", &ReaderRow::name, "the reader's name", "姓名");
    v("unit", &ReaderRow::unit, "class or unit", "班级、部门");
    v("number", &ReaderRow::number, "a pupil's number", "学号");
    v("person", &ReaderRow::person, "the person, for teachers and staff", "人员");
    v("state", &ReaderRow::state, "how the card stands", "书卡状态");
    v("from", &ReaderRow::from, "first day", "启用日期");
    v("until", &ReaderRow::until, "last day", "有效期至");
    v("out", &ReaderRow::out, "copies out", "在借册数");
    v("holds", &ReaderRow::holds, "titles held", "预约种数");
    v("owes", &ReaderRow::owes, "to be made good, yuan", "待赔金额");
  }
};

/// The cards.
struct Readers {
  static constexpr std::string_view kind = "library.readers";
  static constexpr std::string_view about = "readers' cards: all, of a class, or that stand so";
  static constexpr std::string_view about_zh = "书卡清单";
  std::optional<UnitCode> unit;
  std::optional<CardState> state;
  template <class V>
  static constexpr void fields(V&& v) {
    v("unit", &Readers::unit, "only of this class or unit", "班级、部门");
    v("state", &Readers::state, "only those that stand so", "书卡状态");
  }
};
namespace detail {
inline CardState card_state(const Books& books, const Reader& reader, Date day) {
  if (reader.closed) return CardState::closed;
  if (reader.person != PersonId{} && !books.people.persons()[reader.person].here(day))
    return CardState::left;
  if (day < reader.from || (reader.until && day > *reader.until)) return CardState::not_valid;
  return reader.suspended && day < *reader.suspended ? CardState::suspended : CardState::valid;
}
}  // namespace detail
inline std::vector<ReaderRow> answer(const Readers& q, const Books& books, Date day) {
  std::vector<ReaderRow> rows;
  const auto& library = books.library;
  for (const auto& one : library.readers()) {
    const auto state = detail::card_state(books, one, day);
    const auto& unit = books.people.units()[one.unit].code;
    if ((q.unit && *q.unit != unit) || (q.state && *q.state != state)) continue;
    ReaderRow row{one.code,
                  one.kind,
                  one.name.value,
                  unit,
                  one.number.value,
                  {},
                  state,
                  one.from,
                  one.until,
                  static_cast<std::int64_t>(one.out.size()),
                  static_cast<std::int64_t>(one.holds.size()),
                  Money()};
    if (one.person != PersonId{}) row.person = books.people.persons()[one.person].code;
    for (const auto id : one.owes)
      row.owes += library.cases()[id].amount - library.cases()[id].paid;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// One loan of a reader 借阅记录.
struct ReaderLoanRow {
  CopyCode copy;
  TitleCode title;
  std::string name;
  Date lent, due;
  std::optional<Date> ended;
  std::int64_t renewals = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copy", &ReaderLoanRow::copy, "barcode", "条码");
    v("title", &ReaderLoanRow::title, "of which title", "书目号");
    v("name", &ReaderLoanRow::name, "its name", "书名");
    v("lent", &ReaderLoanRow::lent, "day of lending", "借出日期");
    v("due", &ReaderLoanRow::due, "last day", "应还日期");
    v("ended", &ReaderLoanRow::ended, "when it came back, or was reported lost", "归还日期");
    v("renewals", &ReaderLoanRow::renewals, "how often it was renewed", "续借次数");
  }
};

/// What was lent on one card, the newest first. What somebody read is asked by their card alone.
struct ReaderLoans {
  static constexpr std::string_view kind = "library.reader_loans";
  static constexpr std::string_view about =
      "what is and was lent on one card, the newest first; what somebody read is asked by their "
      "card alone";
  static constexpr std::string_view about_zh = "读者借阅记录（凭书卡）";
  ReaderCode reader;
  std::optional<bool> open;
  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &ReaderLoans::reader, "which card", "书卡号");
    v("open", &ReaderLoans::open, "only what is still out", "仅在借");
  }
};
inline std::vector<ReaderLoanRow> answer(const ReaderLoans& q, const Books& books, Date) {
  std::vector<ReaderLoanRow> rows;
  const auto& library = books.library;
  const auto* reader = library.readers().find(q.reader);
  if (!reader) return rows;
  for (auto id = reader->last; id != LoanId{}; id = library.loans()[id].before) {
    const auto& loan = library.loans()[id];
    if (q.open.value_or(false) && loan.ended) continue;
    const auto& copy = library.copies()[loan.copy];
    const auto& title = library.titles()[copy.title];
    rows.push_back({CopyCode(library.text(copy.code)), TitleCode(library.text(title.code)),
                    std::string(library.text(title.name)), *loan.lent.date(), *loan.due.date(),
                    loan.ended.date(), loan.renewals});
  }
  return rows;
}

}  // namespace bursar::library
