#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"

/// The entries of the journal as plain JSON: all that the naive books of safety are told.
namespace bursar::test::recalled {

/// A form that was posted, or a part of one.
class Form {
 public:
  explicit Form(boost::json::object object) : object_(std::move(object)) {}

  bool has(std::string_view name) const { return object_.contains(name); }
  /// A text, "" where it is left out.
  std::string text(std::string_view name) const;
  std::int64_t number(std::string_view name, std::int64_t otherwise = 0) const;
  bool flag(std::string_view name, bool otherwise = false) const;
  std::optional<Date> day(std::string_view name) const;
  std::vector<std::string> texts(std::string_view name) const;
  std::vector<std::int64_t> numbers(std::string_view name) const;
  std::vector<Form> forms(std::string_view name) const;
  /// What the form is about, as the books write it: `unit:zongwu`, `-` the school.
  std::string target() const;

 private:
  const boost::json::array* list(std::string_view name) const;

  boost::json::object object_;
};

/// An entry.
struct Line {
  std::uint64_t seq = 0;
  Date on;  ///< its day at the school
  std::string by, kind;
  Form form;
};
/// The entry as it is kept: `form` is JSON.
Line line(std::uint64_t seq, Date on, std::string_view by, std::string_view kind,
          std::string_view form);

/// A decimal as a count of millionths.
std::int64_t millionths(std::string_view text);

}  // namespace bursar::test::recalled
