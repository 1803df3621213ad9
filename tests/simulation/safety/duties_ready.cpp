// Emergency plans, drills and sessions; routes, patrols and the guards' book.
#include "simulation/safety/officer.hpp"

namespace bursar::test::trial {
namespace {

std::string issue_plan(Officer& officer) {
  Fields fields;
  fields.text("plan", officer.word({"e1", "e2", "e3"})).text("name", "预案");
  fields.text("field", officer.field()).text("owner", officer.post());
  fields.number("review", 1 + static_cast<int>(officer.below(14))).raw("file", officer.file());
  officer.from(fields);
  if (officer.one_in(30)) fields.number("version", 1);
  return fields.done();
}

/// A day of the last ones, seldom of the next, and perhaps a time.
void when(Officer& officer, Fields& fields) {
  if (officer.one_in(3)) fields.text("on", officer.day(-2, officer.one_in(9) ? 2 : 0));
  if (officer.one_in(3)) fields.text("time", officer.one_in(15) ? "25:00" : "09:30");
}

std::string activate_plan(Officer& officer) {
  Fields fields;
  fields.text("activation", officer.fresh("Q"));
  fields.text("plan", officer.word({"e1", "e1", "e2", "e3", "none"})).text("why", "暴雨");
  if (officer.one_in(3))
    fields.text("incident",
                officer.code_of(officer.past().mishaps, [](const auto&) { return true; }));
  when(officer, fields);
  return fields.done();
}

std::string stand_down(Officer& officer) {
  Fields fields;
  const auto& active = officer.past().active;
  fields.text("activation", active.empty() || officer.one_in(9) ? "Q1" : officer.any(active));
  when(officer, fields);
  return fields.text("summary", "已解除").done();
}

/// Under a schedule of a task, or as the books find one.
void under(Officer& officer, Fields& fields, const char* task) {
  if (!officer.one_in(3)) return;
  fields.text("schedule", officer.code_of(officer.past().plans, [&](const recalled::Plan& one) {
    return one.versions.back().text("task") == task;
  }));
}

std::string record_drill(Officer& officer) {
  Fields fields;
  const auto kind = officer.word({"evacuation", "evacuation", "fire", "weather"});
  fields.text("drill", officer.fresh("Y")).text("kind", kind).text("lead", officer.person());
  fields.number("headcount", 300 + static_cast<int>(officer.below(200)));
  if (kind == "evacuation" ? !officer.one_in(9) : officer.one_in(3))
    fields.number("seconds", 90 + static_cast<int>(officer.below(60)));
  if (officer.one_in(3)) fields.text("plan", officer.word({"e1", "e2", "e3"}));
  under(officer, fields, "drill");
  if (officer.one_in(3)) fields.text("unit", officer.word({"c184", "c185", "jiaodao", "none"}));
  if (officer.one_in(2)) fields.text("on", officer.day(-12, officer.one_in(9) ? 2 : 0));
  if (officer.one_in(3)) fields.list("issues", {"楼梯拥挤"});
  if (officer.one_in(4))
    fields.list("hazards",
                {officer.code_of(officer.past().hazards, [](const auto&) { return true; })});
  officer.files(fields);
  return fields.done();
}

std::string hold_session(Officer& officer) {
  Fields fields;
  fields.text("session", officer.fresh("K")).text("topic", "防溺水").text("speaker", "民警");
  fields.text("kind", officer.word({"meeting", "lecture", "flag_speech", "class_meeting"}));
  if (officer.one_in(3)) fields.text("from_outside", "派出所");
  under(officer, fields, "session");
  if (officer.one_in(2)) fields.text("unit", officer.word({"c184", "c185"}));
  if (officer.one_in(2)) fields.text("on", officer.day(-9, officer.one_in(9) ? 2 : 0));
  const int present = 40 + static_cast<int>(officer.below(6));
  std::vector<std::string> audience;
  for (const auto* unit : {"c184", "c185"})
    audience.push_back(Fields()
                           .text("unit", officer.one_in(30) ? "c184" : unit)
                           .number("expected", officer.one_in(20) ? 41 : 45)
                           .number("present", present)
                           .done());
  fields.raw("audience", json_list(audience)).number("minutes", 40);
  officer.files(fields);
  return fields.done();
}

std::string set_route(Officer& officer) {
  Fields fields;
  fields.text("route", officer.word({"r1", "r2"})).text("name", "路线");
  std::vector<std::string> points;
  const auto count = 2 + officer.below(4);
  for (std::size_t i = 0; i < count; ++i) {
    Fields point;
    point.text("point", "p" + std::to_string(officer.one_in(20) ? 0 : i)).text("name", "点位");
    if (officer.one_in(3)) point.text("room", officer.one_in(20) ? "none" : officer.room());
    points.push_back(point.done());
  }
  officer.from(fields);
  return fields.raw("points", json_list(points)).done();
}

std::string record_patrol(Officer& officer) {
  Fields fields;
  const auto code = officer.word({"r1", "r1", "r2"});
  fields.text("patrol", officer.fresh("X")).text("route", code);
  under(officer, fields, "patrol");
  std::vector<std::string> visits;
  const auto known = officer.past().routes.find(code);
  const recalled::Form* route = nullptr;
  if (known != officer.past().routes.end())
    for (const auto& [from, version] : known->second)
      if (from <= officer.today()) route = &version;
  if (route)
    for (const auto& point : route->forms("points")) {
      if (officer.one_in(9)) continue;
      Fields visit;
      visit.text("point", officer.one_in(60) ? "p9" : point.text("point"));
      const bool fine = !officer.one_in(5);
      visit.raw("fine", fine ? "true" : "false");
      if (!fine && !officer.one_in(9)) visit.text("note", "门未锁");
      if (officer.one_in(2)) visit.text("time", officer.one_in(30) ? "8:00" : "20:15");
      visits.push_back(visit.done());
    }
  fields.raw("visits", json_list(visits));
  officer.files(fields);
  return fields.done();
}

std::string log_guard(Officer& officer) {
  Fields fields;
  fields.text("log", officer.fresh("L"))
      .text("what", officer.word({"handover", "visitor", "trouble"}));
  if (officer.one_in(2)) fields.text("room", officer.one_in(9) ? "none" : officer.room());
  if (officer.one_in(2)) fields.text("time", officer.one_in(9) ? "nine" : "06:40");
  officer.files(fields);
  return fields.text("text", "正常").done();
}

}  // namespace

std::vector<Duties> ready_duties() {
  return {{"safety.issue_plan", 5, &issue_plan},        {"safety.activate_plan", 6, &activate_plan},
          {"safety.stand_down", 6, &stand_down},        {"safety.record_drill", 10, &record_drill},
          {"safety.hold_session", 10, &hold_session},   {"safety.set_route", 4, &set_route},
          {"safety.record_patrol", 12, &record_patrol}, {"safety.log_guard", 5, &log_guard}};
}

}  // namespace bursar::test::trial
