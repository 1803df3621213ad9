#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/value/reasons.hpp"
#include "bursar/assets/value/records.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// What assets are worth over time: rules of depreciation, the monthly run 折旧.
namespace bursar::assets {

/// Says how long things of a class last, and whether they are depreciated 折旧年限规定.
struct SetLife {
  static constexpr std::string_view kind = "assets.set_life";
  static constexpr std::string_view about =
      "says how long assets whose class begins with a code last at least, from a day on; the "
      "longest such code counts, and of it the newest rule";
  static constexpr std::string_view about_zh = "规定折旧年限";
  static constexpr std::array refusals{&scheme_unknown, &life_rule_taken, &life_missing,
                                       &schedule_incomplete};

  SchemeCode scheme;
  ClassCode classes;
  Name name;
  Date from;
  Name source;
  std::optional<Months> months;
  std::optional<bool> depreciated;
  std::optional<VariantCode> variant;
  std::optional<Method> method;
  std::optional<Name> jurisdiction;

  template <class V>
  static constexpr void fields(V&& v) {
    v("scheme", &SetLife::scheme, "in which classification", "分类标准");
    v("classes", &SetLife::classes, "the classes whose code begins so", "分类号（前缀）");
    v("name", &SetLife::name, "what they are", "名称");
    v("from", &SetLife::from, "first day of the rule", "生效日期");
    v("source", &SetLife::source, "the instrument that says so", "依据");
    v("months", &SetLife::months, "least life in months", "最低使用年限（月）");
    v("depreciated", &SetLife::depreciated, "whether they are depreciated; left out, yes",
      "是否计提折旧");
    v("variant", &SetLife::variant,
      "a kind within the class that an asset must be said to be: brick, steel", "类别细分");
    v("method", &SetLife::method, "how the cost is spread; left out, in equal parts", "折旧方法");
    v("jurisdiction", &SetLife::jurisdiction, "where it holds", "适用地区");
  }
};

/// Says in which month depreciation begins and stops 折旧起止规则.
struct AddMonthRule {
  static constexpr std::string_view kind = "assets.add_month_rule";
  static constexpr std::string_view about =
      "a rule of when depreciation begins and stops: that of government begins in the month of "
      "acquisition, that of enterprises in the next";
  static constexpr std::string_view about_zh = "规定折旧起止月份";
  static constexpr std::array refusals{&month_rule_taken, &value_negative};

  MonthRuleCode rule;
  Turn starts{};
  Turn stops{};
  Name source;
  std::optional<Money> nominal;
  std::optional<Name> jurisdiction;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &AddMonthRule::rule, "its code", "规则代号");
    v("starts", &AddMonthRule::starts, "depreciated from the month of acquisition, or the next",
      "增加当月或次月起提");
    v("stops", &AddMonthRule::stops, "not depreciated from the month of leaving, or the next",
      "减少当月或次月停提");
    v("source", &AddMonthRule::source, "the instrument that says so", "依据");
    v("nominal", &AddMonthRule::nominal,
      "an asset of this original value or less is carried at a nominal amount and not depreciated, "
      "yuan; left out, nothing",
      "名义金额");
    v("jurisdiction", &AddMonthRule::jurisdiction, "where it holds", "适用地区");
  }
};

/// The school depreciates from a month on 开始计提折旧.
struct BeginDepreciation {
  static constexpr std::string_view kind = "assets.begin_depreciation";
  static constexpr std::string_view about =
      "the books depreciate from a month on, by a month rule; what is older is taken on with what "
      "its life had used up before, or with what was said to be depreciated";
  static constexpr std::string_view about_zh = "确定开始计提折旧的月份";
  static constexpr std::array refusals{&month_rule_unknown, &depreciation_begun, &run_too_early};

  MonthRuleCode rule;
  Year year;
  MonthOfYear month;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &BeginDepreciation::rule, "which month rule", "起止规则");
    v("year", &BeginDepreciation::year, "year of the first month", "年");
    v("month", &BeginDepreciation::month, "the first month", "月");
  }
};

/// Decides how one asset is depreciated 单项折旧设定.
struct SetDepreciation {
  static constexpr std::string_view kind = "assets.set_depreciation";
  static constexpr std::string_view about =
      "decides how one asset is depreciated, apart from the rule of its class: its life, method, "
      "salvage value, what was depreciated before; what is left is spread over what is left";
  static constexpr std::string_view about_zh = "单项资产折旧设定";
  static constexpr std::array refusals{&asset_unknown,    &asset_disposed,    &life_rule_unknown,
                                       &life_missing,     &life_too_short,    &schedule_incomplete,
                                       &value_negative,   &below_depreciated, &taken_on,
                                       &transfer_pending, &write_off_pending, &loss_pending};

  AssetCode asset;
  Remark reason;
  std::optional<bool> depreciated;
  std::optional<Months> months;
  std::optional<Months> remaining;
  std::optional<VariantCode> variant;
  std::optional<Method> method;
  std::optional<Every> every;
  std::optional<Money> salvage;
  std::optional<Money> opening;
  std::optional<BasisPoints> rate;
  std::optional<WorkUnits> total_units;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetDepreciation;
    v("asset", &T::asset, "which asset", "资产编号");
    v("reason", &T::reason, "why", "理由");
    v("depreciated", &T::depreciated, "whether it is depreciated; left out, yes", "是否计提折旧");
    v("months", &T::months, "expected life in all, months; left out, that of its class",
      "预计使用月数");
    v("remaining", &T::remaining, "expected life from now on, months, instead", "尚可使用月数");
    v("variant", &T::variant, "which kind of its class it is", "类别细分");
    v("method", &T::method, "how the cost is spread; left out, that of its class", "折旧方法");
    v("every", &T::every, "how long a period of it is; left out, a month", "折旧期间");
    v("salvage", &T::salvage, "what is left in the end, yuan; left out, nothing", "预计净残值");
    v("opening", &T::opening,
      "depreciated before the books take it on, yuan; left out, as said before, else what its life "
      "has used up",
      "已提折旧");
    v("rate", &T::rate, "yearly rate of the written-down value, hundredths of a per cent",
      "年折旧率（万分数）");
    v("total_units", &T::total_units, "work it can do in its life", "总工作量");
  }
};

/// Depreciates a month, for every asset 月度计提折旧.
struct RunDepreciation {
  static constexpr std::string_view kind = "assets.run_depreciation";
  static constexpr std::string_view about = "depreciates the next month, for every asset at once";
  static constexpr std::string_view about_zh = "计提当月折旧";
  static constexpr std::array refusals{&depreciation_not_begun, &run_out_of_turn, &run_too_early,
                                       &life_undecided, &run_differs};

  Year year;
  MonthOfYear month;
  std::optional<std::int64_t> count;
  std::optional<Money> total;
  std::optional<Money> opening;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RunDepreciation;
    v("year", &T::year, "which year", "年");
    v("month", &T::month, "which month: the one after the last", "月");
    v("count", &T::count, "assets with an amount; left out, as the books have it", "计提项数");
    v("total", &T::total, "their amounts, yuan; left out, as the books have it", "计提金额");
    v("opening", &T::opening,
      "depreciation of earlier months that comes onto the books, yuan; left out, as the books have "
      "it",
      "补记以前累计折旧");
  }
};

/// Takes the last month's depreciation back 冲回折旧.
struct ReverseDepreciation {
  static constexpr std::string_view kind = "assets.reverse_depreciation";
  static constexpr std::string_view about =
      "takes the last month's depreciation back, as long as no value was changed after it";
  static constexpr std::string_view about_zh = "冲回当月折旧";
  static constexpr std::array refusals{&depreciation_not_begun, &run_unknown, &run_built_on};

  Year year;
  MonthOfYear month;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &ReverseDepreciation::year, "which year", "年");
    v("month", &ReverseDepreciation::month, "which month: the last", "月");
    v("reason", &ReverseDepreciation::reason, "why", "理由");
  }
};

/// Values an asset anew 重估价值.
struct Revalue {
  static constexpr std::string_view kind = "assets.revalue";
  static constexpr std::string_view about =
      "gives an asset another original value, by an appraisal or a correction with its voucher; "
      "what is left is spread over what is left of its life";
  static constexpr std::string_view about_zh = "资产价值重估";
  static constexpr std::array refusals{&asset_unknown,      &asset_disposed,    &cost_negative,
                                       &total_beyond_range, &nothing_changes,   &below_depreciated,
                                       &transfer_pending,   &write_off_pending, &loss_pending};

  AssetCode asset;
  Money cost;
  Name voucher;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Revalue::asset, "which asset", "资产编号");
    v("cost", &Revalue::cost, "its original value from now on, yuan", "重估后原值");
    v("voucher", &Revalue::voucher, "number of the voucher or the appraisal", "凭证号");
    v("reason", &Revalue::reason, "why", "理由");
  }
};

/// Depreciates an asset by the work it did in a month 按工作量计提.
struct RecordWork {
  static constexpr std::string_view kind = "assets.record_work";
  static constexpr std::string_view about =
      "the work an asset did in a month, by which the month's run depreciates it";
  static constexpr std::string_view about_zh = "登记工作量";
  static constexpr std::array refusals{&asset_unknown, &asset_disposed, &method_differs,
                                       &month_depreciated, &run_too_early};

  AssetCode asset;
  Year year;
  MonthOfYear month;
  WorkUnits units;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &RecordWork::asset, "which asset", "资产编号");
    v("year", &RecordWork::year, "which year", "年");
    v("month", &RecordWork::month, "which month, not yet depreciated", "月");
    v("units", &RecordWork::units, "work done: hours, kilometres, pages", "工作量");
  }
};

/// Says what is depreciated of an asset in a month 手工计提.
struct DepreciateByHand {
  static constexpr std::string_view kind = "assets.depreciate_by_hand";
  static constexpr std::string_view about =
      "what the month's run depreciates of an asset that is depreciated by hand";
  static constexpr std::string_view about_zh = "手工计提折旧";
  static constexpr std::array refusals{&asset_unknown,     &asset_disposed, &method_differs,
                                       &month_depreciated, &run_too_early,  &value_negative,
                                       &beyond_value};

  AssetCode asset;
  Year year;
  MonthOfYear month;
  Money amount;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &DepreciateByHand::asset, "which asset", "资产编号");
    v("year", &DepreciateByHand::year, "which year", "年");
    v("month", &DepreciateByHand::month, "which month, not yet depreciated", "月");
    v("amount", &DepreciateByHand::amount, "how much, yuan", "折旧额");
    v("reason", &DepreciateByHand::reason, "why", "理由");
  }
};

/// Every form of this subject: a new one is added here.
using ValueForms = Types<SetLife, AddMonthRule, BeginDepreciation, SetDepreciation, RunDepreciation,
                         ReverseDepreciation, Revalue, RecordWork, DepreciateByHand>;

}  // namespace bursar::assets
