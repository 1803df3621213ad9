// What upkeep does to cards, the naive way: splits, mergers, refurbishments, capitalised repairs.
#include "simulation/upkeep.hpp"

#include <algorithm>
#include <map>

namespace bursar::test {
namespace {

using Asset = Model::Asset;

Money amount(const Model::Form& form, std::string_view name) {
  return form.has(name) ? *Money::parse(form.text(name)) : Money();
}

void apply_split(Model& model, const Model::Form& form) {
  const auto whole = model.asset(form.text("asset"));
  std::int64_t pieces = 0;
  Money taken;
  for (const auto& part : form.forms("into")) {
    auto asset = whole;
    asset.quantity = part.number("quantity");
    pieces += asset.quantity;
    const auto all = Money::fen(whole.cost.fen() * pieces / whole.quantity);
    asset.cost = part.has("cost") ? amount(part, "cost") : all - taken;
    taken = all;
    if (part.has("category")) asset.category = part.text("category");
    model.enter(part.text("asset"), asset);
  }
  model.dispose(form.text("asset"));
}

void apply_merge(Model& model, const Model::Form& form) {
  auto sum = model.asset(form.list("assets").front());
  sum.cost = {};
  sum.quantity = 0;
  for (const auto& code : form.list("assets")) {
    sum.cost += model.asset(code).cost;
    sum.quantity += model.asset(code).quantity;
    model.dispose(code);
  }
  model.enter(form.text("into"), sum);
}

/// Without depreciation net value is original value: both bases give the same.
void apply_refurbish(Model& model, const Model::Form& form) {
  const auto first = model.asset(form.list("assets").front());
  Money rest = amount(form, "parts");
  for (const auto& code : form.list("assets")) {
    rest += model.asset(code).cost;
    model.dispose(code);
  }
  Asset made = first;
  made.room = form.has("gains") ? model.asset(form.text("gains")).room : form.text("room");
  made.custodian =
      form.has("gains") ? model.asset(form.text("gains")).custodian : form.text("custodian");
  made.user = made.responsible = "";
  made.state = "in_store";  // the clerk refurbishes in custody rooms only
  made.quantity = 1;
  if (form.has("leftover")) {
    auto left = made;
    left.cost = amount(form.inner("leftover"), "cost");
    rest -= left.cost;
    model.enter(form.inner("leftover").text("asset"), left);
  }
  if (form.has("gains")) {
    model.asset(form.text("gains")).cost += rest;
  } else {
    made.cost = rest;
    model.enter(form.inner("into").text("asset"), made);
  }
}

void apply_repair(Model& model, const Model::Form& form, std::string_view kind) {
  static std::map<std::pair<const Model*, std::string>, std::string> repaired;
  auto& code = repaired[{&model, form.text("repair")}];
  if (kind == "assets.request_repair") code = form.text("asset");
  if (kind == "assets.finish_repair" && form.has("capitalised"))
    model.asset(code).cost +=
        amount(form, "labour") + amount(form, "parts") - amount(form, "replaced");
}

/// What is read, mended, taken apart or broken was set up first.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& upkeep = clerk.books().upkeep;
  if (kind == "assets.finish_repair") {
    const auto& all = upkeep.repairs.all();
    const auto open = [](auto& one) { return one.status == assets::RepairStatus::open; };
    return std::any_of(all.begin(), all.end(), open) ? "" : "assets.request_repair";
  }
  if (kind == "assets.refurbish" && !any_to_refurbish(clerk)) return "assets.acquire";
  if (kind == "assets.merge" && !any_to_merge(clerk)) return "assets.split";
  if (kind == "assets.record_inspection" && upkeep.inspections.kinds().size() == 0)
    return "assets.set_inspection_rule";
  if (kind == "assets.exchange_meter" && upkeep.meters.all().empty()) return "assets.read_meter";
  const auto& kits = upkeep.parts.kits();
  const auto whole = [](const auto& one) { return !one.second.parts.empty(); };
  if (kind == "assets.detach_parts" && std::none_of(kits.begin(), kits.end(), whole))
    return "assets.attach_parts";
  return kind == "assets.check_kit" && kits.empty() ? "assets.set_kit_contents" : "";
}

}  // namespace

Subject upkeep_subject() {
  Subject subject;
  subject.forms = {{"assets.split", 7},
                   {"assets.merge", 7},
                   {"assets.refurbish", 7},
                   {"assets.request_repair", 6},
                   {"assets.finish_repair", 6},
                   {"assets.record_condition", 4},
                   {"assets.set_inspection_rule", 3},
                   {"assets.record_inspection", 6},
                   {"assets.set_use_rule", 4},
                   {"assets.set_availability", 2},
                   {"assets.log_use", 7},
                   {"assets.report_breach", 4},
                   {"assets.set_meter_limit", 2},
                   {"assets.read_meter", 4},
                   {"assets.exchange_meter", 4},
                   {"assets.attach_parts", 4},
                   {"assets.detach_parts", 3},
                   {"assets.set_kit_contents", 2},
                   {"assets.check_kit", 3},
                   {"assets.extend_warranty", 2}};
  subject.fill = &fill_upkeep;
  subject.promise = &promise_upkeep;
  subject.apt = &apt_of_upkeep;
  subject.before = &before;
  subject.apply = [](Model& model, const Model::Form& form, std::string_view kind) {
    if (kind == "assets.split") apply_split(model, form);
    if (kind == "assets.merge") apply_merge(model, form);
    if (kind == "assets.refurbish") apply_refurbish(model, form);
    if (kind.ends_with("_repair")) apply_repair(model, form, kind);
  };
  return subject;
}

}  // namespace bursar::test
