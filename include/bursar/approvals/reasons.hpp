#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a form of approvals is refused.
namespace bursar::approvals {

// Calendars.
inline constexpr Reason day_repeated{"approvals.day_repeated", "{date} is listed twice",
                                     "{date}重复列出", ""};
inline constexpr Reason day_of_other_year{"approvals.day_of_other_year", "{date} is not in {year}",
                                          "{date}不在{year}年内", ""};
inline constexpr Reason day_already_so{
    "approvals.day_already_so",
    "{date} is a {weekday}: a day off is a weekday, a make-up day a Saturday or Sunday",
    "{date}是{weekday_zh}：放假日应为工作日，调休上班日应为周六或周日", ""};

// Flows and policies.
inline constexpr Reason flow_unknown{"approvals.flow_unknown", "there is no flow {flow} on {date}",
                                     "{date}没有流程{flow}", ""};
inline constexpr Reason flow_dates{
    "approvals.flow_dates", "{flow} has a version from {last} already: the next begins later",
    "流程{flow}已有自{last}起的版本，新版本须晚于它", ""};
inline constexpr Reason version_unfit{"approvals.version_unfit",
                                      "the next version of {flow} is {number}",
                                      "流程{flow}的下一版本为{number}", ""};
inline constexpr Reason group_unknown{"approvals.group_unknown", "there is no group {group}",
                                      "没有小组{group}", ""};
inline constexpr Reason member_repeated{"approvals.member_repeated", "{person} is listed twice",
                                        "{person}重复列出", ""};
inline constexpr Reason role_stranger{"approvals.role_stranger",
                                      "{person} has a role and is no member",
                                      "{person}有职务而不是成员", ""};
inline constexpr Reason policy_unknown{"approvals.policy_unknown",
                                       "there is no policy {policy} in force",
                                       "没有有效的审批规则{policy}", ""};
inline constexpr Reason policy_taken{"approvals.policy_taken", "there is a policy {policy} already",
                                     "已有审批规则{policy}", ""};
inline constexpr Reason policy_unfit{
    "approvals.policy_unfit",
    "a policy has a flow, or says that no signature is needed: one of both",
    "审批规则要么指定流程，要么注明无需签字，二者居其一", ""};
inline constexpr Reason not_approvable{"approvals.not_approvable",
                                       "{form} is part of the approvals themselves",
                                       "{form}属于审批本身，不能再设审批", ""};
inline constexpr Reason field_unknown{"approvals.field_unknown", "{form} has no field {field}",
                                      "{form}没有字段{field}", ""};
inline constexpr Reason condition_unfit{"approvals.condition_unfit",
                                        "{field} cannot be asked whether it is {is} \"{value}\"",
                                        "{field}不能作“{is} {value}”的比较", ""};
inline constexpr Reason expression_wrong{"approvals.expression_wrong",
                                         "{field}, column {column}: {why} [{fault}]",
                                         "{field}第{column}字：{why_zh} [{fault}]", ""};
inline constexpr Reason step_repeated{"approvals.step_repeated", "{step} is there twice",
                                      "{step}出现两次", ""};
inline constexpr Reason step_unfit{"approvals.step_unfit", "step {step}: {why}",
                                   "环节{step}：{why_zh}", ""};
inline constexpr Reason branch_unfit{"approvals.branch_unfit", "branch {branch}: {why}",
                                     "分支{branch}：{why_zh}", ""};
inline constexpr Reason flow_circular{"approvals.flow_circular", "{flow} would contain itself",
                                      "流程{flow}会包含自身", ""};
inline constexpr Reason step_unreachable{"approvals.step_unreachable",
                                         "no form can reach step {step}: its conditions never hold",
                                         "没有单据能到达环节{step}：其条件不可能成立", ""};
inline constexpr Reason way_unsigned{
    "approvals.way_unsigned",
    "a form with {values} would meet no step: what needs no signature is said by a policy",
    "字段为{values}的单据不经过任何环节：无需签字的应由审批规则注明", "fail closed"};
inline constexpr Reason too_many_paths{"approvals.too_many_paths",
                                       "the conditions make more than {limit} cases to be proved",
                                       "条件组合超过{limit}种，无法逐一验证", ""};
inline constexpr Reason cannot_finish{
    "approvals.cannot_finish", "{why}", "{why_zh}",
    "a chain that cannot finish is found before anyone waits in it"};

// Absence.
inline constexpr Reason stand_in_self{"approvals.stand_in_self", "nobody stands in for themselves",
                                      "不能代理自己", ""};
inline constexpr Reason stand_in_circular{
    "approvals.stand_in_circular", "{person} would in the end stand in for themselves: {chain}",
    "{person}最终会代理自己：{chain}", ""};
inline constexpr Reason stand_in_taken{"approvals.stand_in_taken",
                                       "{stand_in} stands in for {person} from {from} already",
                                       "{person}自{from}起已由{stand_in}代理", ""};
inline constexpr Reason stand_in_unknown{"approvals.stand_in_unknown",
                                         "nobody stands in for {person} on {date}",
                                         "{date}没有人代理{person}", ""};
inline constexpr Reason stand_in_past{"approvals.stand_in_past",
                                      "a stand-in begins or ends on {today} at the earliest",
                                      "代理最早自{today}起设立或结束", "history does not change"};
inline constexpr Reason not_yours{
    "approvals.not_yours",
    "{person} may not speak for {holder}: that needs the right to file {form}",
    "{person}不能代{holder}办理：须有提交{form}的权限", "deny by default"};

// Cases.
inline constexpr Reason case_unknown{"approvals.case_unknown", "there is no case {case}",
                                     "没有审批单{case}", ""};
inline constexpr Reason case_taken{"approvals.case_taken", "there is a case {case} already",
                                   "已有审批单{case}", ""};
inline constexpr Reason case_ended{"approvals.case_ended", "{case} has ended: {state}",
                                   "审批单{case}已结束：{state}", ""};
inline constexpr Reason case_waiting{
    "approvals.case_waiting",
    "{case} is on its way: only a returned or stale case is submitted again",
    "审批单{case}正在流转，只有被退回或失效的才能重新提交", ""};
inline constexpr Reason case_with_submitter{"approvals.case_with_submitter",
                                            "{case} is with its submitter, {state}",
                                            "审批单{case}在提交人处：{state}", ""};
inline constexpr Reason no_policy{
    "approvals.no_policy", "no approval policy for {form} fits this form: nobody may post it",
    "没有适用于该{form}的审批规则，不得入账", "fail closed"};
inline constexpr Reason no_signature_needed{"approvals.no_signature_needed",
                                            "{form} needs no signature: file it itself",
                                            "{form}无需签字，请直接提交", ""};
inline constexpr Reason submitter_unfit{"approvals.submitter_unfit",
                                        "under {policy} only holders of {posts} submit {form}",
                                        "按审批规则{policy}，只有{posts}可提交{form}", ""};
inline constexpr Reason not_submitter{"approvals.not_submitter",
                                      "{case} was submitted by {submitter}, not {person}",
                                      "审批单{case}由{submitter}提交，不是{person}", ""};
inline constexpr Reason step_unknown{"approvals.step_unknown", "{case} has no step {step}",
                                     "审批单{case}没有环节{step}", ""};
inline constexpr Reason step_not_open{"approvals.step_not_open", "step {step} is {state}",
                                      "环节{step}的状态为{state}", ""};
inline constexpr Reason digest_differs{
    "approvals.digest_differs", "the form of {case} is {digest} now, not what was read",
    "审批单{case}的单据现为{digest}，与所阅不同", "every decision names what it decides on"};
inline constexpr Reason no_seat{"approvals.no_seat", "{person} has no open seat in {case}",
                                "{person}在审批单{case}中没有待签席位", "the seat is the right"};
inline constexpr Reason former_signer{
    "approvals.former_signer", "{person} held {post} until {until}: the seat is {holder}'s now",
    "{person}任{post}至{until}，现由{holder}签字", "岗位轮换后变更审批手续"};
inline constexpr Reason seats_several{"approvals.seats_several",
                                      "{person} could act at {steps}: name the step",
                                      "{person}可在{steps}办理，请指明环节", ""};
inline constexpr Reason seat_decided{"approvals.seat_decided",
                                     "{holder} has decided this seat already: {decision}",
                                     "该席位已由{holder}办理：{decision}", ""};
inline constexpr Reason seat_closed{"approvals.seat_closed",
                                    "the seat was closed: step {step} was decided without it",
                                    "该席位已关闭：环节{step}已有结果", ""};
inline constexpr Reason seat_waits{"approvals.seat_waits", "{person}'s turn at {step} has not come",
                                   "尚未轮到{person}在{step}签字", ""};
inline constexpr Reason own_form{
    "approvals.own_form", "{person} submitted or applied for this: nobody approves their own form",
    "{person}是提交人或申请人，不得审批自己的单据", "separation of duties, without exemption"};
inline constexpr Reason second_seat{
    "approvals.second_seat", "{person} fills the seat at {step} already: one person, one seat",
    "{person}已在{step}占有席位，一人不得占两席", "separation of duties, without exemption"};
inline constexpr Reason consulting{"approvals.consulting",
                                   "{person} was consulted and has not answered",
                                   "已委派{person}，尚未答复", ""};
inline constexpr Reason not_consulted{"approvals.not_consulted",
                                      "{person} is not asked anything in {case}",
                                      "审批单{case}没有向{person}委派", ""};
inline constexpr Reason choice_needed{"approvals.choice_needed",
                                      "whoever is to sign {step} must be named",
                                      "须指定环节{step}的签字人", ""};
inline constexpr Reason choice_unfit{"approvals.choice_unfit",
                                     "{person} cannot be named for {step}: {why}",
                                     "不能指定{person}签{step}：{why}", ""};
inline constexpr Reason meeting_needed{
    "approvals.meeting_needed", "{step} is decided by {body}: its outcome is entered, not signed",
    "环节{step}由{body}决定，应录入其结果而非签字", ""};
inline constexpr Reason meeting_unfit{"approvals.meeting_unfit", "{step} is not decided that way",
                                      "环节{step}不以此方式决定", ""};
inline constexpr Reason quorum_missed{"approvals.quorum_missed",
                                      "{present} attended, {quorum} are needed",
                                      "到会{present}人，法定人数为{quorum}人", ""};
inline constexpr Reason votes_differ{
    "approvals.votes_differ",
    "{in_favour} for, {against} against and {abstaining} abstaining are not {present} present",
    "同意{in_favour}、反对{against}、弃权{abstaining}，与到会{present}人不符", ""};
inline constexpr Reason members_exceeded{"approvals.members_exceeded",
                                         "{present} attended, the meeting has {members} members",
                                         "到会{present}人，超过成员人数{members}人", ""};
inline constexpr Reason sha256_unfit{"approvals.sha256_unfit",
                                     "a SHA-256 is 64 digits of 0-9 and a-f",
                                     "SHA-256 摘要为64位 0-9、a-f", ""};
inline constexpr Reason outcome_dated{"approvals.outcome_dated",
                                      "{on} is not between the submission on {from} and {today}",
                                      "{on}不在提交日{from}与今天{today}之间", ""};
inline constexpr Reason return_forward{"approvals.return_forward",
                                       "{to} does not lie before {step} on the way taken",
                                       "{to}不在{step}之前走过的路径上", ""};
inline constexpr Reason not_approved{"approvals.not_approved",
                                     "{person} has no standing approval at {step}",
                                     "{person}在{step}没有有效的同意", ""};
inline constexpr Reason acted_since{"approvals.acted_since", "{person} acted after it on {date}",
                                    "其后{person}已于{date}办理", ""};
inline constexpr Reason transfer_same{"approvals.transfer_same", "the seat is {person}'s already",
                                      "该席位已属于{person}", ""};
inline constexpr Reason nothing_to_hand_over{"approvals.nothing_to_hand_over",
                                             "{person} holds no open seat",
                                             "{person}名下没有待签席位", ""};
inline constexpr Reason not_added{"approvals.not_added",
                                  "the seat of {person} at {step} belongs to the flow",
                                  "{person}在{step}的席位属于流程本身", ""};
inline constexpr Reason not_adder{"approvals.not_adder", "the seat was added by {adder}",
                                  "该席位由{adder}加签", ""};
inline constexpr Reason adds_too_many{"approvals.adds_too_many", "{case} has {limit} seats already",
                                      "审批单{case}已有{limit}个席位", ""};
inline constexpr Reason claim_needless{"approvals.claim_needless",
                                       "the seat at {step} is {holder}'s alone",
                                       "环节{step}的席位只属于{holder}", ""};
inline constexpr Reason already_claimed{"approvals.already_claimed",
                                        "{holder} has claimed the seat at {step}",
                                        "环节{step}已由{holder}认领", ""};
inline constexpr Reason reminded_today{"approvals.reminded_today",
                                       "{case} was reminded of on {date}: once a day is enough",
                                       "审批单{case}已于{date}催办，每天限一次", ""};
inline constexpr Reason not_late{"approvals.not_late", "step {step} has until {due}",
                                 "环节{step}的期限为{due}", ""};
inline constexpr Reason no_deadline{"approvals.no_deadline", "step {step} has no deadline",
                                    "环节{step}没有时限", ""};
inline constexpr Reason nobody_above{"approvals.nobody_above",
                                     "nobody above {person} can take the seat",
                                     "{person}之上没有可接手的人", ""};

inline constexpr std::array reasons{&members_exceeded,
                                    &sha256_unfit,
                                    &day_repeated,
                                    &day_of_other_year,
                                    &day_already_so,
                                    &flow_unknown,
                                    &flow_dates,
                                    &version_unfit,
                                    &group_unknown,
                                    &member_repeated,
                                    &role_stranger,
                                    &policy_unknown,
                                    &policy_taken,
                                    &policy_unfit,
                                    &not_approvable,
                                    &field_unknown,
                                    &condition_unfit,
                                    &expression_wrong,
                                    &step_repeated,
                                    &step_unfit,
                                    &branch_unfit,
                                    &flow_circular,
                                    &step_unreachable,
                                    &way_unsigned,
                                    &too_many_paths,
                                    &cannot_finish,
                                    &stand_in_self,
                                    &stand_in_circular,
                                    &stand_in_taken,
                                    &stand_in_unknown,
                                    &stand_in_past,
                                    &not_yours,
                                    &case_unknown,
                                    &case_taken,
                                    &case_ended,
                                    &case_waiting,
                                    &case_with_submitter,
                                    &no_policy,
                                    &no_signature_needed,
                                    &submitter_unfit,
                                    &not_submitter,
                                    &step_unknown,
                                    &step_not_open,
                                    &digest_differs,
                                    &no_seat,
                                    &former_signer,
                                    &seats_several,
                                    &seat_decided,
                                    &seat_closed,
                                    &seat_waits,
                                    &own_form,
                                    &second_seat,
                                    &consulting,
                                    &not_consulted,
                                    &choice_needed,
                                    &choice_unfit,
                                    &meeting_needed,
                                    &meeting_unfit,
                                    &quorum_missed,
                                    &votes_differ,
                                    &outcome_dated,
                                    &return_forward,
                                    &not_approved,
                                    &acted_since,
                                    &transfer_same,
                                    &nothing_to_hand_over,
                                    &not_added,
                                    &not_adder,
                                    &adds_too_many,
                                    &claim_needless,
                                    &already_claimed,
                                    &reminded_today,
                                    &not_late,
                                    &no_deadline,
                                    &nobody_above};

}  // namespace bursar::approvals
