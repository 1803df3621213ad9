#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/pictures.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What may be asked to be drawn.
namespace bursar::approvals {

/// How a picture is written 图的格式.
enum class Drawn : std::uint8_t { mermaid, graphviz };
constexpr auto names(Drawn) {
  return std::array<EnumName, 2>{{{"mermaid", "Mermaid"}, {"graphviz", "Graphviz"}}};
}

/// A flow, or a case, as a picture 流程图.
struct Picture {
  static constexpr std::string_view kind = "approvals.picture";
  static constexpr std::string_view about =
      "a flow as it is that day, or a case with how it stands, drawn for Mermaid or Graphviz; "
      "empty where there is none";
  static constexpr std::string_view about_zh = "流程图";
  std::optional<FlowCode> flow;
  std::optional<CaseCode> case_code;
  std::optional<Drawn> as;
  std::optional<pictures::Tongue> tongue;
  template <class V>
  static constexpr void fields(V&& v) {
    v("flow", &Picture::flow, "which flow", "流程");
    v("case", &Picture::case_code, "or which case", "审批单号");
    v("as", &Picture::as, "how it is written; left out, mermaid", "格式");
    v("tongue", &Picture::tongue, "its language; left out, Chinese", "语言");
  }
};

inline std::string answer(const Picture& q, const Books& books, Date day) {
  const pictures::Sight sight{books.people, books.approvals,
                              q.tongue.value_or(pictures::Tongue::zh)};
  const bool dot = q.as == Drawn::graphviz;
  if (const auto* one = q.case_code ? books.approvals.cases().find(*q.case_code) : nullptr)
    return dot ? pictures::dot(*one, sight, day) : pictures::mermaid(*one, sight, day);
  const auto* flow = q.flow ? books.approvals.flows().find(*q.flow) : nullptr;
  const auto version = flow ? flow->on(day) : nullptr;
  if (!version) return {};
  const auto plan = plan_of(books.approvals, version, day);
  return dot ? pictures::dot(*plan, sight) : pictures::mermaid(*plan, sight);
}

using PictureQuestions = Types<Picture>;

}  // namespace bursar::approvals
