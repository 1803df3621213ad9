#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/pool.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/budget/plan/records.hpp"

namespace bursar::budget {

/// What lines come to, by side 收支合计.
struct SideSum {
  Money income, outlay;

  /// The sum of one side.
  Money& of(Side side) { return side == Side::income ? income : outlay; }
  /// The same, to be read.
  Money of(Side side) const { return side == Side::income ? income : outlay; }
};

/// The lines of all years' budgets, drafts too, and how the budgets came about 预算.
class Plan {
 public:
  Plan() = default;
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  /// The number of a line by its code, or none. A draft that was dropped is no line.
  LineId id(std::string_view code) const {
    const auto found = codes_.find(code);
    return found == LineId{} || lines_[found].year == 0 ? LineId{} : found;
  }
  const Line& operator[](LineId id) const { return lines_[id]; }
  /// How many numbers of lines were given.
  std::size_t size() const { return lines_.size(); }
  /// A text of a line.
  std::string_view text(TextId id) const { return texts_[id]; }
  /// The code of a line.
  std::string_view code(LineId id) const { return texts_[lines_[id].code]; }
  /// One period of a line.
  const Cell& cell(LineId line, std::size_t period) const {
    return cells_[static_cast<CellId>(lines_[line].cells + period)];
  }
  /// The line with the same year, side and dimensions, or none.
  LineId like(const Line& line) const {
    const auto found = alike_.find(line);
    return found == alike_.end() ? LineId{} : *found;
  }
  /// The lines of a fund in a year in order of number, drafts too.
  const std::vector<LineId>& of(FundId fund, int year) const {
    static const std::vector<LineId> none;
    const auto found = by_fund_.find(key(fund, year));
    return found == by_fund_.end() ? none : found->second;
  }
  /// What the adopted lines of a fund come to in a year.
  SideSum adopted(FundId fund, int year) const {
    const auto found = adopted_.find(key(fund, year));
    return found == adopted_.end() ? SideSum{} : found->second;
  }
  /// What all lines of a set of accounts come to in a year, drafts too.
  SideSum all(LedgerId ledger, int year) const {
    const auto found = all_.find(key(ledger, year));
    return found == all_.end() ? SideSum{} : found->second;
  }
  /// By how much a line may pass its stop.
  Money overrun(LineId line) const {
    if (overruns_.empty()) return {};
    const auto found = overruns_.find(line);
    return found == overruns_.end() ? Money() : found->second;
  }
  /// Every version of every budget, in the order of their entries.
  const std::vector<BudgetVersion>& versions() const { return versions_; }
  /// Every overrun that was approved.
  const std::vector<Allowance>& allowances() const { return allowances_; }
  /// What was carried over, by fund.
  const std::vector<CarriedOver>& carried() const { return carried_; }

  // What posting does; only effects call these.
  /// Drafts a line whose code is free, or was dropped; its budget is the sum of its parts.
  LineId draft(std::string_view code, std::string_view name, Line line,
               const std::vector<Money>& parts, LedgerId ledger) {
    auto id = codes_.find(code);
    place_cells(id, line, parts);
    line.name = texts_.intern(name);
    if (id == LineId{}) {
      id = lines_.add(line);
      lines_[id].code = codes_.add(code, id);
    } else {
      line.code = lines_[id].code;
      lines_[id] = line;
    }
    alike_.insert(id);
    auto& list = by_fund_[key(line.fund, line.year)];
    list.insert(std::lower_bound(list.begin(), list.end(), id), id);
    all_[key(ledger, line.year)].of(line.side) += line.budget;
    return id;
  }
  /// Takes back a draft.
  void drop(LineId id, LedgerId ledger) {
    auto& line = lines_[id];
    alike_.erase(id);
    auto& list = by_fund_[key(line.fund, line.year)];
    list.erase(std::lower_bound(list.begin(), list.end(), id));
    all_[key(ledger, line.year)].of(line.side) -= line.budget;
    line.year = 0;
  }
  /// A draft becomes part of the budget, under a list of controls.
  void adopt(LineId id, std::uint32_t controls) {
    auto& line = lines_[id];
    line.adopted = true;
    line.controls = controls;
    adopted_[key(line.fund, line.year)].of(line.side) += line.budget;
  }
  /// Changes the budget of an adopted line in one period.
  void add_budget(LineId id, std::size_t period, Money amount, LedgerId ledger) {
    auto& line = lines_[id];
    line.budget += amount;
    change(id, period).budget += amount;
    adopted_[key(line.fund, line.year)].of(line.side) += amount;
    all_[key(ledger, line.year)].of(line.side) += amount;
  }
  /// A line, to be changed.
  Line& change(LineId id) { return lines_[id]; }
  /// A period of a line, to be changed.
  Cell& change(LineId line, std::size_t period) {
    return cells_[static_cast<CellId>(lines_[line].cells + period)];
  }
  /// Lets a line pass its stop.
  void allow(Allowance one) {
    overruns_[one.line] += one.amount;
    allowances_.push_back(std::move(one));
  }
  /// Notes a version.
  void add(BudgetVersion version) { versions_.push_back(std::move(version)); }
  /// Notes what was carried over.
  void add(CarriedOver carried) { carried_.push_back(carried); }

 private:
  enum class CellId : std::uint32_t {};

  // The lines alike are found by the lines themselves: four bytes each.
  struct Alike {
    using is_transparent = void;
    const Slots<LineId, Line>* lines;
    const Line& line(LineId id) const { return (*lines)[id]; }
    const Line& line(const Line& one) const { return one; }
    template <class A>
    std::size_t operator()(const A& a) const {
      const Line& one = line(a);
      std::uint64_t hash = one.year * 2u + (one.side == Side::income);
      for (const auto part :
           {std::uint64_t(one.fund), std::uint64_t(one.function), std::uint64_t(one.economic),
            std::uint64_t(one.project), std::uint64_t(one.unit)})
        hash = (hash ^ part) * 0x9E3779B97F4A7C15u, hash ^= hash >> 29;
      return hash;
    }
    template <class A, class B>
    bool operator()(const A& left, const B& right) const {
      const Line &a = line(left), &b = line(right);
      return a.year == b.year && a.side == b.side && a.fund == b.fund && a.function == b.function &&
             a.economic == b.economic && a.project == b.project && a.unit == b.unit;
    }
  };

  template <class Id>
  static std::uint64_t key(Id id, int year) {
    return std::uint64_t{static_cast<std::uint32_t>(id)} << 16 | static_cast<std::uint16_t>(year);
  }
  // A line drafted anew keeps the place of its cells where they are enough.
  void place_cells(LineId id, Line& line, const std::vector<Money>& parts) {
    const bool fits = id != LineId{} && periods_of(lines_[id].split) >= parts.size();
    line.cells = fits ? lines_[id].cells : static_cast<std::uint32_t>(cells_.size() + 1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!fits) cells_.add({});
      cells_[static_cast<CellId>(line.cells + i)] = {parts[i], {}};
      line.budget += parts[i];
    }
  }

  TextPool texts_;
  CodeIndex<LineId> codes_{texts_};
  Slots<LineId, Line> lines_;
  Slots<CellId, Cell> cells_;
  boost::unordered_flat_set<LineId, Alike, Alike> alike_{0, Alike{&lines_}, Alike{&lines_}};
  boost::unordered_flat_map<std::uint64_t, std::vector<LineId>> by_fund_;
  boost::unordered_flat_map<std::uint64_t, SideSum> adopted_, all_;
  boost::unordered_flat_map<LineId, Money> overruns_;
  std::vector<BudgetVersion> versions_;
  std::vector<Allowance> allowances_;
  std::vector<CarriedOver> carried_;
};

}  // namespace bursar::budget
