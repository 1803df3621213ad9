#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"
#include "bursar/people/letters/checks.hpp"

/// What may be asked about letters, who signed them, and lessees.
namespace bursar::people {

/// A letter, and how far it is signed 责任书.
struct LetterRow {
  LetterCode letter;
  std::string name, field;
  Date due;
  std::int64_t expected = 0, given = 0;
  std::optional<std::int64_t> per_mille;
  std::optional<Date> closed;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = LetterRow;
    v("letter", &T::letter, "its number", "责任书编号");
    v("name", &T::name, "its title", "名称");
    v("field", &T::field, "what duty it is about", "种类");
    v("due", &T::due, "last day to sign it", "签订期限");
    v("expected", &T::expected, "signatures that it asks for", "应签份数");
    v("signed", &T::given, "those that there are", "已签份数");
    v("per_mille", &T::per_mille, "signed of expected, per mille, rounded down", "签订率（‰）");
    v("closed", &T::closed, "when it was put away", "归档日期");
  }
};

/// A party of a letter 签订方.
struct SignatureRow {
  LetterCode letter;
  LetterKind kind{};
  std::string party, name;
  std::int64_t expected = 0, given = 0;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SignatureRow;
    v("letter", &T::letter, "of which letter", "责任书编号");
    v("kind", &T::kind, "what kind of party", "签订方类别");
    v("party", &T::party, "its code", "签订方编号");
    v("name", &T::name, "its name", "签订方");
    v("expected", &T::expected, "signatures that it owes", "应签份数");
    v("signed", &T::given, "those that there are", "已签份数");
    v("on", &T::on, "day of the last one", "签订日期");
  }
};

namespace detail {
/// What letters and signatures are both asked by.
struct LetterFilter {
  const std::optional<LetterCode>& letter;
  const std::optional<LetterKind>& kind;
  const std::optional<bool>& unsigned_;

  /// The letters that are meant, in the order of their codes.
  std::vector<const Letter*> letters(const Register& people) const {
    std::vector<const Letter*> found;
    for (const auto& one : people.letters.all())
      if (!letter || *letter == one.code) found.push_back(&one);
    std::sort(found.begin(), found.end(),
              [](const auto* a, const auto* b) { return a->code < b->code; });
    return found;
  }
  /// Whether such a party is meant.
  bool takes(const Addressee& one) const { return !kind || *kind == one.party.kind; }
  /// Whether what is signed so far is meant.
  bool takes(bool done) const { return !unsigned_ || *unsigned_ != done; }
};
}  // namespace detail

/// How far letters are signed.
struct LetterList {
  static constexpr std::string_view kind = "people.letters";
  static constexpr std::string_view about =
      "letters, and how many of the signatures that they ask for are there";
  static constexpr std::string_view about_zh = "责任书签订情况";
  std::optional<LetterCode> letter;
  std::optional<LetterKind> of;
  std::optional<bool> lacking;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = LetterList;
    v("letter", &T::letter, "only this one", "责任书编号");
    v("kind", &T::of, "counting only parties of this kind", "签订方类别");
    v("unsigned", &T::lacking, "true: only such as lack a signature; false: only such as lack none",
      "未签齐");
  }
};
inline std::vector<LetterRow> answer(const LetterList& q, const Books& books, Date) {
  const detail::LetterFilter filter{q.letter, q.of, q.lacking};
  std::vector<LetterRow> rows;
  for (const auto* one : filter.letters(books.people)) {
    LetterRow row{one->code, one->name.value, one->field.value, one->due, 0, 0, {}, one->closed};
    for (const auto& party : one->parties) {
      if (!filter.takes(party)) continue;
      row.expected += party.expected, row.given += party.given;
    }
    if (row.expected == 0 || !filter.takes(row.given == row.expected)) continue;
    row.per_mille = row.given * 1000 / row.expected;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Who signed which letter.
struct SignatureList {
  static constexpr std::string_view kind = "people.signatures";
  static constexpr std::string_view about =
      "the parties of letters, in the order of each letter, with what they signed";
  static constexpr std::string_view about_zh = "责任书签订明细";
  std::optional<LetterCode> letter;
  std::optional<LetterKind> of;
  std::optional<bool> lacking;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = SignatureList;
    v("letter", &T::letter, "only of this one", "责任书编号");
    v("kind", &T::of, "only parties of this kind", "签订方类别");
    v("unsigned", &T::lacking, "true: only such as lack a signature; false: only such as lack none",
      "未签齐");
  }
};
inline std::vector<SignatureRow> answer(const SignatureList& q, const Books& books, Date) {
  const auto& people = books.people;
  const detail::LetterFilter filter{q.letter, q.of, q.lacking};
  std::vector<SignatureRow> rows;
  for (const auto* one : filter.letters(people))
    for (const auto& party : one->parties) {
      if (!filter.takes(party) || !filter.takes(party.done())) continue;
      rows.push_back({one->code, party.party.kind, std::string(party_code(people, party.party)),
                      std::string(party_name(people, party.party)), party.expected, party.given,
                      party.on});
    }
  return rows;
}

/// A lessee 租赁单位.
struct LesseeRow {
  LesseeCode lessee;
  std::string name;
  Date from;
  std::optional<Date> until;
  std::int64_t letters = 0, given = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = LesseeRow;
    v("lessee", &T::lessee, "its code", "租赁单位编号");
    v("name", &T::name, "its name", "名称");
    v("from", &T::from, "first day of the lease", "起租日");
    v("until", &T::until, "first day it is no more", "租期截止日（不含）");
    v("letters", &T::letters, "letters that hold on the day and name it", "应签责任书");
    v("signed", &T::given, "those of them that it signed", "已签责任书");
  }
};

/// Who rents from the school.
struct LesseeList {
  static constexpr std::string_view kind = "people.lessees";
  static constexpr std::string_view about =
      "lessees, past ones too, with the letters of the day that are theirs to sign";
  static constexpr std::string_view about_zh = "租赁单位及责任书签订情况";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<LesseeRow> answer(const LesseeList&, const Books& books, Date day) {
  const auto& letters = books.people.letters;
  std::vector<LesseeRow> rows;
  for (const auto& one : letters.lessees())
    rows.push_back({one.code, one.name.value, one.period.from, one.period.until, 0, 0});
  for (const auto& letter : letters.all()) {
    if (!letter.holds(day)) continue;
    for (const auto& one : letter.parties) {
      if (one.party.kind != LetterKind::lessee) continue;
      auto& row = rows[one.party.number - 1];
      ++row.letters;
      row.given += one.done();
    }
  }
  std::sort(rows.begin(), rows.end(),
            [](const auto& a, const auto& b) { return a.lessee < b.lessee; });
  return rows;
}

/// Every question of this subject: a new one is added here.
using LetterQuestions = Types<LetterList, SignatureList, LesseeList>;

}  // namespace bursar::people
