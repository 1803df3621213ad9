#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/ready/drills/questions.hpp"
#include "bursar/safety/ready/readiness/questions.hpp"
#include "bursar/safety/ready/rules.hpp"
#include "bursar/safety/ready/sessions/questions.hpp"

/// What may be asked of emergency plans.
namespace bursar::safety {

/// An emergency plan 应急预案.
struct PlanRow {
  PlanCode plan;
  std::string name;
  std::int64_t version = 0;
  Date from;
  PostCode owner;
  Date review_due;
  std::string file;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = PlanRow;
    v("plan", &T::plan, "code of the plan", "预案编号");
    v("name", &T::name, "its name", "名称");
    v("version", &T::version, "the version in force", "版本");
    v("from", &T::from, "its first day", "施行日期");
    v("owner", &T::owner, "the post that keeps it", "责任岗位");
    v("review_due", &T::review_due, "the day by which it is looked through again", "修订期限");
    v("file", &T::file, "name of its file", "文件名");
  }
};

/// The emergency plans.
struct PlanList {
  static constexpr std::string_view kind = "safety.plans";
  static constexpr std::string_view about =
      "the emergency plans in force on the day, and when they are looked through again";
  static constexpr std::string_view about_zh = "应急预案清单";
  template <class V>
  static constexpr void fields(V&&) {}
};

inline std::vector<PlanRow> answer(const PlanList&, const Books& books, Date day) {
  std::vector<PlanRow> rows;
  for (const auto& plan : books.safety.ready.plans())
    if (const auto* one = version_on(plan.versions, day))
      rows.push_back({plan.code, one->name.value, one->number, one->from,
                      books.people.posts()[one->owner].code, months_after(one->from, one->review),
                      one->file.file.value});
  sort_by(rows, &PlanRow::plan);
  return rows;
}

/// An emergency plan in action 预案启动.
struct ActivationRow {
  ActivationCode activation;
  PlanCode plan;
  std::int64_t version = 0;
  std::string why;
  std::optional<IncidentCode> incident;
  std::string begun;
  std::optional<std::string> ended, summary;
  std::optional<std::int64_t> minutes;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ActivationRow;
    v("activation", &T::activation, "number of the activation", "启动编号");
    v("plan", &T::plan, "which plan", "预案编号");
    v("version", &T::version, "in which version", "版本");
    v("why", &T::why, "what for", "启动原因");
    v("incident", &T::incident, "for which incident", "事故编号");
    v("begun", &T::begun, "its day, with the time where that is known", "启动时间");
    v("ended", &T::ended, "the same of its end; none: it is in action", "解除时间");
    v("summary", &T::summary, "what was done", "处置情况");
    v("minutes", &T::minutes, "how long it was in action; none where a time is not known",
      "历时（分钟）");
  }
};

/// When emergency plans were in action.
struct ActivationList {
  static constexpr std::string_view kind = "safety.activations";
  static constexpr std::string_view about = "when emergency plans were put into action, by day";
  static constexpr std::string_view about_zh = "预案启动记录";
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &ActivationList::from, "from this day; left out, from 1 January", "起");
    v("until", &ActivationList::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
inline ActivationRow activation_row(const Books& books, const Activation& one) {
  ActivationRow row;
  row.activation = one.code, row.plan = books.safety.ready.plans()[one.plan].code;
  row.version = one.version, row.why = one.why.value;
  row.incident = code_or_none(books.safety.incidents.all(), one.incident);
  row.begun = noted_text(one.begun);
  if (!one.ended) return row;
  row.ended = noted_text(*one.ended), row.summary = one.summary.value;
  if (one.begun.time && one.ended->time)
    row.minutes =
        (one.ended->on - one.begun.on).days() * kDayMinutes + *one.ended->time - *one.begun.time;
  return row;
}
}  // namespace detail

inline std::vector<ActivationRow> answer(const ActivationList& q, const Books& books, Date day) {
  const auto span = span_of(q.from, q.until, day);
  std::vector<ActivationRow> rows;
  for (const auto& one : books.safety.ready.activations())
    if (span.holds(one.begun.on)) rows.push_back(detail::activation_row(books, one));
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.begun.compare(0, 10, b.begun, 0, 10) < 0;  // their days
  });
  return rows;
}

/// Every question of emergency plans: a new one is added here.
using PlansQuestions = Types<PlanList, ActivationList>;

/// Every question of this subject.
using ReadyQuestions =
    Joined<PlansQuestions, DrillsQuestions, SessionsQuestions, ReadinessQuestions>;

}  // namespace bursar::safety
