#pragma once

#include <sqlite3.h>

#include <climits>
#include <map>

namespace bursar::test {

/// A disk that fails on request. While it lives, databases that are opened lie on it. It never
/// waits for the real disk: what a program wrote outlives the program without that.
class FaultyDisk {
 public:
  FaultyDisk() {
    under() = sqlite3_vfs_find(nullptr);
    vfs_ = *under();
    vfs_.zName = "faulty";
    vfs_.pNext = nullptr;
    vfs_.xOpen = open;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~FaultyDisk() {
    heal();
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(under(), 1);
  }
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// From now on so many writes and syncs work, then all give a result code of SQLite's.
  void fail_after(int operations, int code) {
    left() = operations;
    failure() = code;
  }
  void heal() { left() = INT_MAX; }
  /// True once something has failed.
  bool failed() const { return left() < 0; }

 private:
  /// SQLite's functions of a file with two of ours in front.
  struct Methods : sqlite3_io_methods {
    const sqlite3_io_methods* under = nullptr;
  };

  static sqlite3_vfs*& under() {
    static sqlite3_vfs* vfs = nullptr;
    return vfs;
  }
  static int& left() {
    static int operations = INT_MAX;
    return operations;
  }
  static int& failure() {
    static int code = SQLITE_OK;
    return code;
  }

  static bool fails() {
    if (left() >= 0 && left() != INT_MAX) --left();
    return left() < 0;
  }
  static const sqlite3_io_methods& methods(sqlite3_file* file) {
    return *static_cast<const Methods*>(file->pMethods)->under;
  }
  static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    return fails() ? failure() : methods(file).xWrite(file, bytes, size, at);
  }
  static int sync(sqlite3_file*, int) { return fails() ? failure() : SQLITE_OK; }

  static const Methods* faulty(const sqlite3_io_methods* of) {
    static std::map<const sqlite3_io_methods*, Methods> made;
    const auto [found, is_new] = made.try_emplace(of);
    auto& methods = found->second;
    if (is_new) {
      static_cast<sqlite3_io_methods&>(methods) = *of;
      methods.under = of;
      methods.xWrite = write;
      methods.xSync = sync;
    }
    return &methods;
  }
  static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    const int code = under()->xOpen(under(), name, file, flags, out);
    if (file->pMethods != nullptr) file->pMethods = faulty(file->pMethods);
    return code;
  }

  sqlite3_vfs vfs_{};
};

}  // namespace bursar::test
