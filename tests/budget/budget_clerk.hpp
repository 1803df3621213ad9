#pragma once

#include <optional>
#include <random>

#include "budget/naive_books.hpp"

/// Makes up a school's money and what people do with it.
namespace bursar::test {

class BudgetClerk {
 public:
  explicit BudgetClerk(unsigned seed) : random_(seed) {}

  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  template <class List>
  const auto& any(const List& list) {
    auto at = list.begin();
    std::advance(at, below(static_cast<int>(list.size())));
    return *at;
  }

  /// The forms that set the school up.
  std::vector<plain::Act> founding();
  /// The next form: mostly what is sensible, a tenth of it spoilt.
  plain::Act next(const plain::Model& model);
  /// How many days go by before it.
  int days() { return one_in(4) ? 1 + below(6) : 0; }
  /// Whether a form goes through an approval case, and what it looks like then.
  bool in_case(plain::Act& act);

 private:
  using Model = plain::Model;
  using Act = plain::Act;

  Act make(const std::string& kind);
  std::string number(const char* front) { return front + std::to_string(++made_); }
  plain::Fen amount(plain::Fen most);
  std::string line(const Model& model, bool income, const std::string& ledger = "");
  std::string live_claim(const Model& model);
  std::string due(const Model& model, const std::string& kind);
  std::string cash_or_bank(const Model& model, const std::string& ledger);
  plain::Item item(const Model& model, const std::string& ledger);
  plain::Item out_of(const Model& model, const std::string& claim);
  void fill_items(const Model& model, Act& act, bool claims);
  void fill_payment(const Model& model, Act& act);
  void fill_bills(const Model& model, Act& act);
  void fill_day(const Model& model, Act& act);

  void chart(std::vector<Act>& acts);
  void rules(std::vector<Act>& acts);
  void asset_rules(std::vector<Act>& acts);
  Act rule(const std::string& event, const plain::Codes& lines);
  void classes(std::vector<Act>& acts);
  void funds(std::vector<Act>& acts);
  void moneys(std::vector<Act>& acts);
  Act fund(const std::string& code, const std::string& origin, const std::string& ledger);
  Act money(const std::string& code, const std::string& means, const std::string& ledger);
  Act draft(const std::string& ledger, int year, bool income);
  Act control();
  Act share();

  void first_money(std::vector<Act>& acts);
  Act plan(const Model& model);
  std::string poor_fund(const Model& model, int year);
  std::optional<Act> due_closing(const Model& model);
  plain::Day later(const Model& model);
  Act change(const Model& model);
  Act amend(const Model& model);
  Act transfer(const Model& model);
  Act carry(const Model& model);
  Act claim(const Model& model);
  Act end(const Model& model);
  Act spend(const Model& model);
  Act inside(const Model& model);
  Act advance(const Model& model);
  Act clear(const Model& model);
  Act settle(const Model& model);
  Act receive(const Model& model);
  Act reverse(const Model& model);
  Act close(const Model& model);
  plain::Hand old_debt(const std::string& ledger);
  Act opening(const std::string& ledger);
  std::optional<Act> late_opening(const Model& model);
  void fill_details(const Model& model, plain::Hand& one, const std::string& ledger);
  Act voucher(const Model& model);
  void spoil_hands(Act& act);
  Act chart_more(const Model& model);
  Act rule_more(const Model& model);
  Act odd(const Model& model);
  void spoil(const Model& model, Act& act);
  void spoil_word(Act& act);
  void spoil_form(const Model& model, Act& act);

  std::mt19937 random_;
  int made_ = 0;
  std::vector<Act> founding_;
  bool accounts_ = false;  ///< whether the school keeps accounts
  bool giant_ = false;     ///< whether it books as much as there may be
};

}  // namespace bursar::test
