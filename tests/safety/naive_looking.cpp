// One pass over the items of a checklist: what applies, what it comes to, what is wrong with it.
#include <algorithm>

#include "safety/naive_books.hpp"

namespace bursar::test::checklists {

using safety::Answer;
using safety::Item;
using safety::Kind;

const Compiled* Pass::expression(const std::string& owner, const char* part) const {
  const auto found = sheet_.version->expressions.find({owner, part});
  return found == sheet_.version->expressions.end() ? nullptr : &found->second;
}

Surroundings Pass::around(Value self) const {
  return {[this](const std::string& name) { return seen.looks.at(name).value; }, std::move(self),
          books_.today, [this](const std::string& code) { return books_.limit(code); }};
}

Value Pass::come_to(const Compiled& compiled, Value self) const {
  return walked(compiled.tree, around(std::move(self)));
}

bool Pass::all_irrelevant(const Compiled& compiled) const {
  std::set<std::string> names;
  std::vector<std::string> limits;
  collect(compiled.tree, names, limits);
  return !names.empty() && std::none_of(names.begin(), names.end(), [&](const auto& name) {
    return seen.looks.at(name).relevant;
  });
}

bool Pass::condition(const std::string& owner) const {
  const auto* compiled = expression(owner, "relevant");
  return !compiled || (!all_irrelevant(*compiled) && come_to(*compiled) == Value{true});
}

bool Pass::section_relevant(const std::string& code) const {
  const auto* section = section_of(sheet_.version->form, code);
  if (section->within && !section_relevant(text_of(*section->within))) return false;
  return condition(code);
}

bool Pass::relevant(const Item& item) const {
  if (item.section && !section_relevant(text_of(*item.section))) return false;
  return condition(text_of(item.item));
}

void Pass::note(const char* code, std::map<std::string, std::string> figures) {
  if (!flaw) flaw = Flaw{code, std::move(figures)};
}

namespace {

/// Options with one space between, each once.
std::optional<Chosen> read_choices(const std::string& text, const std::vector<std::string>& known) {
  Chosen out;
  std::string rest = text + " ";
  while (!rest.empty()) {
    const auto space = rest.find(' ');
    const auto one = rest.substr(0, space);
    rest.erase(0, space + 1);
    if (std::count(known.begin(), known.end(), one) == 0) return {};
    if (std::count(out.options.begin(), out.options.end(), one) > 0) return {};
    out.options.push_back(one);
  }
  return out;
}

/// An answer as its kind reads it; nothing where it does not.
std::optional<Value> read_answer(const Item& item, const Type& type, const std::string& text) {
  if (item.kind == Kind::text) return is_blank_text(text) ? Value{} : Value{text};
  if (item.kind == Kind::number) {
    Decimal number;
    if (read_decimal(text, true, number) != Reading::good) return {};
    if (is_true(item.whole) && !is_whole(number)) return {};
    return number;
  }
  if (item.kind == Kind::date) {
    const auto day = read_day(text);
    return day ? std::optional<Value>(*day) : std::nullopt;
  }
  if (item.kind == Kind::choices) {
    auto chosen = read_choices(text, type.options);
    return chosen ? std::optional<Value>(*chosen) : std::nullopt;
  }
  if (item.kind != Kind::yes_no && item.kind != Kind::choice) return {};
  if (std::count(type.options.begin(), type.options.end(), text) == 0) return {};
  return text;
}

std::size_t files_of(const Answer* answer) {
  return answer && answer->files ? answer->files->size() : 0;
}

bool required(const Item& item) {
  if (item.required) return *item.required;
  return item.kind == Kind::yes_no || item.kind == Kind::number || item.kind == Kind::choice ||
         item.kind == Kind::choices;
}

}  // namespace

Value Pass::value(const Item& item, const Answer* answer, Look& look) {
  const auto code = text_of(item.item);
  look.na = answer && is_true(answer->na);
  std::optional<Value> read = Value{};
  if (answer && answer->value)
    read = look.na || item.kind == Kind::note
               ? std::nullopt
               : read_answer(item, sheet_.version->types.at(code), text_of(*answer->value));
  if (!read)
    note("safety.answer_unfit",
         {{"item", code}, {"kind", kind_word(item.kind)}, {"value", text_of(*answer->value)}});
  if (look.na && !is_true(item.not_applicable)) note("safety.na_unfit", {{"item", code}});
  if (look.na) return {};
  if (item.kind == Kind::evidence && files_of(answer) > 0)
    return whole(static_cast<long>(files_of(answer)));
  if (item.kind == Kind::calculated) {
    const auto* compiled = expression(code, "calculation");
    const auto out = all_irrelevant(*compiled) ? Value{} : come_to(*compiled);
    const auto* text = std::get_if<std::string>(&out);
    return text && is_blank_text(*text) ? Value{} : out;
  }
  return read.value_or(Value{});
}

void Pass::check(const Item& item, const Answer* answer, const Look& look) {
  const auto code = text_of(item.item);
  const bool asked_again = sheet_.first && item.kind != Kind::calculated;
  if ((required(item) || asked_again) && !look.na && is_none(look.value))
    note("safety.answer_required", {{"item", code}});
  const auto* constraint = expression(code, "constraint");
  if (constraint && !is_none(look.value) && come_to(*constraint, look.value) != Value{true})
    note("safety.constraint_failed",
         {{"item", code},
          {"message", item.message ? text_of(*item.message) : text_of(*item.constraint)}});
  if (is_true(item.proof) && look.failed && files_of(answer) == 0)
    note("safety.evidence_missing", {{"item", code}});
}

void Pass::score(const Item& item, Look& look) const {
  const auto& form = sheet_.version->form;
  if (!may_fail(form, item) || is_none(look.value)) return;
  const auto passed = [&](bool good) {
    look.percent = good ? 100 : 0;
    look.failed = !good;
  };
  if (const auto* passes = expression(text_of(item.item), "passes"))
    return passed(come_to(*passes, look.value) == Value{true});
  if (item.kind == Kind::yes_no) return passed(look.value == Value{std::string("yes")});
  if (item.kind == Kind::number) {
    Decimal bound;
    const auto& number = std::get<Decimal>(look.value);
    bool within = true;
    if (item.least && read_decimal(text_of(*item.least), true, bound) == Reading::good)
      within = within && compared(number, bound) >= 0;
    if (item.most && read_decimal(text_of(*item.most), true, bound) == Reading::good)
      within = within && compared(number, bound) <= 0;
    return passed(within);
  }
  Chosen chosen;
  if (const auto* one = std::get_if<std::string>(&look.value)) chosen.options = {*one};
  if (const auto* several = std::get_if<Chosen>(&look.value)) chosen = *several;
  look.percent = 100;
  for (const auto& option : choice_list(form, item)->options) {
    if (std::count(chosen.options.begin(), chosen.options.end(), text_of(option.value)) == 0)
      continue;
    if (option.percent) look.percent = std::min<int>(*look.percent, *option.percent);
    look.failed = look.failed || is_true(option.fails);
  }
}

void Pass::count(const Item& item, const Look& look) {
  const auto weighs = weight(sheet_.version->form, item);
  if (!look.percent || weighs == 0) return;
  std::vector<Part*> parts{&seen.whole};
  for (const auto& section : chain(sheet_.version->form, item))
    parts.push_back(&seen.parts[section]);
  for (auto* part : parts) {
    part->earned += static_cast<long long>(weighs) * *look.percent;
    part->possible += static_cast<long long>(weighs) * 100;
  }
}

void Pass::answer(const std::string& code, const Answer* answer) {
  sheet_.answers.erase(code);
  if (answer) sheet_.answers[code] = answer;
}

bool Pass::look(const Item& item) {
  const auto code = text_of(item.item);
  const auto before = flaw;
  flaw.reset();
  auto& look = seen.looks[code];
  look = {};
  if (sheet_.first && !sheet_.asked.count(code)) {
    look = sheet_.first->looks.at(code);
    look.asked = false;
    flaw = before;
    return true;
  }
  const auto found = sheet_.answers.find(code);
  const auto* answer = found == sheet_.answers.end() ? nullptr : found->second;
  look.relevant = sheet_.first || relevant(item);
  if (!look.relevant) {
    if (answer) note("safety.answer_irrelevant", {{"item", code}});
  } else {
    look.value = value(item, answer, look);
    if (!flaw) score(item, look);
    if (!flaw) check(item, answer, look);
  }
  const bool good = !flaw;
  if (before) flaw = before;
  return good;
}

void Pass::all() {
  const auto& form = sheet_.version->form;
  bool critical = false;
  for (const auto& item : form.items) {
    look(item);
    const auto& look = seen.looks.at(text_of(item.item));
    if (!look.asked) continue;
    count(item, look);
    critical = critical || (look.failed && is_true(item.critical));
  }
  const auto [earned, possible] = seen.whole;
  const bool low = form.pass_mark && possible > 0 &&
                   earned * 100 < static_cast<long long>(form.pass_mark->value) * possible;
  seen.passed = !critical && !low;
}

}  // namespace bursar::test::checklists
