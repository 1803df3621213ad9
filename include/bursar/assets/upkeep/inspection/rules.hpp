#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/inspection/forms.hpp"

namespace bursar::assets {

inline void complete(SetInspectionRule& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const SetInspectionRule& form, const Books& books, const Context&) {
  if (auto verdict = upkeep::check_target(form, books); !verdict) return verdict;
  if (form.months && form.days) return refuse(inspection_interval, "days");
  if (form.first_months && form.first_days) return refuse(inspection_interval, "first_days");
  const auto& inspections = books.upkeep.inspections;
  const auto kind = inspections.kinds().id(form.inspection);
  return upkeep::check_later(inspections.rules.latest(kind, upkeep::target_of(form, books)),
                             *form.from);
}

inline void post(const SetInspectionRule& form, Books& books, const Context&) {
  auto& inspections = books.upkeep.inspections;
  InspectionRule rule;
  rule.from = *form.from;
  if (form.months) rule.months = *form.months;
  if (form.days) rule.days = *form.days;
  if (form.first_months) rule.first_months = *form.first_months;
  if (form.first_days) rule.first_days = *form.first_days;
  if (form.ask_days) rule.ask_days = *form.ask_days;
  rule.bars_use = form.bars_use.value_or(false);
  rule.jurisdiction = form.jurisdiction;
  rule.source = form.source;
  inspections.rules.add(inspections.kind(form.inspection), upkeep::target_of(form, books), rule);
}

inline void complete(RecordInspection& form, const Books&, const Context& context) {
  fill(form.on, context);
}

namespace upkeep {
/// The rule by which an asset is checked on a day, or null where none is in force.
inline const InspectionRule* inspection_rule(const Books& books, AssetId id, InspectionId kind,
                                             Date day) {
  const auto category = books.assets[id].category;
  const auto* rule = books.upkeep.inspections.rules.on(kind, id, category, day);
  return rule && !rule->lifted() ? rule : nullptr;
}

/// The day of an asset's next check by a rule; after a failure, that of the failure.
inline Date check_due(const Books& books, AssetId id, InspectionId kind,
                      const InspectionRule& rule) {
  const auto& inspections = books.upkeep.inspections;
  const auto standing = inspections.standing(id, kind);
  if (standing.last > 0)
    if (const auto& last = inspections.all()[standing.last - 1]; last.failed > 0) return last.on;
  return standing.passed ? rule.after(*standing.passed)
                         : rule.first(*books.assets[id].acquired.date());
}

/// Nothing that bars its use stands against an asset on a day: no check is overdue, none failed.
inline Verdict check_inspected(const Books& books, AssetId id, Date on) {
  const auto& inspections = books.upkeep.inspections;
  for (std::uint32_t i = 1; i <= inspections.kinds().size(); ++i) {
    const auto kind = InspectionId(i);
    const auto* rule = inspection_rule(books, id, kind, on);
    if (!rule || !rule->bars_use) continue;
    const auto due = check_due(books, id, kind, *rule);
    if (due >= on && inspections.standing(id, kind).failing == 0) continue;
    return refuse(inspection_overdue, "assets",
                  {{"asset", asset_code(books, id).value},
                   {"inspection", inspections.kinds()[kind].code.value},
                   {"due", date_text(due)}});
  }
  return {};
}

/// How many of an asset's pieces failed.
inline std::int64_t failed_of(const RecordInspection& form, const Asset& asset) {
  if (form.result == InspectionResult::passed) return 0;
  return form.failed ? form.failed->value : asset.quantity;
}

inline Verdict check_form(const RecordInspection& form, const Books& books) {
  if (form.inspector.has_value() == form.body.has_value())
    return refuse(inspection_by_whom, "inspector");
  if (auto v = people::check_was_here(books.people, "inspector", form.inspector, *form.on); !v)
    return v;
  if (!form.certificate) return {};
  const auto& digest = form.certificate->value;
  const bool hex = digest.find_first_not_of("0123456789abcdef") == digest.npos;
  return hex && digest.size() == 64 ? Verdict() : refuse(inspection_digest, "certificate");
}

inline Verdict check_failed(const RecordInspection& form, const Asset& asset) {
  if (!form.failed) return {};
  const bool fits = form.result == InspectionResult::failed && form.assets.size() == 1 &&
                    form.failed->value <= static_cast<std::int64_t>(asset.quantity);
  if (fits) return {};
  return refuse(inspection_pieces, "failed",
                {{"quantity", std::to_string(asset.quantity)},
                 {"failed", std::to_string(form.failed->value)}});
}

/// The grades after a check: what failed is faulty, what had failed before and passes now is good,
/// but for what is under repair or failed another check.
inline Grades checked(const Books& books, AssetId id, std::int64_t failed, std::int64_t before,
                      std::int64_t others) {
  auto grades = upkeep::grades_of(books, id);
  auto broken = failed - grades.broken();
  for (const auto from : {Grade::good, Grade::worn})
    broken = grades.move(from, Grade::faulty, std::max<std::int64_t>(broken, 0));
  const auto bound = std::max({failed, others, books.upkeep.repairs.pieces(id)});
  const auto mended = std::min(before - failed, grades.broken() - bound);
  grades.move(Grade::faulty, Grade::good, std::max<std::int64_t>(mended, 0));
  return grades;
}

/// What failed a check of another kind.
inline std::int64_t failing_others(const Books& books, AssetId id, InspectionId kind) {
  std::int64_t most = 0;
  const auto& inspections = books.upkeep.inspections;
  for (std::uint32_t i = 1; i <= inspections.kinds().size(); ++i)
    if (InspectionId(i) != kind)
      most = std::max(most, inspections.standing(id, InspectionId(i)).failing);
  return most;
}

inline Verdict check_one(const RecordInspection& form, const Books& books, const AssetCode& code,
                         const Context& context) {
  if (auto verdict = check_asset(books, "assets", code); !verdict) return verdict;
  const auto& inspections = books.upkeep.inspections;
  const auto id = books.assets.id(code);
  const auto kind = inspections.kinds().id(form.inspection);
  if (!upkeep::inspection_rule(books, id, kind, *form.on))
    return refuse(inspection_no_rule, "inspection",
                  {{"inspection", form.inspection.value},
                   {"asset", code.value},
                   {"date", date_text(*form.on)}});
  const auto standing = inspections.standing(id, kind);
  auto earliest = standing.passed;
  if (standing.last > 0) earliest = inspections.all()[standing.last - 1].on;
  if (auto v = upkeep::check_on(books.assets[id], *form.on, context, earliest); !v) return v;
  if (auto v = check_failed(form, books.assets[id]); !v) return v;
  const bool regrades = form.result == InspectionResult::failed || standing.failing > 0;
  return regrades ? upkeep::check_graded(books, id, *form.on, context) : Verdict{};
}
}  // namespace upkeep

inline Verdict decide(const RecordInspection& form, const Books& books, const Context& context) {
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (auto verdict = upkeep::check_form(form, books); !verdict) return verdict;
  std::unordered_set<std::string_view> seen;
  for (const auto& code : form.assets) {
    if (!seen.insert(code).second) return refuse(asset_repeated, "assets", {{"asset", code.value}});
    if (auto verdict = upkeep::check_one(form, books, code, context); !verdict) return verdict;
  }
  return {};
}

inline void post(const RecordInspection& form, Books& books, const Context& context) {
  auto& inspections = books.upkeep.inspections;
  const auto kind = inspections.kinds().id(form.inspection);
  const auto by = books.people.persons().id(context.by);
  for (const auto& code : form.assets) {
    const auto id = books.assets.id(code);
    const auto failed = upkeep::failed_of(form, books.assets[id]);
    const auto before = inspections.standing(id, kind).failing;
    const auto number =
        inspections.add({kind, id, *form.on, failed, person_id(books, form.inspector), form.body,
                         form.certificate, by});
    books.upkeep.happened(id, {*form.on, UpkeepEvent::inspected, number});
    if (failed == 0 && before == 0) continue;
    const auto others = upkeep::failing_others(books, id, kind);
    const auto grades = upkeep::checked(books, id, failed, before, others);
    const auto cause =
        failed > 0 ? ConditionCause::inspection_failed : ConditionCause::inspection_passed;
    upkeep::regrade(books, {id, *form.on, by, cause, grades});
  }
}

}  // namespace bursar::assets
