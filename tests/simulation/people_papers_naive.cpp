// Certificates, letters and trainings once more, kept from the entries of the journal alone.
#include <algorithm>
#include <stdexcept>

#include "bursar/people/questions.hpp"
#include "simulation/model.hpp"

namespace bursar::test {

bool Model::Papers::certified(const std::string& person, const std::string& kind,
                              const std::string& day) const {
  return std::any_of(certificates.begin(), certificates.end(), [&](const Certificate& one) {
    return one.person == person && one.kind == kind && one.holds(day);
  });
}

bool Model::Papers::rents(const std::string& lessee, const std::string& day) const {
  const auto& [from, until] = lessees.at(lessee);
  return from <= day && (until.empty() || day < until);
}

/// Whoever is given a post has what it needs on the first day.
void Model::expect_certified(const std::string& person, const Form& form) const {
  const auto day = form.text("from"), post = form.text("post");
  std::map<std::string, bool> needed;  // a later rule of a kind takes the place of an earlier one
  for (const auto& rule : papers_.rules)
    if (rule.post == post && rule.from <= day)
      needed[rule.certificate] = rule.until.empty() || day < rule.until;
  for (const auto& [kind, is] : needed)
    if (is && !papers_.certified(person, kind, day))
      throw std::logic_error(person + " was given " + post + " without " + kind);
}

/// A letter for any lessee leaves none out whom no other letter about the same duty names.
void Model::issue(const Form& form) {
  Papers::Letter letter{form.text("field"), form.text("from"), form.text("until"), {}};
  for (const auto& one : form.forms("parties"))
    letter.parties.push_back({one.text("kind"), one.text("code"), one.number("expected"), 0});
  papers_.letters[form.text("letter")] = letter;
  const auto lessee = [](const Papers::Party& one) { return one.kind == "lessee"; };
  if (std::none_of(letter.parties.begin(), letter.parties.end(), lessee)) return;
  std::set<std::string> named;
  for (const auto& [code, other] : papers_.letters) {
    const bool holds =
        other.from <= letter.from && (other.until.empty() || letter.from <= other.until);
    for (const auto& one : other.parties)
      if (holds && other.field == letter.field && lessee(one)) named.insert(one.code);
  }
  for (const auto& [code, period] : papers_.lessees)
    if (papers_.rents(code, letter.from) && !named.contains(code))
      throw std::logic_error("a letter leaves " + code + " out");
}

void Model::apply_papers(const Form& form, std::string_view kind, const std::string& today) {
  auto& papers = papers_;
  if (kind == "people.require_certificate") {
    papers.rules.push_back(
        {form.text("certificate"), form.text("post"), form.text("from"), form.text("until")});
  } else if (kind == "people.grant_certificate") {
    papers.certificates.push_back({form.text("certificate"), form.text("person"),
                                   form.text("number"), form.text("from"), form.text("until"), ""});
  } else if (kind == "people.revoke_certificate") {
    for (auto& one : papers.certificates)
      if (one.kind == form.text("certificate") && one.number == form.text("number"))
        one.revoked = form.text("from");
  } else if (kind == "people.appoint") {
    expect_certified(form.text("person"), form);
  } else if (kind == "people.rotate") {
    expect_certified(form.text("successor"), form);
  } else if (kind == "people.record_training") {
    for (const auto& person : form.list("persons"))
      papers.minutes[person] += form.number("minutes");
  } else if (kind == "people.register_lessee") {
    papers.lessees[form.text("lessee")] = {form.text("from"), form.text("until")};
  } else if (kind == "people.end_lessee") {
    papers.lessees.at(form.text("lessee")).second = form.text("until");
  } else if (kind == "people.issue_letter") {
    issue(form);
  } else if (kind == "people.sign_letter") {
    for (const auto& one : form.forms("signatures"))
      for (auto& party : papers.letters.at(form.text("letter")).parties)
        if (party.kind == one.text("kind") && party.code == one.text("code"))
          party.given += one.number("count");
  } else if (kind == "people.close_letter") {
    auto& letter = papers.letters.at(form.text("letter"));
    letter.closed = true;
    for (const auto& one : letter.parties) {
      const bool bound = one.kind == "lessee" && papers.rents(one.code, today);
      if (one.given < one.expected && (bound || !form.has("reason")))
        throw std::logic_error(form.text("letter") + " was closed without " + one.code);
    }
  }
}

std::string Model::differing_papers(const Books& books) const {
  const auto& people = books.people;
  for (const auto& one : papers_.certificates)
    for (const auto& day : {one.from, one.until, one.revoked}) {
      const auto kind = people.certificates.kinds().id(one.kind);
      const auto date = parse_date(day);
      if (date && people::certified(people, people.persons().id(one.person), kind, *date) !=
                      papers_.certified(one.person, one.kind, day))
        return one.person + " has " + one.kind + " or not on " + day;
    }
  auto rows = answer(people::SignatureList{}, books, Date());
  for (const auto& entry : papers_.letters) {
    const auto& code = entry.first;
    const auto& letter = entry.second;
    const auto* found = people.letters.all().find(code);
    if (!found || found->closed.has_value() != letter.closed) return code + " is closed or not";
    for (const auto& party : letter.parties)
      if (std::erase_if(rows, [&](const people::SignatureRow& row) {
            return row.letter.value == code && enum_name(row.kind) == party.kind &&
                   row.party == party.code && row.expected == party.expected &&
                   row.given == party.given;
          }) != 1)
        return code + " is signed or not by " + party.code;
  }
  if (!rows.empty()) return rows.front().letter.value + " names another party";
  people::TrainingHours ever;
  ever.from = Date(kFirstYear, 1, 1), ever.until = Date(kLastYear, 12, 31);
  for (const auto& row : answer(ever, books, Date(2026, 1, 1))) {
    const auto found = papers_.minutes.find(row.person.value);
    if (row.minutes != (found == papers_.minutes.end() ? 0 : found->second))
      return row.person.value + " was trained longer or shorter";
  }
  return {};
}

}  // namespace bursar::test
