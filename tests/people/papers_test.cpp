// Certificates, letters and trainings: what play files do not show.
#include <gtest/gtest.h>

#include <string>

#include "bursar/people/certificates/checks.hpp"
#include "school/rig.hpp"

namespace bursar::people {
namespace {

/// So many entries of a list, each made of its number.
template <class Make>
std::string list(int count, Make make) {
  std::string all;
  for (int i = 0; i < count; ++i) all += (i > 0 ? "," : "") + make(std::to_string(i));
  return '[' + all + ']';
}

class PapersTest : public testing::Test {
 protected:
  PapersTest() { desk.play(test::kSmallSchool); }
  std::string file(std::string_view kind, const std::string& fields) {
    return desk.file("people." + std::string(kind), fields);
  }
  std::string grant(const std::string& number, const std::string& days) {
    return file("grant_certificate", R"({"certificate":"guard","person":"lin","number":")" +
                                         number + R"(","issuer":"公安局",)" + days + '}');
  }
  /// The newest certificates that end, as "number day".
  std::string ending() {
    const auto books = desk.school.read();
    const auto& certificates = books->people.certificates;
    std::string all;
    certificates.ending().each(Date(1900, 1, 1), Date(2199, 12, 31), [&](Date day, std::size_t at) {
      all += certificates.all()[at].number.value + ' ' + date_text(day) + ';';
    });
    return all;
  }
  test::Desk desk;
};

TEST_F(PapersTest, TellWhoMayWorkOnADay) {
  EXPECT_EQ(grant("A1", R"("from":"2026-03-02","until":"2026-03-10")"), "posted");
  const auto told = [&](const char* person, const char* kind, Date day) {
    const auto books = desk.school.read();
    return test::told(check_unlapsed(books->people, "person", person, kind, day));
  };
  EXPECT_EQ(told("lin", "guard", Date(2026, 3, 1)), "refused:people.certificate_lapsed");
  EXPECT_EQ(told("lin", "guard", Date(2026, 3, 2)), "posted");
  EXPECT_EQ(told("lin", "guard", Date(2026, 3, 10)), "posted");
  EXPECT_EQ(told("lin", "guard", Date(2026, 3, 11)), "refused:people.certificate_lapsed");
  EXPECT_EQ(told("chen", "guard", Date(2026, 3, 2)), "refused:people.certificate_lapsed");
  EXPECT_EQ(told("lin", "lift", Date(2026, 3, 2)), "refused:people.certificate_lapsed");
}

TEST_F(PapersTest, KnowTheNewestCertificatesByTheirLastDays) {
  EXPECT_EQ(grant("A2", R"("from":"2026-03-02","until":"2026-03-31")"), "posted");
  EXPECT_EQ(grant("A1", R"("from":"2026-03-01","until":"2026-09-30")"), "posted");
  EXPECT_EQ(ending(), "A2 2026-03-31;") << "A1 begins before it";
  EXPECT_EQ(grant("A3", R"("from":"2026-04-01")"), "posted");
  EXPECT_EQ(ending(), "") << "the newest holds for good";
  EXPECT_EQ(grant("A4", R"("from":"2026-05-01","until":"2027-04-30")"), "posted");
  EXPECT_EQ(ending(), "A4 2027-04-30;");
  EXPECT_EQ(file("revoke_certificate",
                 R"({"certificate":"guard","number":"A1","from":"2026-06-01","reason":"x"})"),
            "posted");
  EXPECT_EQ(ending(), "A4 2027-04-30;");
  EXPECT_EQ(file("revoke_certificate",
                 R"({"certificate":"guard","number":"A4","from":"2026-06-01","reason":"x"})"),
            "posted");
  EXPECT_EQ(ending(), "") << "nothing can be renewed of it";
  EXPECT_EQ(grant("A5", R"("from":"2026-06-01","until":"2026-12-31")"), "posted");
  EXPECT_EQ(ending(), "A5 2026-12-31;");
}

TEST_F(PapersTest, BoundTheirLists) {
  const auto person = [](const std::string& i) { return "\"n" + i + '"'; };
  const auto train = [&](int count) {
    return file("record_training", R"({"training":"P","topic":"x","trainer":"y","minutes":9,)"
                                   R"("persons":)" +
                                       list(count, person) + '}');
  };
  EXPECT_EQ(train(1001), "refused:base.list_too_long");
  EXPECT_EQ(train(1000), "refused:people.person_unknown");
  const auto proof = [](const std::string& i) {
    return R"({"file":"f)" + i + R"(","sha256":")" + std::string(64, '0') + R"("})";
  };
  const auto proved = [&](int count) {
    return file("record_training", R"({"training":"P","topic":"x","trainer":"y","minutes":9,)"
                                   R"("persons":["lin"],"files":)" +
                                       list(count, proof) + '}');
  };
  EXPECT_EQ(proved(51), "refused:base.list_too_long");
  EXPECT_EQ(proved(50), "posted");
  const auto party = [](const std::string& i) {
    return R"({"kind":"person","code":"n)" + i + R"("})";
  };
  const auto issue = [&](int count) {
    return file("issue_letter",
                R"({"letter":"L","name":"x","field":"y","due":"2026-03-09","source":"z","file":)" +
                    proof("") + R"(,"parties":)" + list(count, party) + '}');
  };
  EXPECT_EQ(issue(2001), "refused:base.list_too_long");
  EXPECT_EQ(issue(2000), "refused:people.party_unknown");
  const auto sign = [&](int count) {
    return file("sign_letter", R"({"letter":"L","signatures":)" + list(count, party) + '}');
  };
  EXPECT_EQ(sign(2001), "refused:base.list_too_long");
  EXPECT_EQ(sign(2000), "refused:people.letter_unknown");
}

}  // namespace
}  // namespace bursar::people
