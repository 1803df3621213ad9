#pragma once

#include "simulation/subject.hpp"

/// The parts of the simulation of the library.
namespace bursar::test {

void promise_library(const Books& books, Date today, const Expect& expect);

}  // namespace bursar::test
