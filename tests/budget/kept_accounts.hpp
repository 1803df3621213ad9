#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "bursar/budget/forms.hpp"
#include "bursar/json/pack.hpp"
#include "bursar/school.hpp"

/// A school that keeps accounts by a pack of this library, for what is compared with other
/// programs and for benches.
namespace bursar::test {

/// Something that must be posted.
template <class Outcome>
void insist(const Outcome& outcome) {
  if (!outcome) throw std::runtime_error("refused: " + outcome.refusal().text());
}

/// A file that proves something.
inline std::vector<budget::EvidenceFile> evidence() { return {{"a.pdf", std::string(64, 'a')}}; }

namespace detail {
inline budget::VoucherLine opens(const char* account, bool debit, Money amount) {
  budget::VoucherLine line;
  line.account = account;
  (debit ? line.debit : line.credit) = amount;
  return line;
}
inline budget::RegisterMoney bank() {
  budget::RegisterMoney bank;
  bank.money = "bank", bank.name = "基本户", bank.means = budget::MoneyKind::bank;
  bank.account = "1002", bank.position = "8001.02", bank.from = Date(2026, 1, 1);
  return bank;
}
inline budget::AddFund own_fund() {
  budget::AddFund fund;
  fund.fund = "own", fund.name = "自筹资金", fund.origin = budget::FundKind::self_raised;
  fund.purpose = "whatever the school needs", fund.source = "2026-1";
  fund.from = Date(2026, 1, 1);
  return fund;
}
inline budget::EnterOpening opening(Money money) {
  budget::EnterOpening form;
  form.ledger = "main", form.evidence = evidence();
  auto& lines = form.lines.emplace();
  for (const auto* account : {"1002", "8001.02"}) lines.push_back(opens(account, true, money));
  for (const auto* account : {"3001", "8201"}) lines.push_back(opens(account, false, money));
  lines.front().fund = "own", lines.front().money = "bank";
  return form;
}
}  // namespace detail

/// Opens the main set of accounts for 2026 under the regime cn-gov-2019, with so much of the fund
/// `own` in the account `bank`, and a party `supplier`. Whoever files may file all of the budget.
inline void keep_accounts(School& school, const Who& who, Money money) {
  using namespace budget;
  const std::string name = "cn-gov-accounting-2019";
  std::ifstream in(BURSAR_SOURCE_DIR "/src/packs/" + name + ".jsonl", std::ios::binary);
  insist(json::adopt(school, name, std::string(std::istreambuf_iterator<char>(in), {}), who));
  insist(school.batch([&](School::Ledger& ledger) {
    insist(ledger.submit(OpenLedger{"main", "和平小学"}, who));
    insist(ledger.submit(OpenYear{"main", 2026, RegimeCode("cn-gov-2019"), {}}, who));
    insist(ledger.submit(detail::own_fund(), who));
    insist(ledger.submit(detail::bank(), who));
    AddParty supplier;
    supplier.party = "supplier", supplier.name = "文具店", supplier.role = PartyKind::supplier;
    insist(ledger.submit(supplier, who));
    insist(ledger.submit(detail::opening(money), who));
    return Verdict{};
  }));
}

}  // namespace bursar::test
