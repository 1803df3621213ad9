#include "budget/budget_rig.hpp"

#include "budget/budget_fill.hpp"
#include "bursar/base/canonical.hpp"
#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"

namespace bursar::test {

using plain::Act;
using plain::Day;

namespace {
approvals::DefineFlow one_signature() {
  approvals::SeatRule rule;
  rule.person = "p9";
  approvals::FlowStep step;
  step.step = "sign";
  step.name = "sign";
  step.seats = std::vector{rule};
  approvals::DefineFlow flow;
  flow.flow = "one";
  flow.name = "one signature";
  flow.steps.push_back(step);
  return flow;
}

/// Those forms go into a case where a field begins with k, and need no signature else.
std::vector<approvals::SetPolicy> policies(const std::string& code, const std::string& field,
                                           const std::vector<std::string>& kinds) {
  approvals::SetPolicy signed_, free;
  for (const auto& kind : kinds) {
    signed_.forms.push_back("budget." + kind);
    free.forms.push_back("budget." + kind);
  }
  signed_.policy = code + "-signed";
  signed_.when = std::vector<approvals::Condition>{{field, approvals::Is::begins, "k", {}}};
  signed_.flow = "one";
  signed_.rank = 1;
  free.policy = code + "-free";
  free.unsigned_ = true;
  return {signed_, free};
}

class SchoolDesk : public BudgetDesk {
 public:
  SchoolDesk()
      : school_(std::make_unique<School>(std::make_unique<MemoryJournal>(), json::reader())) {
    found();
  }

  std::string file(const Act& act, Day today) override {
    std::string outcome = "no such form";
    budget::Forms::each([&]<class Form>() {
      if (Form::kind == "budget." + act.kind) outcome = send(form_of<Form>(act), act.by, today);
    });
    return outcome;
  }

  std::string submit(const std::string& code, const Act& act, Day today) override {
    approvals::Submit form;
    form.form = "budget." + act.kind;
    form.case_code = code;
    std::string fields;
    budget::Forms::each([&]<class Form>() {
      if (Form::kind == "budget." + act.kind) append_json(fields, form_of<Form>(act));
    });
    form.fields_ = fields;
    const auto outcome = send(std::move(form), act.by, today);
    return outcome == "posted" ? "waits" : outcome;
  }

  std::string grant(const std::string& code, Day today) override {
    approvals::Approve form;
    form.case_code = code;
    const auto outcome = send(std::move(form), "p9", today);
    if (outcome != "posted") return outcome;
    const auto books = school_->read();
    return std::string(enum_name(books->approvals.cases().find(code)->state));
  }

  std::string resubmit(const std::string& code, Day today) override {
    approvals::Resubmit form;
    form.case_code = code;
    const auto outcome = send(std::move(form), "p0", today);
    return outcome == "posted" ? "waits" : outcome;
  }

  void withdraw(const std::string& code, Day today) override {
    approvals::Withdraw form;
    form.case_code = code;
    form.reason = "so it is";
    send(std::move(form), "p0", today);
  }

  Look look() override { return test::look(*school_->read()); }

 private:
  template <class Form>
  std::string send(Form form, const std::string& by, Day today) {
    if (today != today_) second_ = 0;
    today_ = today;
    const auto at = Moment::start_of(date_of_day(today)) + (3600 + second_++);
    const auto result = school_->submit(std::move(form), {by, at, {}});
    return result ? "posted" : std::string(result.refusal().code());
  }

  template <class Form>
  void must(Form form) {
    const std::string kind(Form::kind);
    const auto outcome = send(std::move(form), "p0", 20250601);
    if (outcome != "posted") throw std::runtime_error(kind + ": " + outcome);
  }

  void found() {
    must(people::Found{"w", "School", "+08:00", "p0", "P0", "head", "Head"});
    must(people::AddUnit{"u1", "U1", {}});
    must(people::AddUnit{"u2", "U2", "u1"});
    must(people::AddPost{"finance", "Finance", {}, {}});
    must(people::Allow{"head", {"budget.*"}, {}});
    must(people::Allow{"head", {"approvals.*"}, {}});
    must(people::Allow{"finance", {"budget.*"}, {}});
    const Date day(2025, 6, 1);
    for (const auto* code : {"p1", "p2", "p3", "p4", "p9", "gone"})
      must(people::AddPerson{code, code, {}, {}});
    // Who signs files nothing: a case of theirs would have nobody to sign it.
    for (const auto* code : {"p1", "p2", "p3", "p4"})
      must(people::Appoint{code, "finance", "w", day, {}});
    must(people::Leave{"gone", Date(2025, 6, 2)});
    must(one_signature());
    for (const auto& one :
         policies("paper", "paper",
                  {"pay", "reimburse", "owe_tax", "advance", "clear_advance", "settle"}))
      must(one);
    for (const auto& one : policies("claim", "claim", {"reserve", "commit"})) must(one);
    for (const auto& one : policies("change", "document", {"amend", "transfer"})) must(one);
    for (const auto& one : policies("over", "reason", {"overrun"})) must(one);
  }

  std::unique_ptr<School> school_;
  Day today_ = 0;
  std::int64_t second_ = 0;
};
}  // namespace

std::unique_ptr<BudgetDesk> budget_school_in_memory() { return std::make_unique<SchoolDesk>(); }

}  // namespace bursar::test
