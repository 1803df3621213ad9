#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/records.hpp"
#include "bursar/approvals/seats.hpp"
#include "bursar/base/context.hpp"
#include "bursar/books.hpp"

/// Rows in which cases are told.
namespace bursar::approvals {

namespace detail {
inline Date school_day(const Books& books, Moment at) {
  return at.date(books.people.offset_minutes());
}

inline Context asked_on(const Books& books, Date day) {
  return {{}, Moment::start_of(day, books.people.offset_minutes()), day};
}

inline std::vector<PersonCode> codes(const Books& books, const Persons& persons) {
  std::vector<PersonCode> found;
  for (const auto one : persons) found.push_back(books.people.persons()[one].code);
  return found;
}

/// A person's code, where there is one.
inline std::optional<PersonCode> code(const Books& books, PersonId person) {
  if (person == PersonId{}) return {};
  return books.people.persons()[person].code;
}
}  // namespace detail

/// One thing that somebody has to do 待办.
struct TaskRow {
  CaseCode case_code;
  std::string form;
  StepCode step;
  Name step_name;
  std::optional<PersonCode> in_name_of;
  bool common = false;
  bool asked = false;
  PersonCode submitter;
  Date since;
  std::int64_t working_days = 0;
  std::optional<Date> due;
  bool reminded = false;
  std::string digest;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &TaskRow::case_code, "the case", "审批单号");
    v("form", &TaskRow::form, "the form that waits", "单据");
    v("step", &TaskRow::step, "the step", "环节");
    v("step_name", &TaskRow::step_name, "its name", "环节名称");
    v("in_name_of", &TaskRow::in_name_of, "whose seat it is, where they stand in", "被代理人");
    v("common", &TaskRow::common, "whether others could do it as well", "可认领");
    v("asked", &TaskRow::asked, "whether they are only asked, and another decides", "委派");
    v("submitter", &TaskRow::submitter, "who submitted it", "提交人");
    v("since", &TaskRow::since, "since when it waits at this step", "到达日期");
    v("working_days", &TaskRow::working_days, "working days since then", "已等待（工作日）");
    v("due", &TaskRow::due, "day by which it is to be decided", "期限");
    v("reminded", &TaskRow::reminded, "whether the submitter asks for haste", "已催办");
    v("digest", &TaskRow::digest, "digest of the form, to be named in the decision", "单据摘要");
  }
};

/// How a case stands 审批单.
struct CaseRow {
  CaseCode case_code;
  std::string form;
  CaseState state{};
  PersonCode submitter;
  std::vector<PersonCode> parties;
  FlowCode flow;
  std::int64_t version = 0;
  PolicyCode policy;
  Date submitted;
  std::int64_t age = 0;
  std::vector<StepCode> steps;
  std::vector<PersonCode> waits_for;
  std::optional<Date> due;
  std::int64_t entry = 0;
  std::optional<std::int64_t> posted;
  std::optional<Remark> stale;
  std::string digest;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &CaseRow::case_code, "the case", "审批单号");
    v("form", &CaseRow::form, "the form that waits", "单据");
    v("state", &CaseRow::state, "how it stands", "审批状态");
    v("submitter", &CaseRow::submitter, "who submitted it", "提交人");
    v("parties", &CaseRow::parties, "who cannot sign it: the submitter and who applied too",
      "关联人");
    v("flow", &CaseRow::flow, "its flow", "流程");
    v("version", &CaseRow::version, "the version it started on", "版本");
    v("policy", &CaseRow::policy, "the policy that put it there", "审批规则");
    v("submitted", &CaseRow::submitted, "day of its first submission", "提交日期");
    v("age", &CaseRow::age, "days since then, to its end", "已历天数");
    v("steps", &CaseRow::steps, "the steps that are open", "当前环节");
    v("waits_for", &CaseRow::waits_for, "who can act", "等待");
    v("due", &CaseRow::due, "first day by which a step is to be decided", "期限");
    v("entry", &CaseRow::entry, "its first entry in the journal", "日志序号");
    v("posted", &CaseRow::posted, "the entry of its form", "入账序号");
    v("stale", &CaseRow::stale, "why the books refused the form at its last signature", "失效原因");
    v("digest", &CaseRow::digest, "digest of the form", "单据摘要");
  }
};

/// How a step of a case stands, and how long it took 环节.
struct StepRow {
  CaseCode case_code;
  StepCode step;
  Name name;
  StepState state{};
  std::optional<Date> opened;
  std::optional<Date> closed;
  std::optional<Date> due;
  std::optional<std::int64_t> working_days;
  std::vector<PersonCode> waits_for;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &StepRow::case_code, "the case", "审批单号");
    v("step", &StepRow::step, "the step", "环节");
    v("name", &StepRow::name, "its name", "环节名称");
    v("state", &StepRow::state, "how it stands", "环节状态");
    v("opened", &StepRow::opened, "when it opened", "开始日期");
    v("closed", &StepRow::closed, "when it was decided", "结束日期");
    v("due", &StepRow::due, "day by which it is to be decided", "期限");
    v("working_days", &StepRow::working_days, "working days it took, or has taken so far",
      "用时（工作日）");
    v("waits_for", &StepRow::waits_for, "who can act", "等待");
  }
};

/// A seat of a case 席位.
struct SeatRow {
  StepCode step;
  std::optional<PersonCode> holder;
  SeatState state{};
  std::vector<PersonCode> may_sign;
  std::optional<PersonCode> by;
  std::optional<PersonCode> in_name_of;
  std::optional<Date> on;
  std::optional<PersonCode> asked;
  std::optional<PersonCode> added_by;
  std::optional<Where> where;

  template <class V>
  static constexpr void fields(V&& v) {
    v("step", &SeatRow::step, "the step", "环节");
    v("holder", &SeatRow::holder, "whose it is by name", "席位人");
    v("state", &SeatRow::state, "how it stands", "席位状态");
    v("may_sign", &SeatRow::may_sign, "who may decide it that day", "可签字人");
    v("by", &SeatRow::by, "who decided it", "办理人");
    v("in_name_of", &SeatRow::in_name_of, "in whose name, where they stood in", "被代理人");
    v("on", &SeatRow::on, "when", "办理日期");
    v("asked", &SeatRow::asked, "who is asked and has not answered", "受托人");
    v("added_by", &SeatRow::added_by, "who added it", "加签人");
    v("where", &SeatRow::where, "and where", "位置");
  }
};

/// One thing that was done in a case 办理记录.
struct ActRow {
  CaseCode case_code;
  std::int64_t entry = 0;
  std::string at;
  PersonCode by;
  std::optional<PersonCode> in_name_of;
  Action action{};
  std::optional<StepCode> step;
  std::optional<PersonCode> other;
  std::optional<std::string> text;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &ActRow::case_code, "the case", "审批单号");
    v("entry", &ActRow::entry, "its entry in the journal", "日志序号");
    v("at", &ActRow::at, "the moment, UTC", "时刻");
    v("by", &ActRow::by, "who", "办理人");
    v("in_name_of", &ActRow::in_name_of, "in whose name, where they stood in", "被代理人");
    v("action", &ActRow::action, "what they did", "动作");
    v("step", &ActRow::step, "at which step", "环节");
    v("other", &ActRow::other, "whom it concerned", "对方");
    v("text", &ActRow::text, "reason, opinion, answer, number of the document", "说明");
  }
};

/// What somebody is told of 抄送.
struct CopyRow {
  CaseCode case_code;
  std::string form;
  CaseState state{};
  StepCode step;
  PersonCode submitter;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &CopyRow::case_code, "the case", "审批单号");
    v("form", &CopyRow::form, "the form that waits", "单据");
    v("state", &CopyRow::state, "how it stands", "审批状态");
    v("step", &CopyRow::step, "the step that they are told at", "环节");
    v("submitter", &CopyRow::submitter, "who submitted it", "提交人");
  }
};

}  // namespace bursar::approvals
