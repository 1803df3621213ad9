#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/condition/forms.hpp"

namespace bursar::assets {

inline void complete(RecordCondition& form, const Books&, const Context& context) {
  fill(form.on, context);
  if (!form.assessor) form.assessor = context.by;
}

namespace upkeep {
/// What the form says of each asset, in the order of the register.
inline std::map<AssetId, Grades> graded(const RecordCondition& form, const Books& books) {
  std::map<AssetId, Grades> all;
  for (const auto& line : form.lines) {
    const auto id = books.assets.id(line.asset);
    all[id][line.grade] += line.pieces ? line.pieces->value : books.assets[id].quantity;
  }
  return all;
}

/// What is under repair, or failed its check, is not called sound before that has ended.
inline Verdict check_sound(const Books& books, AssetId id, const Grades& grades) {
  const auto open = books.upkeep.repairs.pieces(id);
  const auto failing =
      std::min<std::int64_t>(books.upkeep.inspections.failing(id), books.assets[id].quantity);
  const auto figures = [&](std::int64_t pieces) {
    return Figures{{"asset", upkeep::asset_code(books, id).value},
                   {"pieces", std::to_string(pieces)}};
  };
  if (grades.broken() < std::min<std::int64_t>(open, books.assets[id].quantity))
    return refuse(condition_under_repair, "lines", figures(open));
  if (grades.broken() < failing)
    return refuse(condition_inspection_failed, "lines", figures(failing));
  return {};
}
}  // namespace upkeep

inline Verdict decide(const RecordCondition& form, const Books& books, const Context& context) {
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (auto v = people::check_was_here(books.people, "assessor", form.assessor, *form.on); !v)
    return v;
  for (const auto& line : form.lines)
    if (auto verdict = check_asset(books, "lines", line.asset); !verdict) return verdict;
  for (const auto& [id, grades] : upkeep::graded(form, books)) {
    if (auto v = upkeep::check_graded(books, id, *form.on, context); !v) return v;
    const std::int64_t quantity = books.assets[id].quantity;
    if (grades.sum() != quantity)
      return refuse(condition_pieces, "lines",
                    {{"asset", upkeep::asset_code(books, id).value},
                     {"quantity", std::to_string(quantity)},
                     {"pieces", std::to_string(grades.sum())}});
    if (auto verdict = upkeep::check_sound(books, id, grades); !verdict) return verdict;
  }
  return {};
}

inline void post(const RecordCondition& form, Books& books, const Context&) {
  for (const auto& [id, grades] : upkeep::graded(form, books))
    upkeep::regrade(
        books, {id, *form.on, person_id(books, form.assessor), ConditionCause::assessed, grades});
}

}  // namespace bursar::assets
