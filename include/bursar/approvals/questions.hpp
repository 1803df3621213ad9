#pragma once

#include "bursar/approvals/absence/questions.hpp"
#include "bursar/approvals/calendar/questions.hpp"
#include "bursar/approvals/desk/history/questions.hpp"
#include "bursar/approvals/desk/questions.hpp"
#include "bursar/approvals/flows/questions.hpp"
#include "bursar/approvals/pictures/questions.hpp"
#include "bursar/base/types.hpp"

namespace bursar::approvals {

/// Every question of approvals.
using Questions = Joined<CalendarQuestions, FlowQuestions, AbsenceQuestions, DeskQuestions,
                         HistoryQuestions, PictureQuestions>;

}  // namespace bursar::approvals
