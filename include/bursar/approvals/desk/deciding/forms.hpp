#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/desk/terms.hpp"
#include "bursar/approvals/reasons.hpp"
#include "bursar/approvals/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// Yes, no, and back 同意、驳回、退回、拿回.
namespace bursar::approvals {

/// Says yes 同意.
struct Approve {
  static constexpr std::string_view kind = "approvals.approve";
  static constexpr std::string_view about =
      "says yes at a seat; the last yes posts the form in the same commit, or finds it stale";
  static constexpr std::string_view about_zh = "同意";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_unknown,
                                       &case_ended,
                                       &case_with_submitter,
                                       &step_unknown,
                                       &step_not_open,
                                       &digest_differs,
                                       &no_seat,
                                       &former_signer,
                                       &seats_several,
                                       &own_form,
                                       &second_seat,
                                       &seat_decided,
                                       &seat_closed,
                                       &seat_waits,
                                       &consulting,
                                       &choice_needed,
                                       &choice_unfit,
                                       &meeting_needed,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &cannot_finish};

  CaseCode case_code;
  std::optional<StepCode> step;
  std::optional<Text<64>> digest;
  std::optional<Remark> note;
  std::optional<std::vector<Choice>> choices;
  std::optional<Ending> ends;
  std::optional<Remark> stale;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Approve::case_code, "which case", "审批单号");
    v("step", &Approve::step, "which step; left out, the only one where they can act", "环节");
    v("digest", &Approve::digest, "SHA-256 of the form as it was read; left out, as it is",
      "单据摘要");
    v("note", &Approve::note, "a remark", "意见");
    v("choices", &Approve::choices, "who is to sign later steps, where this seat names them",
      "指派");
    v("ends", &Approve::ends, "what the case comes to by this; left out, by the books", "结果");
    v("stale", &Approve::stale, "why the books would refuse the form now; left out, by the books",
      "失效原因");
  }
};

/// Says no 驳回.
struct Refuse {
  static constexpr std::string_view kind = "approvals.refuse";
  static constexpr std::string_view about = "says no at a seat";
  static constexpr std::string_view about_zh = "不同意（驳回）";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown,   &case_ended,   &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs, &no_seat,      &former_signer,       &seats_several, &own_form,
      &second_seat,    &seat_decided, &seat_closed,         &seat_waits,    &consulting,
      &meeting_needed};

  CaseCode case_code;
  std::optional<StepCode> step;
  std::optional<Text<64>> digest;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Refuse::case_code, "which case", "审批单号");
    v("step", &Refuse::step, "which step; left out, the only one where they can act", "环节");
    v("digest", &Refuse::digest, "SHA-256 of the form as it was read; left out, as it is",
      "单据摘要");
    v("reason", &Refuse::reason, "why", "理由");
  }
};

/// Returns a case 退回.
struct SendBack {
  static constexpr std::string_view kind = "approvals.send_back";
  static constexpr std::string_view about =
      "returns a case to its submitter, or to a step that lies behind it";
  static constexpr std::string_view about_zh = "退回";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown,   &case_ended,   &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs, &no_seat,      &former_signer,       &seats_several, &own_form,
      &second_seat,    &seat_decided, &seat_closed,         &seat_waits,    &consulting,
      &return_forward};

  CaseCode case_code;
  std::optional<StepCode> step;
  std::optional<Text<64>> digest;
  std::optional<StepCode> to;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &SendBack::case_code, "which case", "审批单号");
    v("step", &SendBack::step, "which step; left out, the only one where they can act", "环节");
    v("digest", &SendBack::digest, "SHA-256 of the form as it was read; left out, as it is",
      "单据摘要");
    v("to", &SendBack::to, "which step; left out, the submitter", "退回环节");
    v("reason", &SendBack::reason, "why", "理由");
  }
};

/// Takes one's yes back 拿回.
struct Retract {
  static constexpr std::string_view kind = "approvals.retract";
  static constexpr std::string_view about =
      "takes back one's own yes while nobody after it has acted";
  static constexpr std::string_view about_zh = "拿回";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_unknown, &case_ended,   &case_with_submitter,
                                       &step_unknown, &not_approved, &acted_since};

  CaseCode case_code;
  std::optional<StepCode> step;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Retract::case_code, "which case", "审批单号");
    v("step", &Retract::step, "which step; left out, the only one where they can act", "环节");
    v("reason", &Retract::reason, "why", "理由");
  }
};

/// Every form of this subject: a new one is added here.
using DecidingForms = Types<Approve, Refuse, SendBack, Retract>;

}  // namespace bursar::approvals
