#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/pool.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/budget/claims/records.hpp"

namespace bursar::budget {

/// What is set aside, what approval cases hold, and every movement on a line 预算占用.
class Claims {
 public:
  Claims() = default;
  Claims(const Claims&) = delete;
  Claims& operator=(const Claims&) = delete;

  /// The number of a claim by its code, or none.
  ClaimId id(std::string_view code) const { return codes_.find(code); }
  const Claim& operator[](ClaimId id) const { return claims_[id]; }
  const ClaimPart& operator[](ClaimPartId id) const { return parts_[id]; }
  const Movement& operator[](MovementId id) const { return movements_[id]; }
  /// How many claims there are, ended ones too.
  std::size_t size() const { return claims_.size(); }
  /// How many parts of claims there are.
  std::size_t part_count() const { return parts_.size(); }
  /// A text of a claim.
  std::string_view text(TextId id) const { return texts_[id]; }
  /// The code of a claim.
  std::string_view code(ClaimId id) const { return texts_[claims_[id].code]; }

  /// The part after one of the same claim, or none.
  ClaimPartId next(ClaimPartId part) const {
    const auto after = static_cast<std::uint32_t>(part) + 1;
    const bool there = after <= parts_.size();
    const auto id = static_cast<ClaimPartId>(after);
    return there && parts_[id].claim == parts_[part].claim ? id : ClaimPartId{};
  }
  /// The part of a claim that holds a line, the one with something open first; or none.
  ClaimPartId part_of(ClaimId claim, LineId line) const {
    ClaimPartId found{};
    for (auto part = claims_[claim].first; part != ClaimPartId{}; part = next(part)) {
      if (parts_[part].line != line) continue;
      if (parts_[part].open > Money()) return part;
      if (found == ClaimPartId{}) found = part;
    }
    return found;
  }
  /// What a claim still holds, of all lines.
  Money open(ClaimId claim) const {
    Money sum;
    for (auto part = claims_[claim].first; part != ClaimPartId{}; part = next(part))
      sum += parts_[part].open;
    return sum;
  }
  /// The requests that wait, the most pressing first.
  const std::set<std::tuple<std::uint8_t, PackedDate, ClaimId>>& requests() const {
    return requests_;
  }
  /// The claims that may end on a day, some of which have ended or hold longer by now.
  const std::map<PackedDate, std::vector<ClaimId>>& by_until() const { return by_until_; }

  /// What a case holds, or null.
  const Hold* hold(std::string_view case_code) const {
    const auto found = holds_.find(case_code);
    return found == holds_.end() ? nullptr : &found->second;
  }
  /// Every case's hold.
  const std::map<std::string, Hold, std::less<>>& holds() const { return holds_; }
  /// What cases other than one hold of a part, and the first of those cases.
  std::pair<Money, std::string_view> held(ClaimPartId part, std::string_view but) const {
    std::pair<Money, std::string_view> sum;
    const auto found = held_.find(part);
    if (found == held_.end()) return sum;
    for (const auto* hold : found->second) {
      if (hold->case_code == but) continue;
      if (sum.second.empty()) sum.second = hold->case_code;
      for (const auto& one : hold->parts)
        if (one.claim == part) sum.first += one.amount;
    }
    return sum;
  }

  /// The case that holds an invoice, unless it is that one; or "".
  std::string_view holder(const InvoiceCode& invoice, std::string_view but) const {
    if (invoices_.empty()) return {};
    const auto found = invoices_.find(std::string_view(InvoiceKey(invoice)));
    if (found == invoices_.end() || found->second->case_code == but) return {};
    return found->second->case_code;
  }

  // What posting does; only effects call these.
  /// Opens a claim; its parts are added next.
  ClaimId add(std::string_view code, std::string_view text, Claim claim) {
    claim.text = texts_.add(text);
    const auto id = claims_.add(claim);
    claims_[id].code = codes_.add(code, id);
    by_until_[claim.until].push_back(id);
    if (claim.state == ClaimState::requested) requests_.insert({claim.priority, claim.on, id});
    return id;
  }
  /// A part of the claim that was opened last.
  ClaimPartId add(ClaimPart part) {
    const auto id = parts_.add(part);
    auto& claim = claims_[part.claim];
    if (claim.first == ClaimPartId{}) claim.first = id;
    return id;
  }
  /// A claim stands differently; one that is open again may lapse again.
  void set_state(ClaimId id, ClaimState state) {
    auto& claim = claims_[id];
    if (claim.state == ClaimState::requested) requests_.erase({claim.priority, claim.on, id});
    if (ended(claim.state) && !ended(state)) by_until_[claim.until].push_back(id);
    claim.state = state;
  }
  /// A claim holds until another day.
  void set_until(ClaimId id, Date until) {
    claims_[id].until = until;
    by_until_[until].push_back(id);
  }
  /// Forgets days before one, but for the claims that go on.
  void passed(Date day, const std::set<ClaimId>& going_on) {
    by_until_.erase(by_until_.begin(), by_until_.lower_bound(day));
    for (const auto id : going_on) by_until_[claims_[id].until].push_back(id);
  }
  /// A claim, to be changed.
  Claim& change(ClaimId id) { return claims_[id]; }
  /// A part, to be changed.
  ClaimPart& change(ClaimPartId id) { return parts_[id]; }
  /// Notes a movement.
  MovementId add(Movement movement) { return movements_.add(movement); }
  /// A case holds something while it waits.
  const Hold& add(Hold hold) {
    auto code = hold.case_code;
    const auto& kept = holds_.insert_or_assign(std::move(code), std::move(hold)).first->second;
    for (const auto& part : kept.parts)
      if (part.claim != ClaimPartId{}) held_[part.claim].push_back(&kept);
    for (const auto& one : kept.invoices)
      invoices_.emplace(std::string_view(InvoiceKey(one)), &kept);
    return kept;
  }
  /// A case holds nothing any more.
  void end_hold(std::string_view case_code) {
    const auto found = holds_.find(case_code);
    if (found == holds_.end()) return;
    for (const auto& part : found->second.parts)
      if (part.claim != ClaimPartId{} && std::erase(held_[part.claim], &found->second) > 0 &&
          held_[part.claim].empty())
        held_.erase(part.claim);
    for (const auto& one : found->second.invoices) invoices_.erase(std::string(InvoiceKey(one)));
    holds_.erase(found);
  }

 private:
  TextPool texts_;
  CodeIndex<ClaimId> codes_{texts_};
  Slots<ClaimId, Claim> claims_;
  Slots<ClaimPartId, ClaimPart> parts_;
  Slots<MovementId, Movement> movements_;
  std::map<PackedDate, std::vector<ClaimId>> by_until_;
  std::set<std::tuple<std::uint8_t, PackedDate, ClaimId>> requests_;
  std::map<std::string, Hold, std::less<>> holds_;  // nodes do not move: pointed at by these two
  boost::unordered_flat_map<ClaimPartId, std::vector<const Hold*>> held_;
  std::map<std::string, const Hold*, std::less<>> invoices_;  // no other case holds the same one
};

}  // namespace bursar::budget
