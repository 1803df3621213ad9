#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A second budget, as naive as can be: codes instead of numbers, whole books copied to try a form
/// on, everything summed anew each time. It is written from the page, not from the rules.
namespace bursar::test::plain {

using Fen = long long;
/// A day as 20260302.
using Day = int;
using Codes = std::vector<std::string>;
/// By year: what came in, what went out.
using YearSums = std::map<int, std::pair<Fen, Fen>>;

constexpr Fen kMostFen = 10'000'000'000'000;           ///< a hundred billion yuan
constexpr Fen kMostTurnover = 10'000'000'000'000'000;  ///< of a year of a set of accounts
constexpr Day kNever = 99'999'999;

constexpr int year_of(Day day) { return day / 10000; }
constexpr int month_of(Day day) { return day / 100 % 100; }
constexpr Day last_of(int year) { return year * 10000 + 1231; }
Day last_of(int year, int month);
Day next_day(Day day);
bool begins(const std::string& text, const std::string& front);
bool among(const Codes& codes, const std::string& code);
/// Whether an account's code is a front, or goes on after it with a dot or a digit.
bool is_under(const std::string& front, const std::string& code);

/// A line, an amount of it, the claim that it comes out of; the line that takes; the month.
struct Item {
  std::string line;
  Fen amount = 0;
  std::string claim;
  bool last = false;
  std::string to;
  int month = 0;  ///< 0: left out
};

struct Bill {
  std::string invoice;
  Fen amount = 0;
  std::string again;
};

struct Into {
  std::string fund, money, line;
};

/// A line of a posting rule: an account or a place.
struct RuleLine {
  bool debit = false;
  std::string account, place, part;
};

/// An entry by hand: of an opening, of a voucher.
struct Hand {
  std::string account;
  std::optional<Fen> debit, credit;
  std::string ledger, fund, person, party, money;
  std::string owed, paper;  ///< of an opening: what is to be settled, and under which number
  std::optional<Day> due;
};

/// One of the budget's forms. What is empty is left out.
struct Act {
  std::string kind, by;
  std::string code;     ///< what it makes: a claim, a paper, a line, a fund
  std::string ref;      ///< what it is about: a claim, an advance, a paper that is reversed
  std::string against;  ///< the advance that is set off
  std::string ledger, fund, line, money, to, party, person;
  std::string function, economic, project, unit;
  std::string word, span, level, split, carry, front, dimension;  ///< word: origin, means, mode...
  std::optional<Day> on, until, due, from;
  std::optional<Fen> amount, figure;  ///< figure: what is left to the books, given
  int year = 0, month = 0, percent = -1, priority = 0;
  std::vector<Item> items;
  bool some_items = false;  ///< of a release: whether it has items
  std::vector<Bill> bills;
  int files = 0;
  bool bad_digest = false, cash = false, some_parts = false;
  std::vector<Fen> parts;
  Codes classes, barred, projects, units, pools;
  std::optional<Into> into;
  // Of the accounts: `word` is an event, a role, a kind of money account.
  std::string regime, account, position, means, origin, detail;
  std::vector<RuleLine> lines;
  std::vector<Hand> hands;
  Codes origins;
  bool by_who = false, by_fund = false;
  int nature = 0;  ///< of an account, from 1; 0: as its code says
};

struct Person {
  bool left = false;
};

struct YearOfBooks {
  bool closed = false, carried = false;
  int closed_months = 0, version = 0;
  std::string regime;
  Fen turnover = 0;  ///< all debits of its vouchers, red ones as they are
};

struct Ledger {
  bool opened = false;
  std::map<int, YearOfBooks> years;
};

struct Party {
  std::string role, ledger;
};

struct Fund {
  std::string origin, ledger, carry;
  Day from = 0, until = kNever;
  Codes classes, barred, projects, units;
  int number = 0;
  Fen balance = 0;
  std::map<int, Fen> received, paid;  ///< by year
  bool open_on(Day day) const { return from <= day && day <= until; }
};

struct Money {
  std::string means, ledger, account, position;
  Day from = 0, closed = kNever;
  std::vector<std::pair<Day, std::string>> keepers;
  Fen balance = 0;
};

struct Line {
  int number = 0, year = 0;
  bool income = false, adopted = false;
  std::string fund, function, economic, project, unit;
  std::vector<Fen> budget, used;  ///< by cell
  Fen reserved = 0, committed = 0, done = 0, overrun = 0;

  int cells() const { return static_cast<int>(budget.size()); }
  int cell_of(int month) const { return (month - 1) * cells() / 12; }
  int month_of_cell(int cell) const { return 12 * cell / cells() + 1; }
  Fen total() const;
  Fen available() const { return total() - reserved - committed - done; }
};

struct Control {
  int number = 0;
  std::string mode, span, level;
  std::string fund, function, economic, project, unit;
  std::optional<Fen> tolerance;
  int percent = -1;
  bool ended = false;
};

struct Share {
  std::string fund, front;
  bool least = false;
  int percent = 0, from = 0, until = 9999;
};

/// A claim's share in a line, by its place in `Books::parts`.
struct Part {
  std::string claim, line;
  int from = -1, cell = 0;
  Fen amount = 0, open = 0, moved = 0, spent = 0, freed = 0;
};

struct Claim {
  int number = 0, priority = 0;
  std::string state, phase;  ///< the phase is reserved or committed, or empty while it waits
  Day on = 0, until = 0;
  bool cash = false;
  bool drawn = false;  ///< something was moved on or spent, though it may have come back
  Fen advanced = 0;
  std::vector<int> parts;
  std::vector<Item> asked;  ///< of a request that waits

  bool live() const { return state == "reserved" || state == "committed"; }
  bool ended() const { return !live() && state != "requested"; }
};

/// What a paper did to a line.
struct Move {
  std::string line;
  int cell = 0;
  Fen amount = 0;
  int part = -1;  ///< out of which part of a claim
};

/// What a paper did to a money account or a fund.
struct Flow {
  std::string money, fund;
  Fen balance = 0, fund_balance = 0, received = 0, paid = 0;
};

struct Account {
  std::string role, regime;
  int nature = 0;  ///< from 1
  bool by_who = false, by_fund = false;

  bool budgetary() const { return nature > 5; }
  /// Whether it is closed at the end of a year.
  bool nominal() const { return nature >= 4 && nature <= 7; }
};

/// What an event is booked as.
struct Rule {
  std::string regime, event, means, origin, front, detail;
  Codes units;
  std::vector<RuleLine> lines;
};

/// A step of closing a year.
struct Step {
  std::string from, to;
  Codes origins;
};

/// Something that is booked by a rule.
struct Event {
  std::string event, fund, line, who, detail, money, other;
  Fen amount = 0;
  std::string ledger;
};

/// An entry; below zero in red.
struct Entry {
  std::string ledger, account, fund, who, money;
  bool debit = false;
  Fen amount = 0;

  /// What it adds to the balance: debits above zero.
  Fen sign() const { return debit ? amount : -amount; }
};

/// What a balance is kept by.
struct Holding {
  std::string ledger, account, fund, who, money;
  friend auto operator<=>(const Holding&, const Holding&) = default;
};

struct Paper {
  std::string kind, ledger, who;
  Day on = 0;
  std::vector<Move> moves;
  std::vector<Flow> flows;
  std::vector<std::pair<std::string, Fen>> incomes;  ///< on which income lines
  std::vector<std::pair<std::string, Fen>> settled;  ///< of which dues
  Codes funds, invoices;
  std::vector<Entry> entries;
  std::string reversed_by;
  bool old = false;  ///< of an opening
};

struct Due {
  std::string kind, who, fund, ledger, claim;
  Fen amount = 0, open = 0;
  Day due = 0;
  bool cash = false, person = false;
  std::string money;                               ///< an advance's: from which account
  std::vector<std::pair<std::string, Fen>> parts;  ///< by line, in order
};

/// What a case holds.
struct Held {
  std::string line;
  int part = -1, cell = 0;
  Fen amount = 0;
};

struct Case {
  Act act;
  std::vector<Held> holds;
  Codes invoices;
  bool stale = false;  ///< its last signature found that the books refuse it; it holds on
};

}  // namespace bursar::test::plain
