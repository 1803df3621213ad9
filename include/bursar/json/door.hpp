#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bursar/questions.hpp"
#include "bursar/school.hpp"

/// The door for those who come with JSON: strangers' forms, questions, and replay.
namespace bursar::json {

/// Reads the forms of this library: what a `School` is opened with.
const Reader<Books>& reader();

/// Files a form given by its name and its fields as a JSON object.
Result<Posted> submit(School& school, std::string_view kind, std::string_view fields,
                      const Who& who);
/// The same within a batch.
Result<Posted> submit(School::Ledger& ledger, std::string_view kind, std::string_view fields,
                      const Who& who);
/// Whether such a form would be posted.
Verdict preview(School& school, std::string_view kind, std::string_view fields, const Who& who);

/// What would come of such a form, as JSON: approvals::Foreseen, its form as an object.
Result<std::string> foresee(School& school, std::string_view kind, std::string_view fields,
                            const Who& who);

/// Answers a question given by its name and its fields as a JSON object; the answer is JSON. `on`
/// asks the books as they were at the end of that day, else those of now.
Result<std::string> ask(School& school, std::string_view question, std::string_view fields,
                        std::optional<Date> on = {});
/// The same of some books.
Result<std::string> ask(const Books& books, std::string_view question, std::string_view fields,
                        Date day);

/// Every form and question as JSON: name, what it is for in both languages, fields with types,
/// units and Chinese terms, refusals.
std::string catalogue();
/// A JSON Schema (2020-12) of a line of a play file.
std::string schema();

}  // namespace bursar::json
