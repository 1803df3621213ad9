// How the naive evaluator reads: characters, words, then one function for each rule of the grammar.
#include <algorithm>
#include <functional>

#include "base/expression/naive.hpp"

namespace bursar::expression::naive {
namespace {

using Words = std::set<std::string>;

struct Token {
  std::string kind;  // number text name here word sign end
  std::string word;
  std::string near;
  std::size_t column = 0;
};

std::string glued(const std::vector<std::string>& characters, std::size_t from, std::size_t until) {
  std::string text;
  for (auto i = from; i < until; ++i) text += characters[i];
  return text;
}

const Words kBlanks{" ", "\t", "\n", "\u3000"};
bool is_digit(const std::string& c) { return c.size() == 1 && c >= "0" && c <= "9"; }
bool is_letter(const std::string& c) {
  return c.size() == 1 && ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z"));
}
bool is_broken(const std::string& c) {
  return c.size() == 1 && static_cast<unsigned char>(c[0]) >= 0x80;
}

/// Cuts characters into tokens. "" stands for the end.
class Cutter {
 public:
  explicit Cutter(const std::string& source) : all_(split(source)) {}

  std::vector<Token> cut() {
    std::vector<Token> tokens;
    for (;;) {
      while (kBlanks.count(now())) ++at_;
      if (now().empty()) break;
      tokens.push_back(next());
    }
    tokens.push_back({"end", "", "", all_.size() + 1});
    return tokens;
  }

 private:
  Token next() {
    const auto start = at_;
    const auto made = [&](const std::string& kind, const std::string& word) {
      const auto shown = std::min(at_, start + 40);
      return Token{kind, word, glued(all_, start, shown), start + 1};
    };
    if (is_digit(now()) || (now() == "." && is_digit(after()))) {
      while (is_digit(now())) ++at_;
      if (now() == "." && is_digit(after())) ++at_;
      while (is_digit(now())) ++at_;
      const auto token = made("number", glued(all_, start, at_));
      if (!read_number(token.word)) throw Problem{"number", token.column, token.near};
      return token;
    }
    if (now() == "'" || now() == "\"") {
      const auto quote = now();
      for (++at_; now() != quote; ++at_) {
        if (now().empty()) {
          const auto open = made("text", "");
          throw Problem{"text_open", open.column, open.near};
        }
        if (is_broken(now())) complain();
      }
      ++at_;
      return made("text", glued(all_, start + 1, at_ - 1));
    }
    if (now() == "$" && after() == "{") {
      const auto word = name();
      return made("name", word);
    }
    if (is_letter(now())) {
      while (is_letter(now()) || is_digit(now()) || now() == "-") ++at_;
      return made("word", glued(all_, start, at_));
    }
    if (Words{"!=", "<=", ">="}.count(now() + after())) {
      at_ += 2;
      return made("sign", glued(all_, start, at_));
    }
    if (!Words{"(", ")", ",", ".", "+", "-", "*", "=", "<", ">"}.count(now())) complain();
    ++at_;
    const auto sign = glued(all_, start, at_);
    return made(sign == "." ? "here" : "sign", sign);
  }

  std::string name() {
    at_ += 2;
    while (kBlanks.count(now())) ++at_;
    const auto start = at_;
    const auto fits = [&] {
      const auto& c = now();
      if (c.empty() || kBlanks.count(c) || Words{"{", "}", "$", "'", "\"", "\x7F"}.count(c))
        return false;
      return !is_broken(c) && !(c.size() == 1 && c < " ");
    };
    while (fits()) ++at_;
    const auto name = glued(all_, start, at_);
    while (kBlanks.count(now())) ++at_;
    if (now().empty()) throw Problem{"unfinished", all_.size() + 1, ""};
    if (name.empty() || now() != "}") complain();
    ++at_;
    return name;
  }

  [[noreturn]] void complain() {
    throw Problem{"character", at_ + 1, is_broken(now()) ? "\xEF\xBF\xBD" : now()};
  }
  std::string now() const { return at_ < all_.size() ? all_[at_] : ""; }
  std::string after() const { return at_ + 1 < all_.size() ? all_[at_ + 1] : ""; }

  std::vector<std::string> all_;
  std::size_t at_ = 0;
};

/// One function for each rule of the grammar.
class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  TreePtr whole() {
    auto tree = disjunction();
    if (now().kind != "end") unexpected();
    tree->first = tokens_[0].near;
    tree->first_column = tokens_[0].column;
    return tree;
  }

 private:
  using Rule = TreePtr (Parser::*)();

  TreePtr disjunction() { return several({"or"}, &Parser::conjunction); }
  TreePtr conjunction() { return several({"and"}, &Parser::equality); }
  TreePtr equality() { return one({"=", "!="}, &Parser::relation); }
  TreePtr relation() { return one({"<", "<=", ">", ">="}, &Parser::sum); }
  TreePtr sum() { return several({"+", "-"}, &Parser::product); }
  TreePtr product() { return several({"*", "div", "mod"}, &Parser::unary); }

  bool among(const Words& signs) const {
    return (now().kind == "sign" || now().kind == "word") && signs.count(now().word);
  }
  TreePtr several(const Words& signs, Rule rule) {
    auto left = (this->*rule)();
    while (among(signs)) left = between(left, rule);
    return left;
  }
  TreePtr one(const Words& signs, Rule rule) {
    auto left = (this->*rule)();
    return among(signs) ? between(left, rule) : left;
  }
  TreePtr between(const TreePtr& left, Rule rule) {
    auto tree = node("sign");
    tree->parts = {left, (this->*rule)()};
    return tree;
  }

  TreePtr unary() {
    if (!among({"-"})) return primary();
    auto tree = node("minus");
    deeper(*tree);
    tree->parts = {unary()};
    --depth_;
    return tree;
  }
  TreePtr primary() {
    const auto& kind = now().kind;
    if (kind == "number" || kind == "text" || kind == "name" || kind == "here") return node(kind);
    if (kind == "word" && tokens_[at_ + 1].word == "(" && tokens_[at_ + 1].kind == "sign")
      return call();
    if (!among({"("})) unexpected();
    deeper(Tree{"", "", now().near, now().column, {}});
    ++at_;
    auto tree = disjunction();
    expect(")");
    --depth_;
    return tree;
  }
  TreePtr call() {
    auto tree = node("call");
    deeper(*tree);
    ++at_;
    if (!among({")"})) {
      tree->parts.push_back(disjunction());
      while (among({","})) {
        ++at_;
        tree->parts.push_back(disjunction());
      }
    }
    expect(")");
    --depth_;
    return tree;
  }

  /// The token that stands here becomes a node.
  TreePtr node(const std::string& kind) {
    const auto token = now();
    if (++nodes_ > 256) throw Problem{"large", token.column, token.near};
    ++at_;
    return std::make_shared<Tree>(Tree{kind, token.word, token.near, token.column, {}});
  }
  void deeper(const Tree& tree) {
    if (++depth_ > 32) throw Problem{"deep", tree.column, tree.near};
  }
  void expect(const std::string& sign) {
    if (!among({sign})) unexpected();
    ++at_;
  }
  [[noreturn]] void unexpected() {
    throw Problem{now().kind == "end" ? "unfinished" : "syntax", now().column, now().near};
  }
  const Token& now() const { return tokens_[at_]; }

  std::vector<Token> tokens_;
  std::size_t at_ = 0, nodes_ = 0, depth_ = 0;
};

}  // namespace

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> characters;
  const auto tail = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    unsigned code = size == 1 ? lead : lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
      if (!tail(at + i)) {
        size = 1;
        break;
      }
      code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    }
    const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (size > 1 && (code < least[size] || code > 0x10FFFF || surrogate || lead > 0xF7)) size = 1;
    characters.push_back(text.substr(at, size));
    at += size;
  }
  return characters;
}

TreePtr parse(const std::string& source) {
  if (split(source).size() > 1000) throw Problem{"long", 1001, ""};
  auto tokens = Cutter(source).cut();
  if (tokens.size() == 1) throw Problem{"empty", 1, ""};
  return Parser(std::move(tokens)).whole();
}

}  // namespace bursar::expression::naive
