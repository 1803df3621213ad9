#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <utility>

#include "bursar/assets/loss/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// The cases of loss and damage, and what was paid for them 损坏、丢失与赔偿.
class Losses {
 public:
  /// Every case, in the order in which they were reported.
  const Table<LossId, LossCase>& cases() const { return cases_; }
  /// Every payment, waiver and refund, in the order in which they were filed.
  const std::deque<LossPayment>& payments() const { return payments_; }

  /// The code of a paper that holds assets, by its number.
  std::string_view paper(std::uint32_t number) const { return cases_[LossId(number)].code; }

  // What posting does; only rules call these.
  /// Opens a case.
  LossId add(LossCase one) { return cases_.add(std::move(one)); }
  /// A case, to be changed.
  LossCase& change(LossId id) { return cases_[id]; }
  /// Keeps a payment, a waiver or a refund.
  void add(LossPayment payment) { payments_.push_back(std::move(payment)); }

 private:
  Table<LossId, LossCase> cases_;
  std::deque<LossPayment> payments_;
};

}  // namespace bursar::assets
