#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/loss/forms.hpp"

/// Who answers for a loss, and what they pay 责任认定与赔偿.
namespace bursar::assets {

namespace detail {
inline Verdict check_loss(const Books& books, const LossCode& loss) {
  if (books.losses.cases().has(loss)) return {};
  return refuse(loss_unknown, "loss", {{"loss", loss.value}});
}

/// Somebody else does what the person is concerned in.
inline Refusal refuse_own_loss(const Context& context, const LossCode& loss) {
  return refuse(own_loss, "", {{"person", context.by.value}, {"loss", loss.value}});
}

inline std::string debtor_text(const std::optional<PersonCode>& person,
                               const std::optional<Name>& payer) {
  return person ? person->value : payer ? payer->value : std::string();
}

/// An amount by hundredths of a per cent, exact to the fen: the last takes the rest.
inline std::vector<Money> split_by_shares(Money whole, const std::vector<std::int32_t>& shares) {
  std::vector<Money> parts;
  Money rest = whole;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto part = Money::fen(whole.fen() * shares[i] / 10'000);
    parts.push_back(i + 1 < shares.size() ? part : rest);
    rest -= part;
  }
  return parts;
}

inline std::vector<Money> split_by_shares(Money whole, const std::vector<Liable>& liable) {
  std::vector<std::int32_t> shares;
  for (const auto& one : liable) shares.push_back(one.share.value);
  return split_by_shares(whole, shares);
}

/// The loss by a basis that is in the books, or none: a repair's cost is not.
inline std::optional<Money> loss_by_books(const LossCase& one, LossBasis basis) {
  if (basis == LossBasis::original_value) return one.cost();
  return basis == LossBasis::net_value ? std::optional(one.net()) : std::nullopt;
}

inline bool had_it(const LossCase& one, PersonId person) {
  return std::any_of(one.items.begin(), one.items.end(), [&](const LossCase::Item& item) {
    return item.custodian == person || item.responsible == person || item.user == person;
  });
}

inline Verdict check_loss_amount(Money given, Money books) {
  if (given == books) return {};
  return refuse(loss_amount_differs, "amount", {{"books", books.text()}, {"given", given.text()}});
}

inline Verdict check_amount(const DecideLoss& form, const LossCase& one) {
  const bool card = one.thing.empty();
  if (form.basis == LossBasis::net_value && !card) return refuse(loss_basis_unfit, "basis");
  if (!form.amount) return refuse(loss_amount_missing, "amount");
  if (form.basis == LossBasis::repair_cost && *form.amount <= Money())
    return refuse(loss_amount_low, "amount", {{"amount", form.amount->text()}});
  const auto books = loss_by_books(one, form.basis);
  return books ? check_loss_amount(*form.amount, *books) : Verdict{};
}

inline Verdict check_liable(const DecideLoss& form, const Books& books) {
  std::set<std::string> seen;
  std::int64_t sum = 0;
  for (const auto& one : *form.liable) {
    if (one.person && one.payer) return refuse(liable_unclear, "liable");
    if (one.person)
      if (auto v = people::check_known(books.people, "liable", *one.person); !v) return v;
    const auto debtor = debtor_text(one.person, one.payer);
    if (!seen.insert((one.person ? "+" : "-") + debtor).second)
      return refuse(liable_repeated, "liable", {{"debtor", debtor}});
    sum += one.share.value;
  }
  if (sum != 10'000) return refuse(liable_shares, "liable", {{"sum", std::to_string(sum)}});
  const auto parts = split_by_shares(*form.amount, *form.liable);
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (auto v = check_loss_amount(*(*form.liable)[i].amount, parts[i]); !v) return v;
  return {};
}
}  // namespace detail

inline void complete(DecideLoss& form, const Books& books, const Context&) {
  const auto* one = books.losses.cases().find(form.loss);
  if (!one) return;
  if (!form.amount) form.amount = detail::loss_by_books(*one, form.basis);
  if (!form.amount || !form.liable) return;
  const auto parts = detail::split_by_shares(*form.amount, *form.liable);
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (auto& amount = (*form.liable)[i].amount; !amount) amount = parts[i];
}

inline Verdict decide(const DecideLoss& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_loss(books, form.loss); !verdict) return verdict;
  const auto& one = *books.losses.cases().find(form.loss);
  if (one.nothing_lost()) return refuse(loss_closed, "loss", {{"loss", form.loss.value}});
  bool concerned = detail::had_it(one, books.people.persons().id(context.by));
  if (form.liable)
    for (const auto& liable : *form.liable) concerned |= liable.person == context.by;
  if (concerned) return detail::refuse_own_loss(context, form.loss);
  if (auto verdict = detail::check_amount(form, one); !verdict) return verdict;
  return form.liable ? detail::check_liable(form, books) : Verdict{};
}

inline void post(const DecideLoss& form, Books& books, const Context& context) {
  auto& one = books.losses.change(books.losses.cases().id(form.loss));
  one.finding = {
      form.cause,   form.basis, *form.amount, form.finding, books.people.persons().id(context.by),
      context.today};
  const auto before = std::exchange(one.debts, {});
  if (form.liable)
    for (const auto& liable : *form.liable)
      one.debts.push_back({person_id(books, liable.person),
                           liable.payer.value_or(Name()),
                           liable.share.value,
                           *liable.amount,
                           {},
                           {}});
  for (const auto& old : before) {  // what was paid and waived counts on
    const auto same = [&](const LossCase::Debt& debt) { return debt.of(old.person, old.payer); };
    const auto found = std::find_if(one.debts.begin(), one.debts.end(), same);
    if (found != one.debts.end())
      found->paid = old.paid, found->waived = old.waived;
    else if (old.paid + old.waived != Money())
      one.debts.push_back({old.person, old.payer, 0, {}, old.paid, old.waived});
  }
}

namespace detail {
/// The debt that a form is about, or null.
template <class Form>
const LossCase::Debt* debt_of(const Form& form, const Books& books) {
  const auto* one = books.losses.cases().find(form.loss);
  const auto person = person_id(books, form.person);
  if (!one || form.person.has_value() == form.payer.has_value()) return nullptr;
  if (form.person && person == PersonId{}) return nullptr;
  for (const auto& debt : one->debts)
    if (debt.of(person, form.payer.value_or(Name()))) return &debt;
  return nullptr;
}

/// The case was decided, the form names somebody who answers for it, and somebody else files it.
template <class Form>
Verdict check_debt(const Form& form, const Books& books, const Context& context) {
  if (auto verdict = check_loss(books, form.loss); !verdict) return verdict;
  if (!books.losses.cases().find(form.loss)->finding)
    return refuse(loss_undecided, "loss", {{"loss", form.loss.value}});
  if (form.person.has_value() == form.payer.has_value()) return refuse(liable_unclear, "person");
  if (!debt_of(form, books))
    return refuse(not_liable, "person",
                  {{"debtor", debtor_text(form.person, form.payer)}, {"loss", form.loss.value}});
  if (form.person == context.by) return refuse_own_loss(context, form.loss);
  return {};
}

/// The amount is above zero, and at most so much.
template <class Form>
Verdict check_most(const Form& form, const Reason& beyond, std::string_view figure, Money given,
                   Money most) {
  if (given <= Money()) return refuse(loss_amount_low, "amount", {{"amount", given.text()}});
  if (given <= most) return {};
  return refuse(beyond, "amount",
                {{"debtor", debtor_text(form.person, form.payer)},
                 {"loss", form.loss.value},
                 {std::string(figure), most.text()},
                 {"given", given.text()}});
}

/// Not before the finding, and not after today.
inline Verdict check_after_finding(const LossCase& one, Date day, const Context& context) {
  if (auto v = check_past("on", day, context); !v) return v;
  if (day >= one.finding->on) return {};
  return refuse(date_too_early, "on",
                {{"date", date_text(day)}, {"from", date_text(one.finding->on)}});
}

/// Keeps a payment, and gives the debt that it changes.
template <class Form>
LossCase::Debt& book_payment(const Form& form, Books& books, const Context& context,
                             LossPayment::Kind kind, Money amount, Date on, Remark text) {
  const auto id = books.losses.cases().id(form.loss);
  const auto person = person_id(books, form.person);
  const auto payer = form.payer.value_or(Name());
  books.losses.add(LossPayment{id, kind, person, payer, amount, on,
                               books.people.persons().id(context.by), std::move(text)});
  auto& debts = books.losses.change(id).debts;
  return *std::find_if(debts.begin(), debts.end(),
                       [&](const LossCase::Debt& debt) { return debt.of(person, payer); });
}
}  // namespace detail

inline void complete(PayLoss& form, const Books&, const Context& context) {
  fill(form.on, context);
}

inline Verdict decide(const PayLoss& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_debt(form, books, context); !verdict) return verdict;
  const auto owed = detail::debt_of(form, books)->owed();
  if (auto v = detail::check_most(form, loss_overpaid, "owed", form.amount, owed); !v) return v;
  return detail::check_after_finding(*books.losses.cases().find(form.loss), *form.on, context);
}

inline void post(const PayLoss& form, Books& books, const Context& context) {
  detail::book_payment(form, books, context, LossPayment::Kind::paid, form.amount, *form.on,
                       form.receipt.value)
      .paid += form.amount;
}

inline void complete(WaiveLoss& form, const Books& books, const Context&) {
  if (const auto* debt = detail::debt_of(form, books); debt && !form.amount)
    form.amount = debt->owed();
}

inline Verdict decide(const WaiveLoss& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_debt(form, books, context); !verdict) return verdict;
  const auto& one = *books.losses.cases().find(form.loss);
  if (one.finding->by == books.people.persons().id(context.by))
    return detail::refuse_own_loss(context, form.loss);
  const auto owed = detail::debt_of(form, books)->owed();
  return detail::check_most(form, loss_overpaid, "owed", *form.amount, owed);
}

inline void post(const WaiveLoss& form, Books& books, const Context& context) {
  detail::book_payment(form, books, context, LossPayment::Kind::waived, *form.amount, context.today,
                       form.reason)
      .waived += *form.amount;
}

inline void complete(RefundLoss& form, const Books& books, const Context& context) {
  fill(form.on, context);
  if (const auto* debt = detail::debt_of(form, books); debt && !form.amount)
    form.amount = debt->to_refund();
}

inline Verdict decide(const RefundLoss& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_debt(form, books, context); !verdict) return verdict;
  const auto refund = detail::debt_of(form, books)->to_refund();
  if (auto v = detail::check_most(form, loss_refund_beyond, "refund", *form.amount, refund); !v)
    return v;
  return detail::check_after_finding(*books.losses.cases().find(form.loss), *form.on, context);
}

inline void post(const RefundLoss& form, Books& books, const Context& context) {
  detail::book_payment(form, books, context, LossPayment::Kind::refunded, *form.amount, *form.on,
                       form.receipt.value)
      .paid -= *form.amount;
}

}  // namespace bursar::assets
