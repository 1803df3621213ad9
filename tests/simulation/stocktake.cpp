#include "simulation/subject.hpp"

namespace bursar::test {

Subject stocktake_subject() { return {}; }

}  // namespace bursar::test
