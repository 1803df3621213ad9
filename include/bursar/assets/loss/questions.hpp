#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/disposal/checks.hpp"
#include "bursar/assets/loss/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// The cases of loss and damage.
struct LossCases {
  static constexpr std::string_view kind = "assets.losses";
  static constexpr std::string_view about = "cases of loss and damage with their age, all or some";
  static constexpr std::string_view about_zh = "报损单";
  std::optional<LossCase::Status> status;
  std::optional<LossNature> nature;
  std::optional<AssetCode> asset;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("status", &LossCases::status, "only those that stand so", "状态");
    v("nature", &LossCases::nature, "only of this nature", "性质");
    v("asset", &LossCases::asset, "only those of this asset", "资产编号");
    v("unit", &LossCases::unit, "only of things in this unit's care", "部门");
  }
};
inline std::vector<LossRow> answer(const LossCases& q, const Books& books, Date day) {
  std::vector<LossRow> rows;
  const auto asset = q.asset ? books.assets.id(*q.asset) : AssetId{};
  const auto unit = q.unit ? books.people.units().id(*q.unit) : UnitId{};
  const auto any = [](const LossCase& one, auto fits) {
    return std::any_of(one.items.begin(), one.items.end(), fits);
  };
  for (const auto& one : books.losses.cases()) {
    if (q.status && *q.status != one.status()) continue;
    if (q.nature && *q.nature != one.nature) continue;
    const bool named = asset != AssetId{};
    if (q.asset && !(named && any(one, [&](auto& item) { return item.asset == asset; }))) continue;
    if (q.unit && !any(one, [&](auto& item) { return item.unit == unit; })) continue;
    rows.push_back(loss_row(books, one, day));
  }
  return rows;
}

/// All of one case.
struct LossFile {
  static constexpr std::string_view kind = "assets.loss_case";
  static constexpr std::string_view about =
      "all of one case: who had the things, what was found, who answers for it; or null";
  static constexpr std::string_view about_zh = "报损案卷";
  LossCode loss;
  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &LossFile::loss, "which case", "报损单号");
  }
};
inline std::optional<LossSheet> answer(const LossFile& q, const Books& books, Date day) {
  const auto* one = books.losses.cases().find(q.loss);
  if (!one) return {};
  LossSheet sheet;
  sheet.row = loss_row(books, *one, day);
  sheet.what = one->what.value;
  sheet.found_by = books.people.persons()[one->found_by].code;
  if (!one->police.empty()) sheet.police = one->police.value;
  for (const auto& item : one->items) sheet.lines.push_back(loss_line(books, *one, item));
  if (!one->evidence.empty()) sheet.evidence = one->evidence;
  if (!one->finding) return sheet;
  sheet.cause = one->finding->cause;
  sheet.finding = one->finding->text.value;
  sheet.basis = one->finding->basis;
  sheet.decided_by = books.people.persons()[one->finding->by].code;
  sheet.decided_on = one->finding->on;
  sheet.debts.emplace();
  for (const auto& debt : one->debts) sheet.debts->push_back(loss_debt(books, *one, debt, day));
  return sheet;
}

/// Who owes what.
struct LossDebts {
  static constexpr std::string_view kind = "assets.loss_debts";
  static constexpr std::string_view about =
      "compensations that are still owed or are to be paid back, the oldest finding first";
  static constexpr std::string_view about_zh = "未结赔款";
  std::optional<PersonCode> person;
  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &LossDebts::person, "only of this person", "责任人");
  }
};
inline std::vector<LossDebt> answer(const LossDebts& q, const Books& books, Date day) {
  std::vector<LossDebt> rows;
  for (const auto& one : books.losses.cases())
    for (const auto& debt : one.debts) {
      if (debt.owed() == Money() && debt.to_refund() == Money()) continue;
      auto row = loss_debt(books, one, debt, day);
      if (!q.person || row.person == q.person) rows.push_back(std::move(row));
    }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.decided_on < b.decided_on; });
  return rows;
}

/// What was paid, waived and paid back.
struct LossPayments {
  static constexpr std::string_view kind = "assets.loss_payments";
  static constexpr std::string_view about =
      "compensations paid, waived and paid back, in the order in which they were filed";
  static constexpr std::string_view about_zh = "赔款收支明细";
  std::optional<LossCode> loss;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &LossPayments::loss, "only of this case", "报损单号");
    v("from", &LossPayments::from, "first day; left out, ever", "起始日期");
    v("until", &LossPayments::until, "last day; left out, until now", "截止日期");
  }
};
/// A payment, a waiver or a refund 赔款收支.
struct LossPaymentRow {
  LossCode loss;
  LossPayment::Kind what{};
  std::optional<PersonCode> person;
  std::optional<std::string> payer;
  Money amount;
  Date on;
  PersonCode by;
  std::string text;
  template <class V>
  static constexpr void fields(V&& v) {
    v("loss", &LossPaymentRow::loss, "of which case", "报损单号");
    v("what", &LossPaymentRow::what, "paid, waived or refunded", "类型");
    v("person", &LossPaymentRow::person, "who answers for it", "责任人");
    v("payer", &LossPaymentRow::payer, "or which other payer", "其他赔付方");
    v("amount", &LossPaymentRow::amount, "how much, yuan", "金额");
    v("on", &LossPaymentRow::on, "when", "日期");
    v("by", &LossPaymentRow::by, "who filed it", "经办人");
    v("text", &LossPaymentRow::text, "number of the receipt, or why", "收据号或理由");
  }
};
inline std::vector<LossPaymentRow> answer(const LossPayments& q, const Books& books, Date) {
  std::vector<LossPaymentRow> rows;
  for (const auto& one : books.losses.payments()) {
    const auto& code = books.losses.cases()[one.loss].code;
    if (q.loss && *q.loss != code) continue;
    if ((q.from && one.on < *q.from) || (q.until && one.on > *q.until)) continue;
    rows.push_back({code,
                    one.kind,
                    person_or_none(books, one.person),
                    {},
                    one.amount,
                    one.on,
                    books.people.persons()[one.by].code,
                    one.text.value});
    if (!one.payer.empty()) rows.back().payer = one.payer.value;
  }
  return rows;
}

/// Damage and loss by unit.
struct DamageByUnit {
  static constexpr std::string_view kind = "assets.damage_by_unit";
  static constexpr std::string_view about =
      "loss and damage in each unit's care in a period, the most first, beside what the unit has; "
      "what was found again does not count";
  static constexpr std::string_view about_zh = "各班级（部门）财产损坏丢失统计";
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<LossNature> nature;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &DamageByUnit::from, "first day; left out, ever", "起始日期");
    v("until", &DamageByUnit::until, "last day; left out, until now", "截止日期");
    v("nature", &DamageByUnit::nature, "only of this nature", "性质");
  }
};
/// Loss and damage in a unit's care 班级财产损坏丢失统计.
struct UnitDamage {
  std::int64_t rank = 0;
  UnitCode unit;
  std::string name;
  std::int64_t cases = 0;
  std::int64_t pieces = 0;
  Money amount;
  Money due;
  Money paid;
  Money waived;
  Money owed;
  Money custody;
  std::int64_t rate = 0;
  template <class V>
  static constexpr void fields(V&& v) {
    v("rank", &UnitDamage::rank, "its place, from 1 for the most; the same for the same amount",
      "名次");
    v("unit", &UnitDamage::unit, "which unit", "部门");
    v("name", &UnitDamage::name, "its name", "部门名称");
    v("cases", &UnitDamage::cases, "cases", "起数");
    v("pieces", &UnitDamage::pieces, "pieces", "数量");
    v("amount", &UnitDamage::amount, "the losses, yuan: the rate's numerator", "损失金额");
    v("due", &UnitDamage::due, "to be compensated, yuan", "应赔金额");
    v("paid", &UnitDamage::paid, "paid, yuan", "已赔金额");
    v("waived", &UnitDamage::waived, "waived, yuan", "减免金额");
    v("owed", &UnitDamage::owed, "still owed, yuan", "尚欠金额");
    v("custody", &UnitDamage::custody,
      "original value of what the unit has now, yuan: the rate's denominator", "在管原值");
    v("rate", &UnitDamage::rate,
      "amount in hundredths of a per cent of that, rounded down; 0 where it has nothing",
      "损失率（万分比）");
  }
};

namespace detail {
/// Adds a case to its units, by the value of what each had of it.
inline void add_damage(std::map<UnitId, UnitDamage>& units, const Books& books,
                       const LossCase& one) {
  std::map<UnitId, std::pair<Money, std::int64_t>> parts;
  for (const auto& item : one.items) {
    if (item.outcome == LossOutcome::found) continue;
    parts[item.unit].first += item.cost;
    parts[item.unit].second += item.pieces;
  }
  std::vector<Money> values;
  for (const auto& [unit, part] : parts) values.push_back(part.first);
  const auto row = loss_row(books, one, one.reported_on);
  const auto amount = split_by_value(row.amount, values);
  const auto due = split_by_value(row.due, values);
  const auto paid = split_by_value(row.paid, values);
  const auto waived = split_by_value(row.waived, values);
  const auto owed = split_by_value(row.owed, values);
  std::size_t i = 0;
  for (const auto& [unit, part] : parts) {
    auto& sum = units[unit];
    ++sum.cases;
    sum.pieces += part.second;
    sum.amount += amount[i], sum.due += due[i], sum.paid += paid[i];
    sum.waived += waived[i], sum.owed += owed[i];
    ++i;
  }
}
}  // namespace detail

inline std::vector<UnitDamage> answer(const DamageByUnit& q, const Books& books, Date) {
  std::map<UnitId, UnitDamage> units;
  for (const auto& one : books.losses.cases()) {
    if ((q.from && one.on < *q.from) || (q.until && one.on > *q.until)) continue;
    if (!q.nature || *q.nature == one.nature) detail::add_damage(units, books, one);
  }
  std::vector<UnitDamage> rows;
  for (auto& [id, row] : units) {
    const auto& unit = books.people.units()[id];
    row.unit = unit.code, row.name = unit.name.value;
    row.custody = books.assets.total(Dimension::unit, static_cast<std::uint32_t>(id)).value;
    row.rate = proportion_of(Money::fen(10'000), row.amount, row.custody).fen();
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.amount != b.amount ? a.amount > b.amount : a.unit < b.unit;
  });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool same = i > 0 && rows[i].amount == rows[i - 1].amount;
    rows[i].rank = same ? rows[i - 1].rank : static_cast<std::int64_t>(i) + 1;
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using LossQuestions = Types<LossCases, LossFile, LossDebts, LossPayments, DamageByUnit>;

}  // namespace bursar::assets
