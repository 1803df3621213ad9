#include <algorithm>

#include "domains.hpp"
#include "forms.hpp"
#include "questions.hpp"

/// What `bursar._classes` builds the Python classes and methods from, and what these call.
namespace bursar::python {
namespace {

py::object number_of(const Layout* layout) {
  const auto& all = layouts();
  const auto found = std::find(all.begin(), all.end(), layout);
  return found == all.end() ? py::object(py::none()) : py::int_(found - all.begin());
}

/// (attribute, name in JSON, whether required, text, Chinese term, number of a struct within).
py::list parts_of(const Layout& layout) {
  py::list parts;
  for (const auto& part : layout.parts)
    parts.append(
        py::make_tuple(part.key, part.name, part.required, part.doc, part.zh, number_of(part.of)));
  return parts;
}

/// (number, domain, name, kind, about, about_zh, fields) of each struct that is a class; rows have
/// no kind.
py::list structs() {
  py::list all;
  for (std::size_t i = 0; i < layouts().size(); ++i) {
    const auto& layout = *layouts()[i];
    if (layout.filed == nullptr && !layout.kind.empty()) continue;  // a question
    all.append(py::make_tuple(i, layout.domain, layout.name, layout.kind, layout.about,
                              layout.about_zh, parts_of(layout)));
  }
  return all;
}

/// (kind, about, about_zh, fields, whether it gives columns) of each question.
py::list asked() {
  py::list all;
  for (const auto& one : questions())
    all.append(py::make_tuple(one.layout->kind, one.layout->about, one.layout->about_zh,
                              parts_of(*one.layout), one.columns != nullptr));
  return all;
}

/// Takes the Python class of a struct.
void adopt(std::size_t number, const py::object& cls) { layouts().at(number)->cls = cls.inc_ref(); }

const Layout& layout_of_self(py::handle self) {
  const auto* layout = layout_of_object(self);
  if (layout == nullptr) throw py::type_error("not an object of bursar");
  return *layout;
}

void assign(py::handle self, const Part& part, py::handle value) {
  set_slot(self, part, part.keep(value, part.name));
}

/// Fills a new object: its values in the order of its fields.
void fill(py::handle self, const py::tuple& values) {
  const auto& layout = layout_of_self(self);
  for (std::size_t i = 0; i < layout.parts.size(); ++i) assign(self, layout.parts[i], values[i]);
}

/// Sets one attribute by its name.
void set_field(py::handle self, const py::str& name, py::handle value) {
  const auto& layout = layout_of_self(self);
  for (const auto& part : layout.parts)
    if (part.key.equal(name)) return assign(self, part, value);
  throw py::attribute_error("bursar." + layout.domain + "." + layout.name + " has no field " +
                            std::string(name));
}

}  // namespace

std::unique_ptr<AnyForm<Books>> filed(py::handle object) {
  const auto* layout = layout_of_object(object);
  if (layout == nullptr || layout->filed == nullptr)
    wrong_type("", "a form such as bursar.assets.Acquire(…)", object);
  return layout->filed(object);
}

std::vector<Question>& questions() {
  static std::vector<Question> all;
  return all;
}

const Question& question(std::string_view kind) {
  for (const auto& one : questions())
    if (one.layout->kind == kind) return one;
  throw Refused{
      refuse(base::unknown_question, "ask", {{"question", std::string(kind.substr(0, 80))}})};
}

void bind_description(py::module_& module) {
  module.def("structs", &structs);
  module.def("questions", &asked);
  module.def("adopt", &adopt);
  module.def("fill", &fill);
  module.def("set_field", &set_field);
}

}  // namespace bursar::python
