#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/moment.hpp"

/// What the stories of all simulations share: a school for each seed, the play to run it again by,
/// and the proof that the forms were not all refused.
namespace bursar::test {

/// Of what was filed, what was posted.
struct Share {
  int posted = 0, filed = 0;
};
using Shares = std::map<std::string, Share>;

/// Each form was posted some times and refused some times: books that refuse everything would keep
/// every promise too. BURSAR_SHARES prints them.
template <class Form>
void expect_share(Shares& shares) {
  const auto& share = shares[std::string(Form::kind)];
  EXPECT_GE(share.posted, share.filed < 40 ? 3 : 10) << Form::kind << " of " << share.filed;
  EXPECT_GT(share.filed, share.posted) << Form::kind << " is never refused";
  if (std::getenv("BURSAR_SHARES"))
    std::printf("%-28s %4d of %4d\n", Form::kind.data(), share.posted, share.filed);
}

/// Runs a school for each seed until one fails; with BURSAR_SEED=n that seed alone. Whether all of
/// them ran, and well.
template <class Run>
bool run_schools(unsigned count, Run run) {
  if (const auto* given = std::getenv("BURSAR_SEED")) {
    run(static_cast<unsigned>(std::strtoul(given, nullptr, 10)));
    return false;
  }
  for (unsigned seed = 1; seed <= count && !testing::Test::HasFailure(); ++seed) run(seed);
  return !testing::Test::HasFailure();
}

/// The forms of one school, as lines of a play file.
class Story {
 public:
  Story(std::string name, unsigned seed) : name_(std::move(name)), seed_(seed) {}

  void note(std::string line) { play_.push_back(std::move(line)); }
  void note(Moment at, std::string_view by, std::string_view kind, std::string_view fields,
            std::string_view outcome);
  /// Fails, says at which step of which seed, and writes the play into a file.
  void tell(int step) const;

 private:
  std::string name_;
  unsigned seed_;
  std::vector<std::string> play_;
};

}  // namespace bursar::test
