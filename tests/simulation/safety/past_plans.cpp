// The naive books: schedules, whose windows are found by testing each day; and duties.
#include <algorithm>

#include "simulation/safety/past.hpp"

namespace bursar::test::recalled {
namespace {

using boost::gregorian::days;

/// A day of any year as 601 for 06-01.
int month_day(const std::string& text) {
  return std::stoi(text.substr(0, 2)) * 100 + std::stoi(text.substr(3, 2));
}
int month_day(Date day) { return day.month().as_number() * 100 + day.day(); }

/// Whether a day is of the season; one that ends before it begins goes past new year.
bool in_season(const Form& version, Date day) {
  if (!version.has("season_from")) return true;
  const int from = month_day(version.text("season_from"));
  const int until = month_day(version.text("season_until")), at = month_day(day);
  return from <= until ? from <= at && at <= until : from <= at || at <= until;
}

std::string season_of(const Form& version, Date day) {
  if (!in_season(version, day)) return {};
  const bool begun = month_day(version.text("season_from")) <= month_day(day);
  return std::to_string(day.year() - (begun ? 0 : 1));
}

/// No period has more days than this.
int longest(const std::string& every) {
  if (every == "day") return 1;
  if (every == "week") return 7;
  if (every == "month") return 31;
  return every == "quarter" ? 92 : 430;
}

/// The periods that a day is of, by names.
std::vector<std::string> periods(const Form& version, Date begins, const Calendar& calendar,
                                 Date day) {
  const auto every = version.text("every");
  const auto year = std::to_string(day.year());
  const int month = day.month().as_number();
  if (every == "day") return {date_text(day)};
  if (every == "week") return {date_text(day - days((day.day_of_week().as_number() + 6) % 7))};
  if (every == "month") return {year + "-" + std::to_string(month)};
  if (every == "quarter") return {year + "-" + std::to_string((month - 1) / 3)};
  if (every == "year") return {year};
  if (every == "season") return {season_of(version, day)};
  if (every == "campaign")
    return {begins <= day && day <= *version.day("until") ? std::string("campaign") : ""};
  std::vector<std::string> all;
  if (every != "term") return all;
  for (const auto& [code, term] : calendar.terms) {
    auto [first, last] = term;
    if (version.has("edge")) {
      const auto edge = version.text("edge") == "start" ? first : last;
      first = edge - days(version.number("before")), last = edge + days(version.number("within"));
    }
    if (first <= day && day <= last) all.push_back(code);
  }
  return all;
}

}  // namespace

std::vector<std::string> targets(const Form& version) {
  std::vector<std::string> all;
  for (const auto& [list, kind] :
       {std::pair("units", "unit:"), std::pair("rooms", "room:"), std::pair("assets", "asset:")})
    for (const auto& code : version.texts(list)) all.push_back(kind + code);
  if (all.empty()) all.emplace_back("-");
  return all;
}

std::vector<std::pair<Date, Date>> Past::windows(const Plan& plan, std::size_t at, Date from,
                                                 Date until) const {
  const auto& version = plan.versions[at];
  std::map<std::string, std::vector<Date>> counted;
  const days around(longest(version.text("every")));
  for (auto day = from - around; day <= until + around; day += days(1)) {
    if (!calendar.counts(version.has("days") ? version.text("days") : "every", day)) continue;
    if (version.text("every") != "season" && !in_season(version, day)) continue;
    for (const auto& period : periods(version, plan.from[at], calendar, day))
      if (!period.empty()) counted[period].push_back(day);
  }
  std::vector<std::pair<Date, Date>> all;
  for (const auto& [period, of] : counted) {
    if (std::int64_t(of.size()) < version.number("least_days", 1)) continue;
    if (of.back() < from || until < of.front() || of.front() < plan.from[at]) continue;
    if (at + 1 < plan.from.size() && of.front() >= plan.from[at + 1]) continue;
    all.emplace_back(of.front(), of.back());
  }
  return all;
}

/// Whether a window of a later version begins before one is over: that takes its place.
bool Past::overtaken(const Plan& plan, std::size_t at, Date due) const {
  for (++at; at < plan.from.size(); ++at)
    if (plan.from[at] <= due && !windows(plan, at, plan.from[at], due).empty()) return true;
  return false;
}

void Past::ask_windows(const std::string& code, const Plan& plan, std::size_t at, Date from,
                       Date until, std::vector<Ask>& all) const {
  const auto& version = plan.versions[at];
  for (const auto& [begins, due] : windows(plan, at, from, until)) {
    if (due < from || until < due || overtaken(plan, at, due)) continue;
    if (plan.ended && due >= *plan.ended) continue;
    Ask ask{code, "", begins, due, version.number("times", 1), 0};
    for (const auto& target : targets(version)) {
      ask.target = target, ask.done = 0;
      for (const auto& [done, day] : plan.done)
        ask.done += done == target && begins <= day && day <= due;
      all.push_back(ask);
    }
  }
}

std::vector<Ask> Past::asked(Date from, Date until) const {
  std::vector<Ask> all;
  for (const auto& [code, plan] : plans)
    for (std::size_t at = 0; at < plan.versions.size(); ++at)
      ask_windows(code, plan, at, from, until, all);
  for (const auto& [use, count] : uses) {
    const auto& [code, target, day] = use;
    const auto& ended = plans.at(code).ended;
    if (from <= day && day <= until && (!ended || day < *ended))
      all.push_back({code, target, day, day, 2, count});
  }
  std::sort(all.begin(), all.end());
  return all;
}

void Past::take_done(const Line& line) {
  const auto& [kind, form] = std::tie(line.kind, line.form);
  if (!form.has("schedule")) return;
  const auto code = form.text("schedule");
  if (kind == "safety.set_schedule") {
    expect(!form.has("first") || !plans.contains(code),
           code + " was set a second time as the first");
    if (!plans.contains(code)) plan_order.push_back(code);
    plans[code].versions.push_back(form);
    plans[code].from.push_back(form.day("from").value_or(line.on));
  } else if (kind == "safety.end_schedule") {
    plans.at(code).ended = form.day("until").value_or(line.on);
  } else if (kind == "safety.inspect") {
    plans.at(code).done.emplace(form.target(), line.on);
    const auto use = form.text("use");
    if (use.empty()) return;
    auto& looked = uses[{code, form.target(), line.on}];
    expect(looked == (use == "before" ? 0 : 1), code + " was looked at out of turn");
    ++looked;
  } else if (kind == "safety.record_drill" || kind == "safety.hold_session") {
    plans.at(code).done.emplace(form.target(), form.day("on").value_or(line.on));
  } else if (kind == "safety.record_patrol") {
    std::size_t points = 0;
    for (const auto& [from, route] : routes.at(form.text("route")))
      if (from <= line.on) points = route.forms("points").size();
    if (form.forms("visits").size() == points) plans.at(code).done.emplace("-", line.on);
  }
}

const Form* Rota::on(Date day) const {
  const Form* last = nullptr;
  for (const auto& [from, version] : versions)
    if (from <= day) last = &version;
  if (!last || !last->has("until")) return last;
  return day <= *last->day("until") ? last : nullptr;
}

namespace {
std::string standing(const Form& form, const char* person, const char* outside) {
  return form.has(person) ? form.text(person) : "=" + form.text(outside);
}
int weekday(Date day) { return (day.day_of_week().as_number() + 6) % 7 + 1; }

const Form& slot_of(const Form& version, const std::string& code, std::vector<Form>& slots) {
  slots = version.forms("slots");
  return *std::find_if(slots.begin(), slots.end(),
                       [&](const Form& one) { return one.text("slot") == code; });
}
}  // namespace

void Past::take_duty(const Line& line) {
  const auto& [kind, form] = std::tie(line.kind, line.form);
  if (kind == "safety.set_roster")
    rotas[form.text("roster")].versions.emplace_back(form.day("from").value_or(line.on), form);
  if (kind == "safety.publish_duties") publish(form);
  if (kind == "safety.swap_duty") swap(form);
  if (kind == "safety.record_attendance") {
    const auto day = form.day("on").value_or(line.on);
    const bool added = attended.emplace(form.text("roster"), form.text("slot"), day).second;
    expect(added, form.text("slot") + " was attended twice on " + date_text(day));
  }
}

void Past::publish(const Form& form) {
  const auto code = form.text("roster");
  auto& rota = rotas.at(code);
  expect(!rota.published || *form.day("from") > *rota.published, code + " is published twice");
  const auto& version = *rota.on(*form.day("from"));
  for (auto day = *form.day("from"); day <= *form.day("until"); day += days(1)) {
    std::set<std::string> own;
    for (const auto& one : form.forms("duties"))
      if (one.day("on") == day) own.insert(one.text("slot"));
    for (const auto& one : form.forms("duties")) {
      const auto slot = one.text("slot");
      std::vector<Form> slots;
      const auto on = slot_of(version, slot, slots).numbers("weekdays");
      const bool asked = on.empty() || std::find(on.begin(), on.end(), weekday(day)) != on.end();
      if (!asked || !calendar.counts(version.text("days"), day)) continue;
      const bool here =
          own.contains(slot) ? one.day("on") == day : one.number("weekday") == weekday(day);
      if (here) rota.shifts[day].insert({slot, standing(one, "person", "outside")});
    }
    expect_covered(code, version, day);
    expect_shifts(day);
  }
  rota.published = form.day("until");
}

/// No slot that is asked has fewer than it needs, and all may stand where they stand.
void Past::expect_covered(const std::string& roster, const Form& version, Date day) {
  if (!calendar.counts(version.text("days"), day)) return;
  const auto& shifts = rotas.at(roster).shifts[day];
  for (const auto& slot : version.forms("slots")) {
    const auto on = slot.numbers("weekdays");
    if (!on.empty() && std::find(on.begin(), on.end(), weekday(day)) == on.end()) continue;
    std::int64_t have = 0;
    for (const auto& one : shifts) have += one.slot == slot.text("slot");
    expect(have >= slot.number("need"), roster + " has a gap on " + date_text(day));
    for (const auto& one : shifts)
      if (one.slot == slot.text("slot")) expect_fit(one.who, version, slot, day);
  }
}

/// Somebody of the school is here on the day, in the post of the roster, with the certificate of
/// the slot; somebody from outside stands only where they may.
void Past::expect_fit(const std::string& who, const Form& version, const Form& slot, Date day) {
  const auto told = who + " stands at " + slot.text("slot") + " on " + date_text(day);
  if (who.starts_with('=')) return expect(slot.flag("outside"), told);
  const auto post = version.text("post"), paper = slot.text("certificate");
  expect(staff.here(who, day), told + " and left");
  expect(post.empty() || staff.holds(who, post, day), told + " and is no " + post);
  expect(paper.empty() || staff.certified(who, paper, day), told + " without " + paper);
}

/// Nobody stands at two places at a time, and everybody has what the slot and the roster ask.
void Past::expect_shifts(Date day) {
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> times;
  for (const auto& [code, rota] : rotas) {
    const auto found = rota.shifts.find(day);
    if (found == rota.shifts.end()) continue;
    const auto* version = rota.on(day);
    for (const auto& one : found->second) {
      std::vector<Form> slots;
      const auto& slot = slot_of(*version, one.slot, slots);
      if (one.who.starts_with('=')) continue;
      for (const auto& [begins, ends] : times[one.who])
        expect(ends <= slot.text("begins") || slot.text("ends") <= begins,
               one.who + " stands twice at a time on " + date_text(day));
      times[one.who].emplace_back(slot.text("begins"), slot.text("ends"));
    }
  }
}

void Past::swap(const Form& form) {
  auto& rota = rotas.at(form.text("roster"));
  const auto hand = [&](Date day, const std::string& slot, const std::string& from,
                        const std::string& to) {
    auto& shifts = rota.shifts[day];
    const auto found = shifts.find({slot, from});
    expect(found != shifts.end(), from + " gave a duty away that they had not");
    if (found != shifts.end()) shifts.erase(found);
    shifts.insert({slot, to});
    std::vector<Form> slots;
    const auto& asked = slot_of(*rota.on(day), slot, slots);
    expect_fit(to, *rota.on(day), asked, day);
  };
  const auto from = standing(form, "person", "outside"), to = standing(form, "to", "to_outside");
  hand(*form.day("on"), form.text("slot"), from, to);
  if (form.has("back_slot")) hand(*form.day("back_on"), form.text("back_slot"), to, from);
  expect_shifts(*form.day("on"));
  if (form.has("back_on")) expect_shifts(*form.day("back_on"));
}

}  // namespace bursar::test::recalled
