#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/pictures/graph.hpp"
#include "bursar/approvals/pictures/words.hpp"
#include "bursar/approvals/pictures/writing.hpp"
#include "bursar/approvals/seats.hpp"

/// A flow and a case draw themselves, for Mermaid and for Graphviz 流程图.
///
/// The same flow gives the same text. Colours say how the steps of a case stand.
namespace bursar::approvals::pictures {

namespace detail {
/// Day and minute by the school's clock.
inline std::string when_words(const Moment& at, const Sight& sight) {
  const auto text = (at + std::int64_t{60} * sight.people.offset_minutes()).text();
  return text.substr(0, 10) + " " + text.substr(11, 5);
}

inline std::string person_name(const Sight& sight, PersonId person) {
  return person == PersonId{} ? std::string() : sight.people.persons()[person].name.value;
}

/// What a seat says that was decided: who, in whose name, when.
inline std::string decided_words(const Seat& seat, const Sight& sight) {
  const bool silent = seat.by == PersonId{};
  auto who =
      silent ? std::string(sight.say("默认同意", "by silence")) : person_name(sight, seat.by);
  if (seat.in_name != PersonId{} && seat.in_name != seat.by)
    who += in_brackets(sight,
                       {std::string(sight.say("代", "for ")) + person_name(sight, seat.in_name)});
  const bool yes = seat.state == SeatState::approved;
  return std::string(yes ? "✓ " : "✗ ") + who + " " + when_words(seat.at, sight);
}

/// Who may decide an open seat: by name, who took it, or whoever the rule names that day.
inline Persons holders_of(const Case& one, const Seat& seat, const Circle& circle) {
  if (seat.claimed != PersonId{}) return {seat.claimed};
  Persons owners;
  if (seat.holder != PersonId{})
    owners = {seat.holder};
  else if (const auto& rules = one.plan->steps[seat.step].terms->seats;
           rules && seat.rule < rules->size())
    owners = named((*rules)[seat.rule], circle);
  return eligible(circle, owners);
}

inline std::string open_words(const Case& one, const Seat& seat, const Sight& sight, Date day) {
  const Circle circle{sight.people, sight.approvals, one.unit, one.parties, day};
  std::vector<std::string> names;
  for (const auto person : holders_of(one, seat, circle))
    names.push_back(person_name(sight, person));
  auto text = std::string(sight.say("待签：", "to sign: ")) +
              (names.empty() ? "—" : join(names, sight.say("或", " or ")));
  if (seat.consulted != PersonId{})
    text += in_brackets(
        sight, {std::string(sight.say("委派", "asked: ")) + person_name(sight, seat.consulted)});
  return text;
}

/// What a seat says; nothing where it was closed or removed undecided.
inline std::string seat_words(const Case& one, const Seat& seat, const Sight& sight, Date day) {
  std::string text;
  if (seat.state == SeatState::removed) return text;
  if (seat.state != SeatState::undecided)
    text = decided_words(seat, sight);
  else if (one.steps[seat.step].state == StepState::open && !one.ended())
    text = open_words(one, seat, sight, day);
  if (!text.empty() && seat.parent != kNone) text += sight.say("（加签）", " (added)");
  return text;
}

/// The lines of a step of a case: its seats, where it has some, else who is to have them.
inline std::vector<std::string> run_lines(const Case& one, std::uint16_t step, const Sight& sight,
                                          Date day) {
  const auto& terms = *one.plan->steps[step].terms;
  const auto& run = one.steps[step];
  std::vector<std::string> lines{terms.name.value, how_words(terms, sight)};
  for (const auto& seat : one.seats)
    if (seat.step == step) lines.push_back(seat_words(one, seat, sight, day));
  if (run.state == StepState::waiting) lines.push_back(who_words(terms, sight));
  if (run.state == StepState::open && run.due)
    lines.push_back(std::string(sight.say("期限 ", "due ")) + date_text(*run.due));
  if (run.state != StepState::waiting) lines.push_back(sight.say(run.state));
  return lines;
}

/// The colours of how a case ended, or none while it is on its way.
inline std::string end_style(const Case& one) {
  if (one.state == CaseState::posted) return "posted";
  return one.ended() ? "stopped" : "";
}

inline Graph case_graph(const Case& one, const Sight& sight, Date day) {
  auto graph =
      graph_of(*one.plan, sight,
               {one.code.value, one.form, person_name(sight, one.submitter),
                std::string(sight.say("提交 ", "submitted ")) + when_words(one.submitted, sight)},
               {sight.say(one.state), one.stale});
  for (auto& node : graph.nodes) {
    if (node.id == "finish") node.style = end_style(one);
    if (node.shape != Shape::step) continue;
    const auto step = static_cast<std::uint16_t>(std::stoi(node.id.substr(1)) - 1);
    node.lines = run_lines(one, step, sight, day);
    node.style = std::string(enum_name(one.steps[step].state));
  }
  return graph;
}

inline Graph flow_graph(const Plan& plan, const Sight& sight) {
  const auto& flow = *plan.flow;
  const auto number = std::to_string(flow.number);
  const auto version = sight.tongue == Tongue::zh ? "第" + number + "版" : "version " + number;
  return graph_of(plan, sight,
                  {flow.name.value, version, std::string(sight.say("提交", "submitted"))},
                  {std::string(sight.say("入账", "posted"))});
}
}  // namespace detail

/// A flow as Mermaid's flowchart.
inline std::string mermaid(const Plan& plan, const Sight& sight) {
  return as_mermaid(detail::flow_graph(plan, sight));
}
/// A case as Mermaid's flowchart, with who may sign on that day.
inline std::string mermaid(const Case& one, const Sight& sight, Date day) {
  return as_mermaid(detail::case_graph(one, sight, day));
}
/// A flow as Graphviz's dot.
inline std::string dot(const Plan& plan, const Sight& sight) {
  return as_dot(detail::flow_graph(plan, sight));
}
/// A case as Graphviz's dot, with who may sign on that day.
inline std::string dot(const Case& one, const Sight& sight, Date day) {
  return as_dot(detail::case_graph(one, sight, day));
}

}  // namespace bursar::approvals::pictures
