#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "bursar/base/date.hpp"

/// What everybody does who fills in random forms in a simulation.
namespace bursar::test {

/// Draws, and counts days from the day on which it fills in.
class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  /// A number below `n`; 0 where n is 0.
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class List>
  auto any(const List& list) {
    return *std::next(list.begin(), static_cast<std::ptrdiff_t>(below(list.size())));
  }
  std::string word(std::initializer_list<const char*> words) { return any(words); }
  /// One of a list by the weight of each.
  template <class T>
  const T& weighed(const std::vector<T>& list) {
    std::size_t sum = 0;
    for (const auto& one : list) sum += static_cast<std::size_t>(one.weight);
    auto left = static_cast<std::ptrdiff_t>(below(sum));
    auto at = list.begin();
    while ((left -= at->weight) >= 0) ++at;
    return *at;
  }

  Date today() const { return today_; }
  /// A day between so many from today.
  std::string day(int from, int to);
  /// A form with something wrong: a value below zero, of another day, left out, or, where it is a
  /// text and no date, what `other` makes of it.
  std::string spoiled(const std::string& fields,
                      const std::function<std::string(const std::string& text)>& other);

 protected:
  void open(Date today) { today_ = today; }

  std::mt19937 random_;

 private:
  Date today_;
};

}  // namespace bursar::test
