#include "simulation/subject.hpp"

namespace bursar::test {

Subject loss_subject() { return {}; }

}  // namespace bursar::test
