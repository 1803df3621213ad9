#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bursar/budget/chart/terms.hpp"

/// The figures of events. What a rule proves when it is set and what it books later are sums of
/// the same figures, so they cannot part.
namespace bursar::budget {

/// The figures that an event is told by; each part of a rule is a sum of them.
enum class Figure : std::uint8_t {
  amount,
  cost,
  fees,
  booked,
  accumulated,
  proceeds,
  gain,
  shortfall
};

/// How often each figure is in a sum: what a part is, what a rule's debits and credits come to.
struct Sum {
  std::array<int, 8> times{};

  /// The same with another sum added so often.
  constexpr Sum plus(const Sum& other, int often) const {
    Sum both = *this;
    for (std::size_t i = 0; i < times.size(); ++i) both.times[i] += often * other.times[i];
    return both;
  }
  friend constexpr bool operator==(const Sum&, const Sum&) = default;
};

namespace detail {
inline constexpr std::array<Sum, 12> kParts{{{{1}},
                                             {{0, 1}},
                                             {{0, 0, 1}},
                                             {{0, 1, -1}},
                                             {{0, 0, 0, 1}},
                                             {{0, 1, 0, 0, -1}},
                                             {{0, 0, 0, -1, 1}},
                                             {{0, 1, 0, -1}},
                                             {{0, 0, 0, 0, 0, 1}},
                                             {{0, 0, 0, 0, 0, 1, -1, 1}},
                                             {{0, 0, 0, 0, 0, 0, 1}},
                                             {{0, 0, 0, 0, 0, 0, 0, 1}}}};
}  // namespace detail

/// What a part is made of: net is cost less what is accumulated, costs are proceeds less gain.
constexpr const Sum& sum_of(Part part) { return detail::kParts[static_cast<std::size_t>(part)]; }

/// Whether an event has a part.
constexpr bool has_part(Event event, Part part) {
  switch (event) {
    case Event::asset_paid:
    case Event::asset_owed:
    case Event::asset_received:
      return part == Part::cost || part == Part::fees || part == Part::price;
    case Event::asset_left:
      return part != Part::amount && part != Part::fees && part != Part::price &&
             part != Part::difference;
    case Event::asset_changed:
      return part == Part::cost || part == Part::booked || part == Part::difference;
    default:
      return part == Part::amount;
  }
}

/// What an event does to its money account, or to the other one: debits less credits.
constexpr Sum money_moved(Event event, Place place) {
  const auto amount = sum_of(Part::amount);
  if (place == Place::other_money) return event == Event::moved ? amount : Sum{};
  switch (event) {
    case Event::received:
    case Event::advance_back:
      return amount;
    case Event::spent:
    case Event::advanced:
    case Event::settled:
    case Event::moved:
      return Sum{}.plus(amount, -1);
    case Event::asset_paid:
      return Sum{}.plus(sum_of(Part::cost), -1);
    case Event::asset_received:
      return Sum{}.plus(sum_of(Part::fees), -1);
    case Event::asset_left:
      return sum_of(Part::proceeds).plus(sum_of(Part::costs), -1);
    default:
      return {};
  }
}

/// What an event does to the accounts of fixed assets: debits less credits.
constexpr Sum register_moved(Event event, Role role) {
  const bool left = event == Event::asset_left, changed = event == Event::asset_changed;
  if (role == Role::cost) {
    const bool came = event == Event::asset_paid || event == Event::asset_owed ||
                      event == Event::asset_received || changed;
    return came || left ? Sum{}.plus(sum_of(Part::cost), left ? -1 : 1) : Sum{};
  }
  if (left || changed) return Sum{}.plus(sum_of(Part::booked), left ? 1 : -1);
  const bool run = event == Event::depreciated || event == Event::depreciation_taken_on;
  return run ? Sum{}.plus(sum_of(Part::amount), -1) : Sum{};
}

/// The figures of one event 业务金额.
struct EventFigures {
  std::array<Money, 8> figures{};

  /// An event of a single amount.
  static constexpr EventFigures of(Money amount) {
    return EventFigures().with(Figure::amount, amount);
  }
  /// An asset that comes, at its whole cost with the fees in it.
  static constexpr EventFigures asset(Money cost, Money fees) {
    return EventFigures().with(Figure::cost, cost).with(Figure::fees, fees);
  }
  /// An asset whose value, or depreciation, rises by so much.
  static constexpr EventFigures changed(Money cost, Money booked) {
    return EventFigures().with(Figure::cost, cost).with(Figure::booked, booked);
  }
  /// Assets that leave: what was accumulated of them, and by how much the register's depreciation
  /// falls by it.
  static constexpr EventFigures left(Money cost, Money accumulated, Money booked, Money proceeds,
                                     Money costs) {
    const auto gain = proceeds > costs ? proceeds - costs : Money();
    return changed(cost, booked)
        .with(Figure::accumulated, accumulated)
        .with(Figure::proceeds, proceeds)
        .with(Figure::gain, gain)
        .with(Figure::shortfall, gain - (proceeds - costs));
  }

  /// The amount of a part.
  constexpr Money part(Part part) const {
    if (part == Part::amount) return figures[static_cast<std::size_t>(Figure::amount)];
    const auto& sum = sum_of(part);
    Money amount;
    for (std::size_t i = 0; i < figures.size(); ++i) amount += figures[i] * sum.times[i];
    return amount;
  }

 private:
  constexpr EventFigures with(Figure figure, Money amount) const {
    auto more = *this;
    more.figures[static_cast<std::size_t>(figure)] = amount;
    return more;
  }
};

}  // namespace bursar::budget
