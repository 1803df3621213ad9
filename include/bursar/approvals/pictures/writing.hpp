#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/pictures/graph.hpp"

/// Boxes and arrows as text: Mermaid's flowchart, and Graphviz's dot.
namespace bursar::approvals::pictures {

/// Colours of a style: what fills a box, and its border.
struct Colours {
  std::string_view style, fill, border;
  bool dashed = false;
};
inline constexpr std::array<Colours, 8> colours{{{"waiting", "#ffffff", "#8c959f"},
                                                 {"open", "#fff8c5", "#bf8700"},
                                                 {"passed", "#dafbe1", "#1a7f37"},
                                                 {"refused", "#ffebe9", "#cf222e"},
                                                 {"skipped", "#ffffff", "#d0d7de", true},
                                                 {"closed", "#eaeef2", "#8c959f", true},
                                                 {"posted", "#dafbe1", "#1a7f37"},
                                                 {"stopped", "#ffebe9", "#cf222e"}}};

namespace detail {
inline std::string by_number(char c) { return '#' + std::to_string(static_cast<int>(c)) + ';'; }

/// How many characters at the front of a line would make a list or a heading of it: "1. ", "- ".
inline std::size_t list_mark(std::string_view line) {
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == 0) return std::string_view("-+=").find(line.front()) != line.npos;
  const bool list = digits != line.npos && (line[digits] == '.' || line[digits] == ')');
  return list ? 1 : 0;
}

/// Mermaid reads labels as Markdown and HTML with directives in them: whatever could mean something
/// there is written by its number.
inline std::string mermaid_text(std::string_view line) {
  std::string out;
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  if (line.empty()) return out;
  auto mark = list_mark(line);
  for (const char c : line) {
    constexpr std::string_view special = "\"#<>&%`\\*_~[]{}|@";
    if (mark > 0 || special.find(c) != special.npos)
      out += by_number(c);
    else
      out += c == '\t' ? ' ' : c;
    if (mark > 0) --mark;
  }
  return out;
}

/// A text of one line or several.
inline std::string mermaid_line(std::string_view text) {
  std::string out;
  for (auto end = text.find('\n'); end != text.npos; end = text.find('\n')) {
    out += mermaid_text(text.substr(0, end)) + "<br/>";
    text.remove_prefix(end + 1);
  }
  return out + mermaid_text(text);
}

inline std::string dot_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out;
}

template <class Escape>
std::string label(const std::vector<std::string>& lines, Escape escape, std::string_view between) {
  std::vector<std::string> texts;
  for (const auto& line : lines) texts.push_back(escape(line));
  return join(texts, between);
}

inline std::string mermaid_box(const Node& node) {
  const auto text = label(node.lines, mermaid_line, "<br/>");
  switch (node.shape) {
    case Shape::end:
      return node.id + "([\"" + text + "\"])";
    case Shape::fork:
      return node.id + "{\"" + text + "\"}";
    case Shape::join:
      return node.id + "((\" \"))";
    case Shape::step:
      break;
  }
  return node.id + "[\"" + text + "\"]";
}

inline std::string dot_box(const Node& node) {
  constexpr std::array<std::string_view, 4> shapes{"oval", "box", "diamond", "circle"};
  auto out = node.id + " [label=\"" + label(node.lines, dot_text, "\\n") +
             "\", shape=" + std::string(shapes[static_cast<std::size_t>(node.shape)]);
  if (node.shape == Shape::join) out += ", width=0.2, fixedsize=true";
  for (const auto& one : colours)
    if (one.style == node.style)
      out += ", style=\"filled" + std::string(one.dashed ? ",dashed" : "") + "\", fillcolor=\"" +
             std::string(one.fill) + "\", color=\"" + std::string(one.border) + "\"";
  return out + "]";
}

/// Writes the boxes of a frame, and then the frames in it.
template <class Open, class Box, class Close>
void write_frame(std::string& out, const Graph& graph, std::size_t frame, std::string indent,
                 const Open& open, const Box& box, const Close& close) {
  for (const auto& node : graph.nodes)
    if (node.cluster == frame) out += indent + box(node) + "\n";
  for (std::size_t i = 1; i < graph.clusters.size(); ++i) {
    if (graph.clusters[i].parent != frame) continue;
    out += indent + open(graph.clusters[i]) + "\n";
    write_frame(out, graph, i, indent + "  ", open, box, close);
    out += indent + std::string(close) + "\n";
  }
}

inline void mermaid_styles(std::string& out, const Graph& graph) {
  for (const auto& one : colours) {
    std::vector<std::string> ids;
    for (const auto& node : graph.nodes)
      if (node.style == one.style) ids.push_back(node.id);
    if (ids.empty()) continue;
    out += "  classDef " + std::string(one.style) + " fill:" + std::string(one.fill) +
           ",stroke:" + std::string(one.border) + ",color:#1f2328" +
           (one.dashed ? ",stroke-dasharray:4 3" : "") + "\n  class " + join(ids, ",") + " " +
           std::string(one.style) + "\n";
  }
}
}  // namespace detail

/// A picture as Mermaid's flowchart.
inline std::string as_mermaid(const Graph& graph) {
  std::string out = "flowchart TD\n";
  const auto open = [](const Cluster& one) {
    return "subgraph " + one.id + "[\"" + detail::mermaid_line(one.label) + "\"]";
  };
  detail::write_frame(out, graph, 0, "  ", open, detail::mermaid_box, "end");
  for (const auto& edge : graph.edges) {
    out += "  " + edge.from + (edge.aside ? " -.->" : " -->");
    if (!edge.label.empty()) out += "|\"" + detail::mermaid_line(edge.label) + "\"|";
    out += " " + edge.to + "\n";
  }
  detail::mermaid_styles(out, graph);
  return out;
}

/// A picture as Graphviz's dot.
inline std::string as_dot(const Graph& graph) {
  std::string out = "digraph flow {\n  rankdir=TB\n  node [fontsize=11]\n  edge [fontsize=10]\n";
  const auto open = [](const Cluster& one) {
    return "subgraph cluster_" + one.id + " {\n  labeljust=l\n  label=\"" +
           detail::dot_text(one.label) + "\"";
  };
  detail::write_frame(out, graph, 0, "  ", open, detail::dot_box, "}");
  for (const auto& edge : graph.edges) {
    std::vector<std::string> notes;
    if (!edge.label.empty()) notes.push_back("label=\"" + detail::dot_text(edge.label) + "\"");
    if (edge.aside) notes.emplace_back("style=dashed");
    out += "  " + edge.from + " -> " + edge.to;
    if (!notes.empty()) out += " [" + join(notes, ", ") + "]";
    out += "\n";
  }
  return out + "}\n";
}

}  // namespace bursar::approvals::pictures
