#pragma once

#include "bursar/base/types.hpp"
#include "bursar/people/appointments/forms.hpp"
#include "bursar/people/certificates/forms.hpp"
#include "bursar/people/founding/forms.hpp"
#include "bursar/people/letters/forms.hpp"
#include "bursar/people/rights/forms.hpp"
#include "bursar/people/training/forms.hpp"

/// Who is who, in which post, who may file what, and what they are certified for, trained in and
/// answer for 人员、岗位与权限.
namespace bursar::people {

/// Every form of people: a new one is added here.
using Forms = Joined<Types<Found, AddUnit, AddPost, SetHeads, AddPerson, Appoint, EndAppointment,
                           Rotate, Leave, Allow, Disallow>,
                     CertificateForms, TrainingForms, LetterForms>;

}  // namespace bursar::people
