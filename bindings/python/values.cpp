#include "values.hpp"

#include <datetime.h>
#include <pybind11/gil_safe_call_once.h>

#include "bursar/base/reasons.hpp"

namespace bursar::python {
namespace {

py::object imported(const char* module, const char* name) {
  return py::module_::import(module).attr(name);
}

py::handle decimal() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> stored;
  return stored.call_once_and_store_result([] { return imported("decimal", "Decimal"); })
      .get_stored();
}

void need_datetime() {
  if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
}

py::object checked(PyObject* fresh) {
  if (fresh == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(fresh);
}

/// The UTF-8 of a str; nothing where it holds half a surrogate pair.
std::optional<std::string_view> utf8(py::handle text) {
  Py_ssize_t size = 0;
  if (const char* bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size))
    return std::string_view(bytes, static_cast<std::size_t>(size));
  PyErr_Clear();
  return {};
}

Refusal unreadable(const std::string& field, std::string_view expected, std::string_view got) {
  return refuse(
      base::wrong_type, field,
      {{"expected", std::string(expected)}, {"got", "\"" + std::string(got.substr(0, 40)) + "\""}});
}

/// Decimal('1E+3') as "1000", Decimal('1.500') as "1.50"; as it is where it cannot be money.
std::string plain(py::handle number) {
  const std::string written = py::str(number);
  if (Money::parse(written) || !number.attr("is_finite")().cast<bool>()) return written;
  if (number.attr("adjusted")().cast<int>() > 20) return written;
  if (number.attr("as_tuple")().attr("exponent").cast<int>() < -40) return written;
  std::string text = py::str(number.attr("__format__")("f"));
  const auto dot = text.find('.');
  while (dot != text.npos && text.size() > dot + 3 && text.back() == '0') text.pop_back();
  return text;
}

std::optional<Money> whole_yuan(py::handle number) {
  int overflow = 0;
  const auto yuan = PyLong_AsLongLongAndOverflow(number.ptr(), &overflow);
  constexpr auto most = 99'999'999'999'999LL;  // as many digits as a text may have
  if (overflow != 0 || yuan < -most || yuan > most) return {};
  return Money::yuan(yuan);
}

}  // namespace

void wrong_type(const std::string& field, std::string_view expected, py::handle got) {
  std::string text = field.empty() ? "" : field + ": ";
  text.append("expected ").append(expected).append(", got ");
  text += got.is_none() ? "None" : Py_TYPE(got.ptr())->tp_name;
  throw py::type_error(text);
}

Verdict read_text(py::handle value, std::string& into, const std::string& field) {
  if (!PyUnicode_Check(value.ptr())) wrong_type(field, "a str", value);
  const auto text = utf8(value);
  if (!text) return refuse(base::text_malformed, field);
  into = *text;
  return {};
}

Verdict read_boolean(py::handle value, bool& into, const std::string& field) {
  if (!PyBool_Check(value.ptr())) wrong_type(field, "True or False", value);
  into = value.ptr() == Py_True;
  return {};
}

Verdict read_integer(py::handle value, std::int64_t& into, const std::string& field) {
  if (PyBool_Check(value.ptr()) || !PyIndex_Check(value.ptr())) wrong_type(field, "an int", value);
  const auto number = checked(PyNumber_Index(value.ptr()));
  int overflow = 0;
  into = PyLong_AsLongLongAndOverflow(number.ptr(), &overflow);
  if (overflow != 0)
    return refuse(base::number_out_of_range, field,
                  {{"number", py::str(number)},
                   {"least", std::to_string(INT64_MIN)},
                   {"most", std::to_string(INT64_MAX)}});
  return {};
}

Verdict read_money(py::handle value, Money& into, const std::string& field) {
  constexpr std::string_view expected = "an amount as \"1200.00\"";
  if (PyFloat_Check(value.ptr()))
    throw py::type_error(field +
                         ": a float has no exact fen (0.1 + 0.2 is not 0.3); give a "
                         "Decimal('19.90'), whole yuan as int, or a str \"19.90\"");
  std::optional<Money> money;
  std::string text;
  if (PyUnicode_Check(value.ptr())) {
    text = utf8(value).value_or("?");
    money = Money::parse(text);
  } else if (py::isinstance(value, decimal())) {
    text = plain(value);
    money = Money::parse(text);
  } else if (PyIndex_Check(value.ptr()) && !PyBool_Check(value.ptr())) {
    const auto number = checked(PyNumber_Index(value.ptr()));
    money = whole_yuan(number);
    if (!money) text = py::str(number);
  } else {
    wrong_type(field, "a Decimal, an int or a str", value);
  }
  if (!money) return unreadable(field, expected, text);
  into = *money;
  return {};
}

Verdict read_date(py::handle value, Date& into, const std::string& field) {
  need_datetime();
  std::optional<Date> date;
  if (PyUnicode_Check(value.ptr())) {
    const auto text = utf8(value).value_or("?");
    date = parse_date(text);
    if (!date) return unreadable(field, "a date as 2026-03-02", text);
  } else if (PyDateTime_Check(value.ptr())) {
    throw py::type_error(field +
                         ": a datetime is another day elsewhere; give its .date() at the "
                         "school");
  } else if (PyDate_Check(value.ptr())) {
    date = make_date(PyDateTime_GET_YEAR(value.ptr()), PyDateTime_GET_MONTH(value.ptr()),
                     PyDateTime_GET_DAY(value.ptr()));
    if (!date) return refuse(base::date_out_of_range, field);
  } else {
    wrong_type(field, "a date or a str", value);
  }
  into = *date;
  return {};
}

Moment read_moment(py::handle value, const std::string& field) {
  need_datetime();
  if (PyUnicode_Check(value.ptr())) {
    const auto moment = Moment::parse(utf8(value).value_or(""));
    if (!moment) throw py::value_error(field + ": expected a moment as 2026-03-02T01:30:00Z");
    return *moment;
  }
  if (!PyDateTime_Check(value.ptr())) wrong_type(field, "an aware datetime or a str", value);
  const auto offset = value.attr("utcoffset")();
  if (offset.is_none())
    throw py::type_error(field + ": expected an aware datetime, got one without a time zone");
  auto* const at = value.ptr();
  const auto date =
      make_date(PyDateTime_GET_YEAR(at), PyDateTime_GET_MONTH(at), PyDateTime_GET_DAY(at));
  if (!date) throw py::value_error(field + ": a moment lies between 1900 and 2199");
  const auto seconds = PyDateTime_DATE_GET_HOUR(at) * 3600 + PyDateTime_DATE_GET_MINUTE(at) * 60 +
                       PyDateTime_DATE_GET_SECOND(at);
  const auto ahead =
      PyDateTime_DELTA_GET_DAYS(offset.ptr()) * 86'400 + PyDateTime_DELTA_GET_SECONDS(offset.ptr());
  return Moment::start_of(*date) + (seconds - ahead);
}

py::object write_text(std::string_view text) {
  return checked(
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
}

py::object write_money(Money money) {
  return checked(PyObject_CallOneArg(decimal().ptr(), write_text(money.text()).ptr()));
}

py::object write_date(Date date) {
  need_datetime();
  const auto day = date.year_month_day();
  return checked(PyDate_FromDate(day.year, day.month.as_number(), day.day.as_number()));
}

py::object write_moment(Moment moment) {
  need_datetime();
  const auto day = moment.date(0);
  const auto rest = static_cast<int>(moment.seconds - Moment::start_of(day).seconds);
  const auto ymd = day.year_month_day();
  return checked(PyDateTimeAPI->DateTime_FromDateAndTime(
      ymd.year, ymd.month.as_number(), ymd.day.as_number(), rest / 3600, rest / 60 % 60, rest % 60,
      0, PyDateTime_TimeZone_UTC, PyDateTimeAPI->DateTimeType));
}

}  // namespace bursar::python
