#include "bursar/json/door.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parser.hpp>
#include <map>

#include "bursar/json/parse.hpp"
#include "bursar/json/read.hpp"

namespace bursar::json {
namespace {

namespace bj = boost::json;

/// What can be done with a form that is known by its name alone.
struct Kind {
  void (*replay)(const bj::value&, Books&, const Context&);
  Result<Posted> (*submit)(School&, const bj::value&, const Who&);
  Result<Posted> (*append)(School::Ledger&, const bj::value&, const Who&);
  Verdict (*preview)(School&, const bj::value&, const Who&);
};

template <class Form>
void replay_form(const bj::value& fields, Books& books, const Context& context) {
  Form form;
  if (auto verdict = read(fields, form); !verdict)
    throw JournalError("journal entry " + std::to_string(context.seq) + ": " +
                       std::string(Form::kind) + ": " + verdict.refusal().text());
  post(form, books, context);
}

template <class Form, class Door>
Result<Posted> submit_form(Door& door, const bj::value& fields, const Who& who) {
  Form form;
  if (auto verdict = read(fields, form); !verdict) return verdict;
  return door.submit(std::move(form), who);
}

template <class Form>
Verdict preview_form(School& school, const bj::value& fields, const Who& who) {
  Form form;
  if (auto verdict = read(fields, form); !verdict) return verdict;
  return school.preview(std::move(form), who);
}

/// The table of kinds: the only place where a form loses its type.
const std::map<std::string_view, Kind>& kinds() {
  static const auto table = [] {
    std::map<std::string_view, Kind> all;
    Forms::each([&]<class Form>() {
      all[Form::kind] = {&replay_form<Form>, &submit_form<Form, School>,
                         &submit_form<Form, School::Ledger>, &preview_form<Form>};
    });
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

template <class Question>
Result<std::string> answer_question(const bj::value& fields, const Books& books, Date day) {
  Question question;
  if (auto verdict = read(fields, question); !verdict) return verdict;
  if (auto verdict = check_bounds(question); !verdict) return verdict;
  return to_json(answer(question, books, day));
}

using Answer = Result<std::string> (*)(const bj::value&, const Books&, Date);

const std::map<std::string_view, Answer>& answers() {
  static const auto table = [] {
    std::map<std::string_view, Answer> all;
    Questions::each([&]<class Question>() { all[Question::kind] = &answer_question<Question>; });
    return all;
  }();
  return table;
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
  const auto found = answers().find(question);
  if (found == answers().end())
    return refuse(base::unknown_question, "ask",
                  {{"question", std::string(question.substr(0, 80))}});
  const auto parsed = parse(fields);
  if (!parsed) return parsed.refusal();
  return found->second(*parsed, books, day);
}

Result<std::string> ask(School& school, std::string_view question, std::string_view fields,
                        std::optional<Date> on) {
  if (on) return ask(*school.as_of(*on), question, fields, *on);
  const auto last = school.head().at;
  const auto books = school.read();
  return ask(*books, question, fields, last.date(books->people.offset_minutes()));
}

}  // namespace bursar::json
