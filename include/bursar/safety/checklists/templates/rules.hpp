#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/safety/checklists/templates/compile.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Checklists are defined, version by version.
namespace bursar::safety {

/// The number that the next version of a checklist has.
inline std::int32_t next_version(const Books& books, const TemplateCode& code) {
  const auto* known = books.safety.checklists.templates().find(code);
  return known ? static_cast<std::int32_t>(known->versions.size()) + 1 : 1;
}

namespace detail {
inline Refusal wrong_expression(const WrongExpression& wrong) {
  const auto& fault = wrong.fault;
  return refuse(expression_wrong, "items",
                {{"item", wrong.item},
                 {"part", std::string(wrong.part)},
                 {"fault", std::string(fault.name())},
                 {"column", std::to_string(fault.column)},
                 {"why", fault.text()},
                 {"why_zh", fault.text_zh()}});
}
/// The items in their order: what each is made of, then what it asks.
inline Verdict check_items(const DefineTemplate& form, VersionMaker& maker, const Books& books,
                           const Context& context) {
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    if (auto v = check_item(form, i, maker.version(), books, context); !v) return v;
    if (const auto wrong = maker.compile(i)) return wrong_expression(*wrong);
  }
  const auto wrong = maker.compile_empty_sections();
  return wrong ? Verdict(wrong_expression(*wrong)) : Verdict();
}
/// The items of each section stand together with those of the sections below it.
inline Verdict check_together(const TemplateVersion& version) {
  std::vector<std::size_t> last(version.sections.size());
  for (std::size_t i = 0; i < version.items.size(); ++i)
    for (auto at = version.items[i].section; at != kNoPlace; at = version.sections[at].within)
      last[at] = i;
  for (std::size_t i = 0; i < version.sections.size(); ++i) {
    const auto& one = version.sections[i];
    if (one.items > 0 && last[i] + 1 - one.first != one.items)
      return refuse(section_split, "items", {{"section", one.code.value}});
  }
  return {};
}
/// Every figure of law that an expression asks for is set, from whatever day.
inline Verdict check_limits(const TemplateVersion& version, const Books& books) {
  for (const auto& program : version.programs)
    for (const auto& code : program.limits())
      if (!books.safety.limits.limits().find(code))
        return refuse(limit_unknown, "items", {{"limit", code}});
  return {};
}
inline Verdict check_something_asked(const DefineTemplate& form) {
  for (const auto& item : form.items)
    if (item.kind != Kind::note) return {};
  return refuse(items_none, "items");
}
inline Verdict check_version_number(const DefineTemplate& form, const Books& books) {
  const auto next = next_version(books, form.checklist);
  if (!form.version || form.version->value == next) return {};
  return refuse(figures_differ, "version",
                {{"field", "version"},
                 {"given", std::to_string(form.version->value)},
                 {"books", std::to_string(next)}});
}
}  // namespace detail

inline void complete(DefineTemplate& form, const Books& books, const Context& context) {
  complete_day(form.from, context);
  if (!form.version && context.under.empty())
    form.version = Whole<1, 10000>(next_version(books, form.checklist));
}

inline Verdict decide(const DefineTemplate& form, const Books& books, const Context& context) {
  if (auto v = detail::check_template_counts(form); !v) return v;
  if (auto v = detail::check_template_from(form, books, context); !v) return v;
  if (auto v = detail::check_lists(form); !v) return v;
  if (auto v = detail::check_sections(form); !v) return v;
  if (auto v = check_post(books, "owner", form.owner); !v) return v;
  VersionMaker maker(form, books);
  if (auto v = detail::check_items(form, maker, books, context); !v) return v;
  if (auto v = detail::check_together(maker.version()); !v) return v;
  if (auto v = detail::check_limits(maker.version(), books); !v) return v;
  if (auto v = detail::check_something_asked(form); !v) return v;
  if (auto v = detail::check_version_number(form, books); !v) return v;
  return safety::check_evidence(form.files);
}

inline void post(const DefineTemplate& form, Books& books, const Context& context) {
  VersionMaker maker(form, books);
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const bool compiled = !maker.compile(i);
    BURSAR_ASSERT(compiled);
  }
  maker.compile_empty_sections();
  auto version = std::move(maker).take();
  version.number = next_version(books, form.checklist);
  version.from = day_of(form.from, context);
  const auto id = books.safety.checklists.add(form.checklist, std::move(version));
  happened(books, LedgerKind::define_template, id, context);
}

}  // namespace bursar::safety
