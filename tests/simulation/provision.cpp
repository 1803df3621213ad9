// Standards, idle stock, checks before a purchase and key spots, as the clerk fills them in.
#include <algorithm>
#include <map>

#include "bursar/assets/provision/questions.hpp"
#include "bursar/assets/provision/rules.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::State;
namespace provision = assets::provision;

/// A category's code, or the beginning of some.
std::string beginning(Clerk& clerk) {
  const auto& categories = clerk.books().assets.categories();
  if (categories.size() == 0 || clerk.one_in(12)) return "gb:none";
  auto code = categories[assets::CategoryId(1 + clerk.below(categories.size()))].code.value;
  if (clerk.one_in(2)) code.resize(code.find(':') + 1);
  return code;
}

std::string some_category(Clerk& clerk) {
  const auto& categories = clerk.books().assets.categories();
  if (categories.size() == 0 || clerk.one_in(15)) return "gb:none";
  return categories[assets::CategoryId(1 + clerk.below(categories.size()))].code.value;
}

/// The code of one of some records that fit; now and then of one that does not.
template <class Records, class Fits>
std::string code_among(Clerk& clerk, const Records& records, Fits fits) {
  std::string code = "none";
  std::size_t seen = 0;
  for (const auto& one : records)
    if ((fits(one) || clerk.one_in(30)) && clerk.below(++seen) == 0) code = one.code.value;
  return code;
}

std::string set_standard(Clerk& clerk) {
  const auto& standards = clerk.books().provision.standards();
  Fields fields;
  fields.text("standard", clerk.one_in(8) ? code_among(clerk, standards, [](auto&) { return true; })
                                          : clerk.fresh("S"));
  fields.text("name", "标准").text("source", "校务会");
  const auto aim = clerk.below(7);
  if (aim < 3 || aim == 6) fields.list("posts", {clerk.any_post()});
  if (aim == 3 || aim == 6) fields.text("units_below", clerk.any_unit());
  if (aim == 4 || aim == 5) fields.text("rooms", aim == 4 ? "classroom" : "office");
  fields.list("categories", {beginning(clerk)});
  if (clerk.one_in(3)) fields.number("quantity", 1 + static_cast<int>(clerk.below(5)));
  if (clerk.one_in(3)) fields.number("ceiling", static_cast<int>(clerk.below(4000)) - 200);
  if (clerk.one_in(3)) fields.number("years", 1 + static_cast<int>(clerk.below(3)));
  return fields.text("from", clerk.day(-30, 5)).done();
}

std::string end_standard(Clerk& clerk) {
  const auto code = code_among(clerk, clerk.books().provision.standards(),
                               [](const auto& one) { return !one.until; });
  const auto* found = clerk.books().provision.standards().find(code);
  Fields fields;
  return fields.text("standard", code)
      .text("until", clerk.day_after(found ? found->from : clerk.today(), 60))
      .done();
}

std::string idle_days(Clerk& clerk) {
  const auto& rules = clerk.books().provision.idle_rules();
  Fields fields;
  fields.number("days", static_cast<int>(clerk.below(8))).text("source", "办法");
  if (rules.empty()) return fields.text("from", clerk.day(-9, 0)).done();
  return fields.text("from", clerk.day_after(rules.back().from, 9)).done();
}

Clerk::Strings idle_assets(Clerk& clerk) {
  const auto& books = clerk.books();
  return clerk.some_assets([&](const Asset& asset) {
    const assets::AssetCode code(books.assets.text(asset.code));
    return provision::idle(books, books.assets.id(code), clerk.today()) &&
           (clerk.one_in(9) || provision::check_unoffered(books, code, clerk.today()));
  });
}

std::string declare(Clerk& clerk, bool ends) {
  const auto codes = clerk.some_assets([&](const Asset& asset) {
    const auto id = clerk.books().assets.id(clerk.books().assets.text(asset.code));
    return asset.state != State::on_loan && provision::declared(clerk.books(), id) == ends;
  });
  Fields fields;
  fields.list("assets", codes);
  return (ends ? fields : fields.text("reason", "不用")).done();
}

bool takeable(Clerk& clerk, const assets::IdleOffer::Item& item) {
  const auto& books = clerk.books();
  const auto& asset = books.assets[item.asset];
  const bool idle = asset.state == State::in_store || provision::declared(books, item.asset);
  return provision::to_be_had(books, item) && idle && asset.hold == assets::Hold::none;
}

/// An open offer of which something can be taken up.
bool inviting(Clerk& clerk, const assets::IdleOffer& offer) {
  return provision::status(clerk.books(), offer, clerk.today()) ==
             assets::IdleOffer::Status::open &&
         std::any_of(offer.items.begin(), offer.items.end(),
                     [&](const auto& item) { return takeable(clerk, item); });
}

std::string take_up(Clerk& clerk) {
  const auto& books = clerk.books();
  const auto open = [&](const assets::IdleOffer& one) { return inviting(clerk, one); };
  const auto code = code_among(clerk, books.provision.offers(), open);
  const auto* offer = books.provision.offers().find(code);
  Fields fields;
  fields.text("offer", code).text("transfer", clerk.fresh("TU"));
  Clerk::Strings left;
  if (offer)
    for (const auto& item : offer->items)
      if (takeable(clerk, item) || clerk.one_in(12))
        left.emplace_back(books.assets.text(books.assets[item.asset].code));
  if (!left.empty()) left.resize(1 + clerk.below(left.size()));
  if (!left.empty()) fields.list("assets", left);
  fields.text("room", clerk.room([](assets::RoomId) { return true; }));
  const auto* first = left.empty() ? nullptr : books.assets.find(left[0]);
  for (const auto& unit : books.people.units())
    if (first && unit.code != books.people.units()[first->unit].code && !clerk.one_in(8))
      return fields.text("unit", unit.code.value).done();
  return (clerk.one_in(2) ? fields.text("responsible", clerk.person()) : fields).done();
}

std::string require_check(Clerk& clerk) {
  const auto categories = beginning(clerk);
  auto from = clerk.today() - boost::gregorian::days(20);
  for (const auto& rule : clerk.books().provision.check_rules())
    if (rule.categories.value == categories) from = std::max(from, rule.from);
  Fields fields;
  return fields.text("categories", categories)
      .number("days", static_cast<int>(clerk.below(40)))
      .text("from", clerk.day_after(from, 9))
      .text("source", "办法")
      .done();
}

std::string check_stock(Clerk& clerk) {
  Fields fields;
  fields.text("check", clerk.one_in(12) ? "none" : clerk.fresh("CK"));
  fields.text("category", some_category(clerk));
  fields.number("quantity", 1 + static_cast<int>(clerk.below(clerk.one_in(3) ? 40 : 3)));
  if (clerk.one_in(4)) fields.text("person", clerk.person());
  if (clerk.one_in(4)) fields.number("price", static_cast<int>(clerk.below(6000)) - 100);
  if (clerk.one_in(6)) fields.number("in_store", static_cast<int>(clerk.below(9)));
  if (clerk.one_in(4)) fields.number("buy", static_cast<int>(clerk.below(4)));
  return (clerk.one_in(2) ? fields.text("reason", "另有用途") : fields).done();
}

std::string spot(Clerk& clerk, std::string_view kind) {
  const auto& spots = clerk.books().provision.spots();
  const auto open = [](const assets::KeySpot& one) { return !one.until; };
  Fields fields;
  if (kind == "assets.add_spot")
    return fields.text("spot", clerk.one_in(9) ? code_among(clerk, spots, open) : clerk.fresh("Z"))
        .text("name", "部位")
        .text("room", clerk.any_room())
        .text("why", "要害")
        .text("from", clerk.day(-5, 2))
        .done();
  if (kind == "assets.end_spot") {
    const auto code = code_among(clerk, spots, open);
    const auto* found = spots.find(code);
    return fields.text("spot", code)
        .text("until", clerk.day_after(found ? found->from : clerk.today(), 60))
        .text("reason", "撤销")
        .done();
  }
  if (kind == "assets.turn_camera") {
    const auto camera = clerk.some_asset([&](const Asset& asset) {
      return clerk.books().provision.watch(
                 clerk.books().assets.id(clerk.books().assets.text(asset.code))) != nullptr;
    });
    const auto other = clerk.some_asset([](const Asset&) { return true; });
    return fields.text("camera", clerk.one_in(4) ? other : camera).text("reason", "检修").done();
  }
  const auto in_use = [](const Asset& asset) { return asset.state == State::in_use; };
  fields.text("camera", clerk.some_asset(in_use));
  Clerk::Strings codes{code_among(clerk, spots, open)};
  if (clerk.one_in(3)) codes.push_back(code_among(clerk, spots, open));
  fields.list("spots", codes);
  return (clerk.one_in(4) ? fields.text("from", clerk.day(-3, 1)) : fields).done();
}

std::string fill(Clerk& clerk, std::string_view kind) {
  if (kind == "assets.set_standard") return set_standard(clerk);
  if (kind == "assets.end_standard") return end_standard(clerk);
  if (kind == "assets.set_idle_days") return idle_days(clerk);
  if (kind == "assets.declare_idle" || kind == "assets.end_idle")
    return declare(clerk, kind == "assets.end_idle");
  if (kind == "assets.take_up_offer") return take_up(clerk);
  if (kind == "assets.require_stock_check") return require_check(clerk);
  if (kind == "assets.check_stock") return check_stock(clerk);
  Fields fields;
  if (kind == "assets.offer_idle")
    return fields.text("offer", clerk.one_in(12) ? "none" : clerk.fresh("O"))
        .list("assets", idle_assets(clerk))
        .text("until", clerk.day(clerk.one_in(8) ? -3 : 30, 120))
        .done();
  if (kind != "assets.withdraw_offer") return spot(clerk, kind);
  const auto code = code_among(clerk, clerk.books().provision.offers(), [&](const auto& one) {
    return provision::status(clerk.books(), one, clerk.today()) == assets::IdleOffer::Status::open;
  });
  return fields.text("offer", code).text("reason", "自用").done();
}

void apply(Model& model, const Model::Form& form, std::string_view kind) {
  if (kind == "assets.take_up_offer")
    model.request(form.text("transfer"), {form.list("assets"), form.text("room"), form.text("unit"),
                                          form.text("responsible")});
}

/// How many pieces of a standard's categories somebody has, by going through all assets.
std::int64_t naive_pieces(const Books& books, const assets::ProvisionStandard& standard,
                          std::uint32_t key) {
  std::int64_t sum = 0;
  for (std::uint32_t i = 1; i <= books.assets.size(); ++i) {
    const auto& asset = books.assets[AssetId(i)];
    if (asset.state != State::in_use) continue;
    const auto& category = books.assets.categories()[asset.category].code.value;
    if (std::none_of(standard.categories.begin(), standard.categories.end(),
                     [&](const auto& one) { return category.rfind(one.value, 0) == 0; }))
      continue;
    const auto by_person = asset.user != people::PersonId{} ? asset.user : asset.responsible;
    const auto who =
        standard.to == assets::Provided::persons ? static_cast<std::uint32_t>(by_person)
        : standard.to == assets::Provided::units ? static_cast<std::uint32_t>(asset.unit)
                                                 : static_cast<std::uint32_t>(asset.room);
    if (who == key) sum += asset.quantity;
  }
  return sum;
}

void promise_standards(const Books& books, Date today, const Expect& expect) {
  for (const auto& row : answer(assets::ProvisionCoverage{}, books, today)) {
    const auto& standard = *books.provision.standards().find(row.standard);
    const auto what = "the standard " + row.standard.value;
    expect(standard.holds(today), what + " is in force");
    expect(row.equipped + static_cast<std::int64_t>(row.missing.size()) == row.entitled,
           what + " finds each one equipped or missing");
    std::int64_t held = 0;
    for (const auto key : provision::entitled(standard, books, today))
      held += naive_pieces(books, standard, key);
    expect(held == row.held, what + " counts what its holders have");
  }
}

void promise(const Books& books, Date today, const Expect& expect) {
  promise_standards(books, today, expect);
  for (const auto& offer : books.provision.offers())
    for (const auto& item : offer.items) {
      const bool moving = provision::taken_up(books, item);
      expect(!moving || books.assets.transfers()[item.transfer].requested_on <= offer.until,
             offer.code.value + " was taken up in time");
    }
  for (const auto& row : answer(assets::IdleAssets{}, books, today)) {
    const auto& asset = *books.assets.find(row.asset);
    expect(asset.state == State::in_store || (asset.state == State::in_use && row.declared),
           row.asset.value + " is idle where it is");
  }
  std::map<AssetId, std::size_t> pointed;
  for (const auto& spot : books.provision.spots())
    for (const auto camera : spot.cameras) ++pointed[camera];
  expect(pointed.size() == books.provision.watches().size(), "each camera watches some spot");
  for (const auto& [camera, count] : pointed) {
    const auto* watch = books.provision.watch(camera);
    expect(watch && watch->spots.size() == count, "a camera watches the spots it is pointed at");
  }
  const auto figures = answer(assets::SpotCoverage{}, books, today);
  expect(figures.watched + static_cast<std::int64_t>(figures.uncovered.size()) == figures.spots,
         "each key spot is watched or uncovered");
}

/// An offer that something can be taken from is taken up.
std::string_view apt(Clerk& clerk) {
  const auto& offers = clerk.books().provision.offers();
  const bool any = std::any_of(offers.begin(), offers.end(),
                               [&](const auto& one) { return inviting(clerk, one); });
  return any && clerk.one_in(2) ? "assets.take_up_offer" : "";
}

/// What ends, turns away or is taken up was there before.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& books = clerk.books().provision;
  const auto any = [](const auto& all, auto fits) {
    return std::any_of(all.begin(), all.end(), fits);
  };
  const auto in_force = [](const auto& one) { return !one.until; };
  if (kind == "assets.end_standard")
    return any(books.standards(), in_force) ? "" : "assets.set_standard";
  if (kind == "assets.point_camera" || kind == "assets.end_spot")
    return any(books.spots(), in_force) ? "" : "assets.add_spot";
  if (kind == "assets.turn_camera") return books.watches().empty() ? "assets.point_camera" : "";
  if (kind == "assets.end_idle") return books.words().empty() ? "assets.declare_idle" : "";
  const auto inviting_one = [&](const auto& one) { return inviting(clerk, one); };
  if (kind == "assets.take_up_offer" || kind == "assets.withdraw_offer")
    return any(books.offers(), inviting_one) ? "" : "assets.offer_idle";
  return "";
}

}  // namespace

Subject provision_subject() {
  return {{{"assets.set_standard", 3},
           {"assets.end_standard", 2},
           {"assets.set_idle_days", 2},
           {"assets.declare_idle", 5},
           {"assets.end_idle", 2},
           {"assets.offer_idle", 6},
           {"assets.take_up_offer", 3},
           {"assets.withdraw_offer", 7},
           {"assets.require_stock_check", 2},
           {"assets.check_stock", 4},
           {"assets.add_spot", 3},
           {"assets.end_spot", 2},
           {"assets.point_camera", 4},
           {"assets.turn_camera", 2}},
          fill,
          apply,
          promise,
          apt,
          before};
}

}  // namespace bursar::test
