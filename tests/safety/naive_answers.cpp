// Answers made up at random: to what applies, with a third left empty, some of them wrong.
#include "safety/naive_clerk.hpp"

namespace bursar::test::checklists {

using safety::Answer;
using safety::Item;
using safety::Kind;

namespace {

std::vector<people::EvidenceFile> photos(int count) {
  std::vector<people::EvidenceFile> out;
  for (int i = 0; i < count; ++i)
    out.push_back(
        {"照片" + std::to_string(i) + ".jpg", std::string(64, static_cast<char>('a' + i))});
  return out;
}

}  // namespace

Answer Clerk::answer(const Item& item, const Type* type, bool flaws) {
  static const std::vector<std::string> texts{"a",    "好", "good b", "中文",
                                              "12.5", "-3", "no",     "it's"};
  static const std::vector<std::string> dates{"2026-03-02", "2026-03-09", "2024-02-29",
                                              "1900-01-01", "2199-12-31", "2026-02-28"};
  static const std::vector<std::string> wrong{
      "maybe",    "5.",   "--1", "1e3", "2026-02-29", "2026-3-1", "1899-12-31", "a  b",
      "a a",      "yes ", "Yes", "1.5", "+1",         "1,5",      "0.0000001",  "1000000000000",
      "good zzz", ".",    "-"};
  Answer out;
  out.item = item.item;
  if (is_true(item.not_applicable) && dice.one_in(6)) {
    out.na = true;
    return out;
  }
  switch (item.kind) {
    case Kind::number:
      out.value = decimal();
      break;
    case Kind::text:
      out.value = dice.of(texts);
      break;
    case Kind::date:
      out.value = dice.of(dates);
      break;
    case Kind::evidence:
      out.files = photos(1 + dice.below(3));
      break;
    case Kind::choices: {
      std::string chosen;
      for (const auto& option : type->options)
        if (dice.one_in(2)) chosen = chosen.empty() ? option : option + " " + chosen;
      out.value = chosen.empty() ? type->options.front() : chosen;
      break;
    }
    case Kind::yes_no:
    case Kind::choice:
      out.value = dice.of(type->options);
      break;
    default:
      out.note = "看过";
  }
  if (dice.one_in(10)) out.note = "备注";
  if (!flaws || !dice.one_in(12)) return out;
  if (dice.one_in(4)) out.na = true;
  if (dice.one_in(2)) out.value = dice.of(wrong);
  return out;
}

std::vector<Answer> Clerk::answers(const Naive& books, const Sheet& sheet, bool flaws) {
  std::map<std::string, Answer> given;
  Pass pass(books, sheet);
  for (const auto& item : sheet.version->form.items) {
    const auto code = text_of(item.item);
    const bool asked = !sheet.first || sheet.asked.count(code) > 0;
    const auto found = sheet.version->types.find(code);
    const auto* type = found == sheet.version->types.end() ? nullptr : &found->second;
    // Nothing at first where it may be, then what comes to mind, until it is right.
    const bool spoilt = flaws && dice.one_in(20);
    bool good = false;
    if (!spoilt && dice.one_in(3)) good = pass.look(item);
    for (int i = 0; i < 6 && !good && asked; ++i) {
      auto& one = given[code] = answer(item, type, flaws);
      if (i > 3 && item.kind != Kind::evidence) one.files = photos(1);
      pass.answer(code, &one);
      good = pass.look(item) || spoilt;
    }
    if (good) continue;
    // Nothing is right: then nothing is said.
    given.erase(code);
    pass.answer(code, nullptr);
    pass.look(item);
  }
  std::vector<Answer> out;
  for (const auto& [code, answer] : given) out.push_back(answer);
  if (flaws && !out.empty() && dice.one_in(30)) out.push_back(out.front());
  if (flaws && dice.one_in(30)) out.push_back({"nobody", "yes", {}, {}, {}});
  return out;
}

}  // namespace bursar::test::checklists
