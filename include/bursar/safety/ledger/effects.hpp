#pragma once

#include <cstdint>

#include "bursar/books.hpp"

/// Every form of safety leaves one row in its ledger 台账.
namespace bursar::safety {

/// A form of safety was posted: `number` is what it is about, in its own register; of several, the
/// first. Each `post` of this domain ends with this.
inline void happened(Books& books, LedgerKind kind, std::uint32_t number, const Context& context) {
  books.safety.ledger.add(
      {context.seq, context.today, books.people.persons().id(context.by), number, kind});
}
/// The same of a number with a type.
template <class Id>
void happened(Books& books, LedgerKind kind, Id id, const Context& context) {
  happened(books, kind, static_cast<std::uint32_t>(id), context);
}

}  // namespace bursar::safety
