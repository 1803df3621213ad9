#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a file, a row or a cell of somebody else's register is refused, and what is only noted.
namespace bursar::csv {

// The file as a whole.
inline constexpr Reason file_too_large{"csv.file_too_large",
                                       "the file has {bytes} bytes, at most {limit} are read",
                                       "文件有{bytes}字节，最多读取{limit}字节", ""};
inline constexpr Reason file_empty{"csv.file_empty", "the file has no rows", "文件没有内容", ""};
inline constexpr Reason file_cut{"csv.file_cut",
                                 "the file ends in the middle of a character, at byte {offset}: "
                                 "it was cut",
                                 "文件在第{offset}字节处的字符中间结束：文件不完整", ""};
inline constexpr Reason workbook{"csv.workbook",
                                 "this is an Excel workbook ({kind}): save it as CSV first",
                                 "这是 Excel 工作簿（{kind}）：请先另存为 CSV", ""};
inline constexpr Reason not_text{
    "csv.not_text", "byte {offset} is zero: this is no text, or UTF-16 without its mark",
    "第{offset}字节为零：不是文本文件，或是无标记的 UTF-16", ""};
inline constexpr Reason encoding_unknown{
    "csv.encoding_unknown", "neither UTF-8 nor GB18030: byte {offset} ({byte}) fits neither",
    "既不是 UTF-8 也不是 GB18030：第{offset}字节（{byte}）无法识别", ""};
inline constexpr Reason encoding_damaged{
    "csv.encoding_damaged", "the file is {encoding}, but byte {offset} ({byte}) is damaged",
    "文件编码为{encoding}，但第{offset}字节（{byte}）已损坏", ""};
inline constexpr Reason encoding_unclear{
    "csv.encoding_unclear", "UTF-8 and GB18030 both fit, from byte {offset}: say which it is",
    "从第{offset}字节起既可能是 UTF-8 也可能是 GB18030：请指明编码", ""};
inline constexpr Reason quote_open{
    "csv.quote_open",
    "the quote opened in line {line}, column {column} is never closed: was the "
    "file cut?",
    "第{line}行第{column}列的引号没有结束：文件是否不完整？", ""};
inline constexpr Reason quote_stray{
    "csv.quote_stray",
    "line {line}, column {column}: text follows a closing quote; a quote within "
    "a cell is written twice",
    "第{line}行第{column}列：引号结束后还有文字；单元格内的引号须写两次", ""};
inline constexpr Reason cell_too_long{
    "csv.cell_too_long", "line {line}, column {column}: a cell has at most {limit} characters",
    "第{line}行第{column}列：单元格最多{limit}个字符", ""};
inline constexpr Reason columns_too_many{"csv.columns_too_many",
                                         "line {line} has more than {limit} columns",
                                         "第{line}行超过{limit}列", ""};
inline constexpr Reason rows_too_many{"csv.rows_too_many", "the file has more than {limit} rows",
                                      "文件超过{limit}行", ""};
inline constexpr Reason rows_none{"csv.rows_none", "there is no row below the header",
                                  "表头下面没有数据", ""};
inline constexpr Reason rows_differ{"csv.rows_differ",
                                    "{expected} rows were announced, the file has {rows}",
                                    "应有{expected}行，文件中有{rows}行", ""};
inline constexpr Reason sum_differs{"csv.sum_differs",
                                    "{expected} yuan were announced, the rows add up to {sum}",
                                    "应为{expected}元，各行合计{sum}元", ""};
inline constexpr Reason sum_unknown{"csv.sum_unknown",
                                    "{expected} yuan were announced, but some costs cannot be read",
                                    "应为{expected}元，但有的原值无法读取", ""};
inline constexpr Reason column_missing{"csv.column_missing",
                                       "no column for {fields}; the file has: {headers}",
                                       "缺少{fields}的列；文件中有：{headers}", ""};
inline constexpr Reason column_twice{
    "csv.column_twice",
    "the columns {first} and {second} are both {field}, and differ in row "
    "{row}: \"{one}\" and \"{other}\"",
    "“{first}”和“{second}”两列都是{field}，但第{row}行不同：“{one}”与“{other}”", ""};
inline constexpr Reason field_unknown{"csv.field_unknown",
                                      "an asset has no field \"{name}\"; there are: {choices}",
                                      "资产没有“{name}”这一栏；可用的有：{choices}", ""};
inline constexpr Reason delimiter_unusable{"csv.delimiter_unusable",
                                           "\"{text}\" cannot stand between cells",
                                           "“{text}”不能作为分隔符", ""};
inline constexpr Reason cancelled{"csv.cancelled",
                                  "stopped by the caller after {done} of {total} rows",
                                  "已按要求停止：{total}行中处理了{done}行", ""};

inline constexpr Reason reference_too_long{"csv.reference_too_long",
                                           "the name of an import has at most {limit} bytes",
                                           "导入名称最多{limit}字节", ""};
inline constexpr Reason rows_refused{
    "csv.rows_refused", "{rows} rows are refused, so nothing was posted: all rows or none",
    "有{rows}行不符合要求，因此全部未入账", ""};
inline constexpr Reason file_refused{
    "csv.file_refused", "the file differs from what was announced, so nothing was posted",
    "文件与预告的数字不符，因此全部未入账", ""};

// A row or a cell.
inline constexpr Reason cells_differ{"csv.cells_differ",
                                     "the row has {cells} cells, the header has {columns}",
                                     "本行有{cells}个单元格，表头有{columns}个", ""};
inline constexpr Reason cell_empty{"csv.cell_empty", "the cell is empty", "单元格为空", ""};
inline constexpr Reason cell_error{"csv.cell_error", "\"{text}\" is an error of the spreadsheet",
                                   "“{text}”是电子表格的错误值", ""};
inline constexpr Reason name_shared{"csv.name_shared",
                                    "\"{text}\" is the name of several: write the code",
                                    "有多个“{text}”：请填写编号", ""};
inline constexpr Reason code_scientific{
    "csv.code_scientific", "Excel has damaged the code: \"{text}\"; format the column as text",
    "Excel 已把编号变成“{text}”：请把该列设为文本格式后重填", ""};
inline constexpr Reason code_twice{"csv.code_twice",
                                   "row {row} has the code {code} too, with other contents",
                                   "第{row}行也是编号{code}，但内容不同", ""};
inline constexpr Reason row_twice{"csv.row_twice",
                                  "the same as row {row}, code {code}: pasted twice",
                                  "与第{row}行（编号{code}）完全相同：重复粘贴", ""};
inline constexpr Reason date_unreadable{"csv.date_unreadable", "\"{text}\" is no date",
                                        "“{text}”不是日期", ""};
inline constexpr Reason date_without_day{"csv.date_without_day",
                                         "the day is missing in \"{text}\": write 2014-03-05",
                                         "“{text}”缺少日：请写成 2014-03-05", ""};
inline constexpr Reason date_without_month{
    "csv.date_without_month", "month and day are missing in \"{text}\"", "“{text}”缺少月和日", ""};
inline constexpr Reason date_short_year{"csv.date_short_year",
                                        "\"{text}\" may be several dates: write the year in full",
                                        "“{text}”可能是不同的日期：请写四位年份", ""};
inline constexpr Reason date_order{"csv.date_order",
                                   "day or month first in \"{text}\"? Write the year first",
                                   "“{text}”分不清月和日：请把年份写在最前", ""};
inline constexpr Reason date_impossible{"csv.date_impossible", "there is no day \"{text}\"",
                                        "没有“{text}”这一天", ""};
inline constexpr Reason date_serial{
    "csv.date_serial", "\"{text}\" is a day number of Excel among dates: did you mean {date}?",
    "“{text}”是 Excel 的日期序号，而同列其他是日期：是否为{date}？", ""};
inline constexpr Reason money_unreadable{"csv.money_unreadable", "\"{text}\" is no amount",
                                         "“{text}”不是金额", ""};
inline constexpr Reason money_scientific{
    "csv.money_scientific", "\"{text}\" has lost digits in Excel: format the column as a number",
    "“{text}”在 Excel 中已丢失数位：请把该列设为数值格式", ""};
inline constexpr Reason money_too_fine{"csv.money_too_fine",
                                       "\"{text}\" is finer than a fen (0.01 yuan)",
                                       "“{text}”的小数超过分位", ""};
inline constexpr Reason money_grouping{"csv.money_grouping",
                                       "the commas in \"{text}\" do not stand at thousands",
                                       "“{text}”中的逗号不在千位上", ""};
inline constexpr Reason money_foreign{"csv.money_foreign", "\"{text}\" is another currency",
                                      "“{text}”是外币：请填写人民币金额", ""};
inline constexpr Reason number_unreadable{"csv.number_unreadable", "\"{text}\" is no whole number",
                                          "“{text}”不是整数", ""};
inline constexpr Reason yes_no_unreadable{"csv.yes_no_unreadable", "\"{text}\" is not yes or no",
                                          "“{text}”不是“是”或“否”", ""};
inline constexpr Reason measure_differs{"csv.measure_differs",
                                        "counted in {one}, but the unit of measure is {other}",
                                        "数量的单位是{one}，计量单位却是{other}", ""};
inline constexpr Reason cost_differs{"csv.cost_differs",
                                     "{quantity} at {price} make {product}, not {cost}",
                                     "{quantity}件、单价{price}，应为{product}，不是{cost}", ""};
inline constexpr Reason total_differs{"csv.total_differs",
                                      "the file's own total is {total}, its rows add up to {sum}",
                                      "文件合计为{total}，各行相加为{sum}", ""};

// Noted only.
inline constexpr Reason line_above{"csv.line_above", "passed over above the header: \"{text}\"",
                                   "表头以上略过：“{text}”", ""};
inline constexpr Reason line_below{"csv.line_below", "passed over below the rows: \"{text}\"",
                                   "表尾略过：“{text}”", ""};
inline constexpr Reason header_again{"csv.header_again", "the header again, passed over",
                                     "重复的表头，略过", ""};
inline constexpr Reason rows_blank{"csv.rows_blank", "{count} blank rows passed over",
                                   "略过空行{count}行", ""};
inline constexpr Reason rows_short{"csv.rows_short",
                                   "{count} rows end early, as Excel writes empty cells at the end",
                                   "{count}行末尾的空单元格被省略", ""};
inline constexpr Reason cells_unnamed{"csv.cells_unnamed",
                                      "{count} cells stand under no header and are not used",
                                      "有{count}个单元格没有表头，未使用", ""};
inline constexpr Reason end_open{"csv.end_open",
                                 "no line break ends the last row: check that the file is whole",
                                 "最后一行没有换行：请核对文件是否完整", ""};
inline constexpr Reason column_unused{"csv.column_unused", "the column is not used", "该列未使用",
                                      ""};
inline constexpr Reason column_weaker{"csv.column_weaker",
                                      "the column is not used: {used} is the {field}",
                                      "该列未使用：{field}取自“{used}”", ""};
inline constexpr Reason column_same{
    "csv.column_same", "the column is there twice with the same cells; the first is used",
    "该列重复且内容相同，只用第一列", ""};
inline constexpr Reason column_joined{"csv.column_joined", "{headers} together are the {field}",
                                      "{headers}合并为{field}", ""};
inline constexpr Reason header_absent{"csv.header_absent",
                                      "the mapping names a column that is not in the file",
                                      "对照表中的这一列文件中没有", ""};
inline constexpr Reason amounts_in_wan{"csv.amounts_in_wan",
                                       "amounts without a unit are read as ten thousand yuan",
                                       "未注单位的金额按万元读取", ""};
inline constexpr Reason dates_serial{"csv.dates_serial",
                                     "the dates are day numbers of Excel: {text} is read as {date}",
                                     "日期为 Excel 序号：{text}读作{date}", ""};
inline constexpr Reason total_agrees{"csv.total_agrees", "the file's total {total} agrees",
                                     "文件合计{total}，核对相符", ""};
inline constexpr Reason total_unchecked{
    "csv.total_unchecked", "the file's total could not be checked", "文件合计未能核对", ""};

inline constexpr std::array reasons{
    &file_too_large,     &file_empty,        &file_cut,           &workbook,
    &not_text,           &encoding_unknown,  &encoding_damaged,   &encoding_unclear,
    &quote_open,         &quote_stray,       &cell_too_long,      &columns_too_many,
    &rows_too_many,      &rows_none,         &rows_differ,        &sum_differs,
    &sum_unknown,        &column_missing,    &column_twice,       &field_unknown,
    &delimiter_unusable, &cancelled,         &reference_too_long, &rows_refused,
    &file_refused,       &cells_differ,      &cell_empty,         &cell_error,
    &name_shared,        &code_scientific,   &code_twice,         &row_twice,
    &date_unreadable,    &date_without_day,  &date_without_month, &date_short_year,
    &date_order,         &date_impossible,   &date_serial,        &money_unreadable,
    &money_scientific,   &money_too_fine,    &money_grouping,     &money_foreign,
    &number_unreadable,  &yes_no_unreadable, &measure_differs,    &cost_differs,
    &total_differs,      &line_above,        &line_below,         &header_again,
    &rows_blank,         &rows_short,        &cells_unnamed,      &end_open,
    &column_unused,      &column_weaker,     &column_same,        &column_joined,
    &header_absent,      &amounts_in_wan,    &dates_serial,       &total_agrees,
    &total_unchecked};

}  // namespace bursar::csv
