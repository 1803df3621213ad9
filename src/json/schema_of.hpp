#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <type_traits>

#include "bursar/base/check.hpp"
#include "bursar/base/context.hpp"
#include "names.hpp"

/// The one description of the forms as a JSON Schema, for whoever writes play files.
namespace bursar::json {

namespace bj = boost::json;

inline bj::object described(bj::object schema, std::string_view doc, std::string_view zh) {
  schema["description"] = std::string(doc) + "; " + std::string(zh);
  return schema;
}

/// The same where null may stand for a field that is left out.
inline bj::object or_null(bj::object schema) {
  if (schema.contains("$ref")) return {{"anyOf", {schema, {{"type", "null"}}}}};
  auto& type = schema["type"];
  type = type.is_array() ? type : bj::array{type};
  type.get_array().push_back("null");
  if (auto* values = schema.if_contains("enum")) values->get_array().push_back(nullptr);
  return schema;
}

template <class T>
bj::object schema_of(bj::object& defs);

template <Described T>
bj::object struct_schema(bj::object& defs) {
  bj::object properties;
  bj::array required;
  T::fields([&](std::string_view name, auto member, std::string_view doc, std::string_view zh) {
    using Field = std::remove_cvref_t<decltype(std::declval<T>().*member)>;
    auto schema = schema_of<bare_t<Field>>(defs);
    if (is_optional<Field>) schema = or_null(std::move(schema));
    if (!is_optional<Field>) required.push_back(bj::string(name));
    properties[name] = described(std::move(schema), doc, zh);
  });
  bj::object schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return schema;
}

template <Described T>
bj::object reference(bj::object& defs) {
  const auto name = struct_name<T>();
  if (!defs.contains(name)) {
    defs[name] = nullptr;
    defs[name] = struct_schema<T>(defs);
  }
  return {{"$ref", "#/$defs/" + name}};
}

inline constexpr std::string_view kCodePattern =
    "^[^\\u0000-\\u0020\\u007F-\\u00A0\\u00AD\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F"
    "\\u205F-\\u206F\\u3000\\uFE00-\\uFE0F\\uFEFF\\uFF01-\\uFF5E]+$";
inline constexpr std::string_view kTextPattern = "^[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]+$";
inline constexpr std::string_view kDatePattern = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-[0-3][0-9]$";

inline bj::object date_schema() {
  return {{"type", "string"}, {"format", "date"}, {"pattern", kDatePattern}};
}

/// An amount as "1200.00", or whole yuan as a number.
inline bj::object money_schema() {
  constexpr auto limit = Money::kLimitFen / 100;
  return {{"type", {"string", "integer"}},
          {"pattern", "^-?[0-9]{1,14}([.][0-9]{1,2})?$"},
          {"minimum", -limit},
          {"maximum", limit}};
}

template <class T>
bj::object choice_schema() {
  bj::array values;
  for (const auto& one : names(T{})) values.push_back(bj::string(one.name));
  return {{"type", "string"}, {"enum", std::move(values)}};
}

template <class T>
bj::object schema_of(bj::object& defs) {
  if constexpr (is_list<T>) {
    return {{"type", "array"},
            {"items", schema_of<typename T::value_type>(defs)},
            {"minItems", 1},
            {"maxItems", kListLimit}};
  } else if constexpr (is_code<T>) {
    return {{"type", "string"}, {"maxLength", kCodeLimit}, {"pattern", kCodePattern}};
  } else if constexpr (is_text<T>) {
    return {{"type", "string"}, {"maxLength", T::max}, {"pattern", kTextPattern}};
  } else if constexpr (is_whole<T>) {
    return {{"type", "integer"}, {"minimum", T::least}, {"maximum", T::most}};
  } else if constexpr (NamedEnum<T>) {
    return choice_schema<T>();
  } else if constexpr (Described<T>) {
    return reference<T>(defs);
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_integral_v<T>) {
    return {{"type", "integer"}};
  } else if constexpr (std::is_same_v<T, Money>) {
    return money_schema();
  } else {
    static_assert(std::is_same_v<T, Date>, "a type that the schema does not know");
    return date_schema();
  }
}

template <class T>
constexpr bool needs_fields() {
  bool needs = false;
  T::fields([&](std::string_view, auto member, std::string_view, std::string_view) {
    needs = needs || !is_optional<std::remove_cvref_t<decltype(std::declval<T>().*member)>>;
  });
  return needs;
}

/// A line of a play file that names a form or a question by `key`.
template <class T>
bj::object line_of(std::string_view key, bj::object properties, bj::object& defs) {
  properties[key] = {{"const", T::kind}};
  properties["fields"] = reference<T>(defs);
  properties["text"] = described({{"type", "string"}}, "the fields as raw text", "原始文本");
  properties["note"] = true;
  bj::object line{{"type", "object"},
                  {"properties", std::move(properties)},
                  {"required", bj::array{bj::string(key)}},
                  {"additionalProperties", false}};
  if (needs_fields<T>())
    line["anyOf"] = {bj::object{{"required", {"fields"}}}, bj::object{{"required", {"text"}}}};
  return described(std::move(line), T::about, T::about_zh);
}

inline bj::object form_keys(bj::object& defs) {
  const auto code = schema_of<PersonCode>(defs);
  const bj::object at{{"type", "string"},
                      {"format", "date-time"},
                      {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"}};
  const bj::object expect{{"type", "string"},
                          {"pattern", "^(posted|waiting|refused:[a-z]+[.][a-z0-9_]+)$"}};
  return {{"at", described(at, "the moment, UTC; holds on until changed", "时刻")},
          {"by", described(code, "who files it; holds on until changed", "提交人")},
          {"reference", described(code, "a reference, for retries", "引用号")},
          {"expect", described(expect, "what should come of it; left out, posted", "预期结果")}};
}

inline bj::object question_keys() {
  return {{"on", described(date_schema(), "by the books of the end of that day", "截止日期")},
          {"expect", true}};
}

template <class Form>
bj::object form_schema(bj::object& defs) {
  return line_of<Form>("form", form_keys(defs), defs);
}
template <class Question>
bj::object question_schema(bj::object& defs) {
  return line_of<Question>("ask", question_keys(), defs);
}

}  // namespace bursar::json
