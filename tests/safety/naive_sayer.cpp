// Expressions grown from a typed grammar.
#include "safety/naive_clerk.hpp"

namespace bursar::test::checklists {
namespace {

constexpr int kOr = 1, kAnd = 2, kEqual = 3, kOrder = 4, kSum = 5, kProduct = 6, kSign = 7,
              kPrimary = 8;

const std::vector<std::string> kNumbers{"0",
                                        "1",
                                        "2",
                                        "3",
                                        "7",
                                        "10",
                                        "100",
                                        "12.5",
                                        ".5",
                                        "0.25",
                                        "3.0",
                                        "0003",
                                        "0.000001",
                                        "1.1",
                                        "999999999999",
                                        "999999999999.999999",
                                        "1.3",
                                        "6",
                                        "0.333333",
                                        "999999.999999",
                                        "500000",
                                        "365"};
const std::vector<std::string> kTexts{"'a'",    "\"b\"", "'good'", "'bad it is'", "'中文'", "'yes'",
                                      "'12.5'", "'-3'",  "'no'",   "' '",         "'é“”'",  "''"};
const std::vector<std::string> kDates{"2026-03-02", "2024-02-29", "1900-01-01", "2199-12-31",
                                      "2026-12-31", "2000-02-29", "2026-03-09"};

}  // namespace

std::string Sayer::say(Sort sort, int depth) { return blank() + any(sort, depth).text + blank(); }

std::string Sayer::wrapped(Said said, int least) {
  if (said.level >= least && !dice_.one_in(10)) return said.text;
  return "(" + blank() + said.text + blank() + ")";
}

std::string Sayer::inside(Sort sort, int depth, int least) {
  return wrapped(any(sort, depth - 1), least);
}

Sayer::Said Sayer::any(Sort sort, int depth) {
  if (depth > 0 && dice_.one_in(12)) return either(sort, depth);
  switch (sort) {
    case Sort::boolean:
      return boolean(depth);
    case Sort::number:
      return number(depth);
    case Sort::date:
      return date(depth);
    default:
      return text(depth);
  }
}

std::optional<std::string> Sayer::reference(Sort sort, bool with_options) {
  std::vector<std::pair<std::string, const Type*>> fit;
  for (const auto& [name, type] : names_)
    if (type.sort == sort && (!with_options || !type.options.empty()))
      fit.emplace_back("${" + (dice_.one_in(15) ? " " + name + "\t" : name) + "}", &type);
  if (self_ && self_->sort == sort && (!with_options || !self_->options.empty()))
    for (int i = 0; i < 3; ++i) fit.emplace_back(".", &*self_);
  if (fit.empty()) return {};
  const auto& one = dice_.of(fit);
  last_type_ = one.second;
  return one.first;
}

Sayer::Said Sayer::pair(Sort left, const std::string& op, Sort right, int level, int depth,
                        bool single) {
  const auto a = inside(left, depth, single ? level + 1 : level);
  const auto b = inside(right, depth, level + 1);
  return {a + " " + blank() + op + " " + blank() + b, level};
}

Sayer::Said Sayer::either(Sort sort, int depth) {
  const auto one = [&] {
    return dice_.one_in(8) && sort != Sort::boolean ? std::string("''") : inside(sort, depth, 0);
  };
  if (dice_.one_in(2))
    return {"coalesce(" + one() + blank() + "," + blank() + one() + ")", kPrimary};
  const auto condition = inside(Sort::boolean, depth, 0);
  const auto first = one();
  return {"if" + blank() + "(" + condition + "," + first + "," + one() + ")", kPrimary};
}

Sayer::Said Sayer::emptiness() {
  static const std::vector<Sort> sorts{Sort::boolean, Sort::number, Sort::text, Sort::date,
                                       Sort::set};
  const auto found = reference(dice_.of(sorts));
  if (!found) return {"true()", kPrimary};
  const auto op = dice_.one_in(2) ? " = " : "!=";
  return dice_.one_in(4) ? Said{"''" + std::string(op) + *found, kEqual}
                         : Said{*found + op + "\"\"", kEqual};
}

Sayer::Said Sayer::choice_test(int) {
  const auto set = dice_.one_in(2);
  const auto found = reference(set ? Sort::set : Sort::text, true);
  if (!found) return emptiness();
  auto option = dice_.of(last_type_->options);
  const bool digits = option.find_first_not_of("0123456789") == option.npos;
  if (!digits || dice_.one_in(2)) option = "'" + option + "'";
  if (set || dice_.one_in(3))
    return {"selected(" + *found + "," + blank() + option + ")", kPrimary};
  const auto op = blank() + (dice_.one_in(3) ? "!=" : "=") + blank();
  return {dice_.one_in(5) ? option + op + *found : *found + op + option, kEqual};
}

Sayer::Said Sayer::boolean(int depth) {
  static const std::vector<std::string> orders{"<", "<=", ">", ">="}, equals{"=", "!="};
  if (depth <= 0) {
    if (dice_.one_in(8)) return {dice_.one_in(2) ? "true()" : "false( )", kPrimary};
    if (dice_.one_in(6))
      if (const auto found = reference(Sort::boolean)) return {*found, kPrimary};
    return choice_test(depth);
  }
  switch (dice_.below(12)) {
    case 0:
      return pair(Sort::boolean, "or", Sort::boolean, kOr, depth, false);
    case 1:
      return pair(Sort::boolean, "and", Sort::boolean, kAnd, depth, false);
    case 2:
      return {"not(" + inside(Sort::boolean, depth, 0) + ")", kPrimary};
    case 3:
    case 4:
      return pair(Sort::number, dice_.of(orders), Sort::number, kOrder, depth, true);
    case 5:
      return pair(Sort::date, dice_.of(orders), Sort::date, kOrder, depth, true);
    case 6:
      return pair(Sort::number, dice_.of(equals), Sort::number, kEqual, depth, true);
    case 7:
      return pair(Sort::boolean, dice_.of(equals), Sort::boolean, kEqual, depth, true);
    case 8:
      return {std::string(dice_.one_in(2) ? "contains(" : "starts-with(") +
                  inside(Sort::text, depth, 0) + "," + inside(Sort::text, depth, 0) + ")",
              kPrimary};
    case 9:
      return pair(Sort::date, dice_.of(equals), Sort::date, kEqual, depth, true);
    case 10:
      return emptiness();
    default:
      return choice_test(depth);
  }
}

Sayer::Said Sayer::function_of_numbers(int depth) {
  if (dice_.one_in(3))
    return {"round(" + inside(Sort::number, depth, 0) + ", " + std::to_string(dice_.below(7)) + ")",
            kPrimary};
  if (dice_.one_in(3)) return {"int(" + inside(Sort::number, depth, 0) + ")", kPrimary};
  std::string out = dice_.one_in(2) ? "min(" : "max(";
  for (int i = dice_.below(3); i >= 0; --i)
    out += inside(Sort::number, depth, 0) + (i > 0 ? "," : ")");
  return {out, kPrimary};
}

Sayer::Said Sayer::number(int depth) {
  if (depth <= 0 || dice_.one_in(5)) {
    if (dice_.one_in(10)) return {dice_.one_in(2) ? "limit('area')" : "limit( 'heads' )", kPrimary};
    if (!dice_.one_in(3))
      if (const auto found = reference(Sort::number)) return {*found, kPrimary};
    return {dice_.of(kNumbers), kPrimary};
  }
  switch (dice_.below(10)) {
    case 0:
      return pair(Sort::number, "+", Sort::number, kSum, depth, false);
    case 1:
      return pair(Sort::number, "-", Sort::number, kSum, depth, false);
    case 2:
      return pair(Sort::number, "*", Sort::number, kProduct, depth, false);
    case 3:
    case 4:
      return pair(Sort::number, "div", Sort::number, kProduct, depth, false);
    case 5:
      return pair(Sort::number, "mod", Sort::number, kProduct, depth, false);
    case 6:
      return {"-" + blank() + inside(Sort::number, depth, kSign), kSign};
    case 7: {
      if (const auto found = reference(Sort::set))
        return {"count-selected(" + *found + ")", kPrimary};
      return pair(Sort::date, "-", Sort::date, kSum, depth, false);
    }
    case 8:
      return {std::string(dice_.one_in(2) ? "string-length(" : "number(") +
                  inside(Sort::text, depth, 0) + ")",
              kPrimary};
    default:
      return function_of_numbers(depth);
  }
}

Sayer::Said Sayer::text(int depth) {
  if (depth <= 0 || dice_.one_in(3)) {
    if (!dice_.one_in(3))
      if (const auto found = reference(Sort::text)) return {*found, kPrimary};
    return {dice_.of(kTexts), kPrimary};
  }
  static const std::vector<Sort> sorts{Sort::text, Sort::text, Sort::number, Sort::date};
  std::string out = "concat(";
  for (int i = dice_.below(3); i >= 0; --i)
    out += inside(dice_.of(sorts), depth, 0) + blank() + ",";
  return {out + inside(dice_.of(sorts), depth, 0) + ")", kPrimary};
}

Sayer::Said Sayer::date(int depth) {
  if (depth <= 0 || dice_.one_in(2)) {
    if (dice_.one_in(3)) return {"today()", kPrimary};
    if (dice_.one_in(2))
      if (const auto found = reference(Sort::date)) return {*found, kPrimary};
    return {"date('" + dice_.of(kDates) + "')", kPrimary};
  }
  return pair(Sort::date, dice_.one_in(2) ? "+" : "-", Sort::number, kSum, depth, false);
}

}  // namespace bursar::test::checklists
