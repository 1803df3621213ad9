#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/result.hpp"

namespace bursar {

struct Context;

/// How the values of a form's field compare.
enum class FieldType : std::uint8_t { text, number, date, boolean };

/// What a rule may ask of forms that it knows by their names alone: those that wait for
/// signatures. The ledger lends it to rules by their context, bound to its books.
class Papers {
 public:
  virtual ~Papers() = default;

  /// The names of the forms that this school knows.
  virtual std::span<const std::string_view> kinds() const = 0;
  /// What a field of a form is: "cost", "assets[].asset"; none where it has no such field.
  virtual std::optional<FieldType> field(std::string_view kind, std::string_view path) const = 0;
  /// The values of a field of a stored form, as text; none where it was left out.
  virtual std::vector<std::string> values(std::string_view form, std::string_view path) const = 0;
  /// Reads a form that came as JSON, fills in what was left out and decides it: the form as it
  /// would be stored.
  virtual Result<std::string> prepare(std::string_view kind, std::string_view fields,
                                      const Context& context) const = 0;
  /// Decides a stored form again, by the books of now.
  virtual Verdict decide(std::string_view kind, std::string_view form,
                         const Context& context) const = 0;
  /// Sets aside what a stored form would spend, while it waits.
  virtual void reserve(std::string_view kind, std::string_view form,
                       const Context& context) const = 0;
  /// Frees it again.
  virtual void release(std::string_view kind, std::string_view form,
                       const Context& context) const = 0;
};

}  // namespace bursar
