#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bursar {

/// A way of being refused, written once: its stable code, its sentence in two languages with
/// {figure} places, and the rule it rests on.
struct Reason {
  std::string_view code;    ///< stable for ever, `domain.what`, e.g. `assets.code_taken`
  std::string_view en;      ///< English sentence
  std::string_view zh;      ///< 中文说明
  std::string_view source;  ///< the regulation, or "" where the rule is the library's own
};

/// A figure of a refusal by name, as text: {"code", "PC-001"}, {"available", "120.00"}.
struct Figure {
  std::string name, value;
  std::string_view zh = {};  ///< how a sentence in Chinese says it, where that is another word
};
using Figures = std::vector<Figure>;

/// A form that was not accepted, and why. A value, never thrown by the core.
struct Refusal {
  const Reason* reason = nullptr;
  std::string field;  ///< the field of the form that stands in the way, "" for the form as a whole
  Figures figures;

  /// The reason's stable code.
  std::string_view code() const { return reason->code; }
  /// The sentence with its figures, in English.
  std::string text() const { return fill(reason->en, false); }
  /// The sentence with its figures, in Chinese 中文.
  std::string text_zh() const { return fill(reason->zh, true); }

 private:
  std::string fill(std::string_view sentence, bool zh) const {
    std::string out;
    while (!sentence.empty()) {
      const auto open = sentence.find('{');
      const auto close = open == sentence.npos ? sentence.npos : sentence.find('}', open);
      out += sentence.substr(0, open);
      if (close == sentence.npos) break;
      const auto name = sentence.substr(open + 1, close - open - 1);
      for (const auto& one : figures)
        if (one.name == name) out += zh && !one.zh.empty() ? one.zh : std::string_view(one.value);
      sentence.remove_prefix(close + 1);
    }
    return out;
  }
};

/// Refuses for a reason, naming the field and the figures.
inline Refusal refuse(const Reason& reason, std::string_view field, Figures figures = {}) {
  return Refusal{&reason, std::string(field), std::move(figures)};
}

}  // namespace bursar
