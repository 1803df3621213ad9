#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bursar/base/check.hpp"
#include "names.hpp"

/// The one description of the forms, told to people and to bindings.
namespace bursar::json {

namespace bj = boost::json;

inline bj::array choices(const auto& names) {
  bj::array all;
  for (const auto& one : names) all.push_back({{"name", one.name}, {"zh", one.zh}});
  return all;
}

/// What a value is: {"type":"text","most":100}, {"type":"list","of":{…}}. The structs that it
/// names are added to `structs`.
template <class T>
bj::object type_of(bj::object& structs);

template <Described T>
bj::array fields_of(bj::object& structs) {
  bj::array all;
  T::fields([&](std::string_view name, auto member, std::string_view doc, std::string_view zh) {
    using Field = std::remove_cvref_t<decltype(std::declval<T>().*member)>;
    bj::object field{{"name", name}};
    for (const auto& [key, value] : type_of<bare_t<Field>>(structs)) field[key] = value;
    field["required"] = !is_optional<Field>;
    field["doc"] = doc;
    field["zh"] = zh;
    all.push_back(std::move(field));
  });
  return all;
}

template <Described T>
bj::object struct_type(bj::object& structs) {
  const auto name = struct_name<T>();
  if (!structs.contains(name)) {
    structs[name] = nullptr;  // so that a struct within itself ends here
    structs[name] = fields_of<T>(structs);
  }
  return {{"type", "struct"}, {"struct", name}};
}

template <class T>
bj::object type_of(bj::object& structs) {
  if constexpr (is_optional<T>) {
    auto type = type_of<bare_t<T>>(structs);
    type["optional"] = true;
    return type;
  } else if constexpr (is_list<T>) {
    return {{"type", "list"}, {"of", type_of<typename T::value_type>(structs)}};
  } else if constexpr (is_code<T>) {
    return {{"type", "code"}, {"most", kCodeLimit}};
  } else if constexpr (is_text<T>) {
    return {{"type", "text"}, {"most", T::max}};
  } else if constexpr (is_whole<T>) {
    return {{"type", "whole"}, {"least", T::least}, {"most", T::most}};
  } else if constexpr (NamedEnum<T>) {
    return {{"type", "choice"}, {"choices", choices(names(T{}))}};
  } else if constexpr (Described<T>) {
    return struct_type<T>(structs);
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_integral_v<T>) {
    return {{"type", "whole"}};
  } else if constexpr (std::is_same_v<T, Money>) {
    return {{"type", "money"}};
  } else if constexpr (std::is_same_v<T, Date>) {
    return {{"type", "date"}};
  } else {
    static_assert(std::is_same_v<T, std::string>, "a type that the catalogue does not know");
    return {{"type", "text"}};
  }
}

inline bj::array reasons_of(const auto& reasons) {
  bj::array all;
  for (const Reason* one : reasons)
    all.push_back({{"code", one->code}, {"en", one->en}, {"zh", one->zh}, {"source", one->source}});
  return all;
}

template <class T>
bj::object told() {
  return {{"name", T::kind}, {"about", T::about}, {"about_zh", T::about_zh}};
}

/// What people and bindings are told of a form.
template <class Form>
bj::object told_form(bj::object& structs) {
  auto form = told<Form>();
  struct_type<Form>(structs);
  form["fields"] = structs[struct_name<Form>()];
  form["refusals"] = reasons_of(Form::refusals);
  form["struct"] = struct_name<Form>();
  return form;
}

/// What they are told of a question.
template <class Question>
bj::object told_question(bj::object& structs) {
  using Answer = decltype(answer(Question{}, Books{}, Date{}));
  auto question = told<Question>();
  question["fields"] = fields_of<Question>(structs);
  question["answer"] = type_of<Answer>(structs);
  return question;
}

}  // namespace bursar::json
