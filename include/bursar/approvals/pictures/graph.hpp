#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/pictures/words.hpp"

/// A plan as boxes and arrows, before it is written down as Mermaid or Graphviz.
namespace bursar::approvals::pictures {

/// What a box is drawn as.
enum class Shape : std::uint8_t { end, step, fork, join };

/// A box.
struct Node {
  std::string id;  ///< letters and digits: s1 for the first step, f1 a fork, j1 where it joins
  Shape shape{};
  std::vector<std::string> lines;
  std::string style = {};   ///< name of its colours; none, as others
  std::size_t cluster = 0;  ///< the frame it stands in
};

/// An arrow.
struct Edge {
  std::string from, to;
  std::string label;
  bool aside = false;  ///< into a sub-flow that nothing waits for, or back where one said no
};

/// A frame around the steps of a sub-flow; the first is the picture itself.
struct Cluster {
  std::string id, label;
  std::size_t parent = 0;
};

/// Boxes, frames and arrows in the order in which they are written.
struct Graph {
  std::vector<Node> nodes;
  std::vector<Cluster> clusters{1};
  std::vector<Edge> edges;
};

/// Where an arrow starts that is not yet drawn to its end.
struct Tail {
  std::string from, label;
  bool aside = false;
};
using Tails = std::vector<Tail>;

namespace detail {
/// A fork or a sub-flow that nothing waits for, around a step.
struct Around {
  std::string place;        ///< which one: the same for all steps in it
  const Branch* branch{};   ///< null for a sub-flow
  std::size_t arm = 0;      ///< the way that the step stands on
  std::size_t cluster = 0;  ///< the frame around the whole of it
};

/// A step and all that is around it, the outermost first.
struct Placed {
  std::size_t index = 0;
  std::size_t cluster = 0;
  std::vector<Around> around;
};

inline const FlowStep* step_named(const FlowVersion& flow, std::string_view code) {
  for (const auto& one : flow.steps)
    if (one.step.value == code) return &one;
  return nullptr;
}

/// The fork that a step stands in, and on which of its arms.
inline std::pair<const Branch*, std::size_t> fork_of(const FlowVersion& flow,
                                                     const FlowStep& step) {
  for (const auto& branch : flow.branches)
    for (std::size_t arm = 0; step.arm && arm < branch.arms.size(); ++arm)
      if (branch.arms[arm].arm == *step.arm) return {&branch, arm};
  return {nullptr, 0};
}

/// Finds out what is around each step of a plan, and makes the frames.
class Places {
 public:
  Places(Graph& graph, const Plan& plan, const Sight& sight)
      : graph_(graph), plan_(plan), sight_(sight) {}

  /// By the parts of its code the step is looked up in its flow, the next in the flow that stands
  /// there, and so on.
  Placed place(std::size_t index) {
    Placed placed{index, 0, {}};
    const auto& code = plan_.steps[index].code.value;
    const FlowVersion* flow = plan_.flow.get();
    for (std::size_t begin = 0; flow;) {
      const auto end = std::min(code.find('.', begin), code.size());
      const auto* step = step_named(*flow, std::string_view(code).substr(begin, end - begin));
      if (!step) break;
      if (const auto [branch, arm] = fork_of(*flow, *step); branch)
        placed.around.push_back(
            {code.substr(0, begin) + branch->branch.value, branch, arm, placed.cluster});
      if (end == code.size()) break;
      enter(placed, code.substr(0, end), *step);
      flow = inner(*step);
      begin = end + 1;
    }
    return placed;
  }

 private:
  void enter(Placed& placed, const std::string& prefix, const FlowStep& step) {
    if (!step.waits.value_or(true)) placed.around.push_back({prefix, nullptr, 0, placed.cluster});
    const auto known = std::find(prefixes_.begin(), prefixes_.end(), prefix);
    const auto cluster = static_cast<std::size_t>(known - prefixes_.begin()) + 1;
    if (known == prefixes_.end()) {
      prefixes_.push_back(prefix);
      graph_.clusters.push_back({"g" + std::to_string(cluster), step.name.value, placed.cluster});
    }
    placed.cluster = cluster;
  }

  const FlowVersion* inner(const FlowStep& step) const {
    if (!step.flow) return nullptr;
    const auto id = sight_.approvals.flows().id(*step.flow);
    for (const auto& one : plan_.inner)
      if (one->flow == id) return one.get();
    return nullptr;
  }

  Graph& graph_;
  const Plan& plan_;
  const Sight& sight_;
  std::vector<std::string> prefixes_;
};

/// Draws steps one after another, and forks with their arms beside each other.
class Drawing {
 public:
  Drawing(Graph& graph, const Sight& sight) : graph_(graph), sight_(sight) {}

  /// Draws steps that stand in `depth` forks or sub-flows; gives the arrows out of the last.
  Tails draw(const std::vector<Placed>& steps, std::size_t depth, Tails before) {
    for (std::size_t i = 0; i < steps.size();) {
      if (steps[i].around.size() == depth) {
        before = to(std::move(before), "s" + std::to_string(steps[i++].index + 1));
        continue;
      }
      std::vector<Placed> inside;
      const auto& around = steps[i].around[depth];
      for (; i < steps.size() && stands_in(steps[i], depth, around.place); ++i)
        inside.push_back(steps[i]);
      before = around.branch ? fork(inside, depth, before) : aside(inside, depth, before);
    }
    return before;
  }
  /// Draws arrows to a box; gives the one out of it.
  Tails to(Tails tails, const std::string& node) {
    for (auto& tail : tails)
      graph_.edges.push_back({std::move(tail.from), node, std::move(tail.label), tail.aside});
    return {{node, {}}};
  }

 private:
  static bool stands_in(const Placed& step, std::size_t depth, const std::string& place) {
    return step.around.size() > depth && step.around[depth].place == place;
  }

  Tails aside(const std::vector<Placed>& inside, std::size_t depth, const Tails& before) {
    auto into = before;
    for (auto& tail : into) tail.aside = true;
    draw(inside, depth + 1, std::move(into));
    return before;
  }

  Tails fork(const std::vector<Placed>& inside, std::size_t depth, Tails before) {
    const auto& around = inside.front().around[depth];
    const auto& branch = *around.branch;
    const auto number = std::to_string(++forks_);
    graph_.nodes.push_back(
        {"f" + number, Shape::fork, {sight_.say(branch.split)}, {}, around.cluster});
    to(std::move(before), "f" + number);
    Tails ends;
    for (std::size_t arm = 0; arm < branch.arms.size(); ++arm) {
      std::vector<Placed> own;
      for (const auto& step : inside)
        if (step.around[depth].arm == arm) own.push_back(step);
      const Tail into{"f" + number, words(branch, branch.arms[arm], sight_)};
      for (auto& tail : draw(own, depth + 1, {into})) ends.push_back(std::move(tail));
    }
    graph_.nodes.push_back({"j" + number, Shape::join, {}, {}, around.cluster});
    return to(std::move(ends), "j" + number);
  }

  Graph& graph_;
  const Sight& sight_;
  int forks_ = 0;
};

inline std::vector<std::string> step_lines(const PlanStep& step, const Sight& sight) {
  std::vector<std::string> conditions;
  for (const auto* when : step.when) conditions.push_back(words(*when, sight));
  const auto when = join(conditions, sight.say(" 且 ", " and "));
  return {step.terms->name.value, how_words(*step.terms, sight), who_words(*step.terms, sight),
          time_words(*step.terms, sight),
          when.empty() ? when : std::string(sight.say("仅当 ", "only if ")) + when};
}

/// Where a step's no leads back to: a step before it, or who submitted.
inline Edge way_back(const Plan& plan, std::uint16_t step, const Sight& sight) {
  const auto& to = plan.steps[step].terms->back_to;
  const auto place = to ? step_beside(plan, step, to->value) : kNone;
  return {"s" + std::to_string(step + 1),
          place == kNone ? "begin" : "s" + std::to_string(place + 1),
          std::string(sight.say("不同意", "no")), true};
}
}  // namespace detail

/// The boxes and arrows of a plan, from a box that says `begin` to one that says `end`.
inline Graph graph_of(const Plan& plan, const Sight& sight, std::vector<std::string> begin,
                      std::vector<std::string> end) {
  Graph graph;
  graph.nodes.push_back({"begin", Shape::end, std::move(begin)});
  detail::Places places(graph, plan, sight);
  std::vector<detail::Placed> placed;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    placed.push_back(places.place(i));
    graph.nodes.push_back({"s" + std::to_string(i + 1),
                           Shape::step,
                           detail::step_lines(plan.steps[i], sight),
                           {},
                           placed.back().cluster});
  }
  detail::Drawing drawing(graph, sight);
  drawing.to(drawing.draw(placed, 0, {{"begin", {}}}), "finish");
  graph.nodes.push_back({"finish", Shape::end, std::move(end)});
  for (std::uint16_t i = 0; i < plan.steps.size(); ++i)
    if (plan.steps[i].terms->after_no == AfterNo::goes_back && plan.steps[i].aside == 0)
      graph.edges.push_back(detail::way_back(plan, i, sight));
  return graph;
}

}  // namespace bursar::approvals::pictures
