#pragma once

#include <string>
#include <string_view>

#include "simulation/subject.hpp"

/// The parts of the simulation of upkeep.
namespace bursar::test {

std::string fill_upkeep(Clerk& clerk, std::string_view kind);
/// Two cards that make one are seldom found by chance.
std::string_view apt_of_upkeep(Clerk& clerk);
/// Whether there are two cards of one kind in one custody room, or two alike.
bool any_to_refurbish(Clerk& clerk);
bool any_to_merge(Clerk& clerk);
void promise_upkeep(const Books& books, Date today, const Expect& expect);

}  // namespace bursar::test
