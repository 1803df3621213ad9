#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/json/door.hpp"

/// Play files: a year of forms and questions as text, one JSON object a line.
///
///     {"at":"2026-03-02T01:30:00Z","by":"zhou","form":"assets.issue","fields":{…}}
///     {"form":"assets.acquire","fields":{…},"expect":"refused:assets.code_taken"}
///     {"ask":"assets.total_value","on":"2026-10-31","expect":"10023456.78"}
///     {"play":"setup.jsonl"}
///
/// `text` in place of `fields` holds them as raw text, which need not be JSON.
/// `at` and `by` hold on until another line changes them. `expect` of a form is "posted" where
/// left out, "waiting" where it waits for signatures; a question without it is only answered.
/// Empty lines and lines that begin with # are skipped.
namespace bursar::json {

/// What came of one line.
struct PlayLine {
  std::string file;
  std::size_t line = 0;  ///< from 1
  std::string what;      ///< name of the form or question, "" where the line is no such thing
  /// "posted", "waiting", "refused:code", an answer as JSON; "" where all is welcome
  std::string expected;
  std::string got;   ///< the same of what came
  std::string text;  ///< the refusal's sentence
  bool question = false;

  /// Whether the line came out as it should.
  bool as_expected() const { return expected.empty() || expected == got; }
};

/// What came of a whole file.
struct PlayReport {
  std::size_t posted = 0;
  std::size_t refused = 0;
  std::size_t answered = 0;
  std::vector<PlayLine> differences;

  explicit operator bool() const { return differences.empty(); }
};

/// Called with each line that was played, in turn.
using OnLine = std::function<void(const PlayLine&)>;

/// Plays text against a school. A line that cannot be understood is a difference, and the rest is
/// played all the same. `folder` is where `play` lines look for their files.
PlayReport play_text(School& school, std::string_view text, const std::string& name = "play",
                     const std::string& folder = ".", const OnLine& on_line = {});

/// Plays a file. Throws std::runtime_error where it cannot be read.
PlayReport play_file(School& school, const std::string& path, const OnLine& on_line = {});

}  // namespace bursar::json
