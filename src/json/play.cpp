#include "bursar/json/play.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "bursar/json/parse.hpp"

namespace bursar::json {
namespace {

namespace bj = boost::json;

constexpr int kDepth = 4;  // how far files may play files

/// Why a line cannot be played.
struct BadLine {
  std::string why;
};

/// Plays the lines of one file after the other, keeping the moment and the person between them.
class Player {
 public:
  Player(School& school, const OnLine& on_line) : school_(school), on_line_(on_line) {}

  void play(std::string_view text, const std::string& name, const std::string& folder) {
    for (std::size_t number = 1; !text.empty(); ++number) {
      const auto end = text.find('\n');
      auto line = text.substr(0, end);
      text.remove_prefix(end == text.npos ? text.size() : end + 1);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      const auto first = line.find_first_not_of(" \t");
      if (first == line.npos || line[first] == '#') continue;
      play_line(line, name, number, folder);
    }
  }

  PlayReport report;

 private:
  void play_line(std::string_view line, const std::string& name, std::size_t number,
                 const std::string& folder) {
    PlayLine outcome;
    outcome.file = name;
    outcome.line = number;
    try {
      const auto parsed = parse(line);
      if (!parsed) throw BadLine{parsed.refusal().text()};
      if (!parsed->is_object()) throw BadLine{"a line is one JSON object"};
      const auto& object = parsed->get_object();
      if (object.contains("play")) return include(object, folder);
      object.contains("ask") ? ask(object, outcome) : file(object, outcome);
    } catch (const BadLine& bad) {
      outcome.expected = "a line that can be played";
      outcome.got = bad.why;
    }
    if (!outcome.as_expected()) report.differences.push_back(outcome);
    if (on_line_) on_line_(outcome);
  }

  void include(const bj::object& line, const std::string& folder) {
    only(line, {"play"});
    const auto path = (std::filesystem::path(folder) / text(line, "play")).string();
    std::ifstream in(path, std::ios::binary);
    if (!in) throw BadLine{"cannot read " + path};
    const std::string content(std::istreambuf_iterator<char>(in), {});
    if (depth_ == kDepth) throw BadLine{"files play files more than 4 deep"};
    ++depth_;
    play(content, path, std::filesystem::path(path).parent_path().string());
    --depth_;
  }

  void file(const bj::object& line, PlayLine& outcome) {
    only(line, {"at", "by", "form", "fields", "text", "reference", "expect", "note"});
    outcome.what = text(line, "form");
    outcome.expected = line.contains("expect") ? text(line, "expect") : "posted";
    who_.reference = line.contains("reference") ? text(line, "reference") : "";
    if (line.contains("by")) who_.by = PersonCode(text(line, "by"));
    if (line.contains("at")) who_.at = moment(line);
    if (!who_.at) throw BadLine{"the first form of a play needs \"at\""};
    const auto posted = submit(school_, outcome.what, fields(line), who_);
    ++(posted ? report.posted : report.refused);
    outcome.got = !posted                     ? "refused:" + std::string(posted.refusal().code())
                  : posted->case_code.empty() ? "posted"
                                              : "waiting";
    if (!posted) outcome.text = posted.refusal().text();
  }

  void ask(const bj::object& line, PlayLine& outcome) {
    only(line, {"ask", "fields", "text", "on", "expect", "note"});
    outcome.question = true;
    outcome.what = text(line, "ask");
    const auto* expect = line.if_contains("expect");
    if (expect) outcome.expected = expected_answer(*expect);
    const auto answer = json::ask(school_, outcome.what, fields(line), day(line));
    outcome.got = answer ? *answer : "refused:" + std::string(answer.refusal().code());
    if (!answer) outcome.text = answer.refusal().text();
    if (answer && expect && bj::parse(*answer) == *expect) outcome.expected = outcome.got;
    ++report.answered;
  }

  /// An expected refusal stands as text; everything else is compared as JSON.
  static std::string expected_answer(const bj::value& expect) {
    if (expect.is_string() && std::string_view(expect.get_string()).starts_with("refused:"))
      return std::string(expect.get_string());
    return bj::serialize(expect);
  }

  static void only(const bj::object& line, std::initializer_list<std::string_view> known) {
    for (const auto& member : line)
      if (std::find(known.begin(), known.end(), member.key()) == known.end())
        throw BadLine{"a line has no \"" + std::string(member.key()) + "\""};
  }

  static std::string text(const bj::object& line, std::string_view key) {
    const auto* value = line.if_contains(key);
    if (!value) throw BadLine{"the line has neither \"form\" nor \"ask\" nor \"play\""};
    if (!value->is_string()) throw BadLine{"\"" + std::string(key) + "\" is a text"};
    return std::string(value->get_string());
  }

  static Moment moment(const bj::object& line) {
    const auto at = Moment::parse(text(line, "at"));
    if (!at) throw BadLine{"\"at\" is a moment as 2026-03-02T01:30:00Z"};
    return *at;
  }

  static std::optional<Date> day(const bj::object& line) {
    if (!line.contains("on")) return {};
    const auto on = parse_date(text(line, "on"));
    if (!on) throw BadLine{"\"on\" is a date as 2026-03-02"};
    return on;
  }

  /// `text` holds fields as raw text: what a stranger may send in place of JSON.
  static std::string fields(const bj::object& line) {
    if (line.contains("text")) return text(line, "text");
    const auto* value = line.if_contains("fields");
    return value ? bj::serialize(*value) : "{}";
  }

  School& school_;
  const OnLine& on_line_;
  Who who_;
  int depth_ = 0;
};

}  // namespace

PlayReport play_text(School& school, std::string_view text, const std::string& name,
                     const std::string& folder, const OnLine& on_line) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Player player(school, on_line);
  player.play(text, name, folder);
  return std::move(player.report);
}

PlayReport play_file(School& school, const std::string& path, const OnLine& on_line) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  const std::string content(std::istreambuf_iterator<char>(in), {});
  return play_text(school, content, path, std::filesystem::path(path).parent_path().string(),
                   on_line);
}

}  // namespace bursar::json
