#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "budget/naive.hpp"
#include "bursar/budget/forms.hpp"

/// Acts of the naive books as the library's forms: every field that goes by its usual name is
/// filled here, those that only some forms have in budget_fill.cpp.
namespace bursar::test {

inline Date date_of_day(plain::Day day) {
  using Part = unsigned short;
  return Date(static_cast<Part>(day / 10000), static_cast<Part>(day / 100 % 100),
              static_cast<Part>(day % 100));
}

namespace filling {
using plain::Act;

template <class Code>
std::optional<Code> given(const std::string& text) {
  return text.empty() ? std::optional<Code>() : Code(text);
}
template <class Code>
std::vector<Code> codes(const plain::Codes& list) {
  return {list.begin(), list.end()};
}
template <class Code>
std::optional<std::vector<Code>> some(const plain::Codes& list) {
  return list.empty() ? std::optional<std::vector<Code>>() : codes<Code>(list);
}
inline std::optional<Date> day(const std::optional<plain::Day>& one) {
  return one ? std::optional(date_of_day(*one)) : std::nullopt;
}
inline Money fen(const std::optional<plain::Fen>& one) { return Money::fen(one.value_or(0)); }
inline std::optional<Money> maybe_fen(const std::optional<plain::Fen>& one) {
  return one ? std::optional(Money::fen(*one)) : std::nullopt;
}
inline std::vector<budget::EvidenceFile> evidence(const Act& act) {
  std::vector<budget::EvidenceFile> files;
  for (int i = 0; i < std::max(act.files, 1); ++i)
    files.push_back({"a.pdf", std::string(64, act.bad_digest ? 'G' : 'a')});
  return files;
}

/// A field of a code or word that is there, left out where it is empty.
template <class Field>
void put(Field& field, const std::string& text) {
  if constexpr (requires { field.emplace(); }) {
    if (!text.empty()) field = typename Field::value_type(text);
  } else {
    field = Field(text);
  }
}
template <class Field>
void put(Field& field, const std::optional<plain::Day>& one) {
  if constexpr (requires { field.emplace(); })
    field = day(one);
  else
    field = date_of_day(one.value_or(20260101));
}
template <class Field>
void put(Field& field, const std::optional<plain::Fen>& one) {
  if constexpr (requires { field.emplace(); })
    field = maybe_fen(one);
  else
    field = fen(one);
}
/// An enumeration's value by its name.
template <class Field>
void put_word(Field& field, const std::string& text) {
  if constexpr (requires { field.emplace(); }) {
    if (!text.empty()) field = enum_from<typename Field::value_type>(text);
  } else {
    field = *enum_from<Field>(text);
  }
}
template <class Field>
void put_number(Field& field, int number, bool there) {
  if (there) field = number;
}

inline budget::LineAmount item(const plain::Item& one, budget::LineAmount*) {
  return {one.line, Money::fen(one.amount)};
}
inline budget::ClaimItem item(const plain::Item& one, budget::ClaimItem*) {
  budget::ClaimItem item{one.line, Money::fen(one.amount), given<budget::ClaimCode>(one.claim), {}};
  if (one.last) item.last = true;
  return item;
}
inline budget::AmendItem item(const plain::Item& one, budget::AmendItem*) {
  budget::AmendItem item{one.line, Money::fen(one.amount), {}};
  if (one.month) item.month = one.month;
  return item;
}
inline budget::TransferItem item(const plain::Item& one, budget::TransferItem*) {
  budget::TransferItem item{one.line, one.to, Money::fen(one.amount), {}};
  if (one.month) item.month = one.month;
  return item;
}
template <class List>
void put_items(List& list, const Act& act) {
  for (const auto& one : act.items) list.push_back(item(one, static_cast<decltype(&list[0])>(0)));
}

/// Lines, claims, papers, dates, amounts: what has the same name in every form.
template <class Form>
void fill_common(Form& form, const Act& act) {
  if constexpr (requires { form.name; }) form.name = "a name";
  if constexpr (requires { form.source; }) form.source = "a decision";
  if constexpr (requires { form.purpose; }) form.purpose = "a purpose";
  if constexpr (requires { form.reason; }) form.reason = "so it is";
  if constexpr (requires { form.document; }) form.document = "no. 1";
  if constexpr (requires { form.tax; }) form.tax = "stamp tax";
  if constexpr (requires { form.paper; }) form.paper = act.code;
  if constexpr (requires { form.ledger; }) put(form.ledger, act.ledger);
  if constexpr (requires { form.fund; }) put(form.fund, act.fund);
  if constexpr (requires { form.line; }) put(form.line, act.line);
  if constexpr (requires { form.money; }) put(form.money, act.money);
  if constexpr (requires { form.party; }) put(form.party, act.party);
  if constexpr (requires { form.person; }) put(form.person, act.person);
  if constexpr (requires { form.function; }) put(form.function, act.function);
  if constexpr (requires { form.economic; }) put(form.economic, act.economic);
  if constexpr (requires { form.project; }) put(form.project, act.project);
  if constexpr (requires { form.unit; }) put(form.unit, act.unit);
  if constexpr (requires { form.on; }) put(form.on, act.on);
  if constexpr (requires { form.due; }) put(form.due, act.due);
  if constexpr (requires { form.amount; }) put(form.amount, act.amount);
}
template <class Form>
void fill_lists(Form& form, const Act& act) {
  if constexpr (requires { form.items.push_back({}); }) put_items(form.items, act);
  if constexpr (requires { form.cash; }) {
    if (act.cash) form.cash = true;
  }
  if constexpr (requires { form.priority; }) put_number(form.priority, act.priority, act.priority);
  if constexpr (requires { form.year; }) put_number(form.year, act.year, act.year);
  if constexpr (requires { form.month; }) put_number(form.month, act.month, act.month);
  if constexpr (requires { form.percent; }) put_number(form.percent, act.percent, act.percent >= 0);
  if constexpr (requires { form.evidence; }) {
    if (act.files || !requires { form.evidence.emplace(); }) form.evidence = evidence(act);
  }
  if constexpr (requires { form.invoices; }) {
    if (!act.bills.empty()) form.invoices.emplace();
    for (const auto& bill : act.bills)
      form.invoices->push_back(
          {bill.invoice, Money::fen(bill.amount), given<budget::PaperCode>(bill.again)});
  }
}
}  // namespace filling

/// Those fields that only one form has.
template <class Form>
void fill_own(Form&, const plain::Act&) {}
void fill_own(budget::OpenLedger& form, const plain::Act& act);
void fill_own(budget::OpenYear& form, const plain::Act& act);
void fill_own(budget::AddAccount& form, const plain::Act& act);
void fill_own(budget::SetPosting& form, const plain::Act& act);
void fill_own(budget::SetClosing& form, const plain::Act& act);
void fill_own(budget::SetStandard& form, const plain::Act& act);
void fill_own(budget::EnterOpening& form, const plain::Act& act);
void fill_own(budget::PostVoucher& form, const plain::Act& act);
void fill_own(budget::AddClass& form, const plain::Act& act);
void fill_own(budget::AddParty& form, const plain::Act& act);
void fill_own(budget::AddFund& form, const plain::Act& act);
void fill_own(budget::EndFund& form, const plain::Act& act);
void fill_own(budget::RegisterMoney& form, const plain::Act& act);
void fill_own(budget::EntrustMoney& form, const plain::Act& act);
void fill_own(budget::CloseMoney& form, const plain::Act& act);
void fill_own(budget::SetControl& form, const plain::Act& act);
void fill_own(budget::EndControl& form, const plain::Act& act);
void fill_own(budget::SetShare& form, const plain::Act& act);
void fill_own(budget::DraftLine& form, const plain::Act& act);
void fill_own(budget::DropDraft& form, const plain::Act& act);
void fill_own(budget::Adopt& form, const plain::Act& act);
void fill_own(budget::Amend& form, const plain::Act& act);
void fill_own(budget::Transfer& form, const plain::Act& act);
void fill_own(budget::CarryOver& form, const plain::Act& act);
void fill_own(budget::Overrun& form, const plain::Act& act);
void fill_own(budget::Reserve& form, const plain::Act& act);
void fill_own(budget::Commit& form, const plain::Act& act);
void fill_own(budget::Release& form, const plain::Act& act);
void fill_own(budget::Cancel& form, const plain::Act& act);
void fill_own(budget::Allocate& form, const plain::Act& act);
void fill_own(budget::Lapse& form, const plain::Act& act);
void fill_own(budget::Pay& form, const plain::Act& act);
void fill_own(budget::Advance& form, const plain::Act& act);
void fill_own(budget::ClearAdvance& form, const plain::Act& act);
void fill_own(budget::Settle& form, const plain::Act& act);
void fill_own(budget::MoveMoney& form, const plain::Act& act);
void fill_own(budget::ReversePaper& form, const plain::Act& act);

template <class Form>
Form form_of(const plain::Act& act) {
  Form form;
  filling::fill_common(form, act);
  filling::fill_lists(form, act);
  fill_own(form, act);
  return form;
}

}  // namespace bursar::test
