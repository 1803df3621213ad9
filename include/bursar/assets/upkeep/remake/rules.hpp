#pragma once

#include "bursar/assets/upkeep/remake/effects.hpp"
#include "bursar/assets/upkeep/remake/forms.hpp"
#include "bursar/base/reasons.hpp"

namespace bursar::assets {

inline void complete(Split& form, const Books&, const Context& context) { fill(form.on, context); }

namespace upkeep {
inline std::int64_t pieces_of(const SplitPart& part) {
  return part.quantity ? part.quantity->value : 1;
}

inline Verdict check_pieces(const Split& form, const Asset& asset) {
  std::int64_t pieces = 0;
  for (const auto& part : form.into) pieces += pieces_of(part);
  if (asset.quantity == 1 || pieces == asset.quantity) return {};
  return refuse(split_pieces, "into",
                {{"asset", form.asset.value},
                 {"quantity", std::to_string(asset.quantity)},
                 {"pieces", std::to_string(pieces)}});
}

inline Verdict check_costs(const Split& form, const Asset& asset) {
  Money sum;
  std::size_t stated = 0;
  for (const auto& part : form.into) {
    if (!part.cost) continue;
    if (*part.cost < Money()) return refuse(cost_negative, "into", {{"cost", part.cost->text()}});
    sum += *part.cost;
    ++stated;
  }
  if (stated == 0 && asset.quantity > 1) return {};
  if (stated < form.into.size()) return refuse(split_costs_missing, "into");
  if (sum == asset.cost) return {};
  return refuse(split_costs, "into",
                {{"asset", form.asset.value}, {"cost", asset.cost.text()}, {"sum", sum.text()}});
}

/// The one grade of all pieces, or none.
inline std::optional<Grade> only_grade(const Grades& grades) {
  for (const auto grade : {Grade::good, Grade::worn, Grade::faulty, Grade::unusable})
    if (grades[grade] == grades.sum()) return grade;
  return {};
}

inline Verdict check_grades(const Split& form, const Books& books) {
  if (only_grade(upkeep::grades_of(books, books.assets.id(form.asset)))) return {};
  for (const auto& part : form.into)
    if (!part.grade) return refuse(split_grade_needed, "into", {{"asset", form.asset.value}});
  return {};
}
}  // namespace upkeep

inline Verdict decide(const Split& form, const Books& books, const Context& context) {
  if (auto v = upkeep::check_remake(books, form.remake); !v) return v;
  if (auto v = upkeep::check_source(books, "asset", form.asset, *form.on, context); !v) return v;
  if (auto v = upkeep::check_checked(books, "asset", form.asset); !v) return v;
  if (form.into.size() < 2) return refuse(remake_one, "into");
  std::unordered_set<std::string_view> seen;
  for (const auto& part : form.into) {
    if (auto v = upkeep::check_new(books, "into", part.asset, seen); !v) return v;
    if (part.category)
      if (auto v = upkeep::in_field("into", check_category(books, *part.category)); !v) return v;
  }
  const auto& asset = *books.assets.find(form.asset);
  if (auto verdict = upkeep::check_pieces(form, asset); !verdict) return verdict;
  if (auto verdict = upkeep::check_costs(form, asset); !verdict) return verdict;
  return upkeep::check_grades(form, books);
}

inline void post(const Split& form, Books& books, const Context& context) {
  const auto source = books.assets.id(form.asset);
  const auto like = books.assets[source];
  const auto whole = worth_on_leaving(books, source, *form.on);
  const auto grade = upkeep::only_grade(upkeep::grades_of(books, source));
  auto paper = upkeep::paper(books, form, RemakeKind::split, {source}, context);
  retire(books, source, {End::split, *form.on});
  std::vector<Grades> graded;
  std::int64_t pieces = 0;
  const auto* said = books.values.choice(source);
  const auto kept = said ? said->salvage : Money();
  Money taken, depreciated, left;  // by the parts so far: nothing is lost to rounding
  for (const auto& part : form.into) {
    pieces += upkeep::pieces_of(part);
    const auto cost =
        part.cost
            ? *part.cost
            : upkeep::share_of(whole.cost, Money::fen(pieces), Money::fen(like.quantity)) - taken;
    taken += cost;
    const auto accumulated = upkeep::share_of(whole.accumulated, taken, whole.cost) - depreciated;
    depreciated += accumulated;
    auto asset = upkeep::heir(like, *form.on);
    asset.cost = cost;
    asset.quantity = static_cast<std::uint32_t>(upkeep::pieces_of(part));
    asset.voucher = books.assets.intern(form.voucher);
    if (part.name) asset.name = books.assets.intern(*part.name);
    if (part.measure) asset.measure = books.assets.intern(*part.measure);
    if (part.category) asset.category = books.assets.categories().id(*part.category);
    const auto id = books.assets.add(part.asset, asset);
    const auto salvage = upkeep::share_of(kept, taken, whole.cost) - left;
    left += salvage;
    take_over(books, id, accumulated, source, salvage);
    books.upkeep.inspections.inherit({source}, id);
    paper.results.push_back(id);
    graded.emplace_back()[part.grade ? *part.grade : *grade] = asset.quantity;
  }
  upkeep::file(books, std::move(paper), graded, context);
}

inline void complete(Merge& form, const Books&, const Context& context) { fill(form.on, context); }

namespace upkeep {
/// In what a card differs from the first, or nothing.
inline std::string_view difference(const Asset& a, const Asset& b) {
  if (a.category != b.category) return "category";
  if (a.name != b.name) return "name";
  if (a.measure != b.measure || a.brand != b.brand || a.model != b.model) return "model";
  if (a.acquired != b.acquired || a.way != b.way || a.source != b.source) return "acquisition";
  if (a.room != b.room || a.unit != b.unit || a.state != b.state) return "place";
  const bool same = a.custodian == b.custodian && a.responsible == b.responsible;
  return same && a.user == b.user ? "" : "people";
}

/// Whether the same was decided of both, or nothing.
inline bool depreciated_alike(const Books& books, const AssetCode& a, const AssetCode& b) {
  const auto of = [&](const AssetCode& code) {
    const auto* said = books.values.choice(books.assets.id(code));
    return said ? *said : LifeChoice{};
  };
  const auto one = of(a), other = of(b);
  return one.depreciated == other.depreciated && one.method == other.method &&
         one.variant == other.variant && one.every == other.every;
}
}  // namespace upkeep

inline Verdict decide(const Merge& form, const Books& books, const Context& context) {
  if (auto v = upkeep::check_remake(books, form.remake); !v) return v;
  if (form.assets.size() < 2) return refuse(remake_one, "assets");
  const auto* first = books.assets.find(form.assets.front());
  std::int64_t pieces = 0;
  auto verdict = check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    pieces += asset.quantity;
    if (auto v = upkeep::check_source(books, "assets", code, *form.on, context); !v) return v;
    if (auto v = upkeep::check_checked(books, "assets", code); !v) return v;
    auto what = upkeep::difference(*first, asset);
    if (what.empty() && !upkeep::depreciated_alike(books, form.assets.front(), code))
      what = "depreciation";
    if (what.empty()) return Verdict{};
    return Verdict(refuse(merge_unlike, "assets",
                          {{"asset", code.value},
                           {"first", form.assets.front().value},
                           {"what", std::string(what)}}));
  });
  if (!verdict) return verdict;
  if (pieces > Quantity::most)
    return refuse(base::number_out_of_range, "assets",
                  {{"number", std::to_string(pieces)},
                   {"least", "1"},
                   {"most", std::to_string(Quantity::most)}});
  std::unordered_set<std::string_view> seen;
  return upkeep::check_new(books, "into", form.into, seen);
}

inline void post(const Merge& form, Books& books, const Context& context) {
  const auto sources = upkeep::ids_of(books, form.assets);
  auto asset = upkeep::heir(books.assets[sources.front()], *form.on);
  auto paper = upkeep::paper(books, form, RemakeKind::merged, sources, context);
  asset.cost = {};
  asset.quantity = 0;
  Money salvage;
  Grades grades;
  for (const auto id : sources) {
    const auto& one = books.assets[id];
    const auto of_one = upkeep::grades_of(books, id);
    for (std::size_t g = 0; g < kGrades; ++g) grades.of[g] += of_one.of[g];
    asset.cost += one.cost;
    asset.quantity += one.quantity;
    if (const auto* said = books.values.choice(id)) salvage += said->salvage;
    // Nothing is promised for a piece that it did not have.
    if (one.warranty_until < asset.warranty_until) asset.warranty_until = one.warranty_until;
    retire(books, id, {End::merged, *form.on});
  }
  asset.voucher = books.assets.intern(form.voucher);
  const auto id = books.assets.add(form.into, asset);
  take_over(books, id, paper.accumulated_before, sources.front(), salvage);
  books.upkeep.inspections.inherit(sources, id);
  paper.results.push_back(id);
  upkeep::file(books, std::move(paper), {grades}, context);
}

}  // namespace bursar::assets
