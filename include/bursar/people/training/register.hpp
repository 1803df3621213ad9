#pragma once

#include <utility>

#include "bursar/base/table.hpp"
#include "bursar/people/training/records.hpp"

namespace bursar::people {

/// Which trainings were held, and for whom 培训.
class Trainings {
 public:
  /// Every training.
  const Table<TrainingId, Training>& all() const { return all_; }

  // What posting does; only rules call it.
  /// Keeps a training whose code is free.
  void add(Training training) { all_.add(std::move(training)); }

 private:
  Table<TrainingId, Training> all_;
};

}  // namespace bursar::people
