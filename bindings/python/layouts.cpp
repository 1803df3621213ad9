#include "layouts.hpp"

#include <algorithm>
#include <iterator>

namespace bursar::python {
namespace {

py::object attribute(py::handle object, py::handle key) {
  auto* found = PyObject_GetAttr(object.ptr(), key.ptr());
  if (found == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(found);
}

/// Which layout a class stands for, by the number that it or a class above it carries.
const Layout* numbered(PyTypeObject* type) {
  static PyObject* const key = PyUnicode_InternFromString("_layout");
  auto* const found = PyObject_GetAttr(reinterpret_cast<PyObject*>(type), key);
  if (found == nullptr) return PyErr_Clear(), nullptr;
  const auto number = py::reinterpret_steal<py::object>(found);
  const auto index = PyLong_Check(number.ptr()) ? PyLong_AsSize_t(number.ptr()) : layouts().size();
  return index < layouts().size() ? layouts()[index] : nullptr;
}

Verdict read_part(py::handle value, const Part& part, void* into, const std::string& path) {
  return part.read(value, static_cast<char*>(into) + part.offset, path + part.name);
}

/// An instance made by its own __init__, which says what is missing or unknown.
py::object instance_of(const Layout& layout, py::handle dict) {
  return layout.cls(**py::reinterpret_borrow<py::dict>(dict));
}

}  // namespace

std::vector<Layout*>& layouts() {
  static std::vector<Layout*> all;
  return all;
}

const Layout* layout_of_object(py::handle object) { return numbered(Py_TYPE(object.ptr())); }

const Layout& layout_of_class(py::handle cls) {
  const auto* layout =
      PyType_Check(cls.ptr()) ? numbered(reinterpret_cast<PyTypeObject*>(cls.ptr())) : nullptr;
  if (layout == nullptr) throw py::type_error("not a class of bursar");
  return *layout;
}

Verdict read_struct(py::handle object, const Layout& layout, void* into, const std::string& path) {
  const auto instance =
      keep_struct(object, layout, path.substr(0, path.empty() ? 0 : path.size() - 1));
  for (const auto& part : layout.parts)
    if (auto verdict = read_part(attribute(instance, part.key), part, into, path); !verdict)
      return verdict;
  return {};
}

Verdict read_dict(py::handle dict, const Layout& layout, void* into) {
  if (!PyDict_Check(dict.ptr())) wrong_type("", "a dict", dict);
  auto left = PyDict_Size(dict.ptr());
  for (const auto& part : layout.parts) {
    auto* const value = PyDict_GetItemWithError(dict.ptr(), part.key.ptr());
    if (value == nullptr && PyErr_Occurred() != nullptr) throw py::error_already_set();
    if (value != nullptr) --left;
    if (auto verdict = read_part(value != nullptr ? value : Py_None, part, into, ""); !verdict)
      return verdict;
  }
  if (left != 0) throw py::type_error(std::string(layout.kind) + " has no such field");
  return {};
}

py::object write_struct(const Layout& layout, const void* from) {
  auto* const type = reinterpret_cast<PyTypeObject*>(layout.cls.ptr());
  static const py::tuple* const none = new py::tuple();
  auto* const fresh = type->tp_new(type, none->ptr(), nullptr);
  if (fresh == nullptr) throw py::error_already_set();
  auto object = py::reinterpret_steal<py::object>(fresh);
  for (const auto& part : layout.parts)
    set_slot(object, part, part.write(static_cast<const char*>(from) + part.offset));
  return object;
}

py::object keep_struct(py::handle value, const Layout& layout, const std::string& field) {
  if (layout_of_object(value) == &layout) return py::reinterpret_borrow<py::object>(value);
  if (py::isinstance<py::dict>(value)) return instance_of(layout, value);
  wrong_type(field, "a bursar." + layout.domain + "." + layout.name, value);
}

void set_slot(py::handle object, const Part& part, py::handle value) {
  if (PyObject_GenericSetAttr(object.ptr(), part.key.ptr(), value.ptr()) != 0)
    throw py::error_already_set();
}

namespace detail {
py::handle attribute_name(std::string_view field) {
  constexpr std::string_view kept[] = {"as",   "assert",  "async",  "await",    "def",    "del",
                                       "elif", "except",  "from",   "global",   "import", "in",
                                       "is",   "finally", "lambda", "nonlocal", "pass",   "raise",
                                       "with", "yield",   "None",   "True",     "False"};
  std::string name(field);
  if (std::find(std::begin(kept), std::end(kept), field) != std::end(kept)) name += '_';
  auto* interned = PyUnicode_InternFromString(name.c_str());
  if (interned == nullptr) throw py::error_already_set();
  return interned;
}

py::list listed(py::handle value, const std::string& field) {
  const bool single = PyUnicode_Check(value.ptr()) || PyBytes_Check(value.ptr()) ||
                      PyDict_Check(value.ptr()) || !py::isinstance<py::iterable>(value);
  if (single) wrong_type(field, "a list", value);
  return py::list(py::reinterpret_borrow<py::object>(value));
}
}  // namespace detail

}  // namespace bursar::python
