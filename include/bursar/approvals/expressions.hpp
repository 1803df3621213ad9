#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "bursar/approvals/reasons.hpp"
#include "bursar/approvals/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/expression/expression.hpp"
#include "bursar/base/papers.hpp"
#include "bursar/base/result.hpp"

/// Conditions that are expressions (`Is::holds`): what names mean in them, and what they come to
/// of a form.
namespace bursar::approvals {

/// What a form has in a field, as text, and how that compares where it is known: "3.10" and "3.1"
/// are one number and two rooms.
struct Values {
  std::vector<std::string> texts;
  std::optional<FieldType> type;

  Values() = default;
  Values(std::vector<std::string> has, std::optional<FieldType> of = {})
      : texts(std::move(has)), type(of) {}
};

/// What names mean in an expression about a field: the other fields of the form by their paths. A
/// field in a list has many values and so no name; each of them is "." of its own expression.
class FormScope final : public expression::Scope {
 public:
  /// Of a form that is not known: any name may be a field of it, of any type.
  FormScope() = default;
  /// Of a form of a kind; `field` is what "." is.
  FormScope(const Papers& papers, std::string_view kind, std::string_view field)
      : papers_(&papers), kind_(kind), field_(field) {}

  std::optional<expression::Meaning> find(std::string_view name) const override {
    return name.find("[]") == name.npos ? meaning(name) : std::nullopt;
  }
  std::optional<expression::Meaning> here() const override { return meaning(field_); }

 private:
  static expression::Type type_of(FieldType type) {
    using expression::Type;
    constexpr std::array types{Type::text, Type::number, Type::date, Type::boolean};
    return types[static_cast<std::size_t>(type)];
  }
  std::optional<expression::Meaning> meaning(std::string_view path) const {
    if (!papers_) return expression::Meaning{};
    const auto type = papers_->field(kind_, path);
    if (!type) return {};
    return expression::Meaning{type_of(*type)};
  }

  const Papers* papers_ = nullptr;
  std::string_view kind_, field_;
};

/// The expression of a condition can be asked, as far as the scope can tell. `at` is where the
/// condition stands in the form that it came with.
inline Verdict check_expression(const Condition& condition, const FormScope& scope,
                                std::string_view at) {
  const auto made = expression::compile(*condition.value, scope, expression::Type::boolean);
  const auto* fault = std::get_if<expression::Fault>(&made);
  if (!fault) return {};
  return refuse(expression_wrong, at,
                {{"field", condition.field.value},
                 {"fault", std::string(fault->name())},
                 {"column", std::to_string(fault->column)},
                 {"why", fault->text()},
                 {"why_zh", fault->text_zh()}});
}

/// An expression that was checked; null where the form has not, or no more, what it asks about.
using ReadyExpression = std::shared_ptr<const expression::Program>;

inline ReadyExpression made_ready(const Condition& condition, const Papers& papers,
                                  std::string_view kind) {
  const FormScope scope(papers, kind, condition.field);
  auto made = expression::compile(*condition.value, scope, expression::Type::boolean);
  auto* program = std::get_if<expression::Program>(&made);
  return program ? std::make_shared<const expression::Program>(std::move(*program)) : nullptr;
}

/// The expressions of policies and of flows that cases have gone through, ready to be asked. Each
/// follows from a condition and what the form's fields are: it is never written anywhere.
class Expressions {
 public:
  /// Null where it was not kept.
  ReadyExpression find(std::string_view kind, const Condition& condition) const {
    const auto found = ready_.find(
        std::array<std::string_view, 3>{kind, condition.field.value, condition.value->value});
    return found == ready_.end() ? nullptr : found->second;
  }
  /// Keeps those of some conditions on forms of a kind.
  void keep(std::string_view kind, const std::vector<Condition>& conditions, const Papers* papers) {
    for (const auto& one : conditions)
      if (one.is == Is::holds && !find(kind, one))
        ready_[{std::string(kind), one.field.value, one.value->value}] =
            made_ready(one, *papers, kind);
  }

 private:
  struct Before {
    using is_transparent = void;
    bool operator()(const auto& a, const auto& b) const {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    }
  };
  std::map<std::array<std::string, 3>, ReadyExpression, Before> ready_;
};

/// The fields of one form, for those who ask conditions of it: each is looked up once.
class FormFields {
 public:
  /// `expressions` are those that are ready, `day` the one on which the form is filed.
  FormFields(const Papers& papers, const Expressions& expressions, std::string_view kind,
             std::string_view form, Date day)
      : papers_(papers), expressions_(expressions), kind_(kind), form_(form), day_(day) {}

  /// What it has in a field.
  const Values& operator()(std::string_view path) const {
    const auto before = known_.find(path);
    if (before != known_.end()) return before->second;
    return known_
        .emplace(std::string(path), Values(papers_.values(form_, path), papers_.field(kind_, path)))
        .first->second;
  }

  /// Whether the expression of a condition holds: of one value where the field is in a list; where
  /// the field was left out, of none.
  bool met(const Condition& condition) const {
    auto program = expressions_.find(kind_, condition);
    if (!program) program = made_ready(condition, papers_, kind_);
    if (!program) return false;
    const auto& texts = (*this)(condition.field).texts;
    const auto of = [&](std::string_view here) {
      return expression::holds(*program, One(*this, program->code().here, here));
    };
    return texts.empty() ? of({}) : std::any_of(texts.begin(), texts.end(), of);
  }

 private:
  /// What an expression asks of the form, "." being one value of its field.
  class One final : public expression::Lookup {
   public:
    One(const FormFields& fields, expression::Type type, std::string_view here)
        : fields_(fields), type_(type), here_(here) {}

    expression::Value value(const expression::Mention& mention) const override {
      const auto& texts = fields_(mention.name).texts;
      return texts.empty() ? expression::Value()
                           : expression::read_value(mention.type, texts.front());
    }
    expression::Value here() const override { return expression::read_value(type_, here_); }
    Date today() const override { return fields_.day_; }

   private:
    const FormFields& fields_;
    expression::Type type_;
    std::string_view here_;
  };

  const Papers& papers_;
  const Expressions& expressions_;
  std::string_view kind_, form_;
  Date day_;
  mutable std::map<std::string, Values, std::less<>> known_;
};

}  // namespace bursar::approvals
