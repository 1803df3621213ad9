#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bursar/safety/checklists/forms.hpp"
#include "safety/naive_expression.hpp"

/// Checklists and inspections as the naive evaluator keeps them: forms, and what was seen by them.
namespace bursar::test::checklists {

/// Why something is refused, as the books tell it.
struct Flaw {
  std::string code;
  std::map<std::string, std::string> figures = {};
  friend bool operator==(const Flaw&, const Flaw&) = default;
};
std::string text(const std::optional<Flaw>& flaw);

struct Version {
  int number = 0;
  Day from;
  safety::DefineTemplate form;
  /// By item or section and part.
  std::map<std::pair<std::string, std::string>, Compiled> expressions = {};
  std::map<std::string, Type> types = {};
};

/// What an item came to.
struct Look {
  bool relevant = true, na = false, failed = false, asked = true;
  std::optional<int> percent = {};
  Value value = {};
};

struct Part {
  long long earned = 0, possible = 0;
  friend bool operator==(const Part&, const Part&) = default;
};

struct Inspection {
  std::string code, checklist;
  int version = 0;
  std::string target, again = {};
  std::map<std::string, Look> looks = {};
  Part whole = {};
  std::map<std::string, Part> parts = {};
  bool passed = true;
  std::vector<safety::Finding> findings = {};
};

struct Hazard {
  enum class State { registered, rectified, verified, closed } state{};
  bool major = false;
  std::set<std::string> rectified_by = {};
};

/// The answers to a version by item, and what is known from before.
struct Sheet {
  const Version* version = nullptr;
  std::map<std::string, const safety::Answer*> answers = {};
  /// Of a look again: the first one, and what is asked.
  const Inspection* first = nullptr;
  std::set<std::string> asked = {};
};

/// One pass over the items, each in turn; finds every flaw, keeps the first.
class Pass {
 public:
  Pass(const class Naive& books, Sheet sheet) : books_(books), sheet_(std::move(sheet)) {}

  /// Looks at an item, the ones before it having been looked at; tells whether it has no flaw.
  bool look(const safety::Item& item);
  /// Lets it be answered so, or not at all.
  void answer(const std::string& code, const safety::Answer* answer);
  /// All items, and the figures.
  void all();
  std::optional<Flaw> flaw;
  Inspection seen;

 private:
  const Compiled* expression(const std::string& owner, const char* part) const;
  Surroundings around(Value self) const;
  Value come_to(const Compiled& compiled, Value self = {}) const;
  bool all_irrelevant(const Compiled& compiled) const;
  bool condition(const std::string& owner) const;
  bool section_relevant(const std::string& code) const;
  bool relevant(const safety::Item& item) const;
  Value value(const safety::Item& item, const safety::Answer* answer, Look& look);
  void check(const safety::Item& item, const safety::Answer* answer, const Look& look);
  void score(const safety::Item& item, Look& look) const;
  void count(const safety::Item& item, const Look& look);
  void note(const char* code, std::map<std::string, std::string> figures);

  const Naive& books_;
  Sheet sheet_;
};

/// The books of checklists, the slow way.
class Naive {
 public:
  Day today;
  std::map<std::string, std::vector<std::pair<Day, Decimal>>> limits;
  std::map<std::string, std::vector<Version>> templates;
  std::map<std::string, Inspection> inspections;
  std::map<std::string, Hazard> hazards;

  /// Whether a checklist is refused; what it is, where it is not.
  std::optional<Flaw> define(const safety::DefineTemplate& form, Version& version) const;
  /// Whether an inspection is refused; what it is, where it is not.
  std::optional<Flaw> inspect(const safety::Inspect& form, std::string by, Inspection& seen) const;
  /// Posts what was seen, with its hazards.
  void post(const Inspection& seen);

  const Version* in_force(const std::string& checklist) const;
  const Version& version(const std::string& checklist, int number) const;
  Value limit(const std::string& code) const;

 private:
  std::optional<Flaw> sheet_of(const safety::Inspect& form, const std::string& checklist,
                               Sheet& sheet) const;
  void find(Inspection& seen, const Version& version) const;
  std::optional<Flaw> find_again(Inspection& seen, const Version& version, const Inspection& first,
                                 const std::string& by) const;

  /// The last hazard by checklist, item and target.
  std::map<std::string, std::string> last_;
};

// Of a checklist's parts.
bool may_fail(const safety::DefineTemplate& form, const safety::Item& item);
int weight(const safety::DefineTemplate& form, const safety::Item& item);
bool is_major(const safety::Item& item);
const safety::Section* section_of(const safety::DefineTemplate& form, std::string_view code);
const safety::ChoiceList* choice_list(const safety::DefineTemplate& form, const safety::Item& item);
/// Its sections, the innermost first.
std::vector<std::string> chain(const safety::DefineTemplate& form, const safety::Item& item);
std::string kind_word(safety::Kind kind);
/// Why an item is unfit; nothing where it is not.
struct Why {
  const char *en, *zh;
};
const Why* unfit(const safety::DefineTemplate& form, const safety::Item& item);

template <class T>
bool is_true(const std::optional<T>& given) {
  return given && *given;
}
template <class T>
std::string text_of(const T& text) {
  return std::string(std::string_view(text));
}

}  // namespace bursar::test::checklists
