#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a submission is refused before its form is looked at.
namespace bursar::journal {

inline constexpr Reason moment_goes_back{
    "journal.moment_goes_back", "{at} lies before {last}, the moment of the entry before",
    "{at}早于上一笔的时刻{last}", "moments of the journal never go back"};
inline constexpr Reason reference_malformed{"journal.reference_malformed",
                                            "a reference has 1 to 64 bytes without white space",
                                            "引用号须为1至64字节，不含空白", ""};
inline constexpr Reason reference_reused{
    "journal.reference_reused", "{reference} stands for another form, posted as entry {seq}",
    "引用号{reference}已用于另一张单据（第{seq}笔）", "one reference, one form"};

inline constexpr std::array reasons{&moment_goes_back, &reference_malformed, &reference_reused};

}  // namespace bursar::journal
