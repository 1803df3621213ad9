#include "../subject.hpp"
#include "bursar/approvals/questions.hpp"
#include "bursar/approvals/rules.hpp"

namespace bursar::json {
Subject approvals_subject() { return subject_of<approvals::Forms, approvals::Questions>(); }
}  // namespace bursar::json
