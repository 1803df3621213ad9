#include <algorithm>
#include <cctype>

#include "budget/naive_books.hpp"

/// The chart, the posting rules with their proofs, the steps of closing.
namespace bursar::test::plain {

namespace {
/// Figures of an event and how often each is taken.
using Sum = std::map<std::string, int>;

const std::map<std::string, Sum> kParts{
    {"amount", {{"amount", 1}}},
    {"cost", {{"cost", 1}}},
    {"fees", {{"fees", 1}}},
    {"price", {{"cost", 1}, {"fees", -1}}},
    {"booked", {{"booked", 1}}},
    {"net", {{"cost", 1}, {"accumulated", -1}}},
    {"catch_up", {{"accumulated", 1}, {"booked", -1}}},
    {"difference", {{"cost", 1}, {"booked", -1}}},
    {"proceeds", {{"proceeds", 1}}},
    {"costs", {{"proceeds", 1}, {"gain", -1}, {"shortfall", 1}}},
    {"gain", {{"gain", 1}}},
    {"shortfall", {{"shortfall", 1}}}};

/// The parts that an event has.
Codes parts_of(const std::string& event) {
  if (event == "asset_paid" || event == "asset_owed" || event == "asset_received")
    return {"cost", "fees", "price"};
  if (event == "asset_left")
    return {"cost", "booked", "net", "catch_up", "proceeds", "costs", "gain", "shortfall"};
  if (event == "asset_changed") return {"cost", "booked", "difference"};
  return {"amount"};
}

void add(Sum& sum, const Sum& more, int times) {
  for (const auto& [figure, count] : more) sum[figure] += count * times;
  std::erase_if(sum, [](const auto& one) { return one.second == 0; });
}

/// What an event does to its money account.
Sum money_moved(const std::string& event) {
  if (event == "received" || event == "advance_back") return {{"amount", 1}};
  if (event == "spent" || event == "advanced" || event == "settled" || event == "moved")
    return {{"amount", -1}};
  if (event == "asset_paid") return {{"cost", -1}};
  if (event == "asset_received") return {{"fees", -1}};
  if (event == "asset_left") return {{"gain", 1}, {"shortfall", -1}};
  return {};
}

/// What an event does to the register of assets.
Sum register_moved(const std::string& event, const std::string& role) {
  const bool left = event == "asset_left", changed = event == "asset_changed";
  if (role == "cost") {
    const bool came = event == "asset_paid" || event == "asset_owed" || event == "asset_received";
    if (left) return {{"cost", -1}};
    return came || changed ? Sum{{"cost", 1}} : Sum{};
  }
  if (left) return {{"booked", 1}};
  if (changed) return {{"booked", -1}};
  return event.starts_with("depreciat") ? Sum{{"amount", -1}} : Sum{};
}

bool of_assets(const Account& account) {
  return account.role == "cost" || account.role == "depreciation";
}

template <class Fits>
Sum sum_of(const Act& act, Fits fits) {
  Sum sum;
  for (const auto& line : act.lines)
    if (fits(line)) add(sum, kParts.at(line.part), line.debit ? 1 : -1);
  return sum;
}
}  // namespace

bool is_under(const std::string& front, const std::string& code) {
  return begins(code, front) && (code.size() == front.size() || code[front.size()] == '.' ||
                                 std::isdigit(static_cast<unsigned char>(code[front.size()])));
}

void Model::add_account(const Act& act) {
  no(accounts.contains(act.code), "account_taken");
  const auto first = act.code.front();
  const auto nature = act.nature ? act.nature : first - '0';
  no(first >= '1' && first <= '8' && first - '0' != nature, "account_nature");
  const auto role = act.word.empty() ? "plain" : act.word;
  no(role != "plain" && nature != (role == "position" ? 8 : 1), "account_unfit");
  for (const auto& [code, one] : accounts) no(of_assets(one) && one.role == role, "account_unfit");
  for (const auto& [code, one] : accounts)
    no(begins(act.code, code + '.') && takes_entries(code), "account_unfit");
  no(role != "plain" && above_others(act.code), "account_unfit");
  accounts[act.code] = {role, act.regime, nature, act.by_who, act.by_fund};
}

/// By its role, by a rule or a step, or because some are there.
bool Model::takes_entries(const std::string& account) const {
  const auto names = [&](const RuleLine& line) { return line.account == account; };
  return accounts.at(account).role != "plain" ||
         std::any_of(rules.begin(), rules.end(),
                     [&](const Rule& rule) {
                       return std::any_of(rule.lines.begin(), rule.lines.end(), names);
                     }) ||
         std::any_of(closings.begin(), closings.end(),
                     [&](const auto& step) { return step.second.to == account; }) ||
         std::any_of(balances.begin(), balances.end(),
                     [&](const auto& one) { return one.first.account == account; });
}

bool Model::above_others(const std::string& account) const {
  return std::any_of(accounts.begin(), accounts.end(),
                     [&](const auto& one) { return begins(one.first, account + '.'); });
}

bool Model::budgetary(const RuleLine& line) const {
  return line.place.empty() ? accounts.at(line.account).budgetary()
                            : line.place.ends_with("position");
}

void Model::check_rule_lines(const Act& act) const {
  for (const auto& line : act.lines)
    no(line.account.empty() == line.place.empty(), "posting_place");
  for (const auto& line : act.lines)
    no(!line.account.empty() && !accounts.contains(line.account), "account_unknown");
  for (const auto& line : act.lines) {
    if (line.account.empty()) continue;
    const auto& regime = accounts.at(line.account).regime;
    no(!regime.empty() && regime != act.regime, "account_regime");
  }
  for (const auto& line : act.lines) no(!among(parts_of(act.word), line.part), "posting_part");
}

/// Accounts that a rule names are plain, or of the register of assets, and the lowest.
void Model::check_named(const Act& act) const {
  for (const auto& line : act.lines) {
    if (line.account.empty()) continue;
    const auto& role = accounts.at(line.account).role;
    no(role == "money" || role == "position" || above_others(line.account), "account_unfit");
  }
}

/// No event can unbalance a book, or part money and the register from what the books say of them.
void Model::check_proof(const Act& act) const {
  for (const bool book : {false, true})
    no(!sum_of(act, [&](const auto& line) { return budgetary(line) == book; }).empty(),
       "posting_unbalanced");
  check_named(act);
  const bool still = act.means == "direct" || begins(act.detail, "offset_");
  const auto at = [&](const std::string& place) {
    return sum_of(act, [&](const auto& line) { return line.place == place; });
  };
  no(at("money") != (still ? Sum{} : money_moved(act.word)), "account_unfit");
  const bool moved = act.word == "moved" && !still;
  no(at("other_money") != (moved ? Sum{{"amount", 1}} : Sum{}), "account_unfit");
  for (const auto* role : {"cost", "depreciation"}) {
    const auto of_role = [&](const RuleLine& line) {
      return line.place.empty() && accounts.at(line.account).role == role;
    };
    no(sum_of(act, of_role) != register_moved(act.word, role), "account_unfit");
  }
  const Codes settled{"proceeds", "costs", "gain", "shortfall"};
  for (const auto& line : act.lines) {
    const bool asks = !line.place.empty() || accounts.at(line.account).by_who ||
                      accounts.at(line.account).by_fund;
    const bool alone = act.word == "asset_changed" || begins(act.word, "depreciat") ||
                       (act.word == "asset_left" && !among(settled, line.part));
    no(alone && asks, "account_unfit");
  }
}

void Model::set_posting(const Act& act) {
  auto some = act.units;
  std::sort(some.begin(), some.end());
  some.erase(std::unique(some.begin(), some.end()), some.end());
  for (const auto& rule : rules)
    no(rule.regime == act.regime && rule.event == act.word && rule.means == act.means &&
           rule.origin == act.origin && rule.front == act.front && rule.detail == act.detail &&
           rule.units == some,
       "posting_taken");
  for (const auto& unit : act.units) no(!units.contains(unit), "people.unit_unknown");
  check_rule_lines(act);
  check_proof(act);
  rules.push_back(
      {act.regime, act.word, act.means, act.origin, act.front, act.detail, some, act.lines});
}

bool Model::serves_assets(const std::string& regime) const {
  const auto there = [&](const char* event) {
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
      return rule.regime == regime && rule.event == event && rule.means.empty() &&
             rule.origin.empty() && rule.front.empty() && rule.detail.empty() && rule.units.empty();
    });
  };
  return there("asset_left") && there("asset_changed") && there("depreciated") &&
         there("depreciation_taken_on");
}

/// What lies in money accounts goes into money accounts; the register of assets is not closed.
void Model::check_closable(const Step& step) const {
  const auto& to = accounts.at(step.to);
  for (const auto& [code, from] : accounts) {
    if (!is_under(step.from, code) || code == step.to) continue;
    no(of_assets(from) || of_assets(to), "account_unfit");
    no((from.role == "money") != (to.role == "money"), "account_unfit");
  }
}

void Model::set_closing(const Act& act) {
  no(closings.contains({act.regime, act.month}), "closing_taken");
  no(!accounts.contains(act.account), "account_unknown");
  const Step step{act.front, act.account, act.origins};
  const auto covered = [&](const auto& one) { return is_under(step.from, one.first); };
  no(std::none_of(accounts.begin(), accounts.end(), covered), "account_unknown");
  no(above_others(step.to), "account_unfit");
  check_closable(step);
  for (const auto& code : {step.from, step.to}) {
    const auto found = accounts.find(code);
    if (found == accounts.end()) continue;
    const auto& regime = found->second.regime;
    no(!regime.empty() && regime != act.regime, "account_regime");
  }
  for (const auto& [code, from] : accounts)
    no(is_under(step.from, code) && from.budgetary() != accounts.at(step.to).budgetary(),
       "closing_crosses");
  closings[{act.regime, act.month}] = step;
}

}  // namespace bursar::test::plain
