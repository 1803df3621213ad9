#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "bursar/base/expression/compile.hpp"
#include "bursar/safety/checklists/templates/checks.hpp"

/// A checklist as it is asked: its defaults filled in, its expressions compiled.
namespace bursar::safety {

/// The names that an expression of a checklist may use: the items before a place, and "." where it
/// is about an answer, which no name means there.
class ItemScope final : public expression::Scope {
 public:
  /// For an expression that stands before the item at `before`; of an answer to it where `self`.
  ItemScope(const TemplateVersion& version, std::size_t before, bool self)
      : version_(version), before_(before), self_(self) {}

  std::optional<expression::Meaning> find(std::string_view name) const override {
    const auto at = version_.place(name);
    if (at == kNoPlace || version_.items[at].kind == Kind::note) return {};
    return meaning(at);
  }
  std::optional<expression::Meaning> here() const override {
    if (!self_) return {};
    auto own = meaning(before_);
    own.later = false;
    return own;
  }
  bool offers(const expression::Meaning& choice, std::string_view option) const override {
    const auto& item = version_.items[choice.position];
    if (item.kind == Kind::yes_no) return option == "yes" || option == "no";
    const auto& options = version_.lists[item.list].options;
    return std::any_of(options.begin(), options.end(),
                       [&](const OptionRecord& one) { return one.value.value == option; });
  }
  bool has_limits() const override { return true; }

 private:
  expression::Meaning meaning(std::size_t at) const {
    const auto& item = version_.items[at];
    const bool chosen = item.kind == Kind::yes_no || item.list != kNoPlace;
    return {item.type, static_cast<std::uint32_t>(at), chosen, at >= before_};
  }

  const TemplateVersion& version_;
  std::size_t before_;
  bool self_;
};

/// Where an expression of a checklist is wrong: of which item or section, in which part.
struct WrongExpression {
  std::string item;
  std::string_view part;
  expression::Fault fault;
};

/// Puts a version together. Its items are all there at once, without their programs; those are
/// compiled item by item, since a calculation gives its item the type that later ones use.
class VersionMaker {
 public:
  VersionMaker(const DefineTemplate& form, const Books& books) : form_(form), books_(books) {
    version_.name = form.name, version_.field = form.field, version_.days = form.days;
    if (form.owner) version_.owner = books.people.posts().id(*form.owner);
    if (form.pass_mark) version_.pass_mark = static_cast<std::uint8_t>(*form.pass_mark);
    version_.source = or_none(form.source), version_.files = or_none(form.files);
    add_lists();
    add_sections();
    version_.items.reserve(form.items.size());  // the places keep views of the names
    for (const auto& item : form.items) add(item);
  }

  const TemplateVersion& version() const { return version_; }
  /// Compiles the sections that begin at an item, then what the item asks.
  std::optional<WrongExpression> compile(std::size_t at) {
    if (auto wrong = begin_sections(version_.items[at].section, at)) return wrong;
    const auto& asked = form_.items[at];
    auto& item = version_.items[at];
    const auto try_part = [&](const auto& source, std::string_view part, bool self,
                              std::uint16_t& program) {
      return add_program(item.code, part, source, {version_, at, self}, program);
    };
    if (auto wrong = try_part(asked.relevant, "relevant", false, item.relevant_program))
      return wrong;
    if (auto wrong = try_part(asked.calculation, "calculation", false, item.calculation_program))
      return wrong;
    if (item.calculation_program != kNoPlace)
      item.type = version_.programs[item.calculation_program].type();
    if (auto wrong = try_part(asked.constraint, "constraint", true, item.constraint_program))
      return wrong;
    return try_part(asked.passes, "passes", true, item.passes_program);
  }
  /// Compiles what is left: sections that nothing stands in.
  std::optional<WrongExpression> compile_empty_sections() {
    for (std::uint16_t i = 0; i < version_.sections.size(); ++i)
      if (auto wrong = begin_sections(i, version_.items.size())) return wrong;
    return {};
  }
  /// The version, once all is compiled.
  TemplateVersion take() && { return std::move(version_); }

 private:
  void add_lists() {
    for (const auto& list : entries(form_.lists)) {
      ListRecord record{list.list, {}};
      for (const auto& one : list.options)
        record.options.push_back({one.value, one.name,
                                  static_cast<std::uint8_t>(one.percent ? one.percent->value : 100),
                                  one.fails.value_or(false)});
      version_.lists.push_back(std::move(record));
    }
  }
  void add_sections() {
    for (const auto& section : entries(form_.sections)) {
      SectionRecord record;
      record.code = section.section, record.name = section.name;
      if (section.within) record.within = section_at(*section.within);
      if (section.relevant) record.relevant = *section.relevant;
      version_.sections.push_back(std::move(record));
    }
    begun_.assign(version_.sections.size(), false);
  }
  std::uint16_t section_at(std::string_view code) const {
    for (std::size_t i = 0; i < version_.sections.size(); ++i)
      if (version_.sections[i].code.value == code) return static_cast<std::uint16_t>(i);
    return kNoPlace;
  }
  std::uint16_t list_at(std::string_view code) const {
    for (std::size_t i = 0; i < version_.lists.size(); ++i)
      if (version_.lists[i].code.value == code) return static_cast<std::uint16_t>(i);
    return kNoPlace;
  }

  void add(const Item& item) {
    const auto at = static_cast<std::uint16_t>(version_.items.size());
    version_.items.push_back(record_of(item));
    version_.places.emplace(version_.items.back().code, at);
    auto section = version_.items.back().section;
    for (; section != kNoPlace; section = version_.sections[section].within)
      if (version_.sections[section].items++ == 0) version_.sections[section].first = at;
  }
  ItemRecord record_of(const Item& item) const {
    ItemRecord record;
    record.code = item.item, record.name = item.name, record.kind = item.kind;
    if (item.section) record.section = section_at(*item.section);
    if (item.list) record.list = list_at(*item.list);
    record.unit = or_none(item.unit), record.hint = or_none(item.hint);
    record.message = or_none(item.message), record.source = or_none(item.source);
    record.relevant = or_none(item.relevant), record.constraint = or_none(item.constraint);
    record.calculation = or_none(item.calculation), record.passes = or_none(item.passes);
    record.whole = item.whole.value_or(false), record.type = type_of(item.kind);
    record.not_applicable = item.not_applicable.value_or(false);
    record.required = item.required.value_or(item.kind <= Kind::choices);
    if (item.least) record.least = millionths(*item.least);
    if (item.most) record.most = millionths(*item.most);
    fill_failure(item, record);
    return record;
  }
  /// What is said of its failure, by the item or by the checklist.
  void fill_failure(const Item& item, ItemRecord& record) const {
    record.can_fail = can_fail(form_, item);
    const int weight = item.weight ? item.weight->value : record.can_fail ? 1 : 0;
    record.weight = static_cast<std::uint16_t>(weight);
    record.days = static_cast<std::uint16_t>(item.days ? item.days->value : form_.days.value);
    record.grade = item.grade.value_or(item.major ? Grade::major : Grade::general);
    record.critical = item.critical.value_or(false), record.proof = item.proof.value_or(false);
    if (item.major) record.major = books_.safety.limits.majors().id(*item.major);
    record.owner = item.owner ? books_.people.posts().id(*item.owner) : version_.owner;
  }
  static std::optional<std::int64_t> millionths(std::string_view text) {
    const auto read = expression::Decimal::parse(text);
    return read ? std::optional(read->millionths()) : std::nullopt;
  }
  /// What an answer is in expressions; a calculated item's follows from its calculation.
  static expression::Type type_of(Kind kind) {
    using expression::Type;
    switch (kind) {
      case Kind::yes_no:
      case Kind::choice:
      case Kind::text:
        return Type::text;
      case Kind::number:
      case Kind::evidence:
        return Type::number;
      case Kind::choices:
        return Type::set;
      case Kind::date:
        return Type::date;
      case Kind::calculated:
        return Type::any;
      case Kind::note:
        break;
    }
    return Type::none;
  }

  /// Compiles the conditions of a section and those around it, the outermost first, where no item
  /// of theirs came before.
  std::optional<WrongExpression> begin_sections(std::uint16_t at, std::size_t first) {
    if (at == kNoPlace || begun_[at]) return {};
    auto& section = version_.sections[at];
    if (auto wrong = begin_sections(section.within, first)) return wrong;
    begun_[at] = true;
    return add_program(section.code, "relevant", entries(form_.sections)[at].relevant,
                       {version_, first, false}, section.relevant_program);
  }
  std::optional<WrongExpression> add_program(std::string_view item, std::string_view part,
                                             const std::optional<Text<1000>>& source,
                                             const ItemScope& scope, std::uint16_t& program) {
    using expression::Type;
    if (!source) return {};
    const auto wanted = part == "calculation" ? Type::any : Type::boolean;
    auto made = expression::compile(*source, scope, wanted);
    if (auto* fault = std::get_if<expression::Fault>(&made))
      return WrongExpression{std::string(item), part, std::move(*fault)};
    program = static_cast<std::uint16_t>(version_.programs.size());
    version_.programs.push_back(std::get<expression::Program>(std::move(made)));
    return {};
  }

  const DefineTemplate& form_;
  const Books& books_;
  TemplateVersion version_;
  std::vector<bool> begun_;
};

}  // namespace bursar::safety
