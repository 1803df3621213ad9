// The naive books: rules, people, checklists, hazards and incidents.
#include "simulation/safety/past.hpp"

#include <algorithm>

#include "bursar/base/date.hpp"

namespace bursar::test::recalled {

using boost::gregorian::days;

bool Calendar::works(Date day) const {
  const int weekday = day.day_of_week().as_number();
  const bool weekend = weekday == 0 || weekday == 6;
  const auto& except = weekend ? worked : off;
  const auto year = except.find(day.year());
  return weekend == (year != except.end() && year->second.contains(day));
}
bool Calendar::in_term(Date day) const {
  return std::any_of(terms.begin(), terms.end(), [&](const auto& one) {
    return one.second.first <= day && day <= one.second.second;
  });
}
Date Calendar::after(Date day, std::int64_t working_days) const {
  while (working_days > 0)
    if (day += days(1); works(day)) --working_days;
  return day;
}
std::optional<std::int64_t> Calendar::limit(const std::string& code, Date day) const {
  const auto found = limits.find(code);
  if (found == limits.end()) return {};
  std::optional<std::int64_t> value;
  for (const auto& [from, one] : found->second)
    if (from <= day) value = one.number;
  return value;
}
std::string Calendar::source(const std::string& code, Date day) const {
  std::string text;
  for (const auto& [from, one] : limits.at(code))
    if (from <= day) text = one.source;
  return text;
}
bool Calendar::counts(const std::string& counted, Date day) const {
  if ((counted == "working" || counted == "school") && !works(day)) return false;
  return (counted != "term" && counted != "school") || in_term(day);
}

bool Staff::here(const std::string& person, Date day) const {
  const auto found = persons.find(person);
  if (found == persons.end()) return false;
  return found->second.first <= day && (!found->second.second || day < *found->second.second);
}
bool Staff::holds(const std::string& person, const std::string& post, Date day) const {
  return std::any_of(posts.begin(), posts.end(), [&](const Post& one) {
    return one.person == person && one.post == post && one.from <= day &&
           (!one.until || day < *one.until);
  });
}
bool Staff::certified(const std::string& person, const std::string& kind, Date day) const {
  return std::any_of(papers.begin(), papers.end(), [&](const Paper& one) {
    return one.person == person && one.kind == kind && one.from <= day &&
           (!one.until || day <= *one.until) && (!one.revoked || day < *one.revoked);
  });
}
std::vector<std::string> Staff::needed(const std::string& post, Date day) const {
  std::map<std::string, bool> last;  // a later rule takes the place of an earlier one
  for (const auto& one : rules)
    if (one.post == post && one.from <= day) last[one.kind] = !one.until || day < *one.until;
  std::vector<std::string> kinds;
  for (const auto& [kind, is] : last)
    if (is) kinds.push_back(kind);
  return kinds;
}

std::set<std::string> Staff::holders(const std::string& post, const std::string& unit,
                                     Date day) const {
  std::set<std::string> all, there;
  for (const auto& one : posts) {
    const bool holds = one.from <= day && (!one.until || day < *one.until);
    if (one.post != post || !holds || !here(one.person, day)) continue;
    all.insert(one.person);
    if (one.unit == unit) there.insert(one.person);
  }
  return there.empty() ? all : there;
}
std::set<std::string> Staff::heads_of(const std::string& unit, Date day) const {
  std::set<std::string> all;
  for (const auto& one : posts)
    if (one.unit == unit && heads.contains(one.post) && one.from <= day &&
        (!one.until || day < *one.until) && here(one.person, day))
      all.insert(one.person);
  return all;
}

std::string Past::unit_of(const std::string& target) const {
  if (target.starts_with("unit:")) return target.substr(5);
  const auto found = places.find(target);
  return found == places.end() ? root_ : found->second;
}

const Sheet* Past::sheet(const std::string& checklist, Date day) const {
  const auto found = sheets.find(checklist);
  const Sheet* last = nullptr;
  if (found != sheets.end())
    for (const auto& one : found->second)
      if (one.from <= day) last = &one;
  return last;
}

void Past::take(const Line& line) {
  if (line.kind.starts_with("safety.")) rows.push_back(line);
  take_setup(line);
  take_people(line);
  take_hazard(line);
  take_incident(line);
  take_done(line);
  take_duty(line);
}

void Past::take_setup(const Line& line) {
  const auto& [kind, form] = std::tie(line.kind, line.form);
  if (kind == "approvals.set_year") {
    const auto year = static_cast<int>(form.number("year"));
    calendar.off[year].clear(), calendar.worked[year].clear();
    for (const auto& day : form.texts("off")) calendar.off[year].insert(*parse_date(day));
    for (const auto& day : form.texts("worked")) calendar.worked[year].insert(*parse_date(day));
  } else if (kind == "safety.set_term") {
    calendar.terms[form.text("term")] = {*form.day("from"), *form.day("until")};
  } else if (kind == "safety.set_limit" && form.has("number")) {
    const auto from = form.day("from").value_or(line.on);
    calendar.limits[form.text("limit")][from] = {millionths(form.text("number")) / 1'000'000,
                                                 form.text("source")};
  } else if (kind == "safety.define_template") {
    sheets[form.text("template")].push_back({form, form.day("from").value_or(line.on)});
  } else if (kind == "safety.draft_inspection") {
    drafts[form.text("inspection")] = line.by;
  } else if (kind == "safety.drop_draft") {
    drafts.erase(form.text("inspection"));
  } else if (kind == "safety.set_major_item") {
    majors[form.text("major")] = form.day("from").value_or(line.on);
  } else if (kind == "safety.issue_plan") {
    emergency[form.text("plan")].emplace_back(form.day("from").value_or(line.on), form);
  } else if (kind == "safety.activate_plan") {
    active.insert(form.text("activation"));
  } else if (kind == "safety.stand_down") {
    active.erase(form.text("activation"));
  } else if (kind == "safety.set_route") {
    routes[form.text("route")].emplace_back(form.day("from").value_or(line.on), form);
  }
}

void Past::expect_posts(const std::string& person, const std::string& post, Date day) {
  for (const auto& kind : staff.needed(post, day))
    expect(staff.certified(person, kind, day), person + " was given " + post + " without " + kind);
}

void Past::take_people(const Line& line) {
  const auto& [kind, form] = std::tie(line.kind, line.form);
  if (kind == "people.found") {
    staff.persons[form.text("authority")] = {line.on, {}};
    staff.posts.push_back(
        {form.text("authority"), form.text("post"), form.text("unit"), line.on, {}});
    staff.units[form.text("unit")] = "", root_ = form.text("unit");
  } else if (kind == "people.add_unit") {
    staff.units[form.text("unit")] = form.has("parent") ? form.text("parent") : root_;
  } else if (kind == "people.set_heads") {
    form.flag("heads") ? void(staff.heads.insert(form.text("post")))
                       : void(staff.heads.erase(form.text("post")));
  } else if (kind == "assets.open_room") {
    places["room:" + form.text("room")] = form.has("unit") ? form.text("unit") : root_;
  } else if (kind == "assets.acquire") {
    places["asset:" + form.text("asset")] =
        form.has("unit") ? form.text("unit") : places.at("room:" + form.text("room"));
  } else if (kind == "people.add_person") {
    staff.persons[form.text("person")] = {*form.day("joined"), {}};
  } else if (kind == "people.appoint") {
    expect_posts(form.text("person"), form.text("post"), *form.day("from"));
    staff.posts.push_back({form.text("person"), form.text("post"),
                           form.has("unit") ? form.text("unit") : root_, *form.day("from"),
                           form.day("until")});
  } else if (kind == "people.leave") {
    const auto gone = *form.day("gone_from");
    staff.persons[form.text("person")].second = gone;
    for (auto& one : staff.posts)
      if (one.person == form.text("person") && (!one.until || *one.until > gone)) one.until = gone;
  } else if (kind == "people.require_certificate") {
    staff.rules.push_back(
        {form.text("certificate"), form.text("post"), *form.day("from"), form.day("until")});
  } else if (kind == "people.grant_certificate") {
    staff.papers.push_back({form.text("certificate"),
                            form.text("person"),
                            form.text("number"),
                            *form.day("from"),
                            form.day("until"),
                            {}});
  } else if (kind == "people.revoke_certificate") {
    for (auto& one : staff.papers)
      if (one.kind == form.text("certificate") && one.number == form.text("number"))
        one.revoked = form.day("from");
  }
}

void Past::take_incident(const Line& line) {
  const auto& [kind, form] = std::tie(line.kind, line.form);
  if (!form.has("incident") || kind == "safety.activate_plan") return;
  const auto code = form.text("incident");
  auto& one = mishaps[code];
  if (kind == "safety.report_incident") {
    one.reported = one.severity = form.text("severity");
    one.on = form.day("on").value_or(line.on), one.time = form.text("time");
    one.target = form.target();
  } else if (kind == "safety.tell_incident") {
    one.told.emplace_back(form.flag("authority"), form.day("on").value_or(line.on));
  } else if (kind == "safety.investigate_incident") {
    expect(!one.closed, code + " was looked into after it was closed");
    one.investigated = true;
    if (form.has("severity")) one.severity = form.text("severity");
    for (const auto& hazard : form.texts("hazards")) one.hazards.insert(hazard);
  } else if (kind == "safety.report_hazard") {
    expect(!one.closed, code + " got a hazard after it was closed");
    one.hazards.insert(form.text("hazard"));
  } else if (kind == "safety.close_incident") {
    expect(one.investigated && !one.closed, code + " was closed twice, or without causes");
    auto limit = calendar.limit("tell-minutes-" + one.severity, one.on);
    if (!limit) limit = calendar.limit("tell-minutes", one.on);
    const bool told =
        std::any_of(one.told.begin(), one.told.end(), [](auto& t) { return t.first; });
    expect(one.severity == "near_miss" || !limit || told, code + " was closed untold");
    for (const auto& hazard : one.hazards)
      expect(!hazards.at(hazard).open(), code + " was closed while " + hazard + " is open");
    one.closed = line.on;
  }
}

}  // namespace bursar::test::recalled
