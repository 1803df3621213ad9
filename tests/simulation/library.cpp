#include "simulation/subject.hpp"

namespace bursar::test {

Subject library_subject() { return {}; }

}  // namespace bursar::test
