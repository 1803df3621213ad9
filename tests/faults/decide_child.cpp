// Signs cases in a SQLite journal, one after the other, and says which it won.
//
//     decide_child FILE PERSON OTHER COUNT
//
// Tries to approve the cases r1 to rCOUNT, each at the same time as the program that signs as
// OTHER, and writes the number of each that it decided. The other way for it to end is that the
// other was first.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "bursar/json/door.hpp"
#include "bursar/sqlite/journal.hpp"

int main(int count, char** arguments) try {
  using namespace bursar;
  if (count != 5) return 2;
  const std::string file = arguments[1], person = arguments[2], other = arguments[3];
  School school(std::make_unique<SqliteJournal>(file), json::reader());
  std::ofstream done(file + "." + person);  // a byte for each case that this one is ready to sign
  const auto ready = [&] {
    std::error_code none;
    const auto size = std::filesystem::file_size(file + "." + other, none);
    return none ? 0 : static_cast<int>(size);
  };
  const Who who{person, *Moment::parse("2026-03-02T01:00:00Z"), ""};
  for (int i = 1; i <= std::atoi(arguments[4]); ++i) {
    approvals::Approve yes;
    yes.case_code = "r" + std::to_string(i);
    done.put('.').flush();
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (ready() < i) {
      std::this_thread::yield();
      if (std::chrono::steady_clock::now() > patience) return 3;  // the other has died
    }
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
