// The naive books: inspections, and hazards by their trails.
#include <algorithm>

#include "simulation/safety/past.hpp"

namespace bursar::test::recalled {

Step& Past::step(const Line& line, const std::string& hazard, const std::string& what,
                 const std::string& state) {
  auto& one = hazards[hazard];
  one.state = state;
  one.trail.push_back({what, state, line.by, line.seq, line.on, one.due});
  if (one.open() && !one.key.empty()) latest[one.key] = hazard;
  return one.trail.back();
}

void Past::take_hazard(const Line& line) {
  const auto& [kind, form] = std::tie(line.kind, line.form);
  if (kind == "safety.inspect") return inspect(line);
  if (kind == "safety.report_hazard") return report(line);
  const auto code = form.text("hazard");
  if (kind == "safety.list_hazard") {
    auto& one = hazards.at(code);
    expect(one.grade == "major" && one.open() && !one.listed, code + " was listed");
    one.listed = true;
    step(line, code, "listed", one.state);
  } else if (kind == "safety.strike_off") {
    const auto& one = hazards.at(code);
    expect(one.listed && one.state == "verified", code + " was struck off");
    step(line, code, "struck_off", "closed");
    expect_closed_well(code);
  } else if (kind == "safety.reopen_hazard") {
    auto& one = hazards.at(code);
    expect(!one.open(), code + " was opened again while it is open");
    for (const auto& [other, known] : hazards)
      expect(one.key.empty() || known.key != one.key || !known.open(),
             code + " was opened again beside " + other);
    one.due = *form.day("due"), one.settled.clear(), one.menders.clear();
    one.listed = false;
    step(line, code, "reopened", "registered");
  }
  if (kind != "safety.settle_hazards" && kind != "safety.rectify_hazards" &&
      kind != "safety.verify_hazards")
    return;
  for (const auto& each : form.texts("hazards")) {
    auto& one = hazards.at(each);
    const bool waits = one.state == "registered" || one.state == "settled";
    if (kind == "safety.settle_hazards") {
      expect(waits, each + " was settled");
      if (const auto due = form.day("due")) {
        expect(*due >= line.on && (*due <= one.due || line.on <= one.due), each + " was put off");
        one.due = *due;
      }
      one.settled = form.text("person");
      step(line, each, "settled", "settled");
    } else if (kind == "safety.rectify_hazards") {
      const bool at_once = one.grade == "general" && one.found == line.on;
      expect(waits && (one.state == "settled" || at_once), each + " was rectified");
      one.before = one.state, one.menders.insert(line.by);
      one.menders.insert(form.has("rectified_by") ? form.text("rectified_by") : line.by);
      step(line, each, "rectified", "rectified");
    } else {
      verify(line, each, form.flag("passed"));
    }
  }
}

/// What passed is closed, or waits to be struck off; what did not goes back to what it was before.
void Past::verify(const Line& line, const std::string& hazard, bool passed) {
  auto& one = hazards.at(hazard);
  expect(one.state == "rectified", hazard + " was verified");
  expect(!one.menders.contains(line.by), hazard + " was verified by who rectified it");
  if (!passed) return void(step(line, hazard, "rejected", one.before));
  const bool major = one.grade == "major";
  step(line, hazard, "verified", major ? "verified" : "closed");
  if (!major) expect_closed_well(hazard);
}

/// Its last verification passed; a major one was listed since it was opened last, and struck off
/// after that.
void Past::expect_closed_well(const std::string& code) {
  const auto& one = hazards.at(code);
  std::string last, listed = "no";
  for (const auto& step : one.trail) {
    if (step.what == "verified" || step.what == "rejected") last = step.what;
    if (step.what == "listed") listed = "yes";
    if (step.what == "reopened") listed = "no";
  }
  expect(last == "verified", code + " is closed and its last verification did not pass");
  if (one.grade != "major") return;
  expect(listed == "yes", code + " is major, closed and was not listed");
  expect(one.trail.back().what == "struck_off", code + " is major, closed and not struck off");
}

void Past::report(const Line& line) {
  const auto& form = line.form;
  Trouble one;
  one.source = form.has("incident") ? "incident" : "report";
  one.field = form.text("field"), one.target = form.target();
  one.grade = form.has("grade") ? form.text("grade") : form.has("major") ? "major" : "general";
  one.owner = form.text("owner"), one.incident = form.text("incident");
  one.repeats = form.text("repeats"), one.found = line.on, one.due = *form.day("due");
  if (!one.repeats.empty()) {
    expect(!hazards.at(one.repeats).open(), one.repeats + " is open and is repeated");
    one.chain = hazards.at(one.repeats).chain + 1;
  }
  const bool added = hazards.emplace(form.text("hazard"), one).second;
  expect(added, form.text("hazard") + " was reported twice");
  step(line, form.text("hazard"), "found", "registered");
}

void Past::inspect(const Line& line) {
  const auto& form = line.form;
  Look look;
  look.code = form.text("inspection"), look.checklist = form.text("template");
  look.version = form.number("version"), look.schedule = form.text("schedule");
  look.target = form.target(), look.by = line.by, look.on = line.on;
  look.earned = form.number("earned"), look.possible = form.number("possible");
  look.result = form.text("result"), look.again = form.text("again");
  look.answers = form.forms("answers"), look.findings = form.forms("findings");
  Again again;
  if (!look.again.empty()) {
    const auto& first = looks.at(look.again);
    expect(first.version == look.version && first.target == look.target &&
               first.checklist == look.checklist,
           look.code + " looks again at something else");
    again.first = &first.marks;
    for (const auto& one : first.findings)
      if (hazards.at(one.text("hazard")).open()) again.asked.insert(one.text("item"));
  }
  const auto& sheet = sheets.at(look.checklist).at(static_cast<std::size_t>(look.version - 1));
  look.marks = mark(sheet, look.answers, line.on, look.again.empty() ? nullptr : &again);
  expect(look.marks.flaw.empty(), look.code + ": " + look.marks.flaw);
  expect(look.earned == look.marks.earned && look.possible == look.marks.possible,
         look.code + " scored " + std::to_string(look.earned) + " of " +
             std::to_string(look.possible) + ", not " + std::to_string(look.marks.earned) + " of " +
             std::to_string(look.marks.possible));
  expect(look.result == (look.marks.passed ? "passed" : "failed"), look.code + " " + look.result);
  drafts.erase(look.code);
  expect_findings(look, look.marks.failed);
  if (look.again.empty())
    for (const auto& one : look.findings) find(line, look, one);
  else
    look_again(line, look, again.asked);
  const bool added = looks.emplace(look.code, look).second;
  expect(added, look.code + " was recorded twice");
}

/// Each failed item has one finding: the hazard that is open, or a new one of the next number.
void Past::expect_findings(const Look& look, const std::vector<std::string>& failed) {
  expect(failed.size() == look.findings.size(), look.code + " found something else");
  int number = 0;
  for (std::size_t i = 0; i < std::min(failed.size(), look.findings.size()); ++i) {
    const auto& one = look.findings[i];
    expect(one.text("item") == failed[i], look.code + " found another item than " + failed[i]);
    if (!look.again.empty()) continue;
    const auto known = latest.find(look.checklist + "/" + failed[i] + "/" + look.target);
    const bool open = known != latest.end() && hazards.at(known->second).open();
    const auto hazard = open ? known->second : look.code + "-" + std::to_string(++number);
    expect(one.text("hazard") == hazard && one.flag("again") == open,
           look.code + " found " + one.text("hazard") + ", not " + hazard);
  }
}

void Past::find(const Line& line, const Look& look, const Form& finding) {
  const auto code = finding.text("hazard"), item = finding.text("item");
  if (finding.flag("again")) {
    ++hazards.at(code).times;
    return void(step(line, code, "found_again", hazards.at(code).state));
  }
  const auto& sheet = sheets.at(look.checklist).at(static_cast<std::size_t>(look.version - 1)).form;
  Trouble one;
  for (const auto& asked : sheet.forms("items")) {
    if (asked.text("item") != item) continue;
    one.grade = asked.has("grade") ? asked.text("grade") : asked.has("major") ? "major" : "general";
    one.owner = asked.has("owner") ? asked.text("owner") : sheet.text("owner");
    one.due = calendar.after(line.on, asked.number("days", sheet.number("days")));
  }
  one.source = "inspection", one.field = sheet.text("field"), one.target = look.target;
  one.found = line.on, one.key = look.checklist + "/" + item + "/" + look.target;
  if (const auto before = latest.find(one.key); before != latest.end()) {
    const auto& closed = hazards.at(before->second);
    const auto limit = calendar.limit("repeat-months", line.on);
    if (!limit || months_after(closed.closed(), static_cast<int>(*limit)) >= line.on)
      one.repeats = before->second, one.chain = closed.chain + 1;
  }
  const bool added = hazards.emplace(code, one).second;
  expect(added, code + " was found though it is there");
  step(line, code, "found", "registered");
}

void Past::look_again(const Line& line, const Look& look, const std::set<std::string>& asked) {
  const auto& failed = look.marks.failed;
  for (const auto& one : looks.at(look.again).findings) {
    const auto item = one.text("item"), code = one.text("hazard");
    if (!asked.contains(item) || look.marks.items.at(item).value.none) continue;
    const bool passed = std::find(failed.begin(), failed.end(), item) == failed.end();
    const auto state = hazards.at(code).state;
    if (state == "rectified" && !passed) {  // that it failed anybody may say
      step(line, code, "rejected", hazards.at(code).before);
    } else if (state == "rectified") {
      verify(line, code, passed);
    } else if (passed) {
      expect(state == "verified", code + " passed again before it was rectified");
    } else if (state == "verified") {
      step(line, code, "rejected", "settled");
    } else {
      ++hazards.at(code).times;
      step(line, code, "found_again", state);
    }
  }
}

}  // namespace bursar::test::recalled
