#include "simulation/model.hpp"

#include <boost/json/parse.hpp>

#include "bursar/assets/views.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {

namespace bj = boost::json;

std::string Model::Form::text(std::string_view name) const {
  const auto* found = object_.if_contains(name);
  return found ? std::string(found->as_string()) : std::string();
}
std::int64_t Model::Form::number(std::string_view name, std::int64_t otherwise) const {
  const auto* found = object_.if_contains(name);
  return found ? found->as_int64() : otherwise;
}
std::vector<std::string> Model::Form::list(std::string_view name) const {
  std::vector<std::string> all;
  for (const auto& one : object_.at(name).as_array()) all.emplace_back(one.as_string());
  return all;
}
std::vector<Model::Form> Model::Form::forms(std::string_view name) const {
  std::vector<Form> all;
  for (const auto& one : object_.at(name).as_array()) all.emplace_back(one.as_object());
  return all;
}

namespace {
bool store(const std::string& kind) { return kind == "main_store" || kind == "sub_store"; }

/// The n-th code of a series: its digits at the end, counted on.
std::string counted_on(const std::string& first, std::int64_t n) {
  const auto last = first.find_last_not_of("0123456789") + 1;
  if (n == 0) return first;
  auto digits = std::to_string(std::stoll(first.substr(last)) + n);
  while (digits.size() < first.size() - last) digits.insert(0, 1, '0');
  return first.substr(0, last) + digits;
}
}  // namespace

std::string Model::store_of(const std::string& room) const {
  const auto& found = rooms_.at(room);
  return store(found.kind) ? room : found.under;
}

std::string Model::keeper_of(std::string room, const std::string& day) const {
  for (; !room.empty(); room = rooms_.at(room).under) {
    std::string keeper;
    for (const auto& [from, person] : rooms_.at(room).keepers)
      if (from <= day) keeper = person;
    if (!keeper.empty()) return keeper;
  }
  return {};
}

void Model::acquire(const std::string& code, const Form& form) {
  Asset asset;
  asset.category = form.text("category");
  asset.cost = *Money::parse(form.text("cost"));
  asset.quantity = form.number("quantity");
  asset.room = form.text("room");
  asset.unit = form.text("unit");
  asset.custodian = form.text("custodian");
  asset.responsible = form.text("responsible");
  asset.user = form.text("user");
  const bool used = form.has("user") || form.has("responsible");
  if (used || !store(rooms_.at(asset.room).kind)) asset.state = "in_use";
  assets_[code] = asset;
}

void Model::hand_over(const Form& form) {
  const auto role = form.text("role");
  std::int64_t count = 0;
  for (auto& [code, asset] : assets_) {
    auto& held = role == "custodian" ? asset.custodian
                 : role == "user"    ? asset.user
                                     : asset.responsible;
    if (asset.state == "disposed" || held != form.text("from")) continue;
    if (form.has("room") && asset.room != form.text("room")) continue;
    if (role != "custodian" && asset.state == "on_loan") continue;
    held = form.text("to");
    ++count;
  }
  if (count != form.number("count", -1)) throw std::logic_error("a hand-over of another count");
}

void Model::apply_custody(const Form& form, std::string_view kind, const std::string& today) {
  for (const auto& code : form.list("assets")) {
    auto& asset = assets_.at(code);
    if (kind == "assets.issue") {
      asset.state = "in_use";
      asset.user = form.text("user");
      asset.responsible = form.text("responsible");
      if (form.has("custodian")) asset.custodian = form.text("custodian");
      if (form.has("room")) asset.room = form.text("room"), asset.unit = rooms_.at(asset.room).unit;
      if (form.has("unit")) asset.unit = form.text("unit");
    } else if (kind == "assets.return") {
      asset.room = store_of(asset.room);
      asset.unit = rooms_.at(asset.room).unit;
      asset.custodian = keeper_of(asset.room, today);
      asset.user = asset.responsible = asset.due = "";
      asset.state = "in_store";
    } else if (kind == "assets.lend") {
      asset.user = asset.responsible = form.text("borrower");
      asset.state = "on_loan";
      asset.due = form.text("due");
    } else if (kind == "assets.extend_loan") {
      asset.due = form.text("due");
    } else if (kind == "assets.move") {
      asset.room = form.text("room");
      const bool given = !asset.user.empty() || !asset.responsible.empty();
      asset.state = given || !store(rooms_.at(asset.room).kind) ? "in_use" : "in_store";
    }
  }
}

void Model::apply_transfer(const Form& form, std::string_view kind) {
  const auto code = form.text("transfer");
  auto& transfer = transfers_[code];
  if (kind == "assets.request_transfer") {
    return request(code, {form.list("assets"), form.text("room"), form.text("unit"),
                          form.text("responsible")});
  }
  for (const auto& one : transfer.assets) {
    auto& asset = assets_.at(one);
    asset.transfer.clear();
    if (kind == "assets.cancel_transfer") continue;
    asset.room = transfer.room;
    asset.unit = transfer.unit;
    asset.custodian = form.text("custodian");
    asset.responsible = transfer.responsible;
    asset.user.clear();
    const bool kept = store(rooms_.at(asset.room).kind) && asset.responsible.empty();
    asset.state = kept ? "in_store" : "in_use";
  }
}

void Model::apply(const Entry& entry) {
  const Form form(bj::parse(entry.form).as_object());
  const auto kind = entry.kind;
  if (kind.starts_with("people.")) apply_papers(form, kind, date_text(entry.at.date(offset_)));
  if (kind == "people.found") {
    whole_ = form.text("unit");
    offset_ = form.text("time_zone") == "+08:00" ? 480 : -210;
  } else if (kind == "assets.open_room") {
    const auto unit = form.has("unit") ? form.text("unit") : whole_;
    rooms_[form.text("room")] = {form.text("type"), form.text("under"), unit, {}};
  } else if (kind == "assets.appoint_keeper") {
    rooms_.at(form.text("room")).keepers.emplace_back(form.text("from"), form.text("keeper"));
  } else if (kind == "assets.acquire") {
    acquire(form.text("asset"), form);
  } else if (kind == "assets.acquire_batch") {
    const auto first = form.inner("first");
    for (std::int64_t n = 0; n < form.number("count"); ++n)
      acquire(counted_on(first.text("asset"), n), first);
  } else if (kind == "assets.adjust") {
    auto& asset = assets_.at(form.text("asset"));
    if (form.has("category")) asset.category = form.text("category");
    if (form.has("cost")) asset.cost = *Money::parse(form.text("cost"));
    asset.quantity = form.number("quantity", asset.quantity);
  } else if (kind == "assets.hand_over") {
    hand_over(form);
  } else if (const auto* subject = subject_of(kind)) {
    if (subject->apply) subject->apply(*this, form, kind);
  } else if (kind.ends_with("_transfer")) {
    apply_transfer(form, kind);
  } else if (kind.starts_with("assets.") && form.has("assets")) {
    apply_custody(form, kind, date_text(entry.at.date(offset_)));
  }
}

std::string Model::differing(const Books& books, const std::string& code,
                             const Asset& asset) const {
  const auto id = books.assets.id(code);
  if (id == assets::AssetId{}) return code + " is not in the books";
  const auto card = assets::card_of(books, id);
  const auto code_or_none = [](const auto& one) { return one ? one->value : std::string(); };
  const std::pair<std::string, std::string> pairs[] = {
      {card.category.value, asset.category},
      {card.room.value, asset.room},
      {card.unit.value, asset.unit},
      {card.custodian.value, asset.custodian},
      {code_or_none(card.responsible), asset.responsible},
      {code_or_none(card.user), asset.user},
      {code_or_none(card.transfer), asset.transfer},
      {card.due ? date_text(*card.due) : "", asset.due},
      {std::string(enum_name(card.state)), asset.state},
      {std::to_string(card.quantity), std::to_string(asset.quantity)},
      {card.cost.text(), asset.cost.text()}};
  for (const auto& [book, model] : pairs)
    if (book != model) return code + ": the books have " + book + ", the model " + model;
  return {};
}

std::string Model::differing_totals(const Books& books) const {
  using assets::Dimension;
  std::map<std::pair<Dimension, std::uint32_t>, assets::Total> sums;
  assets::Total all;
  const auto& people = books.people;
  for (const auto& [code, asset] : assets_) {
    if (asset.state == "disposed") continue;
    const assets::Total one{1, asset.quantity, asset.cost};
    const auto add = [&](Dimension dimension, auto id) {
      sums[{dimension, static_cast<std::uint32_t>(id)}] += one;
    };
    all += one;
    add(Dimension::category, books.assets.categories().id(asset.category));
    add(Dimension::room, books.assets.rooms().id(asset.room));
    add(Dimension::custodian, people.persons().id(asset.custodian));
    add(Dimension::unit, people.units().id(asset.unit));
    add(Dimension::state, *enum_from<assets::State>(asset.state));
  }
  for (std::size_t d = 0; d < assets::kDimensions; ++d)
    for (std::uint32_t key = 0; key < 100; ++key) {
      const auto dimension = static_cast<Dimension>(d);
      if (books.assets.total(dimension, key) != sums[{dimension, key}])
        return "total by " + std::string(enum_name(dimension)) + " of " + std::to_string(key);
    }
  return books.assets.total() == all ? "" : "the total of all";
}

std::string Model::difference(const Books& books) const {
  if (books.assets.size() != assets_.size()) return "another number of assets";
  for (const auto& [code, asset] : assets_)
    if (auto found = differing(books, code, asset); !found.empty()) return found;
  if (auto found = differing_papers(books); !found.empty()) return found;
  return differing_totals(books);
}

}  // namespace bursar::test
