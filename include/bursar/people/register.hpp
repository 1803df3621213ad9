#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/table.hpp"
#include "bursar/people/certificates/register.hpp"
#include "bursar/people/letters/register.hpp"
#include "bursar/people/records.hpp"
#include "bursar/people/training/register.hpp"

namespace bursar::people {

/// Who is who, in which post, and who may file what, on any date.
class Register {
 public:
  Certificates certificates;  ///< who has which, and which post needs one
  Letters letters;            ///< what was given out to sign, and who rents from the school
  Trainings trainings;        ///< who was trained

  /// Whether the books have their school.
  bool founded() const { return founding_.has_value(); }
  /// The school; ask only where it is founded.
  const Founding& school() const { return *founding_; }
  /// Minutes that the school's clocks are ahead of UTC; 0 before its founding.
  int offset_minutes() const { return founding_ ? founding_->offset_minutes : 0; }

  /// Every unit there is.
  const Table<UnitId, Unit>& units() const { return units_; }
  /// Every post there is.
  const Table<PostId, Post>& posts() const { return posts_; }
  /// Everybody who is or was here.
  const Table<PersonId, Person>& persons() const { return persons_; }
  /// Every appointment, past ones too.
  const std::vector<Appointment>& appointments() const { return appointments_; }

  /// The root of the tree of units: the school as a whole.
  static constexpr UnitId kWhole{1};

  /// True where a person who is here that day holds a post that day that may file the form.
  bool may_file(PersonId person, std::string_view form, Date day) const {
    if (person == PersonId{} || !persons_[person].here(day)) return false;
    for (const auto index : persons_[person].appointments) {
      const auto& one = appointments_[index];
      if (!one.period.holds(day)) continue;
      for (const auto& grant : posts_[one.post].grants)
        if (grant.covers(form) && grant.period.holds(day)) return true;
    }
    return false;
  }

  /// Who holds a post on a day, in any unit.
  std::vector<PersonId> holders(PostId post, Date day) const {
    std::vector<PersonId> found;
    for (const auto& one : appointments_)
      if (one.post == post && one.period.holds(day)) found.push_back(one.person);
    return found;
  }

  /// The appointment of a person to a post of a unit that holds on a day.
  std::optional<std::size_t> appointment(PersonId person, PostId post, UnitId unit,
                                         Date day) const {
    for (const auto index : persons_[person].appointments) {
      const auto& one = appointments_[index];
      if (one.post == post && one.unit == unit && one.period.holds(day)) return index;
    }
    return {};
  }

  /// True where somebody holds, from a day on and for good, a right to file the form.
  /// `stays(appointment, grant)` tells by their places which of them to count, so that a rule can
  /// ask what would be left.
  template <class Stays>
  bool filed_for_good(std::string_view form, Date from, Stays stays) const {
    for (std::size_t i = 0; i < appointments_.size(); ++i) {
      const auto& one = appointments_[i];
      if (one.period.from > from || one.period.until || persons_[one.person].left) continue;
      const auto& grants = posts_[one.post].grants;
      for (std::size_t g = 0; g < grants.size(); ++g)
        if (grants[g].covers(form) && grants[g].period.from <= from && !grants[g].period.until &&
            stays(i, g))
          return true;
    }
    return false;
  }

  // What posting does; only rules call these.
  /// Notes the day of the last form that somebody filed.
  void filed(PersonId person, Date day) { persons_[person].filed = day; }
  /// Names the school.
  void found(Founding founding) { founding_ = std::move(founding); }
  /// Sets up a unit.
  UnitId add(Unit unit) { return units_.add(std::move(unit)); }
  /// Sets up a post.
  PostId add(Post post) { return posts_.add(std::move(post)); }
  /// Says whether a post heads its unit.
  void set_heads(PostId post, bool heads) { posts_[post].heads = heads; }
  /// Enters a person.
  PersonId add(Person person) { return persons_.add(std::move(person)); }
  /// Appoints somebody.
  void appoint(Appointment appointment) {
    persons_[appointment.person].appointments.push_back(appointments_.size());
    appointments_.push_back(appointment);
  }
  /// Ends an appointment, by its place in the list.
  void end_appointment(std::size_t index, Date until) { appointments_[index].period.until = until; }
  /// Lets a person go, and their appointments with them.
  void leave(PersonId person, Date first_day_gone) {
    persons_[person].left = first_day_gone;
    for (const auto index : persons_[person].appointments) {
      auto& period = appointments_[index].period;
      if (!period.until || *period.until > first_day_gone)
        period.until = std::max(first_day_gone, period.from);
    }
  }
  /// Gives a post a right.
  void allow(PostId post, Grant grant) { posts_[post].grants.push_back(std::move(grant)); }
  /// Ends a right of a post, by its place in the post's list.
  void disallow(PostId post, std::size_t grant, Date until) {
    posts_[post].grants[grant].period.until = until;
  }

 private:
  std::optional<Founding> founding_;
  Table<UnitId, Unit> units_;
  Table<PostId, Post> posts_;
  Table<PersonId, Person> persons_;
  std::vector<Appointment> appointments_;
};

}  // namespace bursar::people
