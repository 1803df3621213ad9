#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a form is refused before any domain's rule sees it.
namespace bursar::base {

inline constexpr Reason code_malformed{
    "base.code_malformed",
    "\"{code}\" is no code: 1 to 64 bytes, no white space, no full-width letters or digits",
    "“{code}”不能作为编号：1至64字节，不含空白和全角字母数字", ""};
inline constexpr Reason text_malformed{"base.text_malformed",
                                       "the text is not UTF-8, or holds control characters",
                                       "文字不是 UTF-8 编码，或含控制字符", ""};
inline constexpr Reason text_empty{"base.text_empty", "the text is empty or blank", "文字为空", ""};
inline constexpr Reason text_too_long{"base.text_too_long",
                                      "the text has {count} characters, at most {limit} fit",
                                      "文字有{count}个字符，最多{limit}个", ""};
inline constexpr Reason number_out_of_range{"base.number_out_of_range",
                                            "{number} is not between {least} and {most}",
                                            "{number}不在{least}至{most}之间", ""};
inline constexpr Reason amount_out_of_range{"base.amount_out_of_range",
                                            "the amount {amount} is beyond a hundred billion yuan",
                                            "金额{amount}超出一千亿元", ""};
inline constexpr Reason date_out_of_range{"base.date_out_of_range",
                                          "a date lies between 1900-01-01 and 2199-12-31",
                                          "日期须在1900-01-01至2199-12-31之间", ""};
inline constexpr Reason choice_unknown{"base.choice_unknown", "\"{given}\" is none of: {choices}",
                                       "“{given}”不是可选值：{choices}", ""};
inline constexpr Reason list_empty{"base.list_empty", "the list is empty", "列表为空", ""};
inline constexpr Reason list_too_long{"base.list_too_long",
                                      "the list has {count} entries, at most {limit} fit",
                                      "列表有{count}项，最多{limit}项", ""};

// The stranger's door: what can be wrong with a form that arrives as text.
inline constexpr Reason json_malformed{"base.json_malformed", "not JSON: {why}",
                                       "不是有效的 JSON：{why}", ""};
inline constexpr Reason unknown_form{"base.unknown_form", "there is no form \"{form}\"",
                                     "没有“{form}”这种单据", ""};
inline constexpr Reason unknown_question{
    "base.unknown_question", "there is no question \"{question}\"", "没有“{question}”这种查询", ""};
inline constexpr Reason unknown_field{"base.unknown_field", "the form has no field \"{name}\"",
                                      "单据没有“{name}”这一栏", ""};
inline constexpr Reason missing_field{"base.missing_field", "the field \"{name}\" is missing",
                                      "缺少“{name}”这一栏", ""};
inline constexpr Reason repeated_field{"base.repeated_field",
                                       "the field \"{name}\" is there more than once",
                                       "“{name}”这一栏出现了不止一次", ""};
inline constexpr Reason wrong_type{"base.wrong_type", "expected {expected}, got {got}",
                                   "应为{expected}，实为{got}", ""};

inline constexpr std::array reasons{&code_malformed,    &text_malformed,      &text_empty,
                                    &text_too_long,     &number_out_of_range, &amount_out_of_range,
                                    &date_out_of_range, &choice_unknown,      &list_empty,
                                    &list_too_long,     &json_malformed,      &unknown_form,
                                    &unknown_question,  &unknown_field,       &missing_field,
                                    &repeated_field,    &wrong_type};

}  // namespace bursar::base
