#include "bursar/csv/import.hpp"

#include "csv/sample.hpp"
#include "school/rig.hpp"

namespace bursar::csv {
namespace {

using bursar::test::Desk;
using bursar::test::dump;
using test::Lines;
using test::lines_of;

const std::string kHead = "资产编号,资产名称,资产类别,原值,存放地点,保管人\n";
const std::string kGood = kHead +
                          "PC-1,电脑,gb:pc,5600,main,\nPC-2,电脑,gb:pc,5600,教室,lin\n"
                          "PC-3,电脑,gb:pc,5600,main,林\n";

struct CsvImport : ::testing::Test {
  CsvImport() { desk.play(bursar::test::kSmallSchool); }

  Result<Imported> run(Mode mode, const std::string& bytes, const std::string& name = {}) {
    options.mode = mode;
    return import_register(desk.school, bytes, desk.who(name), options);
  }
  Imported must(Mode mode, const std::string& bytes, const std::string& name = {}) {
    auto imported = run(mode, bytes, name);
    if (imported) return *std::move(imported);
    ADD_FAILURE() << imported.refusal().code() << ": " << imported.refusal().text();
    return {};
  }
  std::string code(Mode mode, const std::string& bytes, const std::string& name = {}) {
    const auto imported = run(mode, bytes, name);
    return imported ? "done" : std::string(imported.refusal().code());
  }
  std::size_t assets() { return desk.school.read()->assets.size(); }

  Desk desk;
  ImportOptions options;
};

TEST_F(CsvImport, PostsAllRowsInOneBatch) {
  const auto before = desk.school.head().seq;
  const auto imported = must(Mode::all_or_none, kGood);
  EXPECT_EQ(imported.accepted, 3u);
  EXPECT_TRUE(imported.posted());
  EXPECT_EQ(imported.first_seq, before + 1);
  EXPECT_EQ(imported.last_seq, before + 3);
  EXPECT_FALSE(imported.stopped);
  const auto books = desk.school.read();
  const auto* asset = books->assets.find("PC-2");
  ASSERT_NE(asset, nullptr);
  EXPECT_EQ(books->assets.rooms()[asset->room].code.value, "c1");
  EXPECT_EQ(books->people.persons()[asset->custodian].code.value, "lin");
}

TEST_F(CsvImport, ADryRunReportsEveryBadRowAndWritesNothing) {
  desk.file("assets.acquire",
            R"({"asset":"PC-9","name":"x","category":"gb:pc","cost":"1","room":"main"})");
  const auto before = dump(desk.school);
  const auto imported = must(Mode::dry_run, kGood +
                                                "PC-4,电脑,gb:desk,1,main,\n"
                                                "PC-5,电脑,gb:pc,1,R9,\nPC-6,电脑,gb:pc,-1,main,\n"
                                                "PC-7,电脑,gb:pc,1,main,王\n,,gb:pc,1,main,\n"
                                                "PC-9,电脑,gb:pc,1,main,\n");
  EXPECT_EQ(lines_of(imported.reading.bad),
            (Lines{"5 资产类别 assets.category_unknown", "6 存放地点 assets.room_unknown",
                   "7 原值 assets.cost_negative", "8 保管人 people.person_unknown",
                   "9 资产编号 csv.cell_empty", "9 资产名称 csv.cell_empty",
                   "10 资产编号 assets.code_taken"}));
  EXPECT_EQ(imported.reading.bad[1].why.text(), "there is no room R9");
  EXPECT_EQ(imported.reading.bad_rows, 6u);
  EXPECT_EQ(imported.accepted, 3u);
  EXPECT_EQ(imported.reading.good.size(), 3u);
  EXPECT_EQ(imported.reading.cost->text(), "16800.00");
  EXPECT_FALSE(imported.posted());
  EXPECT_EQ(dump(desk.school), before);
}

TEST_F(CsvImport, AllOrNonePostsNothingWhereARowIsBad) {
  const auto before = dump(desk.school);
  const std::string bad_cells = kGood + "PC-4,电脑,gb:pc,一百,main,\nPC-5,电脑,gb:pc,1,R9,\n";
  const auto imported = must(Mode::all_or_none, bad_cells);
  EXPECT_EQ(lines_of(imported.reading.bad),
            (Lines{"5 原值 csv.money_unreadable", "6 存放地点 assets.room_unknown"}));
  ASSERT_TRUE(imported.stopped);
  EXPECT_EQ(imported.stopped->text(),
            "2 rows are refused, so nothing was posted: all rows or none");
  const auto by_rules = must(Mode::all_or_none, kGood + "PC-5,电脑,gb:pc,1,R9,\n");
  EXPECT_EQ(lines_of(by_rules.reading.bad), (Lines{"5 存放地点 assets.room_unknown"}));
  EXPECT_FALSE(imported.posted() || by_rules.posted());
  EXPECT_EQ(by_rules.accepted, 3u);
  EXPECT_EQ(dump(desk.school), before);
}

TEST_F(CsvImport, GoodRowsPostsTheGoodAndReportsTheBad) {
  const auto imported =
      must(Mode::good_rows, kGood + "PC-4,电脑,gb:pc,?,main,\nPC-5,电脑,gb:pc,1,R9,\n");
  EXPECT_EQ(imported.accepted, 3u);
  EXPECT_EQ(imported.reading.good.size(), 3u);
  EXPECT_EQ(imported.reading.bad_rows, 2u);
  EXPECT_FALSE(imported.stopped);
  EXPECT_EQ(assets(), 3u);
}

TEST_F(CsvImport, MayBeRunAgain) {
  for (const auto* name : {"", "register-2026"}) {
    SCOPED_TRACE(name);
    Desk fresh;
    fresh.play(bursar::test::kSmallSchool);
    const auto run_fresh = [&](Mode mode) {
      options.mode = mode;
      return *import_register(fresh.school, kGood, fresh.who(name), options);
    };
    EXPECT_EQ(run_fresh(Mode::all_or_none).accepted, 3u);
    const auto before = dump(fresh.school);
    for (const auto mode : {Mode::all_or_none, Mode::good_rows, Mode::dry_run}) {
      const auto again = run_fresh(mode);
      EXPECT_EQ(again.repeated, 3u);
      EXPECT_EQ(again.accepted, 0u);
      EXPECT_TRUE(again.reading.clean());
      EXPECT_FALSE(again.posted());
    }
    EXPECT_EQ(dump(fresh.school), before);
  }
}

TEST_F(CsvImport, GoesOnWhereAMendedFileHasTheSameName) {
  const auto head = kHead + "PC-1,电脑,gb:pc,5600,main,\n";
  must(Mode::good_rows, head + "PC-2,电脑,gb:pc,1,R9,\n", "first");
  const auto mended = must(Mode::all_or_none, head + "PC-2,电脑,gb:pc,1,c1,\n", "first");
  EXPECT_EQ(mended.repeated, 1u);
  EXPECT_EQ(mended.accepted, 1u);
  const auto changed = must(Mode::dry_run, kHead + "PC-1,电脑,gb:pc,9999,main,\n", "first");
  EXPECT_EQ(lines_of(changed.reading.bad), (Lines{"2 资产编号 journal.reference_reused"}));
  const auto unnamed = must(Mode::all_or_none, kHead + "PC-1,电脑,gb:pc,9999,main,\n");
  EXPECT_EQ(lines_of(unnamed.reading.bad), (Lines{"2 资产编号 assets.code_taken"}));
}

TEST_F(CsvImport, KeepsReferencesWithinBoundsForLongCodes) {
  const std::string bytes = kHead + std::string(64, 'A') + ",电脑,gb:pc,1,main,\n" +
                            std::string(63, 'A') + "B,电脑,gb:pc,1,main,\n";
  EXPECT_EQ(must(Mode::all_or_none, bytes, std::string(40, 'n')).accepted, 2u);
  EXPECT_EQ(must(Mode::all_or_none, bytes, std::string(40, 'n')).repeated, 2u);
  EXPECT_EQ(code(Mode::dry_run, bytes, std::string(41, 'n')), "csv.reference_too_long");
  EXPECT_EQ(code(Mode::dry_run, bytes, "two words"), "base.code_malformed");
}

TEST_F(CsvImport, StopsAtOnceForTheWrongPerson) {
  desk.by = "nobody";
  for (const auto mode : {Mode::dry_run, Mode::all_or_none, Mode::good_rows})
    EXPECT_EQ(code(mode, kGood), "people.not_allowed");
  desk.by = "tang";
  desk.at = *Moment::parse("2020-01-01T00:00:00Z");
  EXPECT_EQ(code(Mode::good_rows, kGood), "journal.moment_goes_back");
  EXPECT_EQ(assets(), 0u);
}

TEST_F(CsvImport, PostsNothingOfAFileThatDiffersFromItsAnnouncement) {
  options.reading.expect_rows = 4;
  for (const auto mode : {Mode::all_or_none, Mode::good_rows}) {
    const auto imported = must(mode, kGood);
    ASSERT_TRUE(imported.stopped);
    EXPECT_EQ(imported.stopped->code(), "csv.file_refused");
    EXPECT_EQ(imported.accepted, 3u);
  }
  EXPECT_EQ(assets(), 0u);
}

TEST_F(CsvImport, LeavesNothingBehindWhereTheCallerStopsIt) {
  const auto before = dump(desk.school);
  options.reading.progress = [](const Progress& progress) {
    return progress.stage != Progress::Stage::posting;
  };
  for (const auto mode : {Mode::all_or_none, Mode::good_rows})
    EXPECT_EQ(code(mode, kGood), "csv.cancelled");
  EXPECT_EQ(dump(desk.school), before);
  options.reading.progress = [](const Progress& progress) -> bool {
    if (progress.stage == Progress::Stage::posting) throw std::runtime_error("the host's own");
    return true;
  };
  EXPECT_THROW(static_cast<void>(run(Mode::good_rows, kGood)), std::runtime_error);
  EXPECT_EQ(dump(desk.school), before);
  options.reading.progress = {};
  EXPECT_EQ(must(Mode::good_rows, kGood).accepted, 3u);
}

TEST_F(CsvImport, FindsByNameWhereTheNameIsOneOnes) {
  desk.file("assets.open_room", R"({"room":"c2","name":"库房","type":"common","under":"lab"})");
  desk.file("assets.open_room", R"({"room":"c3","name":"库房","type":"common","under":"lab"})");
  desk.file("assets.open_room", R"({"room":"c4","name":"c1","type":"common","under":"lab"})");
  options.reading.category_prefix = "gb:";
  const std::string bytes = kHead + "A,a,台式机,1,教 室,\nB,b,pc,1,库房,\nC,c,pc,1,c1,陈\n";
  options.reading.values["存放地点"] = {{"教 室", "lab"}};
  const auto imported = must(Mode::good_rows, bytes);
  EXPECT_EQ(lines_of(imported.reading.bad), (Lines{"3 存放地点 csv.name_shared"}));
  EXPECT_EQ(imported.reading.good.at(0).form.room.value, "lab");
  EXPECT_EQ(imported.reading.good.at(0).form.category.value, "gb:pc");
  EXPECT_EQ(imported.reading.good.at(1).form.room.value, "c1");
  EXPECT_EQ(imported.reading.good.at(1).form.custodian->value, "chen");
  options.by_name = false;
  EXPECT_EQ(lines_of(must(Mode::dry_run, kHead + "D,d,pc,1,教室,\n").reading.bad),
            (Lines{"2 存放地点 assets.room_unknown"}));
}

TEST_F(CsvImport, ReportsTheStagesOfTheWork) {
  Lines stages;
  options.reading.progress = [&](const Progress& progress) {
    stages.push_back(std::string(enum_name(progress.stage)) + " " + std::to_string(progress.done) +
                     "/" + std::to_string(progress.total));
    return true;
  };
  must(Mode::all_or_none, kGood);
  EXPECT_EQ(stages, (Lines{"reading 4/4", "checking 3/3", "posting 3/3"}));
}

}  // namespace
}  // namespace bursar::csv
