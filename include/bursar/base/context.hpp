#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/base/code.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/papers.hpp"

namespace bursar {

/// A person by the code the school uses for them 人员.
using PersonCode = Code<struct PersonTag>;

/// Under what circumstances a form is decided or posted: who, when. Never read from a clock here.
struct Context {
  PersonCode by;                   ///< who files the form
  Moment at;                       ///< the moment of the entry
  Date today;                      ///< that moment's day in the school's time zone
  std::uint64_t seq = 0;           ///< the entry's place in the journal, from 1
  const Papers* papers = nullptr;  ///< the forms of this school, by name
  /// The number of the approval case whose signatures the form has, or is to have; else "".
  std::string_view under = {};
};

/// What the rules of a form work out while they fill it in, and need again to decide and to post
/// it: most need nothing. It is specialised beside the rules, which then take it as their last
/// argument. It lasts from filling in to posting, between which nothing changes the books; a form
/// that is posted from the journal begins with an empty one.
template <class Form>
struct Workings {};

}  // namespace bursar
