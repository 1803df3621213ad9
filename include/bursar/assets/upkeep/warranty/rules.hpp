#pragma once

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/warranty/forms.hpp"

namespace bursar::assets {

inline void complete(ExtendWarranty& form, const Books&, const Context& context) {
  fill(form.on, context);
}

inline Verdict decide(const ExtendWarranty& form, const Books& books, const Context& context) {
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto v = upkeep::check_on(asset, *form.on, context); !v) return v;
    const auto before = asset.warranty_until.date();
    if (before && form.until <= *before)
      return Verdict(refuse(warranty_not_longer, "until",
                            {{"asset", code.value}, {"until", date_text(*before)}}));
    if (form.until >= *form.on) return Verdict{};
    return Verdict(refuse(date_too_early, "until",
                          {{"date", date_text(form.until)}, {"from", date_text(*form.on)}}));
  });
}

inline void post(const ExtendWarranty& form, Books& books, const Context& context) {
  for (const auto& code : form.assets) {
    const auto id = books.assets.id(code);
    const auto before = books.assets[id].warranty_until.date();
    books.assets.change(id, [&](Asset& asset) { asset.warranty_until = form.until; });
    const auto number = static_cast<std::uint32_t>(books.upkeep.warranties.size());
    books.upkeep.warranties.push_back({id, *form.on, before, form.until, form.paper, form.provider,
                                       books.people.persons().id(context.by)});
    books.upkeep.happened(id, {*form.on, UpkeepEvent::warranty, number});
  }
}

}  // namespace bursar::assets
