#include <algorithm>
#include <set>

#include "approvals/naive_desk.hpp"

/// Whether there are people to finish a case, by trying.
namespace bursar::test::naive {

namespace {
using approvals::Mode;

/// A seat of a step, and what its yes still takes.
struct Wanted {
  std::vector<Names> chairs;  ///< who may sit there: at its own, and at those of added ones
  int weight = 1;
  std::string side;
  bool lost = false, hole = false;  ///< said no already; its rule names nobody
};

/// Whether the seats that were filled would pass their step.
bool enough(const approvals::FlowStep& terms, const std::vector<Wanted>& seats,
            const std::vector<bool>& filled) {
  int count = 0, weight = 0, total = 0;
  std::map<std::string, int> sides;
  for (std::size_t i = 0; i < seats.size(); ++i) {
    total += seats[i].hole ? 0 : seats[i].weight;
    if (!filled[i]) continue;
    ++count, weight += seats[i].weight, ++sides[seats[i].side];
  }
  if (terms.meeting || terms.outside) return count > 0;
  switch (terms.mode.value_or(Mode::all)) {
    case Mode::any:
      return count > 0;
    case Mode::vote:
      return terms.needed ? weight >= terms.needed->value
                          : total > 0 && weight * 100 >= *terms.percent * total;
    case Mode::groups:
      return std::all_of(terms.sides->begin(), terms.sides->end(),
                         [&](auto& one) { return sides[one.side.value] >= one.needed.value; });
    default:
      return count > 0 && static_cast<std::size_t>(count) == seats.size();
  }
}

/// Fills the seats of step after step with whoever is left.
class Trial {
 public:
  struct Part {
    const approvals::FlowStep* terms;
    std::vector<Wanted> seats;
    bool counts;  ///< whether its people are used up
  };

  explicit Trial(std::vector<Part> parts) : parts_(std::move(parts)) {}

  bool from(std::size_t part, std::set<std::string> used) {
    if (part == parts_.size()) return true;
    if (!tried_.insert({part, used}).second) return false;
    std::vector<bool> filled(parts_[part].seats.size(), false);
    return seat(part, 0, filled, used);
  }

 private:
  bool seat(std::size_t part, std::size_t at, std::vector<bool>& filled,
            std::set<std::string>& used) {
    const auto& one = parts_[part];
    if (enough(*one.terms, one.seats, filled)) return from(part + 1, used);
    if (at == one.seats.size()) return false;
    if (!one.seats[at].lost && chair(part, at, 0, filled, used)) return true;
    return seat(part, at + 1, filled, used);
  }

  bool chair(std::size_t part, std::size_t at, std::size_t which, std::vector<bool>& filled,
             std::set<std::string>& used) {
    const auto& one = parts_[part];
    const auto& chairs = one.seats[at].chairs;
    if (which == chairs.size()) {
      filled[at] = true;
      if (seat(part, at + 1, filled, used)) return true;
      filled[at] = false;
      return false;
    }
    for (const auto& person : chairs[which]) {
      if (one.counts && !used.insert(person).second) continue;
      if (chair(part, at, which + 1, filled, used)) return true;
      if (!one.counts) break;
      used.erase(person);
    }
    return false;
  }

  std::vector<Part> parts_;
  std::set<std::pair<std::size_t, std::set<std::string>>> tried_;
};
}  // namespace

namespace {
/// The seats that a step would have if it opened today.
std::vector<Wanted> future(const Desk& desk, Case trial, std::size_t step, const Desk::Signers& by,
                           const std::function<bool(const std::string&)>& spent) {
  const auto& rules = *trial.plan.steps[step].terms.seats;
  std::vector<Wanted> seats;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    Wanted wanted{{},
                  rules[r].weight ? rules[r].weight->value : 1,
                  rules[r].side ? rules[r].side->value : "",
                  false,
                  false};
    bool any = false;
    for (const auto& seat : trial.runs[step].seats) {
      if (seat.rule != static_cast<int>(r)) continue;
      any = true;
      auto able = by(seat);
      if (rules[r].chosen_by && seat.holder.empty()) {
        able = desk.world.named(rules[r], trial.circle);
        std::erase_if(able,
                      [&](auto& one) { return among(trial.circle.parties, one) || spent(one); });
      }
      wanted.chairs = {able};
      seats.push_back(wanted);
    }
    if (any) continue;
    wanted.lost = wanted.hole = true;
    seats.push_back(wanted);
  }
  return seats;
}

/// The seats that a step has, with those that were added.
std::vector<Wanted> present(const Case& one, std::size_t step, const Desk::Signers& by) {
  const auto& rules = *one.plan.steps[step].terms.seats;
  std::map<int, Wanted> roots;
  std::map<int, int> root_of;
  for (const auto& seat : one.runs[step].seats) {
    if (seat.removed || (seat.parent >= 0 && !root_of.contains(seat.parent))) continue;
    const auto root = seat.parent < 0 ? seat.id : root_of.at(seat.parent);
    root_of[seat.id] = root;
    auto& wanted = roots[root];
    if (seat.parent < 0) {
      const auto& rule = rules[static_cast<std::size_t>(seat.rule)];
      wanted.weight = rule.weight ? rule.weight->value : 1;
      wanted.side = rule.side ? rule.side->value : "";
    }
    const auto* vote = one.vote(seat);
    if (!vote) wanted.chairs.push_back(by(seat));
    if (vote && !vote->yes) wanted.lost = true;
  }
  std::vector<Wanted> seats;
  for (const auto& [id, wanted] : roots) seats.push_back(wanted);
  return seats;
}
}  // namespace

/// From the first step on, with all there is; or from where the case stands, without what stands
/// aside. Stand-ins are left out: whoever acts for somebody uses up both.
bool Desk::can_finish(const Case& one, bool anew) const {
  std::vector<Trial::Part> parts;
  bool any = false;
  for (std::size_t i = 0; i < one.plan.steps.size(); ++i) {
    const auto& step = one.plan.steps[i];
    const auto state = one.runs[i].state;
    const bool ahead = state == StepState::waiting || state == StepState::open;
    if (!one.runs[i].taken || (!anew && (!ahead || step.aside > 0))) continue;
    any = any || step.aside == 0;
    const bool counts = !one.plan.same_person && !step.recorded();
    Case trial = one;
    const auto spent = [&](const std::string& person) {
      return !anew && counts && voted(one, person);
    };
    const auto able = [&](const Seat& seat) {
      auto found = signers(one, i, seat);
      std::erase_if(found, spent);
      return found;
    };
    if (one.runs[i].seats.empty()) make_seats(trial, i);
    parts.push_back(
        {&step.terms,
         one.runs[i].seats.empty() ? future(*this, trial, i, able, spent) : present(one, i, able),
         counts});
  }
  return (any || !anew) && Trial(parts).from(0, {});
}

}  // namespace bursar::test::naive
