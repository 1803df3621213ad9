#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bursar/safety/checklists/templates/compile.hpp"
#include "bursar/safety/checklists/templates/views.hpp"
#include "bursar/safety/checklists/views.hpp"

/// What may be asked about checklists, and what an expression would be refused for.
namespace bursar::safety {

/// The version of a checklist that a question names; left out, that of the day, before the first
/// the first. Null where there is none.
inline const TemplateVersion* version_asked(const Books& books, const TemplateCode& code,
                                            const std::optional<Whole<1, 10000>>& version,
                                            Date day) {
  const auto& checklists = books.safety.checklists;
  const auto id = checklists.templates().id(code);
  if (id == TemplateId{}) return nullptr;
  if (version) return checklists.version(id, *version);
  const auto& versions = checklists.templates()[id].versions;
  const auto* found = version_on(versions, day);
  return found ? found : &versions.front();
}

/// The checklists.
struct TemplateList {
  static constexpr std::string_view kind = "safety.templates";
  static constexpr std::string_view about = "checklists as they are on the day";
  static constexpr std::string_view about_zh = "检查表";
  std::optional<Field> field;
  template <class V>
  static constexpr void fields(V&& v) {
    v("field", &TemplateList::field, "only of this", "类别");
  }
};
inline std::vector<TemplateRow> answer(const TemplateList& q, const Books& books, Date day) {
  std::vector<TemplateRow> rows;
  for (const auto& one : books.safety.checklists.templates()) {
    const auto& version = *version_asked(books, one.code, {}, day);
    if (!q.field || version.field == *q.field) rows.push_back(template_row(one, version));
  }
  sort_by(rows, &TemplateRow::checklist);
  return rows;
}

/// The items of a checklist.
struct TemplateText {
  static constexpr std::string_view kind = "safety.template";
  static constexpr std::string_view about = "the items of one version of a checklist, in order";
  static constexpr std::string_view about_zh = "检查表明细";
  TemplateCode checklist;
  std::optional<Whole<1, 10000>> version;
  template <class V>
  static constexpr void fields(V&& v) {
    v("template", &TemplateText::checklist, "which checklist", "检查表编号");
    v("version", &TemplateText::version, "which version; left out, that of the day", "版本");
  }
};
inline std::vector<TemplateItemRow> answer(const TemplateText& q, const Books& books, Date day) {
  std::vector<TemplateItemRow> rows;
  const auto* version = version_asked(books, q.checklist, q.version, day);
  if (!version) return rows;
  for (const auto& item : version->items) rows.push_back(item_row(books, *version, item));
  return rows;
}

/// The form that defines a checklist.
struct TemplateForm {
  static constexpr std::string_view kind = "safety.template_form";
  static constexpr std::string_view about =
      "one version of a checklist as the form that defines it, with its sections, lists and texts; "
      "what comes to the same when it is left out is left out; null where there is no such version";
  static constexpr std::string_view about_zh = "检查表原单";
  TemplateCode checklist;
  std::optional<Whole<1, 10000>> version;
  template <class V>
  static constexpr void fields(V&& v) {
    v("template", &TemplateForm::checklist, "which checklist", "检查表编号");
    v("version", &TemplateForm::version, "which version; left out, that of the day", "版本");
  }
};
inline std::optional<DefineTemplate> answer(const TemplateForm& q, const Books& books, Date day) {
  const auto* version = version_asked(books, q.checklist, q.version, day);
  return version ? std::optional(definition(books, q.checklist, *version)) : std::nullopt;
}

/// What an expression is to come to 期望类型.
enum class Wanted : std::uint8_t { any, boolean, number, text, date };
constexpr auto names(Wanted) {
  return std::array<EnumName, 5>{
      {{"any", "任意"}, {"bool", "真假"}, {"number", "数值"}, {"text", "文字"}, {"date", "日期"}}};
}
/// The same in the language's own words.
inline expression::Type type_wanted(Wanted wanted) {
  using expression::Type;
  constexpr std::array types{Type::any, Type::boolean, Type::number, Type::text, Type::date};
  return types[static_cast<std::size_t>(wanted)];
}

/// What is wrong with an expression, or what it comes to 表达式检查.
struct ExpressionRow {
  std::optional<std::string> fault;
  std::optional<std::int64_t> column;
  std::optional<std::string> why, why_zh, type;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ExpressionRow;
    v("fault", &T::fault, "what is wrong with it; left out, nothing", "错误");
    v("column", &T::column, "where, in characters from 1", "列");
    v("why", &T::why, "the same as a sentence", "原因（英文）");
    v("why_zh", &T::why_zh, "the same in Chinese", "原因");
    v("type", &T::type, "what it comes to, where nothing is wrong", "类型");
  }
};
/// Whether an expression can be written into a checklist.
struct CheckExpression {
  static constexpr std::string_view kind = "safety.check_expression";
  static constexpr std::string_view about =
      "what an expression over the items of a checklist comes to, or what is wrong with it and "
      "where; null where there is no such checklist or item";
  static constexpr std::string_view about_zh = "表达式检查";
  TemplateCode checklist;
  std::optional<Whole<1, 10000>> version;
  std::optional<ItemCode> item;
  Text<2000> expression;
  Wanted wanted{};
  template <class V>
  static constexpr void fields(V&& v) {
    using T = CheckExpression;
    v("template", &T::checklist, "over which checklist's items", "检查表编号");
    v("version", &T::version, "of which version; left out, that of the day", "版本");
    v("item", &T::item,
      "of which item: it may name earlier ones, and . is its answer; left out, all and no .",
      "项目名");
    v("expression", &T::expression, "the expression", "表达式");
    v("wanted", &T::wanted, "what it is to come to", "期望类型");
  }
};
inline std::optional<ExpressionRow> answer(const CheckExpression& q, const Books& books, Date day) {
  const auto* version = version_asked(books, q.checklist, q.version, day);
  if (!version) return {};
  const std::size_t at = q.item ? version->place(*q.item) : version->items.size();
  if (at == kNoPlace) return {};
  const bool self = q.item && version->items[at].kind != Kind::note;
  const auto made =
      expression::compile(q.expression, ItemScope(*version, at, self), type_wanted(q.wanted));
  ExpressionRow row;
  if (const auto* program = std::get_if<expression::Program>(&made)) {
    row.type = std::string(expression::type_name(program->type()));
    return row;
  }
  const auto& fault = std::get<expression::Fault>(made);
  row.fault = std::string(fault.name()), row.column = static_cast<std::int64_t>(fault.column);
  row.why = fault.text(), row.why_zh = fault.text_zh();
  return row;
}

}  // namespace bursar::safety
