#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/value/reasons.hpp"
#include "bursar/assets/value/terms.hpp"
#include "bursar/base/check.hpp"

/// A depreciation schedule worked out from its terms alone: no school, no books, no clock.
namespace bursar::assets {

/// What a schedule is worked out from 折旧条件.
struct DepreciationTerms {
  Method method{};
  Money cost;
  Date start;
  std::optional<Months> periods;
  std::optional<Every> every;
  std::optional<Money> salvage;
  std::optional<Money> opening;
  std::optional<bool> prorate;
  std::optional<MonthOfYear> year_from;
  std::optional<BasisPoints> rate;
  std::optional<WorkUnits> total_units;
  std::optional<std::vector<WorkUnits>> units;
  std::optional<std::vector<Money>> amounts;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DepreciationTerms;
    v("method", &T::method, "how the cost is spread", "折旧方法");
    v("cost", &T::cost, "original value, yuan", "原值");
    v("start", &T::start, "first day that is depreciated", "起始日期");
    v("periods", &T::periods, "over how many periods from then on; not for work and by hand",
      "期数");
    v("every", &T::every, "how long a period is; left out, a month", "期间");
    v("salvage", &T::salvage, "what is left in the end, yuan; left out, nothing", "预计净残值");
    v("opening", &T::opening, "depreciated before the start, yuan; left out, nothing",
      "期初累计折旧");
    v("prorate", &T::prorate,
      "whether the first period counts by its days, with one more period at the end; left out, a "
      "begun period is a whole one",
      "首期按日折算");
    v("year_from", &T::year_from, "month in which the year begins; left out, January",
      "年度起始月");
    v("rate", &T::rate, "yearly rate of the written-down value, hundredths of a per cent",
      "年折旧率（万分数）");
    v("total_units", &T::total_units, "work the asset can do in its life", "总工作量");
    v("units", &T::units, "work done in each period", "各期工作量");
    v("amounts", &T::amounts, "what is depreciated in each period, yuan", "各期折旧额");
  }
};

/// One period of a schedule.
struct ScheduleRow {
  std::int64_t number = 0;
  Date from;
  Date to;
  Money amount;
  Money accumulated;
  Money net;

  template <class V>
  static constexpr void fields(V&& v) {
    v("number", &ScheduleRow::number, "which period, from 1", "期次");
    v("from", &ScheduleRow::from, "its first day", "起");
    v("to", &ScheduleRow::to, "its last day", "止");
    v("amount", &ScheduleRow::amount, "depreciated in it, yuan", "折旧额");
    v("accumulated", &ScheduleRow::accumulated, "depreciated by its end, yuan", "累计折旧");
    v("net", &ScheduleRow::net, "left at its end, yuan", "净值");
  }
  friend bool operator==(const ScheduleRow&, const ScheduleRow&) = default;
};

namespace detail {

/// Fills the rows of one schedule, one after the other.
class Scheduling {
 public:
  /// The life in months is that of the yearly rate; 0 for that of the periods.
  explicit Scheduling(const DepreciationTerms& terms, int life = 0)
      : terms_(terms),
        length_(months_in(terms.every.value_or(Every::month))),
        shift_(terms.year_from.value_or(1) - 1),
        periods_(terms.periods ? terms.periods->value : 0),
        life_(life),
        base_(terms.cost - terms.salvage.value_or(Money()) - terms.opening.value_or(Money())) {
    const int month = month_number(terms.start) - shift_;
    first_ = month - month % length_ + shift_;
    partial_ = terms.prorate.value_or(false) && terms.start != first_day(first_);
  }

  std::vector<ScheduleRow> rows() {
    switch (terms_.method) {
      case Method::straight_line:
        spread([per = fraction(base_, 1, periods_)](int) { return per; });
        break;
      case Method::written_down_value:
        decline(terms_.rate->value, 10'000);
        break;
      case Method::double_declining:
        decline(24, std::max(24, life_ > 0 ? life_ : periods_ * length_));
        break;
      case Method::by_days:
        by_days();
        break;
      case Method::units_of_work:
        by_work();
        break;
      case Method::by_hand:
        for (const auto amount : *terms_.amounts) add(amount);
    }
    return std::move(rows_);
  }

  /// How many months the rows reach over, at most.
  int reach() const {
    const auto listed = terms_.units     ? terms_.units->size()
                        : terms_.amounts ? terms_.amounts->size()
                                         : 0;
    return (static_cast<int>(listed) + periods_ + 2) * length_;
  }

 private:
  int month(int row) const { return first_ + row * length_; }
  Date from(int row) const { return std::max(terms_.start, first_day(month(row))); }
  Date to(int row) const { return last_day(month(row) + length_ - 1); }

  void add(Money amount) {
    const int row = static_cast<int>(rows_.size());
    done_ += amount;
    const auto accumulated = terms_.opening.value_or(Money()) + done_;
    rows_.push_back({row + 1, from(row), to(row), amount, accumulated, terms_.cost - accumulated});
  }

  /// A row for each period, of at most what is left; the last takes the rest.
  template <class Amount>
  void spread(Amount amount) {
    const int count = periods_ + partial_;
    for (int row = 0; row < count; ++row) {
      const auto left = base_ - done_;
      auto share = amount(row);
      if (row == 0 && partial_)
        share = fraction(share, days(terms_.start, to(0)), days(first_day(first_), to(0)));
      add(row + 1 == count ? left : std::min(share, left));
    }
  }

  /// A yearly rate on the value at the year's beginning, in equal parts over the year's periods.
  void decline(std::int64_t part, std::int64_t whole) {
    int year = -1;
    Money share;
    spread([&](int row) {
      const int now = (month(row) - shift_) / 12;
      const auto value = terms_.cost - terms_.opening.value_or(Money()) - done_;
      if (now != year) share = fraction(fraction(value, part, whole), length_, 12);
      year = now;
      return share;
    });
  }

  void by_days() {
    const auto end = end_of_life();
    const auto all = days(terms_.start, end);
    for (int row = 0; row == 0 || from(row) <= end; ++row)
      add(fraction(base_, days(terms_.start, std::min(to(row), end)), all) - done_);
    rows_.back().to = end;
  }

  /// The day before the start's day so many months later, or before that month's last.
  Date end_of_life() const {
    const int month = month_number(terms_.start) + periods_ * length_;
    const auto day = std::min(terms_.start.day(), last_day(month).day());
    return first_day(month) + boost::gregorian::days(day - 2);
  }

  void by_work() {
    std::int64_t work = 0;
    for (const auto units : *terms_.units) {
      work = std::min<std::int64_t>(work + units.value, terms_.total_units->value);
      add(fraction(base_, work, terms_.total_units->value) - done_);
    }
  }

  static std::int64_t days(Date first, Date last) { return (last - first).days() + 1; }

  const DepreciationTerms& terms_;
  int length_, shift_, periods_, life_;
  Money base_, done_;
  int first_ = 0;
  bool partial_ = false;
  std::vector<ScheduleRow> rows_;
};

/// What the method needs is there.
inline Verdict check_method(const DepreciationTerms& terms) {
  const auto needs = [&](bool there, std::string_view field) {
    return there ? Verdict{}
                 : Verdict(refuse(schedule_incomplete, field,
                                  {word("method", terms.method), {"field", std::string(field)}}));
  };
  switch (terms.method) {
    case Method::by_hand:
      return needs(terms.amounts.has_value(), "amounts");
    case Method::units_of_work:
      if (auto v = needs(terms.total_units.value_or(0).value > 0, "total_units"); !v) return v;
      return needs(terms.units.has_value(), "units");
    case Method::written_down_value:
      if (auto v = needs(terms.rate.value_or(0).value > 0, "rate"); !v) return v;
      [[fallthrough]];
    default:
      return needs(terms.periods.has_value(), "periods");
  }
}

/// Nothing is below zero, and no more is spread than there is.
inline Verdict check_amounts(const DepreciationTerms& terms) {
  const auto salvage = terms.salvage.value_or(Money()), opening = terms.opening.value_or(Money());
  const auto low = std::min({terms.cost, salvage, opening});
  if (low < Money()) return refuse(value_negative, "cost", {{"amount", low.text()}});
  if (salvage + opening > terms.cost)
    return refuse(below_depreciated, "cost",
                  {{"cost", terms.cost.text()},
                   {"accumulated", opening.text()},
                   {"salvage", salvage.text()}});
  if (!terms.amounts || terms.method != Method::by_hand) return {};
  Money sum;
  for (const auto amount : *terms.amounts) {
    if (amount < Money()) return refuse(value_negative, "amounts", {{"amount", amount.text()}});
    sum += amount;
  }
  const auto most = terms.cost - salvage - opening;
  if (sum <= most) return {};
  return refuse(beyond_value, "amounts", {{"amount", sum.text()}, {"left", most.text()}});
}

}  // namespace detail

/// Works a schedule out 折旧计划.
///
/// Every row is a whole number of fen and none is negative. The rows add up to cost − salvage −
/// opening; of work and by hand, to the part that is done. Declining methods take the yearly rate
/// of the value at each year's beginning. Refuses terms that lack what the method needs, and sums
/// that don't fit.
inline Result<std::vector<ScheduleRow>> schedule(const DepreciationTerms& terms) {
  if (auto verdict = check_bounds(terms); !verdict) return verdict;
  if (auto verdict = detail::check_method(terms); !verdict) return verdict;
  if (auto verdict = detail::check_amounts(terms); !verdict) return verdict;
  detail::Scheduling scheduling(terms);
  if (month_number(terms.start) + scheduling.reach() >= month_number(kLastYear, 12))
    return refuse(base::date_out_of_range, "start");
  return scheduling.rows();
}

}  // namespace bursar::assets
