#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why letters, their signatures and lessees are refused.
namespace bursar::people {

inline constexpr Reason lessee_unknown{"people.lessee_unknown", "there is no lessee {lessee}",
                                       "没有租赁单位{lessee}", ""};
inline constexpr Reason lessee_ended{"people.lessee_ended", "the lease of {lessee} has ended",
                                     "{lessee}已终止租赁", ""};
inline constexpr Reason lessee_missing{"people.lessee_missing",
                                       "every lessee signs: {lessee} is left out",
                                       "租赁单位须全部签订，漏列{lessee}", "各租赁单位层层签订"};
inline constexpr Reason letter_taken{"people.letter_taken", "{letter} is already in use",
                                     "责任书编号{letter}已被使用", ""};
inline constexpr Reason letter_unknown{"people.letter_unknown", "there is no letter {letter}",
                                       "没有责任书{letter}", ""};
inline constexpr Reason letter_closed{"people.letter_closed", "{letter} is closed",
                                      "责任书{letter}已归档", ""};
inline constexpr Reason letter_parties{
    "people.letter_parties", "the letter names nobody who is to sign", "责任书没有签订方", ""};
inline constexpr Reason letter_unsigned{"people.letter_unsigned", "{party} has not signed {letter}",
                                        "{party}尚未签订{letter}", "各租赁单位层层签订"};
inline constexpr Reason party_repeated{"people.party_repeated", "{party} is there twice",
                                       "签订方{party}重复", ""};
inline constexpr Reason party_unknown{"people.party_unknown", "there is no {party}",
                                      "没有签订方{party}", ""};
inline constexpr Reason party_unaddressed{
    "people.party_unaddressed", "the letter does not name {party}", "责任书未列{party}", ""};
inline constexpr Reason expected_unfit{"people.expected_unfit", "{party} signs once",
                                       "{party}只签一份", ""};
inline constexpr Reason signed_over{"people.signed_over", "{party} signs {expected} times at most",
                                    "{party}最多签{expected}份", ""};

inline constexpr std::array letter_reasons{
    &lessee_unknown,    &lessee_ended,   &lessee_missing,  &letter_taken,   &letter_unknown,
    &letter_closed,     &letter_parties, &letter_unsigned, &party_repeated, &party_unknown,
    &party_unaddressed, &expected_unfit, &signed_over};

}  // namespace bursar::people
