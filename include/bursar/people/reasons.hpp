#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a form of people is refused.
namespace bursar::people {

inline constexpr Reason not_founded{"people.not_founded",
                                    "the books have no school yet: file people.found first",
                                    "账套尚未建立：请先提交 people.found", ""};
inline constexpr Reason already_founded{
    "people.already_founded", "the books already belong to {school}", "账套已属于{school}", ""};
inline constexpr Reason not_allowed{
    "people.not_allowed", "{person} holds no post on {date} that may file {form}",
    "{person}在{date}没有可提交{form}的岗位", "deny by default: rights belong to posts"};
inline constexpr Reason person_unknown{"people.person_unknown", "nobody here has the code {person}",
                                       "没有编号为{person}的人员", ""};
inline constexpr Reason person_left{"people.person_left", "{person} is not here on {date}",
                                    "{person}在{date}不在岗", ""};
inline constexpr Reason unit_unknown{"people.unit_unknown", "there is no unit {unit}",
                                     "没有部门{unit}", ""};
inline constexpr Reason post_unknown{"people.post_unknown", "there is no post {post}",
                                     "没有岗位{post}", ""};
inline constexpr Reason code_taken{"people.code_taken", "{code} is already in use",
                                   "编号{code}已被使用", ""};
inline constexpr Reason time_zone_malformed{"people.time_zone_malformed",
                                            "a time zone is written +08:00, not \"{time_zone}\"",
                                            "时区写作 +08:00，不是“{time_zone}”", ""};
inline constexpr Reason already_appointed{"people.already_appointed",
                                          "{person} already holds {post} in {unit} from {from}",
                                          "{person}自{from}起已任{unit}的{post}", ""};
inline constexpr Reason post_taken{
    "people.post_taken", "{post} is held by one person, and {holder} holds it",
    "{post}只能由一人担任，现任为{holder}", "one signer at a time (后勤校长一支笔)"};
inline constexpr Reason not_appointed{"people.not_appointed",
                                      "{person} does not hold {post} in {unit} on {date}",
                                      "{person}在{date}未任{unit}的{post}", ""};
inline constexpr Reason dates_reversed{"people.dates_reversed", "{until} is not after {from}",
                                       "{until}不晚于{from}", ""};
inline constexpr Reason last_authority{"people.last_authority",
                                       "after this nobody could file people.allow any more",
                                       "此后将无人可提交 people.allow", ""};
inline constexpr Reason heads_already{"people.heads_already", "it is so with {post} already",
                                      "{post}本已如此", ""};
inline constexpr Reason form_unknown{"people.form_unknown", "there is no form {form} to allow",
                                     "没有可授权的单据{form}", ""};
inline constexpr Reason already_allowed{"people.already_allowed",
                                        "{post} may file {form} already from {from}",
                                        "{post}自{from}起已可提交{form}", ""};
inline constexpr Reason allowed_not{"people.allowed_not", "{post} has no open right to file {form}",
                                    "{post}没有提交{form}的有效权限", ""};
inline constexpr Reason authority_files{
    "people.authority_files", "the founding form is filed by the first authority, {person}",
    "建账单据须由首任负责人{person}本人提交", ""};
inline constexpr Reason filed_since{
    "people.filed_since",
    "{person} filed a form on {filed}: an end on {date} would unmake its right",
    "{person}在{filed}提交过单据，不能追溯到{date}免去其权限", "history does not change"};
inline constexpr Reason right_used{
    "people.right_used", "a right ends on {today} at the earliest, not on {date}",
    "权限最早自{today}起撤销，不能追溯到{date}", "history does not change"};
inline constexpr Reason already_left{"people.already_left", "{person} is gone from {date} already",
                                     "{person}已于{date}离开", ""};
inline constexpr Reason still_keeps{
    "people.still_keeps",
    "{person} still has {kept} assets to keep, {responsible} to answer for, {used} in use or on "
    "loan, and {rooms} rooms",
    "{person}名下仍有保管{kept}项、负责{responsible}项、使用或借用{used}项，及{rooms}个保管室",
    "国务院令第738号 行政事业性国有资产管理条例 art. 15"};
inline constexpr Reason person_repeated{"people.person_repeated", "{person} is there twice",
                                        "{person}重复", ""};
inline constexpr Reason date_in_future{"people.date_in_future", "{date} is after today, {today}",
                                       "{date}晚于今日{today}", ""};
inline constexpr Reason sha256_malformed{"people.sha256_malformed",
                                         "the SHA-256 of {file} is not 64 digits of 0-9 and a-f",
                                         "{file}的 SHA-256 不是64位十六进制数字", ""};

/// Reasons of people at large; certificates, letters and training have lists of their own.
inline constexpr std::array reasons{
    &not_founded,     &already_founded, &not_allowed,    &person_unknown,      &person_left,
    &unit_unknown,    &post_unknown,    &code_taken,     &time_zone_malformed, &already_appointed,
    &post_taken,      &not_appointed,   &dates_reversed, &last_authority,      &form_unknown,
    &already_allowed, &allowed_not,     &already_left,   &authority_files,     &filed_since,
    &right_used,      &still_keeps,     &heads_already,  &person_repeated,     &date_in_future,
    &sha256_malformed};

}  // namespace bursar::people
