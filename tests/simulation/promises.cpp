// What the rules promise of any books, checked the slow way.
#include <map>
#include <set>
#include <string>

#include "bursar/people/forms.hpp"
#include "simulation/model.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::Dimension;
using assets::RoomId;
using assets::State;
using assets::Transfer;
using assets::TransferId;
using people::PersonId;

/// Calls `visit(id)` for each number of a table.
template <class Id, class Records, class Visit>
void each(const Records& records, Visit visit) {
  for (std::uint32_t i = 1; i <= records.size(); ++i) visit(Id(i));
}

class Promises {
 public:
  Promises(const Books& books, Date today)
      : books_(books), people_(books.people), assets_(books.assets), today_(today) {}

  std::string broken() {
    each<AssetId>(assets_, [&](AssetId id) { asset(id); });
    for (std::size_t d = 0; d < assets::kDimensions; ++d) groups(d);
    each<RoomId>(assets_.rooms(), [&](RoomId id) { room(id); });
    each<TransferId>(assets_.transfers(), [&](TransferId id) { transfer(id); });
    each<PersonId>(people_.persons(), [&](PersonId id) { person(id); });
    for (std::size_t i = 0; i < people_.appointments().size(); ++i) appointment(i);
    if (people_.founded()) authority();
    const Expect note = [this](bool holds, const std::string& promise) { expect(holds, promise); };
    for (const auto& subject : subjects())
      if (subject.promise) subject.promise(books_, today_, note);
    return first_;
  }

 private:
  void expect(bool holds, const std::string& promise) {
    if (!holds && first_.empty()) first_ = promise;
  }

  /// On every day to come somebody may give rights: on today, and on each day of a change.
  void authority() {
    std::set<Date> days{today_};
    const auto add = [&](const std::optional<Date>& day) {
      if (day && *day > today_) days.insert(*day);
    };
    for (const auto& a : people_.appointments()) add(a.period.from), add(a.period.until);
    for (const auto& person : people_.persons()) add(person.left);
    for (const auto& post : people_.posts())
      for (const auto& grant : post.grants) add(grant.period.from), add(grant.period.until);
    for (const auto day : days) {
      bool may = false;
      each<PersonId>(people_.persons(), [&](PersonId id) {
        may = may || people_.may_file(id, people::Allow::kind, day);
      });
      expect(may, "somebody may file people.allow on " + date_text(day));
    }
  }

  void asset(AssetId id) {
    const auto& a = assets_[id];
    const std::string code(assets_.text(a.code));
    const auto nobody = PersonId{};
    expect(assets_.id(code) == id, code + " is found by its code");
    const bool gone = a.state == State::disposed;
    expect(gone == (assets_.ending(id) != nullptr), code + " has an ending where it left");
    if (gone) return expect(a.hold == assets::Hold::none && !a.due, code + " left for good");
    expect(a.room != RoomId{} && a.unit != people::UnitId{} && a.custodian != nobody,
           code + " has a place, a unit and a custodian");
    expect(!people_.persons()[a.custodian].left, code + " has a custodian who stays");
    expect((a.state == State::on_loan) == static_cast<bool>(a.due), code + " is due where lent");
    if (a.state == State::on_loan)
      expect(a.user != nobody && a.user == a.responsible && a.hold == assets::Hold::none,
             code + " on loan is the borrower's, and waits for no transfer");
    const bool given = a.user != nobody || a.responsible != nobody;
    const bool used = given || !is_store(assets_.rooms()[a.room].kind);
    if (a.state != State::on_loan)
      expect((a.state == State::in_use) == used,
             code + " is in use where it is given or placed so");
    expect(a.since && *a.since.date() <= today_, code + " had its last event by today");
    expect(a.quantity >= 1 && a.cost >= Money() && a.acquired, code + " has sound figures");
    if (a.transfer() != TransferId{}) {
      const auto& t = assets_.transfers()[a.transfer()];
      expect(t.status == Transfer::Status::pending &&
                 std::count(t.assets.begin(), t.assets.end(), id) == 1,
             code + " waits for a pending transfer that names it");
    }
  }

  void groups(std::size_t d) {
    const auto dimension = static_cast<Dimension>(d);
    const std::string by(enum_name(dimension));
    std::map<std::uint32_t, assets::Total> naive;
    std::size_t there = 0;
    each<AssetId>(assets_, [&](AssetId id) {
      if (assets_[id].state != State::disposed)
        naive[assets_[id].key(dimension)] += assets_[id].total(), ++there;
    });
    std::set<AssetId> met;
    assets::Total sum;
    for (std::uint32_t key = 0; key < 100; ++key) {
      assets::Total walked;
      for (const auto id : assets_.members(dimension, key)) {
        expect(met.insert(id).second, "an asset is in one group by " + by);
        expect(assets_[id].key(dimension) == key, "an asset is in its own group by " + by);
        walked += assets_[id].total();
      }
      const auto total = assets_.total(dimension, key);
      expect(total == walked && total == naive[key], "the members by " + by + " make their total");
      sum += total;
    }
    expect(met.size() == there, "every asset is in a group by " + by);
    expect(sum == assets_.total(), "the totals by " + by + " add up to that of all");
  }

  void room(RoomId id) {
    const auto& r = assets_.rooms()[id];
    const auto& code = r.code.value;
    if (r.kind == assets::RoomKind::main_store) {
      expect(assets_.main_store() == id && r.under == RoomId{}, code + " is the main room");
      expect(assets_.total_below(id) == assets_.total(), "the main room manages all");
    } else {
      expect(r.under != RoomId{}, code + " stands under another");
      const auto above = assets_.rooms()[r.under].kind;
      expect(r.kind == assets::RoomKind::sub_store ? above == assets::RoomKind::main_store
                                                   : is_store(above),
             code + " stands under a custody room");
    }
    auto below = assets_.total(Dimension::room, static_cast<std::uint32_t>(id));
    each<RoomId>(assets_.rooms(), [&](RoomId other) {
      if (assets_.rooms()[other].under == id) below += assets_.total_below(other);
    });
    expect(below == assets_.total_below(id), code + " has the total of what it manages");
    for (std::size_t i = 1; i < r.keepers.size(); ++i)
      expect(r.keepers[i - 1].from < r.keepers[i].from, code + " has keepers in their order");
    if (r.card)
      expect(r.card->changes <= assets_.changes(id) && r.card->verified_by != r.card->signed_by &&
                 r.card->verified_on.has_value() == (r.card->verified_by != PersonId{}),
             code + " has a card that was signed and verified by two");
  }

  void transfer(TransferId id) {
    const auto& t = assets_.transfers()[id];
    expect(!t.assets.empty() && t.requested_by != PersonId{}, t.code.value + " is of something");
    for (const auto asset : t.assets)
      expect((assets_[asset].transfer() == id) == (t.status == Transfer::Status::pending),
             t.code.value + " holds its assets while it is pending, and no longer");
  }

  void person(PersonId id) {
    const auto& p = people_.persons()[id];
    const auto duties = assets_.duties_of(id, p.left.value_or(today_));
    assets::Duties naive;
    each<AssetId>(assets_, [&](AssetId a) {
      if (assets_[a].state == State::disposed) return;
      naive.kept += assets_[a].custodian == id;
      naive.responsible += assets_[a].responsible == id;
      naive.used += assets_[a].user == id;
    });
    expect(duties.kept == naive.kept && duties.responsible == naive.responsible &&
               duties.used == naive.used,
           p.code.value + " has the duties that the assets say");
    expect(!p.left || duties.none(), p.code.value + " has left and keeps nothing");
    expect(!p.left || *p.left > p.joined, p.code.value + " left after they joined");
  }

  void appointment(std::size_t index) {
    const auto& a = people_.appointments()[index];
    const auto& p = people_.persons()[a.person];
    const auto& period = a.period;
    const auto what = p.code.value + " in " + people_.posts()[a.post].code.value;
    expect(period.from >= p.joined, what + " from the day they joined or later");
    expect(!period.until || *period.until >= period.from,
           what + " for a time that is not reversed");
    expect(!p.left || (period.until && *period.until <= std::max(*p.left, period.from)),
           what + " no longer than they are here");
    for (std::size_t i = 0; i < index; ++i) {
      const auto& other = people_.appointments()[i];
      const bool empty = period.until == period.from || other.period.until == other.period.from;
      if (empty || other.post != a.post || !other.period.overlaps(period)) continue;
      expect(!people_.posts()[a.post].single, what + " alone");
      expect(other.person != a.person || other.unit != a.unit, what + " once at a time");
    }
  }

  const Books& books_;
  const people::Register& people_;
  const assets::Register& assets_;
  Date today_;
  std::string first_;
};

}  // namespace

std::string broken(const Books& books, Date today) { return Promises(books, today).broken(); }

}  // namespace bursar::test
