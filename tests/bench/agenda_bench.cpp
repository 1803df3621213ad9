// What is due in a month: as quick with ten years behind a school as with one.
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "bench/bench.hpp"
#include "bench/fixture.hpp"
#include "bursar/json/play.hpp"

namespace bench {
namespace {

constexpr int kFinalYear = 2035, kAnswers = 20;
const Date kToday(2036, 1, 7);

/// A school as a play that is written and then played: @0, @1 … stand for values.
class Story {
 public:
  void add(std::string_view line, std::initializer_list<std::string> values = {}) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool value = line[i] == '@';
      text_ += value ? *(values.begin() + (line[++i] - '0')) : std::string(1, line[i]);
    }
    text_ += '\n';
  }
  void play(School& school) const {
    const auto report = json::play_text(school, text_, "agenda", BURSAR_SOURCE_DIR);
    if (report) return;
    const auto& first = report.differences.front();
    throw std::runtime_error(first.what + " " + first.got + " " + first.text);
  }

 private:
  std::string text_;
};

std::string of(int number) { return std::to_string(number); }
/// Texts "a1","a2" … as a list goes on, from one number to before another.
std::string list(const std::string& prefix, int from, int until) {
  std::string all;
  for (int i = from; i < until; ++i) all += (i > from ? ",\"" : "\"") + prefix + of(i) + '"';
  return all;
}

const char* const kUnits[] = {"zongwu", "jiaodao", "caiwu", "c184", "c185", "u0",
                              "u1",     "u2",      "u3",    "u4",   "u5",   "u6"};
const char* const kTeachers[] = {"chen", "luo", "zhou", "liu", "he", "peng", "yi", "tan", "wu"};
constexpr std::string_view kAnswered =
    R"("answers":[{"item":"f1","value":"yes"},{"item":"f2","value":"yes"}]}})";
const std::string kFile =
    R"("files":[{"file":"a.jpg","sha256":")" + std::string(64, '0') + R"("}]}})";

/// Thirty schedules: six daily rounds, twelve weekly and twelve monthly ones, over twelve units.
void schedule(Story& story) {
  constexpr auto form =
      R"({"form":"safety.set_schedule","fields":{"schedule":"@0","name":"a round",)"
      R"("task":"inspection",)"
      R"("every":"@1","template":"@2","post":"safety_officer","units":[@3],"source":"a rule"}})";
  for (int i = 0; i < 7; ++i)
    story.add(R"({"form":"people.add_unit","fields":{"unit":"u@0","name":"a unit"}})", {of(i)});
  const auto unit = [](int i) { return '"' + std::string(kUnits[i]) + '"'; };
  for (int i = 0; i < 6; ++i)
    story.add(form, {"d" + of(i), "day", "xf", unit(2 * i) + ',' + unit(2 * i + 1)});
  for (int i = 0; i < 12; ++i) story.add(form, {"w" + of(i), "week", "xf", unit(i)});
  for (int i = 0; i < 12; ++i) story.add(form, {"m" + of(i), "month", "dq", unit(i)});
}

/// A gate with eight slots a day, a flow, equipment that is checked, a library.
void furnish_more(Story& story) {
  std::string slots;
  for (int i = 0; i < 8; ++i) {
    const auto hour = [](int at) { return (at < 10 ? "0" : "") + of(at) + ":00"; };
    slots += (i ? ",{" : "{") + std::string(R"("slot":"s)") + of(i) + R"(","name":"the gate",)" +
             R"("begins":")" + hour(8 + i) + R"(","ends":")" + hour(9 + i) +
             R"(","need":1,"weekdays":[1,2,3,4,5]})";
  }
  story.add(R"({"form":"safety.set_roster","fields":{"roster":"G","name":"the gate",)"
            R"("post":"safety_officer","days":"every","slots":[@0],"source":"a rule"}})",
            {slots});
  story.add(
      R"({"form":"approvals.define_flow","fields":{"flow":"f","name":"a flow","source":"a rule",)"
      R"("steps":[{"step":"a","name":"a step","seats":[{"post":"head"}],"days":5}]}})");
  story.add(R"({"form":"approvals.set_policy","fields":{"policy":"P","forms":["safety.log_guard"],)"
            R"("flow":"f","submitters":["dean"]}})");
  constexpr auto cards =
      R"({"form":"assets.acquire_batch","fields":{"count":@0,"first":{"asset":"@1",)"
      R"("name":"a thing",)"
      R"("category":"gbt14885-2022:@2","cost":"80","room":"ZB","acquired":"2026-01-05"}}})";
  story.add(R"({"form":"assets.add_category","fields":{"scheme":"gbt14885-2022",)"
            R"("code":"A02080500","name":"extinguishers"}})");
  story.add(
      R"({"form":"assets.set_inspection_rule","fields":{"inspection":"check",)"
      R"("category":"gbt14885-2022:A02080500","months":12,"ask_days":10,"jurisdiction":"here",)"
      R"("source":"a rule"}})");
  story.add(cards, {"300", "MH-100", "A02080500"});
  story.add(cards, {"40", "TY-10", "A02020200"});
  story.add(R"({"form":"library.add_title","fields":{"title":"B","name":"a book",)"
            R"("call":"I","price":"20"}})");
  story.add(R"({"form":"library.add_copies","fields":{"title":"B","first":"T100","count":60}})");
  story.add(
      R"({"form":"library.set_lending_rule","fields":{"reader_kind":"pupil","most":6,"days":14,)"
      R"("source":"a rule"}})");
  for (int i = 0; i < 12; ++i)
    story.add(R"({"form":"library.open_card","fields":{"reader":"R@0","reader_kind":"pupil",)"
              R"("name":"a pupil","unit":"c184","number":"@0"}})",
              {of(i)});
}

void set_up(Story& story, int year) {
  story.add(R"({"play":"tests/plays/setup/safety_checks.jsonl"})");
  story.add(
      R"({"at":"@0-01-06T01:00:00Z","by":"tang","form":"people.allow","fields":{"post":"head",)"
      R"("forms":["assets.*","library.*","budget.*"]}})",
      {of(year)});
  story.add(R"({"form":"budget.open_ledger","fields":{"ledger":"L","name":"the school"}})");
  for (const auto* dimension : {"function", "economic", "income", "project"})
    story.add(R"({"form":"budget.add_class","fields":{"dimension":"@0",)"
              R"("code":"30201","name":"a class"}})",
              {dimension});
  story.add(
      R"({"form":"budget.add_party","fields":{"party":"tax","name":"Taxes","role":"authority"}})");
  story.add(
      R"({"form":"budget.add_fund","fields":{"fund":"gy","name":"a fund","origin":"self_raised",)"
      R"("purpose":"all","source":"a rule","from":"2026-01-01"}})");
  story.add(
      R"({"form":"budget.register_money","fields":{"money":"yh","name":"a bank","means":"bank",)"
      R"("from":"2026-01-01"}})");
  schedule(story);
  furnish_more(story);
}

/// The budget of a year.
void open_year(Story& story, int year) {
  const auto y = of(year);
  story.add(R"({"at":"@0-01-06T01:00:00Z","by":"tang","form":"budget.open_year",)"
            R"("fields":{"ledger":"L","year":@0}})",
            {y});
  constexpr auto line =
      R"({"form":"budget.draft_line","fields":{"line":"@0@1","name":"a line",)"
      R"("year":@1,"side":"@2",)"
      R"("fund":"gy","function":"30201","economic":"30201","project":"30201","unit":"zongwu",)"
      R"("amount":"100000"}})";
  story.add(line, {"in", y, "income"});
  story.add(line, {"o", y, "outlay"});
  story.add(R"({"form":"budget.adopt","fields":{"ledger":"L","year":@0,"document":"a paper"}})",
            {y});
  story.add(R"({"form":"budget.receive","fields":{"paper":"in-@0","fund":"gy","amount":"50000",)"
            R"("money":"yh","line":"in@0"}})",
            {y});
}
/// Certificates that hold until the next one.
void renew(Story& story, int year) {
  for (int kind = 0; kind < 6; ++kind)
    for (const auto* person : kTeachers)
      story.add(R"({"form":"people.grant_certificate","fields":{"certificate":"k@0",)"
                R"("person":"@1","number":"@2-@0-@1","from":"@2-01-06","until":"@3-01-20",)"
                R"("issuer":"an office"}})",
                {of(kind), person, of(year), of(year + 1)});
}
/// All equipment is checked.
void check(Story& story) {
  for (int i = 100; i < 400; i += 100)
    story.add(R"({"by":"tang","form":"assets.record_inspection","fields":{"inspection":"check",)"
              R"("assets":[@0],"result":"passed","body":"an office"}})",
              {list("MH-", i, i + 100)});
}

/// Six rounds, a hazard found and closed, a case, at times loans, taxes, advances, stocktakes.
void work(Story& story, const std::string& y, Date day, int n) {
  const auto id = y + '-' + of(n);
  for (int i = 0; i < 6; ++i)
    story.add(R"({"at":"@4T01:00:00Z","by":"qin","form":"safety.inspect",)"
              R"("fields":{"inspection":"I@0-@1",)"
              R"("schedule":"d@1","unit":"@2",@3)",
              {id, of(i), kUnits[2 * i], std::string(kAnswered), date_text(day)});
  if (n % 2 == 0) {
    story.add(R"({"form":"safety.report_hazard","fields":{"hazard":"H@0","what":"a fault",)"
              R"("field":"other","unit":"zongwu","due":"@1-12-31"}})",
              {id, y});
    story.add(R"({"form":"safety.rectify_hazards","fields":{"hazards":["H@0"],"done":"mended",@1)",
              {id, kFile});
    story.add(
        R"({"by":"tang","form":"safety.verify_hazards","fields":{"hazards":["H@0"],"passed":true,)"
        R"("remark":"good",@1)",
        {id, kFile});
  }
  story.add(
      R"({"by":"peng","form":"approvals.submit","fields":{"form":"safety.log_guard","case":"C@0",)"
      R"("fields":"{\"log\":\"L@0\",\"what\":\"opened\",\"text\":\"all well\"}"},)"
      R"("expect":"waiting"})",
      {id});
  story.add(R"({"by":"tang","form":"approvals.approve","fields":{"case":"C@0","step":"a"}})", {id});
  for (int i = 0; i < 12 && n % 5 == 0; ++i)
    for (const auto* form :
         {R"("library.lend","fields":{"reader":"R@0",)", R"("library.return","fields":{)"})
      story.add(R"({"form":)" + std::string(form) + R"("copies":[@1]}})",
                {of(i), list("T", 100 + 5 * i, 105 + 5 * i)});
  if (n % 13 == 0)
    for (const auto* form : {R"("assets.lend","fields":{"borrower":"peng","due":"@1-12-31",)",
                             R"("assets.return","fields":{)"})
      story.add(R"({"form":)" + std::string(form) + R"("assets":[@0]}})", {list("TY-", 10, 30), y});
}

/// Money is owed and settled; a stocktake is begun and given up.
void spend(Story& story, const std::string& y, int n) {
  const auto id = y + '-' + of(n);
  constexpr auto settled =
      R"({"form":"budget.settle","fields":{"paper":"S@0","settles":"@0","money":"yh"}})";
  if (n % 20 == 0) {
    story.add(R"({"form":"budget.owe_tax","fields":{"paper":"T@0","tax":"a tax","party":"tax",)"
              R"("items":[{"line":"o@1","amount":"10"}],"due":"@1-12-31"}})",
              {id, y});
    story.add(settled, {'T' + id});
  }
  if (n % 4 == 0) {
    story.add(R"({"form":"budget.reserve","fields":{"claim":"R@0",)"
              R"("items":[{"line":"o@1","amount":"10"}],)"
              R"("purpose":"a trip"}})",
              {id, y});
    story.add(R"({"form":"budget.advance","fields":{"paper":"A@0","claim":"R@0","amount":"10",)"
              R"("money":"yh","due":"@1-12-31","person":"peng"}})",
              {id, y});
    story.add(settled, {'A' + id});
  }
  if (n % 60 != 0) return;
  story.add(R"({"form":"assets.open_stocktake","fields":{"stocktake":"Q@0","occasion":"hand_over",)"
            R"("custodian":"liu","counters":["peng"],"responsible":"tang","due":"@1-12-31"}})",
            {id, y});
  story.add(R"({"form":"assets.abandon_stocktake","fields":{"stocktake":"Q@0","reason":"later"}})",
            {id});
}

/// Duties for four weeks, and who was there today.
void stand(Story& story, Date day, int n) {
  if (n % 20 == 0) {
    std::string duties;
    for (int i = 0; i < 40; ++i)
      duties += (i ? ",{" : "{") + std::string(R"("slot":"s)") + of(i / 5) + R"(","weekday":)" +
                of(i % 5 + 1) + R"(,"person":"qin"})";
    story.add(R"({"by":"qin","form":"safety.publish_duties","fields":{"roster":"G","from":"@0",)"
              R"("until":"@1","duties":[@2]}})",
              {date_text(day), date_text(day + boost::gregorian::days(27)), duties});
  }
  for (int i = 0; i < 8; ++i)
    story.add(
        R"({"by":"qin","form":"safety.record_attendance","fields":{"roster":"G","slot":"s@0",)"
        R"("present":["qin"]}})",
        {of(i)});
}

void live(Story& story, int year) {
  open_year(story, year);
  renew(story, year);
  int n = 0;
  const auto first = static_cast<unsigned short>(year);
  for (Date day(first, 1, 7); day <= Date(first, 12, 24); day += boost::gregorian::days(1)) {
    if (approvals::weekend(day)) continue;
    work(story, of(year), day, n);
    spend(story, of(year), n);
    if (n == 10) check(story);
    stand(story, day, n++);
  }
}

/// What is open today, the same whatever lies behind.
void leave_open(Story& story) {
  open_year(story, kFinalYear + 1);
  for (int i = 0; i < 30; ++i)
    story.add(R"({"at":"@2T01:00:00Z","by":"qin","form":"safety.report_hazard",)"
              R"("fields":{"hazard":"open-@0",)"
              R"("what":"a fault",)"
              R"("field":"other","unit":"@1","due":"2036-01-20"}})",
              {of(i), kUnits[i % 12], date_text(kToday)});
  for (int i = 0; i < 20; ++i)
    story.add(R"({"by":"peng","form":"approvals.submit","fields":{"form":"safety.log_guard",)"
              R"("case":"open-@0",)"
              R"("fields":"{\"log\":\"open-@0\",\"what\":\"opened\",\"text\":\"well\"}"},)"
              R"("expect":"waiting"})",
              {of(i)});
  story.add(R"({"by":"tang","form":"assets.lend","fields":{"assets":[@0],"borrower":"peng",)"
            R"("due":"2036-01-25"}})",
            {list("TY-", 10, 30)});
  for (int i = 0; i < 12; ++i)
    story.add(R"({"form":"library.lend","fields":{"reader":"R@0","copies":[@1]}})",
              {of(i), list("T", 100 + 5 * i, 105 + 5 * i)});
  for (int i = 0; i < 15; ++i)
    story.add(R"({"form":"budget.owe_tax","fields":{"paper":"open-@0","tax":"a tax","party":"tax",)"
              R"("items":[{"line":"o2036","amount":"10"}],"due":"2036-01-15"}})",
              {of(i)});
}

/// A school with so many years behind it.
void keep(School& school, int years) {
  Story story;
  const int first = kFinalYear + 1 - years;
  set_up(story, first);
  for (int year = first; year <= kFinalYear; ++year) live(story, year);
  leave_open(story);
  story.play(school);
}

double answering(School& school) {
  const auto books = school.read();
  return seconds([&] {
    for (int i = 0; i < kAnswers; ++i) used(answer(agenda::AgendaList{}, *books, kToday));
  });
}

const Bench growth("growth_agenda", [](const std::string& name) {
  School young(std::make_unique<MemoryJournal>(), json::reader());
  School old(std::make_unique<MemoryJournal>(), json::reader());
  keep(young, 1);
  keep(old, 10);
  const auto rows = [](School& school) {
    return to_json(answer(agenda::AgendaList{}, *school.read(), kToday));
  };
  if (rows(young) != rows(old)) throw std::runtime_error("the agendas differ");
  const auto sides = in_turns(
      5, [&] { return answering(old); }, [&] { return answering(young); });
  print(name, sides, "s", Better::less, 0.67);
});

}  // namespace
}  // namespace bench
