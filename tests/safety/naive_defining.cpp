// What a checklist may be: its lists, sections, items and expressions, in the order of refusals.
#include <algorithm>

#include "safety/naive_books.hpp"

namespace bursar::test::checklists {

using safety::Item;
using safety::Kind;
using Form = safety::DefineTemplate;

namespace {

bool well_named(const std::string& name) {
  const auto all = characters(name);
  const auto letter = [](const std::string& one) {
    return one.size() > 1 || one == "_" || (one[0] >= 'a' && one[0] <= 'z') ||
           (one[0] >= 'A' && one[0] <= 'Z');
  };
  const auto further = [](const std::string& one) {
    return one == "-" || one == "." || (one[0] >= '0' && one[0] <= '9');
  };
  return !all.empty() && letter(all[0]) &&
         std::all_of(all.begin(), all.end(),
                     [&](const auto& one) { return letter(one) || further(one); });
}

bool has_white_space(const std::string& text) {
  const auto all = characters(text);
  return std::any_of(all.begin(), all.end(), is_blank_text);
}

/// Reads a checklist from top to bottom; throws the first flaw.
class Definer {
 public:
  Definer(const Naive& books, Version& version)
      : books_(books), form_(version.form), version_(version) {}

  void all() {
    lists();
    sections();
    for (std::size_t i = 0; i < form_.items.size(); ++i) item(i);
    empty_sections();
    splits();
    limits();
    const bool notes = std::all_of(form_.items.begin(), form_.items.end(),
                                   [](const Item& one) { return one.kind == Kind::note; });
    if (notes) throw Flaw{"safety.items_none"};
  }

 private:
  void lists() {
    std::set<std::string> seen;
    if (!form_.lists) return;
    for (const auto& list : *form_.lists) {
      const auto code = text_of(list.list);
      if (!seen.insert(code).second) throw Flaw{"safety.list_repeated", {{"list", code}}};
      std::set<std::string> options;
      for (const auto& one : list.options) {
        const auto option = text_of(one.value);
        if (!options.insert(option).second)
          throw Flaw{"safety.option_repeated", {{"list", code}, {"option", option}}};
        if (has_white_space(option) || option.size() > 64)
          throw Flaw{"safety.option_unfit", {{"list", code}, {"option", option}}};
      }
    }
  }

  void sections() {
    std::map<std::string, int> depths;
    for (const auto& one : form_.sections.value_or(std::vector<safety::Section>{})) {
      const auto code = text_of(one.section);
      if (depths.count(code)) throw Flaw{"safety.section_repeated", {{"section", code}}};
      int depth = 1;
      if (one.within) {
        const auto within = text_of(*one.within);
        if (!depths.count(within)) throw Flaw{"safety.section_unknown", {{"section", within}}};
        depth = depths[within] + 1;
      }
      if (depth > 8) throw Flaw{"safety.section_deep", {{"section", code}}};
      depths[code] = depth;
    }
    for (const auto& item : form_.items)
      if (item.section && !depths.count(text_of(*item.section)))
        throw Flaw{"safety.section_unknown", {{"section", text_of(*item.section)}}};
  }

  void item(std::size_t i) {
    const auto& item = form_.items[i];
    const auto code = text_of(item.item);
    if (!well_named(code)) throw Flaw{"safety.item_name", {{"item", code}}};
    for (std::size_t j = 0; j < i; ++j)
      if (form_.items[j].item == item.item) throw Flaw{"safety.item_repeated", {{"item", code}}};
    if (const auto* why = unfit(form_, item))
      throw Flaw{"safety.item_unfit", {{"item", code}, {"why", why->en}, {"why_zh", why->zh}}};
    if (item.list && !choice_list(form_, item))
      throw Flaw{"safety.list_unknown", {{"list", text_of(*item.list)}}};
    if (item.major) throw Flaw{"safety.major_unknown", {{"major", text_of(*item.major)}}};
    expressions(i);
  }

  void expressions(std::size_t i) {
    const auto& item = form_.items[i];
    const auto code = text_of(item.item);
    auto sections = chain(form_, item);
    std::reverse(sections.begin(), sections.end());
    for (const auto& section : sections)
      if (begun_.insert(section).second)
        compile(section, "relevant", section_of(form_, section)->relevant, i, {}, Sort::boolean);
    compile(code, "relevant", item.relevant, i, {}, Sort::boolean);
    compile(code, "calculation", item.calculation, i, {}, Sort::nothing);
    const auto type = type_of(item);
    compile(code, "constraint", item.constraint, i, type, Sort::boolean);
    compile(code, "passes", item.passes, i, type, Sort::boolean);
    if (item.kind != Kind::note) version_.types[code] = type;
  }

  /// What no item stands in may have a condition all the same.
  void empty_sections() {
    for (const auto& one : form_.sections.value_or(std::vector<safety::Section>{}))
      if (const auto code = text_of(one.section); begun_.insert(code).second)
        compile(code, "relevant", one.relevant, form_.items.size(), {}, Sort::boolean);
  }

  Type type_of(const Item& item) const {
    std::vector<std::string> options;
    if (const auto* list = choice_list(form_, item))
      for (const auto& one : list->options) options.push_back(text_of(one.value));
    switch (item.kind) {
      case Kind::yes_no:
        return {Sort::text, {"yes", "no"}};
      case Kind::choice:
        return {Sort::text, options};
      case Kind::choices:
        return {Sort::set, options};
      case Kind::text:
        return {Sort::text};
      case Kind::date:
        return {Sort::date};
      case Kind::calculated:
        return version_.expressions.at({text_of(item.item), "calculation"}).type;
      default:
        return {Sort::number};
    }
  }

  void compile(const std::string& owner, const char* part, const std::optional<Text<1000>>& source,
               std::size_t i, std::optional<Type> self, Sort wanted) {
    if (!source) return;
    Scope scope{version_.types, {}, std::move(self)};
    for (auto j = i; j < form_.items.size(); ++j)
      if (form_.items[j].kind != Kind::note) scope.later.insert(text_of(form_.items[j].item));
    auto made = read_expression(source->value, scope, wanted);
    if (const auto* fault = std::get_if<Fault>(&made))
      throw Flaw{"safety.expression_wrong",
                 {{"item", owner},
                  {"part", part},
                  {"fault", fault->code},
                  {"column", std::to_string(fault->column)},
                  {"why", fault->why()},
                  {"why_zh", fault->why_zh()}}};
    version_.expressions[{owner, part}] = std::get<Compiled>(std::move(made));
  }

  void splits() const {
    std::set<std::string> over;
    std::vector<std::string> before;
    for (const auto& item : form_.items) {
      const auto now = chain(form_, item);
      for (const auto& section : before)
        if (std::count(now.begin(), now.end(), section) == 0) over.insert(section);
      for (const auto& section : now)
        if (over.count(section)) throw Flaw{"safety.section_split", {{"section", section}}};
      before = now;
    }
  }

  void limits() const {
    for (const auto& [at, compiled] : version_.expressions) {
      std::set<std::string> names;
      std::vector<std::string> limits;
      collect(compiled.tree, names, limits);
      for (const auto& limit : limits)
        if (!books_.limits.count(limit)) throw Flaw{"safety.limit_unknown", {{"limit", limit}}};
    }
  }

  const Naive& books_;
  const Form& form_;
  Version& version_;
  std::set<std::string> begun_;
};

}  // namespace

std::optional<Flaw> Naive::define(const Form& form, Version& version) const {
  version = {1, today, form};
  if (form.from) version.from = *read_day(date_text(*form.from));
  const auto found = templates.find(text_of(form.checklist));
  try {
    if (found != templates.end()) {
      const auto& last = found->second.back();
      version.number = last.number + 1;
      const auto from = written(version.from);
      if (version.from <= last.from)
        throw Flaw{"safety.template_taken",
                   {{"template", text_of(form.checklist)}, {"from", written(last.from)}}};
      if (version.from < today)
        throw Flaw{"safety.template_past", {{"from", from}, {"today", written(today)}}};
    }
    Definer(*this, version).all();
  } catch (const Flaw& flaw) {
    return flaw;
  }
  return {};
}

const Version* Naive::in_force(const std::string& checklist) const {
  const Version* out = nullptr;
  const auto found = templates.find(checklist);
  if (found != templates.end())
    for (const auto& one : found->second)
      if (one.from <= today) out = &one;
  return out;
}

const Version& Naive::version(const std::string& checklist, int number) const {
  return templates.at(checklist)[static_cast<std::size_t>(number) - 1];
}

Value Naive::limit(const std::string& code) const {
  Value out;
  const auto found = limits.find(code);
  if (found != limits.end())
    for (const auto& [from, figure] : found->second)
      if (from <= today) out = figure;
  return out;
}

std::string text(const std::optional<Flaw>& flaw) {
  if (!flaw) return "posted";
  auto out = "refused:" + flaw->code;
  for (const auto& [name, value] : flaw->figures) out += " " + name + "=" + value;
  return out;
}

}  // namespace bursar::test::checklists
