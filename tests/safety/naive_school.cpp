#include "safety/naive_school.hpp"

#include <boost/json.hpp>

#include "bursar/base/canonical.hpp"
#include "bursar/safety/hazards/forms.hpp"

namespace bursar::test::checklists {
namespace {

std::string allowed(const char* post) {
  return R"({"at":"2026-03-01T02:00:00Z","by":"tang","form":"people.allow","fields":{"post":")" +
         std::string(post) + R"(","forms":["safety.*"]}})" + "\n";
}

std::string limit(const std::string& code, const char* number, const char* from) {
  return R"({"form":"safety.set_limit","fields":{"limit":")" + code + R"(","name":"限值",)" +
         R"("unit":"m","number":")" + number + R"(","from":")" + from +
         R"(","jurisdiction":"本校","source":"校规"}})" + "\n";
}

std::string setup() {
  return allowed("head") + allowed("staff") + limit("area", "12.5", "2026-01-01") +
         limit("area", "0.3", "2026-03-06") + limit("heads", "3", "2026-03-04");
}

template <class Form>
std::optional<Flaw> filed(Door& books, const Form& form) {
  return books.file(Form::kind, to_json(form));
}

std::string value_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<Decimal>(&value)) return written(*number);
  if (const auto* day = std::get_if<Day>(&value)) return written(*day);
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  std::string out;
  if (const auto* chosen = std::get_if<Chosen>(&value))
    for (const auto& option : chosen->options) out += (out.empty() ? "" : " ") + option;
  return out;
}

std::string member(const boost::json::object& row, std::string_view name) {
  const auto* found = row.if_contains(name);
  if (!found) return "-";
  return found->is_string() ? std::string(found->get_string()) : boost::json::serialize(*found);
}

}  // namespace

ChecklistSchool::ChecklistSchool(unsigned seed) : clerk_(seed), books_(small_school(setup())) {
  naive_.limits["area"] = {
      {*read_day("2026-01-01"), *product(whole(25), *quotient(whole(1), whole(2)))},
      {*read_day("2026-03-06"), *quotient(whole(3), whole(10))}};
  naive_.limits["heads"] = {{*read_day("2026-03-04"), whole(3)}};
  naive_.today = *read_day("2026-03-02");
  books_->today = naive_.today;
}

std::string ChecklistSchool::compare(const std::string& what, const std::optional<Flaw>& mine,
                                     const std::optional<Flaw>& theirs) {
  auto outcome = theirs ? theirs->code : "posted";
  if (theirs && theirs->figures.count("fault")) outcome += " " + theirs->figures.at("fault");
  ++outcomes[what][outcome];
  if (mine == theirs) return {};
  return "naive: " + text(mine) + "\nbooks: " + text(theirs) + "\n";
}

void ChecklistSchool::next_day() {
  ++naive_.today.number;
  books_->today = naive_.today;
}

std::string ChecklistSchool::step() {
  books_->by = clerk_.dice.one_in(2) ? "tang" : "zhou";
  if (naive_.templates.empty()) return define(true);
  if (clerk_.dice.one_in(20)) next_day();
  switch (clerk_.dice.below(16)) {
    case 0:
    case 1:
      return define(true);
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
      return define(false);
    case 7:
      rectify();
      return {};
    case 8:
    case 9:
      return again();
    default:
      return inspect();
  }
}

std::string ChecklistSchool::define(bool sound) {
  // What is only tried has a code of its own.
  const bool anew = templates_ > 0 && clerk_.dice.one_in(5);
  const auto number = anew ? clerk_.dice.below(templates_) : templates_;
  const auto code = sound ? "T" + std::to_string(number) : "U" + std::to_string(++tried_);
  auto form = clerk_.checklist(code, sound);
  if (clerk_.dice.one_in(4))
    form.from = *parse_date(written(Day{naive_.today.number + clerk_.dice.below(4) - 1}));
  Version version;
  const auto mine = naive_.define(form, version);
  const auto theirs = sound ? filed(*books_, form) : books_->check(form.kind, to_json(form));
  const auto why = compare(sound ? "define" : "define unsound", mine, theirs);
  if (!why.empty()) return to_json(form) + "\n" + why;
  if (mine || !sound) return {};
  naive_.templates[text_of(form.checklist)].push_back(std::move(version));
  templates_ += anew ? 0 : 1;
  return {};
}

std::string ChecklistSchool::inspect() {
  safety::Inspect form;
  form.inspection = "I" + std::to_string(inspections_);
  form.checklist = "T" + std::to_string(clerk_.dice.below(templates_));
  if (clerk_.dice.one_in(4)) form.room = safety::RoomCode("c1");
  Sheet sheet;
  sheet.version = naive_.in_force(text_of(*form.checklist));
  if (!sheet.version) return {};
  form.answers = clerk_.answers(naive_, sheet, clerk_.dice.one_in(3));
  return file(form, sheet);
}

std::string ChecklistSchool::again() {
  std::vector<std::string> open;
  for (const auto& [code, one] : naive_.inspections)
    for (const auto& finding : one.findings)
      if (naive_.hazards.at(text_of(finding.hazard)).state != Hazard::State::closed)
        open.push_back(code);
  if (open.empty()) return {};
  safety::Inspect form;
  form.inspection = "I" + std::to_string(inspections_);
  form.again = safety::InspectionCode(clerk_.dice.of(open));
  Sheet sheet;
  sheet.first = &naive_.inspections.at(text_of(*form.again));
  sheet.version = &naive_.version(sheet.first->checklist, sheet.first->version);
  for (const auto& finding : sheet.first->findings)
    if (naive_.hazards.at(text_of(finding.hazard)).state != Hazard::State::closed)
      sheet.asked.insert(text_of(finding.item));
  form.answers = clerk_.answers(naive_, sheet, clerk_.dice.one_in(5));
  return file(form, sheet);
}

std::string ChecklistSchool::file(safety::Inspect form, const Sheet& sheet) {
  if (form.answers->empty()) return {};
  Inspection seen;
  const auto mine = naive_.inspect(form, books_->by, seen);
  ++inspections;
  bool drafted = !form.again && clerk_.dice.one_in(10);
  if (drafted) {
    const auto refused = filed(*books_, safety::DraftInspection{form.inspection,
                                                                *form.checklist,
                                                                {},
                                                                {},
                                                                {},
                                                                form.unit,
                                                                form.room,
                                                                {},
                                                                {},
                                                                {},
                                                                form.answers});
    drafted = !refused;
    if (!refused) form.checklist.reset(), form.room.reset(), form.answers.reset();
  }
  const auto theirs = filed(*books_, form);
  auto why = compare(form.again ? "again" : drafted ? "inspect draft" : "inspect", mine, theirs);
  if (why.empty() && !mine) {
    ++inspections_;
    naive_.post(seen);
    why = compare_figures(seen);
  }
  if (drafted && mine) filed(*books_, safety::DropDraft{form.inspection});
  if (why.empty()) return {};
  auto told = to_json(sheet.version->form) + "\n";
  if (sheet.first)
    told += "first: " +
            books_->ask("safety.inspection", R"({"inspection":")" + text_of(*form.again) + "\"}") +
            "\n";
  return told + to_json(form) + "\n" + written(naive_.today) + "\n" + why;
}

std::string ChecklistSchool::rows(const Inspection& seen) const {
  std::string out;
  for (const auto& item : naive_.version(seen.checklist, seen.version).form.items) {
    const auto code = text_of(item.item);
    const auto& look = seen.looks.at(code);
    if (!look.asked || is_none(look.value)) continue;
    out += code + " " + value_text(look.value) + " " +
           (look.percent ? std::to_string(*look.percent) : "-") +
           (look.failed ? " failed" : " not failed");
    for (const auto& finding : seen.findings)
      if (text_of(finding.item) == code) out += " " + text_of(finding.hazard);
    out += "\n";
  }
  for (const auto& [code, part] : seen.parts)
    out += code + " " + std::to_string(part.earned) + " of " + std::to_string(part.possible) + "\n";
  return out + std::to_string(seen.whole.earned) + " of " + std::to_string(seen.whole.possible) +
         (seen.passed ? " passed " : " failed ") + std::to_string(seen.findings.size()) + "\n";
}

namespace {

/// The rows of an answer.
class Rows {
 public:
  explicit Rows(const std::string& text) : value_(boost::json::parse(text)) {}
  template <class Do>
  void each(Do&& look) const {
    for (const auto& one : value_.as_array()) look(one.as_object());
  }

 private:
  boost::json::value value_;
};

std::string score(const boost::json::object& row) {
  return member(row, "earned") + " of " + member(row, "possible");
}

}  // namespace

std::string ChecklistSchool::told_rows(const Inspection& seen) {
  const auto fields = R"({"inspection":")" + seen.code + "\"}";
  std::string out;
  Rows(books_->ask("safety.inspection", fields)).each([&](const auto& row) {
    const auto known = seen.looks.find(member(row, "item"));
    if (known == seen.looks.end() || !known->second.asked || !row.contains("value")) return;
    out += known->first + " " + member(row, "value") + " " + member(row, "percent") +
           (row.at("failed").as_bool() ? " failed" : " not failed") +
           (row.contains("hazard") ? " " + member(row, "hazard") : "") + "\n";
  });
  std::map<std::string, std::string> parts;
  Rows(books_->ask("safety.score_parts", fields)).each([&](const auto& row) {
    if (row.contains("section") && member(row, "possible") != "0")
      parts[member(row, "section")] = score(row);
  });
  for (const auto& [code, part] : parts) out += code + " " + part + "\n";
  const auto day = written(naive_.today);
  const auto all =
      R"({"template":")" + seen.checklist + R"(","from":")" + day + R"(","until":")" + day + "\"}";
  Rows(books_->ask("safety.inspections", all)).each([&](const auto& row) {
    if (member(row, "inspection") == seen.code)
      out += score(row) + " " + member(row, "result") + " " + member(row, "findings") + "\n";
  });
  return out;
}

std::string ChecklistSchool::compare_figures(const Inspection& seen) {
  const auto mine = rows(seen), theirs = told_rows(seen);
  return mine == theirs ? "" : "naive:\n" + mine + "books:\n" + theirs;
}

void ChecklistSchool::rectify() {
  for (auto& [code, hazard] : naive_.hazards) {
    if (hazard.state != Hazard::State::registered || !clerk_.dice.one_in(2)) continue;
    safety::SettleHazards settle;
    settle.hazards.emplace_back(code);
    settle.person = "lin";
    settle.measure = "修";
    safety::RectifyHazards rectified;
    rectified.hazards = settle.hazards;
    rectified.done = "修好";
    settle.money = Money();
    settle.interim = "警示";
    rectified.files = {{"照片.jpg", std::string(64, 'a')}};
    const auto first = filed(*books_, settle), second = filed(*books_, rectified);
    ++outcomes["settle"][text(first)], ++outcomes["rectify"][text(second)];
    if (!second) hazard.state = Hazard::State::rectified, hazard.rectified_by.insert(books_->by);
  }
}

}  // namespace bursar::test::checklists
