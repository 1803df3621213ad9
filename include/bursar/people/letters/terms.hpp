#pragma once

#include <array>
#include <cstdint>

#include "bursar/base/describe.hpp"

namespace bursar::people {

/// What kind of party signs a letter 签订方类别. Pupils and parents are counted by class.
enum class LetterKind : std::uint8_t { unit, person, lessee, pupils, parents };
constexpr auto names(LetterKind) {
  return std::array<EnumName, 5>{{{"unit", "部门"},
                                  {"person", "个人"},
                                  {"lessee", "租赁单位"},
                                  {"pupils", "学生"},
                                  {"parents", "家长"}}};
}
/// Whether such a party signs in many copies.
constexpr bool signs_often(LetterKind kind) {
  return kind == LetterKind::pupils || kind == LetterKind::parents;
}

}  // namespace bursar::people
