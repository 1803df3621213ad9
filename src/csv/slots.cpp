#include "slots.hpp"

#include "bursar/csv/sheet.hpp"

namespace bursar::csv {
namespace {

std::vector<Slot> acquire_slots() {
  std::vector<Slot> out;
  assets::Acquire::fields(
      [&](std::string_view name, auto member, std::string_view, std::string_view zh) {
        using Field = std::remove_cvref_t<decltype(std::declval<assets::Acquire>().*member)>;
        using Payment = std::optional<assets::Payment>;
        if constexpr (!std::is_same_v<Field, Payment>) {  // a table of old cards says nothing of it
          const auto read = [=](Draft& draft, std::string_view cell, const Ways& ways) {
            return read_cell(name, cell, ways, draft.form.*member);
          };
          out.push_back({name, zh, !is_optional<Field>, name == "model" || name == "remark", read});
        }
      });
  return out;
}

Verdict read_quantity(Draft& draft, std::string_view cell, const Ways& ways) {
  auto pieces = split_pieces(cell);
  draft.counted_in = std::move(pieces.measure);
  return read_cell("quantity", pieces.number, ways, draft.form.quantity);
}

std::vector<Slot> all_slots() {
  auto out = acquire_slots();
  for (auto& slot : out)
    if (slot.name == "quantity") slot.read = read_quantity;
  out.push_back({"unit_price", "单价", false, false,
                 [](Draft& draft, std::string_view cell, const Ways& ways) {
                   return read_cell("unit_price", cell, ways, draft.price);
                 }});
  return out;
}

std::string choices() {
  std::string out;
  for (const auto& slot : slots()) out.append(out.empty() ? "" : ", ").append(slot.name);
  return out;
}

}  // namespace

const std::vector<Slot>& slots() {
  static const auto all = all_slots();
  return all;
}

std::size_t slot_of(std::string_view name) {
  const auto& all = slots();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].name == name || all[i].zh == name) return i;
  return kNoField;
}

Result<std::size_t> known_slot(std::string_view name) {
  const auto found = slot_of(trimmed(name));
  if (found != kNoField) return found;
  return refuse(field_unknown, name, {{"name", std::string(name)}, {"choices", choices()}});
}

}  // namespace bursar::csv
