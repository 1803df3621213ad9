#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "bursar/base/describe.hpp"
#include "bursar/base/reasons.hpp"
#include "bursar/school/any_form.hpp"
#include "values.hpp"

/// Described structs between Python and C++: what each struct lists once becomes the attributes of
/// a Python class.
namespace bursar {
struct Books;
}

namespace bursar::python {

struct Layout;

/// One field of a struct, without its type.
struct Part {
  std::string name, doc, zh;
  py::handle key;  ///< the attribute's name as an interned str, for ever: "from_" for "from"
  const Layout* of = nullptr;  ///< of a struct within the struct
  bool required = true;
  std::ptrdiff_t offset = 0;  ///< of the member within its struct
  Verdict (*read)(py::handle, void* into, const std::string& field) = nullptr;
  py::object (*write)(const void* value) = nullptr;
  /// What an attribute keeps of a value that is assigned.
  py::object (*keep)(py::handle, const std::string& field) = nullptr;
};

/// A described struct and its Python class, which `bursar._classes` makes and hands back.
struct Layout {
  std::string domain, name;
  std::vector<Part> parts;
  py::handle cls;         ///< kept for ever
  std::string_view kind;  ///< of a form or question, else ""
  std::string_view about, about_zh;
  std::unique_ptr<AnyForm<Books>> (*filed)(py::handle) =
      nullptr;  ///< reads a form; null for other structs
};

/// Every struct that Python has a class for, by its number.
std::vector<Layout*>& layouts();
/// The layout of an instance of one of our classes, or of a class derived from one; else null.
const Layout* layout_of_object(py::handle object);
/// The layout of one of our classes.
const Layout& layout_of_class(py::handle cls);

/// Reads the attributes of an instance, or a dict that makes one, into a struct.
Verdict read_struct(py::handle object, const Layout& layout, void* into, const std::string& path);
/// Reads the items of a dict alone; a field that is not there counts as None.
Verdict read_dict(py::handle dict, const Layout& layout, void* into);
/// An instance that holds what the struct does.
py::object write_struct(const Layout& layout, const void* from);
/// An instance as it is; a dict as an instance.
py::object keep_struct(py::handle value, const Layout& layout, const std::string& field);
/// Sets an attribute past the class's own __setattr__.
void set_slot(py::handle object, const Part& part, py::handle value);

template <Described T>
Layout& layout_of();

template <class T>
Verdict read(py::handle value, T& into, const std::string& field);
template <class T>
py::object write(const T& value);
template <class T>
py::object keep(py::handle value, const std::string& field);

namespace detail {
/// A field's name as an interned str; one that Python keeps to itself gets an underscore.
py::handle attribute_name(std::string_view field);

/// A list of whatever gives several values; a str is one value and no list.
py::list listed(py::handle value, const std::string& field);

template <class T>
struct Bare {
  using type = T;
};
template <class T>
struct Bare<std::optional<T>> : Bare<T> {};
template <class T>
struct Bare<std::vector<T>> : Bare<T> {};
/// What is in an optional or a list, or the type itself.
template <class T>
using bare_t = typename Bare<T>::type;

template <class T>
Verdict read_list(py::handle value, T& into, const std::string& field) {
  const auto list = listed(value, field);
  into.resize(list.size());
  for (std::size_t i = 0; i < list.size(); ++i)
    if (auto verdict = read(list[i], into[i], field + "[" + std::to_string(i) + "]"); !verdict)
      return verdict;
  return {};
}

template <class T>
Verdict read_choice(py::handle value, T& into, const std::string& field) {
  std::string text;
  if (auto verdict = read_text(value, text, field); !verdict) return verdict;
  if (const auto known = enum_from<T>(text)) return into = *known, Verdict();
  std::string choices;
  for (const auto& name : names(T{})) choices.append(choices.empty() ? "" : ", ").append(name.name);
  return refuse(base::choice_unknown, field, {{"given", text.substr(0, 40)}, {"choices", choices}});
}

template <class T>
Verdict read_whole(py::handle value, T& into, const std::string& field) {
  std::int64_t number = 0;
  if (auto verdict = read_integer(value, number, field); !verdict) return verdict;
  if (number < T::least || number > T::most)
    return refuse(base::number_out_of_range, field,
                  {{"number", std::to_string(number)},
                   {"least", std::to_string(T::least)},
                   {"most", std::to_string(T::most)}});
  into = static_cast<std::int32_t>(number);
  return {};
}

template <class M>
Verdict read_into(py::handle value, void* into, const std::string& field) {
  return read(value, *static_cast<M*>(into), field);
}
template <class M>
py::object write_from(const void* value) {
  return write(*static_cast<const M*>(value));
}

template <class T>
constexpr std::string_view type_name() {
  std::string_view name = __PRETTY_FUNCTION__;
  name = name.substr(name.find("T = ") + 4);
  return name.substr(0, name.find_first_of(";]"));
}

template <Described T>
Layout make_layout() {
  static_assert(std::is_default_constructible_v<T>);
  Layout layout;
  auto full = type_name<T>();  // bursar::assets::AssetCard
  layout.name = full.substr(full.rfind(':') + 1);
  full = full.substr(0, full.rfind("::"));
  layout.domain = full.substr(full.rfind(':') + 1);
  // The class of a form tells its name as `kind`: a field called so is `kind_` there.
  constexpr bool form = requires { T::refusals; };
  const T probe;
  T::fields([&](std::string_view name, auto member, std::string_view doc, std::string_view zh) {
    using M = std::remove_cvref_t<decltype(probe.*member)>;
    const auto* start = reinterpret_cast<const char*>(&probe);
    const auto offset = reinterpret_cast<const char*>(&(probe.*member)) - start;
    const Layout* of = nullptr;
    if constexpr (Described<bare_t<M>>) of = &layout_of<bare_t<M>>();
    layout.parts.push_back({std::string(name), std::string(doc), std::string(zh),
                            attribute_name(form && name == "kind" ? "kind_" : name), of,
                            !is_optional<M>, offset, &read_into<M>, &write_from<M>, &keep<M>});
  });
  if constexpr (requires { T::about_zh; }) {  // a row may have a field called kind
    layout.kind = T::kind;
    layout.about = T::about;
    layout.about_zh = T::about_zh;
  }
  return layout;
}
}  // namespace detail

template <Described T>
Layout& layout_of() {
  static Layout layout = detail::make_layout<T>();
  static const bool known = (layouts().push_back(&layout), true);
  return static_cast<void>(known), layout;
}

template <class T>
Verdict read(py::handle value, T& into, const std::string& field) {
  if constexpr (is_optional<T>) {
    if (value.is_none()) return into.reset(), Verdict();
    return read(value, into.emplace(), field);
  } else if constexpr (is_list<T>) {
    return detail::read_list(value, into, field);
  } else if constexpr (is_whole<T>) {
    return detail::read_whole(value, into, field);
  } else if constexpr (NamedEnum<T>) {
    return detail::read_choice(value, into, field);
  } else if constexpr (Described<T>) {
    return read_struct(value, layout_of<T>(), &into, field + ".");
  } else if constexpr (std::is_same_v<T, bool>) {
    return read_boolean(value, into, field);
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    return read_integer(value, into, field);
  } else if constexpr (std::is_same_v<T, Money>) {
    return read_money(value, into, field);
  } else if constexpr (std::is_same_v<T, Date>) {
    return read_date(value, into, field);
  } else {
    std::string text;
    auto verdict = read_text(value, text, field);
    into = T(std::move(text));
    return verdict;
  }
}

template <class T>
py::object write(const T& value) {
  if constexpr (is_optional<T>) {
    return value ? write(*value) : py::none();
  } else if constexpr (is_list<T>) {
    py::list list(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) list[i] = write(value[i]);
    return list;
  } else if constexpr (is_whole<T>) {
    return py::int_(value.value);
  } else if constexpr (NamedEnum<T>) {
    return write_text(enum_name(value));
  } else if constexpr (Described<T>) {
    return write_struct(layout_of<T>(), &value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return py::bool_(value);
  } else if constexpr (std::is_integral_v<T>) {
    return py::int_(value);
  } else if constexpr (std::is_same_v<T, Money>) {
    return write_money(value);
  } else if constexpr (std::is_same_v<T, Date>) {
    return write_date(value);
  } else {
    return write_text(value);
  }
}

/// The value itself where it serves as it is, else what it means: date for ISO text, Decimal for
/// an int. What cannot be is kept as it came, and refused when the form is submitted.
template <class T>
py::object keep(py::handle value, const std::string& field) {
  if constexpr (is_optional<T>) {
    return value.is_none() ? py::none() : keep<typename T::value_type>(value, field);
  } else if constexpr (is_list<T>) {
    const auto list = detail::listed(value, field);
    py::list kept(list.size());
    for (std::size_t i = 0; i < list.size(); ++i)
      kept[i] = keep<typename T::value_type>(list[i], field + "[" + std::to_string(i) + "]");
    return kept;
  } else if constexpr (Described<T>) {
    return keep_struct(value, layout_of<T>(), field);
  } else {
    T read_value{};
    const bool good = static_cast<bool>(read(value, read_value, field));
    if constexpr (std::is_same_v<T, Money> || std::is_same_v<T, Date>)
      if (good) return write(read_value);
    return static_cast<void>(good), py::reinterpret_borrow<py::object>(value);
  }
}

}  // namespace bursar::python
