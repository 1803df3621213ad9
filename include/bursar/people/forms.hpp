#pragma once

#include "bursar/base/types.hpp"
#include "bursar/people/appointments/forms.hpp"
#include "bursar/people/founding/forms.hpp"
#include "bursar/people/rights/forms.hpp"

/// Who is who, in which post, and who may file what 人员、岗位与权限.
namespace bursar::people {

/// Every form of people: a new one is added here.
using Forms = Types<Found, AddUnit, AddPost, SetHeads, AddPerson, Appoint, EndAppointment, Rotate,
                    Leave, Allow, Disallow>;

}  // namespace bursar::people
