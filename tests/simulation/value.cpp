#include "simulation/subject.hpp"

namespace bursar::test {

Subject value_subject() { return {}; }

}  // namespace bursar::test
