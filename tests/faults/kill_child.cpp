// Files forms into a SQLite journal from several threads, and says so after each that is durable.
//
//     kill_child FILE NAME THREADS COUNT [TOTAL]
//
// Each thread files COUNT people under codes that begin with NAME, every eighth time five at once,
// and writes "seq code" lines with one write() as soon as they are acknowledged. With TOTAL it then
// waits until the books hold so many people, whoever filed them.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "bursar/json/door.hpp"
#include "bursar/sqlite/journal.hpp"

namespace {

using namespace bursar;

Who who(const std::string& reference) {
  return {"tang", *Moment::parse("2026-03-02T01:00:00Z"), reference};
}

std::string person(const std::string& code) { return R"({"person":")" + code + R"(","name":"n"})"; }

void say(const std::string& lines) {
  if (write(STDOUT_FILENO, lines.data(), lines.size()) != static_cast<ssize_t>(lines.size()))
    std::_Exit(3);
}

void fail(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::_Exit(2);
}

template <class Door>
std::string filed(Door& door, const std::string& code) {
  const auto posted = json::submit(door, "people.add_person", person(code), who(code));
  if (!posted) fail(code + ": " + posted.refusal().text());
  return std::to_string(posted->seq) + " " + code + "\n";
}

void work(School& school, const std::string& name, int count) {
  for (int n = 1; n <= count; ++n) {
    const auto code = name + "." + std::to_string(n);
    std::string lines;
    if (n % 8 != 0) {
      lines = filed(school, code);
    } else {
      (void)school.batch([&](School::Ledger& ledger) -> Verdict {
        for (const auto* part : {"/1", "/2", "/3", "/4", "/5"}) lines += filed(ledger, code + part);
        return {};
      });
    }
    say(lines);
  }
}

/// Somebody founds the books; whoever comes second finds them there.
void found(School& school) {
  const auto result = json::submit(
      school, "people.found",
      R"({"unit":"u","school":"s","time_zone":"+08:00","authority":"tang","authority_name":"t",)"
      R"("post":"head","post_name":"h"})",
      who("founding"));
  if (!result) fail(result.refusal().text());
}

void wait_for(School& school, std::size_t total) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  for (;;) {
    school.refresh();
    if (school.read()->people.persons().size() >= total) return;
    if (std::chrono::steady_clock::now() > end) fail("the others' people never came");
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

}  // namespace

int main(int count, char** arguments) try {
  if (count < 5) fail("FILE NAME THREADS COUNT [TOTAL]");
  const std::string name = arguments[2];
  School school(std::make_unique<SqliteJournal>(arguments[1]), json::reader());
  found(school);
  std::vector<std::thread> threads;
  for (int i = 0; i < std::atoi(arguments[3]); ++i)
    threads.emplace_back(
        [&, i] { work(school, name + "-" + std::to_string(i), std::atoi(arguments[4])); });
  for (auto& thread : threads) thread.join();
  if (count > 5) wait_for(school, static_cast<std::size_t>(std::atoi(arguments[5])));
  return 0;
} catch (const std::exception& error) {
  fail(error.what());
}
