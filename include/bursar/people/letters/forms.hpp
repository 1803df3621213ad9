#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/letters/reasons.hpp"
#include "bursar/people/letters/records.hpp"
#include "bursar/people/reasons.hpp"

/// Letters of responsibility, and the tenants who sign them 责任书与租赁单位.
namespace bursar::people {

/// Enters a tenant 登记租赁单位.
struct RegisterLessee {
  static constexpr std::string_view kind = "people.register_lessee";
  static constexpr std::string_view about =
      "enters somebody who rents from the school: every letter for lessees is then theirs to sign";
  static constexpr std::string_view about_zh = "登记租赁单位";
  static constexpr std::array refusals{&code_taken, &dates_reversed};

  LesseeCode lessee;
  Name name;
  std::optional<RoomCode> room;
  std::optional<Date> from;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RegisterLessee;
    v("lessee", &T::lessee, "code of the lessee", "租赁单位编号");
    v("name", &T::name, "its name", "名称");
    v("room", &T::room, "what it rents", "租用房间");
    v("from", &T::from, "first day of the lease; left out, today", "起租日");
    v("until", &T::until, "first day it is no more; left out, open", "租期截止日（不含）");
  }
};

/// Ends a lease 终止租赁.
struct EndLessee {
  static constexpr std::string_view kind = "people.end_lessee";
  static constexpr std::string_view about = "ends a lease: from that day on it holds no more";
  static constexpr std::string_view about_zh = "终止租赁";
  static constexpr std::array refusals{&lessee_unknown, &dates_reversed, &lessee_ended};

  LesseeCode lessee;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("lessee", &EndLessee::lessee, "whose lease", "租赁单位编号");
    v("until", &EndLessee::until, "first day it is no more; left out, today", "终止日");
  }
};

/// Who is to sign a letter, and in how many copies 签订方.
struct Party {
  LetterKind kind{};
  Text<64> code;
  std::optional<Whole<1, 10'000>> expected;

  template <class V>
  static constexpr void fields(V&& v) {
    v("kind", &Party::kind, "what kind of party", "签订方类别");
    v("code", &Party::code,
      "code of the unit, person or lessee; for pupils and parents, of their class's unit",
      "签订方编号");
    v("expected", &Party::expected, "how many slips, for pupils and parents; left out, 1",
      "应签份数");
  }
  friend bool operator==(const Party&, const Party&) = default;
};

/// Gives out a letter that is to be signed 发放责任书.
struct IssueLetter {
  static constexpr std::string_view kind = "people.issue_letter";
  static constexpr std::string_view about =
      "gives out a letter of responsibility or a notice, with everybody who is to sign it and by "
      "when; one for lessees leaves none of them out";
  static constexpr std::string_view about_zh = "发放责任书（责任状、告知书）";
  static constexpr std::array refusals{&letter_taken,   &letter_parties,  &dates_reversed,
                                       &party_repeated, &party_unknown,   &expected_unfit,
                                       &lessee_missing, &sha256_malformed};

  LetterCode letter;
  Name name;
  Name field;
  EvidenceFile file;
  std::optional<Date> from;
  Date due;
  std::optional<Date> until;
  std::optional<std::vector<Party>> parties;
  std::optional<LetterKind> kind_of_party;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = IssueLetter;
    v("letter", &T::letter, "number of the letter", "责任书编号");
    v("name", &T::name, "its title", "名称");
    v("field", &T::field, "what duty it is about: letters of one field are one duty", "种类");
    v("file", &T::file, "its text", "文本");
    v("from", &T::from, "first day it holds; left out, today", "起始日");
    v("due", &T::due, "last day to sign it", "签订期限");
    v("until", &T::until, "last day it holds; left out, open", "有效期止（含）");
    v("parties", &T::parties,
      "who is to sign, at most 2000; left out, everybody of the kind, but for pupils and parents",
      "签订方");
    v("kind", &T::kind_of_party,
      "units, persons or lessees of the first day, all of them, where no parties are listed",
      "全体签订方类别");
    v("source", &T::source, "the rule that it rests on", "依据");
  }
};

/// A signature, or the signed slips of a class 签名.
struct Signature {
  LetterKind kind{};
  Text<64> code;
  std::optional<Name> signer;
  std::optional<Whole<1, 10'000>> count;

  template <class V>
  static constexpr void fields(V&& v) {
    v("kind", &Signature::kind, "what kind of party", "签订方类别");
    v("code", &Signature::code, "which party, as in the letter", "签订方编号");
    v("signer", &Signature::signer, "who signed for it", "签字人");
    v("count", &Signature::count, "how many slips came back; left out, 1", "回收份数");
  }
  friend bool operator==(const Signature&, const Signature&) = default;
};

/// Parties sign a letter 签订责任书.
struct SignLetter {
  static constexpr std::string_view kind = "people.sign_letter";
  static constexpr std::string_view about = "records who signed a letter, on a day";
  static constexpr std::string_view about_zh = "签订责任书";
  static constexpr std::array refusals{&letter_unknown,    &letter_closed, &date_in_future,
                                       &party_unaddressed, &signed_over,   &sha256_malformed};

  LetterCode letter;
  std::vector<Signature> signatures;
  std::optional<Date> on;
  std::optional<EvidenceFile> file;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SignLetter;
    v("letter", &T::letter, "which letter", "责任书编号");
    v("signatures", &T::signatures, "who signed, at most 2000", "签名");
    v("on", &T::on, "the day; left out, today", "签订日期");
    v("file", &T::file, "the signed letters", "签订件");
  }
};

/// Puts a letter away 责任书归档.
struct CloseLetter {
  static constexpr std::string_view kind = "people.close_letter";
  static constexpr std::string_view about =
      "puts a letter away that everybody signed, or that is given up for a reason; lessees whose "
      "lease holds sign first in any case";
  static constexpr std::string_view about_zh = "责任书归档";
  static constexpr std::array refusals{&letter_unknown, &letter_closed, &letter_unsigned};

  LetterCode letter;
  std::optional<Remark> reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("letter", &CloseLetter::letter, "which letter", "责任书编号");
    v("reason", &CloseLetter::reason, "why it is given up, where not all signed", "未签齐归档原因");
  }
};

/// Every form of this subject: a new one is added here.
using LetterForms = Types<RegisterLessee, EndLessee, IssueLetter, SignLetter, CloseLetter>;

}  // namespace bursar::people
