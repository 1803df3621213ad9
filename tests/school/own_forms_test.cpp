// An integrator's own register and forms, beside the library's and without touching it.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"
#include "bursar/json/read.hpp"
#include "bursar/school.hpp"

namespace lockers {

using namespace bursar;
using LockerCode = Code<struct LockerTag>;

struct MyBooks : Books {
  std::map<std::string, std::string> lockers;  // code to who has it
  std::map<std::string, std::string> kept;     // code to the approval case it is kept for
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

Verdict decide(const Assign& form, const MyBooks& books, const Context& context) {
  if (auto known = people::check_known(books.people, "person", form.person); !known) return known;
  const auto kept = books.kept.find(form.locker.value);
  const bool others = kept != books.kept.end() && kept->second != context.under;
  if (!others && !books.lockers.contains(form.locker.value)) return {};
  return refuse(locker_taken, "locker", {{"locker", form.locker.value}});
}

void post(const Assign& form, MyBooks& books, const Context&) {
  books.lockers[form.locker.value] = form.person.value;
}

// Its own forms it reads itself; the library's go to the library.
class MyReader : public Reader<MyBooks> {
 public:
  std::unique_ptr<AnyForm<MyBooks>> stored(std::string_view kind,
                                           std::string_view form) const override {
    if (kind != Assign::kind)
      return std::make_unique<Widened<MyBooks, Books>>(json::reader().stored(kind, form));
    auto assign = std::make_unique<FormOf<Assign, MyBooks>>();
    if (!json::read(boost::json::parse(form), assign->form()))
      throw JournalError("not an assignment");
    return assign;
  }
  Result<std::unique_ptr<AnyForm<MyBooks>>> strange(std::string_view kind,
                                                    std::string_view fields) const override {
    if (kind == Assign::kind) return stored(kind, fields);
    auto ours = json::reader().strange(kind, fields);
    if (!ours) return ours.refusal();
    return std::unique_ptr<AnyForm<MyBooks>>(
        std::make_unique<Widened<MyBooks, Books>>(*std::move(ours)));
  }
  std::optional<FieldType> field(std::string_view kind, std::string_view path) const override {
    const bool ours = kind == Assign::kind && (path == "locker" || path == "person");
    return ours ? FieldType::text : json::reader().field(kind, path);
  }
  std::vector<std::string> values(std::string_view form, std::string_view path) const override {
    return json::reader().values(form, path);
  }
};
const MyReader reader;

// While an assignment waits for signatures its locker is kept free for it.
void reserve_for(const Assign& form, MyBooks& books, const Context& context) {
  books.kept[form.locker.value] = context.under;
}
void release_for(const Assign& form, MyBooks& books, const Context&) {
  books.kept.erase(form.locker.value);
}

using MySchool = BasicSchool<MyBooks, Joined<bursar::Forms, Types<Assign>>>;

TEST(OwnForms, GoTheSameWayAsOurs) {
  MySchool school(std::make_unique<MemoryJournal>(), reader);
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

TEST(OwnForms, WaitForSignaturesAndKeepWhatTheyWouldTake) {
  MySchool school(std::make_unique<MemoryJournal>(), reader);
  const auto at = Moment::parse("2026-03-02T01:30:00Z");
  const Who zhou{"zhou", at}, lin{"lin", at};
  const auto file = [&](auto form, const Who& who) {
    const auto posted = school.submit(std::move(form), who);
    EXPECT_TRUE(posted) << posted.refusal().text();
    return posted ? posted->case_code : "";
  };
  file(people::Found{"hp", "Heping", "+08:00", "zhou", "Zhou", "head", "Head"}, zhou);
  file(people::Allow{"head", {"lockers.*", "approvals.*"}, {}}, zhou);
  file(people::AddPerson{"lin", "Lin", {}, {}}, zhou);
  file(people::AddPost{"clerk", "Clerk", {}, {}}, zhou);
  file(people::Appoint{"lin", "clerk", {}, Date(2026, 3, 2), {}}, zhou);
  approvals::FlowStep step;
  step.step = "clerk", step.name = "The clerk", step.seats.emplace(1).front().post = "clerk";
  approvals::DefineFlow flow;
  flow.flow = "one", flow.name = "One signature", flow.steps = {step};
  file(flow, zhou);
  approvals::SetPolicy policy;
  policy.policy = "lockers", policy.forms = {"lockers.assign"}, policy.flow = "one";
  file(policy, zhou);

  const auto waits = file(Assign{"L1", "lin"}, zhou);
  ASSERT_NE(waits, "");
  EXPECT_EQ(school.read()->kept.at("L1"), waits);
  const auto other = school.submit(Assign{"L1", "zhou"}, zhou);
  ASSERT_FALSE(other);
  EXPECT_EQ(other.refusal().code(), "lockers.taken");

  const auto gone = file(Assign{"L2", "lin"}, zhou);
  file(approvals::Withdraw{gone, "not needed"}, zhou);
  EXPECT_FALSE(school.read()->kept.contains("L2")) << "every end releases";

  approvals::Approve yes;
  yes.case_code = waits;
  file(yes, lin);
  EXPECT_EQ(school.read()->lockers.at("L1"), "lin");
  EXPECT_TRUE(school.read()->kept.empty());

  const auto replayed = school.as_of(school.head().seq);
  EXPECT_EQ(replayed->lockers, school.read()->lockers);
  EXPECT_TRUE(school.verify());
}

}  // namespace lockers
