#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"
#include "simulation/writer.hpp"

namespace bursar::test {

/// A form as a line of a play.
struct PlayedForm {
  PersonCode by;
  Moment at;
  std::string kind, fields, reference;

  std::string line(std::string_view outcome) const;
};

/// How often a form is filed, beside the others.
struct Weight {
  std::string_view kind;
  int weight;
};

/// Fills in random forms for a school: mostly such as its books allow, the rest wrong somewhere.
class Clerk : public Writer {
 public:
  explicit Clerk(unsigned seed);

  /// The next form, by what the books hold and a moment not before `last`.
  PlayedForm next(const Books& books, Moment last);

  // What the subjects fill their forms in with. Each gives what fits, now and then what does not.
  using Strings = std::vector<std::string>;
  const Books& books() const { return *books_; }
  /// A code that was not used yet.
  std::string fresh(std::string_view prefix) {
    return std::string(prefix) + std::to_string(++count_);
  }
  std::string day_after(Date earliest, int to);
  std::string person();
  std::string anybody();
  std::string any_unit();
  std::string any_post();
  std::string room(const std::function<bool(assets::RoomId)>& fits);
  std::string any_room();
  /// Up to three assets on the books that fit and wait for nothing.
  Strings some_assets(const std::function<bool(const assets::Asset&)>& fits);
  std::string some_asset(const std::function<bool(const assets::Asset&)>& fits) {
    return some_assets(fits).front();
  }
  /// Somebody here who may file a form and fits; anybody where there is no such one.
  std::string one_who_may(std::string_view form, const std::function<bool(people::PersonId)>& fits);
  /// Says who should file the form that is being filled in.
  void filed_by(std::string_view person) { wanted_ = person; }

 private:
  static constexpr std::size_t kMostAssets = 90;
  static constexpr std::size_t kMostPeople = 25;

  std::string missing_right() const;
  int may(std::string_view form) const;
  Strings heads(bool are) const;
  std::string_view missing() const;
  std::string_view apt();
  int free_cards() const;
  bool card_awaits() const;
  std::string_view before(std::string_view kind);
  std::string choose_kind();
  std::string fill(std::string_view kind);
  std::string fill_people(std::string_view kind);
  std::string fill_catalogue(std::string_view kind);
  std::string fill_assets(std::string_view kind);
  std::string fill_custody(std::string_view kind);
  std::string fill_paper(std::string_view kind);
  PersonCode filer(const PlayedForm& form);
  std::string garbled(std::string fields);
  std::string open_room();
  std::string acquisition(const std::string& code);
  std::string appointment(std::string_view kind);
  std::string another_head();
  bool may_leave(people::PersonId id) const;
  Strings leavers() const;
  std::string leave();
  std::string move();
  std::string successor_of(const people::Appointment& one);
  std::string transfer(assets::Transfer::Status status);

  std::array<std::size_t, 2> focus_{};
  std::vector<Weight> weights_;
  int count_ = 0;
  std::string wanted_;
  const Books* books_ = nullptr;
};

}  // namespace bursar::test
