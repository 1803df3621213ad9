// The compiled half of the headers, for programs that include much of them: built once, here.
#define BURSAR_INLINE
#include "bursar/journal/entry-inl.hpp"
#include "bursar/journal/sha256-inl.hpp"
#include "bursar/school.hpp"

namespace bursar {
template class BasicLedger<Books, Forms>;
template class BasicSchool<Books, Forms>;
}  // namespace bursar
