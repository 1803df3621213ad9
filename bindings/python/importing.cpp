#include "bursar/csv/import.hpp"
#include "domains.hpp"
#include "school.hpp"

/// Registers that somebody else kept, from CSV files into a school.
namespace bursar::python {
namespace {

using Texts = std::map<std::string, std::string>;

/// What an option was given as, or nothing where it was not.
py::object taken(py::dict& left, const char* name) {
  return left.contains(name) ? left.attr("pop")(name) : py::none();
}

std::string text_of(py::handle value, const std::string& where) {
  std::string text;
  if (auto verdict = read_text(value, text, where); !verdict) throw Refused{verdict.refusal()};
  return text;
}

Texts texts_of(const py::object& given, const std::string& where) {
  Texts texts;
  if (given.is_none()) return texts;
  if (!py::isinstance<py::dict>(given)) wrong_type(where, "a dict", given);
  for (const auto& [key, value] : py::reinterpret_borrow<py::dict>(given))
    texts.emplace(text_of(key, where), text_of(value, where));
  return texts;
}

template <NamedEnum E>
std::optional<E> choice_of(const py::object& given, const std::string& where) {
  std::optional<E> choice;
  if (auto verdict = read(given, choice, where); !verdict) throw Refused{verdict.refusal()};
  return choice;
}

std::optional<char> delimiter_of(const py::object& given) {
  if (given.is_none()) return {};
  const auto text = text_of(given, "delimiter");
  if (text.size() != 1) throw py::value_error("delimiter: one character, such as , ; or a tab");
  return text[0];
}

template <class T>
std::optional<T> announced(const py::object& given, const std::string& where) {
  std::optional<T> value;
  if (auto verdict = read(given, value, where); !verdict) throw Refused{verdict.refusal()};
  return value;
}

/// The options of a mapping, as bursar.csv.Options names them. Throws TypeError for others.
csv::ImportOptions options_of(const py::dict& mapping, const std::string& mode) {
  auto left = py::reinterpret_steal<py::dict>(PyDict_Copy(mapping.ptr()));
  csv::ImportOptions options;
  options.mode = *choice_of<csv::Mode>(py::str(mode), "mode");
  auto& reading = options.reading;
  reading.columns = texts_of(taken(left, "columns"), "columns");
  reading.defaults = texts_of(taken(left, "defaults"), "defaults");
  if (const auto values = taken(left, "values"); !values.is_none()) {
    if (!py::isinstance<py::dict>(values)) wrong_type("values", "a dict", values);
    for (const auto& [field, meanings] : py::reinterpret_borrow<py::dict>(values))
      reading.values[text_of(field, "values")] =
          texts_of(py::reinterpret_borrow<py::object>(meanings), "values");
  }
  if (const auto down = taken(left, "fill_down"); !down.is_none())
    for (const auto field : detail::listed(down, "fill_down"))
      reading.fill_down.insert(text_of(field, "fill_down"));
  if (const auto prefix = taken(left, "category_prefix"); !prefix.is_none())
    reading.category_prefix = text_of(prefix, "category_prefix");
  reading.encoding = choice_of<csv::Encoding>(taken(left, "encoding"), "encoding");
  reading.delimiter = delimiter_of(taken(left, "delimiter"));
  reading.amounts = choice_of<csv::AmountUnit>(taken(left, "amounts"), "amounts");
  if (const auto rows = announced<std::int64_t>(taken(left, "expect_rows"), "expect_rows"))
    reading.expect_rows = static_cast<std::size_t>(std::max<std::int64_t>(*rows, 0));
  reading.expect_cost = announced<Money>(taken(left, "expect_cost"), "expect_cost");
  if (const auto by_name = taken(left, "by_name"); !by_name.is_none())
    if (auto verdict = read_boolean(by_name, options.by_name, "by_name"); !verdict)
      throw Refused{verdict.refusal()};
  if (!left.empty())
    throw py::type_error("a mapping has no " + py::repr(*left.begin()->first).cast<std::string>());
  return options;
}

/// Tells Python how far the work is; what it raises stops the work and is raised when it has.
class Teller {
 public:
  explicit Teller(py::object progress) : progress_(std::move(progress)) {}

  bool operator()(const csv::Progress& at) {
    const py::gil_scoped_acquire gil;
    try {
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
      if (progress_.is_none()) return true;
      const auto go_on = progress_(write_text(enum_name(at.stage)), at.done, at.total);
      return go_on.ptr() != Py_False;
    } catch (py::error_already_set& error) {
      raised_.emplace(std::move(error));
      return false;
    }
  }
  void raise() {
    if (raised_) throw py::error_already_set(std::move(*raised_));
  }

 private:
  py::object progress_;
  std::optional<py::error_already_set> raised_;
};

py::list findings(const std::vector<csv::Finding>& all) {
  py::list list(all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    list[i] = py::make_tuple(all[i].row, all[i].line, write_text(all[i].column),
                             refusal_object(all[i].why));
  return list;
}

py::dict written(const csv::Imported& imported) {
  const auto& reading = imported.reading;
  py::list columns;
  for (const auto& one : reading.columns)
    columns.append(py::make_tuple(write_text(one.header), write_text(one.field)));
  py::dict all;
  all["rows"] = reading.rows;
  all["accepted"] = imported.accepted;
  all["repeated"] = imported.repeated;
  all["bad_rows"] = reading.bad_rows;
  all["first_seq"] = imported.first_seq;
  all["last_seq"] = imported.last_seq;
  all["stopped"] = imported.stopped ? refusal_object(*imported.stopped) : py::none();
  all["bad"] = findings(reading.bad);
  all["notes"] = findings(reading.notes);
  all["left_off"] = reading.left_off;
  all["columns"] = columns;
  all["cost"] = write(reading.cost);
  all["encoding"] = write(reading.encoding);
  all["delimiter"] = std::string(1, reading.delimiter);
  all["header_row"] = reading.header_row;
  return all;
}

py::dict import_register(const Door& door, const py::bytes& content, const py::object& by,
                         const py::object& at, const py::object& reference, const std::string& mode,
                         const py::dict& mapping, const py::object& progress) {
  const auto school = door.school();
  auto options = options_of(mapping, mode);
  const auto who = who_of(by, at, reference);
  Teller teller(progress);
  options.reading.progress = std::ref(teller);
  const std::string_view bytes = content;  // the caller keeps them
  const auto outcome =
      without_gil([&] { return csv::import_register(*school, bytes, who, options); });
  teller.raise();
  if (!outcome) throw Refused{outcome.refusal()};
  return written(*outcome);
}

}  // namespace

void bind_importing(py::module_& module) {
  using py::arg;
  module.def("import_register", &import_register, arg("door"), arg("content"), arg("by"), arg("at"),
             arg("reference"), arg("mode"), arg("mapping"), arg("progress"));
}

}  // namespace bursar::python
