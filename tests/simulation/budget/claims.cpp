// What the office sets aside, and what becomes of that.
#include "bursar/budget/checks.hpp"
#include "bursar/budget/claims/terms.hpp"
#include "simulation/budget/office.hpp"

namespace bursar::test {
namespace {

using namespace budget;

/// A claim that has not ended, mostly; c0, which there is not, where there is none.
std::string some_claim(Office& office, const std::function<bool(ClaimId)>& fits) {
  const auto& claims = office.budget().claims;
  const auto id = office.one<ClaimId>(claims.size(), [&](ClaimId one) {
    return office.one_in(40) || (!ended(claims[one].state) && fits(one));
  });
  return id == ClaimId{} ? "c0" : std::string(claims.code(id));
}

void until(Office& office, Fields& fields) {
  if (office.one_in(2)) fields.text("until", office.day(office.one_in(12) ? -5 : 5, 60));
}

std::string reserve(Office& office) {
  Fields fields;
  const auto items = some_items(office, false, office.one_in(2));
  fields.text("claim", office.fresh("c"))
      .text("purpose", "采购")
      .raw("items", json_list(items.json));
  if (office.one_in(4)) fields.raw("cash", "true");
  if (office.one_in(3)) fields.text("unit", office.word({"zongwu", "jiaodao", "nowhere"}));
  if (!office.in_case() && office.one_in(4))
    fields.number("priority", 1 + static_cast<int>(office.below(4)));
  until(office, fields);
  office.on(fields);
  return fields.done();
}

std::string commit(Office& office) {
  Fields fields;
  const auto items = some_items(office, true, office.one_in(2));
  fields.text("claim", office.fresh("c")).raw("items", json_list(items.json));
  fields.text("party", office.word({"s1", "s2", "s2", "nobody"})).text("document", "合同");
  until(office, fields);
  office.on(fields);
  return fields.done();
}

std::string release(Office& office) {
  Fields fields;
  const auto& claims = office.budget().claims;
  const auto code = some_claim(office, [&](ClaimId id) { return claims[id].advanced == Money(); });
  fields.text("claim", code).text("reason", "不再需要");
  const auto id = claims.id(code);
  if (id == ClaimId{} || !office.one_in(2)) return fields.done();
  const auto& part = claims[claims[id].first];
  const auto amount = office.some(part.open);
  const auto item = Fields().text("line", office.code(part.line)).text("amount", amount.text());
  return fields.raw("items", json_list({Fields(item).done()})).done();
}

std::string cancel(Office& office) {
  const auto code = some_claim(
      office, [&](ClaimId id) { return office.budget().claims[id].advanced == Money(); });
  return Fields().text("claim", code).text("reason", "合同解除").done();
}

std::string allocate(Office& office) {
  const auto& requests = office.budget().claims.requests();
  auto ledger = office.ledger();
  if (!requests.empty() && !office.one_in(6)) {
    const auto& claim = office.budget().claims[std::get<2>(*requests.begin())];
    ledger = ledger_of(office.books(), office.budget().claims[claim.first].line);
  }
  Fields fields;
  fields.text("ledger", office.ledger_code(ledger)).number("year", office.today().year());
  if (office.one_in(8)) fields.text("fund", office.word({"gk", "zc"}));
  return fields.done();
}

std::string lapse(Office& office) {
  Fields fields;
  if (office.one_in(4)) fields.text("on", office.day(-3, office.one_in(4) ? 3 : 0));
  return fields.done();
}

}  // namespace

std::vector<Habit> claim_habits() {
  return {{"budget.reserve", 24, &reserve},  {"budget.commit", 16, &commit},
          {"budget.release", 6, &release},   {"budget.cancel", 6, &cancel},
          {"budget.allocate", 6, &allocate}, {"budget.lapse", 4, &lapse}};
}

}  // namespace bursar::test
