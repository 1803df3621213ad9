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
#include "bursar/approvals/desk/views.hpp"
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
