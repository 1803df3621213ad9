// Limits, terms, schedules, and who has which certificate.
#include "simulation/safety/officer.hpp"

namespace bursar::test::trial {
namespace {

std::string set_limit(Officer& officer) {
  Fields fields;
  const bool steps = officer.one_in(7);
  const auto code =
      steps ? std::string("guards")
            : officer.word({"rectify-days", "rectify-days-major", "escalation-days", "verify-days",
                            "repeat-months", "list-days", "investigate-days", "tell-minutes",
                            "tell-minutes-general", "evacuation-seconds"});
  fields.text("limit", code).text("name", "限值").text("unit", "日");
  if (!steps || officer.one_in(9))
    fields.text("number", officer.one_in(12) ? "-1" : std::to_string(1 + officer.below(30)));
  if (steps)
    fields.raw("steps", R"([{"heads":0,"number":"1"},{"heads":)" +
                            std::string(officer.one_in(6) ? "0" : "1000") +
                            R"(,"number":"3","per":500,"more":"1"}])");
  officer.from(fields);
  return fields.text("jurisdiction", "本校").text("source", "制度").done();
}

/// A term of the calendar with another end; or one in the holidays.
std::string set_term(Officer& officer) {
  Fields fields;
  const auto& terms = officer.past().calendar.terms;
  if (officer.one_in(4)) {
    fields.text("term", officer.fresh("hol")).text("from", officer.day(-20, 200));
    fields.text("until", officer.day(150, 220));
  } else {
    const auto code = officer.code_of(terms, [](const auto&) { return true; });
    const auto [from, until] =
        terms.contains(code) ? terms.at(code) : std::pair(officer.today(), officer.today());
    const boost::gregorian::days moved(static_cast<int>(officer.below(7)) - 3);
    fields.text("term", code).text("from", date_text(officer.one_in(5) ? from + moved : from));
    fields.text("until", date_text(until + moved));
  }
  return fields.text("name", "学期").text("source", "校历").done();
}

std::string set_major_item(Officer& officer) {
  Fields fields;
  fields.text("major", officer.word({"m1", "m2", "m3"})).text("name", "情形");
  fields.text("field", officer.field());
  officer.from(fields);
  if (officer.one_in(3)) fields.text("until", officer.day(-5, 200));
  return fields.text("source", "标准").done();
}

std::string set_measure(Officer& officer) {
  Fields fields;
  fields.text("measure", officer.word({"k1", "k2", "k3", "k4"})).text("name", "指标");
  fields.text("category", officer.word({"people", "things", "technology"}));
  const auto what = officer.below(4);
  if (what == 0) fields.text("post", officer.post());
  if (what == 1) fields.text("things", "gbt14885-2022:A02");
  if (what == 2) fields.text("inspection", "年检");
  if (what == 3) fields.raw("spots", "true");
  if ((what < 2) != officer.one_in(9)) {
    if (officer.one_in(2))
      fields.text("limit", officer.word({"rectify-days", "guards", "tell-minutes"}));
    else
      fields.number("least", 1 + static_cast<int>(officer.below(5)));
  }
  officer.from(fields);
  return fields.text("source", "标准").done();
}

/// What a schedule is asked of.
void asked_of(Officer& officer, Fields& fields, bool things) {
  if (things) return void(fields.list("assets", {"A1", "A2"}));
  switch (officer.below(5)) {
    case 0:
      fields.list("units", {"zongwu", "c184"});
      break;
    case 1:
      fields.list("rooms", {"FB1", officer.one_in(9) ? "FB1" : "DN1"});
      break;
    case 2:
      fields.list("units", {"jiaodao"}).list("assets", {"A1"});
      break;
    default:
      break;
  }
}
/// In which periods.
void every(Officer& officer, Fields& fields, const std::string& every) {
  fields.text("every", every);
  if (officer.one_in(2))
    fields.text("days", officer.word({"every", "working", "term", "school", "school"}));
  if (every == "season" || officer.one_in(9))
    fields.text("season_from", officer.word({"06-01", "11-15", "10-01"}))
        .text("season_until", officer.word({"09-30", "02-28", "03-05"}));
  if (every == "term" && officer.one_in(2)) {
    fields.text("edge", officer.word({"start", "end"}));
    fields.number("before", static_cast<int>(officer.below(10)));
    fields.number("within", static_cast<int>(officer.below(10)));
  }
  if (officer.one_in(4)) fields.number("least_days", 1 + static_cast<int>(officer.below(4)));
  if (officer.one_in(5)) fields.number("times", 1 + static_cast<int>(officer.below(3)));
}

std::string campaign(Officer& officer) {
  Fields fields;
  fields.text("schedule", officer.fresh("zx")).text("name", "专项").text("task", "inspection");
  fields.text("every", "campaign").text("template", officer.word({"t1", "t2", "t3"}));
  asked_of(officer, fields, false);
  fields.text("from", officer.day(officer.one_in(9) ? -3 : 0, 5)).text("until", officer.day(4, 20));
  return fields.text("directive", "文件").text("source", "通知").done();
}

std::string set_schedule(Officer& officer) {
  if (officer.one_in(6)) return campaign(officer);
  Fields fields;
  const auto number = officer.below(14);
  fields.text("schedule", "s" + std::to_string(number)).text("name", "计划").text("source", "制度");
  const bool use = number == 4;
  every(officer, fields,
        use ? "use"
            : officer.word({"day", "week", "week", "month", "quarter", "year", "term", "season"}));
  if (number < 8) {
    fields.text("task", "inspection").text("template", "t" + std::to_string(1 + number % 3));
    if (number < 4 && !officer.one_in(9))
      fields.text("level", number < 2 ? "self_check" : number == 2 ? "review" : "census");
    if (number == 2 || number == 3) fields.text("after", officer.word({"s0", "s1", "s2"}));
    if (officer.one_in(4)) fields.text("post", officer.post());
    asked_of(officer, fields, use);
  } else if (number < 10) {
    fields.text("task", "drill");
    if (officer.one_in(2)) fields.text("drill", officer.word({"evacuation", "fire"}));
  } else if (number < 12) {
    fields.text("task", "session");
    if (officer.one_in(2)) fields.text("session", officer.word({"meeting", "lecture"}));
    if (officer.one_in(3)) fields.list("units", {"c184", "c185"});
  } else {
    fields.text("task", "patrol").text("route", officer.one_in(15) ? "none" : "r1");
  }
  officer.from(fields);
  if (officer.one_in(12)) fields.raw("first", "true");
  return fields.done();
}

std::string end_schedule(Officer& officer) {
  Fields fields;
  fields.text("schedule", officer.code_of(officer.past().plans, [&](const recalled::Plan& one) {
    return !one.ended && officer.one_in(3);
  }));
  if (officer.one_in(2)) fields.text("until", officer.day(-2, 20));
  return fields.text("reason", "不再需要").done();
}

std::string add_person(Officer& officer) {
  return Fields()
      .text("person", officer.fresh("n"))
      .text("name", "新人")
      .text("joined", officer.day(-40, 10))
      .done();
}

std::string newcomer(Officer& officer) {
  return officer.code_of(officer.past().staff.persons, [&](const auto& days) {
    return !days.second && days.first > Date(2025, 12, 1);
  });
}

std::string appoint(Officer& officer) {
  Fields fields;
  fields.text("person", officer.one_in(5) ? officer.person() : newcomer(officer));
  fields.text("post", officer.word({"guard", "guard", "class_teacher"}));
  fields.text("from", officer.day(-5, 30));
  if (officer.one_in(3)) fields.text("until", officer.day(20, 200));
  if (officer.one_in(3)) fields.text("unit", officer.word({"c184", "c185", "zongwu"}));
  return fields.done();
}

std::string leave(Officer& officer) {
  return Fields().text("person", newcomer(officer)).text("gone_from", officer.day(-5, 40)).done();
}

std::string require_certificate(Officer& officer) {
  Fields fields;
  fields.text("certificate", officer.word({"guard", "lift"})).text("name", "证书");
  if (officer.one_in(2)) fields.text("post", officer.word({"guard", "class_teacher"}));
  if (officer.one_in(2)) fields.number("months", 6 + static_cast<int>(officer.below(30)));
  officer.from(fields);
  if (officer.one_in(2)) fields.text("until", officer.day(1, 90));
  return fields.text("source", "规定").done();
}

std::string grant_certificate(Officer& officer) {
  Fields fields;
  fields.text("certificate", officer.word({"guard", "guard", "lift"}));
  fields.text("person", officer.person()).text("number", officer.fresh("C"));
  fields.text("from", officer.day(-60, 10)).text("issuer", "公安局");
  if (!officer.one_in(5)) fields.text("until", officer.day(20, 160));
  if (officer.one_in(4)) fields.raw("file", officer.file());
  return fields.done();
}

std::string revoke_certificate(Officer& officer) {
  Fields fields;
  const auto& papers = officer.past().staff.papers;
  if (papers.empty()) return fields.text("certificate", "none").text("number", "1").done();
  const auto one = officer.any(papers);
  fields.text("certificate", one.kind).text("number", one.number).text("reason", "失效");
  if (officer.one_in(2)) fields.text("from", officer.day(-20, 20));
  return fields.done();
}

}  // namespace

std::vector<Duties> rule_duties() {
  return {{"safety.set_limit", 7, &set_limit},
          {"safety.set_term", 4, &set_term},
          {"safety.set_major_item", 4, &set_major_item},
          {"safety.set_measure", 4, &set_measure},
          {"safety.set_schedule", 16, &set_schedule},
          {"safety.end_schedule", 3, &end_schedule},
          {"people.add_person", 3, &add_person},
          {"people.appoint", 5, &appoint},
          {"people.leave", 1, &leave},
          {"people.require_certificate", 1, &require_certificate},
          {"people.grant_certificate", 9, &grant_certificate},
          {"people.revoke_certificate", 2, &revoke_certificate}};
}

}  // namespace bursar::test::trial
