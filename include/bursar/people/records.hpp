#pragma once

#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/people/fwd.hpp"

namespace bursar::people {

/// The days from `from` on, and before `until` where that is given.
struct Period {
  Date from;
  std::optional<Date> until;

  /// Whether the day is one of them.
  bool holds(Date day) const { return day >= from && (!until || day < *until); }
  /// Whether they have a day in common.
  bool overlaps(const Period& other) const {
    return (!other.until || from < *other.until) && (!until || other.from < *until);
  }
};

/// A file that proves something, by its digest: the books hold no files 附件.
struct EvidenceFile {
  Name file;
  Text<64> sha256;

  template <class V>
  static constexpr void fields(V&& v) {
    v("file", &EvidenceFile::file, "name of the file", "文件名");
    v("sha256", &EvidenceFile::sha256, "its SHA-256, 64 digits of 0-9 and a-f", "SHA-256 摘要");
  }
  friend bool operator==(const EvidenceFile&, const EvidenceFile&) = default;
};

/// The school itself 学校, as its founding form named it.
struct Founding {
  Name name;
  Text<6> time_zone;       ///< as written, "+08:00"
  int offset_minutes = 0;  ///< the same in minutes ahead of UTC
};

/// A unit 部门; the school is the root of their tree.
struct Unit {
  UnitCode code;
  Name name;
  UnitId parent{};  ///< none for the root
};

/// The right of a post's holders to file a form.
struct Grant {
  FormName form;
  Period period;

  /// True where the grant names this form, or its whole domain.
  bool covers(std::string_view kind) const {
    const std::string_view pattern = form;
    if (!pattern.ends_with(".*")) return pattern == kind;
    return kind.starts_with(pattern.substr(0, pattern.size() - 1));
  }
};

/// A post 岗位, and which forms its holders may file.
struct Post {
  PostCode code;
  Name name;
  bool single = false;  ///< held by at most one person on any day
  bool heads = false;   ///< who holds it heads the unit they hold it in 部门负责人
  std::vector<Grant> grants = {};
};

/// A person 人员.
struct Person {
  PersonCode code;
  Name name;
  int workload = 100;  ///< per cent of a full post 工作量
  Date joined;
  std::optional<Date> left = {};               ///< the first day they are gone
  std::vector<std::size_t> appointments = {};  ///< their places in the register's list
  std::optional<Date> filed = {};              ///< the day of the last form they filed

  /// Whether the person is at the school on a day.
  bool here(Date day) const { return day >= joined && (!left || day < *left); }
};

/// Somebody in a post of a unit for a time 任职.
struct Appointment {
  PersonId person{};
  PostId post{};
  UnitId unit{};
  Period period;
};

}  // namespace bursar::people
