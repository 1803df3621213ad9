#pragma once

#include <optional>
#include <vector>

#include "bursar/people/records.hpp"

/// Certificates, and the posts that need them 证书与持证上岗.
namespace bursar::people {

/// A rule about certificates of a kind, from a day on 持证上岗规定.
struct Requirement {
  Name name;                  ///< what the certificate is called
  PostId post{};              ///< whose holders need one; none: it only says how long they hold
  std::optional<int> months;  ///< how long one may hold
  Period period;
  Remark source;
};

/// A kind of certificate, with the rules that there are or were for it 证书种类.
struct CertificateKind {
  CertificateCode code;
  std::vector<Requirement> requirements = {};  ///< those of a post in the order of their days
};

/// A certificate that somebody has 证书.
struct Certificate {
  CertificateId kind{};
  PersonId person{};
  Name number;
  Date from;
  std::optional<Date> until;  ///< its last day
  Name issuer;
  std::optional<EvidenceFile> file;
  std::optional<Date> revoked = {};  ///< from this day on it counts no more

  /// Whether it counts on a day.
  bool holds(Date day) const {
    return day >= from && (!until || day <= *until) && (!revoked || day < *revoked);
  }
};

}  // namespace bursar::people
