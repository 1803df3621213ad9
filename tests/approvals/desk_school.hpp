#pragma once

#include "approvals/desk_clerk.hpp"
#include "approvals/desk_rig.hpp"

namespace bursar::test {

/// A small school at both desks: what people do to it is done to both.
class DeskSchool {
 public:
  /// `real` may be left out, for the naive desk alone.
  DeskSchool(DeskClerk& clerk, std::unique_ptr<School> real);

  /// Something about the people changes, or a day passes.
  void change();
  /// Does it at both desks: "" or the first difference.
  std::string act(const naive::Act& act);
  /// Compares every case that has not ended.
  std::string difference() const;
  /// All that was done so far to a case, and the school around it.
  std::string history(const std::string& code) const;

  naive::Desk naive;
  std::map<std::string, std::map<std::string, int>> outcomes;  ///< how often, by kind

 private:
  template <class Form>
  bool files(Form form, const std::string& by = "p0");
  void found();
  void add_person();
  void appoint(const std::string& person, const std::string& post, const std::string& unit);
  bool define(const std::string& code, const approvals::DefineFlow& flow);
  void define(const std::string& code, bool party);
  void set_group(const std::string& code);
  bool set_policy(const std::string& flow, const std::string& post, bool party);
  void set_year();
  void rotate();
  void end_appointment();
  void leave();
  void stand_in();
  Moment now();

  DeskClerk& clerk_;
  std::unique_ptr<School> real_;
  std::int64_t second_ = 0;
  std::vector<std::pair<std::string, std::string>> log_;  ///< by case; "" is the school
};

}  // namespace bursar::test
