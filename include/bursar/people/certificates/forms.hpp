#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/certificates/reasons.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/people/records.hpp"

/// Certificates, and the posts that need them 证书与持证上岗.
namespace bursar::people {

/// Says which post needs a certificate, and how long one may hold 设定持证上岗.
struct RequireCertificate {
  static constexpr std::string_view kind = "people.require_certificate";
  static constexpr std::string_view about =
      "from a day on whoever is given a post needs a certificate of a kind; without a post it only "
      "says how long certificates of the kind may hold";
  static constexpr std::string_view about_zh = "设定持证上岗";
  static constexpr std::array refusals{&post_unknown, &dates_reversed, &requirement_taken};

  CertificateCode certificate;
  Name name;
  std::optional<PostCode> post;
  std::optional<Whole<1, 600>> months;
  std::optional<Date> from;
  std::optional<Date> until;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RequireCertificate;
    v("certificate", &T::certificate, "which kind of certificate", "证书种类");
    v("name", &T::name, "what it is called", "名称");
    v("post", &T::post, "whose holders need one", "岗位");
    v("months", &T::months, "how many months one may hold at most", "有效期至多（月）");
    v("from", &T::from, "first day; left out, today", "起始日");
    v("until", &T::until, "first day it is no more; left out, open", "截止日（不含）");
    v("source", &T::source, "the rule that it rests on", "依据");
  }
};

/// Enters a certificate of somebody 登记证书.
struct GrantCertificate {
  static constexpr std::string_view kind = "people.grant_certificate";
  static constexpr std::string_view about =
      "enters a certificate that somebody has: it counts from its first day to its last";
  static constexpr std::string_view about_zh = "登记证书";
  static constexpr std::array refusals{&person_unknown,       &person_left,      &dates_reversed,
                                       &certificate_repeated, &certificate_long, &sha256_malformed};

  CertificateCode certificate;
  PersonCode person;
  Name number;
  Date from;
  std::optional<Date> until;
  Name issuer;
  std::optional<EvidenceFile> file;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = GrantCertificate;
    v("certificate", &T::certificate, "of which kind", "证书种类");
    v("person", &T::person, "whose it is", "持证人");
    v("number", &T::number, "its number", "证号");
    v("from", &T::from, "first day it holds", "有效期起");
    v("until", &T::until, "last day it holds; left out, for good", "有效期止（含）");
    v("issuer", &T::issuer, "who issued it", "发证机关");
    v("file", &T::file, "its copy", "证书附件");
  }
};

/// Takes a certificate away 吊销证书.
struct RevokeCertificate {
  static constexpr std::string_view kind = "people.revoke_certificate";
  static constexpr std::string_view about = "from a day on a certificate counts no more";
  static constexpr std::string_view about_zh = "吊销证书";
  static constexpr std::array refusals{&certificate_unknown, &certificate_over, &certificate_early};

  CertificateCode certificate;
  Name number;
  std::optional<Date> from;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RevokeCertificate;
    v("certificate", &T::certificate, "of which kind", "证书种类");
    v("number", &T::number, "its number", "证号");
    v("from", &T::from, "first day it counts no more; left out, today", "吊销日");
    v("reason", &T::reason, "why", "原因");
  }
};

/// Every form of this subject: a new one is added here.
using CertificateForms = Types<RequireCertificate, GrantCertificate, RevokeCertificate>;

}  // namespace bursar::people
