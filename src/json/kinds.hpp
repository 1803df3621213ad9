#pragma once

#include <array>
#include <boost/json/object.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/json/door.hpp"

/// The table of kinds: the only place where a form or a question loses its type.
namespace bursar::json {

namespace bj = boost::json;

/// What can be done with a form that is known by its name alone.
struct Kind {
  std::string_view name;
  void (*replay)(const bj::value&, Books&, const Context&);
  Result<Posted> (*submit)(School&, const bj::value&, const Who&);
  Result<Posted> (*append)(School::Ledger&, const bj::value&, const Who&);
  Verdict (*preview)(School&, const bj::value&, const Who&);
  bj::object (*told)(bj::object& structs);
  bj::object (*schema)(bj::object& defs);
};

/// The same of a question.
struct Query {
  std::string_view name;
  Result<std::string> (*answer)(const bj::value&, const Books&, Date);
  bj::object (*told)(bj::object& structs);
  bj::object (*schema)(bj::object& defs);
};

/// The forms and questions of a subject.
struct Subject {
  std::vector<Kind> forms;
  std::vector<Query> questions;
};

// Each subject in a file of its own below kinds/, so that no one file compiles them all.
Subject people_subject();
Subject register_subject();
Subject value_subject();
Subject stocktake_subject();
Subject disposal_subject();
Subject upkeep_subject();
Subject loss_subject();
Subject booking_subject();
Subject provision_subject();
Subject library_subject();

/// All of them, in the order in which people read of them.
inline const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all{
      people_subject(),    register_subject(), value_subject(), stocktake_subject(),
      disposal_subject(),  upkeep_subject(),   loss_subject(),  booking_subject(),
      provision_subject(), library_subject()};
  return all;
}

}  // namespace bursar::json
