// The books as canonical text: what two books must have alike to be the same.
#include <string>

#include "bursar/assets/views.hpp"
#include "bursar/base/canonical.hpp"
#include "bursar/questions.hpp"
#include "school/dump_safety.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

using assets::AssetId;
using assets::Dimension;

/// Whether somebody may ask it without saying anything more.
template <class Question>
constexpr bool needs_nothing() {
  bool nothing = true;
  Question::fields([&](std::string_view, auto member, std::string_view, std::string_view) {
    nothing = nothing && is_optional<std::remove_cvref_t<decltype(Question{}.*member)>>;
  });
  return nothing;
}

class Dump {
 public:
  explicit Dump(const Books& books) : books_(books), people_(books.people), assets_(books.assets) {}

  std::string text() {
    people();
    places();
    for (std::size_t i = 1; i <= assets_.size(); ++i)
      add("asset", i, assets_[AssetId(i)].since.date()),
          out_ += to_json(assets::card_of(books_, AssetId(i)));
    groups();
    transfers();
    SafetyDump(books_, out_).write();
    answers();
    return std::move(out_);
  }

 private:
  void one(std::string_view text) { out_.append(1, ' ').append(text); }
  void one(std::uint64_t number) { one(std::to_string(number)); }
  void one(std::int64_t number) { one(std::to_string(number)); }
  void one(int number) { one(std::to_string(number)); }
  void one(const std::optional<Date>& day) { one(day ? date_text(*day) : "-"); }
  void one(Date day) { one(date_text(day)); }
  void one(const assets::Total& total) {
    one(total.count), one(total.quantity), one(total.value.text());
  }
  template <class Id>
  requires std::is_enum_v<Id>
  void one(Id id) { one(static_cast<std::uint64_t>(id)); }
  template <class... T>
  void add(std::string_view what, const T&... values) {
    out_.append(1, '\n').append(what);
    (one(values), ...);
  }

  void people() {
    if (people_.founded())
      add("school", people_.school().name.value, people_.school().time_zone.value,
          people_.school().offset_minutes);
    for (const auto& unit : people_.units())
      add("unit", unit.code.value, unit.name.value, unit.parent);
    for (const auto& post : people_.posts()) {
      add("post", post.code.value, post.name.value, int{post.single});
      for (const auto& g : post.grants) add(" grant", g.form.value, g.period.from, g.period.until);
    }
    for (const auto& person : people_.persons()) {
      add("person", person.code.value, person.name.value, person.workload, person.joined,
          person.left, person.filed);
      for (const auto index : person.appointments) one(std::uint64_t{index});
    }
    for (const auto& a : people_.appointments())
      add("appointment", a.person, a.post, a.unit, a.period.from, a.period.until);
    for (std::uint32_t i = 1; i <= people_.persons().size(); ++i) {
      const auto duties = assets_.duties_of(people::PersonId(i), Date(2026, 3, 2));
      add("duties", duties.kept, duties.responsible, duties.used, duties.rooms);
    }
  }

  void places() {
    for (const auto& s : assets_.schemes())
      add("scheme", s.code.value, s.name.value, s.edition.value);
    for (const auto& c : assets_.categories()) add("category", c.code.value, c.name.value);
    for (std::uint32_t i = 1; i <= assets_.rooms().size(); ++i) {
      const auto& room = assets_.rooms()[assets::RoomId(i)];
      add("room", room.code.value, room.name.value, room.kind, room.under, room.unit,
          assets_.changes(assets::RoomId(i)));
      for (const auto& keeper : room.keepers) add(" keeper", keeper.person, keeper.from);
      if (room.card)
        add(" card", room.card->signed_by, room.card->signed_on, room.card->verified_by,
            room.card->verified_on, room.card->changes);
    }
    add("main", assets_.main_store());
  }

  void groups() {
    add("total", assets_.total());
    for (std::size_t d = 0; d < assets::kDimensions; ++d) {
      for (std::uint32_t key = 0; key <= 200; ++key) {
        const auto dimension = static_cast<Dimension>(d);
        const auto total = assets_.total(dimension, key);
        if (total.count == 0) continue;
        add("group", std::uint64_t{d}, std::uint64_t{key}, total);
        for (const auto id : assets_.members(dimension, key)) one(id);
      }
    }
  }

  void transfers() {
    for (const auto& t : assets_.transfers()) {
      add("transfer", t.code.value, t.to_room, t.to_unit, t.custodian, t.responsible,
          t.requested_by, t.requested_on, t.status);
      for (const auto id : t.assets) one(id);
    }
  }

  /// What the books answer to whoever asks without saying more: lists, totals, what is open.
  void answers() {
    Questions::each([&]<class Question>() {
      if constexpr (needs_nothing<Question>() && !std::is_same_v<Question, assets::List>)
        out_ += '\n' + std::string(Question::kind) + ' ' +
                to_json(answer(Question{}, books_, Date(2026, 3, 2)));
    });
  }

  const Books& books_;
  const people::Register& people_;
  const assets::Register& assets_;
  std::string out_;
};

}  // namespace

std::string dump(const Books& books) { return Dump(books).text(); }
std::string dump(const School& school) { return dump(*school.read()); }

}  // namespace bursar::test
