// The words of an expression.
#include <algorithm>

#include "safety/naive_expression.hpp"

namespace bursar::test::checklists {

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80 || out.empty()) out.emplace_back();
    out.back() += byte;
  }
  return out;
}

namespace {

bool blank(const std::string& one) {
  return one == " " || one == "\t" || one == "\n" || one == "\u3000";
}
bool digit(const std::string& one) { return one.size() == 1 && one[0] >= '0' && one[0] <= '9'; }
bool letter(const std::string& one) {
  return one.size() == 1 && ((one[0] >= 'a' && one[0] <= 'z') || (one[0] >= 'A' && one[0] <= 'Z'));
}
bool ends_a_name(const std::string& one) {
  return blank(one) || one == "{" || one == "}" || one == "$" || one == "'" || one == "\"";
}

std::string shortened(const std::vector<std::string>& all, std::size_t from, std::size_t to) {
  std::string out;
  for (auto i = from; i < std::min({to, all.size(), from + 40}); ++i) out += all[i];
  return out;
}

std::string joined(const std::vector<std::string>& all, std::size_t from, std::size_t to) {
  std::string out;
  for (auto i = from; i < std::min(to, all.size()); ++i) out += all[i];
  return out;
}

/// Cuts a source into its words; throws the first fault.
class Cutter {
 public:
  explicit Cutter(const std::string& source) : all_(characters(source)) {}

  std::vector<Word> words() {
    if (all_.size() > 1000) throw Fault{"long", 1001, ""};
    std::vector<Word> out;
    for (skip(); at_ < all_.size(); skip()) out.push_back(next());
    if (out.empty()) throw Fault{"empty", 1, ""};
    out.push_back({Word::Kind::end, "", "", all_.size() + 1});
    return out;
  }

 private:
  std::string here(std::size_t ahead = 0) const {
    return at_ + ahead < all_.size() ? all_[at_ + ahead] : "";
  }
  void skip() {
    while (blank(here())) ++at_;
  }
  Word made(Word::Kind kind, std::size_t from, std::string says) const {
    return {kind, std::move(says), shortened(all_, from, at_), from + 1};
  }
  Word made(Word::Kind kind, std::size_t from) const {
    return made(kind, from, joined(all_, from, at_));
  }
  [[noreturn]] void stranger() const { throw Fault{"character", at_ + 1, here()}; }

  [[noreturn]] void unfinished() const { throw Fault{"unfinished", all_.size() + 1, ""}; }

  Word next() {
    if (digit(here()) || (here() == "." && digit(here(1)))) return number();
    if (here() == "'" || here() == "\"") return text();
    if (here() == "$") return name();
    if (letter(here())) return word();
    return sign();
  }

  Word number() {
    const auto from = at_;
    while (digit(here())) ++at_;
    if (here() == "." && digit(here(1))) {
      ++at_;
      while (digit(here())) ++at_;
    }
    const auto out = made(Word::Kind::number, from);
    Decimal ignored;
    if (read_decimal(out.says, false, ignored) != Reading::good)
      throw Fault{"number", out.column, out.near};
    return out;
  }

  Word text() {
    const auto from = at_;
    const auto quote = here();
    for (++at_; here() != quote; ++at_)
      if (at_ >= all_.size()) throw Fault{"text_open", from + 1, shortened(all_, from, at_)};
    ++at_;
    return made(Word::Kind::text, from, joined(all_, from + 1, at_ - 1));
  }

  Word name() {
    const auto from = at_;
    if (here(1) != "{") stranger();
    at_ += 2;
    skip();
    const auto begins = at_;
    while (at_ < all_.size() && !ends_a_name(here())) ++at_;
    const auto says = joined(all_, begins, at_);
    skip();
    if (at_ >= all_.size()) unfinished();
    if (says.empty() || here() != "}") stranger();
    if (says.size() > 64) {
      at_ = from;
      stranger();
    }
    ++at_;
    return made(Word::Kind::name, from, says);
  }

  Word word() {
    const auto from = at_;
    while (letter(here()) || digit(here()) || here() == "-") ++at_;
    return made(Word::Kind::word, from);
  }

  Word sign() {
    const auto from = at_;
    static const std::set<std::string> two{"!=", "<=", ">="};
    static const std::set<std::string> one{"=", "<", ">", "+", "-", "*", "(", ")", ",", "."};
    if (two.count(here() + here(1))) {
      at_ += 2;
    } else if (one.count(here())) {
      ++at_;
    } else {
      stranger();
    }
    return made(Word::Kind::sign, from);
  }

  std::vector<std::string> all_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_blank_text(const std::string& text) {
  const auto all = characters(text);
  return std::all_of(all.begin(), all.end(), blank);
}

std::vector<Word> words_of(const std::string& source) { return Cutter(source).words(); }

}  // namespace bursar::test::checklists
