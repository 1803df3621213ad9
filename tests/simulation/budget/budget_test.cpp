// Random schools that keep a budget and accounts over two years: whatever is filed, the books keep
// what they promise.
//
// BURSAR_SEED=n runs that seed alone. A failure prints the seed and the school's forms as lines of
// a play file, to be filed after school.jsonl, the packs, accounts.jsonl and the openings.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bursar/approvals/records.hpp"
#include "bursar/budget/forms.hpp"
#include "bursar/json/pack.hpp"
#include "school/rig.hpp"
#include "simulation/budget/office.hpp"
#include "simulation/budget/promises.hpp"
#include "simulation/story.hpp"

namespace bursar::test {
namespace {

constexpr int kSteps = 1'100;
constexpr int kSchools = 6;
/// A step takes so many seconds at most, that two years and the closing of the second go by.
constexpr std::size_t kMostSeconds = 126'000;

std::string text_of(const std::string& path) {
  std::ifstream in(std::string(BURSAR_SOURCE_DIR) + path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}
std::string quoted(const std::string& text) {
  return boost::json::serialize(boost::json::value(text));
}

/// What the books answer about the budget and the accounts: equal books answer alike.
std::string answers(const Books& books, Date today) {
  std::string all;
  for (const auto* question : {"funds", "money_accounts", "lines", "claims", "papers", "dues",
                               "invoices", "vouchers", "versions", "warnings", "ledgers"}) {
    const auto answer = json::ask(books, std::string("budget.") + question, "{}", today);
    all += answer ? *answer : answer.refusal().text();
    all += '\n';
  }
  return all;
}

class BudgetTrial {
 public:
  BudgetTrial(unsigned seed, Shares& shares)
      : office_(seed), shares_(shares), story_("budget", seed) {}

  void run() {
    found();
    for (step_ = 1; step_ <= kSteps && !testing::Test::HasFailure(); ++step_) {
      desk_.at = desk_.at + static_cast<std::int64_t>(office_.below(kMostSeconds));
      try {
        if (!cases_.empty() && office_.one_in(5))
          decide();
        else
          office_.one_in(25) ? dropped() : single();
      } catch (const std::exception& error) {
        ADD_FAILURE() << "threw: " << error.what();
      }
    }
    if (!testing::Test::HasFailure()) look_back();
    if (testing::Test::HasFailure()) story_.tell(step_);
  }

 private:
  Date today() const { return desk_.at.date(480); }

  /// Founds the school, opens its accounts, and takes the entries so far in.
  void found() {
    desk_.play(text_of("/tests/simulation/budget/school.jsonl"));
    desk_.by = "tang";
    desk_.at = *Moment::parse("2026-01-05T02:00:00Z");
    for (const auto* name :
         {"cn-public-schools", "cn-economic-classes", "cn-gov-accounting-2022"}) {
      const auto pack = text_of("/src/packs/" + std::string(name) + ".jsonl");
      const auto adopted = json::adopt(desk_.school, name, pack, desk_.who());
      EXPECT_TRUE(adopted) << adopted.refusal().field << ' ' << adopted.refusal().text();
    }
    desk_.play(text_of("/tests/simulation/budget/accounts.jsonl"));
    for (const bool main : {true, false}) {
      const auto fields = opening(*desk_.school.read(), main);
      EXPECT_EQ(desk_.file("budget.enter_opening", fields), "posted") << fields;
    }
    standing_ = standing(*desk_.school.read());
    take_in();
  }

  void note(const Filing& form, const std::string& outcome) {
    story_.note(desk_.at, form.by.value, form.kind, form.fields, outcome);
  }

  /// A form that goes into a case of its own is handed to the desk of approvals.
  Filing submitted(const Filing& form) {
    const auto code = "SP" + std::to_string(++case_count_);
    const auto fields = R"({"form":")" + form.kind + R"(","case":")" + code + R"(","fields":)" +
                        quoted(form.fields) + '}';
    return {"approvals.submit", fields, form.by, true};
  }
  std::string send(const Filing& form) {
    desk_.by = form.by;
    return desk_.file(form.kind, form.fields);
  }

  void single() {
    auto form = office_.next(*desk_.school.read(), today());
    if (form.in_case && form.by == PersonCode("wu")) form.by = "lin";  // who signs hands nothing in
    ++shares_[form.kind].filed;
    const auto filed = form.in_case ? submitted(form) : form;
    const Who who{filed.by, desk_.at, {}};
    const auto previewed = told(json::preview(desk_.school, filed.kind, filed.fields, who));
    const auto before = desk_.school.head();
    const auto outcome = send(filed);
    note(filed, outcome);
    if (!form.in_case) {
      EXPECT_EQ(previewed, outcome) << "preview and submission differ";
    }
    if (outcome == "waiting")
      cases_.emplace_back("SP" + std::to_string(case_count_), form.by.value);
    if (outcome.starts_with("refused")) return expect_unchanged(before);
    take_in();
  }

  /// The last signature posts a case's form, or finds it stale; now and then it is taken back.
  void decide() {
    const auto at = office_.below(cases_.size());
    const auto [code, by] = cases_[at];
    cases_.erase(cases_.begin() + static_cast<std::ptrdiff_t>(at));
    Filing sign{"approvals.approve", R"({"case":")" + code + "\"}", "wu"};
    const Filing take_back{"approvals.withdraw",
                           R"({"case":")" + code + R"(","reason":"不再需要"})", by};
    if (office_.one_in(5)) return act(take_back);
    act(sign);
    const auto state = desk_.school.read()->approvals.cases().find(code)->state;
    if (state == approvals::CaseState::stale) act(take_back);
  }
  void act(const Filing& form) {
    const auto outcome = send(form);
    note(form, outcome);
    EXPECT_EQ(outcome, "posted") << form.fields;
    take_in();
  }

  /// Some forms at once, all of them dropped in the end.
  void dropped() {
    const auto before = desk_.school.head();
    desk_.school.rehearse([&](School::Ledger& ledger) -> Verdict {
      for (auto left = 1 + office_.below(4); left > 0; --left) {
        const auto form = office_.next(ledger.books(), today());
        if (!form.in_case)
          (void)json::submit(ledger, form.kind, form.fields, {form.by, desk_.at, {}});
      }
      return {};
    });
    expect_unchanged(before);
  }

  void expect_unchanged(const Head& before) {
    EXPECT_EQ(desk_.school.head(), before) << "a refusal moved the head";
    if (step_ % 10 == 0) {
      EXPECT_EQ(answers(*desk_.school.read(), seen_), answers_) << "a refusal changed the books";
    }
  }

  /// After entries were posted: the promises.
  void take_in() {
    std::set<std::string> kinds;
    desk_.school.follow(seq_, [&](const Entry& entry) {
      kinds.emplace(entry.kind);
      ++shares_[std::string(entry.kind)].posted;
      if (step_ == 0) ++shares_[std::string(entry.kind)].filed;
      return true;
    });
    seq_ = desk_.school.head().seq;
    follow_invoices();
    const auto books = desk_.school.read();
    std::string first;
    const Expect expect = [&](bool holds, const std::string& promise) {
      if (!holds && first.empty()) first = promise;
    };
    seen_ = today();
    answers_ = answers(*books, seen_);
    auto now = standing(*books);
    if (step_ > 0) promise_step(standing_, now, *books, kinds, expect);
    standing_ = std::move(now);
    promise_plan(*books, seen_, expect);
    promise_accounts(*books, seen_, expect);
    promise_invoices(*books, expect);
    EXPECT_EQ(first, "") << "a promise is broken";
    if (step_ % 20 == 0) {
      EXPECT_EQ(broken(*books, seen_), "") << "a promise is broken";
    }
  }

  void follow_invoices() {
    desk_.school.follow(invoices_seen_, [&](const Entry& entry) {
      invoices_seen_ = entry.seq;
      for (const auto& [invoice, paper] : invoices_of(entry)) invoices_[invoice].push_back(paper);
      return true;
    });
  }
  /// Promise 10: of the papers that claimed an invoice only the last is not reversed.
  void promise_invoices(const Books& books, const Expect& expect) const {
    const auto& papers = books.budget.papers;
    for (const auto& [invoice, claimed] : invoices_)
      for (std::size_t i = 0; i + 1 < claimed.size(); ++i) {
        const auto id = papers.id(claimed[i]);
        expect(id != budget::PaperId{} && papers[id].reversed != budget::PaperId{},
               invoice + " was claimed again after " + claimed[i] + " was reversed");
      }
  }
  using Claimed = std::vector<std::pair<std::string, std::string>>;
  static Claimed invoices_of(const Entry& entry);

  /// The journal gives the same books again.
  void look_back() {
    const Desk again(desk_.store);
    EXPECT_EQ(answers(*again.school.read(), seen_), answers_) << "the replayed books differ";
    EXPECT_EQ(dump(again.school), dump(desk_.school)) << "the replayed books differ";
    const auto verified = desk_.school.verify(desk_.school.head());
    EXPECT_TRUE(verified) << verified.why;
    const auto books = desk_.school.read();
    for (const auto& ledger : books->budget.setup.ledgers())
      if (!ledger.years.empty() && ledger.years.front().closed()) ++shares_["years closed"].posted;
  }

  Office office_;
  Shares& shares_;
  int step_ = 0, case_count_ = 0;
  Desk desk_;
  Standing standing_;
  std::uint64_t seq_ = 0, invoices_seen_ = 0;
  Date seen_;
  std::string answers_;
  std::map<std::string, std::vector<std::string>> invoices_;
  std::vector<std::pair<std::string, std::string>> cases_;
  Story story_;
};

BudgetTrial::Claimed BudgetTrial::invoices_of(const Entry& entry) {
  Claimed all;
  if (entry.kind.starts_with("approvals.")) return all;  // a case holds its form as text
  const auto value = boost::json::parse(entry.form);
  const auto* object = value.if_object();
  for (const auto* name : {"first", "payment"})
    if (const auto* inner = object ? object->if_contains(name) : nullptr; inner)
      object = inner->if_object();
  const auto* invoices = object ? object->if_contains("invoices") : nullptr;
  const auto* paper = object ? object->if_contains("paper") : nullptr;
  if (!invoices || !paper || !invoices->is_array()) return all;
  for (const auto& one : invoices->as_array()) {
    const auto& code = one.is_object() ? one.as_object().at("invoice") : one;
    all.emplace_back(std::string(code.as_string()), std::string(paper->as_string()));
  }
  return all;
}

TEST(BudgetSimulation, KeepsEveryPromiseOfTheBooks) {
  Shares shares;
  if (!run_schools(kSchools, [&](unsigned seed) { BudgetTrial(seed, shares).run(); })) return;

  EXPECT_GE(shares["years closed"].posted, kSchools) << "the story does not reach its end";
  budget::Forms::each([&]<class Form>() { expect_share<Form>(shares); });
}

}  // namespace
}  // namespace bursar::test
