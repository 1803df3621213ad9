#include "simulation/subject.hpp"

namespace bursar::test {

Subject booking_subject() { return {}; }

}  // namespace bursar::test
