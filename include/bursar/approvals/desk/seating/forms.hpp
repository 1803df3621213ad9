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

/// Whose seat it is, whom they ask, whom they add 转办、委派、加签、认领.
namespace bursar::approvals {

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
                                       &people::person_left,
                                       &meeting_needed,
                                       &cannot_finish};

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
      "moves all open seats that a person holds by name to another; what they decided keeps "
      "their name; needs the right to file it";
  static constexpr std::string_view about_zh = "离职转办";
  static constexpr std::array refusals{
      &nothing_to_hand_over,   &transfer_same,       &own_form,     &second_seat,
      &people::person_unknown, &people::person_left, &cannot_finish};

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
                                       &no_seat,
                                       &former_signer,
                                       &seats_several,
                                       &own_form,
                                       &second_seat,
                                       &seat_decided,
                                       &seat_closed,
                                       &seat_waits,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &meeting_needed};

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
                                       &step_unknown, &seats_several, &not_consulted,
                                       &step_not_open};

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
      "adds a seat before, after or beside one's own; it must approve too, beside the votes "
      "that the flow counts";
  static constexpr std::string_view about_zh = "加签";
  static constexpr bool by_seat = true;
  static constexpr std::array refusals{&case_unknown,
                                       &case_ended,
                                       &case_with_submitter,
                                       &step_unknown,
                                       &step_not_open,
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
                                       &people::person_left,
                                       &meeting_needed,
                                       &cannot_finish};

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
      &case_unknown,    &case_ended,     &case_with_submitter, &step_unknown, &step_not_open,
      &no_seat,         &former_signer,  &seats_several,       &own_form,     &second_seat,
      &seat_decided,    &seat_closed,    &seat_waits,          &consulting,   &claim_needless,
      &already_claimed, &meeting_needed, &cannot_finish};

  CaseCode case_code;
  std::optional<StepCode> step;

  template <class V>
  static constexpr void fields(V&& v) {
    v("case", &Claim::case_code, "which case", "审批单号");
    v("step", &Claim::step, "which step; left out, the only one where they can act", "环节");
  }
};

/// Every form of this subject: a new one is added here.
using SeatingForms = Types<Transfer, HandOver, Consult, Answer, AddSeat, RemoveSeat, Claim>;

}  // namespace bursar::approvals
