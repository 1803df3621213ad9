#pragma once

#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <string_view>
#include <vector>

#include "bursar/assets/records.hpp"
#include "bursar/base/due_index.hpp"
#include "bursar/base/slots.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// What the school owns, where it is and who keeps it.
///
/// Every asset is in exactly one group of each dimension; the totals of a dimension always add up
/// to the total of all.
class Register {
 public:
  /// Every scheme adopted.
  const Table<SchemeId, Scheme>& schemes() const { return schemes_; }
  /// Every category in use.
  const Table<CategoryId, Category>& categories() const { return categories_; }
  /// Every room.
  const Table<RoomId, Room>& rooms() const { return rooms_; }
  /// Every transfer, ended ones too.
  const Table<TransferId, Transfer>& transfers() const { return transfers_; }

  /// How many cards there are, those of assets that left the books too.
  std::size_t size() const { return assets_.size(); }
  /// The number of an asset by its code, or none.
  AssetId id(std::string_view code) const { return codes_.find(code); }
  /// The asset of a code, or null.
  const Asset* find(std::string_view code) const {
    const auto found = id(code);
    return found == AssetId{} ? nullptr : &assets_[found];
  }
  const Asset& operator[](AssetId id) const { return assets_[id]; }
  /// A text of a card.
  std::string_view text(TextId id) const { return texts_[id]; }

  /// All assets together.
  const Total& total() const { return total_; }
  /// The assets of one group: of a room, a custodian, a unit …; of nothing, none.
  Total total(Dimension dimension, std::uint32_t key) const {
    const auto& groups = groups_[static_cast<std::size_t>(dimension)];
    return key < groups.size() ? groups[key].total : Total{};
  }
  /// A custody room with all the rooms that it manages.
  Total total_below(RoomId room) const {
    Total sum = total(Dimension::room, static_cast<std::uint32_t>(room));
    for (std::size_t i = 1; i <= rooms_.size(); ++i)
      if (rooms_[RoomId(i)].under == room && RoomId(i) != room) sum += total_below(RoomId(i));
    return sum;
  }

  /// Walks the assets of a group, in the order in which they joined it.
  class Members {
   public:
    class iterator {
     public:
      using value_type = AssetId;
      using difference_type = std::ptrdiff_t;

      iterator() = default;
      iterator(const Register* books, std::size_t dimension, AssetId at)
          : books_(books), dimension_(dimension), at_(at) {}
      AssetId operator*() const { return at_; }
      iterator& operator++() {
        at_ = (*books_)[at_].links[dimension_].after;
        return *this;
      }
      iterator operator++(int) {
        auto before = *this;
        ++*this;
        return before;
      }
      friend bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }

     private:
      const Register* books_ = nullptr;
      std::size_t dimension_ = 0;
      AssetId at_{};
    };

    Members(const Register* books, std::size_t dimension, AssetId first)
        : first_(books, dimension, first) {}
    /// The first of the group.
    iterator begin() const { return first_; }
    /// Behind the last.
    iterator end() const { return {}; }

   private:
    iterator first_;
  };
  /// The assets of a group.
  Members members(Dimension dimension, std::uint32_t key) const {
    const auto d = static_cast<std::size_t>(dimension);
    return {this, d, key < groups_[d].size() ? groups_[d][key].first : AssetId{}};
  }

  /// How often the contents of a room have changed: a custody card is good for one such count.
  std::uint64_t changes(RoomId room) const {
    const auto& groups = groups_[static_cast<std::size_t>(Dimension::room)];
    const auto key = static_cast<std::size_t>(room);
    return key < groups.size() ? groups[key].changes : 0;
  }

  /// The custody room that a room belongs to: itself where it is one.
  RoomId store_of(RoomId room) const {
    return is_store(rooms_[room].kind) ? room : rooms_[room].under;
  }
  /// Who keeps what is in a room: its own keeper, else that of the custody room above, …
  PersonId keeper_of(RoomId room, Date day) const {
    for (; room != RoomId{}; room = rooms_[room].under)
      if (const auto keeper = rooms_[room].keeper(day); keeper != PersonId{}) return keeper;
    return {};
  }
  /// The main custody room, or none yet.
  RoomId main_store() const { return main_store_; }

  /// What a person keeps, answers for and uses; of rooms, those that they keep on a day or later.
  Duties duties_of(PersonId person, Date day) const {
    const auto key = static_cast<std::size_t>(person);
    Duties duties;
    duties.kept = total(Dimension::custodian, static_cast<std::uint32_t>(person)).count;
    if (key < roles_.size()) duties.responsible = roles_[key].responsible;
    if (key < roles_.size()) duties.used = roles_[key].used;
    for (const auto& room : rooms_) duties.rooms += room.kept_by(person, day);
    return duties;
  }

  /// The cards by the last days of their warranties, past ones too: whoever reads asks the card.
  const DayLists<AssetId>& warranties() const { return warranties_; }

  // What posting does; only rules call these.
  /// Adopts a scheme.
  SchemeId add(Scheme scheme) { return schemes_.add(std::move(scheme)); }
  /// Adds a category.
  CategoryId add(Category category) { return categories_.add(std::move(category)); }
  /// Opens a room.
  RoomId add(Room room) {
    const bool main = room.kind == RoomKind::main_store;
    const auto id = rooms_.add(std::move(room));
    if (main) main_store_ = id;
    return id;
  }
  /// Keeps a transfer.
  TransferId add(Transfer transfer) { return transfers_.add(std::move(transfer)); }
  /// A room, to be changed.
  Room& room(RoomId id) { return rooms_[id]; }
  /// A transfer, to be changed.
  Transfer& transfer(TransferId id) { return transfers_[id]; }
  /// Keeps a text that others may have too.
  TextId intern(std::string_view text) { return texts_.intern(text); }
  /// Keeps a text of one asset's own.
  TextId keep(std::string_view text) { return texts_.add(text); }

  /// Enters an asset under a code that is free.
  AssetId add(std::string_view code, Asset asset) {
    const auto id = static_cast<AssetId>(assets_.size() + 1);
    asset.code = codes_.add(code, id);
    assets_.add(asset);
    auto& kept = assets_[id];
    total_ += kept.total();
    for (std::size_t d = 0; d < kDimensions; ++d) join(kept, id, d);
    count_roles(kept, 1);
    if (const auto until = kept.warranty_until.date()) warranties_.add(*until, id);
    return id;
  }

  /// Takes an asset off the books: it leaves every group and total, and its card stays.
  void dispose(AssetId id, Ending ending) {
    auto& asset = assets_[id];
    BURSAR_ASSERT(asset.state != State::disposed);
    for (std::size_t d = 0; d < kDimensions; ++d) part(asset, d);
    subtract(total_, asset.total());
    count_roles(asset, -1);
    asset.links = {};
    asset.due = {};
    asset.wait_for(Hold::none);
    asset.since = ending.on;
    asset.state = State::disposed;
    endings_.emplace(id, ending);
  }
  /// How and when an asset left the books, or null.
  const Ending* ending(AssetId id) const {
    const auto found = endings_.find(id);
    return found == endings_.end() ? nullptr : &found->second;
  }

  /// Changes an asset and keeps every group and total in step.
  template <class Change>
  void change(AssetId id, Change&& change) {
    auto& asset = assets_[id];
    const Asset before = asset;
    BURSAR_ASSERT(before.state != State::disposed);
    change(asset);
    const bool lending = (asset.state == State::on_loan) != (before.state == State::on_loan);
    const bool figures = asset.cost != before.cost || asset.quantity != before.quantity;
    if (figures) {
      total_ += asset.total();
      subtract(total_, before.total());
    }
    for (std::size_t d = 0; d < kDimensions; ++d) {
      const auto dimension = static_cast<Dimension>(d);
      const auto key = asset.key(dimension);
      if (key == before.key(dimension)) {
        auto& group = groups_[d][key];
        if (figures) {
          group.total += asset.total();
          subtract(group.total, before.total());
          ++group.changes;
        }
        group.changes += lending;  // what is lent is no longer there to be counted
      } else {
        part(before, d);
        join(asset, id, d);
      }
    }
    count_roles(before, -1);
    count_roles(asset, 1);
    const auto until = asset.warranty_until.date();
    if (until && asset.warranty_until != before.warranty_until) warranties_.add(*until, id);
  }

 private:
  struct Group {
    Total total;
    AssetId first{}, last{};
    std::uint64_t changes = 0;
  };
  struct Roles {
    std::int32_t responsible = 0, used = 0;
  };

  static void subtract(Total& total, const Total& gone) {
    total.count -= gone.count;
    total.quantity -= gone.quantity;
    total.value -= gone.value;
    BURSAR_ASSERT(total.count >= 0 && total.quantity >= 0);
  }

  void join(Asset& asset, AssetId id, std::size_t d) {
    const auto key = asset.key(static_cast<Dimension>(d));
    auto& groups = groups_[d];
    if (key >= groups.size()) groups.resize(key + 1);
    auto& group = groups[key];
    asset.links[d] = {group.last, {}};
    (group.last == AssetId{} ? group.first : assets_[group.last].links[d].after) = id;
    group.last = id;
    group.total += asset.total();
    ++group.changes;
  }

  void part(const Asset& asset, std::size_t d) {
    auto& group = groups_[d][asset.key(static_cast<Dimension>(d))];
    const auto [before, after] = asset.links[d];
    (before == AssetId{} ? group.first : assets_[before].links[d].after) = after;
    (after == AssetId{} ? group.last : assets_[after].links[d].before) = before;
    subtract(group.total, asset.total());
    ++group.changes;
  }

  void count_roles(const Asset& asset, std::int32_t by) {
    const auto most = std::max(asset.responsible, asset.user);
    if (static_cast<std::size_t>(most) >= roles_.size())
      roles_.resize(static_cast<std::size_t>(most) + 1);
    roles_[static_cast<std::size_t>(asset.responsible)].responsible += by;
    roles_[static_cast<std::size_t>(asset.user)].used += by;
  }

  TextPool texts_;
  CodeIndex<AssetId> codes_{texts_};
  Slots<AssetId, Asset> assets_;
  std::array<std::vector<Group>, kDimensions> groups_;
  Total total_;
  DayLists<AssetId> warranties_;
  std::vector<Roles> roles_;
  boost::unordered_flat_map<AssetId, Ending> endings_;
  Table<SchemeId, Scheme> schemes_;
  Table<CategoryId, Category> categories_;
  Table<RoomId, Room> rooms_;
  Table<TransferId, Transfer> transfers_;
  RoomId main_store_{};
};

}  // namespace bursar::assets
