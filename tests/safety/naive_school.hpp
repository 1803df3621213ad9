#pragma once

#include <map>
#include <string>

#include "safety/naive_clerk.hpp"
#include "safety/naive_door.hpp"

/// A school's own checklists beside the naive ones: the same forms go to both.
namespace bursar::test::checklists {

class ChecklistSchool {
 public:
  explicit ChecklistSchool(unsigned seed);

  /// Files something; "" or what differs, as a whole.
  std::string step();
  /// How often each form had which outcome.
  std::map<std::string, std::map<std::string, int>> outcomes;
  int inspections = 0;

 private:
  std::string define(bool sound);
  std::string inspect();
  std::string again();
  std::string file(safety::Inspect form, const Sheet& sheet);
  std::string compare(const std::string& what, const std::optional<Flaw>& mine,
                      const std::optional<Flaw>& theirs);
  std::string compare_figures(const Inspection& seen);
  std::string rows(const Inspection& seen) const;
  std::string told_rows(const Inspection& seen);
  void rectify();
  void next_day();

  Clerk clerk_;
  Naive naive_;
  std::unique_ptr<Door> books_;
  int templates_ = 0, tried_ = 0, inspections_ = 0;
};

}  // namespace bursar::test::checklists
