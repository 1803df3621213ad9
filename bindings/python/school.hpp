#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "bursar/school.hpp"
#include "questions.hpp"

namespace bursar::python {

/// A school as Python holds it. Whoever works on it keeps it alive, so that another thread may
/// close it meanwhile.
class Door : public Source {
 public:
  explicit Door(std::shared_ptr<School> school) : school_(std::move(school)) {}

  /// Throws ValueError where it is closed.
  std::shared_ptr<School> school() const;
  void close();
  bool closed() const { return school_.load() == nullptr; }

  void with(std::optional<Date> on, const Use& use) override;

 private:
  std::atomic<std::shared_ptr<School>> school_;
};

/// The books as the journal had them at an earlier time.
class Snapshot : public Source {
 public:
  Snapshot(std::unique_ptr<Books> books, Date day) : books_(std::move(books)), day_(day) {}
  void with(std::optional<Date> on, const Use& use) override { use(*books_, on.value_or(day_)); }
  Date day() const { return day_; }

 private:
  std::unique_ptr<Books> books_;
  Date day_;
};

/// Who files a form, when and under which reference; None for the two that may be left out.
Who who_of(const py::object& by, const py::object& at, const py::object& reference);

/// A head as Python has it, (seq, hash in hex, moment), or one that was kept: (seq, hash).
py::tuple write_head(const Head& head);
std::optional<Head> read_head(py::handle kept);
py::tuple write_verified(const Verified& found);

}  // namespace bursar::python
