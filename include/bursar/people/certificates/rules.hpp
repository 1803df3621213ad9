#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/people/certificates/checks.hpp"
#include "bursar/people/certificates/forms.hpp"
#include "bursar/people/checks.hpp"

/// Certificates are entered and revoked; posts come to need them.
namespace bursar::people {

namespace detail {
/// The post of a rule; none where it is for all.
inline PostId post_or_none(const Register& people, const std::optional<PostCode>& post) {
  return post ? people.posts().id(*post) : PostId{};
}
}  // namespace detail

inline void complete(RequireCertificate& form, const Books&, const Context& context) {
  if (!form.from) form.from = context.today;
}

inline Verdict decide(const RequireCertificate& form, const Books& books, const Context&) {
  const auto& people = books.people;
  if (form.post)
    if (auto verdict = check_post(people, *form.post); !verdict) return verdict;
  if (auto verdict = check_period(*form.from, form.until); !verdict) return verdict;
  const auto kind = people.certificates.kinds().id(form.certificate);
  if (kind == CertificateId{}) return {};
  const auto* last = people.certificates.last(kind, detail::post_or_none(people, form.post));
  if (!last || *form.from > last->period.from) return {};
  return refuse(requirement_taken, "from",
                {{"certificate", form.certificate.value}, {"from", date_text(last->period.from)}});
}

inline void post(const RequireCertificate& form, Books& books, const Context&) {
  auto& people = books.people;
  Requirement rule;
  rule.name = form.name, rule.source = form.source;
  rule.post = detail::post_or_none(people, form.post);
  if (form.months) rule.months = form.months->value;
  rule.period = {*form.from, form.until};
  people.certificates.require(people.certificates.kind(form.certificate), std::move(rule));
}

namespace detail {
/// Whoever has a certificate is here, or is to come: they may bring it with them.
inline Verdict check_not_gone(const Register& people, const PersonCode& person, Date today) {
  if (auto verdict = check_known(people, "person", person); !verdict) return verdict;
  const auto joined = people.persons().find(person)->joined;
  return check_was_here(people, "person", person, std::max(today, joined));
}

/// It holds no longer than the rules of its first day let any of its kind.
inline Verdict check_lasts(const Certificates& certificates, const GrantCertificate& form) {
  const auto kind = certificates.kinds().id(form.certificate);
  if (kind == CertificateId{}) return {};
  const auto months = certificates.most_months(kind, form.from);
  if (!months) return {};
  const auto most = months_after(form.from, *months);
  if (form.until && *form.until <= most) return {};
  return refuse(certificate_long, "until",
                {{"certificate", form.certificate.value},
                 {"until", form.until ? date_text(*form.until) : "-"},
                 {"most", date_text(most)}});
}
}  // namespace detail

inline Verdict decide(const GrantCertificate& form, const Books& books, const Context& context) {
  const auto& people = books.people;
  const auto& certificates = people.certificates;
  if (auto v = detail::check_not_gone(people, form.person, context.today); !v) return v;
  if (auto v = check_last_day("until", form.from, form.until); !v) return v;
  if (certificates.find(certificates.kinds().id(form.certificate), form.number))
    return refuse(certificate_repeated, "number",
                  {{"certificate", form.certificate.value}, {"number", form.number.value}});
  if (auto v = detail::check_lasts(certificates, form); !v) return v;
  return check_file("file", form.file);
}

inline void post(const GrantCertificate& form, Books& books, const Context&) {
  auto& people = books.people;
  people.certificates.grant({people.certificates.kind(form.certificate),
                             people.persons().id(form.person), form.number, form.from, form.until,
                             form.issuer, form.file});
}

inline void complete(RevokeCertificate& form, const Books&, const Context& context) {
  if (!form.from) form.from = context.today;
}

inline Verdict decide(const RevokeCertificate& form, const Books& books, const Context&) {
  const auto& certificates = books.people.certificates;
  const auto place = certificates.find(certificates.kinds().id(form.certificate), form.number);
  if (!place)
    return refuse(certificate_unknown, "number",
                  {{"certificate", form.certificate.value}, {"number", form.number.value}});
  const auto& found = certificates.all()[*place];
  if (found.revoked) return refuse(certificate_over, "number", {{"number", form.number.value}});
  if (*form.from >= found.from) return {};
  return refuse(certificate_early, "from",
                {{"number", form.number.value}, {"from", date_text(found.from)}});
}

inline void post(const RevokeCertificate& form, Books& books, const Context&) {
  auto& certificates = books.people.certificates;
  const auto kind = certificates.kinds().id(form.certificate);
  certificates.revoke(*certificates.find(kind, form.number), *form.from);
}

}  // namespace bursar::people
