#include "bursar/json/door.hpp"

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/parser.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

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

/// What conditions may compare of a field that the catalogue tells as {"type": …}.
std::optional<FieldType> comparable(const bj::object& field) {
  const auto type = std::string_view(field.at("type").get_string());
  if (type == "money" || type == "whole") return FieldType::number;
  if (type == "date") return FieldType::date;
  if (type == "boolean") return FieldType::boolean;
  if (type == "text" || type == "code" || type == "choice") return FieldType::text;
  return {};
}

/// The first part of a path, taken off it: "assets[].asset" gives "assets[]".
std::string_view first_part(std::string_view& path) {
  const auto part = path.substr(0, path.find('.'));
  path.remove_prefix(std::min(path.size(), part.size() + 1));
  return part;
}

void collect(const bj::value& value, std::string_view path, std::vector<std::string>& found) {
  if (path.empty()) {
    if (value.is_string()) found.emplace_back(value.get_string());
    if (value.is_int64()) found.push_back(std::to_string(value.get_int64()));
    if (value.is_bool()) found.emplace_back(value.get_bool() ? "true" : "false");
    if (value.is_array())
      for (const auto& one : value.get_array()) collect(one, path, found);
    return;
  }
  auto part = first_part(path);
  const bool list = part.ends_with("[]");
  if (list) part.remove_suffix(2);
  const auto* object = value.if_object();
  const auto* inner = object ? object->if_contains(part) : nullptr;
  if (inner == nullptr) return;
  if (!list) return collect(*inner, path, found);
  if (const auto* all = inner->if_array())
    for (const auto& one : *all) collect(one, path, found);
}

/// What a field is, where `fields` are those of a form or of a struct within it.
std::optional<FieldType> field_of(const bj::object& structs, const bj::array& fields,
                                  std::string_view path) {
  auto part = first_part(path);
  const bool list = part.ends_with("[]");
  if (list) part.remove_suffix(2);
  for (const auto& one : fields) {
    const auto* field = &one.get_object();
    if (field->at("name").get_string() != part) continue;
    const bool is_list = field->at("type").get_string() == "list";
    if (list != is_list) return {};
    if (is_list) field = &field->at("of").get_object();
    if (field->at("type").get_string() != "struct")
      return path.empty() ? comparable(*field) : std::nullopt;
    if (path.empty()) return {};
    return field_of(structs, structs.at(field->at("struct").get_string()).get_array(), path);
  }
  return {};
}

class JsonReader final : public Reader<Books> {
 public:
  std::unique_ptr<AnyForm<Books>> stored(std::string_view kind,
                                         std::string_view form) const override {
    const auto fail = [&](std::string_view why) {
      throw JournalError("a stored " + std::string(kind.substr(0, 80)) + ": " + std::string(why));
    };
    const auto found = kinds().find(kind);
    if (found == kinds().end()) fail("there is no such form");
    std::unique_ptr<AnyForm<Books>> read;
    with_stored(form, [&](const bj::value& fields, const bj::error_code& error) {
      if (error) fail(error.message());
      auto result = found->second.read(fields);
      if (!result) fail(result.refusal().text());
      read = *std::move(result);
    });
    return read;
  }

  Result<std::unique_ptr<AnyForm<Books>>> strange(std::string_view kind,
                                                  std::string_view fields) const override {
    const auto found = kinds().find(kind);
    if (found == kinds().end())
      return refuse(base::unknown_form, "form", {{"form", std::string(kind.substr(0, 80))}});
    const auto parsed = parse(fields);
    if (!parsed) return parsed.refusal();
    return found->second.read(*parsed);
  }

  std::optional<FieldType> field(std::string_view kind, std::string_view path) const override {
    thread_local std::map<std::string, FieldType> known;  // policies ask for the same few again
    auto name = std::string(kind) + '\n' + std::string(path);
    if (const auto before = known.find(name); before != known.end()) return before->second;
    const auto found = kinds().find(kind);
    if (found == kinds().end()) return {};
    bj::object structs;
    const auto told = found->second.told(structs);
    const auto type = field_of(structs, told.at("fields").get_array(), path);
    if (type) known.emplace(std::move(name), *type);
    return type;
  }

  std::vector<std::string> values(std::string_view form, std::string_view path) const override {
    std::vector<std::string> found;
    with_stored(form, [&](const bj::value& fields, const bj::error_code& error) {
      if (!error) collect(fields, path, found);
    });
    return found;
  }

 private:
  /// Parses what we have written ourselves, without the care that strangers' texts need.
  template <class Then>
  static void with_stored(std::string_view form, Then then) {
    std::array<unsigned char, 1 << 14> buffer;
    bj::monotonic_resource memory(buffer.data(), buffer.size());
    thread_local bj::parser parser;
    parser.reset(&memory);
    bj::error_code error;
    parser.write(form.data(), form.size(), error);
    const auto fields = error ? bj::value() : parser.release();
    then(fields, error);
    parser.reset();  // what it has half read lies in `memory`
  }
};

}  // namespace

const Reader<Books>& reader() {
  static const JsonReader one;
  return one;
}

Result<Posted> submit(School& school, std::string_view kind, std::string_view fields,
                      const Who& who) {
  auto form = reader().strange(kind, fields);
  if (!form) return form.refusal();
  return school.file(**form, who);
}

Result<Posted> submit(School::Ledger& ledger, std::string_view kind, std::string_view fields,
                      const Who& who) {
  auto form = reader().strange(kind, fields);
  if (!form) return form.refusal();
  return ledger.file(**form, who);
}

Verdict preview(School& school, std::string_view kind, std::string_view fields, const Who& who) {
  auto form = reader().strange(kind, fields);
  if (!form) return form.refusal();
  return school.check(**form, who);
}

Result<std::string> foresee(School& school, std::string_view kind, std::string_view fields,
                            const Who& who) {
  auto form = reader().strange(kind, fields);
  if (!form) return form.refusal();
  const auto seen = school.outlook(**form, who);
  if (!seen) return seen.refusal();
  auto told = bj::parse(to_json(*seen)).as_object();
  told["form"] = bj::parse(seen->form);
  return bj::serialize(told);
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
