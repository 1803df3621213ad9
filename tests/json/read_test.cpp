// The stranger's door: what is wrong with a form that arrives as text, and where.
#include "bursar/json/read.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "bursar/json/door.hpp"
#include "bursar/json/parse.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

/// The refusal of some fields of a form: code, field and sentence.
Refusal refusal_of(std::string_view form, std::string_view fields) {
  Desk desk;
  auto result = json::submit(desk.school, form, fields, desk.who());
  if (result) ADD_FAILURE() << fields;
  return std::move(result).refusal();
}

std::string refused(std::string_view fields, std::string_view form = "assets.acquire") {
  const auto refusal = refusal_of(form, fields);
  return std::string(refusal.code()) + " " + refusal.field;
}

const std::string kStart = R"({"asset":"a","name":"n","category":"c","cost":1,"room":"r")";

TEST(Read, NamesTheFieldOfTheWrongType) {
  EXPECT_EQ(refused(R"({"asset":7})"), "base.wrong_type asset");
  EXPECT_EQ(refused(R"({"asset":null})"), "base.wrong_type asset");
  EXPECT_EQ(refused(R"({"asset":"a","name":["n"]})"), "base.wrong_type name");
  EXPECT_EQ(refused(kStart + R"(,"acquired":20260302})"), "base.wrong_type acquired");
  EXPECT_EQ(refused(kStart + R"(,"acquired":"2026-02-30"})"), "base.wrong_type acquired");
  EXPECT_EQ(refused(kStart + R"(,"quantity":"1"})"), "base.wrong_type quantity");
  EXPECT_EQ(refused(kStart + R"(,"quantity":1.5})"), "base.wrong_type quantity");
  EXPECT_EQ(refused(kStart + R"(,"quantity":true})"), "base.wrong_type quantity");
  EXPECT_EQ(refused(kStart + R"(,"way":1})"), "base.wrong_type way");
  EXPECT_EQ(refused(kStart + R"(,"way":"bought"})"), "base.choice_unknown way");
  EXPECT_EQ(refused(R"({"post":"p","name":"n","single":1})", "people.add_post"),
            "base.wrong_type single");
  EXPECT_EQ(refused(R"({"assets":"a"})", "assets.return"), "base.wrong_type assets");
  EXPECT_EQ(refused(R"({"assets":["a",7]})", "assets.return"), "base.wrong_type assets[1]");
  EXPECT_EQ(refused(R"({"count":2,"first":[]})", "assets.acquire_batch"), "base.wrong_type first");
  EXPECT_EQ(refused(R"({"count":2,"first":{"asset":1}})", "assets.acquire_batch"),
            "base.wrong_type first.asset");
}

TEST(Read, SaysWhatWasExpectedAndWhatCame) {
  EXPECT_EQ(refusal_of("assets.acquire", R"({"asset":7})").text(), "expected a text, got a number");
  EXPECT_EQ(refusal_of("assets.acquire", kStart + R"(,"acquired":"02.03.2026"})").text(),
            "expected a date as 2026-03-02, got \"02.03.2026\"");
  EXPECT_EQ(refusal_of("assets.acquire", "[]").text(), "expected an object, got a list");
  EXPECT_EQ(refusal_of("assets.acquire", kStart + R"(,"source":"gift"})").text(),
            "\"gift\" is none of: appropriation, own_income, other");
}

TEST(Read, TakesMoneyAsTextOrWholeYuan) {
  Money money;
  const auto read = [&](std::string_view text) {
    const auto value = json::parse(text);
    return value && json::detail::read_value(*value, money, "cost");
  };
  EXPECT_TRUE(read("1200"));
  EXPECT_EQ(money, Money::yuan(1200));
  EXPECT_TRUE(read(R"("1200.5")"));
  EXPECT_EQ(money, Money::fen(120050));
  EXPECT_TRUE(read("-100000000000"));
  for (const auto* text : {"1200.5", "1e3", "100000000000000", "18446744073709551615", "null",
                           "true", R"("1,200")", R"("")", R"("100000000000000")", "[1]"})
    EXPECT_FALSE(read(text)) << text;
}

TEST(Read, KeepsNumbersInTheirRange) {
  EXPECT_EQ(refused(kStart + R"(,"quantity":0})"), "base.number_out_of_range quantity");
  EXPECT_EQ(refused(kStart + R"(,"quantity":1000000})"), "people.not_founded ");
  for (const auto* number :
       {"2147483648", "-2147483649", "9223372036854775807", "18446744073709551615"})
    EXPECT_EQ(refused(kStart + R"(,"quantity":)" + number + "}"),
              "base.number_out_of_range quantity");
  EXPECT_EQ(refused(kStart + R"(,"quantity":1e400})").substr(0, 5), "base.");
}

TEST(Read, WantsEachFieldOnceAndNoOther) {
  EXPECT_EQ(refused("{}"), "base.missing_field asset");
  EXPECT_EQ(refused(R"({"asset":"a"})"), "base.missing_field name");
  EXPECT_EQ(refused(kStart + R"(,"colour":"red"})"), "base.unknown_field colour");
  EXPECT_EQ(refused(kStart + R"(,"Unit":"u"})"), "base.unknown_field Unit");
  EXPECT_EQ(refused(kStart + R"(,"":1})"), "base.unknown_field ");
  EXPECT_EQ(refused(kStart + R"(,"cost":2})"), "base.repeated_field cost");
  EXPECT_EQ(refused(kStart + R"(,"c\u006fst":2})"), "base.repeated_field cost")
      << "also where it is spelt otherwise";
  EXPECT_EQ(refused(R"({"count":2,"first":)" + kStart + R"(,"x":1}})", "assets.acquire_batch"),
            "base.unknown_field first.x");
  EXPECT_EQ(refused(R"({"count":2,"first":{"asset":"a"}})", "assets.acquire_batch"),
            "base.missing_field first.name");
}

TEST(Read, TakesNullForAFieldThatMayBeLeftOut) {
  EXPECT_EQ(refused(kStart + R"(,"unit":null,"acquired":null})"), "people.not_founded ");
}

TEST(Read, RefusesAFormOrQuestionThatIsNotThere) {
  EXPECT_EQ(refused("{}", "assets.destroy"), "base.unknown_form form");
  EXPECT_EQ(refused("{}", ""), "base.unknown_form form");
  EXPECT_EQ(refused("{}", "assets.*"), "base.unknown_form form");
  Desk desk;
  EXPECT_EQ(desk.ask("assets.weight"), "refused:base.unknown_question");
  EXPECT_EQ(desk.ask("assets.acquire"), "refused:base.unknown_question");
  EXPECT_EQ(desk.ask("assets.count", R"({"where":{"rooms":"x"}})"), "refused:base.unknown_field");
  EXPECT_EQ(desk.ask("assets.count", R"({"where":{"room":""}})"), "refused:base.code_malformed");
  EXPECT_EQ(desk.ask("assets.count", R"({"where":{"room":"x"}})"), "0");
}

TEST(Parse, RefusesWhatIsNotJson) {
  for (const auto* text :
       {"",          " ",    "{",    "}",    "{]",  "[1,]",        "{\"a\":1,}", "{'a':1}",
        "{a:1}",     "nul",  "01",   "+1",   "\"a", "\"\n\"",      "\"\\x\"",    "\"\xFF\"",
        "\"\xC3(\"", "// x", "{} x", "{}{}", "NaN", "\"\\uD800\"", "\"\\uDC00\""}) {
    const auto value = json::parse(text);
    ASSERT_FALSE(value) << text;
    EXPECT_EQ(value.refusal().code(), "base.json_malformed") << text;
  }
}

TEST(Parse, RefusesWhatIsTooLongOrTooDeep) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_TRUE(json::parse(nested(json::kDepthLimit)));
  EXPECT_FALSE(json::parse(nested(json::kDepthLimit + 1)));
  EXPECT_FALSE(json::parse(nested(100'000)));
  EXPECT_TRUE(json::parse("\"" + std::string(json::kTextLimit - 2, 'x') + "\""));
  EXPECT_FALSE(json::parse("\"" + std::string(json::kTextLimit - 1, 'x') + "\""));
}

TEST(Parse, RefusesAKeyTwiceAtAnyDepth) {
  for (const auto* text :
       {R"({"a":1,"a":1})", R"({"b":[{"a":1,"a":2}]})", R"({"a":{},"b":1,"a":2})"})
    EXPECT_EQ(json::parse(text).refusal().code(), "base.repeated_field") << text;
  EXPECT_TRUE(json::parse(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]})"));
  EXPECT_FALSE(json::parse(R"({"":1,"":2})"));
}

TEST(Reader, NamesTheStoredFormThatItCannotRead) {
  for (int i = 0; i < 2; ++i)  // a parser that failed must not spoil the next one
    for (const auto& [kind, form] : std::vector<std::pair<const char*, const char*>>{
             {"assets.destroy", "{}"},
             {"people.add_post", R"({"post":["a",{"b":"a text that is not short at all)"},
             {"people.add_post", R"({"post":"p"})"},
             {"people.add_post", "[]"}}) {
      try {
        json::reader().stored(kind, form);
        ADD_FAILURE() << kind << form;
      } catch (const JournalError& error) {
        EXPECT_NE(std::string(error.what()).find(kind), std::string::npos) << error.what();
      }
    }
  EXPECT_EQ(json::reader().stored("people.add_post", R"({"post":"p","name":"P"})")->kind(),
            "people.add_post");
}

TEST(Reader, TellsWhatAFieldIsAndHas) {
  const auto& reader = json::reader();
  EXPECT_EQ(reader.field("assets.acquire", "cost"), FieldType::number);
  EXPECT_EQ(reader.field("assets.acquire", "category"), FieldType::text);
  EXPECT_EQ(reader.field("people.appoint", "from"), FieldType::date);
  EXPECT_EQ(reader.field("people.add_post", "single"), FieldType::boolean);
  EXPECT_EQ(reader.field("assets.request_write_off", "assets[].asset"), FieldType::text);
  EXPECT_EQ(reader.field("people.allow", "forms[]"), FieldType::text);
  for (const auto* path : {"", "no", "cost.x", "assets", "assets.asset", "assets[]", "cost[]"})
    EXPECT_FALSE(reader.field("assets.request_write_off", path)) << path;
  EXPECT_FALSE(reader.field("assets.destroy", "cost"));

  using Values = std::vector<std::string>;
  const auto* form =
      R"({"a":"x","n":3,"b":true,"l":["p","q"],"s":[{"v":"1.00"},{"w":2},{"v":"3"}]})";
  EXPECT_EQ(reader.values(form, "a"), Values{"x"});
  EXPECT_EQ(reader.values(form, "n"), Values{"3"});
  EXPECT_EQ(reader.values(form, "b"), Values{"true"});
  EXPECT_EQ(reader.values(form, "l[]"), (Values{"p", "q"}));
  EXPECT_EQ(reader.values(form, "s[].v"), (Values{"1.00", "3"}));
  EXPECT_EQ(reader.values(form, "z"), Values{});
}

/// What we tell of ourselves may be longer than what we take from strangers.
bool is_json(const std::string& text) {
  boost::system::error_code error;
  boost::json::parse(text, error);
  return !error;
}

TEST(Catalogue, IsJsonAndNamesEveryFormAndQuestion) {
  const auto catalogue = json::catalogue();
  EXPECT_TRUE(is_json(catalogue));
  EXPECT_TRUE(is_json(json::schema()));
  Forms::each([&]<class Form>() {
    EXPECT_NE(catalogue.find('"' + std::string(Form::kind) + '"'), catalogue.npos) << Form::kind;
  });
  Questions::each([&]<class Question>() {
    EXPECT_NE(catalogue.find('"' + std::string(Question::kind) + '"'), catalogue.npos)
        << Question::kind;
  });
}

/// Forms of many shapes, for a school as kSmallSchool leaves it.
const std::vector<std::pair<std::string, std::string>> kCorpus = {
    {"assets.acquire", kStart + R"(,"quantity":3,"way":"donation","unit":"grade1"})"},
    {"assets.acquire",
     R"({"asset":"教具-1","name":"电脑","category":"gb:pc","cost":"1200.50","room":"lab"})"},
    {"assets.acquire_batch",
     R"({"count":3,"first":{"asset":"pc-01","name":"n","category":"gb:pc","cost":7,"room":"c1"}})"},
    {"assets.issue", R"({"assets":["教具-1","pc-01"],"user":"chen","on":"2026-03-02"})"},
    {"assets.lend", R"({"assets":["pc-02"],"borrower":"chen","due":"2026-04-01"})"},
    {"assets.return", R"({"assets":["教具-1"],"remark":"完好"})"},
    {"assets.hand_over", R"({"from":"lin","to":"zhou","role":"custodian","count":3})"},
    {"assets.request_transfer", R"({"transfer":"T1","assets":["pc-03"],"room":"main"})"},
    {"assets.sign_card", R"({"room":"lab","quantity":3,"value":"1200.50"})"},
    {"people.add_person", R"({"person":"wu","name":"吴","joined":"2026-01-05","workload":50})"},
    {"people.appoint", R"({"person":"chen","post":"dean","from":"2026-03-01","until":null})"},
    {"people.allow", R"({"post":"dean","forms":["assets.issue","people.*"]})"}};

/// Some bytes changed, put in, taken out, or copied from another form.
std::string mutated(std::string text, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return random() % std::max<std::size_t>(n, 1); };
  constexpr std::string_view likely = "{}[]\",:\\0123456789.-eu \n\x80\xFF\x01";
  for (std::size_t left = 1 + below(3); left > 0; --left) {
    const auto at = below(text.size() + 1);
    const auto& other = kCorpus[below(kCorpus.size())].second;
    switch (below(5)) {
      case 0:
        text.insert(at, 1, likely[below(likely.size())]);
        break;
      case 1:
        text.erase(at, 1 + below(4));
        break;
      case 2:
        text.insert(at, other.substr(below(other.size()), below(20)));
        break;
      case 3:
        text.insert(at, text.substr(below(text.size() + 1), below(30)));
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(random());
    }
  }
  return text;
}

TEST(Fuzz, NoBytesCrashTheDoorOrChangeTheBooksUnposted) {
  const auto* given = std::getenv("BURSAR_SEED");
  const auto seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 20260302u;
  std::mt19937 random(seed);
  int posted = 0;
  for (int round = 0; round < 12; ++round) {
    Desk desk;
    desk.play(kSmallSchool);
    auto before = dump(desk.school);
    for (int i = 0; i < 400; ++i) {
      const auto& [kind, fields] = kCorpus[random() % kCorpus.size()];
      const auto text = random() % 8 == 0 ? fields : mutated(fields, random);
      const auto seq = desk.school.head().seq;
      const auto outcome = desk.file(kind, text);
      posted += outcome == "posted";
      if (outcome != "posted" && (desk.school.head().seq != seq || dump(desk.school) != before))
        FAIL() << "seed " << seed << ": " << kind << ' ' << text << " " << outcome;
      if (outcome == "posted") before = dump(desk.school);
    }
    EXPECT_TRUE(desk.school.verify());
    EXPECT_EQ(dump(Desk(desk.store).school), before) << "seed " << seed;
  }
  EXPECT_GT(posted, 50);
}

}  // namespace
}  // namespace bursar::test
