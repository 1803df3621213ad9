#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/reasons.hpp"
#include "bursar/approvals/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// Handing a form in, taking it back, asking for haste 提交、撤销、催办.
namespace bursar::approvals {

/// Hands a form in 提交.
struct Submit {
  static constexpr std::string_view kind = "approvals.submit";
  static constexpr std::string_view about =
      "hands a form in for approval; any form that a policy covers comes this way by "
      "itself, so this is for naming later signers, or a case number";
  static constexpr std::string_view about_zh = "提交审批";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_taken,
                                       &no_policy,
                                       &no_signature_needed,
                                       &submitter_unfit,
                                       &not_approvable,
                                       &choice_needed,
                                       &choice_unfit,
                                       &cannot_finish,
                                       &people::form_unknown,
                                       &people::not_allowed,
                                       &step_unknown,
                                       &own_form,
                                       &people::person_unknown,
                                       &people::person_left};

  FormName form;
  Text<1048576> fields_;
  std::optional<std::vector<Choice>> choices;
  std::optional<CaseCode> case_code;
  std::optional<Text<64>> digest;
  std::optional<PolicyCode> policy;
  std::optional<FlowCode> flow;
  std::optional<Whole<1, 100000>> version;
  std::optional<std::vector<StepCode>> taken;
  std::optional<std::vector<PersonCode>> parties;

  template <class V>
  static constexpr void fields(V&& v) {
    v("form", &Submit::form, "which form", "单据");
    v("fields", &Submit::fields_, "its fields as a JSON object", "单据内容");
    v("choices", &Submit::choices, "who is to sign later steps, where the submitter names them",
      "指派");
    v("case", &Submit::case_code, "number of the case; left out, counted on", "审批单号");
    v("digest", &Submit::digest, "SHA-256 of kind and form; left out, as it is", "单据摘要");
    v("policy", &Submit::policy, "the policy; left out, by the books", "审批规则");
    v("flow", &Submit::flow, "the flow; left out, by the policy", "流程");
    v("version", &Submit::version, "its version; left out, that of the day", "版本");
    v("taken", &Submit::taken, "steps that the form goes through; left out, by its conditions",
      "经过环节");
    v("parties", &Submit::parties, "who applied with the submitter; left out, by the form",
      "关联人");
  }
};

/// Hands a returned form in again 重新提交.
struct Resubmit {
  static constexpr std::string_view kind = "approvals.resubmit";
  static constexpr std::string_view about =
      "hands a returned or stale form in again, as it was or mended; mended, every vote is void";
  static constexpr std::string_view about_zh = "重新提交";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_unknown,        &case_ended,
                                       &case_waiting,        &not_submitter,
                                       &no_policy,           &no_signature_needed,
                                       &submitter_unfit,     &choice_needed,
                                       &choice_unfit,        &cannot_finish,
                                       &step_unknown,        &own_form,
                                       &second_seat,         &people::person_unknown,
                                       &people::person_left, &people::not_allowed};

  CaseCode case_code;
  std::optional<Text<1048576>> fields_;
  std::optional<std::vector<Choice>> choices;
  std::optional<Text<64>> digest;
  std::optional<PolicyCode> policy;
  std::optional<FlowCode> flow;
  std::optional<Whole<1, 100000>> version;
  std::optional<std::vector<StepCode>> taken;
  std::optional<std::vector<PersonCode>> parties;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Resubmit::case_code, "which case", "审批单号");
    v("fields", &Resubmit::fields_, "its fields as mended; left out, as they were", "单据内容");
    v("choices", &Resubmit::choices, "who is to sign later steps, where the submitter names them",
      "指派");
    v("digest", &Resubmit::digest, "SHA-256 of kind and form; left out, as it is", "单据摘要");
    v("policy", &Resubmit::policy, "the policy; left out, by the books", "审批规则");
    v("flow", &Resubmit::flow, "the flow; left out, by the policy", "流程");
    v("version", &Resubmit::version, "its version; left out, that of the day", "版本");
    v("taken", &Resubmit::taken, "steps that the form goes through; left out, by its conditions",
      "经过环节");
    v("parties", &Resubmit::parties, "who applied with the submitter; left out, by the form",
      "关联人");
  }
};

/// Takes the form back 撤销.
struct Withdraw {
  static constexpr std::string_view kind = "approvals.withdraw";
  static constexpr std::string_view about =
      "the submitter takes the form back; what it reserved is free";
  static constexpr std::string_view about_zh = "撤销";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_unknown, &case_ended, &not_submitter};

  CaseCode case_code;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Withdraw::case_code, "which case", "审批单号");
    v("reason", &Withdraw::reason, "why", "理由");
  }
};

/// Asks for haste 催办.
struct Remind {
  static constexpr std::string_view kind = "approvals.remind";
  static constexpr std::string_view about = "the submitter asks for haste, once a day";
  static constexpr std::string_view about_zh = "催办";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_unknown, &case_ended, &case_with_submitter,
                                       &not_submitter, &reminded_today};

  CaseCode case_code;
  std::optional<Remark> note;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Remind::case_code, "which case", "审批单号");
    v("note", &Remind::note, "a remark", "意见");
  }
};

/// Every form of this subject: a new one is added here.
using SubmittingForms = Types<Submit, Resubmit, Withdraw, Remind>;

}  // namespace bursar::approvals
