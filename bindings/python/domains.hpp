#pragma once

#include <pybind11/pybind11.h>

namespace bursar::python {

// Each domain makes its forms and questions known: a new one is added here and in module.cpp.
void add_people();
void add_assets();

// What the private module has beside them.
void bind_errors();
void bind_description(pybind11::module_& module);
void bind_school(pybind11::module_& module);
void bind_importing(pybind11::module_& module);
void bind_tools(pybind11::module_& module);

}  // namespace bursar::python
