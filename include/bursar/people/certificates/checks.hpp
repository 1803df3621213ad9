#pragma once

#include <string_view>

#include "bursar/base/result.hpp"
#include "bursar/people/certificates/reasons.hpp"
#include "bursar/people/register.hpp"

/// What is asked of certificates wherever work is given to somebody.
namespace bursar::people {

/// Whether somebody has a certificate of a kind that counts on a day.
inline bool certified(const Register& people, PersonId person, CertificateId kind, Date day) {
  return people.certificates.certified(person, kind, day);
}

/// Somebody has every certificate that a post needs on a day.
inline Verdict check_certified(const Register& people, std::string_view field, PersonId person,
                               PostId post, Date day) {
  for (const auto kind : people.certificates.needed(post, day))
    if (!certified(people, person, kind, day))
      return refuse(certificate_missing, field,
                    {{"person", people.persons()[person].code.value},
                     {"certificate", people.certificates.kinds()[kind].code.value},
                     {"post", people.posts()[post].code.value},
                     {"date", date_text(day)}});
  return {};
}

/// Somebody who is in the books has a certificate of a kind that counts on a day.
inline Verdict check_unlapsed(const Register& people, std::string_view field,
                              const PersonCode& person, const CertificateCode& certificate,
                              Date day) {
  const auto kind = people.certificates.kinds().id(certificate);
  if (certified(people, people.persons().id(person), kind, day)) return {};
  return refuse(
      certificate_lapsed, field,
      {{"person", person.value}, {"certificate", certificate.value}, {"date", date_text(day)}});
}

}  // namespace bursar::people
