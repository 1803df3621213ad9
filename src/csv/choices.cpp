#include <algorithm>
#include <array>
#include <optional>

#include "bursar/csv/cells.hpp"
#include "text.hpp"

namespace bursar::csv {
namespace {

constexpr std::array<EnumName, 33> way_words{{
    {"purchase", "购入"},         {"purchase", "购买"},        {"purchase", "外购"},
    {"purchase", "采购"},         {"purchase", "新购"},        {"purchase", "自购"},
    {"purchase", "政府采购"},     {"purchase", "学校采购"},    {"construction", "建造"},
    {"construction", "自建"},     {"construction", "自制"},    {"construction", "基建"},
    {"construction", "基建移交"}, {"donation", "捐赠"},        {"donation", "受赠"},
    {"donation", "赠送"},         {"donation", "接收捐赠"},    {"donation", "社会捐赠"},
    {"transfer_in", "调入"},      {"transfer_in", "调拨"},     {"transfer_in", "划拨"},
    {"transfer_in", "拨入"},      {"transfer_in", "配发"},     {"transfer_in", "上级配发"},
    {"transfer_in", "上级调拨"},  {"transfer_in", "无偿划拨"}, {"transfer_in", "无偿调拨"},
    {"transfer_in", "划转"},      {"exchange", "置换取得"},    {"exchange", "交换"},
    {"exchange", "换入"},         {"found", "盘盈入账"},       {"found", "清查盘盈"},
}};

constexpr std::array<EnumName, 15> source_words{{
    {"appropriation", "财政"},
    {"appropriation", "拨款"},
    {"appropriation", "财政资金"},
    {"appropriation", "财政性资金"},
    {"appropriation", "财政经费"},
    {"appropriation", "预算内"},
    {"appropriation", "财政专项"},
    {"own_income", "自筹"},
    {"own_income", "自有"},
    {"own_income", "自筹资金"},
    {"own_income", "学校自筹"},
    {"own_income", "事业收入"},
    {"own_income", "预算外"},
    {"other", "其它"},
    {"other", "其他资金"},
}};

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::optional<std::size_t> place_of(std::span<const EnumName> choices, std::string_view name,
                                    std::string_view term) {
  for (std::size_t i = 0; i < choices.size(); ++i)
    if (choices[i].name == name || choices[i].zh == term) return i;
  return {};
}

std::string list_of(std::span<const EnumName> choices) {
  std::string out;
  for (const auto& choice : choices) {
    if (!out.empty()) out += ", ";
    out.append(choice.name).append(" ").append(choice.zh);
  }
  return out;
}

}  // namespace

std::span<const EnumName> words_of(std::string_view field) {
  if (field == "way") return way_words;
  if (field == "source") return source_words;
  return {};
}

Result<std::size_t> read_choice(std::string_view field, std::string_view cell,
                                std::span<const EnumName> choices,
                                std::span<const EnumName> words) {
  const auto typed = folded(cell);
  auto name = lower(typed);
  std::replace(name.begin(), name.end(), ' ', '_');
  if (const auto found = place_of(choices, name, typed)) return *found;
  for (const auto& word : words) {
    if (word.zh != typed) continue;
    if (const auto found = place_of(choices, word.name, word.name)) return *found;
  }
  return refuse(base::choice_unknown, field,
                {{"given", shown(cell)}, {"choices", list_of(choices)}});
}

}  // namespace bursar::csv
