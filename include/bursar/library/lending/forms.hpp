#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/library/reasons.hpp"
#include "bursar/library/records.hpp"

/// Loans, returns, renewals and holds 借阅、归还、续借、预约.
namespace bursar::library {

/// Lends copies on a card, free of charge 借书.
struct Lend {
  static constexpr std::string_view kind = "library.lend";
  static constexpr std::string_view about = "lends copies on a card until a day, free of charge";
  static constexpr std::string_view about_zh = "借书（免费）";
  static constexpr std::array refusals{
      &reader_unknown, &card_closed,   &card_not_valid, &card_suspended, &reader_left,
      &rule_missing,   &too_many,      &reader_overdue, &copy_unknown,   &copy_repeated,
      &not_available,  &set_aside_for, &due_too_late,   &date_in_future, &date_too_early};

  ReaderCode reader;
  std::vector<CopyCode> copies;
  std::optional<Date> on;
  std::optional<Date> due;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &Lend::reader, "on which card", "书卡号");
    v("copies", &Lend::copies, "barcodes", "条码");
    v("on", &Lend::on, "day of lending; left out, today", "借出日期");
    v("due", &Lend::due, "last day; left out, as the rule and the card allow", "应还日期");
  }
};

/// Takes copies back 还书.
struct Return {
  static constexpr std::string_view kind = "library.return";
  static constexpr std::string_view about =
      "takes lent copies back; who waits first for a title has its copy set aside";
  static constexpr std::string_view about_zh = "还书";
  static constexpr std::array refusals{&copy_unknown, &copy_repeated, &not_lent, &date_in_future,
                                       &date_too_early};

  std::vector<CopyCode> copies;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &Return::copies, "barcodes", "条码");
    v("on", &Return::on, "day of return; left out, today", "归还日期");
  }
};

/// Gives loans more time 续借.
struct Renew {
  static constexpr std::string_view kind = "library.renew";
  static constexpr std::string_view about = "gives loans another term, unless somebody waits";
  static constexpr std::string_view about_zh = "续借";
  static constexpr std::array refusals{
      &copy_unknown, &copy_repeated, &not_lent, &card_not_valid,        &card_suspended,
      &reader_left,  &renewed_out,   &awaited,  &renewal_gains_nothing, &reader_overdue};

  std::vector<CopyCode> copies;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &Renew::copies, "barcodes", "条码");
  }
};

/// Has a reader wait for a title whose copies are all out 预约.
struct PlaceHold {
  static constexpr std::string_view kind = "library.place_hold";
  static constexpr std::string_view about =
      "has a reader wait in the queue for a title whose copies are all out";
  static constexpr std::string_view about_zh = "预约图书";
  static constexpr std::array refusals{&reader_unknown, &card_closed,   &card_not_valid,
                                       &card_suspended, &reader_left,   &rule_missing,
                                       &title_unknown,  &no_copies,     &on_shelf_now,
                                       &holds_already,  &too_many_holds};

  ReaderCode reader;
  TitleCode title;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &PlaceHold::reader, "for which card", "书卡号");
    v("title", &PlaceHold::title, "which title", "书目号");
  }
};

/// Takes a hold back 取消预约.
struct CancelHold {
  static constexpr std::string_view kind = "library.cancel_hold";
  static constexpr std::string_view about =
      "takes a reader's hold back; a copy set aside goes to the next in the queue";
  static constexpr std::string_view about_zh = "取消预约";
  static constexpr std::array refusals{&reader_unknown, &title_unknown, &holds_not};

  ReaderCode reader;
  TitleCode title;

  template <class V>
  static constexpr void fields(V&& v) {
    v("reader", &CancelHold::reader, "of which card", "书卡号");
    v("title", &CancelHold::title, "which title", "书目号");
  }
};

/// Passes copies on that were not picked up in time 预约过期.
struct PassOn {
  static constexpr std::string_view kind = "library.pass_on";
  static constexpr std::string_view about =
      "ends holds whose copies were not picked up in time; these go to the next in the queue";
  static constexpr std::string_view about_zh = "预约过期处理";
  static constexpr std::array refusals{&copy_unknown, &copy_repeated, &not_set_aside,
                                       &pick_up_open};

  std::vector<CopyCode> copies;

  template <class V>
  static constexpr void fields(V&& v) {
    v("copies", &PassOn::copies, "barcodes of copies set aside", "条码");
  }
};

}  // namespace bursar::library
