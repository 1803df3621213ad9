// Write-offs in the simulation: rules of size, papers, their outcome.
#include <algorithm>
#include <map>

#include "bursar/assets/disposal/forms.hpp"
#include "bursar/assets/disposal/questions.hpp"
#include "simulation/fields.hpp"
#include "simulation/subject.hpp"

namespace bursar::test {
namespace {

using assets::Asset;
using assets::AssetId;
using assets::DisposalRuleId;
using assets::Hold;
using assets::LossCase;
using assets::WriteOff;
using assets::WriteOffId;
using people::PersonId;

/// Somebody who may file a form and is none of these, where there is such a one.
std::string filer(Clerk& clerk, std::string_view kind, std::initializer_list<PersonId> not_these) {
  return clerk.one_who_may(kind, [&](PersonId id) {
    return std::find(not_these.begin(), not_these.end(), id) == not_these.end();
  });
}

std::string band(Clerk& clerk, std::string_view code, int limit) {
  Fields fields;
  fields.text("band", std::string(code)).text("name", "档");
  if (limit > 0 && !clerk.one_in(3)) fields.number("unit_max", limit / 4);
  if (limit > 0) fields.number("batch_max", limit);
  fields.raw("inclusive", clerk.one_in(2) ? "true" : "false");
  if (clerk.one_in(3)) fields.list("classes", {clerk.one_in(9) ? "c" : "s1:c1"});
  fields.raw("joint", clerk.one_in(4) ? "true" : "false");
  fields.list("chain", limit > 0 ? Clerk::Strings{"lead"} : Clerk::Strings{"meeting", "bureau"});
  if (clerk.one_in(5)) fields.text("filing", "财政局");
  return fields.done();
}

std::string rule(Clerk& clerk) {
  const auto& rules = clerk.books().disposals.rules();
  Fields fields;
  const auto last = rules.size() == 0 ? nullptr : &rules[DisposalRuleId(rules.size())];
  fields.text("rule", last && clerk.one_in(15) ? last->code.value : clerk.fresh("R"));
  fields.text("jurisdiction", "市").text("source", "文件");
  fields.text("from", last ? clerk.day_after(
                                 last->from + boost::gregorian::days(clerk.one_in(8) ? 0 : 1), 6)
                           : clerk.day(-90, 0));
  if (clerk.one_in(2)) fields.number("split_days", 1 + static_cast<int>(clerk.below(40)));
  const int limit = 1 + static_cast<int>(clerk.below(9000));
  std::string bands = "[" + band(clerk, "small", limit) + ",";
  if (clerk.one_in(2)) bands += band(clerk, clerk.one_in(8) ? "small" : "middle", limit * 2) + ",";
  return fields.raw("bands", bands + band(clerk, "large", clerk.one_in(12) ? 90'000 : 0) + "]")
      .done();
}

/// A case whose finding was made and that still waits, or none.
const LossCase* decided_case(Clerk& clerk) {
  const LossCase* found = nullptr;
  for (const auto& one : clerk.books().losses.cases())
    if (one.finding && !one.closed() && one.thing.empty() && (!found || clerk.one_in(2)))
      found = &one;
  return found;
}

std::string request(Clerk& clerk) {
  const auto& books = clerk.books();
  Fields fields;
  const auto* last = books.disposals.papers().size() == 0
                         ? nullptr
                         : &books.disposals.papers()[WriteOffId(books.disposals.papers().size())];
  fields.text("write_off", last && clerk.one_in(20) ? last->code.value : clerk.fresh("W"));
  const auto* loss = clerk.one_in(2) ? decided_case(clerk) : nullptr;
  Clerk::Strings codes;
  if (loss)
    for (const auto& item : loss->items)
      if (books.assets[item.asset].hold == (clerk.one_in(12) ? Hold::write_off : Hold::loss) &&
          item.outcome == assets::LossOutcome::open && (codes.empty() || clerk.one_in(2)))
        codes.emplace_back(books.assets.text(books.assets[item.asset].code));
  if (codes.empty()) loss = nullptr;
  if (!loss)
    codes = clerk.some_assets([](const Asset& a) { return a.state != assets::State::on_loan; });
  std::string items;
  for (const auto& code : codes) {
    const auto* asset = books.assets.find(code);
    Fields item;
    item.text("asset", code);
    if (asset && asset->quantity > 1 && clerk.one_in(2))
      item.number("pieces", static_cast<int>(1 + clerk.below(asset->quantity + clerk.one_in(9))));
    items += (items.empty() ? "" : ",") + item.done();
  }
  fields.raw("assets", "[" + items + "]");
  const bool damaged = loss && loss->nature == assets::LossNature::damaged;
  const std::string manners[] = {"scrapped", "sold", "donated", "transferred_out", "lost"};
  const auto manner = loss ? (damaged ? "scrapped" : "lost") : manners[clerk.below(4)];
  fields.text("manner", clerk.one_in(15) ? manners[4] : manner);
  if (loss)
    fields.text("ground", "shortage").text("loss", loss->code.value);
  else if (manner == "scrapped" || clerk.one_in(4))
    fields.text("ground", clerk.one_in(12) ? "shortage" : "beyond_repair");
  fields.text("reason", "无法使用");
  if (clerk.one_in(2)) fields.text("early", "急需");
  if (!clerk.one_in(3)) {
    const auto joint = filer(clerk, assets::JoinWriteOff::kind, {});
    fields.text("joint", joint);
    const auto id = books.people.persons().id(joint);
    if (!clerk.one_in(9)) clerk.filed_by(filer(clerk, assets::RequestWriteOff::kind, {id}));
  }
  if (clerk.one_in(5))
    fields.raw("evidence", "[{\"file\":\"a\",\"sha256\":\"" +
                               std::string(clerk.one_in(5) ? 63 : 64, 'a') + "\"}]");
  if (clerk.one_in(15)) fields.number("cost", 77);
  return fields.done();
}

const WriteOff* some_paper(Clerk& clerk, const std::function<bool(const WriteOff&)>& fits) {
  const WriteOff* found = nullptr;
  for (const auto& paper : clerk.books().disposals.papers()) {
    const bool right = paper.status == WriteOff::Status::pending && fits(paper);
    if ((right || clerk.one_in(40)) && (!found || clerk.one_in(2))) found = &paper;
  }
  return found;
}

std::string post(Clerk& clerk, const WriteOff& paper, Fields fields) {
  const auto& chain = clerk.books().disposals.band(paper).chain;
  std::string steps;
  for (const auto& step : chain) {
    if (!steps.empty()) steps += ',';
    steps += Fields()
                 .text("step", step.value)
                 .text("document", "文1")
                 .text("on", clerk.one_in(25) ? clerk.day(-20, 1) : date_text(clerk.today()))
                 .done();
  }
  if (clerk.one_in(25)) steps += ",{\"step\":\"x\",\"document\":\"1\",\"on\":\"2026-03-02\"}";
  fields.raw("approvals", "[" + steps + "]");
  if (!clerk.one_in(12)) fields.text("filed", "备1");
  if (has_recipient(paper.manner) != clerk.one_in(12)) fields.text("recipient", "接收单位");
  if (paper.manner == assets::Manner::sold || clerk.one_in(12)) fields.number("proceeds", 12);
  if (clerk.one_in(4)) fields.number("costs", static_cast<int>(clerk.below(40)) - 2);
  if (clerk.one_in(12)) fields.text("on", clerk.day(-8, 1));
  if (clerk.one_in(20)) fields.number("net", 1);
  return fields.done();
}

std::string fill(Clerk& clerk, std::string_view kind) {
  if (kind == assets::SetDisposalRule::kind) return rule(clerk);
  if (kind == assets::RequestWriteOff::kind) return request(clerk);
  Fields fields;
  if (kind == assets::EndDisposalRule::kind) {
    std::string code = "R0";
    for (const auto& one : clerk.books().disposals.rules())
      if (!one.until || clerk.one_in(9)) code = one.code.value;
    return fields.text("rule", code)
        .text("until", clerk.one_in(4) ? clerk.day(-3, 3) : clerk.day(30, 90))
        .text("reason", "废止")
        .done();
  }
  const bool join = kind == assets::JoinWriteOff::kind;
  const bool posting = kind == assets::PostWriteOff::kind;
  const auto* paper = some_paper(clerk, [&](const WriteOff& one) {
    const bool open = one.joint != PersonId{} && !one.joined;
    return join ? open : !posting || !open || clerk.one_in(9);
  });
  if (!paper) return fields.text("write_off", "W0").text("reason", "无").done();
  fields.text("write_off", paper->code.value);
  const auto& persons = clerk.books().people.persons();
  const bool usual = !clerk.one_in(8);
  if (join) {
    if (usual && paper->joint != PersonId{}) clerk.filed_by(persons[paper->joint].code);
    return fields.done();
  }
  const bool withdraw = kind == assets::WithdrawWriteOff::kind;
  if (usual)
    clerk.filed_by(withdraw ? persons[paper->applicant].code.value
                            : filer(clerk, kind, {paper->applicant, paper->joint}));
  return posting ? post(clerk, *paper, fields) : fields.text("reason", "不同意").done();
}

/// What the naive books remember of a paper: codes never come twice in one school.
struct Paper {
  std::vector<std::pair<std::string, std::int64_t>> items;
  bool loss = false;
};

void apply(Model& model, const Model::Form& form, std::string_view kind) {
  static std::map<std::string, Paper> papers;
  if (!form.has("write_off")) return;
  auto& paper = papers[form.text("write_off")];
  if (kind == assets::RequestWriteOff::kind) {
    paper = {{}, form.has("loss")};
    for (const auto& item : form.forms("assets")) {
      paper.items.emplace_back(item.text("asset"), item.number("pieces"));
      model.asset(item.text("asset")).held = true;
    }
    return;
  }
  if (kind == assets::JoinWriteOff::kind) return;
  const bool posted = kind == assets::PostWriteOff::kind;
  for (const auto& [code, pieces] : paper.items) {
    auto& asset = model.asset(code);
    asset.held = !posted && paper.loss;
    if (!posted) continue;
    if (pieces == asset.quantity) {
      asset.due.clear();
      model.dispose(code);
      continue;
    }
    asset.cost -= Money::fen(asset.cost.fen() * pieces / asset.quantity);
    asset.quantity -= pieces;
  }
}

/// The band of a paper, gone through the slow way.
std::uint32_t naive_band(const assets::DisposalRule& rule, const Books& books,
                         const WriteOff& paper) {
  const auto fits = [&](const assets::DisposalBand& band) {
    const auto below = [&](Money value, Money most) {
      return band.inclusive ? value <= most : value < most;
    };
    bool all = !band.batch_max || below(paper.cost, *band.batch_max);
    for (const auto& item : paper.items)
      all = all && (!band.unit_max || below(item.cost, *band.unit_max * item.pieces));
    return all;
  };
  std::uint32_t found = 0;
  while (found + 1 < rule.bands.size() && !fits(rule.bands[found])) ++found;
  for (std::uint32_t i = found + 1; i < rule.bands.size(); ++i)
    for (const auto& front : rule.bands[i].classes.value_or(std::vector<assets::CategoryCode>{}))
      for (const auto& item : paper.items) {
        const auto category = books.assets[item.asset].category;
        const auto& code = books.assets.categories()[category].code.value;
        if (code.compare(0, front.value.size(), front.value) == 0) found = std::max(found, i);
      }
  return found;
}

void promise_of(const Books& books, const WriteOff& paper, std::uint32_t number, Date today,
                const Expect& expect) {
  const auto& code = paper.code.value;
  const bool pending = paper.status == WriteOff::Status::pending;
  Money cost;
  for (const auto& item : paper.items) {
    cost += item.cost;
    const auto& asset = books.assets[item.asset];
    const bool waits = asset.hold == Hold::write_off && asset.paper == number;
    expect(waits == pending, code + " holds its assets while it is pending, and no longer");
    expect(item.pieces >= 1 && item.accumulated <= item.cost, code + " has sound figures");
  }
  expect(cost == paper.cost, code + " is the sum of its items");
  expect(pending == !paper.ended_on, code + " has an end where it is not pending");
  expect(paper.applicant != paper.joint, code + " is applied for by two where by two");
  if (pending) return;
  expect(*paper.ended_on >= paper.requested_on && *paper.ended_on <= today, code + " ended since");
  const bool own = paper.ended_by == paper.applicant || paper.ended_by == paper.joint;
  expect(own == (paper.status == WriteOff::Status::withdrawn),
         code + " was judged by others and taken back by an applicant");
  if (paper.status != WriteOff::Status::posted) return;
  expect(paper.joint == PersonId{} || paper.joined, code + " was signed by both");
  const auto& band = books.disposals.band(paper);
  bool same = band.chain.size() == paper.approvals.size();
  for (std::size_t i = 0; same && i < band.chain.size(); ++i)
    same = band.chain[i] == paper.approvals[i].step && paper.approvals[i].on <= *paper.ended_on;
  expect(same, code + " has every approval of its band");
  expect(!band.filing || !paper.filed.empty(), code + " is on file where it must be");
  expect(has_recipient(paper.manner) ? !paper.recipient.empty() : true, code + " went to somebody");
}

void promise(const Books& books, Date today, const Expect& expect) {
  const auto& papers = books.disposals.papers();
  for (std::uint32_t i = 1; i <= papers.size(); ++i) {
    const auto& paper = papers[WriteOffId(i)];
    promise_of(books, paper, i, today, expect);
    if (paper.status == WriteOff::Status::pending && papers.size() == i)
      expect(paper.band <= naive_band(books.disposals.rules()[paper.rule], books, paper),
             paper.code.value + " is in a band that its size has reached");
  }
  std::int64_t pending = 0, held = 0;
  for (const auto& row :
       answer(assets::WriteOffs{{WriteOff::Status::pending}, {}, {}}, books, today))
    pending += static_cast<std::int64_t>(row.assets.size());
  for (std::uint32_t i = 1; i <= books.assets.size(); ++i)
    held += books.assets[AssetId(i)].hold == Hold::write_off;
  expect(pending == held, "every asset that waits for a write-off is on one pending paper");
  expect(answer(assets::PendingWriteOffs{}, books, today).count == held, "the total of what waits");
  Money gone;
  for (const auto& row : answer(assets::DisposalTotals{}, books, today)) gone += row.cost;
  for (const auto& paper : papers)
    if (paper.status == WriteOff::Status::posted) gone -= paper.cost;
  expect(gone == Money(), "what was disposed of is what the posted papers say");
}

/// Who is named beside the applicant signs before the paper goes on.
std::string_view apt(Clerk& clerk) {
  bool waits = false;
  for (const auto& one : clerk.books().disposals.papers()) {
    if (one.status != WriteOff::Status::pending) continue;
    if (one.joint != PersonId{} && !one.joined) return assets::JoinWriteOff::kind;
    waits = true;
  }
  return waits && clerk.one_in(2) ? assets::PostWriteOff::kind : "";
}

/// Only what was filed before ends: a rule, a paper.
std::string_view before(Clerk& clerk, std::string_view kind) {
  const auto& disposals = clerk.books().disposals;
  if (kind == assets::SetDisposalRule::kind) return "";
  if (disposals.rules().size() == 0) return assets::SetDisposalRule::kind;
  if (kind == assets::EndDisposalRule::kind || kind == assets::RequestWriteOff::kind) return "";
  const auto& papers = disposals.papers();
  const bool waits = std::any_of(papers.begin(), papers.end(), [](const auto& one) {
    return one.status == WriteOff::Status::pending;
  });
  return waits ? "" : assets::RequestWriteOff::kind;
}

}  // namespace

Subject disposal_subject() {
  return {{{assets::SetDisposalRule::kind, 8},
           {assets::EndDisposalRule::kind, 1},
           {assets::RequestWriteOff::kind, 18},
           {assets::JoinWriteOff::kind, 2},
           {assets::WithdrawWriteOff::kind, 2},
           {assets::RejectWriteOff::kind, 2},
           {assets::PostWriteOff::kind, 6}},
          &fill,
          &apply,
          &promise,
          &apt,
          &before};
}

}  // namespace bursar::test
