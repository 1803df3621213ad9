#pragma once

#include <set>

#include "budget/naive.hpp"

namespace bursar::test::plain {

/// Everything that is kept. Copied as a whole to try a form.
struct Books {
  Day today = 20260105;
  std::map<std::string, std::string> units;  ///< each with the one above it
  std::map<std::string, Person> persons;
  std::string main;
  std::map<std::string, Ledger> ledgers;
  std::set<std::pair<std::string, std::string>> classes;  ///< dimension and code
  std::map<std::string, Party> parties;
  std::map<std::string, Fund> funds;
  std::map<std::string, Money> money;
  std::map<std::string, Line> lines;
  std::map<std::string, Control> controls;
  std::map<std::string, Share> shares;
  std::map<std::string, Claim> claims;
  std::vector<Part> parts;
  std::map<std::string, Paper> papers;
  std::map<std::string, Due> dues;
  std::map<std::string, std::string> invoices;  ///< each with the paper that claims it
  std::map<std::string, Case> cases;            ///< those that wait
  std::map<std::string, Account> accounts;
  std::vector<Rule> rules;
  std::map<std::pair<std::string, int>, Step> closings;  ///< by regime and place
  std::map<Holding, Fen> balances;                       ///< debits above zero
  std::map<int, std::map<Holding, Fen>> of_year;         ///< what each year booked of them
  std::map<std::pair<std::string, int>, int> vouchers;   ///< how many, by ledger and month
  std::map<std::string, std::vector<std::pair<Day, Fen>>> standards;
  int numbered = 0;
};

/// The books and what may be done with them.
class Model : public Books {
 public:
  /// Does what a form says: "posted" or the refusal's code.
  std::string file(const Act& act);
  /// The same within an approval case: submitted, granted (its last signature), handed in again
  /// where it went stale, withdrawn.
  std::string submit(const std::string& code, const Act& act);
  std::string grant(const std::string& code);
  std::string resubmit(const std::string& code);
  void withdraw(const std::string& code);

  /// What the page promises of the books whatever was done: "" or what does not hold.
  std::string broken() const;

  // What the clerk asks too.
  const std::string& ledger_of(const Line& line) const { return funds.at(line.fund).ledger; }
  bool below(const std::string& unit, const std::string& above) const;
  bool covers(const Control& control, const Line& line) const;
  /// The least margin of the controls of a mode for an addition to a cell.
  std::optional<Fen> margin(const std::string& line, int cell, Fen add,
                            const std::string& mode) const;
  Fen open_of(const Claim& claim) const;
  Fen held(int part) const;

 private:
  /// How a paper is paid, or that it is owed.
  struct Payment {
    std::string paper, ledger, who, person;
    Day on = 0;
    std::vector<Item> rest;  ///< of the items: what is paid or owed
    Fen total = 0;
    bool cash_items = true;  ///< every one out of a claim that was reserved with cash
  };

  std::string broken_claims() const;
  std::string broken_lines() const;
  std::string broken_money() const;
  std::string broken_accounts() const;

  void run(const Act& act, const std::string& under);
  bool run_chart(const Act& act);
  bool run_setup(const Act& act);
  bool run_plan(const Act& act, const std::string& under);
  bool run_claims(const Act& act, const std::string& under);
  bool run_papers(const Act& act, const std::string& under);

  // Setup.
  void open_year(const Act& act);
  void add_class(const Act& act);
  void add_party(const Act& act);
  void add_fund(const Act& act);
  void end_fund(const Act& act);
  void register_money(const Act& act);
  void entrust_money(const Act& act);
  void close_money(const Act& act);
  void set_control(const Act& act);
  void set_share(const Act& act);
  void check_person(const std::string& person) const;
  void set_standard(const Act& act);

  // The chart.
  void add_account(const Act& act);
  void set_posting(const Act& act);
  void check_rule_lines(const Act& act) const;
  void check_proof(const Act& act) const;
  void check_named(const Act& act) const;
  bool budgetary(const RuleLine& line) const;
  bool serves_assets(const std::string& regime) const;
  bool above_others(const std::string& account) const;
  bool takes_entries(const std::string& account) const;
  void set_closing(const Act& act);
  void check_closable(const Step& step) const;

  // Entries by hand.
  void enter_opening(const Act& act);
  void check_hand(const Hand& hand, const std::string& home, Day on, bool opening) const;
  void check_hand_fit(const Hand& hand, const std::string& ledger, bool opening) const;
  void check_hand_details(const Hand& hand, bool opening) const;
  void check_hand_names(const Hand& hand, const std::string& ledger) const;
  void check_hand_opened(const Hand& hand, const std::string& ledger) const;
  static Entry entry_of(const Hand& hand, const std::string& home);
  void check_sides(const std::vector<Entry>& entries) const;
  void open_old(const Hand& hand, const Entry& entry, Day on);
  void post_voucher(const Act& act);

  // The plan.
  void draft_line(const Act& act);
  void split(const Act& act, Line& line) const;
  void adopt(const Act& act);
  void amend(const Act& act);
  void amend_item(const Act& act, const Item& item);
  void transfer(const Act& act);
  void transfer_item(const Item& item);
  void cut(const std::string& line, int cell, Fen amount);
  void add(const std::string& line, int cell, Fen amount);
  void overrun(const Act& act, const std::string& under);
  int month_for(const Line& line, const Item& item) const;
  void check_purpose(const Line& line) const;
  bool fits_purpose(const Line& line) const;
  void check_balance(const std::string& fund, int year) const;
  void check_shares(const std::string& fund, int year) const;
  void check_range(const std::string& line) const;
  Codes lines_by_number(const std::string& ledger, int year) const;
  Codes funds_by_number(const std::set<std::string>& some) const;

  // Carrying over.
  struct Carried {
    Fen claimed = 0, rolled = 0, swept = 0, returned = 0;
  };
  void carry_over(const Act& act);
  std::string target_of(const Act& act, const std::string& line) const;
  std::string pool_of(const Act& act, const std::string& fund, int year) const;
  Fen claimed_of(const std::string& line) const;
  Fen left_of(const std::string& line) const;
  void check_carry(const Act& act) const;
  void carry_claims(const std::string& line, const std::string& to, Carried& sums);
  void carry_rest(const Act& act, const std::string& line, const std::string& to, Carried& sums);
  Fen take_budget(const std::string& line, Fen amount);
  void end_requests(const Act& act);

  // Controls.
  bool covered(const Line& line) const;
  Codes group(const Control& control, const Line& line) const;
  Fen margin_of(const Control& control, const std::string& line, int cell, Fen add) const;
  Fen margin_alone(const Control& control, const Line& line, int cell, Fen add) const;
  static Fen allowance(const Control& control, Fen budget, Fen overrun);

  // Claims.
  void reserve(const Act& act);
  void commit(const Act& act, const std::string& under);
  void release(const Act& act);
  void cancel(const Act& act);
  void cancel_part(int part);
  bool takes_back(int part, const std::string& line, Day on) const;
  void give_back(int part, Fen amount);
  void allocate(const Act& act);
  bool grant_request(const std::string& code);
  void lapse(const Act& act);
  Claim& new_claim(const Act& act, const std::string& phase);
  void check_claim_day(const Act& act) const;
  void end_claim(const std::string& code, const std::string& how);
  void end_empty_claims();
  void free_part(int part, Fen amount);
  bool claim_held(const Claim& claim) const;

  // Items.
  Day day(const Act& act) const { return act.on.value_or(today); }
  std::string ledger_of_items(const std::vector<Item>& items) const;
  void check_date(const std::string& ledger, Day on, bool months) const;
  void check_mixed(const std::vector<Item>& items) const;
  void check_line(const std::string& line, Day on, bool income) const;
  int check_claim(const Item& item, Day on, const std::string& under) const;
  void check_amount(const std::vector<Item>& items, std::size_t at) const;
  void check_control(const std::string& line, int cell, Fen amount) const;
  void check_advanced(const std::string& claim) const;
  Fen& phase_of(Line& line, const std::string& phase) const;
  int part_of(const std::string& claim, const std::string& line) const;
  void take(int part, const Item& item, bool spent);
  std::vector<Held> holds_of(const Act& act) const;
  std::vector<Held> cuts_of(const Act& act) const;
  static void net(std::map<std::string, std::map<int, Fen>>& taken, std::vector<Held>& holds);
  bool cash_planned(int part) const;
  std::vector<Move> spend(const Act& act, Day on, const std::string& under);

  // Papers.
  void pay(const Act& act, const std::string& under);
  void owe_tax(const Act& act, const std::string& under);
  void clear(const Act& act, const std::string& under);
  void advance(const Act& act, const std::string& under);
  void check_advance_claim(const Act& act, Day on, const std::string& under) const;
  void settle(const Act& act);
  Fen check_dues(const Act& act) const;
  void advance_on(const Due& due, Fen amount);
  std::vector<Event> events_settled(const Act& act, Fen amount) const;
  void settle_by_money(const Act& act, Due& due, Fen amount, Paper& paper);
  void receive(const Act& act);
  void check_receipt(const std::string& fund, const std::string& line, Day on) const;
  void check_payer(const Act& act) const;
  void move_money(const Act& act);
  void receive_inside(const Act& act, Fen total, Paper& paper);
  void reverse(const Act& act);
  void check_reversal(const Act& act, const std::string& ledger) const;
  void check_advances_after(const Act& act) const;
  void undo_lines(const Paper& paper, Day on);
  void undo_money(const Paper& paper);
  void undo_dues(const Act& act, const Paper& paper);
  void check_cashier(const Act& act, Day on) const;
  void check_digest(const Act& act) const;
  void check_evidence(const Act& act, Fen total, const std::string& under);
  void check_bill(const Bill& bill, const std::string& under) const;
  void claim_bills(const Act& act, Paper& paper);
  void check_money(const std::string& code, const std::string& ledger, Day on) const;
  void check_means(const std::string& code, const Codes& fit, const Codes& funds) const;
  void check_payment(const Act& act, const Payment& payment) const;
  void check_owed(const Act& act, const Payment& payment) const;
  void check_paid(const Act& act, const Payment& payment) const;
  void post_payment(const Act& act, const Payment& payment, const std::string& kind, Paper& paper);
  void pay_out(const std::string& money, const std::string& fund, Fen amount, Paper& paper);
  void post(const Flow& flow, int year);
  Paper& new_paper(const Act& act, const std::string& kind, const std::string& ledger, Day on);
  std::string first_income(const std::string& fund, int year) const;
  void book(const std::vector<Event>& events, Paper& paper);
  void book_event(const Event& event, const std::string& regime, Paper& paper) const;
  const Rule& rule_for(const std::string& regime, const Event& event) const;
  std::string account_for(const RuleLine& line, const Event& event) const;
  Entry entry_for(const RuleLine& line, const Event& event) const;
  bool is_internal(const std::string& who) const;
  void check_turnover(const std::vector<Entry>& entries, Day on) const;
  void check_dealings(const std::vector<Entry>& entries) const;
  void write(const std::vector<Entry>& entries, Day on);
  std::vector<Event> spent_events(const Act& act, const std::vector<Move>& moves, Fen cleared,
                                  const std::string& word) const;
  static std::vector<Event> settled_events(const Due& due, Fen amount, const Event& like);
  void close_accounts(const std::string& ledger, int year);
  std::vector<Entry> close_step(const Step& step, const std::string& ledger,
                                std::map<Holding, Fen>& left) const;
  std::string only_money(const std::string& ledger, const std::string& account) const;
  bool closes(const Step& step, const std::string& account) const;
  Payment payment_of(const Act& act, const std::vector<Move>& moves, Fen cleared) const;

  // Months, years, cases.
  void close_month(const Act& act);
  void reopen_month(const Act& act);
  void close_year(const Act& act);
  void hold(Case& one);
  void let_go(const std::string& code);
  std::string retry(const std::string& code, bool keep);
};

/// Why a form is refused.
struct No {
  std::string code;
};

/// Refuses where something is so.
inline void no(bool so, const char* code) {
  if (so) throw No{code};
}

}  // namespace bursar::test::plain
