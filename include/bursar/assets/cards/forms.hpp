#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/base/money.hpp"

/// The custody card of each room: signed by its keeper, verified by somebody else 公物使用保管卡.
namespace bursar::assets {

/// The keeper of a room signs for what is in it 签保管卡.
struct SignCard {
  static constexpr std::string_view kind = "assets.sign_card";
  static constexpr std::string_view about =
      "the keeper of a room signs its custody card: for so many pieces of such value";
  static constexpr std::string_view about_zh = "《公物使用保管卡》签字";
  static constexpr std::array refusals{&room_unknown, &not_keeper, &no_custodian, &card_differs};

  RoomCode room;
  std::optional<std::int64_t> quantity;
  std::optional<Money> value;

  template <class V>
  static constexpr void fields(V&& v) {
    v("room", &SignCard::room, "which room", "房间编号");
    v("quantity", &SignCard::quantity, "pieces signed for; left out, those of the books", "数量");
    v("value", &SignCard::value, "their original value, yuan; left out, that of the books", "原值");
  }
};

/// General affairs verifies a signed card on the spot 核对保管卡.
struct VerifyCard {
  static constexpr std::string_view kind = "assets.verify_card";
  static constexpr std::string_view about =
      "somebody other than the signer verifies a room's card against what is there";
  static constexpr std::string_view about_zh = "《公物使用保管卡》核对";
  static constexpr std::array refusals{&room_unknown,  &card_unsigned, &card_outdated,
                                       &card_verified, &own_card,      &card_differs};

  RoomCode room;
  std::int64_t quantity = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("room", &VerifyCard::room, "which room", "房间编号");
    v("quantity", &VerifyCard::quantity, "pieces counted there", "清点数量");
  }
};

}  // namespace bursar::assets
