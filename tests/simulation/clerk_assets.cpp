// Forms of assets as the clerk fills them in.
#include "bursar/assets/views.hpp"
#include "simulation/clerk.hpp"
#include "simulation/fields.hpp"

namespace bursar::test {

using assets::Asset;
using assets::RoomId;
using assets::State;

std::string Clerk::acquisition(const std::string& code) {
  const auto& assets = books_->assets;
  const auto known = assets.categories().size();
  Fields fields;
  fields.text("asset", code).text("name", "资产");
  fields.text("category",
              known == 0 || one_in(20)
                  ? "gb:none"
                  : assets.categories()[assets::CategoryId(1 + below(known))].code.value);
  if (one_in(30))
    fields.text("cost", "-1.00");
  else if (one_in(2))
    fields.number("cost", static_cast<int>(below(5000)));
  else
    fields.text("cost", Money::fen(static_cast<int>(below(500'000))).text());
  fields.text("room", room([](RoomId) { return true; }));
  if (one_in(3)) fields.text("acquired", day(-300, one_in(6) ? 5 : 0));
  if (one_in(3)) fields.number("quantity", 1 + static_cast<int>(below(40)));
  if (one_in(4)) fields.text("way", one_in(10) ? "theft" : "donation").text("source", "other");
  if (one_in(4)) fields.text("unit", any_unit());
  if (one_in(2)) fields.text("custodian", person());
  if (one_in(5)) fields.text("responsible", person());
  if (one_in(5)) fields.text("user", person());
  if (one_in(6)) fields.text("measure", "台").text("brand", "B").text("serial", fresh("SN"));
  return fields.done();
}

std::string Clerk::fill_assets(std::string_view kind) {
  const auto& assets = books_->assets;
  const auto taken = [&] { return some_assets([](const Asset&) { return true; }).front(); };
  if (kind == "assets.acquire") return acquisition(one_in(10) ? taken() : fresh("a"));
  Fields fields;
  if (kind == "assets.acquire_batch") {
    const auto first = one_in(10) ? "letters" : fresh("b") + (one_in(4) ? "-8" : "-08");
    return fields.number("count", static_cast<int>(below(6)))
        .raw("first", acquisition(first))
        .done();
  }
  fields.text("asset", taken()).text("reason", "更正");
  if (one_in(3)) fields.number("cost", static_cast<int>(below(9000)) - (one_in(9) ? 9000 : 0));
  if (one_in(3)) fields.number("quantity", static_cast<int>(below(60)));
  if (!one_in(4)) fields.text("voucher", fresh("V"));
  if (one_in(3)) fields.text("name", "新名");
  if (one_in(4)) fields.text("acquired", day(-200, 2));
  if (one_in(4) && assets.categories().size() > 0)
    fields.text("category", assets.categories()[assets::CategoryId(1)].code.value);
  return fields.done();
}

/// A move within custody room and unit, mostly.
std::string Clerk::move() {
  const auto& books = books_->assets;
  Fields fields;
  const auto near = [&](const Asset& asset, RoomId id) {
    return id != asset.room && books.store_of(id) == books.store_of(asset.room) &&
           books.rooms()[id].unit == asset.unit;
  };
  const auto movable = [&](const Asset& asset) {
    bool any = false;
    for (std::uint32_t i = 1; i <= books.rooms().size(); ++i) any = any || near(asset, RoomId(i));
    return any && asset.state != State::on_loan;
  };
  const auto code = some_asset(movable);
  const auto* found = books.find(code);
  fields.list("assets", {code});
  if (one_in(4)) fields.text("on", day(-20, 1));
  return fields.text("room", room([&](RoomId id) { return found && near(*found, id); })).done();
}

std::string Clerk::fill_custody(std::string_view kind) {
  const auto& books = books_->assets;
  Fields fields;
  Strings codes;
  const auto in = [&](State state) {
    codes = some_assets([&](const Asset& asset) { return asset.state == state; });
    fields.list("assets", codes);
    return books.find(codes.front());
  };
  const auto on = [&] { return one_in(4) ? void(fields.text("on", day(-20, 1))) : void(); };
  if (kind == "assets.issue") {
    const auto* first = in(State::in_store);
    fields.text("user", person());
    if (one_in(3)) fields.text("responsible", person());
    if (one_in(4)) fields.text("custodian", person());
    if (first && one_in(2)) {
      const auto store = books.store_of(first->room);
      fields.text("room", room([&](RoomId id) { return books.store_of(id) == store; }));
    }
    if (one_in(4)) fields.text("unit", any_unit());
    return on(), fields.done();
  }
  if (kind == "assets.return")
    return in(one_in(3) ? State::on_loan : State::in_use), on(), fields.done();
  if (kind == "assets.lend") {
    in(State::in_store);
    return on(), fields.text("borrower", person()).text("due", day(one_in(6) ? -9 : 0, 60)).done();
  }
  if (kind == "assets.extend_loan") {
    in(State::on_loan);
    auto due = today();
    for (const auto& code : codes)
      if (const auto* one = books.find(code); one && one->due)
        due = std::max(due, *one->due.date());
    return fields.text("due", day_after(due, one_in(5) ? 0 : 90)).done();
  }
  if (kind == "assets.move") return move();
  const auto role = below(3);
  codes = some_assets([&](const Asset& a) {
    return role == 0 || (role == 1 ? a.responsible : a.user) != people::PersonId{};
  });
  const auto* asset = books.find(codes.front());
  const auto who = !asset      ? people::PersonId{}
                   : role == 0 ? asset->custodian
                   : role == 1 ? asset->responsible
                               : asset->user;
  const bool known = who != people::PersonId{} && !one_in(10);
  fields.text("from", known ? books_->people.persons()[who].code.value : anybody());
  fields.text("to", person())
      .text("role", role == 0   ? "custodian"
                    : role == 1 ? "responsible"
                                : "user");
  if (asset && one_in(3)) fields.text("room", books.rooms()[asset->room].code.value);
  if (one_in(8)) fields.number("count", static_cast<int>(below(4)));
  return on(), fields.done();
}

std::string Clerk::transfer(assets::Transfer::Status status) {
  std::string code = "T0";
  for (const auto& one : books_->assets.transfers())
    if ((one.status == status || one_in(20)) && (code == "T0" || one_in(3))) code = one.code.value;
  return code;
}

std::string Clerk::fill_paper(std::string_view kind) {
  const auto& books = books_->assets;
  Fields fields;
  if (kind == "assets.request_transfer") {
    fields.text("transfer", one_in(15) ? transfer(assets::Transfer::Status::posted) : fresh("T"));
    fields.list("assets", some_assets([](const Asset& a) { return a.state != State::on_loan; }));
    fields.text("room", room([](RoomId) { return true; }));
    if (one_in(4)) fields.text("unit", any_unit());
    if (one_in(2)) fields.text("custodian", person());
    return (one_in(4) ? fields.text("responsible", person()) : fields).done();
  }
  if (kind.ends_with("_transfer")) {
    const auto code = transfer(assets::Transfer::Status::pending);
    fields.text("transfer", code);
    const auto* found = books.transfers().find(code);
    if (found && kind == "assets.post_transfer" && !one_in(8))
      filed_by(one_who_may(kind, [&](auto id) { return id != found->requested_by; }));
  }
  if (kind == "assets.post_transfer")
    return (one_in(6) ? fields.text("custodian", person()) : fields).done();
  if (kind == "assets.cancel_transfer") return fields.text("reason", "不需要").done();
  const bool verify = kind == "assets.verify_card";
  const auto code = room([&](RoomId id) {
    return verify ? card_status(books, id, today()) == assets::CardStatus::awaiting
                  : books.keeper_of(id, today()) != people::PersonId{};
  });
  std::int64_t pieces = 0;
  const auto key = static_cast<std::uint32_t>(books.rooms().id(code));
  const auto* found = books.rooms().find(code);
  if (verify && found && found->card && !one_in(8))
    filed_by(one_who_may(kind, [&](auto id) { return id != found->card->signed_by; }));
  for (const auto id : books.members(assets::Dimension::room, key))
    if (books[id].state != State::on_loan) pieces += books[id].quantity;
  fields.text("room", code);
  if (verify || one_in(3)) fields.number("quantity", pieces + (one_in(8) ? 1 : 0));
  return fields.done();
}

}  // namespace bursar::test
