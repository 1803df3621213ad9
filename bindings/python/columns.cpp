#include "columns.hpp"

namespace bursar::python {
namespace {

template <class Number>
py::object bytes_of(const std::vector<Number>& numbers) {
  const auto* const first = reinterpret_cast<const char*>(numbers.data());
  return py::bytearray(first, numbers.size() * sizeof(Number));
}

py::list texts(const auto& values) {
  py::list list(values.size());
  std::size_t i = 0;
  for (const auto& value : values) list[i++] = write_text(value);
  return list;
}

py::list lists_of(const std::vector<std::vector<std::string>>& lists) {
  py::list all(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) all[i] = texts(lists[i]);
  return all;
}

}  // namespace

py::list write_columns(const std::vector<Column>& columns) {
  constexpr const char* is[] = {"text", "choice", "whole", "boolean", "money", "date", "lists"};
  py::list all;
  for (const auto& column : columns) {
    py::object data;
    if (column.is == Column::Is::lists) {
      data = lists_of(column.lists);
    } else if (column.is <= Column::Is::choice) {
      data = bytes_of(column.places);
    } else {
      data = bytes_of(column.numbers);
    }
    const auto kind = std::string(is[static_cast<int>(column.is)]) + (column.gaps ? "?" : "");
    all.append(py::make_tuple(column.name, kind, data, texts(column.values)));
  }
  return all;
}

}  // namespace bursar::python
