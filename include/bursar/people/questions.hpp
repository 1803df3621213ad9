#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "bursar/people/certificates/questions.hpp"
#include "bursar/people/fwd.hpp"
#include "bursar/people/letters/questions.hpp"
#include "bursar/people/training/questions.hpp"

/// What may be asked about people.
namespace bursar::people {

/// Who is here and how much of a full post they work.
struct Staffing {
  std::int64_t persons = 0;
  std::int64_t part_time = 0;
  std::int64_t workload = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("persons", &Staffing::persons, "people here", "人数");
    v("part_time", &Staffing::part_time, "of them with less than a full post", "兼职人数");
    v("workload", &Staffing::workload, "full-time equivalents, in per cent of one post",
      "折合全职（%）");
  }
};

/// How many people there are.
struct Staff {
  static constexpr std::string_view kind = "people.staff";
  static constexpr std::string_view about =
      "people here on a day, part-timers and full-time equivalents; of a post where one is named";
  static constexpr std::string_view about_zh = "人员编制";
  std::optional<PostCode> post;
  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &Staff::post, "only the holders of this post", "岗位");
  }
};
/// Counts who is here that day.
inline Staffing answer(const Staff& q, const Books& books, Date day) {
  Staffing sum;
  const auto& people = books.people;
  const auto wanted = q.post ? people.posts().id(*q.post) : PostId{};
  for (const auto& person : people.persons()) {
    const auto holds = [&](std::size_t index) {
      const auto& one = people.appointments()[index];
      return one.post == wanted && one.period.holds(day);
    };
    const auto& posts = person.appointments;
    if (!person.here(day)) continue;
    if (q.post && std::none_of(posts.begin(), posts.end(), holds)) continue;
    ++sum.persons;
    sum.part_time += person.workload < 100;
    sum.workload += person.workload;
  }
  return sum;
}

/// Who holds a post.
struct Holders {
  static constexpr std::string_view kind = "people.holders";
  static constexpr std::string_view about = "who holds a post on a day";
  static constexpr std::string_view about_zh = "岗位现任";
  PostCode post;
  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &Holders::post, "which post", "岗位");
  }
};
/// The holders' codes, each once.
inline std::vector<PersonCode> answer(const Holders& q, const Books& books, Date day) {
  std::vector<PersonCode> codes;
  const auto post = books.people.posts().id(q.post);
  for (const auto person : books.people.holders(post, day))
    if (const auto& code = books.people.persons()[person].code;
        std::find(codes.begin(), codes.end(), code) == codes.end())
      codes.push_back(code);
  return codes;
}

/// Whether somebody may file a form.
struct MayFile {
  static constexpr std::string_view kind = "people.may_file";
  static constexpr std::string_view about = "whether a person may file a form on a day";
  static constexpr std::string_view about_zh = "是否有权提交";
  PersonCode person;
  FormName form;
  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &MayFile::person, "who", "人员");
    v("form", &MayFile::form, "which form", "单据");
  }
};
/// False for somebody unknown too.
inline bool answer(const MayFile& q, const Books& books, Date day) {
  return books.people.may_file(books.people.persons().id(q.person), q.form, day);
}

/// Whose holders may file a form.
struct Filers {
  static constexpr std::string_view kind = "people.filers";
  static constexpr std::string_view about = "the posts whose holders may file a form on a day";
  static constexpr std::string_view about_zh = "有权提交的岗位";
  FormName form;
  template <class V>
  static constexpr void fields(V&& v) {
    v("form", &Filers::form, "which form", "单据");
  }
};
/// The posts' codes.
inline std::vector<PostCode> answer(const Filers& q, const Books& books, Date day) {
  std::vector<PostCode> codes;
  for (const auto& post : books.people.posts()) {
    const auto gives = [&](const Grant& g) { return g.covers(q.form) && g.period.holds(day); };
    if (std::any_of(post.grants.begin(), post.grants.end(), gives)) codes.push_back(post.code);
  }
  return codes;
}

/// Every question about people: a new one is added here.
using Questions = Joined<Types<Staff, Holders, MayFile, Filers>, CertificateQuestions,
                         TrainingQuestions, LetterQuestions>;

}  // namespace bursar::people
