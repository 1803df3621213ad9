#pragma once

#include <pybind11/pybind11.h>

namespace bursar::python {

// Each subject makes its forms and questions known: a new one is added here, in module.cpp, and
// with a file below domains/.
void add_people();
void add_approvals();
void add_register();
void add_value();
void add_stocktake();
void add_disposal();
void add_upkeep();
void add_loss();
void add_booking();
void add_provision();
void add_library();
void add_budget_plan();
void add_budget_claims();
void add_budget_spending();
void add_budget_accounts();
void add_safety_checklists();
void add_safety_hazards();
void add_safety_duty();
void add_agenda();

// What the private module has beside them.
void bind_errors();
void bind_description(pybind11::module_& module);
void bind_school(pybind11::module_& module);
void bind_importing(pybind11::module_& module);
void bind_functions(pybind11::module_& module);
void bind_tools(pybind11::module_& module);

}  // namespace bursar::python
