#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/context.hpp"
#include "bursar/base/papers.hpp"

namespace bursar::test {

/// Forms known by the types of their fields alone: every form has these.
class Paper : public Papers {
 public:
  using Fields = std::map<std::string, FieldType, std::less<>>;
  explicit Paper(Fields fields, std::vector<std::string_view> kinds = {"assets.issue"})
      : fields_(std::move(fields)), kinds_(std::move(kinds)) {}

  std::span<const std::string_view> kinds() const override { return kinds_; }
  std::optional<FieldType> field(std::string_view, std::string_view path) const override {
    const auto found = fields_.find(path);
    return found == fields_.end() ? std::nullopt : std::optional(found->second);
  }
  std::vector<std::string> values(std::string_view, std::string_view) const override { return {}; }
  Result<std::string> prepare(std::string_view, std::string_view fields,
                              const Context&) const override {
    return std::string(fields);
  }
  Verdict decide(std::string_view, std::string_view, const Context&) const override { return {}; }
  void reserve(std::string_view, std::string_view, const Context&) const override {}
  void release(std::string_view, std::string_view, const Context&) const override {}

 private:
  Fields fields_;
  std::vector<std::string_view> kinds_;
};

}  // namespace bursar::test
