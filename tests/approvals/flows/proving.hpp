#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "approvals/cast.hpp"

namespace bursar::approvals {

/// Asks why a form that takes every step of a plan cannot be finished.
class Proving : public testing::Test {
 protected:
  std::string why(const std::shared_ptr<const Plan>& plan, const char* submitter, bool zh = false,
                  Choices choices = {}) {
    const Persons parties{cast.id(submitter)};
    const Circle circle{cast.people, cast.approvals, unit_of(cast.people, parties[0], cast.day),
                        parties, cast.day};
    const auto found = stuck(*plan, std::vector(plan->steps.size(), true), circle, choices);
    return !found ? "" : zh ? found->why_zh : found->why;
  }
  test::Cast cast;
};

}  // namespace bursar::approvals
