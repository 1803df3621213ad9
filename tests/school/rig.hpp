#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"

/// What the tests of schools share.
namespace bursar::test {

/// Entries in memory that several journals have open, as several processes have one file.
struct Store {
  MemoryJournal entries;
  std::recursive_mutex mutex;
};

/// A journal on a store. A transaction keeps the others out, as in SQLite.
class SharedJournal : public Journal {
 public:
  explicit SharedJournal(std::shared_ptr<Store> store) : store_(std::move(store)) {}
  ~SharedJournal() override { SharedJournal::rollback(); }

  Head head() override;
  void read(std::uint64_t after, const Visit& visit) override;
  std::optional<StoredEntry> find(std::string_view reference) override;
  void begin() override;
  void append(const Entry& entry) override;
  void commit() override;
  void rollback() noexcept override;

 private:
  std::shared_ptr<Store> store_;
  std::unique_lock<std::recursive_mutex> writing_;
};

/// "posted", or "refused:" and the reason's code.
std::string told(const Verdict& verdict);
std::string told(const Result<Posted>& result);

/// All that the books hold as canonical text, to compare them by.
std::string dump(const Books& books);
std::string dump(const School& school);

/// A desk at a school: forms go in as JSON, in the name of somebody, at a moment that holds on.
class Desk {
 public:
  explicit Desk(std::shared_ptr<Store> entries = std::make_shared<Store>());

  std::string file(std::string_view kind, std::string_view fields, std::string reference = {});
  std::string ask(std::string_view question, std::string_view fields = "{}");
  /// Plays lines and expects no differences.
  void play(std::string_view text);
  Who who(std::string reference = {}) const { return {by, at, std::move(reference)}; }

  std::shared_ptr<Store> store;
  School school;
  PersonCode by = "tang";
  Moment at = *Moment::parse("2026-03-02T01:00:00Z");
};

/// A small school: 和平小学 with its head 唐 (all rights), 周 of general affairs and 林 and 陈 who
/// teach (all of assets), a main custody room `main` kept by 周, a sub-room `lab` kept by 林 with
/// the classroom `c1` below it, and one category `gb:pc`.
extern const std::string kSmallSchool;

}  // namespace bursar::test
