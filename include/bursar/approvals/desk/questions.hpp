#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/approvals/desk/finding.hpp"
#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/pictures.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What may be asked about cases: who has what to do, how they stand, who did what.
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

/// Who can act at a step that is open, each once.
inline Persons waited_for(const Case& one, std::uint16_t step, const Now& now) {
  Persons found;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    if (one.seats[i].step != step || !decidable(one, i)) continue;
    const auto& asked = one.seats[i].consulted;
    for (const auto person : asked == PersonId{} ? signers(one, one.seats[i], now) : Persons{asked})
      if (!among(found, person)) found.push_back(person);
  }
  return found;
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

/// What a person has to do 我的待办.
struct Tasks {
  static constexpr std::string_view kind = "approvals.tasks";
  static constexpr std::string_view about =
      "what a person can decide or is asked that day, also in the name of others";
  static constexpr std::string_view about_zh = "我的待办";
  PersonCode person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &Tasks::person, "whose tasks", "人员");
  }
};

inline std::vector<TaskRow> answer(const Tasks& q, const Books& books, Date day) {
  std::vector<TaskRow> rows;
  const auto person = books.people.persons().id(q.person);
  if (person == PersonId{} || !books.people.persons()[person].here(day)) return rows;
  const Now now(books.people, books.approvals, detail::asked_on(books, day));
  for (const auto id : books.approvals.open()) {
    const auto& one = books.approvals.cases()[id];
    if (one.state != CaseState::open || among(one.parties, person)) continue;
    for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
      const auto& seat = one.seats[i];
      if (!decidable(one, i)) continue;
      const bool asked = seat.consulted == person;
      const auto in_name = in_whose_name(one, seat, now, person);
      const bool own = in_name != PersonId{} && seat.consulted == PersonId{} &&
                       other_seat(one, i, person, false) == kNone;
      if (!asked && !own) continue;
      const auto& run = one.steps[seat.step];
      const auto since = detail::school_day(books, run.opened);
      rows.push_back({one.code, one.form, one.plan->steps[seat.step].code,
                      terms_of(one, seat.step).name,
                      asked || in_name == person ? std::nullopt : detail::code(books, in_name),
                      !asked && signers(one, seat, now).size() > 1, asked,
                      books.people.persons()[one.submitter].code, since,
                      working_days_between(books.approvals.years(), since, day), run.due,
                      one.reminded.has_value(), one.digest});
    }
  }
  return rows;
}

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
    v("submitted", &CaseRow::submitted, "day of its last submission", "提交日期");
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

/// Which cases there are 审批单一览.
struct Cases {
  static constexpr std::string_view kind = "approvals.cases";
  static constexpr std::string_view about = "the approval cases, how each stands and how old it is";
  static constexpr std::string_view about_zh = "审批单一览";
  std::optional<CaseCode> case_code;
  std::optional<CaseState> state;
  std::optional<FormName> form;
  std::optional<PersonCode> submitter;
  std::optional<bool> waiting;
  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Cases::case_code, "only this one", "审批单号");
    v("state", &Cases::state, "only those that stand so", "审批状态");
    v("form", &Cases::form, "only of this form", "单据");
    v("submitter", &Cases::submitter, "only of this submitter", "提交人");
    v("waiting", &Cases::waiting, "true: only those that have not ended", "未结束");
  }
};

namespace detail {
inline bool wanted(const Cases& q, const Case& one, const Books& books) {
  if (q.case_code && *q.case_code != one.code) return false;
  if (q.state && *q.state != one.state) return false;
  if (q.form && std::string_view(*q.form) != one.form) return false;
  if (q.waiting.value_or(false) && one.ended()) return false;
  return !q.submitter || *q.submitter == books.people.persons()[one.submitter].code;
}

/// The day on which a case ended, or the day that is asked for.
inline Date last_day(const Case& one, const Books& books, Date day) {
  return one.ended() && !one.acts.empty() ? school_day(books, one.acts.back().at) : day;
}
}  // namespace detail

inline std::vector<CaseRow> answer(const Cases& q, const Books& books, Date day) {
  std::vector<CaseRow> rows;
  const Now now(books.people, books.approvals, detail::asked_on(books, day));
  for (const auto& one : books.approvals.cases()) {
    if (!detail::wanted(q, one, books)) continue;
    const auto submitted = detail::school_day(books, one.submitted);
    CaseRow row{one.code,
                one.form,
                one.state,
                books.people.persons()[one.submitter].code,
                detail::codes(books, one.parties),
                books.approvals.flows()[one.plan->flow->flow].code,
                one.plan->flow->number,
                books.approvals.policies()[one.policy].code,
                submitted,
                (detail::last_day(one, books, day) - submitted).days(),
                {},
                {},
                {},
                static_cast<std::int64_t>(one.seq),
                {},
                {},
                one.digest};
    if (one.posted != 0) row.posted = static_cast<std::int64_t>(one.posted);
    if (one.state == CaseState::stale) row.stale = one.stale;
    Persons waits;
    for (std::uint16_t i = 0; i < one.steps.size() && one.state == CaseState::open; ++i) {
      if (one.steps[i].state != StepState::open) continue;
      row.steps.push_back(one.plan->steps[i].code);
      if (const auto due = one.steps[i].due; due && (!row.due || *due < *row.due)) row.due = due;
      for (const auto person : detail::waited_for(one, i, now))
        if (!among(waits, person)) waits.push_back(person);
    }
    if (!one.ended() && one.state != CaseState::open) waits = {one.submitter};
    row.waits_for = detail::codes(books, waits);
    rows.push_back(std::move(row));
  }
  return rows;
}

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

/// The steps of cases 环节一览.
struct Steps {
  static constexpr std::string_view kind = "approvals.steps";
  static constexpr std::string_view about =
      "the steps of a case, or of all, how each stands and how many working days it took";
  static constexpr std::string_view about_zh = "环节一览";
  std::optional<CaseCode> case_code;
  std::optional<FlowCode> flow;
  std::optional<StepState> state;
  std::optional<bool> late;
  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Steps::case_code, "only of this case", "审批单号");
    v("flow", &Steps::flow, "only of this flow's cases", "流程");
    v("state", &Steps::state, "only those that stand so", "环节状态");
    v("late", &Steps::late, "true: only those open beyond their day", "已超期");
  }
};

inline std::vector<StepRow> answer(const Steps& q, const Books& books, Date day) {
  std::vector<StepRow> rows;
  const Now now(books.people, books.approvals, detail::asked_on(books, day));
  const auto& years = books.approvals.years();
  for (const auto& one : books.approvals.cases()) {
    const auto& flow = books.approvals.flows()[one.plan->flow->flow].code;
    if ((q.case_code && *q.case_code != one.code) || (q.flow && *q.flow != flow)) continue;
    for (std::uint16_t i = 0; i < one.steps.size(); ++i) {
      const auto& run = one.steps[i];
      const bool late = run.state == StepState::open && run.due && *run.due < day;
      if ((q.state && *q.state != run.state) || (q.late.value_or(false) && !late)) continue;
      StepRow row{
          one.code, one.plan->steps[i].code, terms_of(one, i).name, run.state, {}, {}, run.due, {},
          {}};
      if (run.opened != Moment{}) {
        row.opened = detail::school_day(books, run.opened);
        if (run.closed != Moment{}) row.closed = detail::school_day(books, run.closed);
        row.working_days = working_days_between(years, *row.opened, row.closed.value_or(day));
      }
      if (run.state == StepState::open && one.state == CaseState::open)
        row.waits_for = detail::codes(books, detail::waited_for(one, i, now));
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

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

/// The seats of a case 席位一览.
struct Seats {
  static constexpr std::string_view kind = "approvals.seats";
  static constexpr std::string_view about =
      "the seats of a case: whose they are, who may decide them, who did";
  static constexpr std::string_view about_zh = "席位一览";
  CaseCode case_code;
  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Seats::case_code, "which case", "审批单号");
  }
};

inline std::vector<SeatRow> answer(const Seats& q, const Books& books, Date day) {
  std::vector<SeatRow> rows;
  const auto* one = books.approvals.cases().find(q.case_code);
  if (one == nullptr) return rows;
  const Now now(books.people, books.approvals, detail::asked_on(books, day));
  for (std::uint16_t i = 0; i < one->seats.size(); ++i) {
    const auto& seat = one->seats[i];
    SeatRow row{one->plan->steps[seat.step].code,
                detail::code(books, seat.holder),
                seat.state,
                {},
                detail::code(books, seat.by),
                {},
                {},
                detail::code(books, seat.consulted),
                detail::code(books, seat.adder),
                {}};
    if (row.holder == std::nullopt) row.holder = detail::code(books, seat.claimed);
    if (seat.in_name != seat.by) row.in_name_of = detail::code(books, seat.in_name);
    if (seat.at != Moment{}) row.on = detail::school_day(books, seat.at);
    if (seat.parent != kNone) row.where = seat.where;
    if (one->state == CaseState::open && decidable(*one, i))
      row.may_sign = detail::codes(books, signers(*one, seat, now));
    rows.push_back(std::move(row));
  }
  return rows;
}

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

/// Who did what 办理记录一览.
struct Acts {
  static constexpr std::string_view kind = "approvals.acts";
  static constexpr std::string_view about = "who did what in a case, or in all, in its order";
  static constexpr std::string_view about_zh = "办理记录";
  std::optional<CaseCode> case_code;
  std::optional<PersonCode> person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Acts::case_code, "only of this case", "审批单号");
    v("person", &Acts::person, "only what this person did, or what was done in their name", "人员");
  }
};

inline std::vector<ActRow> answer(const Acts& q, const Books& books, Date) {
  std::vector<ActRow> rows;
  const auto person = q.person ? books.people.persons().id(*q.person) : PersonId{};
  for (const auto& one : books.approvals.cases()) {
    if (q.case_code && *q.case_code != one.code) continue;
    for (const auto& act : one.acts) {
      if (q.person && act.by != person && act.in_name != person) continue;
      ActRow row{one.code,
                 static_cast<std::int64_t>(act.seq),
                 act.at.text(),
                 books.people.persons()[act.by].code,
                 {},
                 act.action,
                 {},
                 detail::code(books, act.other),
                 {}};
      if (act.in_name != act.by) row.in_name_of = detail::code(books, act.in_name);
      if (act.step != kNone) row.step = one.plan->steps[act.step].code;
      if (!act.text.empty()) row.text = act.text;
      rows.push_back(std::move(row));
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const ActRow& a, const ActRow& b) { return a.entry < b.entry; });
  return rows;
}

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

/// Which cases somebody is told of, without a say 抄送我的.
struct Copies {
  static constexpr std::string_view kind = "approvals.copies";
  static constexpr std::string_view about = "the cases that a person is told of, without a say";
  static constexpr std::string_view about_zh = "抄送我的";
  PersonCode person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &Copies::person, "who is told", "人员");
  }
};

inline std::vector<CopyRow> answer(const Copies& q, const Books& books, Date) {
  std::vector<CopyRow> rows;
  const auto person = books.people.persons().id(q.person);
  for (const auto& one : books.approvals.cases())
    for (const auto& [told, step] : one.copies)
      if (told == person)
        rows.push_back({one.code, one.form, one.state, one.plan->steps[step].code,
                        books.people.persons()[one.submitter].code});
  return rows;
}

/// How a picture is written 图的格式.
enum class Drawn : std::uint8_t { mermaid, graphviz };
constexpr auto names(Drawn) {
  return std::array<EnumName, 2>{{{"mermaid", "Mermaid"}, {"graphviz", "Graphviz"}}};
}

/// A flow, or a case, as a picture 流程图.
struct Picture {
  static constexpr std::string_view kind = "approvals.picture";
  static constexpr std::string_view about =
      "a flow as it is that day, or a case with how it stands, drawn for Mermaid or Graphviz; "
      "empty where there is none";
  static constexpr std::string_view about_zh = "流程图";
  std::optional<FlowCode> flow;
  std::optional<CaseCode> case_code;
  std::optional<Drawn> as;
  std::optional<pictures::Tongue> tongue;
  template <class V>
  static constexpr void fields(V&& v) {
    v("flow", &Picture::flow, "which flow", "流程");
    v("case", &Picture::case_code, "or which case", "审批单号");
    v("as", &Picture::as, "how it is written; left out, mermaid", "格式");
    v("tongue", &Picture::tongue, "its language; left out, Chinese", "语言");
  }
};

inline std::string answer(const Picture& q, const Books& books, Date day) {
  const pictures::Sight sight{books.people, books.approvals,
                              q.tongue.value_or(pictures::Tongue::zh)};
  const bool dot = q.as == Drawn::graphviz;
  if (const auto* one = q.case_code ? books.approvals.cases().find(*q.case_code) : nullptr)
    return dot ? pictures::dot(*one, sight, day) : pictures::mermaid(*one, sight, day);
  const auto* flow = q.flow ? books.approvals.flows().find(*q.flow) : nullptr;
  const auto version = flow ? flow->on(day) : nullptr;
  if (!version) return {};
  const auto plan = plan_of(books.approvals, version, day);
  return dot ? pictures::dot(*plan, sight) : pictures::mermaid(*plan, sight);
}

/// Every question of this subject: a new one is added here.
using DeskQuestions = Types<Tasks, Cases, Steps, Seats, Acts, Copies, Picture>;

}  // namespace bursar::approvals
