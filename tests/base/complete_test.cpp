// The descriptions: every field of every struct is listed, every sentence has its figures.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/pfr/tuple_size.hpp>
#include <concepts>
#include <set>
#include <string>
#include <vector>

#include "bursar/base/assert.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/reasons.hpp"
#include "bursar/base/refusal.hpp"
#include "bursar/base/result.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/reasons.hpp"
#include "bursar/bursar.hpp"

namespace bursar {
namespace {

template <class T>
struct Inner {
  using type = T;
};
template <class T>
struct Inner<std::optional<T>> : Inner<T> {};
template <class T>
struct Inner<std::vector<T>> : Inner<T> {};

/// Every field of T is listed, and of each struct among them.
template <class T>
constexpr bool complete_fields() {
  bool complete = field_count<T>() == boost::pfr::tuple_size_v<T>;
  T::fields([&](std::string_view, auto member, std::string_view, std::string_view) {
    using Field = typename Inner<std::remove_cvref_t<decltype(T{}.*member)>>::type;
    if constexpr (Described<Field>) complete = complete && complete_fields<Field>();
  });
  return complete;
}

template <class Struct>
constexpr bool kComplete = complete_fields<Struct>();

template <class T>
constexpr bool all_complete(T) = delete;
template <class... T>
constexpr bool all_complete(Types<T...>) {
  return (kComplete<T> && ...);
}

static_assert(all_complete(Forms{}), "a form has a field that it does not list");
static_assert(all_complete(Questions{}), "a question has a field that it does not list");
static_assert(
    all_complete(Types<people::Staffing, assets::AssetCard, assets::RoomCard, assets::Overdue,
                       assets::GroupTotal, assets::TransferRow, assets::Total, assets::Filter>{}),
    "a row has a field that it does not list");

template <class List>
struct Answers;
template <class... Question>
struct Answers<Types<Question...>> {
  static constexpr bool complete() {
    return (answer_complete<typename Inner<decltype(answer(
                std::declval<const Question&>(), std::declval<const Books&>(), Date()))>::type>() &&
            ...);
  }
  template <class Row>
  static constexpr bool answer_complete() {
    if constexpr (Described<Row>) return kComplete<Row>;
    return true;
  }
};
static_assert(Answers<Questions>::complete(), "an answer has a field that it does not list");

/// What is written about each form or question.
struct Description {
  std::string kind, about, about_zh;
  std::vector<std::string> names, terms, texts;
};

template <class Struct>
void describe(std::vector<Description>& all) {
  Description one{std::string(Struct::kind),
                  std::string(Struct::about),
                  std::string(Struct::about_zh),
                  {},
                  {},
                  {}};
  Struct::fields([&](std::string_view name, auto, std::string_view text, std::string_view zh) {
    one.names.emplace_back(name);
    one.texts.emplace_back(text);
    one.terms.emplace_back(zh);
  });
  all.push_back(one);
}

std::vector<Description> descriptions() {
  std::vector<Description> all;
  Forms::each([&]<class Form>() { describe<Form>(all); });
  Questions::each([&]<class Question>() { describe<Question>(all); });
  return all;
}

bool chinese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

TEST(Descriptions, NameEachFormAndQuestionOnce) {
  std::set<std::string> seen;
  for (const auto& one : descriptions()) {
    EXPECT_TRUE(seen.insert(one.kind).second) << one.kind;
    EXPECT_NE(one.kind.find('.'), one.kind.npos) << one.kind;
  }
  EXPECT_GT(seen.size(), 200u);
}

TEST(Descriptions, TellEachFieldOnceInBothLanguages) {
  for (const auto& one : descriptions()) {
    EXPECT_FALSE(one.about.empty()) << one.kind;
    EXPECT_TRUE(chinese(one.about_zh)) << one.kind;
    EXPECT_EQ(std::set(one.names.begin(), one.names.end()).size(), one.names.size()) << one.kind;
    for (std::size_t i = 0; i < one.names.size(); ++i) {
      EXPECT_FALSE(one.texts[i].empty()) << one.kind << '.' << one.names[i];
      EXPECT_TRUE(chinese(one.terms[i])) << one.kind << '.' << one.names[i];
    }
  }
}

/// The figures of a sentence; one that has words in it comes in Chinese as {why_zh} beside {why}.
std::set<std::string> places(std::string_view sentence) {
  std::set<std::string> found;
  for (auto open = sentence.find('{'); open != sentence.npos; open = sentence.find('{', open + 1)) {
    auto figure = sentence.substr(open + 1, sentence.find('}', open) - open - 1);
    if (figure.ends_with("_zh")) figure.remove_suffix(3);
    found.emplace(figure);
  }
  return found;
}

std::vector<const Reason*> all_reasons() {
  std::vector<const Reason*> all(base::reasons.begin(), base::reasons.end());
  all.insert(all.end(), journal::reasons.begin(), journal::reasons.end());
  all.insert(all.end(), people::reasons.begin(), people::reasons.end());
  const auto add = [&](const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
  add(people::certificate_reasons);
  add(people::letter_reasons);
  add(people::training_reasons);
  add(approvals::reasons);
  add(assets::reasons);
  add(assets::value_reasons);
  add(assets::stocktake_reasons);
  add(assets::disposal_reasons);
  add(assets::upkeep_reasons);
  add(assets::loss_reasons);
  add(assets::booking_reasons);
  add(assets::provision_reasons);
  add(library::reasons);
  add(budget::setup_reasons);
  add(budget::plan_reasons);
  add(budget::claim_reasons);
  add(budget::spending_reasons);
  add(budget::ledger_reasons);
  add(budget::use_reasons);
  add(budget::disclosure_reasons);
  add(safety::reasons);
  add(safety::limit_reasons);
  add(safety::checklist_reasons);
  add(safety::schedule_reasons);
  add(safety::hazard_reasons);
  add(safety::incident_reasons);
  add(safety::ready_reasons);
  add(safety::duty_reasons);
  return all;
}

TEST(Reasons, HaveStableCodesOfTheirOwn) {
  std::set<std::string_view> codes;
  for (const auto* reason : all_reasons()) {
    EXPECT_TRUE(codes.insert(reason->code).second) << reason->code;
    constexpr auto known = "abcdefghijklmnopqrstuvwxyz0123456789_.";
    EXPECT_EQ(reason->code.find_first_not_of(known), reason->code.npos);
  }
}

TEST(Reasons, GiveTheSameFiguresInBothLanguages) {
  for (const auto* reason : all_reasons()) {
    EXPECT_EQ(places(reason->en), places(reason->zh)) << reason->code;
    EXPECT_TRUE(chinese(reason->zh) || reason->zh == "{why_zh}") << reason->code;
  }
}

TEST(Reasons, ThatAFormNamesAreInTheirDomainsList) {
  const auto all = all_reasons();
  Forms::each([&]<class Form>() {
    for (const auto* reason : Form::refusals)
      EXPECT_NE(std::find(all.begin(), all.end(), reason), all.end()) << Form::kind;
  });
}

TEST(Refusal, FillsItsSentence) {
  static constexpr Reason reason{"test.reason", "{a} of {b}, {a}", "{b}的{a}", ""};
  const auto refusal = refuse(reason, "field", {{"a", "1"}, {"b", "{a}"}});
  EXPECT_EQ(refusal.text(), "1 of {a}, 1") << "figures are never filled in twice";
  EXPECT_EQ(refusal.text_zh(), "{a}的1");
  EXPECT_EQ(refusal.code(), "test.reason");
  const auto stands = refuse(reason, "", {word("a", assets::State::on_loan), {"b", "x"}});
  EXPECT_EQ(stands.text(), "on_loan of x, on_loan");
  EXPECT_EQ(stands.text_zh(), "x的" + std::string(stands.figures[0].zh))
      << "words are told in Chinese";
  EXPECT_NE(stands.figures[0].zh, "");
  static constexpr Reason odd{"test.odd", "an open { brace", "开{", ""};
  EXPECT_EQ(refuse(odd, "").text(), "an open ");
}

TEST(Refusal, PassesFromVerdictToResult) {
  Verdict verdict = refuse(base::text_empty, "name");
  EXPECT_FALSE(verdict);
  const Result<int> result = std::move(verdict);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.refusal().field, "name");
  EXPECT_EQ(*Result<int>(7), 7);
  EXPECT_TRUE(Verdict());
}

TEST(Enumerations, AreReadByTheirNamesOnly) {
  EXPECT_EQ(enum_from<assets::State>("on_loan"), assets::State::on_loan);
  EXPECT_FALSE(enum_from<assets::State>("ON_LOAN"));
  EXPECT_FALSE(enum_from<assets::State>(""));
  EXPECT_EQ(enum_name(assets::State::in_use), "in_use");
  EXPECT_EQ(enum_name(static_cast<assets::State>(99)), "");
  EXPECT_EQ(names(assets::Dimension{}).size(), assets::kDimensions);
}

TEST(Fields, EqualWhereEachListedOneIs) {
  assets::Total a{1, 2, Money::yuan(3)}, b = a;
  EXPECT_TRUE(same_fields(a, b));
  b.value = Money::yuan(4);
  EXPECT_FALSE(same_fields(a, b));
}

TEST(Invariants, ThatBreakSayWhereAndWhat) {
  EXPECT_NO_THROW(BURSAR_ASSERT(1 + 1 == 2));
  try {
    BURSAR_ASSERT(1 + 1 == 3);
    FAIL();
  } catch (const BrokenInvariant& broken) {
    EXPECT_NE(std::string(broken.what()).find("1 + 1 == 3"), std::string::npos);
    EXPECT_NE(std::string(broken.what()).find("complete_test.cpp"), std::string::npos);
  }
}

static_assert(std::same_as<Joined<Types<int>, Types<char, bool>>, Types<int, char, bool>>);

}  // namespace
}  // namespace bursar
