// Checklists and inspections.
#include <algorithm>

#include "simulation/safety/officer.hpp"

namespace bursar::test::trial {
namespace {

using recalled::Form;
using recalled::Look;
using recalled::Sheet;

/// An item of a checklist that may be asked where `asked` says, or anywhere.
std::string item(Officer& officer, std::size_t number, const std::vector<std::string>& yes_no,
                 const std::string& section) {
  Fields fields;
  fields.text("item", "q" + std::to_string(number)).text("name", "检查" + std::to_string(number));
  if (!section.empty()) fields.text("section", section);
  if (!yes_no.empty() && officer.one_in(4))
    fields.text("relevant", "${" + officer.any(yes_no) + "} " + officer.word({"=", "!="}) + " '" +
                                officer.word({"yes", "yes", "no"}) + "'");
  if (officer.one_in(4)) fields.number("weight", static_cast<int>(officer.below(9)));
  if (officer.one_in(6)) fields.raw("critical", "true");
  if (officer.one_in(6)) fields.raw("proof", "true");
  if (officer.one_in(5)) fields.raw("not_applicable", "true");
  if (officer.one_in(4)) fields.number("days", 1 + static_cast<int>(officer.below(20)));
  if (officer.one_in(5)) fields.text("owner", officer.post());
  if (officer.one_in(6))
    fields.text("major", officer.one_in(9) ? "none" : "m1");
  else if (officer.one_in(8))
    fields.text("grade", "major");
  return fields.done();
}

/// Another kind of item: its fields follow the front that all have.
std::string other_item(Officer& officer, std::size_t number,
                       const std::vector<std::string>& numbers) {
  Fields fields;
  fields.text("item", "q" + std::to_string(number)).text("name", "项目" + std::to_string(number));
  switch (officer.below(8)) {
    case 0:
      fields.text("kind", "choice").text("list", "state");
      break;
    case 1:
      fields.text("kind", "choices").text("list", "state").raw("not_applicable", "true");
      break;
    case 2:
      fields.text("kind", "text").text("passes", ". != 'bad'").number("weight", 2);
      break;
    case 3:
      fields.text("kind", "date").text("constraint", ". <= today()").text("message", "晚于今日");
      break;
    case 4:
      fields.text("kind", "evidence");
      break;
    case 5:
      fields.text("kind", "note");
      break;
    default:
      if (numbers.empty() || officer.one_in(3)) {
        fields.text("kind", "number").text("least", "2.5").text("most", "40");
        fields.text("constraint", ". >= 0");
      } else {
        fields.text("kind", "calculated");
        fields.text("calculation", "${" + officer.any(numbers) + "} + 1.5");
        if (officer.one_in(2)) fields.text("passes", ". < 30");
      }
  }
  return fields.done();
}

/// Items in a section or none; those of the section stand together.
std::vector<std::string> items(Officer& officer) {
  std::vector<std::string> all, yes_no, numbers;
  const auto count = 3 + officer.below(8), first = 1 + officer.below(4);
  for (std::size_t i = 0; i < count; ++i) {
    const auto code = "q" + std::to_string(i);
    if (i == 0 || officer.one_in(2)) {
      const bool within = i >= first && i < first + 3;
      auto one = item(officer, i, yes_no, within ? "part" : "");
      all.push_back(one.substr(0, one.size() - 1) + R"(,"kind":"yes_no"})");
      yes_no.push_back(code);
    } else {
      all.push_back(other_item(officer, i, numbers));
      if (all.back().find(R"("number")") != std::string::npos) numbers.push_back(code);
      if (i >= first && i < first + 3) all.back().insert(1, R"("section":"part",)");
    }
  }
  return all;
}

std::string define_template(Officer& officer) {
  Fields fields;
  fields.text("template", officer.word({"t1", "t2", "t3"})).text("name", "检查表");
  fields.text("field", officer.field()).number("days", 3 + static_cast<int>(officer.below(20)));
  fields.raw("sections",
             R"([{"section":"part","name":"分节")" +
                 std::string(officer.one_in(2) ? R"(,"relevant":"${q0} = 'yes'")" : "") + "}]");
  fields.raw("lists", R"([{"list":"state","options":[{"value":"good","name":"好"},{"value":"fair",)"
                      R"("name":"中","percent":50},{"value":"poor","name":"差","percent":10,)"
                      R"("fails":true},{"value":"off","name":"停","fails":true}]}])");
  fields.raw("items", json_list(items(officer)));
  if (officer.one_in(3)) fields.text("owner", officer.post());
  if (officer.one_in(3)) fields.number("pass_mark", static_cast<int>(officer.below(101)));
  officer.from(fields);
  officer.files(fields);
  return fields.done();
}

/// An answer: mostly one that passes, as `good` says.
std::string answer(Officer& officer, const Form& item, bool good) {
  Fields fields;
  const auto kind = item.text("kind");
  fields.text("item", item.text("item"));
  if (item.flag("not_applicable") && officer.one_in(9)) return fields.raw("na", "true").done();
  const bool odd = officer.one_in(150);
  if (kind == "yes_no") fields.text("value", odd ? "maybe" : good ? "yes" : "no");
  if (kind == "number")
    fields.text("value", odd    ? "-3"
                         : good ? officer.word({"3", "39.5", "2.5", "12.25"})
                                : officer.word({"2.499999", "41", "0"}));
  if (kind == "choice")
    fields.text("value", odd    ? "new"
                         : good ? officer.word({"good", "fair"})
                                : officer.word({"poor", "off"}));
  if (kind == "choices")
    fields.text("value", good ? officer.word({"good", "good fair", "fair"}) : "good off");
  if (kind == "text") fields.text("value", good ? "无" : "bad");
  if (kind == "date") fields.text("value", odd ? officer.day(1, 9) : officer.day(-90, 0));
  if (kind == "evidence" || (!good && !officer.one_in(30)))
    fields.raw("files", json_list({officer.file()}));
  if (officer.one_in(6)) fields.text("note", "记录");
  return fields.done();
}

Form parsed(const std::string& json) { return recalled::line(0, Date(), "", "", json).form; }

/// Answers to what is asked of a sheet, one after the other: what comes later hangs on them.
std::vector<std::string> answers(Officer& officer, const Sheet& sheet) {
  std::vector<std::string> all;
  std::vector<Form> forms;
  const auto bad = 3 + officer.below(20);
  for (const auto& item : sheet.items()) {
    const auto kind = item.text("kind");
    if (kind == "note" || kind == "calculated") continue;
    const auto marks = mark(sheet, forms, officer.today(), nullptr);
    if (!marks.items.at(item.text("item")).relevant && !officer.one_in(150)) continue;
    const bool optional = kind == "text" || kind == "date" || kind == "evidence";
    if (officer.one_in(optional ? 3 : 200)) continue;
    all.push_back(answer(officer, item, !officer.one_in(bad)));
    forms.push_back(parsed(all.back()));
  }
  return all;
}

/// Looks again at what an inspection found.
std::string again(Officer& officer) {
  const auto& past = officer.past();
  const auto open = [&](const Form& one) { return past.hazards.at(one.text("hazard")).open(); };
  const auto code = officer.code_of(past.looks, [&](const Look& one) {
    return std::any_of(one.findings.begin(), one.findings.end(), [&](const Form& f) {
      return open(f) && past.hazards.at(f.text("hazard")).state != "registered";
    });
  });
  Fields fields;
  fields.text("inspection", officer.fresh("J")).text("again", code);
  if (!past.looks.contains(code)) return fields.text("template", "t1").done();
  const auto& first = past.looks.at(code);
  const auto& sheet = past.sheets.at(first.checklist)[static_cast<std::size_t>(first.version - 1)];
  std::vector<std::string> all;
  for (const auto& item : sheet.items())
    for (const auto& one : first.findings)
      if (one.text("item") == item.text("item") && open(one) && item.text("kind") != "calculated") {
        const auto& state = past.hazards.at(one.text("hazard")).state;
        const bool mended = state == "rectified" || state == "verified";
        all.push_back(answer(officer, item, mended ? !officer.one_in(4) : officer.one_in(20)));
      }
  return fields.raw("answers", json_list(all)).done();
}

/// Goes by a schedule.
void by_schedule(Officer& officer, Fields& fields, std::string& checklist, std::string& target) {
  const auto& past = officer.past();
  const auto code = officer.code_of(past.plans, [&](const recalled::Plan& one) {
    return one.versions.back().has("template") && !one.ended;
  });
  fields.text("schedule", code);
  if (!past.plans.contains(code)) return;
  const auto& version = past.plans.at(code).versions.back();
  if (version.has("template")) checklist = version.text("template");
  target = officer.any(targets(version));
  if (version.text("every") == "use") {
    const auto looked = past.uses.find({code, target, officer.today()});
    fields.text("use", looked == past.uses.end() || officer.one_in(9) ? "before" : "after");
  }
  if (!version.has("post")) return;
  for (const auto& one : past.staff.posts)
    if (one.post == version.text("post") && past.staff.here(one.person, officer.today()) &&
        officer.one_in(2))
      officer.filed_by(one.person);
}

/// A draft, which its owner goes on with.
std::string own_draft(Officer& officer) {
  const auto [code, by] = officer.any(officer.past().drafts);
  if (!officer.one_in(12)) officer.filed_by(by);
  return code;
}

std::string look(Officer& officer, bool draft) {
  Fields fields;
  const auto& past = officer.past();
  auto checklist = officer.word({"t1", "t2", "t3"}), target = officer.target();
  const bool known = !past.drafts.empty() && officer.one_in(3);
  const auto code = known ? own_draft(officer) : officer.fresh("J");
  fields.text("inspection", code);
  if (!draft && known && officer.one_in(2)) return fields.done();
  if (officer.one_in(2)) by_schedule(officer, fields, checklist, target);
  fields.text("template", officer.one_in(80) ? "none" : checklist);
  officer.about(fields, target);
  if (const auto* sheet = past.sheet(checklist, officer.today()))
    fields.raw("answers", json_list(answers(officer, *sheet)));
  if (draft) return fields.done();
  if (officer.one_in(9)) fields.text("remark", "检查");
  if (officer.one_in(60)) fields.number("earned", 100);
  officer.files(fields);
  return fields.done();
}

std::string inspect(Officer& officer) {
  return officer.one_in(6) ? again(officer) : look(officer, false);
}
std::string draft_inspection(Officer& officer) { return look(officer, true); }
std::string drop_draft(Officer& officer) {
  const auto& drafts = officer.past().drafts;
  const bool none = drafts.empty() || officer.one_in(9);
  return Fields().text("inspection", none ? "none" : own_draft(officer)).done();
}

}  // namespace

std::vector<Duties> check_duties() {
  return {{"safety.define_template", 6, &define_template},
          {"safety.inspect", 60, &inspect},
          {"safety.draft_inspection", 8, &draft_inspection},
          {"safety.drop_draft", 8, &drop_draft}};
}

}  // namespace bursar::test::trial
