#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace bursar {

/// Where threads queue up for the journal, so that those who come at once share one commit.
///
/// The first in line leads: it takes all who wait and does their work in one transaction, while
/// the others sleep. Nobody waits for company that is not there: a lone thread goes straight on.
class Line {
 public:
  /// A piece of work on the journal. Lives on the stack of the thread that waits for it.
  class Job {
   public:
    virtual ~Job() = default;
    /// Does the work; on the leader's thread.
    virtual void run() = 0;
    /// True for work that shares its transaction with nobody, since it may end in a rollback.
    bool alone = false;
    /// Why the work failed, where it did.
    std::exception_ptr error;

   private:
    friend class Line;
    enum State { waiting, done, leads };
    std::atomic<int> state{waiting};
  };

  /// Has the job done, alone or with others; `work(jobs)` runs on one thread at a time and reports
  /// failures in each job's `error`.
  template <class Work>
  void pass(Job& job, Work&& work) {
    if (!enter(job)) {
      job.state.wait(Job::waiting);
      if (job.state.load() == Job::done) return finish(job);
    }
    gather();
    std::vector<Job*> group;
    try {
      group = take();
      work(group);
    } catch (...) {  // the line goes on, whatever happened
      if (group.empty()) queue_without(job);
      job.error = std::current_exception();
      for (auto* one : group) one->error = job.error;
    }
    leave(group, job);
    finish(job);
  }

 private:
  /// True where the job's own thread leads at once.
  bool enter(Job& job) {
    const std::lock_guard lock(gate_);
    queue_.push_back(&job);
    return !std::exchange(led_, true);
  }

  /// Lets the threads that were woken a moment ago queue up again before the commit starts: one
  /// commit of sixteen instead of one of one and one of fifteen.
  void gather() {
    for (std::size_t i = 0; i < 4 * usual_; ++i) {
      {
        const std::lock_guard lock(gate_);
        if (queue_.size() >= usual_) return;
      }
      std::this_thread::yield();
    }
  }

  std::vector<Job*> take() {
    const std::lock_guard lock(gate_);
    auto end = std::find_if(queue_.begin(), queue_.end(), [](Job* job) { return job->alone; });
    if (end == queue_.begin()) ++end;
    std::vector<Job*> group(queue_.begin(), end);
    queue_.erase(queue_.begin(), end);
    return group;
  }

  void queue_without(Job& job) {
    const std::lock_guard lock(gate_);
    queue_.erase(std::find(queue_.begin(), queue_.end(), &job));
  }

  /// Wakes the group, and the next leader. A job may be gone as soon as it is woken.
  void leave(const std::vector<Job*>& group, const Job& own) {
    Job* next = nullptr;
    {
      const std::lock_guard lock(gate_);
      usual_ = std::max(group.size() + queue_.size(), usual_ - usual_ / 4);
      if (queue_.empty()) led_ = false;
      if (!queue_.empty()) next = queue_.front();
    }
    for (auto* job : group)
      if (job != &own) wake(*job, Job::done);
    if (next) wake(*next, Job::leads);
  }

  static void wake(Job& job, int state) {
    job.state.store(state);
    job.state.notify_one();
  }

  static void finish(const Job& job) {
    if (job.error) std::rethrow_exception(job.error);
  }

  std::mutex gate_;
  std::vector<Job*> queue_;
  std::size_t usual_ = 1;  ///< how many came together of late
  bool led_ = false;
};

}  // namespace bursar
