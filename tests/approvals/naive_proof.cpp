#include <algorithm>
#include <set>

#include "approvals/naive_desk.hpp"

/// Whether there are people to finish a case, by trying.
namespace bursar::test::naive {

namespace {
using approvals::Mode;

struct Wanted {
  Names people;  ///< who may act at the seat
  int weight = 1;
  std::string side;
};

/// Whether the seats that were filled would pass their step.
bool enough(const approvals::FlowStep& terms, const std::vector<Wanted>& seats,
            const std::vector<bool>& filled) {
  int count = 0, weight = 0, total = 0;
  std::map<std::string, int> sides;
  for (std::size_t i = 0; i < seats.size(); ++i) {
    total += seats[i].weight;
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
    for (const auto& person : one.seats[at].people) {
      if (one.counts && !used.insert(person).second) continue;
      filled[at] = true;
      if (seat(part, at + 1, filled, used)) return true;
      filled[at] = false;
      used.erase(person);
      if (!one.counts) break;
    }
    return seat(part, at + 1, filled, used);
  }

  std::vector<Part> parts_;
  std::set<std::pair<std::size_t, std::set<std::string>>> tried_;
};
}  // namespace

bool Desk::can_finish(const Case& one) const {
  std::vector<Trial::Part> parts;
  for (std::size_t i = 0; i < one.plan.steps.size(); ++i) {
    const auto& step = one.plan.steps[i];
    if (!one.runs[i].taken || step.aside > 0) continue;
    Case trial = one;  // as though the step opened today
    make_seats(trial, i);
    Trial::Part part{&step.terms, {}, !one.plan.same_person && !step.recorded()};
    for (const auto& seat : trial.runs[i].seats) {
      const auto& rule = step.terms.seats->at(static_cast<std::size_t>(seat.rule));
      Wanted wanted{{}, rule.weight ? rule.weight->value : 1, rule.side ? rule.side->value : ""};
      for (const auto& able : signers(one, i, seat))
        for (const auto& person : world.acting_for(able, one.circle))
          if (!among(one.circle.parties, person) && !among(wanted.people, person))
            wanted.people.push_back(person);
      part.seats.push_back(wanted);
    }
    parts.push_back(part);
  }
  return Trial(parts).from(0, {});
}

}  // namespace bursar::test::naive
