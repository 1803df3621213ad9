#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/budget/terms.hpp"

/// The words and parts of the chart of accounts and its rules.
namespace bursar::budget {

/// What an account is 科目性质; the last three are of the budgetary book.
enum class Nature : std::uint8_t {
  asset,
  liability,
  net_asset,
  income,
  expense,
  budget_income,
  budget_outlay,
  budget_balance
};
constexpr auto names(Nature) {
  return std::array<EnumName, 8>{{{"asset", "资产"},
                                  {"liability", "负债"},
                                  {"net_asset", "净资产"},
                                  {"income", "收入"},
                                  {"expense", "费用"},
                                  {"budget_income", "预算收入"},
                                  {"budget_outlay", "预算支出"},
                                  {"budget_balance", "预算结余"}}};
}
/// Whether the account is closed at the end of a year.
constexpr bool nominal(Nature nature) {
  return nature == Nature::income || nature == Nature::expense || nature == Nature::budget_income ||
         nature == Nature::budget_outlay;
}

/// The two books that are kept beside each other 平行账.
enum class Book : std::uint8_t { financial, budgetary };
constexpr auto names(Book) {
  return std::array<EnumName, 2>{{{"financial", "财务会计"}, {"budgetary", "预算会计"}}};
}
/// The book of an account.
constexpr Book book_of(Nature nature) {
  return nature < Nature::budget_income ? Book::financial : Book::budgetary;
}

/// What an account serves for 科目用途; those but plain ones are booked by papers of their own.
enum class Role : std::uint8_t { plain, money, position, cost, depreciation };
constexpr auto names(Role) {
  return std::array<EnumName, 5>{{{"plain", "一般"},
                                  {"money", "资金账户"},
                                  {"position", "资金结存"},
                                  {"cost", "固定资产原值"},
                                  {"depreciation", "固定资产累计折旧"}}};
}

/// What an entry on an account says besides 辅助核算.
enum class Detail : std::uint8_t { who, fund };
constexpr auto names(Detail) {
  return std::array<EnumName, 2>{{{"who", "往来人员或单位"}, {"fund", "资金"}}};
}

/// The two sides of an entry 借贷.
enum class Way : std::uint8_t { debit, credit };
constexpr auto names(Way) { return std::array<EnumName, 2>{{{"debit", "借"}, {"credit", "贷"}}}; }

/// What happens that is booked by a rule 业务.
enum class Event : std::uint8_t {
  received,
  spent,
  owed,
  tax_owed,
  settled,
  advanced,
  cleared,
  advance_back,
  moved,
  asset_paid,
  asset_owed,
  asset_received,
  asset_left,
  asset_changed,
  depreciated,
  depreciation_taken_on
};
constexpr auto names(Event) {
  return std::array<EnumName, 16>{{{"received", "收款"},
                                   {"spent", "支出"},
                                   {"owed", "应付支出"},
                                   {"tax_owed", "计提税费"},
                                   {"settled", "结清应付"},
                                   {"advanced", "借出、预付"},
                                   {"cleared", "借款核销"},
                                   {"advance_back", "借款交回"},
                                   {"moved", "资金划转"},
                                   {"asset_paid", "购入资产"},
                                   {"asset_owed", "赊购资产"},
                                   {"asset_received", "取得资产"},
                                   {"asset_left", "资产处置"},
                                   {"asset_changed", "资产账面调整"},
                                   {"depreciated", "计提折旧"},
                                   {"depreciation_taken_on", "补记折旧"}}};
}

/// Which of an event's figures an entry carries 金额项.
enum class Part : std::uint8_t {
  amount,
  cost,
  fees,
  price,
  booked,
  net,
  catch_up,
  difference,
  proceeds,
  costs,
  gain,
  shortfall
};
constexpr auto names(Part) {
  return std::array<EnumName, 12>{{{"amount", "金额"},
                                   {"cost", "原值"},
                                   {"fees", "相关税费"},
                                   {"price", "价值（原值减税费）"},
                                   {"booked", "已提折旧"},
                                   {"net", "净值"},
                                   {"catch_up", "补提折旧"},
                                   {"difference", "原值与折旧之差"},
                                   {"proceeds", "处置收入"},
                                   {"costs", "处置费用"},
                                   {"gain", "处置净收入"},
                                   {"shortfall", "处置净支出"}}};
}

/// An account that the paper decides 科目位置.
enum class Place : std::uint8_t { money, position, other_money, other_position };
constexpr auto names(Place) {
  return std::array<EnumName, 4>{{{"money", "资金账户科目"},
                                  {"position", "资金结存科目"},
                                  {"other_money", "对方资金账户科目"},
                                  {"other_position", "对方资金结存科目"}}};
}

/// One entry of a posting rule 分录模板.
struct PostingLine {
  Way way{};
  std::optional<AccountCode> account;
  std::optional<Place> place;
  Part part{};

  template <class V>
  static constexpr void fields(V&& v) {
    v("way", &PostingLine::way, "debit or credit", "借贷");
    v("account", &PostingLine::account, "on which account", "科目");
    v("place", &PostingLine::place, "or on that of the money account of the paper", "科目位置");
    v("part", &PostingLine::part, "which figure of the event", "金额项");
  }
  friend bool operator==(const PostingLine&, const PostingLine&) = default;
};

/// The figures that an event is told by; each part of a rule is a sum of them.
enum class Figure : std::uint8_t {
  amount,
  cost,
  fees,
  booked,
  accumulated,
  proceeds,
  gain,
  shortfall
};

/// How often each figure is in a sum: what a part is, what a rule's debits and credits come to.
struct Sum {
  std::array<int, 8> times{};

  /// The same with another sum added so often.
  constexpr Sum plus(const Sum& other, int often) const {
    Sum both = *this;
    for (std::size_t i = 0; i < times.size(); ++i) both.times[i] += often * other.times[i];
    return both;
  }
  friend constexpr bool operator==(const Sum&, const Sum&) = default;
};

/// What a part is made of: net is cost less what is accumulated, costs are proceeds less gain.
constexpr Sum sum_of(Part part) {
  constexpr std::array<Sum, 12> sums{{{{1}},
                                      {{0, 1}},
                                      {{0, 0, 1}},
                                      {{0, 1, -1}},
                                      {{0, 0, 0, 1}},
                                      {{0, 1, 0, 0, -1}},
                                      {{0, 0, 0, -1, 1}},
                                      {{0, 1, 0, -1}},
                                      {{0, 0, 0, 0, 0, 1}},
                                      {{0, 0, 0, 0, 0, 1, -1, 1}},
                                      {{0, 0, 0, 0, 0, 0, 1}},
                                      {{0, 0, 0, 0, 0, 0, 0, 1}}}};
  return sums[static_cast<std::size_t>(part)];
}

/// Whether an event has a part.
constexpr bool has_part(Event event, Part part) {
  switch (event) {
    case Event::asset_paid:
    case Event::asset_owed:
    case Event::asset_received:
      return part == Part::cost || part == Part::fees || part == Part::price;
    case Event::asset_left:
      return part != Part::amount && part != Part::fees && part != Part::price &&
             part != Part::difference;
    case Event::asset_changed:
      return part == Part::cost || part == Part::booked || part == Part::difference;
    default:
      return part == Part::amount;
  }
}

/// What an event does to its money account, or to the other one: debits less credits.
constexpr Sum money_moved(Event event, Place place) {
  const auto amount = sum_of(Part::amount);
  if (place == Place::other_money) return event == Event::moved ? amount : Sum{};
  switch (event) {
    case Event::received:
    case Event::advance_back:
      return amount;
    case Event::spent:
    case Event::advanced:
    case Event::settled:
    case Event::moved:
      return Sum{}.plus(amount, -1);
    case Event::asset_paid:
      return Sum{}.plus(sum_of(Part::cost), -1);
    case Event::asset_received:
      return Sum{}.plus(sum_of(Part::fees), -1);
    case Event::asset_left:
      return sum_of(Part::proceeds).plus(sum_of(Part::costs), -1);
    default:
      return {};
  }
}

/// What an event does to the accounts of fixed assets: debits less credits.
constexpr Sum register_moved(Event event, Role role) {
  const bool left = event == Event::asset_left, changed = event == Event::asset_changed;
  if (role == Role::cost) {
    const bool came = event == Event::asset_paid || event == Event::asset_owed ||
                      event == Event::asset_received || changed;
    return came || left ? Sum{}.plus(sum_of(Part::cost), left ? -1 : 1) : Sum{};
  }
  if (left || changed) return Sum{}.plus(sum_of(Part::booked), left ? 1 : -1);
  const bool run = event == Event::depreciated || event == Event::depreciation_taken_on;
  return run ? Sum{}.plus(sum_of(Part::amount), -1) : Sum{};
}

/// The figures of one event 业务金额.
struct EventFigures {
  std::array<Money, 8> figures{};

  /// An event of a single amount.
  static constexpr EventFigures of(Money amount) {
    return EventFigures().with(Figure::amount, amount);
  }
  /// An asset that comes, at its whole cost with the fees in it.
  static constexpr EventFigures asset(Money cost, Money fees) {
    return EventFigures().with(Figure::cost, cost).with(Figure::fees, fees);
  }
  /// An asset whose value, or depreciation, rises by so much.
  static constexpr EventFigures changed(Money cost, Money booked) {
    return EventFigures().with(Figure::cost, cost).with(Figure::booked, booked);
  }
  /// Assets that leave: what was accumulated of them, and by how much the register's depreciation
  /// falls by it.
  static constexpr EventFigures left(Money cost, Money accumulated, Money booked, Money proceeds,
                                     Money costs) {
    const auto gain = proceeds > costs ? proceeds - costs : Money();
    return changed(cost, booked)
        .with(Figure::accumulated, accumulated)
        .with(Figure::proceeds, proceeds)
        .with(Figure::gain, gain)
        .with(Figure::shortfall, gain - (proceeds - costs));
  }

  /// The amount of a part.
  constexpr Money part(Part part) const {
    const auto sum = sum_of(part);
    Money amount;
    for (std::size_t i = 0; i < figures.size(); ++i) amount += figures[i] * sum.times[i];
    return amount;
  }

 private:
  constexpr EventFigures with(Figure figure, Money amount) const {
    auto more = *this;
    more.figures[static_cast<std::size_t>(figure)] = amount;
    return more;
  }
};

}  // namespace bursar::budget
