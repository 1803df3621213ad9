#include "simulation/safety/agenda_naive.hpp"

#include <algorithm>

namespace bursar::test::recalled {
namespace {

using boost::gregorian::days;
using People = std::set<std::string>;

class Agenda {
 public:
  Agenda(const Past& past, Date day, Date until) : past_(past), day_(day), until_(until) {}

  std::vector<Due> all() {
    rounds();
    uses();
    for (const auto& [code, one] : past_.hazards)
      if (one.open()) hazard(code, one);
    for (const auto& [code, one] : past_.mishaps)
      if (!one.closed) incident(code, one);
    plans();
    certificates();
    duties();
    return std::move(found_);
  }

 private:
  Due& add(const std::string& source, const std::string& key, Date due, const People& persons) {
    Due one;
    one.source = source, one.key = key, one.due = due, one.persons = persons;
    one.state = due < day_ ? "late" : "open";
    one.days_late = std::max<std::int64_t>(0, (day_ - due).days());
    return found_.emplace_back(one);
  }

  /// The version of a plan that asks for a window.
  static const Form& version_of(const Plan& plan, Date begins) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < plan.from.size(); ++i)
      if (plan.from[i] <= begins) at = i;
    return plan.versions[at];
  }

  /// Windows that are not over and in which it was not done often enough.
  void rounds() {
    for (const auto& one : past_.asked(day_, std::max(day_, until_))) {
      const auto& version = version_of(past_.plans.at(one.schedule), one.begins);
      if (one.done >= one.times || version.text("every") == "use") continue;
      const auto task = version.text("task");
      const auto source = task == "inspection" ? "round" : task;
      const auto post = version.text("post");
      const auto unit = one.target.starts_with("unit:") ? past_.unit_of(one.target) : "";
      auto& due =
          add(source, source + ":" + one.schedule + "/" + one.target + "/" + date_text(one.begins),
              one.due, post.empty() ? People() : past_.staff.holders(post, unit, day_));
      due.post = post, due.unit = past_.unit_of(one.target), due.rule = version.text("source");
      if (day_ < one.begins) due.state = "coming";
    }
  }

  /// What was looked at today before its use, and not yet after it.
  void uses() {
    for (const auto& [use, count] : past_.uses) {
      const auto& [code, target, on] = use;
      if (on != day_ || count != 1) continue;
      People by;
      for (const auto& [name, look] : past_.looks)
        if (look.schedule == code && look.target == target && look.on == on) by = {look.by};
      const auto key = "use:" + code + "/" + target.substr(6) + "/" + date_text(on);
      auto& due = add("use", key, on, by);
      due.unit = past_.unit_of(target);
      due.rule = version_of(past_.plans.at(code), on).text("source");
    }
  }

  /// The heads of a unit, else of those above, of whom some are none of these: those.
  People heads(std::string unit, const People& but) const {
    for (; !unit.empty(); unit = past_.staff.units.at(unit)) {
      People found;
      for (const auto& one : past_.staff.heads_of(unit, day_))
        if (!but.contains(one)) found.insert(one);
      if (!found.empty()) return found;
    }
    return {};
  }
  People owners(const Trouble& one) const {
    if (!one.settled.empty() && past_.staff.here(one.settled, day_)) return {one.settled};
    const auto unit = past_.unit_of(one.target);
    if (!one.owner.empty())
      if (auto found = past_.staff.holders(one.owner, unit, day_); !found.empty()) return found;
    return heads(unit, {});
  }
  /// How far up a hazard has gone: from the first working day that it is late.
  std::int64_t level(const Trouble& one) const {
    std::int64_t late = 0;
    for (auto day = one.due + days(1); day <= day_; day += days(1))
      late += past_.calendar.works(day);
    if (late == 0) return 0;
    const auto pace = past_.calendar.limit("escalation-days", day_);
    return 1 + (pace && *pace > 0 ? (late - 1) / *pace : 0);
  }
  void rectification(const std::string& code, const Trouble& one) {
    auto reached = owners(one);
    const auto unit = past_.unit_of(one.target);
    const auto up = level(one);
    for (auto left = up; left > 0; --left) {
      const auto more = heads(unit, reached);
      if (more.empty()) break;
      reached.insert(more.begin(), more.end());
    }
    auto& due = add("rectification", "hazard:" + code, one.due, reached);
    due.unit = unit, due.level = up, due.rule = "五落实";
  }
  void verification(const std::string& code, const Trouble& one) {
    Date rectified;
    for (const auto& step : one.trail)
      if (step.what == "rectified") rectified = step.on;
    const auto limit = past_.calendar.limit("verify-days", rectified);
    const auto until = limit ? past_.calendar.after(rectified, *limit) : one.due;
    const auto unit = past_.unit_of(one.target);
    auto& due = add("verification", "verify:" + code, until, heads(unit, one.menders));
    due.unit = unit, due.rule = "整改验收";
  }
  void hazard(const std::string& code, const Trouble& one) {
    if (one.state == "registered" || one.state == "settled") rectification(code, one);
    if (one.state == "rectified") verification(code, one);
    if (one.grade != "major" || (one.listed && one.state != "verified")) return;
    const auto limit = past_.calendar.limit("list-days", one.found);
    const auto until = !one.listed && limit ? one.found + days(*limit) : one.due;
    auto& due = add("strike_off", "major:" + code, until, owners(one));
    due.unit = past_.unit_of(one.target), due.rule = "挂牌督办";
  }

  /// Of whom an authority is to be told; else what is to be looked into.
  void incident(const std::string& code, const Mishap& one) {
    std::string rule = "tell-minutes-" + one.severity;
    if (!past_.calendar.limit(rule, one.on)) rule = "tell-minutes";
    const auto limit = past_.calendar.limit(rule, one.on);
    const bool told =
        std::any_of(one.told.begin(), one.told.end(), [](auto& t) { return t.first; });
    std::optional<Date> until;
    if (one.severity != "near_miss" && !told && limit) {
      const auto minutes =
          one.time.empty() ? 0
                           : std::stoi(one.time.substr(0, 2)) * 60 + std::stoi(one.time.substr(3));
      until = one.on + days((minutes + *limit) / 1440);
    } else if (!one.investigated) {
      rule = "investigate-days";
      if (const auto within = past_.calendar.limit(rule, one.on)) until = one.on + days(*within);
    }
    if (!until) return;
    const auto unit = past_.unit_of(one.target);
    auto& due = add("incident", "incident:" + code, *until, heads(unit, {}));
    due.unit = unit, due.rule = past_.calendar.source(rule, one.on);
  }

  void plans() {
    for (const auto& [code, versions] : past_.emergency) {
      const std::pair<Date, Form>* in_force = nullptr;
      for (const auto& one : versions)
        if (one.first <= day_) in_force = &one;
      if (!in_force) continue;
      const auto& form = in_force->second;
      const auto owner = form.text("owner");
      auto& due = add("plan", "plan:" + code,
                      months_after(in_force->first, static_cast<int>(form.number("review"))),
                      past_.staff.holders(owner, "", day_));
      due.post = owner, due.rule = "预案修订";
    }
  }

  void certificates() {
    std::map<std::pair<std::string, std::string>, const Staff::Paper*> latest;
    for (const auto& one : past_.staff.papers) {
      auto& known = latest[{one.kind, one.person}];
      if (!known || known->from <= one.from) known = &one;
    }
    for (const auto& [of, one] : latest)
      if (one->until && !one->revoked && past_.staff.here(one->person, day_))
        add("certificate", "certificate:" + of.first + "/" + of.second, *one->until, {of.second})
            .rule = required(of.first, of.second) ? "规定" : "证书有效期";
  }
  /// Whether a rule about a kind of certificate binds all, or a post that somebody holds.
  bool required(const std::string& kind, const std::string& person) const {
    const auto all = past_.staff.needed("", day_);
    if (std::find(all.begin(), all.end(), kind) != all.end()) return true;
    return std::any_of(past_.staff.posts.begin(), past_.staff.posts.end(), [&](const auto& one) {
      const auto needed = past_.staff.needed(one.post, day_);
      return one.person == person && past_.staff.holds(person, one.post, day_) &&
             std::find(needed.begin(), needed.end(), kind) != needed.end();
    });
  }

  void duties() {
    for (const auto& [code, rota] : past_.rotas)
      for (const auto& [on, shifts] : rota.shifts)
        for (const auto& one : shifts) {
          if (past_.attended.contains({code, one.slot, on}) || one.who.starts_with('=')) continue;
          if (!past_.staff.here(one.who, on)) continue;
          auto& due =
              add("duty", "duty:" + code + "/" + one.slot + "/" + date_text(on) + "/" + one.who, on,
                  {one.who});
          due.rule = rota.on(on)->has("source") ? rota.on(on)->text("source") : "值班";
          if (day_ < on) due.state = "coming";
        }
  }

  const Past& past_;
  Date day_, until_;
  std::vector<Due> found_;
};

bool wanted_of(const Past& past, const Wanted& wanted, const Due& one, Date day) {
  if (one.due > wanted.until || (one.due < wanted.from && !wanted.late)) return false;
  if (!wanted.sources.empty() && !wanted.sources.contains(one.source)) return false;
  if (!wanted.person.empty() && !one.persons.contains(wanted.person)) return false;
  if (!wanted.post.empty() && one.post != wanted.post &&
      std::none_of(one.persons.begin(), one.persons.end(), [&](const std::string& person) {
        return past.staff.holds(person, wanted.post, day);
      }))
    return false;
  if (wanted.unit.empty()) return true;
  for (auto unit = one.unit; !unit.empty(); unit = past.staff.units.at(unit))
    if (unit == wanted.unit) return true;
  return false;
}

}  // namespace

std::vector<Due> agenda(const Past& past, const Wanted& wanted, Date day) {
  auto all = Agenda(past, day, wanted.until).all();
  std::erase_if(all, [&](const Due& one) { return !wanted_of(past, wanted, one, day); });
  std::sort(all.begin(), all.end(), [](const Due& a, const Due& b) {
    return std::tie(a.due, a.key) < std::tie(b.due, b.key);
  });
  return all;
}

}  // namespace bursar::test::recalled
