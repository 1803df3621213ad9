// Hazards, and incidents.
#include <algorithm>

#include "simulation/safety/officer.hpp"

namespace bursar::test::trial {
namespace {

using recalled::Mishap;
using recalled::Trouble;

std::string report_hazard(Officer& officer) {
  Fields fields;
  fields.text("hazard", officer.fresh("H")).text("what", "墙面开裂").text("field", officer.field());
  officer.about(fields, officer.target());
  if (officer.one_in(4))
    fields.text("major", officer.word({"m1", "m1", "m2", "none"}));
  else if (officer.one_in(3))
    fields.text("grade", officer.word({"general", "major"}));
  if (officer.one_in(20)) fields.text("grade", "general").text("major", "m1");
  if (officer.one_in(2)) fields.text("due", officer.day(officer.one_in(9) ? -4 : 0, 30));
  if (officer.one_in(2)) fields.text("owner", officer.post());
  if (officer.one_in(3))
    fields.text("incident", officer.code_of(officer.past().mishaps,
                                            [](const Mishap& one) { return !one.closed; }));
  if (officer.one_in(8))
    fields.text("repeats", officer.code_of(officer.past().hazards,
                                           [](const Trouble& one) { return !one.open(); }));
  officer.files(fields);
  return fields.done();
}

/// Some hazards that fit, all of them or none; now and then one twice.
template <class Fits>
std::vector<std::string> some(Officer& officer, Fits fits) {
  std::vector<std::string> all;
  for (auto left = 1 + officer.below(3); left > 0; --left) {
    const auto code = officer.code_of(officer.past().hazards, fits);
    const bool there = std::find(all.begin(), all.end(), code) != all.end();
    if (!there || officer.one_in(40)) all.push_back(code);
  }
  return all;
}
bool waits(const Trouble& one) { return one.state == "registered" || one.state == "settled"; }

std::string settle_hazards(Officer& officer) {
  Fields fields;
  const bool moved = officer.one_in(3);
  fields.list("hazards", some(officer, [&](const Trouble& one) {
                return waits(one) && (one.state == "registered" || officer.one_in(5)) &&
                       (!moved || one.due >= officer.today());
              }));
  fields.text("person", officer.person()).text("measure", "加固");
  fields.text("money", officer.one_in(20) ? "-1.00" : "1200.00");
  if (moved) fields.text("due", officer.day(officer.one_in(12) ? -3 : 0, 40));
  if (officer.one_in(40)) fields.text("claim", "none");
  return fields.text("interim", "拉警戒线").done();
}

std::string rectify_hazards(Officer& officer) {
  Fields fields;
  fields.list("hazards", some(officer, [&](const Trouble& one) {
                const bool fresh = one.found == officer.today() && one.grade == "general";
                return one.state == "settled" || (one.state == "registered" && fresh);
              }));
  fields.text("done", "已修好");
  if (officer.one_in(3)) fields.text("rectified_by", officer.person());
  if (officer.one_in(3)) fields.text("contractor", "维修公司");
  if (officer.one_in(3)) fields.text("cost", officer.one_in(9) ? "-3.00" : "860.00");
  if (officer.one_in(50)) fields.text("repair", "none");
  officer.files(fields, true);
  return fields.done();
}

std::string verify_hazards(Officer& officer) {
  Fields fields;
  fields.list("hazards", some(officer, [&](const Trouble& one) {
                return one.state == "rectified" &&
                       (!one.menders.contains(officer.by()) || officer.one_in(9));
              }));
  fields.raw("passed", officer.one_in(5) ? "false" : "true").text("remark", "现场查看");
  officer.files(fields);
  return fields.done();
}

/// Of a major hazard, what is filed to the authority.
template <class Fits>
std::string paper(Officer& officer, Fits fits, bool proven) {
  Fields fields;
  fields.text("hazard", officer.code_of(officer.past().hazards, fits));
  fields.text("authority", "应急局").text("document", "安督 1 号");
  if (officer.one_in(4))
    fields.text("on", officer.one_in(5) ? officer.day(-40, 3) : officer.day(-1, 0));
  officer.files(fields, proven && !officer.one_in(9));
  return fields.done();
}
std::string list_hazard(Officer& officer) {
  return paper(
      officer,
      [&](const Trouble& one) { return one.open() && one.grade == "major" && !one.listed; }, false);
}
std::string strike_off(Officer& officer) {
  return paper(
      officer,
      [&](const Trouble& one) {
        return one.state == "verified" && (one.listed || officer.one_in(9));
      },
      true);
}
std::string reopen_hazard(Officer& officer) {
  Fields fields;
  fields.text("hazard", officer.code_of(officer.past().hazards,
                                        [](const Trouble& one) { return !one.open(); }));
  if (officer.one_in(3)) fields.text("due", officer.day(officer.one_in(5) ? -5 : 0, 20));
  officer.files(fields);
  return fields.text("reason", "再次渗水").done();
}

std::string report_incident(Officer& officer) {
  Fields fields;
  fields.text("incident", officer.fresh("G")).text("field", officer.field());
  const auto severity = officer.word({"near_miss", "minor", "minor", "general", "serious"});
  fields.text("severity", severity).text("what", "摔倒");
  if (officer.one_in(2)) fields.text("on", officer.day(officer.one_in(5) ? -20 : -2, 0));
  if (officer.one_in(15)) fields.text("on", officer.day(1, 4));
  if (officer.one_in(2)) fields.text("time", officer.one_in(20) ? "7:5" : "10:20");
  officer.about(fields, officer.target());
  if (severity != "near_miss" || officer.one_in(9))
    fields.number("hurt", 1).number("pupils", officer.one_in(9) ? 2 : 1);
  if (officer.one_in(2)) fields.text("loss", officer.one_in(9) ? "-1.00" : "300.00");
  officer.files(fields);
  return fields.done();
}

std::string open_mishap(Officer& officer) {
  return officer.code_of(officer.past().mishaps, [](const Mishap& one) { return !one.closed; });
}

std::string tell_incident(Officer& officer) {
  Fields fields;
  fields.text("incident", open_mishap(officer)).text("told", "教育局").text("channel", "电话");
  if (!officer.one_in(3)) fields.raw("authority", "true");
  if (officer.one_in(3)) fields.text("on", officer.day(-6, officer.one_in(9) ? 2 : 0));
  if (officer.one_in(3)) fields.text("time", officer.word({"10:40", "12:00", "09:00"}));
  officer.files(fields);
  return fields.done();
}

std::string investigate_incident(Officer& officer) {
  Fields fields;
  fields.text("incident", open_mishap(officer));
  fields.raw("causes",
             R"([{"cause":"direct","what":"地滑"},{"cause":"management","what":"未巡查"}])");
  if (officer.one_in(3)) fields.list("hazards", some(officer, [](const Trouble&) { return true; }));
  if (officer.one_in(3)) fields.text("loss", officer.one_in(9) ? "-1.00" : "450.00");
  if (officer.one_in(3)) fields.text("severity", officer.word({"near_miss", "minor", "general"}));
  if (officer.one_in(3)) fields.list("responsible", {officer.person()});
  officer.files(fields);
  return fields.done();
}

std::string close_incident(Officer& officer) {
  Fields fields;
  const auto& past = officer.past();
  fields.text("incident", officer.code_of(past.mishaps, [&](const Mishap& one) {
    const bool left = std::any_of(one.hazards.begin(), one.hazards.end(),
                                  [&](const auto& code) { return past.hazards.at(code).open(); });
    return !one.closed && ((one.investigated && !left) || officer.one_in(12));
  }));
  officer.files(fields);
  return fields.text("conclusion", "已处理").done();
}

}  // namespace

std::vector<Duties> hazard_duties() {
  return {{"safety.report_hazard", 18, &report_hazard},
          {"safety.settle_hazards", 26, &settle_hazards},
          {"safety.rectify_hazards", 26, &rectify_hazards},
          {"safety.verify_hazards", 26, &verify_hazards},
          {"safety.list_hazard", 9, &list_hazard},
          {"safety.strike_off", 10, &strike_off},
          {"safety.reopen_hazard", 4, &reopen_hazard},
          {"safety.report_incident", 7, &report_incident},
          {"safety.tell_incident", 8, &tell_incident},
          {"safety.investigate_incident", 8, &investigate_incident},
          {"safety.close_incident", 8, &close_incident}};
}

}  // namespace bursar::test::trial
