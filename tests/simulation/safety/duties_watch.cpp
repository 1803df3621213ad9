// Rosters, duties, swaps and attendance.
#include <algorithm>

#include "simulation/safety/officer.hpp"

namespace bursar::test::trial {
namespace {

using boost::gregorian::days;
using recalled::Form;
using recalled::Rota;
using recalled::Shift;

std::string slot(Officer& officer, std::size_t number) {
  static constexpr const char* kTimes[] = {"07:30", "08:30", "11:30", "16:00", "18:00"};
  Fields fields;
  fields.text("slot", "a" + std::to_string(officer.one_in(40) ? 0 : number)).text("name", "岗");
  const auto begins = officer.below(4);
  const auto ends = officer.one_in(30) ? 0 : begins + 1 + officer.below(4 - begins);
  fields.text("begins", kTimes[begins]).text("ends", kTimes[ends]);
  fields.number("need", 1 + static_cast<int>(officer.below(2)));
  if (officer.one_in(2)) fields.raw("weekdays", officer.one_in(20) ? "[1,1]" : "[1,2,3,4,5]");
  if (officer.one_in(2)) fields.raw("outside", "true");
  if (officer.one_in(4)) fields.text("certificate", "guard");
  return fields.done();
}

std::string set_roster(Officer& officer) {
  Fields fields;
  const auto code = officer.word({"w1", "w2", "w3"});
  fields.text("roster", code).text("name", "值班");
  if (officer.one_in(4)) fields.text("post", officer.word({"guard", "class_teacher"}));
  fields.text("days", officer.word({"every", "working", "term", "school"}));
  std::vector<std::string> slots;
  const auto count = 1 + officer.below(3);
  for (std::size_t i = 0; i < count; ++i) slots.push_back(slot(officer, i));
  fields.raw("slots", json_list(slots));
  const auto known = officer.past().rotas.find(code);
  if (known != officer.past().rotas.end() && known->second.published && !officer.one_in(4))
    fields.text("from", date_text(std::max<Date>(*known->second.published, officer.today()) +
                                  days(1 + static_cast<int>(officer.below(6)))));
  else
    officer.from(fields);
  if (officer.one_in(6)) fields.text("until", officer.day(30, 200));
  return fields.done();
}

/// Who may stand at a slot on some days and stands nowhere else then, as far as the officer looks.
std::vector<std::string> able(Officer& officer, const Form& version, const Form& slot, Date from,
                              Date until) {
  const auto& past = officer.past();
  std::vector<std::string> all;
  for (const auto& [person, period] : past.staff.persons) {
    bool fits = true;
    for (auto day = from; day <= until && fits; day += days(1)) {
      const auto post = version.text("post"), paper = slot.text("certificate");
      fits = past.staff.here(person, day) &&
             (post.empty() || past.staff.holds(person, post, day)) &&
             (paper.empty() || past.staff.certified(person, paper, day));
      for (const auto& [code, rota] : past.rotas)
        if (const auto found = rota.shifts.find(day); found != rota.shifts.end())
          for (const auto& one : found->second) fits = fits && one.who != person;
    }
    if (fits || officer.one_in(150)) all.push_back(person);
  }
  return all;
}

/// Somebody for each slot, on weekdays or days; nobody twice.
std::vector<std::string> planned(Officer& officer, const Form& version, Date from, Date until) {
  std::vector<std::string> duties, placed;
  for (const auto& slot : version.forms("slots")) {
    auto people = able(officer, version, slot, from, until);
    std::erase_if(people, [&](const auto& one) {
      return std::find(placed.begin(), placed.end(), one) != placed.end() && !officer.one_in(60);
    });
    auto on = slot.numbers("weekdays");
    if (on.empty()) on = {1, 2, 3, 4, 5, 6, 7};
    for (auto left = slot.number("need"); left > 0; --left) {
      const bool outside = slot.flag("outside") && (people.empty() || officer.one_in(3));
      const auto who = outside          ? "交警" + std::to_string(left)
                       : people.empty() ? std::string("nobody")
                                        : officer.any(people);
      std::erase(people, who);
      placed.push_back(who);
      for (const auto weekday : on)
        duties.push_back(Fields()
                             .text("slot", slot.text("slot"))
                             .number("weekday", weekday)
                             .text(outside ? "outside" : "person", who)
                             .done());
    }
  }
  if (!duties.empty() && officer.one_in(12)) duties.pop_back();
  return duties;
}

std::string publish_duties(Officer& officer) {
  Fields fields;
  const auto& rotas = officer.past().rotas;
  const auto code = officer.code_of(rotas, [&](const Rota& one) {
    return !one.published || *one.published < officer.today() + days(10);
  });
  fields.text("roster", code);
  if (!rotas.contains(code))
    return fields.text("from", officer.day(0, 1))
        .text("until", officer.day(2, 5))
        .raw("duties", "[]")
        .done();
  const auto& rota = rotas.at(code);
  auto from =
      rota.published ? std::max<Date>(*rota.published + days(1), officer.today()) : officer.today();
  if (officer.one_in(20)) from -= days(2);
  for (int i = 0; i < 30 && !rota.on(from); ++i) from += days(1);
  const auto* version = rota.on(from);
  auto until = from + days(static_cast<int>(officer.below(14)));
  while (until > from && rota.on(until) != version) until -= days(1);
  fields.text("from", date_text(from)).text("until", date_text(until));
  if (!version) return fields.raw("duties", "[]").done();
  auto duties = planned(officer, *version, from, until);
  if (officer.one_in(4) && !duties.empty()) {  // one day apart, as on the others
    const auto first = version->forms("slots").front();
    const auto people = able(officer, *version, first, from, from);
    for (auto left = first.number("need"); left > 0 && !people.empty(); --left)
      duties.push_back(Fields()
                           .text("slot", first.text("slot"))
                           .text("on", date_text(from))
                           .text("person", officer.any(people))
                           .done());
  }
  return fields.raw("duties", json_list(duties)).done();
}

/// A duty of a roster that fits: its roster, its day, and itself.
struct Found {
  std::string roster;
  Date day;
  Shift shift;
};
template <class Fits>
std::optional<Found> duty(Officer& officer, Fits fits) {
  std::optional<Found> one;
  std::size_t seen = 0;
  for (const auto& [code, rota] : officer.past().rotas)
    for (const auto& [day, shifts] : rota.shifts)
      for (const auto& shift : shifts)
        if (fits(code, day, shift) && officer.below(++seen) == 0) one = Found{code, day, shift};
  return one;
}
void stander(Fields& fields, const std::string& who, const char* person, const char* outside) {
  if (who.starts_with('='))
    fields.text(outside, who.substr(1));
  else
    fields.text(person, who);
}

std::string swap_duty(Officer& officer) {
  Fields fields;
  const auto& past = officer.past();
  const auto one = duty(officer, [&](const auto& code, Date day, const Shift& shift) {
    return (day >= officer.today() && !past.attended.contains({code, shift.slot, day})) ||
           officer.one_in(900);
  });
  fields.text("reason", "有事");
  if (!one)
    return fields.text("roster", "w1").text("slot", "a0").text("on", officer.day(0, 5)).done();
  fields.text("roster", one->roster).text("slot", one->shift.slot).text("on", date_text(one->day));
  stander(fields, one->shift.who, "person", "outside");
  const auto other = duty(officer, [&](const auto& code, Date day, const Shift& shift) {
    return code == one->roster && day >= officer.today() && shift.who != one->shift.who &&
           !past.attended.contains({code, shift.slot, day});
  });
  if (other && officer.one_in(2)) {
    stander(fields, other->shift.who, "to", "to_outside");
    fields.text("back_slot", other->shift.slot).text("back_on", date_text(other->day));
  } else if (officer.one_in(4)) {
    fields.text("to_outside", "志愿者");
  } else {
    fields.text("to", officer.person());
  }
  return fields.done();
}

std::string record_attendance(Officer& officer) {
  Fields fields;
  const auto& past = officer.past();
  const auto one = duty(officer, [&](const auto& code, Date day, const Shift& shift) {
    return (day <= officer.today() && day > officer.today() - days(20) &&
            !past.attended.contains({code, shift.slot, day})) ||
           officer.one_in(900);
  });
  if (!one) return fields.text("roster", "w1").text("slot", "a0").done();
  fields.text("roster", one->roster).text("slot", one->shift.slot).text("on", date_text(one->day));
  std::vector<std::string> present, absent;
  int outside = 0;
  for (const auto& shift : past.rotas.at(one->roster).shifts.at(one->day)) {
    if (shift.slot != one->shift.slot || officer.one_in(60)) continue;
    if (shift.who.starts_with('='))
      ++outside;
    else if (officer.one_in(4))
      absent.push_back(Fields().text("person", shift.who).text("why", "病假").done());
    else
      present.push_back(shift.who);
  }
  if (!present.empty()) fields.list("present", present);
  if (!absent.empty()) fields.raw("absent", json_list(absent));
  if (!absent.empty() && officer.one_in(2)) fields.list("covered_by", {officer.person()});
  if (outside > 0) fields.number("outside_present", officer.one_in(15) ? outside + 1 : outside);
  return fields.done();
}

}  // namespace

std::vector<Duties> watch_duties() {
  return {{"safety.set_roster", 5, &set_roster},
          {"safety.publish_duties", 14, &publish_duties},
          {"safety.swap_duty", 12, &swap_duty},
          {"safety.record_attendance", 16, &record_attendance}};
}

}  // namespace bursar::test::trial
