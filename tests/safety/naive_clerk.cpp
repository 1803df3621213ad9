// Checklists made up at random, sound ones and such with a flaw.
#include "safety/naive_clerk.hpp"

#include <algorithm>

namespace bursar::test::checklists {

using safety::Item;
using safety::Kind;

std::string Clerk::decimal() {
  static const std::vector<std::string> some{"0",
                                             "1",
                                             "2",
                                             "3",
                                             "10",
                                             "12.5",
                                             "-3",
                                             "-.5",
                                             "7.25",
                                             "100",
                                             "0.1",
                                             "36.6",
                                             "007",
                                             "-0",
                                             ".50",
                                             "5",
                                             "4",
                                             "6",
                                             "8",
                                             "9",
                                             "999999999999.999999",
                                             "-999999999999"};
  return dice.of(some);
}

void Clerk::lists(safety::DefineTemplate& form) {
  static const std::vector<std::string> values{"a",  "b",  "good", "bad", "1",   "2",
                                               "10", "中", "x-1",  "03",  "yes", "A"};
  std::vector<safety::ChoiceList> lists;
  for (int i = dice.below(3); i >= 0; --i) {
    safety::ChoiceList list{"l" + std::to_string(i), {}};
    std::set<std::string> taken;
    for (int j = dice.below(5); j >= 0; --j) {
      safety::Option option{dice.of(values), "选项", {}, {}};
      if (!taken.insert(option.value.value).second) continue;
      if (dice.one_in(2)) option.percent = dice.below(101);
      if (dice.one_in(4)) option.fails = dice.one_in(2);
      list.options.push_back(std::move(option));
    }
    lists.push_back(std::move(list));
  }
  form.lists = std::move(lists);
}

void Clerk::sections(safety::DefineTemplate& form) {
  std::vector<safety::Section> sections;
  std::vector<std::string> path;
  for (auto& item : form.items) {
    while (!path.empty() && dice.one_in(4)) path.pop_back();
    while (path.size() < 3 && sections.size() < 60 && dice.one_in(4)) {
      safety::Section section{"s" + std::to_string(sections.size()), "分节", {}, {}};
      if (!path.empty()) section.within = safety::SectionCode(path.back());
      path.push_back(section.section.value);
      sections.push_back(std::move(section));
    }
    if (!path.empty()) item.section = safety::SectionCode(path.back());
  }
  if (!sections.empty()) form.sections = std::move(sections);
}

void Clerk::bounds(Item& item) {
  Decimal least, most;
  if (!dice.one_in(3)) item.least = decimal();
  if (!dice.one_in(3)) item.most = decimal();
  if (item.least && item.most) {
    read_decimal(item.least->value, true, least);
    read_decimal(item.most->value, true, most);
    if (compared(least, most) > 0) std::swap(item.least, item.most);
  }
}

Item Clerk::item(const safety::DefineTemplate& form, int number) {
  static const std::vector<std::string> fronts{"q", "门", "_", "k-", "w.", "灯Z"};
  static const std::vector<Kind> kinds{
      Kind::yes_no,     Kind::yes_no,     Kind::yes_no, Kind::number, Kind::number,
      Kind::choice,     Kind::choices,    Kind::text,   Kind::date,   Kind::evidence,
      Kind::calculated, Kind::calculated, Kind::note};
  Item out;
  out.item = dice.of(fronts) + std::to_string(number);
  out.name = "检查" + std::to_string(number);
  out.kind = dice.of(kinds);
  if (out.kind == Kind::choice || out.kind == Kind::choices) out.list = dice.of(*form.lists).list;
  if (out.kind == Kind::number && dice.one_in(2)) bounds(out);
  if (out.kind == Kind::number && dice.one_in(4)) out.whole = true;
  const bool nobody = out.kind == Kind::note || out.kind == Kind::calculated;
  if (!nobody && dice.one_in(3)) out.required = dice.one_in(2);
  if (!nobody && dice.one_in(3)) out.not_applicable = true;
  return out;
}

namespace {

Type type_of(const safety::DefineTemplate& form, const Item& item) {
  if (item.kind == Kind::yes_no) return {Sort::text, {"yes", "no"}};
  if (item.kind == Kind::text) return {Sort::text};
  if (item.kind == Kind::date) return {Sort::date};
  if (!item.list) return {Sort::number};
  Type out{item.kind == Kind::choices ? Sort::set : Sort::text, {}};
  for (const auto& one : choice_list(form, item)->options) out.options.push_back(one.value.value);
  return out;
}

}  // namespace

Text<1000> Clerk::said(const Names& names, Sort sort, std::optional<Type> self, bool sound) {
  static const std::vector<Sort> sorts{Sort::boolean, Sort::number, Sort::text, Sort::date};
  if (!sound && dice.one_in(25)) sort = dice.of(sorts);
  Sayer sayer(dice, names, std::move(self));
  auto text = sayer.say(sort, dice.one_in(4) ? 6 : 3);
  while (characters(text).size() > 990) text = sayer.say(sort, 2);
  return text;
}

/// What hangs on whether an item can fail.
void Clerk::failing(Item& item) {
  if (dice.one_in(2)) item.weight = dice.one_in(8) ? 0 : 1 + dice.below(dice.one_in(5) ? 1000 : 5);
  if (dice.one_in(6)) item.critical = true;
  if (dice.one_in(6) && item.kind != Kind::evidence) item.proof = true;
  if (dice.one_in(6)) item.days = 1 + dice.below(30);
  if (dice.one_in(8)) item.grade = dice.one_in(2) ? safety::Grade::major : safety::Grade::general;
}

/// The expressions of an item; gives its type.
Type Clerk::expressions(const safety::DefineTemplate& form, Item& item, const Names& names,
                        bool sound) {
  static const std::vector<Sort> sorts{Sort::number, Sort::number, Sort::number,
                                       Sort::text,   Sort::date,   Sort::boolean};
  auto type = type_of(form, item);
  if (!names.empty() && dice.one_in(3)) item.relevant = said(names, Sort::boolean, {}, sound);
  const bool calculated = item.kind == Kind::calculated;
  if (calculated) {
    type = {dice.of(sorts)};
    item.calculation = said(names, type.sort, {}, sound);
  }
  const bool open = item.kind != Kind::note && item.kind != Kind::evidence && !calculated;
  if (open && dice.one_in(5)) {
    item.constraint = said(names, Sort::boolean, type, sound);
    if (dice.one_in(2)) item.message = "不对";
  }
  const bool passes = item.kind != Kind::yes_no && item.kind != Kind::note && !item.list &&
                      !item.least && !item.most;
  if (passes && dice.one_in(3)) item.passes = said(names, Sort::boolean, type, sound);
  return type;
}

void Clerk::says(safety::DefineTemplate& form, bool sound) {
  Names names;
  std::set<std::string> begun;
  for (auto& item : form.items) {
    for (const auto& code : chain(form, item))
      if (begun.insert(code).second && dice.one_in(3))
        for (auto& section : *form.sections)
          if (section.section.value == code)
            section.relevant = said(names, Sort::boolean, {}, sound);
    const auto type = expressions(form, item, names, sound);
    if (may_fail(form, item)) failing(item);
    if (item.kind != Kind::note) names[item.item.value] = type;
  }
}

safety::DefineTemplate Clerk::checklist(const std::string& code, bool sound) {
  safety::DefineTemplate form;
  form.checklist = code;
  form.name = "检查表";
  form.field = safety::Field::fire;
  form.days = 10;
  if (dice.one_in(3)) form.pass_mark = dice.below(101);
  lists(form);
  const int count = 1 + dice.below(sound ? (dice.one_in(6) ? 40 : 14) : 8);
  for (int i = 0; i < count; ++i) form.items.push_back(item(form, i));
  if (sound && form.items.front().kind == Kind::note) form.items.front().kind = Kind::yes_no;
  sections(form);
  says(form, sound);
  if (sound) return form;
  if (dice.one_in(3)) spoil(form);
  for (auto& one : form.items)
    for (auto* part : {&one.relevant, &one.constraint, &one.calculation, &one.passes})
      if (*part && dice.one_in(6)) *part = Text<1000>(damaged((*part)->value));
  for (auto& one : form.items)
    if (one.relevant && dice.one_in(10)) {
      const auto other = dice.of(form.items).item.value;
      one.relevant = Text<1000>("${" + other + "} = '' or " + one.relevant->value);
    }
  return form;
}

}  // namespace bursar::test::checklists
