#include "domains.hpp"

PYBIND11_MODULE(_bursar, module) {
  namespace python = bursar::python;
  module.doc() = "The private half of the package bursar";
  module.attr("version") = BURSAR_VERSION;
  python::bind_errors();
  python::add_people();
  python::add_approvals();
  python::add_register();
  python::add_value();
  python::add_stocktake();
  python::add_disposal();
  python::add_upkeep();
  python::add_loss();
  python::add_booking();
  python::add_provision();
  python::add_library();
  python::add_budget_plan();
  python::add_budget_claims();
  python::add_budget_spending();
  python::add_budget_accounts();
  python::add_safety_checklists();
  python::add_safety_hazards();
  python::add_safety_duty();
  python::add_agenda();
  python::bind_description(module);
  python::bind_school(module);
  python::bind_importing(module);
  python::bind_functions(module);
  python::bind_tools(module);
}
