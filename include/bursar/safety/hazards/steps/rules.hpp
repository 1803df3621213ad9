#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "bursar/safety/hazards/effects.hpp"
#include "bursar/safety/hazards/forms.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Hazards are settled, put right, verified, listed, struck off, and opened again.
namespace bursar::safety {

namespace detail {
inline HazardId hazard_id(const Books& books, const HazardCode& code) {
  return books.safety.hazards.id(code);
}
/// Calls `check(id, hazard)` for each of a list that fits, whose hazards are all there.
template <class Form, class Check>
Verdict check_hazards(const Form& form, const Books& books, Check check) {
  if (auto v = check_hazard_list(form.hazards); !v) return v;
  for (const auto& code : form.hazards) {
    if (auto v = check_hazard(books, "hazards", code); !v) return v;
    const auto id = hazard_id(books, code);
    if (Verdict v = check(id, books.safety.hazards[id]); !v) return v;
  }
  return {};
}

inline Verdict check_settled(const SettleHazards& form, const Hazard& hazard, Date today) {
  if (!to_be_rectified(hazard)) return wrong_state("hazards", hazard);
  if (!form.due) return {};
  if (auto v = check_due(form.due, today); !v) return v;
  if (*form.due <= hazard.due || today <= hazard.due) return {};
  return refuse(due_moved, "due", {{"hazard", hazard.code.value}, {"due", date_text(hazard.due)}});
}
inline Verdict check_claim(const SettleHazards& form, const Books& books) {
  if (!form.claim || books.budget.claims.id(*form.claim) != budget::ClaimId{}) return {};
  return refuse(claim_unknown, "claim", {{"claim", form.claim->value}});
}
}  // namespace detail

inline Verdict decide(const SettleHazards& form, const Books& books, const Context& context) {
  const auto check = [&](HazardId, const Hazard& hazard) {
    return detail::check_settled(form, hazard, context.today);
  };
  if (auto v = detail::check_hazards(form, books, check); !v) return v;
  if (auto v = check_amount("money", form.money); !v) return v;
  if (auto v = detail::check_claim(form, books); !v) return v;
  return people::check_present(books.people, "person", form.person, context.today);
}

inline void post(const SettleHazards& form, Books& books, const Context& context) {
  const Settlement settlement{books.people.persons().id(form.person), form.measure, form.interim,
                              form.money, or_none(form.claim)};
  for (const auto& code : form.hazards) {
    const auto id = detail::hazard_id(books, code);
    auto step = detail::step_now(books, id, HazardEvent::settled, form.measure, context);
    step.state = HazardState::settled, step.person = settlement.person;
    if (form.due) step.due = *form.due;
    books.safety.hazards.change(id).settled = settlement;
    books.safety.hazards.step(id, std::move(step));
  }
  const auto first = detail::hazard_id(books, form.hazards.front());
  happened(books, LedgerKind::settle_hazards, first, context);
}

inline void complete(RectifyHazards& form, const Books&, const Context& context) {
  if (!form.rectified_by) form.rectified_by = context.by;
}

namespace detail {
/// What may be put right: what was settled, or a general one that was found today.
inline bool rectifiable(const Hazard& hazard, Date today) {
  if (hazard.state == HazardState::settled) return true;
  const bool fresh = hazard.state == HazardState::registered && hazard.found == today;
  return fresh && hazard.grade == Grade::general;
}
inline Verdict check_repair(const RectifyHazards& form, const Books& books) {
  if (!form.repair) return {};
  const auto* found = books.upkeep.repairs.all().find(*form.repair);
  if (found && found->status != assets::RepairStatus::open) return {};
  return refuse(found ? repair_open : repair_unknown, "repair", {{"repair", form.repair->value}});
}
}  // namespace detail

inline Verdict decide(const RectifyHazards& form, const Books& books, const Context& context) {
  const auto check = [&](HazardId, const Hazard& hazard) {
    return detail::rectifiable(hazard, context.today) ? Verdict{} : wrong_state("hazards", hazard);
  };
  if (auto v = detail::check_hazards(form, books, check); !v) return v;
  if (auto v = check_amount("cost", form.cost); !v) return v;
  if (auto v = detail::check_repair(form, books); !v) return v;
  const auto by = form.rectified_by.value_or(context.by);
  if (auto v = people::check_was_here(books.people, "rectified_by", by, context.today); !v)
    return v;
  return check_evidence(form.files);
}

inline void post(const RectifyHazards& form, Books& books, const Context& context) {
  const auto by = books.people.persons().id(form.rectified_by.value_or(context.by));
  const Rectification done{by,
                           filer(books, context),
                           context.today,
                           form.done,
                           or_none(form.contractor),
                           or_none(form.cost),
                           or_none(form.repair)};
  for (const auto& code : form.hazards) {
    const auto id = detail::hazard_id(books, code);
    auto step = detail::step_now(books, id, HazardEvent::rectified, form.done, context);
    auto& hazard = books.safety.hazards.change(id);
    hazard.before = hazard.state, hazard.rectified = done;
    step.state = HazardState::rectified, step.person = by, step.files = form.files;
    books.safety.hazards.step(id, std::move(step));
  }
  const auto first = detail::hazard_id(books, form.hazards.front());
  happened(books, LedgerKind::rectify_hazards, first, context);
}

inline Verdict decide(const VerifyHazards& form, const Books& books, const Context& context) {
  const auto check = [&](HazardId id, const Hazard& hazard) -> Verdict {
    if (hazard.state != HazardState::rectified) return wrong_state("hazards", hazard);
    return check_verifier(books, "hazards", id, context);
  };
  if (auto v = detail::check_hazards(form, books, check); !v) return v;
  return check_evidence(form.files);
}

inline void post(const VerifyHazards& form, Books& books, const Context& context) {
  for (const auto& code : form.hazards)
    verify(books, detail::hazard_id(books, code), form.passed, form.remark, or_none(form.files),
           context);
  const auto first = detail::hazard_id(books, form.hazards.front());
  happened(books, LedgerKind::verify_hazards, first, context);
}

inline void complete(ListHazard& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// The hazard is there, and a major one.
inline Verdict check_major_hazard(const Books& books, const HazardCode& code) {
  if (auto v = check_hazard(books, "hazard", code); !v) return v;
  if (books.safety.hazards[hazard_id(books, code)].grade == Grade::major) return {};
  return refuse(hazard_minor, "hazard", {{"hazard", code.value}});
}
/// A day that has come, and not before another.
inline Verdict check_between(Date on, Date from, const Context& context) {
  if (auto v = check_past("on", on, context); !v) return v;
  return check_not_before("on", on, from);
}
template <class Form>
Remark paper_text(const Form& form) {
  return Remark(form.authority.value + " " + form.document.value);
}
}  // namespace detail

inline Verdict decide(const ListHazard& form, const Books& books, const Context& context) {
  if (auto v = detail::check_major_hazard(books, form.hazard); !v) return v;
  const auto& hazard = books.safety.hazards[detail::hazard_id(books, form.hazard)];
  if (!open(hazard.state)) return wrong_state("hazard", hazard);
  if (hazard.listed) return refuse(listed_already, "hazard", {{"hazard", form.hazard.value}});
  if (auto v = detail::check_between(day_of(form.on, context), hazard.found, context); !v) return v;
  return check_evidence(form.files);
}

inline void post(const ListHazard& form, Books& books, const Context& context) {
  const auto id = detail::hazard_id(books, form.hazard);
  auto step = detail::step_now(books, id, HazardEvent::listed, detail::paper_text(form), context);
  step.files = or_none(form.files);
  auto& hazard = books.safety.hazards.change(id);
  hazard.listings.push_back({form.authority, form.document, day_of(form.on, context), {}, {}, {}});
  hazard.listed = true;
  books.safety.hazards.step(id, std::move(step));
  happened(books, LedgerKind::list_hazard, id, context);
}

inline void complete(StrikeOff& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

inline Verdict decide(const StrikeOff& form, const Books& books, const Context& context) {
  if (auto v = detail::check_major_hazard(books, form.hazard); !v) return v;
  const auto& hazard = books.safety.hazards[detail::hazard_id(books, form.hazard)];
  if (!hazard.listed) return refuse(not_listed, "hazard", {{"hazard", form.hazard.value}});
  if (hazard.state != HazardState::verified) return wrong_state("hazard", hazard);
  const auto listed = hazard.listings.back().on;
  if (auto v = detail::check_between(day_of(form.on, context), listed, context); !v) return v;
  if (!form.files) return refuse(evidence_missing, "files", {{"item", ""}});
  return check_evidence(form.files);
}

inline void post(const StrikeOff& form, Books& books, const Context& context) {
  const auto id = detail::hazard_id(books, form.hazard);
  auto step =
      detail::step_now(books, id, HazardEvent::struck_off, detail::paper_text(form), context);
  step.state = HazardState::closed, step.files = or_none(form.files);
  auto& listing = books.safety.hazards.change(id).listings.back();
  listing.struck_off = day_of(form.on, context);
  listing.struck_authority = form.authority, listing.struck_document = form.document;
  books.safety.hazards.step(id, std::move(step));
  happened(books, LedgerKind::strike_off, id, context);
}

inline void complete(ReopenHazard& form, const Books& books, const Context& context) {
  const auto id = detail::hazard_id(books, form.hazard);
  if (id == HazardId{} || !context.under.empty()) return;
  form.due = due_or_limit(books, form.due, books.safety.hazards[id].grade, context.today);
}

inline Verdict decide(const ReopenHazard& form, const Books& books, const Context& context) {
  if (auto v = check_hazard(books, "hazard", form.hazard); !v) return v;
  const auto& hazard = books.safety.hazards[detail::hazard_id(books, form.hazard)];
  if (open(hazard.state)) return wrong_state("hazard", hazard);
  if (const auto other = hazard.key ? open_hazard(books, *hazard.key) : HazardId{};
      other != HazardId{})
    return refuse(repeats_open, "hazard", {{"hazard", books.safety.hazards[other].code.value}});
  const auto due = due_or_limit(books, form.due, hazard.grade, context.today);
  if (auto v = check_due(due, context.today); !v) return v;
  return check_evidence(form.files);
}

inline void post(const ReopenHazard& form, Books& books, const Context& context) {
  const auto id = detail::hazard_id(books, form.hazard);
  auto step = detail::step_now(books, id, HazardEvent::reopened, form.reason, context);
  auto& hazard = books.safety.hazards.change(id);
  step.state = HazardState::registered, step.files = or_none(form.files);
  step.due = *due_or_limit(books, form.due, hazard.grade, context.today);
  hazard.settled.reset(), hazard.listed = false;
  books.safety.hazards.step(id, std::move(step));
  happened(books, LedgerKind::reopen_hazard, id, context);
}

}  // namespace bursar::safety
