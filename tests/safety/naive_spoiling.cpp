// What makes a checklist unsound.
#include "safety/naive_clerk.hpp"

namespace bursar::test::checklists {

using safety::Item;

std::string Clerk::damaged(const std::string& text) {
  static const std::vector<std::string> some{
      "a", "z", "A", "0", "1", "9", ".", ",", "(", ")", "'", "\"", "$",  "{", "}", "=",
      "!", "<", ">", "+", "-", "*", "/", "&", " ", "“", "”", "é",  "\n", "|", "_"};
  auto all = characters(text);
  const auto at = all.begin() + dice.below(static_cast<int>(all.size()));
  switch (dice.below(4)) {
    case 0:
      all.erase(at);
      break;
    case 1:
      all.insert(at, *at);
      break;
    case 2:
      *at = dice.of(some);
      break;
    default:
      all.insert(at, dice.of(some));
  }
  std::string out;
  for (const auto& one : all) out += one;
  return is_blank_text(out) ? text : out;
}

void Clerk::spoil(safety::DefineTemplate& form, Item& item) {
  switch (dice.below(16)) {
    case 0:
      item.list = dice.one_in(2) ? safety::ListCode("l0") : safety::ListCode("none");
      break;
    case 1:
      item.calculation = "1";
      break;
    case 2:
      item.least = dice.one_in(2) ? "5" : "5.";
      break;
    case 3:
      item.most = dice.one_in(2) ? "-7" : "1e3";
      break;
    case 4:
      item.whole = true;
      break;
    case 5:
      item.unit = "米";
      break;
    case 6:
      item.passes = ". = 1";
      break;
    case 7:
      item.constraint = "true()";
      break;
    case 8:
      item.message = "不对";
      break;
    case 9:
      item.required = true;
      break;
    case 10:
      item.not_applicable = true;
      break;
    case 11:
      item.weight = dice.below(3);
      break;
    case 12:
      item.critical = true;
      break;
    case 13:
      item.proof = true;
      break;
    case 14:
      item.grade = safety::Grade::major;
      break;
    default:
      item.days = 3;
  }
  if (dice.one_in(12))
    item.item = dice.of(std::vector<std::string>{"1a", "-a", "a/b", "é.-_9", "a/"});
  if (dice.one_in(12)) item.item = form.items.front().item;
}

void Clerk::spoil(safety::DefineTemplate& form) {
  auto& item =
      form.items[static_cast<std::size_t>(dice.below(static_cast<int>(form.items.size())))];
  auto& list = form.lists->back();
  switch (dice.below(8)) {
    case 0:
      list.list = form.lists->front().list;
      break;
    case 1:
      list.options.push_back(list.options.front());
      break;
    case 2:
      list.options.front().value = dice.one_in(2) ? "a b" : "a\u3000b";
      break;
    case 3:
      item.section = dice.one_in(2) ? safety::SectionCode("s0") : safety::SectionCode("s9");
      break;
    case 4:
      if (form.sections)
        form.sections->back().within = safety::SectionCode(dice.one_in(2) ? "s0" : "s77");
      break;
    case 5:
      if (form.sections) form.sections->back().section = "s0";
      break;
    default:
      spoil(form, item);
  }
}

}  // namespace bursar::test::checklists
