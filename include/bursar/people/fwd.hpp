#pragma once

#include <cstdint>

#include "bursar/base/context.hpp"

namespace bursar::people {

using UnitCode = Code<struct UnitTag>;  ///< a unit of the school 部门
using PostCode = Code<struct PostTag>;  ///< a post that people are appointed to 岗位
using FormName = Code<struct FormTag>;  ///< a form by its name, or a whole domain: `assets.*`

/// A person's number in the register; 0 is nobody.
enum class PersonId : std::uint32_t {};
/// A unit's number; 0 is none.
enum class UnitId : std::uint32_t {};
/// A post's number; 0 is none.
enum class PostId : std::uint32_t {};

class Register;

}  // namespace bursar::people
