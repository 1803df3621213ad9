#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What the catalogue and the schema call things.
namespace bursar::json {

/// "assets.AssetCard" for bursar::assets::AssetCard.
template <class T>
std::string struct_name() {
  std::string_view name = __PRETTY_FUNCTION__;
  name = name.substr(name.find("T = ") + 4);
  name = name.substr(0, name.find_first_of(";]"));
  if (name.starts_with("bursar::")) name.remove_prefix(8);
  std::string dotted(name);
  for (auto at = dotted.find("::"); at != dotted.npos; at = dotted.find("::", at))
    dotted.replace(at, 2, ".");
  return dotted;
}

template <class T>
struct Bare {
  using type = T;
};
template <class T>
struct Bare<std::optional<T>> {
  using type = T;
};
template <class T>
using bare_t = typename Bare<T>::type;

}  // namespace bursar::json
