#pragma once

#include <sqlite3.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "bursar/bursar.hpp"
#include "bursar/json/door.hpp"
#include "bursar/sqlite/journal.hpp"

/// A school of a realistic make for the benches: 40 rooms, 60 people, 12 categories, 5 units.
namespace bench {

using namespace bursar;

inline constexpr int kRooms = 40, kPeople = 60, kCategories = 12, kUnits = 5;
inline const Moment kStart = *Moment::parse("2026-01-05T00:00:00Z");

/// A folder of its own that goes when the object does, on the disk where the build is.
class Folder {
 public:
  Folder() {
    std::string name =
        (std::filesystem::current_path() / ("bench-" + std::string(6, 'X'))).string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for the bench");
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline std::string numbered(const char* prefix, int number) {
  return prefix + std::to_string(number);
}

template <class Outcome>
void must(const Outcome& outcome) {
  if (!outcome) throw std::runtime_error("refused: " + outcome.refusal().text());
}

inline Who zhou() { return {"zhou", kStart, ""}; }

/// Files what a school needs before its first asset.
template <class Door>
void furnish(Door& door) {
  must(
      door.submit(people::Found{"hp", "Heping", "+08:00", "zhou", "Zhou", "head", "Head"}, zhou()));
  must(door.submit(people::Allow{"head", {"assets.*"}, {}}, zhou()));
  for (int i = 0; i < kUnits; ++i)
    must(door.submit(people::AddUnit{numbered("unit", i), "a unit", {}}, zhou()));
  for (int i = 0; i < kPeople; ++i)
    must(door.submit(people::AddPerson{numbered("p", i), "a person", {}, {}}, zhou()));
  must(door.submit(assets::AdoptScheme{"gbt14885-2022", "GB/T 14885", "2022"}, zhou()));
  for (int i = 0; i < kCategories; ++i)
    must(door.submit(assets::AddCategory{"gbt14885-2022", numbered("A020101", 10 + i), "a class"},
                     zhou()));
  must(door.submit(assets::OpenRoom{"main", "main", assets::RoomKind::main_store, {}, {}}, zhou()));
  must(door.submit(assets::AppointKeeper{"main", "p0", {}}, zhou()));
  for (int i = 0; i < kRooms; ++i)
    must(door.submit(assets::OpenRoom{numbered("r", i),
                                      "a room",
                                      assets::RoomKind::classroom,
                                      {},
                                      people::UnitCode(numbered("unit", i % kUnits))},
                     zhou()));
}

/// The i-th asset of a register as people fill it in: half its fields, texts that repeat.
inline assets::Acquire acquisition(int i) {
  static const char* const names[] = {"课桌椅", "台式计算机",   "笔记本电脑", "打印机",
                                      "空调",   "多媒体一体机", "文件柜",     "实验台",
                                      "摄像机", "消防栓"};
  assets::Acquire form;
  char code[24];
  std::snprintf(code, sizeof code, "HP-%07d", i);
  form.asset = code;
  form.name = names[i % 10];
  form.category = numbered("gbt14885-2022:A020101", 10 + i % kCategories);
  form.cost = Money::fen(120'000 + i % 977 * 100);
  form.room = "main";
  form.acquired = Date(2025, 9, 1);
  form.measure = i % 10 == 0 ? "套" : "台";
  form.custodian = numbered("p", i % kPeople);
  form.model = numbered("model-", i % 300);
  if (i % 4 == 0) form.serial = numbered("SN2025-", 4'000'000 + i);
  return form;
}

/// The forms of a year: three acquisitions, then an issue of one of them.
using YearForm = std::variant<assets::Acquire, assets::Issue>;
inline YearForm year_form(int i) {
  if (i % 4 != 3) return acquisition(i);
  char code[24];
  std::snprintf(code, sizeof code, "HP-%07d", i - 1);
  assets::Issue form{{code}, numbered("p", i % kPeople), {}, {}, {}, {}, {}};
  form.room = assets::RoomCode(numbered("r", i % kRooms));
  return form;
}
inline std::vector<YearForm> year(int forms) {
  std::vector<YearForm> all;
  for (int i = 0; i < forms; ++i) all.push_back(year_form(i));
  return all;
}

template <class Door>
void submit(Door& door, YearForm form) {
  std::visit([&](auto& one) { must(door.submit(std::move(one), zhou())); }, form);
}
template <class Door>
void file(Door& door, int i) {
  submit(door, year_form(i));
}

/// Files the forms [from, to) in one batch.
inline void file_batch(School& school, int from, int to) {
  must(school.batch([&](School::Ledger& ledger) {
    for (int i = from; i < to; ++i) file(ledger, i);
    return Verdict{};
  }));
}

inline std::unique_ptr<School> open(const std::string& path) {
  return std::make_unique<School>(std::make_unique<SqliteJournal>(path), json::reader());
}

/// A school in memory with so many forms of a year behind it.
inline std::unique_ptr<School> in_memory(int forms) {
  auto school = std::make_unique<School>(std::make_unique<MemoryJournal>(), json::reader());
  must(school->batch([&](School::Ledger& ledger) {
    furnish(ledger);
    for (int i = 0; i < forms; ++i) file(ledger, i);
    return Verdict{};
  }));
  return school;
}

/// Bare SQLite with a table of the same columns and the same settings: what our journal is
/// measured against.
class Bare {
 public:
  explicit Bare(const std::string& path) {
    if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK) throw std::runtime_error("bare SQLite");
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE IF NOT EXISTS journal(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, "
        "by TEXT NOT NULL, kind TEXT NOT NULL, form TEXT NOT NULL, reference TEXT, digest TEXT, "
        "hash BLOB NOT NULL) STRICT");
    sqlite3_prepare_v2(db_, "INSERT INTO journal VALUES(?,?,?,?,?,?,?,?)", -1, &insert_, nullptr);
  }
  ~Bare() {
    sqlite3_finalize(insert_);
    sqlite3_close(db_);
  }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;

  void run(const char* sql) {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db_));
  }
  void insert(const StoredEntry& e) {
    char at[20];
    e.at.write(at);
    sqlite3_bind_int64(insert_, 1, static_cast<sqlite3_int64>(e.seq));
    sqlite3_bind_text(insert_, 2, at, sizeof at, SQLITE_STATIC);
    text(3, e.by);
    text(4, e.kind);
    text(5, e.form);
    sqlite3_bind_null(insert_, 6);
    sqlite3_bind_null(insert_, 7);
    sqlite3_bind_blob(insert_, 8, e.hash.data(), static_cast<int>(e.hash.size()), SQLITE_STATIC);
    if (sqlite3_step(insert_) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(db_));
    sqlite3_reset(insert_);
  }
  /// Reads every column of every row, as a program must that wants to use them.
  std::size_t select() {
    sqlite3_stmt* all = nullptr;
    sqlite3_prepare_v2(db_,
                       "SELECT seq,at,by,kind,form,reference,digest,hash FROM journal "
                       "ORDER BY seq",
                       -1, &all, nullptr);
    std::size_t bytes = 0;
    while (sqlite3_step(all) == SQLITE_ROW)
      for (int column = 0; column < 8; ++column)
        bytes += sqlite3_column_text(all, column)
                     ? static_cast<std::size_t>(sqlite3_column_bytes(all, column))
                     : 0;
    sqlite3_finalize(all);
    return bytes;
  }

 private:
  void text(int column, const std::string& value) {
    sqlite3_bind_text(insert_, column, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
};

/// The entries of a journal from after one on.
inline std::vector<StoredEntry> entries(School& school, std::uint64_t after = 0) {
  std::vector<StoredEntry> all;
  school.follow(after, [&](const Entry& entry) {
    all.emplace_back(entry);
    return true;
  });
  return all;
}

/// The form of an entry, with its type.
template <class Form>
Form as(const StoredEntry& entry) {
  auto form = json::reader().stored(entry.kind, entry.form);
  return static_cast<FormOf<Form, Books>&>(*form).form();
}

/// What a form that is posted costs at least: its encoding, and a hash over it and the one before.
template <class Form>
void encode(const Form& form, Head& head, std::string& json) {
  json.clear();
  append_json(json, form);
  Entry entry{head.seq + 1, kStart, "zhou", Form::kind, json, {}, {}, {}};
  head = {entry.seq, seal(head.hash, entry), kStart};
}

/// Keeps a result from being optimised away.
template <class T>
void used(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

}  // namespace bench
