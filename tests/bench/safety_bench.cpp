// Inspections by a checklist of 44 items: answered, scored, and what failed opens hazards.
#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "bench/bench.hpp"
#include "bench/fixture.hpp"

namespace bench {
namespace {

constexpr int kInspections = 5'000, kItems = 44, kPerSection = 8;

std::string item_name(int i) {
  char name[16];
  std::snprintf(name, sizeof name, "f%02d", i);
  return name;
}

/// What an item has beside its name and its section.
safety::Item item_of(int i) {
  safety::Item item;
  item.item = item_name(i), item.name = "Extinguishers hang where the plan shows them";
  item.kind = safety::Kind::yes_no;
  item.section = safety::SectionCode(numbered("s", (i - 1) / kPerSection));
  switch (i) {
    case 5:
    case 15:
    case 25:
      item.kind = safety::Kind::number, item.least = "1", item.most = "90";
      item.constraint = ". >= 0 and . <= 500", item.unit = "m";
      break;
    case 10:
    case 20:
      item.kind = safety::Kind::choice, item.list = safety::ListCode("state");
      break;
    case 30:
      item.kind = safety::Kind::calculated, item.calculation = "round(${f05} + ${f15}, 1)";
      break;
    case 43:
      item.kind = safety::Kind::text, item.constraint = "string-length(.) <= 200";
      break;
    case 44:
      item.kind = safety::Kind::evidence;
      break;
    default:
      break;
  }
  if (i == 2 || i == 12 || i == 22) item.critical = true;
  for (const int under : {4, 8, 14, 18, 24, 28, 34})
    if (i == under) item.relevant = "${" + item_name(i - 1) + "} = 'yes' or ${f01} = 'no'";
  if (i == 38) item.relevant = "${f10} = 'fair'";
  return item;
}

safety::DefineTemplate checklist() {
  safety::DefineTemplate form;
  form.checklist = "fire", form.name = "Fire safety", form.field = safety::Field::fire;
  form.days = 15, form.pass_mark = 80;
  form.sections.emplace();
  for (int i = 0; i * kPerSection < kItems; ++i) {
    auto& section = form.sections->emplace_back();
    section.section = numbered("s", i), section.name = "a section";
  }
  safety::ChoiceList states;
  states.list = "state";
  for (const auto& [value, percent] : {std::pair("good", 100), {"fair", 60}, {"bad", 0}}) {
    safety::Option option;
    option.value = value, option.name = value, option.percent = percent;
    option.fails = percent == 0;
    states.options.push_back(option);
  }
  form.lists = std::vector{states};
  for (int i = 1; i <= kItems; ++i) form.items.push_back(item_of(i));
  return form;
}

/// The answers of an inspection; in every tenth two items have failed.
std::vector<safety::Answer> answers(int number) {
  std::vector<safety::Answer> all;
  for (int i = 1; i <= kItems; ++i) {
    if (i == 30 || i == 38 || i == 44) continue;  // calculated, irrelevant, no picture
    auto& one = all.emplace_back();
    one.item = item_name(i), one.value = "yes";
    if (i == 5 || i == 15 || i == 25) one.value = numbered("", 10 + number % 60) + ".5";
    if (i == 10 || i == 20) one.value = "good";
    if (i == 43) one.value = "Nothing else was seen.";
    const bool failed = number % 10 == 0 && (i == 6 || i == 36);
    if (failed) one.value = "no", one.note = "two are missing";
  }
  return all;
}

template <class Door>
void set_up(Door& door) {
  furnish(door);
  must(door.submit(people::Allow{"head", {"safety.*"}, {}}, zhou()));
  must(door.submit(checklist(), zhou()));
  safety::SetSchedule rounds;
  rounds.schedule = "fire-day", rounds.name = "The daily round";
  rounds.task = safety::Task::inspection, rounds.every = safety::Every::day;
  rounds.checklist = safety::TemplateCode("fire"), rounds.source = "the school's rules";
  rounds.rooms.emplace();
  for (int i = 0; i < kRooms; ++i) rounds.rooms->emplace_back(numbered("r", i));
  must(door.submit(rounds, zhou()));
}

safety::Inspect inspection(int number) {
  safety::Inspect form;
  form.inspection = numbered("JC-2026-", 100'000 + number);
  form.schedule = safety::ScheduleCode("fire-day");
  form.room = safety::RoomCode(numbered("r", number % kRooms));
  form.answers = answers(number);
  return form;
}

const Bench memory("inspection_memory", [](const std::string& name) {
  School school(std::make_unique<MemoryJournal>(), json::reader());
  must(school.batch([](School::Ledger& ledger) { return set_up(ledger), Verdict{}; }));
  int next = 0;
  std::vector<safety::Inspect> posted;
  const auto ours = [&] {
    std::vector<safety::Inspect> forms;
    for (int i = 0; i < kInspections; ++i) forms.push_back(inspection(next++));
    const auto before = school.head().seq;
    const auto time = seconds([&] {
      must(school.batch([&](School::Ledger& ledger) {
        for (auto& form : forms) must(ledger.submit(std::move(form), zhou()));
        return Verdict{};
      }));
    });
    posted.clear();
    for (const auto& entry : entries(school, before)) posted.push_back(as<safety::Inspect>(entry));
    if (posted.size() != kInspections) throw std::runtime_error("an inspection is missing");
    return kInspections / time;
  };
  const auto bare = [&] {
    Head head;
    std::string json;
    const auto time = seconds([&] {
      for (const auto& form : posted) encode(form, head, json);
    });
    return kInspections / time;
  };
  print(name, in_turns(7, ours, bare), "inspections/s", Better::more, 0.33);
});

}  // namespace
}  // namespace bench
