// Certificates, letters and trainings, as the clerk fills their forms in.
#include <algorithm>
#include <set>

#include "bursar/people/questions.hpp"
#include "bursar/people/rules.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using boost::gregorian::days;
using people::Addressee;
using people::Certificate;
using people::CertificateId;
using people::Lessee;
using people::Letter;
using people::LetterKind;
using people::PersonId;
using people::PostId;

const people::Register& staff(Clerk& clerk) { return clerk.books().people; }

std::string kind_of_certificate(Clerk& clerk) {
  constexpr std::string_view kinds[] = {"health", "guard", "lift"};
  return std::string(kinds[clerk.below(3)]);
}

/// A file with its digest; now and then with none that is well formed.
std::string file(Clerk& clerk) {
  const auto digest = clerk.one_in(12) ? std::string("?") : std::string(64, 'a');
  return Fields().text("file", "附件").text("sha256", digest).done();
}

/// The code of one of some records that fit; now and then of one that does not.
template <class Records, class Fits>
std::string code_among(Clerk& clerk, const Records& records, Fits fits) {
  std::string code = "none";
  std::size_t seen = 0;
  for (const auto& one : records)
    if ((fits(one) || clerk.one_in(30)) && clerk.below(++seen) == 0) code = one.code.value;
  return code;
}

std::string require(Clerk& clerk) {
  const auto& people = staff(clerk);
  const auto kind = kind_of_certificate(clerk);
  Fields fields;
  fields.text("certificate", kind).text("name", "证书").text("source", "办法");
  std::string post;
  // The heads' post stays free: a school without them files little else.
  if (!clerk.one_in(3)) do
      post = clerk.any_post();
    while (post == "p0" && people.posts().size() > 1);
  if (post == "p0") post.clear();
  if (!post.empty()) fields.text("post", post);
  if (clerk.one_in(2)) fields.number("months", 1 + static_cast<int>(clerk.below(14)));
  const auto known = people.certificates.kinds().id(kind);
  const auto* last =
      known == CertificateId{} ? nullptr : people.certificates.last(known, people.posts().id(post));
  const auto earliest = last ? last->period.from + days(1) : clerk.today() - days(3);
  fields.text("from", clerk.one_in(6) ? clerk.day(-9, 5) : clerk.day_after(earliest, 15));
  return (clerk.one_in(2) ? fields.text("until", clerk.day_after(earliest + days(10), 40)) : fields)
      .done();
}

std::string grant(Clerk& clerk) {
  const auto& certificates = staff(clerk).certificates;
  const auto kind = kind_of_certificate(clerk);
  const auto from = clerk.today() + days(static_cast<int>(clerk.below(40)) - 35);
  Fields fields;
  const bool again = clerk.one_in(9) && !certificates.all().empty();
  fields.text("certificate", kind)
      .text("person", clerk.person())
      .text("number", again ? certificates.all()[0].number.value : clerk.fresh("Z"))
      .text("from", date_text(from))
      .text("issuer", "机关");
  const auto known = certificates.kinds().id(kind);
  const auto months =
      known == CertificateId{} ? std::nullopt : certificates.most_months(known, from);
  if (months && !clerk.one_in(8))
    fields.text("until",
                date_text(months_after(from, *months) - days(static_cast<int>(clerk.below(20)))));
  else if (clerk.one_in(2))
    fields.text("until", clerk.day_after(from - days(1), 500));
  return (clerk.one_in(3) ? fields.raw("file", file(clerk)) : fields).done();
}

bool revocable(const Certificate& one) { return !one.revoked; }

std::string revoke(Clerk& clerk) {
  const auto& certificates = staff(clerk).certificates;
  const Certificate* found = nullptr;
  std::size_t seen = 0;
  for (const auto& one : certificates.all())
    if ((revocable(one) || clerk.one_in(8)) && clerk.below(++seen) == 0) found = &one;
  Fields fields;
  fields.text("certificate", found ? certificates.kinds()[found->kind].code.value : "none")
      .text("number", found && !clerk.one_in(8) ? found->number.value : "Z0")
      .text("reason", "涂改");
  const auto earliest = found ? std::max(found->from, clerk.today()) : clerk.today();
  return fields.text("from", clerk.one_in(9) ? clerk.day(-60, 0) : clerk.day_after(earliest, 30))
      .done();
}

std::string train(Clerk& clerk) {
  const auto& trainings = staff(clerk).trainings.all();
  std::set<std::string> persons;
  for (auto left = 1 + clerk.below(3); left > 0; --left) persons.insert(clerk.person());
  Clerk::Strings list(persons.begin(), persons.end());
  if (clerk.one_in(9)) list.push_back(list.front());
  Fields fields;
  fields
      .text("training", clerk.one_in(7) ? code_among(clerk, trainings, [](auto&) { return true; })
                                        : clerk.fresh("PX"))
      .text("topic", "安全")
      .text("trainer", "中队")
      .number("minutes", 30 + static_cast<int>(clerk.below(200)))
      .list("persons", list);
  if (clerk.one_in(4)) fields.text("on", clerk.day(-4, 1));
  if (clerk.one_in(4)) fields.text("certificate", kind_of_certificate(clerk));
  return (clerk.one_in(4) ? fields.raw("files", '[' + file(clerk) + ']') : fields).done();
}

std::string lease(Clerk& clerk, bool ends) {
  const auto& lessees = staff(clerk).letters.lessees();
  const auto open = [](const Lessee& one) { return !one.period.until; };
  Fields fields;
  if (ends) {
    fields.text("lessee", code_among(clerk, lessees, open));
    return (clerk.one_in(2) ? fields.text("until", clerk.day(-5, 20)) : fields).done();
  }
  fields.text("lessee", clerk.one_in(4) ? code_among(clerk, lessees, open) : clerk.fresh("Q"))
      .text("name", "商户");
  if (clerk.one_in(3)) fields.text("room", clerk.any_room());
  if (clerk.one_in(3)) fields.text("from", clerk.day(-20, 10));
  return (clerk.one_in(4) ? fields.text("until", clerk.day(5, 60)) : fields).done();
}

/// Some classes with the slips of their pupils or parents, and a person.
std::string parties(Clerk& clerk) {
  const auto slips = 1 + static_cast<int>(clerk.below(40));
  auto list = Fields()
                  .text("kind", clerk.one_in(2) ? "pupils" : "parents")
                  .text("code", clerk.any_unit())
                  .number("expected", slips)
                  .done();
  Fields other;
  const bool lessee = clerk.one_in(3);
  const auto all = [](auto&) { return true; };
  other.text("kind", lessee ? "lessee" : "person")
      .text("code",
            lessee ? code_among(clerk, staff(clerk).letters.lessees(), all) : clerk.person());
  if (clerk.one_in(8)) other.number("expected", 2);
  return '[' + list + ',' + other.done() + ']';
}

std::string issue(Clerk& clerk) {
  const auto& letters = staff(clerk).letters;
  Fields fields;
  fields
      .text("letter", clerk.one_in(9) ? code_among(clerk, letters.all(), [](auto&) { return true; })
                                      : clerk.fresh("ZR"))
      .text("name", "责任书")
      .text("field", clerk.one_in(2) ? "安全" : "消防")
      .raw("file", file(clerk))
      .text("due", clerk.day(clerk.one_in(9) ? -3 : 0, 40))
      .text("source", "校务会");
  if (clerk.one_in(3)) fields.text("until", clerk.day(clerk.one_in(8) ? 0 : 40, 90));
  if (clerk.one_in(3)) return fields.raw("parties", parties(clerk)).done();
  constexpr std::string_view kinds[] = {"unit", "person", "lessee", "lessee", "pupils"};
  return fields.text("kind", std::string(kinds[clerk.below(clerk.one_in(6) ? 5 : 4)])).done();
}

bool lacking(const Letter& letter) {
  return !letter.closed && std::any_of(letter.parties.begin(), letter.parties.end(),
                                       [](const Addressee& one) { return !one.done(); });
}

std::string sign(Clerk& clerk) {
  const auto& people = staff(clerk);
  const auto code = code_among(clerk, people.letters.all(), lacking);
  std::string list;
  const auto add = [&](LetterKind kind, std::string_view party, int count) {
    Fields one;
    one.text("kind", std::string(enum_name(kind))).text("code", std::string(party));
    if (count != 1) one.number("count", count);
    list += (list.empty() ? "" : ",") + one.done();
  };
  if (const auto* letter = people.letters.all().find(code))
    for (const auto& one : letter->parties) {
      if (one.done() ? !clerk.one_in(40) : clerk.one_in(3)) continue;
      const auto left = static_cast<std::size_t>(one.expected - one.given);
      add(one.party.kind, people::party_code(people, one.party),
          left > 1 ? 1 + static_cast<int>(clerk.below(left)) : 1);
    }
  if (list.empty() || clerk.one_in(12)) add(LetterKind::person, clerk.anybody(), 1);
  Fields fields;
  fields.text("letter", code).raw("signatures", '[' + list + ']');
  if (clerk.one_in(4)) fields.text("on", clerk.day(-5, 1));
  return (clerk.one_in(4) ? fields.raw("file", file(clerk)) : fields).done();
}

std::string close(Clerk& clerk) {
  const auto& letters = staff(clerk).letters;
  const auto fits = [&](const Letter& one) { return !one.closed; };
  Fields fields;
  fields.text("letter", code_among(clerk, letters.all(), fits));
  return (clerk.one_in(3) ? fields : fields.text("reason", "改发")).done();
}

std::string fill(Clerk& clerk, std::string_view kind) {
  if (kind == "people.require_certificate") return require(clerk);
  if (kind == "people.grant_certificate") return grant(clerk);
  if (kind == "people.revoke_certificate") return revoke(clerk);
  if (kind == "people.record_training") return train(clerk);
  if (kind == "people.issue_letter") return issue(clerk);
  if (kind == "people.sign_letter") return sign(clerk);
  if (kind == "people.close_letter") return close(clerk);
  return lease(clerk, kind == "people.end_lessee");
}

/// What was not given out is not signed, what was not granted is not revoked.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& people = staff(clerk);
  const auto& letters = people.letters;
  const auto& all = people.certificates.all();
  const auto leased = [](const Lessee& one) { return !one.period.until; };
  if (kind == "people.revoke_certificate" && std::none_of(all.begin(), all.end(), revocable))
    return "people.grant_certificate";
  if (kind == "people.end_lessee" &&
      std::none_of(letters.lessees().begin(), letters.lessees().end(), leased))
    return "people.register_lessee";
  if (kind == "people.sign_letter" &&
      std::none_of(letters.all().begin(), letters.all().end(), lacking))
    return "people.issue_letter";
  return kind == "people.close_letter" && letters.open().empty() ? "people.issue_letter" : "";
}

void promise_certificates(const people::Register& people, const Expect& expect) {
  const auto& certificates = people.certificates;
  std::size_t ending = 0;
  certificates.ending().each(Date(kFirstYear, 1, 1), Date(kLastYear, 12, 31),
                             [&](Date until, std::size_t place) {
                               const auto& one = certificates.all()[place];
                               ++ending;
                               expect(one.until == until && !one.revoked &&
                                          certificates.latest(one.person, one.kind) == place,
                                      one.number.value + " is the newest, and ends that day");
                             });
  std::size_t newest = 0;
  for (std::size_t place = 0; place < certificates.all().size(); ++place) {
    const auto& one = certificates.all()[place];
    expect(certificates.find(one.kind, one.number) == place, one.number.value + " is found by it");
    newest += one.until && !one.revoked && certificates.latest(one.person, one.kind) == place;
  }
  expect(ending == newest, "every newest certificate that ends is among those that end");
  for (const auto& kind : certificates.kinds())
    for (std::size_t i = 0; i < kind.requirements.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        expect(kind.requirements[i].post != kind.requirements[j].post ||
                   kind.requirements[j].period.from < kind.requirements[i].period.from,
               kind.code.value + " has its rules in the order of their days");
}

/// Whoever lacks what their post needs is listed, and nobody else.
void promise_uncertified(const Books& books, Date today, const Expect& expect) {
  const auto& people = books.people;
  std::set<std::string> slow, listed;
  for (const auto& row : answer(people::UncertifiedList{}, books, today))
    listed.insert(row.person.value + ' ' + row.post.value + ' ' + row.certificate.value);
  for (const auto& one : people.appointments()) {
    if (!one.period.holds(today)) continue;
    for (const auto& kind : people.certificates.kinds()) {
      bool needed = false, has = false;
      for (const auto& rule : kind.requirements)
        if (rule.post == one.post && rule.period.from <= today) needed = rule.period.holds(today);
      for (const auto& paper : people.certificates.all())
        has = has || (paper.person == one.person && paper.holds(today) &&
                      people.certificates.kinds()[paper.kind].code == kind.code);
      if (needed && !has)
        slow.insert(people.persons()[one.person].code.value + ' ' +
                    people.posts()[one.post].code.value + ' ' + kind.code.value);
    }
  }
  expect(slow == listed, "whoever lacks a certificate that their post needs is listed");
}

void promise(const Books& books, Date today, const Expect& expect) {
  const auto& people = books.people;
  promise_certificates(people, expect);
  promise_uncertified(books, today, expect);
  std::size_t open = 0;
  for (const auto& one : people.letters.all()) {
    open += !one.closed;
    expect(
        people.letters.open().contains(people.letters.all().id(one.code)) != one.closed.has_value(),
        one.code.value + " is open until it is closed");
    expect(one.from <= one.due && (!one.until || one.due <= *one.until) && !one.parties.empty(),
           one.code.value + " has parties and its days in order");
    for (const auto& party : one.parties)
      expect(party.given <= party.expected && party.on.has_value() == (party.given > 0),
             one.code.value + " is signed as often as it asks");
  }
  expect(open == people.letters.open().size(), "the open letters are those not closed");
  for (const auto& row : answer(people::LesseeList{}, books, today))
    expect(row.given <= row.letters, row.lessee.value + " signed letters that name it");
}

}  // namespace

Subject people_papers_subject() {
  return {{{"people.require_certificate", 3},
           {"people.grant_certificate", 6},
           {"people.revoke_certificate", 3},
           {"people.record_training", 4},
           {"people.register_lessee", 3},
           {"people.end_lessee", 2},
           {"people.issue_letter", 5},
           {"people.sign_letter", 6},
           {"people.close_letter", 3}},
          fill,
          nullptr,
          promise,
          nullptr,
          before};
}

}  // namespace bursar::test
