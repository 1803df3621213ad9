#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/base/due_index.hpp"
#include "bursar/base/table.hpp"
#include "bursar/people/certificates/records.hpp"

namespace bursar::people {

/// Who has which certificate, and which post needs one, on any day.
class Certificates {
 public:
  /// Every kind of certificate.
  const Table<CertificateId, CertificateKind>& kinds() const { return kinds_; }
  /// Every certificate, past ones too.
  const std::vector<Certificate>& all() const { return all_; }

  /// The place of a certificate in the list.
  std::optional<std::size_t> find(CertificateId kind, const Name& number) const {
    const auto found = numbers_.find({kind, number.value});
    if (found == numbers_.end()) return {};
    return found->second;
  }
  /// Those of a kind that a person has or had, by their places.
  const std::vector<std::size_t>& of(PersonId person, CertificateId kind) const {
    static const std::vector<std::size_t> none;
    const auto found = held_.find({person, kind});
    return found == held_.end() ? none : found->second;
  }
  /// Whether a person has one of that kind which counts on a day.
  bool certified(PersonId person, CertificateId kind, Date day) const {
    const auto& held = of(person, kind);
    return std::any_of(held.begin(), held.end(),
                       [&](std::size_t place) { return all_[place].holds(day); });
  }
  /// The one of that kind that begins last, revoked or not: the newest that a person has.
  std::optional<std::size_t> latest(PersonId person, CertificateId kind) const {
    std::optional<std::size_t> last;
    for (const auto place : of(person, kind))
      if (!last || all_[place].from >= all_[*last].from) last = place;
    return last;
  }
  /// The latest certificates of everybody by their last days: what has to be renewed. One without
  /// a last day is not among them, nor one that was revoked: nothing can be renewed of it.
  const DueIndex<std::size_t>& ending() const { return ending_; }

  /// The last rule about a kind for a post, or for none in particular, or null.
  const Requirement* last(CertificateId kind, PostId post) const {
    return latest_rule(kind, post, [](const Requirement&) { return true; });
  }
  /// The rule about a kind for a post, or for none in particular, that is in force on a day.
  const Requirement* in_force(CertificateId kind, PostId post, Date day) const {
    const auto* rule =
        latest_rule(kind, post, [&](const Requirement& one) { return one.period.from <= day; });
    return rule && rule->period.holds(day) ? rule : nullptr;
  }
  /// The kinds that a post needs on a day.
  std::vector<CertificateId> needed(PostId post, Date day) const {
    std::vector<CertificateId> found;
    for (const auto& kind : kinds_)
      if (const auto id = kinds_.id(kind.code); in_force(id, post, day)) found.push_back(id);
    return found;
  }
  /// The most months that a certificate of a kind may hold from a day on: the least of all rules.
  std::optional<int> most_months(CertificateId kind, Date day) const {
    std::optional<int> least;
    for (const auto& rule : kinds_[kind].requirements)
      if (rule.months && in_force(kind, rule.post, day) == &rule)
        least = std::min(least.value_or(*rule.months), *rule.months);
    return least;
  }

  // What posting does; only rules call these.
  /// The number of a kind, which is new where nobody named it before.
  CertificateId kind(const CertificateCode& code) {
    const auto known = kinds_.id(code);
    return known != CertificateId{} ? known : kinds_.add(CertificateKind{code});
  }
  /// Makes a rule about a kind.
  void require(CertificateId kind, Requirement rule) {
    kinds_[kind].requirements.push_back(std::move(rule));
  }
  /// Enters a certificate whose number is free.
  void grant(Certificate certificate) {
    const auto kind = certificate.kind;
    const auto person = certificate.person;
    const auto before = latest(person, kind);
    const auto place = all_.size();
    numbers_.emplace(std::pair(kind, certificate.number.value), place);
    all_.push_back(std::move(certificate));
    held_[{person, kind}].push_back(place);
    if (latest(person, kind) != place) return;
    if (before) drop(*before);
    if (all_[place].until) ending_.add(*all_[place].until, place);
  }
  /// From that day on a certificate counts no more.
  void revoke(std::size_t place, Date from) {
    drop(place);
    all_[place].revoked = from;
  }

 private:
  /// The last rule of a kind and a post that fits; they stand in the order of their days.
  template <class Fits>
  const Requirement* latest_rule(CertificateId kind, PostId post, Fits fits) const {
    const auto& rules = kinds_[kind].requirements;
    const auto found = std::find_if(rules.rbegin(), rules.rend(), [&](const Requirement& one) {
      return one.post == post && fits(one);
    });
    return found == rules.rend() ? nullptr : &*found;
  }
  /// Takes a certificate from those that end, where it is one of them.
  void drop(std::size_t place) {
    const auto& until = all_[place].until;
    if (until && ending_.has(*until, place)) ending_.drop(*until, place);
  }

  Table<CertificateId, CertificateKind> kinds_;
  std::vector<Certificate> all_;
  std::map<std::pair<CertificateId, std::string>, std::size_t> numbers_;
  std::map<std::pair<PersonId, CertificateId>, std::vector<std::size_t>> held_;
  DueIndex<std::size_t> ending_;
};

}  // namespace bursar::people
