#include "simulation/clerk.hpp"

#include <algorithm>

#include "bursar/school.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::RoomId;
using assets::TransferId;

constexpr Weight kWeights[] = {{"people.found", 1},
                               {"people.add_unit", 3},
                               {"people.add_post", 4},
                               {"people.add_person", 7},
                               {"people.appoint", 6},
                               {"people.end_appointment", 4},
                               {"people.rotate", 4},
                               {"people.leave", 4},
                               {"people.allow", 4},
                               {"people.disallow", 5},
                               {"people.set_heads", 3},
                               {"assets.adopt_scheme", 1},
                               {"assets.add_category", 2},
                               {"assets.open_room", 5},
                               {"assets.appoint_keeper", 6},
                               {"assets.acquire", 12},
                               {"assets.acquire_batch", 5},
                               {"assets.adjust", 6},
                               {"assets.issue", 10},
                               {"assets.return", 7},
                               {"assets.lend", 8},
                               {"assets.extend_loan", 5},
                               {"assets.move", 8},
                               {"assets.hand_over", 7},
                               {"assets.request_transfer", 8},
                               {"assets.post_transfer", 6},
                               {"assets.cancel_transfer", 4},
                               {"assets.sign_card", 6},
                               {"assets.verify_card", 5}};

}  // namespace

/// Each school has two subjects that it is mostly about: with all in one, each would be rare.
Clerk::Clerk(unsigned seed) : Writer(seed) {
  const auto count = subjects().size();
  focus_ = {seed % count, (seed + 1 + seed / count) % count};
  for (const auto& one : kWeights) weights_.push_back({one.kind, one.weight * 2});
  for (std::size_t i = 0; i < count; ++i) {
    const bool about = i == focus_[0] || i == focus_[1];
    int sum = 0;
    for (const auto& one : subjects()[i].forms) sum += one.weight;
    for (const auto& one : subjects()[i].forms)
      weights_.push_back({one.kind, one.weight * (about ? 600 : 30) / sum + 3});
  }
}

std::string PlayedForm::line(std::string_view outcome) const {
  auto fields_or_none = fields;
  std::replace(fields_or_none.begin(), fields_or_none.end(), '\n', ' ');
  std::string out = R"({"at":")" + at.text() + R"(","by":")" + by.value + R"(","form":")" + kind +
                    R"(","fields":)" + fields_or_none;
  if (!reference.empty()) out += R"(,"reference":")" + reference + '"';
  return out + R"(,"expect":")" + std::string(outcome) + "\"}";
}

/// A day from the earliest one to some days after it.
std::string Clerk::day_after(Date earliest, int to) {
  return date_text(
      earliest + boost::gregorian::days(static_cast<int>(below(static_cast<std::size_t>(to) + 1))));
}

/// Somebody who is here and stays; now and then somebody else.
std::string Clerk::person() {
  std::vector<const people::Person*> here;
  for (const auto& one : books_->people.persons())
    if (one.here(today()) && !one.left) here.push_back(&one);
  if (here.empty() || one_in(15)) return anybody();
  return here[below(here.size())]->code.value;
}

std::string Clerk::anybody() {
  const auto& persons = books_->people.persons();
  if (persons.size() == 0 || one_in(10)) return "nobody";
  return persons[people::PersonId(1 + below(persons.size()))].code.value;
}

std::string Clerk::any_unit() {
  const auto& units = books_->people.units();
  if (units.size() == 0 || one_in(12)) return "nowhere";
  return units[people::UnitId(1 + below(units.size()))].code.value;
}

std::string Clerk::any_post() {
  const auto& posts = books_->people.posts();
  if (posts.size() == 0 || one_in(12)) return "nothing";
  return posts[people::PostId(1 + below(posts.size()))].code.value;
}

std::string Clerk::room(const std::function<bool(RoomId)>& fits) {
  std::vector<RoomId> found;
  for (std::uint32_t i = 1; i <= books_->assets.rooms().size(); ++i)
    if (fits(RoomId(i))) found.push_back(RoomId(i));
  if (found.empty() || one_in(15)) return any_room();
  return books_->assets.rooms()[found[below(found.size())]].code.value;
}

std::string Clerk::any_room() {
  const auto& rooms = books_->assets.rooms();
  if (rooms.size() == 0 || one_in(8)) return "nowhere";
  return rooms[RoomId(1 + below(rooms.size()))].code.value;
}

/// Up to three assets that fit and wait for no transfer; now and then one that does not.
Clerk::Strings Clerk::some_assets(const std::function<bool(const Asset&)>& fits) {
  const auto& assets = books_->assets;
  std::vector<AssetId> found;
  for (std::uint32_t i = 1; i <= assets.size(); ++i) {
    const auto& asset = assets[AssetId(i)];
    if (asset.hold == assets::Hold::none && asset.state != assets::State::disposed && fits(asset))
      found.push_back(AssetId(i));
  }
  Strings codes;
  const auto code = [&](AssetId id) { return std::string(assets.text(assets[id].code)); };
  std::shuffle(found.begin(), found.end(), random_);
  found.resize(std::min(found.size(), 1 + below(3)));
  for (const auto id : found) codes.push_back(code(id));
  if (assets.size() > 0 && one_in(12)) codes.push_back(code(AssetId(1 + below(assets.size()))));
  if (codes.empty() || one_in(40))
    codes.push_back(assets.size() && one_in(2) ? code(AssetId(1)) : "none");
  return codes;
}

/// Somebody who does not hold the post yet, mostly.
std::string Clerk::successor_of(const people::Appointment& one) {
  const auto& people = books_->people;
  auto who = person();
  for (int tries = 5; tries > 0; --tries) {
    const auto holders = people.holders(one.post, today());
    if (std::find(holders.begin(), holders.end(), people.persons().id(who)) == holders.end()) break;
    who = person();
  }
  return who;
}

std::string Clerk::appointment(std::string_view kind) {
  std::vector<const people::Appointment*> open;
  for (const auto& one : books_->people.appointments())
    if (!one.period.until) open.push_back(&one);
  Fields fields;
  if (open.empty()) return fields.text("post", "nothing").done();
  const auto& people = books_->people;
  const auto& one = *open[below(open.size())];
  fields.text("post", people.posts()[one.post].code.value);
  if (one.unit != people::Register::kWhole || one_in(3))
    fields.text("unit", people.units()[one.unit].code.value);
  const auto& holder = people.persons()[one.person].code.value;
  const auto filed = people.persons()[one.person].filed.value_or(one.period.from);
  const auto on = day_after(one_in(5) ? one.period.from : std::max(filed, one.period.from), 60);
  if (kind == "people.rotate")
    return fields.text("predecessor", one_in(12) ? anybody() : holder)
        .text("successor", successor_of(one))
        .text("from", std::max(on, date_text(today())))
        .done();
  return fields.text("person", one_in(12) ? anybody() : holder).text("until", on).done();
}

/// Nothing keeps somebody from leaving.
bool Clerk::may_leave(people::PersonId id) const {
  return !books_->people.persons()[id].left && books_->assets.duties_of(id, today()).none();
}

std::vector<std::string> Clerk::leavers() const {
  const auto& persons = books_->people.persons();
  Strings able;
  for (std::uint32_t i = 2; i <= persons.size(); ++i)
    if (may_leave(people::PersonId(i))) able.push_back(persons[people::PersonId(i)].code.value);
  return able;
}

std::string Clerk::leave() {
  const auto able = leavers();
  const bool fits = !able.empty() && !one_in(4);
  return Fields()
      .text("person", fits ? able[below(able.size())] : anybody())
      .text("gone_from", day(one_in(4) ? -5 : 1, 40))
      .done();
}

std::string Clerk::fill_people(std::string_view kind) {
  Fields fields;
  const auto& people = books_->people;
  if (kind == "people.found")
    return fields.text("unit", "school")
        .text("school", "和平小学")
        .text("time_zone", one_in(4)   ? "UTC"
                           : one_in(2) ? "+08:00"
                                       : "-03:30")
        .text("authority", one_in(6) ? "somebody" : "head")
        .text("authority_name", "唐")
        .text("post", "p0")
        .text("post_name", "校长")
        .done();
  if (kind == "people.add_unit") {
    fields.text("unit", one_in(4) ? any_unit() : fresh("u")).text("name", "部门");
    return (one_in(2) ? fields.text("parent", any_unit()) : fields).done();
  }
  if (kind == "people.add_post") {
    fields.text("post", one_in(3) ? any_post() : fresh("p")).text("name", "岗位");
    return (one_in(2) ? fields.raw("single", one_in(2) ? "true" : "false") : fields).done();
  }
  if (kind == "people.add_person") {
    fields.text("person", one_in(6) ? anybody() : fresh("n")).text("name", "人员");
    if (one_in(3)) fields.text("joined", day(-400, one_in(5) ? 30 : 0));
    return (one_in(3) ? fields.number("workload", static_cast<int>(below(104))) : fields).done();
  }
  if (kind == "people.appoint") {
    if (missing() == kind && !one_in(4)) return another_head();
    fields.text("person", person()).text("post", any_post());
    if (one_in(2)) fields.text("unit", any_unit());
    fields.text("from", day(-1, 20));
    return (one_in(4) ? fields.text("until", day(10, 200)) : fields).done();
  }
  if (kind == "people.leave") return leave();
  if (kind == "people.allow" && missing() == kind && !one_in(4))
    return fields.text("post", "p0").list("forms", {missing_right()}).done();
  const auto names = Replay<Books, Forms>::form_names();
  const auto form = one_in(12)  ? "people.dream"
                    : one_in(3) ? "assets.*"
                                : std::string(names[below(names.size())]);
  const auto post = any_post();
  fields.text("post", post);
  if (kind == "people.set_heads") return fields.raw("heads", one_in(2) ? "true" : "false").done();
  if (kind == "people.allow") {
    fields.list("forms", one_in(3) ? Strings{form, one_in(4) ? form : "people.*"} : Strings{form});
    return (one_in(3) ? fields.text("from", day(-10, 20)) : fields).done();
  }
  if (kind != "people.disallow") return appointment(kind);
  const auto* known = people.posts().find(post);
  const bool given = known && !known->grants.empty();
  // The newest right first: the oldest is often the last one that lets anybody give rights.
  const auto newest = given ? known->grants.size() - 1 : 0;
  fields.text("form", !given      ? form
                      : one_in(3) ? known->grants[below(newest + 1)].form.value
                                  : known->grants[newest].form.value);
  return (one_in(3) ? fields.text("until", day(-5, 30)) : fields).done();
}

std::string Clerk::open_room() {
  const auto& assets = books_->assets;
  Fields fields;
  fields.text("room", one_in(8) ? any_room() : fresh("r")).text("name", "房间");
  const bool has_main = assets.main_store() != RoomId{};
  const auto kind = !has_main || one_in(15) ? assets::RoomKind::main_store
                    : one_in(3)             ? assets::RoomKind::sub_store
                                            : static_cast<assets::RoomKind>(2 + below(7));
  fields.text("type", std::string(enum_name(kind)));
  if (kind > assets::RoomKind::sub_store && one_in(2))
    fields.text("under", room([&](RoomId id) { return is_store(assets.rooms()[id].kind); }));
  if (one_in(12)) fields.text("under", any_room());
  return (one_in(2) ? fields.text("unit", any_unit()) : fields).done();
}

std::string Clerk::fill_catalogue(std::string_view kind) {
  const auto& assets = books_->assets;
  Fields fields;
  if (kind == "assets.adopt_scheme")
    return fields
        .text("scheme", assets.schemes().size() > 0 && one_in(3)
                            ? assets.schemes()[assets::SchemeId(1)].code.value
                            : fresh("s"))
        .text("name", "GB")
        .text("edition", "1")
        .done();
  if (kind == "assets.add_category") {
    const auto known = assets.schemes().size();
    const auto scheme = known == 0 || one_in(8)
                            ? "none"
                            : assets.schemes()[assets::SchemeId(1 + below(known))].code.value;
    return fields.text("scheme", scheme)
        .text("code", one_in(5) ? "c0" : fresh("c"))
        .text("name", "类")
        .done();
  }
  if (kind == "assets.open_room") return open_room();
  const bool alone = missing() == kind;
  const auto code = room([&](RoomId id) {
    const auto& one = assets.rooms()[id];
    return !alone || (is_store(one.kind) && one.keepers.empty());
  });
  const auto* found = assets.rooms().find(code);
  fields.text("room", code).text("keeper", person());
  if (!found || found->keepers.empty() || one_in(5))
    return (one_in(2) ? fields.text("from", day(-3, 3)) : fields).done();
  return fields.text("from", day_after(found->keepers.back().from + boost::gregorian::days(1), 20))
      .done();
}

std::string Clerk::fill(std::string_view kind) {
  if (const auto* subject = subject_of(kind)) return subject->fill(*this, kind);
  if (kind.starts_with("people.")) return fill_people(kind);
  const auto among = [&](auto... kinds) { return ((kind == kinds) || ...); };
  if (among("assets.adopt_scheme", "assets.add_category", "assets.open_room",
            "assets.appoint_keeper"))
    return fill_catalogue(kind);
  if (among("assets.acquire", "assets.acquire_batch", "assets.adjust")) return fill_assets(kind);
  if (among("assets.request_transfer", "assets.post_transfer", "assets.cancel_transfer",
            "assets.sign_card", "assets.verify_card"))
    return fill_paper(kind);
  return fill_custody(kind);
}

std::string Clerk::choose_kind() {
  if (!books_->people.founded()) return one_in(5) ? "people.add_unit" : "people.found";
  if (const auto wanted = missing(); !wanted.empty() && !one_in(3)) return std::string(wanted);
  if (const auto wanted = apt(); !wanted.empty()) return std::string(wanted);
  const auto any = std::string(weighed(weights_).kind);
  const auto first = one_in(3) ? std::string_view() : before(any);
  return first.empty() ? any : std::string(first);
}

/// Somebody with the right, mostly; for a card its keeper.
PersonCode Clerk::filer(const PlayedForm& form) {
  const auto& people = books_->people;
  if (!people.founded()) return "head";
  if (one_in(12)) return anybody();
  if (!wanted_.empty()) return wanted_;
  if (form.kind == "assets.sign_card" && !one_in(10)) {
    const auto at = form.fields.find('"', 8) + 1;
    const auto code = form.fields.substr(at, form.fields.find('"', at) - at);
    if (const auto id = books_->assets.rooms().id(code); id != RoomId{})
      if (const auto keeper = books_->assets.keeper_of(id, today()); keeper != people::PersonId{})
        return people.persons()[keeper].code;
  }
  std::vector<people::PersonId> may;
  for (std::uint32_t i = 1; i <= people.persons().size(); ++i)
    if (people.may_file(people::PersonId(i), form.kind, today()))
      may.push_back(people::PersonId(i));
  return may.empty() ? anybody() : people.persons()[may[below(may.size())]].code;
}

/// The fields with something wrong at the stranger's door.
std::string Clerk::garbled(std::string fields) {
  switch (below(6)) {
    case 0:
      return fields.insert(1, "\"colour\":1,");
    case 1:
      return fields.replace(fields.find('"'), 1, "'");
    case 2:
      return fields.substr(0, fields.size() / 2);
    case 3:
      return fields.replace(fields.find(':') + 1, 1, "");
    case 4:
      return "{\"asset\":\"ＰＣ１\"}";
    default:
      return "[" + fields + "]";
  }
}

PlayedForm Clerk::next(const Books& books, Moment last) {
  books_ = &books;
  PlayedForm form;
  last = std::max(last, *Moment::parse("2026-01-05T01:00:00Z"));
  form.at = last + static_cast<std::int64_t>(one_in(3) ? below(3 * 86'400) : below(7'200));
  if (one_in(60)) form.at = last + -1;
  open(form.at.date(books.people.offset_minutes()));
  do {
    form.kind = choose_kind();
  } while (((free_cards() > 40 || books.assets.size() >= kMostAssets) &&
            form.kind.starts_with("assets.acquire")) ||
           (books.people.persons().size() > kMostPeople && form.kind == "people.add_person"));
  wanted_.clear();
  form.fields = fill(form.kind);
  form.by = filer(form);
  if (one_in(12)) form.fields = garbled(form.fields);
  if (one_in(5)) form.reference = fresh("ref");
  return form;
}

}  // namespace bursar::test
