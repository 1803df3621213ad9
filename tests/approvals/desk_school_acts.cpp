#include <sstream>

#include "approvals/desk_school.hpp"

/// What is done at both desks.
namespace bursar::test {

using naive::Act;

namespace {
std::string said(const Act& act) {
  std::ostringstream out;
  out << act.by << ' ' << act.kind << ' ' << act.code;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) out << ' ' << name << '=' << value;
  };
  add("step", act.step);
  add("person", act.person);
  add("to", act.to);
  add("holder", act.holder);
  for (const auto& [step, person] : act.choices) add("choice", step + ':' + person);
  if (act.form)
    for (const auto& [name, value] : *act.form) add(name.c_str(), value);
  if (act.kind == "add_seat") add("where", std::string(enum_name(act.where)));
  if (act.wrong_digest) out << " another digest";
  if (act.kind.starts_with("record"))
    out << " on " << date_text(date_of(act.on)) << ' ' << act.yes << ' ' << act.present << '='
        << act.in_favour << '+' << act.against << '+' << act.abstaining;
  if (act.kind == "override") out << (act.yes ? " yes" : " no");
  return out.str();
}
}  // namespace

std::string DeskSchool::act(const Act& act) {
  const auto expected = naive.act(act);
  ++outcomes[act.kind][expected];
  const auto line = date_text(date_of(naive.world.today)) + ' ' + said(act) + ": " + expected;
  log_.emplace_back(act.kind == "hand_over" ? "" : act.code, line);
  if (!real_) return {};
  const auto got = file(*real_, act, now());
  if (got != expected) return "the desk says " + got + ", the naive one " + expected;
  if (got != "posted") return {};
  if (act.kind == "hand_over") return difference();
  const auto books = real_->read();
  const auto* one = books->approvals.cases().find(act.code);
  const auto wanted = naive.text(naive.cases.at(act.code));
  if (!one) return "the desk has no case " + act.code;
  const auto found = text(*books, *one);
  return found == wanted ? "" : "the desk has\n" + found + "the naive one\n" + wanted;
}

std::string DeskSchool::difference() const {
  if (!real_) return {};
  const auto books = real_->read();
  for (const auto& [code, one] : naive.cases) {
    if (one.ended()) continue;
    const auto* found = books->approvals.cases().find(code);
    if (!found) return "the desk has no case " + code;
    const auto real = text(*books, *found), wanted = naive.text(one);
    if (real != wanted) return code + ": the desk has\n" + real + "the naive one\n" + wanted;
  }
  return {};
}

std::string DeskSchool::history(const std::string& code) const {
  std::string text;
  for (const auto& [of, line] : log_)
    if ((of.empty() && line.find("cannot_finish") == line.npos) || of == code) text += line + '\n';
  return text;
}

}  // namespace bursar::test
