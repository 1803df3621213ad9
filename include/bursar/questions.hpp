#pragma once

#include "bursar/agenda/questions.hpp"
#include "bursar/approvals/questions.hpp"
#include "bursar/assets/questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/questions.hpp"
#include "bursar/library/questions.hpp"
#include "bursar/people/questions.hpp"
#include "bursar/safety/questions.hpp"

namespace bursar {

/// Every question that the books answer.
using Questions =
    Joined<people::Questions, approvals::Questions, assets::Questions, library::Questions,
           budget::Questions, safety::Questions, agenda::Questions>;

}  // namespace bursar
