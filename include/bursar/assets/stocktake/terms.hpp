#pragma once

#include <array>
#include <cstdint>

#include "bursar/base/describe.hpp"

/// The closed lists of words of a stocktake 固定资产清查.
namespace bursar::assets {

/// Why a stocktake is held 清查事由: the yearly one, and the six of articles 37 to 39 of the
/// regulation, of which the last is any other; beside them the hand-over of a keeper.
enum class Occasion : std::uint8_t {
  periodic,
  hand_over,
  government,
  reorganisation,
  disaster,
  misstatement,
  accounting_change,
  other
};
constexpr auto names(Occasion) {
  return std::array<EnumName, 8>{{{"periodic", "定期清查盘点"},
                                  {"hand_over", "保管人员交接"},
                                  {"government", "政府部署"},
                                  {"reorganisation", "重大调拨划转或机构变动"},
                                  {"disaster", "自然灾害等不可抗力"},
                                  {"misstatement", "会计信息严重失真"},
                                  {"accounting_change", "会计制度重大变更"},
                                  {"other", "其他"}}};
}
/// Whether the regulation asks for a count of everything, not of a part or a sample.
constexpr bool needs_full_count(Occasion occasion) {
  return occasion >= Occasion::government && occasion <= Occasion::accounting_change;
}

/// How far a stocktake has come 清查阶段.
enum class Stage : std::uint8_t { counting, settling, finished, abandoned };
constexpr auto names(Stage) {
  return std::array<EnumName, 4>{{{"counting", "清点中"},
                                  {"settling", "差异处理中"},
                                  {"finished", "已完成"},
                                  {"abandoned", "已中止"}}};
}
/// Whether something is still to be counted or settled.
constexpr bool is_open(Stage stage) { return stage <= Stage::settling; }

/// What the count found of one asset 清点结果.
enum class Finding : std::uint8_t {
  not_counted,
  found,
  misplaced,
  short_of,
  over,
  missing,
  unexpected,
  with_borrower,
  left_books,
  own_count,
  disputed
};
constexpr auto names(Finding) {
  return std::array<EnumName, 11>{{{"not_counted", "未盘点"},
                                   {"found", "账实相符"},
                                   {"misplaced", "存放地点不符"},
                                   {"short", "盘亏（数量短少）"},
                                   {"over", "盘盈（数量溢余）"},
                                   {"missing", "盘亏（未见实物）"},
                                   {"unexpected", "账外或计划外"},
                                   {"with_borrower", "借出待确认"},
                                   {"left_books", "清查期间已核销"},
                                   {"own_count", "保管人自盘待复核"},
                                   {"disputed", "清点结果不一"}}};
}
/// Whether it differs from the books, and has to be settled before the stocktake is finished.
constexpr bool is_difference(Finding finding) {
  return finding >= Finding::misplaced && finding <= Finding::with_borrower;
}
/// Whether the counting has still to say what it is.
constexpr bool is_open(Finding finding) {
  return finding == Finding::not_counted || finding >= Finding::own_count;
}

/// Why something was not expected 计划外原因.
enum class Cause : std::uint8_t { none, off_books, disposed, not_in_plan };
constexpr auto names(Cause) {
  return std::array<EnumName, 4>{{{"none", "无"},
                                  {"off_books", "账外"},
                                  {"disposed", "已核销仍在"},
                                  {"not_in_plan", "不属本次范围"}}};
}

/// How a difference was settled 差异处理方式.
enum class Settled : std::uint8_t {
  not_yet,
  booked,
  reported_lost,
  moved,
  carried_back,
  explained
};
constexpr auto names(Settled) {
  return std::array<EnumName, 6>{{{"not_yet", "未处理"},
                                  {"booked", "盘盈入账"},
                                  {"reported_lost", "转报损"},
                                  {"moved", "账面地点已更正"},
                                  {"carried_back", "实物已归位"},
                                  {"explained", "已说明"}}};
}

/// How a register and an outside list agree on one asset 核对结果.
enum class Match : std::uint8_t { matched, differs, only_here, only_there, repeated };
constexpr auto names(Match) {
  return std::array<EnumName, 5>{{{"matched", "相符"},
                                  {"differs", "不符"},
                                  {"only_here", "账有表无"},
                                  {"only_there", "表有账无"},
                                  {"repeated", "编号重复"}}};
}

}  // namespace bursar::assets
