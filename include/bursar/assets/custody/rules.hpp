#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/custody/forms.hpp"

namespace bursar::assets {

namespace detail {
/// The unit of assets that go to a room: as named, else that of the room.
inline UnitId unit_for(const Books& books, const std::optional<UnitCode>& unit, RoomId room) {
  return unit ? books.people.units().id(*unit) : books.assets.rooms()[room].unit;
}

template <class Change>
void change_each(Books& books, const std::vector<AssetCode>& codes, Change change) {
  for (const auto& code : codes) books.assets.change(books.assets.id(code), change);
}

inline Verdict check_receivers(const Issue& form, const Books& books) {
  const auto& people = books.people;
  const auto day = *form.on;
  if (auto v = check_present(people, "user", form.user, day); !v) return v;
  if (auto v = check_present(people, "responsible", form.responsible, day); !v) return v;
  if (auto v = check_present(people, "custodian", form.custodian, day); !v) return v;
  if (auto verdict = check_unit(people, "unit", form.unit); !verdict) return verdict;
  return check_room(books, "room", form.room);
}
}  // namespace detail

inline void complete(Issue& form, const Books&, const Context& context) {
  fill(form.on, context);
  if (!form.responsible) form.responsible = form.user;
}

inline Verdict decide(const Issue& form, const Books& books, const Context& context) {
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (auto verdict = detail::check_receivers(form, books); !verdict) return verdict;
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto verdict = check_in_store(asset, code); !verdict) return verdict;
    if (auto v = check_day(asset, *form.on, context); !v) return v;
    if (!form.room) return Verdict{};
    const auto room = books.assets.rooms().id(*form.room);
    return check_store(books, asset, code, room);
  });
}

inline void post(const Issue& form, Books& books, const Context&) {
  detail::change_each(books, form.assets, [&](Asset& asset) {
    asset.state = State::in_use;
    asset.since = *form.on;
    asset.user = books.people.persons().id(form.user);
    asset.responsible = person_id(books, form.responsible);
    if (form.custodian) asset.custodian = person_id(books, form.custodian);
    if (form.room) asset.room = books.assets.rooms().id(*form.room);
    if (form.room || form.unit) asset.unit = detail::unit_for(books, form.unit, asset.room);
  });
}

inline void complete(Return& form, const Books&, const Context& context) { fill(form.on, context); }

inline Verdict decide(const Return& form, const Books& books, const Context& context) {
  const auto& assets = books.assets;
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (asset.state == State::in_store)
      return Verdict(refuse(not_out, "assets", {{"asset", code.value}}));
    if (auto v = check_day(asset, *form.on, context); !v) return v;
    const auto store = assets.store_of(asset.room);
    const auto keeper = assets.keeper_of(store, context.today);
    if (keeper != PersonId{} && !books.people.persons()[keeper].left) return Verdict{};
    return Verdict(
        refuse(no_custodian, "assets",
               {{"room", assets.rooms()[store].code.value}, {"date", date_text(context.today)}}));
  });
}

inline void post(const Return& form, Books& books, const Context& context) {
  const auto& assets = books.assets;
  detail::change_each(books, form.assets, [&](Asset& asset) {
    asset.room = assets.store_of(asset.room);
    asset.unit = assets.rooms()[asset.room].unit;
    asset.custodian = assets.keeper_of(asset.room, context.today);
    asset.state = State::in_store;
    asset.since = *form.on;
    asset.user = asset.responsible = {};
    asset.due = {};
  });
}

inline void complete(Lend& form, const Books&, const Context& context) { fill(form.on, context); }

inline Verdict decide(const Lend& form, const Books& books, const Context& context) {
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (auto v = check_present(books.people, "borrower", form.borrower, *form.on); !v) return v;
  if (form.due < *form.on)
    return refuse(due_too_early, "due",
                  {{"due", date_text(form.due)}, {"from", date_text(*form.on)}});
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto verdict = check_in_store(asset, code); !verdict) return verdict;
    return check_day(asset, *form.on, context);
  });
}

inline void post(const Lend& form, Books& books, const Context&) {
  detail::change_each(books, form.assets, [&](Asset& asset) {
    asset.state = State::on_loan;
    asset.since = *form.on;
    asset.user = asset.responsible = books.people.persons().id(form.borrower);
    asset.due = form.due;
  });
}

inline Verdict decide(const ExtendLoan& form, const Books& books, const Context&) {
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (asset.state != State::on_loan)
      return Verdict(
          refuse(not_on_loan, "assets", {{"asset", code.value}, word("state", asset.state)}));
    const auto before = *asset.due.date();
    if (form.due > before) return Verdict{};
    return Verdict(
        refuse(due_too_early, "due", {{"due", date_text(form.due)}, {"from", date_text(before)}}));
  });
}

inline void post(const ExtendLoan& form, Books& books, const Context&) {
  detail::change_each(books, form.assets, [&](Asset& asset) { asset.due = form.due; });
}

inline void complete(Move& form, const Books&, const Context& context) { fill(form.on, context); }

inline Verdict decide(const Move& form, const Books& books, const Context& context) {
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  const auto to = books.assets.rooms().id(form.room);
  const auto unit = books.assets.rooms()[to].unit;
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto v = check_not_lent(books, asset, code); !v) return v;
    if (asset.room == to) return Verdict(refuse(nothing_changes, "room"));
    if (auto v = check_day(asset, *form.on, context); !v) return v;
    return check_within(books, asset, code, to, unit);
  });
}

inline void post(const Move& form, Books& books, const Context&) {
  const auto to = books.assets.rooms().id(form.room);
  const auto kind = books.assets.rooms()[to].kind;
  detail::change_each(books, form.assets, [&](Asset& asset) {
    asset.room = to;
    asset.since = *form.on;
    asset.state = state_at(asset, kind);
  });
}

namespace detail {
inline PersonId& role_of(Asset& asset, Role role) {
  if (role == Role::custodian) return asset.custodian;
  return role == Role::responsible ? asset.responsible : asset.user;
}

/// The assets that a hand-over is about, in the order of the register.
inline std::vector<AssetId> handed(const HandOver& form, const Books& books) {
  std::vector<AssetId> found;
  const auto person = books.people.persons().id(form.from);
  const auto room = form.room ? books.assets.rooms().id(*form.room) : RoomId{};
  for (std::size_t i = 1; i <= books.assets.size(); ++i) {
    Asset asset = books.assets[AssetId(i)];
    if (asset.state == State::disposed) continue;
    if (role_of(asset, form.role) != person || (form.room && asset.room != room)) continue;
    if (form.role == Role::custodian || asset.state != State::on_loan)
      found.push_back(AssetId(i));  // a loan is the borrower's own: it is returned, not handed on
  }
  return found;
}
}  // namespace detail

inline void complete(HandOver& form, const Books& books, const Context& context) {
  fill(form.on, context);
  if (!form.count) form.count = static_cast<std::int64_t>(detail::handed(form, books).size());
}

inline Verdict decide(const HandOver& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  if (auto verdict = people::check_known(people, "from", form.from); !verdict) return verdict;
  if (auto v = check_present(people, "to", form.to, context.today); !v) return v;
  if (form.from == form.to) return refuse(same_person, "to", {{"person", form.to.value}});
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  if (auto v = check_past("on", *form.on, context); !v) return v;
  const auto count = static_cast<std::int64_t>(detail::handed(form, books).size());
  if (count == 0) return refuse(no_duties, "from", {{"person", form.from.value}});
  if (count == *form.count) return {};
  return refuse(count_differs, "count",
                {{"count", std::to_string(count)}, {"given", std::to_string(*form.count)}});
}

inline void post(const HandOver& form, Books& books, const Context&) {
  const auto to = books.people.persons().id(form.to);
  for (const auto id : detail::handed(form, books))
    books.assets.change(id, [&](Asset& asset) { detail::role_of(asset, form.role) = to; });
}

}  // namespace bursar::assets
