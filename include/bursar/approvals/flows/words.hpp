#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/flows/demands.hpp"

/// Why a case cannot be finished, in words: with codes in English, with names in Chinese.
namespace bursar::approvals {

/// A reason in two languages.
struct Why {
  std::string en, zh;
};

namespace detail {
inline Why operator+(Why a, const Why& b) { return {a.en + b.en, a.zh + b.zh}; }

inline Why listed(const std::vector<Why>& all) {
  Why out;
  for (const auto& one : all) {
    if (!out.en.empty()) out = std::move(out) + Why{", ", "、"};
    out = std::move(out) + one;
  }
  return out;
}

/// Tells of the people and steps of one plan.
class Teller {
 public:
  Teller(const Plan& plan, const Circle& circle) : plan_(plan), circle_(circle) {}

  Why step(std::uint16_t place) const {
    const auto& one = plan_.steps[place];
    return {one.code.value, "“" + one.terms->name.value + "”"};
  }

  Why person(PersonId id) const {
    const auto& one = circle_.people.persons()[id];
    return {one.code.value, one.name.value};
  }

  Why persons(const Persons& ids) const {
    std::vector<Why> all;
    for (const auto one : ids) all.push_back(person(one));
    return listed(all);
  }

  /// Who of the owners of chairs has applied and does not sign: ", and li submitted".
  Why excluded(const std::vector<Chair>& chairs, const std::vector<std::size_t>& some) const {
    Persons who;
    for (const auto chair : some)
      for (const auto one : chairs[chair].owners)
        if (among(circle_.parties, one) && !among(who, one)) who.push_back(one);
    if (who.empty()) return {};
    const auto names = persons(who);
    return {", while " + names.en + (alone() ? " submitted" : " submitted or applied"),
            "（" + names.zh + (alone() ? "是提交人）" : "是提交人或申请人）")};
  }

  /// Why nobody can fill a chair.
  Why nobody(const Chair& chair) const {
    if (chair.owners.empty()) return missing(chair);
    const auto names = persons(chair.owners);
    const auto at = step(chair.step);
    const auto applied = [&](PersonId one) { return among(circle_.parties, one); };
    if (!std::all_of(chair.owners.begin(), chair.owners.end(), applied))
      return Why{"nobody but ", "环节"} + Why{names.en, at.zh} + Why{" can sign ", "只有"} +
             Why{at.en, names.zh} +
             Why{", and who has decided in this case fills no second seat",
                 "能签，而在本单已办理过的人不得再占一席"};
    return Why{"nobody but ", "环节"} + Why{names.en, at.zh} + Why{" can sign ", "只有"} +
           Why{at.en, names.zh} +
           Why{", and " + names.en + (alone() ? " submitted" : " submitted or applied"),
               "能签，而" + names.zh + (alone() ? "就是提交人" : "是提交人或申请人")} +
           Why{"; nobody stands above", "，其上也没有可签的人"};
  }

 private:
  /// Why a seat is nobody's.
  Why missing(const Chair& chair) const {
    const auto at = step(chair.step);
    const auto on = date_text(circle_.day);
    if (chair.holder != PersonId{}) {
      const auto who = person(chair.holder);
      return {who.en + ", whose seat it is at " + at.en + ", is not here on " + on,
              on + who.zh + "不在岗，其在环节" + at.zh + "的席位无人可签"};
    }
    const auto& seats = plan_.steps[chair.step].terms->seats;
    const auto who = seats && chair.rule < seats->size() ? absent((*seats)[chair.rule])
                                                         : Why{"nobody is there", "没有人"};
    return Why{who.en + " on " + on + ": step " + at.en, on + who.zh + "，环节" + at.zh} +
           Why{" cannot be signed", "无人可签"};
  }

  Why absent(const SeatRule& rule) const {
    const auto& people = circle_.people;
    const auto in = rule.unit ? unit(people.units().id(*rule.unit)) : Why{};
    if (rule.person) {
      const auto who = person(people.persons().id(*rule.person));
      return {who.en + " is not here", who.zh + "不在岗"};
    }
    if (rule.post) {
      const auto* post = people.posts().find(*rule.post);
      const auto name = post ? post->name.value : rule.post->value;
      return {"post " + rule.post->value + (rule.unit ? " of " + in.en : "") + " is held by nobody",
              (rule.unit ? in.zh : "") + "岗位“" + name + "”无人任职"};
    }
    if (rule.group) {
      const auto* group = circle_.approvals.groups().find(*rule.group);
      const auto name = group ? group->name.value : rule.group->value;
      return {"nobody of group " + rule.group->value + " is here", "小组“" + name + "”无人在岗"};
    }
    if (rule.superior) {
      const auto up = std::to_string(rule.superior->value);
      return {"the submitter has no superior " + up + " up", "提交人没有上" + up + "级领导"};
    }
    const auto headed = rule.unit ? in : unit(circle_.unit);
    return {"unit " + headed.en + " has no head", headed.zh + "没有负责人"};
  }

  Why unit(UnitId id) const {
    if (id == UnitId{}) return {"of the submitter", "提交人所在部门"};
    const auto& one = circle_.people.units()[id];
    return {one.code.value, one.name.value};
  }

  bool alone() const { return circle_.parties.size() == 1; }

  const Plan& plan_;
  const Circle& circle_;
};

/// The steps of some chairs, each once.
inline std::vector<std::uint16_t> steps_of(const std::vector<Chair>& chairs,
                                           const std::vector<std::size_t>& some) {
  std::vector<std::uint16_t> found;
  for (const auto one : some) found.push_back(chairs[one].step);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// More chairs than people: who they are, and where they are wanted.
inline Why too_few(const Teller& tell, const Needed& need, const Shortage& found) {
  std::vector<Why> names;
  for (const auto one : steps_of(need.chairs, found.chairs)) names.push_back(tell.step(one));
  const auto steps = listed(names), people = tell.persons(found.people);
  const auto count = std::to_string(found.people.size() + 1);
  const Why rule{"one person fills one seat", "一人只能占一席"};
  const bool several = names.size() > 1;
  return Why{several ? "steps " : "step ", "环节"} + steps +
         Why{(several ? " need " : " needs ") + count, "需要" + count} +
         Why{" different people and only " + people.en,
             "个不同的人签字，而能签的只有" + people.zh} +
         Why{" can sign", ""} + tell.excluded(need.chairs, found.chairs) + Why{": ", "："} + rule;
}

/// Votes that cannot be reached, and a seat that is to blame.
inline Why too_light(const Teller& tell, const Needed& need, const Shortage& found) {
  const auto& demand = need.demands[found.demand];
  const Chair* empty = nullptr;
  for (const auto& ballot : demand.ballots)
    for (const auto chair : ballot.chairs)
      if (need.chairs[chair].able.empty() && !empty) empty = &need.chairs[chair];
  const auto reach = std::to_string(reachable(need.chairs, demand));
  const auto want = std::to_string(demand.needed);
  const bool each = reach == "0" || demand.needed == static_cast<int>(demand.ballots.size());
  if (empty && each) return tell.nobody(*empty);
  const auto at = tell.step(demand.step);
  const Why votes{"step " + at.en + " needs " + want + " votes, and its seats have " + reach,
                  "环节" + at.zh + "需要" + want + "票，而可投的只有" + reach + "票"};
  return empty ? votes + Why{": ", "："} + tell.nobody(*empty) : votes;
}
}  // namespace detail

/// The words for what is short.
inline Why why(const Plan& plan, const Circle& circle, const Needed& need, const Shortage& found) {
  const detail::Teller tell(plan, circle);
  return found.chairs.empty() ? detail::too_light(tell, need, found)
                              : detail::too_few(tell, need, found);
}

}  // namespace bursar::approvals
