#include <algorithm>
#include <tuple>

#include "budget/naive_books.hpp"

/// What is set aside: requests, orders, and how they end.
namespace bursar::test::plain {

bool Model::run_claims(const Act& act, const std::string& under) {
  const auto& kind = act.kind;
  if (kind == "reserve")
    reserve(act);
  else if (kind == "commit")
    commit(act, under);
  else if (kind == "release")
    release(act);
  else if (kind == "cancel")
    cancel(act);
  else if (kind == "allocate")
    allocate(act);
  else if (kind == "lapse")
    lapse(act);
  else
    return false;
  return true;
}

void Model::check_claim_day(const Act& act) const {
  const auto on = day(act);
  no(claims.contains(act.code), "claim_taken");
  check_date(ledger_of_items(act.items), on, false);
  no(act.until && *act.until < on, "until_passed");
}

Claim& Model::new_claim(const Act& act, const std::string& phase) {
  auto& claim = claims[act.code];
  claim.number = ++numbered;
  claim.state = claim.phase = phase;
  claim.on = day(act);
  claim.until = act.until.value_or(last_of(year_of(claim.on)));
  claim.cash = act.cash;
  return claim;
}

void Model::reserve(const Act& act) {
  check_claim_day(act);
  no(!act.unit.empty() && !units.contains(act.unit), "people.unit_unknown");
  check_mixed(act.items);
  auto& claim = new_claim(act, "reserved");
  for (std::size_t i = 0; i < act.items.size(); ++i) {
    const auto& item = act.items[i];
    check_amount(act.items, i);
    check_line(item.line, claim.on, false);
    if (act.priority) continue;
    auto& line = lines.at(item.line);
    const auto cell = line.cell_of(month_of(claim.on));
    check_control(item.line, cell, item.amount);
    line.reserved += item.amount;
    line.used[static_cast<std::size_t>(cell)] += item.amount;
    claim.parts.push_back(static_cast<int>(parts.size()));
    parts.push_back({act.code, item.line, -1, cell, item.amount, item.amount});
  }
  if (!act.priority) return;
  claim.state = "requested";
  claim.priority = act.priority;
  claim.asked = act.items;
}

void Model::commit(const Act& act, const std::string& under) {
  check_claim_day(act);
  no(!parties.contains(act.party), "party_unknown");
  check_mixed(act.items);
  auto& claim = new_claim(act, "committed");
  for (std::size_t i = 0; i < act.items.size(); ++i) {
    const auto& item = act.items[i];
    check_amount(act.items, i);
    check_line(item.line, claim.on, false);
    auto& line = lines.at(item.line);
    auto cell = line.cell_of(month_of(claim.on));
    int from = -1;
    if (!item.claim.empty()) {
      from = check_claim(item, claim.on, under);
      cell = parts[static_cast<std::size_t>(from)].cell;
      take(from, item, false);
      check_advanced(item.claim);
    } else {
      check_control(item.line, cell, item.amount);
      line.committed += item.amount;
      line.used[static_cast<std::size_t>(cell)] += item.amount;
    }
    claim.parts.push_back(static_cast<int>(parts.size()));
    parts.push_back({act.code, item.line, from, cell, item.amount, item.amount});
  }
}

bool Model::claim_held(const Claim& claim) const {
  return std::any_of(claim.parts.begin(), claim.parts.end(),
                     [&](int part) { return held(part) > 0; });
}

/// What is open of a part is available again, some of it or all.
void Model::free_part(int at, Fen amount) {
  auto& part = parts[static_cast<std::size_t>(at)];
  auto& line = lines.at(part.line);
  part.open -= amount;
  part.freed += amount;
  phase_of(line, claims.at(part.claim).phase) -= amount;
  line.used[static_cast<std::size_t>(part.cell)] -= amount;
}

/// Ends a claim of which nothing is open.
void Model::end_claim(const std::string& code, const std::string& how) {
  auto& claim = claims.at(code);
  claim.state = how;
  if (how == "cancelled") return;
  if (claim.drawn) claim.state = "used";
}

void Model::end_empty_claims() {
  for (auto& [code, claim] : claims)
    if (claim.live() && open_of(claim) == 0) end_claim(code, "used");
}

void Model::release(const Act& act) {
  const auto found = claims.find(act.ref);
  no(found == claims.end(), "claim_unknown");
  auto& claim = found->second;
  no(claim.ended(), "claim_ended");
  no(claim_held(claim), "claim_held");
  const bool waits = claim.state == "requested";
  no(waits && act.some_items, "claim_waits");
  if (act.some_items) {
    for (std::size_t i = 0; i < act.items.size(); ++i) {
      check_amount(act.items, i);
      const auto part = part_of(act.ref, act.items[i].line);
      no(part < 0, "claim_line");
      no(parts[static_cast<std::size_t>(part)].open < act.items[i].amount, "claim_short");
      free_part(part, act.items[i].amount);
    }
  } else
    for (const auto part : claim.parts) free_part(part, parts[static_cast<std::size_t>(part)].open);
  check_advanced(act.ref);
  if (waits || open_of(claim) == 0) end_claim(act.ref, "released");
}

/// Whether what came out of a part of a claim may go back to it.
bool Model::takes_back(int at, const std::string& line, Day on) const {
  if (at < 0) return false;
  const auto& part = parts[static_cast<std::size_t>(at)];
  const auto& claim = claims.at(part.claim);
  return part.line == line && (claim.live() || claim.state == "used") && on <= claim.until;
}

/// The amount is open again and set aside; the claim is live again.
void Model::give_back(int at, Fen amount) {
  auto& part = parts[static_cast<std::size_t>(at)];
  auto& claim = claims.at(part.claim);
  part.open += amount;
  phase_of(lines.at(part.line), claim.phase) += amount;
  claim.state = claim.phase;
}

void Model::cancel_part(int at) {
  auto& part = parts[static_cast<std::size_t>(at)];
  const auto open = part.open;
  if (open == 0) return;
  if (!takes_back(part.from, part.line, today)) return free_part(at, open);
  part.open = 0;
  part.freed += open;
  phase_of(lines.at(part.line), claims.at(part.claim).phase) -= open;
  parts[static_cast<std::size_t>(part.from)].moved -= open;
  give_back(part.from, open);
}

void Model::cancel(const Act& act) {
  const auto found = claims.find(act.ref);
  no(found == claims.end(), "claim_unknown");
  auto& claim = found->second;
  no(claim.ended(), "claim_ended");
  no(claim_held(claim), "claim_held");
  no(claim.advanced > 0, "claim_advanced");
  for (const auto part : claim.parts) cancel_part(part);
  end_claim(act.ref, "cancelled");
}

/// Whole, or not at all.
bool Model::grant_request(const std::string& code) {
  Model trial = *this;
  auto& claim = trial.claims.at(code);
  for (const auto& item : claim.asked) {
    auto& line = trial.lines.at(item.line);
    const auto cell = line.cell_of(month_of(claim.on));
    if (trial.margin(item.line, cell, item.amount, "stop").value_or(0) < 0) return false;
    line.reserved += item.amount;
    line.used[static_cast<std::size_t>(cell)] += item.amount;
    claim.parts.push_back(static_cast<int>(trial.parts.size()));
    trial.parts.push_back({code, item.line, -1, cell, item.amount, item.amount});
  }
  claim.state = "reserved";
  *this = std::move(trial);
  return true;
}

void Model::allocate(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  const auto& years = ledgers.at(act.ledger).years;
  no(!years.contains(act.year), "year_unopened");
  no(years.at(act.year).closed, "year_closed");
  no(!act.fund.empty() && !funds.contains(act.fund), "fund_unknown");
  std::set<std::tuple<int, Day, int, std::string>> ranked;
  for (const auto& [code, claim] : claims) {
    if (claim.state != "requested" || year_of(claim.on) != act.year || claim.until < today)
      continue;
    bool fits = ledger_of(lines.at(claim.asked.front().line)) == act.ledger;
    for (const auto& item : claim.asked)
      fits = fits && (act.fund.empty() || lines.at(item.line).fund == act.fund);
    if (fits) ranked.emplace(claim.priority, claim.on, claim.number, code);
  }
  Fen sum = 0;
  bool any = false;
  for (const auto& [priority, on, number, code] : ranked) {
    if (!grant_request(code)) continue;
    any = true;
    sum += open_of(claims.at(code));
  }
  no(!any, "nothing_granted");
  no(act.figure && *act.figure != sum, "plan_differs");
}

void Model::lapse(const Act& act) {
  const auto on = day(act);
  no(on > today, "date_in_future");
  Fen sum = 0;
  bool any = false;
  for (auto& [code, claim] : claims) {
    if (claim.ended() || claim.until >= on || claim.advanced > 0 || claim_held(claim)) continue;
    any = true;
    sum += open_of(claim);
    for (const auto part : claim.parts) free_part(part, parts[static_cast<std::size_t>(part)].open);
    end_claim(code, "lapsed");
  }
  no(!any, "nothing_lapses");
  no(act.figure && *act.figure != sum, "plan_differs");
}

}  // namespace bursar::test::plain
