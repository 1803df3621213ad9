#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <utility>

#include "bursar/approvals/rules.hpp"
#include "bursar/assets/rules.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "bursar/budget/rules.hpp"
#include "bursar/journal/journal.hpp"
#include "bursar/journal/line.hpp"
#include "bursar/journal/verify.hpp"
#include "bursar/library/rules.hpp"
#include "bursar/people/rules.hpp"
#include "bursar/safety/forms.hpp"
#include "bursar/safety/rules.hpp"
#include "bursar/school/ledger.hpp"

namespace bursar {

/// Every form of this library.
using Forms = Joined<people::Forms, approvals::Forms, assets::Forms, library::Forms, budget::Forms,
                     safety::Forms>;

/// The one door to a school's books: forms go in, figures come out.
///
/// Safe to use from several threads: submissions that come at once share a commit, and readers see
/// only what is durable. What is called back (a batch, a visit) must not call the same school
/// again: it would wait for itself. Several processes may have the same file open. An integrator's
/// own forms and registers come in through the parameters:
/// `BasicSchool<MyBooks, Joined<Forms, MyForms>>`.
template <class B, class F>
class BasicSchool {
 public:
  /// What a batch is handed.
  using Ledger = BasicLedger<B, F>;

  /// Opens the books that a journal amounts to. `clock` gives the moment of submissions that bring
  /// none; the library itself reads no clock. The reader is kept by reference: `json::reader()`.
  BasicSchool(std::unique_ptr<Journal> journal, const Reader<B>& reader, Clock clock = {})
      : ledger_(std::move(journal), reader, std::move(clock)) {}

  /// Files a form. When this returns, the form is posted and durable, or durably waits for its
  /// signatures (`Posted::case_code`), or is refused with nothing changed. Throws JournalError
  /// where the journal cannot be written.
  template <class Form>
  Result<Posted> submit(Form form, const Who& who) {
    FormOf<Form, B> any(std::move(form));
    return file(any, who);
  }
  /// The same of a form whose type was left behind; what it leaves out is filled in.
  Result<Posted> file(AnyForm<B>& form, const Who& who) {
    std::optional<Result<Posted>> outcome;
    run(false, [&] { outcome.emplace(ledger_.file(form, who)); });
    return std::move(*outcome);
  }

  /// Files several forms in one transaction: `fill(ledger)` submits them one after the other, each
  /// seeing the ones before it, and returns an accepting verdict to keep them all, or a refusal to
  /// keep none. The books are read again from the journal after a refusal, which takes a moment.
  template <class Fill>
  Verdict batch(Fill&& fill) {
    Verdict verdict;
    run(true, [&] {
      verdict = fill(ledger_);
      if (!verdict) ledger_.drop();
    });
    return verdict;
  }

  /// The same, and then drops it all: what would come of these forms?
  template <class Fill>
  void rehearse(Fill&& fill) {
    run(true, [&] {
      static_cast<void>(fill(ledger_));
      ledger_.drop();
    });
  }

  /// Whether a form would be posted, by the books of this moment; changes nothing.
  template <class Form>
  Verdict preview(Form form, const Who& who) {
    FormOf<Form, B> any(std::move(form));
    return check(any, who);
  }
  /// The same of a form whose type was left behind.
  Verdict check(AnyForm<B>& form, const Who& who) {
    const std::shared_lock lock(mutex_);
    return ledger_.check(form, who);
  }

  /// What would come of a form, or why it would be refused; changes nothing. Tells the steps it
  /// would wait at and who could sign, and the running cases that a change of people would strand.
  template <class Form>
  Result<approvals::Foreseen> foresee(Form form, const Who& who) {
    FormOf<Form, B> any(std::move(form));
    return outlook(any, who);
  }
  /// The same of a form whose type was left behind.
  Result<approvals::Foreseen> outlook(AnyForm<B>& form, const Who& who) {
    const std::shared_lock lock(mutex_);
    return ledger_.foresee(form, who);
  }

  /// The books, held still as long as the object lives. Keep it short: submissions wait.
  class Reading {
   public:
    Reading(std::shared_mutex& mutex, const Ledger& ledger)
        : lock_(mutex), books_(&ledger.books()) {}
    const B& operator*() const { return *books_; }
    const B* operator->() const { return books_; }

   private:
    std::shared_lock<std::shared_mutex> lock_;
    const B* books_;
  };
  /// Looks into the books.
  Reading read() const { return {mutex_, ledger_}; }

  /// Takes in what other processes have posted meanwhile, and gives the newest entry.
  Head refresh() {
    const std::unique_lock lock(mutex_);
    return ledger_.catch_up();
  }
  /// The newest entry that these books contain: keep seq and hash elsewhere.
  Head head() const {
    const std::shared_lock lock(mutex_);
    return ledger_.head();
  }

  /// The books as the journal had them after an entry.
  std::unique_ptr<B> as_of(std::uint64_t seq) {
    return ledger_as_of([=](const Entry& entry, const B&) { return entry.seq <= seq; });
  }
  /// The books as the journal had them at the end of a day at the school.
  std::unique_ptr<B> as_of(Date day) {
    const int offset = read()->people.offset_minutes();
    const auto end = Moment::start_of(day + boost::gregorian::days(1), offset);
    return ledger_as_of([=](const Entry& entry, const B&) { return entry.at < end; });
  }

  /// Reads the whole journal and names the first bad entry; with a head that was kept elsewhere
  /// also a tail that was cut off.
  Verified verify(const std::optional<Head>& kept = {}) {
    const std::unique_lock lock(mutex_);
    return bursar::verify(ledger_.journal(), kept);
  }

  /// Visits the entries after one, in their order: for a host that copies changes elsewhere.
  /// `visit` returns false to stop.
  void follow(std::uint64_t after, const Visit& visit) {
    const std::unique_lock lock(mutex_);
    ledger_.journal().read(after, visit);
  }

 private:
  template <class Do>
  struct Call : Line::Job {
    explicit Call(Do action) : action_(std::move(action)) {}
    void run() override { action_(); }
    Do action_;
  };

  template <class Do>
  void run(bool alone, Do action) {
    Call<Do> job(std::move(action));
    job.alone = alone;
    line_.pass(job, [&](const auto& group) {
      const std::unique_lock lock(mutex_);
      ledger_.transact(group);
    });
  }

  template <class Wanted>
  std::unique_ptr<B> ledger_as_of(Wanted wanted) {
    const std::unique_lock lock(mutex_);
    return ledger_.replayed(wanted);
  }

  Ledger ledger_;
  mutable std::shared_mutex mutex_;
  Line line_;
};

/// A school with the registers and forms of this library.
using School = BasicSchool<Books, Forms>;

#ifdef BURSAR_COMPILED
extern template class BasicLedger<Books, Forms>;
extern template class BasicSchool<Books, Forms>;
#endif

}  // namespace bursar
