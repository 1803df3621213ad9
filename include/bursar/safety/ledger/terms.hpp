#pragma once

#include <array>
#include <cstdint>

#include "bursar/base/describe.hpp"
#include "bursar/safety/terms.hpp"

/// What the ledger of safety tells apart.
namespace bursar::safety {

/// What was filed: the name of the form, without its domain 事项.
enum class LedgerKind : std::uint8_t {
  set_limit,
  set_term,
  set_major_item,
  set_measure,
  define_template,
  draft_inspection,
  drop_draft,
  inspect,
  set_schedule,
  end_schedule,
  report_hazard,
  settle_hazards,
  rectify_hazards,
  verify_hazards,
  list_hazard,
  strike_off,
  reopen_hazard,
  report_incident,
  tell_incident,
  investigate_incident,
  close_incident,
  issue_plan,
  activate_plan,
  stand_down,
  record_drill,
  hold_session,
  set_roster,
  publish_duties,
  swap_duty,
  record_attendance,
  set_route,
  record_patrol,
  log_guard
};
constexpr auto names(LedgerKind) {
  return std::array<EnumName, 33>{{{"set_limit", "设定限值"},
                                   {"set_term", "设定学期"},
                                   {"set_major_item", "设定重大隐患直接判定项"},
                                   {"set_measure", "设定三防指标"},
                                   {"define_template", "制定检查表"},
                                   {"draft_inspection", "保存检查草稿"},
                                   {"drop_draft", "撤销检查草稿"},
                                   {"inspect", "检查登记"},
                                   {"set_schedule", "设定计划"},
                                   {"end_schedule", "终止计划"},
                                   {"report_hazard", "隐患登记"},
                                   {"settle_hazards", "五落实"},
                                   {"rectify_hazards", "整改登记"},
                                   {"verify_hazards", "整改验收"},
                                   {"list_hazard", "重大隐患上报挂牌"},
                                   {"strike_off", "重大隐患销号"},
                                   {"reopen_hazard", "隐患重新打开"},
                                   {"report_incident", "事故登记"},
                                   {"tell_incident", "事故报告"},
                                   {"investigate_incident", "事故调查"},
                                   {"close_incident", "事故结案"},
                                   {"issue_plan", "发布应急预案"},
                                   {"activate_plan", "启动预案"},
                                   {"stand_down", "解除应急响应"},
                                   {"record_drill", "演练登记"},
                                   {"hold_session", "安全教育与会议"},
                                   {"set_roster", "设定值班岗次"},
                                   {"publish_duties", "排班"},
                                   {"swap_duty", "换班、替班"},
                                   {"record_attendance", "值班考勤"},
                                   {"set_route", "设定巡查路线"},
                                   {"record_patrol", "巡查登记"},
                                   {"log_guard", "安保日志"}}};
}

}  // namespace bursar::safety
