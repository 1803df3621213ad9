#pragma once

#include "approvals/naive_desk.hpp"
#include "bursar/school.hpp"

/// The school's own desk, spoken to as the naive one is.
namespace bursar::test {

/// A school whose books are in memory. The one place that knows how it is built.
std::unique_ptr<School> school_in_memory();

/// Files what an act of the naive desk says: "posted" or the refusal's code.
std::string file(School& school, const naive::Act& act, Moment at);

/// What `naive::Desk::text` gives of its own case.
std::string text(const Books& books, const approvals::Case& one);

/// A date for a counted day, and back.
Date date_of(naive::Day day);

}  // namespace bursar::test
