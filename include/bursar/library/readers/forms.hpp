#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/library/reasons.hpp"
#include "bursar/library/records.hpp"
#include "bursar/people/reasons.hpp"

/// Who may borrow, and by which rule 书卡与借阅规则.
namespace bursar::library {

/// Sets how a kind of reader may borrow, from a day on 制定借阅规则.
struct SetLendingRule {
  static constexpr std::string_view kind = "library.set_lending_rule";
  static constexpr std::string_view about =
      "sets from a day on how many copies a kind of reader may have, and for how long; lending "
      "costs nothing";
  static constexpr std::string_view about_zh = "制定借阅规则（免费）";
  static constexpr std::array refusals{&rule_earlier, &fee_charged};

  ReaderKind reader_kind{};
  Whole<1, 1000> most;
  Whole<1, 3650> days;
  std::optional<Whole<0, 100>> renewals;
  std::optional<Whole<0, 100>> holds;
  std::optional<Whole<0, 365>> pick_up;
  std::optional<bool> overdue_blocks;
  std::optional<Money> fee;
  std::optional<Date> from;
  Name source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader_kind", &SetLendingRule::reader_kind, "for which readers", "读者类别");
    v("most", &SetLendingRule::most, "copies at once", "限借册数");
    v("days", &SetLendingRule::days, "days of a loan and of each renewal", "借期（天）");
    v("renewals", &SetLendingRule::renewals, "how often a loan is renewed; left out, once",
      "续借次数");
    v("holds", &SetLendingRule::holds, "titles held at once; left out, two", "限预约种数");
    v("pick_up", &SetLendingRule::pick_up, "days a copy is set aside; left out, three",
      "预约保留天数");
    v("overdue_blocks", &SetLendingRule::overdue_blocks,
      "whether who has something overdue gets nothing more; left out, yes", "逾期停借");
    v("fee", &SetLendingRule::fee, "always 0: lending is free, yuan", "借阅费");
    v("from", &SetLendingRule::from, "first day in force; left out, today", "施行日期");
    v("source", &SetLendingRule::source, "the document it rests on", "依据");
  }
};

/// Gives a reader a card 办理书卡.
struct OpenCard {
  static constexpr std::string_view kind = "library.open_card";
  static constexpr std::string_view about =
      "gives a reader a card: a person of the school, or a pupil by name, class and number";
  static constexpr std::string_view about_zh = "办理书卡";
  static constexpr std::array refusals{
      &reader_taken,        &reader_unclear,         &has_card,
      &date_too_early,      &people::person_unknown, &people::person_left,
      &people::unit_unknown};

  ReaderCode reader;
  ReaderKind reader_kind{};
  std::optional<PersonCode> person;
  std::optional<Name> name;
  std::optional<UnitCode> unit;
  std::optional<Text<40>> number;
  std::optional<Date> from;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &OpenCard::reader, "number of the card", "书卡号");
    v("reader_kind", &OpenCard::reader_kind, "pupil, teacher or staff", "读者类别");
    v("person", &OpenCard::person, "the person, for teachers and staff", "人员");
    v("name", &OpenCard::name, "a pupil's name; else left out", "姓名");
    v("unit", &OpenCard::unit, "a pupil's class; for others left out, the school as a whole",
      "班级、部门");
    v("number", &OpenCard::number, "a pupil's number", "学号");
    v("from", &OpenCard::from, "first day; left out, today", "启用日期");
    v("until", &OpenCard::until, "last day; left out, open", "有效期至");
  }
};

/// Changes what a card says 变更书卡.
struct AmendCard {
  static constexpr std::string_view kind = "library.amend_card";
  static constexpr std::string_view about =
      "changes what a card says: a pupil's name, the class or unit, the last day";
  static constexpr std::string_view about_zh = "变更书卡（升班、延期）";
  static constexpr std::array refusals{&reader_unknown, &card_closed,     &people::unit_unknown,
                                       &date_too_early, &nothing_changes, &reader_unclear};

  ReaderCode reader;
  std::optional<Name> name;
  std::optional<UnitCode> unit;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &AmendCard::reader, "which card", "书卡号");
    v("name", &AmendCard::name, "a pupil's name", "姓名");
    v("unit", &AmendCard::unit, "class or unit", "班级、部门");
    v("until", &AmendCard::until, "last day", "有效期至");
  }
};

/// Suspends a card until a day 停用书卡.
struct SuspendCard {
  static constexpr std::string_view kind = "library.suspend_card";
  static constexpr std::string_view about =
      "suspends a card: until that day nothing more is lent on it; today's date lifts it";
  static constexpr std::string_view about_zh = "停用书卡";
  static constexpr std::array refusals{&reader_unknown, &card_closed, &date_too_early,
                                       &nothing_changes};

  ReaderCode reader;
  Date until;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &SuspendCard::reader, "which card", "书卡号");
    v("until", &SuspendCard::until, "the first day it is good again", "恢复日期");
    v("reason", &SuspendCard::reason, "why", "原因");
  }
};

/// Closes a card when its reader leaves 注销书卡.
struct CloseCard {
  static constexpr std::string_view kind = "library.close_card";
  static constexpr std::string_view about =
      "closes a card when its reader leaves, with nothing out, nothing to be made good, and "
      "nothing in a reading corner of theirs";
  static constexpr std::string_view about_zh = "注销书卡";
  static constexpr std::array refusals{&reader_unknown, &card_closed, &still_out, &still_owes,
                                       &still_answers};

  ReaderCode reader;
  std::optional<Remark> reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &CloseCard::reader, "which card", "书卡号");
    v("reason", &CloseCard::reason, "why", "原因");
  }
};

}  // namespace bursar::library
