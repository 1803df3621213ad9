#include "budget/budget_fill.hpp"

namespace bursar::test {

using plain::Act;
using namespace filling;

void fill_own(budget::OpenLedger& form, const Act& act) { form.ledger = act.code; }
void fill_own(budget::OpenYear& form, const Act& act) { put(form.regime, act.regime); }
void fill_own(budget::AddAccount& form, const Act& act) {
  form.account = act.code;
  const auto nature = act.nature ? act.nature : act.code.front() - '0';
  form.nature = static_cast<budget::Nature>(nature - 1);
  put_word(form.role, act.word);
  put(form.regime, act.regime);
  if (act.by_who || act.by_fund) form.by.emplace();
  if (act.by_who) form.by->push_back(budget::Detail::who);
  if (act.by_fund) form.by->push_back(budget::Detail::fund);
}
void fill_own(budget::SetPosting& form, const Act& act) {
  form.regime = act.regime;
  put_word(form.event, act.word);
  put_word(form.means, act.means);
  put_word(form.origin, act.origin);
  put(form.classes, act.front);
  put(form.detail, act.detail);
  form.units = some<budget::UnitCode>(act.units);
  for (const auto& line : act.lines) {
    budget::PostingLine one;
    one.way = line.debit ? budget::Way::debit : budget::Way::credit;
    put(one.account, line.account);
    put_word(one.place, line.place);
    put_word(one.part, line.part);
    form.lines.push_back(one);
  }
}
void fill_own(budget::SetClosing& form, const Act& act) {
  form.regime = act.regime;
  form.order = act.month;
  form.from = act.front;
  form.to = act.account;
  if (!act.origins.empty()) form.origins.emplace();
  for (const auto& origin : act.origins)
    form.origins->push_back(*enum_from<budget::FundKind>(origin));
}
void fill_own(budget::SetStandard& form, const Act& act) {
  form.standard = act.code;
  form.per_pupil = fen(act.amount);
  put(form.from, act.from);
}
namespace {
std::vector<budget::VoucherLine> voucher_lines(const Act& act) {
  std::vector<budget::VoucherLine> lines;
  for (const auto& hand : act.hands) {
    budget::VoucherLine line;
    line.account = hand.account;
    line.debit = maybe_fen(hand.debit);
    line.credit = maybe_fen(hand.credit);
    put(line.ledger, hand.ledger);
    put(line.fund, hand.fund);
    put(line.person, hand.person);
    put(line.party, hand.party);
    put(line.money, hand.money);
    put_word(line.owed, hand.owed);
    put(line.paper, hand.paper);
    line.due = day(hand.due);
    lines.push_back(line);
  }
  return lines;
}
}  // namespace
void fill_own(budget::EnterOpening& form, const Act& act) {
  if (!act.hands.empty()) form.lines = voucher_lines(act);
}
void fill_own(budget::PostVoucher& form, const Act& act) {
  form.summary = "so it is";
  form.lines = voucher_lines(act);
}
void fill_own(budget::AddClass& form, const Act& act) {
  put_word(form.dimension, act.dimension);
  form.code = act.code;
}
void fill_own(budget::AddParty& form, const Act& act) {
  form.party = act.code;
  put_word(form.role, act.word);
}
void fill_own(budget::AddFund& form, const Act& act) {
  form.fund = act.code;
  put_word(form.origin, act.word);
  put(form.from, act.from);
  put(form.until, act.until);
  form.classes = some<budget::ClassCode>(act.classes);
  form.barred = some<budget::ClassCode>(act.barred);
  form.projects = some<budget::ClassCode>(act.projects);
  form.units = some<budget::UnitCode>(act.units);
  put_word(form.carry, act.carry);
}
void fill_own(budget::EndFund& form, const Act& act) {
  form.fund = act.code;
  put(form.until, act.until);
  form.balance = maybe_fen(act.figure);
}
void fill_own(budget::RegisterMoney& form, const Act& act) {
  form.money = act.code;
  put_word(form.means, act.word);
  put(form.custodian, act.person);
  put(form.account, act.account);
  put(form.position, act.position);
  put(form.from, act.from);
}
void fill_own(budget::EntrustMoney& form, const Act& act) {
  form.money = act.code;
  put(form.custodian, act.person);
  put(form.from, act.from);
}
void fill_own(budget::CloseMoney& form, const Act& act) { form.money = act.code; }
void fill_own(budget::SetControl& form, const Act& act) {
  form.control = act.code;
  put_word(form.mode, act.word);
  put_word(form.span, act.span);
  put_word(form.level, act.level);
  form.tolerance = maybe_fen(act.amount);
}
void fill_own(budget::EndControl& form, const Act& act) { form.control = act.code; }
void fill_own(budget::SetShare& form, const Act& act) {
  form.share = act.code;
  form.classes = act.front;
  put_word(form.compare, act.word);
  form.from = act.year;
  if (act.month) form.until = act.month;
}
void fill_own(budget::DraftLine& form, const Act& act) {
  form.line = act.code;
  put_word(form.side, act.word);
  put_word(form.split, act.split);
  if (!act.some_parts) return;
  form.parts.emplace();
  for (const auto part : act.parts) form.parts->push_back(Money::fen(part));
}
void fill_own(budget::DropDraft& form, const Act& act) { form.line = act.code; }
void fill_own(budget::Adopt& form, const Act& act) { form.outlay = maybe_fen(act.figure); }
void fill_own(budget::Amend& form, const Act& act) {
  form.version = act.figure;
  if (!act.code.empty()) form.document = act.code;
}
void fill_own(budget::Transfer& form, const Act& act) {
  form.version = act.figure;
  if (!act.code.empty()) form.document = act.code;
}
void fill_own(budget::CarryOver& form, const Act& act) {
  form.pools = some<budget::LineCode>(act.pools);
  if (!act.items.empty()) form.targets.emplace();
  for (const auto& item : act.items) form.targets->push_back({item.line, item.to});
  form.claimed = maybe_fen(act.figure);
}
void fill_own(budget::Overrun& form, const Act& act) {
  if (!act.code.empty()) form.reason = act.code;
}
void fill_own(budget::Reserve& form, const Act& act) {
  form.claim = act.code;
  put(form.until, act.until);
}
void fill_own(budget::Commit& form, const Act& act) {
  form.claim = act.code;
  put(form.until, act.until);
}
void fill_own(budget::Release& form, const Act& act) {
  form.claim = act.ref;
  if (!act.some_items) return;
  form.items.emplace();
  put_items(*form.items, act);
}
void fill_own(budget::Cancel& form, const Act& act) { form.claim = act.ref; }
void fill_own(budget::Allocate& form, const Act& act) { form.amount = maybe_fen(act.figure); }
void fill_own(budget::Lapse& form, const Act& act) { form.amount = maybe_fen(act.figure); }
void fill_own(budget::Pay& form, const Act& act) {
  if (!act.into) return;
  form.into = budget::InternalReceipt{act.into->fund, act.into->money,
                                      given<budget::LineCode>(act.into->line)};
}
void fill_own(budget::Advance& form, const Act& act) { form.claim = act.ref; }
void fill_own(budget::ClearAdvance& form, const Act& act) { form.advance = act.ref; }
void fill_own(budget::Settle& form, const Act& act) {
  form.settles = act.ref;
  put(form.against, act.against);
}
void fill_own(budget::MoveMoney& form, const Act& act) {
  form.from = act.money;
  form.to = act.to;
}
void fill_own(budget::ReversePaper& form, const Act& act) { form.reverses = act.ref; }

}  // namespace bursar::test
