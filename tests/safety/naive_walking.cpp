// What a tree comes to, worked out anew each time.
#include <algorithm>

#include "safety/naive_expression.hpp"

namespace bursar::test::checklists {
namespace {

using Values = std::vector<Value>;

Value maybe(const Reckoned& number) { return number ? Value{*number} : Value{}; }
const Decimal& number(const Value& value) { return std::get<Decimal>(value); }
/// Nothing counts as false.
bool yes(const Value& value) { return !is_none(value) && std::get<bool>(value); }

Value ordered(const std::string& op, const Value& a, const Value& b) {
  int order = 0;
  if (std::holds_alternative<Day>(a)) {
    order = std::get<Day>(a) < std::get<Day>(b) ? -1 : std::get<Day>(a) > std::get<Day>(b) ? 1 : 0;
  } else {
    order = compared(number(a), number(b));
  }
  if (op == "<") return order < 0;
  if (op == "<=") return order <= 0;
  if (op == ">") return order > 0;
  return order >= 0;
}

Value reckoned(const std::string& op, const Value& a, const Value& b) {
  if (std::holds_alternative<Day>(a)) {
    const auto day = std::get<Day>(a);
    if (std::holds_alternative<Day>(b)) return whole(day.number - std::get<Day>(b).number);
    const auto days = small_whole(number(b));
    const auto there = days ? moved(day, op == "-" ? -*days : *days) : std::nullopt;
    return there ? Value{*there} : Value{};
  }
  const auto &x = number(a), &y = number(b);
  if (op == "+") return maybe(sum(x, y));
  if (op == "-") return maybe(sum(x, opposite(y)));
  if (op == "*") return maybe(product(x, y));
  if (op == "div") return maybe(quotient(x, y));
  return maybe(remainder(x, y));
}

Value of_pair(const Tree& tree, const Surroundings& around) {
  const auto a = walked(tree.parts[0], around);
  const auto b = walked(tree.parts[1], around);
  const auto& op = tree.word;
  if (op == "and") return yes(a) && yes(b);
  if (op == "or") return yes(a) || yes(b);
  if (op == "=") return a == b;
  if (op == "!=") return !(a == b);
  const bool relation = op[0] == '<' || op[0] == '>';
  if (is_none(a) || is_none(b)) return relation ? Value{false} : Value{};
  return relation ? ordered(op, a, b) : reckoned(op, a, b);
}

Value concatenated(const Values& values) {
  std::string out;
  bool any = false;
  for (const auto& value : values) {
    any = any || !is_none(value);
    if (const auto* text = std::get_if<std::string>(&value)) out += *text;
    if (const auto* decimal = std::get_if<Decimal>(&value)) out += written(*decimal);
    if (const auto* day = std::get_if<Day>(&value)) out += written(*day);
  }
  if (!any || characters(out).size() > 1000) return {};
  return out;
}

Value extreme(const Values& values, int wanted) {
  Value out;
  for (const auto& value : values)
    if (!is_none(value) && (is_none(out) || compared(number(value), number(out)) == wanted))
      out = value;
  return out;
}

bool is_chosen(const Value& of, const Value& option) {
  if (is_none(of) || is_none(option)) return false;
  if (const auto* chosen = std::get_if<Chosen>(&of))
    return std::count(chosen->options.begin(), chosen->options.end(),
                      std::get<std::string>(option)) > 0;
  return of == option;
}

Value of_texts(const std::string& name, const Values& values) {
  const auto* first = std::get_if<std::string>(&values[0]);
  if (name == "string-length")
    return whole(first ? static_cast<long>(characters(*first).size()) : 0);
  const auto* second = std::get_if<std::string>(&values[1]);
  if (!first || !second) return false;
  if (name == "contains") return first->find(*second) != first->npos;
  return first->starts_with(*second);
}

Value of_number(const std::string& name, const Tree& tree, const Values& values) {
  if (is_none(values[0])) return {};
  if (name == "int") return cut(number(values[0]));
  if (name == "round") {
    const auto places = small_whole(number(tree.parts[1].literal));
    return maybe(rounded(number(values[0]), static_cast<int>(*places)));
  }
  Decimal out;
  if (read_decimal(std::get<std::string>(values[0]), true, out) != Reading::good) return {};
  return out;
}

Value of_call(const Tree& tree, const Surroundings& around) {
  const auto& name = tree.word;
  if (name == "limit") return around.limit(tree.parts[0].word);
  Values values;
  for (const auto& part : tree.parts) values.push_back(walked(part, around));
  if (name == "true" || name == "false") return name == "true";
  if (name == "today") return around.today;
  if (name == "not") return !yes(values[0]);
  if (name == "if") return yes(values[0]) ? values[1] : values[2];
  if (name == "coalesce") return is_none(values[0]) ? values[1] : values[0];
  if (name == "selected") return is_chosen(values[0], values[1]);
  if (name == "concat") return concatenated(values);
  if (name == "min" || name == "max") return extreme(values, name == "min" ? -1 : 1);
  if (name == "date") return values[0];
  if (name == "count-selected") {
    const auto* chosen = std::get_if<Chosen>(&values[0]);
    return whole(chosen ? static_cast<long>(chosen->options.size()) : 0);
  }
  if (name == "int" || name == "round" || name == "number") return of_number(name, tree, values);
  return of_texts(name, values);
}

}  // namespace

Value walked(const Tree& tree, const Surroundings& around) {
  switch (tree.kind) {
    case Tree::Kind::number:
    case Tree::Kind::text:
      return tree.literal;
    case Tree::Kind::name:
      return around.named(tree.word);
    case Tree::Kind::self:
      return around.self;
    case Tree::Kind::pair:
      return of_pair(tree, around);
    case Tree::Kind::call:
      return of_call(tree, around);
    case Tree::Kind::sign: {
      const auto value = walked(tree.parts[0], around);
      return is_none(value) ? value : Value{opposite(number(value))};
    }
  }
  return {};
}

void collect(const Tree& tree, std::set<std::string>& names, std::vector<std::string>& limits) {
  if (tree.kind == Tree::Kind::name) names.insert(tree.word);
  if (tree.kind == Tree::Kind::call && tree.word == "limit") limits.push_back(tree.parts[0].word);
  for (const auto& part : tree.parts) collect(part, names, limits);
}

}  // namespace bursar::test::checklists
