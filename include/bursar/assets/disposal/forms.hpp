#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/disposal/limits/forms.hpp"
#include "bursar/assets/disposal/reasons.hpp"
#include "bursar/assets/disposal/terms.hpp"
#include "bursar/assets/loss/reasons.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// Writing assets off and disposing of them 报废与处置.
namespace bursar::assets {

/// Applies for assets to be written off 报废处置申请.
struct RequestWriteOff {
  static constexpr std::string_view kind = "assets.request_write_off";
  static constexpr std::string_view about =
      "applies for assets, or some pieces of a lot, to be written off; they stay on the books "
      "until the approved paper is posted";
  static constexpr std::string_view about_zh = "资产报废处置申请单";
  static constexpr std::array refusals{&write_off_taken,
                                       &disposal_rule_missing,
                                       &ground_missing,
                                       &ground_unfit,
                                       &loss_case_needed,
                                       &loss_case_unfit,
                                       &loss_unknown,
                                       &loss_undecided,
                                       &not_of_loss,
                                       &pieces_beyond,
                                       &sha256_malformed,
                                       &disposal_early,
                                       &life_not_ended,
                                       &write_off_differs,
                                       &joint_missing,
                                       &joint_same,
                                       &asset_unknown,
                                       &asset_repeated,
                                       &lent,
                                       &transfer_pending,
                                       &write_off_pending,
                                       &loss_pending,
                                       &asset_disposed,
                                       &people::person_unknown,
                                       &people::person_left};

  WriteOffCode write_off;
  std::vector<WriteOffItem> assets;
  Manner manner{};
  std::optional<Ground> ground;
  std::optional<LossCode> loss;
  Remark reason;
  std::optional<Remark> early;
  std::optional<PersonCode> joint;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<Money> cost;
  std::optional<Money> net;
  std::optional<Money> unit_most;
  std::optional<DisposalRuleCode> rule;
  std::optional<BandCode> band;

  template <class V>
  static constexpr void fields(V&& v) {
    v("write_off", &RequestWriteOff::write_off, "number of this paper", "处置单号");
    v("assets", &RequestWriteOff::assets, "which assets", "资产明细");
    v("manner", &RequestWriteOff::manner, "how they are to leave", "处置方式");
    v("ground", &RequestWriteOff::ground,
      "which of the four grounds; needed for what is scrapped or lost", "报废报损事由");
    v("loss", &RequestWriteOff::loss, "the loss case that they wait for", "报损单号");
    v("reason", &RequestWriteOff::reason, "why, and in what condition they are", "申请理由");
    v("early", &RequestWriteOff::early, "why before their least life is reached", "提前处置理由");
    v("joint", &RequestWriteOff::joint, "who applies together with who files this", "联合申请人");
    v("evidence", &RequestWriteOff::evidence, "appraisals, photographs and the like", "附件");
    v("cost", &RequestWriteOff::cost, "original value of all, yuan; left out, by the books",
      "原值合计");
    v("net", &RequestWriteOff::net, "what is left of it, yuan; left out, by the books", "净值合计");
    v("unit_most", &RequestWriteOff::unit_most,
      "original value of the dearest piece, yuan; left out, by the books", "最高单价");
    v("rule", &RequestWriteOff::rule, "the rule of the day; left out, by the books", "权限规定");
    v("band", &RequestWriteOff::band, "the band of it that they fall in; left out, by the books",
      "档次");
  }
};

/// The joint applicant signs 联合申请签字.
struct JoinWriteOff {
  static constexpr std::string_view kind = "assets.join_write_off";
  static constexpr std::string_view about =
      "who was named as joint applicant signs the paper; without that it is not posted";
  static constexpr std::string_view about_zh = "联合申请签字";
  static constexpr std::array refusals{&write_off_unknown, &write_off_ended, &not_joint,
                                       &already_joined};

  WriteOffCode write_off;

  template <class V>
  static constexpr void fields(V&& v) {
    v("write_off", &JoinWriteOff::write_off, "number of the paper", "处置单号");
  }
};

/// An applicant takes the paper back 撤回申请.
struct WithdrawWriteOff {
  static constexpr std::string_view kind = "assets.withdraw_write_off";
  static constexpr std::string_view about =
      "an applicant takes the paper back; its assets wait for nothing again, or for their loss "
      "case";
  static constexpr std::string_view about_zh = "撤回报废处置申请";
  static constexpr std::array refusals{&write_off_unknown, &write_off_ended, &not_applicant};

  WriteOffCode write_off;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("write_off", &WithdrawWriteOff::write_off, "number of the paper", "处置单号");
    v("reason", &WithdrawWriteOff::reason, "why", "原因");
  }
};

/// The paper is turned down 驳回申请.
struct RejectWriteOff {
  static constexpr std::string_view kind = "assets.reject_write_off";
  static constexpr std::string_view about =
      "turns a paper down; its assets wait for nothing again, or for their loss case";
  static constexpr std::string_view about_zh = "驳回报废处置申请";
  static constexpr std::array refusals{&write_off_unknown, &write_off_ended, &own_write_off};

  WriteOffCode write_off;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("write_off", &RejectWriteOff::write_off, "number of the paper", "处置单号");
    v("reason", &RejectWriteOff::reason, "why, and by whose decision", "理由");
  }
};

/// Takes approved assets off the books 报废处置核销.
struct PostWriteOff {
  static constexpr std::string_view kind = "assets.post_write_off";
  static constexpr std::string_view about =
      "takes the assets of an approved paper off the books, all of them or none; every step of the "
      "band's approval with its document; filed by somebody who did not apply; once the accounts "
      "are open, proceeds and costs say where they go, by the rules of the budget";
  static constexpr std::string_view about_zh = "资产核销（处置批复入账）";
  static constexpr std::array refusals{
      &write_off_unknown, &write_off_ended,          &own_write_off,
      &not_joined,        &approval_differs,         &filing_missing,
      &recipient_missing, &recipient_unfit,          &proceeds_missing,
      &proceeds_unfit,    &disposal_amount_negative, &write_off_changed,
      &write_off_differs, &sha256_malformed,         &date_in_future,
      &date_too_early};

  WriteOffCode write_off;
  std::optional<std::vector<StepGiven>> approvals;
  std::optional<Name> filed;
  std::optional<Date> on;
  std::optional<Name> recipient;
  std::optional<Money> proceeds;
  std::optional<Money> costs;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<Money> cost;
  std::optional<Money> accumulated;
  std::optional<Money> net;
  std::optional<Money> unit_most;
  std::optional<BandCode> band;
  std::optional<std::vector<PersonCode>> applicants;
  std::optional<Settlement> settlement;

  template <class V>
  static constexpr void fields(V&& v) {
    v("write_off", &PostWriteOff::write_off, "number of the paper", "处置单号");
    v("approvals", &PostWriteOff::approvals,
      "each step of the approval, in its order; left out where the form itself goes through "
      "an approval case",
      "审批");
    v("filed", &PostWriteOff::filed, "number under which it was put on file", "备案文号");
    v("on", &PostWriteOff::on,
      "day on which they left; left out, today, or in an approval case the day of its last "
      "signature",
      "核销日期");
    v("recipient", &PostWriteOff::recipient, "buyer, donee or receiving unit", "接收方");
    v("proceeds", &PostWriteOff::proceeds, "what the sale or the scrap brought, yuan", "处置收入");
    v("costs", &PostWriteOff::costs, "what the disposal itself cost, yuan", "处置费用");
    v("evidence", &PostWriteOff::evidence, "receipts, contracts and the like", "附件");
    v("cost", &PostWriteOff::cost, "original value that leaves, yuan; left out, by the books",
      "原值");
    v("accumulated", &PostWriteOff::accumulated,
      "depreciated of it until that day, yuan; left out, by the books", "累计折旧");
    v("net", &PostWriteOff::net, "net value that leaves, yuan; left out, by the books", "净值");
    v("unit_most", &PostWriteOff::unit_most,
      "original value of the dearest piece, yuan; left out, by the books", "最高单价");
    v("band", &PostWriteOff::band, "the band that the paper fell in; left out, by the books",
      "档次");
    v("applicants", &PostWriteOff::applicants, "who applied; left out, by the books", "申请人");
    v("settlement", &PostWriteOff::settlement,
      "where proceeds and costs go; needed for them once the accounts are open", "处置收支");
  }
};

/// Every form of this subject: a new one is added here.
using DisposalForms = Types<SetDisposalRule, EndDisposalRule, RequestWriteOff, JoinWriteOff,
                            WithdrawWriteOff, RejectWriteOff, PostWriteOff>;

}  // namespace bursar::assets
