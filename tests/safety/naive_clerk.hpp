#pragma once

#include <random>

#include "safety/naive_books.hpp"

/// Who makes up checklists and answers at random.
namespace bursar::test::checklists {

/// Dice that fall alike everywhere.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
  bool one_in(int count) { return below(count) == 0; }
  template <class T>
  const T& of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

 private:
  std::mt19937 engine_;
};

/// Says expressions over names of known types.
class Sayer {
 public:
  Sayer(Dice& dice, const std::map<std::string, Type>& names, std::optional<Type> self)
      : dice_(dice), names_(names), self_(std::move(self)) {}
  std::string say(Sort sort, int depth);

 private:
  /// An expression, and how tightly its last operator binds.
  struct Said {
    std::string text;
    int level;
  };
  Said boolean(int depth);
  Said number(int depth);
  Said text(int depth);
  Said date(int depth);
  Said any(Sort sort, int depth);
  Said pair(Sort left, const std::string& op, Sort right, int level, int depth, bool single);
  Said either(Sort sort, int depth);
  Said choice_test(int depth);
  Said emptiness();
  Said function_of_numbers(int depth);
  std::string inside(Sort sort, int depth, int least);
  std::string wrapped(Said said, int least);
  std::optional<std::string> reference(Sort sort, bool with_options = false);
  const Type* last_type_ = nullptr;
  std::string blank() { return dice_.one_in(12) ? dice_.of(blanks_) : dice_.one_in(2) ? " " : ""; }

  Dice& dice_;
  const std::map<std::string, Type>& names_;
  std::optional<Type> self_;
  std::vector<std::string> blanks_{"\t", "\n", "  ", "\u3000"};
};

/// Makes up what is filed.
class Clerk {
 public:
  explicit Clerk(unsigned seed) : dice(seed) {}

  safety::DefineTemplate checklist(const std::string& code, bool sound);
  /// Answers to a version: all good ones, but for what `flaws` lets in.
  std::vector<safety::Answer> answers(const Naive& books, const Sheet& sheet, bool flaws);
  /// One character is lost, doubled, changed or put in.
  std::string damaged(const std::string& text);

  Dice dice;

 private:
  void sections(safety::DefineTemplate& form);
  void lists(safety::DefineTemplate& form);
  safety::Item item(const safety::DefineTemplate& form, int number);
  void bounds(safety::Item& item);
  using Names = std::map<std::string, Type>;
  Text<1000> said(const Names& names, Sort sort, std::optional<Type> self, bool sound);
  void failing(safety::Item& item);
  Type expressions(const safety::DefineTemplate& form, safety::Item& item, const Names& names,
                   bool sound);
  void says(safety::DefineTemplate& form, bool sound);
  void spoil(safety::DefineTemplate& form);
  void spoil(safety::DefineTemplate& form, safety::Item& item);
  safety::Answer answer(const safety::Item& item, const Type* type, bool flaws);
  std::string decimal();
};

}  // namespace bursar::test::checklists
