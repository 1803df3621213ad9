#pragma once

#include <algorithm>
#include <array>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/context.hpp"
#include "bursar/base/result.hpp"
#include "bursar/base/types.hpp"
#include "bursar/journal/journal.hpp"
#include "bursar/journal/line.hpp"
#include "bursar/journal/reasons.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/school/filing.hpp"
#include "bursar/school/gate.hpp"
#include "bursar/school/reader.hpp"
#include "bursar/school/replay.hpp"

namespace bursar {

/// The books together with their journal: the path from form to post, for one thread at a time.
/// `BasicSchool` guards it; a batch is handed it.
template <class B, class F>
class BasicLedger {
 public:
  /// The reader is kept by reference: it outlives the ledger.
  BasicLedger(std::unique_ptr<Journal> journal, const Reader<B>& reader, Clock clock)
      : journal_(std::move(journal)), replay_(reader), clock_(std::move(clock)) {
    rebuild();
  }

  /// Throws JournalError while the books could not be read again after a failure.
  const B& books() const {
    if (!books_) throw JournalError("the books could not be read again after a failure");
    return *books_;
  }
  /// The newest entry in the books.
  const Head& head() const { return head_; }
  /// Where the entries are kept.
  Journal& journal() { return *journal_; }

  /// Decides a form and posts it, as part of the open transaction. A form that needs signatures is
  /// suspended instead, as an approval case; the last signature posts it.
  Result<Posted> file(AnyForm<B>& form, const Who& who) {
    if (auto verdict = check_moment(who); !verdict) return verdict;
    std::string digest;
    if (!who.reference.empty()) {
      digest = digest_of(form);
      if (auto before = posted_before(who, digest)) return std::move(*before);
    }
    const auto papers = replay_.papers_of(books());
    const auto context = context_for(who, papers);
    Suspended suspended;
    if (auto verdict = decide(form, context, papers, suspended); !verdict) return verdict;
    auto posted = append(suspended ? *suspended : form, context, who.reference, digest);
    if (books_->approvals.passed() != approvals::CaseId{}) append_passed(papers, context);
    return posted;
  }
  /// The same of a form whose type is known.
  template <class Form>
  Result<Posted> submit(Form form, const Who& who) {
    FormOf<Form, B> any(std::move(form));
    return file(any, who);
  }

  /// Whether a form would be posted, or would wait for signatures.
  Verdict check(AnyForm<B>& form, const Who& who) const {
    if (auto verdict = check_moment(who); !verdict) return verdict;
    static_cast<void>(books());
    const auto papers = replay_.papers_of(*books_);
    Suspended suspended;
    return decide(form, context_for(who, papers), papers, suspended);
  }

  /// The same of a form whose type is known.
  template <class Form>
  Verdict preview(Form form, const Who& who) const {
    FormOf<Form, B> any(std::move(form));
    return check(any, who);
  }

  /// What would come of a form: as it would be posted, the way it would go, the cases it would
  /// leave with nobody to finish them.
  Result<approvals::Foreseen> foresee(AnyForm<B>& form, const Who& who) const {
    if (auto verdict = check_moment(who); !verdict) return verdict;
    static_cast<void>(books());
    const auto papers = replay_.papers_of(*books_);
    const auto context = context_for(who, papers);
    Suspended suspended;
    if (auto verdict = decide(form, context, papers, suspended); !verdict) return verdict;
    return gate_.foresee(form, *books_, context, suspended);
  }

  /// Gives up the open transaction: the books will be read from the journal again.
  void drop() { dropped_ = true; }

  /// Does the jobs in one transaction. What fails is each job's error, and then none is done.
  void transact(const std::vector<Line::Job*>& jobs) {
    try {
      if (!books_) rebuild();
      journal_->begin();
      catch_up();
      const auto before = head_.seq;
      for (auto* job : jobs) run(*job);
      end(head_.seq != before);
    } catch (...) {
      for (auto* job : jobs) job->error = std::current_exception();
      journal_->rollback();
      books_.reset();  // whatever was posted in memory: read it all again before the next form
    }
    references_.clear();
    dropped_ = posting_ = false;
    if (!books_) recover();
  }

  /// Posts the entries that the journal has beyond these books.
  Head catch_up() {
    if (!books_) books_ = std::make_unique<B>(), head_ = {};
    const auto newest = journal_->head();
    if (newest.seq < head_.seq || (newest.seq == head_.seq && newest.hash != head_.hash))
      throw JournalError("the journal is not the one that was opened: its entry " +
                         std::to_string(head_.seq) + " is gone or another");
    if (newest.seq > head_.seq)
      journal_->read(head_.seq, [this](const Entry& entry) {
        replay_.apply(entry, *books_, head_);
        return true;
      });
    return head_;
  }

  /// Books of their own, from the entries up to the first that is not wanted.
  template <class Wanted>
  std::unique_ptr<B> replayed(Wanted wanted) {
    auto books = std::make_unique<B>();
    Head head;
    journal_->read(0, [&](const Entry& entry) {
      if (!wanted(entry, *books)) return false;
      replay_.apply(entry, *books, head);
      return true;
    });
    return books;
  }

 private:
  using Suspended = typename Gate<B>::Suspended;

  static std::string digest_of(const AnyForm<B>& form) {
    std::string bytes(form.kind());
    bytes += '\n';
    form.write(bytes);
    return hex(sha256(bytes));
  }

  /// A moment whose day is one of the books' dates in every time zone.
  static Verdict check_moment(const Who& who) {
    const bool dated = !who.at || (*who.at >= Moment::start_of(Date(kFirstYear, 1, 2)) &&
                                   *who.at < Moment::start_of(Date(kLastYear, 12, 31)));
    return dated ? Verdict{} : Verdict(refuse(base::date_out_of_range, "at"));
  }

  /// The outcome under a reference that was used before, if it was: for the same form of the same
  /// person. Anybody else is told no more than that it is taken.
  std::optional<Result<Posted>> posted_before(const Who& who, const std::string& digest) {
    if (!well_formed_code(who.reference)) return refuse(journal::reference_malformed, "reference");
    std::optional<StoredEntry> before;
    if (const auto found = references_.find(who.reference); found != references_.end())
      before = found->second;
    else
      before = journal_->find(who.reference);
    if (!before) return {};
    if (before->digest != digest || before->by != who.by.value)
      return refuse(journal::reference_reused, "reference",
                    {{"reference", who.reference}, {"seq", std::to_string(before->seq)}});
    return Posted{before->seq, before->at, before->hash, true, case_of(before->seq)};
  }

  /// The case that an entry opened, where it did.
  std::string case_of(std::uint64_t seq) const {
    const auto& approvals = books_->approvals;
    const auto opened = approvals.opened_by(seq);
    return opened == approvals::CaseId{} ? std::string() : approvals.cases()[opened].code.value;
  }

  Verdict decide(AnyForm<B>& form, const Context& context, const BoundPapers<B>& papers,
                 Suspended& suspended) const {
    if (!well_formed_code(context.by))
      return refuse(base::code_malformed, "by", {{"code", context.by.value}});
    if (context.at < head_.at)
      return refuse(journal::moment_goes_back, "at",
                    {{"at", context.at.text()}, {"last", head_.at.text()}});
    return gate_.decide(form, *books_, context, papers, suspended);
  }

  Posted append(const AnyForm<B>& form, const Context& context, std::string_view reference,
                std::string_view digest) {
    json_.clear();
    form.write(json_);
    Entry entry{context.seq, context.at, context.by, form.kind(), json_, reference, digest, {}};
    write(entry, form, context);
    Replay<B, F>::note_filing(*books_, context);
    if (!digest.empty()) references_.insert_or_assign(std::string(reference), StoredEntry(entry));
    return {entry.seq, entry.at, entry.hash, false, case_of(entry.seq)};
  }

  /// The form of the case that has just got its last signature: its own entry, in the same
  /// transaction, in the name of who submitted it.
  void append_passed(const BoundPapers<B>& papers, const Context& last) {
    const auto& one = books_->approvals.cases()[books_->approvals.passed()];
    auto context = last;
    context.by = books_->people.persons()[one.submitter].code;
    context.seq = head_.seq + 1;
    context.under = one.code;
    Entry entry{context.seq, context.at, context.by, one.form, one.fields, {}, {}, {}};
    write(entry, papers.read(one.form, one.fields), context);
    books_->approvals.settle(entry.seq);
  }

  void write(Entry& entry, const AnyForm<B>& form, const Context& context) {
    entry.hash = seal(head_.hash, entry);
    posting_ = true;
    journal_->append(entry);
    form.post(*books_, context);
    head_ = {entry.seq, entry.hash, entry.at};
    posting_ = false;
  }

  /// The host's clock may stand still or be set back, the journal's moments never are.
  Context context_for(const Who& who, const Papers& papers) const {
    if (!who.at && !clock_)
      throw std::invalid_argument("a submission without a moment needs a school with a clock");
    const auto at = who.at ? *who.at : std::max(clock_(), head_.at);
    return {who.by, at, at.date(books_->people.offset_minutes()), head_.seq + 1, &papers};
  }

  /// What a job throws before it has posted anything is its own affair, not that of the others.
  void run(Line::Job& job) {
    const auto before = head_.seq;
    try {
      job.run();
    } catch (...) {
      if (posting_ || head_.seq != before) throw;
      job.error = std::current_exception();
    }
  }

  void end(bool written) {
    if (written && !dropped_) return journal_->commit();
    journal_->rollback();
    if (written) books_.reset();
  }

  void rebuild() {
    books_ = std::make_unique<B>();
    head_ = {};
    try {
      catch_up();
    } catch (...) {
      books_.reset();
      throw;
    }
  }

  /// After a failure: where the journal cannot be read now, the next submission tries again.
  void recover() {
    try {
      rebuild();
    } catch (...) {
      books_.reset();
    }
  }

  std::unique_ptr<Journal> journal_;
  Replay<B, F> replay_;
  Gate<B> gate_;
  Clock clock_;
  std::unique_ptr<B> books_;
  Head head_;
  std::string json_;
  std::map<std::string, StoredEntry, std::less<>> references_;  ///< of the open transaction
  bool dropped_ = false;
  bool posting_ = false;  ///< an entry is in the journal and not wholly in the books
};

}  // namespace bursar
