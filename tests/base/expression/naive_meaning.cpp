// What an expression means, twice: which types its parts have, and what it comes to.
#include <algorithm>
#include <functional>

#include "base/expression/naive.hpp"

namespace bursar::expression::naive {
namespace {

using Words = std::set<std::string>;
const Words kEquality{"=", "!="};
const Words kOrder{"<", "<=", ">", ">="};

bool is_date_form(const std::string& text) {
  std::string form;
  for (const char c : text) form += c >= '0' && c <= '9' ? '0' : c;
  return form == "0000-00-00";
}

/// Checks types from the inside out.
class Checker {
 public:
  explicit Checker(const World& world) : world_(world) {}

  std::string type(const TreePtr& tree) {
    if (tree->kind == "number" || tree->kind == "text") return tree->kind;
    if (tree->kind == "name" || tree->kind == "here") return meaning(*tree).type;
    std::vector<std::string> types;
    for (const auto& part : tree->parts) types.push_back(type(part));
    if (tree->kind == "call") return call(*tree, types);
    if (tree->kind == "sign") return sign(*tree, types);
    need(*tree, is(types[0], "number"));
    return "number";
  }

 private:
  static bool is(const std::string& type, const std::string& wanted) {
    return type == wanted || type == "any";
  }
  static bool is_nothing(const TreePtr& tree) { return tree->kind == "text" && tree->word.empty(); }
  [[noreturn]] static void wrong(const std::string& code, const Tree& at) {
    throw Problem{code, at.column, at.near};
  }
  static void need(const Tree& at, bool fits) {
    if (!fits) wrong("type", at);
  }

  const Meaning& meaning(const Tree& tree) const {
    const auto found = world_.names.find(tree.kind == "here" ? "." : tree.word);
    if (tree.kind == "here" && found == world_.names.end()) wrong("self", tree);
    const bool dot = tree.kind == "name" && tree.word == ".";
    if (found == world_.names.end() || dot || tree.word.size() > 64) wrong("name", tree);
    if (found->second.later) wrong("later", tree);
    return found->second;
  }
  const Words* options(const TreePtr& tree) const {
    if (tree->kind != "name" && tree->kind != "here") return nullptr;
    const auto& found = meaning(*tree).options;
    return found.empty() ? nullptr : &found;
  }

  std::string sign(const Tree& tree, std::vector<std::string> types) {
    if (kEquality.count(tree.word) || kOrder.count(tree.word)) return comparison(tree, types);
    const auto &a = types[0], &b = types[1];
    if (tree.word == "and" || tree.word == "or") {
      need(tree, is(a, "bool") && is(b, "bool"));
      return "bool";
    }
    if (tree.word == "-" && (a == "date" || a == "any") && b == "date") return "number";
    if (tree.word == "-" && a == "date" && b == "any") return "any";
    if (tree.word == "+" || tree.word == "-") {
      need(tree, (is(a, "number") || a == "date") && is(b, "number"));
      return a;
    }
    need(tree, is(a, "number") && is(b, "number"));
    return "number";
  }

  std::string comparison(const Tree& tree, std::vector<std::string>& types) {
    const bool equality = kEquality.count(tree.word) > 0;
    if (equality && (is_nothing(tree.parts[0]) || is_nothing(tree.parts[1]))) return "bool";
    for (std::size_t i = 0; i < 2; ++i) beside(tree, types, i, equality);
    const auto &a = types[0], &b = types[1];
    need(tree, a != "set" && b != "set" && (a == b || a == "any" || b == "any"));
    if (!equality)
      for (const auto& type : types) need(tree, type != "text" && type != "bool");
    return "bool";
  }
  /// A literal beside a choice or a date.
  void beside(const Tree& tree, std::vector<std::string>& types, std::size_t i, bool equality) {
    const auto& literal = tree.parts[1 - i];
    const auto& other = types[i];
    const auto* allowed = options(tree.parts[i]);
    if (literal->kind != "text" && literal->kind != "number") return;
    if (equality && allowed && other == "text") {
      if (!allowed->count(literal->word)) wrong("option", *literal);
      types[1 - i] = "text";
    }
    const bool dated = other == "date" || (other == "any" && !equality);
    if (!dated || literal->kind != "text" || !is_date_form(literal->word)) return;
    if (!read_day(literal->word)) wrong("date", *literal);
    types[1 - i] = "date";
  }

  std::string call(const Tree& tree, const std::vector<std::string>& types) {
    static const std::map<std::string, std::pair<std::size_t, std::size_t>> kCounts{
        {"true", {0, 0}},
        {"false", {0, 0}},
        {"not", {1, 1}},
        {"if", {3, 3}},
        {"coalesce", {2, 2}},
        {"selected", {2, 2}},
        {"count-selected", {1, 1}},
        {"today", {0, 0}},
        {"string-length", {1, 1}},
        {"contains", {2, 2}},
        {"starts-with", {2, 2}},
        {"concat", {2, 16}},
        {"number", {1, 1}},
        {"round", {2, 2}},
        {"int", {1, 1}},
        {"min", {1, 16}},
        {"max", {1, 16}},
        {"date", {1, 1}},
        {"limit", {1, 1}}};
    const auto& word = tree.word;
    const auto known = kCounts.find(word);
    if (known == kCounts.end() || (word == "limit" && !world_.limits)) wrong("function", tree);
    const auto [least, most] = known->second;
    if (types.size() < least || types.size() > most) wrong("arguments", tree);
    if (word == "round" || word == "date" || word == "limit") literals(tree);
    if (word == "if" || word == "coalesce") return either(tree, types);
    if (word == "selected") return selected(tree, types);
    if (word == "concat") {
      for (const auto& type : types) need(tree, type != "bool" && type != "set");
      return "text";
    }
    return usual(tree, types);
  }
  std::string usual(const Tree& tree, const std::vector<std::string>& types) {
    static const std::map<std::string, std::pair<std::string, std::string>> kTypes{
        {"true", {"", "bool"}},         {"false", {"", "bool"}},
        {"not", {"bool", "bool"}},      {"count-selected", {"set", "number"}},
        {"today", {"", "date"}},        {"string-length", {"text", "number"}},
        {"contains", {"text", "bool"}}, {"starts-with", {"text", "bool"}},
        {"number", {"text", "number"}}, {"round", {"number", "number"}},
        {"int", {"number", "number"}},  {"min", {"number", "number"}},
        {"max", {"number", "number"}},  {"date", {"text", "date"}},
        {"limit", {"text", "number"}}};
    const auto& [taken, given] = kTypes.at(tree.word);
    for (const auto& type : types) need(tree, is(type, taken));
    if (tree.word == "date" && !read_day(tree.parts[0]->word)) wrong("date", *tree.parts[0]);
    return given;
  }
  static void literals(const Tree& tree) {
    const auto& last = *tree.parts.back();
    if (last.kind != "number" && last.kind != "text") wrong("literal", tree);
    if (tree.word != "round" || last.kind == "text") return;
    const auto places = write_number(*read_number(last.word));
    if (places.size() != 1 || places > "6") wrong("literal", tree);
  }
  static std::string either(const Tree& tree, const std::vector<std::string>& types) {
    const auto n = types.size();
    const auto &a = types[n - 2], &b = types[n - 1];
    need(tree, n == 2 || is(types[0], "bool"));
    if (is_nothing(tree.parts[n - 1])) return a;
    if (is_nothing(tree.parts[n - 2])) return b;
    need(tree, a != "set" && b != "set" && (a == b || a == "any" || b == "any"));
    return a == "any" ? b : a;
  }
  std::string selected(const Tree& tree, const std::vector<std::string>& types) {
    const auto& literal = *tree.parts[1];
    const auto* allowed = options(tree.parts[0]);
    need(tree, is(types[0], "text") || types[0] == "set");
    const bool number = literal.kind == "number";
    const bool closed = allowed || types[0] != "text";
    need(tree, is(types[1], "text") || (number && closed));
    if (allowed && (number || literal.kind == "text") && !allowed->count(literal.word))
      wrong("option", literal);
    return "bool";
  }

  const World& world_;
};

/// A value: its type in a word, and how it is written.
struct Thing {
  std::string type = "none";
  std::string text;
  bool operator==(const Thing& other) const { return type == other.type && text == other.text; }
};

Thing truth(bool yes) { return {"bool", yes ? "true" : "false"}; }
Thing numeral(const MaybeNumber& number) {
  return number ? Thing{"number", write_number(*number)} : Thing{};
}
Thing day(const std::optional<std::string>& day) { return day ? Thing{"date", *day} : Thing{}; }
bool is_true(const Thing& thing) { return thing == truth(true); }

class Walker {
 public:
  explicit Walker(const World& world) : world_(world) {}

  Thing value(const TreePtr& tree) {
    if (tree->kind == "number") return numeral(read_number(tree->word));
    if (tree->kind == "text") return tree->word.empty() ? Thing{} : Thing{"text", tree->word};
    if (tree->kind == "name" || tree->kind == "here") return answer(*tree);
    std::vector<Thing> of;
    for (const auto& part : tree->parts) of.push_back(value(part));
    if (tree->kind == "call") return call(*tree, of);
    if (tree->kind == "minus") return number_of(of[0], opposite);
    return sign(*tree, of);
  }

 private:
  template <class F>
  static Thing number_of(const Thing& thing, F&& f) {
    return thing.type == "number" ? numeral(f(*read_number(thing.text))) : Thing{};
  }
  Thing answer(const Tree& tree) const {
    const auto name = tree.kind == "here" ? "." : tree.word;
    const auto& type = world_.names.at(name).type;
    const auto given = world_.answers.find(name);
    if (given == world_.answers.end() || blank(given->second)) return {};
    const auto& text = given->second;
    if (type == "number") return numeral(read_number(text));
    if (type == "date") return read_day(text) ? Thing{"date", text} : Thing{};
    if (type == "bool") return text == "true" || text == "false" ? Thing{"bool", text} : Thing{};
    return {type == "any" ? "text" : type, text};
  }
  static bool blank(const std::string& text) {
    const auto all = split(text);
    const Words blanks{" ", "\t", "\n", "\u3000"};
    return std::all_of(all.begin(), all.end(), [&](const auto& c) { return blanks.count(c) > 0; });
  }

  Thing sign(const Tree& tree, std::vector<Thing>& of) {
    auto &a = of[0], &b = of[1];
    const auto& word = tree.word;
    if (word == "and") return truth(is_true(a) && is_true(b));
    if (word == "or") return truth(is_true(a) || is_true(b));
    if (kEquality.count(word) || kOrder.count(word)) {
      turned(tree, of);
      if (kEquality.count(word)) return truth((a == b) == (word == "="));
      return truth(ordered(word, a, b));
    }
    if (a.type == "date") return days(word, a, b);
    if (a.type != "number" || b.type != "number") return {};
    const std::map<std::string, MaybeNumber (*)(const Number&, const Number&)> kSigns{
        {"+", plus}, {"-", minus}, {"*", times}, {"div", over}, {"mod", rest}};
    return numeral(kSigns.at(word)(*read_number(a.text), *read_number(b.text)));
  }
  /// Literals become what stands beside them: an option, a day.
  void turned(const Tree& tree, std::vector<Thing>& of) {
    for (std::size_t i = 0; i < 2; ++i) {
      const auto &side = *tree.parts[i], &literal = *tree.parts[1 - i];
      const bool named = side.kind == "name" || side.kind == "here";
      const auto type = named ? world_.names.at(side.kind == "here" ? "." : side.word).type : "";
      if (literal.kind == "number" && type == "text") of[1 - i] = {"text", literal.word};
      if (literal.kind != "text" || !read_day(literal.word)) continue;
      // Its type, not its value: an empty date turns the literal as well, and is not equal to it.
      const bool order = kOrder.count(tree.word) > 0;
      if (Checker(world_).type(tree.parts[i]) == "date" || order)
        of[1 - i] = {"date", literal.word};
    }
  }
  static bool ordered(const std::string& word, const Thing& a, const Thing& b) {
    if (a.type != b.type || (a.type != "number" && a.type != "date")) return false;
    const int way = a.type == "date" ? a.text.compare(b.text)
                                     : order(*read_number(a.text), *read_number(b.text));
    if (way == 0) return word.size() == 2;
    return (way < 0) == (word[0] == '<');
  }
  static Thing days(const std::string& word, const Thing& a, const Thing& b) {
    const auto from = *read_day(a.text);
    if (b.type == "date" && word == "-")
      return numeral(read_number(std::to_string(from - *read_day(b.text))));
    if (b.type != "number" || b.text.find('.') != std::string::npos) return {};
    if (b.text.size() > 9) return {};
    const auto count = std::stol(b.text);
    return day(write_day(word == "+" ? from + count : from - count));
  }

  Thing call(const Tree& tree, const std::vector<Thing>& of) {
    const auto& word = tree.word;
    if (word == "true" || word == "false") return truth(word == "true");
    if (word == "today") return {"date", world_.today};
    if (word == "date") return {"date", of[0].text};
    if (word == "limit") {
      const auto found = world_.figures.find(of[0].text);
      return found == world_.figures.end() ? Thing{} : numeral(read_number(found->second));
    }
    if (word == "not") return truth(!is_true(of[0]));
    if (word == "if") return is_true(of[0]) ? of[1] : of[2];
    if (word == "coalesce") return of[0].type == "none" ? of[1] : of[0];
    if (word == "selected") return selected(tree, of);
    if (word == "min" || word == "max") return extreme(word, of);
    if (word == "int") return number_of(of[0], whole_part);
    if (word == "round") {
      const auto places = std::stoul(of[1].text);
      return number_of(of[0], [&](const Number& number) { return to_places(number, places); });
    }
    return texts(word, of);
  }
  static Thing texts(const std::string& word, const std::vector<Thing>& of) {
    const auto text = of[0].type == "text" ? of[0].text : "";
    if (word == "number") return numeral(read_number(text));
    if (word == "string-length") return {"number", std::to_string(split(text).size())};
    if (word == "count-selected")
      return {"number", std::to_string(of[0].type == "set" ? options(of[0].text).size() : 0)};
    if (word == "concat") return concat(of);
    if (of[0].type != "text" || of[1].type != "text") return truth(false);
    const auto found = of[0].text.find(of[1].text);
    return truth(word == "contains" ? found != std::string::npos : found == 0);
  }
  static Thing concat(const std::vector<Thing>& of) {
    Thing all;
    for (const auto& part : of) {
      if (part.type != "none") all.type = "text";
      if (part.type != "bool" && part.type != "set") all.text += part.text;
    }
    return split(all.text).size() > 1000 ? Thing{} : all;
  }
  static Thing selected(const Tree& tree, const std::vector<Thing>& of) {
    const auto& literal = *tree.parts[1];
    const auto option = literal.kind == "number" ? Thing{"text", literal.word} : of[1];
    if (option.type != "text") return truth(false);
    if (of[0].type == "set") return truth(options(of[0].text).count(option.text) > 0);
    return truth(of[0] == option);
  }
  static Words options(const std::string& text) {
    Words all{""};
    std::string one;
    for (const char c : text + " ") {
      if (c == ' ') all.insert(one), one.clear();
      if (c != ' ') one += c;
    }
    all.erase("");
    return all;
  }
  static Thing extreme(const std::string& word, const std::vector<Thing>& of) {
    Thing best;
    for (const auto& each : of) {
      if (each.type != "number") continue;
      if (best.type == "none" || ordered(word == "min" ? "<" : ">", each, best)) best = each;
    }
    return best;
  }

  const World& world_;
};

}  // namespace

std::string check(const TreePtr& tree, const World& world, const std::string& wanted) {
  const auto type = Checker(world).type(tree);
  if (type != "set" && (wanted == "any" || type == "any" || type == wanted)) return type;
  throw Problem{"wanted", tree->first_column, tree->first};
}

std::string walk(const TreePtr& tree, const World& world) {
  const auto type = Checker(world).type(tree);
  auto thing = Walker(world).value(tree);
  if (type != "any" && thing.type != type) thing = {};
  if (thing.type == "text") return "'" + thing.text + "'";
  if (thing.type == "set") return "{" + thing.text + "}";
  return thing.type == "none" ? "none" : thing.text;
}

void collect(const TreePtr& tree, std::set<std::string>& names) {
  if (tree->kind == "name") names.insert(tree->word);
  for (const auto& part : tree->parts) collect(part, names);
}

}  // namespace bursar::expression::naive
