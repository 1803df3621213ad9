#include "bursar/json/play.hpp"
#include "bursar/sqlite/journal.hpp"
#include "domains.hpp"
#include "school.hpp"

/// What works on whole files: playing, verifying, and the description as JSON.
namespace bursar::python {
namespace {

std::optional<unsigned char> hex_digit(char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto at = digits.find(c);
  if (at == digits.npos) return {};
  return static_cast<unsigned char>(at);
}

Sha256 read_hash(const std::string& text) {
  Sha256 hash{};
  if (text.size() != 2 * hash.size())
    throw py::value_error("a hash has 64 hexadecimal digits, not " + std::to_string(text.size()));
  for (std::size_t i = 0; i < hash.size(); ++i) {
    const auto high = hex_digit(text[2 * i]), low = hex_digit(text[2 * i + 1]);
    if (!high || !low) throw py::value_error("a hash has digits 0 to 9 and a to f only");
    hash[i] = static_cast<unsigned char>(*high * 16 + *low);
  }
  return hash;
}

/// (posted, refused, answered, [(file, line, what, expected, got, text)]).
py::tuple play(const Door& door, const std::string& path) {
  const auto school = door.school();
  const auto report = without_gil([&] { return json::play_file(*school, path); });
  py::list differences;
  for (const auto& line : report.differences)
    differences.append(py::make_tuple(write_text(line.file), line.line, write_text(line.what),
                                      write_text(line.expected), write_text(line.got),
                                      write_text(line.text)));
  return py::make_tuple(report.posted, report.refused, report.answered, differences);
}

/// Verifies a journal that may be too damaged to open as a school.
py::tuple verify(const std::string& path, const py::object& kept) {
  const auto head = read_head(kept);
  return write_verified(without_gil([&] {
    SqliteJournal journal(path, {.read_only = true});
    return bursar::verify(journal, head);
  }));
}

/// The newest entry of a journal, without reading the others.
py::tuple head(const std::string& path) {
  return write_head(without_gil([&] { return SqliteJournal(path, {.read_only = true}).head(); }));
}

}  // namespace

std::optional<Head> read_head(py::handle kept) {
  if (kept.is_none()) return {};
  if (!py::isinstance<py::sequence>(kept) || PyUnicode_Check(kept.ptr()) || py::len(kept) < 2)
    wrong_type("kept", "a Head, or a pair of seq and hash", kept);
  const auto pair = py::reinterpret_borrow<py::sequence>(kept);
  Head head;
  head.seq = pair[0].cast<std::uint64_t>();
  head.hash = read_hash(pair[1].cast<std::string>());
  return head;
}

py::tuple write_verified(const Verified& found) {
  return py::make_tuple(static_cast<bool>(found), found.entries,
                        found.bad ? py::object(py::int_(*found.bad)) : py::none(),
                        write_text(found.why));
}

void bind_tools(py::module_& module) {
  using py::arg;
  module.def("play", &play, arg("door"), arg("path"));
  module.def("verify", &verify, arg("path"), arg("kept"));
  module.def("head", &head, arg("path"));
  module.def("catalogue", &json::catalogue);
  module.def("schema", &json::schema);
}

}  // namespace bursar::python
