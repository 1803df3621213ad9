#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "bursar/assets/register.hpp"
#include "bursar/books.hpp"

/// Which assets a question is about.
namespace bursar::assets {

/// Which assets: those that fit all that is given, and are on the books unless their state is said
/// to be disposed. A code that the books do not have fits none.
struct Filter {
  std::optional<CategoryCode> category;
  std::optional<RoomCode> room;
  std::optional<RoomCode> below;
  std::optional<PersonCode> custodian;
  std::optional<UnitCode> unit;
  std::optional<State> state;
  std::optional<PersonCode> user;
  std::optional<PersonCode> responsible;

  template <class V>
  static constexpr void fields(V&& v) {
    v("category", &Filter::category, "of this category", "资产类别");
    v("room", &Filter::room, "in this room", "存放地点");
    v("below", &Filter::below, "in this custody room or one that it manages", "保管室（含下属）");
    v("custodian", &Filter::custodian, "kept by this person", "保管人");
    v("unit", &Filter::unit, "used by this unit", "使用部门");
    v("state", &Filter::state, "in this state", "使用状况");
    v("user", &Filter::user, "used by this person", "使用人");
    v("responsible", &Filter::responsible, "answered for by this person", "责任人");
  }
};

/// A filter with its codes looked up: what an asset must be.
class Wanted {
 public:
  Wanted(const Filter& filter, const Books& books) : books_(books.assets), below_(0) {
    const auto& people = books.people;
    const auto& rooms = books_.rooms();
    take(filter.category, Dimension::category, books_.categories());
    take(filter.room, Dimension::room, rooms);
    take(filter.custodian, Dimension::custodian, people.persons());
    take(filter.unit, Dimension::unit, people.units());
    gone_ = filter.state == State::disposed;
    if (filter.state) add(Dimension::state, static_cast<std::uint32_t>(*filter.state));
    if (filter.below) below_ = known(static_cast<std::uint32_t>(rooms.id(*filter.below)));
    if (filter.user)
      user_ = PersonId(known(static_cast<std::uint32_t>(people.persons().id(*filter.user))));
    if (filter.responsible)
      responsible_ =
          PersonId(known(static_cast<std::uint32_t>(people.persons().id(*filter.responsible))));
  }

  /// Calls `visit(id)` for each asset that fits, going through the smallest group it can.
  template <class Visit>
  void each(Visit visit) const {
    if (none_) return;
    if (keys_.empty() || gone_) {
      for (std::size_t i = 1; i <= books_.size(); ++i)
        if (fits(books_[AssetId(i)])) visit(AssetId(i));
      return;
    }
    const auto size = [&](const auto& key) { return books_.total(key.first, key.second).count; };
    const auto smallest = *std::min_element(keys_.begin(), keys_.end(),
                                            [&](auto& a, auto& b) { return size(a) < size(b); });
    for (const auto id : books_.members(smallest.first, smallest.second))
      if (fits(books_[id])) visit(id);
  }

  /// Their total: at once where the register keeps it, else by going through them.
  Total total() const {
    if (none_) return {};
    const bool plain = !user_ && !responsible_ && !gone_;
    if (plain && keys_.empty() && below_ == 0) return books_.total();
    if (plain && keys_.empty()) return books_.total_below(RoomId(below_));
    if (plain && keys_.size() == 1 && below_ == 0)
      return books_.total(keys_[0].first, keys_[0].second);
    Total sum;
    each([&](AssetId id) { sum += books_[id].total(); });
    return sum;
  }

 private:
  template <class Code, class Records>
  void take(const std::optional<Code>& code, Dimension dimension, const Records& records) {
    if (code) add(dimension, known(static_cast<std::uint32_t>(records.id(*code))));
  }
  void add(Dimension dimension, std::uint32_t key) { keys_.emplace_back(dimension, key); }
  std::uint32_t known(std::uint32_t id) {
    none_ = none_ || id == 0;
    return id;
  }
  bool fits(const Asset& asset) const {
    if ((asset.state == State::disposed) != gone_) return false;
    for (const auto& [dimension, key] : keys_)
      if (asset.key(dimension) != key) return false;
    if (below_ != 0 && !is_below(asset.room)) return false;
    return (!user_ || asset.user == *user_) &&
           (!responsible_ || asset.responsible == *responsible_);
  }
  bool is_below(RoomId room) const {
    for (; room != RoomId{}; room = books_.rooms()[room].under)
      if (room == RoomId(below_)) return true;
    return false;
  }

  const Register& books_;
  std::vector<std::pair<Dimension, std::uint32_t>> keys_;
  std::uint32_t below_;
  std::optional<PersonId> user_, responsible_;
  bool none_ = false;
  bool gone_ = false;  ///< those that left the books, which are in no group
};

}  // namespace bursar::assets
