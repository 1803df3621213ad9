#include "simulation/subject.hpp"

namespace bursar::test {

Subject provision_subject() { return {}; }

}  // namespace bursar::test
