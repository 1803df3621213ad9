#include "approvals/desk_school.hpp"

#include <sstream>

#include "bursar/base/canonical.hpp"

namespace bursar::test {

using naive::Act;
using naive::Names;

namespace {
const Names kPosts{"clerk", "keeper", "teacher", "chief", "head"};
const Names kUnits{"w", "u1", "u2"};
}  // namespace

DeskSchool::DeskSchool(DeskClerk& clerk, std::unique_ptr<School> real)
    : clerk_(clerk), real_(std::move(real)) {
  naive.world.today = Date(2026, 3, 2).day_number();
  found();
  set_year();
  for (auto left = 5 + clerk_.below(4); left > 0; --left) add_person();
  for (const char* group : {"g1", "g2"}) set_group(group);
  while (!define("sub", clerk_.flow("sub", true)))
    ;
  for (const char* flow : {"f1", "f2", "f3", "f4"}) define(flow, clerk_.one_in(3));
}

Moment DeskSchool::now() {
  return Moment::start_of(date_of(naive.world.today)) + (3600 + second_++);
}

template <class Form>
bool DeskSchool::files(Form form, const std::string& by) {
  std::string outcome = "posted", json;
  append_json(json, form);
  if (real_) {
    const auto result = real_->submit(std::move(form), {by, now(), {}});
    if (!result) outcome = result.refusal().text();
  }
  log_.emplace_back("", date_text(date_of(naive.world.today)) + ' ' + by + ' ' +
                            std::string(Form::kind) + ' ' + json + ": " + outcome);
  ++outcomes[std::string(Form::kind)][outcome == "posted" ? "posted" : "refused"];
  return outcome == "posted";
}

void DeskSchool::found() {
  auto& world = naive.world;
  files(people::Found{"w", "School", "+08:00", "p0", "P0", "head", "Head"});
  world.whole = "w";
  world.units["w"] = "";
  world.persons["p0"] = {world.today, {}};
  world.appointments.push_back({"p0", "head", "w", {world.today, {}}});
  files(people::SetHeads{"head", true});
  files(people::Allow{"head", {"approvals.*"}, {}});
  const auto above = clerk_.one_in(2) ? "u1" : "w";
  files(people::AddUnit{"u1", "U1", {}});
  files(people::AddUnit{"u2", "U2", above});
  world.units["u1"] = "w";
  world.units["u2"] = above;
  for (const auto& post : kPosts) {
    if (post == "head") continue;
    files(people::AddPost{post, post, {}, post == "chief"});
    if (post == "chief")
      files(people::Allow{
          post, {"approvals.override", "approvals.time_out", "approvals.hand_over"}, {}});
    else
      files(people::Allow{post, {"people.add_unit"}, {}});
  }
  world.heads = {"head", "chief"};
  world.managing = {"head", "chief"};
  world.filing = {"head", "clerk", "keeper", "teacher"};
}

void DeskSchool::add_person() {
  const auto code = "p" + std::to_string(naive.world.persons.size());
  files(people::AddPerson{code, code, {}, {}});
  naive.world.persons[code] = {naive.world.today, {}};
  appoint(code, kPosts[naive.world.persons.size() % 4], clerk_.any(kUnits));
  for (auto left = clerk_.below(3); left > 0; --left)
    appoint(code, clerk_.any(kPosts), clerk_.any(kUnits));
}

void DeskSchool::appoint(const std::string& person, const std::string& post,
                         const std::string& unit) {
  auto& world = naive.world;
  std::optional<Date> until;
  if (clerk_.one_in(6)) until = date_of(world.today + 5 + clerk_.below(60));
  const auto end =
      until ? std::optional<naive::Day>(until->day_number()) : std::optional<naive::Day>();
  const naive::Appointment made{person, post, unit, {world.today, end}};
  for (const auto& other : world.appointments)
    if (other.person == person && other.post == post && other.unit == unit) return;
  if (files(people::Appoint{person, post, unit, date_of(world.today), until}))
    world.appointments.push_back(made);
}

void DeskSchool::set_group(const std::string& code) {
  Names members;
  for (auto left = 2 + clerk_.below(3); left > 0; --left) {
    const auto person = clerk_.person(naive);
    if (naive.world.staying(person) && !naive::among(members, person)) members.push_back(person);
  }
  if (members.empty()) members.push_back("p0");
  approvals::SetGroup form{code, code, {}};
  for (const auto& one : members) form.members.push_back(one);
  if (files(form)) naive.world.groups[code] = members;
}

bool DeskSchool::define(const std::string& code, const approvals::DefineFlow& flow) {
  if (!files(flow)) return false;
  naive.world.flows[code].emplace_back(naive.world.today, flow);
  return true;
}

/// Some flow, and a policy for it: most that the clerk makes up could not be finished by these
/// people, and the proof finds it.
void DeskSchool::define(const std::string& code, bool party) {
  for (int tries = 0; tries < 40; ++tries) {
    if (!define(code, clerk_.flow(code, false))) continue;
    for (int posts = 0; posts < 3; ++posts)
      if (set_policy(code, clerk_.any(Names{"clerk", "keeper", "teacher"}), party)) return;
    ++naive.world.today;  // the next version begins later
  }
}

bool DeskSchool::set_policy(const std::string& flow, const std::string& post, bool party) {
  approvals::SetPolicy form;
  form.policy = "of-" + flow;
  form.forms = {"people.add_unit"};
  form.when = std::vector<approvals::Condition>{{"unit", approvals::Is::begins, flow + "-", {}}};
  form.flow = flow;
  form.submitters = std::vector<people::PostCode>{post};
  if (party) form.parties = std::vector<Name>{"name"};
  if (!files(form)) return false;
  naive.world.policies.push_back({"of-" + flow, flow + "-", flow, {post}, party});
  return true;
}

void DeskSchool::set_year() {
  approvals::SetYear form{2026, std::vector<Date>{}, std::vector<Date>{}, "notice"};
  for (auto day = naive.world.today; day < naive.world.today + 300; ++day) {
    const bool weekend = day % 7 >= 5;
    if (!clerk_.one_in(weekend ? 10 : 14)) continue;
    (weekend ? form.worked : form.off)->push_back(date_of(day));
  }
  if (!files(form)) return;
  for (const auto& day : *form.off) naive.world.off.insert(day.day_number());
  for (const auto& day : *form.worked) naive.world.worked.insert(day.day_number());
}

void DeskSchool::rotate() {
  auto& world = naive.world;
  const auto index =
      static_cast<std::size_t>(clerk_.below(static_cast<int>(world.appointments.size())));
  auto& one = world.appointments[index];
  const auto next = clerk_.person(naive);
  if (!one.time.holds(world.today) || one.person == "p0" || next == one.person) return;
  for (const auto& other : world.appointments)
    if (other.person == next && other.post == one.post && other.unit == one.unit) return;
  if (!files(people::Rotate{one.post, one.unit, one.person, next, date_of(world.today)})) return;
  one.time.until = world.today;
  world.appointments.push_back({next, one.post, one.unit, {world.today, {}}});
}

void DeskSchool::end_appointment() {
  auto& one = naive.world.appointments[static_cast<std::size_t>(
      clerk_.below(static_cast<int>(naive.world.appointments.size())))];
  const auto today = naive.world.today;
  if (!one.time.holds(today) || one.person == "p0") return;
  if (files(people::EndAppointment{one.person, one.post, one.unit, date_of(today)}))
    one.time.until = today;
}

void DeskSchool::leave() {
  auto& world = naive.world;
  const auto code = clerk_.person(naive);
  if (code == "p0" || world.persons[code].left) return;
  const auto gone = world.today + 1 + clerk_.below(4);
  if (!files(people::Leave{code, date_of(gone)})) return;
  world.persons[code].left = gone;
  for (auto& one : world.appointments)
    if (one.person == code && (!one.time.until || *one.time.until > gone))
      one.time.until = std::max(gone, one.time.from);
  add_person();
}

void DeskSchool::stand_in() {
  auto& world = naive.world;
  const auto person = clerk_.person(naive), other = clerk_.person(naive);
  const auto until = world.today + 1 + clerk_.below(6);
  approvals::StandIn form;
  form.stand_in = other;
  form.until = date_of(until);
  Names forms;
  if (clerk_.one_in(3)) forms = {clerk_.any(Names{"assets.*", "people.*", "people.add_unit"})};
  if (!forms.empty()) form.forms = std::vector<people::FormName>{forms.front()};
  if (!world.here(person) || person == other) return;
  if (files(form, person)) world.deputies.push_back({person, other, {world.today, until}, forms});
}

void DeskSchool::change() {
  if (clerk_.one_in(2)) {
    naive.world.today += clerk_.one_in(3) ? 3 : 1;
    second_ = 0;
    return;
  }
  switch (clerk_.below(10)) {
    case 0:
      return rotate();
    case 1:
      return end_appointment();
    case 2:
      return clerk_.one_in(5) ? leave() : stand_in();
    case 3:
      return clerk_.one_in(3) ? set_group(clerk_.any(Names{"g1", "g2"})) : stand_in();
    case 4: {
      const auto flow = clerk_.one_in(4) ? "sub" : clerk_.any(naive.world.policies).flow;
      const bool later = naive.world.flows[flow].back().first < naive.world.today;
      if (clerk_.one_in(4) && later) define(flow, clerk_.flow(flow, flow == "sub"));
      return;
    }
    default:
      return appoint(clerk_.person(naive), clerk_.any(kPosts), clerk_.any(kUnits));
  }
}

}  // namespace bursar::test
