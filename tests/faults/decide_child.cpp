// Signs cases in a SQLite journal, one after the other, and says which it won.
//
//     decide_child FILE PERSON COUNT
//
// Tries to approve the cases r1 to rCOUNT, and writes the
// number of each that it decided. The other way for it to end is that somebody else was first.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bursar/json/door.hpp"
#include "bursar/sqlite/journal.hpp"

int main(int count, char** arguments) try {
  using namespace bursar;
  if (count != 4) return 2;
  School school(std::make_unique<SqliteJournal>(arguments[1]), json::reader());
  const Who who{arguments[2], *Moment::parse("2026-03-02T01:00:00Z"), ""};
  for (int i = 1; i <= std::atoi(arguments[3]); ++i) {
    approvals::Approve yes;
    yes.case_code = "r" + std::to_string(i);
    const auto posted = school.submit(yes, who);
    if (posted) std::printf("%d\n", i);
    const bool late = !posted && (posted.refusal().code() == "approvals.case_ended" ||
                                  posted.refusal().code() == "approvals.seat_decided");
    if (!posted && !late) {
      std::fprintf(stderr, "%s\n", posted.refusal().text().c_str());
      return 2;
    }
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
