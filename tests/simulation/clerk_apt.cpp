// What the clerk files because it is time for it: what the school lacks, papers that wait.
#include <algorithm>
#include <vector>

#include "bursar/assets/views.hpp"
#include "simulation/clerk.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {

using assets::RoomId;
using people::PersonId;

namespace {
bool pending(const assets::Transfer& one) {
  return one.status == assets::Transfer::Status::pending;
}
}  // namespace

std::string Clerk::one_who_may(std::string_view form, const std::function<bool(PersonId)>& fits) {
  const auto& people = books_->people;
  std::vector<std::string> may;
  for (std::uint32_t i = 1; i <= people.persons().size(); ++i) {
    const auto& one = people.persons()[PersonId(i)];
    if (!one.left && fits(PersonId(i)) && people.may_file(PersonId(i), form, today()))
      may.push_back(one.code.value);
  }
  return may.empty() ? anybody() : may[below(may.size())];
}

/// How many may file a form.
int Clerk::may(std::string_view form) const {
  int count = 0;
  for (std::uint32_t i = 1; i <= books_->people.persons().size(); ++i)
    count += books_->people.may_file(people::PersonId(i), form, today());
  return count;
}

/// Those here who have the head's post, now or soon, or have not.
std::vector<std::string> Clerk::heads(bool are) const {
  const auto& people = books_->people;
  const auto head = people.posts().id("p0");
  const auto holds = [&](std::size_t index) {
    const auto& one = people.appointments()[index];
    return one.post == head && (!one.period.until || *one.period.until > today());
  };
  std::vector<std::string> found;
  for (const auto& one : people.persons()) {
    const auto& all = one.appointments;
    if (one.here(today()) && !one.left && std::any_of(all.begin(), all.end(), holds) == are)
      found.push_back(one.code.value);
  }
  return found;
}

/// Another head, of those who are none.
std::string Clerk::another_head() {
  const auto others = heads(false);
  return Fields()
      .text("person", others.empty() ? anybody() : others[below(others.size())])
      .text("post", "p0")
      .text("from", date_text(today()))
      .done();
}

/// The rights that nobody has yet.
std::string Clerk::missing_right() const {
  return may("assets.acquire") > 0 ? "library.*" : "assets.*";
}

/// How many cards are on the books and wait for nothing.
int Clerk::free_cards() const {
  int count = 0;
  for (std::uint32_t i = 1; i <= books_->assets.size(); ++i) {
    const auto& asset = books_->assets[assets::AssetId(i)];
    count += asset.hold == assets::Hold::none && asset.state != assets::State::disposed;
  }
  return count;
}

/// What a school cannot do without, where it is missing.
std::string_view Clerk::missing() const {
  const auto& assets = books_->assets;
  const auto& persons = books_->people.persons();
  if (may("assets.acquire") == 0 || may("library.lend") == 0) return "people.allow";
  if (persons.size() < 4) return "people.add_person";
  if (books_->people.units().size() < 3) return "people.add_unit";
  // What one files another has to pass: alone, the head could post few papers.
  if (heads(true).size() < 3) return heads(false).empty() ? "people.add_person" : "people.appoint";
  if (assets.schemes().size() == 0) return "assets.adopt_scheme";
  if (assets.categories().size() < 2) return "assets.add_category";
  if (assets.rooms().size() < 4) return "assets.open_room";
  for (std::uint32_t i = 1; i <= assets.rooms().size(); ++i)
    if (is_store(assets.rooms()[RoomId(i)].kind) && assets.rooms()[RoomId(i)].keepers.empty())
      return "assets.appoint_keeper";
  if (free_cards() < 12 && assets.size() < kMostAssets) return "assets.acquire";
  const auto& library = books_->library;
  if (library.rules().size() < 3) return "library.set_lending_rule";
  if (library.titles().size() < 8) return "library.add_title";
  if (library.copies().size() < 14) return "library.add_copies";
  return library.readers().size() < 6 ? "library.open_card" : "";
}

/// Whether some room's card is signed and waits for who verifies it.
bool Clerk::card_awaits() const {
  for (std::uint32_t i = 1; i <= books_->assets.rooms().size(); ++i)
    if (card_status(books_->assets, RoomId(i), today()) == assets::CardStatus::awaiting)
      return true;
  return false;
}

/// What has to be filed first, where a form would be about nothing.
std::string_view Clerk::before(std::string_view kind) {
  if (const auto* subject = subject_of(kind))
    return subject->before ? subject->before(*this, kind) : "";
  if (kind == "people.leave") return leavers().empty() ? "people.add_person" : "";
  if (kind == "assets.verify_card") return card_awaits() ? "" : "assets.sign_card";
  if (kind != "assets.post_transfer" && kind != "assets.cancel_transfer") return "";
  const auto& transfers = books_->assets.transfers();
  return std::any_of(transfers.begin(), transfers.end(), pending) ? "" : "assets.request_transfer";
}

/// What the school itself has waiting now and then, or a subject that it is about more often.
std::string_view Clerk::apt() {
  if (one_in(4)) {
    const auto& subject = subjects()[focus_[below(2)]];
    return subject.apt ? subject.apt(*this) : "";
  }
  if (!one_in(12)) return "";
  const auto& assets = books_->assets;
  if (card_awaits()) return "assets.verify_card";
  const auto& transfers = assets.transfers();
  if (one_in(2) && std::any_of(transfers.begin(), transfers.end(), pending))
    return "assets.post_transfer";
  for (std::uint32_t i = 1; i <= assets.size(); ++i) {
    const auto& asset = assets[assets::AssetId(i)];
    if (asset.state == assets::State::on_loan && asset.hold == assets::Hold::none)
      return "assets.extend_loan";
  }
  return "";
}

}  // namespace bursar::test
