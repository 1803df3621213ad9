#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "bursar/base/describe.hpp"

/// What is due, from everywhere in the books: who has what to do until when 待办日历.
namespace bursar::agenda {

/// Where a row comes from 事项来源.
enum class Source : std::uint8_t {
  round,
  drill,
  session,
  patrol,
  use,
  rectification,
  verification,
  strike_off,
  incident,
  approval,
  loan,
  book,
  certificate,
  letter,
  plan,
  stocktake,
  warranty,
  equipment,
  tax,
  advance,
  payable,
  treasury,
  duty
};
constexpr auto names(Source) {
  return std::array<EnumName, 23>{{{"round", "检查"},         {"drill", "演练"},
                                   {"session", "教育与会议"}, {"patrol", "巡查"},
                                   {"use", "使用后检查"},     {"rectification", "整改"},
                                   {"verification", "验收"},  {"strike_off", "挂牌销号"},
                                   {"incident", "事故"},      {"approval", "审批"},
                                   {"loan", "借用"},          {"book", "图书借阅"},
                                   {"certificate", "证书"},   {"letter", "责任书"},
                                   {"plan", "预案修订"},      {"stocktake", "清查"},
                                   {"warranty", "保修"},      {"equipment", "设备检验"},
                                   {"tax", "税费"},           {"advance", "借款核销"},
                                   {"payable", "应付款"},     {"treasury", "应缴财政款"},
                                   {"duty", "值班"}}};
}
/// The source in Chinese: the rule of a row that rests on no other.
constexpr std::string_view word_of(Source source) {
  return names(source)[static_cast<std::size_t>(source)].zh;
}

/// How a row stands on the day asked for 事项状态.
enum class Standing : std::uint8_t { open, late, coming };
constexpr auto names(Standing) {
  return std::array<EnumName, 3>{{{"open", "待办"}, {"late", "逾期"}, {"coming", "未到"}}};
}

/// What rows are counted by 汇总方式.
enum class CountBy : std::uint8_t { source, person };
constexpr auto names(CountBy) {
  return std::array<EnumName, 2>{{{"source", "来源"}, {"person", "责任人"}}};
}

}  // namespace bursar::agenda
