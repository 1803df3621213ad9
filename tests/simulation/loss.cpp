// Losses in the simulation: cases, findings, compensation, recovery.
#include <map>
#include <tuple>

#include "bursar/assets/loss/questions.hpp"
#include "bursar/assets/loss/rules.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::Hold;
using assets::LossCase;
using assets::LossId;
using assets::LossOutcome;
using assets::LossPayment;
using people::PersonId;

std::string report(Clerk& clerk) {
  const auto& cases = clerk.books().losses.cases();
  Fields fields;
  const bool again = cases.size() > 0 && clerk.one_in(20);
  fields.text("loss", again ? cases[LossId(1)].code.value : clerk.fresh("L"));
  const std::string natures[] = {"lost", "damaged", "stolen"};
  fields.text("nature", natures[clerk.below(3)]).text("what", "经过");
  if (clerk.one_in(3)) {
    fields.text("thing", "窗玻璃").number("amount", static_cast<int>(clerk.below(90)));
    if (clerk.one_in(3)) fields.number("pieces", 1 + static_cast<int>(clerk.below(4)));
    if (clerk.one_in(9)) return fields.done();
    if (clerk.one_in(2)) return fields.text("room", clerk.any_room()).done();
    return fields.text("unit", clerk.any_unit()).done();
  }
  std::string items;
  for (const auto& code : clerk.some_assets([](const Asset&) { return true; })) {
    const auto* asset = clerk.books().assets.find(code);
    Fields item;
    item.text("asset", code);
    if (asset && asset->quantity > 1 && clerk.one_in(2))
      item.number("pieces", static_cast<int>(1 + clerk.below(asset->quantity + clerk.one_in(9))));
    items += (items.empty() ? "" : ",") + item.done();
  }
  fields.raw("assets", "[" + items + "]");
  if (clerk.one_in(9)) fields.text("unit", clerk.any_unit());
  if (clerk.one_in(5)) fields.text("found_by", clerk.anybody());
  if (clerk.one_in(9)) fields.text("on", clerk.day(-9, 1));
  return fields.done();
}

const LossCase* some_case(Clerk& clerk, const std::function<bool(const LossCase&)>& fits) {
  const LossCase* found = nullptr;
  for (const auto& one : clerk.books().losses.cases())
    if ((fits(one) || clerk.one_in(40)) && (!found || clerk.one_in(2))) found = &one;
  return found;
}

bool paid_for(const LossCase& one) {
  return std::any_of(one.debts.begin(), one.debts.end(),
                     [](const auto& debt) { return debt.paid > Money(); });
}

std::string decide(Clerk& clerk, Fields fields) {
  const bool review = clerk.one_in(2);  // of a finding for which something was paid
  const auto* one = some_case(clerk, [&](const LossCase& c) {
    return !c.nothing_lost() && (c.finding ? review && paid_for(c) : !review);
  });
  if (!one) one = some_case(clerk, [](const LossCase& c) { return !c.nothing_lost(); });
  fields.text("loss", one ? one->code.value : "L0").text("cause", "negligence");
  const auto basis = clerk.below(3);
  fields.text("finding", "查明")
      .text("basis", basis == 0   ? "repair_cost"
                     : basis == 1 ? "net_value"
                                  : "original_value");
  if (basis == 0 || clerk.one_in(15)) fields.number("amount", static_cast<int>(clerk.below(300)));
  std::string liable;
  int left = 10'000 - (clerk.one_in(12) ? 1 : 0);
  std::string debtor;
  while (left > 0 && !clerk.one_in(5)) {
    const int share = clerk.one_in(2) ? left : 1 + static_cast<int>(clerk.below(6000)) % left;
    Fields item;
    if (clerk.one_in(2))
      item.text("person", debtor = clerk.anybody());
    else if (!clerk.one_in(6))
      item.text("payer", clerk.one_in(2) ? "保险" : clerk.fresh("家长"));
    liable += (liable.empty() ? "" : ",") + item.number("share", share).done();
    left -= share;
  }
  if (!liable.empty()) fields.raw("liable", "[" + liable + "]");
  const auto& persons = clerk.books().people.persons();
  if (one && !clerk.one_in(8))
    clerk.filed_by(clerk.one_who_may(assets::DecideLoss::kind, [&](PersonId id) {
      return !assets::detail::had_it(*one, id) && persons[id].code.value != debtor;
    }));
  return fields.done();
}

/// A case and a debt of it that fits.
std::pair<const LossCase*, const LossCase::Debt*> some_debt(
    Clerk& clerk, const std::function<bool(const LossCase::Debt&)>& fits) {
  std::pair<const LossCase*, const LossCase::Debt*> found{};
  for (const auto& one : clerk.books().losses.cases())
    for (const auto& debt : one.debts)
      if ((fits(debt) || clerk.one_in(30)) && (!found.first || clerk.one_in(2)))
        found = {&one, &debt};
  return found;
}

std::string settle(Clerk& clerk, std::string_view kind, Fields fields) {
  const bool refund = kind == assets::RefundLoss::kind;
  const auto [one, debt] = some_debt(clerk, [&](const LossCase::Debt& d) {
    return (refund ? d.to_refund() : d.owed()) > Money();
  });
  fields.text("loss", one ? one->code.value : "L0");
  if (!debt || clerk.one_in(12))
    fields.text("person", clerk.anybody());
  else if (debt->person != PersonId{})
    fields.text("person", clerk.books().people.persons()[debt->person].code.value);
  else if (!debt->payer.empty())
    fields.text("payer", debt->payer.value);
  const auto most = !debt ? Money::fen(100) : refund ? debt->to_refund() : debt->owed();
  const auto part = clerk.one_in(2) ? most.fen() / 2 : most.fen() + clerk.one_in(12);
  if (kind == assets::PayLoss::kind || clerk.one_in(2))
    fields.text("amount", Money::fen(part).text());
  fields.text(kind == assets::WaiveLoss::kind ? "reason" : "receipt", "收1");
  if (debt && !clerk.one_in(8)) {
    const bool waive = kind == assets::WaiveLoss::kind;
    const auto by = one->finding ? one->finding->by : PersonId{};
    clerk.filed_by(clerk.one_who_may(kind, [&, debt = debt](PersonId id) {
      return id != debt->person && !(waive && id == by);
    }));
  }
  return fields.done();
}

std::string fill(Clerk& clerk, std::string_view kind) {
  if (kind == assets::ReportLoss::kind) return report(clerk);
  if (kind == assets::DecideLoss::kind) return decide(clerk, {});
  if (kind != assets::ResolveLoss::kind) return settle(clerk, kind, {});
  const auto* one = some_case(
      clerk, [&](const LossCase& c) { return !c.closed() && (paid_for(c) || !clerk.one_in(3)); });
  Fields fields;
  if (!one) return fields.text("loss", "L0").text("outcome", "found").done();
  const bool damaged = one->nature == assets::LossNature::damaged;
  const std::string outcome = damaged ? "repaired" : "found";
  fields.text("loss", one->code.value).text("outcome", clerk.one_in(8) ? "left" : outcome);
  if (clerk.one_in(3) && one->thing.empty()) {
    const auto& assets = clerk.books().assets;
    const auto& item = one->items[clerk.below(one->items.size())];
    fields.list("assets", {std::string(assets.text(assets[item.asset].code))});
  }
  if (clerk.one_in(9)) fields.text("on", clerk.day(-9, 1));
  if (!clerk.one_in(8))
    clerk.filed_by(clerk.one_who_may(kind, [&](PersonId id) {
      return std::none_of(one->debts.begin(), one->debts.end(),
                          [&](const auto& debt) { return debt.person == id; });
    }));
  return fields.done();
}

void apply(Model& model, const Model::Form& form, std::string_view kind) {
  if (kind == assets::ReportLoss::kind && form.has("assets"))
    for (const auto& item : form.forms("assets")) model.asset(item.text("asset")).lose();
  if (kind == assets::ResolveLoss::kind && form.has("assets"))
    for (const auto& code : form.list("assets")) model.asset(code).held = false;
}

void promise_of(const Books& books, const LossCase& one, std::uint32_t number,
                const Expect& expect) {
  const auto& code = one.code.value;
  for (const auto& item : one.items) {
    expect((item.outcome == LossOutcome::open) == !item.ended_on, code + " ended on a day");
    if (item.asset == AssetId{}) continue;
    const auto& asset = books.assets[item.asset];
    const bool own = asset.hold == Hold::loss && asset.paper == number;
    const auto& papers = books.disposals.papers();
    const bool leaving = asset.hold == Hold::write_off &&
                         papers[assets::WriteOffId(asset.paper)].loss == LossId(number);
    expect((own || leaving) == (item.outcome == LossOutcome::open),
           code + " holds what has no outcome yet, itself or by its write-off");
  }
  std::int64_t shares = 0;
  Money due;
  for (const auto& debt : one.debts) {
    shares += debt.share;
    due += debt.due;
    expect(debt.paid >= Money() && debt.waived >= Money() && debt.due >= Money(),
           code + " has no debt below zero");
    expect(debt.own() == false || debt.paid + debt.waived == Money(),
           code + " bears its own share");
  }
  expect(shares == 0 || shares == 10'000, code + " has shares that make the whole");
  if (shares > 0 && !one.nothing_lost())
    expect(due == one.finding->amount, code + " has debts that make the loss");
  expect(one.debts.empty() || one.finding, code + " has debts by a finding");
}

void promise(const Books& books, Date today, const Expect& expect) {
  const auto& cases = books.losses.cases();
  for (std::uint32_t i = 1; i <= cases.size(); ++i) promise_of(books, cases[LossId(i)], i, expect);
  std::map<std::tuple<LossId, PersonId, std::string>, Money> paid, waived;
  for (const auto& one : books.losses.payments()) {
    const std::tuple key(one.loss, one.person, one.payer.value);
    if (one.kind == LossPayment::Kind::paid) paid[key] += one.amount;
    if (one.kind == LossPayment::Kind::refunded) paid[key] -= one.amount;
    if (one.kind == LossPayment::Kind::waived) waived[key] += one.amount;
    expect(one.amount > Money() && one.by != one.person, "somebody else books a payment");
  }
  for (std::uint32_t i = 1; i <= cases.size(); ++i)
    for (const auto& debt : cases[LossId(i)].debts) {
      const std::tuple key(LossId(i), debt.person, debt.payer.value);
      expect(debt.paid == paid[key] && debt.waived == waived[key], "payments make what is paid");
      paid.erase(key), waived.erase(key);
    }
  for (const auto& [key, sum] : paid) expect(sum == Money(), "no payment is forgotten");
  Money by_unit, by_case;
  for (const auto& row : answer(assets::DamageByUnit{}, books, today)) by_unit += row.amount;
  for (const auto& row : answer(assets::LossCases{}, books, today)) by_case += row.amount;
  expect(by_unit == by_case, "the units' losses are those of the cases");
}

/// A loss is reported before it is inquired into, and nobody pays before that.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& cases = clerk.books().losses.cases();
  if (kind == assets::ReportLoss::kind) return "";
  if (cases.size() == 0) return assets::ReportLoss::kind;
  if (kind == assets::DecideLoss::kind || kind == assets::ResolveLoss::kind) return "";
  const bool owed = std::any_of(cases.begin(), cases.end(), [](const LossCase& one) {
    return std::any_of(one.debts.begin(), one.debts.end(),
                       [](const auto& debt) { return debt.owed() > Money(); });
  });
  return owed || kind == assets::RefundLoss::kind ? "" : assets::DecideLoss::kind;
}

}  // namespace

Subject loss_subject() {
  return {{{assets::ReportLoss::kind, 11},
           {assets::DecideLoss::kind, 11},
           {assets::PayLoss::kind, 7},
           {assets::WaiveLoss::kind, 3},
           {assets::RefundLoss::kind, 2},
           {assets::ResolveLoss::kind, 4}},
          &fill,
          &apply,
          &promise,
          nullptr,
          &before};
}

}  // namespace bursar::test
