#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "bursar/approvals/seats.hpp"

/// Whether seats can be filled by people of whom each fills one.
///
/// Stand-ins are left out on purpose: whoever acts for somebody uses up both, so wherever a
/// stand-in could sign, the person themself could and uses up one.
namespace bursar::approvals {

/// A seat that somebody is to fill.
struct Chair {
  std::uint16_t step = 0;
  std::uint16_t rule = kNone;  ///< its place in the step's list; none for an added one
  PersonId holder{};           ///< by name
  Persons owners;              ///< whom it belongs to that day
  Persons able;                ///< who may decide at it and have decided nothing else
};

/// One way to votes: all of these chairs filled bring this weight.
struct Ballot {
  std::int32_t weight = 1;
  std::vector<std::size_t> chairs;
};

/// What a step, or a side of it, still needs.
struct Demand {
  std::uint16_t step = 0;
  std::int32_t needed = 0;  ///< of the ballots' weight
  std::vector<Ballot> ballots;
  bool recorders = false;  ///< somebody to enter an outcome; it uses nobody up
};

/// Why chairs could not all be filled: these people are all who could sit at those.
struct Shortage {
  std::size_t demand = 0;
  std::vector<std::size_t> chairs;  ///< one more than there are people; empty: the votes fall short
  Persons people;
};

/// Fills chairs, moving people to others where that makes room: a maximum flow from demands
/// through chairs to people, one augmenting way at a time.
class Seating {
 public:
  explicit Seating(const std::vector<Chair>& chairs)
      : chairs_(&chairs), sits_(chairs.size()), wanted_by_(chairs.size(), kNobody) {}

  /// Offers chairs of which some are to be filled; gives the number of the offer.
  std::size_t offer(std::vector<std::size_t> chairs) {
    for (const auto one : chairs) wanted_by_[one] = offers_.size();
    offers_.push_back(std::move(chairs));
    return offers_.size() - 1;
  }

  /// Fills one more chair of an offer, if that is possible without emptying any.
  bool fill_one(std::size_t offer) {
    seen_offers_.assign(offers_.size(), false);
    seen_chairs_.assign(chairs_->size(), false);
    seen_people_.clear();
    return grow(offer);
  }

  /// After a chair could not be filled: who could, though they are needed elsewhere.
  const Persons& contested() const { return seen_people_; }
  /// And where they are needed.
  std::vector<std::size_t> contesting() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sits_.size(); ++i)
      if (seen_chairs_[i] && sits_[i] != PersonId{}) found.push_back(i);
    return found;
  }
  /// A chair of those that were tried in vain.
  std::optional<std::size_t> empty_one() const {
    for (std::size_t i = 0; i < sits_.size(); ++i)
      if (seen_chairs_[i] && sits_[i] == PersonId{}) return i;
    return {};
  }

 private:
  static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

  bool grow(std::size_t offer) {
    if (seen_offers_[offer]) return false;
    seen_offers_[offer] = true;
    for (const auto chair : offers_[offer])
      if (sits_[chair] == PersonId{} && fill(chair)) return true;
    return false;
  }

  bool fill(std::size_t chair) {
    if (seen_chairs_[chair]) return false;
    seen_chairs_[chair] = true;
    for (const auto person : (*chairs_)[chair].able) {
      if (among(seen_people_, person)) continue;
      seen_people_.push_back(person);
      const auto other = chair_of(person);
      if (other == kNobody || fill(other)) return sits_[chair] = person, true;
      if (!grow(wanted_by_[other])) continue;
      sits_[other] = {};
      return sits_[chair] = person, true;
    }
    return false;
  }

  std::size_t chair_of(PersonId person) const {
    const auto found = std::find(sits_.begin(), sits_.end(), person);
    return found == sits_.end() ? kNobody : static_cast<std::size_t>(found - sits_.begin());
  }

  const std::vector<Chair>* chairs_;
  std::vector<PersonId> sits_;          // by chair
  std::vector<std::size_t> wanted_by_;  // by chair: its offer
  std::vector<std::vector<std::size_t>> offers_;
  std::vector<bool> seen_offers_, seen_chairs_;
  Persons seen_people_;
};

namespace detail {
/// Whether a demand is a mere number of chairs: each ballot one chair, all of one weight.
inline bool plain(const Demand& demand) {
  return std::all_of(demand.ballots.begin(), demand.ballots.end(), [&](const Ballot& one) {
    return one.chairs.size() == 1 && one.weight == demand.ballots.front().weight;
  });
}

/// Tries subsets of the ballots of demands with weights, the heaviest first.
class Voting {
 public:
  Voting(const std::vector<const Demand*>& demands, std::vector<std::size_t> offers)
      : demands_(demands), offers_(std::move(offers)) {}

  bool any(Seating seating) { return any(seating, 0, 0, 0); }

 private:
  static constexpr int kTries = 1 << 17;  // two steps of eight seats each, whatever their weights

  bool any(const Seating& seating, std::size_t demand, std::size_t ballot, std::int32_t weight) {
    if (demand == demands_.size()) return true;
    const auto& at = *demands_[demand];
    if (weight >= at.needed) return any(seating, demand + 1, 0, 0);
    std::int32_t left = 0;
    for (auto i = ballot; i < at.ballots.size(); ++i) left += at.ballots[i].weight;
    if (weight + left < at.needed || ++tries_ > kTries) return false;
    const auto& one = at.ballots[ballot];
    auto with = seating;
    const bool room = std::all_of(one.chairs.begin(), one.chairs.end(),
                                  [&](auto chair) { return with.fill_one(offers_[chair]); });
    return (room && any(with, demand, ballot + 1, weight + one.weight)) ||
           any(seating, demand, ballot + 1, weight);
  }

  const std::vector<const Demand*>& demands_;
  std::vector<std::size_t> offers_;  // by chair
  int tries_ = 0;
};

inline bool fillable(const std::vector<Chair>& chairs, const Ballot& one) {
  return std::none_of(one.chairs.begin(), one.chairs.end(),
                      [&](auto chair) { return chairs[chair].able.empty(); });
}

/// The weight of all ballots that somebody can fill, each seen alone.
inline std::int32_t reachable(const std::vector<Chair>& chairs, const Demand& demand) {
  std::int32_t sum = 0;
  for (const auto& one : demand.ballots) sum += fillable(chairs, one) ? one.weight : 0;
  return sum;
}

/// Fills what is a mere number of chairs; where that fails, why.
inline std::optional<Shortage> seat_plain(const std::vector<Demand>& demands, Seating& seating) {
  for (std::size_t i = 0; i < demands.size(); ++i) {
    const auto& one = demands[i];
    if (one.recorders || one.needed <= 0 || !plain(one)) continue;
    std::vector<std::size_t> chairs;
    for (const auto& ballot : one.ballots) chairs.push_back(ballot.chairs.front());
    const auto offer = seating.offer(std::move(chairs));
    const auto weight = one.ballots.front().weight;
    for (std::int32_t has = 0; has < one.needed; has += weight) {
      if (seating.fill_one(offer)) continue;
      auto short_of = seating.contesting();
      if (const auto empty = seating.empty_one()) short_of.push_back(*empty);
      return Shortage{i, std::move(short_of), seating.contested()};
    }
  }
  return {};
}
}  // namespace detail

/// Why these demands cannot all be met by people of whom each fills one chair; nothing where they
/// can. With `same_person` one may fill several.
inline std::optional<Shortage> shortage(const std::vector<Chair>& chairs,
                                        const std::vector<Demand>& demands, bool same_person) {
  for (std::size_t i = 0; i < demands.size(); ++i)
    if (detail::reachable(chairs, demands[i]) < demands[i].needed) return Shortage{i, {}, {}};
  if (same_person) return {};
  Seating seating(chairs);
  if (auto found = detail::seat_plain(demands, seating)) return found;
  std::vector<const Demand*> voted;
  std::vector<std::size_t> offers(chairs.size());
  std::size_t last = 0;
  for (std::size_t i = 0; i < demands.size(); ++i) {
    if (demands[i].recorders || detail::plain(demands[i])) continue;
    voted.push_back(&demands[last = i]);
    for (const auto& ballot : demands[i].ballots)
      for (const auto chair : ballot.chairs) offers[chair] = seating.offer({chair});
  }
  if (voted.empty() || detail::Voting(voted, std::move(offers)).any(seating)) return {};
  Shortage votes{last, {}, {}};
  for (const auto& ballot : demands[last].ballots)
    for (const auto chair : ballot.chairs) {
      votes.chairs.push_back(chair);
      for (const auto person : chairs[chair].able)
        if (!among(votes.people, person)) votes.people.push_back(person);
    }
  return votes;
}

}  // namespace bursar::approvals
