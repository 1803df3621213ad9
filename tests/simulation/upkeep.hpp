#pragma once

#include <string>
#include <string_view>

#include "simulation/subject.hpp"

/// The parts of the simulation of upkeep.
namespace bursar::test {

std::string fill_upkeep(Clerk& clerk, std::string_view kind);
void promise_upkeep(const Books& books, Date today, const Expect& expect);

}  // namespace bursar::test
