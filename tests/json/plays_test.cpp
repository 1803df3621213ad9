// The play files of tests/plays, and the player itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/reasons.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/reasons.hpp"
#include "bursar/budget/reasons.hpp"
#include "bursar/journal/reasons.hpp"
#include "bursar/json/door.hpp"
#include "bursar/json/play.hpp"
#include "bursar/people/certificates/reasons.hpp"
#include "bursar/people/letters/reasons.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/people/training/reasons.hpp"
#include "bursar/safety/reasons.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

std::string outcome(const json::PlayLine& line) {
  return line.file + ":" + std::to_string(line.line) + ": " + line.what + ": expected " +
         line.expected + ", got " + line.got + (line.text.empty() ? "" : " (" + line.text + ")");
}

std::vector<std::string> play_files() {
  std::vector<std::string> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(BURSAR_SOURCE_DIR) + "/tests/plays"))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

/// What all play files together have shown.
struct Seen {
  std::set<std::string> refusals, posted, asked;
  std::map<std::string, std::set<std::string>> refused;  ///< codes by form

  void add(const json::PlayLine& line) {
    const bool refusal = line.got.starts_with("refused:");
    const auto code = refusal ? line.got.substr(8) : "";
    if (refusal) refusals.insert(code);
    if (line.question && !refusal) asked.insert(line.what);
    if (line.question) return;
    if (line.got == "posted" || line.got == "waiting") posted.insert(line.what);
    if (refusal) refused[line.what].insert(code);
  }
};

/// Plays them all; each comes out as it says, and its journal gives the same books again.
Seen play_all() {
  Seen seen;
  for (const auto& file : play_files()) {
    Desk desk;
    const auto report =
        json::play_file(desk.school, file, [&](const auto& line) { seen.add(line); });
    for (const auto& line : report.differences) ADD_FAILURE() << outcome(line);
    EXPECT_GT(report.posted + report.refused, 0u) << file;
    const auto verified = desk.school.verify(desk.school.head());
    EXPECT_TRUE(verified) << file << ": " << verified.why;
    EXPECT_EQ(dump(Desk(desk.store).school), dump(desk.school)) << file;
    desk.school.follow(0, [&](const Entry& entry) {  // some are posted by a last signature alone
      seen.posted.emplace(entry.kind);
      return true;
    });
  }
  return seen;
}

void expect_every_refusal(const Seen& seen) {
  const auto expect = [&](const auto& reasons) {
    for (const auto* reason : reasons) {
      EXPECT_TRUE(seen.refusals.contains(std::string(reason->code)))
          << "no play is refused for " << reason->code;
    }
  };
  expect(base::reasons);
  expect(journal::reasons);
  expect(people::reasons);
  expect(people::certificate_reasons);
  expect(people::letter_reasons);
  expect(people::training_reasons);
  expect(approvals::reasons);
  expect(assets::reasons);
  expect(assets::value_reasons);
  expect(assets::stocktake_reasons);
  expect(assets::disposal_reasons);
  expect(assets::upkeep_reasons);
  expect(assets::loss_reasons);
  expect(assets::booking_reasons);
  expect(assets::provision_reasons);
  expect(library::reasons);
  expect(budget::setup_reasons);
  expect(budget::plan_reasons);
  expect(budget::claim_reasons);
  expect(budget::spending_reasons);
  expect(budget::ledger_reasons);
  expect(budget::use_reasons);
  expect(budget::disclosure_reasons);
  expect(safety::reasons);
  expect(safety::limit_reasons);
  expect(safety::checklist_reasons);
  expect(safety::schedule_reasons);
  expect(safety::hazard_reasons);
  expect(safety::incident_reasons);
  expect(safety::ready_reasons);
  expect(safety::duty_reasons);
}

void expect_every_form_and_question(const Seen& seen) {
  Forms::each([&]<class Form>() {
    EXPECT_TRUE(seen.posted.contains(std::string(Form::kind))) << "no play posts " << Form::kind;
  });
  Questions::each([&]<class Question>() {
    EXPECT_TRUE(seen.asked.contains(std::string(Question::kind)))
        << "no play asks " << Question::kind;
  });
}

/// What may stand against any form: bounds, rights, and the policies that it falls under; against
/// one of assets also the accounts that it is booked in.
bool common(std::string_view kind, const std::string& code) {
  if (kind.starts_with("assets.") && code.starts_with("budget.")) return true;
  static const std::set<std::string> any{"people.not_allowed",        "people.not_founded",
                                         "approvals.no_policy",       "approvals.flow_unknown",
                                         "approvals.submitter_unfit", "approvals.cannot_finish",
                                         "approvals.choice_needed"};
  return code.starts_with("base.") || code.starts_with("journal.") || any.contains(code);
}

/// A form that hands another in passes on what stands against that one.
template <class Form>
constexpr bool kHandsIn = requires(const Form& form) {
  form.fields_;
};

void expect_named_refusals(const Seen& seen) {
  Forms::each([&]<class Form>() {
    if (kHandsIn<Form>) return;
    std::set<std::string> named;
    for (const auto* reason : Form::refusals) named.emplace(reason->code);
    const auto given = seen.refused.find(std::string(Form::kind));
    if (given == seen.refused.end()) return;
    for (const auto& code : given->second)
      EXPECT_TRUE(common(Form::kind, code) || named.contains(code))
          << Form::kind << " was refused for " << code << ", which its refusals do not name";
  });
}

/// One test, because each file takes its time: as they say, everything that there is, and nothing
/// that the forms do not name.
TEST(Plays, ShowWhatThereIsAndReplayTheSame) {
  const auto seen = play_all();
  expect_every_refusal(seen);
  expect_every_form_and_question(seen);
  expect_named_refusals(seen);
}

/// Plays text on a new school and gives each line's outcome.
std::vector<json::PlayLine> played(const std::string& text, const std::string& folder = ".") {
  Desk desk;
  std::vector<json::PlayLine> lines;
  json::play_text(desk.school, text, "text", folder,
                  [&](const auto& line) { lines.push_back(line); });
  return lines;
}

const std::string kForm =
    R"({"at":"2026-03-01T01:00:00Z","by":"tang","form":"people.add_post","fields":{}})";

TEST(Player, HoldsMomentAndPersonOn) {
  Desk desk;
  json::play_text(
      desk.school,
      kSmallSchool + "\n" + R"({"form":"people.add_post","fields":{"post":"p","name":"P"}})");
  const auto& entry = desk.store->entries.entries().back();
  EXPECT_EQ(entry.by, "tang");
  EXPECT_EQ(entry.at.text(), "2026-03-01T01:00:00Z");
}

TEST(Player, SkipsEmptyLinesAndComments) {
  EXPECT_TRUE(played("\n  \n# text\n\t# more\r\n\r\n").empty());
  const auto lines = played("\xEF\xBB\xBF\n# 建账\n" + kForm + "\r\n");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].line, 3u);
  EXPECT_EQ(lines[0].got, "refused:base.missing_field");
}

TEST(Player, ReportsALineItCannotPlayAndGoesOn) {
  for (const auto* bad :
       {"{", "[]", "7", "{}", R"({"form":7})", R"({"ask":null})", R"({"play":1})",
        R"({"form":"people.add_post","field":{}})", R"({"form":"people.found","at":"today"})",
        R"({"form":"people.found","expect":7})", R"({"ask":"assets.count","on":"today"})",
        R"({"ask":"assets.count","by":"tang"})", R"({"form":"a","form":"b"})",
        R"({"play":"there-is-no-such-file.jsonl"})", R"({"by":"x","ask":"assets.count"})",
        R"({"form":"people.add_post","ask":"assets.count"})"}) {
    const auto lines = played(std::string(bad) + "\n" + kForm);
    ASSERT_EQ(lines.size(), 2u) << bad;
    EXPECT_FALSE(lines[0].as_expected()) << bad;
    EXPECT_FALSE(lines[0].got.empty()) << bad;
    EXPECT_EQ(lines[1].got, "refused:base.missing_field") << bad;
  }
}

TEST(Player, WantsTheMomentOfTheFirstForm) {
  const auto lines = played(R"({"by":"tang","form":"people.add_post","fields":{}})");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_NE(lines[0].got.find("\"at\""), std::string::npos);
}

TEST(Player, ComparesAnswersAsJson) {
  const auto ask = [](const std::string& rest) {
    const auto lines = played(R"({"ask":"people.staff",)" + rest + "}");
    return lines.at(0).as_expected();
  };
  EXPECT_TRUE(ask(R"("expect":{"workload":0,"persons":0,"part_time":0})"));
  EXPECT_TRUE(ask(R"("note":"whatever comes")"));
  EXPECT_FALSE(ask(R"("expect":{"persons":0})"));
  EXPECT_FALSE(ask(R"("expect":"refused:base.unknown_question")"));
  EXPECT_TRUE(
      played(R"({"ask":"assets.card","fields":{"asset":"x"},"expect":null})")[0].as_expected());
  EXPECT_TRUE(played(R"({"ask":"x.y","expect":"refused:base.unknown_question"})")[0].as_expected());
  EXPECT_TRUE(
      played(R"({"ask":"assets.total_value","on":"2026-01-01","expect":"0.00"})")[0].as_expected());
}

TEST(Player, CountsWhatCameOfAFile) {
  Desk desk;
  const auto report = json::play_text(
      desk.school, kSmallSchool + "\n" + kForm + "\n" + R"({"ask":"assets.count"})");
  EXPECT_EQ(report.refused, 1u);
  EXPECT_EQ(report.posted, desk.school.head().seq);
  EXPECT_EQ(report.answered, 1u);
  EXPECT_FALSE(report) << "posted was expected where nothing is said";
}

class PlayFolder : public testing::Test {
 protected:
  PlayFolder() : folder(std::filesystem::path(testing::TempDir()) / "bursar_player") {
    std::filesystem::create_directories(folder / "sub");
  }
  ~PlayFolder() override { std::filesystem::remove_all(folder); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
  }
  std::filesystem::path folder;
};

TEST_F(PlayFolder, HoldsFilesThatAreFoundFromTheOneThatNamesThem) {
  write("setup.jsonl", kSmallSchool);
  write("sub/more.jsonl", R"({"play":"../setup.jsonl"})");
  write("all.jsonl", R"({"play":"sub/more.jsonl"}
{"form":"people.add_post","fields":{"post":"p","name":"P"}})");
  Desk desk;
  const auto report = json::play_file(desk.school, (folder / "all.jsonl").string());
  EXPECT_TRUE(report);
  EXPECT_TRUE(desk.school.read()->people.posts().has("p"));
  EXPECT_THROW(json::play_file(desk.school, (folder / "none.jsonl").string()), std::runtime_error);
}

TEST_F(PlayFolder, HoldsNoEndlessCircle) {
  write("circle.jsonl", R"({"play":"circle.jsonl"})");
  Desk desk;
  const auto report = json::play_file(desk.school, (folder / "circle.jsonl").string());
  ASSERT_EQ(report.differences.size(), 1u);
  EXPECT_NE(report.differences[0].got.find("deep"), std::string::npos);
}

}  // namespace
}  // namespace bursar::test
