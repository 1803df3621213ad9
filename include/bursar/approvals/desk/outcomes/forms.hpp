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

/// What others decided, and what happens when nobody does 会议、外部审批、超时、越权.
namespace bursar::approvals {

/// Enters a meeting's outcome 会议决议.
struct RecordMeeting {
  static constexpr std::string_view kind = "approvals.record_meeting";
  static constexpr std::string_view about = "enters what a meeting decided, by its resolution";
  static constexpr std::string_view about_zh = "录入会议决议";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{
      &case_unknown,    &case_ended,    &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs,  &no_seat,       &former_signer,       &seats_several, &own_form,
      &second_seat,     &seat_decided,  &seat_closed,         &seat_waits,    &consulting,
      &meeting_unfit,   &quorum_missed, &votes_differ,        &outcome_dated, &sha256_unfit,
      &members_exceeded};

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
      &case_unknown,   &case_ended,    &case_with_submitter, &step_unknown,  &step_not_open,
      &digest_differs, &no_seat,       &former_signer,       &seats_several, &own_form,
      &second_seat,    &seat_decided,  &seat_closed,         &seat_waits,    &consulting,
      &meeting_unfit,  &outcome_dated, &sha256_unfit};

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
      "does what the flow says of a step whose working days are over: remind, escalate, "
      "refuse, or approve where it says so in words; needs the right to file it";
  static constexpr std::string_view about_zh = "超时处理";
  static constexpr std::array refusals{
      &case_unknown, &case_ended, &case_with_submitter, &step_unknown, &step_not_open,
      &no_deadline,  &not_late,   &reminded_today,      &nobody_above, &cannot_finish};

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
      "decides a seat of others in an emergency, marked as such; who submitted or signed "
      "already cannot; needs the right to file it";
  static constexpr std::string_view about_zh = "越权办理";
  static constexpr std::array refusals{
      &case_unknown,           &case_ended,   &case_with_submitter, &step_unknown,   &step_not_open,
      &digest_differs,         &own_form,     &second_seat,         &meeting_needed, &no_seat,
      &people::person_unknown, &cannot_finish};

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
using OutcomesForms = Types<RecordMeeting, RecordOutside, TimeOut, Override>;

}  // namespace bursar::approvals
