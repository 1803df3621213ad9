#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/plan.hpp"

/// Which ways forms can take through a flow: proved on values around those its conditions name.
namespace bursar::approvals {

/// The most combinations of values that are tried.
inline constexpr std::size_t kWayLimit = 20'000;

/// A way through a flow, and values of a form that goes it.
struct Way {
  std::vector<bool> taken;
  std::string values;  ///< "cost=49999.99, room=…": … is any other text, ∅ nothing
  bool sure = true;    ///< false where it rests on a field left out that forms may have to fill in
};

namespace detail {
/// What a field may have, as far as conditions can tell; or what an expression comes to.
struct Sample {
  Values has;
  std::string shown;
  bool sure = true;
  bool met = false;
};

/// A field that is asked about, and what is asked. An expression about it is a question of its
/// own, with two answers whatever the fields are: what it says is not looked into.
struct AskedField {
  std::string_view field, text;  // of the expression; empty where the field's values are asked for
  std::vector<const Condition*> asked;
  std::vector<Sample> samples = {};

  bool is(const Condition& one) const {
    return field == one.field.value &&
           text == (one.is == Is::holds ? std::string_view(*one.value) : std::string_view());
  }
};

inline std::vector<std::string> constants(const AskedField& question) {
  std::vector<std::string> found;
  for (const auto* one : question.asked) {
    if (one->value) found.push_back(one->value->value);
    if (one->values)
      for (const auto& value : *one->values) found.push_back(value.value);
  }
  return found;
}

/// What a field is, by what it is compared with, where its form is not known.
inline FieldType guess(const AskedField& question) {
  const auto all = constants(question);
  const auto every = [&](FieldType type) {
    return std::all_of(all.begin(), all.end(), [&](auto& one) { return value_of(type, one); });
  };
  const bool begins = std::any_of(question.asked.begin(), question.asked.end(),
                                  [](const Condition* one) { return one->is == Is::begins; });
  if (begins || all.empty()) return FieldType::text;
  for (const auto type : {FieldType::number, FieldType::date, FieldType::boolean})
    if (every(type)) return type;
  return FieldType::text;
}

/// Values of a type that are, seen from a constant, all there are: itself and its neighbours.
inline std::vector<std::string> around(FieldType type, const std::string& constant) {
  if (type == FieldType::number) {
    const auto amount = Money::parse(constant).value_or(Money());
    return {amount.text(), (amount - Money::fen(1)).text(), (amount + Money::fen(1)).text()};
  }
  if (type == FieldType::date) {
    const auto day = parse_date(constant);
    const boost::gregorian::days one(1);
    if (day) return {constant, date_text(*day - one), date_text(*day + one)};
  }
  if (type == FieldType::boolean) return {"true", "false"};
  return {constant, constant + "…"};
}

inline std::vector<std::string> singles(const AskedField& question, FieldType type) {
  std::vector<std::string> found;
  for (const auto& constant : constants(question))
    for (auto& one : around(type, constant)) found.push_back(std::move(one));
  if (type == FieldType::text) found.push_back("…");
  if (found.empty()) found.push_back(type == FieldType::boolean ? "true" : "1");
  return found;
}

/// Leaves one sample of those that all conditions answer alike.
inline void keep(AskedField& question, Sample sample, std::set<std::vector<bool>>& answers) {
  std::vector<bool> answer;
  for (const auto* one : question.asked) answer.push_back(holds(*one, sample.has));
  if (answers.insert(std::move(answer)).second) question.samples.push_back(std::move(sample));
}

inline void fill_samples(AskedField& question, std::optional<FieldType> known) {
  if (!question.text.empty()) {
    const auto shown = "(" + std::string(question.text) + ")=";
    question.samples = {{{}, shown + "true", true, true}, {{}, shown + "false", true, false}};
    return;
  }
  const auto type = known.value_or(guess(question));
  const auto all = singles(question, type);
  const auto name = std::string(question.field) + "=";
  std::set<std::vector<bool>> answers;
  for (const auto& one : all) keep(question, {Values({one}, type), name + one}, answers);
  if (question.field.find("[]") != question.field.npos)
    for (std::size_t a = 0; a < all.size(); ++a)
      for (std::size_t b = a + 1; b < all.size(); ++b)
        keep(question, {Values({all[a], all[b]}, type), name + all[a] + "+" + all[b]}, answers);
  const bool sure = std::any_of(question.asked.begin(), question.asked.end(),
                                [](const Condition* one) { return one->is == Is::absent; });
  keep(question, {Values({}, type), name + "∅", sure}, answers);
}

/// Gathers what a plan, and a policy before it, ask of each field.
class AskedFields {
 public:
  void ask(const std::vector<Condition>& conditions) {
    for (const auto& one : conditions) {
      if (!seen_.insert(&one).second) continue;
      auto found =
          std::find_if(all_.begin(), all_.end(), [&](const AskedField& q) { return q.is(one); });
      if (found == all_.end()) found = all_.insert(all_.end(), question(one));
      found->asked.push_back(&one);
    }
  }
  void ask(const Plan& plan) {
    for (const auto& step : plan.steps) {
      for (const auto* when : step.when) ask(*when);
      for (const auto& at : step.arms)
        for (const auto& arm : at.branch->arms)
          if (arm.when) ask(*arm.when);
    }
  }
  std::vector<AskedField>& all() { return all_; }

 private:
  static AskedField question(const Condition& one) {
    if (one.is == Is::holds) return {one.field.value, *one.value, {}};
    return {one.field.value, {}, {}};
  }

  std::set<const Condition*> seen_;
  std::vector<AskedField> all_;
};

/// Goes through all combinations of samples. It is a look-up for conditions, too.
class Combinations {
 public:
  explicit Combinations(const std::vector<AskedField>& questions)
      : questions_(questions), at_(questions.size()) {}

  const Sample& sample(std::size_t i) const { return questions_[i].samples[at_[i]]; }

  const Values& operator()(std::string_view field) const {
    static const Values none;
    for (std::size_t i = 0; i < at_.size(); ++i)
      if (questions_[i].field == field && questions_[i].text.empty()) return sample(i).has;
    return none;
  }
  bool met(const Condition& condition) const {
    for (std::size_t i = 0; i < at_.size(); ++i)
      if (questions_[i].is(condition)) return sample(i).met;
    return false;
  }
  Way way(std::vector<bool> taken) const {
    Way out{std::move(taken), {}, true};
    for (std::size_t i = 0; i < at_.size(); ++i) {
      out.values += (i == 0 ? "" : ", ") + sample(i).shown;
      out.sure = out.sure && sample(i).sure;
    }
    if (out.values.empty()) out.values = "…";
    return out;
  }
  bool next() {
    for (std::size_t i = 0; i < at_.size(); ++i) {
      if (++at_[i] < questions_[i].samples.size()) return true;
      at_[i] = 0;
    }
    return false;
  }

 private:
  const std::vector<AskedField>& questions_;
  std::vector<std::size_t> at_;
};
}  // namespace detail

/// Every way that forms can take, each once; nothing where there are too many values to try. Of
/// forms of a kind where one is named, and only those for which `also` holds.
inline std::optional<std::vector<Way>> ways(const Plan& plan,
                                            const std::vector<Condition>& also = {},
                                            std::string_view kind = {},
                                            const Papers* papers = nullptr) {
  detail::AskedFields questions;
  questions.ask(plan);
  questions.ask(also);
  std::size_t count = 1;
  for (auto& one : questions.all()) {
    const auto known = papers && !kind.empty() ? papers->field(kind, one.field) : std::nullopt;
    detail::fill_samples(one, known);
    if ((count *= one.samples.size()) > kWayLimit) return {};
  }
  std::vector<Way> found;
  detail::Combinations at(questions.all());
  do {
    const auto fits = [&](const Condition& one) { return holds(one, at); };
    if (!std::all_of(also.begin(), also.end(), fits)) continue;
    auto way = at.way(taken(plan, at));
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&](const Way& one) { return one.taken == way.taken; });
    if (same == found.end())
      found.push_back(std::move(way));
    else if (way.sure && !same->sure)
      *same = std::move(way);
  } while (at.next());
  return found;
}

/// Whether a way meets a step that the case's end waits for.
inline bool signed_on(const Plan& plan, const Way& way) {
  for (std::size_t i = 0; i < plan.steps.size(); ++i)
    if (way.taken[i] && plan.steps[i].aside == 0) return true;
  return false;
}

}  // namespace bursar::approvals
