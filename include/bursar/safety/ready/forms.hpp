#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/time_of_day.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/safety/incidents/reasons.hpp"
#include "bursar/safety/ready/drills/forms.hpp"
#include "bursar/safety/ready/reasons.hpp"
#include "bursar/safety/ready/sessions/forms.hpp"
#include "bursar/safety/ready/terms.hpp"
#include "bursar/safety/reasons.hpp"

/// Being ready: emergency plans, drills, education and meetings 预案、演练与教育.
namespace bursar::safety {

/// Issues an emergency plan, or its next version 发布应急预案.
struct IssuePlan {
  static constexpr std::string_view kind = "safety.issue_plan";
  static constexpr std::string_view about =
      "issues an emergency plan or its next version, with whose it is and when it is "
      "looked through again";
  static constexpr std::string_view about_zh = "发布应急预案";
  static constexpr std::array refusals{&plan_dates, &people::post_unknown, &figures_differ,
                                       &sha256_malformed};

  PlanCode plan;
  Name name;
  Field field{};
  std::optional<Whole<1, 10000>> version;
  PostCode owner;
  std::optional<Date> from;
  Whole<1, 120> review;
  EvidenceFile file;
  std::optional<Remark> source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = IssuePlan;
    v("plan", &T::plan, "code of the plan", "预案编号");
    v("name", &T::name, "its name", "名称");
    v("field", &T::field, "against what", "类别");
    v("version", &T::version, "its version; left out, the next", "版本");
    v("owner", &T::owner, "the post that keeps it", "责任岗位");
    v("from", &T::from, "its first day, after that of the version before; left out, today",
      "施行日期");
    v("review", &T::review, "after how many months it is looked through again", "修订周期（月）");
    v("file", &T::file, "the plan itself", "预案文件");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

/// Puts an emergency plan into action 启动预案.
struct ActivatePlan {
  static constexpr std::string_view kind = "safety.activate_plan";
  static constexpr std::string_view about = "puts an emergency plan into action";
  static constexpr std::string_view about_zh = "启动预案";
  static constexpr std::array refusals{&activation_taken, &plan_unknown, &incident_unknown,
                                       &date_in_future, &time_malformed};

  ActivationCode activation;
  PlanCode plan;
  Remark why;
  std::optional<IncidentCode> incident;
  std::optional<Date> on;
  std::optional<TimeOfDay> time;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ActivatePlan;
    v("activation", &T::activation, "number of this activation", "启动编号");
    v("plan", &T::plan, "which plan", "预案编号");
    v("why", &T::why, "what for", "启动原因");
    v("incident", &T::incident, "for which incident", "事故编号");
    v("on", &T::on, "on which day; left out, today", "日期");
    v("time", &T::time, "at what time, as 08:00", "时间");
  }
};

/// Ends the action of an emergency plan 解除应急响应.
struct StandDown {
  static constexpr std::string_view kind = "safety.stand_down";
  static constexpr std::string_view about = "ends the action of an emergency plan";
  static constexpr std::string_view about_zh = "解除应急响应";
  static constexpr std::array refusals{&activation_unknown, &activation_over, &date_in_future,
                                       &time_malformed, &date_too_early};

  ActivationCode activation;
  Remark summary;
  std::optional<Date> on;
  std::optional<TimeOfDay> time;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = StandDown;
    v("activation", &T::activation, "which activation", "启动编号");
    v("summary", &T::summary, "what was done", "处置情况");
    v("on", &T::on, "on which day; left out, today", "日期");
    v("time", &T::time, "at what time, as 08:00", "时间");
  }
};

/// Every form of emergency plans: a new one is added here.
using PlansForms = Types<IssuePlan, ActivatePlan, StandDown>;

/// Every form of this subject.
using ReadyForms = Joined<PlansForms, DrillsForms, SessionsForms>;

}  // namespace bursar::safety
