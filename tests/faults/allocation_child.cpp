// Fails each allocation of a submission in turn. Ends with 0 where the books stayed whole each
// time.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>
#include <string>

#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"

namespace {
thread_local long left = -1;  // allocations that go well before one fails; below 0, all do

void* allocate(std::size_t size) {
  if (left == 0) {
    left = -1;
    throw std::bad_alloc();
  }
  if (left > 0) --left;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace bursar;

int failures = 0;

void expect(bool holds, const std::string& what) {
  if (holds) return;
  ++failures;
  std::printf("%s\n", what.c_str());
}

const Who kWho{"tang", *Moment::parse("2026-03-02T01:00:00Z"), ""};

/// What two schools must have alike.
std::string figures(const Books& books) {
  std::string all = std::to_string(books.people.persons().size());
  for (const auto* question : {"assets.list", "assets.rooms", "assets.transfers"})
    all += *json::ask(books, question, "{}", Date(2026, 3, 2));
  return all + *json::ask(books, "assets.totals", R"({"by":"custodian"})", Date(2026, 3, 2));
}

/// The books that the journal amounts to, read anew.
std::string replayed(School& school) {
  const auto seq = school.head().seq;
  return figures(*school.as_of(seq));
}

void file(School& school, std::string_view kind, std::string_view fields) {
  const auto posted = json::submit(school, kind, fields, kWho);
  expect(static_cast<bool>(posted),
         std::string(kind) + ": " + (posted ? "" : posted.refusal().text()));
}

void furnish(School& school) {
  file(school, "people.found",
       R"({"unit":"u","school":"s","time_zone":"+08:00","authority":"tang","authority_name":"t",)"
       R"("post":"head","post_name":"h"})");
  file(school, "people.allow", R"({"post":"head","forms":["assets.*"]})");
  file(school, "people.add_person", R"({"person":"zhou","name":"z"})");
  file(school, "assets.adopt_scheme", R"({"scheme":"gb","name":"GB","edition":"1"})");
  file(school, "assets.add_category", R"({"scheme":"gb","code":"pc","name":"computers"})");
  file(school, "assets.open_room", R"({"room":"main","name":"m","type":"main_store"})");
  file(school, "assets.open_room", R"({"room":"sub","name":"s","type":"sub_store"})");
  file(school, "assets.appoint_keeper", R"({"room":"main","keeper":"zhou"})");
}

using Action = std::function<void(School&, int)>;

/// Does something with its n-th allocation failing, for each n until none does; each time the books
/// are what the journal is, and the next one goes well.
void fail_each(const std::string& what, const Action& action) {
  School school(std::make_unique<MemoryJournal>(), json::reader());
  furnish(school);
  int count = 0;
  for (long n = 0; n < 5'000; ++n) {
    const auto at = what + ", allocation " + std::to_string(n);
    const int now = ++count;
    left = n;
    try {
      action(school, now);
    } catch (const std::bad_alloc&) {
    }
    const bool reached = left < 0;
    left = -1;
    try {
      action(school, ++count);
      const auto kept = figures(*school.read());  // gives the books free again before they are read
      expect(kept == replayed(school), at + ": the books are not the journal's");
      expect(static_cast<bool>(school.verify()), at + ": the journal does not verify");
    } catch (const std::exception& error) {
      expect(false, at + ": does not go on: " + error.what());
    }
    if (!reached) return void(std::printf("%s: %ld allocations\n", what.c_str(), n));
  }
  expect(false, what + " never comes to its end");
}

void submit(School& school, std::string_view kind, const std::string& fields,
            const std::string& reference = {}) {
  const auto posted = json::submit(school, kind, fields, {kWho.by, kWho.at, reference});
  expect(static_cast<bool>(posted), std::string(kind) + " is refused");
}

std::string asset(int n) {
  return R"({"asset":"a)" + std::to_string(n) +
         R"(","name":"a name too long for a short string","category":"gb:pc","cost":7,)" +
         R"("room":"main","model":"m)" + std::to_string(n) + "\"}";
}

void run() {
  fail_each("acquire", [](School& school, int n) {
    submit(school, "assets.acquire", asset(n), "r" + std::to_string(n));
  });
  fail_each("the same reference again",
            [](School& school, int) { submit(school, "assets.acquire", asset(0), "r"); });
  fail_each("acquire and transfer", [](School& school, int n) {
    const auto code = std::to_string(n);
    submit(school, "assets.acquire", asset(n));
    submit(school, "assets.request_transfer",
           R"({"transfer":"T)" + code + R"(","assets":["a)" + code + R"("],"room":"sub",)" +
               R"("custodian":"zhou"})");
  });
  fail_each("a person", [](School& school, int n) {
    submit(school, "people.add_person",
           R"({"person":"somebody-with-a-long-code-)" + std::to_string(n) + R"(","name":"n"})");
  });
  fail_each("a refused batch", [](School& school, int n) {
    (void)school.batch([&](School::Ledger& ledger) -> Verdict {
      (void)json::submit(ledger, "assets.acquire", asset(n), kWho);
      return refuse(base::list_empty, "");
    });
  });
  fail_each("a refused form", [](School& school, int) {
    (void)json::submit(school, "assets.acquire", "{\"asset\":7}", kWho);
    (void)json::submit(school, "people.add_person", R"({"person":"zhou","name":"z"})", kWho);
  });
  fail_each("a look back", [](School& school, int) {
    (void)school.as_of(school.head().seq);
    (void)school.refresh();
  });
}

}  // namespace

int main() {
  run();
  std::printf("%d failures\n", failures);
  return failures == 0 ? 0 : 1;
}
