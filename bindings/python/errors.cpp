#include <pybind11/gil_safe_call_once.h>

#include "bursar/journal/entry.hpp"
#include "domains.hpp"
#include "values.hpp"

namespace bursar::python {
namespace {

/// The exception classes are Python's own, in bursar/_errors.py.
py::handle error_class(const char* name) {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> stored;
  const auto& errors =
      stored.call_once_and_store_result([] { return py::module_::import("bursar._errors"); })
          .get_stored();
  return errors.attr(name).cast<py::object>().release();
}

void raise(const Refused& refused) {
  const auto object = refusal_object(refused.refusal, refused.index);
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(object.ptr())), object.ptr());
}

/// Every exception of C++ that Python has a class of ours for; pybind11 maps the standard ones.
void translate(std::exception_ptr thrown) {
  try {
    if (thrown) std::rethrow_exception(thrown);
  } catch (const Refused& refused) {
    raise(refused);
  } catch (const JournalError& error) {
    static const auto cls = error_class("JournalError");
    PyErr_SetString(cls.ptr(), error.what());
  }
}

}  // namespace

py::object refusal_object(const Refusal& refusal, std::optional<std::size_t> index) {
  static const auto cls = error_class("Refusal");
  py::dict figures;
  for (const auto& one : refusal.figures) figures[write_text(one.name)] = write_text(one.value);
  return cls(write_text(refusal.code()), write_text(refusal.field), figures,
             write_text(refusal.text()), write_text(refusal.text_zh()),
             write_text(refusal.reason->source), index ? py::object(py::int_(*index)) : py::none());
}

void bind_errors() { py::register_local_exception_translator(&translate); }

}  // namespace bursar::python
