#pragma once

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/books.hpp"
#include "bursar/budget/chart/booking.hpp"

/// What the rules of the chart ask: a posting rule is proved when it is set, so that no event can
/// unbalance the books or part them from money and register.
namespace bursar::budget {

/// Why an account does not serve, in two languages.
struct Unfit {
  std::string_view en, zh;
};

/// The account does not serve here.
inline Refusal refuse_unfit(std::string_view field, std::string_view code, Role role,
                            const Unfit& why) {
  return refuse(account_unfit, field,
                {{"account", std::string(code)},
                 word("role", role),
                 {"why", std::string(why.en)},
                 {"why_zh", std::string(why.zh)}});
}
/// There is such an account.
inline Verdict check_account(const Chart& chart, std::string_view field, const AccountCode& code) {
  if (chart.accounts().has(code)) return {};
  return refuse(account_unknown, field, {{"account", code.value}});
}
/// An account can be used where that regime holds; `what` goes by it: a year, an event.
inline Verdict check_regime(const Account& account, std::string_view field, std::string_view regime,
                            std::string_view what) {
  if (account.regime.empty() || account.regime.value == regime) return {};
  return refuse(account_regime, field,
                {{"account", account.code.value},
                 {"regime", account.regime.value},
                 {"year", std::string(what)},
                 {"other", std::string(regime)}});
}
/// An account that has others below it takes no entry.
inline Verdict check_lowest(const Chart& chart, std::string_view field, const Account& account) {
  static constexpr Unfit why{"the accounts below it take the entries", "应记入其明细科目"};
  if (!chart.above_others(account.code)) return {};
  return refuse_unfit(field, account.code, account.role, why);
}

namespace detail {
/// Which accounts of a rule a proof adds up.
enum class Summed { financial, budgetary, money, other_money, cost, depreciation };

inline bool in_sum(const Chart& chart, const PostingEntry& line, Summed which) {
  const auto role = line.place ? Role::plain : chart.accounts()[line.account].role;
  switch (which) {
    case Summed::financial:
      return book_of(chart, line) == Book::financial;
    case Summed::budgetary:
      return book_of(chart, line) == Book::budgetary;
    case Summed::money:
      return line.place == Place::money;
    case Summed::other_money:
      return line.place == Place::other_money;
    case Summed::cost:
      return role == Role::cost;
    case Summed::depreciation:
      return role == Role::depreciation;
  }
  return false;
}
/// What a rule's lines come to there: debits less credits.
inline Sum sum_of(const Chart& chart, const Posting& rule, Summed which) {
  Sum sum;
  for (const auto& line : rule.lines)
    if (in_sum(chart, line, which))
      sum = sum.plus(budget::sum_of(line.part), line.way == Way::debit ? 1 : -1);
  return sum;
}

/// The parts by which debits and credits of a book differ, as "+cost −net".
inline std::string parts_left(const Chart& chart, const Posting& rule, Summed which) {
  std::array<int, names(Part{}).size()> times{};
  for (const auto& line : rule.lines)
    if (in_sum(chart, line, which))
      times[static_cast<std::size_t>(line.part)] += line.way == Way::debit ? 1 : -1;
  std::string text;
  for (std::size_t i = 0; i < times.size(); ++i)
    for (int left = std::abs(times[i]); left > 0; --left) {
      text += text.empty() ? "" : " ";
      text += (times[i] > 0 ? "+" : "−") + std::string(names(Part{})[i].name);
    }
  return text;
}

/// Accounts that a rule names are plain, or those of the register of assets.
inline Verdict check_named(const Chart& chart, const Posting& rule) {
  static constexpr Unfit by_place{"a rule names it by its place", "应按科目位置记账"};
  for (const auto& line : rule.lines) {
    if (line.place) continue;
    const auto& account = chart.accounts()[line.account];
    if (account.role == Role::money || account.role == Role::position)
      return refuse_unfit("lines", account.code, account.role, by_place);
    if (auto verdict = check_lowest(chart, "lines", account); !verdict) return verdict;
  }
  return {};
}

/// What the places of money take is what the event does to the money accounts.
inline Verdict check_money(const Chart& chart, const Posting& rule) {
  static constexpr Unfit why{"it takes what the event does to the money account, and no more",
                             "其分录须等于业务对资金账户的影响"};
  const bool still = rule.means == MoneyKind::direct || rule.detail.value.starts_with("offset_");
  for (const auto place : {Place::money, Place::other_money}) {
    const auto which = place == Place::money ? Summed::money : Summed::other_money;
    const auto expected = still ? Sum{} : money_moved(rule.event, place);
    if (sum_of(chart, rule, which) != expected)
      return refuse_unfit("lines", enum_name(place), Role::money, why);
  }
  return {};
}

/// What the accounts of fixed assets take is what the event does to the register.
inline Verdict check_register(const Chart& chart, const Posting& rule) {
  static constexpr Unfit why{"it takes what the event does to the register of assets, and no more",
                             "其分录须等于业务对资产登记簿的影响"};
  for (const auto role : {Role::cost, Role::depreciation}) {
    const auto which = role == Role::cost ? Summed::cost : Summed::depreciation;
    if (sum_of(chart, rule, which) == register_moved(rule.event, role)) continue;
    const auto id = chart.of_role(role);
    const auto code = id == AccountId{} ? std::string("-") : chart.accounts()[id].code.value;
    return refuse_unfit("lines", code, role, why);
  }
  return {};
}

/// Whether a rule's line is booked by forms of assets that say neither who nor which fund nor
/// which money account: all but what a settled disposal brings or costs.
inline bool of_assets_alone(Event event, Part part) {
  const bool settled = part == Part::proceeds || part == Part::costs || part == Part::gain ||
                       part == Part::shortfall;
  return event == Event::asset_changed || event == Event::depreciated ||
         event == Event::depreciation_taken_on || (event == Event::asset_left && !settled);
}
/// Forms of assets can always be booked: their entries ask for nothing that the forms do not say.
inline Verdict check_assets(const Chart& chart, const Posting& rule) {
  static constexpr Unfit placed{"the event has no money account", "该业务不涉及资金账户"};
  static constexpr Unfit kept{"the event says neither who nor which fund",
                              "该业务无往来单位（人员）及资金"};
  for (const auto& line : rule.lines) {
    if (!of_assets_alone(rule.event, line.part)) continue;
    if (line.place)
      return refuse_unfit("lines", enum_name(*line.place),
                          of_money(*line.place) ? Role::money : Role::position, placed);
    const auto& account = chart.accounts()[line.account];
    if (account.by_who || account.by_fund)
      return refuse_unfit("lines", account.code, account.role, kept);
  }
  return {};
}
}  // namespace detail

/// No event booked by the rule can unbalance a book.
inline Verdict check_balanced(const Chart& chart, const Posting& rule) {
  for (const auto book : {Book::financial, Book::budgetary}) {
    const auto which =
        book == Book::financial ? detail::Summed::financial : detail::Summed::budgetary;
    if (detail::sum_of(chart, rule, which) == Sum{}) continue;
    return refuse(posting_unbalanced, "lines",
                  {word("book", book),
                   word("event", rule.event),
                   {"parts", detail::parts_left(chart, rule, which)}});
  }
  return {};
}

/// No event booked by the rule can part the accounts of money and of assets from what they stand
/// for, and those of assets can always be booked.
inline Verdict check_true(const Chart& chart, const Posting& rule) {
  if (auto verdict = detail::check_named(chart, rule); !verdict) return verdict;
  if (auto verdict = detail::check_money(chart, rule); !verdict) return verdict;
  if (auto verdict = detail::check_register(chart, rule); !verdict) return verdict;
  return detail::check_assets(chart, rule);
}

/// Under the regime any form of assets can be booked: rules without conditions are there for what
/// leaves, for what changes, and for depreciation.
inline Verdict check_asset_rules(const Chart& chart, std::string_view field,
                                 std::string_view regime) {
  for (const auto event : {Event::asset_left, Event::asset_changed, Event::depreciated,
                           Event::depreciation_taken_on}) {
    const auto rules = chart.postings(regime, event);
    if (std::any_of(rules.begin(), rules.end(), [](const auto& one) { return one.plain(); }))
      continue;
    return refuse(posting_missing, field,
                  {{"regime", std::string(regime)},
                   word("event", event),
                   {"case", detail::case_text(Facts{})}});
  }
  return {};
}

}  // namespace bursar::budget
