#pragma once

#include <cstdint>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/base/expression/types.hpp"

namespace bursar::expression {

/// What a name means where an expression stands.
struct Meaning {
  Type type = Type::any;
  std::uint32_t position = 0;  ///< by which the scope's owner finds the value again
  bool choice = false;         ///< only certain texts are answers to it: see Scope::offers
  bool later = false;          ///< it is there, but comes after the one that the expression is of
};

/// The names that an expression may use: a checklist's items, the fields of a form.
class Scope {
 public:
  virtual ~Scope() = default;
  /// What a name means; none where there is no such name.
  virtual std::optional<Meaning> find(std::string_view name) const = 0;
  /// What "." means; none where it means nothing.
  virtual std::optional<Meaning> here() const { return std::nullopt; }
  /// Whether a text is one of the options of a choice, as `find` or `here` gave it.
  virtual bool offers(const Meaning& /*choice*/, std::string_view /*option*/) const { return true; }
  /// Whether limit() may be asked.
  virtual bool has_limits() const { return false; }
};

/// A name that a program mentions.
struct Mention {
  std::string name;
  std::uint32_t position = 0;  ///< as the scope gave it
  Type type = Type::any;
};

/// The values that an expression is evaluated with: the answers of one inspection, one form.
///
/// It keeps the texts that expressions put together, so that one which is made once and asked by
/// all of an inspection's expressions lets each use what those before it came to.
class Lookup {
 public:
  virtual ~Lookup() = default;
  /// The value of a name; of another type than the scope said it counts as none, as does a blank.
  virtual Value value(const Mention& mention) const = 0;
  /// The value of ".".
  virtual Value here() const { return {}; }
  /// The day on which the form is filed.
  virtual Date today() const = 0;
  /// The figure of a law or a school rule on that day; none where there is none.
  virtual std::optional<Decimal> limit(std::string_view /*code*/) const { return std::nullopt; }
  /// Keeps a text for as long as this lives.
  std::string_view keep(std::string text) const { return kept_.emplace_front(std::move(text)); }

 private:
  mutable std::forward_list<std::string> kept_;
};

}  // namespace bursar::expression
