#pragma once

#include <string>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/transfer/forms.hpp"

namespace bursar::assets {

inline void complete(RequestTransfer& form, const Books& books, const Context&) {
  fill_unit(form.unit, books, form.room);
}

inline Verdict decide(const RequestTransfer& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (books.assets.transfers().has(form.transfer))
    return refuse(transfer_taken, "transfer", {{"transfer", form.transfer.value}});
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  if (auto verdict = check_unit(people, "unit", form.unit); !verdict) return verdict;
  auto custodian = form.custodian;
  fill_keeper(custodian, books, form.room, context.today);
  if (auto v = check_custodian(books, custodian, form.room, context.today); !v) return v;
  if (auto v = check_present(people, "responsible", form.responsible, context.today); !v) return v;
  const auto to = books.assets.rooms().id(form.room);
  const auto unit = people.units().id(*form.unit);
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto v = check_not_lent(books, asset, code); !v) return v;
    if (asset.room != to || asset.unit != unit) return Verdict{};
    return Verdict(
        refuse(transfer_same, "assets",
               {{"asset", code.value}, {"room", form.room.value}, {"unit", form.unit->value}}));
  });
}

inline void post(const RequestTransfer& form, Books& books, const Context& context) {
  auto& assets = books.assets;
  Transfer transfer;
  transfer.code = form.transfer;
  for (const auto& code : form.assets) transfer.assets.push_back(assets.id(code));
  transfer.to_room = assets.rooms().id(form.room);
  transfer.to_unit = books.people.units().id(*form.unit);
  transfer.custodian = person_id(books, form.custodian);
  transfer.responsible = person_id(books, form.responsible);
  transfer.requested_by = books.people.persons().id(context.by);
  transfer.requested_on = context.today;
  const auto id = assets.add(std::move(transfer));
  for (const auto asset : assets.transfers()[id].assets)
    assets.change(
        asset, [&](Asset& one) { one.wait_for(Hold::transfer, static_cast<std::uint32_t>(id)); });
}

namespace detail {
inline Verdict check_pending(const Books& books, const TransferCode& code) {
  const auto* transfer = books.assets.transfers().find(code);
  if (!transfer) return refuse(transfer_unknown, "transfer", {{"transfer", code.value}});
  if (transfer->status == Transfer::Status::pending) return {};
  return refuse(transfer_ended, "transfer",
                {{"transfer", code.value}, word("status", transfer->status)});
}

inline Verdict check_here(const Books& books, PersonId person, Date day) {
  if (person == PersonId{}) return {};
  return check_present(books.people, "transfer", books.people.persons()[person].code, day);
}
}  // namespace detail

inline void complete(PostTransfer& form, const Books& books, const Context& context) {
  const auto* transfer = books.assets.transfers().find(form.transfer);
  if (!transfer || form.custodian) return;
  if (transfer->custodian != PersonId{})
    form.custodian = books.people.persons()[transfer->custodian].code;
  else
    fill_keeper(form.custodian, books, books.assets.rooms()[transfer->to_room].code, context.today);
}

inline Verdict decide(const PostTransfer& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_pending(books, form.transfer); !verdict) return verdict;
  const auto& transfer = *books.assets.transfers().find(form.transfer);
  if (transfer.requested_by == books.people.persons().id(context.by))
    return refuse(own_transfer, "transfer",
                  {{"person", context.by.value}, {"transfer", form.transfer.value}});
  const auto& room = books.assets.rooms()[transfer.to_room].code;
  if (auto v = check_custodian(books, form.custodian, room, context.today); !v) return v;
  return detail::check_here(books, transfer.responsible, context.today);
}

inline void post(const PostTransfer& form, Books& books, const Context& context) {
  auto& assets = books.assets;
  auto& transfer = assets.transfer(assets.transfers().id(form.transfer));
  const auto kind = assets.rooms()[transfer.to_room].kind;
  transfer.status = Transfer::Status::posted;
  for (const auto id : transfer.assets)
    assets.change(id, [&](Asset& asset) {
      asset.wait_for(Hold::none);
      asset.room = transfer.to_room;
      asset.unit = transfer.to_unit;
      asset.custodian = person_id(books, form.custodian);
      asset.responsible = transfer.responsible;
      asset.user = {};
      asset.since = context.today;
      asset.state = state_at(asset, kind);
    });
}

inline Verdict decide(const CancelTransfer& form, const Books& books, const Context&) {
  return detail::check_pending(books, form.transfer);
}

inline void post(const CancelTransfer& form, Books& books, const Context&) {
  auto& assets = books.assets;
  auto& transfer = assets.transfer(assets.transfers().id(form.transfer));
  transfer.status = Transfer::Status::cancelled;
  for (const auto id : transfer.assets)
    assets.change(id, [](Asset& asset) { asset.wait_for(Hold::none); });
}

}  // namespace bursar::assets
