#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/disposal/reasons.hpp"
#include "bursar/assets/value/effects.hpp"

/// What papers of disposal and of loss both ask, and how the size of a write-off is judged.
namespace bursar::assets {

/// The last day of so many months from a day on, which counts: to the eve of the same day of the
/// month, or of that month's last day where it is shorter.
inline Date end_of_life(Date from, int months) {
  const auto day = from.year_month_day();
  const int month = day.year * 12 + day.month.as_number() - 1 + months;
  const auto y = static_cast<unsigned short>(month / 12);
  const auto m = static_cast<unsigned short>(month % 12 + 1);
  const auto last = boost::gregorian::gregorian_calendar::end_of_month_day(y, m);
  const auto d = std::min<unsigned short>(day.day.as_number(), last);
  return Date(y, m, d) - boost::gregorian::days(1);
}

/// Each file has a well-formed digest.
inline Verdict check_evidence(const std::optional<std::vector<EvidenceFile>>& evidence) {
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (!evidence) return {};
  for (const auto& [file, sha256] : *evidence)
    if (sha256.value.size() != 64 || !std::all_of(sha256.value.begin(), sha256.value.end(), digit))
      return refuse(sha256_malformed, "evidence", {{"file", file.value}});
  return {};
}

/// There are so many pieces.
inline Verdict check_pieces(const AssetCode& code, std::int64_t given, std::int64_t there) {
  if (given <= there) return {};
  return refuse(
      pieces_beyond, "assets",
      {{"asset", code.value}, {"count", std::to_string(there)}, {"given", std::to_string(given)}});
}

/// The share of an amount that a part is of all, rounded down.
inline Money proportion_of(Money amount, Money part, Money all) {
  __extension__ using Wide = __int128;
  if (all == Money()) return {};
  return Money::fen(static_cast<std::int64_t>(Wide(amount.fen()) * part.fen() / all.fen()));
}

/// An amount by the value of the things it is for, exact to the fen: the last takes the rest.
inline std::vector<Money> split_by_value(Money whole, const std::vector<Money>& values) {
  Money all, before, given;
  for (const auto value : values) all += value;
  std::vector<Money> parts;
  for (std::size_t i = 0; i < values.size(); ++i) {
    before += values[i];
    const auto until = i + 1 < values.size() ? proportion_of(whole, before, all) : whole;
    parts.push_back(until - given);
    given = until;
  }
  return parts;
}

/// One card's pieces as a band judges them.
struct Sized {
  std::string_view category;
  Money cost;
  std::int64_t pieces = 1;
};

/// The size of a paper: what decides who approves it.
struct WriteOffSize {
  std::vector<Sized> items;
  Money cost;       ///< original value of all
  Money unit_most;  ///< original value of the dearest piece, a fraction of a fen counted as one

  void add(Sized item) {
    const auto fen = item.cost.fen() / item.pieces + (item.cost.fen() % item.pieces != 0);
    unit_most = std::max(unit_most, Money::fen(fen));
    cost += item.cost;
    items.push_back(item);
  }
};

/// Whether a band's limits let a size through; a piece's value is compared without rounding.
inline bool within(const DisposalBand& band, const WriteOffSize& size) {
  const auto below = [&](Money value, Money most) {
    return value < most || (band.inclusive && value == most);
  };
  if (band.batch_max && !below(size.cost, *band.batch_max)) return false;
  return !band.unit_max || std::all_of(size.items.begin(), size.items.end(), [&](const auto& one) {
    const auto least = Money::fen(one.cost.fen() / one.pieces);
    const bool exact = one.cost.fen() % one.pieces == 0;
    return exact ? below(least, *band.unit_max) : least < *band.unit_max;
  });
}

/// Whether a band takes something of the paper whatever its value.
inline bool claims(const DisposalBand& band, const WriteOffSize& size) {
  if (!band.classes) return false;
  return std::any_of(size.items.begin(), size.items.end(), [&](const Sized& item) {
    return std::any_of(band.classes->begin(), band.classes->end(),
                       [&](const auto& front) { return item.category.starts_with(front.value); });
  });
}

/// The place of the band that a paper falls in: the smallest that its size is within, or a larger
/// one that claims a class of it.
inline std::uint32_t band_of(const DisposalRule& rule, const WriteOffSize& size) {
  std::uint32_t place = 0;
  while (place + 1 < rule.bands.size() && !within(rule.bands[place], size)) ++place;
  for (auto larger = static_cast<std::uint32_t>(rule.bands.size()) - 1; larger > place; --larger)
    if (claims(rule.bands[larger], size)) return larger;
  return place;
}

/// The size of a paper that was filed.
inline WriteOffSize size_of(const Books& books, const WriteOff& paper) {
  WriteOffSize size;
  for (const auto& item : paper.items) {
    const auto category = books.assets[item.asset].category;
    size.add({books.assets.categories()[category].code, item.cost, item.pieces});
  }
  return size;
}

/// The paper is there and waits for its outcome.
inline Verdict check_write_off(const Books& books, const WriteOffCode& code) {
  const auto* paper = books.disposals.papers().find(code);
  if (!paper) return refuse(write_off_unknown, "write_off", {{"paper", code.value}});
  if (paper->status == WriteOff::Status::pending) return {};
  return refuse(write_off_ended, "write_off",
                {{"paper", code.value}, word("status", paper->status)});
}

}  // namespace bursar::assets
