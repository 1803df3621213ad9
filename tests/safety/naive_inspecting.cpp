// Whether an inspection is refused, and what it finds.
#include "safety/naive_books.hpp"

namespace bursar::test::checklists {

using safety::Finding;

namespace {

std::string target_of(const safety::Inspect& form) {
  if (form.unit) return "unit:" + text_of(*form.unit);
  if (form.room) return "room:" + text_of(*form.room);
  return "-";
}

std::string key(const Inspection& seen, const std::string& item) {
  return seen.checklist + "\n" + item + "\n" + seen.target;
}

const Finding* finding_of(const Inspection& seen, const std::string& item) {
  for (const auto& one : seen.findings)
    if (text_of(one.item) == item) return &one;
  return nullptr;
}

}  // namespace

std::optional<Flaw> Naive::sheet_of(const safety::Inspect& form, const std::string& checklist,
                                    Sheet& sheet) const {
  if (form.again) {
    const auto code = text_of(*form.again);
    const auto found = inspections.find(code);
    if (found == inspections.end())
      return Flaw{"safety.inspection_unknown", {{"inspection", code}}};
    sheet.first = &found->second;
    for (const auto& one : sheet.first->findings)
      if (hazards.at(text_of(one.hazard)).state != Hazard::State::closed)
        sheet.asked.insert(text_of(one.item));
    if (sheet.asked.empty()) return Flaw{"safety.findings_none", {{"inspection", code}}};
  }
  sheet.version = sheet.first ? &version(checklist, sheet.first->version) : in_force(checklist);
  if (!form.answers) return {};
  for (const auto& answer : *form.answers) {
    const auto code = text_of(answer.item);
    bool known = false;
    for (const auto& item : sheet.version->form.items) known = known || item.item == answer.item;
    if (!known || (sheet.first && !sheet.asked.count(code)))
      return Flaw{"safety.item_unknown", {{"item", code}}};
    if (!sheet.answers.emplace(code, &answer).second)
      return Flaw{"safety.answer_repeated", {{"item", code}}};
  }
  return {};
}

void Naive::find(Inspection& seen, const Version& version) const {
  int opened = 0;
  for (const auto& item : version.form.items) {
    const auto code = text_of(item.item);
    if (!seen.looks.at(code).failed) continue;
    const auto last = last_.find(key(seen, code));
    const bool open =
        last != last_.end() && hazards.at(last->second).state != Hazard::State::closed;
    const auto hazard = open ? last->second : seen.code + "-" + std::to_string(++opened);
    seen.findings.push_back(
        {code, hazard, open ? std::optional<bool>(true) : std::optional<bool>()});
  }
}

std::optional<Flaw> Naive::find_again(Inspection& seen, const Version& version,
                                      const Inspection& first, const std::string& by) const {
  for (const auto& item : version.form.items) {
    const auto code = text_of(item.item);
    const auto& look = seen.looks.at(code);
    if (!look.asked || !look.percent) continue;
    const auto code_of_hazard = text_of(finding_of(first, code)->hazard);
    const auto& hazard = hazards.at(code_of_hazard);
    if (look.failed) {
      seen.findings.push_back({code, code_of_hazard, true});
    } else if (hazard.state == Hazard::State::registered) {
      return Flaw{"safety.finding_unrectified", {{"item", code}, {"hazard", code_of_hazard}}};
    } else if (hazard.state == Hazard::State::rectified && hazard.rectified_by.contains(by)) {
      return Flaw{"safety.verifier_rectified", {{"hazard", code_of_hazard}, {"person", by}}};
    }
  }
  return {};
}

std::optional<Flaw> Naive::inspect(const safety::Inspect& form, std::string by,
                                   Inspection& seen) const {
  seen = {};
  const auto* before = form.again ? &inspections.at(text_of(*form.again)) : nullptr;
  const auto checklist = before ? before->checklist : text_of(*form.checklist);
  Sheet sheet;
  if (auto flaw = sheet_of(form, checklist, sheet)) return flaw;
  const auto& version = *sheet.version;
  Pass pass(*this, sheet);
  pass.all();
  if (pass.flaw) return pass.flaw;
  seen = pass.seen;
  seen.code = text_of(form.inspection);
  seen.checklist = checklist;
  seen.version = version.number;
  seen.target = before ? before->target : target_of(form);
  if (form.again) seen.again = text_of(*form.again);
  if (sheet.first) return find_again(seen, version, *sheet.first, by);
  find(seen, version);
  return {};
}

void Naive::post(const Inspection& seen) {
  inspections[seen.code] = seen;
  const auto& form = version(seen.checklist, seen.version).form;
  const auto* first = seen.again.empty() ? nullptr : &inspections.at(seen.again);
  for (const auto& item : form.items) {
    const auto code = text_of(item.item);
    const auto& look = seen.looks.at(code);
    if (first && look.asked && look.percent) {
      auto& hazard = hazards.at(text_of(finding_of(*first, code)->hazard));
      // One that is major waits to be struck off, which nobody does here: it stays open.
      if (look.failed) {
        hazard.state = Hazard::State::registered;
      } else {
        hazard.state = hazard.major ? Hazard::State::verified : Hazard::State::closed;
      }
      continue;
    }
    if (first) continue;
    if (const auto* found = finding_of(seen, code); found && !is_true(found->again)) {
      hazards[text_of(found->hazard)] = {Hazard::State::registered, is_major(item), {}};
      last_[key(seen, code)] = text_of(found->hazard);
    }
  }
}

}  // namespace bursar::test::checklists
