#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why checklists and inspections are refused.
namespace bursar::safety {

inline constexpr Reason template_taken{
    "safety.template_taken", "{template} has a version from {from}: the next begins later",
    "{template}自{from}起已有版本，新版须晚于该日", ""};
inline constexpr Reason template_past{
    "safety.template_past", "a new version begins on {today} at the earliest, not on {from}",
    "新版本最早自{today}起，不能自{from}起", ""};
inline constexpr Reason template_missing{"safety.template_missing", "the form names no checklist",
                                         "未写明检查表", ""};
inline constexpr Reason template_unknown{
    "safety.template_unknown", "there is no checklist {template}", "没有检查表{template}", ""};
inline constexpr Reason version_unknown{"safety.version_unknown",
                                        "{template} has no version {version} to be used",
                                        "{template}没有可用的第{version}版", ""};
inline constexpr Reason list_repeated{"safety.list_repeated", "the list {list} is there twice",
                                      "选项表{list}重复", ""};
inline constexpr Reason list_unknown{"safety.list_unknown", "there is no list {list}",
                                     "没有选项表{list}", ""};
inline constexpr Reason option_repeated{"safety.option_repeated", "{option} is twice in {list}",
                                        "{list}中{option}重复", ""};
inline constexpr Reason option_unfit{
    "safety.option_unfit", "\"{option}\" of {list} is no option: 1 to 64 bytes without white space",
    "{list}的“{option}”不能作选项：1至64字节，不含空白", ""};
inline constexpr Reason section_repeated{
    "safety.section_repeated", "the section {section} is there twice", "分节{section}重复", ""};
inline constexpr Reason section_unknown{"safety.section_unknown",
                                        "there is no section {section} before it",
                                        "前面没有分节{section}", ""};
inline constexpr Reason section_deep{
    "safety.section_deep", "{section} stands more than 8 sections deep", "{section}超过8级", ""};
inline constexpr Reason section_split{"safety.section_split",
                                      "the items of {section} do not stand together",
                                      "{section}的项目没有排在一起", ""};
inline constexpr Reason item_name{
    "safety.item_name",
    "\"{item}\" is no name of an item: letters, digits, - . _, a letter or _ first",
    "“{item}”不能作项目名：字母、数字、- . _，以字母或_开头", ""};
inline constexpr Reason item_repeated{"safety.item_repeated", "the item {item} is there twice",
                                      "项目{item}重复", ""};
inline constexpr Reason item_unfit{"safety.item_unfit", "{item}: {why}", "{item}：{why_zh}", ""};
inline constexpr Reason items_none{"safety.items_none", "nothing is asked", "没有检查项", ""};
inline constexpr Reason inspection_taken{
    "safety.inspection_taken", "{inspection} was recorded already", "检查{inspection}已登记", ""};
inline constexpr Reason inspection_unknown{
    "safety.inspection_unknown", "there is no inspection {inspection}", "没有检查{inspection}", ""};
inline constexpr Reason code_long{"safety.code_long",
                                  "{inspection} leaves no room for its findings: at most 56 bytes",
                                  "编号{inspection}过长：最多56字节", ""};
inline constexpr Reason draft_other{"safety.draft_other", "the draft {inspection} is {person}'s",
                                    "草稿{inspection}是{person}的", ""};
inline constexpr Reason draft_unknown{"safety.draft_unknown", "there is no draft {inspection}",
                                      "没有草稿{inspection}", ""};
inline constexpr Reason item_unknown{
    "safety.item_unknown", "the checklist does not ask {item} here", "检查表此次不问{item}", ""};
inline constexpr Reason answer_repeated{"safety.answer_repeated", "{item} is answered twice",
                                        "{item}重复作答", ""};
inline constexpr Reason answer_irrelevant{"safety.answer_irrelevant",
                                          "{item} does not apply by the answers before it",
                                          "按前面的答案{item}不适用，不应作答", ""};
inline constexpr Reason answer_unfit{"safety.answer_unfit",
                                     "\"{value}\" is no answer to {item}, which asks for {kind}",
                                     "“{value}”不是{item}的有效答案，应为{kind}", ""};
inline constexpr Reason na_unfit{"safety.na_unfit", "{item} cannot be not applicable",
                                 "{item}不可填不适用", ""};
inline constexpr Reason answer_required{"safety.answer_required", "{item} must be answered",
                                        "{item}必填", ""};
inline constexpr Reason constraint_failed{"safety.constraint_failed", "{item}: {message}",
                                          "{item}：{message}", ""};
inline constexpr Reason again_template{
    "safety.again_template",
    "{inspection} is looked at again by its own checklist and at its own place",
    "复查{inspection}须用原检查表和原对象", ""};
inline constexpr Reason findings_none{"safety.findings_none",
                                      "nothing that {inspection} found is open",
                                      "{inspection}没有未销案的问题", ""};
inline constexpr Reason finding_unrectified{"safety.finding_unrectified",
                                            "{hazard} was not rectified yet: {item} cannot pass",
                                            "{hazard}尚未整改，{item}不能判合格", ""};

inline constexpr std::array checklist_reasons{
    &template_taken,    &template_past,    &template_missing,   &template_unknown,
    &version_unknown,   &list_repeated,    &list_unknown,       &option_repeated,
    &option_unfit,      &section_repeated, &section_unknown,    &section_deep,
    &section_split,     &item_name,        &item_repeated,      &item_unfit,
    &items_none,        &inspection_taken, &inspection_unknown, &code_long,
    &draft_other,       &draft_unknown,    &item_unknown,       &answer_repeated,
    &answer_irrelevant, &answer_unfit,     &na_unfit,           &answer_required,
    &constraint_failed, &again_template,   &findings_none,      &finding_unrectified};

}  // namespace bursar::safety
