#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/due_index.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/budget/spending/records.hpp"

namespace bursar::budget {

/// The papers that booked something, what is owed under their numbers, and the invoices that they
/// claimed 单据、往来款与发票.
class Papers {
 public:
  Papers() = default;
  Papers(const Papers&) = delete;
  Papers& operator=(const Papers&) = delete;

  /// The number of a paper by its code, or none.
  PaperId id(std::string_view code) const { return codes_.find(code); }
  const Paper& operator[](PaperId id) const { return papers_[id]; }
  /// The code of a paper.
  std::string_view code(PaperId id) const { return texts_[papers_[id].code]; }
  /// How many there are: they are counted from 1.
  std::size_t size() const { return papers_.size(); }
  /// Who else paid, or which tax, as the paper says it.
  std::string_view text(PaperId id) const { return texts_[papers_[id].text]; }
  /// The files that prove a paper.
  const std::vector<EvidenceFile>& evidence(PaperId id) const {
    static const std::vector<EvidenceFile> none;
    const auto found = evidence_.find(id);
    return found == evidence_.end() ? none : found->second;
  }
  /// Calls `f(due)` for what is owed, or was, in no order.
  template <class F>
  void each_due(F f) const {
    for (const auto& [id, due] : dues_) f(due);
  }
  /// What is owed, or was, under a paper; null where it opened no debt.
  const Due* due(PaperId id) const {
    const auto found = dues_.find(id);
    return found == dues_.end() ? nullptr : &found->second;
  }
  /// What is open of what is owed and has a last day, by these days.
  const DueIndex<PaperId>& open_dues() const { return open_dues_; }

  /// By which paper an invoice was claimed last, or null.
  const InvoiceUse* invoice(std::string_view code) const {
    const auto found = invoice_codes_.find(InvoiceKey(code));
    return found == InvoiceId{} ? nullptr : &invoices_[found];
  }
  /// Calls `f(code, use)` for each invoice, in the order in which they were claimed first.
  template <class F>
  void each_invoice(F f) const {
    for (std::uint32_t i = 1; i <= invoices_.size(); ++i)
      f(texts_[invoices_[InvoiceId(i)].code], invoices_[InvoiceId(i)]);
  }

  // What posting does; only rules and effects call these.
  /// Keeps a paper whose code is free.
  PaperId add(std::string_view code, Paper paper) {
    const auto id = papers_.add(paper);
    papers_[id].code = codes_.add(code, id);
    return id;
  }
  /// Notes who else paid, or which tax.
  void describe(PaperId id, std::string_view text) { papers_[id].text = texts_.add(text); }
  /// Keeps the files that prove a paper.
  void attach(PaperId id, const std::optional<std::vector<EvidenceFile>>& evidence) {
    if (evidence && !evidence->empty()) evidence_.emplace(id, *evidence);
  }
  /// Notes what a paper did to a line: the first such movement, or one more.
  void note(PaperId id, MovementId movement) {
    auto& paper = papers_[id];
    if (paper.movement == MovementId{}) paper.movement = movement;
    const auto first = static_cast<std::uint32_t>(paper.movement);
    paper.movements = static_cast<std::uint32_t>(movement) - first + 1;
  }
  /// A paper, to be changed.
  Paper& change(PaperId id) { return papers_[id]; }
  /// Opens a debt under its paper.
  void add(Due due) {
    const auto id = due.paper;
    if (waits(due)) open_dues_.add(*due.due.date(), id);
    dues_.emplace(id, std::move(due));
  }
  /// Changes what is owed under a paper by `change(due)`, but not its last day.
  template <class Change>
  void change_due(PaperId id, Change change) {
    auto& due = dues_.find(id)->second;
    const bool waited = waits(due);
    change(due);
    if (waited && !waits(due)) open_dues_.drop(*due.due.date(), id);
    if (!waited && waits(due)) open_dues_.add(*due.due.date(), id);
  }
  /// A paper claims an invoice, for the first time or after the paper before it was reversed. Its
  /// number stays as it was written first.
  void claim(std::string_view code, PaperId paper, Money amount) {
    const InvoiceKey key(code);
    auto id = invoice_codes_.find(key);
    if (id == InvoiceId{}) {
      id = invoices_.add({});
      const auto text = invoice_codes_.add(key, id);
      invoices_[id].code = code == std::string_view(key) ? text : texts_.add(code);
    }
    invoices_[id].paper = paper, invoices_[id].amount = amount;
  }

 private:
  /// Whether something is open of it, and there is a day until when.
  static bool waits(const Due& due) { return due.open > Money() && due.due; }

  TextPool texts_;
  CodeIndex<PaperId> codes_{texts_};
  Slots<PaperId, Paper> papers_;
  boost::unordered_flat_map<PaperId, Due> dues_;
  DueIndex<PaperId> open_dues_;
  boost::unordered_flat_map<PaperId, std::vector<EvidenceFile>> evidence_;
  CodeIndex<InvoiceId> invoice_codes_{texts_};
  Slots<InvoiceId, InvoiceUse> invoices_;
};

}  // namespace bursar::budget
