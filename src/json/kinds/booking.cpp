#include "../subject.hpp"
#include "bursar/assets/booking/questions.hpp"
#include "bursar/assets/booking/rules.hpp"

namespace bursar::json {
Subject booking_subject() { return subject_of<assets::BookingForms, assets::BookingQuestions>(); }
}  // namespace bursar::json
