#pragma once

#include "bursar/base/types.hpp"

namespace bursar::approvals {
using FlowQuestions = Types<>;
}  // namespace bursar::approvals
