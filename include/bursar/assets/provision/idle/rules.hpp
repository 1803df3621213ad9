#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/provision/idle/forms.hpp"
#include "bursar/assets/provision/views.hpp"
#include "bursar/assets/transfer/rules.hpp"

namespace bursar::assets {

inline void complete(SetIdleDays& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const SetIdleDays& form, const Books& books, const Context&) {
  const auto& rules = books.provision.idle_rules();
  if (rules.empty() || rules.back().from < *form.from) return {};
  return refuse(provision_rule_earlier, "from", {{"from", date_text(rules.back().from)}});
}

inline void post(const SetIdleDays& form, Books& books, const Context&) {
  books.provision.add(IdleRule{*form.from, form.days, form.source});
}

inline Verdict decide(const DeclareIdle& form, const Books& books, const Context&) {
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto v = check_not_lent(books, asset, code); !v) return v;
    const auto id = books.assets.id(code);
    if (!provision::declared(books, id)) return Verdict{};
    const auto& word = books.provision.words().at(id);
    return Verdict(
        refuse(idle_already, "assets", {{"asset", code.value}, {"date", date_text(word.on)}}));
  });
}

inline void post(const DeclareIdle& form, Books& books, const Context& context) {
  const auto by = books.people.persons().id(context.by);
  for (const auto& code : form.assets) {
    const auto id = books.assets.id(code);
    const auto& asset = books.assets[id];
    books.provision.declare(
        id, {context.today, by, asset.since, asset.state, asset.unit, asset.room, asset.user});
  }
}

inline Verdict decide(const EndIdle& form, const Books& books, const Context&) {
  return check_assets(books, form.assets, [&](const Asset&, const AssetCode& code) {
    if (provision::declared(books, books.assets.id(code))) return Verdict{};
    return Verdict(refuse(idle_undeclared, "assets", {{"asset", code.value}}));
  });
}

inline void post(const EndIdle& form, Books& books, const Context&) {
  for (const auto& code : form.assets) books.provision.forget(books.assets.id(code));
}

namespace provision {
inline Refusal no_idler(const Books& books, const Asset& asset, const AssetCode& code, Date day) {
  const auto* rule = books.provision.idle_rule(day);
  return refuse(not_idle, "assets",
                {{"asset", code.value},
                 word("state", asset.state),
                 {"days", std::to_string(days_in_store(asset, day))},
                 {"limit", rule ? std::to_string(rule->days) : std::string("-")}});
}

/// No open offer has the asset already.
inline Verdict check_unoffered(const Books& books, const AssetCode& code, Date day) {
  const auto id = books.assets.id(code);
  const auto last = books.provision.offer_of(id);
  if (last == OfferId{}) return {};
  const auto& offer = books.provision.offers()[last];
  if (status(books, offer, day) != IdleOffer::Status::open) return {};
  for (const auto& item : offer.items)
    if (item.asset == id && to_be_had(books, item))
      return refuse(already_offered, "assets",
                    {{"asset", code.value}, {"offer", offer.code.value}});
  return {};
}
}  // namespace provision

inline Verdict decide(const OfferIdle& form, const Books& books, const Context& context) {
  if (books.provision.offers().has(form.offer))
    return refuse(offer_code_taken, "offer", {{"offer", form.offer.value}});
  if (form.until < context.today)
    return refuse(date_too_early, "until",
                  {{"date", date_text(form.until)}, {"from", date_text(context.today)}});
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (!provision::idle(books, books.assets.id(code), context.today))
      return Verdict(provision::no_idler(books, asset, code, context.today));
    return provision::check_unoffered(books, code, context.today);
  });
}

inline void post(const OfferIdle& form, Books& books, const Context& context) {
  IdleOffer offer;
  offer.code = form.offer;
  for (const auto& code : form.assets) offer.items.push_back({books.assets.id(code), {}});
  offer.until = form.until;
  offer.offered_by = books.people.persons().id(context.by);
  offer.offered_on = context.today;
  books.provision.add(std::move(offer));
}

namespace provision {
/// The offer is there, and open.
inline Verdict check_open(const Books& books, const OfferCode& code, Date day) {
  const auto* offer = books.provision.offers().find(code);
  if (!offer) return refuse(offer_unknown, "offer", {{"offer", code.value}});
  const auto now = status(books, *offer, day);
  if (now == IdleOffer::Status::open) return {};
  return refuse(offer_ended, "offer", {{"offer", code.value}, word("status", now)});
}

/// The transfer that taking up an offer asks for.
inline RequestTransfer transfer_of(const TakeUpOffer& form) {
  RequestTransfer request;
  request.transfer = form.transfer;
  request.assets = *form.assets;
  request.room = form.room;
  request.unit = form.unit;
  request.responsible = form.responsible;
  return request;
}

/// The offer's assets that are still to be had.
inline std::vector<AssetCode> left_of(const Books& books, const IdleOffer& offer) {
  std::vector<AssetCode> codes;
  for (const auto& item : offer.items)
    if (to_be_had(books, item))
      codes.emplace_back(books.assets.text(books.assets[item.asset].code));
  return codes;
}
}  // namespace provision

inline void complete(TakeUpOffer& form, const Books& books, const Context&) {
  fill_unit(form.unit, books, form.room);
  const auto* offer = books.provision.offers().find(form.offer);
  if (!form.assets) form.assets.emplace();
  if (form.assets->empty() && offer) form.assets = provision::left_of(books, *offer);
}

inline Verdict decide(const TakeUpOffer& form, const Books& books, const Context& context) {
  if (auto v = provision::check_open(books, form.offer, context.today); !v) return v;
  if (auto v = check_room(books, "room", form.room); !v) return v;
  if (auto v = check_unit(books.people, "unit", form.unit); !v) return v;
  const auto& offer = *books.provision.offers().find(form.offer);
  const auto unit = books.people.units().id(*form.unit);
  const auto left = provision::left_of(books, offer);
  auto verdict = check_assets(books, *form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (std::find(left.begin(), left.end(), code) == left.end())
      return Verdict(
          refuse(not_offered, "assets", {{"offer", form.offer.value}, {"asset", code.value}}));
    if (auto v = check_not_lent(books, asset, code); !v) return v;
    if (asset.unit == unit)
      return Verdict(
          refuse(own_offer, "unit", {{"asset", code.value}, {"unit", form.unit->value}}));
    const bool given =
        asset.state != State::in_store && !provision::declared(books, books.assets.id(code));
    if (!given) return Verdict{};
    return Verdict(provision::no_idler(books, asset, code, context.today));
  });
  return verdict ? decide(provision::transfer_of(form), books, context) : std::move(verdict);
}

inline void post(const TakeUpOffer& form, Books& books, const Context& context) {
  post(provision::transfer_of(form), books, context);
  const auto transfer = books.assets.transfers().id(form.transfer);
  auto& offer = books.provision.offer(books.provision.offers().id(form.offer));
  for (const auto& code : *form.assets)
    for (auto& item : offer.items)
      if (item.asset == books.assets.id(code)) item.transfer = transfer;
}

inline Verdict decide(const WithdrawOffer& form, const Books& books, const Context& context) {
  return provision::check_open(books, form.offer, context.today);
}

inline void post(const WithdrawOffer& form, Books& books, const Context& context) {
  books.provision.offer(books.provision.offers().id(form.offer)).withdrawn = context.today;
}

}  // namespace bursar::assets
