#include "simulation/writer.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace bursar::test {

std::string Writer::day(int from, int to) {
  const auto span = static_cast<std::size_t>(to - from + 1);
  return date_text(today_ + boost::gregorian::days(from + static_cast<int>(below(span))));
}

std::string Writer::spoiled(const std::string& fields,
                            const std::function<std::string(const std::string& text)>& other) {
  auto value = boost::json::parse(fields);
  auto* object = &value.as_object();
  if (object->empty()) return R"({"colour":1})";
  auto at = object->begin() + static_cast<std::ptrdiff_t>(below(object->size()));
  const auto inner = [&] {
    const auto* list = at->value().if_array();
    return list && !list->empty() && list->front().is_object() && !one_in(6);
  };
  while (inner()) {
    object = &at->value().as_array().front().as_object();
    at = object->begin() + static_cast<std::ptrdiff_t>(below(object->size()));
  }
  if (one_in(8)) {
    object->erase(at);
  } else if (at->value().is_number()) {
    at->value() = -1;
  } else if (const auto* found = at->value().if_string()) {
    const std::string text(*found);
    at->value() = parse_date(text) ? day(1, 400) : other(text);
  } else {
    at->value() = nullptr;
  }
  return boost::json::serialize(value);
}

}  // namespace bursar::test
