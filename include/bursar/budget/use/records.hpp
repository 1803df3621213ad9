#pragma once

#include <cstdint>

#include "bursar/budget/terms.hpp"

/// What use per head is measured by.
namespace bursar::budget {

/// How much a head may use in a month, from a day on 人均用量定额.
struct UseTarget {
  Utility utility{};
  std::int64_t per_head = 0;  ///< thousandths of a cubic metre or kilowatt-hour
  Date from;
  Remark source;
};

/// How many heads there are from a day on 师生人数.
struct Headcount {
  std::int32_t pupils = 0, staff = 0;
  Date from;
};

}  // namespace bursar::budget
