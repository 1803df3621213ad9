#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/ledger/views.hpp"

/// Everything that was filed of safety 安全台账.
namespace bursar::safety {

/// The ledger.
struct LedgerList {
  static constexpr std::string_view kind = "safety.ledger";
  static constexpr std::string_view about =
      "every form of safety of a time in the order of posting; nothing in it ever changes";
  static constexpr std::string_view about_zh = "安全台账";
  std::optional<std::vector<LedgerKind>> kinds;
  std::optional<Date> from, until;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = LedgerList;
    v("kinds", &T::kinds, "only these forms", "事项");
    v("from", &T::from, "from this day on; left out, from 1 January", "起");
    v("until", &T::until, "until this day; left out, until the day asked for", "止");
  }
};
inline std::vector<LedgerLine> answer(const LedgerList& q, const Books& books, Date day) {
  std::vector<LedgerLine> lines;
  const auto& ledger = books.safety.ledger;
  const auto span = span_of(q.from, q.until, day);
  const auto [first, last] = ledger.between(span.from, span.until);
  for (auto at = first; at < last; ++at) {
    const auto& row = ledger.rows()[at];
    if (q.kinds && std::find(q.kinds->begin(), q.kinds->end(), row.kind) == q.kinds->end())
      continue;
    auto [code, text] = about(books, row);
    lines.push_back({*row.on.date(), static_cast<std::int64_t>(row.seq), row.kind, std::move(code),
                     books.people.persons()[row.by].code, std::move(text)});
  }
  return lines;
}

/// Every question of this subject: a new one is added here.
using LedgerQuestions = Types<LedgerList>;

}  // namespace bursar::safety
