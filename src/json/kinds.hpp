#pragma once

#include <boost/json/object.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/school/any_form.hpp"

/// The table of kinds: the only place where a form or a question loses its type.
namespace bursar::json {

namespace bj = boost::json;

/// A form that is known by its name alone: how it is read, and what people are told of it.
struct Kind {
  std::string_view name;
  Result<std::unique_ptr<AnyForm<Books>>> (*read)(const bj::value&);
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
Subject approvals_subject();
Subject register_subject();
Subject value_subject();
Subject stocktake_subject();
Subject disposal_subject();
Subject upkeep_subject();
Subject loss_subject();
Subject booking_subject();
Subject provision_subject();
Subject library_subject();
Subject budget_plan_subject();
Subject budget_claims_subject();
Subject budget_spending_subject();
Subject budget_accounts_subject();
Subject safety_checklists_subject();
Subject safety_hazards_subject();
Subject safety_duty_subject();
Subject agenda_subject();

/// All of them, in the order in which people read of them.
inline const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all{people_subject(),          approvals_subject(),
                                        register_subject(),        value_subject(),
                                        stocktake_subject(),       disposal_subject(),
                                        upkeep_subject(),          loss_subject(),
                                        booking_subject(),         provision_subject(),
                                        library_subject(),         budget_plan_subject(),
                                        budget_claims_subject(),   budget_spending_subject(),
                                        budget_accounts_subject(), safety_checklists_subject(),
                                        safety_hazards_subject(),  safety_duty_subject(),
                                        agenda_subject()};
  return all;
}

}  // namespace bursar::json
