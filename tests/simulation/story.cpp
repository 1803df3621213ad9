#include "simulation/story.hpp"

#include <algorithm>
#include <fstream>

namespace bursar::test {

void Story::note(Moment at, std::string_view by, std::string_view kind, std::string_view fields,
                 std::string_view outcome) {
  std::string line = R"({"at":")" + at.text();
  line.append(R"(","by":")").append(by).append(R"(","form":")").append(kind);
  line.append(R"(","fields":)").append(fields).append(R"(,"expect":")").append(outcome);
  note(line + "\"}");
}

void Story::tell(int step) const {
  const auto seed = std::to_string(seed_);
  const auto file = testing::TempDir() + "bursar_" + name_ + '_' + seed + ".jsonl";
  std::ofstream out(file);
  for (const auto& line : play_) out << line << '\n';
  std::string last;
  for (auto i = play_.size() - std::min<std::size_t>(play_.size(), 8); i < play_.size(); ++i)
    last += play_[i] + '\n';
  ADD_FAILURE() << "BURSAR_SEED=" << seed << ", step " << step << "; the whole play is in " << file
                << "; its last lines:\n"
                << last;
}

}  // namespace bursar::test
