#pragma once

#include <functional>

#include "approvals/naive.hpp"

namespace bursar::test::naive {

/// "", or why not, by its code.
using Outcome = std::string;

/// The cases and what may be done with them.
class Desk {
 public:
  using Signers = std::function<Names(const Seat&)>;

  World world;
  std::map<std::string, Case> cases;

  /// Does what the form says: "posted" or the refusal's code.
  Outcome act(const Act& act);

  /// In whose name somebody may act at a seat; "" where they may not.
  std::string name_at(const Case& one, std::size_t step, const Seat& seat, const std::string& actor,
                      bool claims_count = true) const;
  /// Who may decide at a seat, by name.
  Names signers(const Case& one, std::size_t step, const Seat& seat,
                bool claims_count = true) const;
  /// Whether the turn of an undecided seat has come.
  bool decidable(const Case& one, std::size_t step, const Seat& seat) const;
  /// Whether somebody's vote stands anywhere in the case.
  bool voted(const Case& one, const std::string& person) const;
  /// All that is comparable of a case.
  std::string text(const Case& one) const;

 private:
  struct Found {
    Outcome refusal;
    std::size_t step = 0;
    Seat* seat = nullptr;
    std::string name;  ///< in whose name
  };
  enum class Purpose { decide, record, consult };

  // Seats.
  Names owners(const Case& one, std::size_t step, const Seat& seat) const;
  bool reached(const Case& one, std::size_t step, const Seat& seat) const;
  Outcome check_open(const Case& one, const Act& act) const;
  Found find(Case& one, const Act& act, Purpose purpose) const;
  Found find_ready(Case& one, const Act& act) const;
  Outcome why_none(const Case& one, const Act& act) const;
  bool former(const Case& one, const Act& act) const;
  bool second(const Case& one, const std::string& actor, const std::string& name) const;
  bool named_elsewhere(const Case& one, const std::string& person, const Seat* but) const;
  static std::vector<std::pair<std::size_t, Seat*>> in_order_of_seats(Case& one);
  bool held_alone(const Case& one, std::size_t step, const Seat& seat,
                  const std::string& person) const;
  std::vector<std::pair<std::size_t, Seat*>> asked_at(Case& one, const Act& act) const;
  bool takes_second(const Case& one, const std::string& person, const Seat* but) const;
  Outcome check_receiver(const Case& one, const std::string& person, const Seat* but) const;

  // The course of a case.
  enum class Judged { nothing, pass, fail };
  Judged judge(const Case& one, std::size_t step) const;
  Judged judge_votes(const Case& one, std::size_t step) const;
  static Judged reach(int yes, int no, int total, int needed);
  Judged whole(const Case& one, std::size_t step, const Seat& seat) const;
  void settle(Case& one, std::size_t step);
  void pass(Case& one, std::size_t step);
  void fail(Case& one, std::size_t step);
  void advance(Case& one);
  void open(Case& one, std::size_t step);
  void make_seats(Case& one, std::size_t step) const;
  void clear(Case& one, std::size_t step);
  void end(Case& one, CaseState state);
  void finish(Case& one);
  void send_back(Case& one, std::optional<std::size_t> to);
  void start(Case& one);
  static Seat& add(Case& one, std::size_t step, const std::string& holder);

  // Submission.
  Outcome check_form(const Fields& form) const;
  Outcome fill(Case& one, const Act& act) const;
  Outcome choose(Case& one, const std::string& at, const Act& act) const;
  const approvals::SeatRule* chosen_at(const Case& one, const std::string& code,
                                       const std::string& at) const;
  static const Seat* seat_of(const Case& one, const approvals::SeatRule& rule, std::size_t step);
  bool can_finish(const Case& one, bool anew) const;
  bool strands(const Case& before, const Case& after, const Act& act) const;

  // The forms.
  Outcome submit(const Act& act);
  Outcome resubmit(Case& one, const Act& act);
  Outcome approve(Case& one, const Act& act);
  Outcome refuse(Case& one, const Act& act);
  Outcome send_back(Case& one, const Act& act);
  Outcome withdraw(Case& one, const Act& act);
  Outcome retract(Case& one, const Act& act);
  Outcome transfer(Case& one, const Act& act);
  Outcome hand_over(const Act& act);
  Outcome consult(Case& one, const Act& act);
  Outcome answer(Case& one, const Act& act);
  Outcome add_seat(Case& one, const Act& act);
  Outcome remove_seat(Case& one, const Act& act);
  Outcome claim(Case& one, const Act& act);
  Outcome remind(Case& one, const Act& act);
  Outcome record(Case& one, const Act& act);
  Outcome time_out(Case& one, const Act& act);
  Outcome escalate(Case& one, std::size_t step);
  Outcome override_seat(Case& one, const Act& act);
  Outcome decide(Case& one, const Act& act, bool yes);
  bool claimed_by_other(const Case& one, const Act& act) const;
  bool untouched(const Case& one, std::size_t step, const Seat& seat) const;
};

}  // namespace bursar::test::naive
