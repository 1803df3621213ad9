#include "bursar/assets/value/schedule.hpp"
#include "bursar/json/pack.hpp"
#include "bursar/label/svg.hpp"
#include "columns.hpp"
#include "domains.hpp"
#include "school.hpp"

/// What needs no school, or a school and a text: schedules, labels, packs.
namespace bursar::python {
namespace {

std::vector<assets::ScheduleRow> schedule_of(py::handle fields) {
  assets::DepreciationTerms terms;
  if (auto verdict = read_dict(fields, layout_of<assets::DepreciationTerms>(), &terms); !verdict)
    throw Refused{std::move(verdict).refusal()};
  auto rows = assets::schedule(terms);
  if (!rows) throw Refused{rows.refusal()};
  return *std::move(rows);
}

py::object schedule(py::handle fields) { return write(schedule_of(fields)); }

py::list schedule_columns(py::handle fields) {
  return write_columns(columns_of(schedule_of(fields)));
}

/// (posted, repeated, kept).
py::tuple adopt_pack(const Door& door, const std::string& name, const std::string& pack,
                     const py::object& by, const py::object& at) {
  const auto school = door.school();
  const auto who = who_of(by, at, py::none());
  const auto adopted = without_gil([&] { return json::adopt(*school, name, pack, who); });
  if (!adopted) throw Refused{adopted.refusal()};
  return py::make_tuple(adopted->posted, adopted->repeated, adopted->kept);
}

py::str qr_svg(const std::string& text) { return py::str(label::qr_svg(text)); }

py::str label_svg(const std::string& text, const py::list& lines) {
  std::vector<std::string> all;
  for (const auto line : lines) all.push_back(line.cast<std::string>());
  return py::str(label::label_svg(text, all));
}

}  // namespace

void bind_functions(py::module_& module) {
  using py::arg;
  layout_of<assets::DepreciationTerms>();
  layout_of<assets::ScheduleRow>();
  module.def("schedule", &schedule, arg("fields"));
  module.def("schedule_columns", &schedule_columns, arg("fields"));
  module.def("adopt_pack", &adopt_pack, arg("door"), arg("name"), arg("pack"), arg("by"),
             arg("at"));
  module.def("qr_svg", &qr_svg, arg("text"));
  module.def("label_svg", &label_svg, arg("text"), arg("lines"));
}

}  // namespace bursar::python
