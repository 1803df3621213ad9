#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "bursar/base/table.hpp"
#include "bursar/people/letters/records.hpp"

namespace bursar::people {

/// Which letters were given out, who signed them, and who rents from the school 责任书与租赁单位.
class Letters {
 public:
  /// Every letter.
  const Table<LetterId, Letter>& all() const { return all_; }
  /// Every lessee, past ones too.
  const Table<LesseeId, Lessee>& lessees() const { return lessees_; }
  /// The letters that are not closed.
  const std::set<LetterId>& open() const { return open_; }

  /// Whether another letter about the same duty, which holds on a day, names a party.
  bool named(const Name& field, const PartyId& party, Date day) const {
    for (const auto& one : all_)
      if (one.field == field && one.holds(day) && one.place(party)) return true;
    return false;
  }

  // What posting does; only rules call these.
  /// Enters a lessee whose code is free.
  void add(Lessee lessee) { lessees_.add(std::move(lessee)); }
  /// Ends a lease.
  void end(LesseeId lessee, Date until) { lessees_[lessee].period.until = until; }
  /// Gives out a letter whose code is free.
  void add(Letter letter) { open_.insert(all_.add(std::move(letter))); }
  /// A party signs, so many times.
  void sign(LetterId letter, std::size_t place, int count, Date on) {
    auto& party = all_[letter].parties[place];
    party.given += count;
    BURSAR_ASSERT(party.given <= party.expected);
    if (!party.on || *party.on < on) party.on = on;
  }
  /// Puts a letter away.
  void close(LetterId letter, Date on) {
    all_[letter].closed = on;
    open_.erase(letter);
  }

 private:
  Table<LetterId, Letter> all_;
  Table<LesseeId, Lessee> lessees_;
  std::set<LetterId> open_;
};

}  // namespace bursar::people
