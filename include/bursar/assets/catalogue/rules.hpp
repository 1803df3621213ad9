#pragma once

#include <optional>
#include <string>

#include "bursar/assets/catalogue/forms.hpp"
#include "bursar/assets/checks.hpp"
#include "bursar/base/reasons.hpp"

namespace bursar::assets {

inline Verdict decide(const AdoptScheme& form, const Books& books, const Context&) {
  if (form.scheme.value.find(':') != std::string::npos)
    return refuse(scheme_malformed, "scheme", {{"scheme", form.scheme.value}});
  if (!books.assets.schemes().has(form.scheme)) return {};
  return refuse(scheme_taken, "scheme", {{"scheme", form.scheme.value}});
}

inline void post(const AdoptScheme& form, Books& books, const Context&) {
  books.assets.add(Scheme{form.scheme, form.name, form.edition});
}

/// A category's code: a class number means nothing without its scheme.
inline CategoryCode category_code(const SchemeCode& scheme, const ClassCode& code) {
  return CategoryCode(scheme.value + ":" + code.value);
}

inline Verdict decide(const AddCategory& form, const Books& books, const Context&) {
  if (!books.assets.schemes().has(form.scheme))
    return refuse(scheme_unknown, "scheme", {{"scheme", form.scheme.value}});
  const auto category = category_code(form.scheme, form.code);
  if (!well_formed_code(category))
    return refuse(base::code_malformed, "code", {{"code", category.value}});
  if (!books.assets.categories().has(category)) return {};
  return refuse(category_taken, "code", {{"category", category.value}});
}

inline void post(const AddCategory& form, Books& books, const Context&) {
  books.assets.add(Category{category_code(form.scheme, form.code), form.name});
}

namespace detail {
inline Refusal misplaced(const OpenRoom& form, std::string_view under) {
  return refuse(not_under_store, "under",
                {{"room", form.room.value}, {"under", std::string(under)}});
}

inline Verdict check_main_store(const OpenRoom& form, const Register& assets) {
  if (assets.main_store() != RoomId{})
    return refuse(main_store_taken, "type",
                  {{"room", assets.rooms()[assets.main_store()].code.value}});
  return form.under ? Verdict(misplaced(form, *form.under)) : Verdict{};
}
}  // namespace detail

inline void complete(OpenRoom& form, const Books& books, const Context&) {
  const auto main = books.assets.main_store();
  if (form.type != RoomKind::main_store && !form.under && main != RoomId{})
    form.under = books.assets.rooms()[main].code;
}

inline Verdict decide(const OpenRoom& form, const Books& books, const Context&) {
  const auto& assets = books.assets;
  if (assets.rooms().has(form.room)) return refuse(room_taken, "room", {{"room", form.room.value}});
  if (auto verdict = check_unit(books.people, "unit", form.unit); !verdict) return verdict;
  if (form.type == RoomKind::main_store) return detail::check_main_store(form, assets);
  if (assets.main_store() == RoomId{}) return refuse(main_store_missing, "type");
  if (auto verdict = check_room(books, "under", form.under); !verdict) return verdict;
  const auto under = assets.rooms().find(*form.under)->kind;
  const bool fits =
      form.type == RoomKind::sub_store ? under == RoomKind::main_store : is_store(under);
  return fits ? Verdict{} : Verdict(detail::misplaced(form, *form.under));
}

inline void post(const OpenRoom& form, Books& books, const Context&) {
  const auto under = form.under ? books.assets.rooms().id(*form.under) : RoomId{};
  const auto unit = people::unit_or_whole(books.people, form.unit);
  books.assets.add(Room{form.room, form.name, form.type, under, unit, {}, {}});
}

inline void complete(AppointKeeper& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const AppointKeeper& form, const Books& books, const Context&) {
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  const auto& keepers = books.assets.rooms().find(form.room)->keepers;
  if (!keepers.empty() && keepers.back().from >= *form.from)
    return refuse(keeper_earlier, "from",
                  {{"room", form.room.value}, {"from", date_text(keepers.back().from)}});
  return check_present(books.people, "keeper", form.keeper, *form.from);
}

inline void post(const AppointKeeper& form, Books& books, const Context&) {
  const auto room = books.assets.rooms().id(form.room);
  books.assets.room(room).keepers.push_back({books.people.persons().id(form.keeper), *form.from});
}

}  // namespace bursar::assets
