// The language against a second one that is as naive as can be: random expressions, a part of them
// damaged or ill-typed, and random values; the fault with its column and what stands there, or the
// type, the names and every value. The environment: BURSAR_CASES, how many expressions;
// BURSAR_SEED, one alone; BURSAR_SHARES, tells how often each outcome came.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "base/expression/naive.hpp"
#include "base/expression/rig.hpp"

namespace bursar::expression::test {
namespace {

int number_from_environment(const char* name, int otherwise) {
  const auto* given = std::getenv(name);
  return given ? std::atoi(given) : otherwise;
}

/// Grows expressions by the types of their parts, now and then of a wrong one.
class Grower {
 public:
  explicit Grower(unsigned seed) : random_(seed) {}

  std::size_t upto(std::size_t most) { return random_() % (most + 1); }
  bool one_in(std::size_t n) { return upto(n - 1) == 0; }
  std::string any_of(const std::vector<std::string>& all) { return all[upto(all.size() - 1)]; }

  /// An expression that mostly comes to what is wanted.
  std::string source(const std::string& wanted) {
    if (one_in(16)) return soup();
    if (one_in(100)) return tower();
    const bool free = wanted == "any" || one_in(20);
    auto text = grow(free ? any_of({"bool", "number", "text", "date"}) : wanted, upto(5));
    if (one_in(8)) text = damaged(text);
    return text;
  }
  std::string answer(const std::string& type) {
    if (one_in(3)) return any_of({"", " ", "\u3000"});
    if (one_in(12)) return any_of({"x", "1", "2026-03-02", "true", "1.5.", "2026-02-29"});
    if (type == "number") return numeral();
    if (type == "date") return day();
    if (type == "bool") return any_of({"true", "false"});
    if (type == "set") return any_of({"x", "y", "x y", "y 10", "x y 10", "10"});
    return any_of({"yes", "no", "1", "2", "03", "灭火器 a", "a", "2026-03-02", "x y", "-1.50"});
  }
  std::string numeral() {
    const auto sign = one_in(3) ? "-" : "";
    return sign + any_of({"0", "1", "2", "3", "7", "45", "100", "0.5", "2.5", "0.000001", "1.25",
                          "999999999999", "1000000", "999999.999999", "0.333333", "36524"});
  }
  std::string day() {
    return any_of({"1900-01-01", "2199-12-31", "2026-03-02", "2024-02-29", "2026-02-27"});
  }

 private:
  std::string blank() {
    return one_in(6) ? any_of({" ", "  ", "\t", "\n", "\u3000"}) : one_in(2) ? " " : "";
  }
  std::string arguments(const std::vector<std::string>& of) {
    std::string text = blank() + "(" + blank();
    for (std::size_t i = 0; i < of.size(); ++i) text += (i ? "," + blank() : "") + of[i] + blank();
    return text + ")";
  }
  std::string call(const std::string& word, std::vector<std::string> of) {
    if (one_in(150)) of.pop_back();
    return word + arguments(of);
  }
  std::string between(const std::string& a, const std::string& sign, const std::string& b) {
    const bool words = sign == "and" || sign == "or" || sign == "div" || sign == "mod";
    const auto gap = words ? " " : "";
    const auto text = a + gap + blank() + sign + gap + blank() + b;
    return one_in(2) ? "(" + blank() + text + blank() + ")" : text;
  }
  std::string named(const std::vector<std::string>& names) {
    return one_in(12) ? "." : "${" + (one_in(8) ? blank() : "") + any_of(names) + "}";
  }

  std::string grow(std::string type, std::size_t depth) {
    if (one_in(25)) type = any_of({"bool", "number", "text", "date", "set"});
    if (one_in(40)) return any_of({"${what}", "''", "${after}", "${nobody}", "."});
    if (type == "set") return one_in(3) ? "if(true(), ${s}, '')" : named({"s", "none"});
    if (depth == 0) return leaf(type);
    const auto deeper = [&](const char* of) { return grow(of, depth - 1); };
    if (one_in(8)) return call("if", {deeper("bool"), grow(type, depth - 1), either(type, depth)});
    if (one_in(10)) return call("coalesce", {grow(type, depth - 1), either(type, depth)});
    if (type == "bool") return truth(depth);
    if (type == "number") return number(depth);
    if (type == "text") return text(depth);
    if (one_in(6)) return leaf(type);
    return between(deeper("date"), any_of({"+", "-"}), deeper("number"));
  }
  std::string either(const std::string& type, std::size_t depth) {
    return one_in(4) ? "''" : grow(type, depth - 1);
  }
  std::string leaf(const std::string& type) {
    if (type == "bool") return any_of({"true()", "false()", "${b}", "${b}"});
    if (type == "number")
      return one_in(2) ? named({"n", "m", "empty", "人数"})
                       : any_of({"0", "1", "2.50", ".5", "007", "1000000", "999999999999.999999",
                                 one_in(9) ? "1.1234567" : "4"});
    if (type == "date")
      return one_in(3) ? call("date", {"'" + day() + "'"})
                       : any_of({"${d}", "${e}", "today()", "${d}", "${e}"});
    return one_in(3) ? any_of({"''", "'yes'", "\"a\"", "' '", "'2026-03-02'", "'灭'", "'1.5'"})
                     : named({"t", "blank", "q", "g"});
  }
  std::string truth(std::size_t depth) {
    const auto deeper = [&](const char* of) { return grow(of, depth - 1); };
    const auto order = any_of({"<", "<=", ">", ">="}), equal = any_of({"=", "!="});
    switch (upto(13)) {
      case 0:
      case 1:
        return between(deeper("bool"), any_of({"and", "or"}), deeper("bool"));
      case 2:
        return call("not", {deeper("bool")});
      case 3:
        return between(deeper("number"), order, deeper("number"));
      case 4:
        return between(deeper("date"), one_in(2) ? order : equal, deeper("date"));
      case 5:
        return between(deeper("date"), one_in(2) ? order : equal, "'" + day() + "'");
      case 6:
        return between("'2026-02-3" + any_of({"0", "1", "x"}) + "'", order, deeper("date"));
      case 7:
        return between(deeper("number"), equal, deeper("number"));
      case 8:
        return between(deeper("text"), equal, deeper("text"));
      case 9:
        return between(grow(any_of({"set", "bool", "date", "number"}), 0), equal, "''");
      case 10:
        return between("${q}", equal, any_of({"'yes'", "'no'", "'maybe'", "1", "${g}"}));
      case 11:
        return between(any_of({"1", "2", "'03'", "03", "3"}), equal, "${g}");
      case 12:
        return call("selected", {any_of({"${s}", "${none}", "${q}", "${g}", "${t}", "."}),
                                 any_of({"'x'", "'yes'", "10", "2", "''", "${t}", "'y'"})});
      default:
        return call(any_of({"contains", "starts-with"}), {deeper("text"), deeper("text")});
    }
  }
  std::string number(std::size_t depth) {
    const auto deeper = [&](const char* of) { return grow(of, depth - 1); };
    switch (upto(9)) {
      case 0:
      case 1:
      case 2:
        return between(deeper("number"), any_of({"+", "-", "*", "div", "mod"}), deeper("number"));
      case 3:
        return between(deeper("date"), "-", deeper("date"));
      case 4:
        return "-" + blank() + "(" + deeper("number") + ")";
      case 5:
        return call("round", {deeper("number"), any_of({"0", "1", "2", "6", "6.0", "7"})});
      case 6:
        return call(any_of({"min", "max"}), {deeper("number"), leaf("number"), leaf("number")});
      case 7:
        return call(any_of({"number", "string-length"}), {deeper("text")});
      case 8:
        return call("limit", {any_of({"'pupils'", "'seconds'", "'no'", "'pupils'", "${t}"})});
      default:
        return call(any_of({"count-selected", "int"}), {grow(one_in(2) ? "set" : "number", 0)});
    }
  }
  std::string text(std::size_t depth) {
    if (one_in(4)) return leaf("text");
    std::vector<std::string> parts;
    for (auto left = 2 + upto(2); left > 0; --left)
      parts.push_back(grow(any_of({"text", "number", "date"}), depth - 1));
    return call("concat", parts);
  }

  /// Near the bounds of depth and size.
  std::string tower() {
    const auto step = any_of({"(", "-", "int(", "1+", "(1)+", "-(", "min(1,", "--1*"});
    std::string text;
    for (auto left = upto(300); left > 0; --left) text += step;
    return one_in(2) ? text + "1" : text + "1))))))))))))))))))))))))))))))))";
  }
  /// Words in no order.
  std::string soup() {
    std::string text;
    for (auto left = upto(12); left > 0; --left)
      text += any_of({"1",    "2.5",    "'a'",  "${n}", "${b}", ".", "(",   ")",
                      ",",    "-",      "+",    "=",    "!=",   "<", "and", "or",
                      "not(", "true()", "min(", "div",  "word", "''"}) +
              blank();
    return text;
  }
  /// One character less, more or another.
  std::string damaged(const std::string& text) {
    auto all = naive::split(text);
    const auto at = upto(all.size() - 1);
    const auto other =
        any_of({"(", ")", "'", "\"",     ",",  "=", "$",    "{", "}", "-",    ".",        "1",
                "a", "A", " ", "\u3000", "人", "“", "\xFF", "!", "<", "\x01", "\xE4\xB8", "|"});
    if (one_in(3))
      all[at] = "";
    else if (one_in(2))
      all[at] = other;
    else
      all[at] += other;
    std::string damaged;
    for (const auto& c : all) damaged += c;
    return damaged;
  }

  std::mt19937 random_;
};

/// Both, asked the same.
class Trial {
 public:
  explicit Trial(unsigned seed) : grower_(seed) {
    scope_.limits = world_.limits = !grower_.one_in(6);
    if (grower_.one_in(5))
      scope_.self.reset();
    else if (grower_.one_in(2))
      scope_.self = scope_.names[grower_.upto(13)];
    for (const auto& each : scope_.names) world_.names[each.name] = same(each);
    if (scope_.self) world_.names["."] = same(*scope_.self);
    if (scope_.self) values_.self = scope_.self->type;
    world_.figures = {{"pupils", "45"}, {"seconds", "120.5"}};
    for (const auto& [code, figure] : world_.figures) values_.limits[code] = figure;
  }

  /// What differs; "" where nothing does.
  std::string run() {
    const auto types =
        std::vector<Type>{Type::any, Type::any, Type::boolean, Type::number, Type::text};
    const auto wanted = types[grower_.upto(types.size() - 1)];
    source = grower_.source(std::string(type_name(wanted)));
    const auto naive = naive_outcome(wanted);
    const auto made = compile(source, scope_, wanted);
    const auto* program = std::get_if<Program>(&made);
    outcome = program ? describe(*program) : describe(std::get<Fault>(made));
    if (outcome != naive) return "naive: " + naive + "\nlibrary: " + outcome;
    for (int i = 0; program && i < 4; ++i) {
      draw_answers();
      const auto expected = naive::walk(tree_, world_);
      const auto value = shown(evaluate(*program, values_));
      if (expected != value) return "naive: " + expected + "\nlibrary: " + value + answers();
      outcome = value == "none" ? "none" : "a value";
    }
    return "";
  }
  std::string source, outcome;

 private:
  static naive::Meaning same(const Named& named) {
    return {std::string(type_name(named.type)),
            {named.options.begin(), named.options.end()},
            named.later};
  }
  std::string naive_outcome(Type wanted) {
    try {
      tree_ = naive::parse(source);
      std::string all = naive::check(tree_, world_, std::string(type_name(wanted)));
      std::set<std::string> names;
      naive::collect(tree_, names);
      for (const auto& name : names) all += ' ' + name;
      return all;
    } catch (const naive::Problem& problem) {
      return problem.code + ' ' + std::to_string(problem.column) + ' ' + problem.near;
    }
  }
  static std::string describe(const Program& program) {
    std::set<std::string> names;
    for (const auto& mention : program.names()) names.insert(mention.name);
    std::string all(type_name(program.type()));
    for (const auto& name : names) all += ' ' + name;
    return all;
  }
  static std::string describe(const Fault& fault) {
    return std::string(fault.name()) + ' ' + std::to_string(fault.column) + ' ' + fault.near;
  }
  void draw_answers() {
    world_.answers.clear();
    for (const auto& [name, meaning] : world_.names)
      if (!grower_.one_in(6)) world_.answers[name] = grower_.answer(meaning.type);
    world_.today = grower_.day();
    values_.texts = {world_.answers.begin(), world_.answers.end()};
    values_.day = world_.today;
  }
  std::string answers() const {
    std::string all = "\ntoday " + world_.today;
    for (const auto& [name, text] : world_.answers) all += "\n" + name + " = " + text;
    return all;
  }

  Grower grower_;
  ListScope scope_ = usual_scope();
  TextLookup values_;
  naive::World world_;
  naive::TreePtr tree_;
};

TEST(NaiveExpression, IsOfOneMindWithTheLibrary) {
  const auto only = number_from_environment("BURSAR_SEED", 0);
  const auto cases = only ? only : number_from_environment("BURSAR_CASES", 3000);
  std::map<std::string, int> shares;
  for (int seed = only ? only : 1; seed <= cases; ++seed) {
    Trial trial(static_cast<unsigned>(seed));
    const auto why = trial.run();
    ASSERT_EQ(why, "") << "BURSAR_SEED=" << seed << '\n' << trial.source;
    ++shares[trial.outcome.substr(0, trial.outcome.find(' '))];
  }
  if (std::getenv("BURSAR_SHARES"))
    for (const auto& [outcome, count] : shares) std::printf("%-12s %8d\n", outcome.c_str(), count);
}

}  // namespace
}  // namespace bursar::expression::test
