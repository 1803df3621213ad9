#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <string_view>
#include <utility>

#include "bursar/base/pool.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/budget/spending/records.hpp"

namespace bursar::budget {

/// The papers that booked something, and what is owed under their numbers 单据与往来款.
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
  /// What is owed, or was, under a paper; null where it opened no debt.
  const Due* due(PaperId id) const {
    const auto found = dues_.find(id);
    return found == dues_.end() ? nullptr : &found->second;
  }

  // What posting does; only rules and effects call these.
  /// Keeps a paper whose code is free.
  PaperId add(std::string_view code, Paper paper) {
    const auto id = papers_.add(paper);
    papers_[id].code = codes_.add(code, id);
    return id;
  }
  /// A paper, to be changed.
  Paper& change(PaperId id) { return papers_[id]; }
  /// Opens a debt under its paper.
  void add(Due due) {
    const auto id = due.paper;
    dues_.emplace(id, std::move(due));
  }
  /// What is owed under a paper, to be changed.
  Due& change_due(PaperId id) { return dues_.find(id)->second; }

 private:
  TextPool texts_;
  CodeIndex<PaperId> codes_{texts_};
  Slots<PaperId, Paper> papers_;
  boost::unordered_flat_map<PaperId, Due> dues_;
};

}  // namespace bursar::budget
