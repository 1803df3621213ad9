#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "bursar/base/expression/decimal.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/ledger/effects.hpp"
#include "bursar/safety/limits/checks.hpp"
#include "bursar/safety/limits/forms.hpp"

/// Limits, terms, direct items and measures are set, each from a day on.
namespace bursar::safety {

namespace detail {
inline std::optional<Millionths> amount(std::string_view text) {
  const auto read = expression::Decimal::parse(text);
  if (!read || read->millionths() < 0) return {};
  return read->millionths();
}
inline Refusal limit_wrong(const SetLimit& form, std::string_view field, std::string_view why,
                           std::string_view why_zh) {
  return refuse(
      limit_unfit, field,
      {{"limit", form.limit.value}, {"why", std::string(why)}, {"why_zh", std::string(why_zh)}});
}
/// Every figure of a limit is a decimal that is not below zero.
inline bool limit_readable(const SetLimit& form) {
  if (form.number && !amount(*form.number)) return false;
  for (const auto& step : form.steps.value_or(std::vector<Step>()))
    if (!amount(step.number) || (step.more && !amount(*step.more))) return false;
  return true;
}
inline Verdict check_limit(const SetLimit& form) {
  if (form.number.has_value() == form.steps.has_value())
    return limit_wrong(form, "number", "a number or steps, one of them", "数值与分档填一项");
  if (!limit_readable(form))
    return limit_wrong(form, form.number ? "number" : "steps", "a decimal, not below zero",
                       "须为不小于零的小数");
  if (!form.steps) return {};
  for (std::size_t i = 1; i < form.steps->size(); ++i)
    if ((*form.steps)[i].heads <= (*form.steps)[i - 1].heads)
      return limit_wrong(form, "steps", "steps rise by heads", "分档人数须递增");
  for (const auto& step : *form.steps)
    if (step.per.has_value() != step.more.has_value())
      return limit_wrong(form, "steps", "per and more belong together", "每增人数与加多少须同填");
  return {};
}
/// The next version begins after the last: the day of the last where it does not.
template <class Record>
std::optional<Date> taken_from(const Record* known, Date from) {
  if (!known || known->versions.back().from < from) return {};
  return known->versions.back().from;
}
}  // namespace detail

inline void complete(SetLimit& form, const Books&, const Context& context) {
  complete_day(form.from, context);
}

inline Verdict decide(const SetLimit& form, const Books& books, const Context& context) {
  if (form.steps)
    if (auto v = check_count("steps", form.steps->size(), kStepLimit); !v) return v;
  const auto* known = books.safety.limits.limits().find(form.limit);
  if (const auto last = detail::taken_from(known, day_of(form.from, context)))
    return refuse(limit_taken, "from", {{"limit", form.limit.value}, {"from", date_text(*last)}});
  return detail::check_limit(form);
}

inline void post(const SetLimit& form, Books& books, const Context& context) {
  LimitVersion version;
  version.from = day_of(form.from, context);
  version.name = form.name, version.unit = form.unit;
  if (form.number) version.number = detail::amount(*form.number);
  for (const auto& step : form.steps.value_or(std::vector<Step>())) {
    LimitStep kept{step.heads, *detail::amount(step.number), 0, 0};
    if (step.per) kept.per = *step.per, kept.more = *detail::amount(*step.more);
    version.steps.push_back(kept);
  }
  version.jurisdiction = form.jurisdiction, version.checked = form.checked.value_or(true);
  version.source = form.source;
  const auto id = books.safety.limits.add(form.limit, std::move(version));
  happened(books, LedgerKind::set_limit, id, context);
}

inline Verdict decide(const SetTerm& form, const Books& books, const Context& context) {
  if (form.until <= form.from)
    return refuse(term_dates, "until",
                  {{"from", date_text(form.from)}, {"until", date_text(form.until)}});
  const auto& limits = books.safety.limits;
  for (auto at = limits.terms_from(form.from); at != limits.by_day().end(); ++at) {
    const auto& other = limits.terms()[*at];
    if (other.from > form.until) break;
    if (other.code != form.term)
      return refuse(term_overlaps, "from",
                    {{"term", form.term.value}, {"other", other.code.value}});
  }
  const auto* known = limits.terms().find(form.term);
  if (!known || known->from > context.today) return {};
  if (known->from != form.from) return refuse(term_begun, "from", {{"term", form.term.value}});
  if (form.until >= std::min(known->until, context.today)) return {};
  return refuse(date_too_early, "until",
                {{"date", date_text(form.until)},
                 {"from", date_text(std::min(known->until, context.today))}});
}

inline void post(const SetTerm& form, Books& books, const Context& context) {
  const auto id =
      books.safety.limits.set({form.term, form.name, form.from, form.until, form.source});
  happened(books, LedgerKind::set_term, id, context);
}

inline void complete(SetMajorItem& form, const Books&, const Context& context) {
  complete_day(form.from, context);
}

inline Verdict decide(const SetMajorItem& form, const Books& books, const Context& context) {
  const auto from = day_of(form.from, context);
  if (form.until && *form.until < from)
    return refuse(major_dates, "until",
                  {{"from", date_text(from)}, {"until", date_text(*form.until)}});
  const auto* known = books.safety.limits.majors().find(form.major);
  if (const auto last = detail::taken_from(known, from))
    return refuse(major_taken, "from", {{"major", form.major.value}, {"from", date_text(*last)}});
  return {};
}

inline void post(const SetMajorItem& form, Books& books, const Context& context) {
  MajorVersion version{day_of(form.from, context), form.until, form.name, form.field, form.source};
  const auto id = books.safety.limits.add(form.major, std::move(version));
  happened(books, LedgerKind::set_major_item, id, context);
}

inline void complete(SetMeasure& form, const Books&, const Context& context) {
  complete_day(form.from, context);
}

namespace detail {
/// What is needed is said by a limit or a number of posts and things; of the others it follows.
inline bool need_fits(const SetMeasure& form) {
  const int said = form.limit.has_value() + form.least.has_value();
  return form.post || form.things ? said == 1 : said == 0;
}
}  // namespace detail

inline Verdict decide(const SetMeasure& form, const Books& books, const Context& context) {
  const int counted = form.post.has_value() + form.things.has_value() +
                      form.inspection.has_value() + form.spots.value_or(false);
  if (counted != 1) return refuse(measure_one, "post");
  if (auto v = check_post(books, "post", form.post); !v) return v;
  if (form.limit && !books.safety.limits.limits().has(*form.limit))
    return refuse(limit_unknown, "limit", {{"limit", form.limit->value}});
  if (!detail::need_fits(form)) return refuse(measure_need, "limit");
  const auto* known = books.safety.limits.measures().find(form.measure);
  if (const auto last = detail::taken_from(known, day_of(form.from, context)))
    return refuse(measure_taken, "from",
                  {{"measure", form.measure.value}, {"from", date_text(*last)}});
  return {};
}

inline void post(const SetMeasure& form, Books& books, const Context& context) {
  MeasureVersion version;
  version.from = day_of(form.from, context);
  version.name = form.name, version.category = form.category;
  if (form.post) version.post = books.people.posts().id(*form.post);
  version.things = or_none(form.things), version.inspection = or_none(form.inspection);
  version.spots = form.spots.value_or(false);
  if (form.limit) version.limit = books.safety.limits.limits().id(*form.limit);
  if (form.least) version.least = *form.least;
  version.source = form.source;
  const auto id = books.safety.limits.add(form.measure, std::move(version));
  happened(books, LedgerKind::set_measure, id, context);
}

}  // namespace bursar::safety
