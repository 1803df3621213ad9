// Strangers' expressions. The first byte picks a scope, the rest is the source; what compiles is
// evaluated on several sets of values. `./dev fuzz` builds it with clang and runs it on a copy of
// the corpus beside it; what it finds becomes a line of tests/base/expression/faults_test.cpp.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

#include "base/expression/rig.hpp"

namespace bursar::expression::test {
namespace {

void require(bool held) {
  if (!held) __builtin_trap();
}

ListScope scope_of(unsigned kind) {
  auto scope = usual_scope();
  scope.limits = kind != 1;
  if (kind == 1) scope.self.reset();
  if (kind == 2) scope.self = Named{".", Type::text, {"a", "b"}};
  if (kind == 3)
    for (auto& name : scope.names) name = {name.name, Type::any};
  if (kind == 4) scope.names.clear();
  return scope;
}

/// What is shown of a fault stands where it says, and is text.
void check_fault(const Fault& fault, std::string_view source) {
  require(fault.column >= 1 && fault.column <= detail::characters(source) + 1);
  require(detail::characters(fault.near) <= 40);
  require(!fault.text().empty() && !fault.text_zh().empty());
  const auto before = detail::first_characters(source, fault.column - 1);
  const bool stranger = fault.near == "\uFFFD";
  require(stranger || source.substr(before.size()).starts_with(fault.near));
  require(fault.code == FaultCode::too_long || detail::characters(source) <= kCharacters);
}

void check_program(const Program& program, const TextLookup& values) {
  require(program.steps() >= 1 && program.steps() <= kNodes);
  require(program.code().depth <= program.steps());
  require(program.names().size() <= program.steps());
  const auto value = evaluate(program, values);
  require(value == evaluate(program, values));
  require(value.empty() || program.type() == Type::any || value.type() == program.type());
  require(value.type() != Type::set && value.type() != Type::any);
  if (value.type() == Type::number) require(value.number().has_value());
  if (value.type() == Type::date) require(in_range(*value.date()));
  require(holds(program, values) == value.yes());
  (void)answer_allowed(program, values);
}

}  // namespace

void one(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return;
  const std::string_view source(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto scope = scope_of(data[0] % 5u);
  for (const auto wanted : {Type::any, Type::boolean}) {
    const auto made = compile(source, scope, wanted);
    if (const auto* fault = std::get_if<Fault>(&made)) {
      check_fault(*fault, source);
      continue;
    }
    auto values = usual_values();
    check_program(std::get<Program>(made), values);
    values.texts = {{"n", "999999999999.999999"}, {"m", "-0.000001"}, {"s", "x y 10"}, {"b", "x"},
                    {"d", "2199-12-31"},          {"t", "\xFF\xE4"},  {"g", "03"},     {".", "a"}};
    check_program(std::get<Program>(made), values);
    values.texts.clear();
    check_program(std::get<Program>(made), values);
  }
}

}  // namespace bursar::expression::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bursar::expression::test::one(data, size);
  return 0;
}
