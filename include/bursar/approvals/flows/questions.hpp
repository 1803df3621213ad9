#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/flows/audit.hpp"
#include "bursar/approvals/flows/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::approvals {

/// The flows.
struct AllFlows {
  static constexpr std::string_view kind = "approvals.flows";
  static constexpr std::string_view about = "every flow in each of its versions";
  static constexpr std::string_view about_zh = "审批流程";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<FlowRow> answer(const AllFlows&, const Books& books, Date day) {
  std::vector<FlowRow> rows;
  for (const auto& flow : books.approvals.flows())
    for (const auto& version : flow.versions) rows.push_back(flow_row(books, flow, *version, day));
  return rows;
}

/// One flow with its steps.
struct FlowText {
  static constexpr std::string_view kind = "approvals.flow";
  static constexpr std::string_view about =
      "one version of a flow: its steps with those of the flows inside it, what each comes after, "
      "who decides and when; or null";
  static constexpr std::string_view about_zh = "流程全文";
  FlowCode flow;
  std::optional<Whole<1, 100000>> version;
  template <class V>
  static constexpr void fields(V&& v) {
    v("flow", &FlowText::flow, "which flow", "流程编号");
    v("version", &FlowText::version, "which version; left out, that of the day", "版本");
  }
};
inline std::optional<FlowSheet> answer(const FlowText& q, const Books& books, Date day) {
  const auto* flow = books.approvals.flows().find(q.flow);
  if (!flow) return {};
  auto version = flow->on(day);
  if (q.version) {
    const auto place = static_cast<std::size_t>(q.version->value);
    version = place <= flow->versions.size() ? flow->versions[place - 1] : nullptr;
  }
  if (!version) return {};
  FlowSheet sheet{flow_row(books, *flow, *version, day), {}, version->branches};
  const auto plan = plan_of(books.approvals, version, std::max(day, version->from));
  for (const auto& step : plan->steps)
    sheet.steps.push_back(flow_step_row(books, *plan, step, day));
  return sheet;
}

/// The policies.
struct AllPolicies {
  static constexpr std::string_view kind = "approvals.policies";
  static constexpr std::string_view about =
      "which forms go under which flow: every policy in the order in which they are asked, ended "
      "ones last";
  static constexpr std::string_view about_zh = "审批规则";
  std::optional<FormName> form;
  template <class V>
  static constexpr void fields(V&& v) {
    v("form", &AllPolicies::form, "only those of this form", "单据");
  }
};
inline std::vector<PolicyRow> answer(const AllPolicies& q, const Books& books, Date) {
  std::vector<PolicyRow> rows;
  for (const auto& policy : books.approvals.policies())
    if (!q.form ||
        std::find(policy.forms.begin(), policy.forms.end(), *q.form) != policy.forms.end())
      rows.push_back(policy_row(books, policy));
  std::stable_sort(rows.begin(), rows.end(), [](const PolicyRow& a, const PolicyRow& b) {
    return a.ended != b.ended ? b.ended : a.rank < b.rank;
  });
  return rows;
}

/// A member of a group, and what they are in it 小组成员.
struct GroupRow {
  GroupCode group;
  std::string name;
  PersonCode member;
  std::string role;

  template <class V>
  static constexpr void fields(V&& v) {
    v("group", &GroupRow::group, "code of the group", "小组编号");
    v("name", &GroupRow::name, "its name", "小组名称");
    v("member", &GroupRow::member, "who is in it", "成员");
    v("role", &GroupRow::role, "what they are in it; empty where nothing was said", "职务");
  }
};

/// The groups.
struct AllGroups {
  static constexpr std::string_view kind = "approvals.groups";
  static constexpr std::string_view about =
      "the members of each group and their roles: a row for each member, of one who has several "
      "roles a row for each";
  static constexpr std::string_view about_zh = "小组成员与职务";
  std::optional<GroupCode> group;
  template <class V>
  static constexpr void fields(V&& v) {
    v("group", &AllGroups::group, "only this group", "小组编号");
  }
};
inline std::vector<GroupRow> answer(const AllGroups& q, const Books& books, Date) {
  std::vector<GroupRow> rows;
  for (const auto& group : books.approvals.groups()) {
    if (q.group && *q.group != group.code) continue;
    for (const auto member : group.members) {
      const auto& code = books.people.persons()[member].code;
      const auto before = rows.size();
      for (const auto& one : group.roles)
        if (one.person == member)
          rows.push_back({group.code, group.name.value, code, one.role.value});
      if (rows.size() == before) rows.push_back({group.code, group.name.value, code, {}});
    }
  }
  return rows;
}

/// Whether every flow can be finished.
struct CheckAll {
  static constexpr std::string_view kind = "approvals.check_all";
  static constexpr std::string_view about =
      "every flow in force under every policy, for everybody who may submit, on every way: what "
      "could not be finished by the people of a day; empty where all can";
  static constexpr std::string_view about_zh = "流程走通检查";
  std::optional<Date> on;
  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &CheckAll::on, "by the people of this day, as far as is known; left out, today",
      "日期");
  }
};
inline std::vector<FlowGap> answer(const CheckAll& q, const Books& books, Date day) {
  return check_all(books.people, books.approvals, q.on.value_or(day));
}

/// Which cases nobody is left to finish.
struct Stranded {
  static constexpr std::string_view kind = "approvals.stranded";
  static constexpr std::string_view about =
      "the running cases that could not be finished by the people of a day; empty where all can";
  static constexpr std::string_view about_zh = "无法办结的审批单";
  std::optional<Date> on;
  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &Stranded::on, "by the people of this day, as far as is known; left out, today",
      "日期");
  }
};
inline std::vector<StrandedCase> answer(const Stranded& q, const Books& books, Date day) {
  return stranded(books.people, books.approvals, q.on.value_or(day));
}

/// Every question about flows: a new one is added here.
using FlowQuestions = Types<AllFlows, FlowText, AllPolicies, AllGroups, CheckAll, Stranded>;

}  // namespace bursar::approvals
