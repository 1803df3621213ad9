#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "bursar/approvals/fwd.hpp"
#include "bursar/base/context.hpp"
#include "bursar/base/types.hpp"
#include "bursar/journal/journal.hpp"
#include "bursar/school/reader.hpp"

namespace bursar {

/// From the journal to the books: posts entries that are there already.
template <class B, class F>
class Replay {
 public:
  explicit Replay(const Reader<B>& reader) : reader_(reader) {}

  /// The names of the forms that these books know.
  static std::span<const std::string_view> form_names() {
    static constexpr auto names = names_of(F{});
    return names;
  }

  /// What rules may ask of forms by their names, bound to some books.
  BoundPapers<B> papers_of(const B& books) const {
    return {reader_, const_cast<B&>(books), form_names()};  // rules get it const by their context
  }

  /// Posts an entry that the journal holds.
  void apply(const Entry& entry, B& books, Head& head) const {
    const auto fail = [&](const char* why) {
      throw JournalError("journal entry " + std::to_string(head.seq + 1) + ": " + why);
    };
    if (entry.seq != head.seq + 1) fail("missing");
    if (seal(head.hash, entry) != entry.hash) fail("its hash does not match its content");
    if (entry.at < head.at) fail("its moment lies before that of the entry before it");
    const auto papers = papers_of(books);
    Context context{PersonCode(entry.by), entry.at, entry.at.date(books.people.offset_minutes()),
                    entry.seq, &papers};
    const auto form = stored(entry);
    const auto passed = books.approvals.passed();
    if (passed == approvals::CaseId{}) {
      form->post(books, context);
      note_filing(books, context);
    } else {
      const auto& one = books.approvals.cases()[passed];
      if (entry.kind != one.form || entry.form != one.fields)
        fail("it is not the form that the signatures before it are for");
      context.under = one.code;
      form->post(books, context);
      books.approvals.settle(entry.seq);
    }
    head = {entry.seq, entry.hash, entry.at};
  }

  /// Keeps the day on which somebody filed last.
  static void note_filing(B& books, const Context& context) {
    const auto day = context.at.date(books.people.offset_minutes());  // known once it is founded
    books.people.filed(books.people.persons().id(context.by), day);
  }

 private:
  template <class... Form>
  static constexpr auto names_of(Types<Form...>) {
    return std::array<std::string_view, sizeof...(Form)>{Form::kind...};
  }

  std::unique_ptr<AnyForm<B>> stored(const Entry& entry) const {
    try {
      return reader_.stored(entry.kind, entry.form);
    } catch (const JournalError& error) {
      throw JournalError("journal entry " + std::to_string(entry.seq) + ": " + error.what());
    }
  }

  const Reader<B>& reader_;
};

}  // namespace bursar
