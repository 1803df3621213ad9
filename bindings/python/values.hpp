#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/result.hpp"

/// Single values between Python and C++.
///
/// A value of the wrong Python type is a TypeError at once. One of the right type that cannot be
/// (a date "2026-13-01") is a refusal, the same as strangers' JSON gets.
namespace bursar::python {

namespace py = pybind11;

/// A refusal on its way to Python, where it is raised as `bursar.Refusal`.
struct Refused {
  Refusal refusal;
  std::optional<std::size_t> index = {};  ///< which form of a batch, from 0
};

/// The instance of `bursar.Refusal` that says the same.
py::object refusal_object(const Refusal& refusal, std::optional<std::size_t> index = {});

/// Raises TypeError: "cost: expected a Decimal, an int or a str, got float".
[[noreturn]] void wrong_type(const std::string& field, std::string_view expected, py::handle got);

/// What a call gives that other threads of Python need not wait for.
template <class Call>
auto without_gil(Call&& call) {
  const py::gil_scoped_release others;
  return call();
}

Verdict read_text(py::handle value, std::string& into, const std::string& field);
Verdict read_boolean(py::handle value, bool& into, const std::string& field);
/// Takes int and what serves as an index (numpy's integers), but no bool.
Verdict read_integer(py::handle value, std::int64_t& into, const std::string& field);
/// Takes Decimal, whole yuan as int, and str; no float, which has no exact fen.
Verdict read_money(py::handle value, Money& into, const std::string& field);
/// Takes date and ISO text; no datetime, whose day depends on the time zone.
Verdict read_date(py::handle value, Date& into, const std::string& field);
/// Takes an aware datetime, and text as "2026-03-02T01:30:00Z".
Moment read_moment(py::handle value, const std::string& field);

py::object write_text(std::string_view text);
py::object write_money(Money money);
py::object write_date(Date date);
py::object write_moment(Moment moment);

}  // namespace bursar::python
