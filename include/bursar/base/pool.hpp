#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "bursar/base/assert.hpp"
#include "bursar/base/text_hash.hpp"

namespace bursar {

/// A text kept in a TextPool; 0 is the empty text.
enum class TextId : std::uint32_t {};

/// Texts of a register, packed end to end; a text's place never moves, so views of it stay valid.
///
/// Millions of assets share a few thousand names, models and units of measure: `intern` keeps each
/// of those once.
class TextPool {
 public:
  TextPool() = default;
  TextPool(const TextPool&) = delete;
  TextPool& operator=(const TextPool&) = delete;

  std::string_view operator[](TextId id) const {
    if (id == TextId{}) return {};
    const auto place = static_cast<std::uint32_t>(id);
    const char* at = chunks_[place / kChunk].get() + place % kChunk;
    std::uint16_t size = 0;
    std::memcpy(&size, at, sizeof size);
    return {at + sizeof size, size};
  }

  /// Keeps a text without looking for an equal one.
  TextId add(std::string_view text) {
    if (text.empty()) return {};
    const auto bytes = text.size() + sizeof(std::uint16_t);
    BURSAR_ASSERT(text.size() <= 0xFFFF);
    if (chunks_.empty() || used_ + bytes > kChunk) {
      BURSAR_ASSERT(chunks_.size() < 0xFFFF'FFFFu / kChunk);
      chunks_.push_back(std::make_unique<char[]>(kChunk));
      used_ = chunks_.size() == 1 ? 1 : 0;  // place 0 stands for the empty text
    }
    char* at = chunks_.back().get() + used_;
    const auto size = static_cast<std::uint16_t>(text.size());
    std::memcpy(at, &size, sizeof size);
    std::memcpy(at + sizeof size, text.data(), text.size());
    const auto id = static_cast<TextId>((chunks_.size() - 1) * kChunk + used_);
    used_ += bytes;
    return id;
  }

  /// Keeps a text once, however often it comes.
  TextId intern(std::string_view text) {
    if (text.empty()) return {};
    if (const auto found = known_.find(text); found != known_.end()) return *found;
    const auto id = add(text);
    known_.insert(id);
    return id;
  }

 private:
  static constexpr std::size_t kChunk = std::size_t{1} << 18;

  struct Hash : TextHash {
    const TextPool* pool;
    explicit Hash(const TextPool* texts) : pool(texts) {}
    using TextHash::operator();
    std::size_t operator()(TextId id) const { return (*this)((*pool)[id]); }
  };
  struct Equal {
    using is_transparent = void;
    const TextPool* pool;
    std::string_view view(std::string_view text) const { return text; }
    std::string_view view(TextId id) const { return (*pool)[id]; }
    template <class A, class B>
    bool operator()(A a, B b) const {
      return view(a) == view(b);
    }
  };

  template <class Id>
  friend class CodeIndex;

  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t used_ = 0;
  boost::unordered_flat_set<TextId, Hash, Equal> known_{0, Hash{this}, Equal{this}};
};

/// Numbers by code, the codes kept in a pool: 8 bytes an entry beside the text.
template <class Id>
class CodeIndex {
 public:
  explicit CodeIndex(TextPool& texts)
      : texts_(texts), ids_(0, TextPool::Hash{&texts}, TextPool::Equal{&texts}) {}

  /// The number of a code, or `Id{}`.
  Id find(std::string_view code) const {
    const auto found = ids_.find(code);
    return found == ids_.end() ? Id{} : found->second;
  }
  /// Keeps a code that is not there yet.
  TextId add(std::string_view code, Id id) {
    const auto text = texts_.add(code);
    const bool added = ids_.emplace(text, id).second;
    BURSAR_ASSERT(added);
    return text;
  }

 private:
  TextPool& texts_;
  boost::unordered_flat_map<TextId, Id, TextPool::Hash, TextPool::Equal> ids_;
};

}  // namespace bursar
