#include "lines.hpp"

#include <algorithm>
#include <array>

#include "headers.hpp"

namespace bursar::csv {
namespace {

std::string_view first_cell(const Record& record) {
  for (const auto cell : record.cells)
    if (!is_blank(cell)) return trimmed(cell);
  return {};
}

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What stands below the rows: 制表人：张三, or 以下空白.
bool is_signature(std::string_view text) {
  static constexpr std::array<std::string_view, 12> words{
      "制表",       "填表", "审核", "经办", "负责人", "单位负责人",
      "部门负责人", "复核", "盖章", "说明", "注",     "备注"};
  if (text == "以下空白") return true;
  if (text.find(':') == text.npos) return false;
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
}

}  // namespace

Line kind_of(const Record& record) {
  static constexpr std::array<std::string_view, 7> subtotals{
      "小计", "本页小计", "本页合计", "分类小计", "部门小计", "类别小计", "subtotal"};
  static constexpr std::array<std::string_view, 8> totals{
      "合计", "总计", "共计", "总合计", "合计金额", "累计", "total", "grandtotal"};
  constexpr std::size_t longest = 200;
  const auto first = first_cell(record);
  const bool ascii_code = static_cast<unsigned char>(first.empty() ? 'A' : first[0]) < 0x80 &&
                          first.find_first_of("TtSsGg") != 0;
  if (ascii_code || first.size() > longest) return Line::asset;
  const auto whole = whole_header_key(first);
  if (is_signature(whole)) return Line::footer;
  const auto word = std::string_view(whole).substr(0, whole.find_first_of(":("));
  if (has(subtotals, word)) return Line::subtotal;
  if (has(totals, word)) return Line::total;
  return Line::asset;
}

std::string text_of(const Record& record) {
  std::string out;
  for (const auto cell : record.cells)
    if (!is_blank(cell)) out.append(out.empty() ? "" : " ").append(trimmed(cell));
  return out;
}

bool repeats(const Record& record, const std::vector<Column>& header) {
  if (record.cells.size() != header.size()) return false;
  for (std::size_t i = 0; i < header.size(); ++i)
    if (trimmed(record.cells[i]) != header[i].header) return false;
  return true;
}

}  // namespace bursar::csv
