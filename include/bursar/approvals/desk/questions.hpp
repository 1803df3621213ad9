#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/approvals/desk/finding.hpp"
#include "bursar/approvals/desk/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What may be asked about cases: who has what to do, how they stand, who did what.
namespace bursar::approvals {

namespace detail {
/// Who can act at a step that is open, each once.
inline Persons waited_for(const Case& one, std::uint16_t step, const Now& now) {
  Persons found;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    if (one.seats[i].step != step || !decidable(one, i)) continue;
    const auto& asked = one.seats[i].consulted;
    for (const auto person : asked == PersonId{} ? free_signers(one, i, now) : Persons{asked})
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
                      !asked && free_signers(one, i, now).size() > 1, asked,
                      books.people.persons()[one.submitter].code, since,
                      working_days_between(books.approvals.years(), since, day), run.due,
                      one.reminded && *one.reminded >= since, one.digest});
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
    const auto submitted = detail::school_day(books, one.acts.front().at);
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
  std::vector<std::uint16_t> order(one->seats.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
    return one->seats[a].step < one->seats[b].step;
  });
  for (const auto i : order) {
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
      row.may_sign = detail::codes(books, free_signers(*one, i, now));
    rows.push_back(std::move(row));
  }
  return rows;
}

/// What is signed 待签单据.
struct Content {
  static constexpr std::string_view kind = "approvals.content";
  static constexpr std::string_view about =
      "the suspended form itself as JSON, which its digest stands for; empty where there is none";
  static constexpr std::string_view about_zh = "待签单据内容";
  CaseCode case_code;
  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Content::case_code, "which case", "审批单号");
  }
};

inline std::string answer(const Content& q, const Books& books, Date) {
  const auto* one = books.approvals.cases().find(q.case_code);
  return one ? one->fields : std::string();
}

/// Every question of this subject: a new one is added here.
using DeskQuestions = Types<Tasks, Cases, Steps, Seats, Content>;

}  // namespace bursar::approvals
