// The smallest program that uses bursar: it founds the books of a school in memory.
#include <bursar/bursar.hpp>
#include <bursar/school/no_reader.hpp>
#include <iostream>
#include <memory>

int main() {
  const bursar::NoReader<bursar::Books> reader;
  bursar::School school(std::make_unique<bursar::MemoryJournal>(), reader);
  const bursar::people::Found form{.unit = "school",
                                   .school = "第二中学",
                                   .time_zone = "+08:00",
                                   .authority = "T001",
                                   .authority_name = "李校长",
                                   .post = "head",
                                   .post_name = "校长"};
  const auto posted =
      school.submit(form, {"T001", bursar::Moment::parse("2026-03-02T01:30:00Z"), {}});
  if (!posted) {
    std::cout << posted.refusal().text() << '\n';
    return 1;
  }
  std::cout << (school.read()->people.founded() ? "open" : "closed") << '\n';
}
