#include "simulation/subject.hpp"

namespace bursar::test {

Subject upkeep_subject() { return {}; }

}  // namespace bursar::test
