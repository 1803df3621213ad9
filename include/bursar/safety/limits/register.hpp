#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/table.hpp"
#include "bursar/safety/limits/records.hpp"

namespace bursar::safety {

/// Limits, terms, direct items and measures, each as it is from a day on 限值、学期、判定项与指标.
class Limits {
 public:
  /// Every limit.
  const Table<LimitId, Limit>& limits() const { return limits_; }
  /// Every term, as they were first set.
  const Table<TermId, Term>& terms() const { return terms_; }
  /// The terms by their days; they have none in common.
  const std::vector<TermId>& by_day() const { return by_day_; }
  /// Every direct item.
  const Table<MajorId, Major>& majors() const { return majors_; }
  /// Every measure.
  const Table<MeasureId, Measure>& measures() const { return measures_; }

  /// A limit as it is on a day, or null.
  const LimitVersion* limit(std::string_view code, Date day) const {
    const auto* found = limits_.find(code);
    return found ? version_on(found->versions, day) : nullptr;
  }
  /// The term that a day is of, or null.
  const Term* term(Date day) const {
    const auto after =
        std::upper_bound(by_day_.begin(), by_day_.end(), day,
                         [&](Date asked, TermId id) { return asked < terms_[id].from; });
    if (after == by_day_.begin()) return nullptr;
    const auto& last = terms_[*std::prev(after)];
    return last.holds(day) ? &last : nullptr;
  }
  /// The first of the terms, by their days, that ends on a day or later; the rest follow it.
  std::vector<TermId>::const_iterator terms_from(Date day) const {
    return std::partition_point(by_day_.begin(), by_day_.end(),
                                [&](TermId id) { return terms_[id].until < day; });
  }

  // What posting does; only rules call these.
  /// A limit, or its next version.
  LimitId add(const LimitCode& code, LimitVersion version) {
    return add(limits_, code, std::move(version));
  }
  /// A term, or its new days.
  TermId set(Term term) {
    auto id = terms_.id(term.code);
    if (id == TermId{}) {
      id = terms_.add(std::move(term));
      by_day_.push_back(id);
    } else {
      auto& known = terms_[id];  // its code stays where it is: the table finds it there
      known.name = term.name, known.from = term.from;
      known.until = term.until, known.source = term.source;
    }
    std::sort(by_day_.begin(), by_day_.end(),
              [&](TermId a, TermId b) { return terms_[a].from < terms_[b].from; });
    return id;
  }
  /// A direct item, or its next version.
  MajorId add(const MajorCode& code, MajorVersion version) {
    return add(majors_, code, std::move(version));
  }
  /// A measure, or its next version.
  MeasureId add(const MeasureCode& code, MeasureVersion version) {
    return add(measures_, code, std::move(version));
  }

 private:
  template <class Id, class Record, class Code, class Version>
  static Id add(Table<Id, Record>& table, const Code& code, Version version) {
    auto id = table.id(code);
    if (id == Id{}) id = table.add(Record{code, {}});
    table[id].versions.push_back(std::move(version));
    return id;
  }

  Table<LimitId, Limit> limits_;
  Table<TermId, Term> terms_;
  std::vector<TermId> by_day_;
  Table<MajorId, Major> majors_;
  Table<MeasureId, Measure> measures_;
};

}  // namespace bursar::safety
