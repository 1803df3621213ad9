#include <algorithm>

#include "budget/naive_books.hpp"

/// Carries a year into the next.
namespace bursar::test::plain {

/// The line of the next year that goes on from a line, or "".
std::string Model::target_of(const Act& act, const std::string& code) const {
  for (const auto& target : act.items)
    if (target.line == code) return target.to;
  const auto& line = lines.at(code);
  for (const auto& [other, one] : lines)
    if (one.adopted && !one.income && one.year == line.year + 1 && one.fund == line.fund &&
        one.function == line.function && one.economic == line.economic &&
        one.project == line.project && one.unit == line.unit)
      return other;
  return {};
}

std::string Model::pool_of(const Act& act, const std::string& fund, int year) const {
  for (const auto& code : act.pools) {
    const auto found = lines.find(code);
    if (found == lines.end()) continue;
    const auto& line = found->second;
    if (line.adopted && !line.income && line.year == year && line.fund == fund) return code;
  }
  return {};
}

Fen Model::claimed_of(const std::string& line) const {
  Fen sum = 0;
  for (const auto& part : parts)
    if (part.line == line) sum += part.open;
  return sum;
}

/// What would be left of a line after its claims are carried.
Fen Model::left_of(const std::string& code) const {
  const auto& line = lines.at(code);
  const auto claimed = claimed_of(code);
  const auto moved = std::min(claimed, std::max<Fen>(0, line.total() - line.done));
  return std::max<Fen>(0, line.available() + claimed - moved);
}

void Model::check_carry(const Act& act) const {
  const auto first = (act.year + 1) * 10000 + 101;
  Codes ours;
  for (const auto& code : lines_by_number(act.ledger, act.year))
    if (lines.at(code).adopted && !lines.at(code).income) ours.push_back(code);
  const auto fund = [&](const std::string& line) -> const Fund& {
    return funds.at(lines.at(line).fund);
  };
  const auto reaches = [&](const std::string& line) { return fund(line).until >= first; };
  for (const auto& line : ours) no(claimed_of(line) > 0 && !reaches(line), "fund_not_open");
  for (const auto& target : act.items) {
    const auto to = lines.find(target.to);
    no(!among(ours, target.line) || to == lines.end() || !to->second.adopted || to->second.income ||
           to->second.year != act.year + 1 || to->second.fund != lines.at(target.line).fund,
       "carry_target_unfit");
  }
  for (const auto& line : ours)
    no(reaches(line) && fund(line).carry == "sweep" && left_of(line) > 0 &&
           pool_of(act, lines.at(line).fund, act.year + 1).empty(),
       "pool_missing");
  for (const auto& line : ours) {
    const bool rolls = reaches(line) && fund(line).carry == "roll" && left_of(line) > 0;
    no((claimed_of(line) > 0 || rolls) && target_of(act, line).empty(), "carry_target_missing");
  }
}

/// From the last cell backwards, each down to what it has used; then each down to 0.
Fen Model::take_budget(const std::string& code, Fen amount) {
  auto& line = lines.at(code);
  auto left = amount;
  for (const bool free : {true, false})
    for (auto i = line.budget.size(); i-- > 0;) {
      const auto most = line.budget[i] - (free ? line.used[i] : 0);
      const auto taken = std::max<Fen>(0, std::min(left, most));
      line.budget[i] -= taken;
      left -= taken;
    }
  return amount - left;
}

void Model::carry_claims(const std::string& code, const std::string& to, Carried& sums) {
  auto& line = lines.at(code);
  const auto claimed = claimed_of(code);
  for (auto& part : parts) {
    if (part.line != code || part.open == 0) continue;
    auto& target = lines.at(to);
    const auto& phase = claims.at(part.claim).phase;
    phase_of(line, phase) -= part.open;
    line.used[static_cast<std::size_t>(part.cell)] -= part.open;
    phase_of(target, phase) += part.open;
    target.used.front() += part.open;
    part.line = to;
    part.cell = 0;
    auto& until = claims.at(part.claim).until;
    if (until == last_of(line.year)) until = last_of(line.year + 1);
  }
  const auto moved = std::min(claimed, std::max<Fen>(0, line.total() - line.done));
  if (moved > 0) lines.at(to).budget.front() += take_budget(code, moved);
  sums.claimed += moved;
  const auto let = std::min(claimed - moved, line.overrun);
  if (let == 0) return;
  line.overrun -= let;
  lines.at(to).overrun += let;
}

void Model::carry_rest(const Act& act, const std::string& code, const std::string& to,
                       Carried& sums) {
  const auto& fund = funds.at(lines.at(code).fund);
  const auto year = act.year + 1;
  const auto left = std::max<Fen>(0, lines.at(code).available());
  if (left == 0) return;
  if (fund.until < year * 10000 + 101 || fund.carry == "return") {
    sums.returned += left;
    return;
  }
  const bool rolls = fund.carry == "roll";
  const auto target = rolls ? to : pool_of(act, lines.at(code).fund, year);
  lines.at(target).budget.front() += take_budget(code, left);
  (rolls ? sums.rolled : sums.swept) += left;
}

void Model::end_requests(const Act& act) {
  for (auto& [code, claim] : claims)
    if (claim.state == "requested" && year_of(claim.on) == act.year &&
        ledger_of(lines.at(claim.asked.front().line)) == act.ledger)
      claim.state = "released";
}

void Model::carry_over(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  auto& years = ledgers.at(act.ledger).years;
  no(!years.contains(act.year), "year_unopened");
  no(!years.contains(act.year + 1), "year_unopened");
  no(years.at(act.year).closed, "year_closed");
  no(years.at(act.year).carried, "carried_already");
  no(today < last_of(act.year), "carry_too_early");
  check_carry(act);
  Carried sums;
  std::map<std::string, std::string> targets;
  const auto codes = lines_by_number(act.ledger, act.year);
  for (const auto& code : codes) targets[code] = target_of(act, code);
  for (const auto& code : codes) {
    if (!lines.at(code).adopted || lines.at(code).income) continue;
    carry_claims(code, targets.at(code), sums);
    carry_rest(act, code, targets.at(code), sums);
  }
  for (const auto& code : lines_by_number(act.ledger, act.year + 1))
    if (lines.at(code).adopted) check_range(code);
  no(act.figure && *act.figure != sums.claimed, "plan_differs");
  end_requests(act);
  years.at(act.year).carried = true;
  ++years.at(act.year).version;
  ++years.at(act.year + 1).version;
}

}  // namespace bursar::test::plain
