#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "simulation/safety/lines.hpp"

/// Checklists and their answers once more, by the words of their forms alone.
namespace bursar::test::recalled {

/// What was answered, or worked out: a text, or a number in millionths; or nothing.
struct Value {
  bool none = true, is_number = false;
  std::string text;
  std::int64_t number = 0;
};

/// What became of an item.
struct Mark {
  bool relevant = true, asked = true, scored = false, failed = false;
  int percent = 0;
  Value value;
};

/// What became of all of them.
struct Marks {
  std::map<std::string, Mark> items;
  std::int64_t earned = 0, possible = 0;
  bool critical = false, passed = true;
  std::string flaw;                 ///< the first item that is answered as it may not be, with why
  std::vector<std::string> failed;  ///< in the order of the items
};

/// A version of a checklist. Its expressions are those that the officer of this simulation writes:
/// one name or `.` beside one literal.
struct Sheet {
  Form form;
  Date from;

  std::vector<Form> items() const { return form.forms("items"); }
};

/// What is answered again, of an earlier inspection: only these items, the others are as they were.
struct Again {
  std::set<std::string> asked;
  const Marks* first = nullptr;
};

/// Works out what the answers come to on a day.
Marks mark(const Sheet& sheet, const std::vector<Form>& answers, Date on, const Again* again);
/// Whether an item applies, by what is marked before it.
bool relevant(const Sheet& sheet, const Form& item, const Marks& before, Date on);
/// Whether an item can fail.
bool can_fail(const Sheet& sheet, const Form& item);

}  // namespace bursar::test::recalled
