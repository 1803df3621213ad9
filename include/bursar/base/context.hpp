#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "bursar/base/code.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/moment.hpp"

namespace bursar {

/// A person by the code the school uses for them 人员.
using PersonCode = Code<struct PersonTag>;

/// Under what circumstances a form is decided or posted: who, when. Never read from a clock here.
struct Context {
  PersonCode by;                                 ///< who files the form
  Moment at;                                     ///< the moment of the entry
  Date today;                                    ///< that moment's day in the school's time zone
  std::uint64_t seq = 0;                         ///< the entry's place in the journal, from 1
  std::span<const std::string_view> forms = {};  ///< the names of the forms this school knows
};

}  // namespace bursar
