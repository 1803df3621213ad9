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

/// Cases: a form that waits for its signatures, and what may be done with it 审批单.
///
/// Whoever has the seat may act: these forms need no right of a post, but for those that say so.
namespace bursar::approvals {

/// What a case comes to 审批结果.
enum class Ending : std::uint8_t { posted, stale };
constexpr auto names(Ending) {
  return std::array<EnumName, 2>{{{"posted", "入账"}, {"stale", "失效"}}};
}

/// Hands a form in 提交.
struct Submit {
  static constexpr std::string_view kind = "approvals.submit";
  static constexpr std::string_view about =
      "hands a form in for approval; any form that a policy covers comes this way by itself, so this is for naming later signers, or a case number";
  static constexpr std::string_view about_zh = "提交审批";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_taken,         &no_policy,      &no_signature_needed,
                                       &submitter_unfit,    &not_approvable, &choice_needed,
                                       &choice_unfit,       &cannot_finish,  &people::form_unknown,
                                       &people::not_allowed};

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
  static constexpr std::array refusals{
      &case_unknown,        &case_ended,      &case_waiting,  &not_submitter, &no_policy,
      &no_signature_needed, &submitter_unfit, &choice_needed, &choice_unfit,  &cannot_finish};

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

/// Says yes 同意.
struct Approve {
  static constexpr std::string_view kind = "approvals.approve";
  static constexpr std::string_view about =
      "says yes at a seat; the last yes posts the form in the same commit, or finds it stale";
  static constexpr std::string_view about_zh = "同意";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown,   &case_ended,   &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs, &no_seat,      &former_signer,       &seats_several, &own_form,
      &second_seat,    &seat_decided, &seat_closed,         &seat_waits,    &consulting,
      &choice_needed,  &choice_unfit, &meeting_needed};

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

/// Gives a seat away 转办.
struct Transfer {
  static constexpr std::string_view kind = "approvals.transfer";
  static constexpr std::string_view about = "gives a seat to another person for good";
  static constexpr std::string_view about_zh = "转办";
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
                                       &transfer_same,
                                       &people::person_unknown,
                                       &people::person_left};

  CaseCode case_code;
  std::optional<StepCode> step;
  PersonCode to;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Transfer::case_code, "which case", "审批单号");
    v("step", &Transfer::step, "which step; left out, the only one where they can act", "环节");
    v("to", &Transfer::to, "who has it from now on", "接办人");
    v("reason", &Transfer::reason, "why", "理由");
  }
};

/// Moves a leaver's seats 离职转办.
struct HandOver {
  static constexpr std::string_view kind = "approvals.hand_over";
  static constexpr std::string_view about =
      "moves all open seats that a person holds by name to another; what they decided keeps their name; needs the right to file it";
  static constexpr std::string_view about_zh = "离职转办";
  static constexpr std::array refusals{
      &nothing_to_hand_over, &transfer_same,          &own_form,
      &second_seat,          &people::person_unknown, &people::person_left};

  PersonCode person;
  PersonCode to;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &HandOver::person, "whose seats", "移交人");
    v("to", &HandOver::to, "who has them from now on", "接办人");
    v("reason", &HandOver::reason, "why", "理由");
  }
};

/// Asks somebody 委派.
struct Consult {
  static constexpr std::string_view kind = "approvals.consult";
  static constexpr std::string_view about =
      "asks somebody before deciding; the seat stays with its holder, to whom every answer returns";
  static constexpr std::string_view about_zh = "委派";
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
                                       &people::person_unknown,
                                       &people::person_left};

  CaseCode case_code;
  std::optional<StepCode> step;
  PersonCode person;
  Remark question;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Consult::case_code, "which case", "审批单号");
    v("step", &Consult::step, "which step; left out, the only one where they can act", "环节");
    v("person", &Consult::person, "who is asked", "受托人");
    v("question", &Consult::question, "what they are asked", "事项");
  }
};

/// Answers 答复.
struct Answer {
  static constexpr std::string_view kind = "approvals.answer";
  static constexpr std::string_view about = "answers what one was consulted about; it is no vote";
  static constexpr std::string_view about_zh = "答复委派";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_unknown, &case_ended,    &case_with_submitter,
                                       &step_unknown, &seats_several, &not_consulted};

  CaseCode case_code;
  std::optional<StepCode> step;
  Remark answer_;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Answer::case_code, "which case", "审批单号");
    v("step", &Answer::step, "which step; left out, the only one where they can act", "环节");
    v("answer", &Answer::answer_, "the answer", "答复");
  }
};

/// Adds a seat 加签.
struct AddSeat {
  static constexpr std::string_view kind = "approvals.add_seat";
  static constexpr std::string_view about =
      "adds a seat before, after or beside one's own; it must approve too, beside the votes that the flow counts";
  static constexpr std::string_view about_zh = "加签";
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
                                       &adds_too_many,
                                       &people::person_unknown,
                                       &people::person_left};

  CaseCode case_code;
  std::optional<StepCode> step;
  PersonCode person;
  Where where{};
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &AddSeat::case_code, "which case", "审批单号");
    v("step", &AddSeat::step, "which step; left out, the only one where they can act", "环节");
    v("person", &AddSeat::person, "who is to sign", "加签人");
    v("where", &AddSeat::where, "where it stands to one's own", "位置");
    v("reason", &AddSeat::reason, "why", "理由");
  }
};

/// Takes an added seat away 减签.
struct RemoveSeat {
  static constexpr std::string_view kind = "approvals.remove_seat";
  static constexpr std::string_view about =
      "takes an added seat away again, by who added it or who added the adder's";
  static constexpr std::string_view about_zh = "减签";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown, &case_ended, &case_with_submitter, &step_unknown, &step_not_open,
      &no_seat,      &not_added,  &not_adder,           &seat_decided, &seats_several};

  CaseCode case_code;
  std::optional<StepCode> step;
  PersonCode person;
  Remark reason;
  std::optional<Ending> ends;
  std::optional<Remark> stale;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &RemoveSeat::case_code, "which case", "审批单号");
    v("step", &RemoveSeat::step, "which step; left out, the only one where they can act", "环节");
    v("person", &RemoveSeat::person, "whose seat", "被减签人");
    v("reason", &RemoveSeat::reason, "why", "理由");
    v("ends", &RemoveSeat::ends, "what the case comes to by this; left out, by the books", "结果");
    v("stale", &RemoveSeat::stale,
      "why the books would refuse the form now; left out, by the books", "失效原因");
  }
};

/// Takes a common seat 认领.
struct Claim {
  static constexpr std::string_view kind = "approvals.claim";
  static constexpr std::string_view about = "takes a seat that several hold by their post";
  static constexpr std::string_view about_zh = "认领";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown,   &case_ended,     &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs, &no_seat,        &former_signer,       &seats_several, &own_form,
      &second_seat,    &seat_decided,   &seat_closed,         &seat_waits,    &consulting,
      &claim_needless, &already_claimed};

  CaseCode case_code;
  std::optional<StepCode> step;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Claim::case_code, "which case", "审批单号");
    v("step", &Claim::step, "which step; left out, the only one where they can act", "环节");
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

/// Enters a meeting's outcome 会议决议.
struct RecordMeeting {
  static constexpr std::string_view kind = "approvals.record_meeting";
  static constexpr std::string_view about = "enters what a meeting decided, by its resolution";
  static constexpr std::string_view about_zh = "录入会议决议";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown,   &case_ended,    &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs, &no_seat,       &former_signer,       &seats_several, &own_form,
      &second_seat,    &seat_decided,  &seat_closed,         &seat_waits,    &consulting,
      &meeting_unfit,  &quorum_missed, &votes_differ,        &outcome_dated};

  CaseCode case_code;
  std::optional<StepCode> step;
  std::optional<Text<64>> digest;
  Date on;
  Whole<1, 1000> present;
  Whole<0, 1000> in_favour;
  Whole<0, 1000> against;
  Whole<0, 1000> abstaining;
  Name resolution;
  std::optional<Text<64>> sha256;
  std::optional<Ending> ends;
  std::optional<Remark> stale;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &RecordMeeting::case_code, "which case", "审批单号");
    v("step", &RecordMeeting::step, "which step; left out, the only one where they can act",
      "环节");
    v("digest", &RecordMeeting::digest, "SHA-256 of the form as it was read; left out, as it is",
      "单据摘要");
    v("on", &RecordMeeting::on, "day of the meeting", "会议日期");
    v("present", &RecordMeeting::present, "how many attended", "到会人数");
    v("in_favour", &RecordMeeting::in_favour, "votes for it", "同意票");
    v("against", &RecordMeeting::against, "votes against", "反对票");
    v("abstaining", &RecordMeeting::abstaining, "votes withheld", "弃权票");
    v("resolution", &RecordMeeting::resolution, "number of the resolution or minutes", "决议文号");
    v("sha256", &RecordMeeting::sha256, "digest of the minutes, 64 digits of 0-9 and a-f",
      "纪要摘要");
    v("ends", &RecordMeeting::ends, "what the case comes to by this; left out, by the books",
      "结果");
    v("stale", &RecordMeeting::stale,
      "why the books would refuse the form now; left out, by the books", "失效原因");
  }
};

/// Enters an outside body's reply 外部批复.
struct RecordOutside {
  static constexpr std::string_view kind = "approvals.record_outside";
  static constexpr std::string_view about = "enters what an outside body replied";
  static constexpr std::string_view about_zh = "录入外部批复";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown,   &case_ended,   &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs, &no_seat,      &former_signer,       &seats_several, &own_form,
      &second_seat,    &seat_decided, &seat_closed,         &seat_waits,    &consulting,
      &meeting_unfit,  &outcome_dated};

  CaseCode case_code;
  std::optional<StepCode> step;
  std::optional<Text<64>> digest;
  bool granted{};
  Name reference;
  Date on;
  std::optional<Text<64>> sha256;
  std::optional<Ending> ends;
  std::optional<Remark> stale;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &RecordOutside::case_code, "which case", "审批单号");
    v("step", &RecordOutside::step, "which step; left out, the only one where they can act",
      "环节");
    v("digest", &RecordOutside::digest, "SHA-256 of the form as it was read; left out, as it is",
      "单据摘要");
    v("granted", &RecordOutside::granted, "whether it said yes", "是否同意");
    v("reference", &RecordOutside::reference, "number of its reply", "批复文号");
    v("on", &RecordOutside::on, "date of the reply", "批复日期");
    v("sha256", &RecordOutside::sha256, "digest of the reply, 64 digits of 0-9 and a-f",
      "批复摘要");
    v("ends", &RecordOutside::ends, "what the case comes to by this; left out, by the books",
      "结果");
    v("stale", &RecordOutside::stale,
      "why the books would refuse the form now; left out, by the books", "失效原因");
  }
};

/// What happens when time is over 超时.
struct TimeOut {
  static constexpr std::string_view kind = "approvals.time_out";
  static constexpr std::string_view about =
      "does what the flow says of a step whose working days are over: remind, escalate, refuse, or approve where it says so in words; needs the right to file it";
  static constexpr std::string_view about_zh = "超时处理";
  static constexpr std::array refusals{&case_unknown, &case_ended,     &case_with_submitter,
                                       &step_unknown, &step_not_open,  &no_deadline,
                                       &not_late,     &reminded_today, &nobody_above};

  CaseCode case_code;
  StepCode step;
  std::optional<Ending> ends;
  std::optional<Remark> stale;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &TimeOut::case_code, "which case", "审批单号");
    v("step", &TimeOut::step, "which step", "环节");
    v("ends", &TimeOut::ends, "what the case comes to by this; left out, by the books", "结果");
    v("stale", &TimeOut::stale, "why the books would refuse the form now; left out, by the books",
      "失效原因");
  }
};

/// Decides in others' stead 越权办理.
struct Override {
  static constexpr std::string_view kind = "approvals.override";
  static constexpr std::string_view about =
      "decides a seat of others in an emergency, marked as such; who submitted or signed already cannot; needs the right to file it";
  static constexpr std::string_view about_zh = "越权办理";
  static constexpr std::array refusals{
      &case_unknown,          &case_ended, &case_with_submitter, &step_unknown,   &step_not_open,
      &digest_differs,        &own_form,   &second_seat,         &meeting_needed, &no_seat,
      &people::person_unknown};

  CaseCode case_code;
  StepCode step;
  std::optional<PersonCode> holder;
  std::optional<Text<64>> digest;
  bool approve_{};
  Remark reason;
  std::optional<Ending> ends;
  std::optional<Remark> stale;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Override::case_code, "which case", "审批单号");
    v("step", &Override::step, "which step", "环节");
    v("holder", &Override::holder, "whose seat; left out, the first that is open", "原签字人");
    v("digest", &Override::digest, "SHA-256 of the form as it was read; left out, as it is",
      "单据摘要");
    v("approve", &Override::approve_, "true: yes, false: no", "是否同意");
    v("reason", &Override::reason, "why", "理由");
    v("ends", &Override::ends, "what the case comes to by this; left out, by the books", "结果");
    v("stale", &Override::stale, "why the books would refuse the form now; left out, by the books",
      "失效原因");
  }
};

/// Every form of this subject: a new one is added here.
using DeskForms = Types<Submit, Resubmit, Approve, Refuse, SendBack, Withdraw, Retract, Transfer,
                        HandOver, Consult, Answer, AddSeat, RemoveSeat, Claim, Remind,
                        RecordMeeting, RecordOutside, TimeOut, Override>;

}  // namespace bursar::approvals
