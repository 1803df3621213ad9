#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::test {

/// A JSON object, field by field. The simulation's texts need no escapes.
class Fields {
 public:
  Fields& raw(std::string_view name, std::string_view json) {
    out_.append(out_.empty() ? "{\"" : ",\"").append(name).append("\":").append(json);
    return *this;
  }
  Fields& text(std::string_view name, const std::string& value) {
    return raw(name, '"' + value + '"');
  }
  Fields& number(std::string_view name, std::int64_t value) {
    return raw(name, std::to_string(value));
  }
  Fields& list(std::string_view name, const std::vector<std::string>& values) {
    std::string all;
    for (const auto& one : values) all += (all.empty() ? "[\"" : ",\"") + one + '"';
    return raw(name, all.empty() ? "[]" : all + ']');
  }
  std::string done() { return out_.empty() ? "{}" : out_ + '}'; }

 private:
  std::string out_;
};

/// JSON objects as a JSON list.
inline std::string json_list(const std::vector<std::string>& objects) {
  std::string all = "[";
  for (const auto& one : objects) all += (all.size() == 1 ? "" : ",") + one;
  return all + ']';
}

}  // namespace bursar::test
