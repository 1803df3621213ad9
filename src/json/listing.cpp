#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "bursar/approvals/desk/foresee.hpp"
#include "bursar/assets/value/schedule.hpp"
#include "bursar/journal/reasons.hpp"
#include "bursar/json/door.hpp"
#include "bursar/people/reasons.hpp"
#include "kinds.hpp"
#include "schema_of.hpp"
#include "told.hpp"

/// Every form and question, listed.
namespace bursar::json {
namespace {

/// What may stand against every form, before its own rules are asked.
bj::array common_refusals() {
  auto all = reasons_of(base::reasons);
  for (auto& one : reasons_of(journal::reasons)) all.push_back(one);
  for (auto& one : reasons_of(std::array{&people::not_founded, &people::not_allowed}))
    all.push_back(one);
  return all;
}

}  // namespace

std::string catalogue() {
  bj::object structs;
  bj::array forms, questions;
  for (const auto& subject : subjects())
    for (const auto& form : subject.forms) forms.push_back(form.told(structs));
  for (const auto& subject : subjects())
    for (const auto& question : subject.questions) questions.push_back(question.told(structs));
  struct_type<assets::DepreciationTerms>(structs);  // what schedule() takes and gives
  struct_type<assets::ScheduleRow>(structs);
  struct_type<approvals::Foreseen>(structs);  // what preview() gives
  return bj::serialize(bj::object{{"forms", std::move(forms)},
                                  {"questions", std::move(questions)},
                                  {"structs", std::move(structs)},
                                  {"refusals", common_refusals()}});
}

std::string schema() {
  bj::object defs;
  bj::array lines;
  const bj::object file{{"type", "string"}, {"minLength", 1}};
  lines.push_back(described({{"type", "object"},
                             {"properties", {{"play", file}}},
                             {"required", {"play"}},
                             {"additionalProperties", false}},
                            "plays another file, found from the folder of this one", "引入文件"));
  for (const auto& subject : subjects())
    for (const auto& form : subject.forms) lines.push_back(form.schema(defs));
  for (const auto& subject : subjects())
    for (const auto& question : subject.questions) lines.push_back(question.schema(defs));
  return bj::serialize(bj::object{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                                  {"title", "A line of a play file of Bursar"},
                                  {"oneOf", std::move(lines)},
                                  {"$defs", std::move(defs)}});
}

}  // namespace bursar::json
