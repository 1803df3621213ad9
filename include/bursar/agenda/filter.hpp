#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/agenda/records.hpp"
#include "bursar/base/due_index.hpp"
#include "bursar/people/heads.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/schedules/checks.hpp"

/// What a question asks the agenda for.
namespace bursar::agenda {

using people::Persons;

/// How many days ahead an agenda begins, and behind its first reaches, at most; how many where
/// nobody says.
inline constexpr boost::gregorian::days kMostDays(400), kUsualDays(30);

/// One look at the books: what is asked for, and what was found. Sources ask `wants` and `shows`
/// before they look for people, and `add` what is due.
class Search {
 public:
  /// What a question asks, which names a time, people and sources, on a day.
  template <class Question>
  Search(const Question& q, const Books& asked, Date on)
      : books(asked),
        day(on),
        from_(std::min(q.from.value_or(on), on + kMostDays)),
        late_(q.late.value_or(false)) {
    until_ = std::min(q.until.value_or(from_ + kUsualDays), from_ + kMostDays);
    if (q.sources) sources_ = *q.sources;
    if (q.person) person_ = books.people.persons().id(*q.person);
    if (q.unit) unit_ = books.people.units().id(*q.unit);
    if (!q.post) return;
    post_ = books.people.posts().id(*q.post);
    if (*post_ != PostId{}) holders_of_post_ = holders(*post_);
  }

  const Books& books;  ///< what is asked
  const Date day;      ///< the day that is asked for: who holds what, what is late

  /// Whether rows of a source are asked for.
  bool wants(Source source) const {
    return sources_.empty() ||
           std::find(sources_.begin(), sources_.end(), source) != sources_.end();
  }
  /// Whether a day is one that is asked for.
  bool shows(Date due) const { return due <= until_ && (late_ || due >= from_); }
  /// The first day asked for of what cannot be done any more after its day.
  Date first() const { return late_ ? day : std::max(from_, day); }
  /// The first day asked for of what can be done late; none: any.
  PackedDate earliest() const { return late_ ? PackedDate() : PackedDate(from_); }
  /// The last day asked for.
  Date until() const { return until_; }
  /// Calls `f(day, id)` for what waits for a day that is asked for, by days.
  template <class Id, class F>
  void each_due(const DueIndex<Id>& index, F f) const {
    if (late_)
      index.each_before(from_, [&](Date due, Id id) { due <= until_ ? f(due, id) : void(); });
    index.each(from_, until_, f);
  }

  /// Who holds a post for a target: of a unit those who hold it there, if anybody does.
  const Persons& holders(PostId post, safety::Target target = {}) {
    const std::pair key(post, target);
    const auto known = holders_.find(key);
    if (known != holders_.end()) return known->second;
    return holders_.emplace(key, safety::holders_for(books, post, target, day)).first->second;
  }
  /// The heads of a unit, else of the next one above, of whom some are fit for it: those.
  template <class Fit>
  Persons heads(UnitId unit, Fit fit) const {
    for (; unit != UnitId{}; unit = books.people.units()[unit].parent) {
      auto found = people::heads_of(books.people, unit, day);
      std::erase_if(found, [&](PersonId one) { return !fit(one); });
      if (!found.empty()) return found;
    }
    return {};
  }
  Persons heads(UnitId unit) const {
    return heads(unit, [](PersonId) { return true; });
  }

  /// Adds what is due, where it is asked for.
  void add(Item item) {
    if (!shows(item.due) || !fits(item)) return;
    if (item.rule.empty()) item.rule = word_of(item.source);
    found_.push_back(std::move(item));
  }
  /// What was found, in no order.
  const std::vector<Item>& found() const { return found_; }

 private:
  static bool share(const Persons& some, const Persons& others) {
    return std::any_of(some.begin(), some.end(),
                       [&](PersonId one) { return people::among(others, one); });
  }
  bool fits(const Item& item) const {
    if (person_ && !people::among(item.persons, *person_)) return false;
    if (post_ &&
        (*post_ == PostId{} || (item.post != *post_ && !share(item.persons, holders_of_post_))))
      return false;
    if (!unit_) return true;
    return *unit_ != UnitId{} && item.unit != UnitId{} && safety::within(books, item.unit, *unit_);
  }

  Date from_, until_;
  bool late_;
  std::vector<Source> sources_;  ///< empty: all
  std::optional<PersonId> person_;
  std::optional<PostId> post_;
  std::optional<UnitId> unit_;
  Persons holders_of_post_;
  std::map<std::pair<PostId, safety::Target>, Persons> holders_;
  std::vector<Item> found_;
};

/// The name of somebody or something in a table.
template <class Table, class Id>
std::string name_of(const Table& table, Id id) {
  return std::string(table[id].name.value);
}
/// The name of an asset.
inline std::string asset_name(const Books& books, safety::AssetId id) {
  return std::string(books.assets.text(books.assets[id].name));
}
/// The name of a target; of the whole school nothing.
inline std::string target_name(const Books& books, safety::Target target) {
  if (target.kind == safety::TargetKind::unit)
    return name_of(books.people.units(), UnitId(target.number));
  if (target.kind == safety::TargetKind::room)
    return name_of(books.assets.rooms(), safety::RoomId(target.number));
  if (target.kind == safety::TargetKind::asset)
    return asset_name(books, safety::AssetId(target.number));
  return {};
}
/// Two texts with a space between them, where both say something.
inline std::string together(std::string_view first, std::string_view second) {
  std::string text(first);
  if (!first.empty() && !second.empty()) text += ' ';
  return text += second;
}

}  // namespace bursar::agenda
