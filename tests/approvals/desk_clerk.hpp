#pragma once

#include <random>

#include "approvals/naive_desk.hpp"

/// Makes up schools, flows and what people do with cases.
namespace bursar::test {

class DeskClerk {
 public:
  explicit DeskClerk(unsigned seed) : random_(seed) {}

  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  template <class List>
  const auto& any(const List& list) {
    auto at = list.begin();
    std::advance(at, below(static_cast<int>(list.size())));
    return *at;
  }

  /// A flow of some steps; the first are only for a sub-flow.
  approvals::DefineFlow flow(const std::string& code, bool sub);
  /// The next form: of ten mostly what somebody may do, a third makes no sense.
  naive::Act next(const naive::Desk& desk);
  /// A form of a new unit for one of the flows.
  naive::Fields form(const naive::Desk& desk);
  std::string person(const naive::Desk& desk) { return any(desk.world.persons).first; }

 private:
  approvals::FlowStep step(const std::string& code);
  approvals::FlowStep sub_flow(const std::string& code);
  approvals::SeatRule rule();
  std::vector<approvals::Condition> when();
  void fill_seats(approvals::FlowStep& step);
  void fill_votes(approvals::FlowStep& step);
  void fill_no(approvals::FlowStep& step, const naive::Names& before);
  void fill_time(approvals::FlowStep& step);
  void branch(approvals::DefineFlow& flow, int& number);

  naive::Act submit(const naive::Desk& desk);
  naive::Act resubmit(const naive::Desk& desk, const naive::Case& one);
  naive::Act sensible(const naive::Desk& desk, const naive::Case& one);
  naive::Act at_seat(const naive::Desk& desk, const naive::Case& one, std::size_t step,
                     const naive::Seat& seat);
  naive::Act senseless(const naive::Desk& desk, const naive::Case* one);
  void outcome(naive::Act& act, const approvals::FlowStep& terms, const naive::Case& one,
               const naive::World& world);
  void choose(naive::Act& act, const naive::Desk& desk, const naive::Case& one,
              const std::string& at);

  std::mt19937 random_;
  int cases_ = 0;
};

}  // namespace bursar::test
