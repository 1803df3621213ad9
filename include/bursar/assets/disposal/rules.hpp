#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/disposal/checks.hpp"
#include "bursar/assets/disposal/forms.hpp"
#include "bursar/assets/disposal/limits/rules.hpp"
#include "bursar/assets/disposal/outcome/rules.hpp"
#include "bursar/assets/loss/effects.hpp"

namespace bursar::assets {

namespace detail {
/// What a paper comes to by the books of its day.
struct WorkedOut {
  std::vector<Worth> worths;  ///< of each item
  WriteOffSize size;
  Money net;
  DisposalRuleId rule{};
  std::uint32_t band = 0;
};

/// The loss case's pieces of an asset, or all.
inline std::int64_t pieces_to_go(const RequestWriteOff& form, const Books& books, AssetId id) {
  const auto* one = form.loss ? books.losses.cases().find(*form.loss) : nullptr;
  const auto* item = one ? one->open_item(id) : nullptr;
  const std::int64_t there = books.assets[id].quantity;
  return item ? std::min(item->pieces, there) : there;
}

/// What the form comes to, where its assets can leave the books at all.
inline std::optional<WorkedOut> work_out(const RequestWriteOff& form, const Books& books,
                                         Date day) {
  WorkedOut found;
  for (const auto& item : form.assets) {
    const auto id = books.assets.id(item.asset);
    if (id == AssetId{} || books.assets.ending(id) || !item.pieces) return {};
    if (item.pieces->value > std::int64_t{books.assets[id].quantity}) return {};
    found.worths.push_back(share_on_leaving(books, id, day, item.pieces->value));
    found.net += found.worths.back().net();
    found.size.add({books.assets.categories()[books.assets[id].category].code,
                    found.worths.back().cost, item.pieces->value});
  }
  found.rule = books.disposals.rule(day);
  if (found.rule == DisposalRuleId{}) return {};
  found.band = band_of(books.disposals.rules()[found.rule], found.size);
  return found;
}
}  // namespace detail

inline void complete(RequestWriteOff& form, const Books& books, const Context& context) {
  for (auto& item : form.assets)
    if (const auto id = books.assets.id(item.asset); id != AssetId{} && !item.pieces)
      item.pieces = static_cast<std::int32_t>(detail::pieces_to_go(form, books, id));
  const auto found = detail::work_out(form, books, context.today);
  if (!found) return;
  const auto fill_in = [](auto& field, const auto& value) {
    if (!field) field = value;
  };
  for (std::size_t i = 0; i < form.assets.size(); ++i) {
    fill_in(form.assets[i].cost, found->worths[i].cost);
    fill_in(form.assets[i].net, found->worths[i].net());
  }
  const auto& rule = books.disposals.rules()[found->rule];
  fill_in(form.cost, found->size.cost);
  fill_in(form.net, found->net);
  fill_in(form.unit_most, found->size.unit_most);
  fill_in(form.rule, rule.code);
  fill_in(form.band, rule.bands[found->band].band);
}

namespace detail {
inline Refusal refuse_figure(std::string_view field, std::string books, std::string given) {
  return refuse(
      write_off_differs, field,
      {{"field", std::string(field)}, {"books", std::move(books)}, {"given", std::move(given)}});
}
inline Verdict check_figure(std::string_view field, Money books, Money given) {
  return books == given ? Verdict{} : refuse_figure(field, books.text(), given.text());
}
template <class Code>
Verdict check_figure(std::string_view field, const Code& books, const Code& given) {
  return books == given ? Verdict{} : refuse_figure(field, books.value, given.value);
}

/// Manner, ground and loss case go together.
inline Verdict check_ground(const RequestWriteOff& form, const Books& books) {
  const auto manner = word("manner", form.manner);
  const bool lost = form.manner == Manner::lost;
  const bool shortage = form.ground == Ground::shortage;
  if (!form.ground && (lost || form.manner == Manner::scrapped))
    return refuse(ground_missing, "ground", {manner});
  const bool unfit = lost ? !shortage && form.ground != Ground::force_majeure
                          : shortage && form.manner != Manner::scrapped;
  if (unfit) return refuse(ground_unfit, "ground", {word("ground", *form.ground), manner});
  if (!form.loss) return lost || shortage ? refuse(loss_case_needed, "loss") : Verdict{};
  const auto* one = books.losses.cases().find(*form.loss);
  if (!one) return refuse(loss_unknown, "loss", {{"loss", form.loss->value}});
  if (!one->finding) return refuse(loss_undecided, "loss", {{"loss", form.loss->value}});
  if ((one->nature == LossNature::damaged) != lost) return {};
  return refuse(loss_case_unfit, "loss",
                {{"loss", form.loss->value}, word("nature", one->nature), manner});
}

/// An asset waits for nothing, or for the loss case that the paper names.
inline Verdict check_waiting(const RequestWriteOff& form, const Books& books, const Asset& asset,
                             const AssetCode& code) {
  if (!form.loss) return check_free(books, "assets", asset, code);
  const auto loss = static_cast<std::uint32_t>(books.losses.cases().id(*form.loss));
  if (asset.hold == Hold::loss && asset.paper == loss) return {};
  if (asset.hold == Hold::write_off) return check_free(books, "assets", asset, code);
  return refuse(not_of_loss, "assets", {{"asset", code.value}, {"loss", form.loss->value}});
}

/// Disposal within the least life has a reason, and is not for age. What a case found gone or
/// broken has its reason there.
inline Verdict check_life(const RequestWriteOff& form, const Books& books, const Asset& asset,
                          const AssetCode& code, Date today) {
  const auto months = least_life(books, books.assets.id(code), today);
  const bool for_age = form.ground == Ground::life_ended;
  if (!months || (form.loss && !for_age)) return {};
  const auto until = end_of_life(*asset.acquired.date(), *months);
  if (today > until) return {};
  const Figures figures{{"asset", code.value}, {"until", date_text(until)}};
  if (for_age) return refuse(life_not_ended, "ground", figures);
  return form.early ? Verdict{} : Verdict(refuse(disposal_early, "early", figures));
}

inline Verdict check_items(const RequestWriteOff& form, const Books& books, Date today) {
  std::unordered_set<std::string_view> seen;
  for (const auto& item : form.assets) {
    const auto& code = item.asset;
    if (auto verdict = check_asset(books, "assets", code); !verdict) return verdict;
    if (!seen.insert(code).second) return refuse(asset_repeated, "assets", {{"asset", code.value}});
    const auto& asset = *books.assets.find(code);
    if (auto verdict = check_waiting(form, books, asset, code); !verdict) return verdict;
    if (auto verdict = check_not_lent(books, asset, code); !verdict) return verdict;
    const auto there = pieces_to_go(form, books, books.assets.id(code));
    if (auto verdict = check_pieces(code, *item.pieces, there); !verdict) return verdict;
    if (auto v = check_life(form, books, asset, code, today); !v) return v;
  }
  return {};
}

inline Verdict check_figures(const RequestWriteOff& form, const Books& books,
                             const WorkedOut& found) {
  for (std::size_t i = 0; i < form.assets.size(); ++i) {
    const auto& worth = found.worths[i];
    if (auto v = check_figure("cost", worth.cost, *form.assets[i].cost); !v) return v;
    if (auto v = check_figure("net", worth.net(), *form.assets[i].net); !v) return v;
  }
  const auto& rule = books.disposals.rules()[found.rule];
  if (auto v = check_figure("cost", found.size.cost, *form.cost); !v) return v;
  if (auto v = check_figure("net", found.net, *form.net); !v) return v;
  if (auto v = check_figure("unit_most", found.size.unit_most, *form.unit_most); !v) return v;
  if (auto v = check_figure("rule", rule.code, *form.rule); !v) return v;
  return check_figure("band", rule.bands[found.band].band, *form.band);
}

inline Verdict check_applicants(const RequestWriteOff& form, const Books& books,
                                const DisposalBand& band, const Context& context) {
  if (!form.joint)
    return band.joint ? refuse(joint_missing, "joint", {{"band", band.name.value}}) : Verdict{};
  if (*form.joint == context.by) return refuse(joint_same, "joint", {{"person", context.by.value}});
  return check_present(books.people, "joint", form.joint, context.today);
}
}  // namespace detail

inline Verdict decide(const RequestWriteOff& form, const Books& books, const Context& context) {
  if (books.disposals.papers().has(form.write_off))
    return refuse(write_off_taken, "write_off", {{"paper", form.write_off.value}});
  if (auto verdict = detail::check_ground(form, books); !verdict) return verdict;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto v = detail::check_items(form, books, context.today); !v) return v;
  const auto found = detail::work_out(form, books, context.today);
  if (!found) return refuse(disposal_rule_missing, "", {{"date", date_text(context.today)}});
  if (auto verdict = detail::check_figures(form, books, *found); !verdict) return verdict;
  const auto& band = books.disposals.rules()[found->rule].bands[found->band];
  return detail::check_applicants(form, books, band, context);
}

inline void post(const RequestWriteOff& form, Books& books, const Context& context) {
  const auto found = *detail::work_out(form, books, context.today);
  WriteOff paper;
  paper.code = form.write_off;
  for (std::size_t i = 0; i < form.assets.size(); ++i)
    paper.items.push_back({books.assets.id(form.assets[i].asset), form.assets[i].pieces->value,
                           found.worths[i].cost, found.worths[i].accumulated});
  if (form.loss) paper.loss = books.losses.cases().id(*form.loss);
  paper.ground = form.ground, paper.manner = form.manner;
  paper.reason = form.reason, paper.early = form.early.value_or(Remark());
  paper.applicant = books.people.persons().id(context.by);
  paper.joint = person_id(books, form.joint);
  paper.requested_on = context.today;
  paper.cost = found.size.cost, paper.unit_most = found.size.unit_most;
  paper.rule = found.rule, paper.band = found.band;
  if (form.evidence) paper.evidence = *form.evidence;
  const auto id = books.disposals.add(std::move(paper));
  for (const auto& item : books.disposals.papers()[id].items)
    books.assets.change(item.asset, [&](Asset& asset) {
      asset.wait_for(Hold::write_off, static_cast<std::uint32_t>(id));
    });
}

}  // namespace bursar::assets
