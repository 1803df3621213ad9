#include "simulation/subject.hpp"

namespace bursar::test {

Subject disposal_subject() { return {}; }

}  // namespace bursar::test
