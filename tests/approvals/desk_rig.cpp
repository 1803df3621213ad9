#include "approvals/desk_rig.hpp"

#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"

namespace bursar::test {

using naive::Act;

std::unique_ptr<School> school_in_memory() {
  return std::make_unique<School>(std::make_unique<MemoryJournal>(), json::reader());
}

Date date_of(naive::Day day) {
  return Date(boost::gregorian::gregorian_calendar::from_day_number(
      static_cast<boost::gregorian::gregorian_calendar::date_int_type>(day)));
}

namespace {
template <class Code>
std::optional<Code> given(const std::string& text) {
  return text.empty() ? std::optional<Code>() : Code(text);
}

/// Every field that goes by its usual name.
template <class Form>
Form filled(const Act& act) {
  Form form;
  if constexpr (requires { form.case_code; }) form.case_code = act.code;
  if constexpr (requires { form.step.emplace(); }) {
    if (!act.step.empty()) form.step = act.step;
  } else if constexpr (requires { form.step; }) {
    form.step = act.step;
  }
  if constexpr (requires { form.digest; }) {
    if (act.wrong_digest) form.digest = std::string(64, '0');
  }
  if constexpr (requires { form.person; }) form.person = act.person;
  if constexpr (requires { form.reason; }) form.reason = "so it is";
  if constexpr (requires { form.choices; }) {
    if (!act.choices.empty()) {
      form.choices.emplace();
      for (const auto& [step, person] : act.choices) form.choices->push_back({step, person});
    }
  }
  return form;
}

std::string fields_of(const naive::Fields& form) {
  auto text = "{\"unit\":\"" + form.at("unit") + "\",\"name\":\"" + form.at("name") + '"';
  const auto parent = form.find("parent");
  if (parent != form.end()) text += ",\"parent\":\"" + parent->second + '"';
  return text + '}';
}

/// Those fields that only one form has.
template <class Form>
void fill_own(Form&, const Act&) {}

void fill_own(approvals::Submit& form, const Act& act) {
  form.form = "people.add_unit";
  form.fields_ = fields_of(*act.form);
}
void fill_own(approvals::Resubmit& form, const Act& act) {
  if (act.form) form.fields_ = fields_of(*act.form);
}
void fill_own(approvals::SendBack& form, const Act& act) {
  form.to = given<approvals::StepCode>(act.to);
}
void fill_own(approvals::Transfer& form, const Act& act) { form.to = act.person; }
void fill_own(approvals::HandOver& form, const Act& act) { form.to = act.to; }
void fill_own(approvals::Consult& form, const Act&) { form.question = "why?"; }
void fill_own(approvals::Answer& form, const Act&) { form.answer_ = "because"; }
void fill_own(approvals::AddSeat& form, const Act& act) { form.where = act.where; }
void fill_own(approvals::Override& form, const Act& act) {
  form.holder = given<PersonCode>(act.holder);
  form.approve_ = act.yes;
}
void fill_own(approvals::RecordMeeting& form, const Act& act) {
  form.on = date_of(act.on);
  form.present = act.present;
  form.in_favour = act.in_favour;
  form.against = act.against;
  form.abstaining = act.abstaining;
  form.resolution = "no. 1";
}
void fill_own(approvals::RecordOutside& form, const Act& act) {
  form.on = date_of(act.on);
  form.granted = act.yes;
  form.reference = "no. 2";
}
}  // namespace

std::string file(School& school, const Act& act, Moment at) {
  std::string outcome = "no such form";
  approvals::DeskForms::each([&]<class Form>() {
    if (Form::kind != "approvals." + act.kind) return;
    auto form = filled<Form>(act);
    fill_own(form, act);
    const auto result = school.submit(std::move(form), {act.by, at, {}});
    outcome = result ? "posted" : std::string(result.refusal().code());
  });
  return outcome;
}

}  // namespace bursar::test
