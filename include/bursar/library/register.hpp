#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/due_index.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/base/table.hpp"
#include "bursar/library/records.hpp"

namespace bursar::library {

/// The school library: titles, copies, cards, loans and holds 图书馆.
///
/// Everything is found by its code or its number: no everyday form walks through the stock.
class Register {
 public:
  /// Every title, copy and loan there ever was.
  const Slots<TitleId, Title>& titles() const { return titles_; }
  const Slots<CopyId, Copy>& copies() const { return copies_; }
  const Slots<LoanId, Loan>& loans() const { return loans_; }
  /// Every card, case and deposit, ended ones too.
  const Table<ReaderId, Reader>& readers() const { return readers_; }
  const Table<CaseId, CopyCase>& cases() const { return cases_; }
  const Table<DepositId, Deposit>& deposits() const { return deposits_; }
  /// The open loans by the days that their copies are due back.
  const DueIndex<LoanId>& loans_out() const { return loans_out_; }
  /// The rules of lending, of each kind of reader in the order of their days.
  const std::vector<LendingRule>& rules() const { return rules_; }

  /// The number of a title or a copy by its code, or none.
  TitleId title(std::string_view code) const { return title_codes_.find(code); }
  CopyId copy(std::string_view code) const { return copy_codes_.find(code); }
  /// A text of a title or a copy.
  std::string_view text(TextId id) const { return texts_[id]; }

  /// The rule for a kind of reader on a day, or null.
  const LendingRule* rule(ReaderKind kind, Date day) const {
    for (auto one = rules_.rbegin(); one != rules_.rend(); ++one)
      if (one->kind == kind && one->from <= day) return &*one;
    return nullptr;
  }
  /// The card in use of a person, or of a pupil by their number; or none.
  ReaderId card_of(PersonId person) const {
    const auto found = persons_.find(person);
    return found == persons_.end() ? ReaderId{} : found->second;
  }
  ReaderId card_of(const std::string& number) const {
    const auto found = pupils_.find(number);
    return found == pupils_.end() ? ReaderId{} : found->second;
  }
  /// The case that is open for a copy, or none.
  CaseId open_case(CopyId copy) const {
    const auto found = open_.find(copy);
    return found == open_.end() ? CaseId{} : found->second;
  }
  /// The last case there was of a copy, or none.
  CaseId last_case(CopyId copy) const {
    const auto found = last_.find(copy);
    return found == last_.end() ? CaseId{} : found->second;
  }
  /// Whether a teacher answers for copies: they are in a reading corner, or a case is open.
  bool answers(PersonId teacher) const {
    const auto holds = [&](const Deposit& one) { return one.teacher == teacher && one.left > 0; };
    const auto owes = [&](const auto& one) { return cases_[one.second].teacher == teacher; };
    return std::any_of(deposits_.begin(), deposits_.end(), holds) ||
           std::any_of(open_.begin(), open_.end(), owes);
  }
  /// The holds of a title, in their order.
  const std::vector<Hold>& holds(TitleId title) const {
    static const std::vector<Hold> none;
    const auto found = holds_.find(title);
    return found == holds_.end() ? none : found->second;
  }
  /// Whether somebody waits for a copy of a title that is not set aside yet.
  bool awaited(TitleId title) const {
    const auto& all = holds(title);
    return std::any_of(all.begin(), all.end(), [](auto& one) { return one.copy == CopyId{}; });
  }
  /// Whether a copy of the title has one of these states.
  template <class Fits>
  bool any_copy(TitleId title, Fits fits) const {
    for (auto id = titles_[title].first; id != CopyId{}; id = copies_[id].next)
      if (fits(copies_[id].status)) return true;
    return false;
  }

  // What posting does; only rules call these.
  TextId intern(std::string_view text) { return texts_.intern(text); }
  void add_title(std::string_view code, Title title) {
    const auto id = static_cast<TitleId>(titles_.size() + 1);
    title.code = title_codes_.add(code, id);
    titles_.add(title);
  }
  void add_copy(std::string_view code, Copy copy) {
    const auto id = static_cast<CopyId>(copies_.size() + 1);
    copy.code = copy_codes_.add(code, id);
    auto& title = titles_[copy.title];
    (title.last == CopyId{} ? title.first : copies_[title.last].next) = id;
    title.last = id;
    ++title.copies;
    copies_.add(copy);
  }
  Title& change(TitleId id) { return titles_[id]; }
  Copy& change(CopyId id) { return copies_[id]; }
  Reader& change(ReaderId id) { return readers_[id]; }
  CopyCase& change(CaseId id) { return cases_[id]; }
  void add(LendingRule rule) { rules_.push_back(std::move(rule)); }
  void add(CopyCase one) {
    const auto id = cases_.add(std::move(one));
    const auto& kept = cases_[id];
    open_.insert_or_assign(kept.copy, id);
    last_.insert_or_assign(kept.copy, id);
    if (kept.reader != ReaderId{}) readers_[kept.reader].owes.push_back(id);
  }
  /// Ends a case: nobody owes anything for it any more.
  void end_case(CaseId id, CopyCase::Status how) {
    auto& one = cases_[id];
    one.status = how;
    open_.erase(one.copy);
    if (one.reader != ReaderId{}) std::erase(readers_[one.reader].owes, id);
  }
  void add(Reader reader) {
    const auto id = readers_.add(std::move(reader));
    const auto& one = readers_[id];
    if (one.person != PersonId{})
      persons_[one.person] = id;
    else
      pupils_[one.number.value] = id;
  }
  /// Closes a card: its person, or pupil, may have another.
  void close(ReaderId id, Date day) {
    auto& one = readers_[id];
    one.closed = day;
    if (one.person != PersonId{})
      persons_.erase(one.person);
    else
      pupils_.erase(one.number.value);
  }

  /// Lends a copy.
  void lend(Loan loan) {
    auto& reader = readers_[loan.reader];
    auto& copy = copies_[loan.copy];
    loan.before = reader.last;
    const auto id = loans_.add(loan);
    loans_out_.add(*loan.due.date(), id);
    reader.last = id;
    reader.out.push_back(id);
    ++titles_[copy.title].loans;
    copy.status = Status::on_loan;
    copy.loan = id;
    copy.since = loan.lent;
  }
  /// A loan goes on until another day.
  void renew(LoanId id, Date due) {
    auto& loan = loans_[id];
    loans_out_.move(*loan.due.date(), due, id);
    loan.due = due;
    ++loan.renewals;
  }
  /// Ends the loan of a copy.
  void end_loan(CopyId copy, Date day) {
    auto& one = copies_[copy];
    auto& loan = loans_[one.loan];
    loans_out_.drop(*loan.due.date(), one.loan);
    loan.ended = day;
    std::erase(readers_[loan.reader].out, one.loan);
    one.loan = {};
  }

  /// Places a hold at the end of the queue.
  void hold(TitleId title, Hold hold) {
    readers_[hold.reader].holds.push_back(title);
    holds_[title].push_back(hold);
  }
  /// Ends a reader's hold; the copy set aside for them, if any, goes back to the shelf.
  void end_hold(TitleId title, ReaderId reader) {
    const auto found = holds_.find(title);
    if (found == holds_.end()) return;
    for (const auto& one : found->second)
      if (one.reader == reader && one.copy != CopyId{}) put_back(one.copy);
    const auto ended = std::erase_if(found->second, [&](auto& o) { return o.reader == reader; });
    if (ended > 0) std::erase(readers_[reader].holds, title);
    if (found->second.empty()) holds_.erase(found);
  }
  /// Takes a copy set aside from who waits for it; they stay where they are in the queue.
  void release(CopyId copy) {
    for (auto& one : holds_.at(copies_[copy].title))
      if (one.copy == copy) one.copy = {};
    put_back(copy);
  }
  /// Sets copies that are on the shelf aside for those who wait, the first first.
  void serve(TitleId title, Date day) {
    const auto found = holds_.find(title);
    if (found == holds_.end()) return;
    auto copy = titles_[title].first;
    for (auto& one : found->second) {
      if (one.copy != CopyId{}) continue;
      while (copy != CopyId{} && copies_[copy].status != Status::on_shelf)
        copy = copies_[copy].next;
      if (copy == CopyId{}) return;
      const auto* rule = this->rule(readers_[one.reader].kind, day);
      one.copy = copy;
      auto& aside = copies_[copy];
      aside.status = Status::set_aside;
      aside.waits = one.reader;
      aside.until = day + boost::gregorian::days(rule ? rule->pick_up : 0);
    }
  }

  /// Hands copies over to a reading corner, and takes one back.
  void deposit(Deposit deposit) {
    const auto id = deposits_.add(std::move(deposit));
    auto& one = deposits_[id];
    one.left = static_cast<std::int64_t>(one.copies.size());
    for (const auto copy : one.copies) {
      copies_[copy].status = Status::in_corner;
      copies_[copy].corner = id;
      copies_[copy].since = one.on;
    }
  }
  void leave_corner(CopyId copy) {
    --deposits_[copies_[copy].corner].left;
    copies_[copy].corner = {};
  }

 private:
  void put_back(CopyId id) {
    auto& copy = copies_[id];
    copy.status = Status::on_shelf;
    copy.waits = {};
    copy.until = {};
  }

  TextPool texts_;
  CodeIndex<TitleId> title_codes_{texts_};
  CodeIndex<CopyId> copy_codes_{texts_};
  Slots<TitleId, Title> titles_;
  Slots<CopyId, Copy> copies_;
  Slots<LoanId, Loan> loans_;
  DueIndex<LoanId> loans_out_;
  Table<ReaderId, Reader> readers_;
  boost::unordered_flat_map<PersonId, ReaderId> persons_;
  boost::unordered_flat_map<std::string, ReaderId> pupils_;
  boost::unordered_flat_map<TitleId, std::vector<Hold>> holds_;
  std::vector<LendingRule> rules_;
  Table<CaseId, CopyCase> cases_;
  boost::unordered_flat_map<CopyId, CaseId> open_;
  boost::unordered_flat_map<CopyId, CaseId> last_;
  Table<DepositId, Deposit> deposits_;
};

}  // namespace bursar::library
