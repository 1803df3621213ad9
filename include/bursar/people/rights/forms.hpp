#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/people/fwd.hpp"
#include "bursar/people/reasons.hpp"

/// Which posts may file which forms 授权.
namespace bursar::people {

/// Gives the holders of a post the right to file forms 授权.
struct Allow {
  static constexpr std::string_view kind = "people.allow";
  static constexpr std::string_view about =
      "gives the holders of a post the right to file a form, or all forms of a domain (assets.*)";
  static constexpr std::string_view about_zh = "授权";
  static constexpr std::array refusals{&post_unknown, &form_unknown, &already_allowed};

  PostCode post;
  std::vector<FormName> forms;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &Allow::post, "whose holders", "岗位");
    v("forms", &Allow::forms, "names of forms, or of domains as assets.*", "单据");
    v("from", &Allow::from, "from which day; left out, today", "生效日");
  }
};

/// Takes a right to file a form from a post 撤销授权.
struct Disallow {
  static constexpr std::string_view kind = "people.disallow";
  static constexpr std::string_view about = "ends a right of a post from a day on";
  static constexpr std::string_view about_zh = "撤销授权";
  static constexpr std::array refusals{&right_used, &post_unknown, &allowed_not, &last_authority};

  PostCode post;
  FormName form;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &Disallow::post, "whose holders", "岗位");
    v("form", &Disallow::form, "the right exactly as it was given", "单据");
    v("until", &Disallow::until, "first day without it; left out, today", "失效日");
  }
};

}  // namespace bursar::people
