#pragma once

#include <memory>
#include <utility>
#include <variant>

#include "bursar/base/refusal.hpp"

namespace bursar {

/// The answer of a rule: the form may be posted as it stands, or it is refused.
///
/// Accepting costs no allocation, since most forms are accepted.
class [[nodiscard]] Verdict {
 public:
  Verdict() = default;
  Verdict(Refusal refusal) : refusal_(std::make_unique<Refusal>(std::move(refusal))) {}

  /// True where nothing stands against the form.
  explicit operator bool() const { return refusal_ == nullptr; }
  /// The refusal; ask only where the verdict is not accepting.
  const Refusal& refusal() const& { return *refusal_; }
  /// The same, taken out.
  Refusal refusal() && { return std::move(*refusal_); }

 private:
  std::unique_ptr<Refusal> refusal_;
};

/// What a rule worked out, or why it refused.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Refusal refusal) : held_(std::make_unique<Refusal>(std::move(refusal))) {}
  /// Passes a refusing verdict on as a result.
  Result(Verdict refused) : Result(std::move(refused).refusal()) {}

  explicit operator bool() const { return held_.index() == 0; }
  const T& operator*() const& { return std::get<0>(held_); }
  T& operator*() & { return std::get<0>(held_); }
  T operator*() && { return std::get<0>(std::move(held_)); }
  const T* operator->() const { return &std::get<0>(held_); }
  /// The refusal; ask only where there is no value.
  const Refusal& refusal() const& { return *std::get<1>(held_); }
  /// The same, taken out.
  Refusal refusal() && { return std::move(*std::get<1>(held_)); }

 private:
  std::variant<T, std::unique_ptr<Refusal>> held_;
};

}  // namespace bursar
