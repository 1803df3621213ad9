#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "bursar/base/expression/expression.hpp"

namespace bursar::expression::test {

/// A name of a scope as tests write it down.
struct Named {
  std::string name;
  Type type = Type::any;
  std::vector<std::string> options = {};  // of a choice
  bool later = false;
};

/// A scope that is a list; `self` is what "." means, of any name or none at all.
class ListScope : public Scope {
 public:
  std::vector<Named> names;
  std::optional<Named> self;
  bool limits = true;

  std::optional<Meaning> find(std::string_view name) const override {
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i].name == name) return meaning(names[i], i);
    return std::nullopt;
  }
  std::optional<Meaning> here() const override {
    return self ? std::optional(meaning(*self, names.size())) : std::nullopt;
  }
  bool offers(const Meaning& choice, std::string_view option) const override {
    const auto& named = choice.position < names.size() ? names[choice.position] : *self;
    return std::find(named.options.begin(), named.options.end(), option) != named.options.end();
  }
  bool has_limits() const override { return limits; }

 private:
  static Meaning meaning(const Named& named, std::size_t position) {
    const auto at = static_cast<std::uint32_t>(position);
    return {named.type, at, !named.options.empty(), named.later};
  }
};

/// Values as a form carries them, by name; "." is one of them.
class TextLookup : public Lookup {
 public:
  std::map<std::string, std::string, std::less<>> texts;
  std::map<std::string, std::string, std::less<>> limits;
  std::string day = "2026-03-02";
  Type self = Type::any;

  Value value(const Mention& mention) const override { return read(mention.name, mention.type); }
  Value here() const override { return read(".", self); }
  Date today() const override { return *parse_date(day); }
  std::optional<Decimal> limit(std::string_view code) const override {
    const auto found = limits.find(code);
    return found == limits.end() ? std::nullopt : Decimal::parse(found->second);
  }

 private:
  Value read(std::string_view name, Type type) const {
    const auto found = texts.find(name);
    return found == texts.end() ? Value() : read_value(type, found->second);
  }
};

/// A name of every type.
inline ListScope usual_scope() {
  ListScope scope;
  scope.names = {{"n", Type::number},
                 {"m", Type::number},
                 {"empty", Type::number},
                 {"t", Type::text},
                 {"blank", Type::text},
                 {"d", Type::date},
                 {"e", Type::date},
                 {"q", Type::text, {"yes", "no"}},
                 {"g", Type::text, {"1", "2", "03"}},
                 {"s", Type::set, {"x", "y", "10"}},
                 {"none", Type::set, {"x", "y"}},
                 {"b", Type::boolean},
                 {"人数", Type::number},
                 {"what", Type::any},
                 {"after", Type::number, {}, true}};
  scope.self = Named{".", Type::number};
  return scope;
}

inline TextLookup usual_values() {
  TextLookup values;
  values.texts = {{"n", "7"},          {"m", "-2.5"},       {"t", "灭火器 a"}, {"blank", " \u3000"},
                  {"d", "2026-03-02"}, {"e", "2026-02-27"}, {"q", "yes"},      {"g", "2"},
                  {"s", "x 10"},       {"b", "true"},       {"人数", "45"},    {".", "12"}};
  values.limits = {{"pupils", "45"}, {"seconds", "120.5"}};
  values.self = Type::number;
  return values;
}

/// A value as tests compare it: none, true, 1.5, 'text', 2026-03-02, {x y}.
inline std::string shown(const Value& value) {
  switch (value.type()) {
    case Type::boolean:
      return value.yes() ? "true" : "false";
    case Type::number:
      return value.number()->text();
    case Type::text:
      return "'" + std::string(value.text()) + "'";
    case Type::date:
      return date_text(*value.date());
    case Type::set:
      return "{" + std::string(value.text()) + "}";
    case Type::none:
    case Type::any:
      break;
  }
  return "none";
}

/// What compiling and evaluating comes to: a value, or "fault column near".
inline std::string outcome(std::string_view source, const Scope& scope, const Lookup& lookup,
                           Type wanted = Type::any) {
  const auto made = compile(source, scope, wanted);
  if (const auto* fault = std::get_if<Fault>(&made))
    return std::string(fault->name()) + ' ' + std::to_string(fault->column) + ' ' + fault->near;
  return shown(evaluate(std::get<Program>(made), lookup));
}

}  // namespace bursar::expression::test
