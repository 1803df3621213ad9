#include "simulation/safety/lines.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <cstdlib>

namespace bursar::test::recalled {

std::string Form::text(std::string_view name) const {
  const auto* value = object_.if_contains(name);
  return value ? std::string(value->as_string()) : std::string();
}
std::int64_t Form::number(std::string_view name, std::int64_t otherwise) const {
  const auto* value = object_.if_contains(name);
  return value ? value->to_number<std::int64_t>() : otherwise;
}
bool Form::flag(std::string_view name, bool otherwise) const {
  const auto* value = object_.if_contains(name);
  return value ? value->as_bool() : otherwise;
}
std::optional<Date> Form::day(std::string_view name) const {
  return has(name) ? parse_date(text(name)) : std::nullopt;
}
const boost::json::array* Form::list(std::string_view name) const {
  const auto* value = object_.if_contains(name);
  return value ? &value->as_array() : nullptr;
}
std::vector<std::string> Form::texts(std::string_view name) const {
  std::vector<std::string> all;
  if (const auto* values = list(name))
    for (const auto& one : *values) all.emplace_back(one.as_string());
  return all;
}
std::vector<std::int64_t> Form::numbers(std::string_view name) const {
  std::vector<std::int64_t> all;
  if (const auto* values = list(name))
    for (const auto& one : *values) all.push_back(one.to_number<std::int64_t>());
  return all;
}
std::vector<Form> Form::forms(std::string_view name) const {
  std::vector<Form> all;
  if (const auto* values = list(name))
    for (const auto& one : *values) all.emplace_back(one.as_object());
  return all;
}
std::string Form::target() const {
  for (const auto* kind : {"unit", "room", "asset"})
    if (has(kind)) return std::string(kind) + ":" + text(kind);
  return "-";
}

Line line(std::uint64_t seq, Date on, std::string_view by, std::string_view kind,
          std::string_view form) {
  return {seq, on, std::string(by), std::string(kind), Form(boost::json::parse(form).as_object())};
}

std::int64_t millionths(std::string_view text) {
  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  const auto point = text.find('.');
  std::int64_t sum = 0;
  for (const char c : text.substr(0, point)) sum = sum * 10 + (c - '0');
  std::string_view rest = point == text.npos ? std::string_view() : text.substr(point + 1);
  for (std::size_t i = 0; i < 6; ++i) sum = sum * 10 + (i < rest.size() ? rest[i] - '0' : 0);
  return minus ? -sum : sum;
}

}  // namespace bursar::test::recalled
