#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/csv/reading.hpp"
#include "slots.hpp"

/// Which field a header means.
namespace bursar::csv {

/// How surely a header means a field, the surest first. `possible` is a word that often means
/// something else, and gives way to every other column.
enum class Strength : std::uint8_t { given, exact, likely, possible };

struct Match {
  std::size_t field = kNoField;  ///< kNoField where the mapping leaves the column out
  Strength strength{};
};

/// The headers that are known: the mapping of the options, the fields' names, and common words.
class Headers {
 public:
  /// Refuses a mapping to a field that does not exist.
  static Result<Headers> from(const Options& options);

  /// What a header means, where it comes for the `count`th time.
  std::optional<Match> match(std::string_view header, std::size_t count) const;

  /// Headers of the mapping, by key, as the caller wrote them.
  const std::map<std::string, std::string>& given_headers() const { return written_; }

 private:
  std::map<std::string, Match, std::less<>> given_;
  std::map<std::string, std::string> written_;
};

/// A header without spaces, marks and letter case, and without what stands in brackets: "*原值（元）"
/// gives 原值.
std::string header_key(std::string_view header);
/// The same with what stands in brackets.
std::string whole_header_key(std::string_view header);
/// The keys under which the `count`th column of a header is looked up, the narrowest first.
std::array<std::string, 3> header_keys(std::string_view header, std::size_t count);

/// The unit that a header names for its amounts: 原值（万元）.
std::optional<AmountUnit> header_unit(std::string_view header);

}  // namespace bursar::csv
