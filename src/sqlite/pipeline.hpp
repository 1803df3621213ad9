#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

#include "chunk.hpp"

namespace bursar::sqlite {

/// Inserts chunks on a thread of its own while the caller fills the next. Lives no longer than a
/// transaction: a thread started takes 50 µs, and none is left behind for fork() to lose.
class Pipeline {
 public:
  /// Starts the thread; throws std::system_error where the system has none left.
  explicit Pipeline(std::function<void(const Chunk&)> insert);
  /// Drops the chunks that wait.
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// Takes a chunk and gives an empty one for it. Waits while kDepth chunks wait.
  void push(Chunk& chunk);
  /// Waits until all is inserted; throws what failed there.
  void finish();

 private:
  static constexpr std::size_t kDepth = 4;
  void work();
  void insert_front(std::unique_lock<std::mutex>& lock);
  void join();

  std::function<void(const Chunk&)> insert_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Chunk> full_;
  std::deque<Chunk> empty_;
  bool ending_ = false;
  std::exception_ptr failure_;
  std::thread thread_;
};

}  // namespace bursar::sqlite
