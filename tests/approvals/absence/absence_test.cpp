// Standing in: whose name, which days, which forms, and never in a circle.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "bursar/approvals/absence/questions.hpp"
#include "bursar/approvals/absence/rules.hpp"
#include "bursar/approvals/seats.hpp"

namespace bursar::approvals {
namespace {

/// Knows the names of a few forms, and nothing else.
struct FewPapers : Papers {
  static constexpr std::array<std::string_view, 4> all{"assets.issue", "assets.acquire",
                                                       "library.lend", "people.allow"};
  std::span<const std::string_view> kinds() const override { return all; }
  std::optional<FieldType> field(std::string_view, std::string_view) const override { return {}; }
  std::vector<std::string> values(std::string_view, std::string_view) const override { return {}; }
  Result<std::string> prepare(std::string_view, std::string_view, const Context&) const override {
    return std::string();
  }
  Verdict decide(std::string_view, std::string_view, const Context&) const override { return {}; }
  void reserve(std::string_view, std::string_view, const Context&) const override {}
  void release(std::string_view, std::string_view, const Context&) const override {}
};

Date march(int day) { return Date(2026, 3, static_cast<unsigned short>(day)); }

/// Five people: of these, tang may file for others.
struct AbsenceTest : testing::Test {
  AbsenceTest() {
    auto& people = books.people;
    people.add(people::Unit{"school", "S", {}});
    for (const char* code : {"tang", "zhou", "lin", "chen", "wu"})
      people.add(people::Person{code, code, 100, Date(2020, 1, 1)});
    const auto post = people.add(people::Post{"head", "H"});
    people.allow(post, {"approvals.*", {Date(2020, 1, 1), {}}});
    people.appoint({people.persons().id("tang"), post, people::Register::kWhole, {march(1), {}}});
  }

  template <class Form>
  std::string file(Form form, const char* by) {
    Context context{};
    context.by = by;
    context.today = today;
    context.papers = &papers;
    complete(form, books, context);
    auto verdict = decide(form, books, context);
    if (verdict) post(form, books, context);
    return verdict ? "posted" : said(verdict);
  }
  /// The reason without its domain, and the chain where it has one.
  static std::string said(const Verdict& verdict) {
    const auto code = verdict.refusal().code();
    std::string text(code.substr(code.find('.') + 1));
    for (const auto& one : verdict.refusal().figures)
      if (one.name == "chain") text += ": " + one.value;
    return text;
  }
  std::string stand_in(const char* person, const char* other, int from, int until,
                       std::vector<people::FormName> forms = {}) {
    StandIn form{person, other, march(from), march(until), {}};
    if (!forms.empty()) form.forms = std::move(forms);
    return file(form, "tang");
  }
  std::string acting(const char* person, Date day, std::string_view form = "assets.issue") {
    const Persons none;
    const Circle circle{books.people, books.approvals, {}, none, day};
    std::string text;
    for (const auto one : acting_for(circle, books.people.persons().id(person), form))
      text += (text.empty() ? "" : " ") + books.people.persons()[one].code.value;
    return text;
  }

  Books books;
  FewPapers papers;
  Date today = march(2);
};

TEST_F(AbsenceTest, ActsFromItsDayUntilAnother) {
  EXPECT_EQ(file(StandIn{{}, "lin", {}, march(10), {}}, "zhou"), "posted");
  EXPECT_EQ(acting("zhou", march(1)), "zhou");
  EXPECT_EQ(acting("zhou", march(2)), "zhou lin") << "from today, where nothing is said";
  EXPECT_EQ(acting("zhou", march(9)), "zhou lin");
  EXPECT_EQ(acting("zhou", march(10)), "zhou");
}

TEST_F(AbsenceTest, SpeaksForOthersOnlyByRight) {
  EXPECT_EQ(file(StandIn{"zhou", "lin", {}, march(10), {}}, "chen"), "not_yours");
  EXPECT_EQ(file(StandIn{"zhou", "lin", {}, march(10), {}}, "tang"), "posted");
  EXPECT_EQ(file(EndStandIn{"zhou", "lin", {}}, "chen"), "not_yours");
  EXPECT_EQ(file(EndStandIn{"zhou", "lin", {}}, "lin"), "not_yours");
  EXPECT_EQ(file(EndStandIn{{}, "lin", {}}, "zhou"), "posted");
}

TEST_F(AbsenceTest, RefusesWhatCannotBe) {
  EXPECT_EQ(stand_in("zhou", "zhou", 2, 9), "stand_in_self");
  EXPECT_EQ(stand_in("zhou", "lin", 1, 9), "stand_in_past");
  EXPECT_EQ(stand_in("zhou", "lin", 9, 9), "dates_reversed");
  EXPECT_EQ(stand_in("nobody", "lin", 2, 9), "person_unknown");
  EXPECT_EQ(stand_in("zhou", "nobody", 2, 9), "person_unknown");
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9, {"assets.dream"}), "form_unknown");
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9, {"assets.*", "dreams.*"}), "form_unknown");
  books.people.leave(books.people.persons().id("lin"), march(8));
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9), "person_left");
  EXPECT_EQ(stand_in("zhou", "lin", 2, 8), "posted") << "to the last day they are here";
}

TEST_F(AbsenceTest, TheSamePairOnlyOnce) {
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9, {"assets.*"}), "posted");
  EXPECT_EQ(stand_in("zhou", "lin", 8, 12, {"assets.issue"}), "stand_in_taken");
  EXPECT_EQ(stand_in("zhou", "lin", 8, 12), "stand_in_taken");
  EXPECT_EQ(stand_in("zhou", "lin", 9, 12), "posted") << "the day one ends another may begin";
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9, {"library.lend"}), "posted");
  EXPECT_EQ(stand_in("zhou", "chen", 2, 9, {"assets.*"}), "posted") << "two people may";
  EXPECT_EQ(acting("zhou", march(2)), "zhou lin chen");
  EXPECT_EQ(acting("zhou", march(2), "library.lend"), "zhou lin");
}

TEST_F(AbsenceTest, GoesRoundNoCircle) {
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9), "posted");
  EXPECT_EQ(stand_in("lin", "zhou", 5, 12), "stand_in_circular: lin → zhou → lin");
  EXPECT_EQ(stand_in("lin", "zhou", 9, 12), "posted");
  EXPECT_EQ(stand_in("lin", "chen", 4, 6), "posted");
  EXPECT_EQ(stand_in("chen", "wu", 5, 8), "posted");
  EXPECT_EQ(stand_in("wu", "zhou", 2, 31), "stand_in_circular: wu → zhou → lin → chen → wu");
  EXPECT_EQ(stand_in("wu", "zhou", 6, 9), "posted") << "lin and chen are over by then";
  EXPECT_EQ(acting("wu", march(7)), "wu zhou lin");
}

TEST_F(AbsenceTest, ACircleHasAFormInCommon) {
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9, {"assets.*"}), "posted");
  EXPECT_EQ(stand_in("lin", "zhou", 2, 9, {"library.lend"}), "posted");
  EXPECT_EQ(stand_in("lin", "chen", 2, 9, {"assets.issue", "library.*"}), "posted");
  EXPECT_EQ(stand_in("chen", "zhou", 2, 9, {"assets.acquire"}), "posted");
  EXPECT_EQ(stand_in("chen", "zhou", 2, 9, {"assets.issue"}),
            "stand_in_circular: chen → zhou → lin → chen");
  EXPECT_EQ(stand_in("chen", "zhou", 2, 9, {"people.allow"}), "posted");
}

TEST_F(AbsenceTest, EndsBeforeItsTime) {
  EXPECT_EQ(stand_in("zhou", "lin", 2, 20), "posted");
  EXPECT_EQ(file(EndStandIn{"zhou", "lin", march(1)}, "zhou"), "stand_in_past");
  EXPECT_EQ(file(EndStandIn{"zhou", "lin", march(20)}, "zhou"), "stand_in_unknown");
  EXPECT_EQ(file(EndStandIn{"zhou", "nobody", {}}, "zhou"), "person_unknown");
  EXPECT_EQ(file(EndStandIn{"zhou", "lin", march(5)}, "zhou"), "posted");
  EXPECT_EQ(acting("zhou", march(4)), "zhou lin");
  EXPECT_EQ(acting("zhou", march(5)), "zhou");
  EXPECT_EQ(stand_in("lin", "zhou", 5, 20), "posted") << "and it is in nobody's way any more";
  EXPECT_EQ(file(EndStandIn{"lin", "zhou", march(5)}, "lin"), "posted") << "before it began";
  EXPECT_EQ(stand_in("lin", "zhou", 5, 20), "posted");
}

TEST_F(AbsenceTest, ListsThem) {
  EXPECT_EQ(stand_in("zhou", "lin", 2, 9, {"assets.*"}), "posted");
  EXPECT_EQ(stand_in("lin", "wu", 3, 9), "posted");
  const auto rows = answer(StandIns{"lin"}, books, march(2));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].stand_in, PersonCode("wu"));
  EXPECT_FALSE(rows[0].now);
  EXPECT_EQ(answer(StandIns{}, books, march(2)).size(), 2u);
  EXPECT_TRUE(answer(StandIns{"zhou"}, books, march(8))[0].now);
  EXPECT_TRUE(answer(StandIns{"nobody"}, books, march(8)).empty());
}

/// On no day, in no form, is anybody among those who act for whoever acts for them.
TEST_F(AbsenceTest, NoCircleWhateverIsFiled) {
  std::mt19937 random(7);
  const char* people[] = {"tang", "zhou", "lin", "chen", "wu"};
  int posted = 0, refused = 0;
  const auto cyclic = [&](Date day, std::string_view form) {
    for (const char* one : people)
      for (const auto& edge : books.approvals.deputies()) {
        const auto code = books.people.persons()[edge.stand_in].code.value;
        if (books.people.persons()[edge.person].code.value == one && edge.period.holds(day) &&
            detail::covers_form(edge.forms, form) &&
            (" " + acting(code.c_str(), day, form) + " ").find(" " + std::string(one) + " ") !=
                std::string::npos)
          return true;
      }
    return false;
  };
  const std::vector<std::vector<people::FormName>> lists{
      {}, {"assets.*"}, {"assets.issue"}, {"assets.issue", "library.lend"}, {"library.*"}};
  for (int i = 0; i < 600; ++i) {
    const int from = static_cast<int>(2 + random() % 25);
    const int until = from + static_cast<int>(1 + random() % 4);
    const auto told = stand_in(people[random() % 5], people[random() % 5], from, until,
                               lists[random() % lists.size()]);
    told == "posted" ? ++posted : ++refused;
  }
  EXPECT_GT(posted, 60);
  EXPECT_GT(refused, 60);
  for (int day = 2; day <= 31; ++day)
    for (const auto form : FewPapers::all) EXPECT_FALSE(cyclic(march(day), form)) << day << form;
}

}  // namespace
}  // namespace bursar::approvals
