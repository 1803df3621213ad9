#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "bursar/people/certificates/checks.hpp"

/// What may be asked about certificates.
namespace bursar::people {

/// A certificate 证书.
struct CertificateRow {
  CertificateCode certificate;
  PersonCode person;
  std::string number;
  Date from;
  std::optional<Date> until;
  std::optional<std::int64_t> days_left;
  std::optional<Date> revoked;
  std::vector<PostCode> required_by;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = CertificateRow;
    v("certificate", &T::certificate, "its kind", "证书种类");
    v("person", &T::person, "whose it is", "持证人");
    v("number", &T::number, "its number", "证号");
    v("from", &T::from, "first day it holds", "有效期起");
    v("until", &T::until, "last day it holds; none: for good", "有效期止（含）");
    v("days_left", &T::days_left,
      "days to its last one, below zero after it; none where it has none or was revoked",
      "剩余天数");
    v("revoked", &T::revoked, "first day it counts no more", "吊销日");
    v("required_by", &T::required_by, "posts that its holder has that day and that need it",
      "要求该证的任职岗位");
  }
};

namespace detail {
/// The posts that somebody holds on a day, each once.
inline std::vector<PostId> posts_of(const Register& people, PersonId person, Date day) {
  std::vector<PostId> found;
  for (const auto index : people.persons()[person].appointments) {
    const auto& one = people.appointments()[index];
    if (one.period.holds(day) && std::find(found.begin(), found.end(), one.post) == found.end())
      found.push_back(one.post);
  }
  return found;
}

/// What a certificate is on a day.
inline CertificateRow certificate_row(const Register& people, const Certificate& one, Date day) {
  CertificateRow row;
  row.certificate = people.certificates.kinds()[one.kind].code;
  row.person = people.persons()[one.person].code;
  row.number = one.number.value;
  row.from = one.from, row.until = one.until, row.revoked = one.revoked;
  if (one.until && !one.revoked) row.days_left = (*one.until - day).days();
  for (const auto post : posts_of(people, one.person, day))
    if (people.certificates.in_force(one.kind, post, day))
      row.required_by.push_back(people.posts()[post].code);
  std::sort(row.required_by.begin(), row.required_by.end());
  return row;
}
}  // namespace detail

/// Which certificates there are.
struct CertificateList {
  static constexpr std::string_view kind = "people.certificates";
  static constexpr std::string_view about =
      "certificates by kind, person and first day; those that end soon or have lapsed of people "
      "who are here, where no newer one took their place";
  static constexpr std::string_view about_zh = "证书清单";
  std::optional<PersonCode> person;
  std::optional<CertificateCode> certificate;
  std::optional<Whole<0, 3650>> within;
  std::optional<bool> lapsed;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = CertificateList;
    v("person", &T::person, "only of this person", "持证人");
    v("certificate", &T::certificate, "only of this kind", "证书种类");
    v("within", &T::within, "only such as hold and end within so many days", "多少天内到期");
    v("lapsed", &T::lapsed,
      "true: only of people without one of the kind that counts that day; false: only such as "
      "count",
      "已失效");
  }
};

namespace detail {
/// Whether a certificate is one of those asked for.
inline bool asked(const CertificateList& q, const Register& people, std::size_t place, Date day) {
  const auto& one = people.certificates.all()[place];
  const auto& person = people.persons()[one.person];
  if (q.person && *q.person != person.code) return false;
  if (q.certificate && *q.certificate != people.certificates.kinds()[one.kind].code) return false;
  const bool counts = one.holds(day);
  if (q.lapsed && !*q.lapsed && !counts) return false;
  if (!q.within && !q.lapsed.value_or(false)) return true;
  if (!person.here(day) || people.certificates.latest(one.person, one.kind) != place) return false;
  if (q.lapsed.value_or(false) && certified(people, one.person, one.kind, day)) return false;
  if (!q.within) return true;
  return counts && !one.revoked && one.until &&
         *one.until - day <= boost::gregorian::days(q.within->value);
}
}  // namespace detail

inline std::vector<CertificateRow> answer(const CertificateList& q, const Books& books, Date day) {
  const auto& people = books.people;
  std::vector<CertificateRow> rows;
  for (std::size_t place = 0; place < people.certificates.all().size(); ++place)
    if (detail::asked(q, people, place, day))
      rows.push_back(detail::certificate_row(people, people.certificates.all()[place], day));
  const auto key = [](const CertificateRow& row) {
    return std::tie(row.certificate, row.person, row.from, row.number);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return rows;
}

/// Somebody who lacks a certificate 无证在岗.
struct UncertifiedRow {
  PersonCode person;
  PostCode post;
  CertificateCode certificate;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &UncertifiedRow::person, "who", "人员");
    v("post", &UncertifiedRow::post, "in which post", "岗位");
    v("certificate", &UncertifiedRow::certificate, "what they need for it and have not",
      "所缺证书");
  }
};

/// Who works without the certificate that their post needs.
struct UncertifiedList {
  static constexpr std::string_view kind = "people.uncertified";
  static constexpr std::string_view about =
      "who holds a post on a day without a certificate that it needs";
  static constexpr std::string_view about_zh = "无证在岗清单";
  template <class V>
  static constexpr void fields(V&&) {}
};

inline std::vector<UncertifiedRow> answer(const UncertifiedList&, const Books& books, Date day) {
  const auto& people = books.people;
  std::vector<UncertifiedRow> rows;
  for (std::uint32_t i = 1; i <= people.persons().size(); ++i) {
    const auto& person = people.persons()[PersonId(i)];
    if (!person.here(day)) continue;
    for (const auto post : detail::posts_of(people, PersonId(i), day))
      for (const auto kind : people.certificates.needed(post, day))
        if (!certified(people, PersonId(i), kind, day))
          rows.push_back(
              {person.code, people.posts()[post].code, people.certificates.kinds()[kind].code});
  }
  const auto key = [](const UncertifiedRow& row) {
    return std::tie(row.person, row.post, row.certificate);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return rows;
}

/// Every question of this subject: a new one is added here.
using CertificateQuestions = Types<CertificateList, UncertifiedList>;

}  // namespace bursar::people
