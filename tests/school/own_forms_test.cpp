// An integrator's own register and forms, beside the library's and without touching it.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <map>
#include <memory>
#include <string>

#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"
#include "bursar/json/read.hpp"
#include "bursar/school.hpp"

namespace lockers {

using namespace bursar;
using LockerCode = Code<struct LockerTag>;

struct MyBooks : Books {
  std::map<std::string, std::string> lockers;  // code to who has it
};

inline constexpr Reason locker_taken{"lockers.taken", "{locker} is taken", "{locker}已占用", ""};

struct Assign {
  static constexpr std::string_view kind = "lockers.assign";

  LockerCode locker;
  PersonCode person;

  template <class V>
  static constexpr void fields(V&& v) {
    v("locker", &Assign::locker, "which locker", "储物柜");
    v("person", &Assign::person, "who gets it", "使用人");
  }
};

Verdict decide(const Assign& form, const MyBooks& books, const Context&) {
  if (auto known = people::check_known(books.people, "person", form.person); !known) return known;
  if (!books.lockers.contains(form.locker.value)) return {};
  return refuse(locker_taken, "locker", {{"locker", form.locker.value}});
}

void post(const Assign& form, MyBooks& books, const Context&) {
  books.lockers[form.locker.value] = form.person.value;
}

// Its own forms it reads itself; the library's go to the library.
void replay(std::string_view kind, std::string_view form, MyBooks& books, const Context& context) {
  if (kind != Assign::kind) return json::replay(kind, form, books, context);
  Assign assign;
  if (!json::read(boost::json::parse(form), assign)) throw JournalError("not an assignment");
  post(assign, books, context);
}

using MySchool = BasicSchool<MyBooks, Joined<bursar::Forms, Types<Assign>>>;

TEST(OwnForms, GoTheSameWayAsOurs) {
  MySchool school(std::make_unique<MemoryJournal>(), replay);
  const Who zhou{"zhou", Moment::parse("2026-03-02T01:30:00Z")};
  ASSERT_TRUE(
      school.submit(people::Found{"hp", "Heping", "+08:00", "zhou", "Zhou", "head", "Head"}, zhou));

  const auto denied = school.submit(Assign{"L1", "zhou"}, zhou);
  ASSERT_FALSE(denied);
  EXPECT_EQ(denied.refusal().code(), "people.not_allowed");

  ASSERT_TRUE(school.submit(people::Allow{"head", {"lockers.*"}, {}}, zhou));
  ASSERT_TRUE(school.submit(Assign{"L1", "zhou"}, zhou));
  const auto taken = school.submit(Assign{"L1", "zhou"}, zhou);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.refusal().text(), "L1 is taken");

  const auto replayed = school.as_of(school.head().seq);
  EXPECT_EQ(replayed->lockers, school.read()->lockers);
  EXPECT_EQ(school.as_of(2)->lockers.size(), 0u);
  EXPECT_TRUE(school.verify());
}

}  // namespace lockers
