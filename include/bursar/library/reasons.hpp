#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a form of the library is refused.
namespace bursar::library {

inline constexpr Reason title_taken{"library.title_taken", "there is a title {title} already",
                                    "书目{title}已存在", ""};
inline constexpr Reason title_unknown{"library.title_unknown", "there is no title {title}",
                                      "没有书目{title}", ""};
inline constexpr Reason isbn_malformed{
    "library.isbn_malformed", "{isbn} is no ISBN: 10 or 13 digits, the last of which checks them",
    "{isbn}不是有效的 ISBN：应为10位或13位，末位为校验码", "GB/T 5795"};
inline constexpr Reason call_malformed{
    "library.call_malformed", "{call} begins with no main class of the Chinese classification",
    "索书号{call}不以中图法大类开头", "《中国图书馆分类法》"};
inline constexpr Reason price_negative{"library.price_negative", "the price {price} is below zero",
                                       "价格{price}为负", ""};
inline constexpr Reason copy_taken{"library.copy_taken", "there is a copy {copy} already",
                                   "条码{copy}已登记", ""};
inline constexpr Reason copy_unknown{"library.copy_unknown", "there is no copy {copy}",
                                     "没有条码为{copy}的图书", ""};
inline constexpr Reason copy_repeated{"library.copy_repeated", "{copy} is there twice",
                                      "{copy}重复出现", ""};
inline constexpr Reason codes_run_out{
    "library.codes_run_out", "counting {count} barcodes on from {copy} needs digits at its end",
    "条码{copy}末尾的数字不够排{count}个", ""};
inline constexpr Reason asset_unknown{"library.asset_unknown", "{asset} is no asset on the books",
                                      "账上没有资产{asset}，或已核销",
                                      "条例第738号 art. 30: no assets off the books"};
inline constexpr Reason nothing_changes{"library.nothing_changes", "the form would change nothing",
                                        "单据未改变任何内容", ""};
inline constexpr Reason date_in_future{"library.date_in_future", "{date} is after today, {today}",
                                       "{date}晚于今天{today}", ""};
inline constexpr Reason date_too_early{"library.date_too_early", "{date} is before {from}",
                                       "{date}早于{from}", ""};
inline constexpr Reason rule_earlier{"library.rule_earlier",
                                     "a rule for {kind} from {from} is there, on or after this day",
                                     "{kind}已有自{from}起的借阅规则，新规则须更晚", ""};
inline constexpr Reason fee_charged{"library.fee_charged",
                                    "lending costs nothing: a fee of {fee} cannot be set",
                                    "借阅免费，不能设置费用{fee}", "书卡免费借阅"};
inline constexpr Reason rule_missing{"library.rule_missing",
                                     "no lending rule for {kind} is in force on {date}",
                                     "{date}没有适用于{kind}的借阅规则", ""};
inline constexpr Reason reader_taken{"library.reader_taken", "there is a card {reader} already",
                                     "书卡{reader}已存在", ""};
inline constexpr Reason reader_unknown{"library.reader_unknown", "there is no card {reader}",
                                       "没有书卡{reader}", ""};
inline constexpr Reason reader_unclear{
    "library.reader_unclear",
    "a pupil's card has name, class and number and no person; another's has its person",
    "学生书卡须填姓名、班级和学号，不填人员；教职工书卡须填人员", ""};
inline constexpr Reason has_card{"library.has_card", "{holder} has the card {reader} already",
                                 "{holder}已持有书卡{reader}", ""};
inline constexpr Reason card_closed{"library.card_closed", "the card {reader} was closed on {date}",
                                    "书卡{reader}已于{date}注销", ""};
inline constexpr Reason card_not_valid{"library.card_not_valid",
                                       "the card {reader} is good from {from} to {until}",
                                       "书卡{reader}有效期为{from}至{until}", ""};
inline constexpr Reason card_suspended{"library.card_suspended",
                                       "the card {reader} is suspended until {date}",
                                       "书卡{reader}停用至{date}", ""};
inline constexpr Reason reader_left{"library.reader_left", "the holder of {reader} left the school",
                                    "书卡{reader}的持有人已离校", ""};
inline constexpr Reason still_out{"library.still_out", "{reader} has {count} copies out",
                                  "书卡{reader}尚有{count}册未还", ""};
inline constexpr Reason still_owes{"library.still_owes", "{reader} has not made good {case}",
                                   "书卡{reader}的{case}尚未赔付", ""};
inline constexpr Reason too_many{"library.too_many", "{reader} may have {most} copies, has {count}",
                                 "书卡{reader}限借{most}册，已借{count}册", ""};
inline constexpr Reason reader_overdue{"library.reader_overdue",
                                       "{reader} should have brought {copy} back by {due}",
                                       "书卡{reader}所借{copy}应于{due}前归还", ""};
inline constexpr Reason not_available{"library.not_available", "{copy} is {status}",
                                      "{copy}现为{status}，不可办理", ""};
inline constexpr Reason set_aside_for{"library.set_aside_for",
                                      "{copy} is set aside for another reader until {date}",
                                      "{copy}已为其他读者预约保留至{date}", ""};
inline constexpr Reason not_lent{"library.not_lent", "{copy} is {status}, not on loan",
                                 "{copy}现为{status}，未借出", ""};
inline constexpr Reason due_too_late{"library.due_too_late",
                                     "{due} is later than {latest}, the last day that the rule and "
                                     "the card allow",
                                     "应还日期{due}晚于规则和书卡允许的{latest}", ""};
inline constexpr Reason renewed_out{"library.renewed_out", "{copy} was renewed {count} times",
                                    "{copy}已续借{count}次", ""};
inline constexpr Reason awaited{"library.awaited", "another reader waits for {copy}",
                                "{copy}有其他读者预约，不能续借", ""};
inline constexpr Reason renewal_gains_nothing{"library.renewal_gains_nothing",
                                              "{copy} is due on {due}, when the card ends",
                                              "{copy}应还日期{due}已到书卡截止日", ""};
inline constexpr Reason on_shelf_now{"library.on_shelf_now",
                                     "{title} is on the shelf: it can be lent at once",
                                     "书目{title}有在架图书，可直接借阅", ""};
inline constexpr Reason no_copies{"library.no_copies", "the library has no copy of {title} to lend",
                                  "书目{title}没有可借的复本", ""};
inline constexpr Reason holds_already{"library.holds_already",
                                      "{reader} holds or has {title} already",
                                      "书卡{reader}已预约或已借{title}", ""};
inline constexpr Reason too_many_holds{"library.too_many_holds", "{reader} may hold {most} titles",
                                       "书卡{reader}限预约{most}种", ""};
inline constexpr Reason holds_not{"library.holds_not", "{reader} does not hold {title}",
                                  "书卡{reader}未预约{title}", ""};
inline constexpr Reason not_set_aside{"library.not_set_aside", "{copy} is set aside for nobody",
                                      "{copy}未为任何读者保留", ""};
inline constexpr Reason pick_up_open{"library.pick_up_open",
                                     "{copy} waits to be picked up until {date}",
                                     "{copy}保留至{date}，尚未到期", ""};
inline constexpr Reason case_taken{"library.case_taken", "there is a case {case} already",
                                   "遗失污损单{case}已存在", ""};
inline constexpr Reason case_unknown{"library.case_unknown", "there is no case {case}",
                                     "没有遗失污损单{case}", ""};
inline constexpr Reason case_ended{"library.case_ended", "the case {case} is {status}",
                                   "遗失污损单{case}已了结（{status}）", ""};
inline constexpr Reason pays_too_much{"library.pays_too_much", "{left} is left to be made good",
                                      "待赔金额只有{left}", ""};
inline constexpr Reason own_case{"library.own_case",
                                 "{person} reported {case}; somebody else waives it",
                                 "{case}由{person}登记，免赔须由他人办理", ""};
inline constexpr Reason own_debt{"library.own_debt",
                                 "{person} answers for {case}; somebody else waives it",
                                 "{case}由{person}负责赔偿，免赔须由他人办理", ""};
inline constexpr Reason not_borrower{"library.not_borrower", "{copy} is lent on {reader}",
                                     "{copy}由书卡{reader}借出，须由其负责", ""};
inline constexpr Reason still_answers{"library.still_answers",
                                      "{person} still answers for copies of a reading corner",
                                      "{person}仍对图书角图书负有责任", ""};
inline constexpr Reason nothing_to_restore{"library.nothing_to_restore",
                                           "{copy} is {status}: neither lost, missing nor damaged",
                                           "{copy}现为{status}，无须恢复", ""};
inline constexpr Reason deposit_taken{"library.deposit_taken",
                                      "there is a deposit {deposit} already",
                                      "图书角借书单{deposit}已存在", ""};
inline constexpr Reason not_in_corner{"library.not_in_corner", "{copy} is in no reading corner",
                                      "{copy}不在图书角", ""};

inline constexpr std::array reasons{&title_taken,     &title_unknown,
                                    &isbn_malformed,  &call_malformed,
                                    &price_negative,  &copy_taken,
                                    &copy_unknown,    &copy_repeated,
                                    &codes_run_out,   &asset_unknown,
                                    &nothing_changes, &date_in_future,
                                    &date_too_early,  &rule_earlier,
                                    &fee_charged,     &rule_missing,
                                    &reader_taken,    &reader_unknown,
                                    &reader_unclear,  &has_card,
                                    &card_closed,     &card_not_valid,
                                    &card_suspended,  &reader_left,
                                    &still_out,       &still_owes,
                                    &too_many,        &reader_overdue,
                                    &not_available,   &set_aside_for,
                                    &not_lent,        &due_too_late,
                                    &renewed_out,     &awaited,
                                    &on_shelf_now,    &no_copies,
                                    &holds_already,   &renewal_gains_nothing,
                                    &too_many_holds,  &holds_not,
                                    &not_set_aside,   &pick_up_open,
                                    &case_taken,      &case_unknown,
                                    &case_ended,      &pays_too_much,
                                    &own_case,        &nothing_to_restore,
                                    &deposit_taken,   &not_in_corner,
                                    &own_debt,        &not_borrower,
                                    &still_answers};

}  // namespace bursar::library
