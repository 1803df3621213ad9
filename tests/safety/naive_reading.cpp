// The order of an expression's words, read by precedence climbing.
#include <algorithm>

#include "safety/naive_expression.hpp"

namespace bursar::test::checklists {
namespace {

/// From the loosest operators to the tightest; of the two in the middle only one may stand.
constexpr int kEquality = 3, kRelation = 4, kUnary = 7;
int tightness(const Word& word) {
  static const std::map<std::string, int> levels{
      {"or", 1}, {"and", 2}, {"=", 3}, {"!=", 3}, {"<", 4},   {"<=", 4}, {">", 4},
      {">=", 4}, {"+", 5},   {"-", 5}, {"*", 6},  {"div", 6}, {"mod", 6}};
  if (word.kind != Word::Kind::sign && word.kind != Word::Kind::word) return 0;
  const auto found = levels.find(word.says);
  return found == levels.end() ? 0 : found->second;
}

/// Grows a tree out of words; throws the first fault.
class Grower {
 public:
  explicit Grower(std::vector<Word> words) : words_(std::move(words)) {}

  Tree tree() {
    auto out = climb(1);
    if (here().kind != Word::Kind::end) unexpected();
    return out;
  }

 private:
  const Word& here(std::size_t ahead = 0) const {
    return words_[std::min(at_ + ahead, words_.size() - 1)];
  }
  bool is(std::string_view sign) const {
    return here().kind == Word::Kind::sign && here().says == sign;
  }
  [[noreturn]] void unexpected() const {
    if (here().kind == Word::Kind::end) throw Fault{"unfinished", here().column, ""};
    throw Fault{"syntax", here().column, here().near};
  }
  Word take() { return words_[at_++]; }
  void take(std::string_view sign) {
    if (!is(sign)) unexpected();
    ++at_;
  }
  Tree node(Tree::Kind kind, const Word& word, Value literal = {}) {
    if (++nodes_ > 256) throw Fault{"large", word.column, word.near};
    return {kind, word.says, word.near, word.column, std::move(literal), {}};
  }
  void deeper() {
    if (++depth_ > 32) throw Fault{"deep", here().column, here().near};
  }

  Tree climb(int least) {
    auto left = least == kUnary ? unary() : climb(least + 1);
    while (tightness(here()) == least) {
      auto pair = node(Tree::Kind::pair, take());
      auto right = climb(least + 1);
      pair.parts.push_back(std::move(left));
      pair.parts.push_back(std::move(right));
      left = std::move(pair);
      if (least == kEquality || least == kRelation) break;
    }
    return left;
  }

  Tree unary() {
    if (!is("-")) return primary();
    deeper();
    auto out = node(Tree::Kind::sign, take());
    out.parts.push_back(unary());
    --depth_;
    return out;
  }

  Tree primary() {
    if (is("(")) {
      deeper();
      ++at_;
      auto inside = climb(1);
      take(")");
      --depth_;
      return inside;
    }
    if (is(".")) return node(Tree::Kind::self, take());
    switch (here().kind) {
      case Word::Kind::number:
        return number();
      case Word::Kind::text:
        return text();
      case Word::Kind::name:
        return node(Tree::Kind::name, take());
      case Word::Kind::word:
        return call();
      default:
        unexpected();
    }
  }

  Tree number() {
    Decimal value;
    read_decimal(here().says, false, value);
    return node(Tree::Kind::number, take(), value);
  }

  Tree text() {
    const auto word = take();
    return node(Tree::Kind::text, word, word.says.empty() ? Value{} : Value{word.says});
  }

  Tree call() {
    if (here(1).kind != Word::Kind::sign || here(1).says != "(") unexpected();
    deeper();
    auto out = node(Tree::Kind::call, take());
    take("(");
    if (!is(")")) {
      out.parts.push_back(climb(1));
      while (is(",")) {
        ++at_;
        out.parts.push_back(climb(1));
      }
    }
    take(")");
    --depth_;
    return out;
  }

  std::vector<Word> words_;
  std::size_t at_ = 0;
  int depth_ = 0;
  int nodes_ = 0;
};

}  // namespace

std::variant<Tree, Fault> read_tree(const std::string& source) {
  try {
    return Grower(words_of(source)).tree();
  } catch (const Fault& fault) {
    return fault;
  }
}

}  // namespace bursar::test::checklists
