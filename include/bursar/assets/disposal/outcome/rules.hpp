#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bursar/assets/disposal/checks.hpp"
#include "bursar/assets/disposal/forms.hpp"
#include "bursar/assets/loss/effects.hpp"
#include "bursar/assets/value/effects.hpp"

/// What becomes of a write-off paper: joined, taken back, turned down, posted.
namespace bursar::assets {

inline Verdict decide(const JoinWriteOff& form, const Books& books, const Context& context) {
  if (auto verdict = check_write_off(books, form.write_off); !verdict) return verdict;
  const auto& paper = *books.disposals.papers().find(form.write_off);
  const Figures figures{{"person", context.by.value}, {"paper", form.write_off.value}};
  if (paper.joint != books.people.persons().id(context.by))
    return refuse(not_joint, "write_off", figures);
  return paper.joined ? refuse(already_joined, "write_off", figures) : Verdict{};
}

inline void post(const JoinWriteOff& form, Books& books, const Context&) {
  auto& disposals = books.disposals;
  disposals.change(disposals.papers().id(form.write_off)).joined = true;
}

namespace detail {
inline bool applied(const Books& books, const WriteOff& paper, const Context& context) {
  const auto by = books.people.persons().id(context.by);
  return paper.applicant == by || paper.joint == by;
}

/// The paper waits for its outcome, and who files this did not apply.
inline Verdict check_judged(const Books& books, const WriteOffCode& code, const Context& context) {
  if (auto verdict = check_write_off(books, code); !verdict) return verdict;
  if (!applied(books, *books.disposals.papers().find(code), context)) return {};
  return refuse(own_write_off, "write_off", {{"person", context.by.value}, {"paper", code.value}});
}

/// Ends a paper without effect: its assets wait for what they waited for before.
inline void end_write_off(Books& books, const WriteOffCode& code, WriteOff::Status status,
                          const Remark& reason, const Context& context) {
  auto& paper = books.disposals.change(books.disposals.papers().id(code));
  paper.status = status;
  paper.ended_on = context.today;
  paper.ended_by = books.people.persons().id(context.by);
  paper.outcome = reason;
  for (const auto& item : paper.items)
    books.assets.change(item.asset, [&](Asset& asset) {
      asset.wait_for(paper.loss == LossId{} ? Hold::none : Hold::loss,
                     static_cast<std::uint32_t>(paper.loss));
    });
}
}  // namespace detail

inline Verdict decide(const WithdrawWriteOff& form, const Books& books, const Context& context) {
  if (auto verdict = check_write_off(books, form.write_off); !verdict) return verdict;
  if (detail::applied(books, *books.disposals.papers().find(form.write_off), context)) return {};
  return refuse(not_applicant, "write_off",
                {{"paper", form.write_off.value}, {"person", context.by.value}});
}

inline void post(const WithdrawWriteOff& form, Books& books, const Context& context) {
  detail::end_write_off(books, form.write_off, WriteOff::Status::withdrawn, form.reason, context);
}

inline Verdict decide(const RejectWriteOff& form, const Books& books, const Context& context) {
  return detail::check_judged(books, form.write_off, context);
}

inline void post(const RejectWriteOff& form, Books& books, const Context& context) {
  detail::end_write_off(books, form.write_off, WriteOff::Status::rejected, form.reason, context);
}

namespace detail {
/// What each item of a paper is worth when it leaves on a day.
inline std::vector<Worth> worths_on_leaving(const Books& books, const WriteOff& paper, Date day) {
  std::vector<Worth> worths;
  for (const auto& item : paper.items)
    worths.push_back(item.pieces <= books.assets[item.asset].quantity
                         ? share_on_leaving(books, item.asset, day, item.pieces)
                         : Worth{Money::fen(-1), Money()});  // no cost: check_unchanged refuses it
  return worths;
}

inline Worth sum_of(const std::vector<Worth>& worths) {
  Worth sum;
  for (const auto& one : worths) sum.cost += one.cost, sum.accumulated += one.accumulated;
  return sum;
}

/// The books still have what was approved; a card can be adjusted while its paper is under way.
inline Verdict check_unchanged(const Books& books, const WriteOff& paper,
                               const std::vector<Worth>& worths) {
  for (std::size_t i = 0; i < worths.size(); ++i) {
    const auto& item = paper.items[i];
    if (worths[i].cost == item.cost) continue;
    const auto& asset = books.assets[item.asset];
    return refuse(
        write_off_changed, "write_off",
        {{"asset", std::string(books.assets.text(asset.code))},
         {"given", item.cost.text()},
         {"books", worths[i].cost < Money() ? asset.cost.text() : worths[i].cost.text()}});
  }
  const auto& rule = books.disposals.rules()[paper.rule];
  const auto band = band_of(rule, size_of(books, paper));
  if (band <= paper.band) return {};
  return refuse(write_off_changed, "write_off",
                {{"asset", std::string(books.assets.text(books.assets[paper.items[0].asset].code))},
                 {"given", rule.bands[paper.band].name.value},
                 {"books", rule.bands[band].name.value}});
}

/// Every step of the band's chain is there in its order, with days that go on. In an approval case
/// the signatures stand for the documents.
inline Verdict check_chain(const PostWriteOff& form, const DisposalBand& band, Date earliest,
                           const Context& context) {
  if (!form.approvals && !context.under.empty()) return {};
  const auto approvals = form.approvals.value_or(std::vector<StepGiven>());
  const auto steps = std::max(band.chain.size(), approvals.size());
  for (std::size_t i = 0; i < steps; ++i) {
    const std::string step = i < band.chain.size() ? band.chain[i].value : "-";
    const std::string given = i < approvals.size() ? approvals[i].step.value : "-";
    if (step != given)
      return refuse(approval_differs, "approvals",
                    {{"number", std::to_string(i + 1)}, {"step", step}, {"given", given}});
  }
  for (const auto& one : approvals) {
    if (auto v = check_past("approvals", one.on, context); !v) return v;
    if (one.on < earliest)
      return refuse(date_too_early, "approvals",
                    {{"date", date_text(one.on)}, {"from", date_text(earliest)}});
    earliest = one.on;
  }
  if (!band.filing || form.filed) return {};
  return refuse(filing_missing, "filed",
                {{"band", band.name.value}, {"where", band.filing->value}});
}

/// Recipient and proceeds are those of the manner.
inline Verdict check_settlement(const PostWriteOff& form, Manner how) {
  const auto manner = word("manner", how);
  for (const auto& amount : {form.proceeds, form.costs})
    if (amount && *amount < Money())
      return refuse(disposal_amount_negative, "proceeds", {{"amount", amount->text()}});
  if (has_recipient(how) && !form.recipient)
    return refuse(recipient_missing, "recipient", {manner});
  if (how == Manner::lost && form.recipient) return refuse(recipient_unfit, "recipient", {manner});
  const auto proceeds = form.proceeds.value_or(Money());
  if (how == Manner::sold && proceeds == Money()) return refuse(proceeds_missing, "proceeds");
  if (!has_proceeds(how) && proceeds != Money())
    return refuse(proceeds_unfit, "proceeds", {manner});
  return {};
}

/// The day on which the assets leave: in an approval case that of the last signature.
inline Date leaving_day(const PostWriteOff& form, const Context& context) {
  return form.on.value_or(context.today);
}

/// The day lies after the approvals and after all that happened to the assets.
inline Verdict check_leaving(const PostWriteOff& form, const Books& books, const WriteOff& paper,
                             const Context& context) {
  const auto day = leaving_day(form, context);
  if (auto v = check_past("on", day, context); !v) return v;
  const auto approved = form.approvals ? form.approvals->back().on : paper.requested_on;
  if (day < approved)
    return refuse(date_too_early, "on", {{"date", date_text(day)}, {"from", date_text(approved)}});
  for (const auto& item : paper.items)
    if (auto v = check_day(books.assets[item.asset], day, context); !v) return v;
  return {};
}

/// A figure of the form is that of the books. What depends on the day on which the assets leave is
/// left out while that is not known.
inline Verdict check_left(std::string_view field, const std::string& books,
                          const std::optional<std::string>& given, bool known = true) {
  if (given ? *given == books : !known) return {};
  return refuse(write_off_differs, field,
                {{"field", std::string(field)}, {"books", books}, {"given", given.value_or("-")}});
}
inline std::optional<std::string> text_of(const std::optional<Money>& amount) {
  return amount ? std::optional(amount->text()) : std::nullopt;
}

/// Who applied: one, or two together.
inline std::vector<PersonCode> applicants_of(const Books& books, const WriteOff& paper) {
  std::vector<PersonCode> found{books.people.persons()[paper.applicant].code};
  if (paper.joint != PersonId{}) found.push_back(books.people.persons()[paper.joint].code);
  return found;
}

inline Verdict check_paper(const PostWriteOff& form, const Books& books, const WriteOff& paper) {
  const auto unit_most = text_of(form.unit_most);
  if (auto v = check_left("unit_most", paper.unit_most.text(), unit_most); !v) return v;
  const auto band = form.band ? std::optional(form.band->value) : std::nullopt;
  if (auto v = check_left("band", books.disposals.band(paper).band.value, band); !v) return v;
  const auto joined = [](const std::vector<PersonCode>& persons) {
    std::string text;
    for (const auto& one : persons) text += (text.empty() ? "" : ", ") + one.value;
    return text;
  };
  const auto given = form.applicants ? std::optional(joined(*form.applicants)) : std::nullopt;
  return check_left("applicants", joined(applicants_of(books, paper)), given);
}
}  // namespace detail

inline void complete(PostWriteOff& form, const Books& books, const Context& context) {
  const bool known = context.under.empty() || form.on;
  if (known) fill(form.on, context);
  const auto* paper = books.disposals.papers().find(form.write_off);
  if (!paper || paper->status != WriteOff::Status::pending) return;
  const auto sum =
      detail::sum_of(detail::worths_on_leaving(books, *paper, detail::leaving_day(form, context)));
  const auto fill_in = [](auto& field, auto value) {
    if (!field) field = std::move(value);
  };
  fill_in(form.cost, sum.cost);
  if (known) fill_in(form.accumulated, sum.accumulated);
  if (known) fill_in(form.net, sum.net());
  fill_in(form.unit_most, paper->unit_most);
  fill_in(form.band, books.disposals.band(*paper).band);
  fill_in(form.applicants, detail::applicants_of(books, *paper));
}

inline Verdict decide(const PostWriteOff& form, const Books& books, const Context& context) {
  if (auto v = detail::check_judged(books, form.write_off, context); !v) return v;
  const auto& paper = *books.disposals.papers().find(form.write_off);
  if (paper.joint != PersonId{} && !paper.joined)
    return refuse(not_joined, "write_off",
                  {{"person", person_text(books, paper.joint)}, {"paper", paper.code.value}});
  const auto& band = books.disposals.band(paper);
  if (auto v = detail::check_chain(form, band, paper.requested_on, context); !v) return v;
  if (auto verdict = detail::check_settlement(form, paper.manner); !verdict) return verdict;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto v = detail::check_leaving(form, books, paper, context); !v) return v;
  const auto worths = detail::worths_on_leaving(books, paper, detail::leaving_day(form, context));
  if (auto v = detail::check_unchanged(books, paper, worths); !v) return v;
  const auto sum = detail::sum_of(worths);
  const bool known = form.on.has_value();
  const auto accumulated = detail::text_of(form.accumulated);
  if (auto v = detail::check_left("cost", sum.cost.text(), detail::text_of(form.cost)); !v)
    return v;
  if (auto v = detail::check_left("accumulated", sum.accumulated.text(), accumulated, known); !v)
    return v;
  if (auto v = detail::check_left("net", sum.net().text(), detail::text_of(form.net), known); !v)
    return v;
  return detail::check_paper(form, books, paper);
}

inline void post(const PostWriteOff& form, Books& books, const Context& context) {
  auto& paper = books.disposals.change(books.disposals.papers().id(form.write_off));
  const auto day = detail::leaving_day(form, context);
  const auto worths = detail::worths_on_leaving(books, paper, day);
  paper.status = WriteOff::Status::posted;
  paper.ended_on = day;
  paper.ended_by = books.people.persons().id(context.by);
  paper.case_code = context.under;
  paper.approvals = form.approvals.value_or(std::vector<StepGiven>());
  paper.filed = form.filed.value_or(Name());
  paper.recipient = form.recipient.value_or(Name());
  paper.proceeds = form.proceeds.value_or(Money());
  paper.costs = form.costs.value_or(Money());
  if (form.evidence)
    paper.evidence.insert(paper.evidence.end(), form.evidence->begin(), form.evidence->end());
  for (std::size_t i = 0; i < worths.size(); ++i) {
    auto& [id, pieces, cost, accumulated] = paper.items[i];
    accumulated = worths[i].accumulated;
    if (pieces == books.assets[id].quantity) {
      retire(books, id, {end_of(paper.manner), day});
    } else {
      retire_part(books, id, day, pieces, worths[i]);
      books.assets.change(id, [](Asset& asset) { asset.wait_for(Hold::none); });
    }
    if (paper.loss != LossId{}) write_off_loss(books, paper.loss, id, pieces, worths[i], day);
  }
}

}  // namespace bursar::assets
