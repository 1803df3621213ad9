#pragma once

/// The expression language of checklists and of approval conditions 表达式: what may be written is
/// in docs/expressions.md. compile() checks a source once, evaluate() asks it of values.
#include "bursar/base/expression/compile.hpp"
#include "bursar/base/expression/decimal.hpp"
#include "bursar/base/expression/evaluate.hpp"
#include "bursar/base/expression/faults.hpp"
#include "bursar/base/expression/program.hpp"
#include "bursar/base/expression/scope.hpp"
#include "bursar/base/expression/types.hpp"
