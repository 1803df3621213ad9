#include "bursar/json/door.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parser.hpp>
#include <map>

#include "bursar/json/parse.hpp"
#include "kinds.hpp"

namespace bursar::json {
namespace {

using FormTable = std::map<std::string_view, Kind>;
using QueryTable = std::map<std::string_view, Query>;

const FormTable& kinds() {
  static const auto table = [] {
    FormTable all;
    for (const auto& subject : subjects())
      for (const auto& form : subject.forms) all[form.name] = form;
    return all;
  }();
  return table;
}

const QueryTable& queries() {
  static const auto table = [] {
    QueryTable all;
    for (const auto& subject : subjects())
      for (const auto& question : subject.questions) all[question.name] = question;
    return all;
  }();
  return table;
}

/// Looks a form up and parses its fields, for one of the things that can be done with it.
template <class Then>
auto with_form(std::string_view kind, std::string_view fields, Then then)
    -> decltype(then(std::declval<const Kind&>(), std::declval<const bj::value&>())) {
  const auto found = kinds().find(kind);
  if (found == kinds().end())
    return refuse(base::unknown_form, "form", {{"form", std::string(kind.substr(0, 80))}});
  const auto parsed = parse(fields);
  if (!parsed) return parsed.refusal();
  return then(found->second, *parsed);
}

}  // namespace

void replay(std::string_view kind, std::string_view form, Books& books, const Context& context) {
  thread_local std::array<unsigned char, 1 << 16> buffer;
  thread_local bj::parser parser;
  const auto found = kinds().find(kind);
  if (found == kinds().end())
    throw JournalError("journal entry " + std::to_string(context.seq) + ": there is no form " +
                       std::string(kind));
  bj::monotonic_resource memory(buffer.data(), buffer.size());
  parser.reset(&memory);
  bj::error_code error;
  parser.write(form.data(), form.size(), error);
  if (error)
    throw JournalError("journal entry " + std::to_string(context.seq) + ": " + error.message());
  const auto fields = parser.release();
  found->second.replay(fields, books, context);
}

Result<Posted> submit(School& school, std::string_view kind, std::string_view fields,
                      const Who& who) {
  return with_form(kind, fields, [&](const Kind& form, const bj::value& value) {
    return form.submit(school, value, who);
  });
}

Result<Posted> submit(School::Ledger& ledger, std::string_view kind, std::string_view fields,
                      const Who& who) {
  return with_form(kind, fields, [&](const Kind& form, const bj::value& value) {
    return form.append(ledger, value, who);
  });
}

Verdict preview(School& school, std::string_view kind, std::string_view fields, const Who& who) {
  return with_form(kind, fields, [&](const Kind& form, const bj::value& value) {
    return form.preview(school, value, who);
  });
}

Result<std::string> ask(const Books& books, std::string_view question, std::string_view fields,
                        Date day) {
  const auto found = queries().find(question);
  if (found == queries().end())
    return refuse(base::unknown_question, "ask",
                  {{"question", std::string(question.substr(0, 80))}});
  const auto parsed = parse(fields);
  if (!parsed) return parsed.refusal();
  return found->second.answer(*parsed, books, day);
}

Result<std::string> ask(School& school, std::string_view question, std::string_view fields,
                        std::optional<Date> on) {
  if (on) return ask(*school.as_of(*on), question, fields, *on);
  const auto last = school.head().at;
  const auto books = school.read();
  return ask(*books, question, fields, last.date(books->people.offset_minutes()));
}

}  // namespace bursar::json
