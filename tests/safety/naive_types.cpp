// What an expression may say of which kinds of values: checked from the inside out.
#include <algorithm>

#include "safety/naive_expression.hpp"

namespace bursar::test::checklists {
namespace {

using Types = std::vector<Type>;

[[noreturn]] void fail(const char* code, const Tree& at) { throw Fault{code, at.column, at.near}; }

bool day_shaped(const std::string& text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < 10; ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

void make_date(Tree& literal) {
  const auto day = read_day(literal.word);
  if (!day) fail("date", literal);
  literal.literal = *day;
}

/// A literal beside what may be chosen is one of that.
void check_option(Tree& literal, const Type& beside) {
  if (std::count(beside.options.begin(), beside.options.end(), literal.word) == 0)
    fail("option", literal);
  literal.literal = literal.word;
}

bool literal(const Tree& tree) {
  return tree.kind == Tree::Kind::text || tree.kind == Tree::Kind::number;
}

/// Lets a literal be what stands beside it.
void adapt(Tree& tree, Type& type, const Type& beside) {
  if (!literal(tree)) return;
  const bool text = tree.kind == Tree::Kind::text;
  if (beside.sort == Sort::date && text && day_shaped(tree.word)) {
    make_date(tree);
    type = {Sort::date};
  } else if (beside.sort == Sort::text && !beside.options.empty() && !tree.word.empty()) {
    check_option(tree, beside);
    if (!text) type = {Sort::text};
  }
}

/// What both sides are, one of them being perhaps the empty text.
Sort common(const Types& types, std::size_t i, std::size_t j, const Tree& at) {
  if (types[i].sort == Sort::nothing) return types[j].sort;
  if (types[j].sort != Sort::nothing && types[i].sort != types[j].sort) fail("type", at);
  return types[i].sort;
}

bool texty(const Type& type) { return type.sort == Sort::text || type.sort == Sort::nothing; }

Type of_pair(Tree& tree, Types& types) {
  const auto& op = tree.word;
  auto &a = types[0], &b = types[1];
  if (op == "and" || op == "or") {
    if (a.sort != Sort::boolean || b.sort != Sort::boolean) fail("type", tree);
    return {Sort::boolean};
  }
  const bool equality = op == "=" || op == "!=";
  if (equality || op[0] == '<' || op[0] == '>') {
    adapt(tree.parts[0], a, b);
    adapt(tree.parts[1], b, a);
    const auto sort = common(types, 0, 1, tree);
    const bool one_empty = a.sort == Sort::nothing || b.sort == Sort::nothing;
    if (equality && sort == Sort::set && !one_empty) fail("type", tree);
    if (!equality && (one_empty || (sort != Sort::number && sort != Sort::date)))
      fail("type", tree);
    return {Sort::boolean};
  }
  if (a.sort == Sort::number && b.sort == Sort::number) return {Sort::number};
  if (op == "-" && a.sort == Sort::date && b.sort == Sort::date) return {Sort::number};
  if ((op == "+" || op == "-") && a.sort == Sort::date && b.sort == Sort::number)
    return {Sort::date};
  fail("type", tree);
}

struct Shape {
  std::size_t least, most;
};
const std::map<std::string, Shape> kFunctions{{"true", {0, 0}},
                                              {"false", {0, 0}},
                                              {"today", {0, 0}},
                                              {"not", {1, 1}},
                                              {"if", {3, 3}},
                                              {"coalesce", {2, 2}},
                                              {"selected", {2, 2}},
                                              {"count-selected", {1, 1}},
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

Type alternatives(const Tree& tree, const Types& types, std::size_t i) {
  const auto sort = common(types, i, i + 1, tree);
  if (sort == Sort::nothing) return {Sort::text};
  return {sort};
}

Type of_selected(Tree& tree, Types& types) {
  auto& second = tree.parts[1];
  if (types[0].sort != Sort::set && types[0].sort != Sort::text) fail("type", tree);
  if (literal(second) && !types[0].options.empty()) {
    check_option(second, types[0]);
  } else if (!texty(types[1])) {
    fail("type", tree);
  }
  return {Sort::boolean};
}

void all_are(const Tree& tree, const Types& types, Sort sort) {
  for (const auto& type : types)
    if (sort == Sort::text ? !texty(type) : type.sort != sort) fail("type", tree);
}

Type of_literal_call(Tree& tree) {
  if (tree.parts[0].kind != Tree::Kind::text) fail("literal", tree);
  if (tree.word == "limit") return {Sort::number};
  make_date(tree.parts[0]);
  return {Sort::date};
}

Type of_round(const Tree& tree, const Types& types) {
  const auto& places = tree.parts[1];
  if (places.kind != Tree::Kind::number) fail("literal", tree);
  const auto count = small_whole(std::get<Decimal>(places.literal));
  if (!count || *count > 6) fail("literal", tree);
  if (types[0].sort != Sort::number) fail("type", tree);
  return {Sort::number};
}

Type of_call(Tree& tree, Types& types) {
  const auto found = kFunctions.find(tree.word);
  if (found == kFunctions.end()) fail("function", tree);
  const auto count = tree.parts.size();
  if (count < found->second.least || count > found->second.most) fail("arguments", tree);
  const auto& name = tree.word;
  if (name == "date" || name == "limit") return of_literal_call(tree);
  if (name == "round") return of_round(tree, types);
  if (name == "selected") return of_selected(tree, types);
  if (name == "coalesce") return alternatives(tree, types, 0);
  if (name == "if") {
    if (types[0].sort != Sort::boolean) fail("type", tree);
    return alternatives(tree, types, 1);
  }
  if (name == "concat") {
    for (const auto& type : types)
      if (type.sort == Sort::boolean || type.sort == Sort::set) fail("type", tree);
    return {Sort::text};
  }
  static const std::map<std::string, std::pair<Sort, Sort>> plain{
      {"true", {Sort::nothing, Sort::boolean}},      {"false", {Sort::nothing, Sort::boolean}},
      {"today", {Sort::nothing, Sort::date}},        {"not", {Sort::boolean, Sort::boolean}},
      {"count-selected", {Sort::set, Sort::number}}, {"string-length", {Sort::text, Sort::number}},
      {"contains", {Sort::text, Sort::boolean}},     {"starts-with", {Sort::text, Sort::boolean}},
      {"number", {Sort::text, Sort::number}},        {"int", {Sort::number, Sort::number}},
      {"min", {Sort::number, Sort::number}},         {"max", {Sort::number, Sort::number}}};
  const auto [taken, given] = plain.at(name);
  all_are(tree, types, taken);
  return {given};
}

Type of_name(const Tree& tree, const Scope& scope) {
  const auto found = scope.names.find(tree.word);
  if (found != scope.names.end()) return found->second;
  fail(scope.later.count(tree.word) ? "later" : "name", tree);
}

Type of_tree(Tree& tree, const Scope& scope) {
  Types types;
  for (auto& part : tree.parts) types.push_back(of_tree(part, scope));
  switch (tree.kind) {
    case Tree::Kind::number:
      return {Sort::number};
    case Tree::Kind::text:
      return {tree.word.empty() ? Sort::nothing : Sort::text};
    case Tree::Kind::name:
      return of_name(tree, scope);
    case Tree::Kind::self:
      if (!scope.self) fail("self", tree);
      return *scope.self;
    case Tree::Kind::sign:
      if (types[0].sort != Sort::number) fail("type", tree);
      return {Sort::number};
    case Tree::Kind::pair:
      return of_pair(tree, types);
    case Tree::Kind::call:
      return of_call(tree, types);
  }
  return {};
}

}  // namespace

std::variant<Type, Fault> check_tree(Tree& tree, const Scope& scope) {
  try {
    return of_tree(tree, scope);
  } catch (const Fault& fault) {
    return fault;
  }
}

/// Where its first word stands.
static std::size_t first_column(const std::string& source) {
  const auto all = characters(source);
  const auto first =
      std::find_if(all.begin(), all.end(), [](const auto& one) { return !is_blank_text(one); });
  return static_cast<std::size_t>(first - all.begin()) + 1;
}

std::variant<Compiled, Fault> read_expression(const std::string& source, const Scope& scope,
                                              Sort wanted) {
  auto read = read_tree(source);
  if (const auto* fault = std::get_if<Fault>(&read)) return *fault;
  auto& tree = std::get<Tree>(read);
  auto checked = check_tree(tree, scope);
  if (const auto* fault = std::get_if<Fault>(&checked)) return *fault;
  auto type = std::get<Type>(checked);
  const bool fits = wanted == Sort::nothing ? type.sort != Sort::set : type.sort == wanted;
  if (!fits) return Fault{"wanted", first_column(source), ""};
  if (type.sort == Sort::nothing) type = {Sort::text};
  return Compiled{std::move(tree), std::move(type)};
}

namespace {

struct Sentence {
  const char *en, *zh;
};
const std::map<std::string, Sentence> kSentences{
    {"empty", {"nothing is written", "表达式为空"}},
    {"character", {"\"{}\" does not belong here", "此处不能用“{}”"}},
    {"text_open", {"the text that begins here does not end", "文字缺少结束引号"}},
    {"syntax", {"unexpected \"{}\"", "此处不应出现“{}”"}},
    {"unfinished", {"more is expected after the last word", "表达式不完整"}},
    {"name", {"there is no \"{}\" here", "没有“{}”"}},
    {"later", {"\"{}\" comes later in the list", "“{}”排在后面，只能引用前面的项目"}},
    {"self", {"\".\" has no meaning here", "此处不能用“.”"}},
    {"function", {"there is no function \"{}\"", "不支持函数“{}”"}},
    {"arguments", {"\"{}\" takes another number of arguments", "“{}”参数个数不符"}},
    {"literal", {"\"{}\" takes a literal here", "“{}”此处须为常量"}},
    {"type", {"\"{}\" does not fit its operands' types", "“{}”与两侧类型不符"}},
    {"wanted", {"the whole is of another type than wanted", "结果类型不符"}},
    {"option", {"\"{}\" is none of the choices", "“{}”不是可选项"}},
    {"number", {"too many digits", "位数过多"}},
    {"date", {"no such day", "没有此日期"}},
    {"long", {"beyond 1,000 characters", "过长"}},
    {"deep", {"beyond 32 levels", "嵌套过深"}},
    {"large", {"beyond 256 nodes", "过大"}}};

std::string filled(std::string sentence, const std::string& near) {
  const auto at = sentence.find("{}");
  if (at != sentence.npos) sentence.replace(at, 2, near);
  return sentence;
}

}  // namespace

std::string Fault::why() const { return filled(kSentences.at(code).en, near); }
std::string Fault::why_zh() const { return filled(kSentences.at(code).zh, near); }

}  // namespace bursar::test::checklists
