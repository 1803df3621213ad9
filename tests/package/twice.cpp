// A second translation unit: what the headers define may be included in both.
#include <bursar/bursar.hpp>
