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
template <class... A, class... B>
Types<A..., B...> joined(Types<A...>, Types<B...>);
}  // namespace detail

/// Two lists end to end.
template <class A, class B>
using Joined = decltype(detail::joined(A{}, B{}));

}  // namespace bursar
