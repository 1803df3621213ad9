#pragma once

namespace bursar {

/// A list of types. Each domain lists its forms and its questions so.
template <class... T>
struct Types {
  /// Calls `f.template operator()<T>()` for each of them in turn.
  template <class F>
  static constexpr void each(F&& f) {
    (f.template operator()<T>(), ...);
  }
};

namespace detail {
template <class... A>
Types<A...> joined(Types<A...>);
template <class... A, class... B, class... Rest>
auto joined(Types<A...>, Types<B...>, Rest... rest) {
  return joined(Types<A..., B...>{}, rest...);
}
}  // namespace detail

/// Lists end to end.
template <class... Lists>
using Joined = decltype(detail::joined(Lists{}...));

}  // namespace bursar
