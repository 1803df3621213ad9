#pragma once

#include <string>

#include "bursar/assets/cards/forms.hpp"
#include "bursar/assets/checks.hpp"
#include "bursar/assets/views.hpp"

namespace bursar::assets {

namespace detail {
/// What can be counted in a room: all that the books have there but what is lent.
inline Total in_room(const Books& books, RoomId room) {
  const auto& assets = books.assets;
  Total there;
  for (const auto id : assets.members(Dimension::room, static_cast<std::uint32_t>(room)))
    if (assets[id].state != State::on_loan) there += assets[id].total();
  return there;
}

inline Refusal differs(const RoomCode& room, std::string_view field, const Total& total) {
  return refuse(card_differs, field,
                {{"room", room.value},
                 {"count", std::to_string(total.quantity)},
                 {"value", total.value.text()}});
}
}  // namespace detail

inline void complete(SignCard& form, const Books& books, const Context&) {
  const auto room = books.assets.rooms().id(form.room);
  if (room == RoomId{}) return;
  const auto total = detail::in_room(books, room);
  if (!form.quantity) form.quantity = total.quantity;
  if (!form.value) form.value = total.value;
}

inline Verdict decide(const SignCard& form, const Books& books, const Context& context) {
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  const auto room = books.assets.rooms().id(form.room);
  const auto keeper = books.assets.keeper_of(room, context.today);
  if (keeper == PersonId{})
    return refuse(no_custodian, "room",
                  {{"room", form.room.value}, {"date", date_text(context.today)}});
  if (keeper != books.people.persons().id(context.by))
    return refuse(not_keeper, "room",
                  {{"room", form.room.value},
                   {"keeper", person_text(books, keeper)},
                   {"person", context.by.value}});
  const auto total = detail::in_room(books, room);
  if (*form.quantity != total.quantity) return detail::differs(form.room, "quantity", total);
  return *form.value == total.value ? Verdict{}
                                    : Verdict(detail::differs(form.room, "value", total));
}

inline void post(const SignCard& form, Books& books, const Context& context) {
  const auto room = books.assets.rooms().id(form.room);
  const auto signer = books.people.persons().id(context.by);
  books.assets.room(room).card =
      CustodyCard{signer, context.today, {}, {}, books.assets.changes(room)};
}

inline Verdict decide(const VerifyCard& form, const Books& books, const Context& context) {
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  const auto room = books.assets.rooms().id(form.room);
  const auto& card = books.assets.rooms()[room].card;
  if (!card) return refuse(card_unsigned, "room", {{"room", form.room.value}});
  if (card_status(books.assets, room, context.today) == CardStatus::outdated)
    return refuse(card_outdated, "room",
                  {{"room", form.room.value}, {"date", date_text(card->signed_on)}});
  if (card->verified_on)
    return refuse(card_verified, "room",
                  {{"room", form.room.value}, {"date", date_text(*card->verified_on)}});
  if (card->signed_by == books.people.persons().id(context.by))
    return refuse(own_card, "", {{"person", context.by.value}});
  const auto total = detail::in_room(books, room);
  return form.quantity == total.quantity ? Verdict{}
                                         : Verdict(detail::differs(form.room, "quantity", total));
}

inline void post(const VerifyCard& form, Books& books, const Context& context) {
  auto& card = *books.assets.room(books.assets.rooms().id(form.room)).card;
  card.verified_by = books.people.persons().id(context.by);
  card.verified_on = context.today;
}

}  // namespace bursar::assets
