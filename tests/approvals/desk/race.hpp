#pragma once

#include <string>

#include "bursar/school.hpp"

namespace bursar::test {

/// Files a school in which either of two people, xu and yu, signs for new units, and cases r1,
/// r2, … that wait for one of them.
inline void file_race(School& school, int cases) {
  const Who tang{"tang", *Moment::parse("2026-03-02T01:00:00Z"), ""};
  const auto verdict = school.batch([&](School::Ledger& ledger) -> Verdict {
    const auto file = [&](auto form) -> Verdict {
      const auto posted = ledger.submit(std::move(form), tang);
      return posted ? Verdict{} : Verdict(posted.refusal());
    };
    using namespace people;
    if (auto v = file(Found{"hp", "Heping", "+08:00", "tang", "Tang", "head", "Head"}); !v)
      return v;
    if (auto v = file(Allow{"head", {"approvals.*"}, {}}); !v) return v;
    if (auto v = file(AddPost{"signer", "Signer", {}, {}}); !v) return v;
    for (const auto* person : {"xu", "yu"}) {
      if (auto v = file(AddPerson{person, person, {}, {}}); !v) return v;
      if (auto v = file(Appoint{person, "signer", {}, Date(2026, 3, 2), {}}); !v) return v;
    }
    approvals::DefineFlow flow;
    flow.flow = "one", flow.name = "One signature";
    auto& step = flow.steps.emplace_back();
    step.step = "sign", step.name = "Sign";
    step.seats.emplace(1).front().post = "signer";
    if (auto v = file(flow); !v) return v;
    approvals::SetPolicy policy;
    policy.policy = "units", policy.forms = {"people.add_unit"}, policy.flow = "one";
    if (auto v = file(policy); !v) return v;
    for (int i = 1; i <= cases; ++i) {
      approvals::Submit paper;
      paper.case_code = "r" + std::to_string(i);
      paper.form = "people.add_unit";
      paper.fields_ = R"({"unit":"u)" + std::to_string(i) + R"(","name":"A unit"})";
      if (auto v = file(paper); !v) return v;
    }
    return {};
  });
  if (!verdict) throw std::runtime_error(verdict.refusal().text());
}

}  // namespace bursar::test
