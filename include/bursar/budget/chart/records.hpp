#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/budget/chart/terms.hpp"

/// The chart of accounts, and what events are booked as.
namespace bursar::budget {

/// An account 会计科目.
struct Account {
  AccountCode code;
  Name name, source;
  Nature nature{};
  Role role{};
  bool by_who = false, by_fund = false;
  RegimeCode regime;  ///< empty: under any
};

/// One entry of a rule, its account looked up.
struct PostingEntry {
  Way way{};
  AccountId account{};         ///< none: that of the place
  std::optional<Place> place;  ///< none: the account itself
  Part part{};
};

/// What is known of an event, by which its rule is chosen.
struct Facts {
  std::optional<MoneyKind> means;
  std::optional<FundKind> origin;
  std::string_view classes;       ///< the line's economic class, or that of income; empty: none
  std::string_view detail;        ///< empty: none
  std::span<const UnitId> units;  ///< the unit of the assets and those above it
};

/// What an event is booked as 记账规则.
struct Posting {
  RegimeCode regime;
  Event event{};
  std::optional<MoneyKind> means;
  std::optional<FundKind> origin;
  ClassCode classes;          ///< front of a class; empty: any
  Name detail;                ///< empty: any
  std::vector<UnitId> units;  ///< empty: any
  std::vector<PostingEntry> lines;
  Remark source;

  /// Whether it asks for nothing: any event of its kind fits.
  bool plain() const {
    return !means && !origin && classes.empty() && detail.empty() && units.empty();
  }
  /// Whether all its conditions hold.
  bool fits(const Facts& facts) const {
    const auto among = [&](UnitId unit) {
      return std::find(facts.units.begin(), facts.units.end(), unit) != facts.units.end();
    };
    if ((means && means != facts.means) || (origin && origin != facts.origin)) return false;
    if (!facts.classes.starts_with(classes.value)) return false;
    if (!detail.empty() && detail.value != facts.detail) return false;
    return units.empty() || std::any_of(units.begin(), units.end(), among);
  }
  /// How particular it is: of the rules that fit the most particular one is taken.
  auto rank() const {
    return std::tuple(!units.empty(), !detail.empty(), means.has_value(), origin.has_value(),
                      classes.value.size());
  }
};

/// A step of closing a year 年终结转步骤.
struct ClosingStep {
  RegimeCode regime;
  std::int32_t order = 0;
  AccountCode from;  ///< front of the accounts whose balances go
  AccountId to{};
  std::vector<FundKind> origins;  ///< empty: any
  Remark source;

  /// Whether an account's code is the front, or begins with it and goes on with a dot or a digit.
  bool covers(std::string_view code) const {
    if (!code.starts_with(from.value)) return false;
    const char next = code.size() == from.value.size() ? '.' : code[from.value.size()];
    return next == '.' || (next >= '0' && next <= '9');
  }
};

}  // namespace bursar::budget
