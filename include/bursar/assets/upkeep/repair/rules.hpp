#pragma once

#include <algorithm>
#include <string>

#include "bursar/assets/acquisition/rules.hpp"
#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/repair/forms.hpp"
#include "bursar/assets/value/effects.hpp"

namespace bursar::assets {

inline void complete(RequestRepair& form, const Books& books, const Context& context) {
  fill(form.on, context);
  if (!form.reported_by) form.reported_by = context.by;
  const auto id = books.assets.id(form.asset);
  if (form.pieces || id == AssetId{}) return;
  const auto free = books.assets[id].quantity - books.upkeep.repairs.pieces(id);
  form.pieces = static_cast<std::int32_t>(std::max<std::int64_t>(free, 1));
}

inline Verdict decide(const RequestRepair& form, const Books& books, const Context& context) {
  if (books.upkeep.repairs.all().has(form.repair))
    return refuse(repair_taken, "repair", {{"repair", form.repair.value}});
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  const auto id = books.assets.id(form.asset);
  const auto& asset = books.assets[id];
  if (auto verdict = check_free(books, "asset", asset, form.asset); !verdict) return verdict;
  if (auto v = upkeep::in_field("asset", check_not_lent(books, asset, form.asset)); !v) return v;
  const auto open = books.upkeep.repairs.pieces(id);
  if (open + form.pieces->value > asset.quantity)
    return refuse(repair_pieces, "pieces",
                  {{"asset", form.asset.value},
                   {"quantity", std::to_string(asset.quantity)},
                   {"open", std::to_string(open)},
                   {"pieces", std::to_string(form.pieces->value)}});
  if (auto v = upkeep::check_graded(books, id, *form.on, context); !v) return v;
  return people::check_was_here(books.people, "reported_by", form.reported_by, *form.on);
}

inline void post(const RequestRepair& form, Books& books, const Context&) {
  const auto id = books.assets.id(form.asset);
  auto grades = upkeep::grades_of(books, id);
  const auto reporter = person_id(books, form.reported_by);
  // What is broken already and not under repair goes first, then what is worn, then what was good.
  const auto waiting =
      std::max<std::int64_t>(0, grades[Grade::faulty] - books.upkeep.repairs.pieces(id));
  std::int64_t left = std::max<std::int64_t>(0, form.pieces->value - waiting);
  for (const auto from : {Grade::unusable, Grade::worn, Grade::good})
    left = grades.move(from, Grade::faulty, left);
  Repair repair;
  repair.code = form.repair;
  repair.asset = id;
  repair.pieces = form.pieces->value;
  repair.fault = form.fault;
  repair.reported_by = reporter;
  repair.from = *form.on;
  const auto number = books.upkeep.repairs.add(std::move(repair));
  books.upkeep.happened(
      id, {*form.on, UpkeepEvent::repair_requested, static_cast<std::uint32_t>(number)});
  upkeep::regrade(books, {id, *form.on, reporter, ConditionCause::repair_requested, grades});
}

inline void complete(FinishRepair& form, const Books&, const Context& context) {
  fill(form.on, context);
  if (!form.grade && form.outcome == RepairOutcome::mended) form.grade = Grade::good;
}

namespace upkeep {
inline Money amount(const std::optional<Money>& given) { return given.value_or(Money()); }

inline Money bill(const FinishRepair& form) { return amount(form.labour) + amount(form.parts); }

inline Verdict check_amount(std::string_view field, Money amount, Money most) {
  if (amount >= Money() && amount <= most) return {};
  return refuse(repair_cost, field,
                {{"field", std::string(field)},
                 {"amount", amount.text()},
                 {"bounds", "0.00 – " + most.text()}});
}

inline Verdict check_mender(const FinishRepair& form, const Books& books, const Context& context) {
  if (form.mended_by.has_value() == form.contractor.has_value())
    return refuse(repair_by_whom, "mended_by");
  if (auto v = people::check_was_here(books.people, "mended_by", form.mended_by, *form.on); !v)
    return v;
  if (form.mended_by && *form.mended_by == context.by)
    return refuse(repair_own, "mended_by", {{"person", context.by.value}});
  return {};
}

/// What a repair costs, and who should have borne it.
inline Verdict check_bill(const FinishRepair& form, const Books& books, const Repair& repair) {
  const auto& asset = books.assets[repair.asset];
  if (auto v = check_amount("labour", amount(form.labour), kTotalLimit); !v) return v;
  if (auto v = check_amount("parts", amount(form.parts), kTotalLimit); !v) return v;
  const auto until = asset.warranty_until.date();
  if (bill(form) == Money() || !until || *until < repair.from || form.why_paid) return {};
  return refuse(repair_under_warranty, "why_paid",
                {{"asset", std::string(books.assets.text(asset.code))},
                 {"until", date_text(*until)},
                 {"amount", bill(form).text()}});
}

inline Verdict check_capitalised(const FinishRepair& form, const Books& books, const Repair& repair,
                                 const Context& context) {
  const bool adds = form.capitalised.value_or(false);
  if (!adds && amount(form.replaced) == Money()) return {};
  if (!adds || form.outcome == RepairOutcome::given_up || bill(form) == Money())
    return refuse(repair_nothing_to_add, "capitalised");
  const auto code = upkeep::asset_code(books, repair.asset);
  if (auto verdict = check_asset(books, "repair", code); !verdict) return verdict;
  const auto& asset = books.assets[repair.asset];
  if (auto verdict = check_free(books, "repair", asset, code); !verdict) return verdict;
  if (!form.voucher) return refuse(voucher_missing, "voucher", {{"asset", code.value}});
  if (auto v = check_day(asset, *form.on, context); !v) return v;
  if (auto v = check_amount("replaced", amount(form.replaced), asset.cost); !v) return v;
  if (books.assets.total().value - amount(form.replaced) + bill(form) <= kTotalLimit) return {};
  return refuse(total_beyond_range, "parts", {{"limit", kTotalLimit.text()}});
}
}  // namespace upkeep

inline Verdict decide(const FinishRepair& form, const Books& books, const Context& context) {
  const auto& repairs = books.upkeep.repairs.all();
  const auto* repair = repairs.find(form.repair);
  if (!repair) return refuse(repair_unknown, "repair", {{"repair", form.repair.value}});
  if (repair->status != RepairStatus::open)
    return refuse(repair_ended, "repair",
                  {{"repair", form.repair.value}, word("status", repair->status)});
  const bool mended = form.outcome == RepairOutcome::mended;
  if (form.grade.has_value() != mended || (mended && *form.grade > Grade::worn))
    return refuse(repair_grade, "grade");
  if (mended)  // what has left the books since can only be given up
    if (auto v = check_asset(books, "repair", upkeep::asset_code(books, repair->asset)); !v)
      return v;
  if (auto v = upkeep::check_on(books.assets[repair->asset], *form.on, context, repair->from); !v)
    return v;
  if (!books.assets.ending(repair->asset))
    if (auto v = upkeep::check_graded(books, repair->asset, *form.on, context); !v) return v;
  if (auto verdict = upkeep::check_mender(form, books, context); !verdict) return verdict;
  if (auto verdict = upkeep::check_bill(form, books, *repair); !verdict) return verdict;
  return upkeep::check_capitalised(form, books, *repair, context);
}

namespace upkeep {
/// Adds a capitalised repair to the original value, and takes off what it replaced.
inline void capitalise(const FinishRepair& form, Books& books, AssetId id) {
  const auto out = amount(form.replaced);
  if (out > Money()) {
    const auto now = worth_on_leaving(books, id, *form.on);
    retire_part(books, id, *form.on, 0, {out, upkeep::share_of(now.accumulated, out, now.cost)});
  }
  add_cost(books, id, bill(form));
  books.assets.change(id, [&](Asset& asset) { asset.since = *form.on; });
}

inline void grade_after(const FinishRepair& form, Books& books, const Repair& repair,
                        const Context& context) {
  if (books.assets.ending(repair.asset)) return;
  const bool mended = form.outcome == RepairOutcome::mended;
  auto grades = upkeep::grades_of(books, repair.asset);
  const auto left =
      grades.move(Grade::faulty, mended ? *form.grade : Grade::unusable, repair.pieces);
  if (mended) grades.move(Grade::unusable, *form.grade, left);
  if (mended) books.upkeep.inspections.mended(repair.asset, repair.pieces);
  upkeep::regrade(books, {repair.asset, *form.on, books.people.persons().id(context.by),
                          mended ? ConditionCause::mended : ConditionCause::given_up, grades});
}
}  // namespace upkeep

inline void post(const FinishRepair& form, Books& books, const Context& context) {
  const auto id = books.upkeep.repairs.all().id(form.repair);
  auto& repair = books.upkeep.repairs.close(id);
  const auto until = books.assets[repair.asset].warranty_until.date();
  repair.status =
      form.outcome == RepairOutcome::mended ? RepairStatus::mended : RepairStatus::given_up;
  repair.until = *form.on;
  repair.mended_by = person_id(books, form.mended_by);
  repair.contractor = form.contractor;
  repair.labour = upkeep::amount(form.labour);
  repair.parts = upkeep::amount(form.parts);
  repair.in_warranty = until && *until >= repair.from;
  repair.why_paid = form.why_paid;
  repair.capitalised = form.capitalised.value_or(false);
  repair.replaced = upkeep::amount(form.replaced);
  repair.voucher = form.voucher;
  books.upkeep.happened(repair.asset,
                        {*form.on, UpkeepEvent::repair_finished, static_cast<std::uint32_t>(id)});
  upkeep::grade_after(form, books, repair, context);
  if (repair.capitalised) upkeep::capitalise(form, books, repair.asset);
}

}  // namespace bursar::assets
