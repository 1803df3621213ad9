#include "bursar/json/parse.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <set>
#include <string>
#include <vector>

#include "bursar/base/reasons.hpp"

namespace bursar::json {
namespace {

namespace bj = boost::json;

/// Listens to a parse and stops it at a key that its object has already.
struct Keys {
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  std::vector<std::set<std::string>> open;
  std::string key, twice;

  bool on_object_begin(bj::error_code&) { return open.emplace_back(), true; }
  bool on_object_end(std::size_t, bj::error_code&) { return open.pop_back(), true; }
  bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) {
    key.append(part);
    return true;
  }
  bool on_key(bj::string_view part, std::size_t, bj::error_code& error) {
    key.append(part);
    const bool fresh = open.back().insert(key).second;
    if (!fresh) twice = key;
    if (!fresh) error = bj::error::syntax;
    key.clear();
    return fresh;
  }
  bool on_document_begin(bj::error_code&) { return true; }
  bool on_document_end(bj::error_code&) { return true; }
  bool on_array_begin(bj::error_code&) { return true; }
  bool on_array_end(std::size_t, bj::error_code&) { return true; }
  bool on_string_part(bj::string_view, std::size_t, bj::error_code&) { return true; }
  bool on_string(bj::string_view, std::size_t, bj::error_code&) { return true; }
  bool on_number_part(bj::string_view, bj::error_code&) { return true; }
  bool on_int64(std::int64_t, bj::string_view, bj::error_code&) { return true; }
  bool on_uint64(std::uint64_t, bj::string_view, bj::error_code&) { return true; }
  bool on_double(double, bj::string_view, bj::error_code&) { return true; }
  bool on_bool(bool, bj::error_code&) { return true; }
  bool on_null(bj::error_code&) { return true; }
  bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
  bool on_comment(bj::string_view, bj::error_code&) { return true; }
};

bj::parse_options limits() {
  bj::parse_options options;
  options.max_depth = kDepthLimit;
  return options;
}

}  // namespace

Result<bj::value> parse(std::string_view text) {
  const auto malformed = [](std::string why) {
    return refuse(base::json_malformed, "", {{"why", std::move(why)}});
  };
  if (text.size() > kTextLimit) return malformed("longer than 1 MiB");
  bj::basic_parser<Keys> keys(limits());
  bj::error_code error;
  const auto read = keys.write_some(false, text.data(), text.size(), error);
  const auto& twice = keys.handler().twice;
  if (!twice.empty()) return refuse(base::repeated_field, twice, {{"name", twice}});
  if (error == bj::error::too_deep) return malformed("nested more than 16 deep");
  if (error) return malformed(error.message() + " at byte " + std::to_string(read));
  if (text.find_first_not_of(" \t\r\n", read) != text.npos)
    return malformed("more after its end, at byte " + std::to_string(read));
  return bj::parse(text.substr(0, read), {}, limits());
}

}  // namespace bursar::json
