#include "pipeline.hpp"

#include <utility>

namespace bursar::sqlite {

Pipeline::Pipeline(std::function<void(const Chunk&)> insert)
    : insert_(std::move(insert)), thread_([this] { work(); }) {}

Pipeline::~Pipeline() {
  {
    const std::lock_guard lock(mutex_);
    full_.clear();
  }
  join();
}

void Pipeline::push(Chunk& chunk) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return full_.size() < kDepth; });
  full_.push_back(std::exchange(chunk, {}));
  if (!empty_.empty()) {
    chunk = std::move(empty_.front());
    empty_.pop_front();
  }
  changed_.notify_all();
}

void Pipeline::finish() {
  join();
  if (failure_) std::rethrow_exception(failure_);
}

void Pipeline::join() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Pipeline::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return ending_ || !full_.empty(); });
    if (full_.empty()) return;
    insert_front(lock);
  }
}

void Pipeline::insert_front(std::unique_lock<std::mutex>& lock) {
  auto chunk = std::move(full_.front());
  full_.pop_front();
  lock.unlock();
  changed_.notify_all();
  std::exception_ptr failure;
  try {
    if (!failure_) insert_(chunk);  // after a failure nothing of the transaction is wanted
  } catch (...) {
    failure = std::current_exception();
  }
  chunk.clear();
  lock.lock();
  if (failure) failure_ = failure;
  empty_.push_back(std::move(chunk));
}

}  // namespace bursar::sqlite
