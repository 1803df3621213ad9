#include <algorithm>

#include "approvals/naive.hpp"

namespace bursar::test::naive {

namespace {
const std::string kForm = "people.add_unit";

bool covers(const std::string& name) { return name == kForm || name == "people.*"; }

void add_once(Names& names, const std::string& name) {
  if (!among(names, name)) names.push_back(name);
}
}  // namespace

bool among(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool World::here(const std::string& person) const {
  const auto found = persons.find(person);
  if (found == persons.end()) return false;
  return today >= found->second.joined && (!found->second.left || today < *found->second.left);
}

bool World::staying(const std::string& person) const {
  return here(person) && !persons.at(person).left;
}

bool World::holds_of(const std::set<std::string>& posts, const std::string& person) const {
  return here(person) && std::any_of(appointments.begin(), appointments.end(), [&](auto& one) {
           return one.person == person && one.time.holds(today) && posts.contains(one.post);
         });
}

Names World::heads_of(const std::string& unit) const {
  Names found;
  for (const auto& one : appointments)
    if (one.unit == unit && heads.contains(one.post) && one.time.holds(today) && here(one.person))
      add_once(found, one.person);
  return found;
}

Names World::holders(const std::string& post, const std::string& unit) const {
  Names found;
  for (const auto& one : appointments)
    if (one.post == post && (unit.empty() || one.unit == unit) && one.time.holds(today) &&
        here(one.person))
      add_once(found, one.person);
  return found;
}

std::string World::unit_of(const std::string& person) const {
  for (const auto& one : appointments)
    if (one.person == person && one.time.holds(today)) return one.unit;
  return whole;
}

/// Of the units somebody heads the one that has all the others below it, as far as they are below
/// each other; the first of them else.
std::string World::rank_of(const std::string& person) const {
  std::string found;
  for (const auto& one : appointments) {
    if (one.person != person || !one.time.holds(today) || !heads.contains(one.post)) continue;
    bool below = false;
    for (auto at = found; !at.empty(); at = units.at(at)) below = below || at == one.unit;
    if (found.empty() || below) found = one.unit;
  }
  return found.empty() ? unit_of(person) : found;
}

std::vector<Names> World::above(const std::string& unit, const Names& below,
                                const Circle& circle) const {
  std::vector<Names> levels;
  for (auto at = unit; !at.empty(); at = units.at(at)) {
    Names fit;
    for (const auto& head : heads_of(at))
      if (!among(below, head) && !among(circle.parties, head)) fit.push_back(head);
    if (!fit.empty()) levels.push_back(fit);
  }
  return levels;
}

Names World::named(const approvals::SeatRule& rule, const Circle& circle) const {
  const auto unit = rule.unit ? rule.unit->value : std::string();
  if (rule.person) return here(rule.person->value) ? Names{rule.person->value} : Names{};
  if (rule.post) return holders(rule.post->value, unit);
  if (rule.group) {
    Names found;
    const auto group = groups.find(rule.group->value);
    if (group != groups.end())
      for (const auto& one : group->second)
        if (here(one)) found.push_back(one);
    return found;
  }
  if (!rule.superior) return heads_of(unit.empty() ? circle.unit : unit);
  // Levels count from the first unit with a head that nobody who applied heads.
  int level = 0;
  for (auto at = circle.unit; !at.empty(); at = units.at(at)) {
    const auto at_head = heads_of(at);
    const bool own = std::any_of(at_head.begin(), at_head.end(),
                                 [&](auto& one) { return among(circle.parties, one); });
    if (!at_head.empty() && !own && ++level == rule.superior->value) return at_head;
  }
  return {};
}

Names World::eligible(const Names& owners, const Circle& circle) const {
  Names found;
  for (const auto& one : owners)
    if (!among(circle.parties, one)) found.push_back(one);
  if (!found.empty() || owners.empty()) return found;
  const auto levels = above(rank_of(owners.front()), owners, circle);
  return levels.empty() ? Names{} : levels.front();
}

Names World::acting_for(const std::string& person, const Circle& circle) const {
  Names found{person};
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const auto& one : deputies) {
      const bool of_form =
          one.forms.empty() || std::any_of(one.forms.begin(), one.forms.end(), covers);
      if (one.person == found[i] && one.time.holds(today) && of_form && here(one.stand_in) &&
          !among(circle.parties, one.stand_in))
        add_once(found, one.stand_in);
    }
  return found;
}

bool World::working(Day day) const {
  const bool weekend = day % 7 == 5 || day % 7 == 6;  // day numbers divide by 7 on a Monday
  return weekend ? worked.contains(day) : !off.contains(day);
}

Day World::due(int days) const {
  auto day = today;
  while (days > 0)
    if (working(++day)) --days;
  return day;
}

const approvals::DefineFlow* World::flow(const std::string& code) const {
  const approvals::DefineFlow* found = nullptr;
  const auto versions = flows.find(code);
  if (versions != flows.end())
    for (const auto& [from, flow] : versions->second)
      if (from <= today) found = &flow;
  return found;
}

}  // namespace bursar::test::naive
