#pragma once

#include <cstdint>

#include "bursar/base/context.hpp"

namespace bursar::people {

using UnitCode = Code<struct UnitTag>;  ///< a unit of the school 部门
using PostCode = Code<struct PostTag>;  ///< a post that people are appointed to 岗位
using FormName = Code<struct FormTag>;  ///< a form by its name, or a whole domain: `assets.*`

enum class PersonId : std::uint32_t {};
enum class UnitId : std::uint32_t {};
enum class PostId : std::uint32_t {};

class Register;

}  // namespace bursar::people
