#pragma once

#include "bursar/journal/memory.hpp"
#include "bursar/questions.hpp"
#include "bursar/school.hpp"
