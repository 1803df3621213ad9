#pragma once

#include <algorithm>
#include <string>
#include <unordered_set>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/disposal/limits/forms.hpp"

namespace bursar::assets {

namespace detail {
/// Whether a limit lets through what another stops: it is higher, or as high and includes itself.
inline bool reaches_further(const std::optional<Money>& limit, bool inclusive,
                            const std::optional<Money>& before, bool before_inclusive) {
  if (!limit || !before) return !limit && before;
  return *limit > *before || (*limit == *before && inclusive && !before_inclusive);
}

/// A band reaches further than the one before it in one limit at least, and less far in none.
inline bool band_after(const DisposalBand& band, const DisposalBand& before) {
  const auto further = [](const DisposalBand& a, const DisposalBand& b, auto limit) {
    return reaches_further(a.*limit, a.inclusive, b.*limit, b.inclusive);
  };
  const auto unit = &DisposalBand::unit_max;
  const auto batch = &DisposalBand::batch_max;
  return (further(band, before, unit) || further(band, before, batch)) &&
         !further(before, band, unit) && !further(before, band, batch);
}

inline Verdict check_band(const DisposalBand& band, const DisposalBand* before) {
  for (const auto limit : {band.unit_max, band.batch_max})
    if (limit && *limit < Money())
      return refuse(disposal_amount_negative, "bands", {{"amount", limit->text()}});
  if (before && !band_after(band, *before))
    return refuse(disposal_bands_unordered, "bands", {{"band", band.band.value}});
  if (!band.classes) return {};
  for (const auto& prefix : *band.classes)
    if (const auto colon = prefix.value.find(':'); colon == 0 || colon == std::string::npos)
      return refuse(disposal_class_malformed, "bands", {{"class", prefix.value}});
  return {};
}
}  // namespace detail

inline Verdict decide(const SetDisposalRule& form, const Books& books, const Context&) {
  const auto& rules = books.disposals.rules();
  if (rules.has(form.rule)) return refuse(disposal_rule_taken, "rule", {{"rule", form.rule.value}});
  if (rules.size() > 0)
    if (const auto& last = rules[DisposalRuleId(rules.size())]; form.from <= last.from)
      return refuse(disposal_rule_order, "from",
                    {{"rule", last.code.value}, {"from", date_text(last.from)}});
  std::unordered_set<std::string_view> seen;
  const DisposalBand* before = nullptr;
  for (const auto& band : form.bands) {
    if (!seen.insert(band.band).second)
      return refuse(disposal_band_repeated, "bands", {{"band", band.band.value}});
    if (auto verdict = detail::check_band(band, before); !verdict) return verdict;
    before = &band;
  }
  if (before->unit_max || before->batch_max)
    return refuse(disposal_bands_end, "bands", {{"band", before->band.value}});
  return {};
}

inline void post(const SetDisposalRule& form, Books& books, const Context&) {
  books.disposals.add(DisposalRule{form.rule,
                                   form.jurisdiction,
                                   form.source,
                                   form.from,
                                   {},
                                   form.split_days ? form.split_days->value : 0,
                                   form.bands});
}

inline void complete(EndDisposalRule& form, const Books&, const Context& context) {
  fill(form.until, context);
}

inline Verdict decide(const EndDisposalRule& form, const Books& books, const Context& context) {
  const auto* rule = books.disposals.rules().find(form.rule);
  if (!rule) return refuse(disposal_rule_unknown, "rule", {{"rule", form.rule.value}});
  if (rule->until)
    return refuse(disposal_rule_ended, "rule",
                  {{"rule", form.rule.value}, {"until", date_text(*rule->until)}});
  const auto earliest = std::max(rule->from, context.today);
  if (*form.until >= earliest) return {};
  return refuse(disposal_rule_past, "until",
                {{"rule", form.rule.value},
                 {"from", date_text(earliest)},
                 {"until", date_text(*form.until)}});
}

inline void post(const EndDisposalRule& form, Books& books, const Context&) {
  auto& disposals = books.disposals;
  disposals.rule(disposals.rules().id(form.rule)).until = form.until;
}

}  // namespace bursar::assets
