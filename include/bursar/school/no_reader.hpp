#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/reasons.hpp"
#include "bursar/base/result.hpp"
#include "bursar/journal/journal.hpp"
#include "bursar/school/reader.hpp"

namespace bursar {

/// For programs without JSON: reads no form. It is enough for books that begin in memory, as long
/// as none of their forms waits for signatures; opening a journal that has entries throws.
template <class B>
class NoReader final : public Reader<B> {
 public:
  std::unique_ptr<AnyForm<B>> stored(std::string_view kind, std::string_view) const override {
    throw JournalError("a stored " + std::string(kind.substr(0, 80)) + ": there is no reader");
  }
  Result<std::unique_ptr<AnyForm<B>>> strange(std::string_view kind,
                                              std::string_view) const override {
    return refuse(base::unknown_form, "form", {{"form", std::string(kind.substr(0, 80))}});
  }
  std::optional<FieldType> field(std::string_view, std::string_view) const override { return {}; }
  std::vector<std::string> values(std::string_view, std::string_view) const override { return {}; }
};

}  // namespace bursar
